"""For which customer the vendor's staff stand in and why, kept in the session (ACC-11).

It ends on request and with the sign-in. The session is only where it is kept: every question and
action asks the table of rights anew, with the reason, which stands in every event.
"""

from dataclasses import dataclass

from django.http import HttpRequest

from tenure.records.models import User

STANDING = "stands_in"
"""Where the session keeps who stands in for which customer and why."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The customer that staff stand in for, and why."""

    customer_id: int
    reason: str


def standing_of(request: HttpRequest) -> Standing | None:
    """Return for whom the reader stands in; None for all who aren't staff."""
    # An early fault is answered before anybody is known.
    user = getattr(request, "user", None)
    kept = request.session.get(STANDING) if isinstance(user, User) and user.staff_role else None
    if kept is None or user is None or kept["user"] != user.pk:
        return None
    return Standing(kept["customer"], kept["reason"])


def stand_in(request: HttpRequest, standing: Standing) -> None:
    """Stand in for a customer from the next page on."""
    request.session[STANDING] = {
        "user": request.user.pk,
        "customer": standing.customer_id,
        "reason": standing.reason,
    }


def step_out(request: HttpRequest) -> None:
    """Stand in for nobody any more."""
    request.session.pop(STANDING, None)
