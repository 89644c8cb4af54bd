"""What a partner sees of its customers: its own business with each, nothing of others' (PAR-01)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.gateways.clock import day_in
from tenure.questions.partners.partner_quotes import Open, PartnerOrder, PartnerQuote, open_renewals
from tenure.questions.partners.partner_quotes import orders_of as orders_that_came
from tenure.questions.partners.partner_quotes import quotes_of as quotes_that_are_open
from tenure.questions.subscriptions.forecast import next_renewals
from tenure.questions.subscriptions.renewing import TermChoice, terms_of
from tenure.questions.subscriptions.subscription import customer_of
from tenure.questions.subscriptions.subscriptions import NextDate, next_date
from tenure.records.facts.partners import OWN_CUSTOMERS, OWN_SUBSCRIPTION, own
from tenure.records.facts.reading import named_rows, rows
from tenure.records.facts.subscriptions import load_subscriptions
from tenure.rules.dates import last_day
from tenure.rules.decision import Refused
from tenure.rules.kinds import Kind, kind_of
from tenure.rules.lifecycle.states import State
from tenure.rules.money import Money
from tenure.rules.subscriptions import Subscription, changed

SORTS: Mapping[str, str] = MappingProxyType(
    {
        "name": "lower(c.name) {}, c.id {}",
        "number": "c.number {}, c.id {}",
        "country": "c.country {}, lower(c.name) {}, c.id {}",
        "subscriptions": "subscriptions {}, c.id {}",
        "renewal": "renews_on {} NULLS LAST, c.id {}",
    }
)

_SEARCHED = (
    "(%(search)s = '' OR strpos(lower(c.name), lower(%(search)s)) > 0 "
    "OR starts_with(c.number, %(search)s))"
)
_LIVING = "('trial', 'active', 'expired', 'suspended')"
_COLUMNS = (
    "c.id, c.number, c.name, c.country, "
    "(c.partner_id IS NOT DISTINCT FROM %(partner)s) AS is_ours, "
    "own.subscriptions, own.renews_on, "
    "(SELECT count(*) FROM quote q WHERE q.customer_id = c.id AND q.partner_id = %(partner)s "
    "AND q.state IN ('draft', 'sent')) AS quotes"
)
_FROM = (
    "FROM customer c CROSS JOIN LATERAL (SELECT count(*) AS subscriptions, "  # noqa: S608 - ours
    "min(s.renews_on) FILTER (WHERE s.state <> 'trial') AS renews_on FROM subscription s "
    f"WHERE s.customer_id = c.id AND s.state IN {_LIVING} AND {OWN_SUBSCRIPTION}) AS own"
)


@dataclass(frozen=True, slots=True)
class PartnerCustomerRow:
    """A customer as its partner lists it; counts and dates are of the partner's own only.

    `is_ours`: the partner is the customer's partner of record.
    """

    id: int
    number: str
    name: str
    country: str
    is_ours: bool
    subscriptions: int
    renews_on: date | None
    quotes: int


@dataclass(frozen=True, slots=True)
class PartnerCustomers:
    """A page of the table and how many there are in all."""

    rows: tuple[PartnerCustomerRow, ...]
    total: int


@dataclass(frozen=True, slots=True)
class OwnSubscription:
    """A subscription that is the partner's, with what its renewal would come to before tax.

    `leaves`: the customer has chosen another partner for the renewal; `comes`: it has chosen this
    one. `quoted` is the open quote that renews it.
    """

    id: int
    product: str
    kind: Kind
    term: str
    quantity: int
    next_quantity: int
    state: str
    renews_on: date
    expires_on: date
    auto_renew: bool
    next_date: NextDate
    renewal: Money | None
    over: bool
    leaves: bool
    comes: bool
    quoted: Open | None
    is_pack: bool


@dataclass(frozen=True, slots=True)
class Buying:
    """Somebody who may buy for the customer."""

    name: str
    email: str
    language: str


@dataclass(frozen=True, slots=True)
class PartnerCustomer:
    """All that a partner sees of one customer."""

    id: int
    number: str
    name: str
    country: str
    currency: str
    time_zone: str
    language: str
    vat_number: str
    address: Mapping[str, str]
    is_ours: bool
    since_on: date | None
    purchasers: tuple[Buying, ...]
    subscriptions: tuple[OwnSubscription, ...]
    quotes: tuple[PartnerQuote, ...]
    orders: tuple[PartnerOrder, ...]


def partner_customers(
    actor: Actor,
    *,
    search: str = "",
    sort: str = "name",
    descending: bool = False,
    offset: int = 0,
    limit: int = 50,
) -> PartnerCustomers | Refused:
    """Return a page of the partner's customers; two queries however many there are."""
    order = SORTS.get(sort, SORTS["name"]).replace("{}", "DESC" if descending else "ASC")
    values = {
        "partner": actor.partner_id,
        "search": search,
        "offset": offset,
        "limit": limit,
    }
    return ask(
        "see-partner-customers", lambda: _table(order, values), actor=actor, customer_id=None
    )


def partner_customer(actor: Actor, *, customer_id: int, at: datetime) -> PartnerCustomer | Refused:
    """Return one customer with the partner's own business; a fixed number of queries."""
    return ask(
        "see-partner-customer",
        lambda: _customer(actor.partner_id or 0, customer_id, at),
        actor=actor,
        customer_id=customer_id,
    )


@dataclass(frozen=True, slots=True)
class RenewalToSet:
    """A subscription of the partner's whose renewal can be set, with the terms it can be set to."""

    customer_id: int
    customer: str
    subscription: Subscription
    own: OwnSubscription
    terms: tuple[TermChoice, ...]
    today: date


def renewal_to_set(actor: Actor, *, subscription_id: int, at: datetime) -> RenewalToSet | Refused:
    """Return one subscription of the partner's; of others' it doesn't exist."""
    return ask(
        "see-partner-customer",
        lambda: _to_set(actor.partner_id or 0, subscription_id, at),
        actor=actor,
        customer_id=customer_of(subscription_id) or 0,
    )


def _to_set(partner: int, key: int, at: datetime) -> RenewalToSet | Refused:
    if key not in own("subscription", [key], partner_id=partner):
        return Refused("not-found", {"name": "subscription"})
    found = list(
        named_rows(
            "SELECT s.id, p.name AS product, p.kind, s.next_partner_id, "
            "s.partner_id IS NOT DISTINCT FROM %(partner)s AS named, c.name AS customer "
            "FROM subscription s JOIN product p ON p.id = s.product_id "
            "JOIN customer c ON c.id = s.customer_id WHERE s.id = %(key)s",
            {"partner": partner, "key": key},
        )
    )
    one = load_subscriptions([key])[key]
    return RenewalToSet(
        customer_id=one.customer_id,
        customer=found[0]["customer"],
        subscription=one,
        own=own_subscriptions(found, partner=partner, at=at)[0],
        terms=terms_of(key),
        today=day_in(at, zone=one.time_zone),
    )


def _table(order: str, values: Mapping[str, Any]) -> PartnerCustomers:
    where = f"c.id IN {OWN_CUSTOMERS} AND {_SEARCHED}"
    # Conditions and order are ours; what was typed goes in as a value.
    found = named_rows(
        f"SELECT {_COLUMNS} {_FROM} WHERE {where} "
        f"ORDER BY {order} LIMIT %(limit)s OFFSET %(offset)s",
        values,
    )
    total = rows(f"SELECT count(*) FROM customer c WHERE {where}", values)[0][0]  # noqa: S608
    return PartnerCustomers(tuple(PartnerCustomerRow(**row) for row in found), total)


def _customer(partner: int, key: int, at: datetime) -> PartnerCustomer:
    values = {"partner": partner, "customer": key}
    details = next(
        iter(
            named_rows(
                "SELECT c.id, c.number, c.name, c.country, c.currency, c.time_zone, c.language, "
                "c.vat_number, c.address, "
                "(c.partner_id IS NOT DISTINCT FROM %(partner)s) AS is_ours, "
                "(SELECT r.from_on FROM partner_of_record r WHERE r.customer_id = c.id "
                "AND r.partner_id = %(partner)s AND r.to_on IS NULL) AS since_on "
                "FROM customer c WHERE c.id = %(customer)s",
                values,
            )
        )
    )
    return PartnerCustomer(
        **details,
        purchasers=tuple(
            Buying(*row)
            for row in rows(
                "SELECT u.name, u.email, u.language FROM role r JOIN user_account u "
                "ON u.id = r.user_id WHERE r.customer_id = %(customer)s AND r.role = 'purchaser' "
                "ORDER BY lower(u.name), u.id",
                values,
            )
        ),
        subscriptions=_subscriptions(partner, key, at),
        quotes=quotes_that_are_open(partner, customer_id=key),
        orders=orders_that_came(partner, customer_id=key),
    )


def _subscriptions(partner: int, customer: int, at: datetime) -> tuple[OwnSubscription, ...]:
    found = list(
        named_rows(
            "SELECT s.id, p.name AS product, p.kind, s.next_partner_id, "  # noqa: S608 - the condition is ours
            "s.partner_id IS NOT DISTINCT FROM %(partner)s AS named "
            "FROM subscription s JOIN product p ON p.id = s.product_id "
            f"WHERE s.customer_id = %(customer)s AND {OWN_SUBSCRIPTION} "
            "ORDER BY s.state IN ('terminated', 'ended'), s.renews_on, s.id",
            {"partner": partner, "customer": customer},
        )
    )
    return own_subscriptions(found, partner=partner, at=at)


def own_subscriptions(
    found: Sequence[Mapping[str, Any]], *, partner: int, at: datetime
) -> tuple[OwnSubscription, ...]:
    """Return subscriptions that were found with `product`, `kind` and `next_partner_id`.

    Their renewal is priced as if they renewed by themselves, in a fixed number of queries.
    """
    values = load_subscriptions([row["id"] for row in found])
    living = [
        changed(one, auto_renew=True, unpaid_due_on=None)
        for one in values.values()
        if one.state in (State.ACTIVE, State.EXPIRED, State.SUSPENDED) and not one.pack
    ]
    charges = next_renewals(living, at=at)
    quoted = open_renewals(partner)
    told = []
    for row in found:
        one = values[row["id"]]
        charge, then = charges.get(one.id), row["next_partner_id"]
        told.append(
            OwnSubscription(
                id=one.id,
                product=row["product"],
                kind=kind_of(row["kind"]),
                term=one.term,
                quantity=one.quantity,
                next_quantity=one.next_quantity,
                state=one.state,
                renews_on=one.renews_on,
                expires_on=last_day(one.renews_on),
                auto_renew=one.auto_renew,
                next_date=next_date(one),
                renewal=charge.net if charge else None,
                over=one.state in (State.TERMINATED, State.ENDED),
                leaves=then is not None and then != partner,
                comes=then == partner and not row["named"],
                quoted=quoted.get(one.id),
                is_pack=one.pack,
            )
        )
    return tuple(told)
