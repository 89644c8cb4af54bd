### Nekanden som rör förnyelsens inställningar och förnyelse av flera på en gång.

refused-renewal-date-passed = Förnyelsedagen, { $on }, har kommit: det går inte längre att ställa in förnyelsen.
    .next = Förnya nu; där väljer du antal och kort.
refused-renewal-bought = Nästa avtalstid är redan köpt och börjar { $begins_on }.
    .next = Från den dagen kan du ställa in förnyelsen därefter.
refused-renewal-other-market = Det erbjudandet av { $product } hör till ett annat land; den här prenumerationen hör till { $country }.
    .next = Välj en avtalstid som säljs i { $country }.
refused-term-not-changeable = { $product } kan inte byta till den avtalstiden här.
    .next = Vår säljavdelning kan ordna det; skriv till dem.
refused-invoice-not-open = Faktura som betalningssätt är inte öppet för ert företag ännu.
    .next = { $ways ->
        [card] Behåll ett kort så länge; faktura öppnas med ert första köp mot faktura genom en återförsäljare eller vår säljavdelning.
       *[other] Be er återförsäljare eller vår säljavdelning om en offert: den kan betalas mot faktura, och därefter är faktura öppet för er.
    }
refused-card-limit = { $number } är på mer än { $limit }; så mycket går inte att betala med kort.
    .next = Betala med banköverföring: bankuppgifter och referens står på fakturan.
