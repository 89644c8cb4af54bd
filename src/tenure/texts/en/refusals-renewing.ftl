### Refusals of renewal settings and of renewing several at once.

refused-renewal-date-passed = Its renewal date, { $on }, has come: what it renews as can’t be set any more.
    .next = Renew it now; quantity and card can be chosen there.
refused-renewal-bought = Its next term is bought already and begins on { $begins_on }.
    .next = From that day on you can set how it renews after that.
refused-renewal-other-market = That offer of { $product } is of another country; this subscription is of { $country }.
    .next = Choose a term that is sold in { $country }.
refused-term-not-changeable = { $product } doesn’t change to that term here.
    .next = Our sales team can arrange it; write to them.
refused-invoice-not-open = Payment by invoice isn’t open to your company yet.
    .next = { $ways ->
        [card] Keep a card for now; invoices open with your first purchase by invoice through a partner or our sales team.
       *[other] Ask your partner or our sales team for a quote: it can be paid by invoice, and from then on invoices are open to you.
    }
refused-card-limit = { $number } is above { $limit }; so much can’t be paid by card.
    .next = Pay it by bank transfer: the bank details and the reference are on the invoice.
