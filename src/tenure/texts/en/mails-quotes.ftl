### Mails about quotes.

mail-fact-quote-number = Quote
mail-fact-last-on = Price holds to
mail-fact-partner = Partner
mail-fact-asked-by = Asked by

mail-quote-sent =
    .subject = Quote { $quote_number } for { $company }: { $total }, valid to { $last_on }
    .heading = Your quote { $quote_number }
    .body =
        { $name ->
            [none] Hello,
           *[other] Hello { $name },
        }
        { $automatic ->
            [yes] a subscription of { $company } ends soon and doesn’t renew by itself. This is what another term costs. Nothing is bought unless you accept.
           *[no] { $partner ->
                [none] here is the quote for { $company }.
               *[other] here is the quote for { $company }, made for you by { $partner }.
            }
        }
        { $replaces ->
            [none] {""}
           *[other] It takes the place of quote { $replaces }, which is no longer valid.
        }
        { $note ->
            [none] {""}
           *[other] A note with it: { $note }
        }
    .after =
        The price holds to { $last_on }, that day included, whatever happens to price lists. Open the quote to see each line and to accept it; opening it buys nothing.
        { $manager ->
            [none] {""}
           *[other] { $manager_email ->
                [none] Questions? { $manager } at { $partner } answers them.
               *[other] Questions? { $manager } at { $partner } answers them: { $manager_email }
            }
        }
    .button = See and accept the quote

mail-quote-handed-over =
    .subject = { $by } hands you quote { $quote_number } for { $company }
    .heading = { $right ->
        [pay] A quote for you to pay
        [approve] A quote for you to approve
       *[view] A quote for you to see
    }
    .body =
        { $by } has handed you a quote for { $company }.
        { $right ->
            [pay] You can accept and pay it. Sign in with this address for that; you get no other role by it.
            [approve] You can tell { $by } that you approve. Sign in with this address for that; nothing is bought by it.
           *[view] You can see it. Nothing is bought by that.
        }
    .after = The link is meant for you. { $by } sees when it’s used and can withdraw it.
    .button = Open the quote

mail-quote-approved =
    .subject = { $by } approves quote { $quote_number }
    .heading = Quote { $quote_number } is approved
    .body = { $by } approves the quote for { $company }. It isn’t bought yet: accept it by { $last_on }, that day included.
    .button = Go to the quote

mail-quote-cancelled =
    .subject = Quote { $quote_number } for { $company } was cancelled
    .heading = Quote { $quote_number } was cancelled
    .body =
        The quote can’t be accepted any more, and links to it don’t lead to a purchase.
        { $reason ->
            [none] {""}
           *[other] The reason given: { $reason }
        }
    .after = { $manager_email ->
        [none] To get a new one, reply to who sent it to you, or contact our sales team.
       *[other] To get a new one, write to { $partner }: { $manager_email }
    }

mail-quote-superseded =
    .subject = Quote { $quote_number } for { $company } is replaced by { $successor }
    .heading = Quote { $quote_number } is no longer valid
    .body = A new quote, { $successor }, takes its place. The old one can’t be accepted any more.
    .after = The new one went to others at { $company }. Ask whoever handed you the old one to hand you the new one too.

mail-hold-ended =
    .subject = { $product }: auto-renewal no longer waits for quote { $quote_number }
    .heading = Auto-renewal no longer waits
    .body =
        Auto-renewal of { $product } waited while quote { $quote_number } was open. The quote is closed, so it waits no longer.
        { $by_itself ->
            [no] Auto-renewal is off: nothing renews unless you renew it.
           *[yes] { $overdue ->
                [yes] The renewal date has passed, so it now renews by itself as a late renewal, from { $renews }, on the terms you were told.
               *[no] It renews by itself on { $renews }, on the terms that are set for it.
            }
        }
    .button = See the renewal

mail-financing-requested =
    .subject = { $company } asks for financing of quote { $quote_number }
    .heading = Financing is asked for
    .body =
        { $asked_by } of { $company } asks for financing of quote { $quote_number }.
        { $note ->
            [none] {""}
           *[other] Their note: { $note }
        }
    .button = Answer the request

mail-financing-answered =
    .subject = { $verdict ->
        [granted] Financing of quote { $quote_number } is granted
        [declined] Financing of quote { $quote_number } was declined
       *[passed-on] Your wish for financing of quote { $quote_number } has been passed on
    }
    .heading = { $verdict ->
        [granted] Financing is granted
        [declined] Financing was declined
       *[passed-on] Your wish has been passed on
    }
    .body =
        { $verdict ->
            [granted] The quote for { $company } can be financed. You will hear from who finances it.
            [declined] The quote for { $company } can’t be financed. It can still be accepted and paid in another way.
           *[passed-on] We have passed it on to who finances. You hear from us when there is an answer.
        }
        { $answer ->
            [none] {""}
           *[other] Their note: { $answer }
        }
    .button = Go to the quote
