"""Who a customer's partner is, since when, and what is still with another (MOD-05)."""

from dataclasses import dataclass
from datetime import date

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.questions.partners.partner_directory import ListedPartner, listed
from tenure.records.facts.reading import rows
from tenure.rules.decision import Refused


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A subscription that another partner serves, with whom it renews ("" for the same)."""

    subscription_id: int
    product: str
    partner: str
    renews_on: date
    then: str


@dataclass(frozen=True, slots=True)
class OwnPartner:
    """A customer's partner of record, and the subscriptions that are with another one."""

    partner: ListedPartner | None
    since_on: date | None
    elsewhere: tuple[Elsewhere, ...]


@dataclass(frozen=True, slots=True)
class Running:
    """A subscription that isn't over, to be named in a request or told about on choosing."""

    id: int
    product: str
    kind: str
    quantity: int
    term: str
    renews_on: date


def own_partner(actor: Actor, *, customer_id: int) -> OwnPartner | Refused:
    """Return who serves a customer; two queries."""
    return ask("see-own-partner", lambda: _own(customer_id), actor=actor, customer_id=customer_id)


def running(actor: Actor, *, customer_id: int) -> tuple[Running, ...] | Refused:
    """Return a customer's subscriptions that aren't over, by renewal date; one query."""
    return ask(
        "see-own-quote-requests",
        lambda: tuple(
            Running(*row)
            for row in rows(
                "SELECT s.id, p.name, p.kind, s.quantity, s.term, s.renews_on "
                "FROM subscription s JOIN product p ON p.id = s.product_id "
                "WHERE s.customer_id = %s AND NOT s.pack "
                "AND s.state IN ('active', 'expired', 'suspended') "
                "ORDER BY s.renews_on, s.id LIMIT 500",
                [customer_id],
            )
        ),
        actor=actor,
        customer_id=customer_id,
    )


def _own(customer: int) -> OwnPartner:
    found = rows(
        "SELECT p.id, p.number, p.name, p.country, p.manager_name, p.manager_email, "
        "p.manager_phone, p.specialisations, r.from_on FROM customer c "
        "JOIN partner p ON p.id = c.partner_id "
        "LEFT JOIN partner_of_record r ON r.customer_id = c.id AND r.partner_id = p.id "
        "AND r.to_on IS NULL WHERE c.id = %s",
        [customer],
    )
    elsewhere = rows(
        "SELECT s.id, o.name, p.name, s.renews_on, coalesce(n.name, '') FROM subscription s "
        "JOIN customer c ON c.id = s.customer_id JOIN product o ON o.id = s.product_id "
        "JOIN partner p ON p.id = s.partner_id LEFT JOIN partner n ON n.id = s.next_partner_id "
        "WHERE s.customer_id = %s AND s.partner_id IS DISTINCT FROM c.partner_id "
        "AND s.state IN ('trial', 'active', 'expired', 'suspended') ORDER BY s.renews_on, s.id",
        [customer],
    )
    return OwnPartner(
        partner=listed(found[0]) if found else None,
        since_on=found[0][8] if found else None,
        elsewhere=tuple(Elsewhere(*row) for row in elsewhere),
    )
