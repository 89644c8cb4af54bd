### Refusals of payers, attached documents and edited cards.

refused-payers-too-many = An invoice goes to at most { $maximum } addresses, those with the role of a payer included.
    .next = Remove one first, or open another payer account for some subscriptions.
refused-payer-name-taken = There is a payer account called { $name } already.
    .next = Give it another name, or add the address to that one.
refused-payer-account-empty = Payer account { $number } has no address.
    .next = Add one to it, or choose another payer account.
refused-document-missing = No file was chosen, or it is empty.
    .next = Choose the file and attach it again.
refused-document-large = { $name } is larger than { $most } MB.
    .next = Save it smaller, for example as a PDF without pictures, and attach it again.
refused-document-kind = { $name } is no PDF, JPEG or PNG.
    .next = Save it as a PDF and attach that.
refused-documents-too-many = At most { $maximum } documents can be attached.
    .next = Remove one you no longer need.
refused-order-settled = The order is settled; nothing can be attached to it any more.
    .next = Send the document to our support and name the order.
refused-card-expiry-wrong = That isn’t a month and year that a card can be valid to.
    .next = Copy both from the card: month 1 to 12, year with four digits.
refused-card-expiry-past = By that date { $card } has expired already: it was valid to { $on }.
    .next = Copy the date from the new card; if its number is another one, add it as a new card.
refused-card-not-edited = The payment provider didn’t take the change of { $card }.
    .next = Check date and address with your bank, or add the card anew.
refused-card-edit-unavailable = The payment provider can’t be reached. Nothing was changed.
    .next = Try again in a few minutes.
