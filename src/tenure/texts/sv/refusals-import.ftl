refused-rows-rejected = { $count ->
        [one] Ett fel hittades
       *[other] { $count } fel hittades
    }, så inget har importerats.
    .next = Rätta det som står ovan och importera filen igen.
refused-row-file-empty = Filen är tom.
    .next = Börja med en rad som namnger kolumnerna.
refused-row-file-broken = Härifrån går filen inte att läsa som tabell.
    .next = Kontrollera citattecknen och spara filen som CSV i UTF-8.
refused-row-header-missing = Första raden namnger inte kolumnerna.
    .next = Börja med en rad vars första cell är ”record”.
refused-row-record-unknown = ”{ $value }” är inget slags rad.
    .next = Skriv något av { $known }.
refused-row-column-unknown = Det finns ingen kolumn ”{ $column }”.
    .next = Ta bort den eller kontrollera stavningen.
refused-row-column-twice = Kolumnen ”{ $column }” finns två gånger.
    .next = Ta bort den ena.
refused-row-column-missing = Rader av slaget ”{ $kind }” behöver en kolumn ”{ $column }”.
    .next = Lägg till den på raden som namnger kolumnerna.
refused-row-column-foreign = Kolumnen ”{ $column }” hör inte till rader av slaget ”{ $kind }”.
    .next = Lämna cellen tom.
refused-row-too-long = Raden har fler celler än de { $columns } kolumnerna.
    .next = Kontrollera om en cell med komma saknar citattecken.
refused-row-value-missing = Cellen är tom.
    .next = Fyll i den.
refused-row-value-too-long = Texten är längre än { $length } tecken.
    .next = Korta den.
refused-row-code-invalid = ”{ $value }” kan inte vara en kod.
    .next = Använd små bokstäver, siffror och bindestreck, högst 40.
refused-row-country-invalid = ”{ $value }” är ingen landskod.
    .next = Skriv landets två bokstäver, till exempel SE.
refused-row-currency-invalid = ”{ $value }” är ingen valuta.
    .next = Skriv dess tre bokstäver, till exempel SEK.
refused-row-day-invalid = ”{ $value }” är ingen dag.
    .next = Skriv den som 2026-01-31.
refused-row-amount-invalid = ”{ $value }” är inget pris.
    .next = Skriv ett belopp över noll som 1885.00 eller 1885,00, med högst så många decimaler som valutan har.
refused-row-percent-invalid = ”{ $value }” är ingen momssats.
    .next = Skriv procent som 25 eller 8,1.
refused-row-choice-invalid = ”{ $value }” går inte här.
    .next = Skriv något av { $known }.
refused-row-zone-invalid = ”{ $value }” är ingen tidszon.
    .next = Skriv den som Europe/Stockholm.
refused-row-email-invalid = ”{ $value }” är ingen e-postadress.
    .next = Skriv den som eva@example.com.
refused-row-reference-unknown = Det finns { $kind ->
        [legal_entity] inget säljande bolag
        [market] ingen marknad
        [product] ingen produkt
        [offering] inget erbjudande
       *[partner] ingen återförsäljare
    } { $value }.
    .next = Lägg till en rad om det eller kontrollera stavningen.
refused-row-twice = Detta står redan på rad { $first_line }.
    .next = Ta bort en av de två.
refused-row-prefix-taken = Ett annat bolag numrerar sina fakturor med ”{ $value }”.
    .next = Välj ett annat prefix.
refused-row-price-fixed = Från { $on } är priset { $price }, och ett infört pris ändras aldrig.
    .next = För in det nya priset från en senare dag.
refused-row-price-backdated = { $on } ligger inte framåt i tiden: till och med i dag var priset { $price }, och det förblir så.
    .next = För in det nya priset från i morgon eller senare.
refused-row-rate-fixed = Från { $on } är satsen { $rate } %, och en införd sats ändras aldrig.
    .next = För in den nya satsen från en senare dag.
refused-row-market-currency-fixed = På den här marknaden säljer vi i { $currency }, och kunderna har avtal i den.
    .next = Behåll valutan.
refused-row-currency-differs = Priset är i { $currency }, men marknaden betalar i { $expected }.
    .next = Skriv priset i { $expected }.
refused-row-market-not-served = { $country } är ingen av marknaderna.
    .next = Importera marknaden med katalogen först, eller kontrollera landet.
refused-row-state-unknown = ”{ $value }” är ingen delstat i USA.
    .next = Skriv dess två bokstäver eller namn; den avgör försäljningsskatten.
refused-row-vat-number-invalid = { $value } är inget momsnummer i { $country }.
    .next = Kontrollera numret eller lämna cellen tom.
refused-policy-invalid = Policyn kan inte se ut så: { $fault }.
    .next = Rätta den posten; den medföljande policyn visar alla.
refused-policy-fixed = Det finns redan en annan policy från { $on }, och avtal kan ha ingåtts under den.
    .next = Välj en senare dag.
refused-policy-backdated = { $in_force_on } ligger inte efter { $today_on }, och avtal har ingåtts under den tidens policy.
    .next = Välj en kommande dag.
