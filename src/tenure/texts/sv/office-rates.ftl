# Prislistor, växelkurser, företagsavtal.
office-price-lists = Prislistor
office-price-lists-text = En lista förs för sig eller följer grundpriserna. Det som har gällt ändras aldrig.
office-rates-file = Fil med växelkurser
    .help = eurofxref-hist.zip från Europeiska centralbanken, eller CSV- eller XML-filen. Du ser vad den ändrar innan något börjar gälla.
    .required = Välj filen med kurser
office-rates-too-large = Filen är större än någon kurshistorik.
office-rates-look = Visa vad den ändrar
office-rates-nothing-new = Inget nytt: alla månader och kvartal i filen gäller redan.
office-rates-done = Kurserna gäller.
office-rates-new = Nya kurser
office-rates = Växelkurser
office-rates-text = För en { $base }. Månader gäller i butiken, för säljare och agenter; kvartal för återförsäljare.
office-rates-none = Inga kurser än
office-rates-none-text = Priser som följer en annan valuta visas när månadens kurser har börjat gälla.
office-rates-period = Period
office-rates-published = Publicerad
office-rates-quarter = Kvartal { $quarter }, { $year }
office-rates-in-force = Gäller
office-rates-ahead = Kommande
office-rates-past = Passerad
office-rates-state = Status
office-rates-all = Visa alla perioder, { $count } till
office-rates-moved = ändring från perioden före
office-list = Hur den förs
office-list-own = För sig
office-list-base = Är grundlistan
office-list-follows-nearest = Följer grundpriserna, till närmaste { $step }
office-list-follows-up = Följer grundpriserna, upp till nästa { $step }
office-list-from = från { $from }
office-list-offerings = Artiklar
office-list-markets = Listor per marknad
office-list-base-currency = Grundpriser i { $base }
office-ahead-title = Vad de nya kurserna ändrar
office-ahead-text = { $count ->
        [one] En period är ny.
       *[other] { $count } perioder är nya.
    } Inget är ändrat än.
office-ahead-left-out = { $count } tidigare perioder visas inte; de ändrar inget pris som fortfarande tas ut.
office-ahead-offering = Artikel
office-ahead-before = Före
office-ahead-after = Efter
office-ahead-change = Ändring
office-ahead-no-price = inget pris
office-ahead-unchanged = { $count ->
        [one] Ett pris står kvar.
       *[other] { $count } priser står kvar.
    }
office-ahead-none = Inget listpris följer de här kurserna.
office-ahead-put = Låt { $count ->
        [one] perioden
       *[other] { $count } perioder
    } börja gälla
office-ahead-fixed = En tabell som gäller ändras aldrig.
office-ahead-cancel = Ändra inget
office-agreements = Företagsavtal
office-agreements-text = Kundens priser behåller en viss dags kurser så länge avtalet gäller.
office-agreements-none = Inga avtal är inlagda.
office-agreement-customer = Kundnummer
    .required = Ange kundens nummer
office-agreement-reference = Beteckning
    .help = Som den står på avtalet.
    .required = Ange avtalets beteckning
office-agreement-from-on = Första dag
    .required = Ange första dagen
office-agreement-last-on = Sista dag
    .help = Lämna tomt så länge inget slut är avtalat.
office-agreement-rates-on = Behåller kurserna från
    .help = Oftast dagen då det skrevs under.
    .required = Ange dagen vars kurser det behåller
office-agreement-new = Lägg in ett avtal
office-agreement-button = Lägg in avtalet
office-agreement-unknown = Ingen kund har det numret
office-agreement-entered = Avtal { $reference } är inlagt.
office-agreement-ended = Avtalet upphör den dagen.
office-agreement-days = Dagar
office-agreement-open = från { $from } tills vidare
office-agreement-over = Över
office-agreement-rates = Kurser från
office-agreement-end = Avsluta
office-agreement-end-last-on = Sista dag
    .required = Ange sista dagen
office-agreement-end-button = Avsluta avtalet
remedy-office-price-lists = Gå till prislistorna
