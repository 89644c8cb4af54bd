### At bygge, sende og følge tilbud, for forhandlere og for salget.
quoting-new = Nyt tilbud
quoting-crumb = Nyt tilbud
quoting-new-title = Nyt tilbud til { $name }
quoting-draft-title = Kladde { $number }
quoting-for = Til { $name }
quoting-version = version { $version }
quoting-intro = Vælg, hvad tilbuddet handler om. Hvad det koster, står ved siden af; intet sendes, før du siger til.
quoting-lines = Linjer
quoting-lines-count = { $count ->
    [one] én linje
   *[other] { $count } linjer
}
quoting-what = Hvad
quoting-quantity = Antal
quoting-quantity-of = Antal på linje { $position }, { $product }
quoting-net = Før moms
quoting-change = Ret
quoting-edit = Ret
quoting-edit-one = Ret linje { $position }, { $product }
quoting-remove = Fjern
quoting-remove-one = Fjern linje { $position }, { $product }
quoting-close = Luk
quoting-editing = Linje { $position }
quoting-take-over = Opdater linjen
quoting-part = Side { $part } af linjerne
quoting-parts = Side { $part } af { $parts }
quoting-no-lines = Der er ingen linje endnu. Markér abonnementer nedenfor, eller tilføj et nyt produkt.
quoting-line = Linje { $position }
quoting-waits = den automatiske fornyelse venter
quoting-action-new = Nyt
quoting-action-aligned = Nyt, slutter sammen med et andet
quoting-action-seats = Flere pladser
quoting-action-extension = Forlængelse
quoting-action-renewal = Fornyelse
quoting-action-switch = Skift af produkt
quoting-way-renewal = Forny
quoting-way-seats = Flere pladser
quoting-way-extension = Forlæng
quoting-way-switch = Skift produkt
quoting-held = Det, kunden har
quoting-held-count = { $count ->
    [one] ét abonnement uden linje
   *[other] { $count } abonnementer uden linje
}
quoting-find = Produkt
quoting-more = { $count ->
    [one] Ét mere vises ikke. Søg på dets produkt.
   *[other] { $count } flere vises ikke. Søg på deres produkt.
}
quoting-none-found = Intet abonnement på et sådant produkt.
quoting-lasts = Betalt til
quoting-closed = Kan ikke lade sig gøre
quoting-all-open = alt kan lade sig gøre
quoting-renewal = Fornyelse før moms
quoting-quoted-in = er allerede i { $number }
quoting-with-ticked = Med de markerede:
quoting-new-product = Nyt produkt
quoting-product = Produkt og periode
quoting-choose = Vælg …
quoting-ends-with = Slutter
quoting-own-end = En hel periode for sig
quoting-add = Tilføj
quoting-nothing-sold = Der er intet, du kan sælge til denne kunde.
quoting-not-sold = { $count ->
    [one] Ét produkt kan ikke tilbydes
   *[other] { $count } produkter kan ikke tilbydes
}
quoting-renews-by-itself = Fornys derefter automatisk
quoting-left-out = { $count ->
    [one] Ét abonnement blev udeladt
   *[other] { $count } abonnementer blev udeladt
}
quoting-recipients = Hvem der får det
quoting-recipients-text = Tilbuddet stiles til den første. Op til fire mere får samme mail, hver med sit eget link.
quoting-recipient = Modtager { $place }
quoting-more-recipients = Flere modtagere
quoting-email = E-mailadresse
quoting-name = Navn
quoting-own-language = Modtagerens eget
quoting-no-purchaser = Firmaet har ingen indkøber endnu: den, tilbuddet stiles til, bliver det ved accept.
quoting-note = Besked til kunden
quoting-note-help = Står i mailen og på tilbuddet.
quoting-total = I alt med moms
quoting-before-tax = Før moms
quoting-tax = Anslået moms
quoting-holds-to = Sendes det i dag, gælder priserne til og med { $day }.
quoting-total-empty = Tilføj en linje for at se, hvad det koster.
quoting-later = Faktureres senere, før moms
quoting-faults = { $count ->
    [one] Én linje kan ikke lade sig gøre
   *[other] { $count } linjer kan ikke lade sig gøre
}
quoting-hold-title = Automatisk fornyelse
quoting-hold-text = { $count ->
    [one] Én linje fornyer anderledes, end abonnementet selv ville gøre. Når du sender, lader du dets automatiske fornyelse vente, mens tilbuddet er åbent.
   *[other] { $count } linjer fornyer anderledes, end abonnementerne selv ville gøre. Når du sender, lader du deres automatiske fornyelse vente, mens tilbuddet er åbent.
}
quoting-go-on = Gennemse og send
quoting-go-on-for = Gennemse og send · { $amount }
quoting-save = Gem kladden
quoting-reckon = Beregn igen
quoting-unsaved = Der er ændringer, som ikke er gemt.
quoting-saved = Kladden er gemt.
quoting-look-newer = Åbn den nyere kladde
quoting-mend-first = { $count ->
    [one] Kladden er gemt. Én linje kan ikke lade sig gøre; ret eller fjern den, før du sender.
   *[other] Kladden er gemt. { $count } linjer kan ikke lade sig gøre; ret eller fjern dem, før du sender.
}
quoting-send-title = Send { $number }
quoting-send-crumb = Send
quoting-send-text = Mailen kommer fra os, på hver modtagers sprog, med et link til tilbuddet. Fra da af gælder priserne.
quoting-send-to = Går til
quoting-send-addressee = adressat
quoting-send-nobody = Ingen endnu. Gå tilbage, og angiv en modtager.
quoting-send-for = Send tilbuddet · { $amount }
quoting-send-back = Tilbage til kladden
quoting-sent = { $number } er sendt til { $count ->
    [one] én adresse
   *[other] { $count } adresser
}. Det gælder til og med { $day }.
quoting-sent-before = { $number } var allerede sendt.
quoting-not-sent = { $number } kunne ikke sendes; se nedenfor, hvordan det står til.
quoting-hold-tick = { $count ->
    [one] Lad den automatiske fornyelse af ét abonnement vente, mens tilbuddet er åbent
   *[other] Lad den automatiske fornyelse af { $count } abonnementer vente, mens tilbuddet er åbent
}
quoting-hold-help = Ellers ville det forny sig, som det er indstillet. Ventetiden slutter af sig selv, når tilbuddet accepteres, erstattes, annulleres eller udløber, og indkøberne får besked. Er fornyelsesdatoen passeret til den tid, fornys det straks, som en sen fornyelse: aldrig to gange.
quoting-holds = Automatisk fornyelse venter på dette tilbud: { $products }.
quoting-send-replaces = Når det sendes, erstatter det versionen før, som derefter ikke kan accepteres.
quoting-made = Lavet
quoting-sent-on = Sendt
quoting-last-on = Gælder til og med
quoting-made-by = Lavet af
quoting-state = Status
quoting-source-partner = Forhandler
quoting-source-sales = Vores salg
quoting-source-self-service = Kunden selv
quoting-source-automatic = Automatisk
quoting-became = Ordre
quoting-successor = Erstattet af
quoting-predecessor = Erstatter
quoting-close-reason = Begrundelse
quoting-opened = åbnet
quoting-not-opened = ikke åbnet endnu
quoting-approved = godkendt
quoting-reissue = Lav en ny version
quoting-reissue-text = Til dagens priser, med de samme linjer. Når den sendes, erstatter den dette tilbud.
quoting-reissued = Dette er næste version, til dagens priser. Når den sendes, erstatter den { $number }.
quoting-cancel = Annullér tilbuddet
quoting-cancel-draft = Kassér kladden
quoting-cancel-reason = Hvorfor
quoting-cancel-help = Modtagerne får besked på mail.
quoting-cancel-long = En annullering skal begrundes.
quoting-cancelled = { $number } er annulleret.
quoting-quotes = Tilbud
quoting-list-text = Tilbud fra forhandlere, fra os og fra kunderne selv, og hvad der blev af dem.
quoting-search = Nummer, kunde eller kundenummer
quoting-source = Lavet af
quoting-export = Eksportér som CSV
quoting-none = Ingen tilbud endnu
quoting-none-text = Et tilbud påbegyndes på kundens side.
quoting-none-fit = Intet tilbud passer
quoting-none-fit-text = Prøv andre ord, eller ryd filtrene.
quoting-column-number = Tilbud
quoting-column-version = Version
quoting-column-customer-number = Kundenummer
quoting-column-customer = Kunde
quoting-column-source = Lavet af
quoting-column-partner = Forhandler
quoting-column-state = Status
quoting-column-made-on = Lavet
quoting-column-sent-on = Sendt
quoting-column-last-on = Sidste dag
quoting-column-net = Før moms
quoting-column-total = I alt med moms
quoting-column-currency = Valuta
quoting-column-became = Blev til
quoting-bulk-title = { $count ->
    [one] Giv tilbud på én fornyelse
   *[other] Giv tilbud på { $count } fornyelser
}
quoting-bulk-text = Ét tilbud for hver kunde, valuta, betalingsmåde og forhandler, sådan som hvert abonnement er indstillet til at forny sig. Udelad det, du ikke vil give tilbud på.
quoting-bulk-nobody = Ingen der må købe endnu. Lav dette tilbud i hånden, og angiv, hvem det går til.
quoting-bulk-open = Lav et tilbud manuelt
quoting-bulk-left = Udeladt
quoting-bulk-nothing = Der kan ikke gives tilbud på noget hos denne kunde nu.
quoting-bulk-take-over = Beregn igen
quoting-bulk-quotes = { $count ->
    [one] ét tilbud
   *[other] { $count } tilbud
}
quoting-bulk-send = { $count ->
    [one] Send ét tilbud
   *[other] Send { $count } tilbud
}
quoting-bulk-none = Der er intet at sende.
quoting-bulk-together = Alt i alt, med moms
quoting-bulk-done-title = { $count ->
    [0] Intet blev sendt
    [one] Ét tilbud blev sendt
   *[other] { $count } tilbud blev sendt
}
quoting-bulk-done-sent = sendt, gælder til og med { $day }
quoting-bulk-done-failed = Noget gik galt med dette; vi har noteret det som { $incident }. Prøv igen: det, der er sendt, sendes ikke to gange.
quoting-bulk-again = Prøv igen
quoting-bulk-back = Tilbage til fornyelserne
quoting-bulk-quoted = er allerede i { $number }
quoting-bulk-choose-first = Markér først de fornyelser, som du vil give tilbud på.
quoting-office-begin-button = Begynd et tilbud
quoting-office-renewals = Giv tilbud på fornyelser
quoting-bulk-crumb = Giv tilbud
quoting-bulk-to-whom = til { $emails }
quoting-credit = Betaling på faktura
quoting-credit-text = { $company } kan ikke købe dette på faktura endnu; det kræver en kreditramme, der rækker. Søg om en med dette tilbud, så afgør leverandørens økonomiafdeling det.
quoting-credit-button = Søg om en kreditramme på { $amount }
quoting-credit-button-plain = Søg om en kreditramme
quoting-credit-asked = Der er søgt om en kreditramme. Når leverandørens økonomiafdeling har godkendt den, kan tilbuddet betales på faktura.
quoting-credit-done = Ansøgningen om en kreditramme er sendt.
quoting-bulk-others = Send til andre
quoting-bulk-emails = E-mailadresser
quoting-bulk-others-help = Højst fem, adskilt med komma; tilbuddet stiles til den første. Tomt: dem, der må købe der.
