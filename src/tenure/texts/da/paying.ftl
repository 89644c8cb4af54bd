### Hvem der får fakturaer, indkøbsordrer som filer, ændring af kort.

mail-fact-account = Betalerkonto
mail-fact-removed = Fjernet
mail-fact-sent-to = Fakturaen går til
mail-payers-changed =
    .subject = Hvem der får fakturaerne til { $company }, er ændret
    .heading = Fakturaer går til andre adresser
    .body = { $changed_by } har ændret betalerne for { $company }. Fakturaer, der udstedes fra nu af, går dertil; dem, der allerede er udstedt, bliver, hvor de er.
    .after = Hvis du ikke ventede det, så se på listen nu: en forkert adresse er vejen til, at falske fakturaer bliver betalt.
    .button = Se betalerne
mail-card-edited =
    .subject = { $card } er ændret
    .heading = Et kort er ændret
    .body = { $changed_by } har ændret udløbsdatoen eller adressen for { $card }. Det gælder nu til og med { $expires_on }.
    .after = Hvis det ikke var dig eller en kollega, så fjern kortet og skriv til os.
    .button = Se kortene

remedy-account-payers = Se betalerne
payers-title = Betalere
payers-manage = Administrer betalere
payers-text = Betalere får fakturaer med mail. Den, der har rollen betaler, kan også logge ind, se fakturaerne og betale dem; andre får kun mailen.
payers-first = Standard
payers-first-text = Får alle fakturaer, som der ikke er valgt en anden betalerkonto til.
payers-account-number = Betalerkonto { $number }
payers-emails = Adresser
payers-purchasers = Indkøberne
payers-none = Ingen endnu: fakturaerne går til indkøberne.
payers-none-here = Der er ingen adresse tilbage, så standardbetalerne får disse fakturaer.
payers-none-but-role = Ingen ud over dem, der har rollen betaler.
payers-with-role = De har rollen betaler og får alle fakturaer:
payers-with-role-manage = Ret det under brugere
payers-add = Tilføj en adresse
payers-add-help = Højst { $maximum } adresser pr. konto. Flere på én gang: adskil dem med komma.
payers-add-button = Tilføj
payers-remove = Fjern
payers-remove-one = Fjern { $email }
payers-new = En betalerkonto mere
payers-new-text = Til abonnementer, hvis fakturaer en anden betaler. Vælg den i abonnementets fornyelsesindstillinger eller ved kassen.
payers-name = Navn
payers-name-help = Som du vil finde den igen, for eksempel det kontor, der betaler.
payers-new-button = Opret kontoen
payers-used-by = { $count ->
        [0] Ikke valgt til noget abonnement
        [one] Valgt til 1 abonnement
       *[other] Valgt til { $count } abonnementer
    }
payers-saved = Betalerne er ændret. Indkøberne får en mail om det.
payers-unchanged = Der var ikke noget at ændre.
payers-choice = Fakturaen går til
payers-choice-standard = Standard: { $emails }
payers-choice-other = { $name }: { $emails }
payers-choice-new = Andre adresser
payers-choice-help = Adskil adresserne med komma. De gemmes som en betalerkonto hos jeres virksomhed.

documents-title = Indkøbsordrer som dokumenter
documents-text = De følger med fakturaen for den næste fornyelse og kan ændres til og med dagen før { $day }.
documents-of-invoice = Dokumenter til fakturaen
documents-of-order = Dokumenter til ordren
documents-none = Ingen endnu.
documents-file = Fil
documents-file-help = PDF, JPEG eller PNG, højst { $most } MB.
documents-add = Vedhæft et dokument
documents-add-button = Vedhæft
documents-remove = Fjern
documents-remove-one = Fjern { $name }
documents-attached = { $name } er vedhæftet.
documents-there-already = Dokumentet er allerede vedhæftet.
documents-removed = Dokumentet er fjernet.
documents-where-subscription = Næste fornyelse
documents-where-order = Ordre { $number }
documents-where-invoice = Faktura { $number }
documents-where-quote = Tilbud
documents-office-title = Kundens dokumenter
documents-office-none = Kunden har ikke vedhæftet noget.

card-edit = Ret
card-edit-one = Ret { $card }
card-edit-title = Ret { $card }
card-edit-text = Skriv datoen af fra kortet og adressen fra bankens udskrift. Et kort med et andet nummer er et nyt kort: tilføj det, og vælg det bagefter.
card-edit-expires-month = Måned
    .help = To cifre som på kortet.
card-edit-expires-year = År
    .help = Fire cifre.
card-edit-line1 = Vej og nummer
card-edit-line2 = Adresselinje 2
card-edit-postal-code = Postnummer
card-edit-city = By
card-edit-region = Region eller delstat
card-edit-country = Land
card-edit-save = Gem
card-edited = { $card } er ændret. Indkøberne får en mail om det.
card-edit-unchanged = Der var ikke noget at ændre.

account-event-payer-added = En adresse blev føjet til betalerne
account-event-payer-removed = En adresse blev fjernet fra betalerne
account-event-document-attached = Et dokument blev vedhæftet
account-event-document-detached = Et dokument blev fjernet
