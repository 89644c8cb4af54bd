refused-cart-ordered = This cart has been ordered already.
    .next = Look at the order, or begin a new cart with any product.
refused-offering-unknown = This offer doesn’t exist in that country.
    .next = Choose the product again in the store.
refused-set-up-already = This installation belongs to { $vendor } already.
    .next = Use another database for another installation.
refused-clock-needed = A sandbox needs a day on which its clock begins, and only a sandbox has one.
    .next = Give the instant together with the kind “sandbox”.
refused-not-a-sandbox = Only a sandbox has a clock that can be moved.
    .next = Set up a sandbox to try things with.
refused-clock-only-forward = The clock stands at { $on } and only goes forward.
    .next = Choose a later day, or set up a new sandbox.

refused-amount-changed = The amount has changed since the page was shown.
    .next = Look at the new amount and confirm again; nothing has been charged.
refused-pay-first = { $count ->
        [one] An overdue invoice of this subscription is unpaid.
       *[other] { $count } overdue invoices of this subscription are unpaid.
    }
    .next = Pay first under Invoices; then everything works again.
refused-not-active = One can only add to an active subscription; the state of this one is: { $state }.
    .next = Renew or pay it first, then add to it.
refused-not-renewable = The state of this subscription is: { $state }. It can’t be renewed any more.
    .next = Buy the product anew in the store.
refused-not-early = { $product } can’t be renewed ahead of time.
    .next = Leave auto-renewal on: it renews by itself on the renewal date.
refused-window-not-open = It’s too early to renew.
    .next = From { $opens_on } on you can renew here; with auto-renewal on you needn’t do anything.
refused-too-many = { $count } at a time are too many.
    .next = Choose { $maximum } at most, and do the rest afterwards.
refused-method-in-use = The card is in use: { $products }.
    .next = Choose another card for them or switch their auto-renewal off; then it can be removed.

refused-team-exists = There is a team named { $name } already.
    .next = Choose it from the list, or give the new team another name.
