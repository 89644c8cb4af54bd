# Den dagliga körningens broms.
refused-brake-count = { $count } ärenden ska göras; prognosen var { $expected }.
    .next = Ta reda på varför innan något debiteras. Om det stämmer: lossa bromsen och ange skälet.
refused-brake-money = { $charged } skulle debiteras; prognosen var { $expected }.
    .next = Kontrollera priser och kurser innan något debiteras. Om det stämmer: lossa bromsen och ange skälet.
refused-brake-clock-ahead = Det skulle bli körningen för { $business_on }, men databasens klocka visar { $clock_on }.
    .next = Ställ klockan rätt på den här maskinen. Inget har debiterats.
refused-brake-clock-behind = Det skulle bli körningen för { $business_on }, men den för { $newest_on } har redan gjorts.
    .next = Ställ klockorna rätt på alla maskiner och kontrollera vad körningen för { $newest_on } gjorde.
refused-brake-holds = Bromsen är dragen ({ $code }), så inget görs.
    .next = Titta på driftsidan och lossa bromsen med ett skäl när det är rätt att fortsätta.
refused-brake-not-pulled = Bromsen är inte dragen.
    .next = Det finns inget att lossa; körningarna går som vanligt.
refused-brake-reason-missing = För att lossa bromsen krävs ett skäl med minst { $least } tecken.
    .next = Skriv varför det är rätt att fortsätta, så att andra förstår.
