account-event-subscription-extended = Extended to end with another subscription, renews { $day }
account-event-subscription-switched = Switch to another product ordered; it takes effect when the next term begins
account-event-subscription-replaced = Another product took its place
account-event-term-begun = The term bought ahead began: { counted }
account-why-active-switch-takes-effect = Active since { $day }, when it took the place of another product, as ordered.
account-why-ended-switch-takes-effect = Ended on { $day }: another product took its place, as ordered.

mail-product-switched =
    .subject = { $before } is now { $product }
    .heading = { $before } is now { $product }
    .body =
        The switch you ordered has taken effect. Whoever had a seat of { $before } has one of { $product } now, as far as there are seats.
        Nothing more is charged for it.
    .button = Get { $product }
mail-fact-before = Before

# Sales orders for a customer.
office-sell-card-title = Order for this customer
office-sell-text = New products, an extension so that two subscriptions end together, or a switch of product. It is the purchaser’s order; your name and the reason are logged.
office-sell-reason = Reason
    .help = Such as “Purchase order 4711, by e-mail from Eva”. The customer sees it beside what you do.
    .required = Write why you order for the customer
office-sell-begin = Begin
office-sell-crumb = Order
office-sell-title = Order for { $name }
office-sell-intro = You see what it costs, when, and which dates change, before anything is confirmed.
office-sell-part-order = New products
office-sell-part-extend = Extend
office-sell-part-switch = Switch product
office-sell-order-text = One order has one licence type and one term. Each product may end with a subscription that the customer has.
office-sell-line = Line { $number }
office-sell-product = Product
office-sell-nothing = Choose
office-sell-quantity = How many
office-sell-quantity-help = Empty: as many as are to renew.
office-sell-align = Ends with
office-sell-align-none = Nothing else: a whole term
office-sell-trade-in = Traded in
office-sell-trade-in-help = What the customer gives in return. Offers for trade-ins count then, and later renewals keep the exchange rate of this order.
office-sell-note = Note
office-sell-auto = Renews by itself
office-sell-text-extend = The earlier one is lengthened to the other one’s end. The days between are charged at once and aren’t refunded; billing days stay.
office-sell-text-switch = From the renewal date on it is another product. Seats go over to whoever has them.
office-sell-none = The customer has no subscription that this could be done with.
office-sell-which = Subscription
office-sell-target = Ends with
office-sell-no-targets = There is no other subscription to end with.
office-sell-becomes = Becomes
office-sell-po = Customer’s order number
office-sell-card = Paid with
office-sell-no-card = The customer has no usable card. Ask the purchaser to store one under Payment methods in their account; then come back here, or sell on an invoice.
office-sell-look = Show what it costs
office-sell-empty = Nothing chosen yet
office-sell-empty-text = Choose on the left; the price with its explanation, later charges and all dates appear here.
office-sell-now = { $product }: { $counted }, { $window }
office-sell-later = { $product }: annual bill, before tax
office-sell-tax = Tax { $rate }
office-sell-no-tax = No tax
office-sell-date-starts = { $product } starts
office-sell-date-last = { $product }: last paid day
office-sell-date-renews = { $product } renews
office-sell-date-becomes = { $before } becomes { $product }
office-sell-date-together = { $product } ends with { $other }
office-sell-zones = Same day, two midnights: { $product } ends at midnight in { $zone }, where it was bought, { $other } at midnight in { $other_zone }.
office-sell-order-button = Order · { $amount } today
office-sell-extend-button = Extend · { $amount } today
office-sell-switch-button = Switch · { $amount } today
office-sell-logged = Logged with your name and the reason: { $reason }
office-sell-done = Ordered. { $amount } is being reserved on the card; the purchaser gets the confirmation once the bank has answered.

account-line-switch = Switch of product
account-line-extension = Extension
account-ends-with = Ends with
account-begins = From { $day }
account-ends-with-zones = On the same day, each at midnight in its own time zone
account-begins-seats = { $counted } from
account-begins-fewer = { $held ->
    [one] 1 seat is handed out
   *[other] { $held } seats are handed out
}: choose who gives theirs back on { $day }, or the latest ones are released that day.
