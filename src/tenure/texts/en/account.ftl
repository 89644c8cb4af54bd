# The customer portal: what a company has bought, what comes next, who may do what.
account-yes = yes
account-no = no
account-any = Any
account-together = Together
account-tax = { $rule ->
    [sales-tax] Sales tax
   *[domestic] VAT
} { $rate }
account-no-tax = No tax
account-no-day = –
account-by-itself = by itself
account-nothing-found = Nothing matches
account-nothing-found-text = Try other words, or take the filters away.

account-no-company = No company yet
account-no-company-title = You don’t belong to a company here yet
account-no-company-text = Buy something, and your company’s account is made on the way. If your company is a customer already, one of its purchasers can invite you.

account-overview-title = Overview
account-buy-more = Buy another product
account-needs-title = Needs your attention
account-needs-nothing = Nothing. Everything is paid, renewed or on its way.
account-need-payment-failed = Invoice { $subject }: the payment of { $amount } didn’t go through. It was due on { $day }.
account-need-invoice-overdue = Invoice { $subject } is overdue: { $amount } was due on { $day }.
account-need-expired = { $subject } has expired. It still works to the end of { $day }.
account-need-suspended = { $subject } is suspended and can’t be used. The last day to get it back is { $day }.
account-need-card-expired = { $subject } has expired, and { $count ->
    [one] one subscription renews
   *[other] { $count } subscriptions renew
} with it.
account-need-card-expiring = { $subject } is valid to { $day }, and { $count ->
    [one] one subscription renews
   *[other] { $count } subscriptions renew
} with it after that.
account-need-seats-short = { $subject } renews on { $day } with { $count ->
    [one] one seat
   *[other] { $count } seats
} fewer than are handed out. Without a choice of yours the latest are taken back.
account-need-seats-full = All { $count } seats of { $subject } are handed out.
account-need-ends-soon = { $subject } ends on { $day }: auto-renewal is off.
account-mend-pay = Pay it
account-mend-see = See what to do
account-mend-card = See the cards
account-mend-seats = See the seats
account-mend-renewal = See the renewal
account-coming-title = The next 90 days
account-coming-total = Together, tax included:
account-coming-nothing = Nothing will be charged and nothing ends in the next 90 days.
account-coming-renewal = { $product } renews
account-coming-instalment = Annual bill of { $product }
account-coming-ends = { $product } ends
account-coming-suspended = Access to { $product } stops
account-coming-terminated = { $product } ends for good
account-coming-invoice = Invoice { $product } to be paid
account-coming-detail = { counted } · { $term }
account-spend-title = Invoiced in { $year }
account-spend-last-year = Before tax. The whole of last year: { $amount }
account-own-seats = Your own seats
account-own-seats-none = You have no seat of any product. An administrator of your company hands them out.
account-get-product = Open or download

account-state = State
account-renewal = Renewal
account-auto-on = Renews by itself
account-auto-off = Auto-renewal off
account-term = Term
account-choose = Choose
account-choose-one = Choose { $product }
account-product = Product
account-seats = Seats
account-seats-used = Seats used
account-dates = Expires
account-next-amount = Next charge
account-expires-on = { $day }
account-renews-on = renews { $day }
account-renews-not = doesn’t renew
account-with-chosen = With the chosen ones (up to { $most } at a time):
account-turn-off = Switch auto-renewal off
account-turn-on = Switch auto-renewal on
account-nothing-chosen = Choose at least one subscription first.
account-subscriptions-none = No subscriptions yet
account-subscriptions-none-text = What your company buys stands here with its dates, its seats and what it costs next.

account-add-seats = { $unit ->
    [unit] Add capacity
   *[seat] Add seats
}
account-renew-now = Renew now
account-pay-it = Pay the invoice
account-dates-and-renewal = Dates and renewal
account-started = Started
account-last-paid-day = Runs until
account-renews-by-itself = Renews by itself
account-renews-as = Renews as
account-next-none = Nothing will be charged by itself
account-paid-with = Paid with
account-paid-together = Paid together with { $numbers }
account-order-together = Paid together with
account-order-together-total = one payment of { $total }
account-no-card = No card is stored.
account-add-card = Add a card
account-see-cards = Payment methods
account-purchaser = Purchaser
account-team = Team
account-after-that = After that
account-bill-renewal = Renewal
account-bill-instalment = Annual bill
account-seats-of = { $used } of { $quantity } handed out
account-no-holders = Nobody has a seat yet.
account-assign-to = Hand a seat to (e-mail)
account-assign = Hand out
account-take-seat = Take back
account-take-seat-from = Take back the seat of { $name }
account-seats-shrink = From { $day } there { $quantity ->
    [one] is one seat
   *[other] are { $quantity } seats
}, and { $held } are handed out. Choose { $over ->
    [one] who gives theirs back on that day, and works until then. Otherwise the one handed out last is taken back.
   *[other] the { $over } people who give theirs back on that day, and work until then. Otherwise those handed out last are taken back.
}
account-seats-all-taken = All seats are handed out. Take one back, or add seats.
account-seat-assigned = { $email } has a seat now.
account-seat-released = The seat is free again.
account-history = History
account-history-all = Everything
account-why-title = Why this state?
account-rule = Rule { $rule }
account-document-order = Order { $number }
account-document-invoice = Invoice { $number }
account-works-now = What works now
account-feature-product-access = Using the product
account-feature-user-management = Handing out seats
account-feature-downloads = Downloads and updates
account-feature-upgrades = Upgrades to new versions
account-feature-usage-reports = Usage reports and recommendations
account-feature-product-support = Product support
account-documents = Invoices
account-open = { $amount } unpaid
account-partner = Your partner

account-why-trial = On trial since { $day }.
account-why-active = Active since { $day }.
account-why-active-order-fulfilled = Active since { $day }, when the order was paid and delivered.
account-why-active-renewed-by-itself = Active since { $day }, when it renewed.
account-why-active-invoice-paid = Active again since { $day }, when the invoice was paid.
account-why-active-transfer-received = Active again since { $day }, when the transfer came in.
account-why-expired = Expired since { $day }.
account-why-expired-unpaid = Expired since { $day }, because an invoice wasn’t paid by its due date. It still works; pay the invoice and all is as before.
account-why-expired-not-renewed = Expired since { $day }, because the paid term ended and wasn’t renewed. It still works; renew it and all is as before.
account-why-suspended = Suspended since { $day }.
account-why-suspended-unpaid = Suspended since { $day }, because an invoice is still unpaid. The product can’t be used; pay the invoice, and seats and data are back at once.
account-why-suspended-not-renewed = Suspended since { $day }, because the paid term ended and wasn’t renewed. The product can’t be used; renew it, and seats and data are back at once.
account-why-terminated = Over since { $day }.
account-why-terminated-unpaid = Over since { $day }, because an invoice stayed unpaid. It can’t be brought back; buy it anew.
account-why-terminated-not-renewed = Over since { $day }, because the term ended and wasn’t renewed in time. It can’t be brought back; buy it anew.
account-why-ended = Ended on { $day }: it was a trial, was returned, or was replaced by another.

account-event-subscription-started = Bought: { counted }{ $unit ->
    [pack] {""}
   *[other] , renews { $day }
}
account-event-subscription-renewed = Renewed: { counted } until the next renewal on { $day }
account-event-subscription-expired = Expired: { $cause ->
    [unpaid] an invoice was not paid
   *[not-renewed] the term ended without renewal
}
account-event-subscription-suspended = Suspended: { $cause ->
    [unpaid] the invoice is still unpaid
   *[not-renewed] still not renewed
}
account-event-trial-begun = Trial begun: ends { $day }
account-event-trial-ended = The trial has ended
account-event-subscription-terminated = Ended for good: { $cause ->
    [unpaid] the invoice stayed unpaid
   *[not-renewed] not renewed in time
}
account-event-subscription-reinstated = Active again
account-event-seats-added = { $unit ->
    [seat] { $added ->
        [one] 1 seat
       *[other] { $added } seats
    }
   *[other] { $added }
} added, { $quantity } in all
account-event-auto-renewal-on = Auto-renewal switched on, renews { $day }
account-event-auto-renewal-off = Auto-renewal switched off
account-event-renewal-announced = Reminder sent: renews { $day }
account-event-warning-sent = Warning sent: { $step ->
    [termination] it will end for good
   *[suspension] access will stop
}
account-event-instalment-billed = Annual bill of the 3-year term
account-event-seat-assigned = { $person } got a seat
account-event-seat-released = The seat of { $person } was taken back
account-event-invoice-issued = Invoice { $number } issued
account-event-credit-note-issued = Credit note { $number } issued
account-event-instalment-cancelled = A later annual bill was cancelled
account-event-step-put-off = Put off, because the warning left late
account-event-transfer-awaited = A bank transfer is on its way; what would follow waits for it
account-event-invoice-balance-changed = Invoice { $number } paid
account-event-payment-answered = A payment was declined
account-event-detail = { $by }{ $number ->
    [none] {""}
   *[other] {" · "}{ $number }
}{ $rule ->
    [none] {""}
   *[other] {" · "}rule { $rule }
}

account-add-seats-to = { $unit ->
    [unit] Add capacity to { $product }
   *[seat] Add seats to { $product }
}
account-add-seats-text = { $unit ->
    [unit] You have { counted } now. What you add ends on the same day as the rest, so you pay only for the days until then.
   *[seat] You have { $quantity } now. New seats end on the same day as the others, so you pay only for the days until then.
}
account-how-many-more = How many more?
account-how-many = { $unit ->
    [seat] How many seats?
   *[other] How many?
}
account-pay-with = Pay with
account-reckon = Work out the price
account-add-seats-button = Add { counted } · { $amount } today
account-now-seats = { counted }, { $window }
account-now-renewal = { counted }, { $window }
account-later-bill = Annual bill for { counted }, before tax
account-later-renewal = Renewal with { counted }, tax included
account-date-seats-start = { $unit ->
    [seat] { $quantity ->
        [one] The new seat works from
       *[other] The new seats work from
    }
   *[other] What is added works from
}
account-date-all-renew = All { counted } renew together
account-date-all-end = All { counted } end together
account-renew-title = Renew { $product }
account-renew-early = Its renewal date, { $day }, doesn’t move: the new term begins when the old one ends.
account-renew-late = The term ended on { $day }. The new one begins on the day after that, not today, and everything is back as it was.
account-renew-by-itself-after = Renew by itself after that
account-renew-roles = Whoever renews becomes the subscription’s purchaser and primary administrator of its team.
account-renew-keep = Keep the purchaser and the primary administrator as they are
account-renew-button = Renew · { $amount } today
account-date-term-starts = The new term begins
account-date-expires = Paid until
account-date-renews = Renews by itself
account-date-no-renewal = It won’t renew by itself
account-turn-off-text = Nothing is charged on the renewal date. The product works to the end of what is paid; after that you can still renew for a while.
account-turn-on-text = On the renewal date the next term is charged by itself. You are reminded of the price beforehand.
account-not-charged = Won’t be charged
account-switch-renews = { $product } renews
account-switch-ends = { $product } runs until
account-switch-on-button = { $count ->
    [one] Switch auto-renewal on
   *[other] Switch auto-renewal on for { $count }
}
account-switch-off-button = { $count ->
    [one] Switch auto-renewal off
   *[other] Switch auto-renewal off for { $count }
}
account-switched-on = { $count ->
    [0] Auto-renewal was on already.
    [one] Auto-renewal is on.
   *[other] Auto-renewal is on for { $count } subscriptions.
}
account-switched-off = { $count ->
    [0] Auto-renewal was off already.
    [one] Auto-renewal is off. Nothing will be charged on the renewal date.
   *[other] Auto-renewal is off for { $count } subscriptions. Nothing will be charged on their renewal dates.
}

account-order = Order
account-order-title = Order { $number }
account-placed = Placed
account-by = By
account-total = Total
account-orders-none = No orders yet
account-orders-none-text = What your company orders stands here, with who ordered it and what became of it.
account-order-failed = The payment didn’t go through, so nothing was delivered and nothing was charged. Check the card’s number, date and limits with your bank, and order again.
account-order-pending = We are waiting for the bank’s answer, as a rule for some seconds.
account-covers = Covers
account-from-to = { $first } – { $last }
account-billed-title = Billed for this term
account-before-tax = Before tax
account-charged-today = Charged with the order
account-then = then { $amount } on { $day }
account-line-new = New
account-line-seats = Added seats
account-line-seats-next = Added seats, next term
account-line-renewal = Renewal
account-line-instalment = Annual bill
account-po = Your reference (PO)
account-note = Note
account-invoice = Invoice

account-unpaid = Unpaid
account-unpaid-since = unpaid since { $day }
account-of-which-overdue = of which overdue: { $amount }
account-paid-this-year = Paid this year
account-search-invoices = Number or reference
account-invoices-unpaid = Unpaid
account-invoices-paid = Paid
account-invoices-credit = Credit notes
account-invoices-none = No invoices yet
account-invoices-none-text = Each order and each renewal makes an invoice. It comes by mail and stands here as a PDF.
account-issued = Date
account-due = Due
account-pdf = Open as PDF
account-pdf-of = { $number } as PDF
account-invoice-title = Invoice { $number }
account-corrects = Corrects
account-corrected = Corrected by
account-credit-note-title = Credit note { $number }
account-left-to-pay = Left to pay
account-pay = Pay
account-pay-button = Pay { $amount } now
account-payments = Payments
account-payments-none = Nothing has been paid or tried yet.
account-payment-requested = Asked of the bank
account-payment-unknown = The payment service hasn’t answered. Nothing is charged twice: we ask again until we know.
account-payment-action-required = Waits for your approval at the bank
account-payment-succeeded = Paid
account-payment-declined = Declined
account-payment-authorised = Reserved
account-payment-released = Released
account-payment-under-way = The payment of { $amount } is under way, as a rule for some seconds.
account-bank-asks = Your bank wants to see that it’s you.
account-to-bank = Go to the bank’s page
account-by-transfer = Or by bank transfer
account-bank = Bank
account-account = Account
account-reference = Reference
account-transfer-announced = Transfer announced
account-announce-hint = Paid already? Say so, and we wait for the money some business days before access stops or the subscription ends.
account-announce-button = I have paid by transfer
account-transfer-hint = Give the reference. A transfer takes one to two business days to arrive here, so plan ahead.

account-cards-text = Cards are kept by the payment provider. We only see the last four digits.
account-cards-none = No card stored
account-cards-none-text = With a card, renewals are paid by themselves and nothing is interrupted.
account-card = Card
account-holder = Name on the card
account-card-valid = Valid
account-valid-to = to { $day }
account-card-too-short = ends before a renewal
account-card-pays = Pays
account-card-pays-count = { $count ->
    [one] 1 renewal
   *[other] { $count } renewals
}
account-card-pays-nothing = nothing
account-remove = Remove
account-remove-card = Remove { $card }
account-card-removed = The card has been removed.
account-card-used-by = These renew with it
account-turn-off-for-all = Switch their auto-renewal off
account-card-away = The card is entered on the payment provider’s page. Its number never comes to us.
account-card-go = Go to the provider’s page
account-card-keep = Keep this card?
account-card-store = Keep the card
account-card-stored = { $card } is stored.
account-card-not-entered = No card was entered.

account-people-text = Who may do what in this company.
account-person = Person
account-roles = Roles
account-change = Change
account-take = Take away
account-take-role-from = Take away the role { $role } from { $name }
account-appoint = Make secondary administrator
account-hand-over = Make primary administrator
account-appointed = A secondary administrator more.
account-handed-over = The role has been handed over. Who had it is secondary administrator now.
account-role-taken = The role has been taken away.
account-invitations-open = Open invitations
account-invited-by = invited by { $name }
account-withdraw = Withdraw
account-withdraw-from = Withdraw the invitation of { $email }
account-invitation-withdrawn = The invitation has been withdrawn.
account-invited = An invitation is on its way to { $email }.
account-invite-title = Invite somebody
account-invite-button = Send the invitation
account-invite-email = E-mail
account-invite-role = Role
account-invite-team = Team
account-roles-title = What each role may do
account-role-purchaser = Purchaser
account-role-purchaser-text = Buys, renews and pays; sees every amount and document. Only our support takes this role away.
account-role-primary_admin = Primary administrator
account-role-primary_admin-text = Hands out seats and appoints secondary administrators; sees dates and states, no amounts.
account-role-secondary_admin = Secondary administrator
account-role-secondary_admin-text = Hands out seats; sees dates and states, no amounts.
account-role-payer = Payer
account-role-payer-text = Gets the invoices and pays them; sees nothing else.
account-role-member = User
account-role-member-text = Uses the products that they have a seat of.
account-invitation-title = Invitation to { $company }
account-invitation-text = { $by } invites you to { $company } as { $role }.
account-invitation-accept = Accept
account-invitation-accepted = Welcome to { $company }.

account-country = Country
account-currency = Currency
account-sold-by = Sold by
account-company-name = Company name
account-company-line1 = Street and number
account-company-line2 = Address, second line
account-company-postal-code = Postal code
account-company-city = City
account-company-region = State or region
account-company-vat-number = VAT number
    .help = With its two letters in front. Without one, VAT is added.
account-company-same-owner = The company still belongs to the same owner.
    .required = Confirm that the company still has the same owner; otherwise contact support
account-company-changed = The details have been changed. Every purchaser gets a mail about it.

account-messages = Messages
account-messages-text = What we have mailed to you about this company.
account-messages-none = No messages yet
account-messages-none-text = Confirmations, invoices and reminders that go to you by mail also stand here.
account-unread = Unread
account-mark-all = Mark all as read
account-mark-read = Mark as read
account-message-to = To { $to }

sandbox-moving-title = The clock is moving
sandbox-moving-text = Everything due on the way happens in order: renewals, charges, mails. You go back by yourself when it’s done.
sandbox-moving-look = Look again
