account-event-subscription-extended = Extended to end with another subscription, renews { $day }
account-event-subscription-switched = Switch to another product ordered; it takes effect when the next term begins
account-event-subscription-replaced = Another product took its place
account-event-term-begun = The term bought ahead began: { counted }
account-why-ended-switch-takes-effect = Ended on { $day }: another product took its place, as ordered.

mail-product-switched =
    .subject = { $before } is now { $product }
    .heading = { $before } is now { $product }
    .body =
        The switch you ordered has taken effect. Whoever had a seat of { $before } has one of { $product } now, as far as there are seats.
        Nothing more is charged for it.
    .button = Get { $product }
mail-fact-before = Before
