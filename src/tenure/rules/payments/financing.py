"""Financing: from which total on a purchase can be paid off over time (QUO-17)."""

from collections.abc import Iterable

from tenure.rules.decision import Refused
from tenure.rules.money import Money
from tenure.rules.policy import Policy
from tenure.rules.pricing.fx import Rates, equivalent

TERMS = frozenset({"P1Y", "P3Y"})
"""Terms that are financed: a month is paid off as it goes."""


def least(currency: str, *, policy: Policy, rates: Rates | None) -> Money | None:
    """Return from how much on financing can be asked for, None where no rate is known (FX-05).

    USD 4 500.00 at EUR 1 = USD 1.0389 = SEK 11.4865: SEK 49 753.83.
    """
    found = equivalent(policy.financing.min_total, currency=currency, rates=rates)
    return None if isinstance(found, Refused) else found


def offered(lines: Iterable[tuple[str, Money]], *, least: Money | None) -> bool:
    """Say whether financing can be asked for: lines of a year or three come to that much.

    `lines` are terms with amounts before tax: USD 4 499.99 for a year isn't enough, 4 500.00 is.
    """
    if least is None:
        return False
    financed = [amount.minor for term, amount in lines if term in TERMS]
    return bool(financed) and sum(financed) >= least.minor
