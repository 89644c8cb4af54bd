### Mails om tilbud.

mail-fact-quote-number = Tilbud
mail-fact-last-on = Prisen gælder til og med
mail-fact-partner = Forhandler
mail-fact-asked-by = Fra

mail-quote-sent =
    .subject = Tilbud { $quote_number } til { $company }: { $total }, gælder til og med { $last_on }
    .heading = Jeres tilbud { $quote_number }
    .body =
        { $name ->
            [none] Hej,
           *[other] Hej { $name },
        }
        { $automatic ->
            [yes] et abonnement hos { $company } udløber snart og fornyes ikke automatisk. Det her koster en periode mere. Intet bliver købt, medmindre I accepterer.
           *[no] { $partner ->
                [none] her er tilbuddet til { $company }.
               *[other] her er tilbuddet til { $company }, udarbejdet af { $partner }.
            }
        }
        { $replaces ->
            [none] {""}
           *[other] Det erstatter tilbud { $replaces }, som ikke gælder længere.
        }
        { $note ->
            [none] {""}
           *[other] Besked: { $note }
        }
    .after =
        Prisen gælder til og med { $last_on }, uanset hvad der sker med prislisterne. Åbn tilbuddet for at se hver linje og acceptere det; intet bliver købt af, at det åbnes.
        { $manager ->
            [none] {""}
           *[other] { $manager_email ->
                [none] Spørgsmål? { $manager } hos { $partner } svarer.
               *[other] Spørgsmål? { $manager } hos { $partner } svarer: { $manager_email }
            }
        }
    .button = Se og accepter tilbuddet

mail-quote-handed-over =
    .subject = { $by } giver dig tilbud { $quote_number } til { $company }
    .heading = { $right ->
        [pay] Et tilbud, du kan betale
        [approve] Et tilbud, du kan godkende
       *[view] Et tilbud, du kan se
    }
    .body =
        { $by } har sendt dig et tilbud til { $company }.
        { $right ->
            [pay] Du kan acceptere og betale det. Log ind med denne adresse for at gøre det; du får ingen anden rolle af det.
            [approve] Du kan fortælle { $by }, at du godkender det. Log ind med denne adresse for at gøre det; intet bliver købt.
           *[view] Du kan se det. Intet bliver købt af det.
        }
    .after = Linket er til dig. { $by } kan se, hvornår det bliver brugt, og kan trække det tilbage.
    .button = Åbn tilbuddet

mail-quote-approved =
    .subject = { $by } godkender tilbud { $quote_number }
    .heading = Tilbud { $quote_number } er godkendt
    .body = { $by } godkender tilbuddet til { $company }. Det er ikke købt endnu: accepter det senest { $last_on }.
    .button = Til tilbuddet

mail-quote-cancelled =
    .subject = Tilbud { $quote_number } til { $company } er annulleret
    .heading = Tilbud { $quote_number } er annulleret
    .body =
        Tilbuddet kan ikke længere accepteres, og links til det fører ikke til et køb.
        { $reason ->
            [none] {""}
           *[other] Begrundelsen: { $reason }
        }
    .after = { $manager_email ->
        [none] Vil I have et nyt, så henvend jer til den, der sendte det, eller til vores salgsafdeling.
       *[other] Vil I have et nyt, så skriv til { $partner }: { $manager_email }
    }

mail-quote-superseded =
    .subject = Tilbud { $quote_number } til { $company } er erstattet af { $successor }
    .heading = Tilbud { $quote_number } gælder ikke længere
    .body = Et nyt tilbud, { $successor }, træder i stedet. Det gamle kan ikke længere accepteres.
    .after = Det nye er gået til andre hos { $company }. Bed den, der gav dig det gamle, om også at give dig det nye.

mail-hold-ended =
    .subject = { $product }: den automatiske fornyelse venter ikke længere på tilbud { $quote_number }
    .heading = Den automatiske fornyelse venter ikke længere
    .body =
        Den automatiske fornyelse af { $product } ventede, mens tilbud { $quote_number } var åbent. Tilbuddet er afsluttet, så den venter ikke længere.
        { $by_itself ->
            [no] Automatisk fornyelse er slået fra: intet fornyes, medmindre I selv gør det.
           *[yes] { $overdue ->
                [yes] Fornyelsesdatoen er passeret, så abonnementet fornyes nu automatisk med forsinkelse, fra { $renews }, på de vilkår, I har fået oplyst.
               *[no] Det fornyes automatisk { $renews }, på de vilkår, der er indstillet.
            }
        }
    .button = Se fornyelsen

mail-financing-requested =
    .subject = { $company } ønsker finansiering af tilbud { $quote_number }
    .heading = Ønske om finansiering
    .body =
        { $asked_by } hos { $company } ønsker finansiering af tilbud { $quote_number }.
        { $note ->
            [none] {""}
           *[other] Besked: { $note }
        }
    .button = Svar

mail-financing-answered =
    .subject = { $verdict ->
        [granted] Finansieringen af tilbud { $quote_number } er bevilget
        [declined] Finansieringen af tilbud { $quote_number } blev ikke bevilget
       *[passed-on] Jeres ønske om finansiering af tilbud { $quote_number } er sendt videre
    }
    .heading = { $verdict ->
        [granted] Finansieringen er bevilget
        [declined] Finansieringen blev ikke bevilget
       *[passed-on] Jeres ønske er sendt videre
    }
    .body =
        { $verdict ->
            [granted] Tilbuddet til { $company } kan finansieres. Finansieringsselskabet kontakter jer.
            [declined] Tilbuddet til { $company } kan ikke finansieres. Det kan stadig accepteres og betales på anden måde.
           *[passed-on] Vi har sendt det videre til finansieringsselskabet og vender tilbage, når der er et svar.
        }
        { $answer ->
            [none] {""}
           *[other] Besked: { $answer }
        }
    .button = Til tilbuddet
