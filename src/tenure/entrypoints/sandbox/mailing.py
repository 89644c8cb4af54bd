"""The mailbox of the sandbox: all mail that left, with its attachments."""

import re
from collections.abc import Iterator

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from tenure.operations.documents import invoice_file
from tenure.presentation.installation import installation
from tenure.presentation.listing import listing_of
from tenure.presentation.pages import page
from tenure.questions.running.mailbox import Posted, mailbox, posted
from tenure.rules.decision import Refused

# Mails name the address under which the demo was built; here their links stay where the reader is.
_LINK = re.compile(r"https?://(?:127\.0\.0\.1|localhost)(?::\d+)?(/[^\s<>]*)")


@require_safe
def mails(request: HttpRequest) -> HttpResponse:
    """List the mails, the newest first."""
    listing = listing_of(request.GET)
    found = mailbox(search=listing.search, offset=listing.offset, limit=listing.per_page)
    if isinstance(found, Refused):
        raise Http404
    return page(request, "sandbox/mails.html", mails=found[0], total=found[1], listing=listing)


@require_safe
def mail(request: HttpRequest, mail_id: int) -> HttpResponse:
    """Show one mail as text, its links leading into this installation."""
    found = _posted(mail_id)
    return page(request, "sandbox/mail.html", mail=found, parts=tuple(_parts(found.body)))


@require_safe
def attachment(request: HttpRequest, mail_id: int) -> HttpResponse:
    """Give the PDF that a mail carries."""
    found = _posted(mail_id)
    if found.invoice_id is None or found.sent_at is None:
        raise Http404
    content = invoice_file(found.invoice_id, at=installation(request).at)
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{found.invoice_number}.pdf"'
    return response


def _posted(mail_id: int) -> Posted:
    found = posted(mail_id)
    if isinstance(found, Refused):
        raise Http404
    return found


def _parts(body: str) -> Iterator[tuple[str, str]]:
    """Yield text and, after it, the address that a link in it leads to, "" for none."""
    end = 0
    for link in _LINK.finditer(body):
        yield body[end : link.start()], ""
        yield link[0], link[1]
        end = link.end()
    yield body[end:], ""
