"""What returned bills come to: credited, not owed any more, to card, to balance (RET-06)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from tenure.rules.invoicing.crediting import GivenBack, Invoiced, total_of, whole
from tenure.rules.returns.refunds import Refund, Taken, shared_out


@dataclass(frozen=True, slots=True)
class Bill:
    """An invoice with those of its lines that are returned, and what was paid of it.

    `keeps_lines`: others of the same subscription stay. `before` is the net that credit notes took
    off it already, by tax rate and negative. `under_way`: a payment of it waits for its answer.
    """

    invoiced: Invoiced
    due_on: date
    retry_on: date | None
    under_way: bool
    keeps_lines: bool
    taken: tuple[Taken, ...] = ()
    before: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Back:
    """What a bill gives back: its parts' total, what of that was still owed, and the refunds."""

    bill: Bill
    total_minor: int
    owed_minor: int
    refunds: tuple[Refund, ...]

    @property
    def refunded_minor(self) -> int:
        """Return what goes back through the provider."""
        return sum(one.amount_minor for one in self.refunds)


def given_back(bill: Bill) -> Back:
    """Work out what a bill gives back: 942.50 of which 400.00 was paid by card: 542.50 not owed."""
    invoiced = bill.invoiced
    parts = whole(invoiced.lines, currency=invoiced.currency)
    total = total_of(invoiced, parts=parts, back=GivenBack(date.min, before=bill.before))
    owed = min(total, invoiced.open_minor)
    return Back(bill, total, owed, shared_out(bill.taken, amount_minor=total - owed))


def sums_of(backs: Sequence[Back]) -> tuple[int, int, int, int]:
    """Return what is credited, and of that: no longer owed, to the card, to the balance.

    Of 942.50, 400.00 by card and 100.00 by transfer: 942.50, 442.50, 400.00, 100.00.
    """
    total = sum(one.total_minor for one in backs)
    owed = sum(one.owed_minor for one in backs)
    refunded = sum(one.refunded_minor for one in backs)
    return total, owed, refunded, total - owed - refunded


def cards_of(backs: Sequence[Back]) -> str:
    """Return the cards that money goes back to, as they are called: `Visa •••• 4242`."""
    cards = [refund.of.card for back in backs for refund in back.refunds if refund.of.card]
    return ", ".join(dict.fromkeys(cards))
