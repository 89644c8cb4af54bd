# Exchange rates, the prices that follow them, enterprise agreements.
refused-fx-missing = No exchange rate for { $currency } is in force on that day, so the price can’t be worked out.
    .next = Contact support: they see to it that the rate is put in force.
refused-fx-file-unreadable = { $line ->
        [0] This isn’t a history of exchange rates as the European Central Bank publishes it.
       *[other] This isn’t a history of exchange rates as the European Central Bank publishes it (line { $line }).
    }
    .next = Download eurofxref-hist.zip, or the CSV or XML, from the bank’s site again and use it unchanged.
refused-fx-file-too-large = The file is larger than any history of exchange rates.
    .next = Choose eurofxref-hist.zip, or the CSV or XML in it.
refused-fx-base-fixed = Base prices and rates are kept in { $currency }, so rates per { $wanted } can’t be entered.
    .next = Leave out the base currency, or give { $currency }.
refused-fx-base-missing = The rates of { $on } have none for { $currency }, so no table can be made with that base.
    .next = Start from a later day, or check the base currency.
refused-fx-differs = The file contradicts a table in force, which never changes: the { $calendar ->
        [month] month
       *[quarter] quarter
    } from { $on } ({ $currency ->
        [none] day of publication
       *[other] { $currency }
    }). Differences in all: { $count }.
    .next = Check where the file comes from. Nothing in it was put in force.
refused-agreement-period = The agreement would end before it begins on { $from_on }.
    .next = Choose a last day on or after the first one.
refused-agreement-overlaps = Agreement { $reference }, from { $from_on }, already covers some of these days.
    .next = End that one first, or choose other days.
refused-agreement-ended = Agreement { $reference } ended on { $on } already.
    .next = Enter a new one if there is another agreement.
refused-agreement-end-past = An agreement can’t end before today, { $today_on }: orders may have kept its rate.
    .next = Choose today or a later day.
refused-row-base-differs = The amount is in { $currency }, but base prices are kept in { $expected }.
    .next = Give the amount in { $expected }.
refused-row-market-keeps-list = { $country } keeps its own price list: prices there never move with an exchange rate.
    .next = Enter list prices for this market instead.
refused-row-rule-backdated = A rule for { $country } from { $on } isn’t ahead, and prices that were in force stay as they were.
    .next = Choose a day after today.
refused-row-rule-fixed = From { $on } on there is another rule, and a rule that has been entered never changes.
    .next = Enter a new rule with a later day.
