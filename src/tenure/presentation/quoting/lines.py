"""The lines of a quote as its builder shows them: what each does, costs, lacks, and can become."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from tenure.operations.quoting.building import Building, Day, Sold
from tenure.presentation.quoting.desk import QuotingDesk
from tenure.presentation.quoting.state import Built
from tenure.questions.ordering.selling import Held
from tenure.rules.decision import Refused
from tenure.rules.kinds import kind_of
from tenure.rules.money import Money
from tenure.rules.pricing.derivation import Derivation
from tenure.rules.quotes.quote import BEGINNING, Action, Line
from tenure.texts.formats import day_text, money_text, term_text
from tenure.texts.refusals import refusal_text


@dataclass(frozen=True, slots=True)
class Piece:
    """What a line is charged for: days, amount before tax and how that came about."""

    first_on: date
    last_on: date
    net: Money
    derivation: Derivation
    later: tuple[tuple[date, Money], ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a line can't be quoted, in a sentence, and what to do now."""

    sentence: str
    step: str


@dataclass(frozen=True, slots=True)
class LineView:
    """One line; `quantity` is None where it can't be changed, `count` how many it is about."""

    position: int
    action: str
    product: str
    term: str
    unit: str
    count: int
    quantity: int | None
    pieces: tuple[Piece, ...]
    fault: Fault | None
    waits: bool

    @property
    def net(self) -> Money | None:
        """Return what it costs before tax with all its pieces."""
        if not self.pieces:
            return None
        return Money(sum(one.net.minor for one in self.pieces), self.pieces[0].net.currency)

    @property
    def later(self) -> tuple[tuple[date, Money], ...]:
        """Return the bills that come later."""
        return tuple(bill for one in self.pieces for bill in one.later)


@dataclass(frozen=True, slots=True)
class Option:
    """A choice of a line; `why` is the sentence that says why it is closed."""

    value: int
    text: str
    why: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Editor:
    """The choices of the line that is open; None where it has none of that kind."""

    position: int
    offerings: tuple[Option, ...]
    targets: tuple[Option, ...]
    own_end: bool
    auto_renew: bool | None


def line_views(
    built: Built,
    *,
    found: Building,
    answer: Mapping[str, Any],
    positions: Sequence[int],
    desk: QuotingDesk,
) -> tuple[LineView, ...]:
    """Return the lines at these positions, each with what the reckoning says of it."""
    priced: dict[int, list[Piece]] = {}
    for one in answer.get("lines", ()):
        priced.setdefault(one["position"], []).append(_piece(one, found.currency))
    faults = {
        one["position"]: Fault(*refusal_text(desk.language, one["code"], one["about"]))
        for one in answer.get("faults", ())
    }
    holding = frozenset(answer.get("holding", ()))
    views = []
    for position in positions:
        line = built.at(position)
        if line is not None:
            pieces = tuple(priced.get(position, ()))
            views.append(
                _view(position, line, found, pieces, faults.get(position), position in holding)
            )
    return tuple(views)


def later_bills(answer: Mapping[str, Any], *, currency: str) -> tuple[tuple[date, Money], ...]:
    """Return what is due later by day, of all lines together."""
    sums: Counter[str] = Counter()
    for line in answer.get("lines", ()):
        for bill in line["later"]:
            sums[bill["due_on"]] += bill["net_minor"]
    return tuple((date.fromisoformat(on), Money(sums[on], currency)) for on in sorted(sums))


def editor_of(built: Built, *, found: Building, desk: QuotingDesk) -> Editor | None:
    """Return the choices of the line that is open, None where none is."""
    line = built.at(built.editing)
    if line is None:
        return None
    held = found.holding(line.subscription_id)
    offerings, chosen = _offerings(line, held, found)
    return Editor(
        position=built.editing,
        offerings=tuple(_offering(one, chosen, desk) for one in offerings),
        targets=tuple(_target(day, line, found, desk) for day in _targets(line, held, found)),
        own_end=line.action in BEGINNING,
        auto_renew=_auto_renew(line, held, found),
    )


def sentence(refused: Refused | None, desk: QuotingDesk) -> str:
    """Return why something is closed, "" where it isn't."""
    return refusal_text(desk.language, refused.code, refused.about)[0] if refused else ""


def _auto_renew(line: Line, held: Held | None, found: Building) -> bool | None:
    offer = found.offer(line.offering_id)
    kind = offer.of_kind if offer else kind_of(held.kind) if held else None
    changes = line.action in (*BEGINNING, Action.RENEWAL)
    return line.auto_renew if changes and kind is not None and kind.renews else None


def _offerings(line: Line, held: Held | None, found: Building) -> tuple[Sequence[Sold], int | None]:
    if line.action in BEGINNING:
        return found.sold, line.offering_id
    if held is None:
        return (), None
    if line.action == Action.RENEWAL:
        return found.terms_of(held), line.offering_id or held.one.next_offering_id
    if line.action == Action.SWITCH:
        return found.switches_of(held), line.offering_id
    return (), None


def _targets(line: Line, held: Held | None, found: Building) -> Sequence[Day]:
    offer = found.offer(line.offering_id)
    if line.action == Action.EXTENSION and held is not None:
        return found.ends_of(held)
    if line.action in BEGINNING and offer is not None:
        return found.aligned_to(offer)
    return ()


def _offering(one: Sold, chosen: int | None, desk: QuotingDesk) -> Option:
    return Option(
        value=one.offer.offering_id,
        text=offering_text(one, desk),
        why=sentence(one.refused, desk),
        chosen=one.offer.offering_id == chosen,
    )


def offering_text(one: Sold, desk: QuotingDesk) -> str:
    """Return an offering in a word: `Atlas · 1 year · 1,885.00 SEK`."""
    parts = [one.offer.product_name, term_text(one.offer.term, language=desk.language)]
    if one.offer.srp is not None:
        parts.append(
            money_text(one.offer.srp.minor, one.offer.srp.currency, language=desk.language)
        )
    return " · ".join(parts)


def _target(day: Day, line: Line, found: Building, desk: QuotingDesk) -> Option:
    same = found.holding(line.target_id)
    return Option(
        value=day.target_id,
        text=day_option(day, desk),
        why=sentence(day.refused, desk),
        chosen=same is not None and same.last_on == day.last_on,
    )


def day_option(day: Day, desk: QuotingDesk) -> str:
    """Return a day to end on in a word: `9 Jun 2026 · Atlas, Beam`."""
    named = ", ".join(day.products[:3]) + (" …" if len(day.products) > 3 else "")
    return f"{day_text(day.last_on, language=desk.language)} · {named}"


def _view(
    position: int,
    line: Line,
    found: Building,
    pieces: tuple[Piece, ...],
    fault: Fault | None,
    waits: bool,
) -> LineView:
    held = found.holding(line.subscription_id)
    offer = found.offer(line.offering_id)
    kind = offer.kind if offer else held.kind if held else "seat"
    name, term = "?", ""
    if held is not None:
        name, term = held.product, held.one.term
    if offer is not None:
        name = (
            f"{name} → {offer.product_name}" if line.action == Action.SWITCH else offer.product_name
        )
        term = offer.term
    count = _count(line, held)
    return LineView(
        position=position,
        action=str(line.action),
        product=name,
        term=term,
        unit=kind_of(kind).unit,
        count=count,
        quantity=None if line.action == Action.EXTENSION else count,
        pieces=pieces,
        fault=fault,
        waits=waits,
    )


def _count(line: Line, held: Held | None) -> int:
    if line.action == Action.EXTENSION and held is not None:
        return held.one.begins_quantity or held.one.quantity
    if line.quantity is not None:
        return line.quantity
    return held.one.next_quantity if held else 0


def _piece(one: Mapping[str, Any], currency: str) -> Piece:
    return Piece(
        first_on=date.fromisoformat(one["first_on"]),
        last_on=date.fromisoformat(one["last_on"]),
        net=Money(one["net_minor"], currency),
        derivation=one["derivation"],
        later=tuple(_later(one["later"], currency)),
    )


def _later(bills: Sequence[Mapping[str, Any]], currency: str) -> Iterator[tuple[date, Money]]:
    for bill in bills:
        yield date.fromisoformat(bill["due_on"]), Money(bill["net_minor"], currency)
