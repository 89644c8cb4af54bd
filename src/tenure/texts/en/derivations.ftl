# How an amount came about: in one line under it, and step by step where somebody asks why.
price-per-term = { $term ->
    [P1M] { $amount } a month
    [P3Y] { $amount } for 3 years
   *[P1Y] { $amount } a year
}
price-per-seat = { $term ->
    [P1M] { $amount } { product-per-unit } and month
    [P1Y] { $amount } { product-per-unit } and year
    [P3Y] { $amount } { product-per-unit } for 3 years
   *[no] { $amount } { product-per-unit }
}
derivation-discounted = ({ $price }{ $discounts })
derivation-discount = {" "}− { $off }{ $named ->
    [yes] {" "}with { $promotion }
   *[no] {""}
}
derivation-told = { $price } (as told{ $dated ->
    [yes] {" "}on { $day }
   *[no] {" "}in the reminder
})
derivation-list-price = { $amount } by the price list{ $placed ->
    [yes] {" "}for { $market }
   *[no] {""}
}{ $dated ->
    [yes] , in force since { $day }
   *[no] {""}
}
derivation-converted-price = { $base } × { $rate } ({ $table }, last published on { $published }) = { $result }, { $rounding }
derivation-told-price = { $amount }, the price told in the reminder{ $dated ->
    [yes] {" "}of { $day }
   *[no] {""}
}
derivation-prorated = { $price } ÷ { $divisor } days × { $days ->
    [one] 1 day
   *[other] { $days } days
} ({ $window }) × { $seats } = { $result }, rounded once, half up
derivation-term-price = { $price }{ $terms ->
    [1] {""}
   *[other] {" "}× { $terms } terms
} × { $seats } = { $result }{ $rounded ->
    [yes] , rounded once, half up
   *[no] {""}
}
derivation-instalment = { $whole }; bill { $number } of { $count } = { $result }{ $rest ->
    [yes] {" "}(the first one takes what doesn’t divide evenly)
   *[no] {""}
}
derivation-credited = { $whole } was billed{ $part ->
    [yes] {" "}for { $of_days } days; { $window } are { $days } of them: { $result }, rounded once, half up
   *[no] {" "}for { $window } and is credited in full: { $result }
}
derivation-taken-back = Billed again: { $result }. Credited before: { $credit }
derivation-sum = { $parts }; together { $result }
derivation-tax = { $net } × { $rate } = { $result }{ $rounded ->
    [yes] , rounded once, half up
   *[no] {""}
}: { $rule }
derivation-tax-none = { $result } on { $net }: { $rule }

derivation-rate-month = rates of { $period }
derivation-rate-quarter = rates of the { $quarter ->
    [1] first
    [2] second
    [3] third
   *[4] fourth
} quarter of { $year }
derivation-step-whole = rounded to whole { $currency }
derivation-step-whole-up = rounded up to whole { $currency }
derivation-step = rounded to the nearest { $step }
derivation-step-up = rounded up to the next { $step }

tax-rule-domestic = VAT of { $placed ->
    [yes] { $place }, the country of both seller and buyer
   *[no] the country of both seller and buyer
}
tax-rule-destination = VAT of { $placed ->
    [yes] { $place }, where the buyer is
   *[no] the buyer’s country
}
tax-rule-sales-tax = sales tax of { $placed ->
    [yes] { $place }, where the buyer is
   *[no] the buyer’s state
}
tax-rule-reverse-charge = reverse charge, the buyer accounts for the VAT{ $placed ->
    [yes] {" "}in { $place }
   *[no] {""}
}
tax-rule-exempt = exempt by the buyer’s certificate{ $placed ->
    [yes] {" "}for { $place }
   *[no] {""}
}
tax-rule-outside-scope = outside the scope of the seller’s tax{ $placed ->
    [yes] , supplied to { $place }
   *[no] {""}
}

step-part = { $number } of { $count }
step-price = Price
step-price-list = Price list
step-price-list-text = { $price }{ $placed ->
    [yes] , list for { $market }
   *[no] {""}
}{ $dated ->
    [yes] , in force since { $day }
   *[no] {""}
}
step-base-price = Base price
step-rate = Exchange rate
step-rate-text = 1 { $base } = { $rate } { $currency }, { $table }: the last one published before it, on { $published }
step-converted = Price
step-converted-text = { $sum } = { $exact }, { $rounding } = { $result }
step-told = Price
step-told-text = { $price }, as told in the reminder{ $dated ->
    [yes] {" "}of { $day }
   *[no] {""}
}: it costs no more than that
step-promotion = Promotion
step-promotion-text = { $off } off the unit price{ $named ->
    [yes] {" "}with { $promotion }
   *[no] {""}
}
step-period = Period
step-period-text = { $window }, both days included: { $days ->
    [one] 1 day
   *[other] { $days } days
}
step-period-one-text = { $day }: 1 day
step-divisor = Divisor
step-divisor-text = { $divisor } days for { $term }, leap year or not
step-terms = Terms
step-terms-text = { $terms ->
    [one] 1 whole term of { $term }, so no days are counted
   *[other] { $terms } whole terms of { $term }, so no days are counted
}
step-quantity = Quantity
step-formula = Formula
step-formula-days = { $price } × days × quantity ÷ divisor
step-formula-terms = { $price } × terms × quantity
step-formula-tax = amount before tax × rate
step-formula-price = price
step-formula-reduced = (price less promotions)
step-sum = Sum
step-sum-text = { $sum } = { $exact }
step-rounding = Rounding
step-rounding-text = once for the line, half up, to { $unit }: { $result }
step-rounding-tax = once for the rate, half up, to { $unit }: { $result }
step-billed = Billed
step-credited = Days credited
step-credited-text = { $window }: { $days ->
    [one] one day
   *[other] { $days } days
} of { $of_days }
step-taken-back = Billed again
step-bill = Bill
step-bill-text = { $number } of { $count }: { $whole } ÷ { $count }, rounded down = { $result }
step-bill-rest = { $number } of { $count }: { $whole } ÷ { $count }, rounded down, and the { $rest } that don’t divide evenly = { $result }
step-together = Together
step-net = Before tax
step-tax-rate = Tax rate
step-tax-rate-text = { $rate }{ $dated ->
    [yes] , in force since { $day }
   *[no] {""}
}
step-tax-rule = Tax rule
step-tax-amount = Tax
step-tax-source = Source
step-tax-certificate = Certificate
step-tax-certificate-text = { $number }{ $dated ->
    [yes] , valid from { $day }
   *[no] {""}
}
