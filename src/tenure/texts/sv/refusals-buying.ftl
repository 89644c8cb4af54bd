refused-cart-ordered = Varukorgen är redan beställd.
    .next = Titta på beställningen, eller börja en ny varukorg med valfri produkt.
refused-offering-unknown = Erbjudandet finns inte i det landet.
    .next = Välj produkten på nytt i butiken.
refused-set-up-already = Installationen tillhör redan { $vendor }.
    .next = Använd en annan databas för en annan installation.
refused-clock-needed = En sandlåda behöver en dag då klockan börjar, och bara en sandlåda har en.
    .next = Ange tidpunkten tillsammans med slaget ”sandbox”.
refused-not-a-sandbox = Bara en sandlåda har en klocka som kan flyttas.
    .next = Skapa en sandlåda att prova i.
refused-clock-only-forward = Klockan står på { $on } och går bara framåt.
    .next = Välj en senare dag, eller skapa en ny sandlåda.

refused-amount-changed = Beloppet har ändrats sedan sidan visades.
    .next = Se det nya beloppet och bekräfta igen; inget har dragits.
refused-pay-first = { $count ->
        [one] En förfallen faktura för prenumerationen är obetald.
       *[other] { $count } förfallna fakturor för prenumerationen är obetalda.
    }
    .next = Betala först under Fakturor; sedan fungerar allt igen.
refused-not-active = Man kan bara lägga till i en aktiv prenumeration; den här är: { $state }.
    .next = Förnya eller betala den först och lägg sedan till det du behöver.
refused-not-renewable = Prenumerationens status är: { $state }. Den kan inte längre förnyas.
    .next = Köp produkten på nytt i butiken.
refused-not-early = { $product } kan inte förnyas i förtid.
    .next = Låt automatisk förnyelse vara på: den förnyas av sig själv på förnyelsedatumet.
refused-window-not-open = Det är för tidigt att förnya.
    .next = Från och med { $opens_on } kan du förnya här; är automatisk förnyelse på behöver du inte göra något.
refused-too-many = { $count } på en gång är för många.
    .next = Välj högst { $maximum } och ta resten efteråt.
refused-method-in-use = Kortet används: { $products }.
    .next = Välj ett annat kort för dem eller stäng av deras automatiska förnyelse; sedan kan det tas bort.

refused-team-exists = Det finns redan ett team som heter { $name }.
    .next = Välj det i listan, eller ge det nya teamet ett annat namn.
