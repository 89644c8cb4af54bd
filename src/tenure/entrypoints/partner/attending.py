"""What every page of a partner begins with: who it is, and for which partner they act (PAR-01)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache

from tenure.actions import ACTIONS
from tenure.engine.actor import Actor
from tenure.engine.outcome import Done
from tenure.engine.perform import perform
from tenure.engine.preview import preview
from tenure.presentation.actors import current_partner, partner_actor_of
from tenure.presentation.installation import installation
from tenure.presentation.languages import reader_language
from tenure.presentation.pages import page, refused
from tenure.presentation.places import place
from tenure.presentation.turning_away import Asking, Turned
from tenure.questions.partners.partnerships import Partnership
from tenure.rules.decision import Refused
from tenure.rules.foresight import Foreseen
from tenure.rules.money import Money
from tenure.texts import say
from tenure.texts.formats import day_text, money_text


@dataclass(frozen=True, slots=True)
class Agent(Asking):
    """One request of somebody who acts for a partner."""

    request: HttpRequest
    actor: Actor
    partner: Partnership
    at: datetime
    language: str

    @property
    def is_admin(self) -> bool:
        """Return whether they say who else acts for the partner."""
        return self.partner.role == "admin"

    def act(self, name: str, /, *, actor: Actor | None = None, **wanted: Any) -> Done | Refused:
        """Perform an action by its name; one on what is another's turns away who asked."""
        action = ACTIONS[name]
        outcome = perform(action, action.input(**wanted), actor=actor or self.actor, at=self.at)
        return self._kept(outcome)

    def foresee(
        self, name: str, /, *, actor: Actor | None = None, **wanted: Any
    ) -> Foreseen | Refused:
        """Return what an action would do now; nothing is saved."""
        action = ACTIONS[name]
        outcome = preview(action, action.input(**wanted), actor=actor or self.actor, at=self.at)
        return self._kept(outcome)

    def _kept[Outcome](self, outcome: Outcome | Refused) -> Outcome | Refused:
        if isinstance(outcome, Refused) and outcome.code in ("not-found", "role-not-enough"):
            raise Turned(outcome)
        return outcome

    def say(self, message_id: str, /, **values: object) -> str:
        """Return a text in the reader's language; money and days as people write them."""
        return say(
            self.language, message_id, **{name: self._plain(one) for name, one in values.items()}
        )

    def _plain(self, value: object) -> object:
        if isinstance(value, Money):
            return money_text(value.minor, value.currency, language=self.language)
        if isinstance(value, date) and not isinstance(value, datetime):
            return day_text(value, language=self.language)
        return value

    def page(self, template: str, *, status: int = 200, **context: object) -> HttpResponse:
        """Render a page of the partner."""
        return page(self.request, f"partner/{template}.html", status=status, agent=self, **context)


def partner_page(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Let a view begin with an `Agent`; to who acts for no partner it doesn't exist."""

    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect(
                f"{place('sign-in') or '/'}?{urlencode({'next': request.get_full_path()})}"
            )
        actor, partner = partner_actor_of(request), current_partner(request)
        if actor is None or partner is None:
            raise Http404
        agent = Agent(
            request=request,
            actor=actor,
            partner=partner,
            at=installation(request).at,
            language=reader_language(request),
        )
        try:
            return view(agent, *args, **kwargs)
        except Turned as turned:
            if turned.refusal.code == "not-found":
                raise Http404(turned.refusal.code) from turned
            return refused(request, turned.refusal, template="partner/refused.html", status=403)

    return never_cache(shown)
