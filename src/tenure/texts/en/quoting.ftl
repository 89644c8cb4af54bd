### Building, sending and following quotes, for partners and for sales.
quoting-new = New quote
quoting-crumb = New quote
quoting-new-title = New quote for { $name }
quoting-draft-title = Draft { $number }
quoting-for = For { $name }
quoting-version = version { $version }
quoting-intro = Choose what the quote is about. What it comes to stands beside it; nothing is sent before you say so.
quoting-lines = Lines
quoting-lines-count = { $count ->
    [one] one line
   *[other] { $count } lines
}
quoting-what = What
quoting-quantity = Quantity
quoting-quantity-of = Quantity of line { $position }, { $product }
quoting-net = Before tax
quoting-change = Change
quoting-edit = Change
quoting-edit-one = Change line { $position }, { $product }
quoting-remove = Take out
quoting-remove-one = Take out line { $position }, { $product }
quoting-close = Close
quoting-editing = Line { $position }
quoting-take-over = Take it over
quoting-part = Page { $part } of the lines
quoting-parts = Page { $part } of { $parts }
quoting-no-lines = There is no line yet. Tick subscriptions below, or add a new product.
quoting-line = Line { $position }
quoting-waits = auto-renewal waits
quoting-action-new = New
quoting-action-aligned = New, ends with another
quoting-action-seats = More seats
quoting-action-extension = Extension
quoting-action-renewal = Renewal
quoting-action-switch = Switch of product
quoting-way-renewal = Renew
quoting-way-seats = Add seats
quoting-way-extension = Extend
quoting-way-switch = Switch
quoting-held = What the customer has
quoting-held-count = { $count ->
    [one] one subscription without a line
   *[other] { $count } subscriptions without a line
}
quoting-find = Product
quoting-more = { $count ->
    [one] One more isn’t shown. Search for its product.
   *[other] { $count } more aren’t shown. Search for their product.
}
quoting-none-found = No subscription of such a product.
quoting-lasts = Paid to
quoting-closed = Not possible
quoting-all-open = everything is possible
quoting-renewal = Renewal before tax
quoting-quoted-in = in { $number } already
quoting-with-ticked = With those you have ticked:
quoting-new-product = New product
quoting-product = Product and term
quoting-choose = Choose …
quoting-ends-with = Ends on
quoting-own-end = A full term of its own
quoting-add = Add
quoting-nothing-sold = There is nothing that you can sell to this customer.
quoting-not-sold = { $count ->
    [one] One offering isn’t possible
   *[other] { $count } offerings aren’t possible
}
quoting-renews-by-itself = Renews by itself afterwards
quoting-left-out = { $count ->
    [one] One subscription was left out
   *[other] { $count } subscriptions were left out
}
quoting-recipients = Who gets it
quoting-recipients-text = The first one is whom the quote is addressed to. Up to four more get the same mail, each with a link of their own.
quoting-recipient = Recipient { $place }
quoting-more-recipients = More recipients
quoting-email = E-mail address
quoting-name = Name
quoting-own-language = Their own
quoting-no-purchaser = The company has no purchaser yet: whom the quote is addressed to becomes it on accepting.
quoting-note = Message to the customer
quoting-note-help = Stands in the mail and on the quote.
quoting-total = Total with tax
quoting-before-tax = Before tax
quoting-tax = Estimated tax
quoting-holds-to = Sent today, the prices hold to { $day }.
quoting-total-empty = Add a line to see what it comes to.
quoting-later = Billed later, before tax
quoting-faults = { $count ->
    [one] One line isn’t possible
   *[other] { $count } lines aren’t possible
}
quoting-hold-title = Auto-renewal
quoting-hold-text = { $count ->
    [one] One line renews otherwise than the subscription would by itself. On sending you let its auto-renewal wait while the quote is open.
   *[other] { $count } lines renew otherwise than the subscriptions would by themselves. On sending you let their auto-renewal wait while the quote is open.
}
quoting-go-on = Check and send
quoting-go-on-for = Check and send · { $amount }
quoting-save = Save the draft
quoting-reckon = Recalculate
quoting-unsaved = There are changes that aren’t saved.
quoting-saved = The draft is saved.
quoting-look-newer = Open the newer draft
quoting-mend-first = { $count ->
    [one] The draft is saved. One line isn’t possible; change it or take it out before you send.
   *[other] The draft is saved. { $count } lines aren’t possible; change them or take them out before you send.
}
quoting-send-title = Send { $number }
quoting-send-text = The mail comes from us, in each recipient’s language, with a link to the quote. From then on its prices hold.
quoting-send-to = Goes to
quoting-send-addressee = addressee
quoting-send-nobody = Nobody yet. Go back and name a recipient.
quoting-send-for = Send the quote · { $amount }
quoting-send-back = Back to the draft
quoting-sent = { $number } has been sent to { $count ->
    [one] one address
   *[other] { $count } addresses
}. It holds to { $day }.
quoting-sent-before = { $number } had been sent already.
quoting-hold-tick = { $count ->
    [one] Let auto-renewal of one subscription wait while the quote is open
   *[other] Let auto-renewal of { $count } subscriptions wait while the quote is open
}
quoting-hold-help = Otherwise it would renew as it is set. The wait ends by itself when the quote is accepted, replaced, cancelled or expires, and the purchasers are told. If the renewal date is past by then, it renews at once as a late one: never twice.
quoting-send-replaces = Sending it replaces the version before, which can’t be accepted any more then.
quoting-made = Made
quoting-sent-on = Sent
quoting-last-on = Holds to
quoting-made-by = Made by
quoting-state = State
quoting-source-partner = Partner
quoting-source-sales = Our sales
quoting-source-self-service = The customer itself
quoting-source-automatic = Made automatically
quoting-became = Order
quoting-successor = Replaced by
quoting-predecessor = Replaces
quoting-close-reason = Reason
quoting-opened = Opened
quoting-not-opened = not opened yet
quoting-approved = approved
quoting-reissue = Make a new version
quoting-reissue-text = At today’s prices, with the same lines. Sending it replaces this one.
quoting-reissued = This is the next version, at today’s prices. Sending it replaces { $number }.
quoting-cancel = Cancel the quote
quoting-cancel-draft = Discard the draft
quoting-cancel-reason = Why
quoting-cancel-help = The recipients are told by mail.
quoting-cancel-long = Cancelling needs a reason.
quoting-cancelled = { $number } is cancelled.
quoting-quotes = Quotes
quoting-list-text = Quotes of partners, of ours, of customers themselves, with what became of them.
quoting-search = Number, customer or customer number
quoting-source = Made by
quoting-export = Export as CSV
quoting-none = No quotes yet
quoting-none-text = A quote is begun on a customer’s page.
quoting-none-fit = No quote fits
quoting-none-fit-text = Try other words, or clear the filters.
quoting-column-number = Quote
quoting-column-version = Version
quoting-column-customer-number = Customer number
quoting-column-customer = Customer
quoting-column-source = Made by
quoting-column-partner = Partner
quoting-column-state = State
quoting-column-made-on = Made
quoting-column-sent-on = Sent
quoting-column-last-on = Last day
quoting-column-net = Before tax
quoting-column-total = Total with tax
quoting-column-currency = Currency
quoting-column-became = Became
quoting-bulk-title = { $count ->
    [one] Quote one renewal
   *[other] Quote { $count } renewals
}
quoting-bulk-text = One quote for each customer, currency, way to pay and partner, as each subscription is set to renew. Leave out what you don’t want to quote.
quoting-bulk-nobody = Nobody there may buy yet. Make this quote by hand and name whom it goes to.
quoting-bulk-open = Make a quote by hand
quoting-bulk-left = Left out
quoting-bulk-nothing = Nothing of this customer can be quoted now.
quoting-bulk-take-over = Recalculate
quoting-bulk-quotes = { $count ->
    [one] one quote
   *[other] { $count } quotes
}
quoting-bulk-send = { $count ->
    [one] Send one quote
   *[other] Send { $count } quotes
}
quoting-bulk-none = There is nothing to send.
quoting-bulk-together = All together, with tax
quoting-bulk-done-title = { $count ->
    [0] Nothing was sent
    [one] One quote was sent
   *[other] { $count } quotes were sent
}
quoting-bulk-done-sent = sent, holds to { $day }
quoting-bulk-done-failed = Something went wrong with this one; we have noted it as { $incident }. Try again: what was sent isn’t sent twice.
quoting-bulk-again = Try again
quoting-bulk-back = Back to the renewals
quoting-bulk-quoted = is in { $number } already
quoting-bulk-choose-first = Tick the renewals that you want to quote first.
quoting-office-begin-button = Begin a quote
quoting-office-renewals = Quote renewals
quoting-send-crumb = Send
quoting-not-sent = { $number } could not be sent; see below where it stands.
quoting-holds = Auto-renewal waits for this quote: { $products }.
quoting-bulk-crumb = Quote
quoting-bulk-to-whom = to { $emails }
quoting-credit = Paying by invoice
quoting-credit-text = { $company } can’t buy this on an invoice yet: that takes a credit line that is high enough. Ask for one with this quote; the vendor’s finance decides.
quoting-credit-button = Ask for a credit line of { $amount }
quoting-credit-button-plain = Ask for a credit line
quoting-credit-asked = A credit line has been asked for. Once the vendor’s finance has approved it, this quote can be paid by invoice.
quoting-credit-done = The credit line has been asked for.
quoting-bulk-others = Send it to others
quoting-bulk-emails = E-mail addresses
quoting-bulk-others-help = Up to five, separated by commas; the first one is whom it is addressed to. Empty: who may buy there.
