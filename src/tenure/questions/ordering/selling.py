"""What sales needs before it orders for a customer: offerings, subscriptions to end with, cards."""

from dataclasses import dataclass
from datetime import date, datetime

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.gateways.clock import day_in
from tenure.records.facts.policies import load_policies
from tenure.records.facts.reading import rows
from tenure.records.facts.subscriptions import load_subscriptions
from tenure.rules.changing.extending import target_fault
from tenure.rules.dates import last_day
from tenure.rules.decision import Refused
from tenure.rules.kinds import kind_of, sold_in
from tenure.rules.lifecycle.states import State
from tenure.rules.subscriptions import Subscription

_LIVING = (State.ACTIVE, State.EXPIRED, State.SUSPENDED)


@dataclass(frozen=True, slots=True)
class Choice:
    """An offering that sales may sell in the customer's market."""

    id: int
    product_id: int
    product: str
    kind: str
    term: str
    licence_type: str


@dataclass(frozen=True, slots=True)
class Held:
    """A subscription that lines can be about; `quoted` is the open quote that renews it already.

    It is "" as well where nobody asks for it.
    """

    one: Subscription
    product: str
    kind: str
    quoted: str = ""

    @property
    def unit(self) -> str:
        """Return what it is sold by."""
        return kind_of(self.kind).unit

    @property
    def last_on(self) -> date:
        """Return its last paid day."""
        return last_day(self.one.renews_on)


@dataclass(frozen=True, slots=True)
class Target:
    """A subscription that another could be lengthened to; `refused` says why not."""

    held: Held
    refused: Refused | None


@dataclass(frozen=True, slots=True)
class StoredCard:
    """A card that an order can be paid with."""

    id: int
    label: str


@dataclass(frozen=True, slots=True)
class Selling:
    """One customer with all that an order for it can be about."""

    id: int
    name: str
    number: str
    today: date
    time_zone: str
    currency: str
    choices: tuple[Choice, ...]
    held: tuple[Held, ...]
    cards: tuple[StoredCard, ...]

    @property
    def targets(self) -> tuple[Held, ...]:
        """Return what a new subscription may end with: active, and no tokens (COT-06)."""
        return tuple(
            held for held in self.held if held.one.state == State.ACTIVE and not held.one.pack
        )

    @property
    def changeable(self) -> tuple[Held, ...]:
        """Return what can be lengthened or switched at all."""
        return tuple(held for held in self.held if kind_of(held.kind).renews and not held.one.pack)

    def holding(self, key: int) -> Held | None:
        """Return one of the customer's subscriptions."""
        return next((held for held in self.held if held.one.id == key), None)

    def choice(self, key: int) -> Choice | None:
        """Return one of the offerings."""
        return next((choice for choice in self.choices if choice.id == key), None)


def what_to_sell(actor: Actor, *, customer_id: int, at: datetime) -> Selling | Refused:
    """Return what sales needs to order for a customer; six queries."""
    return ask(
        "see-what-to-sell",
        lambda: _selling(customer_id, at),
        actor=actor,
        customer_id=customer_id,
    )


def targets_of(selling: Selling, held: Held, *, at: datetime) -> tuple[Target, ...]:
    """Return every other subscription, with why it can't be ended with where it can't (COT-07)."""
    on = day_in(at, zone=held.one.time_zone)
    policy = load_policies().in_force(on)[1]
    return tuple(
        Target(other, target_fault(held.one, target=other.one, on=on, policy=policy))
        for other in selling.held
        if other.one.id != held.one.id and not other.one.pack
    )


def _selling(key: int, at: datetime) -> Selling | Refused:
    found = rows(
        "SELECT c.name, c.number, c.time_zone, c.currency, m.id FROM customer c "
        "JOIN market m ON m.country = c.country WHERE c.id = %s",
        [key],
    )
    if not found:
        return Refused("not-found", {"name": "customer"})
    name, number, zone, currency, market = found[0]
    today = day_in(at, zone=zone)
    return Selling(
        id=key,
        name=name,
        number=number,
        today=today,
        time_zone=zone,
        currency=currency,
        choices=_choices(market),
        held=_held(key),
        cards=tuple(
            StoredCard(*row)
            for row in rows(
                "SELECT id, brand || ' •••• ' || last4 FROM payment_method "
                "WHERE customer_id = %s AND removed_at IS NULL "
                "AND (expires_on IS NULL OR expires_on >= %s) ORDER BY stored_at DESC, id DESC",
                [key, today],
            )
        ),
    )


def _choices(market: int) -> tuple[Choice, ...]:
    return tuple(
        Choice(*row)
        for row in rows(
            "SELECT o.id, p.id, p.name, p.kind, o.term, o.licence_type FROM offering o "
            "JOIN product p ON p.id = o.product_id "
            "WHERE o.market_id = %s AND 'sales' = ANY(o.channels) AND p.kind = ANY(%s) "
            "ORDER BY lower(p.name), length(o.term), o.term, o.licence_type",
            [market, list(sold_in("sales"))],
        )
    )


def _held(customer: int) -> tuple[Held, ...]:
    found = rows(
        "SELECT s.id, p.name, p.kind FROM subscription s JOIN product p ON p.id = s.product_id "
        "WHERE s.customer_id = %s AND s.state = ANY(%s) ORDER BY s.renews_on, lower(p.name), s.id",
        [customer, [state.value for state in _LIVING]],
    )
    subscriptions = load_subscriptions([row[0] for row in found])
    return tuple(Held(subscriptions[key], product, kind) for key, product, kind in found)
