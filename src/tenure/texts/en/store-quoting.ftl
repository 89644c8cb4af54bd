### The cart sent as a quote.

cart-send-as-quote = Send as a quote
store-quote-title = Send your cart as a quote
store-quote-lead = A quote holds today’s price for a while, so that somebody can approve it. It goes by mail with a PDF and a link; nothing is bought before it is accepted.
store-quote-several = { $count ->
   *[other] Your cart holds { $count } kinds of order. Each becomes a quote of its own, with a mail of its own.
}
store-quote-number = Quote { $number } of { $count }
store-quote-until = ends on { $day }
store-quote-tax = Estimated tax
store-quote-company = Customer on the quote
store-quote-company-text = Check name and address now: a sent quote isn’t changed, a new one takes its place.
store-quote-to = Who gets it
store-quote-holds = Total with estimated tax
store-quote-until-day = This price holds to { $day }.
store-quote-nothing-bought = Sending a quote buys nothing. You find it under Quotes in your account.
store-quote-button = Send quote · { $total }
store-quote-sent = { $count ->
    [one] Your quote is on its way to { $recipients ->
        [one] one address
       *[other] { $recipients } addresses
    }. Your cart is empty again.
   *[other] Your { $count } quotes are on their way. Your cart is empty again.
}
store-quote-changed = A price or date has changed since you opened the page. Please look at it again.
store-quote-back = Back to the cart
