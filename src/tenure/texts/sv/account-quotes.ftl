### En offert som kunden ser den: listan, sidan, sidan via länk, att acceptera.

account-quotes-none = Inga offerter än
account-quotes-none-text = Offerter som ni gör, eller som en återförsäljare eller vår säljavdelning gör åt er, finns här tills de är köpta eller har gått ut.
account-quote-title = Offert { $number }
account-quote-until-sent = priset gäller till och med { $day }
account-quote-until-expired = gällde till och med { $day }
account-quote-from = Från
account-quote-served-by = Er återförsäljare
account-quote-by-self = Gjord av er
account-quote-by-sales = Vår säljavdelning
account-quote-by-automatic = Gjord inför en förnyelse
account-quote-products = Gäller
account-quote-last-day = Sista dag
account-quote-sent-on = Skickad
account-quote-to = Skickad till
account-quote-replaces = Ersätter
account-quote-replaced-by = Ersatt av
account-quote-became = Beställning
account-quote-accepted-by = Accepterad av
account-quote-note = Meddelande
account-quote-reason = Angivet skäl
account-quote-customer = Till

account-quote-lines = Vad den gäller
account-quote-line = Produkt
account-quote-unit-price = Pris per styck
account-quote-action-new = Ny
account-quote-action-aligned = Ny, slutar tillsammans med en annan
account-quote-action-seats = Tillägg till en löpande
account-quote-action-extension = Förlängning
account-quote-action-renewal = Förnyelse
account-quote-action-switch = Byte av produkt
account-quote-aligned = slutar tillsammans med { $product }
account-quote-promotion = kampanj { $codes }
account-quote-from-acceptance = börjar den dag ni accepterar
account-quote-tax = { $rule ->
    [none] Ingen moms, enligt beräkningen
    [sales-tax] Beräknad försäljningsskatt { $rate }
   *[domestic] Beräknad moms { $rate }
}
account-quote-tax-estimated = Beräknad moms
account-quote-total = Totalt med beräknad moms
account-quote-estimated = Momsen är beräknad; fakturan avgör.

account-quote-ways = Betalningssätt
account-quote-ways-closed = Andra betalsätt, och varför de inte går att välja
account-quote-way-card = Kort
account-quote-way-paypal = PayPal
account-quote-way-direct-debit = Autogiro
account-quote-way-invoice = Faktura
account-quote-way-transfer = Banköverföring
account-quote-way-open = går bra
account-quote-way-closed = inte för den här offerten

account-quote-hold = Den automatiska förnyelsen av { $products } väntar medan offerten är öppen. Den fortsätter av sig själv när offerten är accepterad eller har gått ut.
account-quote-change = Be om en ändring
account-quote-change-text = { $manager } hos { $partner } kan ändra offerten: ni får en ny som ersätter den.
account-quote-change-sales = Vår säljavdelning kan ändra offerten: ni får en ny som ersätter den.
account-quote-change-subject = Offert { $number }: en ändring
account-quote-ask-partner = Be { $partner } om en ny offert

account-quote-accept = Acceptera och köp
account-quote-anew = Gör den på nytt
account-quote-anew-text = Till dagens priser. Den nya ersätter den här när den skickas.
account-quote-anew-made = Här är den nya versionen. Den är inte skickad än.

account-quote-hand-over = Ge den vidare
account-quote-hand-over-text = En kollega får en länk med e-post. Du ser här när den används och kan återkalla den.
account-quote-hand-over-email = E-postadress
account-quote-hand-over-right = Vad länken tillåter
account-quote-right-view = Se
account-quote-right-view-text = Ser offerten
account-quote-right-approve = Godkänna
account-quote-right-approve-text = Ser den, och kan tala om att den är godkänd
account-quote-right-pay = Betala
account-quote-right-pay-text = Kan acceptera och betala den; får ingen annan roll
account-quote-hand-over-button = Skicka länken
account-quote-handed = { $email } får länken med e-post.
account-quote-links = Vilka som har en länk
account-quote-links-none = Ingen annan har någon länk än.
account-quote-link-addressee = mottagare
account-quote-link-unused = inte använd än
account-quote-used-opened = öppnad av { $by }
account-quote-used-approved = godkänd av { $by }
account-quote-used-accepted = accepterad av { $by }
account-quote-withdraw = Återkalla
account-quote-withdraw-of = Återkalla länken till { $email }
account-quote-withdrawn = Länken leder ingenstans längre.
account-quote-link-withdrawn = återkallad

account-quote-financing = Finansiering
account-quote-financing-offer = En offert av den här storleken kan finansieras. Fråga efter det här; svaret kommer med e-post.
account-quote-financing-note = Något de bör veta
account-quote-financing-button = Fråga efter finansiering
account-quote-financing-asked = Din förfrågan är registrerad. Svaret kommer med e-post.
account-quote-financing-requested = Efterfrågad av { $by }; ingen har svarat än.
account-quote-financing-passed-on = Vidarebefordrad till finansbolaget. Ett mejl kommer när det finns ett svar.
account-quote-financing-granted = Beviljad. Finansbolaget hör av sig.
account-quote-financing-declined = Inte beviljad. Offerten kan fortfarande accepteras och betalas på annat sätt.

account-quote-draft = Det här är ett utkast: ingen har sett det, och priserna kan fortfarande ändras.
account-quote-draft-faults = Det som inte går att offerera
account-quote-draft-line = Rad { $position }
account-quote-draft-last = Skickas den i dag gäller priset till och med { $day }.
account-quote-draft-hold = Låt den automatiska förnyelsen vänta medan offerten är öppen
account-quote-draft-hold-text = { $count ->
    [one] Den förnyar en prenumeration annorlunda än den automatiska förnyelsen skulle göra.
   *[other] Den förnyar { $count } prenumerationer annorlunda än den automatiska förnyelsen skulle göra.
}
account-quote-send = Skicka offerten
account-quote-sent = Offerten är skickad. Priset gäller från och med nu.
account-quote-discard = Kasta utkastet
account-quote-cancelled = Utkastet är borta.

account-quote-for = Offert till { $company }
account-quote-link-right-approve = Du kan godkänna den här offerten.
account-quote-link-right-pay = Du kan acceptera och betala den här offerten.
account-quote-link-right-first = Acceptera den, så blir du inköpare hos { $company }.
account-quote-link-right-view = Länken visar offerten. En inköpare hos { $company } kan acceptera den.
account-quote-link-nothing = Ingenting köps av att sidan öppnas.
account-quote-link-sign-in = Logga in för att gå vidare
account-quote-link-sign-up = Skapa ett konto
account-quote-link-as = Använd adressen { $email }.
account-quote-link-other = Du är inloggad med en annan adress. Länken är avsedd för { $email }.
account-quote-approve = Godkänn offerten
account-quote-approved = Tack. Inköparna får ett mejl om att du godkänner.
account-quote-approved-already = Du har godkänt den här offerten.
account-quote-closed-title = Den här offerten är inte öppen längre
account-quote-closed-accepted = Offert { $number } till { $company } är accepterad.
account-quote-closed-expired = Offert { $number } till { $company } gällde till och med { $day } och har gått ut.
account-quote-closed-cancelled = Offert { $number } till { $company } har återkallats.
account-quote-closed-superseded = Offert { $number } till { $company } har ersatts av { $successor }. Den nya kom i ett eget mejl.
account-quote-closed-withdrawn = Länken har återkallats. Be den som skickade den om en ny.
account-quote-closed-ask = Vill ni ha en ny, skriv till { $partner }.
account-quote-see-order = Se beställningen
account-quote-see-all = Se era offerter

account-quote-accept-title = Acceptera offert { $number }
account-quote-accept-lead = Det som står i offerten ligger fast. Du väljer hur den betalas och vad som står på fakturan.
account-quote-accept-pay = Så betalar ni
account-quote-accept-choose = Välj
account-quote-card-entered = nyss angivet, sparas när du bekräftar
account-quote-invoice-text = inom er kreditgräns
account-quote-new-card = Ange ett kort
account-quote-other-card = Ange ett annat kort
account-quote-new-card-text = Ett nytt kort anges på betalningsleverantörens sida. Vi sparar en referens till det åt { $company }, och det betalar sedan även förnyelserna.
account-quote-no-way = Inget att betala med är valt än.
account-quote-none-open = Inget betalsätt är öppet för den här offerten än. Nedan står varför, och vad som skulle öppna ett.
account-quote-accept-more = På fakturan
account-quote-accept-rest = Meddelande, filer, andra adresser
account-quote-to-confirm = Gå till köpet
account-quote-po = Er referens eller inköpsorder
account-quote-note-help = Det skrivs ut på fakturan.
account-quote-payers = Skicka fakturan till andra adresser
account-quote-payers-help = Skilj dem åt med kommatecken. Lämna tomt så går den dit era fakturor brukar gå.
account-quote-team = Team som använder det som är nytt
account-quote-roles-first = Du blir inköpare och primär administratör hos { $company }.
account-quote-roles-link = Du får ingen roll hos { $company }; inköpare och administratörer är desamma som förut.
account-quote-roles-admin = Du blir primär administratör för det som köps eller förnyas, där ingen annan behålls.
account-quote-roles-none = Ingens roll ändras av det här.
account-quote-accept-button = Acceptera och köp · { $total }
account-quote-effect-invoice = Fakturan förfaller
account-quote-effect-instalment = Årlig delbetalning, före moms
account-quote-effect-begins = { $what }: börjar
account-quote-effect-ends = { $what }: sista dag, förnyas inte
account-quote-effect-renews = { $what }: sista dag, förnyas sedan
account-quote-back = Tillbaka till offerten
account-quote-try-again = Tillbaka till offerten

refused-terms-not-accepted = Köpvillkoren, version { $version }, är inte accepterade än.
    .next = Läs dem och kryssa i rutan ovanför knappen.

office-financing = Finansiering
office-financing-lead = Förfrågningar om finansiering av offerter: skicka dem vidare, och ange vad det blev.
office-financing-none = Inga förfrågningar
office-financing-none-text = När en kund frågar efter finansiering av en offert står förfrågan här.
office-financing-note = Meddelande
office-financing-answer = Meddelande till kunden
office-financing-requested = Efterfrågad
office-financing-passed-on = Vidarebefordrad
office-financing-granted = Beviljad
office-financing-declined = Inte beviljad
office-financing-save-passed-on = Markera som vidarebefordrad
office-financing-save-granted = Bevilja
office-financing-save-declined = Avslå
office-financing-saved = Svaret är registrerat, och { $company } får ett mejl.

remedy-account-quotes = Se era offerter
remedy-account-orders = Se era beställningar
