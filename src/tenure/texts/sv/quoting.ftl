### Bygga, skicka och följa offerter, för återförsäljare och för försäljningen.
quoting-new = Ny offert
quoting-crumb = Ny offert
quoting-new-title = Ny offert till { $name }
quoting-draft-title = Utkast { $number }
quoting-for = Till { $name }
quoting-version = version { $version }
quoting-intro = Välj vad offerten gäller. Vad det kostar står bredvid; inget skickas förrän du säger till.
quoting-lines = Rader
quoting-lines-count = { $count ->
    [one] en rad
   *[other] { $count } rader
}
quoting-what = Vad
quoting-quantity = Antal
quoting-quantity-of = Antal på rad { $position }, { $product }
quoting-net = Före moms
quoting-change = Ändra
quoting-edit = Ändra
quoting-edit-one = Ändra rad { $position }, { $product }
quoting-remove = Ta bort
quoting-remove-one = Ta bort rad { $position }, { $product }
quoting-close = Stäng
quoting-editing = Rad { $position }
quoting-take-over = Uppdatera raden
quoting-part = Sida { $part } av raderna
quoting-parts = Sida { $part } av { $parts }
quoting-no-lines = Det finns ingen rad än. Markera prenumerationer nedan eller lägg till en ny produkt.
quoting-line = Rad { $position }
quoting-waits = den automatiska förnyelsen väntar
quoting-action-new = Nytt
quoting-action-aligned = Nytt, slutar samtidigt med ett annat
quoting-action-seats = Fler platser
quoting-action-extension = Förlängning
quoting-action-renewal = Förnyelse
quoting-action-switch = Produktbyte
quoting-way-renewal = Förnya
quoting-way-seats = Fler platser
quoting-way-extension = Förläng
quoting-way-switch = Byt produkt
quoting-held = Det kunden har
quoting-held-count = { $count ->
    [one] en prenumeration utan rad
   *[other] { $count } prenumerationer utan rad
}
quoting-find = Produkt
quoting-more = { $count ->
    [one] Ett till visas inte. Sök på produkten.
   *[other] { $count } till visas inte. Sök på produkten.
}
quoting-none-found = Ingen prenumeration på en sådan produkt.
quoting-lasts = Betalt till
quoting-closed = Inte möjligt
quoting-all-open = allt är möjligt
quoting-renewal = Förnyelse före moms
quoting-quoted-in = finns redan i { $number }
quoting-with-ticked = Med de markerade:
quoting-new-product = Ny produkt
quoting-product = Produkt och avtalstid
quoting-choose = Välj …
quoting-ends-with = Slutar
quoting-own-end = En egen hel avtalstid
quoting-add = Lägg till
quoting-nothing-sold = Det finns inget som du kan sälja till den här kunden.
quoting-not-sold = { $count ->
    [one] Ett erbjudande kan inte offereras
   *[other] { $count } erbjudanden kan inte offereras
}
quoting-renews-by-itself = Förnyas sedan automatiskt
quoting-left-out = { $count ->
    [one] En prenumeration utelämnades
   *[other] { $count } prenumerationer utelämnades
}
quoting-recipients = Vem som får den
quoting-recipients-text = Offerten ställs till den första. Upp till fyra till får samma mejl, var och en med sin egen länk.
quoting-recipient = Mottagare { $place }
quoting-more-recipients = Fler mottagare
quoting-email = E-postadress
quoting-name = Namn
quoting-own-language = Mottagarens eget
quoting-no-purchaser = Företaget har ingen inköpare än: den som offerten ställs till blir det när den accepteras.
quoting-note = Meddelande till kunden
quoting-note-help = Står i mejlet och på offerten.
quoting-total = Totalt med moms
quoting-before-tax = Före moms
quoting-tax = Beräknad moms
quoting-holds-to = Skickas den i dag gäller priserna till och med { $day }.
quoting-total-empty = Lägg till en rad för att se vad det kostar.
quoting-later = Faktureras senare, före moms
quoting-faults = { $count ->
    [one] En rad kan inte offereras
   *[other] { $count } rader kan inte offereras
}
quoting-hold-title = Automatisk förnyelse
quoting-hold-text = { $count ->
    [one] En rad förnyar på annat sätt än prenumerationen själv skulle göra. När du skickar låter du dess automatiska förnyelse vänta medan offerten är öppen.
   *[other] { $count } rader förnyar på annat sätt än prenumerationerna själva skulle göra. När du skickar låter du deras automatiska förnyelse vänta medan offerten är öppen.
}
quoting-go-on = Granska och skicka
quoting-go-on-for = Granska och skicka · { $amount }
quoting-save = Spara utkastet
quoting-reckon = Räkna om
quoting-unsaved = Det finns ändringar som inte är sparade.
quoting-saved = Utkastet är sparat.
quoting-look-newer = Öppna det nyare utkastet
quoting-mend-first = { $count ->
    [one] Utkastet är sparat. En rad kan inte offereras; ändra den eller ta bort den innan du skickar.
   *[other] Utkastet är sparat. { $count } rader kan inte offereras; ändra dem eller ta bort dem innan du skickar.
}
quoting-send-title = Skicka { $number }
quoting-send-crumb = Skicka
quoting-send-text = Mejlet kommer från oss, på varje mottagares språk, med en länk till offerten. Från och med då gäller priserna.
quoting-send-to = Går till
quoting-send-addressee = adressat
quoting-send-nobody = Ingen än. Gå tillbaka och ange en mottagare.
quoting-send-for = Skicka offerten · { $amount }
quoting-send-back = Tillbaka till utkastet
quoting-sent = { $number } har skickats till { $count ->
    [one] en adress
   *[other] { $count } adresser
}. Den gäller till och med { $day }.
quoting-sent-before = { $number } var redan skickad.
quoting-not-sent = { $number } kunde inte skickas; se nedan hur det står till med den.
quoting-hold-tick = { $count ->
    [one] Låt den automatiska förnyelsen av en prenumeration vänta medan offerten är öppen
   *[other] Låt den automatiska förnyelsen av { $count } prenumerationer vänta medan offerten är öppen
}
quoting-hold-help = Annars skulle det förnyas som det är inställt. Väntan upphör av sig själv när offerten accepteras, ersätts, makuleras eller går ut, och inköparna får veta det. Om förnyelsedatumet har passerat då förnyas det genast, som en sen förnyelse: aldrig två gånger.
quoting-holds = Automatisk förnyelse väntar på den här offerten: { $products }.
quoting-send-replaces = När den skickas ersätter den versionen innan, som då inte kan accepteras längre.
quoting-made = Gjord
quoting-sent-on = Skickad
quoting-last-on = Gäller till och med
quoting-made-by = Gjord av
quoting-state = Status
quoting-source-partner = Återförsäljare
quoting-source-sales = Vår försäljning
quoting-source-self-service = Kunden själv
quoting-source-automatic = Automatiskt
quoting-became = Beställning
quoting-successor = Ersatt av
quoting-predecessor = Ersätter
quoting-close-reason = Skäl
quoting-opened = öppnad
quoting-not-opened = inte öppnad än
quoting-approved = godkänd
quoting-reissue = Gör en ny version
quoting-reissue-text = Till dagens priser, med samma rader. När den skickas ersätter den här offerten.
quoting-reissued = Det här är nästa version, till dagens priser. När den skickas ersätter den { $number }.
quoting-cancel = Makulera offerten
quoting-cancel-draft = Kasta utkastet
quoting-cancel-reason = Varför
quoting-cancel-help = Mottagarna får veta det per mejl.
quoting-cancel-long = För att makulera behövs ett skäl.
quoting-cancelled = { $number } är makulerad.
quoting-quotes = Offerter
quoting-list-text = Offerter från återförsäljare, från oss och från kunderna själva, med vad som blev av dem.
quoting-search = Nummer, kund eller kundnummer
quoting-source = Gjord av
quoting-export = Exportera som CSV
quoting-none = Inga offerter än
quoting-none-text = En offert påbörjas på kundens sida.
quoting-none-fit = Ingen offert passar
quoting-none-fit-text = Pröva andra ord eller rensa filtren.
quoting-column-number = Offert
quoting-column-version = Version
quoting-column-customer-number = Kundnummer
quoting-column-customer = Kund
quoting-column-source = Gjord av
quoting-column-partner = Återförsäljare
quoting-column-state = Status
quoting-column-made-on = Gjord
quoting-column-sent-on = Skickad
quoting-column-last-on = Sista dag
quoting-column-net = Före moms
quoting-column-total = Totalt med moms
quoting-column-currency = Valuta
quoting-column-became = Blev
quoting-bulk-title = { $count ->
    [one] Offerera en förnyelse
   *[other] Offerera { $count } förnyelser
}
quoting-bulk-text = En offert per kund, valuta, betalsätt och återförsäljare, så som varje prenumeration är inställd att förnyas. Utelämna det du inte vill offerera.
quoting-bulk-nobody = Ingen där får köpa än. Gör den här offerten för hand och ange vem den går till.
quoting-bulk-open = Gör en offert manuellt
quoting-bulk-left = Utelämnat
quoting-bulk-nothing = Inget hos den här kunden kan offereras nu.
quoting-bulk-take-over = Räkna om
quoting-bulk-quotes = { $count ->
    [one] en offert
   *[other] { $count } offerter
}
quoting-bulk-send = { $count ->
    [one] Skicka en offert
   *[other] Skicka { $count } offerter
}
quoting-bulk-none = Det finns inget att skicka.
quoting-bulk-together = Allt sammanlagt, med moms
quoting-bulk-done-title = { $count ->
    [0] Inget skickades
    [one] En offert skickades
   *[other] { $count } offerter skickades
}
quoting-bulk-done-sent = skickad, gäller till och med { $day }
quoting-bulk-done-failed = Något gick fel med den här; vi har noterat det som { $incident }. Försök igen: det som är skickat skickas inte två gånger.
quoting-bulk-again = Försök igen
quoting-bulk-back = Tillbaka till förnyelserna
quoting-bulk-quoted = finns redan i { $number }
quoting-bulk-choose-first = Markera först de förnyelser som du vill offerera.
quoting-office-begin-button = Påbörja en offert
quoting-office-renewals = Offerera förnyelser
quoting-bulk-crumb = Offerera
quoting-bulk-to-whom = till { $emails }
quoting-credit = Betala mot faktura
quoting-credit-text = { $company } kan inte köpa det här mot faktura än, för det krävs en kreditgräns som räcker. Ansök om en med den här offerten, så avgör leverantörens ekonomiavdelning.
quoting-credit-button = Ansök om en kreditgräns på { $amount }
quoting-credit-button-plain = Ansök om en kreditgräns
quoting-credit-asked = En kreditgräns är begärd. När leverantörens ekonomiavdelning har godkänt den kan offerten betalas mot faktura.
quoting-credit-done = Ansökan om kreditgräns är skickad.
quoting-bulk-others = Skicka till andra
quoting-bulk-emails = E-postadresser
quoting-bulk-others-help = Högst fem, skilda åt med kommatecken; offerten ställs till den första. Tomt: de som får köpa där.
