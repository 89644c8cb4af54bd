# Butikken: produkter, kurv, konto og login, kassen, og efter ordren.
store-title = Software til dit team
store-lead = Priser for { $country } i { $currency }, ekskl. moms.
store-nothing-title = Her sælges intet endnu
store-nothing-text = Produkter til { $country } vises her, så snart de har en pris. Vælg et andet land, eller kontakt os.
store-nothing-yet = Butikken er ved at blive sat op. Produkter og priser kommer, når et katalog importeres: tenure import catalogue FILE.
store-from = fra
store-a-month = om måneden
store-billed = { $term ->
    [P1M] { product-per-unit }, faktureres månedligt
    [P3Y] { product-per-unit }, med 3 års aftaleperiode
   *[P1Y] { product-per-unit }, faktureres årligt
}
store-before-tax = Priserne er ekskl. moms. Momsen lægges til i kassen efter virksomhedens adresse.
store-terms = Købsbetingelser
store-contact = Kontakt os
store-contact-lead = Til tilbud, indkøbsordrer, eller hvis noget ikke virker, som det skal: Skriv til sælgeren i dit land.
store-country = Land
store-country-show = Vis priser
store-market-moved = Kurven har nu priserne for { $country }.
store-market-kept = Kurven kunne ikke få priserne for { $country }; den er, som den var.
store-market-lost = { $product } sælges ikke i { $country } og ligger derfor ikke længere i kurven.
store-terms-version = Version { $version }. Du køber af { $seller }.
store-terms-1 = Et abonnement giver hver navngiven bruger med en plads ret til at bruge produktet i den betalte aftaleperiode.
store-terms-2 = Priserne er pr. plads og aftaleperiode, ekskl. moms. Det endelige beløb vises, før du bekræfter.
store-terms-3 = Et abonnement fornyes automatisk for endnu en aftaleperiode til dagens pris, medmindre automatisk fornyelse er slået fra. Vi minder dig om det pr. mail i forvejen, og du kan slå det fra når som helst før fornyelsesdatoen.
store-terms-4 = Den, der bekræfter ordren, bliver indkøber og primær administrator for det købte. Rollerne kan gives videre.
store-terms-5 = Pladser, der tilføjes midt i en aftaleperiode, koster pr. dag frem til dens slutning og fornyes sammen med de øvrige.
store-terms-6 = Hvis en fornyelse eller faktura ikke betales, fortsætter adgangen et stykke tid, lukkes derefter og ophører til sidst helt. Hvert trin varsles pr. mail.
store-terms-7 = Kortnumre indtastes hos betalingsudbyderen og når aldrig os. Vi gemmer kun den reference, som udbyderen giver os, så fornyelser kan betales.
store-cart-added = Nu ligger det i kurven.
store-cart-changed = Kurven er ændret.
store-cart-removed = Det ligger ikke længere i kurven.

product-features = Det får du
product-term = Aftaleperiode
product-per-month = { $amount } om måneden
product-add = Læg i kurv
product-renews = Abonnementet fornyes automatisk; det kan du slå fra når som helst.

cart-title = Kurv
cart-several = Der er { $count } kurve: hver har ét lands priser, og der bestilles én ad gangen.
cart-number = Ordre { $number } af { $count }
cart-mixed-title = Det bliver til { $count } ordrer, som betales samlet
cart-mixed-text = En ordre rummer én licenstype og én aftaleperiode, så hver slags bliver en ordre for sig. Du bekræfter én gang og betaler én gang, og intet tages ud.
cart-seats-of = { product-unit } til { $product }
cart-term-of = Aftaleperiode for { $product }
cart-update = Opdater
cart-remove = Fjern
cart-tax-later = Ekskl. moms. Momsen lægges til efter virksomhedens adresse.
cart-one-payment = Én betaling for { $count } ordrer.
cart-part-later = Den { $day }
cart-part-today = i dag
cart-kind = { $licence ->
    [flex] Flexlicens, { $term }
   *[other] Navngivne brugere, { $term }
}
cart-of = Kurv { $number } af { $count }
cart-check-out = Gå til kassen
cart-more = Tilføj flere produkter
cart-empty-title = Kurven er tom
cart-empty-text = De produkter, du vælger, vises her med antal pladser og aftaleperiode, indtil du bestiller dem.

sign-name = Dit navn
    .required = Skriv dit navn
sign-email = E-mail
    .required = Skriv din e-mailadresse
sign-email-invalid = Det ligner ikke en e-mailadresse. Skriv den sådan: anna@firma.dk
sign-password = Adgangskode
    .required = Skriv en adgangskode
sign-up-title = Opret en konto
sign-up-lead = Med den køber du ind, administrerer pladser og finder dine fakturaer.
sign-up-button = Opret konto
sign-up-other = Har du allerede en konto?
sign-up-done = Velkommen, { $name }. Din konto er klar.
sign-in-title = Log ind
sign-in-forgot = Glemt adgangskoden?
sign-in-other = Ny her?
sign-in-wrong = E-mailadressen og adgangskoden passer ikke sammen. Tjek begge, eller lav en ny adgangskode.
sign-out-done = Du er logget ud.
sign-forgot-title = Lav en ny adgangskode
sign-forgot-lead = Skriv e-mailadressen til din konto, så sender vi et link.
sign-forgot-button = Send linket
sign-forgot-sent-title = Kig i din indbakke
sign-forgot-sent-text = Hvis { $email } har en konto her, er et link til en ny adgangskode på vej. Det virker i en time.
sign-forgot-sent-help = Er der ikke kommet noget efter nogle minutter? Kig i spammappen, eller tjek, at adressen er rigtig.
sign-reset-title = Vælg en ny adgangskode
sign-reset-lead = Til { $email }
sign-reset-button = Gem adgangskoden
sign-reset-done = Den nye adgangskode er gemt. Log ind med den.

company-name = Virksomhedens navn
    .help = Som det er registreret
    .required = Skriv virksomhedens navn
company-country = Land
    .help = Det afgør priser, valuta og moms
company-line1 = Vej og nummer
    .required = Skriv vej og nummer
company-line2 = Adresselinje 2
company-postal-code = Postnummer
    .required = Skriv postnummeret
company-city = By
    .required = Skriv byen
company-region = Delstat eller region
company-vat-number = Momsnummer
    .help = Med landekode, for eksempel DK13585628. Med et gyldigt nummer faktureres køb fra et andet EU-land uden moms (omvendt betalingspligt).
company-ownership-unchanged = Virksomheden har ikke skiftet ejer
    .required = Bekræft, at virksomheden har samme ejer. Har den skiftet ejer, så kontakt os.
company-saved = Virksomhedens oplysninger er gemt. Indkøberne får en mail om det.

checkout-step-account = Konto
checkout-step-company = Virksomhed
checkout-step-payment = Betaling
checkout-step-review = Gennemse
checkout-step-quote = Tilbud
checkout-to-cart = Tilbage til kurven
checkout-account-title = Hvem bestiller?
checkout-account-lead = Opret en konto med ordrens e-mailadresse. Al post om ordren sendes dertil.
checkout-account-button = Opret konto og fortsæt
checkout-company = Virksomhed
    .required = Vælg en virksomhed
checkout-company-title = Til hvilken virksomhed?
checkout-company-lead = Det er de virksomheder, som du er indkøber for.
checkout-company-other = En anden virksomhed
checkout-company-back = Vælg blandt mine virksomheder
checkout-new-title = Hvilken virksomhed køber?
checkout-new-lead = Fakturaen udstedes til den, og momsen følger adressen. Du kan ændre oplysningerne senere.
checkout-new-known = Køber din virksomhed allerede hos os?
checkout-new-known-text = Så bed en af dens indkøbere om at invitere dig: Det kan kun de eller vores support. Fortsætter du her, oprettes en ny kunde med dig som indkøber og primær administrator.
checkout-edit-title = Ret oplysningerne for { $company }
checkout-edit-lead = De gælder fra næste faktura. Landet er fortsat { $country }.
checkout-card-choice = { $card }, gyldigt til { $until }
checkout-payment-title = Hvordan vil du betale?
checkout-payment-lead = Intet trækkes, før du bekræfter ordren på næste side.
checkout-payment-none = Du indtaster kortet på betalingsudbyderens side og kommer så tilbage hertil.
checkout-payment-add = Tilføj et kort
checkout-payment-safe = Kortnummeret går kun til betalingsudbyderen. Vi ser det aldrig.
checkout-payment-closed = Kan ikke bruges til denne ordre
checkout-payment-expired = er udløbet. Tilføj det nye kort.

card-away-title = Videre til betalingsudbyderen
card-away-text = Du indtaster kortet på udbyderens side og kommer så tilbage hertil.
card-away-button = Indtast kortet
card-back-title = Er det det rigtige kort?
card-back-card = Kort
card-back-holder = Navn på kortet
card-back-expires = Gyldigt til
card-back-mandate = Udbyderen gemmer det for { $company }. Det betaler denne ordre og, så længe automatisk fornyelse er slået til, fornyelserne; hver af dem varsles pr. mail.
card-back-button = Brug dette kort
card-back-other = Vælg et andet
card-back-payment = Tilbage til betaling
card-none-title = Der blev ikke indtastet noget kort
card-none-text = Betalingsudbyderen har ikke fået et kort fra dig. Indtast det nu, eller vælg en anden måde at betale på.

payment-failed-title = Betalingen på { $total } gik ikke igennem
payment-failed-declined = Banken afviste { $card }.
payment-failed-funds = Banken siger, at der ikke er penge nok på { $card }.
payment-failed-expired = Banken siger, at { $card } er udløbet.
payment-failed-authentication = Banken fik ikke din godkendelse.
payment-failed-nothing = Intet er trukket, og kurven er, som den var.
payment-failed-nothing-account = Intet er trukket, og intet er ændret.
payment-check = Tjek venligst:
payment-check-number = kortets nummer og udløbsdato
payment-check-name = navn og adresse, præcis som din bank har dem
payment-check-limits = bankens grænser for kortet, pr. køb og pr. måned
payment-check-anew = Det, der er indtastet om et kort, kan ikke ses eller rettes bagefter: Tilføj kortet igen for at rette det. Eller vælg et andet.

review-title = Gennemse og bekræft
review-lead = Intet bestilles eller trækkes, før du trykker på knappen.
review-lines = Det køber du
review-change = Ret
review-product = Produkt
review-per-seat = Pr. stk.
review-amount = Beløb, { $currency }
review-before-tax = Ekskl. moms
review-total = Trækkes i dag
review-order-total = Denne ordre i dag
review-order = Ordre { $number }
review-several = Kurven bliver til { $count } ordrer, fordi en ordre rummer én licenstype og én aftaleperiode. Du bekræfter én gang, og der trækkes ét beløb for dem alle. Går betalingen ikke igennem, bestilles intet.
review-company = Virksomhed
review-other-company = Køb til en anden virksomhed
review-payment = Betaling
review-charged = Beløbet reserveres, når du bekræfter, og trækkes, når adgangen er åben.
review-roles = Hvem der har ansvaret
review-roles-text = { $person } ({ $email }) bliver indkøber og primær administrator for disse abonnementer. Rollerne kan gives videre senere.
review-team = Team, som abonnementerne hører til
review-team-one = De hører til teamet { $team }.
review-new-team = Nyt team
    .help = Lad feltet stå tomt for at bruge teamet ovenfor. Du bliver primær administrator for det nye team.
review-new-team-summary = Læg dem i et nyt team
review-po-number = Jeres reference eller indkøbsordrenummer
    .help = Det står på fakturaen
review-auto-renew = Forny automatisk
    .help = På fornyelsesdatoen, for endnu en aftaleperiode, betalt på samme måde, til dagens pris. Vi minder dig om det pr. mail; du kan slå det fra når som helst inden.
review-terms = Jeg accepterer købsbetingelserne
    .required = Accepter købsbetingelserne for at bestille
review-terms-read = Læs købsbetingelserne, version { $version }
review-changed = Noget er ændret, siden du åbnede siden. Gennemse den igen, før du bekræfter.
review-buy = Køb · { $total } i dag
review-starts = Adgangen begynder
review-expires = Sidste betalte dag, til kl. 23.59 { $zone }
review-renews = Fornyelsesdato, { $zone }
review-instalment = Rate { $number } af { $count }, ekskl. moms
review-tax-domestic = Moms { $rate }
review-tax-destination = Moms { $rate }
review-tax-reverse-charge = Moms, omvendt betalingspligt
review-tax-exempt = Fritaget for afgift
review-tax-outside-scope = Ingen moms her
review-tax-sales-tax = Salgsafgift { $rate }
review-tax-why-domestic = Sælgeren er i samme land som din virksomhed, så landets moms på { $rate } gælder.
review-tax-why-destination = Din virksomhed er i et andet land end sælgeren og har ikke opgivet et gyldigt momsnummer, så momsen i dens land, { $rate }, gælder. Tilføj nummeret i virksomhedens oplysninger, hvis der er et.
review-tax-why-reverse-charge = Din virksomhed er i et andet land end sælgeren og har et gyldigt momsnummer: Den afregner selv momsen.
review-tax-why-exempt = Der er registreret en fritagelse.
review-tax-why-outside-scope = Sælgeren opkræver ikke moms ved salg til dit land.
review-tax-why-sales-tax = Salgsafgiften dér, hvor din virksomhed er: { $rate }.

processing-title = { $count ->
    [one] Ordre { $number }
   *[other] Ordrerne { $number }
}
processing-order = Ordre { $number }
processing-asking-title = Vi spørger din bank
processing-asking-text = { $total } med { $card }. Det tager nogle sekunder; siden går selv videre.
processing-returned-text = Tak. Vi hører, hvad din bank siger.
processing-bank-title = Din bank vil spørge dig
processing-bank-text = Godkend betalingen på bankens side. Så kommer du tilbage hertil.
processing-bank-returned = Vi har ikke fået bankens godkendelse endnu. Har du lige givet den, så vent et øjeblik. Ellers gå tilbage til bankens side.
processing-bank-button = Gå til bankens side
processing-unknown-title = Banken har ikke svaret endnu
processing-unknown-text = Vi ved endnu ikke, om betalingen gik igennem, og spørger, til vi ved det. Ingen betaler to gange, så lad være med at bestille igen.
processing-unknown-leave = Du kan lukke siden. Vi skriver til { $email }, så snart svaret er her.
processing-failed-title = Betalingen mislykkedes

done-title = { $count ->
    [one] Ordre { $number }
   *[other] Ordrerne { $number }
}
done-heading = Tak. Alt er klar.
done-lead = { $count ->
    [one] Ordre { $number } er bekræftet. Bekræftelsen er på vej til { $email }.
   *[other] Ordrerne { $number } er bekræftet. Én bekræftelse for dem alle er på vej til { $email }.
}
done-more = { $count ->
    [one] Der er én ordre mere i din kurv.
   *[other] Der er { $count } ordrer mere i din kurv.
}
done-access = Dine produkter
done-renews = fornyes { $day } ({ $zone })
done-expires = til og med { $day } ({ $zone })
done-open = Åbn
done-next = Hvad der sker nu
done-next-seats = Del pladserne ud. Den, der får en, logger ind med sin egen e-mailadresse og kan gå i gang.
done-people = Brugere og pladser
done-next-invoice = { $count ->
    [one] Faktura { $number } på { $total } kommer pr. mail og ligger i din konto.
   *[other] Fakturaerne { $number }, én for hver ordre og { $total } i alt, kommer pr. mail og ligger i din konto.
}
done-next-charge = { $total } trækkes nu. Fakturaen kommer pr. mail og ligger i din konto.
done-next-account = I din konto tilføjer du pladser, ændrer fornyelsen og finder alle dokumenter.
done-one-payment = { $total } trækkes på { $card } i én betaling for alle { $count } ordrer.
done-account = Gå til min konto

refused-quantity-unreadable = “{ $quantity }” er ikke et antal pladser.
    .next = Skriv et helt tal, 1 eller mere.
refused-too-many-tries = Der har været for mange forsøg med denne e-mailadresse.
    .next = Vent { $minutes } minutter, og prøv igen, eller lav en ny adgangskode.
refused-reset-link-over = Linket virker ikke længere: Det er allerede brugt, eller det er mere end en time gammelt.
    .next = Få et nyt tilsendt.
refused-payment-page-unavailable = Betalingsudbyderen kan ikke nås lige nu.
    .next = Prøv igen om et øjeblik. Intet er trukket, og kurven er, som den var.
remedy-store-forgot-password = Lav en ny adgangskode
remedy-store-checkout-payment = Tilbage til betaling
remedy-store-sign-up = Opret en konto
