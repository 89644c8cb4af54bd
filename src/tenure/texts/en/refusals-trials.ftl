refused-trial-not-of-this = { $product } can’t be tried: it isn’t used by the seat.
    .next = Choose a product whose seats are handed out to people.
refused-trial-had-before = { $product } has been tried or bought here before; a company tries a product once.
    .next = Buy the product, or ask our sales team.
refused-trial-seats = A trial has between 1 and { $most } seats.
    .next = Ask for fewer seats.
refused-trial-elsewhere = A company can try what is sold in its own country, { $country }.
    .next = Choose the product in the store for { $country }.
