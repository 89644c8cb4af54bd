"""What every page of the office begins with: who of the vendor's staff it is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache

from tenure.engine.actor import Actor
from tenure.presentation.actors import actor_of
from tenure.presentation.frame import NavItem, supplies
from tenure.presentation.installation import installation
from tenure.presentation.languages import reader_language
from tenure.presentation.pages import page, refused
from tenure.presentation.places import place
from tenure.presentation.turning_away import Asking, Turned
from tenure.records.models import User
from tenure.rules.rights import may
from tenure.texts import say

SOURCE = "office"


@dataclass(frozen=True, slots=True)
class Desk(Asking):
    """One request of somebody of the vendor's staff."""

    request: HttpRequest
    actor: Actor
    at: datetime
    language: str

    def may(self, name: str) -> bool:
        """Say whether this staff role may do or see something at all."""
        return may(name, roles=[self.actor.staff_role])

    def say(self, message_id: str, /, **values: object) -> str:
        """Return a text in the reader's language."""
        return say(self.language, message_id, **values)

    def page(self, template: str, *, status: int = 200, **context: object) -> HttpResponse:
        """Render a page of the office."""
        return page(self.request, f"office/{template}.html", status=status, desk=self, **context)


def office_page(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Let a view begin with a `Desk`; to everybody but the vendor's staff it doesn't exist."""

    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not isinstance(request.user, User) or not request.user.staff_role:
            raise Http404
        desk = Desk(
            request=request,
            actor=actor_of(request, SOURCE),
            at=installation(request).at,
            language=reader_language(request),
        )
        try:
            return view(desk, *args, **kwargs)
        except Turned as turned:
            if turned.refusal.code == "not-found":
                raise Http404(turned.refusal.code) from turned
            return refused(request, turned.refusal, template="office/refused.html", status=403)

    return never_cache(shown)


# text of the line, the place, what one must be allowed to see
_RAIL = (
    ("office-customers", "office:customers", "see-customers"),
    ("frame-quotes", "office:quotes", "see-office-quotes"),
    ("office-promotions", "office:promotions", "see-promotions"),
    ("office-price-lists", "office:price-lists", "see-price-lists"),
    ("office-certificates", "office:certificates", "see-certificates"),
    ("office-credit-lines", "office:credit-lines", "see-credit-lines"),
    ("office-financing", "office:financing", "see-financing"),
    ("office-vendor-requests", "office:vendor-requests", "see-vendor-requests"),
    ("office-forecast", "office:forecast", "see-forecast"),
    ("office-operations", "office:operations", "see-parked"),
)


@supplies("office_navigation")
def office_navigation(request: HttpRequest) -> tuple[NavItem, ...]:
    """Supply the rail: only pages that this staff role opens."""
    role = actor_of(request, SOURCE).staff_role
    return tuple(
        NavItem(text, place(url)) for text, url, right in _RAIL if may(right, roles=[role])
    )
