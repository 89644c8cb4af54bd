### Avslag om offerter, från första raden till att de accepteras.

refused-quote-empty = Det finns ingenting i offerten.
    .next = Lägg till minst en rad: en produkt, eller en prenumeration att förnya.
refused-quote-too-long = En offert har högst { $maximum } rader; den här skulle få { $count }.
    .next = Gör flera offerter av den.
refused-quote-other-currency = En offert är i kundens valuta, { $currency }; { $wanted } går inte.
    .next = Gör den i { $currency }, eller fråga vår säljavdelning om en annan valuta.
refused-too-many-recipients = En offert går till högst { $maximum } adresser; det här är { $count }.
    .next = Ta bort några; den som har offerten kan ge den vidare till fler.
refused-quote-not-draft = Offert { $number } är skickad och kan inte ändras längre.
    .next = Gör den på nytt: den nya tar dess plats när den skickas.
refused-quote-changed-meanwhile = Någon annan har ändrat offert { $number } sedan du öppnade den.
    .next = Ladda om sidan och gör dina ändringar i det som står där nu.
refused-quote-draft = Offert { $number } är inte skickad än.
    .next = Skicka den först.
refused-quote-sent = Offert { $number } är redan skickad.
    .next = Inget att göra; vill du ändra något, gör den på nytt.
refused-quote-accepted = Offert { $number } är redan accepterad: den blev beställning { $order }.
    .next = Titta på beställningen; ingenting köps två gånger.
refused-quote-expired = Offert { $number } gällde till och med { $last_on } och har gått ut.
    .next = Be om en ny till dagens priser, eller gör den på nytt.
refused-quote-cancelled = Offert { $number } har återkallats.
    .next = Be den som skickade den om en ny.
refused-quote-superseded = Offert { $number } gäller inte längre: { $successor } har tagit dess plats.
    .next = Öppna { $successor } i stället.
refused-quote-of-another = Offert { $number } är gjord åt er av någon annan, så du kan inte ändra den.
    .next = Be er återförsäljare eller vår säljavdelning om ändringen; de gör en ny.
refused-line-incomplete = Något saknas på den här raden.
    .next = Välj produkt eller prenumeration, och hur många.
refused-line-twice = En annan rad i offerten gäller samma prenumeration.
    .next = Samla det du vill ha på en av dem, eller gör en offert till.
refused-quote-mixed = En förnyelse blandas inte med nya produkter i en egen offert.
    .next = Gör en offert för förnyelserna och en för det som är nytt.
refused-quote-other-partner = En annan rad i offerten hör till en annan återförsäljare; en offert har bara en.
    .next = Gör en offert för varje återförsäljare.
refused-quote-no-seats = Platser läggs inte till genom en egen offert.
    .next = Lägg till dem direkt på prenumerationens sida, eller be er återförsäljare eller vår säljavdelning om en offert.
refused-quote-no-extension = En prenumeration förlängs inte genom en egen offert.
    .next = Be er återförsäljare eller vår säljavdelning om en offert.
refused-quote-no-switch = Ett byte till en annan produkt går inte i en egen offert.
    .next = Be er återförsäljare eller vår säljavdelning om en offert.
refused-quote-no-success-plan = { $product } är ett erbjudande som avtalas med er, inget för en egen offert.
    .next = Be vår säljavdelning om en offert.
refused-quote-future-start = En offert kan inte börja { $on }: det den säljer börjar den dag ni accepterar.
    .next = Lämna dagen tom och acceptera offerten när ni vill börja.
refused-quote-recipient-missing = Offert { $number } har ingen mottagare.
    .next = Ange adressen som den ska gå till.
refused-quote-needs-hold = Offert { $number } förnyar { $count ->
        [one] en prenumeration
       *[other] { $count } prenumerationer
    } annorlunda än den automatiska förnyelsen skulle göra, och den är påslagen.
    .next = Låt den automatiska förnyelsen vänta medan offerten är öppen, eller stäng av den först.
refused-quote-not-yours = Den här offerten accepteras av en inköpare hos { $company }.
    .next = Be en inköpare att acceptera den, eller att ge den vidare till dig med rätt att betala.
refused-link-withdrawn = Länken har återkallats.
    .next = Be den som skickade den om en ny.
refused-link-for-another = Länken är avsedd för { $email }.
    .next = Logga in med den adressen, eller be om en egen länk.
refused-right-too-small = Med den här länken kan du se offerten, inte mer.
    .next = Be den som gav dig den om en länk med större rätt.
refused-right-unknown = ”{ $right }” är inget som en länk kan tillåta.
    .next = Välj något av detta: { $known }.
refused-quote-overtaken = Det som offert { $number } förnyar har förnyats eller ändrats under tiden.
    .next = Be om en ny offert; ingenting har dragits för den här.
refused-quote-above-card-limit = Offerten är på { $net } före moms, och över { $limit } går varken kort eller PayPal.
    .next = { $ways ->
        [invoice] Betala mot faktura.
        [ask] Mot faktura går det med en tillräckligt hög kreditgräns: en inköpare, er återförsäljare eller vår säljavdelning kan ansöka om en med den här offerten.
       *[other] Fråga er återförsäljare eller vår säljavdelning hur den annars kan betalas.
    }
refused-quote-no-cancelling = Offert { $number } är skickad, så du kan inte återkalla den själv.
    .next = Be er återförsäljare eller vår säljavdelning att återkalla den, eller låt den gå ut.
refused-financing-not-offered = Finansiering erbjuds inte för offert { $number }.
    .next = Acceptera den och betala på något av de sätt som erbjuds.
refused-financing-below-minimum = Finansiering finns för offerter på minst { $minimum }; den här är på { $total }.
    .next = Acceptera den och betala på något av de sätt som erbjuds.
refused-financing-not-asked = Ingen har frågat efter finansiering av offert { $number }.
    .next = Inget att göra.
refused-financing-answered = Förfrågan om finansiering av offert { $number } är slutligt besvarad.
    .next = Inget att göra; svaret står på offertens sida.
refused-verdict-unknown = ”{ $verdict }” är inget svar på den förfrågan.
    .next = Välj något av detta: { $known }.
refused-renewal-held = Den automatiska förnyelsen väntar på en öppen offert.
    .next = Acceptera offerten, eller låt den gå ut: sedan förnyas den av sig själv igen.
refused-payment-way-gone = Betalningssättet du valde är inte längre öppet här.
    .next = Välj ett som finns på sidan; inget har dragits.
refused-payment-way-changed = Du har valt ett annat betalningssätt: { $way }.
    .next = Se vad det blir på det sättet och bekräfta igen; inget har dragits.
refused-team-unknown = Företaget har inget sådant team som du kan välja.
    .next = Välj ett av teamen på sidan.
