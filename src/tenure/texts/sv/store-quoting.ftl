### Varukorgen som offert.

cart-send-as-quote = Skicka som offert
store-quote-title = Skicka varukorgen som offert
store-quote-lead = En offert håller dagens pris en tid, så att någon hinner godkänna den. Den går med e-post, med en PDF och en länk; ingenting är köpt förrän den har accepterats.
store-quote-several = { $count ->
   *[other] I varukorgen finns { $count } slags beställningar. Varje slag blir en egen offert med ett eget mejl.
}
store-quote-number = Offert { $number } av { $count }
store-quote-until = slutar { $day }
store-quote-tax = Beräknad moms eller skatt
store-quote-company = Kund på offerten
store-quote-company-text = Kontrollera namn och adress nu: en skickad offert ändras inte, den ersätts av en ny.
store-quote-to = Vem som får den
store-quote-holds = Totalt med beräknad moms
store-quote-until-day = Priset gäller till och med { $day }.
store-quote-nothing-bought = Att skicka en offert är inget köp. Du hittar den under Offerter i ditt konto.
store-quote-button = Skicka offert · { $total }
store-quote-sent = { $count ->
    [one] Offerten är på väg till { $recipients ->
        [one] en adress
       *[other] { $recipients } adresser
    }. Varukorgen är tom igen.
   *[other] Dina { $count } offerter är på väg. Varukorgen är tom igen.
}
store-quote-changed = Ett pris eller datum har ändrats sedan du öppnade sidan. Titta igenom den igen.
store-quote-back = Tillbaka till varukorgen
