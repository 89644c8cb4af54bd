"""Orders: what confirming makes, priced on that day (CHK-06)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tenure.rules.changes import (
    CartOrdered,
    Change,
    OrderLineAdded,
    OrderPlaced,
    PaymentRequested,
    RoleGranted,
    TeamMade,
)
from tenure.rules.dates import day_after
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused, decided
from tenure.rules.instalments import Bill
from tenure.rules.money import Money
from tenure.rules.order_pricing import Buying, Priced, Total, card_fault, price, sum_up


@dataclass(frozen=True, slots=True)
class Drawn:
    """An order drawn up: priced, taxed, with its lines; its payment is still to be asked for."""

    id: int
    total: Total
    changes: tuple[Change, ...]


def place(facts: Buying, *, intent: str) -> Decision:
    """Confirm an order: it waits for its authorisation and holds the cart (CHK-06, CHK-10).

    The same intent twice is the same order. Two seats at 1 885.00 and 25 % tax: 4 712.50
    is authorised. Refused: cart-empty, cart-mixed, card-missing, card-expired, no-price,
    not-sold-here, quantity-out-of-range, tax-rate-missing.
    """
    if facts.placed_before is not None:
        return decided(order_id=facts.placed_before)
    rows = NewRows()
    order_id = rows.number()
    team_id, changes = team(facts, rows)
    drawn = draw_up(facts, intent=intent, order_id=order_id, team_id=team_id, rows=rows)
    if isinstance(drawn, Refused):
        return drawn
    total_minor = drawn.total.total_minor
    payment_id = rows.number()
    return Decided(
        (
            *changes,
            *drawn.changes,
            *held(facts),
            authorise(facts, total_minor, payment_id, order_id=order_id),
        ),
        Because("CHK-06", "order-confirmed", "order", order_id),
        {"order_id": order_id, "payment_id": payment_id, "total_minor": total_minor},
    )


def draw_up(
    facts: Buying,
    *,
    intent: str,
    order_id: int,
    team_id: int,
    rows: NewRows,
    purchase_id: int | None = None,
) -> Drawn | Refused:
    """Price one order and write its lines; refused as `place` says."""
    refused = _fault(facts)
    if refused is not None:
        return refused
    priced = price(facts)
    if isinstance(priced, Refused):
        return priced
    total = sum_up(priced, buyer=facts.buyer, on=facts.on)
    if isinstance(total, Refused):
        return total
    placed = _placed(facts, intent, total, order_id, team_id)
    placed.purchase_id = purchase_id
    lines = (_line(line, facts, order_id, rows) for line in priced)
    return Drawn(order_id, total, (placed, *lines))


def _fault(facts: Buying) -> Refused | None:
    if not facts.wanted:
        return Refused("cart-empty", {}, "store:products")
    begun = (line for line in facts.wanted if line.kind == "new")
    kinds = {(line.offer.licence_type, line.offer.term) for line in begun}
    if len(kinds) > 1 and facts.channel != "partner":
        return Refused("cart-mixed", {"count": len(kinds)}, "store:cart")
    return card_fault(facts.card, on=facts.on, remedy="store:checkout")


def team(facts: Buying, rows: NewRows) -> tuple[int, list[Change]]:
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
        taxes=(total.tax.entry(Money(total.net_minor, facts.buyer.currency)),),
        payment_method_id=facts.card.id if facts.card else None,
        cart_id=facts.cart_id,
        po_number=facts.po_number,
        note=facts.note,
        terms_version=facts.terms_version,
        channel=facts.channel,
        trade_in=facts.trade_in,
        payer_account_id=facts.payer_account_id,
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
        srp_minor=line.price.srp.minor,
        net_minor=first.amount.minor,
        currency=facts.buyer.currency,
        derivation=first.derivation,
        bills=tuple(_later(bill) for bill in line.bills[1:]),
        auto_renew=wanted.auto_renew and wanted.offer.of_kind.renews,
        keeps_roles=wanted.keeps_roles,
        aligned_to_id=wanted.aligned_to,
        anchor_day=wanted.anchor_day,
    )


def _later(bill: Bill) -> Mapping[str, object]:
    return {
        "due_on": bill.due_on.isoformat(),
        "covers_to_on": day_after(bill.last).isoformat(),
        "net_minor": bill.amount.minor,
        "derivation": bill.derivation,
    }


def held(facts: Buying) -> Iterator[Change]:
    """Let what is ordered hold its cart, where there is one."""
    if facts.cart_id is not None:
        yield CartOrdered(id=facts.cart_id, ordered_at=facts.at)


def authorise(
    facts: Buying,
    total_minor: int,
    payment_id: int,
    *,
    order_id: int | None = None,
    purchase_id: int | None = None,
) -> PaymentRequested:
    """Ask for the money of an order, or of a purchase, to be reserved."""
    return PaymentRequested(
        id=payment_id,
        customer_id=facts.buyer.id,
        kind="authorise",
        order_id=order_id,
        invoice_id=None,
        payment_method_id=facts.card.id if facts.card else None,
        attempt=1,
        amount_minor=total_minor,
        currency=facts.buyer.currency,
        state="requested",
        provider_ref="",
        requested_at=facts.at,
        purchase_id=purchase_id,
    )
