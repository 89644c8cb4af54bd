"""Orders: what confirming makes, priced on that day (CHK-06)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tenure.rules.changes import (
    CartOrdered,
    Change,
    OrderLineAdded,
    OrderPlaced,
    PaymentRequested,
    RoleGranted,
    TeamMade,
)
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused, decided
from tenure.rules.money import Money
from tenure.rules.ordering.fulfilment import fulfil_on_terms
from tenure.rules.ordering.order_lines import fulfilling, ordered
from tenure.rules.ordering.order_pricing import Buying, Priced, Total, Wanted, price, sum_up
from tenure.rules.ordering.purchase_terms import TERMS_VERSION
from tenure.rules.payments.cards import card_fault
from tenure.rules.payments.credit_lines import free_minor, net_days
from tenure.rules.payments.payment_choice import Paying, closed, shared_by
from tenure.rules.pricing.instalments import bill_kept
from tenure.rules.pricing.selling_model import sold_directly


@dataclass(frozen=True, slots=True)
class Drawn:
    """An order drawn up: priced, taxed, with its lines; how it is paid is still to be settled.

    `lines` stand in the order of `wanted`.
    """

    total: Total
    order: OrderPlaced
    lines: tuple[OrderLineAdded, ...]
    wanted: tuple[Wanted, ...]

    @property
    def id(self) -> int:
        """Return the order's number inside the decision."""
        return self.order.id

    @property
    def changes(self) -> tuple[Change, ...]:
        """Return the order and its lines as they are kept."""
        return self.order, *self.lines


@dataclass(frozen=True, slots=True)
class Settled:
    """All changes of orders with how they are paid, their cart held; and what is answered."""

    changes: tuple[Change, ...]
    answer: Mapping[str, object]


def place(facts: Buying, *, intent: str, rows: NewRows | None = None) -> Decision:
    """Confirm an order: it waits for its authorisation and holds the cart (CHK-06, CHK-10).

    The same intent twice is the same order. Two seats at 1 885.00 and 25 % tax: 4 712.50
    is authorised, or by invoice they are there at once. Refused: as in
    `settle` and `sold_directly`, cart-empty, terms-changed, cart-mixed, card-missing, card-expired,
    no-price, not-sold-here, quantity-out-of-range, tax-rate-missing.
    """
    if facts.placed_before is not None:
        return decided(order_id=facts.placed_before)
    rows = rows or NewRows()
    order_id = rows.number()
    team_id, changes = team(facts, rows)
    drawn = draw_up(facts, intent=intent, order_id=order_id, team_id=team_id, rows=rows)
    if isinstance(drawn, Refused):
        return drawn
    settled = settle(facts, drawn, rows=rows)
    if isinstance(settled, Refused):
        return settled
    return Decided(
        (*changes, *settled.changes),
        Because("CHK-06", "order-confirmed", "order", order_id),
        {"order_id": order_id, **settled.answer},
    )


def settle(
    facts: Buying, *drawn: Drawn, rows: NewRows, purchase_id: int | None = None
) -> Settled | Refused:
    """Return orders of one confirmation with how they are paid (CHK-07, PAY-05, INV-13).

    By card one authorisation asks for the sum. By invoice, within the credit line, each is
    fulfilled at once and its invoice due by the customer's terms: of 2025-06-10, with 30 days, on
    2025-07-10. Refused: as `payment_choice.closed` says.
    """
    total_minor = sum(one.total.total_minor for one in drawn)
    refused = closed(
        facts.pays_by,
        facts=Paying(
            buyer=facts.buyer,
            policy=facts.policy,
            what="cart",
            channel=facts.channel,
            net_minor=sum(one.total.net_minor for one in drawn),
            total_minor=total_minor,
            limit_minor=facts.card_limit_minor,
            credit=facts.credit if facts.pays_by == "invoice" else None,
            paid_by=shared_by(line.offer for one in drawn for line in one.wanted),
        ),
    )
    if refused is not None:
        return refused
    if facts.pays_by == "invoice":
        changes = tuple(_on_terms(facts, drawn, rows))
        return Settled((*held(facts), *changes), {"payment_id": None, "total_minor": total_minor})
    payment = authorise(
        facts,
        total_minor,
        rows.number(),
        order_id=drawn[0].id if purchase_id is None else None,
        purchase_id=purchase_id,
    )
    return Settled(
        (*(change for one in drawn for change in one.changes), *held(facts), payment),
        {"payment_id": payment.id, "total_minor": total_minor},
    )


def _on_terms(facts: Buying, every: Sequence[Drawn], rows: NewRows) -> Iterator[Change]:
    days = net_days(facts.buyer, policy=facts.policy) or 0
    free = free_minor(facts.buyer.credit_line, credit=facts.credit)
    for drawn in every:
        order = replace(
            drawn.order, state="fulfilled", fulfilled_at=facts.at, credit_free_minor=free
        )
        free -= drawn.total.total_minor
        lines = [
            ordered(
                line,
                offer=wanted.offer,
                subscription=facts.subscriptions.get(line.subscription_id or 0),
                term_id=wanted.term_id,
                contract=facts.contracts.get(line.subscription_id or 0),
            )
            for line, wanted in zip(drawn.lines, drawn.wanted, strict=True)
        ]
        yield order
        yield from drawn.lines
        yield from fulfil_on_terms(
            fulfilling(order, lines=lines, buying=facts, net_days=days), rows=rows
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
    drawn = draw(
        priced,
        facts=facts,
        total=total,
        intent=intent,
        order_id=order_id,
        team_id=team_id,
        rows=rows,
    )
    drawn.order.purchase_id = purchase_id
    return drawn


def draw(
    priced: Sequence[Priced],
    *,
    facts: Buying,
    total: Total,
    intent: str,
    order_id: int,
    team_id: int,
    rows: NewRows,
) -> Drawn:
    """Write an order of lines whose prices stand: today's, or those that a quote promised."""
    placed = _placed(facts, intent, total, order_id, team_id)
    lines = tuple(_line(line, facts, order_id, rows) for line in priced)
    return Drawn(total, placed, lines, tuple(line.wanted for line in priced))


def _fault(facts: Buying) -> Refused | None:
    if not facts.wanted:
        return Refused("cart-empty", {}, "store:products")
    if facts.terms_version not in ("", TERMS_VERSION):
        return Refused("terms-changed", {"version": TERMS_VERSION}, "store:terms")
    offers = (line.offer for line in facts.wanted)
    refused = sold_directly(facts.buyer, offers=offers, policy=facts.policy)
    if refused is not None:
        return refused
    begun = (line for line in facts.wanted if line.kind == "new")
    kinds = {(line.offer.licence_type, line.offer.term) for line in begun}
    if len(kinds) > 1 and facts.channel != "partner":
        return Refused("cart-mixed", {"count": len(kinds)}, "store:cart")
    if facts.pays_by != "card":
        return None
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
        payment_method_id=facts.card.id if facts.card and facts.pays_by == "card" else None,
        pays_by=facts.pays_by,
        cart_id=facts.cart_id,
        po_number=facts.po_number,
        note=facts.note,
        terms_version=facts.terms_version,
        terms_by_id=facts.accepted_by_id if facts.terms_version else None,
        terms_at=facts.at if facts.terms_version else None,
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
        bills=tuple(bill_kept(bill) for bill in line.bills[1:]),
        auto_renew=wanted.auto_renew and wanted.offer.of_kind.renews,
        keeps_roles=wanted.keeps_roles,
        aligned_to_id=wanted.aligned_to,
        anchor_day=wanted.anchor_day,
    )


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
