# Kassen: slut samtidig med et abonnement, der er i forvejen.
align-title = Én fornyelsesdato for det hele?
align-lead = De her kan slutte samtidig med noget, du har i forvejen. Så betaler du pr. dag indtil den dato, og derefter fornyes de sammen.
align-until = Til og med { $day }
align-own = En hel aftaleperiode for sig selv
align-with = Sammen med { $products }{ $more ->
    [0] {""}
   *[other] {" "}og { $more } til
}
align-button = Brug disse datoer
align-changed = Datoerne er ændret, og beløbene nedenfor med dem.
cart-aligned = Slutter samtidig med noget, du har i forvejen, den { $day }, og betales pr. dag indtil da.
