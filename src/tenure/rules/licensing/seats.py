"""Seats: who may hand one out, to whom, and never more than there are (SUB-07, SUB-14).

They go to people, to groups and to teams; what follows of the latter two is in `allotments`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tenure.rules.changes import (
    Change,
    GroupAssigned,
    GroupReleased,
    LeavingChosen,
    SeatAssigned,
)
from tenure.rules.companies.allotments import Allotted, followed, passed, released
from tenure.rules.companies.people import Account, nobody_with, normal_email
from tenure.rules.companies.roles import ADMINS, Company, Seat, granted
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused, decided
from tenure.rules.kinds import kind_of
from tenure.rules.licensing import flex
from tenure.rules.licensing.access import state_by_boundaries
from tenure.rules.licensing.leaving import leaving
from tenure.rules.lifecycle.states import Feature, works
from tenure.rules.subscriptions import Subscription


@dataclass(frozen=True, slots=True)
class Seating:
    """A subscription with the seats handed out, its company, and the day in its zone."""

    subscription: Subscription
    product: str
    assigned: tuple[Seat, ...]
    company: Company
    allotted: Allotted
    on: date
    account: Account | None = None
    kind: str = "seat"


def assign(facts: Seating, *, email: str) -> Decision:
    """Hand a seat to a user with an account; the same user twice has one (SUB-14).

    Of 5 seats the fifth can be handed out, a sixth can't. Somebody new to the company becomes a
    member of the team. Who held it through a group holds it in person from now on. Refused:
    user-unknown, seats-taken, assignments-closed, team-not-yours; nothing-to-hand-out, as capacity
    is the whole company's (CAT-05).
    """
    subscription, company = facts.subscription, facts.company
    fault = _fault(facts)
    if fault is not None:
        return fault
    if facts.account is None:
        return nobody_with(normal_email(email))
    held = next((s for s in facts.assigned if s.user_id == facts.account.id), None)
    if held is not None:
        own = () if held.through_id is None else (passed(company.id, held, through_id=None),)
        return Decided(own, Because("SUB-14", "assigned"), {"assignment_id": held.id})
    if len(facts.assigned) >= subscription.quantity:
        return Refused(
            "seats-taken",
            {"product": facts.product, "quantity": subscription.quantity},
            "account:subscriptions",
        )
    rows = NewRows()
    seat = SeatAssigned(
        id=rows.number(),
        customer_id=subscription.customer_id,
        subscription_id=subscription.id,
        user_id=facts.account.id,
        since_at=company.at,
    )
    changes: list[Change] = [seat]
    if not company.roles_of(facts.account.id):
        changes.append(
            granted(
                company,
                rows,
                user_id=facts.account.id,
                role="member",
                team_id=subscription.team_id,
            )
        )
    decision = Decided(tuple(changes), Because("SUB-14", "assigned"), {"assignment_id": seat.id})
    return followed(decision, before=facts.allotted)


def release(facts: Seating, *, assignment_id: int) -> Decision:
    """Take a seat back; one that is free already stays free, a freed one goes to who waits.

    A seat that its holder's group or team has is taken back from the group, or the holder from the
    group: else it would be handed out again at once (SUB-14). Refused: assignments-closed,
    team-not-yours, seat-through-group.
    """
    fault = _fault(facts)
    if fault is not None:
        return fault
    held = next((seat for seat in facts.assigned if seat.id == assignment_id), None)
    if held is None:
        return decided()
    through = facts.allotted.covered(facts.subscription.id).get(held.user_id)
    if through is not None:
        about: dict[str, str | int] = {
            "group": facts.allotted.named(through),
            "product": facts.product,
        }
        return Refused("seat-through-group", about, "account:groups")
    change = released(facts.subscription.customer_id, held, at=facts.company.at)
    decision = Decided((change,), Because("SUB-14", "released"))
    return followed(decision, before=facts.allotted)


def assign_group(
    facts: Seating, *, group_id: int | None = None, team_id: int | None = None
) -> Decision:
    """Give each member of a group or a team a seat, and whoever joins it later (SUB-14).

    Of 10 seats 7 are held: a group of four, one of whom has a seat, takes the last three; a group
    of four more is refused, two are missing. Twice is once. Refused: group-or-team, not-found,
    seats-short, assignments-closed, team-not-yours, nothing-to-hand-out.
    """
    fault = _fault(facts) or _unknown(facts, group_id, team_id)
    if fault is not None:
        return fault
    before, key = facts.allotted, facts.subscription.id
    for one in before.allotments:
        if (one.subscription_id, one.group_id, one.team_id) == (key, group_id, team_id):
            return decided(allotment_id=one.id)
    assigned = GroupAssigned(
        id=NewRows().number(),
        customer_id=facts.company.id,
        subscription_id=key,
        group_id=group_id,
        team_id=team_id,
        since_at=facts.company.at,
    )
    after, free = before.after([assigned]), before.free(key)
    waiting = len(after.waiting(key))
    needed = waiting - len(before.waiting(key))
    if needed and waiting > free:
        about: dict[str, str | int] = {
            "product": facts.product,
            "missing": min(needed, waiting - free),
            "needed": needed,
            "free": free,
        }
        return Refused("seats-short", about, "account:subscriptions")
    decision = Decided(
        (assigned,), Because("SUB-14", "group-assigned"), {"allotment_id": assigned.id}
    )
    return followed(decision, before=before)


def release_group(facts: Seating, *, allotment_id: int) -> Decision:
    """Take back what a group or team is assigned to, with the seats that came through it (SUB-14).

    A seat stays with who has it in person or through another group or team as well. What is taken
    back already stays so. Refused: assignments-closed, team-not-yours.
    """
    fault = _fault(facts)
    if fault is not None:
        return fault
    if allotment_id not in {one.id for one in facts.allotted.allotments}:
        return decided()
    change = GroupReleased(
        id=allotment_id,
        customer_id=facts.company.id,
        subscription_id=facts.subscription.id,
        released_at=facts.company.at,
    )
    decision = Decided((change,), Because("SUB-14", "group-released"))
    return followed(decision, before=facts.allotted)


def hand_out(facts: Seating) -> Decision:
    """Give free seats to who waits for one, the one who has waited longest first (SUB-14).

    Two seats were added while three people wait: the first two get them. Refused:
    assignments-closed, team-not-yours.
    """
    fault = _fault(facts)
    if fault is not None:
        return fault
    waiting = len(facts.allotted.waiting(facts.subscription.id))
    given = min(waiting, facts.allotted.free(facts.subscription.id))
    answer = {"given": given, "left_waiting": waiting - given}
    decision = Decided((), Because("SUB-14", "handed-out"), answer)
    return followed(decision, before=facts.allotted)


def choose_leaving(facts: Seating, *, assignment_ids: Sequence[int]) -> Decision:
    """Choose who gives a seat back when the coming term has fewer; all others stay (SUB-14).

    Ten seats that renew as eight on 2025-06-10, all handed out: two can be chosen, who work to
    06-09. Fewer may be, none too: the latest seats are taken then. Refused: seats-not-fewer,
    too-many-leaving, not-found, assignments-closed, team-not-yours, nothing-to-hand-out.
    """
    fault = _fault(facts)
    if fault is not None:
        return fault
    wanted = set(assignment_ids)
    found = leaving(facts.subscription, facts.assigned, on=facts.on)
    if wanted and found is None:
        about: dict[str, str | int] = {"product": facts.product}
        return Refused("seats-not-fewer", about, "account:subscriptions")
    if not wanted <= {seat.id for seat in facts.assigned}:
        return Refused("not-found", {"name": "seat"})
    if found is not None and len(wanted) > found.over:
        about = {"product": facts.product, "chosen": len(wanted), "over": found.over}
        return Refused("too-many-leaving", about, "account:subscriptions")
    changes: list[Change] = []
    for seat in facts.assigned:
        leaves_on = found.on if found and seat.id in wanted else None
        # What was chosen for a day that is over means nothing, and stays as it was.
        before = seat.leaves_on if seat.leaves_on and seat.leaves_on > facts.on else None
        if leaves_on != before:
            changes.append(
                LeavingChosen(
                    id=seat.id,
                    customer_id=facts.company.id,
                    subscription_id=facts.subscription.id,
                    user_id=seat.user_id,
                    leaves_on=leaves_on,
                )
            )
    answer = {"chosen": len(wanted), "left": found.over - len(wanted) if found else 0}
    return Decided(tuple(changes), Because("SUB-14", "leaving-chosen"), answer)


def _unknown(facts: Seating, group_id: int | None, team_id: int | None) -> Refused | None:
    if (group_id is None) == (team_id is None):
        return Refused("group-or-team", {}, "account:subscriptions")
    if group_id is not None and group_id not in facts.allotted.groups:
        return Refused("not-found", {"name": "group"})
    if team_id is not None and team_id not in facts.company.teams:
        return Refused("not-found", {"name": "team"})
    return None


def _fault(facts: Seating) -> Refused | None:
    if facts.subscription.pack:
        return flex.has_no_seats(facts.product)
    if not kind_of(facts.kind).assigned:
        return Refused("nothing-to-hand-out", {"product": facts.product}, "account:subscriptions")
    if not facts.company.acts_as(*ADMINS, team_id=facts.subscription.team_id):
        return Refused("team-not-yours", {}, "account:people")
    state = state_by_boundaries(facts.subscription, on=facts.on)
    if works(state, feature=Feature.USER_MANAGEMENT):
        return None
    return Refused(
        "assignments-closed",
        {"product": facts.product, "state": state.value},
        "account:subscriptions",
    )
