# Checkout: ending with a subscription that is there already.
align-title = One renewal date for all?
align-lead = These can end together with what you have already. You then pay by the day until that date, and from then on they renew together.
align-until = Until { $day }
align-own = A full term of its own
align-with = Together with { $products }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
align-button = Use these dates
align-changed = The dates are changed; the amounts below go with them.
cart-aligned = Ends together with what you have already, on { $day }, and is paid by the day until then.
