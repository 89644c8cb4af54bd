# Flex-tokens: kontoens side med saldo, pakker, forbrug og udsigt.
frame-tokens = Flex-tokens
account-tokens = Flex-tokens
account-tokens-buy = Køb flere tokens
account-tokens-none = Ingen flex-tokens endnu
account-tokens-none-text = Tokens købes i pakker, der gælder i et år. Alle i virksomheden kan arbejde med alle produkter på dem, én dag ad gangen og uden egen plads. Når I har købt en pakke, kan I se saldo og forbrug her.
account-tokens-see-products = Se pakkerne
account-tokens-balance = Saldo
account-tokens-count = { $count ->
    [one] { $count } token
   *[other] { $count } tokens
}
account-tokens-pace = Forbrug pr. dag
account-tokens-pace-days = { $days ->
    [one] i dag
   *[other] i gennemsnit de seneste { $days } dage
}
account-tokens-pace-none = intet de seneste { $days } dage
account-tokens-lasts = Rækker til
account-tokens-lasts-at-pace = i dette tempo
account-tokens-lasts-never = –
account-tokens-lasts-no-pace = ingen bruger tokens lige nu
account-tokens-lasts-empty = saldoen er brugt op
account-tokens-lapsing = Bortfalder ubrugt
account-tokens-lapsing-at-pace = i dette tempo
account-tokens-lapsing-none = alt når at blive brugt
account-tokens-held-back = { $count ->
    [one] Én token venter
   *[other] { $count } tokens venter
} på betaling: pakken er spærret, indtil fakturaen er betalt.
account-tokens-runs-low = I dette tempo rækker jeres tokens kun til { $day }.
account-tokens-empty = Jeres tokens er brugt op: ingen kan arbejde på dem, før I køber flere.
account-tokens-use = Forbrug pr. produkt og dag
account-tokens-use-week = Forbrug pr. produkt og uge
account-tokens-use-total = { $count ->
    [one] { $count } token
   *[other] { $count } tokens
} siden { $day }
account-tokens-use-none = Intet er brugt siden { $day }.
account-tokens-use-caption = Brugte tokens siden { $day }, stablet efter produkt. De samme tal står i tabellen nedenfor.
account-tokens-as-table = Vis som tabel
account-tokens-day = Dag
account-tokens-week = Uge fra
account-tokens-all-products = Alle
account-tokens-other-products = Øvrige
account-tokens-periods = Periode
account-tokens-period-30 = 30 dage
account-tokens-period-90 = 90 dage
account-tokens-period-364 = 1 år
account-tokens-packs = Pakker
account-tokens-packs-order = Det, der udløber først, bruges først.
account-tokens-pack = Pakke
account-tokens-bought = Købt
account-tokens-last-day = Sidste dag
account-tokens-days-left = { $days ->
    [0] sidste dag er i dag
    [one] én dag tilbage
   *[other] { $days } dage tilbage
}
account-tokens-left = Tilbage
account-tokens-left-of = af { $tokens }
account-tokens-lapses = { $count } bortfalder i dette tempo
account-tokens-paid = Pris før moms
account-tokens-gone = Pakker, der er slut
account-tokens-lapsed = Bortfaldet
account-tokens-rates = Hvad en dag koster i tokens
account-tokens-rates-text = Pr. bruger og produkt, uanset hvor længe man arbejder den dag.
account-tokens-rate = { $tokens ->
    [one] { $tokens } token
   *[other] { $tokens } tokens
}
account-tokens-no-open = Ingen pakke kan bruges lige nu.
account-tokens-of-pack = Pakkens tokens
account-tokens-of-pack-text = En pakke har ingen pladser og fornyes ikke: alle i virksomheden bruger af den til og med sidste dag.
account-tokens-see = Se tokens
account-need-tokens-lapse = { $count ->
    [one] Der er én flex-token
   *[other] Der er { $count } flex-tokens
} tilbage i en pakke, hvis sidste dag er { $day }. Det, der ikke er brugt til den tid, bortfalder.
account-mend-tokens = Se tokens
account-event-token-pack-opened = Pakkens tokens kan bruges
remedy-account-tokens = Se tokens
store-pack-tokens = { $tokens } tokens i en pakke
