"""What a register says of a customer's VAT number, and when it is asked again (TAX-03)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from tenure.rules.changes import VatNumberAsked
from tenure.rules.decision import Because, Decided, Decision, Refused, decided

STATES = ("valid", "invalid", "unavailable")
ASK_AGAIN = timedelta(days=30)
"""A number that was valid may be struck off; a register's word holds so long before it is asked."""
TRY_AGAIN = timedelta(hours=1)
"""A register that is down is asked again after so long; until then the number's form decides."""


@dataclass(frozen=True, slots=True)
class Registered:
    """A customer's VAT number as it is now, and what a register last said of which number."""

    customer_id: int
    vat_number: str
    checked: str
    state: str
    reference: str
    asked_at: datetime | None
    answered_at: datetime | None
    at: datetime


def take_answer(vat_number: str, *, state: str, reference: str, facts: Registered) -> Decision:
    """Keep what a register said of a number, with its date; a number it refuses counts no more.

    The answer about a number that was changed meanwhile is dropped, the same answer twice is kept
    once. "unavailable" keeps what was said before. Refused: vat-answer-unknown.
    """
    if state not in STATES:
        return Refused("vat-answer-unknown", {"answer": state, "known": ", ".join(STATES)})
    if vat_number != facts.vat_number:
        return decided(taken=False)
    same = facts.checked == vat_number
    if same and facts.asked_at is not None and facts.asked_at >= facts.at:
        return decided(taken=False)
    silent = state == "unavailable"
    change = VatNumberAsked(
        id=facts.customer_id,
        vat_checked=vat_number,
        vat_state=(facts.state if same else "") if silent else state,
        vat_reference=(facts.reference if same else "") if silent else reference[:60],
        vat_asked_at=facts.at,
        vat_answered_at=(facts.answered_at if same else None) if silent else facts.at,
    )
    return Decided((change,), Because("TAX-03", f"register-{state}"), {"taken": True})
