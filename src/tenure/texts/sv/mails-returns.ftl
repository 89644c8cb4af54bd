### Mejl om det som returneras.

mail-renewal-returned =
    .subject = Förnyelsen av { $product } har returnerats
    .heading = Förnyelsen av { $product } har returnerats
    .body =
        Perioden { $window } räknas som aldrig köpt: { $total } krediteras, och prenumerationen slutar där den slutade förut. Den förnyas inte längre automatiskt.
        { $owed ->
            [none] {""}
           *[other] { $owed } av det var obetalt och behöver inte längre betalas.
        }
        { $refund ->
            [none] {""}
           *[other] { $refund } går tillbaka till { $card }; det kan dröja några dagar innan det syns där.
        }
        { $balance ->
            [none] {""}
           *[other] { $balance } hade betalats på annat sätt: det finns kvar som ert saldo.
        }
        { $access ->
            [none] {""}
           *[other] Produkten fungerar till { $access }. Förnya på nytt eller godkänn en ny offert, så är allt som förut.
        }
    .button = Visa prenumerationen

mail-return-credited =
    .subject = Kreditnota { $invoice_number } på { $total }
    .heading = { $total } krediteras
    .body =
        Förnyelsen av { $product } har returnerats. Det som faktura { $corrects } tog upp för den dras tillbaka: kreditnotan är bifogad.
        { $left ->
            [none] {""}
           *[other] För det övriga på fakturan återstår { $left } att betala.
        }
        { $refund ->
            [none] {""}
           *[other] { $refund } går tillbaka till { $card }.
        }
        { $balance ->
            [none] {""}
           *[other] { $balance } av det var betalt: det finns kvar som ert saldo.
        }
    .button = Visa era fakturor

mail-refund-failed =
    .subject = Vi kunde inte betala tillbaka { $amount } till { $card }
    .heading = Återbetalningen gick inte igenom
    .body = Det som kreditnota { $invoice_number } ger tillbaka kunde inte skickas till { $card }. Inget är förlorat: { $amount } finns kvar som ert saldo. Skriv till oss om ni vill ha det på annat sätt.
    .button = Visa era fakturor
