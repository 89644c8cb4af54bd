checkout-method = Betal med
    .required = Vælg, hvordan du vil betale
checkout-method-invoice = Faktura, inden for jeres kreditgrænse
checkout-payment-no-way = Ingen betalingsmåde er åben for denne kurv. Skriv til os, så finder vi en.
review-order-terms = Bestil · faktura på { $total }
review-invoice-due = Fakturaen forfalder
review-on-terms = Fakturaen udstedes med det samme og forfalder den { $day }. Adgangen åbner med det samme.
review-on-terms-closed = Kan ikke bruges til denne ordre; vælg en anden måde.
review-on-invoice = På fakturaen
review-note = Bemærkning
    .help = Til jeres økonomiafdeling; den trykkes på fakturaen
review-documents = Jeres indkøbsordre som fil
    .help = PDF, PNG eller JPEG, højst 5 MB hver. Den gemmes med ordren
review-payers = E-mailadresser
    .help = Én pr. linje. Kun fakturaerne for det, du bestiller nu, sendes dertil
review-payers-standard = Fakturaen sendes til { $emails }.
review-payers-none = Fakturaen sendes til indkøberne.
review-payers-other = Send den til andre adresser
financing-title = Vil I betale over tid?
financing-text = For et- og treårige abonnementer på { $amount } eller mere før moms kan I ansøge om finansiering. Send kurven som tilbud, og ansøg der.
financing-link = Send som tilbud
done-next-due = { $count ->
    [one] Faktura { $number } på { $total } er på vej pr. e-mail. Der står, hvornår den forfalder, og hvordan den betales.
   *[other] Fakturaerne { $number } på i alt { $total } er på vej pr. e-mail. Der står, hvornår de forfalder, og hvordan de betales.
}
account-terms = Købsbetingelser
account-terms-accepted = Version { $version }, accepteret af { $person }
account-terms-accept = Når du bekræfter, accepterer du købsbetingelserne.
account-terms-version = Læs version { $version }
account-closed-ways = Andre betalingsmåder
