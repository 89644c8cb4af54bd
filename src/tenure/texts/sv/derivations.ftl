price-per-term = { $term ->
    [P1M] { $amount } per månad
    [P3Y] { $amount } för 3 år
   *[P1Y] { $amount } per år
}
derivation-discount = {" "}− { $rate }
derivation-prorated = { $price } ÷ { $divisor } dagar × { $days ->
    [one] 1 dag
   *[other] { $days } dagar
} ({ $window }) × { $seats }{ $discount } = { $result }, avrundat en gång, halva uppåt
derivation-term-price = { $price }{ $terms ->
    [1] {""}
   *[other] {" "}× { $terms } perioder
} × { $seats }{ $discount } = { $result }{ $rounded ->
    [yes] , avrundat en gång, halva uppåt
   *[no] {""}
}
derivation-instalment = { $whole }; delbetalning { $number } av { $count } = { $result }{ $rest ->
    [yes] {" "}(den första tar det som inte går jämnt upp)
   *[no] {""}
}
derivation-sum = { $parts }; tillsammans { $result }
