# What one of each kind of product is called, who sells it, and why it can't be bought here.

units = { $quantity ->
    [one] 1 unit
   *[other] { $quantity } units
}
packs = { $quantity ->
    [one] 1 pack
   *[other] { $quantity } packs
}
plans = { $quantity ->
    [one] 1 plan
   *[other] { $quantity } plans
}

channel-store = the store
channel-sales = our sales team
channel-partner = a partner
channels-none = nobody at present

entitlement-success-manager = Named success manager
entitlement-round-the-clock-support = Support round the clock
entitlement-coaching = Coaching
entitlement-success-planning = Success planning
entitlement-directory-sync = Users and groups kept in step with your directory
entitlement-if-qualified = where you qualify

refused-not-sold-here = { $product } isn’t sold in this way. It is sold by { $channels }.
    .next = Contact us or your partner, who will make you a quote.
refused-kind-not-self-service = { $kind ->
        [success_plan] { $product } is a success plan. Success plans are fitted to each company, so they are sold by { $channels } only.
       *[other] { $product } is agreed with each company, so it is sold by { $channels } only.
    }{ $needed ->
        [unknown] {""}
       *[other] {" "}It needs { $needed } seats of eligible products{ $held ->
            [unknown] .
           *[other] ; you have { $held }.
        }
    }
    .next = Contact us or your partner, who will make you a quote.
refused-specialisation-missing = Only partners with the specialisation “{ $specialisation }” sell { $product }.
    .next = Ask for a partner who has it, or contact us.
refused-nothing-to-add-to = { $product } is added to a subscription that you have{ $products ->
        [none] {""}
       *[other] {" "}of { $products }
    }, and none is active.
    .next = Buy or renew that subscription first, then add { $product }.
refused-success-plan-too-small = { $product } needs { $needed } seats of eligible products, and this company has { $held }.
    .next = Add seats first, or ask us what else would help.
refused-nothing-to-hand-out = { $product } isn’t handed out to people: it belongs to the whole company.
    .next = Nothing needs to be done; everybody who uses the product it was added to has it.
refused-kind-does-not-grow = No more can be added to { $product } in mid-term.
    .next = Buy another one instead.
refused-kind-does-not-renew = { $product } doesn’t renew: it was agreed for once.
    .next = Ask our sales team or your partner if you need it again.
refused-row-channel-not-for-kind = Products of the kind “{ $kind }” can’t be sold in the channel “{ $value }”.
    .next = Leave the cell empty or write some of { $known }.

store-plans-title = Success plans
store-plans-lead = An agreement on top of your subscriptions: people on our side who know your company and help it get there.
store-plans-includes = What a plan includes
store-plans-needs = Who can have one
store-plans-needs-text = Companies with at least { $needed } seats of eligible products. You can’t order a plan alone, because it is fitted to each company: our sales team or a partner does it with you.
store-plans-held = { $company } has { $held ->
    [one] 1 eligible seat
   *[other] { $held } eligible seats
} now{ $enough ->
    [yes] , which is enough.
   *[no] ; { $missing } more are needed.
}
store-plans-sign-in = Sign in to see how many eligible seats your company has.
store-plans-eligible = Eligible products
store-plans-none-eligible = No product counts for a success plan in your country yet. Ask us what we can do for you.
store-plans-ask = Whom to ask
store-plans-ask-partner = Your partner is { $partner }.
store-plans-ask-sales = Write to our sales team.
store-plans-link = Do you have { $needed } seats or more? Read about success plans
store-adds-to = Added to a subscription of { $products }.
store-adds-to-any = Added to a subscription that you have.
store-adds-sign-in = Sign in to see whether you have one.

product-unit = { $unit ->
    [unit] Units
    [pack] Packs
    [plan] Plans
   *[seat] Seats
}
product-unit-help = { $unit ->
    [unit] How much capacity you need; it belongs to the whole company
    [pack] How many packs you need; they belong to the whole company
    [plan] One for the whole company
   *[seat] One for each person who uses the product
}
product-per-unit = { $unit ->
    [unit] per unit
    [pack] per pack
    [plan] per plan
   *[seat] per seat
}

counted = { $unit ->
    [unit] { units }
    [pack] { packs }
    [plan] { plans }
   *[seat] { seats }
}

account-quantity = Quantity
account-not-assigned = For the whole company
account-not-assigned-text = There is nothing to hand out: what you bought belongs to the whole company.
account-entitlements = What your company is entitled to
account-entitlement-from = With { $product }, until { $until }
