# A trial: offered on a product's page, begun in the store, shown in the account.
trial-offer = Try it free for { $days } days
trial-title = Try { $product } free
trial-lead = Everything is open until the last day. It ends by itself: there is no bill, and nothing to cancel.
trial-company = For
trial-length = Length
trial-days = { $days ->
    [one] 1 day
   *[other] { $days } days
}
trial-seats = Seats
trial-seats-help = Between 1 and { $most }. One is yours; you hand out the others.
trial-no-bill = No bill follows, not even when the trial is over.
trial-first-day = The trial begins
trial-last-day = Last day, until 23:59 { $zone }; then it ends by itself
trial-button = Begin the trial
trial-begun = Your trial of { $product } has begun. Its last day is { $day }.
trial-again = Choose another number
trial-to-product = Back to { $product }
trial-is-one = This is a trial: everything is open until { $day }, then it ends by itself.
trial-is-free = There is no bill, and nothing to cancel. To go on afterwards, buy the product.
trial-buy = Buy { $product }
trial-renews-not = Doesn’t renew: it ends by itself
