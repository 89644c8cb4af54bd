"""Who acts for a partner, and who may let others do so (PAR-01)."""

from dataclasses import dataclass
from datetime import datetime

from tenure.rules.changes import PartnerUserAdmitted, PartnerUserWithdrawn
from tenure.rules.companies.people import Account, nobody_with
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused, decided

PARTNER_ROLES = ("account_manager", "admin")
"""What somebody may be for a partner; an admin also says who else acts for it."""


@dataclass(frozen=True, slots=True)
class HeldFor:
    """Somebody who acts for a partner now."""

    id: int
    user_id: int
    role: str


@dataclass(frozen=True, slots=True)
class Crew:
    """A partner with everybody who acts for it, the account that is meant, and who asks.

    `acting_for` is the partner that whoever asks acts for, None for the vendor itself.
    """

    partner_id: int
    name: str
    held: tuple[HeldFor, ...]
    account: Account | None
    acting_for: int | None
    at: datetime


def admit(crew: Crew | None, *, email: str, role: str) -> Decision:
    """Let somebody with an account act for a partner; in the same role twice is once (PAR-01).

    In another role the old row ends and a new one begins.
    Refused: not-found, partner-role-unknown, user-unknown, last-partner-admin.
    """
    if crew is None or _foreign(crew):
        return Refused("not-found", {"name": "partner"})
    if role not in PARTNER_ROLES:
        return Refused("partner-role-unknown", {"role": role, "known": ", ".join(PARTNER_ROLES)})
    if crew.account is None:
        return nobody_with(email)
    before = next((one for one in crew.held if one.user_id == crew.account.id), None)
    if before is not None and before.role == role:
        return decided(partner_user_id=before.id)
    if before is not None and _leaves_no_admin(crew, before):
        return Refused("last-partner-admin", {"partner": crew.name}, "partner:company")
    admitted = PartnerUserAdmitted(
        id=NewRows().number(),
        partner_id=crew.partner_id,
        user_id=crew.account.id,
        role=role,
        since_at=crew.at,
    )
    ended = [PartnerUserWithdrawn(id=before.id, until_at=crew.at)] if before is not None else []
    return Decided(
        (*ended, admitted), Because("PAR-01", "admitted"), {"partner_user_id": admitted.id}
    )


def withdraw(crew: Crew | None) -> Decision:
    """Let somebody no longer act for a partner; twice is once.

    The last admin is withdrawn by the vendor only. Refused: not-found, last-partner-admin.
    """
    if crew is None or _foreign(crew):
        return Refused("not-found", {"name": "partner"})
    account = crew.account
    held = next((one for one in crew.held if account and one.user_id == account.id), None)
    if held is None:
        return decided()
    if _leaves_no_admin(crew, held):
        return Refused("last-partner-admin", {"partner": crew.name}, "partner:company")
    return Decided(
        (PartnerUserWithdrawn(id=held.id, until_at=crew.at),), Because("PAR-01", "withdrawn")
    )


def _foreign(crew: Crew) -> bool:
    return crew.acting_for is not None and crew.acting_for != crew.partner_id


def _leaves_no_admin(crew: Crew, held: HeldFor) -> bool:
    admins = sum(one.role == "admin" for one in crew.held)
    return crew.acting_for is not None and held.role == "admin" and admins == 1
