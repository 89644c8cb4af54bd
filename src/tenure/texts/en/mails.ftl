### Mails. In body, after and details each line is a paragraph; one that comes out empty is left out.
### An optional value that isn't there reads "none".

mail-footer = Sent by { $vendor } because you look after subscriptions or use its products. This address isn’t read; the links above lead to your account, and from there to support.

mail-fact-email = Signs in with
mail-fact-company = Company
mail-fact-customer-number = Customer number
mail-fact-order-number = Order
mail-fact-invoice-number = Invoice
mail-fact-po-number = Your reference (PO)
mail-fact-net = Before tax
mail-fact-tax = Tax
mail-fact-total = Total
mail-fact-amount = Amount
mail-fact-amount-due = To pay
mail-fact-due-on = Due
mail-fact-paid-with = Payment method
mail-fact-product = Product
mail-fact-products = Products
mail-fact-quantity = Quantity
mail-fact-added = Added
mail-fact-term = Term
mail-fact-unit-price = Unit price
mail-fact-window = Covers
mail-fact-renews = Renews
mail-fact-ends = Ends
mail-fact-access = Full access until
mail-fact-last-chance-on = Last day to mend it
mail-fact-suspended = Suspended since
mail-fact-terminated = Ended
mail-fact-happens = When
mail-fact-next-attempt-on = We try again
mail-fact-changed-by = Changed by
mail-fact-changed = Changed

mail-role-purchaser = purchaser
mail-role-primary-admin = primary administrator
mail-role-secondary-admin = secondary administrator
mail-role-payer = payer
mail-role-user = user

mail-line-product =
    .title = { $product }
    .details =
        { $quantity } · { $term }
        { $window ->
            [none] {""}
           *[other] Paid for { $window }
        }
        { $renews ->
            [none] {""}
           *[other] Renews { $renews }
        }
        { $ends ->
            [none] {""}
           *[other] Ends { $ends }
        }
mail-line-access =
    .title = { $product }
    .details =
        { $quantity }
        { $url ->
            [none] {""}
           *[other] Download: { $url }
        }
mail-line-change =
    .title = { $field ->
        [company-name] Company name
        [address] Address
        [city] City
        [postal-code] Postal code
        [country] Country
        [vat-number] VAT number
        [email] E-mail
        [phone] Telephone
        [contact] Contact
       *[other] { $field }
    }
    .details =
        { $before ->
            [none] It was empty
           *[other] Before: { $before }
        }
        { $after ->
            [none] It is empty now
           *[other] Now: { $after }
        }

mail-welcome =
    .subject = Your { $vendor } account is ready
    .heading = Welcome, { $name }
    .body = Your account is ready. With it you buy, renew and hand out seats, and see every invoice.
    .after = If you didn’t create this account, you needn’t do anything: without your password nobody can use it.
    .button = Go to your account

mail-account-made =
    .subject = Your { $vendor } account for { $company }
    .heading = Hello { $name }, your account is waiting
    .body = We have made an account for you as purchaser of { $company }. Choose a password, and you can buy, renew, hand out seats and see every invoice.
    .after = If you don’t know what this is about, reply to this mail and we’ll put it right.
    .button = Choose a password

mail-invitation =
    .subject = { $invited_by } invites you to { $company }’s { $vendor } account
    .heading = You are invited
    .body = { $invited_by } wants you as { $role } in { $company }’s account with { $vendor }.
    .after = The invitation is valid for { $valid_days ->
        [one] one day
       *[other] { $valid_days } days
    }. If you don’t know what this is about, leave it be.
    .button = Accept the invitation

mail-password-reset =
    .subject = Choose a new password
    .heading = Choose a new password
    .body = Someone, most likely you, asked for a new password for this address. The link works once, for { $valid_minutes ->
        [one] one minute
       *[other] { $valid_minutes } minutes
    }.
    .after = If it wasn’t you, leave this mail be: your password stays as it is.
    .button = Choose a new password

mail-order-confirmation =
    .subject =
        { $orders ->
            [none] Order { $order_number } confirmed
           *[other] Orders { $order_number } confirmed
        }
    .heading = Thank you for your order
    .body =
        { $orders ->
            [none] We have your order { $order_number }. A separate mail tells you how to reach your products.
           *[other] We have your orders { $order_number }; they are paid together. A separate mail tells you how to reach your products.
        }
    .after =
        { $due_on ->
            [none] {""}
           *[other] You pay by invoice: it is due on { $due_on } and comes with a mail of its own.
        }
        { $paid_with ->
            [none] {""}
           *[other] The amount is charged when your products are ready to use, as a rule within minutes.
        }
    .button = See the order

mail-order-late =
    .subject =
        { $orders ->
            [none] Order { $order_number } takes longer than it should
           *[other] Orders { $order_number } take longer than they should
        }
    .heading = Your order takes longer than it should
    .body =
        { $orders ->
            [none] Your order { $order_number } should have been ready within { $hours } hours, and it isn’t. We have seen it and are working on it; nothing has been charged yet.
           *[other] Your orders { $order_number } should have been ready within { $hours } hours, and they aren’t. We have seen it and are working on them; nothing has been charged yet.
        }
        The mail with your access may also have gone to the spam folder: please have a look there. If it’s urgent, call support and give the order number.
    .button = See the order

mail-order-failed =
    .subject =
        { $orders ->
            [none] Order { $order_number }: the payment didn’t go through
           *[other] Orders { $order_number }: the payment didn’t go through
        }
    .heading = The payment didn’t go through
    .body =
        { $cause ->
            [authentication] Your bank couldn’t confirm that it was you who paid.
            [expired] The card has expired.
            [unknown] The payment service didn’t answer, so we stopped the order. You haven’t been charged.
           *[other] Your bank declined the payment.
        }
        Your cart is as you left it. Before you try again, please check:
        – the card’s number and expiry date
        – the name and address, exactly as your bank has them
        – the limits your bank sets on the card, for one payment and for the month
        { $card_limit ->
            [none] {""}
           *[other] – the amount: we can’t take cards above { $card_limit }
        }
    .button = Back to the cart

mail-order-overtaken =
    .subject =
        { $orders ->
            [none] Order { $order_number } was not needed
           *[other] Orders { $order_number } were stopped
        }
    .heading = Nothing was charged
    .body =
        { $cause ->
            [renewed-meanwhile] The subscription had already been renewed when your order came through, so we stopped it.
           *[other] The subscription changed while your order was on its way, so we stopped it.
        }
        The amount that your bank reserved is released. The subscription’s page shows how it stands now; if something is still missing, order it from there.
    .button = See the subscriptions

mail-delivery =
    .subject =
        { $orders ->
            [none] Your products are ready (order { $order_number })
           *[other] Your products are ready (orders { $order_number })
        }
    .heading = Your products are ready
    .body =
        { $orders ->
            [none] Everything in order { $order_number } can be used now.
           *[other] Everything in the orders { $order_number } can be used now.
        }
    .after =
        { $primary_admin ->
            [none] { $unit ->
                [none] Give out the seats on the Users page of your account.
               *[other] {""}
            }
           *[other] { $unit ->
                [none] { $primary_admin } is the administrator and gives out the seats on the Users page.
               *[other] {""}
            }
        }
        { $unit ->
            [none] Whoever has a seat signs in with their own e-mail address, downloads the product from their account and starts it; nothing else is needed.
           *[other] It belongs to the whole company: there is nothing to hand out.
        }
    .button = Get started

mail-invoice =
    .subject = Invoice { $invoice_number } for { $total }
    .heading = { $paid_with ->
        [none] Invoice { $invoice_number }, due { $due_on }
       *[other] Invoice { $invoice_number }
    }
    .body = { $paid_with ->
        [none] The invoice is attached. Please pay { $amount_due } by { $due_on }, with the payment reference that is printed on it.
       *[other] The invoice is attached. We charge { $paid_with } for it, so there is nothing for you to do.
    }
    .button = See your invoices

mail-credit-note =
    .subject = Credit note { $invoice_number } for { $total }
    .heading = { $total } is credited
    .body =
        The subscription to { $product } has ended unpaid. What invoice { $corrects } billed for the days without access is taken back: the credit note is attached.
        { $left ->
            [none] {""}
           *[other] For the days on which it worked, { $left } of the invoice remain to be paid.
        }
        { $balance ->
            [none] {""}
           *[other] { $balance } of it had been paid: that stays with you as your balance.
        }
    .button = See your invoices

mail-reinstated =
    .subject = { $product } is active again
    .heading = { $product } is active again
    .body =
        Your payment was sent in time and only reached us later. The subscription is back as it was{ $seats ->
            [0] .
            [one] , with the seat that had been handed out.
           *[other] , with the { $seats } seats that had been handed out.
        }
        { $invoice_number ->
            [none] {""}
           *[other] What had been credited is billed again and paid by it: the invoice is attached.
        }
    .button = See the subscription

mail-payment-failed =
    .subject = Invoice { $invoice_number }: the payment didn’t go through
    .heading = The payment didn’t go through
    .body =
        We couldn’t collect { $amount } for invoice { $invoice_number }. It stays open, due on { $due_on }.
        Please check:
        – the card’s number and expiry date
        – the name and address, exactly as your bank has them
        – the limits your bank sets on the card, for one payment and for the month
        { $card_limit ->
            [none] {""}
           *[other] – the amount: we can’t take cards above { $card_limit }
        }
        To mend it, pay the invoice now, correct the expiry date or address of the card, or add another payment method. A card’s number can’t be viewed or edited afterwards: a new number is a new card.
    .after =
        { $next_attempt_on ->
            [none] {""}
           *[other] Otherwise we try again on { $next_attempt_on }.
        }
        { $suspends ->
            [none] {""}
           *[other] Unpaid, access stops { $suspends }.
        }
    .button = Mend the payment

mail-seats-to-choose =
    .subject = { $product }: more seats are handed out than there will be
    .heading = { $over ->
        [one] Choose who gives a seat back
       *[other] Choose { $over } people who give their seats back
    }
    .body =
        { $product } goes on with { $quantity } from { $renews }, and { $held } are handed out. Choose { $over ->
            [one] one person who gives a seat back
           *[other] { $over } people who give their seats back
        } on that day. They work until then, and whom you have chosen already isn’t counted here.
        If you don’t choose, the seats that were handed out last are taken back.
    .button = Choose who gives a seat back

mail-seats-released =
    .subject = { $product }: { $released ->
        [one] a seat was taken back
       *[other] { $released } seats were taken back
    }
    .heading = { $released ->
        [one] A seat was taken back
       *[other] { $released } seats were taken back
    }
    .body = { $product } has { $quantity } from today, fewer than were handed out. Whom you had chosen gave their seat back, and where more had to, those with the latest ones: { $names }.
    .button = See the seats

mail-renewal-reminder =
    .subject = { $product } renews in { $days ->
        [one] one day
       *[other] { $days } days
    }: { $total }
    .heading = { $product } renews in { $days ->
        [one] one day
       *[other] { $days } days
    }
    .body = It renews by itself with { $quantity } for { $term }, at { $unit_price } each before tax. { $total } falls due on that day, tax included. You won’t be charged more for each than that.
    .after =
        { $paid_with ->
            [none] You get an invoice on that day. To change quantity, term or payment method, or to stop it, do so before that day.
           *[other] We charge { $paid_with } on that day. To change quantity, term or payment method, or to stop it, do so before that day.
        }
        { $card_limit ->
            [none] {""}
           *[other] Only this automatic charge may be that large: an invoice above { $card_limit } can’t be paid by hand with a card, but by bank transfer.
        }
    .button = See the renewal

mail-renewed =
    .subject = { $product } has been renewed
    .heading = { $product } has been renewed
    .body = Everything goes on as it was. The new term is paid for or invoiced as shown here.
    .button = See the subscription

mail-subscription-expired =
    .subject = { $product } has expired
    .heading = { $product } has expired
    .body = { $cause ->
        [unpaid] Its invoice wasn’t paid by the due date. You can go on working until { $access }; then access stops. Pay it, and all is as before.
       *[not-renewed] It wasn’t renewed. You can go on working until { $access }; then access stops. Renew it, and all is as before; the new term begins where the old one ended.
    }
    .button = { $cause ->
        [unpaid] Pay the invoice
       *[not-renewed] Renew now
    }

mail-subscription-suspended =
    .subject = { $product } is suspended
    .heading = { $product } is suspended
    .body = { $cause ->
        [unpaid] Its invoice is still unpaid, so the product can’t be used since { $suspended }. Pay it by { $last_chance_on }, and everything comes back as it was: seats, assignments and data.
       *[not-renewed] It wasn’t renewed, so the product can’t be used since { $suspended }. Renew it by { $last_chance_on }, and everything comes back as it was: seats, assignments and data.
    }
    .button = { $cause ->
        [unpaid] Pay the invoice
       *[not-renewed] Renew now
    }

mail-subscription-terminated =
    .subject = { $product } has ended
    .heading = { $product } has ended
    .body = { $cause ->
        [unpaid] The invoice stayed unpaid, so the subscription ended { $terminated }. What was billed for the days without access is credited. It can’t be brought back; to use the product again, buy it anew.
       *[not-renewed] It wasn’t renewed in time, so the subscription ended { $terminated }. It can’t be brought back; to use the product again, buy it anew.
    }
    .button = Buy it anew

mail-trial-begun =
    .subject = Your trial of { $product } has begun
    .heading = Your trial of { $product } has begun
    .body = Everything is open, and nothing is charged. It ends by itself { $ends }; there is nothing to cancel.
    .after = A seat is yours; hand the others out on the subscription’s page. To go on after the trial, buy the product.
    .button = See your subscriptions

mail-trial-ended =
    .subject = The trial of { $product } has ended
    .heading = The trial of { $product } has ended
    .body = It ended { $ended }. Nothing is charged, and there is nothing to cancel. To go on using it, buy it: with the same account nothing has to be installed anew.
    .button = See the products

mail-warning-before =
    .subject = { $step ->
        [termination] { $product } ends for good in { $days ->
            [one] one day
           *[other] { $days } days
        }
       *[suspension] Access to { $product } stops in { $days ->
            [one] one day
           *[other] { $days } days
        }
    }
    .heading = { $step ->
        [termination] { $product } is about to end for good
       *[suspension] Access to { $product } is about to stop
    }
    .body =
        { $step ->
            [termination] { $happens } the subscription ends. After that it can’t be brought back.
           *[suspension] { $happens } the product stops working for everyone who uses it.
        }
        { $cause ->
            [unpaid] Pay the invoice before that, and all goes on as before. A bank transfer can take two days to arrive.
           *[not-renewed] Renew it before that, and all goes on as before.
        }
    .button = { $cause ->
        [unpaid] Pay the invoice
       *[not-renewed] Renew now
    }

mail-seats-added =
    .subject = { $added } added to { $product }
    .heading = { $added } added to { $product }
    .body = You now have { $quantity }. The new ones are paid for up to the end of the running term, and go with the others from then on.
    .after = { $derivation ->
        [none] {""}
       *[other] How the price came about: { $derivation }.
    }
    .button = { $unit ->
        [none] Give out the seats
       *[other] See the subscription
    }

mail-customer-details-changed =
    .subject = The details of { $company } were changed
    .heading = The details of { $company } were changed
    .body = { $changed_by } changed them and confirmed that the company hasn’t passed to another owner. This is what is new:
    .after = If that isn’t right, please change it back or call support. Invoices already issued stay as they are.
    .button = See the company’s details

mail-certificate-decided =
    .subject = { $outcome ->
        [approved] Your exemption certificate has been approved
       *[rejected] Your exemption certificate was not approved
    }
    .heading = { $outcome ->
        [approved] Your exemption certificate has been approved
       *[rejected] Your exemption certificate was not approved
    }
    .body = { $outcome ->
        [approved] Orders of { $company } are tax-free under certificate { $number } while it is valid. Our note: { $reason }
       *[rejected] Certificate { $number } of { $company } doesn’t count. The reason: { $reason }
    }
    .after = If you have questions, our support helps.
    .button = See the company’s details

mail-auto-renewal-changed =
    .subject = { $on ->
        [yes] { $product } renews by itself again
       *[no] { $product } won’t renew
    }
    .heading = { $on ->
        [yes] { $product } renews by itself again
       *[no] { $product } won’t renew
    }
    .body = { $on ->
        [yes] { $changed_by } switched auto-renewal on. We remind you of the price before anything is charged.
       *[no] { $changed_by } switched auto-renewal off. The product works to the end of the paid term, and nothing is charged after that.
    }
    .after = { $on ->
        [yes] {""}
       *[no] Changed your mind? Switch it on again at any time before the end, and for a while after it.
    }
    .button = See the subscription
