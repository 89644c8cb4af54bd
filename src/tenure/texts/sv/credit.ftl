### Kreditgränser: avslag, och mejlet som berättar vad som beslutades.

refused-credit-line-missing = { $company } har ingen kreditgräns och kan därför inte köpa mot faktura.
    .next = { $ways ->
        [card] Välj ett kort. En kreditgräns begärs med en offert från er återförsäljare eller vår säljavdelning; skriv till dem.
        [ask] Ansök om en kreditgräns med den här offerten: en inköpare, er återförsäljare eller vår säljavdelning kan göra det.
       *[other] Skriv till er återförsäljare eller vår säljavdelning: de gör en offert och begär en kreditgräns med den.
    }
refused-credit-line-asked = En kreditgräns för { $company } är begärd men inte beslutad än.
    .next = { $ways ->
        [card] Välj ett kort, eller vänta på beskedet; det kommer med mejl.
       *[other] Vänta på beskedet; det kommer med mejl.
    }
refused-credit-line-refused = { $company } har fått avslag på en kreditgräns och kan därför inte köpa mot faktura.
    .next = { $ways ->
        [card] Välj ett kort. Er återförsäljare eller vår säljavdelning kan begära på nytt med en annan offert.
        [ask] Ansök på nytt med den här offerten, eller tala med vår ekonomiavdelning.
       *[other] Er återförsäljare eller vår säljavdelning kan begära på nytt med en annan offert; skriv till dem.
    }
refused-credit-line-withdrawn = Kreditgränsen för { $company } är indragen, så det går inte att köpa mot faktura.
    .next = { $ways ->
        [card] Välj ett kort. Om ni tror att det är ett misstag, tala med vår ekonomiavdelning.
        [ask] Ansök om en ny med den här offerten, eller tala med vår ekonomiavdelning.
       *[other] Tala med vår ekonomiavdelning.
    }
refused-credit-line-exceeded = Det här blir { $needed }, och av er kreditgräns är { $free } ledigt.
    .next = { $ways ->
        [card] Betala öppna fakturor så att det räcker, välj ett kort, eller låt er återförsäljare eller vår säljavdelning begära en högre gräns.
        [ask] Betala öppna fakturor så att det räcker, eller ansök om en högre gräns med den här offerten.
       *[other] Betala öppna fakturor så att det räcker, eller låt er återförsäljare eller vår säljavdelning begära en högre gräns.
    }
refused-credit-line-not-self-service = En kreditgräns kan inte begäras med en offert som ni har gjort själva.
    .next = Skriv till er återförsäljare eller vår säljavdelning: de gör offerten och begär gränsen med den.
refused-credit-line-quote-closed = Offerten är inte öppen längre, så en kreditgräns kan inte begäras med den.
    .next = Begär den med en offert som är öppen.
refused-credit-line-enough = Kreditgränsen räcker redan till det här.
    .next = Inget att göra; köp mot faktura inom den.
refused-credit-line-not-asked = Inget har begärts för { $company }, så det finns inget att avslå.
    .next = Dra in gränsen om den ska upphöra.
refused-credit-line-not-held = { $company } har ingen kreditgräns som kan dras in.
    .next = Titta på kundens sida: där står hur det ligger till.
refused-net-days-out-of-range = Så många betalningsdagar går inte att avtala.
    .next = Ange 0 till { $maximum } dagar, eller lämna tomt för de vanliga.
refused-method-not-offered = Det betalningssättet erbjuds inte.
    .next = Välj ett av dem som erbjuds här.

refused-method-not-here = Det går inte för de här produkterna i ert land.
    .next = Välj ett annat betalningssätt, eller skriv till oss.
refused-paypal-not-connected = PayPal erbjuds inte här än.
    .next = { $ways ->
        [card] Välj ett kort.
        [invoice] Betala mot faktura.
        [ask] Ansök om en kreditgräns med den här offerten: en inköpare, er återförsäljare eller vår säljavdelning kan göra det.
       *[other] Välj ett sätt som är öppet här; finns inget, skriv till er återförsäljare eller vår säljavdelning.
    }
refused-direct-debit-not-connected = Autogiro erbjuds inte här än.
    .next = { $ways ->
        [card] Välj ett kort.
        [invoice] Betala mot faktura.
        [ask] Ansök om en kreditgräns med den här offerten: en inköpare, er återförsäljare eller vår säljavdelning kan göra det.
       *[other] Välj ett sätt som är öppet här; finns inget, skriv till er återförsäljare eller vår säljavdelning.
    }
refused-transfer-not-open = Att betala en beställning i förskott med banköverföring erbjuds inte här än.
    .next = { $ways ->
        [card] Välj ett kort. Med en kreditgräns köper ni mot faktura, och den kan betalas med överföring.
        [invoice] Betala mot faktura; den kan betalas med överföring.
        [ask] Ansök om en kreditgräns med den här offerten: med en sådan köper ni mot faktura, och den kan betalas med överföring.
       *[other] Välj ett sätt som är öppet här. Med en kreditgräns köper ni mot faktura, och den kan betalas med överföring; er återförsäljare eller vår säljavdelning begär en med en offert.
    }
refused-cart-above-card-limit = Det här blir { $net } före moms, och över { $limit } går varken kort eller PayPal.
    .next = { $ways ->
        [invoice] Dela upp det på flera beställningar, betala mot faktura, eller be er återförsäljare eller vår säljavdelning om en offert.
       *[other] Dela upp det på flera beställningar, eller be er återförsäljare eller vår säljavdelning om en offert; med den kan en kreditgräns begäras.
    }
refused-renewal-above-card-limit = Förnyelsen blir { $net } före moms, och över { $limit } går varken kort eller PayPal.
    .next = { $ways ->
        [invoice] Låt den betalas mot faktura, eller be er återförsäljare eller vår säljavdelning om en offert.
       *[other] Be er återförsäljare eller vår säljavdelning om en offert; med den kan en kreditgräns begäras.
    }

mail-credit-line-decided =
    .subject = { $verdict ->
        [approve] { $company } kan betala mot faktura
        [refuse] Ingen kreditgräns för { $company }
       *[other] { $company } kan inte längre betala mot faktura
    }
    .heading = { $verdict ->
        [approve] Ni kan betala mot faktura
        [refuse] Vi kan inte ge er kreditgränsen
       *[other] Kreditgränsen har upphört
    }
    .body = { $verdict ->
        [approve] { $company } har en kreditgräns på { $amount }. Det ni köper mot faktura och det som ännu inte är betalt får tillsammans bli så mycket.
        [refuse] Vi har gått igenom begäran för { $company } och kan inte bevilja den. Ni kan fortsätta att betala med kort.
       *[other] Från och med nu betalar { $company } med kort. Öppna fakturor förfaller på sina dagar som förut.
    }
    .after =
        { $net_days ->
            [none] {""}
           *[other] { $net_days ->
                [one] Fakturor förfaller en dag efter fakturadatum.
               *[other] Fakturor förfaller { $net_days } dagar efter fakturadatum.
            }
        }
        { $reason ->
            [none] {""}
           *[other] Ekonomiavdelningen skriver: { $reason }
        }
    .button = Se era fakturor

paid-by-card = Kort
paid-by-paypal = PayPal
paid-by-direct-debit = Autogiro
paid-by-invoice = Faktura
paid-by-transfer = Banköverföring i förskott

office-credit-lines = Kreditgränser
office-credit-title = Kreditgräns
office-credit-of = Kreditgräns för { $name }
office-credit-text = Hur mycket kunden får köpa mot faktura. Öppna fakturor och beställningar räknas tills de är betalda.
office-credit-now = Så är det nu
office-credit-missing = Ingen har begärt någon. Inget säljs till kunden mot faktura.
office-credit-prepayment = Kunden ska betala i förskott: tills det hävs säljs inget mot faktura, oavsett gräns.
office-credit-state = Läge
office-credit-is-asked = begärd
office-credit-is-approved = beviljad
office-credit-is-refused = avslagen
office-credit-is-withdrawn = indragen
office-credit-granted = Beviljat
office-credit-used = Öppet nu
office-credit-free = Ledigt
office-credit-days = Betalas inom
office-credit-days-usual = de vanliga dagarna
office-credit-days-count = { $days ->
        [one] en dag
       *[other] { $days } dagar
    }
office-credit-asked = Begärt
office-credit-decided = Beslutat
office-credit-lost = en faktura lämnades obetald till slutet
office-credit-decide = Besluta
office-credit-amount = Belopp
    .help = I kundens valuta, inklusive skatt.
office-credit-amount-wrong = Ange ett belopp som 50000,00.
office-credit-net-days = Betalningsdagar
    .help = Lämnas fältet tomt gäller de vanliga dagarna.
office-credit-reason = Skäl
    .help = Hamnar i loggen och i mejlet till inköparna.
office-credit-approve = Bevilja
office-credit-refuse = Avslå
office-credit-withdraw = Dra in
office-credit-done = { $verdict ->
        [approve] Kreditgränsen är beviljad; inköparna får ett mejl.
        [refuse] Begäran är avslagen; inköparna får ett mejl.
       *[withdraw] Kreditgränsen är indragen; inköparna får ett mejl.
    }
office-credit-waiting = Att besluta om
office-credit-none-waiting = Inget väntar.
office-credit-all = Alla gränser
office-sell-by-invoice = Faktura
account-renewal-by-invoice = Faktura, med era betalningsvillkor
account-renewal-invoiced = Ni får en faktura på förnyelsedagen, med era betalningsvillkor; inget dras
account-paid-by-invoice = Faktura
account-invoice-due = Fakturan förfaller
account-invoice-button = Beställ · { $amount } mot faktura
