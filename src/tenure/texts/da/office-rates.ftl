# Prislister, valutakurser, virksomhedsaftaler.
office-price-lists = Prislister
office-price-lists-text = En liste føres for sig eller følger basispriserne. Det, der har gældt, bliver aldrig ændret.
office-rates-file = Fil med valutakurser
    .help = eurofxref-hist.zip fra Den Europæiske Centralbank, eller CSV- eller XML-filen. Du ser, hvad den ændrer, før noget træder i kraft.
    .required = Vælg filen med kurser
office-rates-too-large = Filen er større end nogen kurshistorik.
office-rates-look = Vis, hvad den ændrer
office-rates-nothing-new = Intet nyt: alle måneder og kvartaler i filen gælder allerede.
office-rates-done = Kurserne gælder.
office-rates-new = Nye kurser
office-rates = Valutakurser
office-rates-text = For én { $base }. Måneder gælder i butikken, for sælgere og agenter; kvartaler for forhandlere.
office-rates-none = Ingen kurser endnu
office-rates-none-text = Priser, der følger en anden valuta, vises, når månedens kurser er trådt i kraft.
office-rates-period = Periode
office-rates-published = Offentliggjort
office-rates-quarter = { $quarter }. kvartal { $year }
office-rates-in-force = Gælder
office-rates-ahead = Kommende
office-rates-past = Forbi
office-rates-state = Status
office-rates-all = Vis alle perioder, { $count } flere
office-rates-moved = ændring fra perioden før
office-list = Hvordan den føres
office-list-own = For sig
office-list-base = Er basislisten
office-list-follows-nearest = Følger basispriserne, til nærmeste { $step }
office-list-follows-up = Følger basispriserne, op til næste { $step }
office-list-from = fra { $from }
office-list-offerings = Varer
office-list-markets = Lister pr. marked
office-list-base-currency = Basispriser i { $base }
office-ahead-title = Hvad de nye kurser ændrer
office-ahead-text = { $count ->
        [one] Én periode er ny.
       *[other] { $count } perioder er nye.
    } Intet er ændret endnu.
office-ahead-left-out = { $count } tidligere perioder vises ikke; de ændrer ingen pris, der stadig opkræves.
office-ahead-offering = Vare
office-ahead-before = Før
office-ahead-after = Efter
office-ahead-change = Ændring
office-ahead-no-price = ingen pris
office-ahead-unchanged = { $count ->
        [one] Én pris bliver stående.
       *[other] { $count } priser bliver stående.
    }
office-ahead-none = Ingen listepris følger disse kurser.
office-ahead-put = Lad { $count ->
        [one] perioden
       *[other] { $count } perioder
    } træde i kraft
office-ahead-fixed = En tabel, der gælder, bliver aldrig ændret.
office-ahead-cancel = Lad alt være
office-agreements = Virksomhedsaftaler
office-agreements-text = Kundens priser beholder en bestemt dags kurser, så længe aftalen gælder.
office-agreements-none = Der er ingen aftaler.
office-agreement-customer = Kundenummer
    .required = Angiv kundens nummer
office-agreement-reference = Betegnelse
    .help = Som den står på aftalen.
    .required = Angiv aftalens betegnelse
office-agreement-from-on = Første dag
    .required = Angiv den første dag
office-agreement-last-on = Sidste dag
    .help = Lad feltet stå tomt, så længe der ikke er aftalt en slutdag.
office-agreement-rates-on = Beholder kurserne fra
    .help = Som regel dagen, den blev underskrevet.
    .required = Angiv dagen, hvis kurser den beholder
office-agreement-new = Læg en aftale ind
office-agreement-button = Læg aftalen ind
office-agreement-unknown = Ingen kunde har det nummer
office-agreement-entered = Aftale { $reference } er lagt ind.
office-agreement-ended = Aftalen ophører den dag.
office-agreement-days = Dage
office-agreement-open = fra { $from } indtil videre
office-agreement-over = Forbi
office-agreement-rates = Kurser fra
office-agreement-end = Afslut
office-agreement-end-last-on = Sidste dag
    .required = Angiv den sidste dag
office-agreement-end-button = Afslut aftalen
remedy-office-price-lists = Gå til prislisterne
