"""Orders: what confirming makes, priced on that day, and what a failed payment leaves (CHK-06)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tenure.rules.catalogue import Offer, sellable
from tenure.rules.changes import (
    CartOrdered,
    Change,
    OrderChanged,
    OrderLineAdded,
    OrderPlaced,
    PaymentRequested,
    RoleGranted,
    TeamMade,
)
from tenure.rules.dates import Term, day_after, term_end
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused, decided
from tenure.rules.instalments import Bill, bill_plan
from tenure.rules.money import Money
from tenure.rules.notices import About, mails, money
from tenure.rules.parties import Buyer, Contact
from tenure.rules.payments import Answer, Asked, answered
from tenure.rules.policy import Policy
from tenure.rules.tax import Tax, tax_for


@dataclass(frozen=True, slots=True)
class Card:
    """A stored card as the buyer chose it; `usable_until_on` is its last day."""

    id: int
    label: str
    usable_until_on: date | None
    removed: bool


@dataclass(frozen=True, slots=True)
class Wanted:
    """A line of what is being bought, before it is priced."""

    offer: Offer
    quantity: int
    kind: str = "new"
    subscription_id: int | None = None
    first_on: date | None = None
    term_starts_on: date | None = None
    anchor_day: int | None = None
    auto_renew: bool = True
    keeps_roles: bool = False


@dataclass(frozen=True, slots=True)
class Buying:
    """All that confirming an order needs to know."""

    buyer: Buyer
    wanted: tuple[Wanted, ...]
    card: Card | None
    policy: Policy
    policy_id: int
    on: date
    at: datetime
    user_id: int
    team_id: int
    new_team: str = ""
    cart_id: int | None = None
    placed_before: int | None = None
    channel: str = "store"
    po_number: str = ""
    note: str = ""
    terms_version: str = ""


@dataclass(frozen=True, slots=True)
class Priced:
    """A line with its bills: the first is charged with the order, the others on their days."""

    wanted: Wanted
    bills: tuple[Bill, ...]
    first_on: date
    renews_on: date

    @property
    def net_minor(self) -> int:
        """Return what the line costs today, before tax."""
        return self.bills[0].amount.minor


@dataclass(frozen=True, slots=True)
class Total:
    """What an order comes to today: the sum of rounded lines, its tax, both together."""

    net_minor: int
    tax: Tax
    tax_minor: int

    @property
    def total_minor(self) -> int:
        """Return what is charged today."""
        return self.net_minor + self.tax_minor


@dataclass(frozen=True, slots=True)
class Placed:
    """An order as it waits for its authorisation."""

    id: int
    number: str
    state: str
    user_id: int
    currency: str
    total_minor: int
    placed_at: datetime
    cart_id: int | None
    late_told_at: datetime | None


def place(facts: Buying, *, intent: str) -> Decision:
    """Confirm an order: it waits for its authorisation and holds the cart (CHK-06, CHK-10).

    The same intent twice is the same order. Two seats at 1 885.00 and 25 % tax: 4 712.50
    is authorised. Refused: cart-empty, cart-mixed, card-missing, card-expired, no-price,
    not-sold-here, quantity-out-of-range, tax-rate-missing.
    """
    if facts.placed_before is not None:
        return decided(order_id=facts.placed_before)
    refused = _fault(facts)
    if refused is not None:
        return refused
    priced = price(facts)
    if isinstance(priced, Refused):
        return priced
    total = sum_up(priced, buyer=facts.buyer, on=facts.on)
    if isinstance(total, Refused):
        return total
    rows = NewRows()
    order_id = rows.number()
    team_id, changes = _team(facts, rows)
    changes.append(_placed(facts, intent, total, order_id, team_id))
    changes += [_line(line, facts, order_id, rows) for line in priced]
    if facts.cart_id is not None:
        changes.append(CartOrdered(id=facts.cart_id, ordered_at=facts.at))
    payment_id = rows.number()
    changes.append(_authorise(facts, total, order_id, payment_id))
    return Decided(
        tuple(changes),
        Because("CHK-06", "order-confirmed", "order", order_id),
        {"order_id": order_id, "payment_id": payment_id, "total_minor": total.total_minor},
    )


def price(facts: Buying) -> tuple[Priced, ...] | Refused:
    """Price every line on the day of the transaction (CAT-06, COT-01…04, CAT-01)."""
    priced = []
    for wanted in facts.wanted:
        refused = sellable(wanted.offer, channel=facts.channel)
        if refused is not None:
            return refused
        line = _priced(wanted, facts)
        if isinstance(line, Refused):
            return line
        priced.append(line)
    return tuple(priced)


def sum_up(lines: Sequence[Priced], *, buyer: Buyer, on: date) -> Total | Refused:
    """Add up the lines and their tax; the tax is rounded once for its rate (TAX-01)."""
    tax = tax_for(buyer, on=on)
    if isinstance(tax, Refused):
        return tax
    net = sum(line.net_minor for line in lines)
    return Total(net, tax, tax.on(net))


def fail(answer: Answer, *, order: Placed, asked: Asked, buyer: Buyer, at: datetime) -> Decision:
    """Release an order whose payment was declined: cart or quote stays as it was (CHK-11)."""
    if order.state != "pending":
        return decided(taken_before=True)
    rows = NewRows()
    return Decided(
        (
            *closed(order, asked, answer, at, buyer, failure=answer.failure or answer.state),
            *_failed_mail(order, answer, buyer, at, rows),
        ),
        Because("CHK-11", "payment-declined", "order", order.id),
    )


def wait(answer: Answer, *, order: Placed, asked: Asked, at: datetime) -> Decision:
    """Keep an order waiting: the bank wants to see its customer, or gave no answer yet (PAY-08)."""
    if order.state != "pending":
        return decided(taken_before=True)
    return Decided(
        (answered(asked, answer=answer, at=at),),
        Because("PAY-08", answer.state, "order", order.id),
    )


def _fault(facts: Buying) -> Refused | None:
    if not facts.wanted:
        return Refused("cart-empty", {}, "store:products")
    kinds = {(line.offer.licence_type, line.offer.term) for line in facts.wanted}
    if len(kinds) > 1 and facts.channel == "store":
        return Refused("cart-mixed", {"count": len(kinds)}, "store:cart")
    if facts.card is None or facts.card.removed:
        return Refused("card-missing", {}, "store:checkout")
    until = facts.card.usable_until_on
    if until is not None and until < facts.on:
        return Refused(
            "card-expired", {"card": facts.card.label, "on": until.isoformat()}, "store:checkout"
        )
    return None


def _priced(wanted: Wanted, facts: Buying) -> Priced | Refused:
    term = Term(wanted.offer.term)
    starts_on = wanted.term_starts_on or facts.on
    anchor = wanted.anchor_day or starts_on.day
    first_on = wanted.first_on or starts_on
    srp = wanted.offer.srp or Money(0, facts.buyer.currency)
    bills = bill_plan(
        srp=srp,
        quantity=wanted.quantity,
        starts_on=starts_on,
        term=term,
        policy=facts.policy,
        added_on=first_on,
        anchor_day=anchor,
        # What makes a term is its purchase or renewal; seats join one that was made before.
        bought_on=facts.on if wanted.kind == "renewal" else None,
    )
    if isinstance(bills, Refused):
        return bills
    return Priced(wanted, bills, first_on, term_end(starts_on, term=term, anchor_day=anchor))


def _team(facts: Buying, rows: NewRows) -> tuple[int, list[Change]]:
    """Return the team that what is bought belongs to; a new one is led by who buys (ACC-06)."""
    if not facts.new_team:
        return facts.team_id, []
    team_id = rows.number()
    led = RoleGranted(
        id=rows.number(),
        customer_id=facts.buyer.id,
        team_id=team_id,
        user_id=facts.user_id,
        role="primary_admin",
        since_at=facts.at,
    )
    made = TeamMade(id=team_id, customer_id=facts.buyer.id, name=facts.new_team, is_first=False)
    return team_id, [made, led]


def _placed(facts: Buying, intent: str, total: Total, order_id: int, team_id: int) -> OrderPlaced:
    return OrderPlaced(
        id=order_id,
        customer_id=facts.buyer.id,
        legal_entity_id=facts.buyer.seller.id,
        user_id=facts.user_id,
        team_id=team_id,
        partner_id=facts.buyer.partner_id,
        policy_id=facts.policy_id,
        intent=intent,
        state="pending",
        placed_at=facts.at,
        placed_on=facts.on,
        currency=facts.buyer.currency,
        net_minor=total.net_minor,
        tax_minor=total.tax_minor,
        total_minor=total.total_minor,
        taxes=(
            {
                "rate_bp": total.tax.rate_bp,
                "rule": total.tax.rule,
                "net_minor": total.net_minor,
                "tax_minor": total.tax_minor,
            },
        ),
        payment_method_id=facts.card.id if facts.card else None,
        cart_id=facts.cart_id,
        po_number=facts.po_number,
        note=facts.note,
        terms_version=facts.terms_version,
    )


def _line(line: Priced, facts: Buying, order_id: int, rows: NewRows) -> OrderLineAdded:
    wanted, first = line.wanted, line.bills[0]
    return OrderLineAdded(
        id=rows.number(),
        customer_id=facts.buyer.id,
        order_id=order_id,
        kind=wanted.kind,
        offering_id=wanted.offer.offering_id,
        subscription_id=wanted.subscription_id,
        quantity=wanted.quantity,
        first_on=line.first_on,
        renews_on=line.renews_on,
        srp_minor=wanted.offer.srp.minor if wanted.offer.srp else 0,
        net_minor=first.amount.minor,
        currency=facts.buyer.currency,
        derivation=first.derivation,
        bills=tuple(_later(bill) for bill in line.bills[1:]),
        auto_renew=wanted.auto_renew,
        keeps_roles=wanted.keeps_roles,
    )


def _later(bill: Bill) -> Mapping[str, object]:
    return {
        "due_on": bill.due_on.isoformat(),
        "covers_to_on": day_after(bill.last).isoformat(),
        "net_minor": bill.amount.minor,
        "derivation": bill.derivation,
    }


def _authorise(facts: Buying, total: Total, order_id: int, payment_id: int) -> PaymentRequested:
    return PaymentRequested(
        id=payment_id,
        customer_id=facts.buyer.id,
        kind="authorise",
        order_id=order_id,
        invoice_id=None,
        payment_method_id=facts.card.id if facts.card else None,
        attempt=1,
        amount_minor=total.total_minor,
        currency=facts.buyer.currency,
        state="requested",
        provider_ref="",
        requested_at=facts.at,
    )


def closed(
    order: Placed, asked: Asked, answer: Answer, at: datetime, buyer: Buyer, *, failure: str
) -> Iterator[Change]:
    """Close an order that failed; the cart that it held is free again (CHK-11)."""
    yield answered(asked, answer=answer, at=at)
    yield changed_order(order, buyer.id, "failed", failure=failure)
    if order.cart_id is not None:
        yield CartOrdered(id=order.cart_id, ordered_at=None)


def changed_order(
    order: Placed,
    customer_id: int,
    state: str,
    *,
    failure: str,
    late_told_at: datetime | None = None,
) -> OrderChanged:
    """Return an order's new state as a change; when it was fulfilled is not touched here."""
    return OrderChanged(
        id=order.id,
        customer_id=customer_id,
        state=state,
        failure=failure,
        fulfilled_at=None,
        late_told_at=late_told_at or order.late_told_at,
    )


def _failed_mail(
    order: Placed, answer: Answer, buyer: Buyer, at: datetime, rows: NewRows
) -> Iterator[Change]:
    cause = {"expired_card": "expired", "authentication_failed": "authentication"}
    return mails(
        ordering(order, buyer),
        template="order-failed",
        values={
            "total": money(order.total_minor, order.currency),
            "cause": cause.get(answer.failure, "declined"),
            "url": "/cart/",
        },
        about=About(buyer.id, order_id=order.id),
        at=at,
        rows=rows,
    )


def ordering(order: Placed, buyer: Buyer) -> list[Contact]:
    """Return who placed the order: all order mail goes to that e-mail (ACC-01)."""
    mine = [contact for contact in buyer.purchasers if contact.user_id == order.user_id]
    return mine or list(buyer.purchasers)
