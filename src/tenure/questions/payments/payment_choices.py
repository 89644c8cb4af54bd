"""How something can be paid, and why not otherwise: for checkout and quotes (CHK-05, QUO-12)."""

from collections.abc import Sequence
from datetime import datetime

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.gateways.clock import day_in
from tenure.records.facts.credit_lines import load_credits
from tenure.records.facts.parties import load_buyers
from tenure.records.facts.policies import load_policies
from tenure.records.facts.prices import load_rates_in_force
from tenure.records.facts.reading import distinct, rows
from tenure.rules.decision import Refused
from tenure.rules.kinds import METHODS, methods_of
from tenure.rules.payments.payment_choice import Choice, Paying, limit_in, methods


def payment_choices(
    actor: Actor,
    *,
    customer_id: int,
    net_minor: int,
    total_minor: int,
    at: datetime,
    offerings: Sequence[int] = (),
    what: str = "cart",
    channel: str = "store",
    limit_minor: int | None = None,
) -> tuple[Choice, ...] | Refused:
    """Return every way to pay so much, open or closed with its reason, to who may pay.

    `what` is cart, quote or renewal; a quote's `channel` is that of its source, and `limit_minor`
    the card limit that it keeps.
    """
    return ask(
        "see-payment-choices",
        lambda: reckoned(
            customer_id,
            net_minor=net_minor,
            total_minor=total_minor,
            at=at,
            offerings=offerings,
            what=what,
            channel=channel,
            limit_minor=limit_minor,
        ),
        actor=actor,
        customer_id=customer_id,
    )


def reckoned(
    customer_id: int,
    *,
    net_minor: int,
    total_minor: int,
    at: datetime,
    offerings: Sequence[int] = (),
    what: str = "cart",
    channel: str = "store",
    limit_minor: int | None = None,
) -> tuple[Choice, ...]:
    """Return the same to a question that has asked itself who may see it: nine queries."""
    buyer = load_buyers([customer_id])[customer_id]
    on = day_in(at, zone=buyer.time_zone)
    _, policy = load_policies().in_force(on)
    credit = load_credits([customer_id])[customer_id]
    rates = load_rates_in_force([on]).get(on)
    limit = limit_minor
    if what != "quote":
        limit = limit_in(buyer.currency, policy=policy, rates=rates)
    return methods(
        Paying(
            buyer=buyer,
            policy=policy,
            what=what,
            channel=channel,
            net_minor=net_minor,
            total_minor=total_minor,
            limit_minor=limit,
            credit=credit,
            paid_by=_paid_by(offerings, buyer.country),
        )
    )


def _paid_by(offerings: Sequence[int], country: str) -> tuple[str, ...]:
    """Return the methods that the market and the products of all these offerings have."""
    found = rows(
        "SELECT m.paid_by FROM market m WHERE m.country = %s "
        "UNION SELECT p.paid_by FROM offering o JOIN product p ON p.id = o.product_id "
        "WHERE o.id = ANY(%s)",
        [country, distinct(offerings)],
    )
    return methods_of(*(row[0] for row in found)) if found else METHODS
