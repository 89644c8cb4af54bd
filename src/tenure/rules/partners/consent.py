"""What a customer agreed to before its partner changes something for it (PAR-08)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tenure.rules.changes import ConsentRecorded
from tenure.rules.decision import Refused

WAYS = ("telephone", "mail", "meeting", "chat")
"""How somebody of the customer can have said so."""

ON_CONSENT = frozenset({"change-renewal", "set-auto-renewal"})
"""What a partner does for a customer on its consent only."""

_LONGEST_PERSON, _LONGEST_NOTE = 120, 500


@dataclass(frozen=True, slots=True)
class Consent:
    """Who of the customer agreed, how, on which day, and what was said."""

    person: str
    way: str
    given_on: date
    note: str = ""


def consent_fault(consent: Consent | None, *, today: date) -> Refused | None:
    """Return why a partner may not go on with this, None where the consent will do (PAR-08).

    Somebody named, a way that is known, a day that isn't to come. Refused: consent-missing,
    consent-to-come.
    """
    if consent is None or not consent.person.strip() or consent.way not in WAYS:
        return Refused("consent-missing", {}, "partner:customers")
    if consent.given_on > today:
        return Refused("consent-to-come", {"on": consent.given_on.isoformat()}, "partner:customers")
    return None


def recorded(
    consent: Consent,
    *,
    row: int,
    customer_id: int,
    partner_id: int,
    user_id: int,
    action: str,
    subscriptions: Sequence[int],
    at: datetime,
) -> ConsentRecorded:
    """Return the change that keeps a consent beside what was done on it."""
    return ConsentRecorded(
        id=row,
        customer_id=customer_id,
        partner_id=partner_id,
        user_id=user_id,
        action=action,
        subscriptions=tuple(subscriptions),
        person=consent.person.strip()[:_LONGEST_PERSON],
        way=consent.way,
        given_on=consent.given_on,
        note=consent.note.strip()[:_LONGEST_NOTE],
        recorded_at=at,
    )
