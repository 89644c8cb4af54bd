"""The cart as a quote: whom it goes to, what it says, and its button (QUO-01…04, QUO-17)."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from tenure.actions.quotes.draft_quote import DRAFT_QUOTE, DraftQuote
from tenure.actions.quotes.send_quote import SEND_QUOTE, SendQuote
from tenure.engine.perform import perform
from tenure.engine.preview import preview
from tenure.entrypoints.store import basket, progress
from tenure.entrypoints.store.visitor import instant, shopper
from tenure.presentation.human_check import human_check, not_human
from tenure.presentation.languages import reader_language
from tenure.presentation.own_quote_form import OwnQuoteForm, mended_below
from tenure.presentation.pages import page
from tenure.questions.ordering.carts import Cart, CartPart
from tenure.questions.ordering.checkout import Company
from tenure.rules.decision import Refused
from tenure.rules.money import Money
from tenure.rules.quotes.quote import Line, Recipient
from tenure.texts import say
from tenure.texts.formats import money_text


@dataclass(frozen=True, slots=True)
class Part:
    """One quote of the cart: a quote holds lines of one kind, as an order does (CHK-02)."""

    part: CartPart
    answer: Mapping[str, Any]

    @property
    def net(self) -> Money:
        """Return what it comes to before tax."""
        return Money(self.answer["net_minor"], self.answer["currency"])

    @property
    def tax(self) -> Money:
        """Return its estimated tax."""
        return Money(self.answer["tax_minor"], self.answer["currency"])

    @property
    def total(self) -> Money:
        """Return what it comes to."""
        return Money(self.answer["total_minor"], self.answer["currency"])

    @property
    def last_on(self) -> date:
        """Return the last day of its price."""
        return date.fromisoformat(self.answer["last_on"])

    @property
    def lines(self) -> list[dict[str, Any]]:
        """Return its lines with amounts and days that pages can write."""
        currency = self.answer["currency"]
        return [
            {
                **line,
                "net": Money(line["net_minor"], currency),
                "first": date.fromisoformat(line["first_on"]),
                "last": date.fromisoformat(line["last_on"]),
                "bills": [
                    (date.fromisoformat(bill["due_on"]), Money(bill["net_minor"], currency))
                    for bill in line["later"]
                ],
            }
            for line in self.answer["lines"]
        ]


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def send_as_quote(request: HttpRequest) -> HttpResponse:
    """Show the cart as it would be quoted; on POST send it to who is named."""
    # Account and company lead back here, not on to the payment.
    progress.choose(request, quoting=True)
    if not request.user.is_authenticated:
        return redirect(f"{reverse('store:sign-in')}?next={request.path}")
    so_far = progress.company_or_redirect(request)
    if isinstance(so_far, HttpResponse):
        return so_far
    cart, buyer = so_far
    parts = _parts(request, cart, buyer)
    if isinstance(parts, Refused):
        return page(request, "store/quote.html", status=409, refused=parts, company=buyer)
    if request.method != "POST":
        form = OwnQuoteForm(
            initial={
                "recipients": request.user.email,
                "shown": _mark(parts),
                "intent": secrets.token_urlsafe(9),
            }
        )
        return _page(request, buyer, parts, form)
    form = OwnQuoteForm(request.POST)
    if not form.is_valid():
        return _page(request, buyer, parts, form, status=422)
    if form.cleaned_data["shown"] != _mark(parts):
        messages.warning(request, say(reader_language(request), "store-quote-changed"))
        return redirect("store:send-as-quote")
    refused = not_human(request, at=instant(request))
    if refused is not None:
        return _page(request, buyer, parts, form, refused=refused, status=409)
    return _send(request, cart, buyer, parts, form)


def _parts(request: HttpRequest, cart: Cart, buyer: Company) -> tuple[Part, ...] | Refused:
    found = []
    for number, part in enumerate(cart.parts, start=1):
        wanted = _wanted(cart, part, buyer, intent=f"look-{number}")
        foreseen = preview(DRAFT_QUOTE, wanted, actor=shopper(request), at=instant(request))
        if isinstance(foreseen, Refused):
            return foreseen
        answer: Mapping[str, Any] = foreseen.answer
        fault = next(iter(answer["faults"]), None)
        if fault is not None:
            return Refused(fault["code"], fault["about"], fault["remedy"])
        found.append(Part(part, answer))
    return tuple(found)


def _wanted(
    cart: Cart,
    part: CartPart,
    buyer: Company,
    *,
    intent: str,
    recipients: tuple[Recipient, ...] = (),
    note: str = "",
) -> DraftQuote:
    return DraftQuote(
        customer_id=buyer.customer_id,
        lines=tuple(
            Line(
                action="new" if line.aligned_to is None else "aligned",
                offering_id=line.offering_id,
                quantity=line.quantity,
                target_id=line.aligned_to,
            )
            for line in part.lines
        ),
        intent=intent,
        recipients=recipients,
        note=note,
        currency=cart.currency,
    )


def _send(
    request: HttpRequest, cart: Cart, buyer: Company, parts: tuple[Part, ...], form: OwnQuoteForm
) -> HttpResponse:
    """Draft and send each quote; what was sent before by the same page isn't sent again."""
    given = form.cleaned_data
    key: object = None
    for number, part in enumerate(parts, start=1):
        drafted = perform(
            DRAFT_QUOTE,
            _wanted(
                cart,
                part.part,
                buyer,
                intent=f"cart-{given['intent']}-{number}",
                recipients=form.named,
                note=given["note"],
            ),
            actor=shopper(request),
            at=instant(request),
        )
        if isinstance(drafted, Refused):
            return _page(request, buyer, parts, form, refused=drafted, status=409)
        key = drafted.answer["quote_id"]
        sent = perform(
            SEND_QUOTE,
            SendQuote(quote_id=int(str(key))),
            actor=shopper(request),
            at=instant(request),
        )
        if isinstance(sent, Refused):
            return _page(request, buyer, parts, form, refused=sent, status=409)
    words = say(
        reader_language(request),
        "store-quote-sent",
        count=len(parts),
        recipients=len(given["recipients"]),
    )
    messages.success(request, words)
    # Bought from the cart too it would be there twice.
    basket.put_away(request, cart.token)
    return redirect("account:quote", key) if len(parts) == 1 else redirect("account:quotes")


def _mark(parts: tuple[Part, ...]) -> str:
    """Return what tells whether what was read is still what would be sent (COT-10)."""
    return "-".join(f"{one.total.minor}.{one.last_on}" for one in parts)


def _page(
    request: HttpRequest,
    buyer: Company,
    parts: tuple[Part, ...],
    form: OwnQuoteForm,
    *,
    refused: Refused | None = None,
    status: int = 200,
) -> HttpResponse:
    language = reader_language(request)
    total = Money(sum(one.total.minor for one in parts), parts[0].total.currency)
    return page(
        request,
        "store/quote.html",
        status=status,
        form=form,
        parts=parts,
        company=buyer,
        total=total,
        last_on=min(one.last_on for one in parts),
        label=say(
            language,
            "store-quote-button",
            total=money_text(total.minor, total.currency, language=language),
        ),
        challenge=human_check(request, at=instant(request)),
        refused=refused,
        **mended_below(refused, language=language),
    )
