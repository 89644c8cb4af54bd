"""What accepting a quote does, read out of the decision itself (CHK-13)."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from tenure.entrypoints.account.quoting.parts import estimated_taxes
from tenure.presentation.parts import Consequence, Effect
from tenure.questions.quotes.quote_page import QuotePage
from tenure.rules.changes import InvoiceIssued, OrderLineAdded, OrderPlaced, RoleGranted
from tenure.rules.dates import last_day
from tenure.rules.foresight import Foreseen
from tenure.rules.money import Money
from tenure.rules.pricing.derivation import Derivation
from tenure.texts import say
from tenure.texts.formats import quantity_text


@dataclass(frozen=True, slots=True)
class Effects:
    """The whole effect; `roles` are those that whoever accepts gets with it (ACC-03)."""

    consequence: Consequence
    roles: frozenset[str]


def effects_of(foreseen: Foreseen, found: QuotePage, *, by_card: bool, language: str) -> Effects:
    """Read charges, later bills, dates and roles out of what accepting would change."""
    lines = [change for change in foreseen.changes if isinstance(change, OrderLineAdded)]
    placed = next(change for change in foreseen.changes if isinstance(change, OrderPlaced))
    total = Money(placed.total_minor, placed.currency)
    parts = [*_lines(lines, found, language), *_taxes(placed, language)]
    later = _later(lines, language)
    if not by_card:
        later = [*_invoiced(foreseen, language), *later]
    return Effects(
        Consequence(
            today=total if by_card else None,
            now=tuple(parts if by_card else ()),
            later=tuple(sorted(later, key=lambda one: one.on or date.max)),
            dates=tuple(_dates(lines, found, language)),
        ),
        frozenset(change.role for change in foreseen.changes if isinstance(change, RoleGranted)),
    )


def _named(line: OrderLineAdded, found: QuotePage, language: str) -> str:
    quoted = next(
        one
        for one in found.lines
        if (one.offering_id, one.subscription_id) == (line.offering_id, line.subscription_id)
    )
    many = quantity_text(line.quantity, unit=quoted.of_kind.unit, language=language)
    return f"{quoted.product} · {many}"


def _lines(lines: list[OrderLineAdded], found: QuotePage, language: str) -> list[Effect]:
    return [
        Effect(
            _named(line, found, language),
            amount=Money(line.net_minor, line.currency),
            why=(line.derivation,),
        )
        for line in lines
    ]


def _taxes(placed: OrderPlaced, language: str) -> list[Effect]:
    return [
        Effect(one.text, amount=one.amount, why=(one.how,) if one.how else ())
        for one in estimated_taxes(tuple(placed.taxes), currency=placed.currency, language=language)
    ]


def _invoiced(foreseen: Foreseen, language: str) -> list[Effect]:
    return [
        Effect(
            say(language, "account-quote-effect-invoice"),
            change.due_on,
            Money(change.total_minor, change.currency),
        )
        for change in foreseen.changes
        if isinstance(change, InvoiceIssued)
    ]


def _later(lines: list[OrderLineAdded], language: str) -> list[Effect]:
    minor: dict[date, int] = defaultdict(int)
    why: dict[date, list[Derivation]] = defaultdict(list)
    for line in lines:
        for bill in line.bills:
            on = date.fromisoformat(bill["due_on"])
            minor[on] += bill["net_minor"]
            why[on].append(bill["derivation"])
    return [
        Effect(
            say(language, "account-quote-effect-instalment"),
            on,
            Money(minor[on], lines[0].currency),
            tuple(why[on]),
        )
        for on in sorted(minor)
    ]


def _dates(lines: list[OrderLineAdded], found: QuotePage, language: str) -> list[Effect]:
    shown = []
    for line in lines:
        name = _named(line, found, language)
        begins = say(language, "account-quote-effect-begins", what=name)
        ends = say(
            language,
            "account-quote-effect-renews" if line.auto_renew else "account-quote-effect-ends",
            what=name,
        )
        shown.append(Effect(begins, line.first_on))
        shown.append(Effect(ends, last_day(line.renews_on)))
    return shown
