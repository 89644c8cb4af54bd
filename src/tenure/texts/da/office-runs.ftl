# Kørsler, bremsen og prognosen, som drift og økonomi ser dem.
office-runs = Kørsler
office-runs-none = Der har ikke været nogen kørsel endnu. De vises her, mens de er i gang, og bagefter.
office-run-started = Startet
office-run-day = Dag
office-run-worker = Proces
office-run-took = Tog
office-run-seconds = { $seconds ->
        [0] under et sekund
        [one] 1 sekund
       *[other] { $seconds } sekunder
    }
office-run-done = Udført
office-run-rate = { $rate } i sekundet
office-run-left = cirka { $seconds ->
        [one] 1 sekund
       *[other] { $seconds } sekunder
    } tilbage
office-run-of = { $done } af { $due }
office-run-charged = Opkrævet
office-run-parked = Parkeret
office-run-retried = Nye forsøg
office-run-state = Tilstand
office-run-state-running = I gang
office-run-state-done = Færdig
office-run-state-stopped = Stoppet af bremsen
office-run-state-failed = Afbrudt af en fejl
office-run-state-silent = Er blevet tavs
office-run-counts = Hvad der blev gjort
office-brake = Bremsen er trukket: ingen kørsel gør noget
office-brake-day = Dag { $day }, siden
office-brake-reason = Hvorfor det er rigtigt at fortsætte
    .help = For eksempel “Kontrolleret: 800 fornyelser fra gårsdagens import”. Det logges med dit navn.
    .required = Skriv, hvorfor det er rigtigt at fortsætte
office-brake-button = Løsn bremsen
office-brake-released = Bremsen er løsnet. Den næste kørsel fortsætter.
office-brakes = Løsnede bremser
office-brake-by = Løsnet af
office-brake-pulled = Trukket
office-forecast = Prognose
office-forecast-text = Hvad de daglige kørsler vil fakturere og opkræve de kommende dage, som alt ser ud nu. Den går ud fra, at alle opkrævninger lykkes, og at ingen køber eller ændrer noget.
office-forecast-none = Ingen prognose endnu
office-forecast-none-text = Der laves en hver nat. Du kan også lave en nu.
office-forecast-make = Lav en prognose nu
office-forecast-asked = Prognosen er ved at blive lavet. Den er her om et øjeblik.
office-forecast-under-way = En ny prognose er ved at blive lavet.
office-forecast-made = Lavet
office-forecast-days = { $from } til { $until }
office-forecast-billed = Faktureres
office-forecast-charged = Opkræves på kort
office-forecast-earned = Optjent omsætning
office-forecast-bills = Fakturaer
office-forecast-currency = Valuta
office-forecast-day = Dag
office-forecast-caption = Faktureret beløb pr. dag i { $currency }, { $from } til { $until }
office-forecast-whole = I hele { $currency }
office-forecast-as-table = Som tabel
office-forecast-no-money = Der faktureres intet disse dage.
office-forecast-counts = Hvad der vil blive gjort
office-forecast-differs = Afviger fra den forrige prognose
office-forecast-differs-not = Den forrige prognose sagde det samme om alle dage, som begge dækker.
office-forecast-differs-first = Det er den første prognose.
office-forecast-was = Var
office-forecast-is = Er
office-forecast-became = Hvad kørslerne gjorde, mod prognosen
office-forecast-became-same = { $count ->
        [one] Én dags kørsler
       *[other] { $count } dages kørsler
    } gjorde det, der var forudset.
office-forecast-became-none = Ingen dag med en kørsel havde en prognose endnu.
office-forecast-foreseen = Prognose
office-forecast-happened = Udfald
remedy-office-operations = Til driften
