# Kassan: sluta samtidigt som en prenumeration som redan finns.
align-title = Ett förnyelsedatum för allt?
align-lead = De här kan sluta samtidigt som något du redan har. Då betalar du per dag fram till det datumet, och därefter förnyas de tillsammans.
align-until = Till och med { $day }
align-own = En hel egen avtalstid
align-with = Tillsammans med { $products }{ $more ->
    [0] {""}
   *[other] {" "}och { $more } till
}
align-button = Använd de här datumen
align-changed = Datumen är ändrade, och beloppen nedan med dem.
cart-aligned = Slutar samtidigt som något du redan har, { $day }, och betalas per dag fram till dess.
