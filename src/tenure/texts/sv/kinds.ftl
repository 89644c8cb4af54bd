# Vad en av varje slags produkt heter, vem som säljer den och varför den inte går att köpa här.

units = { $quantity ->
    [one] 1 enhet
   *[other] { $quantity } enheter
}
packs = { $quantity ->
    [one] 1 paket
   *[other] { $quantity } paket
}
plans = { $quantity ->
    [one] 1 avtal
   *[other] { $quantity } avtal
}

channel-store = butiken
channel-sales = våra säljare
channel-partner = en återförsäljare
channels-none = ingen just nu

entitlement-success-manager = En egen kundansvarig
entitlement-round-the-clock-support = Support dygnet runt
entitlement-coaching = Coachning
entitlement-success-planning = Gemensam framgångsplan
entitlement-directory-sync = Användare och grupper synkade med er katalog
entitlement-if-qualified = om ni uppfyller villkoren

refused-not-sold-here = { $product } säljs inte på det här sättet. Den säljs av { $channels }.
    .next = Kontakta oss eller er återförsäljare, så får du en offert.
refused-kind-not-self-service = { $kind ->
        [success_plan] { $product } är ett Success-avtal. Sådana anpassas till varje företag och säljs därför bara av { $channels }.
       *[other] { $product } avtalas med varje företag och säljs därför bara av { $channels }.
    }{ $needed ->
        [unknown] {""}
       *[other] {" "}Det krävs { $needed } platser i produkter som räknas{ $held ->
            [unknown] .
           *[other] ; ni har { $held }.
        }
    }
    .next = Kontakta oss eller er återförsäljare, så får du en offert.
refused-specialisation-missing = { $product } säljs bara av återförsäljare med specialiseringen ”{ $specialisation }”.
    .next = Be om en återförsäljare som har den, eller kontakta oss.
refused-nothing-to-add-to = { $product } läggs till en prenumeration som ni redan har{ $products ->
        [none] {""}
       *[other] {" "}på { $products }
    }, och ingen sådan är aktiv.
    .next = Köp eller förnya den prenumerationen först och lägg sedan till { $product }.
refused-success-plan-too-small = { $product } kräver { $needed } platser i produkter som räknas, och företaget har { $held }.
    .next = Lägg till platser först, eller fråga oss vad som annars kan hjälpa.
refused-nothing-to-hand-out = { $product } delas inte ut till personer: den gäller hela företaget.
    .next = Ingenting behöver göras; alla som använder produkten den hör till har den.
refused-kind-does-not-grow = Det går inte att lägga till mer av { $product } under avtalstiden.
    .next = Köp en till i stället.
refused-kind-does-not-renew = { $product } förnyas inte: det avtalades för en gång.
    .next = Fråga våra säljare eller er återförsäljare om ni behöver det igen.
refused-row-channel-not-for-kind = Produkter av slaget ”{ $kind }” kan inte säljas i kanalen ”{ $value }”.
    .next = Lämna cellen tom eller skriv några av { $known }.

store-plans-title = Success-avtal
store-plans-lead = Ett avtal ovanpå era prenumerationer: människor hos oss som känner ert företag och hjälper er att nå dit ni vill.
store-plans-includes = Det här ingår
store-plans-needs = Vilka som kan teckna ett
store-plans-needs-text = Företag med minst { $needed } platser i produkter som räknas. Avtalet går inte att beställa på egen hand, eftersom det anpassas till varje företag: våra säljare eller en återförsäljare gör det tillsammans med er.
store-plans-held = { $company } har { $held ->
    [one] 1 plats
   *[other] { $held } platser
} som räknas i dag{ $enough ->
    [yes] , och det räcker.
   *[no] ; det saknas { $missing }.
}
store-plans-sign-in = Logga in så ser du hur många platser ert företag har.
store-plans-eligible = Produkter som räknas
store-plans-none-eligible = Ännu räknas ingen produkt för ett Success-avtal i ert land. Fråga oss vad vi kan göra.
store-plans-ask = Vem du frågar
store-plans-ask-partner = Er återförsäljare är { $partner }.
store-plans-ask-sales = Skriv till våra säljare.
store-plans-link = Har ni { $needed } platser eller fler? Läs om Success-avtal
store-adds-to = Läggs till en prenumeration på { $products }.
store-adds-to-any = Läggs till en prenumeration som ni redan har.
store-adds-sign-in = Logga in så ser du om ni har en.

product-unit = { $unit ->
    [unit] Enheter
    [pack] Paket
    [plan] Avtal
   *[seat] Platser
}
product-unit-help = { $unit ->
    [unit] Så mycket kapacitet ni behöver; den gäller hela företaget
    [pack] Så många paket ni behöver; de gäller hela företaget
    [plan] Ett för hela företaget
   *[seat] En för varje person som använder produkten
}
product-per-unit = { $unit ->
    [unit] per enhet
    [pack] per paket
    [plan] per avtal
   *[seat] per plats
}

counted = { $unit ->
    [unit] { units }
    [pack] { packs }
    [plan] { plans }
   *[seat] { seats }
}

account-quantity = Antal
account-not-assigned = För hela företaget
account-not-assigned-text = Det finns ingenting att dela ut: det ni har köpt gäller hela företaget.
account-entitlements = Det här har ert företag rätt till
account-entitlement-from = Med { $product }, till { $until }
