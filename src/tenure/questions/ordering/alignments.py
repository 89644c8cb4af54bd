"""Which renewal dates of its own a customer can give to what is in a cart, and for how much."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.gateways.clock import day_in
from tenure.records.facts.catalogue import OfferOn, load_offers
from tenure.records.facts.orders import load_carts
from tenure.records.facts.parties import load_buyers
from tenure.records.facts.policies import load_policies
from tenure.records.facts.prices import load_locks
from tenure.records.facts.reading import rows
from tenure.records.facts.subscriptions import load_subscriptions
from tenure.rules.changing.aligning import choices
from tenure.rules.dates import last_day
from tenure.rules.decision import Refused
from tenure.rules.money import Money
from tenure.rules.ordering.order_pricing import Buying, Priced, Wanted, price
from tenure.rules.pricing.derivation import Derivation
from tenure.rules.subscriptions import Subscription

_MOST = 200
_NAMED = 3


@dataclass(frozen=True, slots=True)
class AlignChoice:
    """A day that a new subscription can end on, for how much today, and what ends then.

    `target_id` is None for its own date; `more` is how many subscriptions aren't named.
    """

    target_id: int | None
    last_on: date
    today: Money
    derivation: Derivation
    products: tuple[str, ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class AlignableLine:
    """A line of the cart that can take over the renewal date of what is there (CHK-03)."""

    offering_id: int
    product_name: str
    unit: str
    quantity: int
    chosen: int | None
    choices: tuple[AlignChoice, ...]


def alignable_lines(
    actor: Actor, customer_id: int, *, token: str, at: datetime
) -> tuple[AlignableLine, ...] | Refused:
    """Return the lines of a cart that the customer's own subscriptions give a choice to."""
    return ask(
        "see-subscriptions",
        lambda: _lines(customer_id, token, at),
        actor=actor,
        customer_id=customer_id,
    )


def _lines(customer: int, token: str, at: datetime) -> tuple[AlignableLine, ...]:
    names = {
        row[0]: row[1]
        for row in rows(
            "SELECT s.id, p.name FROM subscription s JOIN product p ON p.id = s.product_id "
            "WHERE s.customer_id = %s AND s.state = 'active' ORDER BY s.renews_on, s.id LIMIT %s",
            [customer, _MOST],
        )
    }
    cart = load_carts([token])[token]
    if not names or not cart.lines:
        return ()
    buyer = load_buyers([customer])[customer]
    on = day_in(at, zone=buyer.time_zone)
    rates_on = load_locks([customer]).rates_on(customer, on=on)
    wished = {line.offering_id: OfferOn(line.offering_id, on, rates_on) for line in cart.lines}
    offers = load_offers(list(wished.values()))
    policy_id, policy = load_policies().in_force(on)
    facts = Buying(
        buyer=buyer,
        wanted=(),
        card=None,
        policy=policy,
        policy_id=policy_id,
        on=on,
        at=at,
        user_id=0,
        team_id=0,
    )
    targets = list(load_subscriptions(list(names)).values())
    found = []
    for line in cart.lines:
        offer = offers[wished[line.offering_id]]
        wanted = Wanted(offer, line.quantity)
        own = price(replace(facts, wanted=(wanted,)))
        offered = choices(wanted, facts=facts, targets=targets)
        if isinstance(own, Refused) or not offered:
            continue
        found.append(
            AlignableLine(
                offering_id=offer.offering_id,
                product_name=offer.product_name,
                unit=offer.of_kind.unit,
                quantity=line.quantity,
                chosen=line.aligned_to_id,
                choices=(_choice(None, own[0]), *_days(offered, names, line.aligned_to_id)),
            )
        )
    return tuple(found)


def _days(
    offered: Sequence[tuple[Subscription, Priced]], names: Mapping[int, str], chosen: int | None
) -> Iterator[AlignChoice]:
    """Yield a choice for each day: what renews on the same one stands in it together."""
    days: dict[tuple[date, int], list[tuple[Subscription, Priced]]] = defaultdict(list)
    for target, priced in offered:
        days[priced.renews_on, target.anchor_day].append((target, priced))
    for together in days.values():
        keys = [target.id for target, _ in together]
        products = tuple(dict.fromkeys(names[key] for key in keys))
        key = chosen if chosen in keys else keys[0]
        yield _choice(key, together[0][1], products[:_NAMED], len(products[_NAMED:]))


def _choice(
    target_id: int | None, priced: Priced, products: tuple[str, ...] = (), more: int = 0
) -> AlignChoice:
    first = priced.bills[0]
    return AlignChoice(
        target_id=target_id,
        last_on=last_day(priced.renews_on),
        today=first.amount,
        derivation=first.derivation,
        products=products,
        more=more,
    )
