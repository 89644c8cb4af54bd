paper-invoice = Faktura
paper-credit-note = Kreditnota
paper-amount-due = At betale
paper-amount-paid = Betalt
paper-amount-credited = Krediteret
paper-due = senest { $day }
paper-paid-with = med { $method }
paper-paid-with-on = med { $method } den { $day }
paper-reference = Betalingsreference
paper-corrects = Vedrører faktura { $number }
paper-bill-to = Faktureres til
paper-details = Oplysninger
paper-contact = Att. { $name }
paper-number = Nummer
paper-issued-on = Dato
paper-due-on = Forfalder
paper-customer-number = Kundenummer
paper-order-number = Ordre
paper-po-number = Jeres indkøbsordre
paper-vat-number = Momsnr.
paper-registration-number = CVR/reg.nr.
paper-line = Beskrivelse
paper-quantity = Antal
paper-unit-price = Stykpris
paper-tax-rate = Moms
paper-amount = Beløb ({ $currency })
paper-net = Før moms
paper-tax = { $rule ->
    [sales-tax] Salgsafgift
   *[domestic] Moms
} { $rate } af { $net }
paper-tax-none = Ingen moms
paper-total = I alt
paper-already-paid = Betalt
paper-to-pay = At betale
paper-how-to-pay = Sådan betaler du
paper-pay-hint = Angiv betalingsreferencen, så betalingen finder sin faktura. En bankoverførsel tager op til to bankdage.
paper-paid-hint = Der er ikke mere at betale.
paper-credit-hint = Beløbet går tilbage samme vej, som det blev betalt, eller står jer til gode.
paper-bank = Bank
paper-online = På nettet
paper-notes = Bemærkninger
paper-computed = Sådan er beløbene regnet ud
paper-rule-reverse-charge = { $area ->
    [eu] Omvendt betalingspligt: køber afregner momsen (artikel 196 i direktiv 2006/112/EF).
   *[other] Omvendt betalingspligt: køber afregner momsen i { $country }.
}
paper-rule-outside-scope = Uden moms: ydelsen leveres uden for det område, hvor sælger opkræver moms ({ $country }).
paper-rule-exempt = Fritaget for afgift efter attest { $number } for { $place }.
paper-rule-sales-tax = Ingen salgsafgift: { $place } beskatter ikke ydelsen.
paper-page = Side { $page } af { $pages }
paper-quote = Tilbud
paper-quote-total = I alt med beregnet moms
paper-quote-valid = prisen gælder til og med { $day }
paper-quote-to = Til
paper-quote-last-on = Sidste dag
paper-quote-partner = Forhandler
paper-quote-manager = Kundeansvarlig
paper-quote-replaces = Erstatter tilbud
paper-quote-later = Forfalder senere, før moms
paper-quote-tax = Beregnet { $rule ->
    [sales-tax] salgsafgift
   *[domestic] moms
} { $rate }
paper-quote-tax-none = Ingen moms ifølge beregningen
paper-quote-estimated = Momsen er beregnet; fakturaen afgør. Det, der begynder med ordren, starter den dag, tilbuddet accepteres.
paper-quote-card-limit = Før moms er tilbuddet over { $limit } og kan derfor ikke betales med kort eller PayPal.
paper-quote-accept = Sådan accepterer I
paper-quote-accept-hint = Accepter senest { $day }, logget ind som indkøber. Beløbene er dem, der står her, uanset hvad der sker med prislisterne.
