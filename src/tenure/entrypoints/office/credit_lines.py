"""Credit lines in the office: what is asked for, granted, used; finance decides (INV-13)."""

from dataclasses import replace

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from tenure.actions.payments.decide_credit_line import DECIDE_CREDIT_LINE, DecideCreditLine
from tenure.engine.perform import perform
from tenure.entrypoints.office.attending import Desk, office_page
from tenure.entrypoints.office.forms import CreditLineForm
from tenure.presentation.turning_away import Turned
from tenure.questions.office import CustomerRow, office_customer
from tenure.questions.payments.credit_lines import Line, credit_line, credit_lines
from tenure.rules.decision import Refused
from tenure.rules.money import minor_from_text, plain_number

VERDICTS = ("approve", "refuse", "withdraw")


@require_safe
@office_page
def show_all(desk: Desk) -> HttpResponse:
    """Show the requests that wait, and every line with how much of it is used."""
    return desk.page("credit_lines", lines=desk.seen(credit_lines(desk.actor)))


@require_http_methods(["GET", "HEAD", "POST"])
@office_page
def decide(desk: Desk, key: int) -> HttpResponse:
    """Show one line; approve, raise, refuse or withdraw it because of what is written."""
    line = desk.seen(credit_line(desk.actor, customer_id=key))
    row, _ = desk.seen(office_customer(desk.actor, customer_id=key))
    if desk.request.method != "POST":
        return _page(desk, row, line, CreditLineForm(initial=_proposed(line)))
    form = CreditLineForm(desk.request.POST)
    verdict = desk.request.POST.get("verdict", "")
    if not form.is_valid():
        return _page(desk, row, line, form, status=422)
    minor = _amount(form, row, desk) if verdict == "approve" else 0
    if minor is None:
        return _page(desk, row, line, form, status=422)
    reason = form.cleaned_data["reason"]
    outcome = perform(
        DECIDE_CREDIT_LINE,
        DecideCreditLine(
            customer_id=key,
            verdict=verdict,
            amount_minor=minor,
            currency=row.open.currency,
            net_days=form.cleaned_data["net_days"],
            reason=reason,
        ),
        actor=replace(desk.actor, reason=reason, customer_id=key),
        at=desk.at,
    )
    if isinstance(outcome, Refused):
        if outcome.code in ("not-found", "role-not-enough"):
            raise Turned(outcome)
        return _page(desk, row, line, form, refused=outcome, status=409)
    messages.success(desk.request, desk.say("office-credit-done", verdict=verdict))
    return redirect("office:credit-line", key=key)


def _page(
    desk: Desk,
    row: CustomerRow,
    line: Line | None,
    form: CreditLineForm,
    *,
    refused: Refused | None = None,
    status: int = 200,
) -> HttpResponse:
    return desk.page(
        "credit_line",
        row=row,
        line=line,
        form=form,
        refused=refused,
        may_decide=desk.may("decide-credit-line"),
        status=status,
    )


def _proposed(line: Line | None) -> dict[str, object]:
    """Return what is asked for, else what is granted, as the form begins."""
    if line is None:
        return {}
    amount = line.asked or line.amount
    return {"amount": plain_number(amount) if amount.minor else "", "net_days": line.net_days}


def _amount(form: CreditLineForm, row: CustomerRow, desk: Desk) -> int | None:
    """Return the amount as it was typed, in minor units; None, told in the form, where it isn't."""
    typed = "".join(form.cleaned_data["amount"].split()).replace(",", ".")
    try:
        return minor_from_text(typed, currency=row.open.currency)
    except ValueError:
        form.refuse(desk.say("office-credit-amount-wrong"), field="amount")
        return None
