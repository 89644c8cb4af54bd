refused-seats-not-fewer = The coming term of { $product } doesn’t have fewer seats than are handed out: nobody has to give one back.
    .next = Take a seat back where somebody doesn’t need it any more, or set the renewal to fewer seats first.
refused-too-many-leaving = { $chosen } people are chosen to give back their seat of { $product }, and only { $over } { $over ->
    [one] has
   *[other] have
} to.
    .next = Choose fewer, or set the renewal to fewer seats.
