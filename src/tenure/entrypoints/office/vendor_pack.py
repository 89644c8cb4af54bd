"""The vendor set-up pack in the office: its documents, and what procurement asks for (MOD-07)."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from tenure.actions.vendor_pack.answer_vendor_request import (
    ANSWER_VENDOR_REQUEST,
    AnswerVendorRequest,
)
from tenure.actions.vendor_pack.put_entity_document import PUT_ENTITY_DOCUMENT, PutEntityDocument
from tenure.actions.vendor_pack.withdraw_entity_document import (
    WITHDRAW_ENTITY_DOCUMENT,
    WithdrawEntityDocument,
)
from tenure.engine.perform import perform
from tenure.entrypoints.office.attending import Desk, office_page
from tenure.entrypoints.office.forms import EntityDocumentForm, VendorAnswerForm
from tenure.presentation.downloads import download
from tenure.presentation.turning_away import Turned
from tenure.questions.companies.vendor_pack import entity_documents, entity_file, vendor_requests
from tenure.rules.decision import Refused


@require_safe
@office_page
def show_requests(desk: Desk) -> HttpResponse:
    """Show what waits for an answer, and what was answered last."""
    return _requests(desk)


@require_POST
@office_page
def answer(desk: Desk, key: int) -> HttpResponse:
    """Answer a request; who asked gets a mail."""
    form = VendorAnswerForm(desk.request.POST, auto_id=f"request_{key}_%s")
    if not form.is_valid():
        return _requests(desk, came_back=(key, form), status=422)
    outcome = perform(
        ANSWER_VENDOR_REQUEST,
        AnswerVendorRequest(vendor_request_id=key, answer=form.cleaned_data["answer"]),
        actor=desk.actor,
        at=desk.at,
    )
    if isinstance(outcome, Refused):
        if outcome.code in ("not-found", "role-not-enough"):
            raise Turned(outcome)
        return _requests(desk, came_back=(key, form), refused=outcome, status=409)
    messages.success(desk.request, desk.say("office-vendor-request-done"))
    return redirect("office:vendor-requests")


@require_http_methods(["GET", "HEAD"])
@office_page
def show_documents(desk: Desk) -> HttpResponse:
    """Show what each legal entity hands out."""
    return _documents(desk)


@require_POST
@office_page
def put(desk: Desk, key: int) -> HttpResponse:
    """Put a document of a legal entity into the pack, or replace the one of its title."""
    form = EntityDocumentForm(desk.request.POST, desk.request.FILES, auto_id=f"entity_{key}_%s")
    if not form.is_valid():
        return _documents(desk, came_back=(key, form), status=422)
    file = form.cleaned_data["file"]
    outcome = perform(
        PUT_ENTITY_DOCUMENT,
        PutEntityDocument(
            legal_entity_id=key,
            title=form.cleaned_data["title"],
            file_name=file.name or "",
            content=file.read(),
        ),
        actor=desk.actor,
        at=desk.at,
    )
    if isinstance(outcome, Refused):
        if outcome.code in ("not-found", "role-not-enough"):
            raise Turned(outcome)
        return _documents(desk, came_back=(key, form), refused=outcome, status=409)
    told = desk.say("office-vendor-document-done", title=form.cleaned_data["title"])
    messages.success(desk.request, told)
    return redirect("office:vendor-documents")


@require_POST
@office_page
def withdraw(desk: Desk, key: int) -> HttpResponse:
    """Hand a document out no longer."""
    outcome = perform(
        WITHDRAW_ENTITY_DOCUMENT,
        WithdrawEntityDocument(entity_document_id=key),
        actor=desk.actor,
        at=desk.at,
    )
    if isinstance(outcome, Refused):
        raise Turned(outcome)
    messages.success(desk.request, desk.say("office-vendor-document-withdrawn"))
    return redirect("office:vendor-documents")


@require_safe
@office_page
def show_file(desk: Desk, key: int) -> HttpResponse:
    """Hand out a document as customers get it."""
    found = desk.seen(entity_file(desk.actor, document_id=key))
    if found is None:
        raise Http404
    return download(*found)


def _requests(
    desk: Desk,
    *,
    came_back: tuple[int, VendorAnswerForm] | None = None,
    refused: Refused | None = None,
    status: int = 200,
) -> HttpResponse:
    found = desk.seen(vendor_requests(desk.actor))
    back = dict([came_back]) if came_back else {}
    return desk.page(
        "vendor_requests",
        status=status,
        waiting=[
            (one, back.get(one.id) or VendorAnswerForm(auto_id=f"request_{one.id}_%s"))
            for one in found.waiting
        ],
        answered=found.answered,
        refused=refused,
    )


def _documents(
    desk: Desk,
    *,
    came_back: tuple[int, EntityDocumentForm] | None = None,
    refused: Refused | None = None,
    status: int = 200,
) -> HttpResponse:
    found = desk.seen(entity_documents(desk.actor))
    back = dict([came_back]) if came_back else {}
    return desk.page(
        "vendor_documents",
        status=status,
        shelves=[
            (
                one,
                back.get(one.legal_entity_id)
                or EntityDocumentForm(auto_id=f"entity_{one.legal_entity_id}_%s"),
            )
            for one in found
        ],
        refused=refused,
    )
