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
store-quote-recipients = E-mailadresser
    .help = En pr. linje: den første er modtageren, og op til fire mere.
    .required = Angiv mindst én adresse.
store-quote-note = Besked (valgfri)
    .help = Står i e-mailen og på tilbuddet.
store-quote-holds = I alt med moms
store-quote-until-day = Prisen gælder til og med { $day }.
store-quote-nothing-bought = At sende et tilbud er ikke et køb. Du finder det under Tilbud på din konto.
store-quote-button = Send tilbud · { $total }
store-quote-sent = { $count ->
    [one] Tilbuddet er på vej til { $recipients ->
        [one] én adresse
       *[other] { $recipients } adresser
    }.
   *[other] Dine { $count } tilbud er på vej.
}
store-quote-changed = En pris eller dato er ændret, siden du åbnede siden. Se den igennem igen.
store-quote-back = Tilbage til kurven
kit-human-check = Din browser viser med en kort beregning, at den ikke er en robot. Ingen tredjepart bliver spurgt.
kit-human-check-no-script = For at sende et tilbud herfra skal browseren kunne køre scripts. Ellers laver vores salgsafdeling det for dig.
refused-human-check-missing = Vi ved endnu ikke, at du ikke er en robot.
    .next = Vent, til kontrollen viser “Bekræftet”, og send igen.
