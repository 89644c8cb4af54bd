"""What checkout shows: the buyer's companies, their cards and teams (ACC-06, 10, PAY-02)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.gateways.clock import day_in
from tenure.records.facts.orders import orders_by_intent
from tenure.records.facts.parties import load_buyers
from tenure.records.facts.policies import load_policies
from tenure.records.facts.prices import load_rates_in_force
from tenure.records.facts.reading import named_rows, rows
from tenure.rules.decision import Refused
from tenure.rules.money import Money
from tenure.rules.payments import financing
from tenure.rules.taxes.tax import tax_for


@dataclass(frozen=True, slots=True)
class Company:
    """A customer with the details that tax and invoices go by."""

    customer_id: int
    number: str
    name: str
    country: str
    currency: str
    time_zone: str
    address: Mapping[str, str]
    vat_number: str


@dataclass(frozen=True, slots=True)
class StoredCard:
    """A card that the provider keeps; `usable` says that it isn't past its last day."""

    id: int
    brand: str
    last4: str
    holder: str
    expires_on: date | None
    usable: bool

    @property
    def label(self) -> str:
        """Return what people know the card by."""
        return f"{self.brand.capitalize()} •••• {self.last4}"


@dataclass(frozen=True, slots=True)
class TeamChoice:
    """A team that new subscriptions can belong to."""

    id: int
    name: str
    is_first: bool


@dataclass(frozen=True, slots=True)
class CartSums:
    """What a cart comes to for a company: before tax and with it, in minor units.

    `financed_from` is set where financing can be asked for with a quote of it (QUO-17).
    """

    net_minor: int
    total_minor: int
    financed_from: Money | None


def cart_sums(
    actor: Actor,
    customer_id: int,
    *,
    nets: Sequence[Money],
    lines: Sequence[tuple[str, Money]],
    at: datetime,
) -> CartSums | Refused:
    """Return what orders of so much before tax come to for a customer; each is taxed by itself.

    `lines` are terms with all that is paid for them, later bills too. Refused: tax-rate-missing.
    """
    return ask(
        "see-company",
        lambda: _sums(customer_id, nets, lines, at),
        actor=actor,
        customer_id=customer_id,
    )


def company(actor: Actor, customer_id: int) -> Company | Refused:
    """Return the details of a customer to one of its purchasers."""
    return ask("see-company", lambda: _company(customer_id), actor=actor, customer_id=customer_id)


def stored_cards(actor: Actor, customer_id: int, *, on: date) -> tuple[StoredCard, ...] | Refused:
    """Return the cards of a customer that weren't removed, the newest first."""
    return ask(
        "see-payment-methods", lambda: _cards(customer_id, on), actor=actor, customer_id=customer_id
    )


def team_choices(actor: Actor, customer_id: int) -> tuple[TeamChoice, ...] | Refused:
    """Return the teams of a customer, the first one first."""
    return ask("see-company", lambda: _teams(customer_id), actor=actor, customer_id=customer_id)


def order_of_intent(actor: Actor, customer_id: int, *, intent: str) -> int | Refused | None:
    """Return the order that an intent became, unless it failed (CHK-10)."""
    return ask(
        "see-orders",
        lambda: orders_by_intent([(customer_id, intent)]).get((customer_id, intent)),
        actor=actor,
        customer_id=customer_id,
    )


def _sums(
    customer_id: int, nets: Sequence[Money], lines: Sequence[tuple[str, Money]], at: datetime
) -> CartSums | Refused:
    buyer = load_buyers([customer_id])[customer_id]
    on = day_in(at, zone=buyer.time_zone)
    tax = tax_for(buyer, on=on)
    if isinstance(tax, Refused):
        return tax
    _, policy = load_policies().in_force(on)
    rates = load_rates_in_force([on]).get(on)
    least = financing.least(buyer.currency, policy=policy, rates=rates)
    net_minor = sum(net.minor for net in nets)
    return CartSums(
        net_minor=net_minor,
        total_minor=net_minor + sum(tax.on(net).minor for net in nets),
        financed_from=least if financing.offered(lines, least=least) else None,
    )


def _company(customer_id: int) -> Company:
    (row,) = named_rows(
        "SELECT id AS customer_id, number, name, country, currency, time_zone, address, "
        "vat_number FROM customer WHERE id = %s",
        [customer_id],
    )
    return Company(**row)


def _cards(customer_id: int, on: date) -> tuple[StoredCard, ...]:
    found: Sequence[tuple[int, str, str, str, date | None]] = rows(
        "SELECT id, brand, last4, holder, expires_on FROM payment_method "
        "WHERE customer_id = %s AND kind = 'card' AND removed_at IS NULL ORDER BY id DESC",
        [customer_id],
    )
    return tuple(
        StoredCard(key, brand, last4, holder, until, usable=until is None or until >= on)
        for key, brand, last4, holder, until in found
    )


def _teams(customer_id: int) -> tuple[TeamChoice, ...]:
    return tuple(
        TeamChoice(*row)
        for row in rows(
            "SELECT id, name, is_first FROM team WHERE customer_id = %s "
            "ORDER BY is_first DESC, lower(name)",
            [customer_id],
        )
    )
