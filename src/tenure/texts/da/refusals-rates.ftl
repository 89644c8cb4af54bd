# Valutakurser, priser, der følger dem, virksomhedsaftaler.
refused-fx-missing = Der gælder ingen valutakurs for { $currency } den dag, så prisen kan ikke beregnes.
    .next = Kontakt supporten, så sørger de for, at kursen bliver lagt ind.
refused-fx-file-unreadable = { $line ->
        [0] Det her er ikke en kurshistorik i den form, Den Europæiske Centralbank offentliggør.
       *[other] Det her er ikke en kurshistorik i den form, Den Europæiske Centralbank offentliggør (linje { $line }).
    }
    .next = Hent eurofxref-hist.zip, eller CSV- eller XML-filen, fra bankens websted igen, og brug den uændret.
refused-fx-file-too-large = Filen er større end nogen kurshistorik.
    .next = Vælg eurofxref-hist.zip eller CSV- eller XML-filen i den.
refused-fx-base-fixed = Basispriser og kurser føres i { $currency }, så kurser pr. { $wanted } kan ikke lægges ind.
    .next = Udelad basisvalutaen, eller angiv { $currency }.
refused-fx-base-missing = Blandt kurserne fra { $on } er der ingen for { $currency }, så der kan ikke laves en tabel med den basis.
    .next = Begynd fra en senere dag, eller kontrollér basisvalutaen.
refused-fx-differs = Filen modsiger en tabel, der gælder og aldrig ændres: { $calendar ->
        [month] måneden
       *[quarter] kvartalet
    } fra { $on } ({ $currency ->
        [none] offentliggørelsesdagen
       *[other] { $currency }
    }). Antal afvigelser: { $count }.
    .next = Kontrollér, hvor filen kommer fra. Intet i den er trådt i kraft.
refused-agreement-period = Aftalen ville slutte, før den begynder { $from_on }.
    .next = Vælg en sidste dag, der er den samme som den første eller senere.
refused-agreement-overlaps = Aftale { $reference }, fra { $from_on }, dækker allerede nogle af de dage.
    .next = Afslut den først, eller vælg andre dage.
refused-agreement-ended = Aftale { $reference } ophørte allerede { $on }.
    .next = Læg en ny ind, hvis der er en anden aftale.
refused-agreement-end-past = En aftale kan ikke ophøre før i dag, { $today_on }: bestillinger kan have fået dens kurs.
    .next = Vælg i dag eller en senere dag.
refused-row-base-differs = Beløbet er i { $currency }, men basispriserne føres i { $expected }.
    .next = Angiv beløbet i { $expected }.
refused-row-market-keeps-list = { $country } har sin egen prisliste: priserne dér følger aldrig en valutakurs.
    .next = Læg listepriser ind for markedet i stedet.
refused-row-rule-backdated = En regel for { $country } fra { $on } ligger ikke fremme i tiden, og priser, der har gældt, bliver stående.
    .next = Vælg en dag efter i dag.
refused-row-rule-fixed = Fra { $on } er der allerede en anden regel, og en regel, der er lagt ind, ændres aldrig.
    .next = Læg en ny regel ind med en senere dag.
