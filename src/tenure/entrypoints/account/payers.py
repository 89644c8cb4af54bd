"""Who gets the invoices: payer accounts with their addresses, changed in place (INV-06)."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from tenure.entrypoints.account.visiting import Visit, account_page, number_in
from tenure.questions.companies.payers import payers, written_addresses
from tenure.rules.decision import Refused


@require_http_methods(["GET", "HEAD", "POST"])
@account_page
def manage(visit: Visit) -> HttpResponse:
    """Show the payer accounts, and add or remove addresses on POST."""
    if visit.request.method != "POST":
        return _page(visit)
    outcome = visit.act("change-payers", **_wanted(visit))
    if isinstance(outcome, Refused):
        return _page(visit, refused=outcome, sent=visit.request.POST)
    told = "payers-saved" if outcome.changes else "payers-unchanged"
    messages.success(visit.request, visit.say(told))
    return redirect("account:payers")


def _wanted(visit: Visit) -> dict[str, Any]:
    sent = visit.request.POST
    removed = sent.get("remove", "").strip()
    return {
        "customer_id": visit.customer.customer_id,
        "payer_account_id": number_in(visit.request, "account") or None,
        "name": sent.get("name"),
        # One button takes an address off: what stands in the field beside it is left alone.
        "add": () if removed else written_addresses(sent.get("add", "")),
        "remove": (removed,) if removed else (),
    }


def _page(
    visit: Visit, *, refused: Refused | None = None, sent: QueryDict | None = None
) -> HttpResponse:
    customer = visit.customer.customer_id
    found = visit.seen(payers(visit.actor, customer_id=customer, at=visit.at))
    return visit.page(
        "payers",
        status=409 if refused else 200,
        payers=found,
        refused=refused,
        may_change=visit.may("change-payers"),
        used=[(one, found.used_by.get(one.id, 0)) for one in found.others],
        # What was typed stays in the field that it was typed into.
        typed=sent.get("add", "") if sent else "",
        typed_name=sent.get("name", "") if sent else "",
        typed_for=number_in(visit.request, "account") if sent else 0,
        typed_new=sent is not None and "name" in sent,
    )
