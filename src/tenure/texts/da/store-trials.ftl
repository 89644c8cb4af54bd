# En prøveperiode: tilbydes på produktets side, begynder i butikken, vises i kontoen.
trial-offer = Prøv gratis i { $days } dage
trial-title = Prøv { $product } gratis
trial-lead = Alt er åbent til og med den sidste dag. Prøveperioden slutter af sig selv: Der kommer ingen faktura, og intet skal opsiges.
trial-company = For
trial-length = Længde
trial-days = { $days ->
    [one] 1 dag
   *[other] { $days } dage
}
trial-seats = Pladser
trial-seats-help = Mellem 1 og { $most }. Én er din; de andre deler du ud.
trial-no-bill = Der kommer ingen faktura, heller ikke når prøveperioden er slut.
trial-first-day = Prøveperioden begynder
trial-last-day = Sidste dag, til kl. 23.59 { $zone }; derefter slutter den af sig selv
trial-button = Begynd prøveperioden
trial-begun = Prøveperioden for { $product } er begyndt. Sidste dag er { $day }.
trial-again = Vælg et andet antal
trial-to-product = Tilbage til { $product }
trial-is-one = Dette er en prøveperiode: Alt er åbent til og med { $day }, derefter slutter den af sig selv.
trial-is-free = Der kommer ingen faktura, og intet skal opsiges. Køb produktet, hvis I vil fortsætte bagefter.
trial-buy = Køb { $product }
trial-renews-not = Fornyes ikke: slutter af sig selv
