"""Whether a subscription's latest renewal can be returned, and until when (RET-01, REN-11)."""

from datetime import datetime

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.questions.subscriptions.subscription import SubscriptionPage
from tenure.records.facts.returns import Asked, load_returning
from tenure.rules.decision import Refused
from tenure.rules.returns.renewal import Offered, offered


def return_offered(actor: Actor, *, page: SubscriptionPage, at: datetime) -> Offered | None:
    """Return what a page offers to return, None where nothing can be or its reader may not."""
    if "return-renewal" not in page.allowed:
        return None
    found = ask(
        "see-subscriptions",
        lambda: _offered(page.subscription.id, at),
        actor=actor,
        customer_id=page.subscription.customer_id,
    )
    return None if isinstance(found, Refused) else found


def _offered(key: int, at: datetime) -> Offered | Refused:
    facts = load_returning([Asked(key)], at=at)[0]
    return offered(facts) if facts else Refused("not-found", {"name": "subscription"})
