paper-invoice = Invoice
paper-credit-note = Credit note
paper-amount-due = Amount due
paper-amount-paid = Paid
paper-amount-credited = Credited
paper-due = by { $day }
paper-paid-with = with { $method }
paper-paid-with-on = with { $method } on { $day }
paper-reference = Payment reference
paper-corrects = Corrects invoice { $number }
paper-bill-to = Bill to
paper-details = Details
paper-contact = Attn. { $name }
paper-number = Number
paper-issued-on = Date
paper-due-on = Due
paper-customer-number = Customer number
paper-order-number = Order
paper-po-number = Your PO
paper-vat-number = VAT number
paper-registration-number = Reg. no.
paper-line = Description
paper-quantity = Quantity
paper-unit-price = Unit price
paper-tax-rate = Tax
paper-amount = Amount ({ $currency })
paper-net = Before tax
paper-tax = { $rule ->
    [sales-tax] Sales tax
   *[domestic] VAT
} { $rate } on { $net }
paper-tax-none = No tax
paper-total = Total
paper-already-paid = Paid
paper-to-pay = To pay
paper-how-to-pay = How to pay
paper-pay-hint = Give the payment reference, so that the payment finds its invoice. A bank transfer takes up to two business days.
paper-paid-hint = Nothing is left to pay.
paper-credit-hint = The amount goes back the way it was paid, or stands to your credit.
paper-bank = Bank
paper-online = Online
paper-notes = Notes
paper-computed = How the amounts were computed
paper-rule-reverse-charge = { $area ->
    [eu] Reverse charge: the buyer accounts for the VAT (Article 196 of Directive 2006/112/EC).
   *[other] Reverse charge: the buyer accounts for the VAT of { $country }.
}
paper-rule-outside-scope = No VAT: the service is supplied outside the area where the seller charges it ({ $country }).
paper-rule-exempt = Exempt from tax by certificate { $number } for { $place }.
paper-rule-sales-tax = No sales tax: { $place } doesn’t tax this service.
paper-page = Page { $page } of { $pages }
paper-quote = Quote
paper-quote-total = Total with estimated tax
paper-quote-valid = price holds to { $day }, that day included
paper-quote-to = For
paper-quote-last-on = Last day
paper-quote-partner = Partner
paper-quote-manager = Account manager
paper-quote-replaces = Replaces quote
paper-quote-later = Falls due later, before tax
paper-quote-tax = Estimated { $rule ->
    [sales-tax] sales tax
   *[domestic] VAT
} { $rate }
paper-quote-tax-none = No tax, as estimated
paper-quote-estimated = Tax is an estimate; the invoice says what is due. What begins with the order starts on the day it is accepted.
paper-quote-card-limit = Before tax the quote is above { $limit }, so it can’t be paid by card or PayPal.
paper-quote-accept = How to accept
paper-quote-accept-hint = Accept by { $day }, that day included, signed in as purchaser. The amounts are those of this quote, whatever happens to price lists.
