refused-group-name-missing = Gruppen har intet navn.
    .next = Giv den et, for eksempel “Designteamet”.
refused-group-name-long = Et gruppenavn har højst { $most } tegn.
    .next = Vælg et kortere.
refused-group-name-taken = Der findes allerede en gruppe, der hedder “{ $name }”.
    .next = Vælg et andet navn, eller føj personer til den gruppe, der findes.
refused-addresses-missing = Der blev ikke angivet nogen e-mailadresse.
    .next = Angiv mindst én, én pr. linje.
refused-too-many-addresses = Højst { $most } adresser kan tilføjes på én gang.
    .next = Tilføj dem ad flere omgange.
refused-group-or-team = Pladser gives enten til en gruppe eller til et team, én ad gangen.
    .next = Vælg en af dem.
refused-seats-short = { $product } har { $free ->
        [0] ingen ledig plads
        [one] én ledig plads
       *[other] { $free } ledige pladser
    }, og { $needed ->
        [one] én er nødvendig
       *[other] { $needed } er nødvendige
    }: { $missing ->
        [one] én mangler
       *[other] { $missing } mangler
    }.
    .next = Tilføj pladser på abonnementets side, eller tag nogle tilbage først; eller vælg en mindre gruppe.
refused-seat-through-group = Personen har sin plads i { $product } gennem “{ $group }”.
    .next = Tag personen ud af “{ $group }”, eller tag { $product } tilbage fra hele gruppen.
refused-access-waiting = “{ $group }” har { $product }, men der er endnu ikke blevet en plads ledig til personen.
    .next = Bed en administrator i virksomheden om at tilføje pladser eller tage en tilbage.
