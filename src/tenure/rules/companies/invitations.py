"""Invitations: a role offered to an e-mail address, by whom, for how long (ACC-03, ACC-06)."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from tenure.rules.changes import Change, InvitationAnswered, InvitationSent
from tenure.rules.companies import payers
from tenure.rules.companies.people import Account, email_fault, normal_email
from tenure.rules.companies.roles import ADMINS, Company, granted
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused, decided
from tenure.rules.notices import About, mails
from tenure.rules.parties import Contact
from tenure.rules.policy import Policy

VALID_DAYS = 14
"""How many days an invitation can be accepted."""

INVITERS: dict[str, frozenset[str]] = {
    "purchaser": frozenset({"purchaser"}),
    "payer": frozenset({"purchaser"}),
    "secondary_admin": frozenset({"primary_admin"}),
    "member": frozenset({"purchaser", *ADMINS}),
}
"""Which roles an invitation can offer, and who may offer them beside the vendor's support."""

_SPOKEN = {"secondary_admin": "secondary-admin", "member": "user"}


@dataclass(frozen=True, slots=True)
class Room:
    """Whom invoices go to already, which says whether somebody more may pay (INV-06)."""

    accounts: tuple[payers.Account, ...]
    with_role: tuple[str, ...]
    policy: Policy

    def refused(self, email: str) -> Refused | None:
        """Return why this address can't become a payer."""
        return payers.no_room(
            self.accounts, with_role=self.with_role, email=email, policy=self.policy
        )


@dataclass(frozen=True, slots=True)
class Inviting:
    """What inviting needs: the company, and the account of the address if it has one."""

    company: Company
    account: Account | None
    language: str
    payers: Room | None = None


@dataclass(frozen=True, slots=True)
class Offered:
    """An invitation as it is kept."""

    id: int
    email: str
    role: str
    team_id: int | None
    invited_at: datetime
    accepted_at: datetime | None
    withdrawn_at: datetime | None


@dataclass(frozen=True, slots=True)
class Answering:
    """An invitation with its company and the account of who answers it."""

    offered: Offered
    company: Company
    account: Account | None
    payers: Room | None = None


def token_hash(token: str) -> str:
    """Return what is kept of a link's token: 64 hexadecimal digits that do not lead back to it."""
    return hashlib.sha256(token.encode()).hexdigest()


def invite(facts: Inviting, *, email: str, role: str, team_id: int | None, token: str) -> Decision:
    """Offer a role to an address; the link is in the mail, its hash in the table.

    A purchaser is invited by a purchaser (ACC-03), a secondary admin by the primary one (ACC-06).
    Refused: email-invalid, role-not-offered, role-not-enough, already-has-role, token-too-short,
    payers-too-many.
    """
    company, address = facts.company, normal_email(email)
    fault = email_fault(address) or _may_not_offer(company, role, team_id)
    if fault is None and role == "payer" and facts.payers is not None:
        fault = facts.payers.refused(address)
    if fault is not None:
        return fault
    if len(token) < 20:
        return Refused("token-too-short", {}, "")
    team = _team_for(company, role, team_id)
    account = facts.account
    if account and any((h.role, h.team_id) == (role, team) for h in company.roles_of(account.id)):
        return Refused("already-has-role", {"email": address}, "account:people")
    rows = NewRows()
    key = rows.number()
    sent = InvitationSent(
        id=key,
        customer_id=company.id,
        team_id=team,
        email=address,
        role=role,
        token_hash=token_hash(token),
        invited_by_id=company.acting.user_id or 0,
        invited_at=company.at,
    )
    told = mails(
        [Contact(address, account.language if account else facts.language)],
        template="invitation",
        values={
            "invited_by": company.acting.name or company.name,
            "company": company.name,
            "role": _SPOKEN.get(role, role),
            "valid_days": VALID_DAYS,
            "url": f"/invitations/{token}/",
        },
        about=About(company.id),
        at=company.at,
        rows=rows,
    )
    because = Because("ACC-03" if role == "purchaser" else "ACC-06", "invited")
    return Decided((sent, *told), because, {"invitation_id": key})


def accept(facts: Answering) -> Decision:
    """Take the offered role; the one who was invited does, once (ACC-03).

    Refused: invitation-for-another, invitation-withdrawn, invitation-expired, payers-too-many.
    """
    offered, company = facts.offered, facts.company
    if facts.account is None or facts.account.email != offered.email:
        return Refused("invitation-for-another", {}, "store:sign-in")
    answer = {"customer_id": company.id}
    if offered.accepted_at is not None:
        return Decided((), None, answer)
    if offered.withdrawn_at is not None:
        return Refused("invitation-withdrawn", {"company": company.name}, "")
    if offered.invited_at + timedelta(days=VALID_DAYS) < company.at:
        return Refused("invitation-expired", {"company": company.name, "days": VALID_DAYS}, "")
    if offered.role == "payer" and facts.payers is not None:
        full = facts.payers.refused(offered.email)
        if full is not None:
            return full
    changes: list[Change] = [
        InvitationAnswered(
            id=offered.id, customer_id=company.id, accepted_at=company.at, withdrawn_at=None
        )
    ]
    has = {(held.role, held.team_id) for held in company.roles_of(facts.account.id)}
    if (offered.role, offered.team_id) not in has:
        changes.append(
            granted(
                company,
                NewRows(),
                user_id=facts.account.id,
                role=offered.role,
                team_id=offered.team_id,
            )
        )
    return Decided(
        tuple(changes), Because("ACC-03", "invitation-accepted", "invitation", offered.id), answer
    )


def withdraw(facts: Answering) -> Decision:
    """Take back an invitation that nobody has accepted; twice is once.

    Who may offer a role may take the offer back. Refused: invitation-accepted, role-not-enough.
    """
    offered, company = facts.offered, facts.company
    fault = _may_not_offer(company, offered.role, offered.team_id)
    if fault is not None:
        return fault
    if offered.accepted_at is not None:
        return Refused("invitation-accepted", {"email": offered.email}, "account:people")
    if offered.withdrawn_at is not None:
        return decided()
    withdrawn = InvitationAnswered(
        id=offered.id, customer_id=company.id, accepted_at=None, withdrawn_at=company.at
    )
    return Decided((withdrawn,), Because("ACC-03", "invitation-withdrawn"))


def _may_not_offer(company: Company, role: str, team_id: int | None) -> Refused | None:
    if role not in INVITERS:
        return Refused("role-not-offered", {"role": role}, "account:people")
    team = _team_for(company, role, team_id)
    if team is not None and team not in company.teams:
        return Refused("not-found", {"name": "team"})
    if company.acts_as(*INVITERS[role], team_id=team):
        return None
    return Refused("role-not-enough", {"name": "invite"}, "account:people")


def _team_for(company: Company, role: str, team_id: int | None) -> int | None:
    if role in ("purchaser", "payer"):
        return None
    return team_id or company.teams[0]
