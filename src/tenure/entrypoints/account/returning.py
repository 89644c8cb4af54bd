"""Return a renewal: what becomes of money, days and seats is shown first (REN-11, RET-06)."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from tenure.entrypoints.account.visiting import Visit, account_page, number_in
from tenure.presentation.parts import Consequence, Effect
from tenure.presentation.turning_away import Turned
from tenure.questions.subscriptions.returning import return_offered
from tenure.questions.subscriptions.subscription import SubscriptionPage, subscription
from tenure.rules.decision import Refused
from tenure.rules.lifecycle.states import State
from tenure.rules.money import Money
from tenure.texts.formats import quantity_text


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@account_page
def give_back(visit: Visit, key: int) -> HttpResponse:
    """Say exactly what returning the renewal brings, then return it."""
    found = visit.seen(subscription(visit.actor, subscription_id=key, at=visit.at))
    visit.under(found.subscription.customer_id)
    if "return-renewal" not in found.allowed:
        raise Turned(Refused("role-not-enough", {"name": "return-renewal"}, "account:people"))
    offered = return_offered(visit.actor, page=found, at=visit.at)
    invoice = number_in(visit.request, "invoice", default=offered.invoice_id if offered else 0)
    wanted = {"subscription_id": key, "invoice_id": invoice}
    back = reverse("account:subscription", args=[key])
    context: dict[str, Any] = {"found": found, "one": found.subscription, "back": back}
    if visit.request.method == "POST":
        outcome = visit.act("return-renewal", **wanted)
        if isinstance(outcome, Refused):
            return visit.page("return", **context, refused=outcome, status=409)
        before = "returned_before" in outcome.answer
        told = "account-returned-before" if before else "account-returned"
        messages.success(visit.request, visit.say(told))
        return redirect(back)
    foreseen = visit.foresee("return-renewal", **wanted)
    if isinstance(foreseen, Refused):
        return visit.page("return", **context, refused=foreseen)
    if "returned_before" in foreseen.answer:
        messages.info(visit.request, visit.say("account-returned-before"))
        return redirect(back)
    return visit.page(
        "return",
        **context,
        invoice=invoice,
        offered=offered,
        consequence=_consequence(found, foreseen.answer, visit),
        label=visit.say("account-return-button"),
    )


def _consequence(found: SubscriptionPage, answer: Mapping[str, Any], visit: Visit) -> Consequence:
    return Consequence(
        today=None,
        now=tuple(_money(answer, visit)),
        dates=tuple(_dates(found, answer, visit)),
    )


def _money(answer: Mapping[str, Any], visit: Visit) -> Iterator[Effect]:
    for name, words in (
        ("credited_minor", "account-return-credited"),
        ("no_longer_owed_minor", "account-return-owed"),
        ("refunded_minor", "account-return-refund"),
        ("balance_minor", "account-return-balance"),
    ):
        if answer[name]:
            amount = Money(answer[name], answer["currency"])
            yield Effect(visit.say(words, card=answer["card"]), amount=amount)


def _dates(found: SubscriptionPage, answer: Mapping[str, Any], visit: Visit) -> Iterator[Effect]:
    one = found.subscription
    yield Effect(visit.say("account-return-term"), answer["first_on"])
    yield Effect(visit.say("account-return-ends"), answer["expires_on"])
    yield Effect(visit.say("account-return-no-renewal"))
    if answer["quantity"] != one.quantity:
        unit = found.of_kind.unit
        counted = quantity_text(answer["quantity"], unit=unit, language=visit.language)
        yield Effect(visit.say("account-return-seats", counted=counted))
    if answer["seats_released"]:
        yield Effect(visit.say("account-return-released", count=answer["seats_released"]))
    if answer["state"] != State.ACTIVE and one.state == State.ACTIVE:
        yield Effect(visit.say("account-return-expired"), answer["access_until_on"])
