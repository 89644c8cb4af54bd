"""The partner itself: how customers find it, and who acts for it."""

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from tenure.entrypoints.partner.attending import Agent, partner_page
from tenure.presentation.forms import KitForm
from tenure.questions.partners.partner_company import partner_company
from tenure.rules.decision import Refused
from tenure.rules.partners.partner_users import PARTNER_ROLES
from tenure.texts import say
from tenure.texts.formats import country_text


class AdmitForm(KitForm):
    """Who shall act for the partner, and as what."""

    words = "partner-admit"
    email = forms.EmailField(max_length=254)
    role = forms.ChoiceField()

    def __init__(self, *args: object, language: str, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["role"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(name, say(language, f"partner-role-{name}")) for name in PARTNER_ROLES]


@require_safe
@partner_page
def show(agent: Agent) -> HttpResponse:
    """Show the partner and its people."""
    return _page(agent)


@require_POST
@partner_page
def admit(agent: Agent) -> HttpResponse:
    """Let somebody with an account act for the partner."""
    form = AdmitForm(agent.request.POST, language=agent.language)
    if not form.is_valid():
        return _page(agent, form=form, status=422)
    outcome = agent.act(
        "admit-partner-user", partner_id=agent.partner.partner_id, **form.cleaned_data
    )
    if isinstance(outcome, Refused):
        return _page(agent, form=form, refused=outcome, status=409)
    email = form.cleaned_data["email"]
    messages.success(agent.request, agent.say("partner-admitted", email=email))
    return redirect("partner:company")


@require_POST
@partner_page
def withdraw(agent: Agent) -> HttpResponse:
    """Let somebody no longer act for the partner."""
    email = agent.request.POST.get("email", "")
    outcome = agent.act("withdraw-partner-user", partner_id=agent.partner.partner_id, email=email)
    if isinstance(outcome, Refused):
        return _page(agent, refused=outcome, status=409)
    messages.success(agent.request, agent.say("partner-withdrawn", email=email))
    return redirect("partner:company")


def _page(
    agent: Agent,
    *,
    form: AdmitForm | None = None,
    refused: Refused | None = None,
    status: int = 200,
) -> HttpResponse:
    found = agent.seen(partner_company(agent.actor))
    return agent.page(
        "company",
        status=status,
        found=found,
        country=country_text(found.country, language=agent.language),
        form=(form or AdmitForm(language=agent.language)) if agent.is_admin else None,
        refused=refused,
    )
