# Mails til dem, der betaler fakturaer, men ikke køber: en af deres er ubetalt.

mail-invoice-unpaid =
    .subject = { $step ->
        [declined] Faktura { $invoice_number }: kortet blev afvist
       *[other] Faktura { $invoice_number } er forfalden
    }
    .heading = { $step ->
        [declined] Faktura { $invoice_number } er ikke betalt
       *[other] Faktura { $invoice_number } er forfalden
    }
    .body = { $step ->
       *[declined] Kortet, der skulle betale den, blev afvist, så { $amount } er stadig ubetalt og forfalder { $due_on }.
        [expired] { $amount } forfaldt { $due_on } og er ikke modtaget. { $products } kan bruges indtil { $access }; derefter lukkes adgangen.
        [suspension] { $amount } forfaldt { $due_on } og er ikke modtaget. Uden betaling holder { $products } op med at virke { $ends }.
        [termination] { $amount } forfaldt { $due_on } og er ikke modtaget. { $products } kan ikke længere bruges, og uden betaling ophører abonnementet for altid { $ends }.
        [suspended] { $amount } forfaldt { $due_on } og er ikke modtaget, så { $products } har ikke kunnet bruges siden { $suspended }. Bliver den betalt senest { $last_chance_on }, kommer alt tilbage, som det var.
    }
    .after = Fakturaen er vedhæftet; angiv betalingsreferencen, der står på den. En bankoverførsel kan være to dage undervejs. Har I lige betalt, skal I ikke gøre noget.
    .button = Se jeres fakturaer
