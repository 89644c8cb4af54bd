"""Confirm what is in a cart: orders that wait for their payment (CHK-01, 02, 06, 10, 13)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tenure.actions.on_terms import with_terms
from tenure.actions.scopes import by_customer
from tenure.engine.action import Action, Moment, Scope
from tenure.gateways.clock import day_in
from tenure.records.facts.catalogue import OfferOn, load_offers
from tenure.records.facts.holdings import load_holdings
from tenure.records.facts.orders import (
    CartLineRow,
    CartRow,
    load_carts,
    load_teams,
    orders_by_intent,
)
from tenure.records.facts.parties import load_buyers
from tenure.records.facts.payments import load_cards
from tenure.records.facts.policies import load_policies
from tenure.records.facts.prices import load_locks
from tenure.records.facts.subscriptions import load_subscriptions
from tenure.rules import ahead, purchases
from tenure.rules.aligning import aligned
from tenure.rules.catalogue import Offer
from tenure.rules.decision import Decided, Decision, Refused
from tenure.rules.order_pricing import Buying, Wanted
from tenure.rules.purchase_terms import TERMS_VERSION
from tenure.rules.subscriptions import Subscription


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmOrder:
    """What the customer confirms; `intent` is made with the review page, so twice is once.

    What is bought belongs to the team, the first one where none is named, or to a new one.
    """

    customer_id: int
    cart_token: str
    payment_method_id: int | None
    intent: str
    pays_by: str = "card"
    team_id: int | None = None
    new_team: str = ""
    po_number: str = ""
    note: str = ""
    terms_version: str = ""
    auto_renew: bool = True


def load(inputs: Sequence[ConfirmOrder], moment: Moment) -> list[Buying | Refused]:
    """Read buyers, carts with offerings, cards, policies, holdings, targets: ten queries.

    Five more where one is paid by invoice.
    """
    buyers = load_buyers([one.customer_id for one in inputs])
    carts = load_carts([one.cart_token for one in inputs])
    cards = load_cards([one.payment_method_id for one in inputs])
    holdings = load_holdings(list(buyers))
    teams = load_teams([one.customer_id for one in inputs])
    before = orders_by_intent([(one.customer_id, one.intent) for one in inputs])
    policies = load_policies()
    days = {key: day_in(moment.at, zone=buyer.time_zone) for key, buyer in buyers.items()}
    locks = load_locks(list(days))
    rates_on = {key: locks.rates_on(key, on=on) for key, on in days.items()}
    wished = [(one.customer_id, line) for one in inputs for line in carts[one.cart_token].lines]
    offers = load_offers(
        [OfferOn(line.offering_id, days[key], rates_on[key]) for key, line in wished]
    )
    targets = load_subscriptions([line.aligned_to_id for _, line in wished])
    found: list[Buying | Refused] = []
    for one in inputs:
        buyer, on, cart = buyers[one.customer_id], days[one.customer_id], carts[one.cart_token]
        policy_id, policy = policies.in_force(on)
        rates = rates_on[one.customer_id]
        owner, card = cards.get(one.payment_method_id or 0, (0, None))
        lines = [
            _wanted(one, line, offers[OfferOn(line.offering_id, on, rates)], targets, on)
            for line in cart.lines
        ]
        wanted = tuple(line for line in lines if isinstance(line, Wanted))
        misaligned = next((line for line in lines if isinstance(line, Refused)), None)
        placed_before = before.get((one.customer_id, one.intent))
        refused = _fault(one, cart, teams[one.customer_id]) or misaligned
        if refused is None and any(w.offer.country != buyer.country for w in wanted):
            refused = Refused("market-differs", {"country": buyer.country}, "store:cart")
        if refused is not None and placed_before is None:
            found.append(refused)
            continue
        found.append(
            Buying(
                buyer=buyer,
                holdings=holdings[one.customer_id],
                wanted=wanted,
                card=card if owner == one.customer_id else None,
                policy=policy,
                policy_id=policy_id,
                on=on,
                at=moment.at,
                user_id=moment.actor.user_id or 0,
                team_id=one.team_id or next(iter(teams[one.customer_id])),
                new_team=one.new_team.strip(),
                cart_id=cart.id,
                placed_before=placed_before,
                po_number=one.po_number,
                note=one.note,
                terms_version=one.terms_version,
                accepted_by_id=moment.actor.user_id,
                pays_by=one.pays_by,
            )
        )
    return with_terms(found, moment)


def _wanted(
    one: ConfirmOrder,
    line: CartLineRow,
    offer: Offer,
    targets: Mapping[int, Subscription],
    on: date,
) -> Wanted | Refused:
    wanted = Wanted(offer, line.quantity, auto_renew=one.auto_renew)
    if line.aligned_to_id is None:
        return wanted
    return aligned(
        wanted,
        target=targets.get(line.aligned_to_id),
        customer_id=one.customer_id,
        on=on,
        channel="store",
    )


def _fault(one: ConfirmOrder, cart: CartRow, teams: Mapping[int, str]) -> Refused | None:
    """Why this cart can't be ordered for this team, whatever it holds."""
    if cart.ordered_at is not None:
        return Refused("cart-ordered", {}, "store:products")
    if one.terms_version not in ("", TERMS_VERSION):
        return Refused("terms-changed", {"version": TERMS_VERSION}, "store:terms")
    if one.team_id is not None and one.team_id not in teams:
        return Refused("not-found", {"name": "team"})
    if one.new_team.strip() in teams.values():
        return Refused("team-exists", {"name": one.new_team.strip()}, "store:checkout")
    return None


def decide(wanted: ConfirmOrder, facts: Buying) -> Decision:
    """Place the orders (see `purchases.confirm`)."""
    return purchases.confirm(facts, intent=wanted.intent)


def look_ahead(_wanted: ConfirmOrder, facts: Buying, decision: Decided) -> Decision:
    """Return what fulfilling the order would do."""
    return ahead.fulfilled(decision, buying=facts, offers=[one.offer for one in facts.wanted])


CONFIRM_ORDER = Action(
    name="confirm-order",
    input=ConfirmOrder,
    summary="Confirm the cart: an order of each kind of line, which wait for one payment.",
    scope=Scope.CUSTOMER,
    keys=by_customer,
    load=load,
    decide=decide,
    alone=True,
    ahead=look_ahead,
)
