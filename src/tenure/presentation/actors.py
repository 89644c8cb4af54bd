"""Who asks, and for which customer: read from the session, once per request (ACC-10, ACC-11)."""

from django.http import HttpRequest

from tenure.engine.actor import Actor, anonymous
from tenure.presentation.frame import CustomerChoice, supplies
from tenure.questions.memberships import Membership, memberships
from tenure.rules.decision import Refused

CHOSEN = "customer"
"""Where the session keeps the number of the customer that was chosen."""


def actor_of(request: HttpRequest, source: str) -> Actor:
    """Return who is signed in as an actor, or an anonymous one."""
    user = request.user
    if not user.is_authenticated:
        return anonymous(source)
    return Actor(
        kind="staff" if user.staff_role else "user",
        source=source,
        user_id=user.id,
        name=user.name or user.email,
        staff_role=user.staff_role,
    )


def memberships_of(request: HttpRequest) -> tuple[Membership, ...]:
    """Return the customers of who is signed in, asked for once per request."""
    known: tuple[Membership, ...] | None = getattr(request, "tenure_memberships", None)
    if known is None:
        found = memberships(actor_of(request, "account"))
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
