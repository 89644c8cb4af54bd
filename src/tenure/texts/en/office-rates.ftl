# Price lists, exchange rates, enterprise agreements.
office-price-lists = Price lists
office-price-lists-text = A list is kept by itself or follows the base prices. Nothing that was in force is ever changed.
office-rates-file = File of exchange rates
    .help = eurofxref-hist.zip from the European Central Bank, or the CSV or XML. You see what it changes before anything is put in force.
    .required = Choose the file of rates
office-rates-too-large = The file is larger than any history of exchange rates.
office-rates-look = Show what it changes
office-rates-nothing-new = Nothing new: every month and quarter in the file is in force already.
office-rates-done = The rates are in force.
office-rates-new = New rates
office-rates = Exchange rates
office-rates-text = For one { $base }. Months count in the store, for sales and for agents; quarters for reselling partners.
office-rates-none = No rates yet
office-rates-none-text = Prices that follow another currency appear once the rates of their month are in force.
office-rates-period = Period
office-rates-published = Published
office-rates-quarter = Quarter { $quarter }, { $year }
office-rates-in-force = In force
office-rates-ahead = Ahead
office-rates-past = Past
office-rates-state = State
office-rates-all = Show all periods, { $count } more
office-rates-moved = change from the period before
office-list = How it is kept
office-list-own = By itself
office-list-base = Is the base list
office-list-follows-nearest = Follows the base prices, to the nearest { $step }
office-list-follows-up = Follows the base prices, up to the next { $step }
office-list-from = from { $from }
office-list-offerings = Offerings
office-list-markets = Lists by market
office-list-base-currency = Base prices in { $base }
office-ahead-title = What the new rates change
office-ahead-text = { $count ->
        [one] One period is new.
       *[other] { $count } periods are new.
    } Nothing has been changed yet.
office-ahead-left-out = { $count } earlier periods aren’t shown; they change no price that is still charged.
office-ahead-offering = Offering
office-ahead-before = Before
office-ahead-after = After
office-ahead-change = Change
office-ahead-no-price = no price
office-ahead-unchanged = { $count ->
        [one] One price stays as it is.
       *[other] { $count } prices stay as they are.
    }
office-ahead-none = No list price follows these rates.
office-ahead-put = Put { $count ->
        [one] the period
       *[other] { $count } periods
    } in force
office-ahead-fixed = A table in force is never edited.
office-ahead-cancel = Change nothing
office-agreements = Enterprise agreements
office-agreements-text = The customer’s prices keep the rates of one day while the agreement lasts.
office-agreements-none = No agreements have been entered.
office-agreement-customer = Customer number
    .required = Enter the customer’s number
office-agreement-reference = Reference
    .help = As it stands on the agreement.
    .required = Enter the agreement’s reference
office-agreement-from-on = First day
    .required = Enter the first day
office-agreement-last-on = Last day
    .help = Leave empty while no end is agreed.
office-agreement-rates-on = Keeps the rates of
    .help = Usually the day it was signed.
    .required = Enter the day whose rates it keeps
office-agreement-new = Enter an agreement
office-agreement-button = Enter agreement
office-agreement-unknown = No customer has this number
office-agreement-entered = Agreement { $reference } is entered.
office-agreement-ended = The agreement ends on that day.
office-agreement-days = Days
office-agreement-open = from { $from } until further notice
office-agreement-over = Over
office-agreement-rates = Rates of
office-agreement-end = End
office-agreement-end-last-on = Last day
    .required = Enter the last day
office-agreement-end-button = End agreement
remedy-office-price-lists = Go to price lists
