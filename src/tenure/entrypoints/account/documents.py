"""Purchase orders as files: attached to a renewal, read again, removed (REN-17)."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from tenure.entrypoints.account.visiting import Visit, account_page, number_in
from tenure.presentation.downloads import download
from tenure.presentation.turning_away import Turned
from tenure.questions.ordering.documents import document_file, documents
from tenure.questions.subscriptions.subscription import SubscriptionPage, subscription
from tenure.rules.attachments import LARGEST_BYTES, closed_subscription
from tenure.rules.decision import Refused

LARGEST_MB = LARGEST_BYTES // 1_000_000


@require_http_methods(["GET", "HEAD", "POST"])
@account_page
def of_renewal(visit: Visit, key: int) -> HttpResponse:
    """Show what is attached for a renewal, and attach a file on POST."""
    found = visit.seen(subscription(visit.actor, subscription_id=key, at=visit.at))
    visit.under(found.subscription.customer_id)
    if "see-documents" not in found.allowed:
        raise Turned(Refused("role-not-enough", {"name": "see-documents"}, "account:people"))
    if visit.request.method != "POST":
        return _page(visit, found)
    file = visit.request.FILES.get("file")
    if file is None:
        return _page(visit, found, refused=Refused("document-missing", {}))
    name = file.name or ""
    if file.size and file.size > LARGEST_BYTES:
        # Not read into memory only to be refused.
        about: dict[str, str | int] = {"name": name, "most": LARGEST_MB}
        return _page(visit, found, refused=Refused("document-large", about))
    outcome = visit.act(
        "attach-document",
        owner_kind="subscription",
        owner_id=key,
        file_name=name,
        content=file.read(),
    )
    if isinstance(outcome, Refused):
        return _page(visit, found, refused=outcome)
    told = "documents-attached" if outcome.changes else "documents-there-already"
    messages.success(visit.request, visit.say(told, name=name))
    return redirect("account:subscription", key=key)


@require_POST
@account_page
def remove(visit: Visit, key: int) -> HttpResponse:
    """Take a document off the renewal it was attached to."""
    about = number_in(visit.request, "subscription")
    found = visit.seen(subscription(visit.actor, subscription_id=about, at=visit.at))
    visit.under(found.subscription.customer_id)
    outcome = visit.act("detach-document", document_id=key)
    if isinstance(outcome, Refused):
        return _page(visit, found, refused=outcome)
    messages.success(visit.request, visit.say("documents-removed"))
    return redirect("account:subscription", key=about)


@require_safe
@account_page
def show_file(visit: Visit, key: int) -> HttpResponse:
    """Hand a document back to who may see the customer's documents."""
    return download(*visit.seen(document_file(visit.actor, document_id=key)))


def renewal_documents(visit: Visit, found: SubscriptionPage) -> dict[str, Any]:
    """Return what the part of a page about the documents of a renewal needs; {} who sees none."""
    if "see-documents" not in found.allowed or not found.of_kind.renews:
        return {}
    one = found.subscription
    closed = closed_subscription(
        state=one.state,
        renews_on=one.renews_on,
        renews=found.of_kind.renews and not one.pack,
        on=found.today,
    )
    return {
        "documents": visit.seen(
            documents(visit.actor, owner=("subscription", one.id), customer_id=one.customer_id)
        ),
        "documents_shown": True,
        "documents_open": closed is None and "attach-document" in found.allowed,
        "largest": LARGEST_MB,
    }


def _page(visit: Visit, found: SubscriptionPage, refused: Refused | None = None) -> HttpResponse:
    return visit.page(
        "documents",
        status=409 if refused else 200,
        found=found,
        one=found.subscription,
        refused=refused,
        **renewal_documents(visit, found),
    )
