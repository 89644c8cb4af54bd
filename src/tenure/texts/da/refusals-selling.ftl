refused-resale-market = I { $country } sælges vores produkter af vores forhandlere.
    .next = { $partner ->
        [none] Vælg en forhandler i nærheden; vi hjælper jer med at finde en.
       *[other] Køb hos { $partner }, jeres forhandler: { $contact }.
    }
refused-resale-customer = Vi sælger ikke direkte til offentlige institutioner som { $company }; det gør vores forhandlere.
    .next = { $partner ->
        [none] Vælg en forhandler i nærheden, eller skriv til { $contact }.
       *[other] Køb hos { $partner }, jeres forhandler: { $contact }.
    }
refused-resale-product = { $product } sælges kun af vores forhandlere.
    .next = { $partner ->
        [none] Vælg en forhandler i nærheden; alt andet i kurven kan købes her.
       *[other] Køb det hos { $partner }, jeres forhandler: { $contact }. Alt andet kan købes her.
    }
refused-terms-changed = Købsbetingelserne er ændret, siden du læste dem.
    .next = Læs version { $version }, og acceptér dem; der er ikke bestilt noget.
remedy-store-who-sells = Se, hvem der sælger til jer
remedy-store-terms = Læs betingelserne
