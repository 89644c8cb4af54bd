# Pladserne bliver færre: hvem der afleverer sin på den første dag med færre.
leaving-chosen = { $chosen } af { $over } valgt
leaving-latest = Som det står nu, { $count ->
    [one] forsvinder { $day } den plads, der blev uddelt sidst: { $names }.
   *[other] forsvinder { $day } de pladser, der blev uddelt sidst: { $names }.
}
leaving-leaves = afleverer pladsen { $day }
leaving-goes = forsvinder { $day }, hvis I ikke vælger
leaving-tick = Afleverer sin plads
leaving-save = Gem valget
leaving-help = De kan arbejde til og med { $day }.
leaving-saved = { $chosen ->
    [0] Ingen er valgt nu.
    [one] Én person er valgt nu.
   *[other] { $chosen } personer er valgt nu.
} { $left ->
    [0] { "" }
    [one] Én plads mere forsvinder: den seneste, hvis I ikke vælger flere.
   *[other] { $left } pladser mere forsvinder: de seneste, hvis I ikke vælger flere.
}
account-event-leaving-chosen = { $leaves ->
    [yes] { $person } blev valgt til at aflevere sin plads { $day }
   *[other] { $person } skal ikke længere aflevere sin plads
}
