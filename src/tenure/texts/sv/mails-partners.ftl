# Mails between customers and their partners.
mail-partner-chosen =
    .subject = { $company } har valt { $partner } som återförsäljare
    .heading = { $company } har valt er
    .body = { $chosen_by } har gjort { $partner } till återförsäljare för { $company }. Nya köp är era från och med nu, löpande prenumerationer från nästa förnyelse.
    .button = Se kunden

mail-quote-asked-for =
    .subject = { $company } ber er om en offert
    .heading = { $company } ber er om en offert
    .body = { $asked_by } skriver: { $text }
    .after = Svara bland era förfrågningar, med en offert eller i ord.
    .button = Se förfrågningarna

mail-quote-request-answered =
    .subject = { $outcome ->
        [declined] { $partner } kan inte göra en offert till er
       *[answered] { $partner } har svarat på er förfrågan om offert
    }
    .heading = { $outcome ->
        [declined] { $partner } kan inte göra en offert till er
       *[answered] { $partner } har svarat
    }
    .body = { $outcome ->
        [declined] Återförsäljaren skriver: { $answer }
       *[answered] { $answer ->
            [none] Själva offerten kommer i ett eget mejl när den skickas.
           *[other] Återförsäljaren skriver: { $answer }
        }
    }
    .button = Se era förfrågningar
