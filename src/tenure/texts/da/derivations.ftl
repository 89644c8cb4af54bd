price-per-term = { $term ->
    [P1M] { $amount } pr. måned
    [P3Y] { $amount } for 3 år
   *[P1Y] { $amount } pr. år
}
derivation-discount = {" "}− { $rate }
derivation-prorated = { $price } ÷ { $divisor } dage × { $days ->
    [one] 1 dag
   *[other] { $days } dage
} ({ $window }) × { $seats }{ $discount } = { $result }, afrundet én gang, halve op
derivation-term-price = { $price }{ $terms ->
    [1] {""}
   *[other] {" "}× { $terms } perioder
} × { $seats }{ $discount } = { $result }{ $rounded ->
    [yes] , afrundet én gang, halve op
   *[no] {""}
}
derivation-instalment = { $whole }; rate { $number } af { $count } = { $result }{ $rest ->
    [yes] {" "}(den første rate tager det, der ikke går lige op)
   *[no] {""}
}
derivation-sum = { $parts }; i alt { $result }
