"""What is in a cart: lines with today's prices, what is charged at once and later (CHK-01, 02)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tenure.engine.actor import Actor
from tenure.engine.authorise import roles_in
from tenure.engine.question import ask
from tenure.gateways.clock import day_in
from tenure.records.facts.catalogue import OfferOn, load_offers
from tenure.records.facts.orders import CartRow, load_carts
from tenure.records.facts.policies import load_policies
from tenure.records.facts.reading import rows
from tenure.records.facts.subscriptions import load_subscriptions
from tenure.rules.changing.aligning import aligned
from tenure.rules.dates import Term, last_day
from tenure.rules.decision import Refused
from tenure.rules.kinds import Kind
from tenure.rules.money import Money
from tenure.rules.ordering.order_pricing import Wanted
from tenure.rules.ordering.purchases import grouped
from tenure.rules.policy import Policy
from tenure.rules.pricing.catalogue import Offer, sellable
from tenure.rules.pricing.instalments import Bill, bill_plan
from tenure.rules.pricing.offer_prices import offer_price
from tenure.rules.pricing.prices import Price
from tenure.rules.pricing.promotions import NEW, Promotion, reduced, taken
from tenure.rules.pricing.selling_model import sold_to_anybody
from tenure.rules.rights import may
from tenure.rules.subscriptions import Subscription


@dataclass(frozen=True, slots=True)
class TermChoice:
    """The same product for another term."""

    offering_id: int
    term: str


@dataclass(frozen=True, slots=True)
class CartLine:
    """So many seats of an offering; `bills` are empty where it can't be bought today.

    `srp` is the list price of a seat, `price` what is left of it after `promotions` (CAT-08). One
    that is aligned ends with `aligned_to`, `ends_on` included (CHK-03).
    """

    offering_id: int
    product_code: str
    product_name: str
    kind: Kind
    term: str
    licence_type: str
    quantity: int
    srp: Money | None
    bills: tuple[Bill, ...]
    terms: tuple[TermChoice, ...]
    refused: Refused | None
    price: Money | None = None
    promotions: tuple[Promotion, ...] = ()
    aligned_to: int | None = None
    ends_on: date | None = None

    @property
    def today(self) -> Money | None:
        """Return what the line costs at once, before tax."""
        return self.bills[0].amount if self.bills else None

    @property
    def group(self) -> tuple[str, str]:
        """Return what one order has only one of (CHK-02)."""
        return self.licence_type, self.term


@dataclass(frozen=True, slots=True)
class CartPart:
    """The lines of one licence type and term: one order, once the cart is confirmed (CHK-02)."""

    currency: str
    lines: tuple[CartLine, ...]

    @property
    def licence_type(self) -> str:
        """Return the licence type of all its lines."""
        return self.lines[0].licence_type

    @property
    def term(self) -> str:
        """Return the term of all its lines."""
        return self.lines[0].term

    @property
    def today(self) -> Money:
        """Return what its lines cost at once, before tax: the sum of rounded lines."""
        return Money(sum(line.today.minor for line in self.lines if line.today), self.currency)

    @property
    def later(self) -> tuple[tuple[date, Money], ...]:
        """Return what is billed on which later day, before tax (CAT-01)."""
        due: dict[date, int] = defaultdict(int)
        for line in self.lines:
            for bill in line.bills[1:]:
                due[bill.due_on] += bill.amount.minor
        return tuple((on, Money(minor, self.currency)) for on, minor in sorted(due.items()))


@dataclass(frozen=True, slots=True)
class Cart:
    """A cart with its lines; `ordered` says that an order holds it."""

    token: str
    country: str
    currency: str
    ordered: bool
    lines: tuple[CartLine, ...]

    def line(self, offering_id: int) -> CartLine | None:
        """Return the line of an offering, None where the cart doesn't hold it."""
        return next((line for line in self.lines if line.offering_id == offering_id), None)

    @property
    def parts(self) -> tuple[CartPart, ...]:
        """Return the orders that confirming it makes, paid together (CHK-02)."""
        return tuple(
            CartPart(self.currency, lines)
            for lines in grouped(self.lines, kind=lambda line: line.group)
        )

    @property
    def today(self) -> Money:
        """Return what all lines cost at once, before tax."""
        return Money(sum(part.today.minor for part in self.parts), self.currency)

    @property
    def later(self) -> tuple[tuple[date, Money], ...]:
        """Return what is billed on which later day, before tax (CAT-01)."""
        return CartPart(self.currency, self.lines).later


def carts(actor: Actor, tokens: Sequence[str], *, at: datetime) -> tuple[Cart, ...] | Refused:
    """Return the carts of these tokens that exist, in their order; six queries for any number.

    Who knows the token may see the cart: it is kept in the visitor's session only.
    """
    return ask("see-cart", lambda: _carts(actor, tokens, at), actor=actor, customer_id=None)


def _carts(actor: Actor, tokens: Sequence[str], at: datetime) -> tuple[Cart, ...]:
    found = load_carts(tokens)
    held = {token: found[token] for token in tokens if found[token].id is not None}
    markets = {
        row[0]: (row[1], row[2])
        for row in rows("SELECT country, currency, time_zone FROM market")
        if held
    }
    days = {token: day_in(at, zone=markets[cart.country][1]) for token, cart in held.items()}
    offers = load_offers(
        [
            OfferOn(line.offering_id, days[token])
            for token, cart in held.items()
            for line in cart.lines
        ]
    )
    siblings = _siblings([offer.offering_id for offer in offers.values()])
    policies = load_policies()
    targets = _targets(actor, held.values())
    return tuple(
        Cart(
            token=token,
            country=cart.country,
            currency=markets[cart.country][0],
            ordered=cart.ordered_at is not None,
            lines=_lines(
                cart, days[token], offers, siblings, policies.in_force(days[token])[1], targets
            ),
        )
        for token, cart in held.items()
    )


def _targets(actor: Actor, held: Iterable[CartRow]) -> dict[int, Subscription]:
    """Return what lines are aligned to; a date is shown to who may see the subscription only."""
    keys = [line.aligned_to_id for cart in held for line in cart.lines if line.aligned_to_id]
    if not keys:
        return {}
    found = load_subscriptions(keys)
    seen = {
        customer
        for customer in {one.customer_id for one in found.values()}
        if may("see-subscriptions", roles=roles_in(actor, customer))
    }
    return {key: one for key, one in found.items() if one.customer_id in seen}


def _lines(
    cart: CartRow,
    on: date,
    offers: dict[OfferOn, Offer],
    siblings: dict[int, tuple[TermChoice, ...]],
    policy: Policy,
    targets: Mapping[int, Subscription],
) -> tuple[CartLine, ...]:
    lines = []
    for line in cart.lines:
        offer = offers[OfferOn(line.offering_id, on)]
        refused = sold_to_anybody(offer) or sellable(offer, channel="store")
        bills: tuple[Bill, ...] = ()
        wanted = _aligned(Wanted(offer, line.quantity), targets.get(line.aligned_to_id or 0), on)
        if isinstance(wanted, Refused):
            refused = refused or wanted
        price = offer_price(offer, quantity=line.quantity, occasion=NEW, on=on)
        if refused is None and isinstance(wanted, Wanted) and isinstance(price, Price):
            planned = bill_plan(
                price=price,
                quantity=line.quantity,
                starts_on=on,
                term=Term(offer.term),
                policy=policy,
                anchor_day=wanted.anchor_day,
                ends_on=wanted.ends_on,
            )
            if isinstance(planned, Refused):
                refused = planned
            else:
                bills = planned
        off = price.discounts if isinstance(price, Price) else ()
        lines.append(
            CartLine(
                offering_id=line.offering_id,
                product_code=offer.product_code,
                product_name=offer.product_name,
                kind=offer.of_kind,
                term=offer.term,
                licence_type=offer.licence_type,
                quantity=line.quantity,
                srp=offer.srp,
                bills=bills,
                terms=siblings.get(line.offering_id, ()),
                refused=refused,
                price=None if offer.srp is None else reduced(offer.srp, discounts=off),
                promotions=taken(off, promotions=offer.promotions),
                aligned_to=line.aligned_to_id,
                ends_on=_ends_on(wanted),
            )
        )
    return tuple(lines)


def _aligned(wanted: Wanted, target: Subscription | None, on: date) -> Wanted | Refused:
    if target is None:
        return wanted
    return aligned(wanted, target=target, customer_id=target.customer_id, on=on, channel="store")


def _ends_on(wanted: Wanted | Refused) -> date | None:
    if isinstance(wanted, Refused) or wanted.ends_on is None:
        return None
    return last_day(wanted.ends_on)


def _siblings(offerings: Sequence[int]) -> dict[int, tuple[TermChoice, ...]]:
    found: dict[int, list[TermChoice]] = defaultdict(list)
    for of, offering, term in rows(
        "SELECT o.id, s.id, s.term FROM offering o JOIN offering s "
        "ON s.product_id = o.product_id AND s.market_id = o.market_id "
        "AND s.licence_type = o.licence_type AND 'store' = ANY(s.channels) "
        "WHERE o.id = ANY(%s)",
        [list(set(offerings))],
    ):
        found[of].append(TermChoice(offering, term))
    return {
        of: tuple(sorted(choices, key=lambda choice: Term(choice.term).months))
        for of, choices in found.items()
    }


def counterparts(
    actor: Actor, offerings: Sequence[int], *, country: str
) -> dict[int, int] | Refused:
    """Return for offerings their like in another market, where the store sells it there."""
    return ask("see-catalogue", lambda: _like(offerings, country), actor=actor, customer_id=None)


def _like(offerings: Sequence[int], country: str) -> dict[int, int]:
    return {
        row[0]: row[1]
        for row in rows(
            "SELECT o.id, s.id FROM offering o JOIN offering s ON s.product_id = o.product_id "
            "AND s.term = o.term AND s.licence_type = o.licence_type "
            "AND 'store' = ANY(s.channels) JOIN market m ON m.id = s.market_id "
            "WHERE o.id = ANY(%s) AND m.country = %s",
            [list(offerings), country],
        )
    }
