"""What a decision would do in money, dates and mail: what a preview shows (COT-10, CHK-13)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from tenure.rules.changes import (
    Change,
    CreditNoteIssued,
    InstalmentPlanned,
    InvoiceIssued,
    InvoiceLineAdded,
    InvoiceTaxAdded,
    MailRequested,
    OrderLineAdded,
    OrderPlaced,
    SubscriptionChanged,
    SubscriptionStarted,
)
from tenure.rules.decision import Decided
from tenure.rules.pricing.derivation import Derivation, summed
from tenure.rules.taxes.tax import tax_derivation


@dataclass(frozen=True, slots=True)
class ForeseenCharge:
    """Money that will be asked for: on a day, in minor units; `net` says that tax comes on top.

    What is credited is negative.
    `derivation` evaluates to the amount: of an order or invoice the sum of its lines and taxes.
    """

    on: date
    amount_minor: int
    currency: str
    net: bool = False
    derivation: Derivation | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class ForeseenDate:
    """A day that changes: which one, from when to when (None: there was none)."""

    what: str
    subscription_id: int
    after_on: date | None


@dataclass(frozen=True, slots=True)
class Foreseen:
    """The whole effect of confirming now; `answer` is the decision's own, its keys not real yet."""

    charges: tuple[ForeseenCharge, ...]
    dates: tuple[ForeseenDate, ...]
    mails: tuple[tuple[str, str], ...]
    changes: tuple[Change, ...]
    answer: Mapping[str, object] = field(default_factory=dict, compare=False)


def without_keys(answer: Mapping[str, object]) -> dict[str, object]:
    """Return what an answer says, without the keys of what isn't made yet: those are below 0.

    Of a draft over 3 298.75 with the key -1: the amounts and days, not the key.
    """
    return {name: _plain_parts(value) for name, value in answer.items() if not _unmade(name, value)}


def _unmade(name: str, value: object) -> bool:
    return name.endswith("_id") and isinstance(value, int) and value < 0


def _plain_parts(value: object) -> object:
    if isinstance(value, Mapping):
        return without_keys(value)
    if isinstance(value, list | tuple):
        return [_plain_parts(one) for one in value]
    return value


def foresee(decision: Decided, *, then: Decided | None = None) -> Foreseen:
    """Read money, dates and mail out of a decision's changes; nothing is computed anew.

    `then` is what follows from it, for an order its fulfilment: it moves dates and sends mail; the
    money is in the order already.
    """
    both = (*decision.changes, *(then.changes if then else ()))
    return Foreseen(
        charges=tuple(sorted(_charges(decision), key=lambda charge: (charge.on, charge.net))),
        dates=tuple(_dates(both)),
        mails=tuple(
            (change.template, change.to) for change in both if isinstance(change, MailRequested)
        ),
        changes=decision.changes,
        answer=decision.answer,
    )


def _charges(decision: Decided) -> Iterator[ForeseenCharge]:
    # An order on terms has its invoice and bills beside it, which say when they are due.
    changes = decision.changes
    invoiced = {change.order_id for change in changes if isinstance(change, InvoiceIssued)} - {None}
    for change in changes:
        if isinstance(change, OrderPlaced) and change.id in invoiced:
            continue
        if isinstance(change, OrderLineAdded) and change.order_id in invoiced:
            continue
        match change:
            case OrderPlaced():
                yield ForeseenCharge(
                    change.placed_on,
                    change.total_minor,
                    change.currency,
                    derivation=_order_total(change, changes),
                )
            case OrderLineAdded():
                for bill in change.bills:
                    yield ForeseenCharge(
                        date.fromisoformat(bill["due_on"]),
                        bill["net_minor"],
                        change.currency,
                        net=True,
                        derivation=bill["derivation"],
                    )
            case InvoiceIssued(kind="invoice"):
                yield ForeseenCharge(
                    change.due_on,
                    change.total_minor,
                    change.currency,
                    derivation=_invoice_total(change, changes),
                )
            case CreditNoteIssued():
                yield ForeseenCharge(
                    change.issued_on,
                    change.total_minor,
                    change.currency,
                    derivation=_invoice_total(change, changes),
                )
            case InstalmentPlanned():
                yield ForeseenCharge(
                    change.due_on,
                    change.net_minor,
                    change.currency,
                    net=True,
                    derivation=change.derivation,
                )
            case _:
                pass


def _order_total(placed: OrderPlaced, changes: Iterable[Change]) -> Derivation:
    lines = [
        line.derivation
        for line in changes
        if isinstance(line, OrderLineAdded) and line.order_id == placed.id
    ]
    taxes = [tax_derivation(tax, currency=placed.currency) for tax in placed.taxes]
    return summed([*lines, *taxes], currency=placed.currency)


def _invoice_total(issued: InvoiceIssued, changes: Iterable[Change]) -> Derivation:
    parts = [
        part.derivation
        for part in changes
        if isinstance(part, InvoiceLineAdded | InvoiceTaxAdded) and part.invoice_id == issued.id
    ]
    return summed(parts, currency=issued.currency)


def _dates(changes: Iterable[Change]) -> Iterator[ForeseenDate]:
    for change in changes:
        match change:
            case SubscriptionStarted():
                yield ForeseenDate("renews-on", change.after.id, change.after.renews_on)
            case SubscriptionChanged():
                yield ForeseenDate("renews-on", change.after.id, change.after.renews_on)
            case _:
                pass
