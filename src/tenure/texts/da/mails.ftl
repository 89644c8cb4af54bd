mail-footer = Sendt af { $vendor }, fordi du tager dig af abonnementer eller bruger produkterne. Adressen bliver ikke læst; linkene ovenfor fører til din konto, og derfra kan du få fat i support.

mail-fact-email = Logger ind med
mail-fact-company = Virksomhed
mail-fact-customer-number = Kundenummer
mail-fact-order-number = Ordre
mail-fact-invoice-number = Faktura
mail-fact-po-number = Jeres reference (indkøbsordre)
mail-fact-net = Før moms
mail-fact-tax = Moms
mail-fact-total = I alt
mail-fact-amount = Beløb
mail-fact-amount-due = At betale
mail-fact-due-on = Forfalder
mail-fact-paid-with = Betalingsmåde
mail-fact-product = Produkt
mail-fact-products = Produkter
mail-fact-quantity = Antal
mail-fact-added = Tilføjet
mail-fact-term = Løbetid
mail-fact-unit-price = Stykpris
mail-fact-window = Gælder
mail-fact-renews = Fornyes
mail-fact-ends = Ophører
mail-fact-access = Fuld adgang til
mail-fact-last-chance-on = Sidste dag at ordne det
mail-fact-suspended = Spærret siden
mail-fact-terminated = Ophørt
mail-fact-happens = Hvornår
mail-fact-next-attempt-on = Vi prøver igen
mail-fact-changed-by = Ændret af
mail-fact-changed = Ændret

mail-role-purchaser = indkøber
mail-role-primary-admin = primær administrator
mail-role-secondary-admin = sekundær administrator
mail-role-payer = betaler
mail-role-user = bruger

mail-line-product =
    .title = { $product }
    .details =
        { $quantity } · { $term }
        { $window ->
            [none] {""}
           *[other] Betalt for { $window }
        }
        { $renews ->
            [none] {""}
           *[other] Fornyes { $renews }
        }
        { $ends ->
            [none] {""}
           *[other] Ophører { $ends }
        }
mail-line-access =
    .title = { $product }
    .details =
        { $quantity }
        { $url ->
            [none] {""}
           *[other] Hent: { $url }
        }
mail-line-change =
    .title = { $field ->
        [company-name] Virksomhedens navn
        [address] Adresse
        [city] By
        [postal-code] Postnummer
        [country] Land
        [vat-number] Momsnummer
        [email] E-mail
        [phone] Telefon
        [contact] Kontaktperson
       *[other] { $field }
    }
    .details =
        { $before ->
            [none] Var tomt
           *[other] Før: { $before }
        }
        { $after ->
            [none] Er nu tomt
           *[other] Nu: { $after }
        }

mail-welcome =
    .subject = Din konto hos { $vendor } er klar
    .heading = Velkommen, { $name }
    .body = Din konto er klar. Med den køber, fornyer og fordeler du pladser, og du kan se alle fakturaer.
    .after = Hvis det ikke var dig, der oprettede kontoen, behøver du ikke gøre noget: uden din adgangskode kan ingen bruge den.
    .button = Til din konto

mail-account-made =
    .subject = Din konto hos { $vendor } for { $company }
    .heading = Hej { $name }, din konto venter
    .body = Vi har oprettet en konto til dig som indkøber hos { $company }. Vælg en adgangskode, så kan du købe, forny, fordele pladser og se alle fakturaer.
    .after = Hvis du ikke ved, hvad det drejer sig om, så svar på denne mail, så retter vi det.
    .button = Vælg adgangskode

mail-invitation =
    .subject = { $invited_by } inviterer dig til { $company } hos { $vendor }
    .heading = Du er inviteret
    .body = { $invited_by } vil gerne have dig som { $role } for { $company } hos { $vendor }.
    .after = Invitationen gælder i { $valid_days ->
        [one] én dag
       *[other] { $valid_days } dage
    }. Ved du ikke, hvad det drejer sig om, kan du se bort fra den.
    .button = Tag imod invitationen

mail-password-reset =
    .subject = Vælg en ny adgangskode
    .heading = Vælg en ny adgangskode
    .body = Nogen, sandsynligvis dig, har bedt om en ny adgangskode til denne adresse. Linket virker én gang, i { $valid_minutes ->
        [one] ét minut
       *[other] { $valid_minutes } minutter
    }.
    .after = Var det ikke dig? Så se bort fra denne mail: din adgangskode er, som den var.
    .button = Vælg ny adgangskode

mail-order-confirmation =
    .subject =
        { $orders ->
            [none] Ordre { $order_number } er bekræftet
           *[other] Ordrerne { $order_number } er bekræftet
        }
    .heading = Tak for din ordre
    .body =
        { $orders ->
            [none] Vi har modtaget ordre { $order_number }. Hvordan du får adgang til produkterne, står i en særskilt mail.
           *[other] Vi har modtaget ordrerne { $order_number }; de betales samlet. Hvordan du får adgang til produkterne, står i en særskilt mail.
        }
    .after =
        { $due_on ->
            [none] {""}
           *[other] I betaler på faktura: den forfalder { $due_on } og kommer i sin egen mail.
        }
        { $paid_with ->
            [none] {""}
           *[other] Beløbet trækkes, når produkterne er klar til brug, som regel inden for få minutter.
        }
    .button = Se ordren

mail-order-late =
    .subject =
        { $orders ->
            [none] Ordre { $order_number } er forsinket
           *[other] Ordrerne { $order_number } er forsinket
        }
    .heading = Din ordre tager længere tid, end den skal
    .body =
        { $orders ->
            [none] Ordre { $order_number } skulle have været klar inden for { $hours } timer, men det er den ikke. Vi har set det og arbejder på den; der er ikke trukket noget endnu.
           *[other] Ordrerne { $order_number } skulle have været klar inden for { $hours } timer, men det er de ikke. Vi har set det og arbejder på dem; der er ikke trukket noget endnu.
        }
        Mailen med din adgang kan også være endt i spammappen: kig gerne efter dér. Haster det, så ring til support og oplys ordrenummeret.
    .button = Se ordren

mail-order-failed =
    .subject =
        { $orders ->
            [none] Ordre { $order_number }: betalingen gik ikke igennem
           *[other] Ordrerne { $order_number }: betalingen gik ikke igennem
        }
    .heading = Betalingen gik ikke igennem
    .body =
        { $cause ->
            [authentication] Banken kunne ikke bekræfte, at det var dig, der betalte.
            [expired] Kortet er udløbet.
            [unknown] Betalingstjenesten svarede ikke, så vi stoppede ordren. Der er ikke trukket noget.
           *[other] Banken afviste betalingen.
        }
        Kurven er, som du forlod den. Kontrollér, før du prøver igen:
        – kortets nummer og udløbsdato
        – navn og adresse, præcis som banken har dem
        – bankens grænser for kortet, pr. køb og pr. måned
        { $card_limit ->
            [none] {""}
           *[other] – beløbet: vi kan ikke tage imod kort over { $card_limit }
        }
    .button = Tilbage til kurven

mail-order-overtaken =
    .subject =
        { $orders ->
            [none] Ordre { $order_number } var ikke nødvendig
           *[other] Ordrerne { $order_number } blev stoppet
        }
    .heading = Der er ikke trukket noget
    .body =
        { $cause ->
            [renewed-meanwhile] Abonnementet var allerede fornyet, da din ordre nåede frem, så vi stoppede den.
           *[other] Abonnementet blev ændret, mens din ordre var undervejs, så vi stoppede den.
        }
        Det beløb, din bank har reserveret, bliver frigivet. På abonnementets side kan du se, hvordan det ser ud nu; mangler der noget, bestiller du det derfra.
    .button = Se abonnementerne

mail-delivery =
    .subject =
        { $orders ->
            [none] Dine produkter er klar (ordre { $order_number })
           *[other] Dine produkter er klar (ordrerne { $order_number })
        }
    .heading = Dine produkter er klar
    .body =
        { $orders ->
            [none] Alt i ordre { $order_number } kan nu bruges.
           *[other] Alt i ordrerne { $order_number } kan nu bruges.
        }
    .after =
        { $primary_admin ->
            [none] { $unit ->
                [none] Fordel pladserne på siden Brugere på din konto.
               *[other] {""}
            }
           *[other] { $unit ->
                [none] { $primary_admin } er administrator og fordeler pladserne på siden Brugere.
               *[other] {""}
            }
        }
        { $unit ->
            [none] Den, der har en plads, logger ind med sin egen e-mailadresse, henter produktet fra sin konto og starter det; mere skal der ikke til.
           *[other] Det gælder hele virksomheden: der er ikke noget at fordele.
        }
    .button = Kom i gang

mail-invoice =
    .subject = Faktura { $invoice_number } på { $total }
    .heading = { $paid_with ->
        [none] Faktura { $invoice_number }, forfalder { $due_on }
       *[other] Faktura { $invoice_number }
    }
    .body = { $paid_with ->
        [none] Fakturaen er vedhæftet. Betal { $amount_due } senest { $due_on }, og angiv den betalingsreference, der står på den.
       *[other] Fakturaen er vedhæftet. Beløbet trækkes på { $paid_with }, så du skal ikke gøre noget.
    }
    .button = Se dine fakturaer

mail-credit-note =
    .subject = Kreditnota { $invoice_number } på { $total }
    .heading = { $total } krediteres
    .body =
        Abonnementet på { $product } er ophørt uden at være betalt. Det, som faktura { $corrects } opkrævede for dagene uden adgang, krediteres: kreditnotaen er vedhæftet.
        { $left ->
            [none] {""}
           *[other] For de dage, hvor det virkede, mangler der stadig at blive betalt { $left } af fakturaen.
        }
        { $balance ->
            [none] {""}
           *[other] { $balance } af beløbet var allerede betalt og bliver stående som jeres saldo.
        }
    .button = Se jeres fakturaer

mail-reinstated =
    .subject = { $product } er aktivt igen
    .heading = { $product } er aktivt igen
    .body =
        Jeres betaling blev sendt i tide, men nåede os først senere. Abonnementet er tilbage, som det var{ $seats ->
            [0] .
            [one] , med den plads, der var uddelt.
           *[other] , med de { $seats } pladser, der var uddelt.
        }
        { $invoice_number ->
            [none] {""}
           *[other] Det, der var krediteret, faktureres igen og er betalt: fakturaen er vedhæftet.
        }
    .button = Se abonnementet

mail-payment-failed =
    .subject = Faktura { $invoice_number }: betalingen gik ikke igennem
    .heading = Betalingen gik ikke igennem
    .body =
        Vi kunne ikke trække { $amount } for faktura { $invoice_number }. Den er stadig ubetalt og forfalder { $due_on }.
        Kontrollér:
        – kortets nummer og udløbsdato
        – navn og adresse, præcis som banken har dem
        – bankens grænser for kortet, pr. køb og pr. måned
        { $card_limit ->
            [none] {""}
           *[other] – beløbet: vi kan ikke tage imod kort over { $card_limit }
        }
        Betal fakturaen nu, ret kortets udløbsdato eller adresse, eller tilføj en anden betalingsmåde. Et kortnummer kan ikke ses eller ændres bagefter: et nyt nummer er et nyt kort.
    .after =
        { $next_attempt_on ->
            [none] {""}
           *[other] Ellers prøver vi igen { $next_attempt_on }.
        }
        { $suspends ->
            [none] {""}
           *[other] Uden betaling lukkes adgangen { $suspends }.
        }
    .button = Ordn betalingen

mail-seats-to-choose =
    .subject = { $product }: flere pladser er uddelt, end der bliver
    .heading = { $over ->
        [one] Vælg, hvem der afleverer sin plads
       *[other] Vælg { $over } personer, der afleverer deres plads
    }
    .body =
        { $product } fortsætter med { $quantity } fra { $renews }, og { $held } er uddelt. Vælg { $over ->
            [one] én person, der afleverer sin plads
           *[other] { $over } personer, der afleverer deres plads
        } den dag. De kan arbejde indtil da, og dem, I allerede har valgt, tælles ikke med her.
        Ellers bliver de pladser, der blev uddelt sidst, taget tilbage.
    .button = Vælg, hvem der afleverer sin plads

mail-seats-released =
    .subject = { $product }: { $released ->
        [one] en plads blev taget tilbage
       *[other] { $released } pladser blev taget tilbage
    }
    .heading = { $released ->
        [one] En plads blev taget tilbage
       *[other] { $released } pladser blev taget tilbage
    }
    .body = { $product } har { $quantity } fra i dag, færre end der var uddelt. De, I havde valgt, har afleveret deres plads, og hvor flere skulle, de, der fik deres sidst: { $names }.
    .button = Se pladserne

mail-renewal-reminder =
    .subject = { $product } fornyes om { $days ->
        [one] én dag
       *[other] { $days } dage
    }: { $total }
    .heading = { $product } fornyes om { $days ->
        [one] én dag
       *[other] { $days } dage
    }
    .body = Abonnementet fornyes af sig selv med { $quantity } for { $term } til { $unit_price } pr. stk. før moms. Den dag forfalder { $total } inkl. moms. Du kommer ikke til at betale mere pr. stk.
    .after =
        { $paid_with ->
            [none] Fakturaen kommer den dag. Vil du ændre antal, løbetid eller betalingsmåde, eller stoppe fornyelsen, så gør det før den dag.
           *[other] Vi trækker beløbet på { $paid_with } den dag. Vil du ændre antal, løbetid eller betalingsmåde, eller stoppe fornyelsen, så gør det før den dag.
        }
        { $card_limit ->
            [none] {""}
           *[other] Kun den automatiske betaling må være så stor: en faktura over { $card_limit } kan ikke betales manuelt med kort, men med bankoverførsel.
        }
    .button = Se fornyelsen

mail-renewed =
    .subject = { $product } er fornyet
    .heading = { $product } er fornyet
    .body = Alt fortsætter som før. Den nye periode er betalt eller faktureret, som det står her.
    .button = Se abonnementet

mail-subscription-expired =
    .subject = { $product } er udløbet
    .heading = { $product } er udløbet
    .body = { $cause ->
        [unpaid] Fakturaen blev ikke betalt til tiden. I kan arbejde videre til { $access }; derefter lukkes adgangen. Betal den, så er alt som før.
       *[not-renewed] Abonnementet blev ikke fornyet. I kan arbejde videre til { $access }; derefter lukkes adgangen. Forny det, så er alt som før; den nye periode begynder, hvor den gamle sluttede.
    }
    .button = { $cause ->
        [unpaid] Betal fakturaen
       *[not-renewed] Forny nu
    }

mail-subscription-suspended =
    .subject = { $product } er spærret
    .heading = { $product } er spærret
    .body = { $cause ->
        [unpaid] Fakturaen er stadig ubetalt, så produktet har ikke kunnet bruges siden { $suspended }. Betal den senest { $last_chance_on }, så kommer alt tilbage, som det var: pladser, tildelinger og data.
       *[not-renewed] Abonnementet blev ikke fornyet, så produktet har ikke kunnet bruges siden { $suspended }. Forny det senest { $last_chance_on }, så kommer alt tilbage, som det var: pladser, tildelinger og data.
    }
    .button = { $cause ->
        [unpaid] Betal fakturaen
       *[not-renewed] Forny nu
    }

mail-subscription-terminated =
    .subject = { $product } er ophørt
    .heading = { $product } er ophørt
    .body = { $cause ->
        [unpaid] Fakturaen forblev ubetalt, så abonnementet ophørte { $terminated }. Det, der er faktureret for dagene uden adgang, krediteres. Det kan ikke genoptages; køb det på ny, hvis I vil bruge produktet igen.
       *[not-renewed] Abonnementet blev ikke fornyet i tide, så det ophørte { $terminated }. Det kan ikke genoptages; køb det på ny, hvis I vil bruge produktet igen.
    }
    .button = Køb på ny

mail-trial-begun =
    .subject = Jeres prøveperiode for { $product } er begyndt
    .heading = Jeres prøveperiode for { $product } er begyndt
    .body = Alt er åbent, og der opkræves ikke noget. Den slutter af sig selv { $ends }; der er ikke noget at opsige.
    .after = En plads er din; de andre uddeler du på abonnementets side. Vil I fortsætte efter prøveperioden, så køb produktet.
    .button = Se jeres abonnementer

mail-trial-ended =
    .subject = Prøveperioden for { $product } er slut
    .heading = Prøveperioden for { $product } er slut
    .body = Den sluttede { $ended }. Der opkræves ikke noget, og der er ikke noget at opsige. Vil I bruge produktet videre, så køb det: med samme konto skal intet installeres igen.
    .button = Se produkterne

mail-warning-before =
    .subject = { $step ->
        [termination] { $product } ophører for altid om { $days ->
            [one] én dag
           *[other] { $days } dage
        }
       *[suspension] Adgangen til { $product } lukkes om { $days ->
            [one] én dag
           *[other] { $days } dage
        }
    }
    .heading = { $step ->
        [termination] { $product } ophører snart for altid
       *[suspension] Adgangen til { $product } lukkes snart
    }
    .body =
        { $step ->
            [termination] { $happens } ophører abonnementet. Derefter kan det ikke genoptages.
           *[suspension] { $happens } holder produktet op med at virke for alle, der bruger det.
        }
        { $cause ->
            [unpaid] Betal fakturaen inden da, så fortsætter alt som før. En bankoverførsel kan være to dage undervejs.
           *[not-renewed] Forny det inden da, så fortsætter alt som før.
        }
    .button = { $cause ->
        [unpaid] Betal fakturaen
       *[not-renewed] Forny nu
    }

mail-seats-added =
    .subject = { $added } føjet til { $product }
    .heading = { $added } føjet til { $product }
    .body = I har nu { $quantity }. De nye er betalt til slutningen af den løbende periode og følger derefter de andre.
    .after = { $derivation ->
        [none] {""}
       *[other] Sådan er prisen beregnet: { $derivation }.
    }
    .button = { $unit ->
        [none] Fordel pladserne
       *[other] Se abonnementet
    }

mail-customer-details-changed =
    .subject = Oplysningerne om { $company } er ændret
    .heading = Oplysningerne om { $company } er ændret
    .body = { $changed_by } ændrede dem og bekræftede, at virksomheden ikke har fået ny ejer. Dette er nyt:
    .after = Er det ikke rigtigt, så ret det tilbage, eller ring til support. Fakturaer, der allerede er udstedt, ændres ikke.
    .button = Se virksomhedens oplysninger

mail-certificate-decided =
    .subject = { $outcome ->
        [approved] Jeres attest om afgiftsfritagelse er godkendt
       *[rejected] Jeres attest om afgiftsfritagelse blev ikke godkendt
    }
    .heading = { $outcome ->
        [approved] Jeres attest om afgiftsfritagelse er godkendt
       *[rejected] Jeres attest om afgiftsfritagelse blev ikke godkendt
    }
    .body = { $outcome ->
        [approved] Ordrer fra { $company } er afgiftsfri efter attest { $number }, så længe den gælder. Vores bemærkning: { $reason }
       *[rejected] Attest { $number } for { $company } gælder ikke. Begrundelsen: { $reason }
    }
    .after = Har I spørgsmål, hjælper vores support gerne.
    .button = Se virksomhedens oplysninger

mail-auto-renewal-changed =
    .subject = { $on ->
        [yes] { $product } fornyes igen automatisk
       *[no] { $product } fornyes ikke
    }
    .heading = { $on ->
        [yes] { $product } fornyes igen automatisk
       *[no] { $product } fornyes ikke
    }
    .body = { $on ->
        [yes] { $changed_by } slog automatisk fornyelse til. Vi minder om prisen, før der trækkes noget.
       *[no] { $changed_by } slog automatisk fornyelse fra. Produktet virker til slutningen af den betalte periode, og derefter trækkes der ikke noget.
    }
    .after = { $on ->
        [yes] {""}
       *[no] Fortrudt? Slå den til igen når som helst før udløbet, eller et stykke tid derefter.
    }
    .button = Se abonnementet
