# Återförsäljarens sidor.
partner-number = Återförsäljarnummer { $number }
partner-customers = Kunder
partner-customer = Kund
partner-renewals = Förnyelser
partner-requests = Förfrågningar
partner-see-renewals = Se förnyelserna
partner-see-requests = Se förfrågningarna
partner-see-late = Se vad som är försenat
partner-see-unquoted = Se dem
partner-need-requests = { $count ->
    [one] En kund har bett er om en offert.
   *[other] { $count } förfrågningar om offert väntar på ert svar.
}
partner-need-late = { $count ->
    [one] En av era kunders prenumerationer har passerat sitt förnyelsedatum.
   *[other] { $count } av era kunders prenumerationer har passerat sitt förnyelsedatum.
}
partner-need-unquoted = { $count ->
    [one] En förnyelse under de kommande veckorna har ännu ingen offert från er.
   *[other] { $count } förnyelser under de kommande veckorna har ännu ingen offert från er.
}
partner-coming-title = Kommande 90 dagar och försenade
partner-coming-nothing-title = Inget på gång
partner-coming-nothing = Ingen av era kunders prenumerationer förnyas under de kommande 90 dagarna.
partner-all-renewals = { $count ->
    [one] Se förnyelsen
   *[other] Se alla { $count } förnyelser
}
partner-open-quotes = Öppna offerter
partner-all-quotes = Alla offerter
partner-no-open-quotes = Det finns ingen öppen offert.
partner-until = gäller till och med { $day }
partner-requests-waiting = Väntar på ert svar
partner-search-customers = Namn eller kundnummer
partner-nothing-found = Prova andra ord eller rensa filtren.
partner-next-renewal = Nästa förnyelse
partner-in-part = Ni sköter en del av prenumerationerna
partner-no-customers = Inga kunder ännu
partner-no-customers-text = Här står kunder som ni är återförsäljare för eller har gjort offert till. Ni kan introducera en ny.
partner-introduce = Introducera en kund
partner-new-quote = Ny offert
partner-renews-with = förnyas med { $quantity }
partner-renewal-value = Förnyelse exkl. moms
partner-quoted = Offert
partner-quoted-yes = Med offert
partner-quoted-no = Utan offert
partner-lasts-to = räcker till och med { $day }
partner-leaves = Från förnyelsen hos en annan återförsäljare
partner-comes = Hos er från förnyelsen
partner-change-renewal = Ändra förnyelsen
partner-no-subscriptions = Här finns ingen prenumeration hos er. Gör en offert på en.
partner-orders = Beställningar
partner-no-orders = Era offerter har ännu inte lett till någon beställning.
partner-of-quote = offert { $number }
partner-over = Avslutade
partner-purchasers = Inköpare
partner-no-purchaser = Ingen ännu. Den som får er offert och accepterar den blir inköpare.
partner-address = Adress
partner-vat = Momsregistreringsnummer
partner-our-part = Er roll
partner-of-record = Ni är kundens återförsäljare
partner-of-record-since = Ni är kundens återförsäljare sedan { $day }
partner-renewals-text = Det som förnyas under de kommande 90 dagarna, och det som är försenat men fortfarande går att förnya.
partner-export = Exportera som CSV
partner-when = När
partner-when-late = Försenade
partner-when-30 = Kommande 30 dagar
partner-when-60 = Kommande 60 dagar
partner-when-90 = Kommande 90 dagar
partner-risk = Risk
partner-at-risk = I riskzonen
partner-worth = { $count ->
    [one] En förnyelse, exkl. moms:
   *[other] { $count } förnyelser, tillsammans exkl. moms:
}
partner-choose-one = Välj { $product } hos { $customer }
partner-in-days = { $days ->
    [one] i morgon
   *[other] om { $days } dagar
}
partner-days-late = { $days ->
    [0] i dag
    [one] sedan i går
   *[other] { $days } dagar försenad
}
partner-over-on = slut för gott { $day }
partner-with-chosen = Med dem ni har kryssat för:
partner-quote-chosen = Gör offert på de valda
partner-column-customer-number = Kundnummer
partner-column-customer = Kund
partner-column-subscription = Prenumeration
partner-column-product = Produkt
partner-column-term = Avtalstid
partner-column-seats = Platser
partner-column-state = Status
partner-column-renews-on = Förnyelsedatum
partner-column-auto-renewal = Automatisk förnyelse
partner-column-value = Förnyelse exkl. moms
partner-column-currency = Valuta
partner-column-quote = Öppen offert
partner-search-quotes = Offertnummer eller kund
partner-made-on = Gjord
partner-last-day = Sista dag
partner-became = Ledde till
partner-total = Totalt inkl. moms
partner-version = version { $version }
partner-no-quotes = Inga offerter ännu
partner-no-quotes-text = Här står offerterna ni gör, med status och den beställning de lett till.
partner-requests-text = Kunder som har bett er om en offert.
partner-request-text = Vad de vill ha
partner-asked = Fråga ställd
partner-no-requests = Inga förfrågningar
partner-no-requests-text = När en kund ber er om en offert står det här, och er kundansvariga får ett mejl.
request-state-asked = Väntar
request-state-answered = Besvarad
request-state-declined = Avböjd
partner-people = De som arbetar för er här
partner-role = Roll
partner-role-account_manager = Kundansvarig
partner-role-admin = Administratör
partner-admit-title = Släpp in en kollega
partner-admit-email = E-postadress
    .help = Kollegan behöver först ett konto med den adressen.
partner-admit-role = Roll
    .help = En administratör bestämmer också vilka fler som arbetar för er här.
partner-admit-button = Släpp in
partner-admitted = { $email } arbetar nu för er här.
partner-withdraw = Ta bort
partner-withdraw-one = Ta bort { $email }
partner-withdrawn = { $email } arbetar inte längre för er här.
partner-how-found = Så hittar kunderna er
partner-how-found-text = Det här visar listan över återförsäljare. Säg till er kontakt på vår säljavdelning om något har ändrats.
partner-manager = Kundansvarig
partner-specialisations = Specialiseringar
partner-switch = Byt återförsäljare
partner-pages = Återförsäljarens sidor
partner-asked-by = Frågan kom från
partner-request-of = Förfrågan från { $customer }
partner-request-about = Om de här prenumerationerna
partner-request-told = { $customer } har fått besked.
partner-answer-title = Svara
partner-answer-text = Ert svar
partner-answer-quote-id = Offert
    .help = Välj offerten som svarar på förfrågan, om ni redan har gjort den.
partner-answer-button = Svara
partner-decline-button = Tacka nej
partner-answer-given = Ert svar
partner-introduce-text = Ett företag som ni vill göra offert till och som inte är kund ännu. Den som accepterar er offert där blir inköpare.
partner-introduce-button = Introducera kunden
partner-introduced = { $customer } är nu er kund. Fortsätt med en offert.
partner-kind-business = Företag
partner-kind-private = Privatperson
partner-kind-public_sector = Offentlig sektor
partner-new-name = Företagsnamn
partner-new-country = Land
partner-new-line1 = Adress
partner-new-line2 = Adress, andra raden
partner-new-postal-code = Postnummer
partner-new-city = Ort
partner-new-region = Delstat
    .help = Endast i USA.
partner-new-vat-number = Momsregistreringsnummer
partner-new-kind = Typ av kund
partner-new-language = Språk i kundens mejl
partner-renewal-of = Förnyelse av { $product }
partner-renewal-text = Det ni ställer in här gäller från { $day }. Kundens inköpare får ett mejl om det.
partner-renewal-comes-to = Förnyelsen { $day } kostar då
partner-before-tax = exkl. moms
partner-renewal-ends = Prenumerationen slutar då efter { $day }.
partner-renewal-save-for = Ställ in förnyelsen · { $amount }
partner-renewal-saved = Förnyelsen av { $product } är inställd. Kunden har fått besked via mejl.
partner-consent-title = Kundens medgivande
partner-consent-text = Ni ändrar det här åt { $customer }, så vi sparar vem som bad er om det.
partner-consent-person = Vem sa ja
partner-consent-way = Hur
partner-consent-given-on = Vilken dag
partner-consent-consent-note = Anteckning
partner-consent-way-telephone = På telefon
partner-consent-way-mail = Via mejl
partner-consent-way-meeting = På ett möte
partner-consent-way-chat = I chatten
