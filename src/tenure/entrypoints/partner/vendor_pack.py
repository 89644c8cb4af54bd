"""Setting the vendor up as a supplier, fetched by a partner for its customer (MOD-07)."""

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from tenure.entrypoints.partner.attending import Agent, partner_page
from tenure.operations.vendor_pack import archive_name, facts_file, pack_archive, parts_of
from tenure.presentation.downloads import download
from tenure.presentation.forms import KitForm
from tenure.questions.companies.vendor_pack import VendorPack, pack_file, vendor_pack
from tenure.rules.decision import Refused


class VendorRequestForm(KitForm):
    """What the customer's procurement misses."""

    words = "vendor-pack-ask"
    wanted = forms.CharField(max_length=400, widget=forms.Textarea(attrs={"rows": 4}))


@require_http_methods(["GET", "HEAD", "POST"])
@partner_page
def show(agent: Agent, key: int) -> HttpResponse:
    """Show the pack of a customer, and on POST ask for what is missing in it."""
    pack = _pack(agent, key)
    if agent.request.method != "POST":
        return _page(agent, pack, form=VendorRequestForm())
    form = VendorRequestForm(agent.request.POST)
    if not form.is_valid():
        return _page(agent, pack, form=form, status=422)
    outcome = agent.act(
        "request-vendor-document", customer_id=key, wanted=form.cleaned_data["wanted"]
    )
    if isinstance(outcome, Refused):
        return _page(agent, pack, form=form, refused=outcome, status=409)
    messages.success(agent.request, agent.say("vendor-pack-asked-done"))
    return redirect("partner:vendor-pack", key=key)


@require_safe
@partner_page
def archive(agent: Agent, key: int) -> HttpResponse:
    """Hand out the whole pack as a ZIP."""
    pack = _pack(agent, key)
    content = agent.seen(pack_archive(agent.actor, pack, language=agent.language))
    return download(archive_name(pack), "application/zip", content)


@require_safe
@partner_page
def facts(agent: Agent, key: int) -> HttpResponse:
    """Hand out the facts as PDF."""
    content = facts_file(_pack(agent, key), language=agent.language)
    return download(f"{agent.say('vendor-facts-title')}.pdf", "application/pdf", content)


@require_safe
@partner_page
def file(agent: Agent, key: int, document: int) -> HttpResponse:
    """Hand out one file of the pack."""
    found = agent.seen(pack_file(agent.actor, customer_id=key, document_id=document))
    if found is None:
        # Replaced or taken out since the page was read.
        return redirect("partner:vendor-pack", key=key)
    return download(*found)


def _pack(agent: Agent, key: int) -> VendorPack:
    return agent.seen(vendor_pack(agent.actor, customer_id=key, at=agent.at))


def _page(
    agent: Agent,
    pack: VendorPack,
    *,
    form: VendorRequestForm,
    refused: Refused | None = None,
    status: int = 200,
) -> HttpResponse:
    key = pack.customer_id
    return agent.page(
        "vendor_pack",
        status=status,
        pack=pack,
        parts=parts_of(pack, language=agent.language),
        form=form,
        refused=refused,
        may_ask=True,
        files=[(one, reverse("partner:vendor-file", args=[key, one.id])) for one in pack.files],
        archive_url=reverse("partner:vendor-archive", args=[key]),
        facts_url=reverse("partner:vendor-facts", args=[key]),
    )
