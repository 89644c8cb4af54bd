### Afviste returneringer.

refused-return-window-closed = Det blev købt { $bought_on } og kunne returneres til og med { $on }.
    .next = Slå fornyelsen fra, så opkræves der ikke for en ny periode.
refused-return-fell-due = Faktura { $number } forfaldt { $on } og er ikke betalt: indtil da kunne den returneres.
    .next = Betal fakturaen; så kan den returneres, så længe returfristen løber.
refused-return-not-latest = Det, som faktura { $number } fornyede, er ikke det seneste, der er købt til abonnementet.
    .next = Returnér først det, der blev købt bagefter.
refused-return-is-over = Abonnementet på { $product } er slut, så der er intet at returnere.
    .next = Skriv til supporten, hvis noget er opkrævet forkert.
refused-return-by-partner = { $product } blev solgt af en forhandler; dens egne returregler gælder{ $partner ->
        [none] .
       *[other] , dem som { $partner } har.
    }
    .next = Spørg forhandleren{ $contact ->
        [none] .
       *[other] : { $contact }.
    }
refused-return-under-agreement = { $product } blev købt under jeres aftale { $reference }; det, der købes under en sådan, kan ikke returneres.
    .next = Skriv til vores salgsafdeling om det.
refused-kind-not-returnable = { $product } er af en slags, der ikke kan returneres.
    .next = Skriv til supporten, hvis I ikke fik det, I bestilte.
refused-nothing-to-return = Der er ingen fornyelse af { $product }, der kan returneres.
    .next = Under dokumenterne står, hvad der er købt og hvornår.
