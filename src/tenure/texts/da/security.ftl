# Den anden faktor ved login: sættes op, spørges efter, kræves af en virksomhed (ACC-02).
security-factor = Totrinslogin
security-factor-text = Ud over adgangskoden skriver du en sekscifret kode fra en app på telefonen. Den, der får fat i adgangskoden, kan ikke logge ind med den alene.
security-is-on = Slået til
security-is-off = Slået fra
security-since = Slået til siden
security-recovery = Gendannelseskoder
security-codes-left = { $count ->
    [0] ingen tilbage
    [one] 1 tilbage
   *[other] { $count } tilbage
}
security-begin = Sæt totrinslogin op
security-needed-title = Sæt totrinslogin op først
security-needed = { $companies } kræver det af alle, der hører til. Det tager to minutter, og så kommer du derhen, hvor du var på vej.
security-change-text = Ny telefon? Slå fra med en kode, og sæt det op igen. En gendannelseskode virker også her.
security-new-codes = Lav nye gendannelseskoder
security-switch-off = Slå fra
security-off-demanded = { $companies } kræver totrinslogin: Slår du det fra, skal du sætte det op igen med det samme.
security-switched-off = Totrinslogin er slået fra. Du logger ind med adgangskoden alene.
security-switched-on = Totrinslogin er slået til. Fra nu af skal du bruge en kode, når du logger ind.
security-password = Adgangskode
security-password-text = Vi sender et link til din e-mailadresse, og med det vælger du en ny.

security-setup-title = Sæt totrinslogin op
security-step-app = 1. Hav en godkendelsesapp klar
security-step-app-text = Enhver app, der laver sekscifrede koder, kan bruges, også den adgangskodeadministrator, du måske allerede har.
security-step-scan = 2. Scan koden med appen
security-step-scan-text = Appen viser derefter en ny kode hvert 30. sekund.
security-picture = QR-kode med din nøgle til godkendelsesappen
security-open-app = Åbn appen på denne enhed i stedet
security-type-key = Kan du ikke scanne? Skriv nøglen
security-type-key-text = Skriv den i appen som en tidsbaseret nøgle. Mellemrum er uden betydning.
security-step-code = 3. Skriv koden, som appen viser
security-confirm = Slå til
security-setup-wrong = Det er ikke koden til denne nøgle. Skriv den, appen viser nu, og tjek, at telefonens ur går rigtigt.

security-code = Kode
    .required = Skriv koden, som appen viser
security-wrong = Koden er ikke rigtig, eller den er allerede brugt. Vent på den næste, og skriv den.
security-code-title = Skriv din kode
security-code-lead = Åbn godkendelsesappen på telefonen, og skriv de seks cifre, den viser.
security-code-lead-recovery = Skriv en af de gendannelseskoder, du har gemt. Hver kode virker én gang.
security-recovery-code = Gendannelseskode
    .required = Skriv en af dine gendannelseskoder
security-recovery-wrong = Det er ikke en af dine gendannelseskoder, eller den er allerede brugt.
security-use-recovery = Brug en gendannelseskode
security-use-app = Brug appen
security-lost-all = Har du hverken telefon eller koder ved hånden?
security-too-late = Der gik for lang tid, før koden blev skrevet. Log ind igen.
security-codes-left-now = { $count ->
    [0] Du har ingen gendannelseskoder tilbage. Lav nye under Login og sikkerhed.
    [one] Du har 1 gendannelseskode tilbage. Lav nye under Login og sikkerhed.
   *[other] Du har { $count } gendannelseskoder tilbage. Lav nye under Login og sikkerhed.
}
security-codes-title = Dine gendannelseskoder
security-codes-text = Hvis telefonen bliver væk eller går i stykker, lukker hver af dem dig ind én gang. Gem dem sammen med vigtige papirer eller i en adgangskodeadministrator.
security-codes-once = De vises kun nu.
security-codes-replaced = De tidligere virker ikke længere.
security-codes-kept = Jeg har gemt dem

security-demand-title = Totrinslogin
security-demanded-word = Kræves
security-left-word = Valgfrit
security-demand-text-on = Alle, der hører til virksomheden, logger ind med adgangskode og kode.
security-demand-text-off = Du kan kræve det af alle: Den, der ikke har det, skal sætte det op ved næste klik, før alt andet på kontoen. Det gælder også dig.
security-demand-count = { $with } af { $people } personer har det.
security-demand-start = Kræv det af alle
security-demand-stop = Lad hver enkelt vælge
security-demand-on = { $company } kræver nu totrinslogin af alle.
security-demand-off = Alle hos { $company } vælger selv igen. Den, der har totrinslogin, beholder det.

refused-too-many-codes = Der er skrevet for mange forkerte koder.
    .next = Vent { $minutes } minutter, og skriv koden, som appen viser til den tid.
refused-second-factor-demanded = { $companies } kræver totrinslogin, og du har ikke sat det op.
    .next = Sæt det op under Login og sikkerhed, og prøv igen.
