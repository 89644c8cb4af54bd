# Seats become fewer: who gives theirs back on the first day of the smaller term.
leaving-chosen = { $chosen } of { $over } chosen
leaving-latest = As it stands { $count ->
    [one] this seat goes on { $day }, the one handed out last: { $names }.
   *[other] these seats go on { $day }, those handed out last: { $names }.
}
leaving-leaves = gives it back on { $day }
leaving-goes = goes on { $day } unless you choose
leaving-tick = Gives it back
leaving-save = Save the choice
leaving-help = They work to the end of { $day }.
leaving-saved = { $chosen ->
    [0] Nobody is chosen now.
    [one] One person is chosen now.
   *[other] { $chosen } people are chosen now.
} { $left ->
    [0] { "" }
    [one] One seat more goes: the latest, unless you choose further.
   *[other] { $left } seats more go: the latest, unless you choose further.
}
account-event-leaving-chosen = { $leaves ->
    [yes] { $person } was chosen to give the seat back on { $day }
   *[other] { $person } isn’t chosen to give the seat back any more
}
