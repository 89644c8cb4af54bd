"""Invoices: the table, one of them, its PDF, and paying it (INV-01, INV-02, INV-05)."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from tenure.entrypoints.account.explaining import tax_lines
from tenure.entrypoints.account.visiting import Visit, account_page, number_in
from tenure.operations.documents import invoice_file as make_invoice_file
from tenure.presentation.listing import listing_of
from tenure.questions.ordering.documents import documents
from tenure.questions.payments.invoices import SORTS, STATES, invoice, invoice_file, invoices
from tenure.rules.decision import Refused


@require_safe
@account_page
def show_all(visit: Visit) -> HttpResponse:
    """Show the invoices with their totals."""
    listing = listing_of(
        visit.request.GET, sorts=SORTS, default="-issued", filters={"state": STATES}
    )
    table = visit.seen(
        invoices(
            visit.actor,
            customer_id=visit.customer.customer_id,
            at=visit.at,
            state=listing.filters.get("state", ""),
            search=listing.search,
            sort=listing.sort,
            descending=listing.descending,
            offset=listing.offset,
            limit=listing.per_page,
        )
    )
    return visit.page("invoices", table=table, listing=listing, states=STATES)


@never_cache
@require_safe
@account_page
def show(visit: Visit, key: int) -> HttpResponse:
    """Show one invoice; while a payment is under way the page asks again by itself."""
    return _shown(visit, key)


@require_POST
@account_page
def pay(visit: Visit, key: int) -> HttpResponse:
    """Pay what is open with a stored card."""
    outcome = visit.act(
        "pay-invoice", invoice_id=key, payment_method_id=number_in(visit.request, "card")
    )
    if isinstance(outcome, Refused):
        return _shown(visit, key, refused=outcome)
    return redirect("account:invoice", key=key)


@require_POST
@account_page
def announce_transfer(visit: Visit, key: int) -> HttpResponse:
    """Note that a bank transfer is on its way."""
    outcome = visit.act("announce-transfer", invoice_id=key)
    if isinstance(outcome, Refused):
        return _shown(visit, key, refused=outcome)
    return redirect("account:invoice", key=key)


@require_safe
@account_page
def pdf(visit: Visit, key: int) -> HttpResponse:
    """Hand out the PDF as it left; where it wasn't made yet, make and file it now."""
    number, content = visit.seen(invoice_file(visit.actor, invoice_id=key))
    if content is None:
        content = make_invoice_file(key, at=visit.at)
    return HttpResponse(
        content,
        content_type="application/pdf",
        headers={
            "Content-Disposition": f'inline; filename="{number}.pdf"',
            "Cache-Control": "private, max-age=0",
            # Shown by the browser's own viewer, which needs what a page of ours never does.
            "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        },
    )


def _shown(visit: Visit, key: int, refused: Refused | None = None) -> HttpResponse:
    found = visit.seen(invoice(visit.actor, invoice_id=key, at=visit.at))
    visit.under(found.customer_id)
    waiting = found.under_way
    # Payers see the invoice and nothing else (ACC-12).
    attached = documents(visit.actor, owner=("invoice", key), customer_id=found.customer_id)
    cards = [one for one in found.cards if not one.expired]
    chosen = found.method_id if found.method_id in {one.id for one in cards} else None
    return visit.page(
        "invoice",
        status=409 if refused else 200,
        found=found,
        taxes=tax_lines(found.taxes, currency=found.total.currency, visit=visit),
        refused=refused,
        documents=() if isinstance(attached, Refused) else attached,
        waiting=waiting,
        cards=cards,
        card=chosen or (cards[0].id if cards else None),
        may_pay=visit.may("pay-invoice") and found.kind == "invoice" and found.open.minor > 0,
        may_announce=visit.may("announce-transfer"),
        label=visit.say("account-pay-button", amount=found.open),
        here=reverse("account:invoice", args=[key]),
    )
