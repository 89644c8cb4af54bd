### Returning a renewal.

account-return = Return this renewal
account-return-until = Can be returned until
account-return-title = Return the renewal of { $product }
account-return-text = The renewal with invoice { $number } counts as never made. You can return it until the end of { $day }.
account-return-button = Return the renewal
account-return-credited = A credit note takes back
account-return-owed = Not owed any more
account-return-refund = Goes back to { $card }
account-return-balance = Stays with you as your balance
account-return-term = The term that begins on this day is given back
account-return-ends = Last paid day
account-return-no-renewal = It doesn’t renew by itself any more
account-return-seats = From now on there are { $counted }
account-return-released = { $count ->
        [one] The seat that was handed out last is taken back
       *[other] The { $count } seats that were handed out last are taken back
    }
account-return-expired = It is expired from today on; the product works until
account-returned = The renewal has been returned. You can renew it anew or make a quote, with other seats or another term.
account-returned-before = This renewal was returned already.
account-event-renewal-returned = Renewal returned: { counted }, ends before { $day }
account-event-term-returned = A term was given back
account-event-refund-requested = A refund was asked of the payment provider
account-refund-requested = Refund asked for
account-refund-unknown = Refund asked for, the answer is awaited
account-refund-succeeded = Given back
account-refund-declined = The refund didn’t go through
event-renewal-returned = Renewal returned
event-term-returned = Term given back
event-refund-requested = Refund asked for
