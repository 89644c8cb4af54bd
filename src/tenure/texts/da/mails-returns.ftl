### Mails om det, der returneres.

mail-renewal-returned =
    .subject = Fornyelsen af { $product } er returneret
    .heading = Fornyelsen af { $product } er returneret
    .body =
        Perioden { $window } regnes som aldrig købt: { $total } krediteres, og abonnementet slutter, hvor det sluttede før. Det fornyes ikke længere automatisk.
        { $owed ->
            [none] {""}
           *[other] { $owed } af det var ikke betalt og skal ikke længere betales.
        }
        { $refund ->
            [none] {""}
           *[other] { $refund } går tilbage til { $card }; der kan gå et par dage, før det kan ses der.
        }
        { $balance ->
            [none] {""}
           *[other] { $balance } var betalt på anden måde: det bliver stående som jeres saldo.
        }
        { $access ->
            [none] {""}
           *[other] Produktet virker til { $access }. Forny igen, eller godkend et nyt tilbud, så er alt som før.
        }
    .button = Se abonnementet

mail-return-credited =
    .subject = Kreditnota { $invoice_number } på { $total }
    .heading = { $total } krediteres
    .body =
        Fornyelsen af { $product } er returneret. Det, som faktura { $corrects } opkrævede for den, tages tilbage: kreditnotaen er vedhæftet.
        { $left ->
            [none] {""}
           *[other] For det øvrige på fakturaen mangler { $left } at blive betalt.
        }
        { $refund ->
            [none] {""}
           *[other] { $refund } går tilbage til { $card }.
        }
        { $balance ->
            [none] {""}
           *[other] { $balance } af det var betalt: det bliver stående som jeres saldo.
        }
    .button = Se jeres fakturaer

mail-refund-failed =
    .subject = Vi kunne ikke betale { $amount } tilbage til { $card }
    .heading = Tilbagebetalingen gik ikke igennem
    .body = Det, som kreditnota { $invoice_number } giver tilbage, kunne ikke sendes til { $card }. Intet er tabt: { $amount } bliver stående som jeres saldo. Skriv til os, hvis I vil have det på en anden måde.
    .button = Se jeres fakturaer
