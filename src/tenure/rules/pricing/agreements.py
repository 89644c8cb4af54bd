"""Enterprise agreements: a customer's prices keep the exchange rate of a day (FX-03)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from tenure.rules.changes import AgreementEnded, AgreementEntered
from tenure.rules.dates import day_after, last_day
from tenure.rules.decision import Because, Decided, Decision, Refused, decided
from tenure.rules.pricing.fx import Rates
from tenure.rules.pricing.price_lists import Locked

_PAGE = "office:price-lists"


@dataclass(frozen=True, slots=True)
class Agreed:
    """What a customer has agreed on before, its currency, and the rates of the day in question."""

    customer_id: int
    currency: str
    held: tuple[tuple[int, Locked], ...]
    rates: Rates | None
    on: date


def enter(
    facts: Agreed, *, reference: str, from_on: date, last_on: date | None, rates_on: date
) -> Decision:
    """Enter an agreement of `[from_on, last_on]` that keeps the rates of `rates_on` (FX-03).

    The same one twice is once. Refused: agreement-period where it ends before it begins,
    agreement-overlaps with the one that is in the way, fx-missing where that day has no rate.
    """
    to_on = day_after(last_on) if last_on else None
    wanted = Locked(reference.strip(), from_on, to_on, rates_on)
    for key, known in facts.held:
        if known == wanted:
            return decided(agreement_id=key)
    if last_on is not None and last_on < from_on:
        about = {"from_on": from_on.isoformat(), "last_on": last_on.isoformat()}
        return Refused("agreement-period", about, _PAGE)
    blocking = _overlapping((known for _, known in facts.held), wanted)
    if blocking is not None:
        about = {"reference": blocking.reference, "from_on": blocking.from_on.isoformat()}
        return Refused("agreement-overlaps", about, _PAGE)
    rates = facts.rates
    if rates is None or facts.currency not in rates.units:
        about = {"currency": facts.currency, "on": rates_on.isoformat()}
        return Refused("fx-missing", about, _PAGE)
    change = AgreementEntered(
        id=-1,
        customer_id=facts.customer_id,
        reference=wanted.reference,
        from_on=from_on,
        to_on=to_on,
        rates_on=rates_on,
    )
    return Decided((change,), Because("FX-03", "agreement-entered"), {"agreement_id": -1})


def end(facts: Agreed, *, agreement_id: int, last_on: date) -> Decision:
    """End an agreement with a day, today at the earliest, so that no past price changes (CAT-09).

    Refused: not-found; agreement-ended where it has ended; agreement-end-past; agreement-period.
    """
    known = dict(facts.held).get(agreement_id)
    if known is None:
        return Refused("not-found", {"name": "agreement"})
    to_on = day_after(last_on)
    if known.to_on == to_on:
        return decided(agreement_id=agreement_id)
    if known.to_on is not None and known.to_on <= facts.on:
        about = {"reference": known.reference, "on": last_day(known.to_on).isoformat()}
        return Refused("agreement-ended", about, _PAGE)
    if last_on < facts.on:
        return Refused("agreement-end-past", {"today_on": facts.on.isoformat()}, _PAGE)
    if last_on < known.from_on:
        about = {"from_on": known.from_on.isoformat(), "last_on": last_on.isoformat()}
        return Refused("agreement-period", about, _PAGE)
    change = AgreementEnded(id=agreement_id, customer_id=facts.customer_id, to_on=to_on)
    return Decided((change,), Because("FX-03", "agreement-ended"), {"agreement_id": agreement_id})


def _overlapping(held: Iterable[Locked], wanted: Locked) -> Locked | None:
    for one in held:
        begins = wanted.to_on is None or one.from_on < wanted.to_on
        goes_on = one.to_on is None or wanted.from_on < one.to_on
        if begins and goes_on:
            return one
    return None
