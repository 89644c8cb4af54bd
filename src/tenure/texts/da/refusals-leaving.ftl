refused-seats-not-fewer = Den næste periode af { $product } har ikke færre pladser, end der er uddelt: ingen skal aflevere sin.
    .next = Tag en plads tilbage fra en, der ikke længere har brug for den, eller sæt først fornyelsen til færre pladser.
refused-too-many-leaving = { $chosen } personer er valgt til at aflevere deres plads i { $product }, men kun { $over } behøver at gøre det.
    .next = Vælg færre, eller sæt fornyelsen til færre pladser.
