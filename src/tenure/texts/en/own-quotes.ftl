### Quotes that a purchaser makes: of the cart, or of renewals.

own-quote-recipients = Mail addresses
    .help = One a line: the first is whom it is addressed to, and up to four more.
    .required = Enter at least one address.
own-quote-note = Note
    .help = Stands in the mail and on the quote.
kit-human-check = Your browser proves that it isn’t a robot by a short calculation. No third party is asked.
kit-human-check-go = Go to the check
kit-human-check-no-script = Sending a quote from here needs scripts in your browser. Our sales team makes it for you otherwise.
refused-human-check-missing = We couldn’t tell yet that you aren’t a robot.
    .next = Wait until the check says “Verified”, then send again.
refused-quote-one-kind = A quote of your own holds one licence type and one term.
    .next = Send the cart as it is: it is split into quotes that work.
refused-renewals-need-hold = Auto-renewal of { $count ->
        [one] one subscription
       *[other] { $count } subscriptions
    } is on and would renew without the changes.
    .next = Tick that auto-renewal waits for the quote, or leave seats and term as they are set.

quote-renewals-crumb = Create quote
quote-renewals-title = { $count ->
    [one] Create a renewal quote
   *[other] Create quotes for { $count } renewals
}
quote-renewals-text = A quote holds today’s price until somebody approves it. It goes by mail with a PDF and a link.
quote-renewals-which = What renews
quote-renewals-quoted = In an open quote already, to { $day }:
quote-renewals-quote = Quote
quote-renewals-none = Choose at least one subscription.
quote-renewals-left-out = { $count ->
    [one] One can’t be quoted now
   *[other] { $count } can’t be quoted now
}
quote-renewals-go = See what helps
quote-renewals-groups = These become { $count } quotes: each has one payment method and one partner, and goes by a mail of its own.
quote-renewals-hold-title = Auto-renewal waits
quote-renewals-hold-why = The quote changes { $products }, and auto-renewal is on. So that { $count ->
    [one] it doesn’t renew
   *[other] they don’t renew
} unchanged meanwhile, auto-renewal has to wait.
quote-renewals-hold-then = Accepted: it renews as quoted. Not accepted by { $day }: auto-renewal goes on by itself, at once if the renewal date has passed, and you are told.
quote-renewals-hold = Let auto-renewal wait while the quote is open
quote-renewals-button = { $count ->
    [one] Send quote · { $amount }
   *[other] Send { $count } quotes · { $amount }
}
quote-renewals-sent = Quote { $number } is on its way to { $count ->
    [one] one address
   *[other] { $count } addresses
}.
renewals-quoted-title = { $count ->
    [one] Your quote
   *[other] Your { $count } quotes
}
renewals-quoted-text = What is sent is on its way by mail. Nothing is bought before it is accepted.

quote-limits = Looking for something else?
quote-limits-seats = More seats now
quote-limits-seats-text = Aren’t quoted but added on the subscription’s page, and end with the others.
quote-limits-new = New products
quote-limits-new-text = Have a quote of their own: put them in the cart and send it as one.
quote-limits-other = Another product, a longer term to align, a success plan, a later start
quote-limits-other-text = Your partner or our sales team quotes that.
quote-limits-ask = Ask for a quote
quote-limits-sent = A quote that is sent already
quote-limits-sent-text = Isn’t changed: make a new one from it, which takes its place. Your partner or our sales team can cancel it.

quoted-holds = Auto-renewal waits for quote { $number }, which can be accepted to { $day }.
quoted-open = Quoted: { $number }, which can be accepted to { $day }.
quoted-then-renews = Accepted, it renews as quoted. If not, auto-renewal goes on by itself afterwards, at once if the renewal date has passed, and you are told.
quoted-then-ends = Accepted, it renews as quoted. If not, nothing renews: auto-renewal is off.
quoted-holds-short = waits for { $number } to { $day }
quoted-open-short = quoted: { $number } to { $day }
quoted-setting = What you set here counts only if quote { $number } isn’t accepted by { $day }: until then auto-renewal waits for it.
quoted-switch = { $product } waits for quote { $number } to { $day }
quoted-switch-text = Switching changes what happens when the quote isn’t accepted; the quote itself stays open.
remedy-account-partner = Ask your partner
account-event-renewal-held = Auto-renewal waits for a quote
account-event-renewal-released = Auto-renewal waits for a quote no longer
account-create-quote = Create quote
account-mend-quote = See the quote
account-mend-quotes = See the quotes
account-need-quote-open = Quote { $subject } over { $amount } can be accepted to { $day }.
account-need-quotes-more = { $count ->
    [one] One more quote can be accepted.
   *[other] { $count } more quotes can be accepted.
}
