# The store: products, cart, signing up and in, checkout, and after the order.
store-title = Software for your team
store-lead = Prices for { $country }, in { $currency }, before tax.
store-nothing-title = Nothing is sold here yet
store-nothing-text = Products for { $country } will stand here once they have a price. Choose another country, or contact us.
store-nothing-yet = The shop is being set up. Products and prices come with the first import of a catalogue: tenure import catalogue FILE.
store-from = from
store-a-month = a month
store-billed = { $term ->
    [P1M] { product-per-unit }, billed month by month
    [P3Y] { product-per-unit }, with a term of 3 years
   *[P1Y] { product-per-unit }, billed once a year
}
store-before-tax = Prices are before tax; the tax is added at checkout, by your company’s address.
store-terms = Terms of purchase
store-contact = Contact us
store-contact-lead = For quotes, purchase orders, or anything that doesn’t work as it should: write to the seller in your country.
store-country = Country
store-country-show = Show prices
store-market-moved = The cart now has the prices for { $country }.
store-market-kept = The cart couldn’t be moved to the prices for { $country }; it is as it was.
store-market-lost = { $product } isn’t sold in { $country }, so it is no longer in the cart.
store-terms-version = Version { $version }. You buy from { $seller }.
store-terms-1 = A subscription gives each named user with a seat the right to use the product for the term that was paid for.
store-terms-2 = Prices are per seat and term, before tax. The review page shows the final amount before you confirm it.
store-terms-3 = A subscription renews by itself for another term, at the price of that day, unless auto-renewal is off. We remind you beforehand by mail, and you can switch it off at any time before the renewal date.
store-terms-4 = Whoever confirms the order becomes purchaser and primary administrator of what was bought. Those roles can be handed on.
store-terms-5 = Seats that are added in the middle of a term cost by the day up to its end, and renew with the others.
store-terms-6 = When a renewal or an invoice isn’t paid, access goes on for a while, is then suspended and ends for good in the end. Each step is announced by mail.
store-terms-7 = Card numbers are entered at the payment provider and never reach us. We store what the provider gives us in their place, so that renewals can be paid.
store-cart-added = It’s in the cart.
store-cart-changed = The cart has been changed.
store-cart-removed = It’s no longer in the cart.

product-features = What’s in it
product-term = Term
product-per-month = { $amount } a month
product-add = Add to cart
product-renews = The subscription renews by itself; you can switch that off at any time.

cart-title = Cart
cart-several = There are { $count } carts: each holds the prices of one country, and one is ordered at a time.
cart-number = Order { $number } of { $count }
cart-mixed-title = This becomes { $count } orders, paid together
cart-mixed-text = One order holds one licence type and one term, so each kind becomes an order of its own. You confirm once and pay once, and nothing is taken out.
cart-seats-of = { product-unit } of { $product }
cart-term-of = Term of { $product }
cart-update = Update
cart-remove = Remove
cart-tax-later = Before tax. The tax is added from your company’s address.
cart-one-payment = One payment for { $count } orders.
cart-part-later = On { $day }
cart-part-today = today
cart-kind = { $licence ->
    [flex] Flex licence, { $term }
   *[other] Named users, { $term }
}
cart-of = Cart { $number } of { $count }
cart-check-out = Go to checkout
cart-more = Add more products
cart-empty-title = The cart is empty
cart-empty-text = Products that you choose stand here, with how many seats and for how long, until you order them.

sign-name = Your name
    .required = Write your name
sign-email = E-mail
    .required = Write your e-mail address
sign-email-invalid = That doesn’t look like an e-mail address. Write it like anna@company.com
sign-password = Password
    .required = Write a password
sign-up-title = Create an account
sign-up-lead = With it you buy, manage seats and find your invoices.
sign-up-button = Create account
sign-up-other = Do you have an account already?
sign-up-done = Welcome, { $name }. Your account is ready.
sign-in-title = Sign in
sign-in-forgot = Forgot your password?
sign-in-other = New here?
sign-in-wrong = E-mail and password don’t go together. Check both, or make a new password.
sign-out-done = You’re signed out.
sign-forgot-title = Make a new password
sign-forgot-lead = Write the e-mail address of your account. We’ll send you a link.
sign-forgot-button = Send the link
sign-forgot-sent-title = Look into your mail
sign-forgot-sent-text = If { $email } has an account here, a link to make a new password is on its way. It works for an hour.
sign-forgot-sent-help = Nothing there after some minutes? Look into the spam folder, or check that the address is right.
sign-reset-title = Choose a new password
sign-reset-lead = For { $email }
sign-reset-button = Save the password
sign-reset-done = The new password is saved. Sign in with it.

company-name = Company name
    .help = As it is registered
    .required = Write the company’s name
company-country = Country
    .help = It decides prices, currency and tax
company-line1 = Street and number
    .required = Write the street and number
company-line2 = More of the address
company-postal-code = Postal code
    .required = Write the postal code
company-city = City
    .required = Write the city
company-region = State or region
company-vat-number = VAT number
    .help = With its country code, like SE556000461501. With a valid one, a purchase from another EU country is invoiced without VAT (reverse charge).
company-ownership-unchanged = The company hasn’t passed to another owner
    .required = Confirm that the company has the same owner. If it has passed to another one, contact us.
company-saved = The company’s details are saved. Its purchasers get a mail about it.

checkout-step-account = Account
checkout-step-company = Company
checkout-step-payment = Payment
checkout-step-review = Review
checkout-step-quote = Quote
checkout-to-cart = Back to the cart
checkout-account-title = Who is ordering?
checkout-account-lead = Create an account with the e-mail address of the order. All mail about it goes there.
checkout-account-button = Create account and continue
checkout-company = Company
    .required = Choose a company
checkout-company-title = For which company?
checkout-company-lead = These are the companies for which you’re a purchaser.
checkout-company-other = Another company
checkout-company-back = Choose among my companies
checkout-new-title = Which company is buying?
checkout-new-lead = The invoice is made out to it, and the tax goes by its address. You can change it later.
checkout-new-known = Does your company buy from us already?
checkout-new-known-text = Then ask one of its purchasers to invite you: only they can, or our support. If you go on here, a customer of its own comes about, with you as purchaser and primary administrator.
checkout-edit-title = Change the details of { $company }
checkout-edit-lead = They go on the next invoice. The country stays { $country }.
checkout-card-choice = { $card }, valid until { $until }
checkout-payment-title = How will you pay?
checkout-payment-lead = Nothing is charged before you confirm the order on the next page.
checkout-payment-none = You’ll enter your card on the payment provider’s page and come back here.
checkout-payment-add = Add a card
checkout-payment-safe = The card’s number goes to the payment provider only. We never see it.
checkout-payment-closed = Not open for this order
checkout-payment-expired = has expired. Add the new card.

card-away-title = On to the payment provider
card-away-text = You enter your card on the provider’s page and then come back here.
card-away-button = Enter the card
card-back-title = Is this the right card?
card-back-card = Card
card-back-holder = Name on the card
card-back-expires = Valid until
card-back-mandate = The provider stores it for { $company }. It pays this order and, as long as auto-renewal is on, the renewals; we announce each of them by mail.
card-back-button = Use this card
card-back-other = Choose another one
card-back-payment = Back to payment
card-none-title = No card was entered
card-none-text = The payment provider has no card from you. You can enter it now, or choose another way to pay.

payment-failed-title = The payment of { $total } didn’t go through
payment-failed-declined = The bank declined { $card }.
payment-failed-funds = The bank says that there isn’t enough money for it on { $card }.
payment-failed-expired = The bank says that { $card } has expired.
payment-failed-authentication = The bank didn’t get your approval.
payment-failed-nothing = Nothing was charged, and the cart is as it was.
payment-failed-nothing-account = Nothing was charged, and nothing has changed.
payment-check = Please check:
payment-check-number = the card’s number and expiry date
payment-check-name = the name and address, exactly as your bank has them
payment-check-limits = the limits your bank sets on the card, for one payment and for the month
payment-check-anew = What was typed of a card can’t be viewed or changed afterwards: to correct it, add the card anew. Or choose another one.

review-title = Check and confirm
review-lead = Nothing is ordered or charged before you press the button.
review-lines = What you’re buying
review-change = Change
review-product = Product
review-per-seat = Each
review-amount = Amount, { $currency }
review-before-tax = Before tax
review-total = Charged today
review-order-total = This order today
review-order = Order { $number }
review-several = Your cart becomes { $count } orders, since one order holds one licence type and one term. You confirm once, and one amount is charged for all of them. If the payment doesn’t go through, none is ordered.
review-company = Company
review-other-company = Buy for another company
review-payment = Payment
review-charged = The amount is reserved when you confirm, and charged when access is open.
review-roles = Who looks after it
review-roles-text = { $person } ({ $email }) becomes the purchaser and the primary administrator of these subscriptions. Those roles can be handed on later.
review-team = Team that the subscriptions belong to
review-team-one = They belong to the team { $team }.
review-new-team = New team
    .help = Leave it empty to use the team above. You become the new team’s primary administrator.
review-new-team-summary = Put them in a new team
review-po-number = Your reference or PO number
    .help = It is printed on the invoice
review-auto-renew = Renew by itself
    .help = On the renewal date, for another term, paid in the same way, at the price of that day. We remind you by mail; you can switch it off at any time before.
review-terms = I accept the terms of purchase
    .required = Accept the terms of purchase to order
review-terms-read = Read the terms of purchase, version { $version }
review-changed = Something has changed since you opened this page. Check it again before you confirm.
review-buy = Buy · { $total } today
review-starts = Access starts
review-expires = Last day paid for, until 23:59 { $zone }
review-renews = Renewal date, { $zone }
review-instalment = Bill { $number } of { $count }, before tax
review-tax-domestic = VAT { $rate }
review-tax-destination = VAT { $rate }
review-tax-reverse-charge = VAT, reverse charge
review-tax-exempt = Exempt from tax
review-tax-outside-scope = No tax here
review-tax-sales-tax = Sales tax { $rate }
review-tax-why-domestic = The seller is in the same country as your company, so its VAT of { $rate } applies.
review-tax-why-destination = Your company is in another country than the seller and has given no valid VAT number, so the VAT of its country, { $rate }, applies. Add the number in the company’s details if there is one.
review-tax-why-reverse-charge = Your company is in another country than the seller and has a valid VAT number: it accounts for the VAT itself.
review-tax-why-exempt = An exemption certificate is on file.
review-tax-why-outside-scope = The seller charges no tax on sales to your country.
review-tax-why-sales-tax = The sales tax of the place where your company is: { $rate }.

processing-title = { $count ->
    [one] Order { $number }
   *[other] Orders { $number }
}
processing-order = Order { $number }
processing-asking-title = We’re asking your bank
processing-asking-text = { $total } with { $card }. This takes some seconds; the page goes on by itself.
processing-returned-text = Thank you. We’re asking what your bank says.
processing-bank-title = Your bank wants to ask you
processing-bank-text = Approve the payment on your bank’s page. You’ll be brought back here.
processing-bank-returned = We haven’t got the bank’s approval yet. If you’ve just given it, wait a moment. Otherwise go back to your bank’s page.
processing-bank-button = Go to the bank’s page
processing-unknown-title = The bank hasn’t answered yet
processing-unknown-text = We don’t know yet whether the payment went through, and keep asking until we do. Nobody is charged twice, so please don’t order again.
processing-unknown-leave = You can close this page. We’ll write to { $email } as soon as the answer is here.
processing-failed-title = The payment failed

done-title = { $count ->
    [one] Order { $number }
   *[other] Orders { $number }
}
done-heading = Thank you. Everything is ready.
done-lead = { $count ->
    [one] Order { $number } is confirmed. The confirmation is on its way to { $email }.
   *[other] Orders { $number } are confirmed. One confirmation for all of them is on its way to { $email }.
}
done-more = { $count ->
    [one] There is another order in your cart.
   *[other] There are { $count } more orders in your cart.
}
done-access = Your products
done-renews = renews { $day } ({ $zone })
done-expires = until { $day } ({ $zone })
done-open = Open
done-next = What happens next
done-next-seats = Give out the seats. Whoever has one signs in with their own e-mail address and can start.
done-people = Users and seats
done-next-invoice = { $count ->
    [one] Invoice { $number } for { $total } comes by mail and stands in your account.
   *[other] The invoices { $number }, one for each order and { $total } together, come by mail and stand in your account.
}
done-next-charge = { $total } is being charged. The invoice comes by mail and stands in your account.
done-next-account = In your account you add seats, change the renewal and find all documents.
done-one-payment = { $total } is charged to { $card } in one payment for all { $count } orders.
done-account = Go to my account

refused-quantity-unreadable = “{ $quantity }” isn’t a number of seats.
    .next = Write a whole number, 1 or more.
refused-too-many-tries = There were too many tries with this e-mail address.
    .next = Wait { $minutes } minutes and try again, or make a new password.
refused-reset-link-over = This link no longer works: it was used already, or it is older than an hour.
    .next = Have a new one sent to you.
refused-payment-page-unavailable = The payment provider can’t be reached right now.
    .next = Try again in a moment. Nothing was charged, and the cart is as it was.
remedy-store-forgot-password = Make a new password
remedy-store-checkout-payment = Back to payment
remedy-store-sign-up = Create an account
