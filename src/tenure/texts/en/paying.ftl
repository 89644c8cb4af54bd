### Who gets invoices, purchase orders as files, editing a card.

mail-fact-account = Payer account
mail-fact-removed = Removed
mail-fact-sent-to = Invoice goes to
mail-payers-changed =
    .subject = Who gets the invoices of { $company } has changed
    .heading = Invoices go to other addresses
    .body = { $changed_by } changed the payers of { $company }. Invoices issued from now on go there; those already issued stay where they are.
    .after = If you didn’t expect this, look at the list now: a wrong address is how false invoices get paid.
    .button = See the payers
mail-card-edited =
    .subject = { $card } was edited
    .heading = A card was edited
    .body = { $changed_by } changed the expiry date or the address of { $card }. It is valid to { $expires_on } now.
    .after = If that wasn’t you or a colleague, remove the card and write to us.
    .button = See the cards

remedy-account-payers = See the payers
payers-title = Payers
payers-manage = Manage payers
payers-text = Payers get invoices by mail. Whoever has the role of a payer can sign in too, see the invoices and pay them; others only get the mail.
payers-first = Standard
payers-first-text = Gets every invoice that no other payer account was chosen for.
payers-account-number = Payer account { $number }
payers-emails = Addresses
payers-purchasers = The purchasers
payers-none = Nobody yet: invoices go to the purchasers.
payers-none-here = No address is left, so the standard payers get these invoices.
payers-none-but-role = Nobody beside those with the role of a payer.
payers-with-role = They have the role of a payer and get every invoice:
payers-with-role-manage = Change it under users
payers-add = Add an address
payers-add-help = Up to { $maximum } addresses an account. Several at once: separate them with commas.
payers-add-button = Add
payers-remove = Remove
payers-remove-one = Remove { $email }
payers-new = Another payer account
payers-new-text = For subscriptions whose invoices somebody else pays. Choose it in a subscription’s renewal settings or at checkout.
payers-name = Name
payers-name-help = As you want to find it again, for example the office that pays.
payers-new-button = Open the account
payers-used-by = { $count ->
        [0] Chosen for no subscription
        [one] Chosen for 1 subscription
       *[other] Chosen for { $count } subscriptions
    }
payers-saved = The payers are changed. The purchasers get a mail about it.
payers-unchanged = Nothing had to be changed.
payers-choice = Invoices go to
payers-choice-standard = Standard: { $emails }
payers-choice-other = { $name }: { $emails }
payers-choice-new = Other addresses
payers-choice-help = Separate addresses with commas. They are kept as a payer account of your company.

documents-title = Purchase order documents
documents-text = They go with the invoice of the coming renewal and can be changed until the day before { $day }.
documents-of-invoice = Documents of this invoice
documents-of-order = Documents of this order
documents-none = None yet.
documents-file = File
documents-file-help = PDF, JPEG or PNG, up to { $most } MB.
documents-add = Attach a document
documents-add-button = Attach
documents-remove = Remove
documents-remove-one = Remove { $name }
documents-attached = { $name } is attached.
documents-there-already = That document is attached already.
documents-removed = The document is removed.
documents-where-subscription = Coming renewal
documents-where-order = Order { $number }
documents-where-invoice = Invoice { $number }
documents-where-quote = Quote
documents-office-title = Documents of the customer
documents-office-none = The customer has attached nothing.

card-edit = Edit
card-edit-one = Edit { $card }
card-edit-title = Edit { $card }
card-edit-text = Copy the date from the card and the address from the bank statement. A card with another number is a new card: add it, then choose it.
card-edit-expires-month = Month
    .help = Two digits as on the card.
card-edit-expires-year = Year
    .help = Four digits.
card-edit-line1 = Street and number
card-edit-line2 = Address line 2
card-edit-postal-code = Postal code
card-edit-city = Town
card-edit-region = Region or state
card-edit-country = Country
card-edit-save = Save
card-edited = { $card } is changed. The purchasers get a mail about it.
card-edit-unchanged = Nothing had to be changed.

account-event-payer-added = An address was added to the payers
account-event-payer-removed = An address was removed from the payers
account-event-document-attached = A document was attached
account-event-document-detached = A document was removed
