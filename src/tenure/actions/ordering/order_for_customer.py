"""Order for a customer, as sales does on its purchase order, aligned if wished (CHK-12)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tenure.actions.ordering.on_terms import with_terms
from tenure.actions.scopes import by_customer
from tenure.engine.action import Action, Moment, Scope
from tenure.gateways.clock import day_in
from tenure.records.facts.catalogue import OfferOn, load_offers, offering_exists
from tenure.records.facts.holdings import load_holdings
from tenure.records.facts.orders import load_teams, orders_by_intent
from tenure.records.facts.parties import load_buyers
from tenure.records.facts.payments import load_cards
from tenure.records.facts.policies import load_policies
from tenure.records.facts.prices import load_locks
from tenure.records.facts.subscriptions import load_subscriptions
from tenure.rules.changing.aligning import aligned
from tenure.rules.decision import Decided, Decision, Refused
from tenure.rules.ordering import ahead, orders
from tenure.rules.ordering.order_pricing import Buying, Wanted
from tenure.rules.pricing.catalogue import Offer
from tenure.rules.subscriptions import Subscription


@dataclass(frozen=True, slots=True, kw_only=True)
class LineWanted:
    """So many of an offering; `align_to` is the subscription that it is to end with."""

    offering_id: int
    quantity: int
    align_to: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderForCustomer:
    """What sales orders for a customer and with which card; it is the purchaser's order.

    `trade_in` names what the customer gives in return: promotions for that count, and the rate of
    today's price list stays with what is bought (FX-03).
    """

    customer_id: int
    lines: tuple[LineWanted, ...]
    payment_method_id: int | None
    intent: str
    pays_by: str = "card"
    trade_in: str = ""
    po_number: str = ""
    note: str = ""
    auto_renew: bool = True


def load(inputs: Sequence[OrderForCustomer], moment: Moment) -> list[Buying | Refused]:
    """Read buyers, offerings, what they end with, cards, policies, former orders: ten queries.

    Five more where one is paid by invoice.
    """
    buyers = load_buyers([one.customer_id for one in inputs])
    days = {key: day_in(moment.at, zone=buyer.time_zone) for key, buyer in buyers.items()}
    locks = load_locks(list(days))
    wanted = [(one, line, days[one.customer_id]) for one in inputs for line in one.lines]
    known = offering_exists([line.offering_id for _, line, _ in wanted])
    offers = load_offers(
        [
            OfferOn(line.offering_id, on, locks.rates_on(one.customer_id, on=on))
            for one, line, on in wanted
        ]
    )
    targets = load_subscriptions([line.align_to for _, line, _ in wanted])
    holdings = load_holdings(list(buyers))
    cards = load_cards([one.payment_method_id for one in inputs])
    teams = load_teams([one.customer_id for one in inputs])
    before = orders_by_intent([(one.customer_id, one.intent) for one in inputs])
    policies = load_policies()
    found: list[Buying | Refused] = []
    for one in inputs:
        buyer, on = buyers[one.customer_id], days[one.customer_id]
        lines = _lines(one, offers, targets, known, on, locks.rates_on(one.customer_id, on=on))
        placed_before = before.get((one.customer_id, one.intent))
        if isinstance(lines, Refused) and placed_before is None:
            found.append(lines)
            continue
        if not buyer.purchasers:
            found.append(Refused("no-purchaser", {"company": buyer.name}))
            continue
        policy_id, policy = policies.in_force(on)
        owner, card = cards.get(one.payment_method_id or 0, (0, None))
        found.append(
            Buying(
                buyer=buyer,
                holdings=holdings[one.customer_id],
                wanted=() if isinstance(lines, Refused) else lines,
                card=card if owner == one.customer_id else None,
                policy=policy,
                policy_id=policy_id,
                on=on,
                at=moment.at,
                user_id=buyer.purchasers[0].user_id or 0,
                team_id=next(iter(teams[one.customer_id])),
                placed_before=placed_before,
                channel="sales",
                po_number=one.po_number,
                note=one.note,
                trade_in=one.trade_in.strip(),
                pays_by=one.pays_by,
            )
        )
    return with_terms(found, moment)


def _lines(
    one: OrderForCustomer,
    offers: Mapping[OfferOn, Offer],
    targets: Mapping[int, Subscription],
    known: set[int],
    on: date,
    rates_on: date,
) -> tuple[Wanted, ...] | Refused:
    found = []
    for line in one.lines:
        if line.offering_id not in known:
            return Refused("offering-unknown", {}, "store:products")
        wanted: Wanted | Refused = Wanted(
            offers[OfferOn(line.offering_id, on, rates_on)],
            line.quantity,
            auto_renew=one.auto_renew,
        )
        if line.align_to is not None and isinstance(wanted, Wanted):
            wanted = aligned(
                wanted,
                target=targets.get(line.align_to),
                customer_id=one.customer_id,
                on=on,
                channel="sales",
            )
        if isinstance(wanted, Refused):
            return wanted
        found.append(wanted)
    return tuple(found)


def decide(wanted: OrderForCustomer, facts: Buying) -> Decision:
    """Place the order (see `orders.place`)."""
    return orders.place(facts, intent=wanted.intent)


def look_ahead(_wanted: OrderForCustomer, facts: Buying, decision: Decided) -> Decision:
    """Return what fulfilling the order would do."""
    return ahead.fulfilled(decision, buying=facts, offers=[one.offer for one in facts.wanted])


ORDER_FOR_CUSTOMER = Action(
    name="order-for-customer",
    input=OrderForCustomer,
    summary="Order for a customer: any kind of product, aligned to a subscription if wished.",
    scope=Scope.CUSTOMER,
    keys=by_customer,
    load=load,
    decide=decide,
    alone=True,
    ahead=look_ahead,
)
