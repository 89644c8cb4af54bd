percent = { $value } %
instant = { $day } kl. { $time } ({ $zone })
zone = tid i { $city }
term-months = { $months ->
    [one] 1 månad
   *[other] { $months } månader
}
term-years = { $years ->
    [one] 1 år
   *[other] { $years } år
}
seats = { $quantity ->
    [one] 1 plats
   *[other] { $quantity } platser
}
state-trial = Provperiod
state-pending = Väntar
state-active = Aktiv
state-expired = Utgången
state-suspended = Spärrad
state-terminated = Avslutad
state-ended = Upphörd
state-open = Obetald
state-overdue = Förfallen
state-paid = Betald
state-credited = Krediterad
state-refunded = Återbetald
state-cancelled = Annullerad
state-failed = Misslyckad
state-completed = Klar
state-fulfilled = Levererad
state-late = Försenad
