"""Seats: who may hand one out, to whom, and never more than there are (SUB-07, SUB-14)."""

from dataclasses import dataclass
from datetime import date

from tenure.rules import flex
from tenure.rules.access import state_by_boundaries
from tenure.rules.changes import Change, SeatAssigned, SeatReleased
from tenure.rules.companies.people import Account, nobody_with, normal_email
from tenure.rules.companies.roles import Company, Seat, granted
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused, decided
from tenure.rules.kinds import kind_of
from tenure.rules.lifecycle import Feature, works
from tenure.rules.subscriptions import Subscription

_ADMINS = ("primary_admin", "secondary_admin")


@dataclass(frozen=True, slots=True)
class Seating:
    """A subscription with the seats handed out, its company, and the day in its zone."""

    subscription: Subscription
    product: str
    assigned: tuple[Seat, ...]
    company: Company
    on: date
    account: Account | None = None
    kind: str = "seat"


def assign(facts: Seating, *, email: str) -> Decision:
    """Hand a seat to a user with an account; the same user twice has one (SUB-14).

    Of 5 seats the fifth can be handed out, a sixth can't. Somebody new to the company becomes a
    member of the team. Refused: user-unknown, seats-taken, assignments-closed,
    team-not-yours; nothing-to-hand-out, as capacity is the whole company's (CAT-05).
    """
    subscription, company = facts.subscription, facts.company
    fault = _fault(facts)
    if fault is not None:
        return fault
    if facts.account is None:
        return nobody_with(normal_email(email))
    held = next((s for s in facts.assigned if s.user_id == facts.account.id), None)
    if held is not None:
        return decided(assignment_id=held.id)
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
    return Decided(tuple(changes), Because("SUB-14", "assigned"), {"assignment_id": seat.id})


def release(facts: Seating, *, assignment_id: int) -> Decision:
    """Take a seat back; one that is free already stays free (SUB-14).

    Refused: assignments-closed, team-not-yours.
    """
    fault = _fault(facts)
    if fault is not None:
        return fault
    if assignment_id not in {seat.id for seat in facts.assigned}:
        return decided()
    released = SeatReleased(
        id=assignment_id,
        customer_id=facts.subscription.customer_id,
        subscription_id=facts.subscription.id,
        released_at=facts.company.at,
    )
    return Decided((released,), Because("SUB-14", "released"))


def _fault(facts: Seating) -> Refused | None:
    if facts.subscription.pack:
        return flex.has_no_seats(facts.product)
    if not kind_of(facts.kind).assigned:
        return Refused("nothing-to-hand-out", {"product": facts.product}, "account:subscriptions")
    if not facts.company.acts_as(*_ADMINS, team_id=facts.subscription.team_id):
        return Refused("team-not-yours", {}, "account:people")
    state = state_by_boundaries(facts.subscription, on=facts.on)
    if works(state, feature=Feature.USER_MANAGEMENT):
        return None
    return Refused(
        "assignments-closed",
        {"product": facts.product, "state": state.value},
        "account:subscriptions",
    )
