### Nekade returer.

refused-return-window-closed = Den köptes { $bought_on } och kunde returneras till slutet av { $on }.
    .next = Stäng av förnyelsen, så debiteras ingen ny period.
refused-return-fell-due = Faktura { $number } förföll { $on } och är obetald: till dess kunde den returneras.
    .next = Betala fakturan; sedan kan den returneras så länge returtiden varar.
refused-return-not-latest = Det som faktura { $number } förnyade är inte det senaste som köptes till prenumerationen.
    .next = Returnera först det som köptes efteråt.
refused-return-is-over = Prenumerationen på { $product } är avslutad, så det finns inget att returnera.
    .next = Skriv till supporten om något har debiterats fel.
refused-return-by-partner = { $product } såldes av en återförsäljare; dess egna returregler gäller{ $partner ->
        [none] .
       *[other] , de som { $partner } har.
    }
    .next = Fråga återförsäljaren{ $contact ->
        [none] .
       *[other] : { $contact }.
    }
refused-return-under-agreement = { $product } köptes enligt ert avtal { $reference }; det som köps enligt ett sådant kan inte returneras.
    .next = Skriv till vår säljavdelning om det.
refused-kind-not-returnable = { $product } är av ett slag som inte kan returneras.
    .next = Skriv till supporten om ni inte fick det ni beställde.
refused-nothing-to-return = Det finns ingen förnyelse av { $product } som kan returneras.
    .next = Bland dokumenten står vad som har köpts, och när.
