"""Many renewed in one go: what is charged for each group and in all, then one confirm (REN-08)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from tenure.entrypoints.account.explaining import tax_lines
from tenure.entrypoints.account.ordering import (
    accepted_terms,
    cards,
    changed_since,
    confirmed,
    mark_of,
    mended_here,
    new_intent,
    ways_to_pay,
)
from tenure.entrypoints.account.renewing import chosen_keys
from tenure.entrypoints.account.visiting import Visit, account_page, number_in
from tenure.presentation.parts import Consequence, Effect
from tenure.presentation.turning_away import Turned
from tenure.questions.companies.partner_contact import partner_contact
from tenure.questions.payments.payment_methods import Method
from tenure.questions.subscriptions.subscriptions import Chosen, chosen_subscriptions
from tenure.rules.changes import InvoiceIssued, OrderLineAdded, OrderPlaced
from tenure.rules.dates import last_day
from tenure.rules.decision import Refused
from tenure.rules.foresight import Foreseen
from tenure.rules.money import Money
from tenure.texts.formats import days_text, quantity_text
from tenure.texts.refusals import refusal_text


@dataclass(frozen=True, slots=True)
class Group:
    """One transaction: how it is paid, through whom, what is charged, line by line.

    `due_on` is when its invoice is due, None where a card is charged today.
    """

    card: str
    partner: str
    count: int
    total: Money
    effects: tuple[Effect, ...]
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One that can't be renewed now: why, and what to do about it."""

    id: int
    product: str
    sentence: str
    step: str


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@account_page
def renew(visit: Visit) -> HttpResponse:
    """Show the groups with their totals and dates, then order them all at once (REN-08)."""
    if not visit.may("renew-several"):
        raise Turned(Refused("role-not-enough", {"name": "renew-several"}, "account:people"))
    sent = visit.request.POST if visit.request.method == "POST" else visit.request.GET
    customer = visit.customer.customer_id
    chosen = visit.seen(
        chosen_subscriptions(visit.actor, customer_id=customer, keys=chosen_keys(sent), at=visit.at)
    )
    if not chosen:
        messages.warning(visit.request, visit.say("account-nothing-chosen"))
        return redirect("account:subscriptions")
    among = cards(visit, customer_id=customer)
    card = number_in(visit.request, "card")
    by_invoice = sent.get("card") == "invoice"
    ways = ways_to_pay(visit, customer)
    wanted = {
        "customer_id": customer,
        "subscription_ids": tuple(one.subscription.id for one in chosen),
        "payment_method_id": card if card in {method.id for method in among} else None,
        "pays_by": "invoice" if by_invoice else "",
        "auto_renew": "auto" in sent or "asked" not in sent,
        "keep_roles": "keep" in sent,
    }
    intent = visit.request.POST.get("intent", "")[:80] or new_intent()
    foreseen = visit.foresee("renew-several", **wanted, intent=new_intent())
    context: dict[str, Any] = {
        "chosen": chosen,
        "cards": among,
        "wanted": wanted,
        "intent": intent,
        "offers_invoice": by_invoice or any(w.method == "invoice" and w.open for w in ways),
        "closed": [way for way in ways if not way.open],
    }
    if isinstance(foreseen, Refused):
        return _refused(visit, context, foreseen)
    groups = _groups(foreseen, chosen, among, visit)
    context |= {"groups": groups, "left_out": _left_out(foreseen, chosen, visit)}
    if not groups:
        return visit.page("renew_several", **context)
    total = Money(sum(group.total.minor for group in groups), groups[0].total.currency)
    if visit.request.method == "POST":
        changed = changed_since(total, shown=visit.request.POST.get("shown", ""))
        outcome = changed or visit.act(
            "renew-several", **wanted, **accepted_terms(visit), intent=intent
        )
        if not isinstance(outcome, Refused):
            return _onward(visit, outcome)
        context["refused"] = mended_here(outcome)
    context |= {
        "mark": mark_of(total),
        "label": _label(groups, total, visit),
        "consequence": _consequence(groups, foreseen, chosen, visit),
    }
    return visit.page("renew_several", status=409 if "refused" in context else 200, **context)


def _consequence(
    groups: Sequence[Group], foreseen: Foreseen, chosen: Sequence[Chosen], visit: Visit
) -> Consequence:
    return Consequence(
        today=_today(groups),
        now=tuple(
            Effect(_called(group, visit), amount=group.total)
            for group in groups
            if group.due_on is None
        ),
        later=(
            *(
                Effect(_called(group, visit), group.due_on, group.total)
                for group in groups
                if group.due_on is not None
            ),
            *_later(foreseen, chosen, visit),
        ),
    )


def _today(groups: Sequence[Group]) -> Money | None:
    """Return what cards are charged today, None where all of it is invoiced (CHK-13)."""
    charged = [group.total for group in groups if group.due_on is None]
    return Money(sum(one.minor for one in charged), charged[0].currency) if charged else None


def _label(groups: Sequence[Group], total: Money, visit: Visit) -> str:
    today = _today(groups)
    if today is None:
        return visit.say("account-invoice-button", amount=total)
    return visit.say("account-renew-button", amount=today)


def _refused(visit: Visit, context: dict[str, Any], refusal: Refused) -> HttpResponse:
    status = 409 if visit.request.method == "POST" else 200
    return visit.page("renew_several", **context, refused=mended_here(refusal), status=status)


def _onward(visit: Visit, outcome: Any) -> HttpResponse:
    """Lead to the page that waits for the bank, or to the orders where there are several."""
    count = outcome.answer["orders"]
    if count == 1:
        return confirmed(outcome)
    messages.success(visit.request, visit.say("account-several-ordered", count=count))
    return redirect(reverse("account:orders"))


def _groups(
    foreseen: Foreseen, chosen: Sequence[Chosen], among: Sequence[Method], visit: Visit
) -> tuple[Group, ...]:
    labels = {method.id: method.label for method in among}
    known = {one.subscription.id: one for one in chosen}
    due = {one.order_id: one.due_on for one in foreseen.changes if isinstance(one, InvoiceIssued)}
    groups = []
    for placed in foreseen.changes:
        if not isinstance(placed, OrderPlaced):
            continue
        lines = _lines(foreseen, placed.id)
        partner = partner_contact(placed.partner_id)
        taxes = tax_lines(placed.taxes, currency=placed.currency, visit=visit)
        groups.append(
            Group(
                card=visit.say("account-paid-by-invoice")
                if placed.pays_by == "invoice"
                else labels.get(placed.payment_method_id or 0, ""),
                partner=partner.name if partner else "",
                count=len({line.subscription_id for line in lines}),
                total=Money(placed.total_minor, placed.currency),
                effects=(
                    *(_effect(line, known, visit) for line in lines),
                    *(
                        Effect(tax.text, amount=tax.amount, why=(tax.how,) if tax.how else ())
                        for tax in taxes
                    ),
                ),
                due_on=due.get(placed.id),
            )
        )
    return tuple(groups)


def _lines(foreseen: Foreseen, order_id: int) -> list[OrderLineAdded]:
    return [
        one
        for one in foreseen.changes
        if isinstance(one, OrderLineAdded) and one.order_id == order_id
    ]


def _effect(line: OrderLineAdded, known: Mapping[int, Chosen], visit: Visit) -> Effect:
    one = known[line.subscription_id or 0]
    return Effect(
        visit.say(
            "account-several-line",
            product=one.product,
            amount=quantity_text(line.quantity, unit=one.kind.unit, language=visit.language),
            window=days_text(line.first_on, last_day(line.renews_on), language=visit.language),
        ),
        amount=Money(line.net_minor, line.currency),
        why=(line.derivation,),
    )


def _later(foreseen: Foreseen, chosen: Sequence[Chosen], visit: Visit) -> list[Effect]:
    products = {one.subscription.id: one.product for one in chosen}
    return [
        Effect(
            visit.say("account-several-later", product=products[line.subscription_id or 0]),
            charge.on,
            Money(charge.amount_minor, charge.currency),
            (charge.derivation,) if charge.derivation else (),
        )
        for line in foreseen.changes
        if isinstance(line, OrderLineAdded)
        for charge in foreseen.charges
        if charge.net and any(bill["derivation"] is charge.derivation for bill in line.bills)
    ]


def _called(group: Group, visit: Visit) -> str:
    return visit.say(
        "account-several-group",
        card=group.card,
        partner=group.partner or "none",
        count=group.count,
    )


def _left_out(foreseen: Foreseen, chosen: Sequence[Chosen], visit: Visit) -> tuple[LeftOut, ...]:
    products = {one.subscription.id: one.product for one in chosen}
    left: Any = foreseen.answer.get("left_out", ())
    return tuple(
        LeftOut(
            one["subscription_id"],
            products[one["subscription_id"]],
            *refusal_text(visit.language, one["code"], one["about"]),
        )
        for one in left
    )
