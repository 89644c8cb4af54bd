account-event-subscription-extended = Förlängd till en annan prenumerations slut, förnyas { $day }
account-event-subscription-switched = Byte till en annan produkt beställt; det sker när nästa avtalstid börjar
account-event-subscription-replaced = En annan produkt tog dess plats
account-event-term-begun = Avtalstiden som köptes i förväg började: { counted }
account-why-active-switch-takes-effect = Aktiv sedan { $day }, då den tog en annan produkts plats, som beställt.
account-why-ended-switch-takes-effect = Upphörde { $day }: en annan produkt tog dess plats, som beställt.

mail-product-switched =
    .subject = { $before } är nu { $product }
    .heading = { $before } är nu { $product }
    .body =
        Bytet som ni beställde har skett. Den som hade en plats i { $before } har nu en i { $product }, så långt platserna räcker.
        Inget mer debiteras för det.
    .button = Hämta { $product }
mail-fact-before = Tidigare

# Säljavdelningen beställer åt en kund.
office-sell-card-title = Beställ åt kunden
office-sell-text = Nya produkter, en förlängning så att två prenumerationer slutar tillsammans, eller ett produktbyte. Det är inköparens beställning; ditt namn och skälet loggas.
office-sell-reason = Skäl
    .help = Till exempel ”Inköpsorder 4711, via e-post från Eva”. Kunden ser det vid det du gör.
    .required = Skriv varför du beställer åt kunden
office-sell-begin = Börja
office-sell-crumb = Beställning
office-sell-title = Beställ åt { $name }
office-sell-intro = Du ser vad det kostar, när, och vilka datum som ändras, innan något bekräftas.
office-sell-part-order = Nya produkter
office-sell-part-extend = Förläng
office-sell-part-switch = Byt produkt
office-sell-order-text = En beställning har en licenstyp och en avtalstid. Varje produkt kan sluta tillsammans med en prenumeration som kunden har.
office-sell-line = Rad { $number }
office-sell-product = Produkt
office-sell-nothing = Välj
office-sell-quantity = Antal
office-sell-quantity-help = Tomt: så många som ska förnyas.
office-sell-align = Slutar tillsammans med
office-sell-align-none = Inget annat: en hel avtalstid
office-sell-trade-in = Inbyte
office-sell-trade-in-help = Vad kunden lämnar i utbyte. Då gäller inbyteserbjudanden, och senare förnyelser behåller den här beställningens valutakurs.
office-sell-note = Anteckning
office-sell-auto = Förnyas automatiskt
office-sell-text-extend = Den som slutar först förlängs till den andras slut. Dagarna däremellan debiteras genast och återbetalas inte; faktureringsdagarna består.
office-sell-text-switch = Från förnyelsedatumet är det en annan produkt. Platserna följer med dem som har dem.
office-sell-none = Kunden har ingen prenumeration som det kan göras med.
office-sell-which = Prenumeration
office-sell-target = Slutar tillsammans med
office-sell-no-targets = Det finns ingen annan prenumeration att sluta tillsammans med.
office-sell-becomes = Blir
office-sell-po = Kundens ordernummer
office-sell-card = Betalas med
office-sell-no-card = Kunden har inget användbart kort. Be inköparen lagra ett under Betalningssätt i sitt konto och kom sedan tillbaka hit, eller sälj mot faktura.
office-sell-look = Visa vad det kostar
office-sell-empty = Inget valt ännu
office-sell-empty-text = Välj till vänster; priset med sin förklaring, senare belopp och alla datum visas här.
office-sell-now = { $product }: { $counted }, { $window }
office-sell-later = { $product }: årlig faktura, före moms
office-sell-tax = Moms { $rate }
office-sell-no-tax = Ingen moms
office-sell-date-starts = { $product } börjar
office-sell-date-last = { $product }: sista betalda dag
office-sell-date-renews = { $product } förnyas
office-sell-date-becomes = { $before } blir { $product }
office-sell-date-together = { $product } slutar tillsammans med { $other }
office-sell-zones = Samma dag, två midnatter: { $product } slutar vid midnatt där den köptes ({ $zone }), { $other } vid sin midnatt ({ $other_zone }).
office-sell-order-button = Beställ · { $amount } i dag
office-sell-extend-button = Förläng · { $amount } i dag
office-sell-switch-button = Byt · { $amount } i dag
office-sell-logged = Loggas med ditt namn och skälet: { $reason }
office-sell-done = Beställt. { $amount } reserveras på kortet; inköparen får bekräftelsen när banken har svarat.

account-line-switch = Produktbyte
account-line-extension = Förlängning
account-ends-with = Slutar tillsammans med
account-begins = Från { $day }
account-ends-with-zones = Samma dag, var och en vid midnatt i sin egen tidszon
account-begins-seats = { $counted } från
account-begins-fewer = { $held ->
    [one] 1 plats är utdelad
   *[other] { $held } platser är utdelade
}: välj vilka som lämnar sin { $day }, annars frigörs de senaste den dagen.
