# Runs, the brake and the forecast, as operations and finance see them.
office-runs = Runs
office-runs-none = No run has been yet. Runs are shown here while they go and afterwards.
office-run-started = Started
office-run-day = Business day
office-run-worker = Worker
office-run-took = Took
office-run-seconds = { $seconds ->
        [0] under a second
        [one] 1 second
       *[other] { $seconds } seconds
    }
office-run-done = Done
office-run-rate = { $rate } a second
office-run-left = about { $seconds ->
        [one] 1 second
       *[other] { $seconds } seconds
    } left
office-run-of = { $done } of { $due }
office-run-charged = Charged
office-run-parked = Parked
office-run-retried = Retried
office-run-state = State
office-run-state-running = Running
office-run-state-done = Done
office-run-state-stopped = Stopped by the brake
office-run-state-failed = Failed
office-run-state-silent = Not heard of
office-run-counts = What was done
office-brake = The brake is pulled: no run does anything
office-brake-day = Business day { $day }, since
office-brake-reason = Why it is right to go on
    .help = Such as “Checked: 800 renewals of yesterday’s import”. It is logged with your name.
    .required = Write why it is right to go on
office-brake-button = Release the brake
office-brake-released = The brake is released. The next run goes on.
office-brakes = Brakes released
office-brake-by = Released by
office-brake-pulled = Pulled
office-forecast = Forecast
office-forecast-text = What the daily runs will bill and charge on the coming days, as everything stands now. It takes for granted that every charge succeeds and that nobody buys or changes anything.
office-forecast-none = No forecast yet
office-forecast-none-text = One is made each night. You can also make one now.
office-forecast-make = Make a forecast now
office-forecast-asked = The forecast is being made. It is here in a moment.
office-forecast-under-way = A new forecast is being made.
office-forecast-made = Made
office-forecast-days = { $from } to { $until }
office-forecast-billed = Billed
office-forecast-charged = Charged to cards
office-forecast-earned = Revenue earned
office-forecast-bills = Bills
office-forecast-currency = Currency
office-forecast-day = Day
office-forecast-caption = Money billed a day in { $currency }, { $from } to { $until }
office-forecast-whole = In whole { $currency }
office-forecast-as-table = As a table
office-forecast-no-money = Nothing will be billed on these days.
office-forecast-counts = What will be done
office-forecast-differs = Differs from the forecast before
office-forecast-differs-not = The forecast before said the same of all days that both cover.
office-forecast-differs-first = This is the first forecast.
office-forecast-was = Was
office-forecast-is = Is
office-forecast-became = What the runs did, against the forecast
office-forecast-became-same = The runs of { $count ->
        [one] one day
       *[other] { $count } days
    } did what was foreseen.
office-forecast-became-none = No day with a run had been foreseen yet.
office-forecast-foreseen = Foreseen
office-forecast-happened = Happened
remedy-office-operations = See operations
