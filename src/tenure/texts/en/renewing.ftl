### How a subscription renews: its settings, several at once, cards that expire.

mail-fact-note = Note
mail-renewal-set =
    .subject = { $product }: how it renews was changed
    .heading = { $product } renews differently
    .body =
        { $changed_by } set that it renews with { $quantity } for { $term }.
        { $total ->
            [none] {""}
           *[other] { $by_itself ->
                [yes] { $total } falls due on the renewal date, tax included: { $unit_price } each before tax.
               *[no] It doesn’t renew by itself now. If you renew it: { $total }, tax included.
            }
        }
    .after =
        { $retermed ->
            [yes] The price in our earlier reminder was for another term. You won’t be charged more for each than the one above.
           *[no] {""}
        }
        { $held ->
            [none] {""}
           *[other] { $held } seats are handed out. Without a choice of yours, those handed out last are taken back on the renewal date.
        }
    .button = See the renewal
