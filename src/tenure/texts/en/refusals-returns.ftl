### Refusals of returns.

refused-return-window-closed = It was bought on { $bought_on } and could be returned until the end of { $on }.
    .next = Turn off its renewal, and nothing is charged for another term.
refused-return-fell-due = Invoice { $number } fell due on { $on } and isn’t paid: it could be returned until then.
    .next = Pay the invoice; then it can be returned as long as its return period lasts.
refused-return-not-latest = What invoice { $number } renewed isn’t the last that was bought for this subscription.
    .next = Return what was bought after it first.
refused-return-is-over = The subscription to { $product } is over, so there is nothing to return.
    .next = Write to support if something was charged wrongly.
refused-return-by-partner = { $product } was sold by a partner; its own rules for returns apply{ $partner ->
        [none] .
       *[other] , those of { $partner }.
    }
    .next = Ask the partner{ $contact ->
        [none] .
       *[other] : { $contact }.
    }
refused-return-under-agreement = { $product } was bought under your agreement { $reference }; what is bought under one can’t be returned.
    .next = Write to our sales team about it.
refused-kind-not-returnable = { $product } is of a kind that can’t be returned.
    .next = Write to support if you didn’t get what you ordered.
refused-nothing-to-return = There is no renewal of { $product } that could be returned.
    .next = See under its documents what was bought, and when.
