"""How far and for how much a subscription can be lengthened; seats that join: `instalments`."""

from dataclasses import dataclass
from datetime import date

from tenure.rules.dates import Term, add_months, day_after, last_day
from tenure.rules.decision import Refused
from tenure.rules.policy import Policy
from tenure.rules.pricing.prices import Price
from tenure.rules.pricing.proration import Prorated, prorate


def extension(
    *,
    price: Price,
    term: Term,
    quantity: int,
    last: date,
    target_last: date,
    policy: Policy,
    anchor_day: int | None = None,
) -> Prorated | Refused:
    """The price before tax of lengthening from expiry date `last` to `target_last` (COT-07).

    Billed at once and never refunded. `anchor_day` is that of the lengthened subscription.
    EUR 1 885.00 a year, 4 seats, 2025-06-09 to 2025-12-31 = EUR 4 234.79 for 205 days.
    Refused as in `prorate`: the same end is a zero-day-window, an earlier one end-before-start.
    """
    return prorate(
        price=price,
        term=term,
        quantity=quantity,
        first=day_after(last),
        last=target_last,
        policy=policy,
        anchor_day=anchor_day,
    )


@dataclass(frozen=True, slots=True)
class ExtensionLimits:
    """The two latest expiry dates, inclusive, of which the earlier one holds (COT-08)."""

    by_transaction: date
    by_end: date

    @property
    def latest(self) -> date:
        """The latest expiry date that can be asked for."""
        return min(self.by_transaction, self.by_end)


def extension_limits(*, transaction_on: date, last: date, policy: Policy) -> ExtensionLimits:
    """How far a subscription with expiry date `last` can be lengthened on a day (COT-08).

    The transaction + 39 months, and the day before the renewal date + 36 months.
    Transaction 2026-02-01, expiry 2026-03-31 = 2029-05-01 and 2029-03-31.
    """
    months = policy.extension
    return ExtensionLimits(
        add_months(transaction_on, months.months_from_transaction),
        last_day(add_months(day_after(last), months.months_from_end)),
    )


def latest_extension(*, transaction_on: date, last: date, policy: Policy) -> date:
    """The latest expiry date to which a subscription can be lengthened, inclusive (COT-08).

    Transaction 2026-02-01, expiry 2026-03-31 = 2029-03-31; 2026-01-15, 2028-06-30 = 2029-04-15.
    """
    return extension_limits(transaction_on=transaction_on, last=last, policy=policy).latest
