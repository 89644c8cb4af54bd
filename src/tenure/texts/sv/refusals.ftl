refused-sign-in-first = Du är inte inloggad.
    .next = Logga in, så kommer du tillbaka hit.
refused-role-not-enough = Din roll räcker inte för detta.
    .next = Be en inköpare eller den primära administratören hos er, eller låt dem ge dig rollen på sidan Användare.
refused-not-found = Här finns inget som du kan se.
    .next = Kontrollera adressen, eller logga in med det konto som den hör till.
refused-not-due = Inget ska göras än.
    .next = Du behöver inte göra något; det sker av sig självt på rätt dag.

refused-cart-empty = Varukorgen är tom.
    .next = Välj en produkt och lägg den i varukorgen.
refused-cart-mixed = Varukorgen innehåller produkter med olika avtalstid eller licenstyp. En beställning tar bara ett slag.
    .next = Dela upp varukorgen i { $count } beställningar; allt ligger kvar tills det är beställt.
refused-card-missing = Inget kort är valt.
    .next = Välj ett av dina kort eller ange ett nytt.
refused-card-expired = { $card } gick ut { $on }.
    .next = Välj ett annat kort eller ange ett nytt.
refused-market-differs = Något i varukorgen kommer ur ett annat lands prislista än ert företags, { $country }.
    .next = Ta bort det ur varukorgen och välj det på nytt i butiken för { $country }.
refused-no-price = { $product } har inget pris i ert land och er valuta i dag.
    .next = Kontakta supporten: de rättar till det eller erbjuder en annan produkt.
refused-tax-rate-missing = Vi saknar skattesatsen för { $region ->
        [none] { $country }
       *[other] { $region }, { $country },
    } den { $on } och kan därför inte säga vad du skulle betala.
    .next = Kontrollera landet i företagets uppgifter; är det rätt, kontakta supporten.

refused-renewal-switched-off = Automatisk förnyelse är avstängd för prenumerationen.
    .next = Slå på den igen på prenumerationens sida, eller förnya därifrån.
refused-invoice-paid = Faktura { $number } är redan betald.
    .next = Du behöver inte göra något; inget dras två gånger.
refused-transfer-announced = En överföring för faktura { $number } är redan aviserad.
    .next = Vi väntar några bankdagar på den. Har den inte kommit då, betala med kort eller fråga er bank.
refused-prepayment-demanded = Av { $company } krävs betalning i förskott, så det går inte att köpa mot faktura.
    .next = { $ways ->
        [card] Välj ett kort. Om du tror att det är ett misstag, tala med vår ekonomiavdelning.
       *[other] Tala med vår ekonomiavdelning.
    }
refused-payment-pending = En betalning av faktura { $number } pågår fortfarande.
    .next = Vänta tills banken har svarat; inget dras två gånger. Det tar i regel några minuter.
refused-currency-differs = Betalningen är i { $paid }, fakturan i { $invoiced }.
    .next = Betala i { $invoiced }, eller kontakta supporten som kan knyta betalningen till fakturan.
refused-amount-out-of-range = Beloppet måste vara större än noll.
    .next = Ange det belopp som kom in.
