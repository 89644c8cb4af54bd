# Den daglige kørsels bremse.
refused-brake-count = { $count } opgaver skal udføres; prognosen var { $expected }.
    .next = Find ud af hvorfor, før noget opkræves. Er det rigtigt, så løsn bremsen med en begrundelse.
refused-brake-money = { $charged } ville blive opkrævet; prognosen var { $expected }.
    .next = Kontrollér priser og kurser, før noget opkræves. Er det rigtigt, så løsn bremsen med en begrundelse.
refused-brake-clock-ahead = Det ville være kørslen for { $business_on }, men databasens ur viser { $clock_on }.
    .next = Stil uret på denne maskine rigtigt. Intet er opkrævet.
refused-brake-clock-behind = Det ville være kørslen for { $business_on }, men den for { $newest_on } har allerede været der.
    .next = Stil urene på alle maskiner rigtigt, og kontrollér, hvad kørslen for { $newest_on } gjorde.
refused-brake-holds = Bremsen er trukket ({ $code }), så intet bliver gjort.
    .next = Se på driftssiden, og løsn bremsen med en begrundelse, når det er rigtigt at fortsætte.
refused-brake-not-pulled = Bremsen er ikke trukket.
    .next = Der er intet at løsne; kørslerne går som normalt.
refused-brake-reason-missing = At løsne bremsen kræver en begrundelse på mindst { $least } tegn.
    .next = Skriv, hvorfor det er rigtigt at fortsætte, så andre forstår det.
