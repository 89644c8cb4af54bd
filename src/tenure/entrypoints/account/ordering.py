"""What an order for a subscription will do, read out of the decision itself (CHK-13)."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from tenure.engine.outcome import Done
from tenure.entrypoints.account.explaining import tax_lines, why_of
from tenure.entrypoints.account.visiting import Visit, number_in
from tenure.presentation.parts import Consequence, Effect
from tenure.questions.payments.payment_choices import payment_choices
from tenure.questions.payments.payment_methods import Method, payment_methods
from tenure.rules.changes import InvoiceIssued, OrderLineAdded, OrderPlaced
from tenure.rules.dates import last_day
from tenure.rules.decision import Refused
from tenure.rules.foresight import Foreseen
from tenure.rules.money import Money
from tenure.rules.payments.payment_choice import Choice
from tenure.rules.renewals.upcoming import Upcoming
from tenure.rules.subscriptions import Subscription
from tenure.texts.formats import days_text


@dataclass(frozen=True, slots=True)
class Ordered:
    """What confirming now charges, and its whole effect (CHK-13)."""

    total: Money
    consequence: Consequence


def new_intent() -> str:
    """Return what makes confirming a page twice one order (CHK-10)."""
    return secrets.token_urlsafe(18)


def ordered(
    foreseen: Foreseen,
    *,
    visit: Visit,
    words: str,
    renewal: Upcoming | None,
    dates: Sequence[Effect],
    unit: str = "seat",
) -> Ordered:
    """Return the effects of a foreseen order; `words` names each line, `renewal` comes after it.

    `unit` is what one of it is called, as its kind says.
    """
    placed = next(change for change in foreseen.changes if isinstance(change, OrderPlaced))
    lines = [change for change in foreseen.changes if isinstance(change, OrderLineAdded)]
    total = Money(placed.total_minor, placed.currency)
    now = [_now(line, visit, words, unit) for line in lines]
    now += [
        Effect(line.text, amount=line.amount, why=(line.how,) if line.how else ())
        for line in tax_lines(placed.taxes, currency=placed.currency, visit=visit)
    ]
    later = [effect for line in lines for effect in _later(line, visit, unit)]
    if renewal is not None:
        later.append(_renewal(renewal, visit, unit))
    due = [change.due_on for change in foreseen.changes if isinstance(change, InvoiceIssued)]
    if due:
        later.insert(0, Effect(visit.say("account-invoice-due"), due[0], total))
    return Ordered(
        total,
        Consequence(
            today=None if due else total, now=tuple(now), later=tuple(later), dates=tuple(dates)
        ),
    )


def confirmed(outcome: Done) -> HttpResponse:
    """Lead to the page that waits for the bank."""
    return redirect(reverse("store:order-processing", args=[outcome.answer["order_id"]]))


def cards(visit: Visit, *, customer_id: int) -> tuple[Method, ...]:
    """Return the cards that can be charged, expired ones left out."""
    found = visit.seen(payment_methods(visit.actor, customer_id=customer_id, at=visit.at))
    return tuple(one for one in found if one.state != "expired")


def chosen_card(wanted: int, *, among: Sequence[Method], own: int | None) -> int | None:
    """Return the card that was chosen, else the subscription's own, else the first there is."""
    keys = [one.id for one in among]
    for key in (wanted, own):
        if key in keys:
            return key
    return keys[0] if keys else None


@dataclass(frozen=True, slots=True)
class Paid:
    """How an order for a subscription is to be paid, and which ways are closed and why (CHK-05)."""

    card: int | None
    by_invoice: bool
    offers_invoice: bool
    closed: tuple[Choice, ...] = ()

    @property
    def sent(self) -> str:
        """Return the choice as a form sends it."""
        return "invoice" if self.by_invoice else str(self.card or "")

    @property
    def wanted(self) -> dict[str, object]:
        """Return it as actions take it."""
        method = None if self.by_invoice else self.card
        return {"payment_method_id": method, "pays_by": "invoice" if self.by_invoice else "card"}


def paid(visit: Visit, *, among: Sequence[Method], one: Subscription) -> Paid:
    """Return the way that was chosen, else the subscription's own (REN-16, PAY-05)."""
    typed = (visit.request.POST or visit.request.GET).get("card", "")
    own = one.pays_by == "invoice"
    by_invoice = typed == "invoice" or (own and not typed)
    card = chosen_card(number_in(visit.request, "card"), among=among, own=one.payment_method_id)
    ways = ways_to_pay(visit, one.customer_id)
    invoice_open = any(way.method == "invoice" and way.open for way in ways)
    closed = tuple(way for way in ways if not way.open)
    return Paid(card, by_invoice, own or by_invoice or invoice_open, closed)


def ways_to_pay(visit: Visit, customer_id: int) -> tuple[Choice, ...]:
    """Return every way to pay, whatever the amount: the action judges that (CHK-05)."""
    return visit.seen(
        payment_choices(
            visit.actor, customer_id=customer_id, net_minor=0, total_minor=0, at=visit.at
        )
    )


def accepted_terms(visit: Visit) -> dict[str, str]:
    """Return the version of the terms of purchase that stood beside the button (MOD-06)."""
    return {"terms_version": visit.request.POST.get("terms", "")[:20]}


def changed_since(total: Money, *, shown: str) -> Refused | None:
    """Return a refusal where another amount was shown than would be charged now (COT-10)."""
    if shown == f"{total.minor}{total.currency}":
        return None
    about: dict[str, str | int] = {"amount_minor": total.minor, "currency": total.currency}
    return Refused("amount-changed", about)


def mended_here(refusal: Refused) -> Refused:
    """Return a refusal whose button leads to where it is mended in the account."""
    remedy = _MENDED.get(refusal.remedy, refusal.remedy)
    return replace(refusal, remedy=remedy)


# The rules name the step of checkout; the page of one subscription needs its number, so that
# the page itself leads back there.
_MENDED = {"store:checkout": "account:payment-methods", "account:subscription": ""}


def mark_of(total: Money) -> str:
    """Return the amount as the page sends it back."""
    return f"{total.minor}{total.currency}"


def _now(line: OrderLineAdded, visit: Visit, words: str, unit: str) -> Effect:
    last_on = last_day(date.fromisoformat(line.bills[0]["due_on"])) if line.bills else None
    window = days_text(line.first_on, last_on or last_day(line.renews_on), language=visit.language)
    return Effect(
        visit.say(words, quantity=line.quantity, unit=unit, window=window),
        amount=Money(line.net_minor, line.currency),
        why=(line.derivation,),
    )


def _later(line: OrderLineAdded, visit: Visit, unit: str) -> list[Effect]:
    return [
        Effect(
            visit.say("account-later-bill", quantity=line.quantity, unit=unit),
            date.fromisoformat(bill["due_on"]),
            Money(bill["net_minor"], line.currency),
            (bill["derivation"],),
        )
        for bill in line.bills
    ]


def _renewal(bill: Upcoming, visit: Visit, unit: str) -> Effect:
    return Effect(
        visit.say("account-later-renewal", quantity=bill.quantity, unit=unit),
        bill.on,
        bill.total,
        why_of(bill, visit=visit),
    )
