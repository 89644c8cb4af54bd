# Mail to those who pay invoices but don't purchase: one of theirs is unpaid.

mail-invoice-unpaid =
    .subject = { $step ->
        [declined] Invoice { $invoice_number }: the card was declined
       *[other] Invoice { $invoice_number } is overdue
    }
    .heading = { $step ->
        [declined] Invoice { $invoice_number } hasn’t been paid
       *[other] Invoice { $invoice_number } is overdue
    }
    .body = { $step ->
       *[declined] The card that was to pay it was declined, so { $amount } is still open, due on { $due_on }.
        [expired] { $amount } was due on { $due_on } and hasn’t arrived. { $products } can be used until { $access }; then access stops.
        [suspension] { $amount } was due on { $due_on } and hasn’t arrived. Without it { $products } stops working { $ends }.
        [termination] { $amount } was due on { $due_on } and hasn’t arrived. { $products } can’t be used any more, and without payment it ends for good { $ends }.
        [suspended] { $amount } was due on { $due_on } and hasn’t arrived, so { $products } can’t be used since { $suspended }. If it is paid by { $last_chance_on }, everything comes back as it was.
    }
    .after = The invoice is attached; please use the payment reference that is printed on it. A bank transfer can take two days to arrive. Have you just paid? Then there is nothing for you to do.
    .button = See your invoices
