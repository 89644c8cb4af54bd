# The second factor of a sign-in: set up, asked for, demanded by a company (ACC-02).
security-factor = Two-step sign-in
security-factor-text = Besides your password you enter a six-digit code from an app on your phone. Whoever finds out the password can’t sign in with it alone.
security-is-on = On
security-is-off = Off
security-since = On since
security-recovery = Recovery codes
security-codes-left = { $count ->
    [0] none left
    [one] 1 left
   *[other] { $count } left
}
security-begin = Set up two-step sign-in
security-needed-title = Set up two-step sign-in first
security-needed = { $companies } demands it of everybody who belongs to it. It takes two minutes; then you go on where you wanted to go.
security-change-text = New phone? Switch it off with a code and set it up again. A recovery code works here too.
security-new-codes = Make new recovery codes
security-switch-off = Switch off
security-off-demanded = { $companies } demands two-step sign-in: when you switch it off, you’re asked to set it up again at once.
security-switched-off = Two-step sign-in is off. You sign in with your password alone.
security-switched-on = Two-step sign-in is on. From now on you’re asked for a code when you sign in.
security-password = Password
security-password-text = We send a link to your e-mail address; with it you choose a new one.

security-setup-title = Set up two-step sign-in
security-step-app = 1. Have an authenticator app
security-step-app-text = Any app that makes six-digit codes will do, also the password manager that you may use already.
security-step-scan = 2. Scan this with the app
security-step-scan-text = The app then shows a new code every 30 seconds.
security-picture = QR code with your key for the authenticator app
security-open-app = Open the app on this device instead
security-type-key = Can’t scan? Type the key
security-type-key-text = Enter it in the app as a time-based key. Blanks don’t matter.
security-step-code = 3. Enter the code that it shows
security-confirm = Switch on
security-setup-wrong = That isn’t the code for this key. Enter the one that the app shows now, and check that the phone’s clock is right.

security-code = Code
    .required = Enter the code that the app shows
security-wrong = That code isn’t right, or was used already. Wait for the next one and enter that.
security-code-title = Enter your code
security-code-lead = Open the authenticator app on your phone and enter the six digits that it shows.
security-code-lead-recovery = Enter one of the recovery codes that you kept. Each of them works once.
security-recovery-code = Recovery code
    .required = Enter one of your recovery codes
security-recovery-wrong = That isn’t one of your recovery codes, or it was used already.
security-use-recovery = Use a recovery code
security-use-app = Use the app
security-lost-all = Neither phone nor recovery codes at hand?
security-too-late = You were asked for a code, and it took too long. Sign in again.
security-codes-left-now = { $count ->
    [0] You have no recovery code left. Make new ones under Sign-in and security.
    [one] You have 1 recovery code left. Make new ones under Sign-in and security.
   *[other] You have { $count } recovery codes left. Make new ones under Sign-in and security.
}
security-codes-title = Your recovery codes
security-codes-text = If the phone is lost or broken, each of these lets you in once in place of a code. Keep them where you keep important papers, or in a password manager.
security-codes-once = They are shown only now.
security-codes-replaced = Earlier ones no longer work.
security-codes-kept = I’ve kept them

security-demand-title = Two-step sign-in
security-demanded-word = Demanded
security-left-word = Optional
security-demand-text-on = Everybody who belongs to the company signs in with a password and a code.
security-demand-text-off = You can demand it of everybody: who hasn’t set it up has to do so at the next click, before anything else of the account. That includes you.
security-demand-count = { $with } of { $people } people have it.
security-demand-start = Demand it of everybody
security-demand-stop = Let everybody choose
security-demand-on = { $company } now demands two-step sign-in of everybody.
security-demand-off = Everybody at { $company } decides for themselves again. Who has two-step sign-in keeps it.

refused-too-many-codes = There were too many wrong codes.
    .next = Wait { $minutes } minutes and enter the code that the app shows then.
refused-second-factor-demanded = { $companies } demands two-step sign-in, and you haven’t set it up yet.
    .next = Set it up under Sign-in and security; then try again.
