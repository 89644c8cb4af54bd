### Kreditrammer: afslag, og mailen der fortæller, hvad der er besluttet.

refused-credit-line-missing = { $company } har ingen kreditramme og kan derfor ikke købe på faktura.
    .next = { $ways ->
        [card] Vælg et kort. En kreditramme søges med et tilbud fra jeres forhandler eller vores salgsafdeling; skriv til dem.
        [ask] Søg om en kreditramme med dette tilbud: det kan en indkøber, jeres forhandler eller vores salgsafdeling.
       *[other] Skriv til jeres forhandler eller vores salgsafdeling: de laver et tilbud og søger om en kreditramme med det.
    }
refused-credit-line-asked = Der er søgt om en kreditramme til { $company }, men den er ikke afgjort endnu.
    .next = { $ways ->
        [card] Vælg et kort, eller vent på svaret; det kommer med mail.
       *[other] Vent på svaret; det kommer med mail.
    }
refused-credit-line-refused = { $company } har fået afslag på en kreditramme og kan derfor ikke købe på faktura.
    .next = { $ways ->
        [card] Vælg et kort. Jeres forhandler eller vores salgsafdeling kan søge igen med et andet tilbud.
        [ask] Søg igen med dette tilbud, eller tal med vores økonomiafdeling.
       *[other] Jeres forhandler eller vores salgsafdeling kan søge igen med et andet tilbud; skriv til dem.
    }
refused-credit-line-withdrawn = Kreditrammen til { $company } er trukket tilbage, så der kan ikke købes på faktura.
    .next = { $ways ->
        [card] Vælg et kort. Tror I, at det er en fejl, så tal med vores økonomiafdeling.
        [ask] Søg om en ny med dette tilbud, eller tal med vores økonomiafdeling.
       *[other] Tal med vores økonomiafdeling.
    }
refused-credit-line-exceeded = Det her bliver { $needed }, og { $free } af jeres kreditramme er ledigt.
    .next = { $ways ->
        [card] Betal åbne fakturaer, så det rækker, vælg et kort, eller lad jeres forhandler eller vores salgsafdeling søge om en højere ramme.
        [ask] Betal åbne fakturaer, så det rækker, eller søg om en højere ramme med dette tilbud.
       *[other] Betal åbne fakturaer, så det rækker, eller lad jeres forhandler eller vores salgsafdeling søge om en højere ramme.
    }
refused-credit-line-not-self-service = Der kan ikke søges om en kreditramme med et tilbud, I selv har lavet.
    .next = Skriv til jeres forhandler eller vores salgsafdeling: de laver tilbuddet og søger om rammen med det.
refused-credit-line-quote-closed = Tilbuddet er ikke åbent længere, så der kan ikke søges om en kreditramme med det.
    .next = Søg med et tilbud, der stadig er åbent.
refused-credit-line-enough = Kreditrammen rækker allerede til det her.
    .next = Der er ikke noget at gøre; køb på faktura inden for den.
refused-credit-line-not-asked = Der er ikke søgt om noget for { $company }, så der er ikke noget at afslå.
    .next = Træk rammen tilbage, hvis den skal ophøre.
refused-credit-line-not-held = { $company } har ingen kreditramme, der kan trækkes tilbage.
    .next = Se på kundens side: den siger, hvordan det står til.
refused-net-days-out-of-range = Så mange betalingsdage kan ikke aftales.
    .next = Angiv 0 til { $maximum } dage, eller lad feltet stå tomt for de sædvanlige.
refused-method-not-offered = Den betalingsmåde tilbydes ikke.
    .next = Vælg en af dem, der tilbydes her.

refused-method-not-here = Det kan ikke lade sig gøre for de her produkter i jeres land.
    .next = Vælg en anden betalingsmåde, eller skriv til os.
refused-paypal-not-connected = PayPal tilbydes ikke her endnu.
    .next = { $ways ->
        [card] Vælg et kort.
        [invoice] Betal på faktura.
        [ask] Søg om en kreditramme med dette tilbud: det kan en indkøber, jeres forhandler eller vores salgsafdeling.
       *[other] Vælg en måde, der er åben her; er der ingen, så skriv til jeres forhandler eller vores salgsafdeling.
    }
refused-direct-debit-not-connected = Betalingsservice tilbydes ikke her endnu.
    .next = { $ways ->
        [card] Vælg et kort.
        [invoice] Betal på faktura.
        [ask] Søg om en kreditramme med dette tilbud: det kan en indkøber, jeres forhandler eller vores salgsafdeling.
       *[other] Vælg en måde, der er åben her; er der ingen, så skriv til jeres forhandler eller vores salgsafdeling.
    }
refused-transfer-not-open = Forudbetaling af en ordre med bankoverførsel tilbydes ikke her endnu.
    .next = { $ways ->
        [card] Vælg et kort. Med en kreditramme køber I på faktura, og den kan betales med overførsel.
        [invoice] Betal på faktura; den kan betales med overførsel.
        [ask] Søg om en kreditramme med dette tilbud: med den køber I på faktura, og den kan betales med overførsel.
       *[other] Vælg en måde, der er åben her. Med en kreditramme køber I på faktura, og den kan betales med overførsel; jeres forhandler eller vores salgsafdeling søger om en med et tilbud.
    }
refused-cart-above-card-limit = Det her bliver { $net } før moms, og over { $limit } kan hverken kort eller PayPal bruges.
    .next = { $ways ->
        [invoice] Del det op i flere ordrer, betal på faktura, eller bed jeres forhandler eller vores salgsafdeling om et tilbud.
       *[other] Del det op i flere ordrer, eller bed jeres forhandler eller vores salgsafdeling om et tilbud; med det kan der søges om en kreditramme.
    }
refused-renewal-above-card-limit = Fornyelsen bliver { $net } før moms, og over { $limit } kan hverken kort eller PayPal bruges.
    .next = { $ways ->
        [invoice] Lad den blive betalt på faktura, eller bed jeres forhandler eller vores salgsafdeling om et tilbud.
       *[other] Bed jeres forhandler eller vores salgsafdeling om et tilbud; med det kan der søges om en kreditramme.
    }

mail-credit-line-decided =
    .subject = { $verdict ->
        [approve] { $company } kan betale på faktura
        [refuse] Ingen kreditramme til { $company }
       *[other] { $company } kan ikke længere betale på faktura
    }
    .heading = { $verdict ->
        [approve] I kan betale på faktura
        [refuse] Vi kan ikke give jer kreditrammen
       *[other] Kreditrammen er ophørt
    }
    .body = { $verdict ->
        [approve] { $company } har en kreditramme på { $amount }. Det, I køber på faktura, og det, der endnu ikke er betalt, må tilsammen blive så meget.
        [refuse] Vi har set på ansøgningen for { $company } og kan ikke imødekomme den. I kan fortsat betale med kort.
       *[other] Fra nu af betaler { $company } med kort. Åbne fakturaer forfalder på deres dage som før.
    }
    .after =
        { $net_days ->
            [none] {""}
           *[other] { $net_days ->
                [one] Fakturaer forfalder én dag efter fakturadatoen.
               *[other] Fakturaer forfalder { $net_days } dage efter fakturadatoen.
            }
        }
        { $reason ->
            [none] {""}
           *[other] Økonomiafdelingen skriver: { $reason }
        }
    .button = Se jeres fakturaer

paid-by-card = Kort
paid-by-paypal = PayPal
paid-by-direct-debit = Betalingsservice
paid-by-invoice = Faktura
paid-by-transfer = Bankoverførsel forud

office-credit-lines = Kreditrammer
office-credit-title = Kreditramme
office-credit-of = Kreditramme for { $name }
office-credit-text = Hvor meget kunden må købe på faktura. Åbne fakturaer og ordrer tæller med, til de er betalt.
office-credit-now = Sådan står det til
office-credit-missing = Ingen har søgt om en. Der sælges ikke noget til kunden på faktura.
office-credit-prepayment = Kunden skal betale forud: indtil det ophæves, sælges der ikke noget på faktura, uanset rammen.
office-credit-state = Status
office-credit-is-asked = ansøgt
office-credit-is-approved = bevilget
office-credit-is-refused = afslået
office-credit-is-withdrawn = trukket tilbage
office-credit-granted = Bevilget
office-credit-used = Åbent nu
office-credit-free = Ledigt
office-credit-days = Betales inden for
office-credit-days-usual = de sædvanlige dage
office-credit-days-count = { $days ->
        [one] én dag
       *[other] { $days } dage
    }
office-credit-asked = Ansøgt
office-credit-decided = Afgjort
office-credit-lost = en faktura blev ikke betalt til det sidste
office-credit-decide = Afgør
office-credit-amount = Beløb
    .help = I kundens valuta, inklusive moms.
office-credit-amount-wrong = Angiv et beløb som 50000,00.
office-credit-net-days = Betalingsdage
    .help = Står feltet tomt, gælder de sædvanlige dage.
office-credit-reason = Begrundelse
    .help = Kommer i loggen og i mailen til indkøberne.
office-credit-approve = Bevilg
office-credit-refuse = Afslå
office-credit-withdraw = Træk tilbage
office-credit-done = { $verdict ->
        [approve] Kreditrammen er bevilget; indkøberne får en mail.
        [refuse] Ansøgningen er afslået; indkøberne får en mail.
       *[withdraw] Kreditrammen er trukket tilbage; indkøberne får en mail.
    }
office-credit-waiting = Skal afgøres
office-credit-none-waiting = Der venter ikke noget.
office-credit-all = Alle rammer
office-sell-by-invoice = Faktura
account-renewal-by-invoice = Faktura med jeres betalingsbetingelser
account-renewal-invoiced = I får en faktura på fornyelsesdagen med jeres betalingsbetingelser; der trækkes ikke noget
account-paid-by-invoice = Faktura
account-invoice-due = Fakturaen forfalder
account-invoice-button = Bestil · { $amount } på faktura
