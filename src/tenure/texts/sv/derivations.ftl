# Hur ett belopp har räknats fram: på en rad under det, och steg för steg för den som frågar.
price-per-term = { $term ->
    [P1M] { $amount } per månad
    [P3Y] { $amount } för 3 år
   *[P1Y] { $amount } per år
}
price-per-seat = { $term ->
    [P1M] { $amount } { product-per-unit } och månad
    [P1Y] { $amount } { product-per-unit } och år
    [P3Y] { $amount } { product-per-unit } för 3 år
   *[no] { $amount } { product-per-unit }
}
derivation-discounted = ({ $price }{ $discounts })
derivation-discount = {" "}− { $off }{ $named ->
    [yes] {" "}med { $promotion }
   *[no] {""}
}
derivation-told = { $price } (enligt { $dated ->
    [yes] besked den { $day }
   *[no] påminnelsen
})
derivation-list-price = { $amount } enligt prislistan{ $placed ->
    [yes] {" "}för { $market }
   *[no] {""}
}{ $dated ->
    [yes] , i kraft sedan { $day }
   *[no] {""}
}
derivation-converted-price = { $base } × { $rate } ({ $table }, senast publicerad { $published }) = { $result }, { $rounding }
derivation-told-price = { $amount }, priset enligt påminnelsen{ $dated ->
    [yes] {" "}den { $day }
   *[no] {""}
}
derivation-prorated = { $price } ÷ { $divisor } dagar × { $days ->
    [one] 1 dag
   *[other] { $days } dagar
} ({ $window }) × { $seats } = { $result }, avrundat en gång, halva uppåt
derivation-term-price = { $price }{ $terms ->
    [1] {""}
   *[other] {" "}× { $terms } perioder
} × { $seats } = { $result }{ $rounded ->
    [yes] , avrundat en gång, halva uppåt
   *[no] {""}
}
derivation-instalment = { $whole }; delbetalning { $number } av { $count } = { $result }{ $rest ->
    [yes] {" "}(den första tar det som inte går jämnt upp)
   *[no] {""}
}
derivation-credited = { $whole } fakturerades{ $part ->
    [yes] {" "}för { $of_days } dagar; { $window } är { $days } av dem: { $result }, avrundat en gång, halva uppåt
   *[no] {" "}för { $window } och krediteras helt: { $result }
}
derivation-taken-back = Faktureras på nytt: { $result }. Krediterades tidigare: { $credit }
derivation-sum = { $parts }; tillsammans { $result }
derivation-tax = { $net } × { $rate } = { $result }{ $rounded ->
    [yes] , avrundat en gång, halva uppåt
   *[no] {""}
}: { $rule }
derivation-tax-none = { $result } på { $net }: { $rule }

derivation-rate-month = kurserna för { $period }
derivation-rate-quarter = kurserna för { $quarter ->
    [1] första
    [2] andra
    [3] tredje
   *[4] fjärde
} kvartalet { $year }
derivation-step-whole = avrundat till hela { $currency }
derivation-step-whole-up = avrundat uppåt till hela { $currency }
derivation-step = avrundat till närmaste { $step }
derivation-step-up = avrundat uppåt till närmaste { $step }

tax-rule-domestic = moms i { $placed ->
    [yes] { $place }, där både säljare och köpare finns
   *[no] det land där både säljare och köpare finns
}
tax-rule-destination = moms i { $placed ->
    [yes] { $place }, där köparen finns
   *[no] köparens land
}
tax-rule-sales-tax = försäljningsskatt i { $placed ->
    [yes] { $place }, där köparen finns
   *[no] köparens delstat
}
tax-rule-reverse-charge = omvänd betalningsskyldighet, köparen redovisar momsen{ $placed ->
    [yes] {" "}i { $place }
   *[no] {""}
}
tax-rule-exempt = undantaget enligt köparens intyg{ $placed ->
    [yes] {" "}för { $place }
   *[no] {""}
}
tax-rule-outside-scope = säljaren tar inte ut någon skatt{ $placed ->
    [yes] {" "}vid försäljning till { $place }
   *[no] {""}
}

step-part = { $number } av { $count }
step-price = Pris
step-price-list = Prislista
step-price-list-text = { $price }{ $placed ->
    [yes] , listan för { $market }
   *[no] {""}
}{ $dated ->
    [yes] , i kraft sedan { $day }
   *[no] {""}
}
step-base-price = Grundpris
step-rate = Växelkurs
step-rate-text = 1 { $base } = { $rate } { $currency }, { $table }: den sista som publicerades dessförinnan, den { $published }
step-converted = Pris
step-converted-text = { $sum } = { $exact }, { $rounding } = { $result }
step-told = Pris
step-told-text = { $price }, enligt påminnelsen{ $dated ->
    [yes] {" "}den { $day }
   *[no] {""}
}: dyrare än så blir det inte
step-promotion = Kampanj
step-promotion-text = { $off } av priset per styck{ $named ->
    [yes] {" "}med { $promotion }
   *[no] {""}
}
step-period = Period
step-period-text = { $window }, båda dagarna inräknade: { $days ->
    [one] 1 dag
   *[other] { $days } dagar
}
step-period-one-text = { $day }: 1 dag
step-divisor = Nämnare
step-divisor-text = { $divisor } dagar för { $term }, skottår eller inte
step-terms = Perioder
step-terms-text = { $terms ->
    [one] 1 hel period på { $term }, så inga dagar räknas
   *[other] { $terms } hela perioder på { $term }, så inga dagar räknas
}
step-quantity = Antal
step-formula = Formel
step-formula-days = { $price } × dagar × antal ÷ nämnare
step-formula-terms = { $price } × perioder × antal
step-formula-tax = belopp före skatt × skattesats
step-formula-price = pris
step-formula-reduced = (pris efter kampanjer)
step-sum = Uträkning
step-sum-text = { $sum } = { $exact }
step-rounding = Avrundning
step-rounding-text = en gång för raden, halva uppåt, till { $unit }: { $result }
step-rounding-tax = en gång för skattesatsen, halva uppåt, till { $unit }: { $result }
step-billed = Fakturerat
step-credited = Krediterade dagar
step-credited-text = { $window }: { $days ->
    [one] en dag
   *[other] { $days } dagar
} av { $of_days }
step-taken-back = Faktureras på nytt
step-bill = Delbetalning
step-bill-text = { $number } av { $count }: { $whole } ÷ { $count }, avrundat nedåt = { $result }
step-bill-rest = { $number } av { $count }: { $whole } ÷ { $count }, avrundat nedåt, och de { $rest } som inte går jämnt upp = { $result }
step-together = Tillsammans
step-net = Före skatt
step-tax-rate = Skattesats
step-tax-rate-text = { $rate }{ $dated ->
    [yes] , i kraft sedan { $day }
   *[no] {""}
}
step-tax-rule = Skatteregel
step-tax-amount = Skatt
step-tax-source = Källa
step-tax-certificate = Intyg
step-tax-certificate-text = { $number }{ $dated ->
    [yes] , gäller från { $day }
   *[no] {""}
}
