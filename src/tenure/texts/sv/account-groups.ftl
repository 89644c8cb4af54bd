groups-title = Grupper
groups-text = Ge en grupp en produkt, så har alla i den en plats. Den som kommer till får en, den som lämnar ger tillbaka sin.
groups-none = Inga grupper ännu
groups-none-text = En grupp är några av era personer under ett namn, till exempel ”Designteamet”. Platser som en grupp har fått följer dem som är med i den.
groups-name = Namn
groups-name-help = Till exempel ”Designteamet”.
groups-members = Personer i gruppen
groups-members-count = { $count ->
    [one] 1 person
   *[other] { $count } personer
}
groups-has = Har platser i
groups-has-nothing = inget ännu
groups-has-nothing-text = Gruppen har inte fått någon produkt ännu.
groups-waiting-count = { $count ->
    [one] 1 väntar
   *[other] { $count } väntar
}
groups-new = Ny grupp
groups-new-button = Skapa gruppen
groups-emails = E-postadresser
groups-emails-help = En per rad, eller med kommatecken. Alla behöver ett konto; den som saknar det bjuds först in på sidan Användare.
groups-teams = Team
groups-teams-text = Team följer av rollerna på sidan Användare. Även de kan få platser.
groups-empty = Ingen är med i gruppen ännu.
groups-add = Lägg till personer
groups-add-colleagues = Välj bland era personer
groups-add-button = Lägg till
groups-remove = Ta bort
groups-remove-name = Ta bort { $name } ur gruppen
groups-waits-for = väntar på en plats i { $products }
groups-not-added = { $count ->
    [one] En adress lades inte till
   *[other] { $count } adresser lades inte till
}
groups-added = { $count ->
    [one] En person lades till.
   *[other] { $count } personer lades till.
}
groups-already = Redan med i gruppen: { $emails }.
groups-now-waiting = { $count ->
    [one] En person väntar nu på en plats i { $product }: ingen är ledig.
   *[other] { $count } personer väntar nu på en plats i { $product }: det finns inte tillräckligt många lediga.
}
groups-removed = Borttagen ur gruppen. { $count ->
    [0] Ingen plats blev ledig.
    [one] En plats togs tillbaka.
   *[other] { $count } platser togs tillbaka.
}
groups-give = Ge gruppen platser i
groups-give-text = Alla i gruppen tar en plats var; den som redan har en tar ingen till.
groups-free = { $count ->
    [0] ingen ledig
    [one] 1 ledig
   *[other] { $count } lediga
}
groups-take-back-name = Ta tillbaka { $name } från gruppen
groups-take-back-from = Ta tillbaka från { $name }
groups-rename = Byt namn
groups-rename-button = Spara namnet
groups-made = Gruppen ”{ $name }” är skapad.
groups-renamed = Namnet är sparat.
groups-assigned = Nu har alla i gruppen en plats. Den som kommer till senare får också en, så länge det finns lediga.
groups-released = Tillbakataget. { $count ->
    [0] Ingen förlorade sin plats.
    [one] En person har inte längre någon plats.
   *[other] { $count } personer har inte längre någon plats.
}
groups-handed-out = { $count ->
    [0] Ingen väntade på någon ledig plats.
    [one] En plats delades ut.
   *[other] { $count } platser delades ut.
}
groups-dissolve = Upplös
groups-dissolve-title = Ska { $name } upplösas?
groups-dissolve-text = Personerna är kvar i företaget; det är bara gruppen som försvinner. Den som har sin plats personligen, eller genom en annan grupp eller ett team, behåller den.
groups-lost = { $count ->
    [one] En plats går förlorad
   *[other] { $count } platser går förlorade
}
groups-lost-none = Ingen förlorar sin plats.
groups-dissolve-button = { $count ->
    [0] Upplös gruppen
    [one] Upplös och ta tillbaka en plats
   *[other] Upplös och ta tillbaka { $count } platser
}
groups-dissolved = Gruppen ”{ $name }” är upplöst.
groups-through = genom { $name }
groups-is-team = Team
groups-given = Tilldelad
groups-waiting = { $count ->
    [one] En person väntar på en plats
   *[other] { $count } personer väntar på en plats
}
groups-waiting-text = Deras grupp eller team har produkten, men det finns färre platser än personer. Den som har väntat längst får nästa plats som blir ledig.
groups-hand-out = { $count ->
    [one] Dela ut den lediga platsen
   *[other] Dela ut lediga platser
}
groups-assign-to = Ge platser till en grupp eller ett team
groups-manage = Hantera grupper
remedy-account-groups = Till grupperna

account-event-seat-passed = { $person } behåller platsen på annat sätt
account-event-group-assigned = Alla i { $group } fick platser
account-event-group-released = Togs tillbaka från { $group }
