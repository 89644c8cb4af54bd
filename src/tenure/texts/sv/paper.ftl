paper-invoice = Faktura
paper-credit-note = Kreditfaktura
paper-amount-due = Att betala
paper-amount-paid = Betalt
paper-amount-credited = Krediterat
paper-due = senast { $day }
paper-paid-with = med { $method }
paper-paid-with-on = med { $method } den { $day }
paper-reference = Betalningsreferens
paper-corrects = Avser faktura { $number }
paper-bill-to = Fakturamottagare
paper-details = Uppgifter
paper-contact = Att: { $name }
paper-number = Nummer
paper-issued-on = Datum
paper-due-on = Förfaller
paper-customer-number = Kundnummer
paper-order-number = Beställning
paper-po-number = Er inköpsorder
paper-vat-number = Momsreg.nr
paper-registration-number = Org.nr
paper-line = Beskrivning
paper-quantity = Antal
paper-unit-price = Pris per styck
paper-tax-rate = Moms
paper-amount = Belopp ({ $currency })
paper-net = Före moms
paper-tax = { $rule ->
    [sales-tax] Försäljningsskatt
   *[domestic] Moms
} { $rate } på { $net }
paper-tax-none = Ingen moms
paper-total = Totalt
paper-already-paid = Betalt
paper-to-pay = Att betala
paper-how-to-pay = Så betalar du
paper-pay-hint = Ange betalningsreferensen så att betalningen hittar sin faktura. En banköverföring tar upp till två bankdagar.
paper-paid-hint = Det finns inget kvar att betala.
paper-credit-hint = Beloppet går tillbaka samma väg som det betalades, eller står er till godo.
paper-bank = Bank
paper-online = På nätet
paper-notes = Anteckningar
paper-computed = Så här har beloppen räknats fram
paper-rule-reverse-charge = { $area ->
    [eu] Omvänd betalningsskyldighet: köparen redovisar momsen (artikel 196 i direktiv 2006/112/EG).
   *[other] Omvänd betalningsskyldighet: köparen redovisar momsen i { $country }.
}
paper-rule-outside-scope = Utan moms: tjänsten säljs utanför området där säljaren tar ut moms ({ $country }).
paper-rule-exempt = Undantagen från skatt enligt intyg { $number } för { $place }.
paper-rule-sales-tax = Ingen försäljningsskatt: { $place } beskattar inte tjänsten.
paper-page = Sida { $page } av { $pages }
paper-quote = Offert
paper-quote-total = Totalt med beräknad moms
paper-quote-valid = priset gäller till och med { $day }
paper-quote-to = Till
paper-quote-last-on = Sista dag
paper-quote-partner = Återförsäljare
paper-quote-manager = Kundansvarig
paper-quote-replaces = Ersätter offert
paper-quote-later = Förfaller senare, före moms
paper-quote-tax = Beräknad { $rule ->
    [sales-tax] försäljningsskatt
   *[domestic] moms
} { $rate }
paper-quote-tax-none = Ingen moms, enligt beräkningen
paper-quote-estimated = Momsen är beräknad; fakturan avgör. Det som börjar med beställningen startar den dag offerten accepteras.
paper-quote-card-limit = Före moms är offerten över { $limit } och kan därför inte betalas med kort eller PayPal.
paper-quote-accept = Så accepterar ni
paper-quote-accept-hint = Acceptera senast { $day }, inloggad som inköpare. Beloppen är de som står här, vad som än händer med prislistorna.
