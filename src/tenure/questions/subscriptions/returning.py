"""Whether a subscription's latest renewal can be returned, and until when (RET-01, REN-11)."""

from datetime import datetime

from tenure.records.facts.returns import Asked, load_returning
from tenure.rules.decision import Refused
from tenure.rules.returns.renewal import Offered, offered


def return_offered(subscription_id: int, *, at: datetime) -> Offered | None:
    """Return what its page offers to return, None where nothing can be."""
    facts = load_returning([Asked(subscription_id)], at=at)[0]
    found = offered(facts) if facts is not None else None
    return None if isinstance(found, Refused) else found
