# Mails between customers and their partners.
mail-partner-chosen =
    .subject = { $company } har valgt { $partner } som forhandler
    .heading = { $company } har valgt jer
    .body = { $chosen_by } har gjort { $partner } til forhandler for { $company }. Nye køb er jeres fra nu af, løbende abonnementer fra næste fornyelse.
    .button = Se kunden

mail-quote-asked-for =
    .subject = { $company } beder jer om et tilbud
    .heading = { $company } beder jer om et tilbud
    .body = { $asked_by } skriver: { $text }
    .after = Svar blandt jeres forespørgsler, med et tilbud eller i ord.
    .button = Se forespørgslerne

mail-quote-request-answered =
    .subject = { $outcome ->
        [declined] { $partner } kan ikke give jer et tilbud
       *[answered] { $partner } har svaret på jeres forespørgsel om et tilbud
    }
    .heading = { $outcome ->
        [declined] { $partner } kan ikke give jer et tilbud
       *[answered] { $partner } har svaret
    }
    .body = { $outcome ->
        [declined] Forhandleren skriver: { $answer }
       *[answered] { $answer ->
            [none] Selve tilbuddet kommer i en mail for sig, når det sendes.
           *[other] Forhandleren skriver: { $answer }
        }
    }
    .button = Se jeres forespørgsler
