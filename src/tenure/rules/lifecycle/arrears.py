"""What puts a subscription in arrears: an unpaid rest above the tolerance, from day 0 (SUB-04)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from tenure.rules.decision import Refused
from tenure.rules.policy import Policy
from tenure.rules.pricing.fx import Rates, equivalent


@dataclass(frozen=True, slots=True)
class Unpaid:
    """An open invoice of a subscription: `arrears_on` is day 0 for that subscription (SUB-04).

    `rates` are those in force on the day the invoice was issued (FX-05); `payer_account_id` says
    whose addresses got it, None for the first account (INV-06).
    """

    invoice_id: int
    due_on: date
    arrears_on: date
    open_minor: int
    currency: str
    rates: Rates | None = None
    payer_account_id: int | None = None


def in_arrears(left_minor: int, *, currency: str, policy: Policy, rates: Rates | None) -> bool:
    """Whether an unpaid rest counts: above `arrears.tolerance` or its equivalent (SUB-04, FX-05).

    The tolerance of USD 2.00 at USD 1.0389 = SEK 11.4865 for a euro: SEK 22.11 is none, SEK 22.12
    is. Without a rate of that currency any rest counts.
    """
    tolerance = equivalent(policy.arrears.tolerance, currency=currency, rates=rates)
    return left_minor > (0 if isinstance(tolerance, Refused) else tolerance.minor)


def overdue(unpaid: Iterable[Unpaid], *, on: date, policy: Policy) -> tuple[Unpaid, ...]:
    """The open invoices that put a subscription in arrears on a day, from the day after day 0."""
    return tuple(
        one
        for one in unpaid
        if one.arrears_on < on
        and in_arrears(one.open_minor, currency=one.currency, policy=policy, rates=one.rates)
    )
