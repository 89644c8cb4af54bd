### Afslag om betalere, vedhæftede dokumenter og ændrede kort.

refused-payers-too-many = En faktura går til højst { $maximum } adresser, inklusive dem, der har rollen betaler.
    .next = Fjern én først, eller opret en betalerkonto mere til nogle af abonnementerne.
refused-payer-name-taken = Der er allerede en betalerkonto, der hedder { $name }.
    .next = Giv den et andet navn, eller føj adressen til den, der er.
refused-payer-account-empty = Betalerkonto { $number } har ingen adresse.
    .next = Tilføj én, eller vælg en anden betalerkonto.
refused-document-missing = Der blev ikke valgt en fil, eller også er den tom.
    .next = Vælg filen, og vedhæft den igen.
refused-document-large = { $name } er større end { $most } MB.
    .next = Gem den mindre, for eksempel som PDF uden billeder, og vedhæft den igen.
refused-document-kind = { $name } er hverken PDF, JPEG eller PNG.
    .next = Gem den som PDF, og vedhæft den.
refused-documents-too-many = Der kan højst vedhæftes { $maximum } dokumenter.
    .next = Fjern et, der ikke længere skal bruges.
refused-order-settled = Ordren er afsluttet; der kan ikke længere vedhæftes noget.
    .next = Send dokumentet til vores support, og oplys ordren.
refused-card-expiry-wrong = Det er ikke en måned og et år, som et kort kan gælde til.
    .next = Skriv begge af fra kortet: måned 1 til 12, år med fire cifre.
refused-card-expiry-past = Med den dato er { $card } allerede udløbet: det gjaldt til og med { $on }.
    .next = Skriv datoen af fra det nye kort; har det et andet nummer, så tilføj det som et nyt kort.
refused-card-not-edited = Betalingsudbyderen tog ikke imod ændringen af { $card }.
    .next = Tjek dato og adresse med din bank, eller tilføj kortet på ny.
refused-card-edit-unavailable = Betalingsudbyderen kan ikke nås. Intet er ændret.
    .next = Prøv igen om nogle minutter.
