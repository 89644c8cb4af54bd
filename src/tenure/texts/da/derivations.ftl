# Hvordan et beløb er regnet ud: på én linje under det, og trin for trin for den, der spørger.
price-per-term = { $term ->
    [P1M] { $amount } pr. måned
    [P3Y] { $amount } for 3 år
   *[P1Y] { $amount } pr. år
}
price-per-seat = { $term ->
    [P1M] { $amount } { product-per-unit } og måned
    [P1Y] { $amount } { product-per-unit } og år
    [P3Y] { $amount } { product-per-unit } for 3 år
   *[no] { $amount } { product-per-unit }
}
derivation-discounted = ({ $price }{ $discounts })
derivation-discount = {" "}− { $off }{ $named ->
    [yes] {" "}med { $promotion }
   *[no] {""}
}
derivation-told = { $price } (som oplyst { $dated ->
    [yes] den { $day }
   *[no] i påmindelsen
})
derivation-list-price = { $amount } efter prislisten{ $placed ->
    [yes] {" "}for { $market }
   *[no] {""}
}{ $dated ->
    [yes] , i kraft siden { $day }
   *[no] {""}
}
derivation-converted-price = { $base } × { $rate } ({ $table }, senest offentliggjort { $published }) = { $result }, { $rounding }
derivation-told-price = { $amount }, prisen, som den stod i påmindelsen{ $dated ->
    [yes] {" "}af { $day }
   *[no] {""}
}
derivation-prorated = { $price } ÷ { $divisor } dage × { $days ->
    [one] 1 dag
   *[other] { $days } dage
} ({ $window }) × { $seats } = { $result }, afrundet én gang, halve op
derivation-term-price = { $price }{ $terms ->
    [1] {""}
   *[other] {" "}× { $terms } perioder
} × { $seats } = { $result }{ $rounded ->
    [yes] , afrundet én gang, halve op
   *[no] {""}
}
derivation-instalment = { $whole }; rate { $number } af { $count } = { $result }{ $rest ->
    [yes] {" "}(den første rate tager det, der ikke går lige op)
   *[no] {""}
}
derivation-credited = { $whole } blev faktureret{ $part ->
    [yes] {" "}for { $of_days } dage; { $window } er { $days } af dem: { $result }, afrundet én gang, halve op
   *[no] {" "}for { $window } og krediteres fuldt ud: { $result }
}
derivation-taken-back = Faktureres igen: { $result }. Krediteret tidligere: { $credit }
derivation-sum = { $parts }; i alt { $result }
derivation-tax = { $net } × { $rate } = { $result }{ $rounded ->
    [yes] , afrundet én gang, halve op
   *[no] {""}
}: { $rule }
derivation-tax-none = { $result } af { $net }: { $rule }

derivation-rate-month = kurserne for { $period }
derivation-rate-quarter = kurserne for { $quarter }. kvartal { $year }
derivation-step-whole = afrundet til hele { $currency }
derivation-step-whole-up = rundet op til hele { $currency }
derivation-step = afrundet til nærmeste { $step }
derivation-step-up = rundet op til næste { $step }

tax-rule-domestic = moms i { $placed ->
    [yes] { $place }, hvor både sælger og køber er
   *[no] det land, hvor både sælger og køber er
}
tax-rule-destination = moms i { $placed ->
    [yes] { $place }, hvor køberen er
   *[no] køberens land
}
tax-rule-sales-tax = salgsafgift i { $placed ->
    [yes] { $place }, hvor køberen er
   *[no] køberens delstat
}
tax-rule-reverse-charge = omvendt betalingspligt, køberen afregner momsen{ $placed ->
    [yes] {" "}i { $place }
   *[no] {""}
}
tax-rule-exempt = fritaget efter køberens attest{ $placed ->
    [yes] {" "}for { $place }
   *[no] {""}
}
tax-rule-outside-scope = sælgeren opkræver ikke moms{ $placed ->
    [yes] {" "}ved salg til { $place }
   *[no] {""}
}

step-part = { $number } af { $count }
step-price = Pris
step-price-list = Prisliste
step-price-list-text = { $price }{ $placed ->
    [yes] , listen for { $market }
   *[no] {""}
}{ $dated ->
    [yes] , i kraft siden { $day }
   *[no] {""}
}
step-base-price = Grundpris
step-rate = Valutakurs
step-rate-text = 1 { $base } = { $rate } { $currency }, { $table }: den sidste, der blev offentliggjort inden da, { $published }
step-converted = Pris
step-converted-text = { $sum } = { $exact }, { $rounding } = { $result }
step-told = Pris
step-told-text = { $price }, som den stod i påmindelsen{ $dated ->
    [yes] {" "}af { $day }
   *[no] {""}
}: dyrere bliver det ikke
step-promotion = Kampagne
step-promotion-text = { $off } af stykprisen{ $named ->
    [yes] {" "}med { $promotion }
   *[no] {""}
}
step-period = Periode
step-period-text = { $window }, begge dage medregnet: { $days ->
    [one] 1 dag
   *[other] { $days } dage
}
step-period-one-text = { $day }: 1 dag
step-divisor = Divisor
step-divisor-text = { $divisor } dage for { $term }, skudår eller ej
step-terms = Perioder
step-terms-text = { $terms ->
    [one] 1 hel periode på { $term }, så der tælles ingen dage
   *[other] { $terms } hele perioder på { $term }, så der tælles ingen dage
}
step-quantity = Antal
step-formula = Formel
step-formula-days = { $price } × dage × antal ÷ divisor
step-formula-terms = { $price } × perioder × antal
step-formula-tax = beløb før moms × sats
step-formula-price = pris
step-formula-reduced = (pris efter kampagner)
step-sum = Udregning
step-sum-text = { $sum } = { $exact }
step-rounding = Afrunding
step-rounding-text = én gang for linjen, halve op, til { $unit }: { $result }
step-rounding-tax = én gang for satsen, halve op, til { $unit }: { $result }
step-billed = Faktureret
step-credited = Krediterede dage
step-credited-text = { $window }: { $days ->
    [one] én dag
   *[other] { $days } dage
} af { $of_days }
step-taken-back = Faktureres igen
step-bill = Rate
step-bill-text = { $number } af { $count }: { $whole } ÷ { $count }, rundet ned = { $result }
step-bill-rest = { $number } af { $count }: { $whole } ÷ { $count }, rundet ned, og de { $rest }, der ikke går lige op = { $result }
step-together = I alt
step-net = Før moms
step-tax-rate = Sats
step-tax-rate-text = { $rate }{ $dated ->
    [yes] , i kraft siden { $day }
   *[no] {""}
}
step-tax-rule = Momsregel
step-tax-amount = Moms
step-tax-source = Kilde
step-tax-certificate = Attest
step-tax-certificate-text = { $number }{ $dated ->
    [yes] , gælder fra { $day }
   *[no] {""}
}
