"""The mails of the reader as they also stand in the portal, read and unread (NOT-07)."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from tenure.entrypoints.account.visiting import Visit, account_page
from tenure.presentation.installation import installation
from tenure.presentation.listing import listing_of
from tenure.presentation.turning_away import Turned
from tenure.questions.companies.messages import Message, message, messages
from tenure.rules.decision import Refused
from tenure.texts.mails import Rendered, render


@require_safe
@account_page
def show_all(visit: Visit) -> HttpResponse:
    """Show the mails about this customer, the newest first."""
    listing = listing_of(visit.request.GET, per_page=25)
    found, total = visit.seen(
        messages(
            visit.actor,
            customer_id=visit.customer.customer_id,
            offset=listing.offset,
            limit=listing.per_page,
        )
    )
    return visit.page(
        "messages",
        rows=[(one, one.subject or _written(one, visit).subject) for one in found],
        total=total,
        listing=listing,
    )


@require_safe
@account_page
def show(visit: Visit, key: int) -> HttpResponse:
    """Show one mail; marking it as read is the reader's button, for looking changes nothing."""
    found = visit.seen(message(visit.actor, message_id=key))
    visit.under(found.customer_id)
    written = _written(found, visit)
    return visit.page(
        "message",
        found=found,
        subject=found.subject or written.subject,
        paragraphs=_body(written.text),
    )


@require_POST
@account_page
def mark_read(visit: Visit) -> HttpResponse:
    """Mark mails as read: one, or all about this customer."""
    key = visit.request.POST.get("message", "")
    outcome = visit.act(
        "read-mail",
        customer_id=visit.customer.customer_id,
        mail_id=int(key) if key.isascii() and key.isdigit() and len(key) <= 18 else None,
    )
    if isinstance(outcome, Refused):
        raise Turned(outcome)
    return redirect("account:messages")


def _body(text: str) -> list[str]:
    """Return the paragraphs between the heading, which the page has, and the signature."""
    parts = [part for part in text.split("\n\n") if part.strip()]
    return [part for part in parts[1:] if not part.startswith("--\n")]


def _written(one: Message, visit: Visit) -> Rendered:
    return render(
        one.template,
        one.language,
        one.values,
        vendor=installation(visit.request).vendor,
        base_url=settings.SITE_URL,
        numbers=one.numbers,
    )
