### Offerter som en inköpare själv gör: av varukorgen eller av förnyelser.

own-quote-recipients = E-postadresser
    .help = En per rad: den första är mottagaren, och upp till fyra till.
    .required = Ange minst en adress.
own-quote-note = Meddelande
    .help = Står i mejlet och på offerten.
kit-human-check = Din webbläsare visar med en kort beräkning att den inte är en robot. Ingen utomstående tillfrågas.
kit-human-check-go = Till kontrollen
kit-human-check-no-script = För att skicka en offert härifrån behöver webbläsaren skript. Annars gör våra säljare den åt dig.
refused-human-check-missing = Vi vet ännu inte att du inte är en robot.
    .next = Vänta tills kontrollen visar ”Verifierad” och skicka igen.
refused-quote-one-kind = En egen offert har en enda licenstyp och avtalstid.
    .next = Skicka varukorgen som den är: den delas upp i offerter som går att göra.
refused-renewals-need-hold = Automatisk förnyelse är på för { $count ->
        [one] en prenumeration
       *[other] { $count } prenumerationer
    } och skulle förnya utan ändringarna.
    .next = Kryssa i att den automatiska förnyelsen väntar på offerten, eller lämna antal och avtalstid som de är.

quote-renewals-crumb = Skapa offert
quote-renewals-title = { $count ->
    [one] Skapa en förnyelseoffert
   *[other] Skapa offerter för { $count } förnyelser
}
quote-renewals-text = En offert håller dagens pris tills någon har godkänt den. Den går med e-post, med en PDF och en länk.
quote-renewals-which = Det som förnyas
quote-renewals-quoted = Finns redan i en öppen offert, till och med { $day }:
quote-renewals-quote = Offert
quote-renewals-none = Välj minst en prenumeration.
quote-renewals-left-out = { $count ->
    [one] En kan inte offereras nu
   *[other] { $count } kan inte offereras nu
}
quote-renewals-go = Se vad som hjälper
quote-renewals-groups = Det blir { $count } offerter: var och en har ett betalsätt och en återförsäljare och går i ett eget mejl.
quote-renewals-hold-title = Den automatiska förnyelsen väntar
quote-renewals-hold-why = Offerten ändrar { $products }, och automatisk förnyelse är på. För att { $count ->
    [one] den
   *[other] de
} inte ska förnyas oförändrat under tiden måste den automatiska förnyelsen vänta.
quote-renewals-hold-then = Accepteras offerten förnyas det som den säger. Accepteras den inte senast { $day } fortsätter den automatiska förnyelsen av sig själv, genast om förnyelsedagen har passerat, och ni får besked.
quote-renewals-hold = Låt den automatiska förnyelsen vänta medan offerten är öppen
quote-renewals-button = { $count ->
    [one] Skicka offert · { $amount }
   *[other] Skicka { $count } offerter · { $amount }
}
quote-renewals-sent = Offert { $number } är på väg till { $count ->
    [one] en adress
   *[other] { $count } adresser
}.
renewals-quoted-title = { $count ->
    [one] Din offert
   *[other] Dina { $count } offerter
}
renewals-quoted-text = Det som är skickat är på väg med e-post. Ingenting är köpt förrän det har accepterats.

quote-limits = Letar du efter något annat?
quote-limits-seats = Fler platser nu
quote-limits-seats-text = Offereras inte utan läggs till på prenumerationens sida och slutar med de andra.
quote-limits-new = Nya produkter
quote-limits-new-text = Får en egen offert: lägg dem i varukorgen och skicka den som offert.
quote-limits-other = Byte av produkt, förlängning till ett gemensamt slutdatum, supportplan, senare start
quote-limits-other-text = Det offererar er återförsäljare eller våra säljare.
quote-limits-ask = Be om en offert
quote-limits-sent = En offert som redan är skickad
quote-limits-sent-text = Ändras inte: gör en ny av den, som ersätter den. Er återförsäljare eller våra säljare kan dra tillbaka den.

quoted-holds = Den automatiska förnyelsen väntar på offert { $number }, som kan accepteras till och med { $day }.
quoted-open = Offererad: { $number }, som kan accepteras till och med { $day }.
quoted-then-renews = Accepteras den förnyas det som offerten säger. Annars fortsätter den automatiska förnyelsen av sig själv efteråt, genast om förnyelsedagen har passerat, och ni får besked.
quoted-then-ends = Accepteras den förnyas det som offerten säger. Annars förnyas ingenting: automatisk förnyelse är avstängd.
quoted-holds-short = väntar på { $number } till { $day }
quoted-open-short = offererad: { $number } till { $day }
quoted-setting = Det du ställer in här gäller bara om offert { $number } inte accepteras senast { $day }: till dess väntar den automatiska förnyelsen på den.
quoted-switch = { $product } väntar på offert { $number } till { $day }
quoted-switch-text = Det du ändrar här gäller om offerten inte accepteras; själva offerten är fortfarande öppen.
remedy-account-partner = Fråga er återförsäljare
account-event-renewal-held = Den automatiska förnyelsen väntar på en offert
account-event-renewal-released = Den automatiska förnyelsen väntar inte längre på en offert
account-create-quote = Skapa offert
account-mend-quote = Visa offerten
account-mend-quotes = Visa offerterna
account-need-quote-open = Offert { $subject } på { $amount } kan accepteras till och med { $day }.
account-need-quotes-more = { $count ->
    [one] En offert till kan accepteras.
   *[other] Ytterligare { $count } offerter kan accepteras.
}
