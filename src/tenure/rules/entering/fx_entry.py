"""Exchange rates put in force: what a published history adds, and what may never change (FX-01)."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tenure.rules.changes import Change, FxRateEntered, FxTableEntered
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused
from tenure.rules.pricing.fx import Rates
from tenure.rules.pricing.fx_history import EURO, excerpt, read_history, tables

type Period = tuple[str, date]
"""A calendar (month or quarter) and the first day of one of its periods."""


@dataclass(frozen=True, slots=True)
class FxBook:
    """The tables that are in force, the base currency ("" while nothing has settled it), today.

    `followed_on` is the first day on which any market follows the base prices, None for never.
    """

    known: Mapping[Period, Rates]
    base: str
    followed_on: date | None
    on: date
    at: datetime


@dataclass(frozen=True, slots=True)
class FxDifference:
    """A rate that the history has otherwise than the table in force; "" is the day it was told."""

    calendar: str
    from_on: date
    currency: str


@dataclass(frozen=True, slots=True)
class FxProposal:
    """What a history would add, what is there already, and where it contradicts (FX-01).

    `excerpt` is the part of the history, from `since` on, that makes all of this again.
    """

    base: str
    since: date
    excerpt: str
    new: tuple[Rates, ...]
    unchanged: tuple[Rates, ...]
    differences: tuple[FxDifference, ...]


def propose(text: str, *, base: str, since: date | None, facts: FxBook) -> FxProposal | Refused:
    """Work out what a history adds, without `since` from when rates first mattered.

    That is the first day a market follows the base prices, or the start of this year where that
    is earlier. Refused: fx-file-unreadable, fx-base-fixed, fx-base-missing.
    """
    wanted = base or facts.base or EURO
    if facts.base and wanted != facts.base:
        return Refused("fx-base-fixed", {"currency": facts.base, "wanted": wanted}, "")
    history = read_history(text)
    if isinstance(history, Refused):
        return history
    this_year = date(facts.on.year, 1, 1)
    first = since or min(facts.followed_on or this_year, this_year)
    found = tables(history, base=wanted, since=first)
    if isinstance(found, Refused):
        return found
    new = [one for one in found if (one.calendar, one.from_on) not in facts.known]
    old = [one for one in found if (one.calendar, one.from_on) in facts.known]
    differences = tuple(
        difference
        for one in old
        for difference in _differences(facts.known[one.calendar, one.from_on], one)
    )
    told = excerpt(history, of=found)
    return FxProposal(wanted, first, told, tuple(new), tuple(old), differences)


def enter(text: str, *, base: str, since: date | None, source: str, facts: FxBook) -> Decision:
    """Put the tables in force that aren't yet; the same history twice adds nothing (FX-01, CAT-09).

    Refused: fx-differs where a rate isn't that of the table in force, which is never edited; and
    as in `propose`.
    """
    proposal = propose(text, base=base, since=since, facts=facts)
    if isinstance(proposal, Refused):
        return proposal
    if proposal.differences:
        return refused_differences(proposal.differences)
    counts = {
        "new": Counter(f"fx_{one.calendar}" for one in proposal.new),
        "changed": Counter[str](),
        "unchanged": Counter(f"fx_{one.calendar}" for one in proposal.unchanged),
    }
    answer = {kind: dict(counted) for kind, counted in counts.items()}
    changes = tuple(_entered(proposal.new, source=source, at=facts.at))
    return Decided(changes, Because("FX-01", "rates-put-in-force"), answer)


def refused_differences(differences: Sequence[FxDifference]) -> Refused:
    """The refusal of a history that contradicts tables in force, naming the first of them."""
    first = differences[0]
    about: dict[str, str | int] = {
        "count": len(differences),
        "calendar": first.calendar,
        "on": first.from_on.isoformat(),
        "currency": first.currency or "none",
    }
    return Refused("fx-differs", about, "")


def _differences(known: Rates, found: Rates) -> Iterator[FxDifference]:
    if known.published_on != found.published_on:
        yield FxDifference(known.calendar, known.from_on, "")
    for currency, (numerator, denominator) in found.units.items():
        rate = known.units.get(currency)
        if rate is not None and rate[0] * denominator != numerator * rate[1]:
            yield FxDifference(known.calendar, known.from_on, currency)


def _entered(new: Sequence[Rates], *, source: str, at: datetime) -> Iterator[Change]:
    rows = NewRows()
    for one in new:
        table = rows.number()
        yield FxTableEntered(
            id=table,
            calendar=one.calendar,
            from_on=one.from_on,
            base=one.base,
            published_on=one.published_on,
            source=source,
            entered_at=at,
        )
        for currency, (numerator, denominator) in one.units.items():
            if currency != one.base:
                yield FxRateEntered(
                    id=rows.number(),
                    table_id=table,
                    currency=currency,
                    numerator=numerator,
                    denominator=denominator,
                )
