### Kurven som tilbud.

cart-send-as-quote = Send som tilbud
store-quote-title = Send kurven som tilbud
store-quote-lead = Et tilbud holder dagens pris et stykke tid, så nogen kan nå at godkende det. Det sendes med e-mail, med en PDF og et link; intet er købt, før det er accepteret.
store-quote-several = { $count ->
   *[other] Kurven indeholder { $count } slags ordrer. Hver bliver et tilbud for sig med sin egen e-mail.
}
store-quote-number = Tilbud { $number } af { $count }
store-quote-until = slutter { $day }
store-quote-tax = Anslået moms eller skat
store-quote-company = Kunden på tilbuddet
store-quote-company-text = Kontrollér navn og adresse nu: et sendt tilbud ændres ikke, det afløses af et nyt.
store-quote-to = Hvem der får det
store-quote-holds = I alt med anslået moms
store-quote-until-day = Prisen gælder til og med { $day }.
store-quote-nothing-bought = At sende et tilbud er ikke et køb. Du finder det under Tilbud på din konto.
store-quote-button = Send tilbud · { $total }
store-quote-sent = { $count ->
    [one] Tilbuddet er på vej til { $recipients ->
        [one] én adresse
       *[other] { $recipients } adresser
    }. Kurven er tom igen.
   *[other] Dine { $count } tilbud er på vej. Kurven er tom igen.
}
store-quote-changed = En pris eller dato er ændret, siden du åbnede siden. Se den igennem igen.
store-quote-back = Tilbage til kurven
