refused-sign-in-first = You aren’t signed in.
    .next = Sign in; you’ll be brought back here.
refused-role-not-enough = Your role doesn’t let you do this.
    .next = Ask a purchaser or the primary administrator of your company, or have them give you the role on the Users page.
refused-not-found = There is nothing here that you could see.
    .next = Check the address, or sign in with the account it belongs to.
refused-not-due = Nothing is due yet.
    .next = Nothing to do; it happens by itself on its day.

refused-cart-empty = The cart is empty.
    .next = Choose a product and put it in the cart.
refused-cart-mixed = The cart holds products with different terms or licence types. One order takes one kind.
    .next = Split the cart into { $count } orders; everything stays in it until it’s ordered.
refused-card-missing = No card has been chosen.
    .next = Choose one of your cards or enter a new one.
refused-card-expired = { $card } expired on { $on }.
    .next = Choose another card or enter a new one.
refused-market-differs = Something in the cart is from another country’s price list than your company’s, { $country }.
    .next = Take it out of the cart and choose it again in the store for { $country }.
refused-no-price = { $product } has no price in your country and currency today.
    .next = Contact support: they put it right or offer you another product.
refused-tax-rate-missing = We don’t know the tax rate for { $region ->
        [none] { $country }
       *[other] { $region }, { $country },
    } on { $on }, so we can’t say what you’d pay.
    .next = Check the country in your company details; if it’s right, contact support.

refused-renewal-switched-off = Auto-renewal is off for this subscription.
    .next = Switch it on again on the subscription’s page, or renew it from there.
refused-invoice-paid = Invoice { $number } is already paid.
    .next = Nothing to do; nothing is charged twice.
refused-transfer-announced = A transfer for invoice { $number } has been announced already.
    .next = We wait some business days for it. If it still isn’t here then, pay by card or ask your bank.
refused-prepayment-demanded = Of { $company } payment in advance is demanded, so there is no buying on an invoice.
    .next = { $ways ->
        [card] Choose a card. If you think this is a mistake, talk to our finance department.
       *[other] Talk to our finance department.
    }
refused-payment-pending = A payment of invoice { $number } is still under way.
    .next = Wait until the bank has answered; nothing is charged twice. As a rule it takes minutes.
refused-currency-differs = The payment is in { $paid }, the invoice in { $invoiced }.
    .next = Pay in { $invoiced }, or contact support, who can assign the payment.
refused-amount-out-of-range = The amount has to be above zero.
    .next = Enter the amount that arrived.
