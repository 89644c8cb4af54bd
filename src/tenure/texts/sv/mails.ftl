mail-footer = Skickat av { $vendor } eftersom du sköter prenumerationer eller använder produkterna. Adressen läses inte; länkarna ovan går till ditt konto, och därifrån når du supporten.

mail-fact-email = Loggar in med
mail-fact-company = Företag
mail-fact-customer-number = Kundnummer
mail-fact-order-number = Beställning
mail-fact-invoice-number = Faktura
mail-fact-po-number = Er referens (inköpsorder)
mail-fact-net = Före moms
mail-fact-tax = Moms
mail-fact-total = Totalt
mail-fact-amount = Belopp
mail-fact-amount-due = Att betala
mail-fact-due-on = Förfaller
mail-fact-paid-with = Betalningssätt
mail-fact-product = Produkt
mail-fact-products = Produkter
mail-fact-quantity = Antal
mail-fact-added = Tillagt
mail-fact-term = Avtalstid
mail-fact-unit-price = Pris per styck
mail-fact-window = Gäller
mail-fact-renews = Förnyas
mail-fact-ends = Upphör
mail-fact-access = Full åtkomst till
mail-fact-last-chance-on = Sista dag att ordna det
mail-fact-suspended = Spärrad sedan
mail-fact-terminated = Avslutad
mail-fact-happens = När
mail-fact-next-attempt-on = Vi försöker igen
mail-fact-changed-by = Ändrat av
mail-fact-changed = Ändrat

mail-role-purchaser = inköpare
mail-role-primary-admin = primär administratör
mail-role-secondary-admin = sekundär administratör
mail-role-payer = betalare
mail-role-user = användare

mail-line-product =
    .title = { $product }
    .details =
        { $quantity } · { $term }
        { $window ->
            [none] {""}
           *[other] Betalt för { $window }
        }
        { $renews ->
            [none] {""}
           *[other] Förnyas { $renews }
        }
        { $ends ->
            [none] {""}
           *[other] Upphör { $ends }
        }
mail-line-access =
    .title = { $product }
    .details =
        { $quantity }
        { $url ->
            [none] {""}
           *[other] Ladda ner: { $url }
        }
mail-line-change =
    .title = { $field ->
        [company-name] Företagsnamn
        [address] Adress
        [city] Ort
        [postal-code] Postnummer
        [country] Land
        [vat-number] Momsregistreringsnummer
        [email] E-post
        [phone] Telefon
        [contact] Kontaktperson
       *[other] { $field }
    }
    .details =
        { $before ->
            [none] Var tomt
           *[other] Tidigare: { $before }
        }
        { $after ->
            [none] Är nu tomt
           *[other] Nu: { $after }
        }

mail-welcome =
    .subject = Ditt konto hos { $vendor } är klart
    .heading = Välkommen, { $name }
    .body = Ditt konto är klart. Med det köper, förnyar och delar du ut platser, och ser alla fakturor.
    .after = Om det inte var du som skapade kontot behöver du inte göra något: utan ditt lösenord kan ingen använda det.
    .button = Till ditt konto

mail-account-made =
    .subject = Ditt konto hos { $vendor } för { $company }
    .heading = Hej { $name }, ditt konto väntar
    .body = Vi har skapat ett konto åt dig som inköpare hos { $company }. Välj ett lösenord, så kan du köpa, förnya, dela ut platser och se alla fakturor.
    .after = Om du inte vet vad det gäller, svara på det här mejlet så rättar vi till det.
    .button = Välj lösenord

mail-invitation =
    .subject = { $invited_by } bjuder in dig till { $company } hos { $vendor }
    .heading = Du är inbjuden
    .body = { $invited_by } vill ha dig som { $role } för { $company } hos { $vendor }.
    .after = Inbjudan gäller i { $valid_days ->
        [one] en dag
       *[other] { $valid_days } dagar
    }. Vet du inte vad det handlar om kan du bortse från den.
    .button = Tacka ja till inbjudan

mail-password-reset =
    .subject = Välj ett nytt lösenord
    .heading = Välj ett nytt lösenord
    .body = Någon, troligen du, har bett om ett nytt lösenord för den här adressen. Länken fungerar en gång, i { $valid_minutes ->
        [one] en minut
       *[other] { $valid_minutes } minuter
    }.
    .after = Var det inte du? Bortse då från mejlet: lösenordet förblir som det är.
    .button = Välj nytt lösenord

mail-order-confirmation =
    .subject =
        { $orders ->
            [none] Beställning { $order_number } är bekräftad
           *[other] Beställningarna { $order_number } är bekräftade
        }
    .heading = Tack för din beställning
    .body =
        { $orders ->
            [none] Vi har tagit emot beställning { $order_number }. Hur du kommer åt produkterna får du veta i ett eget mejl.
           *[other] Vi har tagit emot beställningarna { $order_number }; de betalas tillsammans. Hur du kommer åt produkterna får du veta i ett eget mejl.
        }
    .after =
        { $due_on ->
            [none] {""}
           *[other] Ni betalar mot faktura: den förfaller { $due_on } och kommer i ett eget mejl.
        }
        { $paid_with ->
            [none] {""}
           *[other] Beloppet dras när produkterna är klara att använda, i regel inom några minuter.
        }
    .button = Visa beställningen

mail-order-late =
    .subject =
        { $orders ->
            [none] Beställning { $order_number } dröjer
           *[other] Beställningarna { $order_number } dröjer
        }
    .heading = Din beställning dröjer längre än den ska
    .body =
        { $orders ->
            [none] Beställning { $order_number } skulle ha varit klar inom { $hours } timmar, men är det inte. Vi har sett det och arbetar med den; inget är draget ännu.
           *[other] Beställningarna { $order_number } skulle ha varit klara inom { $hours } timmar, men är det inte. Vi har sett det och arbetar med dem; inget är draget ännu.
        }
        Mejlet med din åtkomst kan också ha hamnat i skräpposten: titta gärna där. Är det bråttom, ring supporten och uppge beställningsnumret.
    .button = Visa beställningen

mail-order-failed =
    .subject =
        { $orders ->
            [none] Beställning { $order_number }: betalningen gick inte igenom
           *[other] Beställningarna { $order_number }: betalningen gick inte igenom
        }
    .heading = Betalningen gick inte igenom
    .body =
        { $cause ->
            [authentication] Banken kunde inte bekräfta att det var du som betalade.
            [expired] Kortet har gått ut.
            [unknown] Betaltjänsten svarade inte, så vi stoppade beställningen. Inget har dragits.
           *[other] Banken nekade betalningen.
        }
        Varukorgen är kvar som du lämnade den. Kontrollera detta innan du försöker igen:
        – kortets nummer och giltighetstid
        – namn och adress, exakt som banken har dem
        – bankens gränser för kortet, per köp och per månad
        { $card_limit ->
            [none] {""}
           *[other] – beloppet: vi kan inte ta emot kort över { $card_limit }
        }
    .button = Tillbaka till varukorgen

mail-order-overtaken =
    .subject =
        { $orders ->
            [none] Beställning { $order_number } behövdes inte
           *[other] Beställningarna { $order_number } stoppades
        }
    .heading = Inget har debiterats
    .body =
        { $cause ->
            [renewed-meanwhile] Prenumerationen hade redan förnyats när din beställning kom fram, så vi stoppade den.
           *[other] Prenumerationen ändrades medan din beställning var på väg, så vi stoppade den.
        }
        Beloppet som din bank reserverade släpps. På prenumerationens sida ser du hur det ser ut nu; saknas något beställer du det därifrån.
    .button = Visa prenumerationerna

mail-delivery =
    .subject =
        { $orders ->
            [none] Dina produkter är klara (beställning { $order_number })
           *[other] Dina produkter är klara (beställningarna { $order_number })
        }
    .heading = Dina produkter är klara
    .body =
        { $orders ->
            [none] Allt i beställning { $order_number } går nu att använda.
           *[other] Allt i beställningarna { $order_number } går nu att använda.
        }
    .after =
        { $primary_admin ->
            [none] { $unit ->
                [none] Dela ut platserna på sidan Användare i ditt konto.
               *[other] {""}
            }
           *[other] { $unit ->
                [none] { $primary_admin } är administratör och delar ut platserna på sidan Användare.
               *[other] {""}
            }
        }
        { $unit ->
            [none] Den som har en plats loggar in med sin egen e-postadress, laddar ner produkten från sitt konto och startar den; mer behövs inte.
           *[other] Det gäller hela företaget: det finns ingenting att dela ut.
        }
    .button = Kom igång

mail-invoice =
    .subject = Faktura { $invoice_number } på { $total }
    .heading = { $paid_with ->
        [none] Faktura { $invoice_number }, förfaller { $due_on }
       *[other] Faktura { $invoice_number }
    }
    .body = { $paid_with ->
        [none] Fakturan är bifogad. Betala { $amount_due } senast { $due_on } och ange betalningsreferensen som står på den.
       *[other] Fakturan är bifogad. Beloppet dras från { $paid_with }, så du behöver inte göra något.
    }
    .button = Visa dina fakturor

mail-credit-note =
    .subject = Kreditfaktura { $invoice_number } på { $total }
    .heading = { $total } krediteras
    .body =
        Prenumerationen på { $product } har upphört utan att betalas. Det som faktura { $corrects } tog betalt för dagarna utan åtkomst krediteras: kreditfakturan är bifogad.
        { $left ->
            [none] {""}
           *[other] För dagarna då den fungerade återstår { $left } av fakturan att betala.
        }
        { $balance ->
            [none] {""}
           *[other] { $balance } av det var redan betalt och står kvar som ert saldo.
        }
    .button = Se era fakturor

mail-reinstated =
    .subject = { $product } är aktiv igen
    .heading = { $product } är aktiv igen
    .body =
        Er betalning gjordes i tid men nådde oss först senare. Prenumerationen är tillbaka som den var{ $seats ->
            [0] .
            [one] , med platsen som hade delats ut.
           *[other] , med de { $seats } platser som hade delats ut.
        }
        { $invoice_number ->
            [none] {""}
           *[other] Det som hade krediterats faktureras på nytt och är betalt: fakturan är bifogad.
        }
    .button = Se prenumerationen

mail-payment-failed =
    .subject = Faktura { $invoice_number }: betalningen gick inte igenom
    .heading = Betalningen gick inte igenom
    .body =
        Vi kunde inte dra { $amount } för faktura { $invoice_number }. Den är fortfarande obetald och förfaller { $due_on }.
        Kontrollera:
        – kortets nummer och giltighetstid
        – namn och adress, exakt som banken har dem
        – bankens gränser för kortet, per köp och per månad
        { $card_limit ->
            [none] {""}
           *[other] – beloppet: vi kan inte ta emot kort över { $card_limit }
        }
        Betala fakturan nu, rätta kortets giltighetstid eller adress, eller lägg till ett annat betalningssätt. Ett kortnummer kan inte visas eller ändras i efterhand: ett nytt nummer är ett nytt kort.
    .after =
        { $next_attempt_on ->
            [none] {""}
           *[other] Annars försöker vi igen { $next_attempt_on }.
        }
        { $suspends ->
            [none] {""}
           *[other] Utan betalning stängs åtkomsten { $suspends }.
        }
    .button = Ordna betalningen

mail-seats-to-choose =
    .subject = { $product }: fler platser är utdelade än det kommer att finnas
    .heading = { $over ->
        [one] Välj vem som lämnar sin plats
       *[other] Välj { $over } personer som lämnar sina platser
    }
    .body =
        { $product } fortsätter med { $quantity } från { $renews }, och { $held } är utdelade. Välj { $over ->
            [one] en person som lämnar sin plats
           *[other] { $over } personer som lämnar sina platser
        } den dagen. De kan arbeta fram till dess, och de ni redan har valt räknas inte här.
        Annars tas de platser tillbaka som delades ut sist.
    .button = Välj vilka som lämnar sin plats

mail-seats-released =
    .subject = { $product }: { $released ->
        [one] en plats togs tillbaka
       *[other] { $released } platser togs tillbaka
    }
    .heading = { $released ->
        [one] En plats togs tillbaka
       *[other] { $released } platser togs tillbaka
    }
    .body = { $product } har { $quantity } från och med i dag, färre än som var utdelade. De ni hade valt har lämnat sin plats, och där fler behövde göra det de som fick sin sist: { $names }.
    .button = Se platserna

mail-renewal-reminder =
    .subject = { $product } förnyas om { $days ->
        [one] en dag
       *[other] { $days } dagar
    }: { $total }
    .heading = { $product } förnyas om { $days ->
        [one] en dag
       *[other] { $days } dagar
    }
    .body = Den förnyas av sig själv med { $quantity } för { $term } till { $unit_price } styck före moms. Den dagen förfaller { $total } inklusive moms. Du betalar inte mer per styck än så.
    .after =
        { $paid_with ->
            [none] Fakturan kommer den dagen. Vill du ändra antal, avtalstid eller betalningssätt, eller stoppa förnyelsen, gör det före den dagen.
           *[other] Vi drar beloppet från { $paid_with } den dagen. Vill du ändra antal, avtalstid eller betalningssätt, eller stoppa förnyelsen, gör det före den dagen.
        }
        { $card_limit ->
            [none] {""}
           *[other] Bara den här automatiska betalningen får vara så stor: en faktura över { $card_limit } går inte att betala med kort för hand, men med banköverföring.
        }
    .button = Visa förnyelsen

mail-renewed =
    .subject = { $product } har förnyats
    .heading = { $product } har förnyats
    .body = Allt fortsätter som förut. Den nya perioden är betald eller fakturerad som det står här.
    .button = Visa prenumerationen

mail-subscription-expired =
    .subject = { $product } har gått ut
    .heading = { $product } har gått ut
    .body = { $cause ->
        [unpaid] Fakturan betalades inte i tid. Ni kan arbeta vidare till { $access }; sedan stängs åtkomsten. Betala den, så är allt som förut.
       *[not-renewed] Den förnyades inte. Ni kan arbeta vidare till { $access }; sedan stängs åtkomsten. Förnya den, så är allt som förut; den nya perioden börjar där den gamla slutade.
    }
    .button = { $cause ->
        [unpaid] Betala fakturan
       *[not-renewed] Förnya nu
    }

mail-subscription-suspended =
    .subject = { $product } är spärrad
    .heading = { $product } är spärrad
    .body = { $cause ->
        [unpaid] Fakturan är fortfarande obetald, så produkten går inte att använda sedan { $suspended }. Betala den senast { $last_chance_on }, så kommer allt tillbaka som det var: platser, tilldelningar och data.
       *[not-renewed] Den förnyades inte, så produkten går inte att använda sedan { $suspended }. Förnya den senast { $last_chance_on }, så kommer allt tillbaka som det var: platser, tilldelningar och data.
    }
    .button = { $cause ->
        [unpaid] Betala fakturan
       *[not-renewed] Förnya nu
    }

mail-subscription-terminated =
    .subject = { $product } är avslutad
    .heading = { $product } är avslutad
    .body = { $cause ->
        [unpaid] Fakturan förblev obetald, så prenumerationen avslutades { $terminated }. Det som fakturerats för dagarna utan åtkomst krediteras. Den går inte att återuppta; köp den på nytt om ni vill använda produkten igen.
       *[not-renewed] Den förnyades inte i tid, så prenumerationen avslutades { $terminated }. Den går inte att återuppta; köp den på nytt om ni vill använda produkten igen.
    }
    .button = Köp på nytt

mail-trial-begun =
    .subject = Er provtid för { $product } har börjat
    .heading = Er provtid för { $product } har börjat
    .body = Allt är öppet, och inget debiteras. Den tar slut av sig själv { $ends }; det finns inget att säga upp.
    .after = En plats är din; de andra delar du ut på prenumerationens sida. Vill ni fortsätta efter provtiden köper ni produkten.
    .button = Visa era prenumerationer

mail-trial-ended =
    .subject = Provtiden för { $product } är slut
    .heading = Provtiden för { $product } är slut
    .body = Den tog slut { $ended }. Inget debiteras, och det finns inget att säga upp. Vill ni använda produkten vidare köper ni den: med samma konto behöver inget installeras om.
    .button = Visa produkterna

mail-warning-before =
    .subject = { $step ->
        [termination] { $product } avslutas för gott om { $days ->
            [one] en dag
           *[other] { $days } dagar
        }
       *[suspension] Åtkomsten till { $product } stängs om { $days ->
            [one] en dag
           *[other] { $days } dagar
        }
    }
    .heading = { $step ->
        [termination] { $product } avslutas snart för gott
       *[suspension] Åtkomsten till { $product } stängs snart
    }
    .body =
        { $step ->
            [termination] { $happens } avslutas prenumerationen. Därefter går den inte att återuppta.
           *[suspension] { $happens } slutar produkten att fungera för alla som använder den.
        }
        { $cause ->
            [unpaid] Betala fakturan före dess, så fortsätter allt som förut. En banköverföring kan ta två dagar att komma fram.
           *[not-renewed] Förnya den före dess, så fortsätter allt som förut.
        }
    .button = { $cause ->
        [unpaid] Betala fakturan
       *[not-renewed] Förnya nu
    }

mail-seats-added =
    .subject = { $added } till i { $product }
    .heading = { $added } till i { $product }
    .body = Ni har nu { $quantity }. De nya är betalda till slutet av den löpande perioden och följer sedan med de andra.
    .after = { $derivation ->
        [none] {""}
       *[other] Så räknades priset ut: { $derivation }.
    }
    .button = { $unit ->
        [none] Dela ut platserna
       *[other] Se prenumerationen
    }

mail-customer-details-changed =
    .subject = Uppgifterna om { $company } har ändrats
    .heading = Uppgifterna om { $company } har ändrats
    .body = { $changed_by } ändrade dem och intygade att företaget inte har fått en ny ägare. Detta är nytt:
    .after = Stämmer det inte, ändra tillbaka eller ring supporten. Redan utställda fakturor förblir som de är.
    .button = Visa företagets uppgifter

mail-certificate-decided =
    .subject = { $outcome ->
        [approved] Ert intyg om skattebefrielse är godkänt
       *[rejected] Ert intyg om skattebefrielse godkändes inte
    }
    .heading = { $outcome ->
        [approved] Ert intyg om skattebefrielse är godkänt
       *[rejected] Ert intyg om skattebefrielse godkändes inte
    }
    .body = { $outcome ->
        [approved] Beställningar från { $company } är skattefria enligt intyg { $number } så länge det gäller. Vår anteckning: { $reason }
       *[rejected] Intyg { $number } för { $company } gäller inte. Skälet: { $reason }
    }
    .after = Har ni frågor hjälper vår support gärna till.
    .button = Visa företagets uppgifter

mail-auto-renewal-changed =
    .subject = { $on ->
        [yes] { $product } förnyas åter automatiskt
       *[no] { $product } förnyas inte
    }
    .heading = { $on ->
        [yes] { $product } förnyas åter automatiskt
       *[no] { $product } förnyas inte
    }
    .body = { $on ->
        [yes] { $changed_by } slog på automatisk förnyelse. Vi påminner om priset innan något dras.
       *[no] { $changed_by } stängde av automatisk förnyelse. Produkten fungerar till slutet av den betalda perioden, och därefter dras inget.
    }
    .after = { $on ->
        [yes] {""}
       *[no] Ångrar du dig? Slå på den igen när som helst före slutet, eller en tid därefter.
    }
    .button = Visa prenumerationen
