# Flex-tokens: kontots sida med saldo, paket, användning och utsikt.
frame-tokens = Flex-tokens
account-tokens = Flex-tokens
account-tokens-buy = Köp fler tokens
account-tokens-none = Inga flex-tokens ännu
account-tokens-none-text = Tokens köps i paket som gäller i ett år. Vem som helst i företaget kan arbeta med vilken produkt som helst på dem, en dag i taget och utan egen plats. När ni har köpt ett paket ser ni saldo och användning här.
account-tokens-see-products = Se paketen
account-tokens-balance = Saldo
account-tokens-count = { $count ->
    [one] { $count } token
   *[other] { $count } tokens
}
account-tokens-pace = Används per dag
account-tokens-pace-days = { $days ->
    [one] i dag
   *[other] i snitt de senaste { $days } dagarna
}
account-tokens-pace-none = inget de senaste { $days } dagarna
account-tokens-lasts = Räcker till
account-tokens-lasts-at-pace = i den här takten
account-tokens-lasts-never = –
account-tokens-lasts-no-pace = ingen använder tokens just nu
account-tokens-lasts-empty = saldot är slut
account-tokens-lapsing = Förfaller oanvända
account-tokens-lapsing-at-pace = i den här takten
account-tokens-lapsing-none = allt hinner användas
account-tokens-held-back = { $count ->
    [one] En token väntar
   *[other] { $count } tokens väntar
} på betalning: paketet är spärrat tills fakturan är betald.
account-tokens-runs-low = I den här takten räcker tokens bara till { $day }.
account-tokens-empty = Era tokens är slut: ingen kan arbeta på dem förrän ni köper fler.
account-tokens-use = Användning per produkt och dag
account-tokens-use-week = Användning per produkt och vecka
account-tokens-use-total = { $count ->
    [one] { $count } token
   *[other] { $count } tokens
} sedan { $day }
account-tokens-use-none = Inget har använts sedan { $day }.
account-tokens-use-caption = Använda tokens sedan { $day }, staplade per produkt. Samma siffror står i tabellen nedanför.
account-tokens-as-table = Visa som tabell
account-tokens-day = Dag
account-tokens-week = Vecka från
account-tokens-all-products = Alla
account-tokens-other-products = Övriga
account-tokens-periods = Period
account-tokens-period-30 = 30 dagar
account-tokens-period-90 = 90 dagar
account-tokens-period-364 = 1 år
account-tokens-packs = Paket
account-tokens-packs-order = Det som går ut först används först.
account-tokens-pack = Paket
account-tokens-bought = Köpt
account-tokens-last-day = Sista dag
account-tokens-days-left = { $days ->
    [0] sista dagen är i dag
    [one] en dag kvar
   *[other] { $days } dagar kvar
}
account-tokens-left = Kvar
account-tokens-left-of = av { $tokens }
account-tokens-lapses = { $count } förfaller i den här takten
account-tokens-paid = Pris före moms
account-tokens-gone = Paket som är slut
account-tokens-lapsed = Förfallet
account-tokens-rates = Vad en dag kostar i tokens
account-tokens-rates-text = Per användare och produkt, oavsett hur länge man arbetar den dagen.
account-tokens-rate = { $tokens ->
    [one] { $tokens } token
   *[other] { $tokens } tokens
}
account-tokens-no-open = Inget paket kan användas just nu.
account-tokens-of-pack = Paketets tokens
account-tokens-of-pack-text = Ett paket har inga platser och förnyas inte: alla i företaget använder av det till och med sista dagen.
account-tokens-see = Se tokens
account-need-tokens-lapse = { $count ->
    [one] En flex-token är
   *[other] { $count } flex-tokens är
} kvar i ett paket vars sista dag är { $day }. Det som inte används till dess förfaller.
account-mend-tokens = Se tokens
account-event-token-pack-opened = Paketets tokens kan användas
remedy-account-tokens = Se tokens
store-pack-tokens = { $tokens } tokens i ett paket
