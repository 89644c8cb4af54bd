# Hvad én af hver slags produkt hedder, hvem der sælger den, og hvorfor den ikke kan købes her.

units = { $quantity ->
    [one] 1 enhed
   *[other] { $quantity } enheder
}
packs = { $quantity ->
    [one] 1 pakke
   *[other] { $quantity } pakker
}
plans = { $quantity ->
    [one] 1 aftale
   *[other] { $quantity } aftaler
}

channel-store = butikken
channel-sales = vores sælgere
channel-partner = en forhandler
channels-none = ingen for tiden

entitlement-success-manager = En fast kundeansvarlig
entitlement-round-the-clock-support = Support døgnet rundt
entitlement-coaching = Coaching
entitlement-success-planning = Fælles succesplan
entitlement-directory-sync = Brugere og grupper synkroniseret med jeres katalog
entitlement-if-qualified = hvis I opfylder betingelserne

refused-not-sold-here = { $product } sælges ikke på denne måde. Det sælges af { $channels }.
    .next = Kontakt os eller jeres forhandler, så får du et tilbud.
refused-kind-not-self-service = { $kind ->
        [success_plan] { $product } er en Success-aftale. Den tilpasses den enkelte virksomhed og sælges derfor kun af { $channels }.
       *[other] { $product } aftales med den enkelte virksomhed og sælges derfor kun af { $channels }.
    }{ $needed ->
        [unknown] {""}
       *[other] {" "}Det kræver { $needed } pladser i produkter, der tæller med{ $held ->
            [unknown] .
           *[other] ; I har { $held }.
        }
    }
    .next = Kontakt os eller jeres forhandler, så får du et tilbud.
refused-specialisation-missing = { $product } sælges kun af forhandlere med specialiseringen »{ $specialisation }«.
    .next = Bed om en forhandler, der har den, eller kontakt os.
refused-nothing-to-add-to = { $product } lægges til et abonnement, I allerede har{ $products ->
        [none] {""}
       *[other] {" "}på { $products }
    }, og der er ikke noget aktivt.
    .next = Køb eller forny abonnementet først, og læg derefter { $product } til.
refused-success-plan-too-small = { $product } kræver { $needed } pladser i produkter, der tæller med, og virksomheden har { $held }.
    .next = Tilføj pladser først, eller spørg os, hvad der ellers kan hjælpe.
refused-nothing-to-hand-out = { $product } fordeles ikke til personer: det gælder hele virksomheden.
    .next = Du behøver ikke gøre noget; alle, der bruger produktet, det hører til, har det.
refused-kind-does-not-grow = Der kan ikke lægges mere til { $product } i løbet af aftaleperioden.
    .next = Køb en til i stedet.
refused-kind-does-not-renew = { $product } fornyes ikke: det blev aftalt for én gang.
    .next = Spørg vores sælgere eller jeres forhandler, hvis I får brug for det igen.
refused-row-channel-not-for-kind = Produkter af slagsen »{ $kind }« kan ikke sælges i kanalen »{ $value }«.
    .next = Lad cellen være tom, eller skriv nogle af { $known }.

store-plans-title = Success-aftaler
store-plans-lead = En aftale oven på jeres abonnementer: mennesker hos os, som kender jeres virksomhed og hjælper jer i mål.
store-plans-includes = Det indgår
store-plans-needs = Hvem kan få en
store-plans-needs-text = Virksomheder med mindst { $needed } pladser i produkter, der tæller med. Aftalen kan ikke bestilles alene, for den tilpasses den enkelte virksomhed: vores sælgere eller en forhandler gør det sammen med jer.
store-plans-held = { $company } har { $held ->
    [one] 1 plads
   *[other] { $held } pladser
}, der tæller med i dag{ $enough ->
    [yes] , og det er nok.
   *[no] ; der mangler { $missing }.
}
store-plans-sign-in = Log ind for at se, hvor mange pladser jeres virksomhed har.
store-plans-eligible = Produkter, der tæller med
store-plans-none-eligible = Endnu tæller intet produkt med til en Success-aftale i jeres land. Spørg os, hvad vi kan gøre.
store-plans-ask = Hvem du spørger
store-plans-ask-partner = Jeres forhandler er { $partner }.
store-plans-ask-sales = Skriv til vores sælgere.
store-plans-link = Har I { $needed } pladser eller flere? Læs om Success-aftaler
store-adds-to = Lægges til et abonnement på { $products }.
store-adds-to-any = Lægges til et abonnement, I allerede har.
store-adds-sign-in = Log ind for at se, om I har et.

product-unit = { $unit ->
    [unit] Enheder
    [pack] Pakker
    [plan] Aftaler
   *[seat] Pladser
}
product-unit-help = { $unit ->
    [unit] Så meget kapacitet, I har brug for; den gælder hele virksomheden
    [pack] Så mange pakker, I har brug for; de gælder hele virksomheden
    [plan] Én til hele virksomheden
   *[seat] Én til hver person, der bruger produktet
}
product-per-unit = { $unit ->
    [unit] pr. enhed
    [pack] pr. pakke
    [plan] pr. aftale
   *[seat] pr. plads
}

counted = { $unit ->
    [unit] { units }
    [pack] { packs }
    [plan] { plans }
   *[seat] { seats }
}

account-quantity = Antal
account-not-assigned = Til hele virksomheden
account-not-assigned-text = Der er ikke noget at fordele: det, I har købt, gælder hele virksomheden.
account-entitlements = Det har jeres virksomhed ret til
account-entitlement-from = Med { $product }, til { $until }
