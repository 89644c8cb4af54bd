### Mails about what is returned.

mail-renewal-returned =
    .subject = The renewal of { $product } has been returned
    .heading = The renewal of { $product } has been returned
    .body =
        The term from { $window } counts as never bought: { $total } is credited, and the subscription ends where it did before. It doesn’t renew by itself any more.
        { $owed ->
            [none] {""}
           *[other] { $owed } of it had not been paid and isn’t owed any more.
        }
        { $refund ->
            [none] {""}
           *[other] { $refund } goes back to { $card }; until it shows there, a few days may pass.
        }
        { $balance ->
            [none] {""}
           *[other] { $balance } had been paid otherwise: that stays with you as your balance.
        }
        { $access ->
            [none] {""}
           *[other] The product works until { $access }. Renew it again or accept a new quote, and all is as before.
        }
    .button = See the subscription

mail-return-credited =
    .subject = Credit note { $invoice_number } for { $total }
    .heading = { $total } is credited
    .body =
        The renewal of { $product } has been returned. What invoice { $corrects } billed for it is taken back: the credit note is attached.
        { $left ->
            [none] {""}
           *[other] For what else the invoice is about, { $left } remain to be paid.
        }
        { $refund ->
            [none] {""}
           *[other] { $refund } goes back to { $card }.
        }
        { $balance ->
            [none] {""}
           *[other] { $balance } of it had been paid: that stays with you as your balance.
        }
    .button = See your invoices

mail-refund-failed =
    .subject = We couldn’t give { $amount } back to { $card }
    .heading = The refund didn’t go through
    .body = What credit note { $invoice_number } gives back could not be sent to { $card }. Nothing is lost: { $amount } stays with you as your balance. Write to us if you want it sent another way.
    .button = See your invoices
