### Refusals while a quote is built.
refused-nothing-to-switch-to = Det finns ingen annan produkt som { $product } kan bytas till.
    .next = Förnya den, eller offerera en ny produkt vid sidan av.
