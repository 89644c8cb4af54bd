# Platserna blir färre: vilka som lämnar sin den första dagen med färre.
leaving-chosen = { $chosen } av { $over } valda
leaving-latest = Som det ser ut nu { $count ->
    [one] försvinner { $day } den plats som delades ut sist: { $names }.
   *[other] försvinner { $day } de platser som delades ut sist: { $names }.
}
leaving-leaves = lämnar platsen { $day }
leaving-goes = försvinner { $day } om ni inte väljer
leaving-tick = Lämnar sin plats
leaving-save = Spara valet
leaving-help = De kan arbeta till och med { $day }.
leaving-saved = { $chosen ->
    [0] Ingen är vald nu.
    [one] En person är vald nu.
   *[other] { $chosen } personer är valda nu.
} { $left ->
    [0] { "" }
    [one] En plats till försvinner: den senaste, om ni inte väljer fler.
   *[other] { $left } platser till försvinner: de senaste, om ni inte väljer fler.
}
account-event-leaving-chosen = { $leaves ->
    [yes] { $person } valdes att lämna sin plats { $day }
   *[other] { $person } ska inte längre lämna sin plats
}
