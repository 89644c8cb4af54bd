"""Roles in a company: who hands them on, appoints and takes them (ACC-05, ACC-06, ACC-07)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from tenure.rules.changes import Change, RoleGranted, RoleMoved, RoleTaken, SeatReleased
from tenure.rules.companies.people import Account, nobody_with
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused, decided

ADMINS = frozenset({"primary_admin", "secondary_admin"})


@dataclass(frozen=True, slots=True)
class Acting:
    """Who acts: for support and the system `unbound` is true, all others go by their roles."""

    user_id: int | None
    name: str
    unbound: bool = False


@dataclass(frozen=True, slots=True)
class Held:
    """One role that somebody holds in a company; admin roles and members belong to a team."""

    id: int
    user_id: int
    role: str
    team_id: int | None


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat that somebody holds now, in person or `through` an allotment to a group or team.

    `leaves_on` is the day of a smaller term for which it was chosen to be given back (SUB-14).
    """

    id: int
    subscription_id: int
    user_id: int
    through_id: int | None = None
    leaves_on: date | None = None


@dataclass(frozen=True, slots=True)
class Company:
    """A customer's people: every role held, its teams (the first one first), and who acts."""

    id: int
    name: str
    held: tuple[Held, ...]
    teams: tuple[int, ...]
    acting: Acting
    at: datetime
    seats: tuple[Seat, ...] = field(default=())

    def roles_of(self, user_id: int | None) -> tuple[Held, ...]:
        """Return the roles that a user holds here."""
        return tuple(held for held in self.held if held.user_id == user_id)

    def holder_of(self, role: str, *, team_id: int | None) -> Held | None:
        """Return who holds a role in a team, the first of several."""
        return next((h for h in self.held if (h.role, h.team_id) == (role, team_id)), None)

    def acts_as(self, *roles: str, team_id: int | None = None) -> bool:
        """Say whether the one who acts has one of these roles (in a team, where one is named)."""
        return self.acting.unbound or any(
            held.role in roles and (team_id is None or held.team_id in (None, team_id))
            for held in self.roles_of(self.acting.user_id)
        )


def hand_over(company: Company, *, team_id: int, user_id: int) -> Decision:
    """Make another user of the company the primary admin of a team (ACC-05).

    Who was it becomes secondary admin and keeps every other role: a purchaser stays purchaser.
    Refused: not-in-company, team-not-yours.
    """
    fault = _not_acting_for(company, team_id, "primary_admin", "purchaser")
    if fault is not None:
        return fault
    if not company.roles_of(user_id):
        return Refused("not-in-company", {"company": company.name}, "account:people")
    changes = tuple(handed_over(company, team_id=team_id, user_id=user_id, rows=NewRows()))
    return Decided(changes, Because("ACC-05", "handed-over")) if changes else decided()


def handed_over(company: Company, *, team_id: int, user_id: int, rows: NewRows) -> Iterator[Change]:
    """Yield what makes a user the primary admin of a team, nothing if it is (ACC-03, ACC-05)."""
    before = company.holder_of("primary_admin", team_id=team_id)
    if before is not None and before.user_id == user_id:
        return
    if before is not None:
        yield RoleMoved(id=before.id, customer_id=company.id, role="secondary_admin")
    for held in company.roles_of(user_id):
        if (held.role, held.team_id) == ("secondary_admin", team_id):
            yield taken(company, held)
    yield granted(company, rows, user_id=user_id, role="primary_admin", team_id=team_id)


def appoint(company: Company, *, team_id: int, user_id: int) -> Decision:
    """Make a user of the company secondary admin of a team; twice is once (ACC-06).

    Refused: not-in-company, team-not-yours, already-primary-admin.
    """
    fault = _not_acting_for(company, team_id, "primary_admin")
    if fault is not None:
        return fault
    held = {h.role for h in company.roles_of(user_id) if h.team_id == team_id}
    if not company.roles_of(user_id):
        return Refused("not-in-company", {"company": company.name}, "account:people")
    if "primary_admin" in held:
        return Refused("already-primary-admin", {"company": company.name}, "account:people")
    if "secondary_admin" in held:
        return decided()
    change = granted(company, NewRows(), user_id=user_id, role="secondary_admin", team_id=team_id)
    return Decided((change,), Because("ACC-06", "appointed"), {"role_id": change.id})


def take(company: Company, *, role_id: int) -> Decision:
    """Take a role from somebody; with the last one go the seats too (ACC-06, ACC-07).

    Refused: purchaser-by-support, last-purchaser, hand-over-instead, team-not-yours.
    """
    held = next((h for h in company.held if h.id == role_id), None)
    if held is None:
        return Refused("not-found", {"name": "role"})
    if held.role == "primary_admin":
        return Refused("hand-over-instead", {}, "account:people")
    if held.role == "purchaser":
        if not company.acting.unbound:
            return Refused("purchaser-by-support", {}, "store:contact")
        if sum(h.role == "purchaser" for h in company.held) == 1:
            return Refused("last-purchaser", {"company": company.name}, "")
    elif held.team_id is not None:
        fault = _not_acting_for(company, held.team_id, "primary_admin")
        if fault is not None:
            return fault
    return Decided(
        (taken(company, held), *_seats_of_leaver(company, held)), Because("ACC-07", "role-taken")
    )


def grant_purchaser(company: Company, *, email: str, account: Account | None) -> Decision:
    """Make somebody with an account purchaser; only the vendor's support does (ACC-03, ACC-07).

    Refused: user-unknown.
    """
    if account is None:
        return nobody_with(email)
    if any(held.role == "purchaser" for held in company.roles_of(account.id)):
        return decided()
    change = granted(company, NewRows(), user_id=account.id, role="purchaser", team_id=None)
    return Decided((change,), Because("ACC-07", "granted-by-support"), {"role_id": change.id})


def granted(
    company: Company, rows: NewRows, *, user_id: int, role: str, team_id: int | None
) -> RoleGranted:
    """Return the change that gives somebody a role from now on."""
    return RoleGranted(
        id=rows.number(),
        customer_id=company.id,
        team_id=team_id,
        user_id=user_id,
        role=role,
        since_at=company.at,
    )


def taken(company: Company, held: Held) -> RoleTaken:
    """Return the change that takes a role away."""
    return RoleTaken(id=held.id, customer_id=company.id, user_id=held.user_id, role=held.role)


def _not_acting_for(company: Company, team_id: int, *roles: str) -> Refused | None:
    if team_id not in company.teams:
        return Refused("not-found", {"name": "team"})
    if company.acts_as(*roles, team_id=team_id):
        return None
    return Refused("team-not-yours", {}, "account:people")


def _seats_of_leaver(company: Company, held: Held) -> Iterator[Change]:
    if len(company.roles_of(held.user_id)) > 1:
        return
    for seat in company.seats:
        if seat.user_id == held.user_id:
            yield SeatReleased(
                id=seat.id,
                customer_id=company.id,
                subscription_id=seat.subscription_id,
                released_at=company.at,
            )
