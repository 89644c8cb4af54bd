# Kundeportalen: hvad virksomheden har købt, hvad der kommer, og hvem der må hvad.
account-yes = ja
account-no = nej
account-any = Alle
account-together = I alt
account-tax = { $rule ->
    [sales-tax] Salgsafgift
   *[domestic] Moms
} { $rate }
account-no-tax = Ingen moms
account-no-day = –
account-by-itself = automatisk
account-nothing-found = Ingen fundet
account-nothing-found-text = Prøv andre ord, eller fjern filtrene.

account-no-company = Ingen virksomhed endnu
account-no-company-title = Du hører ikke til en virksomhed her endnu
account-no-company-text = Køb noget, så oprettes virksomhedens konto undervejs. Er virksomheden allerede kunde, kan en af indkøberne invitere dig.

account-overview-title = Overblik
account-buy-more = Køb et produkt mere
account-needs-title = Kræver handling
account-needs-nothing = Ingenting. Alt er betalt, fornyet eller på vej.
account-need-payment-failed = Faktura { $subject }: betalingen af { $amount } gik ikke igennem. Den forfaldt { $day }.
account-need-invoice-overdue = Faktura { $subject } er forfalden: { $amount } skulle have været betalt { $day }.
account-need-expired = { $subject } er udløbet. Det virker til og med { $day }.
account-need-suspended = { $subject } er spærret og kan ikke bruges. Sidste dag til at få det tilbage er { $day }.
account-need-card-expired = { $subject } er udløbet, og { $count ->
    [one] ét abonnement fornyes
   *[other] { $count } abonnementer fornyes
} med det.
account-need-card-expiring = { $subject } gælder til { $day }, og { $count ->
    [one] ét abonnement fornyes
   *[other] { $count } abonnementer fornyes
} med det derefter.
account-need-seats-short = { $subject } fornyes { $day } med { $count ->
    [one] én plads
   *[other] { $count } pladser
} færre, end der er uddelt. Vælger du ikke selv, tages de seneste tilbage.
account-need-seats-full = Alle { $count } pladser i { $subject } er uddelt.
account-need-ends-soon = { $subject } ophører { $day }: automatisk fornyelse er slået fra.
account-mend-pay = Betal
account-mend-see = Se, hvad der skal til
account-mend-card = Se kortene
account-mend-seats = Se pladserne
account-mend-renewal = Se fornyelsen
account-coming-title = De næste 90 dage
account-coming-total = I alt, med moms:
account-coming-nothing = Der trækkes intet, og intet ophører de næste 90 dage.
account-coming-renewal = { $product } fornyes
account-coming-instalment = Årlig faktura for { $product }
account-coming-ends = { $product } ophører
account-coming-suspended = Adgangen til { $product } lukkes
account-coming-terminated = { $product } ophører for altid
account-coming-invoice = Faktura { $product } skal betales
account-coming-detail = { counted } · { $term }
account-spend-title = Faktureret i { $year }
account-spend-last-year = Før moms. Hele sidste år: { $amount }
account-own-seats = Dine egne pladser
account-own-seats-none = Du har ingen plads i noget produkt. En administrator i virksomheden deler dem ud.
account-get-product = Åbn eller hent

account-state = Status
account-renewal = Fornyelse
account-auto-on = Fornyes automatisk
account-auto-off = Automatisk fornyelse fra
account-term = Periode
account-choose = Vælg
account-choose-one = Vælg { $product }
account-product = Produkt
account-seats = Pladser
account-seats-used = Brugte pladser
account-dates = Udløber
account-next-amount = Næste beløb
account-expires-on = { $day }
account-renews-on = fornyes { $day }
account-renews-not = fornyes ikke
account-with-chosen = For de valgte (højst { $most } ad gangen):
account-turn-off = Slå automatisk fornyelse fra
account-turn-on = Slå automatisk fornyelse til
account-nothing-chosen = Vælg mindst ét abonnement først.
account-subscriptions-none = Ingen abonnementer endnu
account-subscriptions-none-text = Det, virksomheden køber, står her med datoer, pladser og næste beløb.

account-add-seats = { $unit ->
    [unit] Tilføj kapacitet
   *[seat] Tilføj pladser
}
account-renew-now = Forny nu
account-pay-it = Betal fakturaen
account-dates-and-renewal = Datoer og fornyelse
account-started = Begyndte
account-last-paid-day = Løber til og med
account-renews-by-itself = Fornyes automatisk
account-renews-as = Fornyes som
account-next-none = Der trækkes intet automatisk
account-paid-with = Betales med
account-paid-together = Betales sammen med { $numbers }
account-order-together = Betales sammen med
account-order-together-total = én betaling på { $total }
account-no-card = Der er ikke gemt noget kort.
account-add-card = Tilføj et kort
account-see-cards = Betalingsmåder
account-purchaser = Indkøber
account-team = Team
account-after-that = Derefter
account-bill-renewal = Fornyelse
account-bill-instalment = Årlig faktura
account-seats-of = { $used } af { $quantity } uddelt
account-no-holders = Ingen har en plads endnu.
account-assign-to = Giv en plads til (e-mail)
account-assign = Del ud
account-take-seat = Tag tilbage
account-take-seat-from = Tag tilbage: pladsen til { $name }
account-seats-shrink = Fra { $day } er der { $quantity ->
    [one] én plads
   *[other] { $quantity } pladser
}, og { $held } er uddelt. { $over ->
    [one] Vælg, hvem der afleverer sin den dag og kan arbejde indtil da. Ellers tages den senest uddelte tilbage.
   *[other] Vælg de { $over }, der afleverer deres den dag og kan arbejde indtil da. Ellers tages de senest uddelte tilbage.
}
account-seats-all-taken = Alle pladser er uddelt. Tag en tilbage, eller tilføj pladser.
account-seat-assigned = { $email } har nu en plads.
account-seat-released = Pladsen er ledig igen.
account-history = Historik
account-history-all = Vis alt
account-why-title = Hvorfor denne status?
account-rule = Regel { $rule }
account-document-order = Ordre { $number }
account-document-invoice = Faktura { $number }
account-works-now = Det virker nu
account-feature-product-access = Brug af produktet
account-feature-user-management = Uddeling af pladser
account-feature-downloads = Download og opdateringer
account-feature-upgrades = Opgradering til nye versioner
account-feature-usage-reports = Forbrugsrapporter og anbefalinger
account-feature-product-support = Produktsupport
account-documents = Fakturaer
account-open = { $amount } ubetalt
account-partner = Jeres forhandler

account-why-trial = På prøve siden { $day }.
account-why-active = Aktivt siden { $day }.
account-why-active-order-fulfilled = Aktivt siden { $day }, da ordren blev betalt og leveret.
account-why-active-renewed-by-itself = Aktivt siden { $day }, da det blev fornyet.
account-why-active-invoice-paid = Aktivt igen siden { $day }, da fakturaen blev betalt.
account-why-active-transfer-received = Aktivt igen siden { $day }, da overførslen kom ind.
account-why-expired = Udløbet siden { $day }.
account-why-expired-unpaid = Udløbet siden { $day }, fordi en faktura ikke blev betalt til tiden. Det virker stadig; betal fakturaen, så er alt som før.
account-why-expired-not-renewed = Udløbet siden { $day }, fordi den betalte periode sluttede uden fornyelse. Det virker stadig; forny det, så er alt som før.
account-why-suspended = Spærret siden { $day }.
account-why-suspended-unpaid = Spærret siden { $day }, fordi en faktura stadig er ubetalt. Produktet kan ikke bruges; betal fakturaen, så er pladser og data tilbage med det samme.
account-why-suspended-not-renewed = Spærret siden { $day }, fordi den betalte periode sluttede uden fornyelse. Produktet kan ikke bruges; forny det, så er pladser og data tilbage med det samme.
account-why-terminated = Slut siden { $day }.
account-why-terminated-unpaid = Slut siden { $day }, fordi en faktura forblev ubetalt. Det kan ikke fås tilbage; køb det på ny.
account-why-terminated-not-renewed = Slut siden { $day }, fordi perioden sluttede og ikke blev fornyet i tide. Det kan ikke fås tilbage; køb det på ny.
account-why-ended = Ophørte { $day }: det var en prøveperiode, blev returneret eller erstattet af et andet.

account-event-subscription-started = Købt: { counted }{ $unit ->
    [pack] {""}
   *[other] , fornyes { $day }
}
account-event-subscription-renewed = Fornyet: { counted } frem til næste fornyelse { $day }
account-event-subscription-expired = Udløbet: { $cause ->
    [unpaid] en faktura var ubetalt
   *[not-renewed] perioden sluttede uden fornyelse
}
account-event-subscription-suspended = Spærret: { $cause ->
    [unpaid] fakturaen er stadig ubetalt
   *[not-renewed] stadig ikke fornyet
}
account-event-trial-begun = Prøveperioden begyndte: slutter { $day }
account-event-trial-ended = Prøveperioden sluttede
account-event-subscription-terminated = Endeligt slut: { $cause ->
    [unpaid] fakturaen forblev ubetalt
   *[not-renewed] ikke fornyet i tide
}
account-event-subscription-reinstated = Aktivt igen
account-event-seats-added = { $unit ->
    [seat] { $added ->
        [one] 1 plads tilføjet
       *[other] { $added } pladser tilføjet
    }
   *[other] { $added } tilføjet
}, { $quantity } i alt
account-event-auto-renewal-on = Automatisk fornyelse slået til, fornyes { $day }
account-event-auto-renewal-off = Automatisk fornyelse slået fra
account-event-renewal-announced = Påmindelse sendt: fornyes { $day }
account-event-warning-sent = Advarsel sendt: { $step ->
    [termination] det ophører endeligt
   *[suspension] adgangen stopper
}
account-event-instalment-billed = Årlig faktura for treårsperioden
account-event-seat-assigned = { $person } fik en plads
account-event-seat-released = Pladsen blev taget tilbage fra { $person }
account-event-invoice-issued = Faktura { $number } udstedt
account-event-credit-note-issued = Kreditnota { $number } udstedt
account-event-instalment-cancelled = En senere årsfaktura blev annulleret
account-event-step-put-off = Udskudt, fordi advarslen blev sendt for sent
account-event-transfer-awaited = En bankoverførsel er på vej; det, der ellers følger, venter på den
account-event-invoice-balance-changed = Faktura { $number } betalt
account-event-payment-answered = En betaling blev afvist
account-event-detail = { $by }{ $number ->
    [none] {""}
   *[other] {" · "}{ $number }
}{ $rule ->
    [none] {""}
   *[other] {" · "}regel { $rule }
}

account-add-seats-to = { $unit ->
    [unit] Tilføj kapacitet til { $product }
   *[seat] Tilføj pladser til { $product }
}
account-add-seats-text = { $unit ->
    [unit] I har { counted } nu. Det, I tilføjer, udløber samme dag som resten, så I betaler kun for dagene indtil da.
   *[seat] I har { $quantity } nu. Nye pladser udløber samme dag som de andre, så I betaler kun for dagene indtil da.
}
account-how-many-more = Hvor mange flere?
account-how-many = { $unit ->
    [seat] Hvor mange pladser?
   *[other] Hvor mange?
}
account-pay-with = Betal med
account-reckon = Beregn prisen
account-add-seats-button = Tilføj { counted } · { $amount } i dag
account-now-seats = { counted }, { $window }
account-now-renewal = { counted }, { $window }
account-later-bill = Årlig faktura for { counted }, før moms
account-later-renewal = Fornyelse med { counted }, med moms
account-date-seats-start = { $unit ->
    [seat] { $quantity ->
        [one] Den nye plads virker fra
       *[other] De nye pladser virker fra
    }
   *[other] Det, der tilføjes, virker fra
}
account-date-all-renew = Alle { counted } fornyes samtidig
account-date-all-end = Alle { counted } udløber samtidig
account-renew-title = Forny { $product }
account-renew-early = Fornyelsesdagen, { $day }, flyttes ikke: den nye periode begynder, når den gamle slutter.
account-renew-late = Perioden sluttede { $day }. Den nye begynder dagen efter, ikke i dag, og alt er tilbage, som det var.
account-renew-by-itself-after = Forny automatisk derefter
account-renew-roles = Den, der fornyer, bliver indkøber for abonnementet og primær administrator for dets team.
account-renew-keep = Behold indkøber og primær administrator, som de er
account-renew-button = Forny · { $amount } i dag
account-date-term-starts = Den nye periode begynder
account-date-expires = Betalt til og med
account-date-renews = Fornyes automatisk
account-date-no-renewal = Fornyes ikke automatisk
account-turn-off-text = Der trækkes intet på fornyelsesdagen. Produktet virker, så længe det er betalt; derefter kan det stadig fornyes et stykke tid.
account-turn-on-text = På fornyelsesdagen trækkes næste periode automatisk. I får besked om prisen på forhånd.
account-not-charged = Trækkes ikke
account-switch-renews = { $product } fornyes
account-switch-ends = { $product } løber til og med
account-switch-on-button = { $count ->
    [one] Slå automatisk fornyelse til
   *[other] Slå automatisk fornyelse til for { $count }
}
account-switch-off-button = { $count ->
    [one] Slå automatisk fornyelse fra
   *[other] Slå automatisk fornyelse fra for { $count }
}
account-switched-on = { $count ->
    [0] Automatisk fornyelse var allerede slået til.
    [one] Automatisk fornyelse er slået til.
   *[other] Automatisk fornyelse er slået til for { $count } abonnementer.
}
account-switched-off = { $count ->
    [0] Automatisk fornyelse var allerede slået fra.
    [one] Automatisk fornyelse er slået fra. Der trækkes intet på fornyelsesdagen.
   *[other] Automatisk fornyelse er slået fra for { $count } abonnementer. Der trækkes intet på deres fornyelsesdage.
}

account-order = Ordre
account-order-title = Ordre { $number }
account-placed = Afgivet
account-by = Af
account-total = I alt
account-orders-none = Ingen ordrer endnu
account-orders-none-text = Det, virksomheden bestiller, står her, med hvem der bestilte det, og hvordan det gik.
account-order-failed = Betalingen gik ikke igennem, så intet blev leveret, og intet blev trukket. Tjek kortets nummer, dato og grænser hos banken, og bestil igen.
account-order-pending = Vi venter på bankens svar, som regel nogle sekunder.
account-covers = Gælder
account-from-to = { $first } – { $last }
account-billed-title = Faktureret for denne periode
account-before-tax = Før moms
account-charged-today = Trækkes med ordren
account-then = derefter { $amount } den { $day }
account-line-new = Nyt
account-line-seats = Tilføjede pladser
account-line-seats-next = Tilføjede pladser, næste periode
account-line-renewal = Fornyelse
account-line-instalment = Årlig faktura
account-po = Jeres reference (PO)
account-note = Bemærkning
account-invoice = Faktura

account-unpaid = Ubetalt
account-unpaid-since = ubetalt siden { $day }
account-of-which-overdue = heraf forfaldent: { $amount }
account-paid-this-year = Betalt i år
account-search-invoices = Nummer eller reference
account-invoices-unpaid = Ubetalte
account-invoices-paid = Betalte
account-invoices-credit = Kreditnotaer
account-invoices-none = Ingen fakturaer endnu
account-invoices-none-text = Hver ordre og hver fornyelse giver en faktura. Den kommer med e-mail og står her som PDF.
account-issued = Dato
account-due = Forfalder
account-pdf = Åbn som PDF
account-pdf-of = { $number } som PDF
account-invoice-title = Faktura { $number }
account-corrects = Vedrører
account-corrected = Korrigeret ved
account-credit-note-title = Kreditnota { $number }
account-left-to-pay = Rest at betale
account-pay = Betal
account-pay-button = Betal { $amount } nu
account-payments = Betalinger
account-payments-none = Intet er betalt eller forsøgt endnu.
account-payment-requested = Bedt om hos banken
account-payment-unknown = Betalingstjenesten har ikke svaret. Intet trækkes to gange: vi spørger, til vi ved det.
account-payment-action-required = Venter på din godkendelse hos banken
account-payment-succeeded = Betalt
account-payment-declined = Afvist
account-payment-authorised = Reserveret
account-payment-released = Frigivet
account-payment-under-way = Betalingen af { $amount } er i gang, som regel nogle sekunder.
account-bank-asks = Din bank vil se, at det er dig.
account-to-bank = Til bankens side
account-by-transfer = Eller med bankoverførsel
account-bank = Bank
account-account = Konto
account-reference = Reference
account-transfer-announced = Overførsel meldt
account-announce-hint = Allerede betalt? Sig til, så venter vi nogle bankdage på pengene, før adgangen lukkes, eller abonnementet ophører.
account-announce-button = Jeg har betalt med overførsel
account-transfer-hint = Angiv referencen. En overførsel tager en til to bankdage at registrere, så vær ude i god tid.

account-cards-text = Kortene ligger hos betalingstjenesten. Vi ser kun de sidste fire cifre.
account-cards-none = Intet kort gemt
account-cards-none-text = Med et kort betales fornyelser automatisk, og intet afbrydes.
account-card = Kort
account-holder = Navn på kortet
account-card-valid = Gyldigt
account-valid-to = til { $day }
account-card-too-short = udløber før en fornyelse
account-card-pays = Betaler
account-card-pays-count = { $count ->
    [one] 1 fornyelse
   *[other] { $count } fornyelser
}
account-card-pays-nothing = intet
account-remove = Fjern
account-remove-card = Fjern { $card }
account-card-removed = Kortet er fjernet.
account-card-used-by = Disse fornyes med kortet
account-turn-off-for-all = Slå deres automatiske fornyelse fra
account-card-away = Kortet indtastes på betalingstjenestens side. Nummeret kommer aldrig til os.
account-card-go = Til betalingstjenestens side
account-card-keep = Gem dette kort?
account-card-store = Gem kortet
account-card-stored = { $card } er gemt.
account-card-not-entered = Der blev ikke indtastet noget kort.

account-people-text = Hvem der må hvad i virksomheden.
account-person = Person
account-roles = Roller
account-change = Ret
account-take = Fjern
account-take-role-from = Fjern rollen { $role } fra { $name }
account-appoint = Gør til sekundær administrator
account-hand-over = Gør til primær administrator
account-appointed = Der er en sekundær administrator mere.
account-handed-over = Rollen er givet videre. Den, der havde den, er nu sekundær administrator.
account-role-taken = Rollen er fjernet.
account-invitations-open = Åbne invitationer
account-invited-by = inviteret af { $name }
account-withdraw = Træk tilbage
account-withdraw-from = Træk invitationen til { $email } tilbage
account-invitation-withdrawn = Invitationen er trukket tilbage.
account-invited = En invitation er på vej til { $email }.
account-invite-title = Inviter nogen
account-invite-button = Send invitationen
account-invite-email = E-mail
account-invite-role = Rolle
account-invite-team = Team
account-roles-title = Hvad hver rolle må
account-role-purchaser = Indkøber
account-role-purchaser-text = Køber, fornyer og betaler; ser alle beløb og dokumenter. Kun vores support fjerner denne rolle.
account-role-primary_admin = Primær administrator
account-role-primary_admin-text = Uddeler pladser og udpeger sekundære administratorer; ser datoer og status, ingen beløb.
account-role-secondary_admin = Sekundær administrator
account-role-secondary_admin-text = Uddeler pladser; ser datoer og status, ingen beløb.
account-role-payer = Betaler
account-role-payer-text = Får fakturaerne og betaler dem; ser intet andet.
account-role-member = Bruger
account-role-member-text = Bruger de produkter, som de har en plads i.
account-invitation-title = Invitation til { $company }
account-invitation-text = { $by } inviterer dig til { $company } som { $role }.
account-invitation-accept = Tag imod
account-invitation-accepted = Velkommen til { $company }.

account-country = Land
account-currency = Valuta
account-sold-by = Sælges af
account-company-name = Virksomhedens navn
account-company-line1 = Vej og nummer
account-company-line2 = Adresse, anden linje
account-company-postal-code = Postnummer
account-company-city = By
account-company-region = Delstat eller region
account-company-vat-number = Momsnummer
    .help = Med de to bogstaver foran. Uden nummer lægges der moms på.
account-company-same-owner = Virksomheden har stadig samme ejer.
    .required = Bekræft, at virksomheden har samme ejer; ellers kontakt supporten
account-company-changed = Oplysningerne er rettet. Alle indkøbere får en mail om det.

account-messages = Beskeder
account-messages-text = Det, vi har sendt dig om virksomheden.
account-messages-none = Ingen beskeder endnu
account-messages-none-text = Bekræftelser, fakturaer og påmindelser, som du får med e-mail, står også her.
account-unread = Ulæst
account-mark-all = Marker alle som læst
account-mark-read = Marker som læst
account-message-to = Til { $to }

sandbox-moving-title = Uret flyttes frem
sandbox-moving-text = Alt, hvad der forfalder undervejs, sker i rækkefølge: fornyelser, træk, mails. Du kommer selv tilbage, når det er gjort.
sandbox-moving-look = Se igen
