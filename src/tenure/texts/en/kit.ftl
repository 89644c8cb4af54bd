# Words of the parts that pages are built from.
kit-why = Why?
kit-why-amount = Why { $amount }?
kit-way = Step by step
kit-today = Today
kit-later = Later
kit-dates = Dates
kit-nothing-today = Nothing is charged today
kit-cancel = Cancel
kit-save = Save changes
kit-continue = Continue
kit-search = Search
kit-apply = Apply
kit-clear = Clear
kit-pages = Pages
kit-page-of = { $first }–{ $last } of { $total }
kit-previous = Previous
kit-next = Next
kit-optional = optional
kit-errors-title = { $count ->
    [one] There is a problem
   *[other] There are { $count } problems
}
kit-error = Error:
kit-required = Fill in “{ $label }”
kit-refused = That isn’t possible right now
kit-remedy-back = Go back
kit-remedy-start = Go to the start page
kit-reference = Code for support: { $code }
kit-until-active = renews { $day }
kit-until-ending = ends { $day }
kit-until-trial = ends { $day }
kit-until-expired = access until { $day }
kit-until-suspended = ends for good { $day }
kit-until-terminated = since { $day }
kit-until-ended = since { $day }
kit-until-open = due { $day }
kit-until-overdue = was due { $day }
kit-until-late = since { $day }
kit-until-paid = paid { $day }
# What the button under a refusal does.
remedy-sign-in = Sign in
remedy-help = Ask for help
remedy-account-payment-methods = Change the payment method
remedy-account-invoices = See the invoices
remedy-account-subscriptions = See the subscriptions
remedy-account-company = Change the company details
remedy-store-cart = Go to the cart
remedy-store-products = See the products
remedy-account-people = Go to people and roles
remedy-account-renew = Renew
remedy-account-subscription = See the subscription
remedy-store-checkout = Go to checkout
remedy-store-contact = Contact us
remedy-store-success-plans = Read about success plans
remedy-office-certificates = See the exemptions
remedy-office-customers = Go to the office
remedy-store-sign-in = Sign in
