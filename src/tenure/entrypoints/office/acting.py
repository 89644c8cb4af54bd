"""Acting for a customer, begun with a reason; making somebody purchaser (ACC-07, ACC-11)."""

from dataclasses import replace

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from tenure.actions.companies.grant_purchaser import GRANT_PURCHASER, GrantPurchaser
from tenure.actions.companies.open_account import OPEN_ACCOUNT, OpenAccount
from tenure.actions.payments.demand_prepayment import DEMAND_PREPAYMENT, DemandPrepayment
from tenure.engine.outcome import Done
from tenure.engine.perform import perform
from tenure.entrypoints.office.attending import Desk, office_page
from tenure.entrypoints.office.customers import customer_page
from tenure.entrypoints.office.forms import GrantForm, PrepaymentForm, ReasonForm
from tenure.presentation.places import place
from tenure.presentation.standing import Standing, stand_in, step_out
from tenure.presentation.turning_away import Turned
from tenure.rules.decision import Refused


@require_POST
@office_page
def begin(desk: Desk, key: int) -> HttpResponse:
    """Stand in for a customer from now on, because of what was written."""
    form = ReasonForm(desk.request.POST)
    if not form.is_valid():
        return customer_page(desk, key, form=form, status=422)
    reason = form.cleaned_data["reason"]
    outcome = perform(
        OPEN_ACCOUNT,
        OpenAccount(customer_id=key),
        actor=replace(desk.actor, reason=reason, customer_id=key),
        at=desk.at,
    )
    _kept(outcome)
    stand_in(desk.request, Standing(key, reason))
    return redirect(place("account") or place("office"))


@require_POST
@office_page
def stop(desk: Desk) -> HttpResponse:
    """Stand in for nobody any more."""
    step_out(desk.request)
    messages.success(desk.request, desk.say("office-stopped"))
    if desk.actor.customer_id is not None:
        return redirect("office:customer", key=desk.actor.customer_id)
    return redirect("office:customers")


@require_POST
@office_page
def grant_purchaser(desk: Desk, key: int) -> HttpResponse:
    """Make somebody with an account purchaser of a customer, and log why."""
    form = GrantForm(desk.request.POST)
    if not form.is_valid():
        return customer_page(desk, key, grant=form, status=422)
    email = form.cleaned_data["email"]
    outcome = perform(
        GRANT_PURCHASER,
        GrantPurchaser(customer_id=key, email=email),
        actor=replace(desk.actor, reason=form.cleaned_data["reason"], customer_id=key),
        at=desk.at,
    )
    if isinstance(outcome, Refused) and outcome.code == "user-unknown":
        form.refuse(desk.say("office-grant-unknown", email=email), field="email")
        return customer_page(desk, key, grant=form, status=409)
    done = _kept(outcome)
    told = "office-granted" if done.changes else "office-granted-before"
    messages.success(desk.request, desk.say(told, email=email))
    return redirect("office:customer", key=key)


@require_POST
@office_page
def demand_prepayment(desk: Desk, key: int) -> HttpResponse:
    """Demand of a customer to pay in advance, or no longer, and log why."""
    form = PrepaymentForm(desk.request.POST)
    if not form.is_valid():
        return customer_page(desk, key, prepayment=form, status=422)
    demanded = desk.request.POST.get("demanded") == "1"
    _kept(
        perform(
            DEMAND_PREPAYMENT,
            DemandPrepayment(customer_id=key, demanded=demanded),
            actor=replace(desk.actor, reason=form.cleaned_data["reason"], customer_id=key),
            at=desk.at,
        )
    )
    told = "office-prepayment-demanded" if demanded else "office-prepayment-lifted"
    messages.success(desk.request, desk.say(told))
    return redirect("office:customer", key=key)


def _kept(outcome: Done | Refused) -> Done:
    if isinstance(outcome, Refused):
        raise Turned(outcome)
    return outcome
