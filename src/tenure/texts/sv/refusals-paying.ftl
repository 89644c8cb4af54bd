### Avslag om betalare, bifogade dokument och ändrade kort.

refused-payers-too-many = En faktura går till högst { $maximum } adresser, de som har rollen betalare inräknade.
    .next = Ta bort en först, eller öppna ett betalarkonto till för en del av prenumerationerna.
refused-payer-name-taken = Det finns redan ett betalarkonto som heter { $name }.
    .next = Ge det ett annat namn, eller lägg till adressen i det som finns.
refused-payer-account-empty = Betalarkonto { $number } har ingen adress.
    .next = Lägg till en, eller välj ett annat betalarkonto.
refused-document-missing = Ingen fil valdes, eller så är den tom.
    .next = Välj filen och bifoga den igen.
refused-document-large = { $name } är större än { $most } MB.
    .next = Spara den mindre, till exempel som PDF utan bilder, och bifoga den igen.
refused-document-kind = { $name } är varken PDF, JPEG eller PNG.
    .next = Spara den som PDF och bifoga den.
refused-documents-too-many = Högst { $maximum } dokument kan bifogas.
    .next = Ta bort ett som inte behövs längre.
refused-order-settled = Beställningen är avslutad; inget kan bifogas längre.
    .next = Skicka dokumentet till vår support och ange beställningen.
refused-card-expiry-wrong = Det är ingen månad och inget år som ett kort kan gälla till.
    .next = Skriv av båda från kortet: månad 1 till 12, år med fyra siffror.
refused-card-expiry-past = Med det datumet har { $card } redan gått ut: det gällde till och med { $on }.
    .next = Skriv av datumet från det nya kortet; har det ett annat nummer, lägg till det som ett nytt kort.
refused-card-not-edited = Betalningsleverantören tog inte emot ändringen av { $card }.
    .next = Kontrollera datum och adress med din bank, eller lägg till kortet på nytt.
refused-card-edit-unavailable = Betalningsleverantören går inte att nå. Inget har ändrats.
    .next = Försök igen om några minuter.
