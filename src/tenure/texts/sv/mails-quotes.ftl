### Mejl om offerter.

mail-fact-quote-number = Offert
mail-fact-last-on = Priset gäller till och med
mail-fact-partner = Återförsäljare
mail-fact-asked-by = Från

mail-quote-sent =
    .subject = Offert { $quote_number } till { $company }: { $total }, gäller till och med { $last_on }
    .heading = Er offert { $quote_number }
    .body =
        { $name ->
            [none] Hej,
           *[other] Hej { $name },
        }
        { $automatic ->
            [yes] en prenumeration hos { $company } tar snart slut och förnyas inte av sig själv. Det här kostar en avtalstid till. Ingenting köps om ni inte accepterar.
           *[no] { $partner ->
                [none] här är offerten till { $company }.
               *[other] här är offerten till { $company }, framtagen av { $partner }.
            }
        }
        { $replaces ->
            [none] {""}
           *[other] Den ersätter offert { $replaces }, som inte gäller längre.
        }
        { $note ->
            [none] {""}
           *[other] Meddelande: { $note }
        }
    .after =
        Priset gäller till och med { $last_on }, vad som än händer med prislistorna. Öppna offerten för att se varje rad och acceptera den; att öppna den köper ingenting.
        { $manager ->
            [none] {""}
           *[other] { $manager_email ->
                [none] Frågor? { $manager } hos { $partner } svarar.
               *[other] Frågor? { $manager } hos { $partner } svarar: { $manager_email }
            }
        }
    .button = Se och acceptera offerten

mail-quote-handed-over =
    .subject = { $by } ger dig offert { $quote_number } till { $company }
    .heading = { $right ->
        [pay] En offert att betala
        [approve] En offert att godkänna
       *[view] En offert att titta på
    }
    .body =
        { $by } har skickat dig en offert till { $company }.
        { $right ->
            [pay] Du kan acceptera och betala den. Logga in med den här adressen för det; du får ingen annan roll av det.
            [approve] Du kan tala om för { $by } att du godkänner den. Logga in med den här adressen för det; ingenting köps.
           *[view] Du kan se den. Ingenting köps av det.
        }
    .after = Länken är avsedd för dig. { $by } ser när den används och kan återkalla den.
    .button = Öppna offerten

mail-quote-approved =
    .subject = { $by } godkänner offert { $quote_number }
    .heading = Offert { $quote_number } är godkänd
    .body = { $by } godkänner offerten till { $company }. Den är inte köpt än: acceptera den senast { $last_on }.
    .button = Till offerten

mail-quote-cancelled =
    .subject = Offert { $quote_number } till { $company } har återkallats
    .heading = Offert { $quote_number } har återkallats
    .body =
        Offerten kan inte längre accepteras, och länkar till den leder inte till något köp.
        { $reason ->
            [none] {""}
           *[other] Angivet skäl: { $reason }
        }
    .after = { $manager_email ->
        [none] Vill ni ha en ny, vänd er till den som skickade den, eller till vår säljavdelning.
       *[other] Vill ni ha en ny, skriv till { $partner }: { $manager_email }
    }

mail-quote-superseded =
    .subject = Offert { $quote_number } till { $company } ersätts av { $successor }
    .heading = Offert { $quote_number } gäller inte längre
    .body = En ny offert, { $successor }, tar dess plats. Den gamla kan inte längre accepteras.
    .after = Den nya har gått till andra hos { $company }. Be den som gav dig den gamla att ge dig den nya också.

mail-hold-ended =
    .subject = { $product }: den automatiska förnyelsen väntar inte längre på offert { $quote_number }
    .heading = Den automatiska förnyelsen väntar inte längre
    .body =
        Den automatiska förnyelsen av { $product } väntade medan offert { $quote_number } var öppen. Offerten är avslutad, så den väntar inte längre.
        { $by_itself ->
            [no] Automatisk förnyelse är avstängd: ingenting förnyas om ni inte gör det själva.
           *[yes] { $overdue ->
                [yes] Förnyelsedatumet har passerat, så prenumerationen förnyas nu av sig själv i efterhand, från { $renews }, på de villkor ni har fått veta.
               *[no] Den förnyas av sig själv { $renews }, på de villkor som är inställda.
            }
        }
    .button = Se förnyelsen

mail-financing-requested =
    .subject = { $company } vill finansiera offert { $quote_number }
    .heading = Önskemål om finansiering
    .body =
        { $asked_by } hos { $company } vill finansiera offert { $quote_number }.
        { $note ->
            [none] {""}
           *[other] Meddelande: { $note }
        }
    .button = Svara

mail-financing-answered =
    .subject = { $verdict ->
        [granted] Finansieringen av offert { $quote_number } är beviljad
        [declined] Finansieringen av offert { $quote_number } beviljades inte
       *[passed-on] Er förfrågan om finansiering av offert { $quote_number } är vidarebefordrad
    }
    .heading = { $verdict ->
        [granted] Finansieringen är beviljad
        [declined] Finansieringen beviljades inte
       *[passed-on] Er förfrågan är vidarebefordrad
    }
    .body =
        { $verdict ->
            [granted] Offerten till { $company } kan finansieras. Finansbolaget hör av sig.
            [declined] Offerten till { $company } kan inte finansieras. Den kan fortfarande accepteras och betalas på annat sätt.
           *[passed-on] Vi har skickat den vidare till finansbolaget och hör av oss när det finns ett svar.
        }
        { $answer ->
            [none] {""}
           *[other] Meddelande: { $answer }
        }
    .button = Till offerten
