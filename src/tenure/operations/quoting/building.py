"""What a quote for a customer can be made of, for its partner and for sales (PAR-02, CAT-03).

What isn't possible is there too, with the refusal that the rule itself gives (SUP-02). A partner
sees its own subscriptions only (PAR-01).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from tenure.actions.quotes.quoting import Wish, load_quoting, source_of
from tenure.engine.action import Moment
from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.questions.ordering.selling import Held
from tenure.records.facts.partners import OWN_SUBSCRIPTION
from tenure.records.facts.reading import named_rows, rows
from tenure.rules.changing import aligning, extending
from tenure.rules.changing.changing import Ordering
from tenure.rules.decision import Refused
from tenure.rules.lifecycle.states import State
from tenure.rules.money import Money
from tenure.rules.pricing.catalogue import Offer, sellable
from tenure.rules.pricing.selling_model import sold_directly
from tenure.rules.quotes.lines import buyings
from tenure.rules.quotes.pricing import price_of
from tenure.rules.quotes.quote import Action, Line, Quoting, Source
from tenure.rules.subscriptions import Subscription

WAYS = (Action.RENEWAL, Action.SEATS, Action.EXTENSION, Action.SWITCH)
"""What can be done to a subscription that is there."""


@dataclass(frozen=True, slots=True)
class Sold:
    """An offering of the customer's market at today's price, or why it can't be quoted."""

    offer: Offer
    refused: Refused | None


@dataclass(frozen=True, slots=True)
class Day:
    """A day that something can end on with what ends then, or why it can't."""

    target_id: int
    last_on: date
    products: tuple[str, ...]
    refused: Refused | None


@dataclass(frozen=True, slots=True)
class Building:
    """One customer with all that a quote for it can be made of; `barred` where nothing can."""

    customer_id: int
    name: str
    number: str
    quoting: Quoting
    held: tuple[Held, ...]
    sold: tuple[Sold, ...]
    barred: Refused | None

    @property
    def currency(self) -> str:
        """Return what the quote is in."""
        return self.quoting.buying.buyer.currency

    def holding(self, key: int | None) -> Held | None:
        """Return one of the subscriptions."""
        return next((held for held in self.held if held.one.id == key), None)

    def offer(self, key: int | None) -> Offer | None:
        """Return one of the offerings, whether it can be sold or not."""
        return self.quoting.offers.get(key or 0)

    def renewal_of(self, held: Held) -> Money | Refused:
        """Return what renewing as it is set costs before tax, or why it isn't possible."""
        return _renewal(held.one, self.quoting)

    def ways_of(self, held: Held) -> Mapping[Action, Refused | None]:
        """Return of each action why it isn't possible, None where it is (SUP-02)."""
        one, quoting = held.one, self.quoting
        renewal = self.renewal_of(held)
        seats = Line(action=Action.SEATS, subscription_id=one.id, quantity=1)
        living = [other.one for other in self.held]
        return {
            Action.RENEWAL: renewal if isinstance(renewal, Refused) else None,
            Action.SEATS: _fault(seats, quoting),
            Action.EXTENSION: _extension_fault(one, quoting, living),
            Action.SWITCH: _switch_fault(one, held.kind, quoting, self.sold),
        }

    def terms_of(self, held: Held) -> tuple[Sold, ...]:
        """Return what a subscription can be renewed as: the terms of its product (REN-05)."""
        before = self.quoting.orderings[held.one.id].current
        return tuple(
            Sold(one.offer, self._refused(Action.RENEWAL, held, one.offer))
            for one in self.sold
            if (one.offer.product_id, one.offer.licence_type)
            == (before.product_id, before.licence_type)
        )

    def switches_of(self, held: Held) -> tuple[Sold, ...]:
        """Return what a subscription can be switched to, others with their reason (REN-14)."""
        return tuple(
            Sold(one.offer, self._refused(Action.SWITCH, held, one.offer))
            for one in _others(held.one, held.kind, self.sold)
        )

    def ends_of(self, held: Held) -> tuple[Day, ...]:
        """Return the days that a subscription can be lengthened to (COT-07, COT-08)."""
        facts = self.quoting.buying
        return _days(
            self.held,
            lambda target: extending.target_fault(
                held.one, target=target, on=facts.on, policy=facts.policy
            ),
            but=held.one.id,
        )

    def aligned_to(self, offer: Offer) -> tuple[Day, ...]:
        """Return the days that a new subscription can end on (COT-06)."""
        facts = self.quoting.buying
        return _days(
            self.held,
            lambda target: aligning.fault(
                offer,
                target=target,
                customer_id=facts.buyer.id,
                on=facts.on,
                channel=facts.channel,
            ),
        )

    @property
    def days(self) -> tuple[Day, ...]:
        """Return the days that what is active ends on; which fits a product is its own matter."""
        active = [one for one in self.held if one.one.state == State.ACTIVE]
        return _days(active, lambda _: None)

    def _refused(self, action: Action, held: Held, offer: Offer) -> Refused | None:
        line = Line(action=action, subscription_id=held.one.id, offering_id=offer.offering_id)
        ordering = replace(self.quoting.orderings[held.one.id], renewed_as=offer)
        return _fault(line, replace(self.quoting, orderings={held.one.id: ordering}))


def building(actor: Actor, *, customer_id: int, at: datetime) -> Building | Refused:
    """Return what a quote for a customer can be made of; a fixed number of queries."""
    return ask(
        "see-what-to-quote",
        lambda: _building(actor, customer_id, at),
        actor=actor,
        customer_id=customer_id,
    )


def _building(actor: Actor, customer: int, at: datetime) -> Building | Refused:
    found = rows("SELECT name, number FROM customer WHERE id = %s", [customer])
    if not found:
        return Refused("not-found", {"name": "customer"})
    known = _subscriptions(customer, actor.partner_id)
    offerings = _offerings(customer)
    source = source_of(actor)
    lines = (
        *(Line(action="renewal", subscription_id=key, target_id=key) for key in known),
        *(Line(action="new", offering_id=key) for key in offerings),
    )
    quoting = load_quoting([Wish(customer, lines, source, actor.partner_id)], Moment(at, actor))[0]
    sold = tuple(_sold(quoting.offers[key], quoting) for key in offerings)
    quoted = _quoted(customer, actor.partner_id if source == Source.PARTNER else None)
    living = [quoting.orderings[key].subscription for key in known if key in quoting.orderings]
    policy = quoting.buying.policy
    return Building(
        customer_id=customer,
        name=found[0][0],
        number=found[0][1],
        quoting=quoting,
        held=tuple(Held(one, *known[one.id], quoted.get(one.id, "")) for one in living),
        sold=sold,
        barred=sold_directly(quoting.buying.buyer, offers=(), policy=policy),
    )


def _renewal(one: Subscription, quoting: Quoting) -> Money | Refused:
    line = Line(action=Action.RENEWAL, subscription_id=one.id)
    buying = buyings([line], facts=quoting)[0]
    priced = buying if isinstance(buying, Refused) else price_of(buying, facts=quoting)
    if isinstance(priced, Refused):
        return priced
    return Money(sum(part.net_minor for part in priced), quoting.buying.buyer.currency)


def _fault(line: Line, quoting: Quoting) -> Refused | None:
    buying = buyings([line], facts=quoting)[0]
    priced = buying if isinstance(buying, Refused) else price_of(buying, facts=quoting)
    return priced if isinstance(priced, Refused) else None


def _extension_fault(
    one: Subscription, quoting: Quoting, living: Iterable[Subscription]
) -> Refused | None:
    """Return why none is possible: the nearest later end decides, farther ones are no nearer."""
    others = sorted((other for other in living if other.id != one.id), key=_ends)
    later = [other for other in others if other.renews_on > one.renews_on]
    target = next(iter(later or reversed(others)), None)
    line = Line(
        action=Action.EXTENSION, subscription_id=one.id, target_id=target.id if target else 0
    )
    return _fault(line, quoting)


def _ends(one: Subscription) -> date:
    return one.renews_on


def _switch_fault(
    one: Subscription, kind: str, quoting: Quoting, sold: Sequence[Sold]
) -> Refused | None:
    others = _others(one, kind, sold)
    best = next((each for each in others if each.refused is None), next(iter(others), None))
    if best is None:
        return Refused(
            "nothing-to-switch-to", {"product": quoting.orderings[one.id].current.product_name}
        )
    line = Line(action=Action.SWITCH, subscription_id=one.id, offering_id=best.offer.offering_id)
    ordering: Ordering = replace(quoting.orderings[one.id], renewed_as=best.offer)
    return _fault(line, replace(quoting, orderings={one.id: ordering}))


def _others(one: Subscription, kind: str, sold: Iterable[Sold]) -> list[Sold]:
    return [
        each for each in sold if each.offer.kind == kind and each.offer.product_id != one.product_id
    ]


def _sold(offer: Offer, quoting: Quoting) -> Sold:
    buying = quoting.buying
    refused = sold_directly(buying.buyer, offers=[offer], policy=buying.policy) or sellable(
        offer, channel=buying.channel, holdings=buying.holdings, policy=buying.policy
    )
    return Sold(offer, refused)


def _days(
    held: Iterable[Held], fault: Callable[[Subscription], Refused | None], *, but: int = 0
) -> tuple[Day, ...]:
    """Return each day once with the products that end on it, the earliest first."""
    by_day: dict[tuple[date, int], list[Held]] = {}
    for one in sorted(held, key=lambda one: (one.one.renews_on, one.one.id)):
        if one.one.id != but and not one.one.pack:
            by_day.setdefault((one.one.renews_on, one.one.anchor_day), []).append(one)
    return tuple(
        Day(
            target_id=together[0].one.id,
            last_on=together[0].last_on,
            products=tuple(dict.fromkeys(one.product for one in together)),
            refused=fault(together[0].one),
        )
        for together in by_day.values()
    )


def _subscriptions(customer: int, partner: int | None) -> dict[int, tuple[str, str]]:
    """Return the living subscriptions with name and kind of their product; of a partner its own."""
    own = OWN_SUBSCRIPTION if partner is not None else "true"
    return {
        row["id"]: (row["name"], row["kind"])
        for row in named_rows(
            "SELECT s.id, p.name, p.kind FROM subscription s JOIN product p ON p.id = s.product_id "  # noqa: S608 - the condition is ours
            "WHERE s.customer_id = %(customer)s AND s.state IN ('active', 'expired', 'suspended') "
            f"AND {own} ORDER BY s.renews_on, lower(p.name), s.id",
            {"customer": customer, "partner": partner},
        )
    }


def _offerings(customer: int) -> list[int]:
    return [
        row[0]
        for row in rows(
            "SELECT o.id FROM offering o JOIN product p ON p.id = o.product_id "
            "JOIN market m ON m.id = o.market_id JOIN customer c ON c.country = m.country "
            "WHERE c.id = %s ORDER BY lower(p.name), length(o.term), o.term, o.licence_type",
            [customer],
        )
    ]


def _quoted(customer: int, partner: int | None) -> dict[int, str]:
    """Return by subscription the number of the open quote that renews it; a partner's own only."""
    return dict(
        rows(
            "SELECT (line->>'subscription_id')::bigint, max(q.number) "
            "FROM quote q CROSS JOIN LATERAL jsonb_array_elements(q.wanted) AS line "
            "WHERE q.customer_id = %s AND (%s::bigint IS NULL OR q.partner_id = %s) "
            "AND q.state IN ('draft', 'sent') AND line->>'action' IN ('renewal', 'switch') "
            "AND line->>'subscription_id' IS NOT NULL GROUP BY 1",
            [customer, partner, partner],
        )
    )
