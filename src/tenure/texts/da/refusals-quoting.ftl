### Refusals while a quote is built.
refused-nothing-to-switch-to = Der er intet andet produkt, som { $product } kan skiftes til.
    .next = Forny det, eller giv tilbud på et nyt produkt ved siden af.
