refused-group-name-missing = The group has no name.
    .next = Give it one, such as “Design team”.
refused-group-name-long = A group’s name has at most { $most } letters.
    .next = Choose a shorter one.
refused-group-name-taken = There is a group called “{ $name }” already.
    .next = Choose another name, or add people to the group that is there.
refused-addresses-missing = No e-mail address was given.
    .next = Enter at least one, one per line.
refused-too-many-addresses = At most { $most } addresses can be added at once.
    .next = Add them in several parts.
refused-group-or-team = Either a group or a team is given seats, one at a time.
    .next = Choose one of them.
refused-seats-short = { $product } has { $free ->
        [0] no free seat
        [one] one free seat
       *[other] { $free } free seats
    } and { $needed ->
        [one] one is
       *[other] { $needed } are
    } needed: { $missing ->
        [one] one is missing
       *[other] { $missing } are missing
    }.
    .next = Add seats on the subscription’s page or take some back first; or choose a smaller group.
refused-seat-through-group = This person’s seat of { $product } comes through “{ $group }”.
    .next = Take them out of “{ $group }”, or take { $product } back from all of it.
refused-access-waiting = “{ $group }” has { $product }, but no seat of it has become free for this person yet.
    .next = Ask an administrator of your company to add seats or take one back.
