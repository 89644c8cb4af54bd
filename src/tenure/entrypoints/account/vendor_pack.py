"""Setting the vendor up as a supplier: facts, files, one ZIP, and what is missing (MOD-07)."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from tenure.entrypoints.account.forms import VendorRequestForm
from tenure.entrypoints.account.visiting import Visit, account_page
from tenure.operations.vendor_pack import archive_name, facts_file, pack_archive, parts_of
from tenure.presentation.downloads import download
from tenure.questions.companies.vendor_pack import VendorPack, pack_file, vendor_pack
from tenure.rules.decision import Refused


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@account_page
def show(visit: Visit) -> HttpResponse:
    """Show the pack, and on POST ask for what is missing in it."""
    pack = _pack(visit)
    if visit.request.method != "POST":
        return _page(visit, pack, form=VendorRequestForm())
    form = VendorRequestForm(visit.request.POST)
    if not form.is_valid():
        return _page(visit, pack, form=form, status=422)
    outcome = visit.act(
        "request-vendor-document",
        customer_id=pack.customer_id,
        wanted=form.cleaned_data["wanted"],
    )
    if isinstance(outcome, Refused):
        return _page(visit, pack, form=form, refused=outcome, status=409)
    messages.success(visit.request, visit.say("vendor-pack-asked-done"))
    return redirect("account:vendor-pack")


@never_cache
@require_safe
@account_page
def archive(visit: Visit) -> HttpResponse:
    """Hand out the whole pack as a ZIP."""
    pack = _pack(visit)
    content = visit.seen(pack_archive(visit.actor, pack, language=visit.language))
    return download(archive_name(pack), "application/zip", content)


@never_cache
@require_safe
@account_page
def facts(visit: Visit) -> HttpResponse:
    """Hand out the facts as PDF."""
    pack = _pack(visit)
    name = f"{visit.say('vendor-facts-title')}.pdf"
    return download(name, "application/pdf", facts_file(pack, language=visit.language))


@never_cache
@require_safe
@account_page
def file(visit: Visit, key: int) -> HttpResponse:
    """Hand out one file of the pack."""
    found = visit.seen(
        pack_file(visit.actor, customer_id=visit.customer.customer_id, document_id=key)
    )
    if found is None:
        raise Http404
    return download(*found)


def _pack(visit: Visit) -> VendorPack:
    return visit.seen(vendor_pack(visit.actor, customer_id=visit.customer.customer_id, at=visit.at))


def _page(
    visit: Visit,
    pack: VendorPack,
    *,
    form: VendorRequestForm,
    refused: Refused | None = None,
    status: int = 200,
) -> HttpResponse:
    return visit.page(
        "vendor_pack",
        status=status,
        pack=pack,
        parts=parts_of(pack, language=visit.language),
        form=form,
        refused=refused,
        may_ask=visit.may("request-vendor-document"),
        files=[(one, reverse("account:vendor-file", args=[one.id])) for one in pack.files],
        archive_url=reverse("account:vendor-archive"),
        facts_url=reverse("account:vendor-facts"),
    )
