"""Who asks, and for which customer or partner: read from the session, once per request (ACC-10)."""

from dataclasses import replace

from django.http import HttpRequest

from tenure.engine.actor import Actor, anonymous
from tenure.presentation.frame import ActingFor, CustomerChoice, supplies
from tenure.presentation.places import place
from tenure.presentation.standing import standing_of
from tenure.questions.companies.memberships import Membership, memberships, stood_in_for
from tenure.questions.partners.partnerships import Partnership, partnerships
from tenure.records.models import User
from tenure.rules.decision import Refused

CHOSEN = "customer"
"""Where the session keeps the number of the customer that was chosen."""

CHOSEN_PARTNER = "partner"
"""Where the session keeps the number of the partner that was chosen."""

PARTNER = "partner"
"""From where those who act for a partner act."""


def actor_of(request: HttpRequest, source: str) -> Actor:
    """Return who is signed in as an actor, or an anonymous one."""
    user = request.user
    if not user.is_authenticated:
        return anonymous(source)
    standing = standing_of(request)
    return Actor(
        kind="staff" if user.staff_role else "user",
        source=source,
        user_id=user.id,
        name=user.name or user.email,
        staff_role=user.staff_role,
        reason=standing.reason if standing else "",
        customer_id=standing.customer_id if standing else None,
    )


def memberships_of(request: HttpRequest) -> tuple[Membership, ...]:
    """Return the customers of who is signed in, asked for once per request.

    Staff who stand in for a customer have this one only, with what their staff role may do there.
    """
    known: tuple[Membership, ...] | None = getattr(request, "tenure_memberships", None)
    if known is None:
        actor, standing = actor_of(request, "account"), standing_of(request)
        if standing is None:
            found = memberships(actor)
        else:
            one = stood_in_for(actor, customer_id=standing.customer_id)
            found = one if isinstance(one, Refused) else (one,)
        known = () if isinstance(found, Refused) else found
        request.tenure_memberships = known  # type: ignore[attr-defined]
    return known


def forget_memberships(request: HttpRequest) -> None:
    """Ask anew for the customers: this request has just founded or left one."""
    request.tenure_memberships = None  # type: ignore[attr-defined]


def current_customer(request: HttpRequest) -> Membership | None:
    """Return the customer chosen before, else the first where one may buy, else the first.

    A page about one object stands under that object's customer: `stand_under`.
    """
    every = memberships_of(request)
    wanted = getattr(request, "tenure_customer", None) or request.session.get(CHOSEN)
    chosen = next((one for one in every if one.number == wanted), None)
    return chosen or next(
        (one for one in every if one.may("confirm-order")), next(iter(every), None)
    )


def stand_under(request: HttpRequest, customer_id: int) -> None:
    """Show this request under the customer of what it is about, without choosing it for good."""
    for one in memberships_of(request):
        if one.customer_id == customer_id:
            request.tenure_customer = one.number  # type: ignore[attr-defined]


def choose_customer(request: HttpRequest, number: str) -> bool:
    """Keep a customer as the chosen one; say whether the reader belongs to it."""
    if number not in {one.number for one in memberships_of(request)}:
        return False
    request.session[CHOSEN] = number
    return True


@supplies("customers")
def customers(request: HttpRequest) -> tuple[CustomerChoice, ...]:
    """Supply the switcher: every customer of the reader, the current one marked."""
    current = current_customer(request)
    return tuple(
        CustomerChoice(one.name, one.number, current=current is not None and one == current)
        for one in memberships_of(request)
    )


@supplies("acting")
def acting(request: HttpRequest) -> ActingFor | None:
    """Supply the strip that says for whom staff act and why; None for everybody else."""
    standing = standing_of(request)
    if standing is None:
        return None
    name = next((one.name for one in memberships_of(request)), "")
    return ActingFor(name, standing.reason) if name else None


def partnerships_of(request: HttpRequest) -> tuple[Partnership, ...]:
    """Return the partners that who is signed in acts for, asked for once per request."""
    known: tuple[Partnership, ...] | None = getattr(request, "tenure_partnerships", None)
    if known is None:
        signed_in = isinstance(request.user, User) and not request.user.staff_role
        found = partnerships(actor_of(request, PARTNER)) if signed_in else ()
        known = () if isinstance(found, Refused) else found
        request.tenure_partnerships = known  # type: ignore[attr-defined]
    return known


def current_partner(request: HttpRequest) -> Partnership | None:
    """Return the partner chosen before, else the first; None for who acts for none."""
    every = partnerships_of(request)
    wanted = request.session.get(CHOSEN_PARTNER)
    return next((one for one in every if one.number == wanted), next(iter(every), None))


def choose_partner(request: HttpRequest, number: str) -> bool:
    """Keep a partner as the chosen one; say whether the reader acts for it."""
    if number not in {one.number for one in partnerships_of(request)}:
        return False
    request.session[CHOSEN_PARTNER] = number
    return True


def partner_actor_of(request: HttpRequest) -> Actor | None:
    """Return who is signed in as somebody who acts for a partner, None for who acts for none."""
    partner = current_partner(request)
    return _acting_for(partner, actor_of(request, PARTNER)) if partner else None


def partner_actor_named(request: HttpRequest, number: str, *, source: str) -> Actor | None:
    """Return who is signed in, acting for the partner with a number; None if they don't."""
    partner = next((one for one in partnerships_of(request) if one.number == number), None)
    return _acting_for(partner, actor_of(request, source)) if partner else None


def _acting_for(partner: Partnership, actor: Actor) -> Actor:
    # Customers know who acts by both names: in their mails and in their history.
    return replace(actor, name=f"{actor.name} ({partner.name})", partner_id=partner.partner_id)


@supplies("partners")
def partners(request: HttpRequest) -> tuple[CustomerChoice, ...]:
    """Supply the partners that the reader acts for, for the switch between hats."""
    current = current_partner(request)
    return tuple(
        CustomerChoice(one.name, one.number, current=current is not None and one == current)
        for one in partnerships_of(request)
    )


def home_of(user: object) -> str:
    """Return where somebody begins after signing in: staff in the office, a partner's at theirs."""
    if isinstance(user, User) and user.staff_role:
        return place("office") or place("store") or "/"
    if isinstance(user, User):
        found = partnerships(
            Actor(kind="user", source=PARTNER, user_id=user.id, name=user.name or user.email)
        )
        if not isinstance(found, Refused) and found and place("partner"):
            return place("partner")
    return place("account") or place("store") or "/"
