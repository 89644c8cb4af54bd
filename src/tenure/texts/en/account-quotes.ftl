### A quote as a customer sees it: the list, the page, the page by link, accepting.

account-quotes-none = No quotes yet
account-quotes-none-text = Quotes that you make, or that a partner or our sales team makes for you, stand here until they are bought or over.
account-quote-title = Quote { $number }
account-quote-until-sent = price holds to { $day }
account-quote-until-expired = held to { $day }
account-quote-from = From
account-quote-served-by = Your partner
account-quote-by-self = Made by you
account-quote-by-sales = Our sales team
account-quote-by-automatic = Made for a renewal that is near
account-quote-products = About
account-quote-last-day = Last day
account-quote-sent-on = Sent
account-quote-to = Sent to
account-quote-replaces = Replaces
account-quote-replaced-by = Replaced by
account-quote-became = Order
account-quote-accepted-by = Accepted by
account-quote-note = Note
account-quote-reason = Reason given
account-quote-customer = For

account-quote-lines = What it’s about
account-quote-line = Product
account-quote-unit-price = Price per unit
account-quote-action-new = New
account-quote-action-aligned = New, ends with another one
account-quote-action-seats = Added to a running one
account-quote-action-extension = Extension
account-quote-action-renewal = Renewal
account-quote-action-switch = Switch of product
account-quote-aligned = ends with { $product }
account-quote-promotion = promotion { $codes }
account-quote-from-acceptance = starts on the day you accept
account-quote-tax = { $rule ->
    [none] No tax, as estimated
    [sales-tax] Estimated sales tax { $rate }
   *[domestic] Estimated VAT { $rate }
}
account-quote-tax-estimated = Estimated tax
account-quote-total = Total with estimated tax
account-quote-estimated = Tax is an estimate; the invoice says what is due.

account-quote-ways = Ways to pay
account-quote-ways-closed = Other ways, and why they’re closed
account-quote-way-card = Card
account-quote-way-paypal = PayPal
account-quote-way-direct-debit = Direct debit
account-quote-way-invoice = Invoice
account-quote-way-transfer = Bank transfer
account-quote-way-open = open
account-quote-way-closed = not for this quote

account-quote-hold = Auto-renewal of { $products } waits while this quote is open. It goes on by itself when the quote is accepted or over.
account-quote-change = Ask for a change
account-quote-change-text = { $manager } at { $partner } can change the quote: you get a new one that takes its place.
account-quote-change-sales = Our sales team can change the quote: you get a new one that takes its place.
account-quote-change-subject = Quote { $number }: a change
account-quote-ask-partner = Ask { $partner } for a new quote

account-quote-accept = Accept and buy
account-quote-anew = Make it anew
account-quote-anew-text = At today’s prices. The new one takes the place of this one when it’s sent.
account-quote-anew-made = Here is the new version. It isn’t sent yet.

account-quote-hand-over = Hand it over
account-quote-hand-over-text = A colleague gets a link by mail. You see here when it’s used, and can withdraw it.
account-quote-hand-over-email = E-mail address
account-quote-hand-over-right = What the link allows
account-quote-right-view = See
account-quote-right-view-text = Sees the quote
account-quote-right-approve = Approve
account-quote-right-approve-text = Sees it, and can tell you that it’s approved
account-quote-right-pay = Pay
account-quote-right-pay-text = Can accept and pay it; gets no other role
account-quote-hand-over-button = Send the link
account-quote-handed = { $email } gets the link by mail.
account-quote-links = Who has a link
account-quote-links-none = Nobody else has a link yet.
account-quote-link-addressee = addressee
account-quote-link-unused = not used yet
account-quote-used-opened = opened by { $by }
account-quote-used-approved = approved by { $by }
account-quote-used-accepted = accepted by { $by }
account-quote-withdraw = Withdraw
account-quote-withdraw-of = Withdraw the link of { $email }
account-quote-withdrawn = The link leads nowhere any more.
account-quote-link-withdrawn = withdrawn

account-quote-financing = Financing
account-quote-financing-offer = A quote of this size can be financed. Ask for it here; you get the answer by mail.
account-quote-financing-note = Anything they should know
account-quote-financing-button = Ask for financing
account-quote-financing-asked = Your request is recorded. You get the answer by mail.
account-quote-financing-requested = Asked for by { $by }; nobody has answered yet.
account-quote-financing-passed-on = Passed on to who finances. You get a mail when there is an answer.
account-quote-financing-granted = Granted. Who finances it will be in touch.
account-quote-financing-declined = Declined. The quote can still be accepted and paid in another way.

account-quote-draft = This is a draft: nobody has seen it, and prices can still change.
account-quote-draft-faults = What can’t be quoted
account-quote-draft-line = Line { $position }
account-quote-draft-last = Sent today, the price holds to { $day }.
account-quote-draft-hold = Let auto-renewal wait while the quote is open
account-quote-draft-hold-text = { $count ->
    [one] It renews a subscription otherwise than auto-renewal would.
   *[other] It renews { $count } subscriptions otherwise than auto-renewal would.
}
account-quote-send = Send the quote
account-quote-sent = The quote is sent. Its price holds from now on.
account-quote-discard = Discard the draft
account-quote-cancelled = The draft is gone.

account-quote-for = Quote for { $company }
account-quote-link-right-approve = You can approve this quote.
account-quote-link-right-pay = You can accept and pay this quote.
account-quote-link-right-first = Accept it, and you become the purchaser of { $company }.
account-quote-link-right-view = This link shows the quote. A purchaser of { $company } can accept it.
account-quote-link-nothing = Nothing is bought by opening this page.
account-quote-link-sign-in = Sign in to go on
account-quote-link-sign-up = Create an account
account-quote-link-as = Use the address { $email }.
account-quote-link-other = You are signed in with another address. This link is meant for { $email }.
account-quote-approve = Approve the quote
account-quote-approved = Thank you. The purchasers get a mail that you approve.
account-quote-approved-already = You have approved this quote.
account-quote-closed-title = This quote is no longer open
account-quote-closed-accepted = Quote { $number } for { $company } has been accepted.
account-quote-closed-expired = Quote { $number } for { $company } held to { $day } and has expired.
account-quote-closed-cancelled = Quote { $number } for { $company } was cancelled.
account-quote-closed-superseded = Quote { $number } for { $company } is replaced by { $successor }. The new one came in a mail of its own.
account-quote-closed-withdrawn = This link has been withdrawn. Ask whoever sent it to you for a new one.
account-quote-closed-ask = To get a new one, write to { $partner }.
account-quote-see-order = See the order
account-quote-see-all = See your quotes

account-quote-accept-title = Accept quote { $number }
account-quote-accept-lead = What the quote says is fixed. You choose how it’s paid and what stands on the invoice.
account-quote-accept-pay = How you pay
account-quote-accept-choose = Choose
account-quote-card-entered = just entered, kept when you confirm
account-quote-invoice-text = within your credit line
account-quote-new-card = Enter a card
account-quote-other-card = Enter another card
account-quote-new-card-text = A new card is entered on our payment provider’s page. We keep a token of it for { $company }; it also pays what renews of this.
account-quote-no-way = Nothing is chosen to pay with yet.
account-quote-none-open = Nothing is open to pay this quote with yet. Below is why, and what would open it.
account-quote-accept-more = On the invoice
account-quote-accept-rest = Message, files, other addresses
account-quote-to-confirm = Continue to buy
account-quote-po = Your reference or PO number
account-quote-note-help = It is printed on the invoice.
account-quote-payers = Send the invoice to other addresses
account-quote-payers-help = Separate them with commas. Empty: it goes where your invoices go.
account-quote-team = Team that uses what is new
account-quote-roles-first = You become purchaser and primary administrator of { $company }.
account-quote-roles-link = You get no role at { $company }: its purchasers and administrators stay who they are.
account-quote-roles-admin = You become primary administrator of what this buys or renews, where nobody else is kept.
account-quote-roles-none = Nobody’s role changes by this.
account-quote-accept-button = Accept and buy · { $total }
account-quote-effect-invoice = Invoice due
account-quote-effect-instalment = Annual instalment, before tax
account-quote-effect-begins = { $what }: begins
account-quote-effect-ends = { $what }: last day, doesn’t renew
account-quote-effect-renews = { $what }: last day, then renews
account-quote-back = Back to the quote
account-quote-try-again = Back to the quote

refused-terms-not-accepted = The terms of purchase, version { $version }, aren’t accepted yet.
    .next = Read them and tick the box above the button.

office-financing = Financing
office-financing-lead = Requests for financing of quotes: pass them on, and say what came of them.
office-financing-none = No requests
office-financing-none-text = When a customer asks for financing of a quote, the request stands here.
office-financing-note = Note
office-financing-answer = Note to the customer
office-financing-requested = Requested
office-financing-passed-on = Passed on
office-financing-granted = Granted
office-financing-declined = Declined
office-financing-save-passed-on = Mark as passed on
office-financing-save-granted = Grant
office-financing-save-declined = Decline
office-financing-saved = The answer is recorded, and { $company } gets a mail.

remedy-account-quotes = See your quotes
remedy-account-orders = See your orders
