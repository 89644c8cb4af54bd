"""Bringing a new customer: a company that has no purchaser yet (PAR-01, QUO-11)."""

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from tenure.entrypoints.partner.attending import Agent, partner_page
from tenure.presentation.forms import KitForm
from tenure.questions.partners.partner_directory import markets
from tenure.rules.companies.customers import KINDS
from tenure.rules.decision import Refused
from tenure.texts import LANGUAGES
from tenure.texts.formats import country_text

_LINES = ("line1", "line2", "postal_code", "city", "region")


class IntroduceForm(KitForm):
    """The company's details as its quotes and invoices will show them."""

    words = "partner-new"
    name = forms.CharField(max_length=120)
    country = forms.ChoiceField()
    line1 = forms.CharField(max_length=120)
    line2 = forms.CharField(max_length=120, required=False)
    postal_code = forms.CharField(max_length=20)
    city = forms.CharField(max_length=80)
    region = forms.CharField(max_length=40, required=False)
    vat_number = forms.CharField(max_length=40, required=False)
    kind = forms.ChoiceField()
    language = forms.ChoiceField()

    def __init__(self, *args: object, agent: Agent, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        countries = [
            (code, country_text(code, language=agent.language))
            for code in agent.seen(markets(agent.actor))
        ]
        self._offer("country", sorted(countries, key=lambda one: one[1]))
        self._offer("kind", [(name, agent.say(f"partner-kind-{name}")) for name in KINDS])
        self._offer("language", [(name, agent.say(f"frame-language-{name}")) for name in LANGUAGES])

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices


@require_http_methods(["GET", "HEAD", "POST"])
@partner_page
def introduce(agent: Agent) -> HttpResponse:
    """Show the form, or bring the customer."""
    if agent.request.method != "POST":
        start = {"country": agent.partner.country, "language": agent.language, "kind": KINDS[0]}
        return agent.page("introduce", form=IntroduceForm(initial=start, agent=agent))
    form = IntroduceForm(agent.request.POST, agent=agent)
    if not form.is_valid():
        return agent.page("introduce", form=form, status=422)
    data = form.cleaned_data
    outcome = agent.act(
        "introduce-customer",
        name=data["name"],
        country=data["country"],
        address={part: data[part] for part in _LINES if data[part]},
        vat_number=data["vat_number"],
        kind=data["kind"],
        language=data["language"],
    )
    if isinstance(outcome, Refused):
        return agent.page("introduce", form=form, refused=outcome, status=409)
    messages.success(agent.request, agent.say("partner-introduced", customer=data["name"]))
    return redirect("partner:customer", key=outcome.answer["customer_id"])
