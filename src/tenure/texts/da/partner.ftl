# Forhandlerens sider.
partner-number = Forhandlernummer { $number }
partner-customers = Kunder
partner-customer = Kunde
partner-renewals = Fornyelser
partner-requests = Forespørgsler
partner-see-renewals = Se fornyelserne
partner-see-requests = Se forespørgslerne
partner-see-late = Se de forsinkede
partner-see-unquoted = Se dem
partner-need-requests = { $count ->
    [one] En kunde har bedt jer om et tilbud.
   *[other] { $count } forespørgsler om tilbud venter på jeres svar.
}
partner-need-late = { $count ->
    [one] Et af jeres kunders abonnementer har passeret sin fornyelsesdato.
   *[other] { $count } af jeres kunders abonnementer har passeret deres fornyelsesdato.
}
partner-need-unquoted = { $count ->
    [one] En fornyelse i de kommende uger har endnu intet tilbud fra jer.
   *[other] { $count } fornyelser i de kommende uger har endnu intet tilbud fra jer.
}
partner-coming-title = De næste 90 dage og forsinkede
partner-coming-nothing-title = Intet på vej
partner-coming-nothing = Ingen af jeres kunders abonnementer fornyes i de næste 90 dage.
partner-all-renewals = { $count ->
    [one] Se fornyelsen
   *[other] Se alle { $count } fornyelser
}
partner-open-quotes = Åbne tilbud
partner-all-quotes = Alle tilbud
partner-no-open-quotes = Der er intet åbent tilbud.
partner-until = gælder til og med { $day }
partner-requests-waiting = Venter på jeres svar
partner-search-customers = Navn eller kundenummer
partner-nothing-found = Prøv andre ord, eller ryd filtrene.
partner-next-renewal = Næste fornyelse
partner-in-part = I varetager en del af abonnementerne
partner-no-customers = Ingen kunder endnu
partner-no-customers-text = Her står kunder, som I er forhandler for eller har givet tilbud til. I kan introducere en ny.
partner-introduce = Introducer en kunde
partner-new-quote = Nyt tilbud
partner-renews-with = fornyes med { $quantity }
partner-renewal-value = Fornyelse ekskl. moms
partner-quoted = Tilbud
partner-quoted-yes = Med tilbud
partner-quoted-no = Uden tilbud
partner-lasts-to = rækker til og med { $day }
partner-leaves = Fra fornyelsen hos en anden forhandler
partner-comes = Hos jer fra fornyelsen
partner-change-renewal = Ændr fornyelsen
partner-no-subscriptions = Her er intet abonnement hos jer. Giv et tilbud på et.
partner-orders = Ordrer
partner-no-orders = Jeres tilbud har endnu ikke ført til nogen ordre.
partner-of-quote = tilbud { $number }
partner-over = Afsluttede
partner-purchasers = Indkøbere
partner-no-purchaser = Ingen endnu. Den, der får jeres tilbud og accepterer det, bliver indkøber.
partner-address = Adresse
partner-vat = Momsnummer
partner-our-part = Jeres rolle
partner-of-record = I er kundens forhandler
partner-of-record-since = I er kundens forhandler siden { $day }
partner-renewals-text = Det, der fornyes i de næste 90 dage, og det, der er forsinket, men stadig kan fornyes.
partner-export = Eksportér som CSV
partner-when = Hvornår
partner-when-late = Forsinkede
partner-when-30 = Næste 30 dage
partner-when-60 = Næste 60 dage
partner-when-90 = Næste 90 dage
partner-risk = Risiko
partner-at-risk = I fare
partner-worth = { $count ->
    [one] En fornyelse, ekskl. moms:
   *[other] { $count } fornyelser, tilsammen ekskl. moms:
}
partner-choose-one = Vælg { $product } hos { $customer }
partner-in-days = { $days ->
    [one] i morgen
   *[other] om { $days } dage
}
partner-days-late = { $days ->
    [0] i dag
    [one] siden i går
   *[other] { $days } dage forsinket
}
partner-over-on = endeligt slut { $day }
partner-with-chosen = Med dem, I har sat kryds ved:
partner-quote-chosen = Giv tilbud på de valgte
partner-column-customer-number = Kundenummer
partner-column-customer = Kunde
partner-column-subscription = Abonnement
partner-column-product = Produkt
partner-column-term = Aftaleperiode
partner-column-seats = Pladser
partner-column-state = Status
partner-column-renews-on = Fornyelsesdato
partner-column-auto-renewal = Automatisk fornyelse
partner-column-value = Fornyelse ekskl. moms
partner-column-currency = Valuta
partner-column-quote = Åbent tilbud
partner-search-quotes = Tilbudsnummer eller kunde
partner-made-on = Lavet
partner-last-day = Sidste dag
partner-became = Blev til
partner-total = I alt inkl. moms
partner-version = version { $version }
partner-no-quotes = Ingen tilbud endnu
partner-no-quotes-text = Her står de tilbud, I giver, med status og den ordre, de førte til.
partner-requests-text = Kunder, der har bedt jer om et tilbud.
partner-request-text = Hvad de ønsker
partner-asked = Spurgt
partner-no-requests = Ingen forespørgsler
partner-no-requests-text = Når en kunde beder jer om et tilbud, står det her, og jeres kundeansvarlige får en mail.
request-state-asked = Venter
request-state-answered = Besvaret
request-state-declined = Afslået
partner-people = Hvem der arbejder for jer her
partner-role = Rolle
partner-role-account_manager = Kundeansvarlig
partner-role-admin = Administrator
partner-admit-title = Luk en kollega ind
partner-admit-email = E-mailadresse
    .help = Kollegaen skal først have en konto med den adresse.
partner-admit-role = Rolle
    .help = En administrator bestemmer også, hvem der ellers arbejder for jer her.
partner-admit-button = Luk ind
partner-admitted = { $email } arbejder nu for jer her.
partner-withdraw = Fjern
partner-withdraw-one = Fjern { $email }
partner-withdrawn = { $email } arbejder ikke længere for jer her.
partner-how-found = Sådan finder kunderne jer
partner-how-found-text = Det her viser listen over forhandlere. Sig til jeres kontakt i vores salgsafdeling, hvis noget har ændret sig.
partner-manager = Kundeansvarlig
partner-specialisations = Specialiseringer
partner-switch = Skift forhandler
partner-pages = Forhandlerens sider
partner-asked-by = Spurgt af
partner-request-of = Forespørgsel fra { $customer }
partner-request-about = Om disse abonnementer
partner-request-told = { $customer } har fået besked.
partner-answer-title = Svar
partner-answer-text = Jeres svar
partner-answer-quote-id = Tilbud
    .help = Vælg det tilbud, der svarer på forespørgslen, hvis I allerede har lavet det.
partner-answer-button = Svar
partner-decline-button = Afslå
partner-answer-given = Jeres svar
partner-introduce-text = En virksomhed, som I vil give et tilbud, og som ikke er kunde endnu. Den, der accepterer jeres tilbud dér, bliver indkøber.
partner-introduce-button = Introducer kunden
partner-introduced = { $customer } er nu jeres kunde. Fortsæt med et tilbud.
partner-kind-business = Virksomhed
partner-kind-private = Privatperson
partner-kind-public_sector = Offentlig sektor
partner-new-name = Virksomhedens navn
partner-new-country = Land
partner-new-line1 = Adresse
partner-new-line2 = Adresse, anden linje
partner-new-postal-code = Postnummer
partner-new-city = By
partner-new-region = Delstat
    .help = Kun i USA.
partner-new-vat-number = Momsnummer
partner-new-kind = Kundetype
partner-new-language = Sprog i kundens mails
partner-renewal-of = Fornyelse af { $product }
partner-renewal-text = Det, I indstiller her, gælder fra { $day }. Kundens indkøbere får en mail om det.
partner-renewal-comes-to = Fornyelsen { $day } koster så
partner-before-tax = ekskl. moms
partner-renewal-ends = Abonnementet slutter så efter { $day }.
partner-renewal-save-for = Indstil fornyelsen · { $amount }
partner-renewal-saved = Fornyelsen af { $product } er indstillet. Kunden har fået besked på mail.
partner-consent-title = Kundens samtykke
partner-consent-text = I ændrer det her for { $customer }, så vi gemmer, hvem der bad jer om det.
partner-consent-person = Hvem sagde ja
partner-consent-way = Hvordan
partner-consent-given-on = Hvilken dag
partner-consent-consent-note = Notat
partner-consent-way-telephone = På telefon
partner-consent-way-mail = På mail
partner-consent-way-meeting = På et møde
partner-consent-way-chat = I chatten
