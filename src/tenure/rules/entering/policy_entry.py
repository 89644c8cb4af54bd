"""A version of the policy from a day on: entered ahead, never edited, as prices are (CAT-09)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from tenure.rules.changes import PolicyEntered
from tenure.rules.decision import Because, Decided, Decision, Refused
from tenure.rules.policy import PolicyError, policy_as_mapping, policy_from


@dataclass(frozen=True, slots=True)
class Versions:
    """The versions that are there, by the day they came into force, and today."""

    known: Mapping[date, Mapping[str, Any]]
    on: date
    at: datetime


def enter(content: Mapping[str, Any], *, in_force_on: date, facts: Versions) -> Decision:
    """Enter a version; the same one twice changes nothing.

    The first may lie in the past, a later one only ahead, for contracts were made under those
    in force. Refused: policy-invalid with the key that is wrong, policy-fixed, policy-backdated.
    """
    try:
        plain = policy_as_mapping(policy_from(content))
    except PolicyError as fault:
        return Refused("policy-invalid", {"fault": str(fault)}, "")
    known = facts.known.get(in_force_on)
    answer = {"new": {}, "changed": {}, "unchanged": {"policy": 1}}
    if known is not None and dict(known) == plain:
        return Decided((), None, answer)
    if known is not None:
        return Refused("policy-fixed", {"on": in_force_on.isoformat()}, "")
    if facts.known and in_force_on <= facts.on:
        about = {"in_force_on": in_force_on.isoformat(), "today_on": facts.on.isoformat()}
        return Refused("policy-backdated", about, "")
    change = PolicyEntered(id=-1, in_force_on=in_force_on, content=plain, entered_at=facts.at)
    return Decided(
        (change,),
        Because("OPS-05", "imported"),
        {"new": {"policy": 1}, "changed": {}, "unchanged": {}},
    )
