refused-rows-rejected = { $count ->
        [one] Der blev fundet én fejl
       *[other] Der blev fundet { $count } fejl
    }, så intet er importeret.
    .next = Ret det, der står ovenfor, og importér filen igen.
refused-row-file-empty = Filen er tom.
    .next = Begynd med en linje, der navngiver kolonnerne.
refused-row-file-broken = Herfra kan filen ikke læses som en tabel.
    .next = Kontrollér anførselstegnene, og gem filen som CSV i UTF-8.
refused-row-header-missing = Første linje navngiver ikke kolonnerne.
    .next = Begynd med en linje, hvis første celle er “record”.
refused-row-record-unknown = “{ $value }” er ikke en slags række.
    .next = Skriv en af { $known }.
refused-row-column-unknown = Der er ingen kolonne “{ $column }”.
    .next = Fjern den, eller kontrollér stavemåden.
refused-row-column-twice = Kolonnen “{ $column }” er der to gange.
    .next = Fjern den ene.
refused-row-column-missing = Rækker af slagsen “{ $kind }” skal have en kolonne “{ $column }”.
    .next = Føj den til linjen, der navngiver kolonnerne.
refused-row-column-foreign = Kolonnen “{ $column }” hører ikke til rækker af slagsen “{ $kind }”.
    .next = Lad cellen være tom.
refused-row-too-long = Rækken har flere celler end de { $columns } kolonner.
    .next = Kontrollér, om en celle med komma mangler anførselstegn.
refused-row-value-missing = Cellen er tom.
    .next = Udfyld den.
refused-row-value-too-long = Teksten er længere end { $length } tegn.
    .next = Gør den kortere.
refused-row-code-invalid = “{ $value }” kan ikke være en kode.
    .next = Brug små bogstaver, cifre og bindestreger, højst 40.
refused-row-country-invalid = “{ $value }” er ikke en landekode.
    .next = Skriv landets to bogstaver, for eksempel SE.
refused-row-currency-invalid = “{ $value }” er ikke en valuta.
    .next = Skriv dens tre bogstaver, for eksempel SEK.
refused-row-day-invalid = “{ $value }” er ikke en dag.
    .next = Skriv den som 2026-01-31.
refused-row-amount-invalid = “{ $value }” er ikke en pris.
    .next = Skriv et beløb over nul som 1885.00 eller 1885,00, med højst så mange decimaler, som valutaen har.
refused-row-percent-invalid = “{ $value }” er ikke en momssats.
    .next = Skriv procent som 25 eller 8,1.
refused-row-choice-invalid = “{ $value }” kan ikke bruges her.
    .next = Skriv en af { $known }.
refused-row-zone-invalid = “{ $value }” er ikke en tidszone.
    .next = Skriv den som Europe/Stockholm.
refused-row-email-invalid = “{ $value }” er ikke en e-mailadresse.
    .next = Skriv den som eva@example.com.
refused-row-reference-unknown = Der findes { $kind ->
        [legal_entity] intet sælgende selskab
        [market] intet marked
        [product] intet produkt
        [offering] intet udbud
       *[partner] ingen forhandler
    } { $value }.
    .next = Tilføj en række om det, eller kontrollér stavemåden.
refused-row-twice = Det står allerede på linje { $first_line }.
    .next = Fjern en af de to.
refused-row-prefix-taken = Et andet selskab nummererer sine fakturaer med “{ $value }”.
    .next = Vælg et andet præfiks.
refused-row-price-fixed = Fra { $on } er prisen { $price }, og en indført pris ændres aldrig.
    .next = Indfør den nye pris fra en senere dag.
refused-row-price-backdated = { $on } ligger ikke ude i fremtiden: til og med i dag var prisen { $price }, og sådan bliver det.
    .next = Indfør den nye pris fra i morgen eller senere.
refused-row-rate-fixed = Fra { $on } er satsen { $rate } %, og en indført sats ændres aldrig.
    .next = Indfør den nye sats fra en senere dag.
refused-row-market-currency-fixed = På dette marked sælger vi i { $currency }, og kunderne har aftaler i den.
    .next = Behold valutaen.
refused-row-currency-differs = Prisen er i { $currency }, men markedet betaler i { $expected }.
    .next = Skriv prisen i { $expected }.
refused-row-market-not-served = { $country } er ikke et af markederne.
    .next = Importér først markedet med kataloget, eller kontrollér landet.
refused-row-state-unknown = »{ $value }« er ikke en delstat i USA.
    .next = Skriv dens to bogstaver eller navn; den afgør salgsafgiften.
refused-row-vat-number-invalid = { $value } er ikke et momsnummer i { $country }.
    .next = Kontrollér nummeret, eller lad cellen være tom.
refused-policy-invalid = Politikken kan ikke se sådan ud: { $fault }.
    .next = Ret den post; den medfølgende politik viser dem alle.
refused-policy-fixed = Der findes allerede en anden politik fra { $on }, og aftaler kan være indgået under den.
    .next = Vælg en senere dag.
refused-policy-backdated = { $in_force_on } ligger ikke efter { $today_on }, og der er indgået aftaler under den tids politik.
    .next = Vælg en kommende dag.
