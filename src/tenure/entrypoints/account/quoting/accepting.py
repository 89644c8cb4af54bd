"""Accepting a quote: its contents are fixed; paying, reference and payers are chosen (QUO-11)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from tenure.actions.ordering.confirm_order import DocumentHanded
from tenure.actions.quotes.accept_quote import ACCEPT_QUOTE, AcceptQuote
from tenure.engine.perform import perform
from tenure.engine.preview import preview
from tenure.entrypoints.account.ordering import new_intent
from tenure.entrypoints.account.quoting.card_setup import Setup, forget_card, setup_of, start_setup
from tenure.entrypoints.account.quoting.checkout import (
    Checkout,
    Way,
    by_link_checkout,
    of_account,
    ways_to_pay,
)
from tenure.entrypoints.account.quoting.effects import Effects, effects_of
from tenure.entrypoints.account.quoting.linked import by_link, to_sign_in
from tenure.entrypoints.account.quoting.parts import estimated_taxes, mended_by_link
from tenure.entrypoints.account.quoting.parts import ways as all_ways
from tenure.entrypoints.account.visiting import Visit, account_page, number_in
from tenure.presentation.going_on import keep_way_back
from tenure.presentation.pages import page
from tenure.questions.companies.payers import written_addresses
from tenure.questions.quotes.customer_quotes import quote
from tenure.questions.quotes.quote_links import Linked
from tenure.rules.decision import Refused
from tenure.rules.foresight import Foreseen
from tenure.rules.ordering.purchase_terms import TERMS_VERSION
from tenure.texts import say
from tenure.texts.formats import money_text

TYPED = {"po_number": 60, "note": 500, "payers": 10_000, "team": 18}
"""What is typed or chosen on the page beside the way to pay, and how long each can be."""

_TERMS: dict[str, str | int] = {"version": TERMS_VERSION}


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@account_page
def accept(visit: Visit, key: int) -> HttpResponse:
    """Accept a quote as a purchaser of its customer."""
    found = visit.seen(quote(visit.actor, quote_id=key, at=visit.at))
    visit.under(found.customer_id)
    return _accept(of_account(visit, found))


@require_http_methods(["GET", "HEAD", "POST"])
@by_link
def accept_by_link(request: HttpRequest, linked: Linked) -> HttpResponse:
    """Accept a quote by a link, signed in as whom it is meant for."""
    if not request.user.is_authenticated:
        return to_sign_in(reverse("account:link-accept", args=[linked.token]))
    return _accept(by_link_checkout(request, linked))


@require_http_methods(["GET", "HEAD", "POST"])
@account_page
def card(visit: Visit, key: int) -> HttpResponse:
    """Enter a new card at the provider for a quote."""
    found = visit.seen(quote(visit.actor, quote_id=key, at=visit.at))
    visit.under(found.customer_id)
    return _card(of_account(visit, found))


@require_http_methods(["GET", "HEAD", "POST"])
@by_link
def card_by_link(request: HttpRequest, linked: Linked) -> HttpResponse:
    """Enter a new card at the provider for a quote that one came to by a link."""
    if not request.user.is_authenticated:
        return to_sign_in(reverse("account:link-accept", args=[linked.token]))
    return _card(by_link_checkout(request, linked))


def _card(checkout: Checkout) -> HttpResponse:
    """Open the provider's page on POST; a link leads there, as our own content policy wants."""
    refused = _barred(checkout)
    if refused is not None:
        return _page(checkout, refused=refused)
    if checkout.request.method != "POST":
        return redirect(checkout.accept_url)
    opened = start_setup(checkout, typed=_typed(checkout))
    if isinstance(opened, Refused):
        return _page(checkout, refused=opened, status=503)
    return page(
        checkout.request, "account/quote_card.html", url=opened, back_url=checkout.accept_url
    )


def _accept(checkout: Checkout) -> HttpResponse:
    """Show the whole effect, and on POST accept: once, however often it is sent (CHK-10, 13)."""
    ordered = checkout.quote.order_id
    if ordered is not None and checkout.request.method == "POST":
        # The button pressed twice leads where it led the first time.
        return redirect("store:order-processing", order_id=ordered)
    refused = _barred(checkout)
    if refused is not None:
        return _page(checkout, refused=refused)
    setup = setup_of(checkout)
    among = ways_to_pay(checkout, setup.card)
    sent = checkout.request.POST or checkout.request.GET
    key = sent.get("way") or sent.get("pay")
    way = next((one for one in among if one.key == key), next(iter(among), None))
    intent = checkout.request.POST.get("intent", "")[:80] or new_intent()
    if way is None:
        return _page(checkout, setup=setup, intent=intent)
    wanted = _wanted(checkout, setup, way, intent=intent)
    foreseen = preview(ACCEPT_QUOTE, wanted, actor=checkout.actor, at=checkout.at)
    if isinstance(foreseen, Refused):
        return _page(checkout, setup=setup, ways=among, way=way, intent=intent, refused=foreseen)
    confirming = "confirm" in checkout.request.POST and "look" not in checkout.request.POST
    lacking = _not_as_shown(checkout, way) if confirming else None
    if confirming and lacking is None:
        return _confirmed(checkout, setup, among, way, intent)
    return _page(
        checkout,
        setup=setup,
        ways=among,
        way=way,
        intent=intent,
        foreseen=foreseen,
        refused=lacking,
    )


def _not_as_shown(checkout: Checkout, way: Way) -> Refused | None:
    """Return why what stood on the page isn't confirmed: its way to pay is another one now.

    The amounts and dates beside the button are those of one way. The terms come last.
    """
    sent = checkout.request.POST
    shown = sent.get("pay", "")
    chosen = sent.get("way") or shown
    if chosen != way.key:
        return Refused("payment-way-gone")
    if chosen != shown:
        return Refused("payment-way-changed", {"way": way.name})
    agreed = sent.get("terms", "")
    if agreed != TERMS_VERSION:
        return Refused("terms-changed" if agreed else "terms-not-accepted", _TERMS)
    return None


def _confirmed(
    checkout: Checkout,
    setup: Setup,
    among: tuple[Way, ...],
    way: Way,
    intent: str,
) -> HttpResponse:
    wanted = _wanted(checkout, setup, way, intent=intent)
    outcome = perform(ACCEPT_QUOTE, wanted, actor=checkout.actor, at=checkout.at)
    if isinstance(outcome, Refused):
        return _page(
            checkout, setup=setup, ways=among, way=way, intent=new_intent(), refused=outcome
        )
    forget_card(checkout)
    order = int(str(outcome.answer["order_id"]))
    keep_way_back(checkout.request, order, checkout.quote_url)
    return redirect("store:order-processing", order_id=order)


def _barred(checkout: Checkout) -> Refused | None:
    """Return why this page shows nothing to choose: the quote is closed, or it is another's."""
    found = checkout.quote
    if found.open and checkout.may:
        return None
    if found.open:
        return Refused("quote-not-yours", {"company": found.company}, "account:quotes")
    about: dict[str, str | int] = {
        "number": found.number,
        "order": found.order_number,
        "successor": found.successor_number,
        "last_on": found.last_on.isoformat() if found.last_on else "",
    }
    return Refused(f"quote-{found.state}", about, "account:quotes")


def _wanted(checkout: Checkout, setup: Setup, way: Way, *, intent: str) -> AcceptQuote:
    typed = _typed(checkout)
    return AcceptQuote(
        quote_id=checkout.quote.id,
        intent=intent,
        pays_by=way.pays_by,
        payment_method_id=way.card_id,
        new_card=setup.card if way.key == "new" else None,
        po_number=typed["po_number"].strip(),
        note=typed["note"].strip(),
        payers=written_addresses(typed["payers"]),
        # What is no number is no team: 0 is none of theirs.
        team_id=number_in(checkout.request, "team") if typed["team"] else None,
        terms_version=TERMS_VERSION,
        token=checkout.token,
        documents=_papers(checkout.request),
    )


def _typed(checkout: Checkout) -> dict[str, str]:
    sent = checkout.request.POST
    return {name: sent.get(name, "")[:longest] for name, longest in TYPED.items()}


def _papers(request: HttpRequest) -> tuple[DocumentHanded, ...]:
    """Return the files that were sent; they are read for the preview and once more to accept."""
    found = []
    for one in request.FILES.getlist("documents"):
        one.seek(0)
        found.append(DocumentHanded(file_name=one.name or "", content=one.read()))
    return tuple(found)


def _page(
    checkout: Checkout,
    *,
    setup: Setup | None = None,
    ways: tuple[Way, ...] = (),
    way: Way | None = None,
    intent: str = "",
    foreseen: Foreseen | None = None,
    refused: Refused | None = None,
    status: int = 0,
) -> HttpResponse:
    language = checkout.language
    effects: Effects | None = None
    if foreseen is not None and way is not None:
        effects = effects_of(
            foreseen, checkout.quote, by_card=way.pays_by == "card", language=language
        )
    total = checkout.quote.total
    amount = money_text(total.minor, total.currency, language=language)
    sent = checkout.request.POST
    context: dict[str, Any] = {
        "checkout": checkout,
        "found": checkout.quote,
        "ways": ways,
        "way": way,
        "closed": _closed(checkout),
        "may_ask_for_credit": checkout.may_ask_for_credit,
        "by_card": checkout.quote.open and checkout.quote.choice("card").open,
        "setup_refused": setup.refused if setup else None,
        "effects": effects,
        "taxes": estimated_taxes(
            checkout.quote.taxes, currency=checkout.quote.currency, language=language
        ),
        "label": say(language, "account-quote-accept-button", total=amount),
        "refused": mended_by_link(refused, url=checkout.token) if refused else None,
        "intent": intent,
        "terms_version": TERMS_VERSION,
        "typed": setup.typed if setup and not sent else _typed(checkout),
    }
    return page(
        checkout.request,
        "account/quote_accept_linked.html" if checkout.token else "account/quote_accept.html",
        status=status or (409 if refused else 200),
        **context,
    )


def _closed(checkout: Checkout) -> list[Any]:
    return [one for one in all_ways(checkout.quote, language=checkout.language) if one.why]
