### Tilbud, som en indkøber selv laver: af kurven eller af fornyelser.

own-quote-recipients = E-mailadresser
    .help = En pr. linje: den første er modtageren, og op til fire mere.
    .required = Angiv mindst én adresse.
own-quote-note = Besked
    .help = Står i e-mailen og på tilbuddet.
kit-human-check = Din browser viser med en kort beregning, at den ikke er en robot. Ingen tredjepart bliver spurgt.
kit-human-check-go = Til kontrollen
kit-human-check-no-script = For at sende et tilbud herfra skal browseren kunne køre scripts. Ellers laver vores salgsafdeling det for dig.
refused-human-check-missing = Vi ved endnu ikke, at du ikke er en robot.
    .next = Vent, til kontrollen viser “Verificeret”, og send igen.
refused-quote-one-kind = Et tilbud, man selv laver, har én licenstype og én aftaleperiode.
    .next = Send kurven, som den er: den deles op i tilbud, der kan lade sig gøre.
refused-renewals-need-hold = Automatisk fornyelse er slået til for { $count ->
        [one] ét abonnement
       *[other] { $count } abonnementer
    } og ville forny uden ændringerne.
    .next = Sæt hak ved, at den automatiske fornyelse venter på tilbuddet, eller lad antal og periode være, som de er.

quote-renewals-crumb = Lav tilbud
quote-renewals-title = { $count ->
    [one] Lav et fornyelsestilbud
   *[other] Lav tilbud på { $count } fornyelser
}
quote-renewals-text = Et tilbud holder dagens pris, til nogen har godkendt det. Det sendes med e-mail, med en PDF og et link.
quote-renewals-which = Det, der fornys
quote-renewals-quoted = Er allerede i et åbent tilbud, til og med { $day }:
quote-renewals-quote = Tilbud
quote-renewals-none = Vælg mindst ét abonnement.
quote-renewals-left-out = { $count ->
    [one] Ét kan der ikke laves tilbud på nu
   *[other] { $count } kan der ikke laves tilbud på nu
}
quote-renewals-go = Se, hvad der hjælper
quote-renewals-groups = Det bliver til { $count } tilbud: hvert har én betalingsmåde og én forhandler og sendes i sin egen e-mail.
quote-renewals-hold-title = Den automatiske fornyelse venter
quote-renewals-hold-why = Tilbuddet ændrer { $products }, og automatisk fornyelse er slået til. For at { $count ->
    [one] det
   *[other] de
} ikke fornys uændret imens, må den automatiske fornyelse vente.
quote-renewals-hold-then = Accepteres tilbuddet, fornys der, som det lyder. Accepteres det ikke senest { $day }, fortsætter den automatiske fornyelse af sig selv, straks hvis fornyelsesdatoen er passeret, og I får besked.
quote-renewals-hold = Lad den automatiske fornyelse vente, mens tilbuddet er åbent
quote-renewals-button = { $count ->
    [one] Send tilbud · { $amount }
   *[other] Send { $count } tilbud · { $amount }
}
quote-renewals-sent = Tilbud { $number } er på vej til { $count ->
    [one] én adresse
   *[other] { $count } adresser
}.
renewals-quoted-title = { $count ->
    [one] Dit tilbud
   *[other] Dine { $count } tilbud
}
renewals-quoted-text = Det, der er sendt, er på vej med e-mail. Intet er købt, før det er accepteret.

quote-limits = Leder du efter noget andet?
quote-limits-seats = Flere pladser nu
quote-limits-seats-text = Laves der ikke tilbud på; de tilføjes på abonnementets side og slutter sammen med de andre.
quote-limits-new = Nye produkter
quote-limits-new-text = Får et tilbud for sig: læg dem i kurven, og send den som tilbud.
quote-limits-other = Skift af produkt, forlængelse til en fælles slutdato, supportplan, senere start
quote-limits-other-text = Det laver jeres forhandler eller vores salgsafdeling tilbud på.
quote-limits-ask = Bed om et tilbud
quote-limits-sent = Et tilbud, der allerede er sendt
quote-limits-sent-text = Ændres ikke: lav et nyt ud fra det, som afløser det. Jeres forhandler eller vores salgsafdeling kan trække det tilbage.

quoted-holds = Den automatiske fornyelse venter på tilbud { $number }, som kan accepteres til og med { $day }.
quoted-open = Der er lavet tilbud: { $number }, som kan accepteres til og med { $day }.
quoted-then-renews = Accepteres det, fornys der, som tilbuddet lyder. Ellers fortsætter den automatiske fornyelse af sig selv bagefter, straks hvis fornyelsesdatoen er passeret, og I får besked.
quoted-then-ends = Accepteres det, fornys der, som tilbuddet lyder. Ellers fornys intet: automatisk fornyelse er slået fra.
quoted-holds-short = venter på { $number } til { $day }
quoted-open-short = tilbud: { $number } til { $day }
quoted-setting = Det, du indstiller her, gælder kun, hvis tilbud { $number } ikke accepteres senest { $day }: indtil da venter den automatiske fornyelse på det.
quoted-switch = { $product } venter på tilbud { $number } til { $day }
quoted-switch-text = Det, du ændrer her, gælder, hvis tilbuddet ikke accepteres; selve tilbuddet er stadig åbent.
remedy-account-partner = Spørg jeres forhandler
account-event-renewal-held = Den automatiske fornyelse venter på et tilbud
account-event-renewal-released = Den automatiske fornyelse venter ikke længere på et tilbud
account-create-quote = Lav tilbud
account-mend-quote = Se tilbuddet
account-mend-quotes = Se tilbuddene
account-need-quote-open = Tilbud { $subject } på { $amount } kan accepteres til og med { $day }.
account-need-quotes-more = { $count ->
    [one] Ét tilbud mere kan accepteres.
   *[other] Yderligere { $count } tilbud kan accepteres.
}
