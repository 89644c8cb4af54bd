"""What every page of the account begins with: who visits, for which customer, at which instant."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import urlencode

from tenure.actions import ACTIONS
from tenure.engine.actor import Actor
from tenure.engine.outcome import Done
from tenure.engine.perform import perform
from tenure.engine.preview import preview
from tenure.gateways.clock import day_in
from tenure.presentation.actors import (
    actor_of,
    current_customer,
    home_of,
    partnerships_of,
    stand_under,
)
from tenure.presentation.installation import installation
from tenure.presentation.languages import reader_language
from tenure.presentation.pages import page, refused
from tenure.presentation.places import place
from tenure.presentation.turning_away import Asking, Turned
from tenure.questions.companies.memberships import Membership
from tenure.records.models import User
from tenure.rules.decision import Refused
from tenure.rules.foresight import Foreseen
from tenure.rules.money import Money
from tenure.texts import say
from tenure.texts.formats import day_text, money_text

SOURCE = "account"


@dataclass(frozen=True, slots=True)
class Visit(Asking):
    """One request of somebody who is signed in and belongs to a customer."""

    request: HttpRequest
    actor: Actor
    customer: Membership
    at: datetime
    language: str

    def may(self, name: str) -> bool:
        """Say whether the visitor may do or see this for the current customer."""
        return self.customer.may(name)

    @property
    def sees_subscriptions(self) -> bool:
        """Return whether subscriptions are shown to the visitor."""
        return self.may("see-subscriptions")

    @property
    def sees_orders(self) -> bool:
        """Return whether orders are shown to the visitor."""
        return self.may("see-orders")

    @property
    def sees_cards(self) -> bool:
        """Return whether payment methods are shown to the visitor."""
        return self.may("see-payment-methods")

    @property
    def sees_payers(self) -> bool:
        """Return whether the visitor is shown to whom invoices go."""
        return self.may("see-payers")

    @property
    def buys(self) -> bool:
        """Return whether the visitor orders anew; support doesn't, who orders becomes purchaser."""
        return self.may("confirm-order")

    @property
    def quotes(self) -> bool:
        """Return whether the visitor makes quotes of their own (QUO-01)."""
        return self.may("quote-renewals")

    def under(self, customer_id: int) -> None:
        """Show the page under the customer of what it is about."""
        stand_under(self.request, customer_id)

    def act(self, name: str, /, **wanted: Any) -> Done | Refused:
        """Perform an action by its name; one on what is another's turns the visitor away."""
        action = ACTIONS[name]
        outcome = perform(action, action.input(**wanted), actor=self.actor, at=self.at)
        return self._kept(outcome)

    def foresee(self, name: str, /, **wanted: Any) -> Foreseen | Refused:
        """Return what an action would do now; nothing is saved."""
        action = ACTIONS[name]
        outcome = preview(action, action.input(**wanted), actor=self.actor, at=self.at)
        return self._kept(outcome)

    def _kept[Outcome](self, outcome: Outcome | Refused) -> Outcome | Refused:
        if isinstance(outcome, Refused) and outcome.code in ("not-found", "role-not-enough"):
            raise Turned(outcome)
        return outcome

    @property
    def today(self) -> date:
        """Return the day it is where the customer is."""
        return day_in(self.at, zone=self.customer.time_zone)

    def say(self, message_id: str, /, **values: object) -> str:
        """Return a text in the visitor's language; money and days as people write them."""
        plain = {name: self._plain(value) for name, value in values.items()}
        return say(self.language, message_id, **plain)

    def _plain(self, value: object) -> object:
        if isinstance(value, Money):
            return money_text(value.minor, value.currency, language=self.language)
        if isinstance(value, date) and not isinstance(value, datetime):
            return day_text(value, language=self.language)
        return value

    def page(self, template: str, *, status: int = 200, **context: object) -> HttpResponse:
        """Render a page of the account."""
        return page(self.request, f"account/{template}.html", status=status, visit=self, **context)


type View = Callable[..., HttpResponse]


def account_page(view: View) -> View:
    """Let a view begin with a `Visit`: signed in, with a customer; refusals become pages."""

    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            return _to_sign_in(request)
        customer = current_customer(request)
        if customer is None and isinstance(request.user, User) and request.user.staff_role:
            return redirect(home_of(request.user))
        if customer is None and partnerships_of(request):
            return redirect(home_of(request.user))
        if customer is None:
            return page(request, "account/no_company.html")
        visit = Visit(
            request=request,
            actor=actor_of(request, SOURCE),
            customer=customer,
            at=installation(request).at,
            language=reader_language(request),
        )
        try:
            return view(visit, *args, **kwargs)
        except Turned as turned:
            return _turned_away(request, turned.refusal)

    return shown


def _turned_away(request: HttpRequest, refusal: Refused) -> HttpResponse:
    match refusal.code:
        case "not-found":
            raise Http404(refusal.code)
        case "sign-in-first":
            return _to_sign_in(request)
        case "role-not-enough":
            return refused(request, refusal, template="account/refused.html", status=403)
        case _:
            return refused(request, refusal, template="account/refused.html")


def _to_sign_in(request: HttpRequest) -> HttpResponse:
    return redirect(f"{place('sign-in') or '/'}?{urlencode({'next': request.get_full_path()})}")


def number_in(request: HttpRequest, name: str, *, default: int = 0) -> int:
    """Return a whole number that was sent, the default for anything else."""
    values = request.POST if request.method == "POST" else request.GET
    text = values.get(name, "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 18 else default
