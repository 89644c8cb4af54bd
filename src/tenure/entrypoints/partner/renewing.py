"""Setting how a customer's subscription renews, on its request and consent (PAR-08)."""

from dataclasses import replace
from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from tenure.engine.actor import Actor
from tenure.entrypoints.partner.attending import Agent, partner_page
from tenure.presentation.forms import KitForm
from tenure.presentation.turning_away import Turned
from tenure.questions.partners.partner_customers import RenewalToSet, renewal_to_set
from tenure.questions.subscriptions.renewing import renewal_of
from tenure.rules.changes import SubscriptionChanged
from tenure.rules.decision import Refused
from tenure.rules.foresight import Foreseen
from tenure.rules.partners.consent import WAYS, Consent


class ConsentForm(KitForm):
    """Who of the customer agreed, how, and when."""

    words = "partner-consent"
    person = forms.CharField(max_length=120)
    way = forms.ChoiceField(widget=forms.Select)
    given_on = forms.DateField(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    consent_note = forms.CharField(
        max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args: object, agent: Agent, today: date, **kwargs: object) -> None:
        super().__init__(*args, initial={"given_on": today}, **kwargs)
        field = self.fields["way"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(name, agent.say(f"partner-consent-way-{name}")) for name in WAYS]
        self.fields["given_on"].widget.attrs["max"] = today.isoformat()

    @property
    def consent(self) -> Consent:
        """Return what was entered."""
        data = self.cleaned_data
        return Consent(data["person"], data["way"], data["given_on"], data["consent_note"])


@require_http_methods(["GET", "HEAD", "POST"])
@partner_page
def change(agent: Agent, key: int) -> HttpResponse:
    """Show what a renewal would come to, then save it with the consent it rests on."""
    found = agent.seen(renewal_to_set(agent.actor, subscription_id=key, at=agent.at))
    if found.own.leaves or found.own.is_pack:
        raise Turned(Refused("not-found", {"name": "subscription"}))
    wanted, on = _wanted(agent.request, found)
    posted = agent.request.method == "POST"
    form = ConsentForm(agent.request.POST if posted else None, agent=agent, today=found.today)
    foreseen = agent.foresee("change-renewal", **wanted)
    context: dict[str, Any] = {
        "found": found,
        "one": found.subscription,
        "wanted": wanted,
        "on": on,
        "offering": wanted["offering_id"] or found.subscription.next_offering_id,
        "form": form,
    }
    if isinstance(foreseen, Refused):
        return agent.page(
            "renewal", **context, refused=foreseen, never=True, status=409 if posted else 200
        )
    context["bill"] = _bill(agent, foreseen, found, on=on)
    if not posted:
        return agent.page("renewal", **context)
    if not form.is_valid():
        return agent.page("renewal", **context, status=422)
    refused = _save(agent, found, wanted, on=on, actor=replace(agent.actor, consent=form.consent))
    if refused is not None:
        return agent.page("renewal", **context, refused=refused, status=409)
    messages.success(agent.request, agent.say("partner-renewal-saved", product=found.own.product))
    return redirect("partner:customer", key=found.customer_id)


def _wanted(request: HttpRequest, found: RenewalToSet) -> tuple[dict[str, Any], bool]:
    """Return what was entered, what it is set to now for what wasn't."""
    sent = request.POST if request.method == "POST" else request.GET
    one = found.subscription
    offering = _whole(sent.get("offering", ""))
    wanted = {
        "subscription_id": one.id,
        "quantity": _whole(sent.get("quantity", "")) or one.next_quantity,
        "offering_id": offering if offering in {t.offering_id for t in found.terms} else None,
    }
    return wanted, sent.get("auto", "1" if one.auto_renew else "0") == "1"


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 9 else 0


def _bill(agent: Agent, foreseen: Foreseen, found: RenewalToSet, *, on: bool) -> object:
    """Return what the renewal would come to, None where it won't renew by itself."""
    if not on:
        return None
    changed = [one.after for one in foreseen.changes if isinstance(one, SubscriptionChanged)]
    return renewal_of(changed[0] if changed else found.subscription, at=agent.at)


def _save(
    agent: Agent, found: RenewalToSet, wanted: dict[str, Any], *, on: bool, actor: Actor
) -> Refused | None:
    outcome = agent.act("change-renewal", actor=actor, **wanted)
    if isinstance(outcome, Refused):
        return outcome
    if on != found.subscription.auto_renew:
        switched = agent.act(
            "set-auto-renewal",
            actor=actor,
            customer_id=found.customer_id,
            subscription_ids=(found.subscription.id,),
            on=on,
        )
        if isinstance(switched, Refused):
            return switched
    return None
