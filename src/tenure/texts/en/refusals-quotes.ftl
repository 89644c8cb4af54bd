### Refusals of quotes, from the first line to accepting.

refused-quote-empty = There is nothing in the quote.
    .next = Add at least one line: a product, or a subscription to renew.
refused-quote-too-long = A quote has at most { $maximum } lines; this one would have { $count }.
    .next = Make several quotes of it.
refused-quote-other-currency = A quote is in the customer’s currency, { $currency }; { $wanted } isn’t possible.
    .next = Make it in { $currency }, or ask our sales team about another currency.
refused-too-many-recipients = A quote goes to at most { $maximum } addresses; these are { $count }.
    .next = Leave some out; whoever has the quote can hand it over to more people.
refused-quote-not-draft = Quote { $number } has been sent, so it can’t be changed any more.
    .next = Make it anew: the new one takes its place when it’s sent.
refused-quote-changed-meanwhile = Somebody else has changed quote { $number } since you opened it.
    .next = Load the page again and make your changes to what is there now.
refused-quote-draft = Quote { $number } hasn’t been sent yet.
    .next = Send it first.
refused-quote-sent = Quote { $number } has been sent already.
    .next = Nothing to do; to change something, make it anew.
refused-quote-accepted = Quote { $number } has been accepted already: order { $order } came of it.
    .next = Look at the order; nothing is bought twice.
refused-quote-expired = Quote { $number } held to { $last_on } and has expired.
    .next = Ask for a new one at today’s prices, or make it anew.
refused-quote-cancelled = Quote { $number } was cancelled.
    .next = Ask whoever sent it for a new one.
refused-quote-superseded = Quote { $number } is no longer valid: { $successor } takes its place.
    .next = Open { $successor } instead.
refused-quote-of-another = Quote { $number } was made for you by somebody else, so you can’t change it.
    .next = Ask your partner or our sales team for the change; they make a new one.
refused-line-incomplete = Something is missing in this line.
    .next = Choose the product or subscription, and how many.
refused-line-twice = Another line of the quote is about the same subscription.
    .next = Put what you want in one of the two, or make a second quote.
refused-quote-mixed = A renewal isn’t mixed with new products in a quote of your own.
    .next = Make one quote for the renewals and one for what is new.
refused-quote-other-partner = Another line of the quote belongs to another partner; a quote has one only.
    .next = Make one quote for each partner.
refused-quote-no-seats = Seats aren’t added by a quote of your own.
    .next = Add them on the subscription’s page right away, or ask your partner or our sales team for a quote.
refused-quote-no-extension = A subscription isn’t extended by a quote of your own.
    .next = Ask your partner or our sales team for a quote.
refused-quote-no-switch = A switch to another product isn’t possible in a quote of your own.
    .next = Ask your partner or our sales team for a quote.
refused-quote-no-success-plan = { $product } is an offer that is agreed with you, not one for a quote of your own.
    .next = Ask our sales team for a quote.
refused-quote-future-start = A quote can’t begin on { $on }: what it sells begins on the day you accept it.
    .next = Leave the day out and accept the quote when you want to begin.
refused-quote-recipient-missing = Quote { $number } has no recipient.
    .next = Enter the address that it goes to.
refused-quote-needs-hold = Quote { $number } renews { $count ->
        [one] a subscription
       *[other] { $count } subscriptions
    } otherwise than auto-renewal would, and auto-renewal is on.
    .next = Let auto-renewal wait while the quote is open, or switch it off first.
refused-quote-not-yours = Accepting this quote is for a purchaser of { $company }.
    .next = Ask a purchaser to accept it, or to hand it over to you with the right to pay.
refused-link-withdrawn = This link has been withdrawn.
    .next = Ask whoever sent it to you for a new one.
refused-link-for-another = This link is meant for { $email }.
    .next = Sign in with that address, or ask for a link of your own.
refused-right-too-small = This link lets you see the quote, not more.
    .next = Ask whoever handed it to you for a link with a greater right.
refused-right-unknown = “{ $right }” is nothing that a link can allow.
    .next = Choose one of these: { $known }.
refused-quote-overtaken = What quote { $number } renews has been renewed or changed in the meantime.
    .next = Ask for a new quote; nothing has been charged for this one.
refused-quote-above-card-limit = The quote comes to { $net } before tax, and above { $limit } neither card nor PayPal is possible.
    .next = { $ways ->
        [invoice] Pay by invoice.
        [ask] By invoice it is possible with a credit line that is high enough: a purchaser, your partner or our sales team can ask for one with this quote.
       *[other] Ask your partner or our sales team how else it can be paid.
    }
refused-quote-no-cancelling = Quote { $number } has been sent, so you can’t cancel it yourself.
    .next = Ask your partner or our sales team to cancel it, or let it expire.
refused-financing-not-offered = Financing isn’t offered for quote { $number }.
    .next = Accept it and pay in one of the ways that are offered.
refused-financing-below-minimum = Financing is for quotes of at least { $minimum }; this one comes to { $total }.
    .next = Accept it and pay in one of the ways that are offered.
refused-financing-not-asked = Nobody has asked for financing of quote { $number }.
    .next = Nothing to do.
refused-financing-answered = The request for financing of quote { $number } has been answered for good.
    .next = Nothing to do; the quote’s page shows the answer.
refused-verdict-unknown = “{ $verdict }” is no answer to that request.
    .next = Choose one of these: { $known }.
refused-renewal-held = Auto-renewal of it waits for an open quote.
    .next = Accept the quote, or let it end: then it renews by itself again.
refused-payment-way-gone = The way to pay that you chose isn’t open here any more.
    .next = Choose one that is on this page; nothing has been charged.
refused-payment-way-changed = You have chosen another way to pay: { $way }.
    .next = See what it comes to this way, and confirm again; nothing has been charged.
refused-team-unknown = There is no such team of the company that you could choose.
    .next = Choose one of the teams on this page.
