"""What confirming an order will do, as the review page shows it, from the decision (CHK-13)."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tenure.presentation.parts import Consequence, Effect, Why, WhyLine
from tenure.questions.ordering.carts import Cart, CartLine
from tenure.rules.changes import InvoiceIssued, OrderLineAdded, OrderPlaced, PaymentRequested
from tenure.rules.dates import last_day
from tenure.rules.foresight import Foreseen
from tenure.rules.money import Money
from tenure.rules.pricing.derivation import Derivation
from tenure.rules.taxes.tax import tax_derivation
from tenure.texts import say
from tenure.texts.formats import percent_text, zone_text


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """One line as it will be ordered."""

    product_name: str
    term: str
    quantity: int
    srp: Money
    net: Money
    first_on: date
    last_on: date
    renews_on: date
    renews: bool
    why: Derivation


@dataclass(frozen=True, slots=True)
class TaxLine:
    """The tax of one rate, in words, why it applies, and the sum behind it."""

    words: str
    amount: Money
    because: str
    how: Derivation

    @property
    def why(self) -> Why:
        """Return the reason in words and the derivation."""
        return (self.because, self.how)


@dataclass(frozen=True, slots=True)
class ReviewOrder:
    """One of the orders that confirming makes: its kind, lines, tax and total (CHK-02)."""

    licence_type: str
    term: str
    lines: tuple[ReviewLine, ...]
    taxes: tuple[TaxLine, ...]
    net: Money
    total: Money
    later: tuple[Effect, ...]


@dataclass(frozen=True, slots=True)
class Effects:
    """The whole effect of confirming: the orders, what is charged today, later, and the dates.

    `due_on` is the day on which the invoice is due, where it is paid by invoice (CHK-07).
    """

    orders: tuple[ReviewOrder, ...]
    total: Money
    consequence: Consequence
    due_on: date | None = None

    def mark(self, *more: str) -> str:
        """Return a short text that is another one as soon as anything of this is."""
        parts = [
            f"{line.product_name}|{line.term}|{line.quantity}|{line.net}|{line.renews_on}"
            for order in self.orders
            for line in order.lines
        ]
        totals = [f"{order.net} {order.total}" for order in self.orders]
        whole = "\n".join([*parts, *totals, str(self.total), *more])
        return hashlib.sha256(whole.encode()).hexdigest()[:32]


def effects_of(foreseen: Foreseen, cart: Cart, *, zone: str, language: str) -> Effects:
    """Read the effects out of what confirming would change; nothing is computed anew."""
    added = [change for change in foreseen.changes if isinstance(change, OrderLineAdded)]
    named = {line.offering_id: line for line in cart.lines}
    orders = tuple(
        _order(placed, [line for line in added if line.order_id == placed.id], named, language)
        for placed in foreseen.changes
        if isinstance(placed, OrderPlaced)
    )
    total = Money(sum(order.total.minor for order in orders), orders[0].total.currency)
    later = [
        replace(effect, text=f"{say(language, 'review-order', number=number)} · {effect.text}")
        if len(orders) > 1
        else effect
        for number, order in enumerate(orders, start=1)
        for effect in order.later
    ]
    due_on = _due_on(foreseen)
    if due_on is not None:
        why = _whole(orders, language)
        later.append(Effect(say(language, "review-invoice-due"), due_on, total, why))
    return Effects(
        orders=orders,
        total=total,
        consequence=Consequence(
            today=total if due_on is None else None,
            now=tuple(_now(orders, language)) if due_on is None else (),
            later=tuple(sorted(later, key=lambda effect: effect.on or date.max)),
            dates=tuple(_dates([line for one in orders for line in one.lines], zone, language)),
        ),
        due_on=due_on,
    )


def _due_on(foreseen: Foreseen) -> date | None:
    """Return when the invoice is due of what is paid by invoice, None for all else (CHK-07)."""
    paid = any(isinstance(change, PaymentRequested) for change in foreseen.changes)
    due = [change.due_on for change in foreseen.changes if isinstance(change, InvoiceIssued)]
    return None if paid else max(due, default=None)


def _whole(orders: Sequence[ReviewOrder], language: str) -> tuple[WhyLine, ...]:
    """Return how the total of an invoice comes about."""
    return tuple(WhyLine(effect.text, effect.amount) for effect in _now(orders, language))


def _order(
    placed: OrderPlaced,
    added: Sequence[OrderLineAdded],
    named: Mapping[int, CartLine],
    language: str,
) -> ReviewOrder:
    first = named[added[0].offering_id]
    return ReviewOrder(
        licence_type=first.licence_type,
        term=first.term,
        lines=tuple(_line(change, named[change.offering_id]) for change in added),
        taxes=tuple(_taxes(placed, language)),
        net=Money(placed.net_minor, placed.currency),
        total=Money(placed.total_minor, placed.currency),
        later=tuple(_later(added, language)),
    )


def _now(orders: Sequence[ReviewOrder], language: str) -> Iterator[Effect]:
    """Say what makes up today's charge: net and tax of one order, or the totals of several."""
    if len(orders) == 1:
        yield Effect(say(language, "review-before-tax"), amount=orders[0].net)
        for tax in orders[0].taxes:
            yield Effect(tax.words, amount=tax.amount, why=tax.why)
        return
    for number, order in enumerate(orders, start=1):
        yield Effect(
            say(language, "review-order", number=number),
            amount=order.total,
            why=(
                WhyLine(say(language, "review-before-tax"), order.net),
                *(WhyLine(tax.words, tax.amount, how=tax.how) for tax in order.taxes),
            ),
        )


def _line(change: OrderLineAdded, line: CartLine) -> ReviewLine:
    return ReviewLine(
        product_name=line.product_name,
        term=line.term,
        quantity=change.quantity,
        srp=Money(change.srp_minor, change.currency),
        net=Money(change.net_minor, change.currency),
        first_on=change.first_on,
        last_on=last_day(change.renews_on),
        renews_on=change.renews_on,
        renews=line.kind.renews,
        why=change.derivation,
    )


def _taxes(placed: OrderPlaced, language: str) -> Iterator[TaxLine]:
    for tax in placed.taxes:
        rate = percent_text(tax["rate_bp"], language=language)
        yield TaxLine(
            say(language, f"review-tax-{tax['rule']}", rate=rate),
            Money(tax["tax_minor"], placed.currency),
            say(language, f"review-tax-why-{tax['rule']}", rate=rate),
            tax_derivation(tax, currency=placed.currency),
        )


def _later(added: Sequence[OrderLineAdded], language: str) -> Iterator[Effect]:
    minor: dict[date, int] = defaultdict(int)
    why: dict[date, list[Derivation]] = defaultdict(list)
    for change in added:
        for bill in change.bills:
            on = date.fromisoformat(bill["due_on"])
            minor[on] += bill["net_minor"]
            why[on].append(bill["derivation"])
    for number, on in enumerate(sorted(minor), start=2):
        yield Effect(
            say(language, "review-instalment", number=number, count=len(minor) + 1),
            on,
            Money(minor[on], added[0].currency),
            tuple(why[on]),
        )


def _dates(lines: Sequence[ReviewLine], zone: str, language: str) -> Iterator[Effect]:
    where = zone_text(zone, language=language)
    for message_id, days in (
        ("review-starts", [(line.first_on, line) for line in lines]),
        ("review-expires", [(line.last_on, line) for line in lines]),
        ("review-renews", [(line.renews_on, line) for line in lines if line.renews]),
    ):
        whose: dict[date, list[str]] = defaultdict(list)
        for day, line in days:
            whose[day].append(line.product_name)
        for day, products in sorted(whose.items()):
            # Where not all of them have the same day, each says whose it is.
            named = f"{', '.join(products)} · " if len(products) < len(lines) else ""
            yield Effect(named + say(language, message_id, zone=where), day)
