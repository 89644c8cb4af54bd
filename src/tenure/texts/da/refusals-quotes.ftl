### Afslag om tilbud, fra den første linje til de accepteres.

refused-quote-empty = Der er intet i tilbuddet.
    .next = Tilføj mindst én linje: et produkt, eller et abonnement, der skal fornyes.
refused-quote-too-long = Et tilbud har højst { $maximum } linjer; dette ville få { $count }.
    .next = Lav flere tilbud af det.
refused-quote-other-currency = Et tilbud er i kundens valuta, { $currency }; { $wanted } kan ikke lade sig gøre.
    .next = Lav det i { $currency }, eller spørg vores salgsafdeling om en anden valuta.
refused-too-many-recipients = Et tilbud går til højst { $maximum } adresser; her er { $count }.
    .next = Udelad nogle; den, der har tilbuddet, kan give det videre til flere.
refused-quote-not-draft = Tilbud { $number } er sendt og kan ikke længere ændres.
    .next = Lav det på ny: det nye træder i stedet, når det bliver sendt.
refused-quote-changed-meanwhile = En anden har ændret tilbud { $number }, siden du åbnede det.
    .next = Indlæs siden igen, og lav dine ændringer i det, der står der nu.
refused-quote-draft = Tilbud { $number } er ikke sendt endnu.
    .next = Send det først.
refused-quote-sent = Tilbud { $number } er allerede sendt.
    .next = Der er intet at gøre; skal noget ændres, så lav det på ny.
refused-quote-accepted = Tilbud { $number } er allerede accepteret: det blev til ordre { $order }.
    .next = Se på ordren; intet bliver købt to gange.
refused-quote-expired = Tilbud { $number } gjaldt til og med { $last_on } og er udløbet.
    .next = Bed om et nyt til dagens priser, eller lav det på ny.
refused-quote-cancelled = Tilbud { $number } er annulleret.
    .next = Bed den, der sendte det, om et nyt.
refused-quote-superseded = Tilbud { $number } gælder ikke længere: { $successor } er trådt i stedet.
    .next = Åbn { $successor } i stedet.
refused-quote-of-another = Tilbud { $number } er lavet til jer af en anden, så du kan ikke ændre det.
    .next = Bed jeres forhandler eller vores salgsafdeling om ændringen; de laver et nyt.
refused-line-incomplete = Der mangler noget i denne linje.
    .next = Vælg produkt eller abonnement, og hvor mange.
refused-line-twice = En anden linje i tilbuddet handler om samme abonnement.
    .next = Saml det, du vil have, i den ene, eller lav et tilbud mere.
refused-quote-mixed = En fornyelse blandes ikke med nye produkter i jeres eget tilbud.
    .next = Lav ét tilbud for fornyelserne og ét for det nye.
refused-quote-other-partner = En anden linje i tilbuddet hører til en anden forhandler; et tilbud har kun én.
    .next = Lav et tilbud for hver forhandler.
refused-quote-no-seats = Pladser tilføjes ikke med jeres eget tilbud.
    .next = Tilføj dem straks på abonnementets side, eller bed jeres forhandler eller vores salgsafdeling om et tilbud.
refused-quote-no-extension = Et abonnement forlænges ikke med jeres eget tilbud.
    .next = Bed jeres forhandler eller vores salgsafdeling om et tilbud.
refused-quote-no-switch = Et skift til et andet produkt kan ikke lade sig gøre i jeres eget tilbud.
    .next = Bed jeres forhandler eller vores salgsafdeling om et tilbud.
refused-quote-no-success-plan = { $product } er et tilbud, der aftales med jer, ikke noget for jeres eget tilbud.
    .next = Bed vores salgsafdeling om et tilbud.
refused-quote-future-start = Et tilbud kan ikke begynde { $on }: det, det sælger, begynder den dag, I accepterer.
    .next = Udelad dagen, og accepter tilbuddet, når I vil begynde.
refused-quote-recipient-missing = Tilbud { $number } har ingen modtager.
    .next = Angiv adressen, det skal sendes til.
refused-quote-needs-hold = Tilbud { $number } fornyer { $count ->
        [one] et abonnement
       *[other] { $count } abonnementer
    } anderledes, end den automatiske fornyelse ville, og den er slået til.
    .next = Lad den automatiske fornyelse vente, mens tilbuddet er åbent, eller slå den fra først.
refused-quote-not-yours = Dette tilbud accepteres af en indkøber hos { $company }.
    .next = Bed en indkøber om at acceptere det, eller om at give det videre til dig med ret til at betale.
refused-link-withdrawn = Linket er trukket tilbage.
    .next = Bed den, der sendte det, om et nyt.
refused-link-for-another = Linket er til { $email }.
    .next = Log ind med den adresse, eller bed om et link til dig selv.
refused-right-too-small = Med dette link kan du se tilbuddet, ikke mere.
    .next = Bed den, der gav dig det, om et link med større ret.
refused-right-unknown = »{ $right }« er ikke noget, et link kan tillade.
    .next = Vælg en af disse: { $known }.
refused-quote-overtaken = Det, tilbud { $number } fornyer, er fornyet eller ændret i mellemtiden.
    .next = Bed om et nyt tilbud; der er ikke trukket noget for dette.
refused-quote-above-card-limit = Tilbuddet er på { $net } før moms, og over { $limit } kan hverken kort eller PayPal bruges.
    .next = { $ways ->
        [invoice] Betal på faktura.
        [ask] På faktura kan det lade sig gøre med en kreditramme, der er høj nok: en indkøber, jeres forhandler eller vores salgsafdeling kan søge om en med dette tilbud.
       *[other] Spørg jeres forhandler eller vores salgsafdeling, hvordan det ellers kan betales.
    }
refused-quote-no-cancelling = Tilbud { $number } er sendt, så du kan ikke selv annullere det.
    .next = Bed jeres forhandler eller vores salgsafdeling om at annullere det, eller lad det udløbe.
refused-financing-not-offered = Finansiering tilbydes ikke for tilbud { $number }.
    .next = Accepter det, og betal på en af de måder, der tilbydes.
refused-financing-below-minimum = Finansiering gælder tilbud på mindst { $minimum }; dette er på { $total }.
    .next = Accepter det, og betal på en af de måder, der tilbydes.
refused-financing-not-asked = Ingen har bedt om finansiering af tilbud { $number }.
    .next = Der er intet at gøre.
refused-financing-answered = Ønsket om finansiering af tilbud { $number } er endeligt besvaret.
    .next = Der er intet at gøre; svaret står på tilbuddets side.
refused-verdict-unknown = »{ $verdict }« er ikke et svar på det ønske.
    .next = Vælg et af disse: { $known }.
refused-renewal-held = Den automatiske fornyelse venter på et åbent tilbud.
    .next = Accepter tilbuddet, eller lad det udløbe: derefter fornyes det igen automatisk.
refused-payment-way-gone = Den betalingsmåde, du valgte, er ikke længere åben her.
    .next = Vælg en af dem, der er på siden; der er ikke trukket noget.
refused-payment-way-changed = Du har valgt en anden betalingsmåde: { $way }.
    .next = Se, hvad det bliver på den måde, og bekræft igen; der er ikke trukket noget.
refused-team-unknown = Virksomheden har ikke et sådant team, som du kan vælge.
    .next = Vælg et af de teams, der er på siden.
