checkout-method = Pay with
    .required = Choose how to pay
checkout-method-invoice = Invoice, within your credit line
checkout-payment-no-way = None of the ways to pay is open for this cart. Write to us, and we find one.
review-order-terms = Order · invoice over { $total }
review-invoice-due = Invoice due
review-on-terms = The invoice is issued at once and due on { $day }. Access opens at once.
review-on-terms-closed = Not open for this order; choose another way.
review-on-invoice = On the invoice
review-note = Note
    .help = For your accounts department; it is printed on the invoice
review-documents = Your purchase order as a file
    .help = PDF, PNG or JPEG, 5 MB each at most. It is kept with the order
review-payers = E-mail addresses
    .help = One per line. Only the invoices of what you order now go there
review-payers-standard = The invoice goes to { $emails }.
review-payers-none = The invoice goes to the purchasers.
review-payers-other = Send it to other addresses
financing-title = Pay over time?
financing-text = For one- and three-year subscriptions of { $amount } or more before tax you can ask for financing. Send the cart as a quote, then ask for it there.
financing-link = Send as a quote
done-next-due = { $count ->
    [one] Invoice { $number } over { $total } is on its way by mail. It says when it is due and how to pay it.
   *[other] Invoices { $number } over { $total } in all are on their way by mail. They say when they are due and how to pay them.
}
account-terms = Terms of purchase
account-terms-accepted = Version { $version }, accepted by { $person }
account-terms-accept = By confirming you accept the terms of purchase.
account-terms-version = Read version { $version }
account-closed-ways = Other ways to pay
