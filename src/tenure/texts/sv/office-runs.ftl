# Körningar, bromsen och prognosen, som drift och ekonomi ser dem.
office-runs = Körningar
office-runs-none = Ingen körning har gjorts ännu. Här visas de medan de pågår och efteråt.
office-run-started = Startade
office-run-day = Dag
office-run-worker = Process
office-run-took = Tog
office-run-seconds = { $seconds ->
        [0] under en sekund
        [one] 1 sekund
       *[other] { $seconds } sekunder
    }
office-run-done = Gjort
office-run-rate = { $rate } i sekunden
office-run-left = cirka { $seconds ->
        [one] 1 sekund
       *[other] { $seconds } sekunder
    } kvar
office-run-of = { $done } av { $due }
office-run-charged = Debiterat
office-run-parked = Parkerat
office-run-retried = Nya försök
office-run-state = Läge
office-run-state-running = Pågår
office-run-state-done = Klar
office-run-state-stopped = Stoppad av bromsen
office-run-state-failed = Avbruten av fel
office-run-state-silent = Har tystnat
office-run-counts = Vad som gjordes
office-brake = Bromsen är dragen: ingen körning gör något
office-brake-day = Dag { $day }, sedan
office-brake-reason = Varför det är rätt att fortsätta
    .help = Till exempel ”Kontrollerat: 800 förnyelser från gårdagens import”. Det loggas med ditt namn.
    .required = Skriv varför det är rätt att fortsätta
office-brake-button = Lossa bromsen
office-brake-released = Bromsen är lossad. Nästa körning fortsätter.
office-brakes = Lossade bromsar
office-brake-by = Lossad av
office-brake-pulled = Dragen
office-forecast = Prognos
office-forecast-text = Vad de dagliga körningarna kommer att fakturera och debitera de närmaste dagarna, så som allt ser ut nu. Den utgår från att alla debiteringar lyckas och att ingen köper eller ändrar något.
office-forecast-none = Ingen prognos ännu
office-forecast-none-text = En prognos görs varje natt. Du kan också göra en nu.
office-forecast-make = Gör en prognos nu
office-forecast-asked = Prognosen görs. Den visas här om en stund.
office-forecast-under-way = En ny prognos görs just nu.
office-forecast-made = Gjord
office-forecast-days = { $from } till { $until }
office-forecast-billed = Faktureras
office-forecast-charged = Debiteras kort
office-forecast-earned = Intjänad intäkt
office-forecast-bills = Fakturor
office-forecast-currency = Valuta
office-forecast-day = Dag
office-forecast-caption = Fakturerat belopp per dag i { $currency }, { $from } till { $until }
office-forecast-whole = I hela { $currency }
office-forecast-as-table = Som tabell
office-forecast-no-money = Inget faktureras de här dagarna.
office-forecast-counts = Vad som kommer att göras
office-forecast-differs = Skiljer sig från förra prognosen
office-forecast-differs-not = Förra prognosen sade detsamma om alla dagar som båda omfattar.
office-forecast-differs-first = Det här är den första prognosen.
office-forecast-was = Var
office-forecast-is = Är
office-forecast-became = Vad körningarna gjorde, mot prognosen
office-forecast-became-same = { $count ->
        [one] En dags körningar
       *[other] { $count } dagars körningar
    } gjorde det som förutsågs.
office-forecast-became-none = Ingen dag med en körning hade en prognos ännu.
office-forecast-foreseen = Prognos
office-forecast-happened = Utfall
remedy-office-operations = Till driften
