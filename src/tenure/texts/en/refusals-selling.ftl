# Who sells: partners only, to some countries, customers and products (MOD-02).
refused-resale-market = In { $country } our products are sold by our partners.
    .next = { $partner ->
        [none] Choose a partner near you; we help you find one.
       *[other] Buy from { $partner }, your partner: { $contact }.
    }
refused-resale-customer = We don’t sell directly to public bodies such as { $company }; our partners do.
    .next = { $partner ->
        [none] Choose a partner near you, or write to { $contact }.
       *[other] Buy from { $partner }, your partner: { $contact }.
    }
refused-resale-product = { $product } is sold by our partners only.
    .next = { $partner ->
        [none] Choose a partner near you; everything else in the cart can be bought here.
       *[other] Buy it from { $partner }, your partner: { $contact }. Everything else can be bought here.
    }
refused-terms-changed = The terms of purchase have changed since you read them.
    .next = Read version { $version } and accept it; nothing has been ordered.
remedy-store-who-sells = See who sells to you
remedy-store-terms = Read the terms
