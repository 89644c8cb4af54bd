### Vem som får fakturor, beställningar som filer, ändring av kort.

mail-fact-account = Betalarkonto
mail-fact-removed = Borttaget
mail-fact-sent-to = Fakturan går till
mail-payers-changed =
    .subject = Vem som får fakturorna till { $company } har ändrats
    .heading = Fakturor går till andra adresser
    .body = { $changed_by } ändrade betalarna för { $company }. Fakturor som skickas från och med nu går dit; de som redan är skickade ligger kvar.
    .after = Om du inte väntade dig det här, titta på listan nu: en felaktig adress är vägen till att falska fakturor blir betalda.
    .button = Visa betalarna
mail-card-edited =
    .subject = { $card } har ändrats
    .heading = Ett kort har ändrats
    .body = { $changed_by } ändrade giltighetstiden eller adressen för { $card }. Det gäller nu till och med { $expires_on }.
    .after = Om det inte var du eller en kollega, ta bort kortet och skriv till oss.
    .button = Visa korten

remedy-account-payers = Visa betalarna
payers-title = Betalare
payers-manage = Hantera betalare
payers-text = Betalare får fakturor med e-post. Den som har rollen betalare kan också logga in, se fakturorna och betala dem; övriga får bara e-posten.
payers-first = Standard
payers-first-text = Får alla fakturor som inget annat betalarkonto har valts för.
payers-account-number = Betalarkonto { $number }
payers-emails = Adresser
payers-purchasers = Inköparna
payers-none = Ingen ännu: fakturorna går till inköparna.
payers-none-here = Ingen adress är kvar, så standardbetalarna får de här fakturorna.
payers-none-but-role = Ingen utöver dem som har rollen betalare.
payers-with-role = De har rollen betalare och får alla fakturor:
payers-with-role-manage = Ändra under användare
payers-add = Lägg till en adress
payers-add-help = Högst { $maximum } adresser per konto. Flera på en gång: skilj dem åt med komma.
payers-add-button = Lägg till
payers-remove = Ta bort
payers-remove-one = Ta bort { $email }
payers-new = Ett betalarkonto till
payers-new-text = För prenumerationer vars fakturor någon annan betalar. Välj det i prenumerationens förnyelseinställningar eller i kassan.
payers-name = Namn
payers-name-help = Så som du vill hitta det igen, till exempel kontoret som betalar.
payers-new-button = Öppna kontot
payers-used-by = { $count ->
        [0] Inte valt för någon prenumeration
        [one] Valt för 1 prenumeration
       *[other] Valt för { $count } prenumerationer
    }
payers-saved = Betalarna är ändrade. Inköparna får e-post om det.
payers-unchanged = Inget behövde ändras.
payers-choice = Fakturan går till
payers-choice-standard = Standard: { $emails }
payers-choice-other = { $name }: { $emails }
payers-choice-new = Andra adresser
payers-choice-help = Skilj adresserna åt med komma. De sparas som ett betalarkonto hos ert företag.

documents-title = Beställningsdokument
documents-text = De följer med fakturan för nästa förnyelse och kan ändras till och med dagen före { $day }.
documents-of-invoice = Dokument till fakturan
documents-of-order = Dokument till beställningen
documents-none = Inga ännu.
documents-file = Fil
documents-file-help = PDF, JPEG eller PNG, högst { $most } MB.
documents-add = Bifoga ett dokument
documents-add-button = Bifoga
documents-remove = Ta bort
documents-remove-one = Ta bort { $name }
documents-attached = { $name } är bifogat.
documents-there-already = Dokumentet är redan bifogat.
documents-removed = Dokumentet är borttaget.
documents-where-subscription = Nästa förnyelse
documents-where-order = Beställning { $number }
documents-where-invoice = Faktura { $number }
documents-where-quote = Offert
documents-office-title = Kundens dokument
documents-office-none = Kunden har inte bifogat något.

card-edit = Ändra
card-edit-one = Ändra { $card }
card-edit-title = Ändra { $card }
card-edit-text = Skriv av datumet från kortet och adressen från bankens utdrag. Ett kort med annat nummer är ett nytt kort: lägg till det och välj det sedan.
card-edit-expires-month = Månad
    .help = Två siffror som på kortet.
card-edit-expires-year = År
    .help = Fyra siffror.
card-edit-line1 = Gata och nummer
card-edit-line2 = Adressrad 2
card-edit-postal-code = Postnummer
card-edit-city = Ort
card-edit-region = Region eller delstat
card-edit-country = Land
card-edit-save = Spara
card-edited = { $card } är ändrat. Inköparna får e-post om det.
card-edit-unchanged = Inget behövde ändras.

account-event-payer-added = En adress lades till bland betalarna
account-event-payer-removed = En adress togs bort bland betalarna
account-event-document-attached = Ett dokument bifogades
account-event-document-detached = Ett dokument togs bort
