"""What a customer as a whole is entitled to, as by a success plan (CAT-04)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.gateways.clock import day_in, midnight_in
from tenure.records.facts.reading import rows
from tenure.records.facts.subscriptions import load_subscriptions
from tenure.rules.decision import Refused
from tenure.rules.kinds import IF_QUALIFIED
from tenure.rules.licensing.access import entitled_until


@dataclass(frozen=True, slots=True)
class Entitlement:
    """One entitlement, what it comes from, and the instant at which it ends if nobody acts.

    `if_qualified`: the vendor grants it on conditions of its own.
    """

    code: str
    if_qualified: bool
    product: str
    subscription_id: int
    until_at: datetime
    time_zone: str

    @property
    def last_on(self) -> date:
        """Return the last day of it, as people are told it."""
        return day_in(self.until_at - timedelta(seconds=1), zone=self.time_zone)


def entitlements(
    actor: Actor, *, customer_id: int, at: datetime
) -> tuple[Entitlement, ...] | Refused:
    """Return what a customer is entitled to now, each once; two queries.

    By the stored boundaries like access, so a run that is late neither cuts nor extends (SUB-12).
    """
    return ask(
        "see-entitlements",
        lambda: _entitlements(customer_id, at),
        actor=actor,
        customer_id=customer_id,
    )


def _entitlements(customer: int, at: datetime) -> tuple[Entitlement, ...]:
    sources = rows(
        "SELECT s.id, p.name, p.entitlements FROM subscription s "
        "JOIN product p ON p.id = s.product_id "
        "WHERE s.customer_id = %s AND p.entitlements <> '{}' ORDER BY s.id",
        [customer],
    )
    held = load_subscriptions([key for key, _, _ in sources])
    found: dict[str, Entitlement] = {}
    for key, product, codes in sources:
        one = held[key]
        until_on = entitled_until(one, on=day_in(at, zone=one.time_zone))
        if until_on is None:
            continue
        until_at = midnight_in(until_on, zone=one.time_zone)
        for code in codes:
            known = found.get(code)
            # Of two sources the one that lasts longer says until when.
            if known is None or known.until_at < until_at:
                found[code] = Entitlement(
                    code, code in IF_QUALIFIED, product, key, until_at, one.time_zone
                )
    return tuple(found.values())
