### Refusals while a quote is built.
refused-nothing-to-switch-to = There is no other product that { $product } could become.
    .next = Renew it, or quote a new product beside it.
