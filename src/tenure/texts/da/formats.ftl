percent = { $value } %
instant = { $day } kl. { $time } ({ $zone })
zone = tid i { $city }
term-months = { $months ->
    [one] 1 måned
   *[other] { $months } måneder
}
term-years = { $years ->
    [one] 1 år
   *[other] { $years } år
}
seats = { $quantity ->
    [one] 1 plads
   *[other] { $quantity } pladser
}
state-trial = Prøveperiode
state-pending = Afventer
state-active = Aktiv
state-expired = Udløbet
state-suspended = Spærret
state-terminated = Opsagt
state-ended = Ophørt
state-open = Ubetalt
state-overdue = Forfalden
state-paid = Betalt
state-credited = Krediteret
state-refunded = Tilbagebetalt
state-cancelled = Annulleret
state-failed = Mislykket
state-completed = Gennemført
state-fulfilled = Leveret
state-late = Forsinket
