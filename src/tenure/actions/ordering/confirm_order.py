"""Confirm what is in a cart: orders that wait for their payment (CHK-01, 02, 06, 10, 13)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from tenure.actions.ordering.on_terms import with_terms
from tenure.actions.scopes import by_customer
from tenure.engine.action import Action, Moment, Scope
from tenure.gateways.clock import day_in
from tenure.records.facts.attachments import load_files
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
from tenure.records.facts.payers import load_payer_accounts
from tenure.records.facts.payments import load_cards
from tenure.records.facts.policies import load_policies
from tenure.records.facts.prices import load_locks, load_rates_in_force
from tenure.records.facts.subscriptions import load_subscriptions
from tenure.rules.attachments import File
from tenure.rules.changing.aligning import aligned
from tenure.rules.companies.payers import Paying
from tenure.rules.decision import Decided, Decision, Refused
from tenure.rules.ordering import ahead, confirming
from tenure.rules.ordering.confirming import Confirming
from tenure.rules.ordering.order_pricing import Buying, Wanted
from tenure.rules.parties import Buyer
from tenure.rules.payments.payment_choice import limit_in
from tenure.rules.pricing.catalogue import Offer
from tenure.rules.subscriptions import Subscription


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentHanded:
    """A purchase order as a file."""

    file_name: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmOrder:
    """What the customer confirms; `intent` is made with the review page, so twice is once.

    What is bought belongs to the team, the first one where none is named, or to a new one. Its
    invoices go to `payers`, to the first payer account where nobody is named.
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
    payers: tuple[str, ...] = ()
    documents: tuple[DocumentHanded, ...] = ()


def load(inputs: Sequence[ConfirmOrder], moment: Moment) -> list[Confirming | Refused]:
    """Read what is bought, and what goes along with it: two queries more where something does."""
    found = load_buying(inputs, moment)
    choosing = [one.customer_id for one in inputs if one.payers]
    accounts = load_payer_accounts(choosing) if choosing else {}
    handed = [(one.customer_id, file.sha256) for one in inputs for file in files_of(one.documents)]
    files = load_files(handed) if handed else {}
    return [
        buying
        if isinstance(buying, Refused)
        else Confirming(
            buying=buying,
            paying=Paying(
                buyer=buying.buyer,
                accounts=accounts.get(buying.buyer.id, ()),
                policy=buying.policy,
                changed_by=moment.actor.name,
                language=buying.buyer.language,
                at=moment.at,
            ),
            files={
                sha256: key for (owner, sha256), key in files.items() if owner == one.customer_id
            },
        )
        for one, buying in zip(inputs, found, strict=True)
    ]


def load_buying(inputs: Sequence[ConfirmOrder], moment: Moment) -> list[Buying | Refused]:
    """Read buyers, carts with offerings, cards, policies, holdings, targets: ten queries.

    Five more where one is paid by invoice, one where the policy limits cards for carts.
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
        refused = _fault(one, cart, teams[one.customer_id]) or misaligned or _abroad(buyer, wanted)
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
    return with_terms(_with_card_limits(found), moment)


def _with_card_limits(found: Sequence[Buying | Refused]) -> list[Buying | Refused]:
    """Return the same with the card limit of today where carts are tested: one query or none."""
    tested = [
        one for one in found if isinstance(one, Buying) and one.policy.payment.card_limit_on_carts
    ]
    rates = load_rates_in_force([one.on for one in tested]) if tested else {}
    limits = {
        one.buyer.id: limit_in(one.buyer.currency, policy=one.policy, rates=rates.get(one.on))
        for one in tested
    }
    return [
        replace(one, card_limit_minor=limits.get(one.buyer.id)) if isinstance(one, Buying) else one
        for one in found
    ]


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


def _abroad(buyer: Buyer, wanted: Sequence[Wanted]) -> Refused | None:
    if all(line.offer.country == buyer.country for line in wanted):
        return None
    return Refused("market-differs", {"country": buyer.country}, "store:cart")


def _fault(one: ConfirmOrder, cart: CartRow, teams: Mapping[int, str]) -> Refused | None:
    """Why this cart can't be ordered for this team, whatever it holds."""
    if cart.ordered_at is not None:
        return Refused("cart-ordered", {}, "store:products")
    if one.team_id is not None and one.team_id not in teams:
        return Refused("not-found", {"name": "team"})
    if one.new_team.strip() in teams.values():
        return Refused("team-exists", {"name": one.new_team.strip()}, "store:checkout")
    return None


def decide(wanted: ConfirmOrder, facts: Confirming) -> Decision:
    """Place the orders (see `confirming.confirm`)."""
    return confirming.confirm(
        facts,
        intent=wanted.intent,
        payers=wanted.payers,
        documents=files_of(wanted.documents),
    )


def look_ahead(_wanted: ConfirmOrder, facts: Confirming, decision: Decided) -> Decision:
    """Return what fulfilling the order would do."""
    buying = facts.buying
    return ahead.fulfilled(decision, buying=buying, offers=[one.offer for one in buying.wanted])


def files_of(handed: Sequence[DocumentHanded]) -> list[File]:
    """Return documents as rules look at them."""
    return [File(one.file_name, one.content) for one in handed]


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
