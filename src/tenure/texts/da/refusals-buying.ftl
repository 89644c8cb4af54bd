refused-cart-ordered = Kurven er allerede bestilt.
    .next = Se ordren, eller begynd en ny kurv med et produkt.
refused-offering-unknown = Tilbuddet findes ikke i det land.
    .next = Vælg produktet igen i butikken.
refused-set-up-already = Installationen tilhører allerede { $vendor }.
    .next = Brug en anden database til en anden installation.
refused-clock-needed = En sandkasse skal have en dag, hvor uret begynder, og kun en sandkasse har et.
    .next = Angiv tidspunktet sammen med typen »sandbox«.
refused-not-a-sandbox = Kun en sandkasse har et ur, der kan flyttes.
    .next = Opret en sandkasse at prøve i.
refused-clock-only-forward = Uret står på { $on } og går kun fremad.
    .next = Vælg en senere dag, eller opret en ny sandkasse.

refused-amount-changed = Beløbet er ændret, siden siden blev vist.
    .next = Se det nye beløb, og bekræft igen; der er ikke trukket noget.
refused-pay-first = { $count ->
        [one] En forfalden faktura for abonnementet er ikke betalt.
       *[other] { $count } forfaldne fakturaer for abonnementet er ikke betalt.
    }
    .next = Betal først under Fakturaer; så virker alt igen.
refused-not-active = Man kan kun lægge noget til et aktivt abonnement; det her er: { $state }.
    .next = Forny eller betal det først, og læg så det til, I mangler.
refused-not-renewable = Abonnementets status er: { $state }. Det kan ikke fornyes længere.
    .next = Køb produktet på ny i butikken.
refused-not-early = { $product } kan ikke fornyes før tid.
    .next = Lad automatisk fornyelse være slået til: det fornyes af sig selv på fornyelsesdatoen.
refused-window-not-open = Det er for tidligt at forny.
    .next = Fra { $opens_on } kan du forny her; er automatisk fornyelse slået til, skal du ikke gøre noget.
refused-too-many = { $count } på én gang er for mange.
    .next = Vælg højst { $maximum }, og tag resten bagefter.
refused-method-in-use = Kortet er i brug: { $products }.
    .next = Vælg et andet kort til dem, eller slå deres automatiske fornyelse fra; så kan det fjernes.

refused-team-exists = Der findes allerede et team, der hedder { $name }.
    .next = Vælg det på listen, eller giv det nye team et andet navn.
