"""The second factor: its numbers, and that a customer can demand it of its people (ACC-02)."""

from dataclasses import dataclass

from tenure.rules.changes import CustomerSecurityChanged
from tenure.rules.decision import Because, Decided, Decision, decided

RECOVERY_CODES = 10
"""How many codes for lost phones are handed out; like all below no number of the policy."""

HALF_SIGNED_IN_MINUTES = 10
"""How long the password counts while the code is still asked for."""


@dataclass(frozen=True, slots=True)
class Demanding:
    """A customer, and whether it demands a second factor already."""

    customer_id: int
    demanded: bool


def demand(facts: Demanding, *, demanded: bool) -> Decision:
    """Demand a second factor of everybody of a customer, or no longer (ACC-02).

    What is so already changes nothing: demanded, and demanded again, is one change.
    """
    if facts.demanded == demanded:
        return decided(customer_id=facts.customer_id)
    return Decided(
        (CustomerSecurityChanged(id=facts.customer_id, second_factor_demanded=demanded),),
        Because("ACC-02", "demanded-by-purchaser" if demanded else "left-to-each"),
        {"customer_id": facts.customer_id},
    )
