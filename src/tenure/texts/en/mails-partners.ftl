# Mails between customers and their partners.
mail-partner-chosen =
    .subject = { $company } has chosen { $partner } as its partner
    .heading = { $company } has chosen you
    .body = { $chosen_by } has made { $partner } the partner of { $company }. New purchases are yours from now on, running subscriptions from their next renewal on.
    .button = See the customer

mail-quote-asked-for =
    .subject = { $company } asks you for a quote
    .heading = { $company } asks you for a quote
    .body = { $asked_by } writes: { $text }
    .after = Answer in your requests, with a quote or in words.
    .button = See the requests

mail-quote-request-answered =
    .subject = { $outcome ->
        [declined] { $partner } can’t make you a quote
       *[answered] { $partner } has answered your request for a quote
    }
    .heading = { $outcome ->
        [declined] { $partner } can’t make you a quote
       *[answered] { $partner } has answered
    }
    .body = { $outcome ->
        [declined] The partner writes: { $answer }
       *[answered] { $answer ->
            [none] The quote itself comes in a mail of its own once it is sent.
           *[other] The partner writes: { $answer }
        }
    }
    .button = See your requests
