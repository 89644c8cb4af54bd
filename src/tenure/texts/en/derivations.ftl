price-per-term = { $term ->
    [P1M] { $amount } a month
    [P3Y] { $amount } for 3 years
   *[P1Y] { $amount } a year
}
derivation-discount = {" "}− { $rate }
derivation-prorated = { $price } ÷ { $divisor } days × { $days ->
    [one] 1 day
   *[other] { $days } days
} ({ $window }) × { $seats }{ $discount } = { $result }, rounded once, half up
derivation-term-price = { $price }{ $terms ->
    [1] {""}
   *[other] {" "}× { $terms } terms
} × { $seats }{ $discount } = { $result }{ $rounded ->
    [yes] , rounded once, half up
   *[no] {""}
}
derivation-instalment = { $whole }; bill { $number } of { $count } = { $result }{ $rest ->
    [yes] {" "}(the first one takes what doesn’t divide evenly)
   *[no] {""}
}
derivation-sum = { $parts }; together { $result }
