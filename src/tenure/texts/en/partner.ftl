# The partner's pages.
partner-number = Partner number { $number }
partner-customers = Customers
partner-customer = Customer
partner-renewals = Renewals
partner-requests = Requests
partner-see-renewals = See the renewals
partner-see-requests = See the requests
partner-see-late = See what is late
partner-see-unquoted = See them
partner-need-requests = { $count ->
    [one] One customer has asked you for a quote.
   *[other] { $count } requests for a quote wait for your answer.
}
partner-need-late = { $count ->
    [one] One subscription of your customers is past its renewal date.
   *[other] { $count } subscriptions of your customers are past their renewal date.
}
partner-need-unquoted = { $count ->
    [one] One renewal of the coming weeks has no quote from you yet.
   *[other] { $count } renewals of the coming weeks have no quote from you yet.
}
partner-coming-title = Next 90 days and late ones
partner-coming-nothing-title = Nothing comes up
partner-coming-nothing = None of your customers’ subscriptions renews in the next 90 days.
partner-all-renewals = { $count ->
    [one] See the one renewal
   *[other] See all { $count } renewals
}
partner-open-quotes = Open quotes
partner-all-quotes = All quotes
partner-no-open-quotes = There is no open quote.
partner-until = valid to { $day }
partner-requests-waiting = Waiting for your answer
partner-search-customers = Name or customer number
partner-nothing-found = Try other words, or clear the filters.
partner-next-renewal = Next renewal
partner-in-part = You serve a part of its subscriptions
partner-no-customers = No customers yet
partner-no-customers-text = Customers stand here once you are their partner, or have quoted for them. You can introduce a new one.
partner-introduce = Introduce a customer
partner-new-quote = New quote
partner-renews-with = renews with { $quantity }
partner-renewal-value = Renewal before tax
partner-quoted = Quote
partner-quoted-yes = Quoted
partner-quoted-no = Not quoted
partner-lasts-to = lasts to { $day }
partner-leaves = From the renewal on with another partner
partner-comes = With you from the renewal on
partner-change-renewal = Change the renewal
partner-no-subscriptions = There is no subscription with you here. Make a quote for one.
partner-orders = Orders
partner-no-orders = No order has come of your quotes yet.
partner-of-quote = quote { $number }
partner-over = Over
partner-purchasers = Who buys
partner-no-purchaser = Nobody yet. Whoever receives your quote and accepts it becomes the purchaser.
partner-address = Address
partner-vat = VAT number
partner-our-part = Your part
partner-of-record = You are the customer’s partner
partner-of-record-since = You are the customer’s partner since { $day }
partner-renewals-text = What comes up in the next 90 days, and what is late but can still be renewed.
partner-export = Export as CSV
partner-when = When
partner-when-late = Late
partner-when-30 = Next 30 days
partner-when-60 = Next 60 days
partner-when-90 = Next 90 days
partner-risk = Risk
partner-at-risk = At risk
partner-worth = { $count ->
    [one] One renewal, before tax:
   *[other] { $count } renewals, before tax together:
}
partner-choose-one = Choose { $product } of { $customer }
partner-in-days = { $days ->
    [one] tomorrow
   *[other] in { $days } days
}
partner-days-late = { $days ->
    [0] today
    [one] since yesterday
   *[other] { $days } days late
}
partner-over-on = over for good on { $day }
partner-with-chosen = With those you have ticked:
partner-quote-chosen = Quote the selected
partner-column-customer-number = Customer number
partner-column-customer = Customer
partner-column-subscription = Subscription
partner-column-product = Product
partner-column-term = Term
partner-column-seats = Seats
partner-column-state = State
partner-column-renews-on = Renewal date
partner-column-auto-renewal = Auto-renewal
partner-column-value = Renewal before tax
partner-column-currency = Currency
partner-column-quote = Open quote
partner-search-quotes = Quote number or customer
partner-made-on = Made
partner-last-day = Last day
partner-became = Became
partner-total = Total with tax
partner-version = version { $version }
partner-no-quotes = No quotes yet
partner-no-quotes-text = Quotes that you make stand here with their state and the order that came of them.
partner-requests-text = Customers that have asked you for a quote.
partner-request-text = What they want
partner-asked = Asked
partner-no-requests = No requests
partner-no-requests-text = When a customer asks you for a quote, the request stands here and your account manager gets a mail.
request-state-asked = Waiting
request-state-answered = Answered
request-state-declined = Declined
partner-people = Who acts for you here
partner-role = Role
partner-role-account_manager = Account manager
partner-role-admin = Admin
partner-admit-title = Let a colleague in
partner-admit-email = E-mail address
    .help = Your colleague needs an account with this address first.
partner-admit-role = Role
    .help = An admin also says who else acts for you here.
partner-admit-button = Let in
partner-admitted = { $email } now acts for you here.
partner-withdraw = Withdraw
partner-withdraw-one = Withdraw { $email }
partner-withdrawn = { $email } no longer acts for you here.
partner-how-found = How customers find you
partner-how-found-text = This is what the partner directory shows. Tell your contact in our sales team if something has changed.
partner-manager = Account manager
partner-specialisations = Specialisations
partner-switch = Switch partner
partner-pages = Partner pages
partner-asked-by = Asked by
partner-request-of = Request of { $customer }
partner-request-about = About these subscriptions
partner-request-told = { $customer } has been told.
partner-answer-title = Answer
partner-answer-text = Your answer
partner-answer-quote-id = Quote
    .help = Choose the quote that answers the request, if you have made it already.
partner-answer-button = Answer
partner-decline-button = Decline
partner-answer-given = Your answer
partner-introduce-text = A company that you quote for and that isn’t a customer yet. Whoever accepts your quote there becomes its purchaser.
partner-introduce-button = Introduce the customer
partner-introduced = { $customer } is your customer now. Go on with a quote.
partner-kind-business = Company
partner-kind-private = Private person
partner-kind-public_sector = Public sector
partner-new-name = Company name
partner-new-country = Country
partner-new-line1 = Address
partner-new-line2 = Address, second line
partner-new-postal-code = Postal code
partner-new-city = City
partner-new-region = State
    .help = In the United States only.
partner-new-vat-number = VAT number
partner-new-kind = Kind of customer
partner-new-language = Language of its mail
partner-renewal-of = Renewal of { $product }
partner-renewal-text = What you set here counts from { $day } on. The customer’s purchasers get a mail about it.
partner-renewal-comes-to = The renewal on { $day } then comes to
partner-before-tax = before tax
partner-renewal-ends = The subscription then ends after { $day }.
partner-renewal-save-for = Set the renewal · { $amount }
partner-renewal-saved = The renewal of { $product } is set. The customer has been told by mail.
partner-consent-title = The customer’s consent
partner-consent-text = You change this for { $customer }, so we keep who asked you to.
partner-consent-person = Who agreed
partner-consent-way = How
partner-consent-given-on = On which day
partner-consent-consent-note = Note
partner-consent-way-telephone = By telephone
partner-consent-way-mail = By mail
partner-consent-way-meeting = In a meeting
partner-consent-way-chat = By chat
