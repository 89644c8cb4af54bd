### Et tilbud, som kunden ser det: listen, siden, siden via link, at acceptere.

account-quotes-none = Ingen tilbud endnu
account-quotes-none-text = Tilbud, som I laver, eller som en forhandler eller vores salgsafdeling laver til jer, står her, til de er købt eller udløbet.
account-quote-title = Tilbud { $number }
account-quote-until-sent = prisen gælder til og med { $day }
account-quote-until-expired = gjaldt til og med { $day }
account-quote-from = Fra
account-quote-served-by = Jeres forhandler
account-quote-by-self = Lavet af jer
account-quote-by-sales = Vores salgsafdeling
account-quote-by-automatic = Lavet til en kommende fornyelse
account-quote-products = Handler om
account-quote-last-day = Sidste dag
account-quote-sent-on = Sendt
account-quote-to = Sendt til
account-quote-replaces = Erstatter
account-quote-replaced-by = Erstattet af
account-quote-became = Ordre
account-quote-accepted-by = Accepteret af
account-quote-note = Besked
account-quote-reason = Begrundelse
account-quote-customer = Til

account-quote-lines = Hvad det handler om
account-quote-line = Produkt
account-quote-unit-price = Pris pr. stk.
account-quote-action-new = Nyt
account-quote-action-aligned = Nyt, slutter sammen med et andet
account-quote-action-seats = Tilføjet til et løbende
account-quote-action-extension = Forlængelse
account-quote-action-renewal = Fornyelse
account-quote-action-switch = Skift af produkt
account-quote-aligned = slutter sammen med { $product }
account-quote-promotion = kampagne { $codes }
account-quote-from-acceptance = begynder den dag, I accepterer
account-quote-tax = { $rule ->
    [none] Ingen moms ifølge beregningen
    [sales-tax] Beregnet salgsafgift { $rate }
   *[domestic] Beregnet moms { $rate }
}
account-quote-tax-estimated = Beregnet moms
account-quote-total = I alt med beregnet moms
account-quote-estimated = Momsen er beregnet; fakturaen afgør.

account-quote-ways = Betalingsmåder
account-quote-ways-closed = Andre betalingsmåder, og hvorfor de ikke kan vælges
account-quote-way-card = Kort
account-quote-way-paypal = PayPal
account-quote-way-direct-debit = Betalingsservice
account-quote-way-invoice = Faktura
account-quote-way-transfer = Bankoverførsel
account-quote-way-open = kan bruges
account-quote-way-closed = ikke til dette tilbud

account-quote-hold = Den automatiske fornyelse af { $products } venter, mens tilbuddet er åbent. Den fortsætter af sig selv, når tilbuddet er accepteret eller udløbet.
account-quote-change = Bed om en ændring
account-quote-change-text = { $manager } hos { $partner } kan ændre tilbuddet: I får et nyt, der træder i stedet.
account-quote-change-sales = Vores salgsafdeling kan ændre tilbuddet: I får et nyt, der træder i stedet.
account-quote-change-subject = Tilbud { $number }: en ændring
account-quote-ask-partner = Bed { $partner } om et nyt tilbud

account-quote-accept = Accepter og køb
account-quote-anew = Lav det på ny
account-quote-anew-text = Til dagens priser. Det nye træder i stedet for dette, når det bliver sendt.
account-quote-anew-made = Her er den nye version. Den er ikke sendt endnu.

account-quote-hand-over = Giv det videre
account-quote-hand-over-text = En kollega får et link på mail. Du ser her, når det bliver brugt, og kan trække det tilbage.
account-quote-hand-over-email = E-mailadresse
account-quote-hand-over-right = Hvad linket tillader
account-quote-right-view = Se
account-quote-right-view-text = Ser tilbuddet
account-quote-right-approve = Godkende
account-quote-right-approve-text = Ser det, og kan fortælle, at det er godkendt
account-quote-right-pay = Betale
account-quote-right-pay-text = Kan acceptere og betale det; får ingen anden rolle
account-quote-hand-over-button = Send linket
account-quote-handed = { $email } får linket på mail.
account-quote-links = Hvem der har et link
account-quote-links-none = Ingen andre har et link endnu.
account-quote-link-addressee = modtager
account-quote-link-unused = ikke brugt endnu
account-quote-used-opened = åbnet af { $by }
account-quote-used-approved = godkendt af { $by }
account-quote-used-accepted = accepteret af { $by }
account-quote-withdraw = Træk tilbage
account-quote-withdraw-of = Træk linket til { $email } tilbage
account-quote-withdrawn = Linket fører ingen steder hen mere.
account-quote-link-withdrawn = trukket tilbage

account-quote-financing = Finansiering
account-quote-financing-offer = Et tilbud af denne størrelse kan finansieres. Spørg her; svaret kommer på mail.
account-quote-financing-note = Noget, de bør vide
account-quote-financing-button = Spørg om finansiering
account-quote-financing-asked = Dit ønske er registreret. Svaret kommer på mail.
account-quote-financing-requested = Ønsket af { $by }; ingen har svaret endnu.
account-quote-financing-passed-on = Sendt videre til finansieringsselskabet. Der kommer en mail, når der er et svar.
account-quote-financing-granted = Bevilget. Finansieringsselskabet kontakter jer.
account-quote-financing-declined = Ikke bevilget. Tilbuddet kan stadig accepteres og betales på anden måde.

account-quote-draft = Dette er en kladde: ingen har set den, og priserne kan stadig ændre sig.
account-quote-draft-faults = Det, der ikke kan gives tilbud på
account-quote-draft-line = Linje { $position }
account-quote-draft-last = Sendes det i dag, gælder prisen til og med { $day }.
account-quote-draft-hold = Lad den automatiske fornyelse vente, mens tilbuddet er åbent
account-quote-draft-hold-text = { $count ->
    [one] Det fornyer et abonnement anderledes, end den automatiske fornyelse ville.
   *[other] Det fornyer { $count } abonnementer anderledes, end den automatiske fornyelse ville.
}
account-quote-send = Send tilbuddet
account-quote-sent = Tilbuddet er sendt. Prisen gælder fra nu af.
account-quote-discard = Kassér kladden
account-quote-cancelled = Kladden er væk.

account-quote-for = Tilbud til { $company }
account-quote-link-right-approve = Du kan godkende dette tilbud.
account-quote-link-right-pay = Du kan acceptere og betale dette tilbud.
account-quote-link-right-first = Accepter det, så bliver du indkøber hos { $company }.
account-quote-link-right-view = Linket viser tilbuddet. En indkøber hos { $company } kan acceptere det.
account-quote-link-nothing = Intet bliver købt af, at siden åbnes.
account-quote-link-sign-in = Log ind for at gå videre
account-quote-link-sign-up = Opret en konto
account-quote-link-as = Brug adressen { $email }.
account-quote-link-other = Du er logget ind med en anden adresse. Linket er til { $email }.
account-quote-approve = Godkend tilbuddet
account-quote-approved = Tak. Indkøberne får en mail om, at du godkender.
account-quote-approved-already = Du har godkendt dette tilbud.
account-quote-closed-title = Dette tilbud er ikke åbent længere
account-quote-closed-accepted = Tilbud { $number } til { $company } er accepteret.
account-quote-closed-expired = Tilbud { $number } til { $company } gjaldt til og med { $day } og er udløbet.
account-quote-closed-cancelled = Tilbud { $number } til { $company } er annulleret.
account-quote-closed-superseded = Tilbud { $number } til { $company } er erstattet af { $successor }. Det nye kom i sin egen mail.
account-quote-closed-withdrawn = Linket er trukket tilbage. Bed den, der sendte det, om et nyt.
account-quote-closed-ask = Vil I have et nyt, så skriv til { $partner }.
account-quote-see-order = Se ordren
account-quote-see-all = Se jeres tilbud

account-quote-accept-title = Accepter tilbud { $number }
account-quote-accept-lead = Det, der står i tilbuddet, ligger fast. Du vælger, hvordan det betales, og hvad der står på fakturaen.
account-quote-accept-pay = Sådan betaler I
account-quote-accept-choose = Vælg
account-quote-card-entered = netop indtastet, gemmes, når du bekræfter
account-quote-invoice-text = inden for jeres kreditramme
account-quote-new-card = Indtast et kort
account-quote-other-card = Indtast et andet kort
account-quote-new-card-text = Et nyt kort indtastes på betalingsudbyderens side. Vi gemmer en reference til det for { $company }, og det betaler også fornyelserne.
account-quote-no-way = Der er ikke valgt noget at betale med endnu.
account-quote-none-open = Ingen betalingsmåde er åben for dette tilbud endnu. Nedenfor står hvorfor, og hvad der ville åbne en.
account-quote-accept-more = På fakturaen
account-quote-accept-rest = Besked, filer, andre adresser
account-quote-to-confirm = Gå til købet
account-quote-po = Jeres reference eller indkøbsordre
account-quote-note-help = Det bliver trykt på fakturaen.
account-quote-payers = Send fakturaen til andre adresser
account-quote-payers-help = Adskil dem med komma. Lad feltet stå tomt, så går den derhen, hvor jeres fakturaer plejer at gå.
account-quote-team = Team, der bruger det nye
account-quote-roles-first = Du bliver indkøber og primær administrator hos { $company }.
account-quote-roles-link = Du får ingen rolle hos { $company }; indkøbere og administratorer er de samme som før.
account-quote-roles-admin = Du bliver primær administrator for det, der købes eller fornyes, hvor ingen anden beholdes.
account-quote-roles-none = Ingens rolle ændres af dette.
account-quote-accept-button = Accepter og køb · { $total }
account-quote-effect-invoice = Fakturaen forfalder
account-quote-effect-instalment = Årlig delbetaling, før moms
account-quote-effect-begins = { $what }: begynder
account-quote-effect-ends = { $what }: sidste dag, fornyes ikke
account-quote-effect-renews = { $what }: sidste dag, fornyes derefter
account-quote-back = Tilbage til tilbuddet
account-quote-try-again = Tilbage til tilbuddet

refused-terms-not-accepted = Købsvilkårene, version { $version }, er ikke accepteret endnu.
    .next = Læs dem, og sæt kryds i feltet over knappen.

office-financing = Finansiering
office-financing-lead = Ønsker om finansiering af tilbud: send dem videre, og angiv, hvad det blev til.
office-financing-none = Ingen ønsker
office-financing-none-text = Når en kunde spørger om finansiering af et tilbud, står ønsket her.
office-financing-note = Besked
office-financing-answer = Besked til kunden
office-financing-requested = Ønsket
office-financing-passed-on = Sendt videre
office-financing-granted = Bevilget
office-financing-declined = Ikke bevilget
office-financing-save-passed-on = Marker som sendt videre
office-financing-save-granted = Bevilg
office-financing-save-declined = Afslå
office-financing-saved = Svaret er registreret, og { $company } får en mail.

remedy-account-quotes = Se jeres tilbud
remedy-account-orders = Se jeres ordrer
