refused-sign-in-first = Du er ikke logget ind.
    .next = Log ind, så kommer du tilbage hertil.
refused-role-not-enough = Din rolle giver ikke lov til dette.
    .next = Spørg en indkøber eller den primære administrator hos jer, eller få dem til at give dig rollen på siden Brugere.
refused-not-found = Her er ikke noget, du kan se.
    .next = Kontrollér adressen, eller log ind med den konto, den hører til.
refused-not-due = Der er ikke noget at gøre endnu.
    .next = Du skal ikke gøre noget; det sker af sig selv på dagen.

refused-cart-empty = Kurven er tom.
    .next = Vælg et produkt, og læg det i kurven.
refused-cart-mixed = Kurven indeholder produkter med forskellig løbetid eller licenstype. Én ordre tager kun én slags.
    .next = Del kurven i { $count } ordrer; alt bliver liggende, til det er bestilt.
refused-card-missing = Der er ikke valgt noget kort.
    .next = Vælg et af dine kort, eller indtast et nyt.
refused-card-expired = { $card } udløb { $on }.
    .next = Vælg et andet kort, eller indtast et nyt.
refused-market-differs = Noget i kurven er fra et andet lands prisliste end jeres virksomheds, { $country }.
    .next = Fjern det fra kurven, og vælg det igen i butikken for { $country }.
refused-no-price = { $product } har ingen pris i jeres land og valuta i dag.
    .next = Kontakt support: de retter det eller tilbyder et andet produkt.
refused-tax-rate-missing = Vi mangler afgiftssatsen for { $region ->
        [none] { $country }
       *[other] { $region }, { $country },
    } den { $on } og kan derfor ikke sige, hvad du skulle betale.
    .next = Kontrollér landet i virksomhedens oplysninger; er det rigtigt, så kontakt support.

refused-renewal-switched-off = Automatisk fornyelse er slået fra for abonnementet.
    .next = Slå den til igen på abonnementets side, eller forny derfra.
refused-invoice-paid = Faktura { $number } er allerede betalt.
    .next = Du skal ikke gøre noget; der trækkes intet to gange.
refused-transfer-announced = En overførsel for faktura { $number } er allerede meldt.
    .next = Vi venter nogle bankdage på den. Er den ikke kommet til den tid, så betal med kort, eller spørg jeres bank.
refused-prepayment-demanded = Der kræves forudbetaling af { $company }, så der kan ikke købes mod faktura.
    .next = { $ways ->
        [card] Vælg et kort. Hvis du mener, det er en fejl, så tal med vores økonomiafdeling.
       *[other] Tal med vores økonomiafdeling.
    }
refused-payment-pending = En betaling af faktura { $number } er stadig i gang.
    .next = Vent, til banken har svaret; der trækkes intet to gange. Det tager som regel et par minutter.
refused-currency-differs = Betalingen er i { $paid }, fakturaen i { $invoiced }.
    .next = Betal i { $invoiced }, eller kontakt support, som kan knytte betalingen til fakturaen.
refused-amount-out-of-range = Beløbet skal være større end nul.
    .next = Indtast det beløb, der kom ind.
