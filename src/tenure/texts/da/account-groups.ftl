groups-title = Grupper
groups-text = Giv en gruppe et produkt, så har alle i den en plads. Den, der kommer til, får en, og den, der forlader gruppen, giver sin tilbage.
groups-none = Ingen grupper endnu
groups-none-text = En gruppe er nogle af jeres personer under et navn, for eksempel “Designteamet”. Pladser, som en gruppe har fået, følger dem, der er i den.
groups-name = Navn
groups-name-help = For eksempel “Designteamet”.
groups-members = Personer i gruppen
groups-members-count = { $count ->
    [one] 1 person
   *[other] { $count } personer
}
groups-has = Har pladser i
groups-has-nothing = intet endnu
groups-has-nothing-text = Gruppen har ikke fået noget produkt endnu.
groups-waiting-count = { $count ->
    [one] 1 venter
   *[other] { $count } venter
}
groups-new = Ny gruppe
groups-new-button = Opret gruppen
groups-emails = E-mailadresser
groups-emails-help = Én pr. linje, eller med komma. Alle skal have en konto; den, der ikke har en, inviteres først på siden Brugere.
groups-teams = Team
groups-teams-text = Team følger af rollerne på siden Brugere. De kan også få pladser.
groups-empty = Der er ingen i gruppen endnu.
groups-add = Tilføj personer
groups-add-colleagues = Vælg blandt jeres personer
groups-add-button = Tilføj
groups-remove = Fjern
groups-remove-name = Fjern { $name } fra gruppen
groups-waits-for = venter på en plads i { $products }
groups-not-added = { $count ->
    [one] Én adresse blev ikke tilføjet
   *[other] { $count } adresser blev ikke tilføjet
}
groups-added = { $count ->
    [one] Én person blev tilføjet.
   *[other] { $count } personer blev tilføjet.
}
groups-already = Allerede i gruppen: { $emails }.
groups-now-waiting = { $count ->
    [one] Én person venter nu på en plads i { $product }: ingen er ledig.
   *[other] { $count } personer venter nu på en plads i { $product }: der er ikke nok ledige.
}
groups-removed = Fjernet fra gruppen. { $count ->
    [0] Ingen plads blev ledig.
    [one] Én plads blev taget tilbage.
   *[other] { $count } pladser blev taget tilbage.
}
groups-give = Giv gruppen pladser i
groups-give-text = Alle i gruppen tager én plads; den, der allerede har en, tager ikke en til.
groups-free = { $count ->
    [0] ingen ledig
    [one] 1 ledig
   *[other] { $count } ledige
}
groups-take-back-name = Tag tilbage: { $name }
groups-take-back-from = Tag tilbage fra { $name }
groups-rename = Omdøb
groups-rename-button = Gem navnet
groups-made = Gruppen “{ $name }” er oprettet.
groups-renamed = Navnet er gemt.
groups-assigned = Nu har alle i gruppen en plads. Den, der kommer til senere, får også en, så længe der er ledige.
groups-released = Taget tilbage. { $count ->
    [0] Ingen mistede sin plads.
    [one] Én person har ikke længere en plads.
   *[other] { $count } personer har ikke længere en plads.
}
groups-handed-out = { $count ->
    [0] Ingen ventede på en ledig plads.
    [one] Én plads blev uddelt.
   *[other] { $count } pladser blev uddelt.
}
groups-dissolve = Opløs
groups-dissolve-title = Skal { $name } opløses?
groups-dissolve-text = Personerne bliver i virksomheden; kun gruppen forsvinder. Den, der har sin plads personligt eller gennem en anden gruppe eller et team, beholder den.
groups-lost = { $count ->
    [one] Én plads går tabt
   *[other] { $count } pladser går tabt
}
groups-lost-none = Ingen mister sin plads.
groups-dissolve-button = { $count ->
    [0] Opløs gruppen
    [one] Opløs, og tag én plads tilbage
   *[other] Opløs, og tag { $count } pladser tilbage
}
groups-dissolved = Gruppen “{ $name }” er opløst.
groups-through = gennem { $name }
groups-is-team = Team
groups-given = Tildelt
groups-waiting = { $count ->
    [one] Én person venter på en plads
   *[other] { $count } personer venter på en plads
}
groups-waiting-text = Deres gruppe eller team har produktet, men der er færre pladser end personer. Den, der har ventet længst, får den næste plads, der bliver ledig.
groups-hand-out = { $count ->
    [one] Uddel den ledige plads
   *[other] Uddel ledige pladser
}
groups-assign-to = Giv pladser til en gruppe eller et team
groups-manage = Administrer grupper
remedy-account-groups = Til grupperne

account-event-seat-passed = { $person } beholder pladsen på anden vis
account-event-group-assigned = Alle i { $group } fik pladser
account-event-group-released = Taget tilbage fra { $group }
