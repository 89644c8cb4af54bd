refused-trial-not-of-this = { $product } kan ikke prøves: produktet bruges ikke pr. plads.
    .next = Vælg et produkt, hvis pladser uddeles til personer.
refused-trial-had-before = { $product } er allerede prøvet eller købt her; en virksomhed prøver et produkt én gang.
    .next = Køb produktet, eller spørg vores salgsteam.
refused-trial-seats = En prøveperiode har mellem 1 og { $most } pladser.
    .next = Bed om færre pladser.
refused-trial-elsewhere = Virksomheden kan prøve det, der sælges i dens eget land, { $country }.
    .next = Vælg produktet i butikken for { $country }.
