# The brake of the daily run.
refused-brake-count = { $count } pieces of work are due; { $expected } were foreseen.
    .next = Find out why before anything is charged. If it is right, release the brake with the reason.
refused-brake-money = { $charged } would be charged; { $expected } were foreseen.
    .next = Check prices and rates before anything is charged. If it is right, release the brake with the reason.
refused-brake-clock-ahead = It would be the run of { $business_on }, but the database’s clock shows { $clock_on }.
    .next = Set the clock of this machine right. Nothing has been charged.
refused-brake-clock-behind = It would be the run of { $business_on }, but that of { $newest_on } has been already.
    .next = Set the clocks of all machines right, and check what the run of { $newest_on } did.
refused-brake-holds = The brake is pulled ({ $code }), so nothing is done.
    .next = Look at operations; release the brake with the reason once it is right to go on.
refused-brake-not-pulled = The brake isn’t pulled.
    .next = There is nothing to release; runs go as usual.
refused-brake-reason-missing = Releasing the brake needs a reason of at least { $least } letters.
    .next = Write why it is right to go on, so that others understand it.
