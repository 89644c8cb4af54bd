# Flex tokens: the account's page of balance, packs, use and outlook.
frame-tokens = Flex tokens
account-tokens = Flex tokens
account-tokens-buy = Buy more tokens
account-tokens-none = No flex tokens yet
account-tokens-none-text = Tokens come in packs that live for a year. Anybody in your company can work with any product on them, a day at a time, without a seat. When you have bought a pack, its balance and its use stand here.
account-tokens-see-products = See the packs
account-tokens-balance = Balance
account-tokens-count = { $count ->
    [one] { $count } token
   *[other] { $count } tokens
}
account-tokens-pace = Used a day
account-tokens-pace-days = { $days ->
    [one] today
   *[other] on average of the last { $days } days
}
account-tokens-pace-none = nothing in the last { $days } days
account-tokens-lasts = Lasts to
account-tokens-lasts-at-pace = at this pace
account-tokens-lasts-never = –
account-tokens-lasts-no-pace = nobody uses tokens now
account-tokens-lasts-empty = the balance is used up
account-tokens-lapsing = Will lapse unused
account-tokens-lapsing-at-pace = at this pace
account-tokens-lapsing-none = everything is used in time
account-tokens-held-back = { $count ->
    [one] One token waits
   *[other] { $count } tokens wait
} for a payment: the pack is suspended until its invoice is paid.
account-tokens-runs-low = At this pace the tokens last only to { $day }.
account-tokens-empty = The tokens are used up: nobody can work on them until you buy more.
account-tokens-use = Use by product and day
account-tokens-use-week = Use by product and week
account-tokens-use-total = { $count ->
    [one] { $count } token
   *[other] { $count } tokens
} since { $day }
account-tokens-use-none = Nothing was used since { $day }.
account-tokens-use-caption = Tokens used since { $day }, stacked by product. The same stands in the table below.
account-tokens-as-table = Show as a table
account-tokens-day = Day
account-tokens-week = Week from
account-tokens-all-products = All
account-tokens-other-products = Others
account-tokens-periods = Period
account-tokens-period-30 = 30 days
account-tokens-period-90 = 90 days
account-tokens-period-364 = 1 year
account-tokens-packs = Packs
account-tokens-packs-order = Whatever expires first is used first.
account-tokens-pack = Pack
account-tokens-bought = Bought
account-tokens-last-day = Last day
account-tokens-days-left = { $days ->
    [0] today is the last day
    [one] one day left
   *[other] { $days } days left
}
account-tokens-left = Left
account-tokens-left-of = of { $tokens }
account-tokens-lapses = { $count } lapse at this pace
account-tokens-paid = Price before tax
account-tokens-gone = Packs that are over
account-tokens-lapsed = Lapsed
account-tokens-rates = What a day takes
account-tokens-rates-text = For each user and product, however long they work that day.
account-tokens-rate = { $tokens ->
    [one] { $tokens } token
   *[other] { $tokens } tokens
}
account-tokens-no-open = No pack can be drawn from now.
account-tokens-of-pack = Tokens of this pack
account-tokens-of-pack-text = A pack has no seats and doesn’t renew: everybody in your company draws from it until its last day.
account-tokens-see = See the tokens
account-need-tokens-lapse = { $count ->
    [one] One flex token is
   *[other] { $count } flex tokens are
} left in a pack whose last day is { $day }. What isn’t used by then lapses.
account-mend-tokens = See the tokens
account-event-token-pack-opened = The tokens can be used
remedy-account-tokens = See the tokens
store-pack-tokens = { $tokens } tokens in a pack
