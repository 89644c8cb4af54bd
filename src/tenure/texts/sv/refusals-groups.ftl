refused-group-name-missing = Gruppen har inget namn.
    .next = Ge den ett, till exempel ”Designteamet”.
refused-group-name-long = Ett gruppnamn har högst { $most } tecken.
    .next = Välj ett kortare.
refused-group-name-taken = Det finns redan en grupp som heter ”{ $name }”.
    .next = Välj ett annat namn, eller lägg till personer i den grupp som finns.
refused-addresses-missing = Ingen e-postadress angavs.
    .next = Ange minst en, en per rad.
refused-too-many-addresses = Högst { $most } adresser kan läggas till på en gång.
    .next = Lägg till dem i flera omgångar.
refused-group-or-team = Platser ges antingen till en grupp eller till ett team, en i taget.
    .next = Välj en av dem.
refused-seats-short = { $product } har { $free ->
        [0] ingen ledig plats
        [one] en ledig plats
       *[other] { $free } lediga platser
    } och { $needed ->
        [one] en behövs
       *[other] { $needed } behövs
    }: { $missing ->
        [one] en saknas
       *[other] { $missing } saknas
    }.
    .next = Lägg till platser på prenumerationens sida eller ta tillbaka några först; eller välj en mindre grupp.
refused-seat-through-group = Personen har sin plats i { $product } genom ”{ $group }”.
    .next = Ta bort personen ur ”{ $group }”, eller ta tillbaka { $product } från hela gruppen.
refused-access-waiting = ”{ $group }” har { $product }, men ingen plats har blivit ledig för personen ännu.
    .next = Be en administratör i företaget att lägga till platser eller ta tillbaka en.
