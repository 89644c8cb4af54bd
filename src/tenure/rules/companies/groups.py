"""Groups of a customer's people: made, renamed, filled, emptied, dissolved (ACC-06, SUB-14).

A group belongs to the customer; whoever is an admin of any team of it tends all groups.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tenure.rules.changes import (
    Change,
    GroupDissolved,
    GroupMade,
    GroupReleased,
    GroupRenamed,
    MemberAdded,
)
from tenure.rules.companies.allotments import Allotted, Group, followed, removed
from tenure.rules.companies.people import Account, email_fault, nobody_with, normal_email
from tenure.rules.companies.roles import ADMINS, Company, granted
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused, decided

NAME_LONGEST = 80
"""Letters that a group's name has at most."""

MOST_AT_ONCE = 500
"""How many addresses can be added at once."""


@dataclass(frozen=True, slots=True)
class Grouping:
    """A company with its groups, and the accounts of the addresses that are to be added."""

    company: Company
    allotted: Allotted
    accounts: Mapping[str, Account] = field(default_factory=dict)

    def group(self, key: int) -> Group:
        """Return one of the groups."""
        return self.allotted.groups[key]


def make(facts: Grouping, *, name: str, emails: Sequence[str] = ()) -> Decision:
    """Make a group, with people in it at once where addresses are given (ACC-06).

    Refused: group-name-missing, group-name-long, group-name-taken, too-many-addresses.
    """
    called = _tidy(name)
    fault = _name_fault(facts, called) or _too_many(emails)
    if fault is not None:
        return fault
    rows = NewRows()
    made = GroupMade(
        id=rows.number(), customer_id=facts.company.id, name=called, made_at=facts.company.at
    )
    joined, told = _joining(facts, Group(made.id, called), emails, rows)
    answer = {"group_id": made.id, **(told if emails else {})}
    decision = Decided((made, *joined), Because("ACC-06", "group-made"), answer)
    return followed(decision, before=facts.allotted)


def rename(facts: Grouping, *, group_id: int, name: str) -> Decision:
    """Give a group another name; the same name again changes nothing.

    Refused: group-name-missing, group-name-long, group-name-taken.
    """
    called, group = _tidy(name), facts.group(group_id)
    fault = _name_fault(facts, called, own=group_id)
    if fault is not None:
        return fault
    if called == group.name:
        return decided()
    change = GroupRenamed(id=group_id, customer_id=facts.company.id, name=called)
    return Decided((change,), Because("ACC-06", "group-renamed"))


def dissolve(facts: Grouping, *, group_id: int) -> Decision:
    """Dissolve a group; the seats that came through it are free, for who waits (SUB-14).

    A seat stays with who has it in person or through another group or team as well.
    """
    company, group = facts.company, facts.group(group_id)
    changes: list[Change] = [
        GroupDissolved(id=group_id, customer_id=company.id, dissolved_at=company.at)
    ]
    changes += [
        GroupReleased(
            id=one.id,
            customer_id=company.id,
            subscription_id=one.subscription_id,
            released_at=company.at,
        )
        for one in facts.allotted.allotments
        if one.group_id == group_id
    ]
    changes += [removed(company.id, group_id, member) for member in group.members]
    decision = Decided(tuple(changes), Because("ACC-06", "group-dissolved"))
    return followed(decision, before=facts.allotted)


def add(facts: Grouping, *, group_id: int, emails: Sequence[str]) -> Decision:
    """Add people with accounts to a group; each gets a seat of what it has while one is free.

    Who is in it stays in it; somebody new to the company becomes a member of the team. Of several
    addresses those that can't be added are answered under `refused` with their reason; a single one
    is refused: email-invalid, user-unknown; too-many-addresses, addresses-missing (SUB-14).
    """
    fault = _too_many(emails)
    if fault is not None:
        return fault
    wanted = _addresses(emails)
    if not wanted:
        return Refused("addresses-missing", {}, "account:groups")
    if len(wanted) == 1:
        fault = _address_fault(wanted[0], facts)
        if fault is not None:
            return fault
    joined, told = _joining(facts, facts.group(group_id), wanted, NewRows())
    decision = Decided(tuple(joined), Because("ACC-06", "group-joined"), told)
    return followed(decision, before=facts.allotted) if joined else decision


def remove(facts: Grouping, *, group_id: int, user_id: int) -> Decision:
    """Take somebody out of a group; the seats that came through it go, others stay (SUB-14).

    Who isn't in it stays out of it.
    """
    group = facts.group(group_id)
    member = next((one for one in group.members if one.user_id == user_id), None)
    if member is None:
        return decided()
    change = removed(facts.company.id, group_id, member)
    return followed(Decided((change,), Because("ACC-06", "group-left")), before=facts.allotted)


def _joining(
    facts: Grouping, group: Group, emails: Sequence[str], rows: NewRows
) -> tuple[list[Change], dict[str, object]]:
    """Return what adds these people to a group, and who was added, was in it, or is refused."""
    changes: list[Change] = []
    added: list[str] = []
    already: list[str] = []
    refused: list[dict[str, object]] = []
    inside = {member.user_id for member in group.members}
    for email in _addresses(emails):
        fault = _address_fault(email, facts)
        account = facts.accounts.get(email)
        if fault is not None or account is None:
            refused.append({"email": email, "code": fault.code if fault else "user-unknown"})
        elif account.id in inside:
            already.append(email)
        else:
            inside.add(account.id)
            added.append(email)
            changes += _joined(facts.company, group.id, account.id, rows)
    return changes, {"added": added, "already": already, "refused": refused}


def _joined(company: Company, group_id: int, user_id: int, rows: NewRows) -> Iterator[Change]:
    yield MemberAdded(
        id=rows.number(),
        customer_id=company.id,
        group_id=group_id,
        user_id=user_id,
        since_at=company.at,
    )
    if not company.roles_of(user_id):
        team_id = _team_of_who_acts(company)
        yield granted(company, rows, user_id=user_id, role="member", team_id=team_id)


def _team_of_who_acts(company: Company) -> int:
    """Return the team that somebody new joins: the first one that who acts is an admin of."""
    led = {held.team_id for held in company.roles_of(company.acting.user_id) if held.role in ADMINS}
    return next((team for team in company.teams if team in led), company.teams[0])


def _addresses(emails: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(address for one in emails if (address := normal_email(one))))


def _address_fault(email: str, facts: Grouping) -> Refused | None:
    fault = email_fault(email)
    if fault is not None:
        return Refused(fault.code, fault.about, "account:groups")
    return None if email in facts.accounts else nobody_with(email)


def _too_many(emails: Sequence[str]) -> Refused | None:
    if len(emails) <= MOST_AT_ONCE:
        return None
    return Refused("too-many-addresses", {"most": MOST_AT_ONCE}, "account:groups")


def _tidy(name: str) -> str:
    return " ".join(name.split())


def _name_fault(facts: Grouping, name: str, *, own: int | None = None) -> Refused | None:
    if not name:
        return Refused("group-name-missing", {}, "account:groups")
    if len(name) > NAME_LONGEST:
        return Refused("group-name-long", {"most": NAME_LONGEST}, "account:groups")
    others = (group.name for key, group in facts.allotted.groups.items() if key != own)
    if name.lower() in (other.lower() for other in others):
        return Refused("group-name-taken", {"name": name}, "account:groups")
    return None
