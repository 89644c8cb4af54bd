account-event-subscription-extended = Forlænget til et andet abonnements slutdato, fornyes { $day }
account-event-subscription-switched = Skift til et andet produkt bestilt; det sker, når næste periode begynder
account-event-subscription-replaced = Et andet produkt tog dets plads
account-event-term-begun = Perioden, der blev købt forud, begyndte: { counted }
account-why-active-switch-takes-effect = Aktivt siden { $day }, da det tog et andet produkts plads, som bestilt.
account-why-ended-switch-takes-effect = Ophørte { $day }: et andet produkt tog dets plads, som bestilt.

mail-product-switched =
    .subject = { $before } er nu { $product }
    .heading = { $before } er nu { $product }
    .body =
        Det skift, I bestilte, er sket. Den, der havde en plads i { $before }, har nu en i { $product }, så langt pladserne rækker.
        Der opkræves ikke mere for det.
    .button = Hent { $product }
mail-fact-before = Før

# Salg bestiller for en kunde.
office-sell-card-title = Bestil for kunden
office-sell-text = Nye produkter, en forlængelse så to abonnementer slutter sammen, eller et produktskift. Det er indkøberens bestilling; dit navn og begrundelsen logges.
office-sell-reason = Begrundelse
    .help = For eksempel ”Indkøbsordre 4711, på e-mail fra Eva”. Kunden ser den ved det, du gør.
    .required = Skriv, hvorfor du bestiller for kunden
office-sell-begin = Begynd
office-sell-crumb = Bestilling
office-sell-title = Bestil for { $name }
office-sell-intro = Du ser, hvad det koster, hvornår, og hvilke datoer der ændres, før noget bekræftes.
office-sell-part-order = Nye produkter
office-sell-part-extend = Forlæng
office-sell-part-switch = Skift produkt
office-sell-order-text = En bestilling har én licenstype og én periode. Hvert produkt kan slutte sammen med et abonnement, som kunden har.
office-sell-line = Linje { $number }
office-sell-product = Produkt
office-sell-nothing = Vælg
office-sell-quantity = Antal
office-sell-quantity-help = Tomt: så mange, som skal fornyes.
office-sell-align = Slutter sammen med
office-sell-align-none = Intet andet: en hel periode
office-sell-trade-in = Byttet ind
office-sell-trade-in-help = Hvad kunden giver til gengæld. Så gælder indbytningstilbud, og senere fornyelser beholder denne bestillings valutakurs.
office-sell-note = Bemærkning
office-sell-auto = Fornyes automatisk
office-sell-text-extend = Det, der slutter først, forlænges til det andets slutdato. Dagene imellem opkræves straks og refunderes ikke; faktureringsdagene består.
office-sell-text-switch = Fra fornyelsesdatoen er det et andet produkt. Pladserne følger med dem, der har dem.
office-sell-none = Kunden har intet abonnement, som det kan gøres med.
office-sell-which = Abonnement
office-sell-target = Slutter sammen med
office-sell-no-targets = Der er intet andet abonnement at slutte sammen med.
office-sell-becomes = Bliver til
office-sell-po = Kundens ordrenummer
office-sell-card = Betales med
office-sell-no-card = Kunden har intet brugbart kort. Bed indkøberen gemme et under Betalingsmåder i sin konto, og kom så tilbage hertil, eller sælg på faktura.
office-sell-look = Vis, hvad det koster
office-sell-empty = Intet valgt endnu
office-sell-empty-text = Vælg til venstre; prisen med sin forklaring, senere beløb og alle datoer vises her.
office-sell-now = { $product }: { $counted }, { $window }
office-sell-later = { $product }: årlig faktura, før moms
office-sell-tax = Moms { $rate }
office-sell-no-tax = Ingen moms
office-sell-date-starts = { $product } begynder
office-sell-date-last = { $product }: sidste betalte dag
office-sell-date-renews = { $product } fornyes
office-sell-date-becomes = { $before } bliver til { $product }
office-sell-date-together = { $product } slutter sammen med { $other }
office-sell-zones = Samme dag, to midnatter: { $product } slutter ved midnat, hvor det blev købt ({ $zone }), { $other } ved sin midnat ({ $other_zone }).
office-sell-order-button = Bestil · { $amount } i dag
office-sell-extend-button = Forlæng · { $amount } i dag
office-sell-switch-button = Skift · { $amount } i dag
office-sell-logged = Logges med dit navn og begrundelsen: { $reason }
office-sell-done = Bestilt. { $amount } reserveres på kortet; indkøberen får bekræftelsen, når banken har svaret.

account-line-switch = Produktskift
account-line-extension = Forlængelse
account-ends-with = Slutter sammen med
account-begins = Fra { $day }
account-ends-with-zones = Samme dag, hvert ved midnat i sin egen tidszone
account-begins-seats = { $counted } fra
account-begins-fewer = { $held ->
    [one] 1 plads er uddelt
   *[other] { $held } pladser er uddelt
}: vælg, hvem der afleverer sin { $day }, ellers frigøres de seneste den dag.
