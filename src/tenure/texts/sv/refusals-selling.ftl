refused-resale-market = I { $country } säljs våra produkter av våra återförsäljare.
    .next = { $partner ->
        [none] Välj en återförsäljare nära er; vi hjälper er att hitta en.
       *[other] Köp av { $partner }, er återförsäljare: { $contact }.
    }
refused-resale-customer = Vi säljer inte direkt till offentliga verksamheter som { $company }; det gör våra återförsäljare.
    .next = { $partner ->
        [none] Välj en återförsäljare nära er, eller skriv till { $contact }.
       *[other] Köp av { $partner }, er återförsäljare: { $contact }.
    }
refused-resale-product = { $product } säljs bara av våra återförsäljare.
    .next = { $partner ->
        [none] Välj en återförsäljare nära er; allt annat i varukorgen går att köpa här.
       *[other] Köp den av { $partner }, er återförsäljare: { $contact }. Allt annat går att köpa här.
    }
refused-terms-changed = Köpvillkoren har ändrats sedan du läste dem.
    .next = Läs version { $version } och godkänn den; inget är beställt.
remedy-store-who-sells = Se vem som säljer till er
remedy-store-terms = Läs villkoren
