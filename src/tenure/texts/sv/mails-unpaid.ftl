# Brev till dem som betalar fakturor men inte köper: en av deras är obetald.

mail-invoice-unpaid =
    .subject = { $step ->
        [declined] Faktura { $invoice_number }: kortet nekades
       *[other] Faktura { $invoice_number } är förfallen
    }
    .heading = { $step ->
        [declined] Faktura { $invoice_number } är inte betald
       *[other] Faktura { $invoice_number } är förfallen
    }
    .body = { $step ->
       *[declined] Kortet som skulle betala den nekades, så { $amount } är fortfarande obetalt och förfaller { $due_on }.
        [expired] { $amount } förföll { $due_on } och har inte kommit in. { $products } går att använda till { $access }; sedan stängs åtkomsten.
        [suspension] { $amount } förföll { $due_on } och har inte kommit in. Utan betalning slutar { $products } att fungera { $ends }.
        [termination] { $amount } förföll { $due_on } och har inte kommit in. { $products } går inte längre att använda, och utan betalning avslutas prenumerationen för gott { $ends }.
        [suspended] { $amount } förföll { $due_on } och har inte kommit in, så { $products } går inte att använda sedan { $suspended }. Betalas den senast { $last_chance_on } kommer allt tillbaka som det var.
    }
    .after = Fakturan är bifogad; ange betalningsreferensen som står på den. En banköverföring kan ta två dagar att komma fram. Har ni just betalat behöver ni inte göra något.
    .button = Visa era fakturor
