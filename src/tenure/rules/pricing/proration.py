"""What a period of a subscription costs: whole terms by the term, everything else by the day."""

from dataclasses import dataclass
from datetime import date

from tenure.rules.dates import Term, day_after, days_between_inclusive, whole_terms
from tenure.rules.decision import Refused
from tenure.rules.money import DIGITS, Money
from tenure.rules.policy import Policy
from tenure.rules.pricing import derivation as derive
from tenure.rules.pricing.derivation import Derivation
from tenure.rules.pricing.prices import Price

# No rule of the book: keeps a line's amount inside what the database can store.
MAX_QUANTITY = 1_000_000


@dataclass(frozen=True, slots=True)
class Prorated:
    """A line's price before tax, the days it covers, and how it came about (COT-09)."""

    amount: Money
    days: int
    derivation: Derivation


def standard_days(term: Term, *, policy: Policy) -> int:
    """The divisor of the day formula: 30, 365 or 1095 days, leap years or not (COT-02)."""
    match term:
        case Term.P1M:
            return policy.proration.month
        case Term.P1Y:
            return policy.proration.year
        case Term.P3Y:
            return policy.proration.three_years


def prorate(
    *,
    price: Price,
    term: Term,
    quantity: int,
    first: date,
    last: date,
    policy: Policy,
    anchor_day: int | None = None,
) -> Prorated | Refused:
    """The price before tax of `quantity` seats from `first` to `last`, both paid (COT-02, COT-03).

    `price` is per seat and term. Exactly whole terms, reckoned from `anchor_day`, cost the term
    price; anything else SRP × days × quantity × (1 − discount) ÷ standard days, rounded once.
    Without `anchor_day` it is the later day of month of the period's two ends: no other anchor
    fits both of them if one fits at all.

    EUR 1 885.00 a year, 15 Jan to 9 Jun 2025 = EUR 754.00 for 146 days.
    Refused: end-before-start, zero-day-window, quantity-out-of-range, price-out-of-range,
    discount-out-of-range, unknown-currency, rounds-to-nothing.
    """
    refused = line_fault(price, quantity=quantity) or window_fault(first, last=last)
    if refused is not None:
        return refused
    ends_on = day_after(last)
    anchor = max(first.day, ends_on.day) if anchor_day is None else anchor_day
    terms = whole_terms(first, ends_on=ends_on, term=term, anchor_day=anchor)
    if terms:
        how = derive.term_price(
            price.how, term=term, terms=terms, quantity=quantity, discounts=price.discounts
        )
    else:
        how = derive.prorated(
            price.how,
            term=term,
            standard_days=standard_days(term, policy=policy),
            quantity=quantity,
            first=first,
            last=last,
            discounts=price.discounts,
        )
    amount = derive.evaluate(how)
    return nothing_left(price, amount) or Prorated(amount, days_between_inclusive(first, last), how)


def window_fault(first: date, *, last: date) -> Refused | None:
    """Why nothing can be sold from `first` to `last`, or None if it can be (SUP-02).

    10 to 9 June is a zero-day-window, 10 to 8 June an end-before-start.
    """
    days = days_between_inclusive(first, last)
    if days == 0:
        return Refused("zero-day-window", {"first_on": first.isoformat()})
    if days < 0:
        return Refused(
            "end-before-start", {"first_on": first.isoformat(), "last_on": last.isoformat()}
        )
    return None


def line_fault(price: Price, *, quantity: int) -> Refused | None:
    """Why a line can't be priced at all, or None if it can be (SUP-02).

    Refused: unknown-currency; price-out-of-range, below zero; quantity-out-of-range, below one or
    beyond MAX_QUANTITY; discount-out-of-range, not from 0 to 1. No seats: quantity-out-of-range.
    """
    srp = price.srp
    if srp.currency not in DIGITS:
        return Refused("unknown-currency", {"currency": srp.currency})
    if srp.minor < 0:
        return Refused("price-out-of-range", {"price_minor": srp.minor, "currency": srp.currency})
    if not 1 <= quantity <= MAX_QUANTITY:
        return Refused(
            "quantity-out-of-range", {"quantity": quantity, "minimum": 1, "maximum": MAX_QUANTITY}
        )
    if price.left is None:
        taken = "; ".join(str(dict(one)) for one in price.discounts)
        return Refused("discount-out-of-range", {"discount": taken})
    return None


def nothing_left(price: Price, amount: Money) -> Refused | None:
    """Refuse a line that costs something and comes to nothing only by rounding (COT-03).

    JPY 30 a year for 1 day is JPY 0.08: rounds-to-nothing. A price of zero stays zero.
    """
    if amount.minor > 0 or price.left is None or price.left[0] == 0:
        return None
    return Refused("rounds-to-nothing", {"currency": amount.currency})
