### Credit lines: refusals, and the mail that tells what was decided.

refused-credit-line-missing = { $company } has no credit line, so it can’t buy on an invoice.
    .next = { $ways ->
        [card] Choose a card. A credit line is asked for with a quote of your partner or our sales team; write to them.
        [ask] Ask for a credit line with this quote: a purchaser, your partner or our sales team can.
       *[other] Write to your partner or our sales team: they make a quote and ask for a credit line with it.
    }
refused-credit-line-asked = A credit line for { $company } has been asked for and isn’t decided yet.
    .next = { $ways ->
        [card] Choose a card, or wait for the answer; it comes by mail.
       *[other] Wait for the answer; it comes by mail.
    }
refused-credit-line-refused = A credit line for { $company } was refused, so it can’t buy on an invoice.
    .next = { $ways ->
        [card] Choose a card. Your partner or our sales team can ask again with another quote.
        [ask] Ask again with this quote, or talk to our finance department.
       *[other] Your partner or our sales team can ask again with another quote; write to them.
    }
refused-credit-line-withdrawn = The credit line of { $company } has been withdrawn, so it can’t buy on an invoice.
    .next = { $ways ->
        [card] Choose a card. If you think this is a mistake, talk to our finance department.
        [ask] Ask for a new one with this quote, or talk to our finance department.
       *[other] Talk to our finance department.
    }
refused-credit-line-exceeded = This comes to { $needed }, and { $free } of your credit line is free.
    .next = { $ways ->
        [card] Pay open invoices to free as much, choose a card, or have your partner or our sales team ask for a higher line.
        [ask] Pay open invoices to free as much, or ask for a higher line with this quote.
       *[other] Pay open invoices to free as much, or have your partner or our sales team ask for a higher line.
    }
refused-credit-line-not-self-service = A credit line can’t be asked for with a quote of your own.
    .next = Write to your partner or our sales team: they make the quote and ask for the line with it.
refused-credit-line-quote-closed = The quote is no longer open, so a credit line can’t be asked for with it.
    .next = Ask with a quote that is still open.
refused-credit-line-enough = The credit line is high enough for this already.
    .next = Nothing to do; buy by invoice within it.
refused-credit-line-not-asked = Nothing has been asked for { $company }, so there is nothing to refuse.
    .next = Withdraw the line if it is to end.
refused-credit-line-not-held = { $company } has no credit line that could be withdrawn.
    .next = Look at the customer’s page: it says how things stand.
refused-net-days-out-of-range = So many days to pay can’t be agreed on.
    .next = Enter 0 to { $maximum } days, or leave it empty for the usual ones.
refused-method-not-offered = Paying like that isn’t offered.
    .next = Choose one of the ways that are offered here.

refused-method-not-here = This isn’t possible for these products in your country.
    .next = Choose another way to pay, or write to us.
refused-paypal-not-connected = PayPal isn’t offered here yet.
    .next = { $ways ->
        [card] Choose a card.
        [invoice] Pay by invoice.
        [ask] Ask for a credit line with this quote: a purchaser, your partner or our sales team can.
       *[other] Choose a way that is open here; if there is none, write to your partner or our sales team.
    }
refused-direct-debit-not-connected = Direct debit isn’t offered here yet.
    .next = { $ways ->
        [card] Choose a card.
        [invoice] Pay by invoice.
        [ask] Ask for a credit line with this quote: a purchaser, your partner or our sales team can.
       *[other] Choose a way that is open here; if there is none, write to your partner or our sales team.
    }
refused-transfer-not-open = Paying an order in advance by bank transfer isn’t offered here yet.
    .next = { $ways ->
        [card] Choose a card. With a credit line you buy on an invoice, and that can be paid by transfer.
        [invoice] Pay by invoice; an invoice can be paid by transfer.
        [ask] Ask for a credit line with this quote: with one you buy on an invoice, and that can be paid by transfer.
       *[other] Choose a way that is open here. With a credit line you buy on an invoice, and that can be paid by transfer; your partner or our sales team asks for one with a quote.
    }
refused-cart-above-card-limit = This comes to { $net } before tax, and above { $limit } neither card nor PayPal is possible.
    .next = { $ways ->
        [invoice] Split it into several orders, pay by invoice, or ask your partner or our sales team for a quote.
       *[other] Split it into several orders, or ask your partner or our sales team for a quote; a credit line can be asked for with that.
    }
refused-renewal-above-card-limit = This renewal comes to { $net } before tax, and above { $limit } neither card nor PayPal is possible.
    .next = { $ways ->
        [invoice] Have it paid by invoice, or ask your partner or our sales team for a quote.
       *[other] Ask your partner or our sales team for a quote; a credit line can be asked for with that.
    }

mail-credit-line-decided =
    .subject = { $verdict ->
        [approve] { $company } can pay by invoice
        [refuse] No credit line for { $company }
       *[other] { $company } can no longer pay by invoice
    }
    .heading = { $verdict ->
        [approve] You can pay by invoice
        [refuse] We can’t give you the credit line
       *[other] The credit line has ended
    }
    .body = { $verdict ->
        [approve] { $company } has a credit line of { $amount }. What you buy on an invoice, and what of it isn’t paid yet, may come to that much.
        [refuse] We have looked at the request for { $company } and can’t grant it. You can go on paying by card.
       *[other] From now on { $company } pays by card. Open invoices stay due on their days.
    }
    .after =
        { $net_days ->
            [none] {""}
           *[other] { $net_days ->
                [one] Invoices are due one day after their date.
               *[other] Invoices are due { $net_days } days after their date.
            }
        }
        { $reason ->
            [none] {""}
           *[other] Finance writes: { $reason }
        }
    .button = See your invoices

paid-by-card = Card
paid-by-paypal = PayPal
paid-by-direct-debit = Direct debit
paid-by-invoice = Invoice
paid-by-transfer = Bank transfer in advance

office-credit-lines = Credit lines
office-credit-title = Credit line
office-credit-of = Credit line of { $name }
office-credit-text = How much this customer may buy on invoices. Open invoices and orders count until they are paid.
office-credit-now = As it stands
office-credit-missing = Nobody has asked for one. Nothing is sold to this customer on an invoice.
office-credit-prepayment = Prepayment is demanded of this customer: until that is lifted nothing is sold to it on an invoice, whatever its line.
office-credit-state = State
office-credit-is-asked = asked for
office-credit-is-approved = approved
office-credit-is-refused = refused
office-credit-is-withdrawn = withdrawn
office-credit-granted = Granted
office-credit-used = Open now
office-credit-free = Free
office-credit-days = To pay within
office-credit-days-usual = the usual days
office-credit-days-count = { $days ->
        [one] one day
       *[other] { $days } days
    }
office-credit-asked = Asked for
office-credit-decided = Decided
office-credit-lost = an invoice was left unpaid until the end
office-credit-decide = Decide
office-credit-amount = Amount
    .help = In the customer’s currency, tax included.
office-credit-amount-wrong = Enter an amount like 50000.00.
office-credit-net-days = Days to pay
    .help = Left empty, the usual days of the policy.
office-credit-reason = Reason
    .help = Goes into the log, and to the purchasers by mail.
office-credit-approve = Approve
office-credit-refuse = Refuse
office-credit-withdraw = Withdraw
office-credit-done = { $verdict ->
        [approve] The credit line is approved; the purchasers get a mail.
        [refuse] The request is refused; the purchasers get a mail.
       *[withdraw] The credit line is withdrawn; the purchasers get a mail.
    }
office-credit-waiting = To be decided
office-credit-none-waiting = Nothing waits.
office-credit-all = All lines
office-sell-by-invoice = Invoice
account-renewal-by-invoice = Invoice, due by your terms
account-renewal-invoiced = You get an invoice on the renewal date, due by your terms; nothing is charged
account-paid-by-invoice = Invoice
account-invoice-due = The invoice is due
account-invoice-button = Order · { $amount } by invoice
