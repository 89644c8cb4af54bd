"""The stored payment methods of a customer and which subscriptions use each (PAY-02, PAY-06)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.gateways.clock import day_in
from tenure.records.facts.reading import rows
from tenure.rules.decision import Refused


@dataclass(frozen=True, slots=True)
class UsedBy:
    """A subscription that renews with a method."""

    id: int
    product: str
    renews_on: date


@dataclass(frozen=True, slots=True)
class Method:
    """A stored card: only what the provider lets us know."""

    id: int
    brand: str
    last4: str
    holder: str
    expires_on: date | None
    state: str
    used_by: tuple[UsedBy, ...]
    address: Mapping[str, str] = field(default_factory=dict)

    @property
    def label(self) -> str:
        """Return the card as people know it."""
        return f"{self.brand} •••• {self.last4}"


def payment_methods(
    actor: Actor, *, customer_id: int, at: datetime
) -> tuple[Method, ...] | Refused:
    """Return a customer's stored methods, the newest first; three queries."""
    return ask(
        "see-payment-methods",
        lambda: _methods(customer_id, at),
        actor=actor,
        customer_id=customer_id,
    )


def _methods(customer: int, at: datetime) -> tuple[Method, ...]:
    zone = rows("SELECT time_zone FROM customer WHERE id = %s", [customer])[0][0]
    today = day_in(at, zone=zone)
    used: dict[int, list[UsedBy]] = {}
    for method, *subscription in rows(
        "SELECT s.payment_method_id, s.id, p.name, s.renews_on FROM subscription s "
        "JOIN product p ON p.id = s.product_id WHERE s.customer_id = %s AND s.auto_renew "
        "AND s.state IN ('active', 'expired', 'suspended') AND s.payment_method_id IS NOT NULL "
        "ORDER BY s.renews_on, s.id",
        [customer],
    ):
        used.setdefault(method, []).append(UsedBy(*subscription))
    return tuple(
        Method(
            id=key,
            brand=brand,
            last4=last4,
            holder=holder,
            expires_on=expires_on,
            state=_state(expires_on, today, used.get(key, [])),
            used_by=tuple(used.get(key, [])),
            address=address,
        )
        for key, brand, last4, holder, expires_on, address in rows(
            "SELECT id, brand, last4, holder, expires_on, address FROM payment_method "
            "WHERE customer_id = %s AND removed_at IS NULL ORDER BY stored_at DESC, id DESC",
            [customer],
        )
    )


def _state(expires_on: date | None, today: date, used: list[UsedBy]) -> str:
    """Return usable, expired, or expiring: before a renewal that it shall pay (PAY-09)."""
    if expires_on is None:
        return "usable"
    if expires_on < today:
        return "expired"
    return "expiring" if any(one.renews_on > expires_on for one in used) else "usable"
