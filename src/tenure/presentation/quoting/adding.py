"""What can be added to a quote that is being built, and the lines that the buttons make of it."""

from dataclasses import dataclass, replace

from django.http import QueryDict

from tenure.operations.quoting.building import WAYS, Building
from tenure.presentation.quoting.desk import QuotingDesk
from tenure.presentation.quoting.lines import Option, day_option, offering_text, sentence
from tenure.presentation.quoting.state import Built, chosen, number
from tenure.questions.ordering.selling import Held
from tenure.rules.money import Money
from tenure.rules.quotes.quote import Action, Line

HELD_SHOWN = 50
"""Subscriptions offered at once; others are found by their product's name."""


@dataclass(frozen=True, slots=True)
class Offered:
    """A subscription that has no line yet; `closed` says what isn't possible, and why."""

    held: Held
    renewal: Money | None
    ways: tuple[str, ...]
    closed: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Adding:
    """All that can be added; `more` subscriptions aren't shown."""

    offered: tuple[Offered, ...]
    more: int
    every: int
    offerings: tuple[Option, ...]
    closed: tuple[Option, ...]
    targets: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A subscription that a button could make no line of, and why."""

    product: str
    why: str


def adding(built: Built, *, found: Building, desk: QuotingDesk) -> Adding:
    """Return what the builder offers beside its lines."""
    taken = {line.subscription_id for line in built.lines}
    free = [held for held in found.held if held.one.id not in taken]
    fitting = [held for held in free if built.find.lower() in held.product.lower()]
    options = [
        Option(one.offer.offering_id, offering_text(one, desk), sentence(one.refused, desk), False)
        for one in found.sold
    ]
    return Adding(
        offered=tuple(_offered(held, found, desk) for held in fitting[:HELD_SHOWN]),
        more=len(fitting[HELD_SHOWN:]),
        every=len(free),
        offerings=tuple(one for one in options if not one.why),
        closed=tuple(one for one in options if one.why),
        targets=tuple(
            Option(day.target_id, day_option(day, desk), "", False) for day in found.days
        ),
    )


def held_lines(
    form: QueryDict, way: Action, *, found: Building, desk: QuotingDesk
) -> tuple[list[Line], list[LeftOut]]:
    """Return a line for each subscription that was ticked, and those that a way is closed to."""
    lines, left = [], []
    for key in chosen(form):
        held = found.holding(key)
        if held is None:
            continue
        refused = found.ways_of(held)[way]
        if refused is not None:
            left.append(LeftOut(held.product, sentence(refused, desk)))
        else:
            lines.append(first_line(held, way, found=found))
    return lines, left


def first_line(held: Held, way: Action, *, found: Building) -> Line:
    """Return the line that a button makes: the nearest end, the first product that is possible."""
    line = Line(action=way, subscription_id=held.one.id, auto_renew=held.one.auto_renew)
    match way:
        case Action.SEATS:
            return replace(line, quantity=1)
        case Action.EXTENSION:
            days = [day.target_id for day in found.ends_of(held) if day.refused is None]
            return replace(line, target_id=next(iter(days), None))
        case Action.SWITCH:
            others = [one.offer.offering_id for one in found.switches_of(held) if not one.refused]
            return replace(line, offering_id=next(iter(others), None))
    return line


def new_line(form: QueryDict) -> Line | None:
    """Return the line of the new product that was chosen, None where none was."""
    offering = number(form.get("new-offering"))
    if not offering:
        return None
    target = number(form.get("new-target")) or None
    return Line(
        action=Action.ALIGNED if target else Action.NEW,
        offering_id=offering,
        quantity=number(form.get("new-quantity")) or 1,
        target_id=target,
    )


def _offered(held: Held, found: Building, desk: QuotingDesk) -> Offered:
    ways = found.ways_of(held)
    renewal = found.renewal_of(held)
    return Offered(
        held=held,
        renewal=renewal if isinstance(renewal, Money) else None,
        ways=tuple(str(way) for way in WAYS if ways[way] is None),
        closed=tuple(
            (str(way), sentence(ways[way], desk)) for way in WAYS if ways[way] is not None
        ),
    )
