percent = { $value }%
instant = { $day }, { $time } ({ $zone })
zone = { $city } time
term-months = { $months ->
    [one] 1 month
   *[other] { $months } months
}
term-years = { $years ->
    [one] 1 year
   *[other] { $years } years
}
seats = { $quantity ->
    [one] 1 seat
   *[other] { $quantity } seats
}
state-trial = Trial
state-pending = Pending
state-active = Active
state-expired = Expired
state-suspended = Suspended
state-terminated = Terminated
state-ended = Ended
state-open = Unpaid
state-overdue = Overdue
state-paid = Paid
state-credited = Credited
state-refunded = Refunded
state-cancelled = Cancelled
state-failed = Failed
state-completed = Completed
state-fulfilled = Delivered
state-late = Late
