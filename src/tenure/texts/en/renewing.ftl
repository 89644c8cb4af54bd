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
        { $by_invoice ->
            [yes] It is paid by invoice: you get one on the renewal date, due by your terms.
           *[no] {""}
        }
        { $retermed ->
            [yes] The price in our earlier reminder was for another term. You won’t be charged more for each than the one above.
           *[no] {""}
        }
        { $held ->
            [none] {""}
           *[other] { $held } seats are handed out. Without a choice of yours, those handed out last are taken back on the renewal date.
        }
    .button = See the renewal

account-renewal-title = Renewal settings
account-renewal-change = Change the renewal
account-renewal-of = How { $product } renews
account-renewal-text = You can change this until the day before { $day }. Nothing is charged now.
account-renewal-save = Save
account-renewal-saved = { $product }: the renewal is set. You get a mail that confirms it.
account-renewal-from = This counts from
account-renewal-is-off = Auto-renewal is off: nothing is charged unless you turn it on or renew it yourself
account-renewal-fewer = { $held ->
        [one] 1 seat is handed out
       *[other] { $held } seats are handed out
    }: unless you choose, the latest are taken back
account-renewal-retermed = The price in our reminder was for another term, so it no longer counts; this one does
account-renewal-no-card = No valid card is set: the invoice stays open until somebody pays it
account-renewal-card-short = { $card } expires before the renewal
account-renewal-card-stays = As it is
account-renewal-no-invoice = Payment by invoice opens with a first purchase by invoice through a partner or our sales team.
account-renewal-note-help = Reference and note go on the invoice of this one renewal.
account-event-renewal-set = Set to renew with { counted }

account-several-title = Renew several
account-several-renew = Renew now
account-several-text = Everything that can be renewed now is renewed with one confirmation. Nothing is charged before that.
account-several-which = What is renewed
account-several-own-card = Each with its own card
account-several-line = { $product }, { $amount }, { $window }
account-several-later = Annual bill for { $product }, before tax
account-several-group = { $count ->
        [one] 1 subscription
       *[other] { $count } subscriptions
    }, { $card }{ $partner ->
        [none] {""}
       *[other] , through { $partner }
    }
account-several-left-out = { $count ->
        [one] One can’t be renewed now
       *[other] { $count } can’t be renewed now
    }
account-several-ordered = { $count } orders are being paid, one for each card. You get a mail about each.

mail-fact-card = Card
mail-fact-expires-on = Valid to
mail-fact-first-on = Next charge
mail-card-expiring =
    .subject = { $expired ->
        [yes] { $card } has expired
       *[no] { $card } is valid only to { $expires_on }
    }
    .heading = { $expired ->
        [yes] Your card has expired
       *[no] Your card expires soon
    }
    .body = It is set to pay { $count ->
        [one] a subscription
       *[other] { $count } subscriptions
    } after that: { $products }. The next charge is on { $first_on }.
    .after = Add a card and choose it for them before that day; then everything goes on as it is.
    .button = See the cards

mail-card-chosen =
    .subject = { $card } pays from now on
    .heading = Another card pays
    .body = { $changed_by } chose { $card } for { $count ->
        [one] a subscription
       *[other] { $count } subscriptions
    }: { $products }.
    .after = It is charged on their renewal dates; an unpaid invoice of theirs is tried with it too.
    .button = See the cards
account-choose-card = Choose another card
account-choose-card-text = The card pays the renewals and annual bills of what you choose from now on. An unpaid invoice is tried with it on its next day. Nothing is charged now.
account-choose-card-button = Use this card
account-card-chosen = { $count ->
        [0] Nothing had to be changed: the card pays for it already.
        [one] The card pays for 1 subscription from now on.
       *[other] The card pays for { $count } subscriptions from now on.
    }
account-event-card-chosen = Another card was chosen
account-never-renews = last day { $day }, doesn’t renew
