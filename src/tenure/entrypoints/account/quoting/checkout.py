"""Who accepts a quote and how they came to it: by the account, or by a link (QUO-11, ACC-13)."""

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest
from django.urls import reverse

from tenure.actions.quotes.accept_quote import NewCard
from tenure.engine.actor import Actor
from tenure.entrypoints.account.quoting.linked import SOURCE
from tenure.entrypoints.account.visiting import Visit
from tenure.presentation.actors import actor_of
from tenure.presentation.installation import installation
from tenure.presentation.languages import reader_language
from tenure.questions.ordering.checkout import TeamChoice, team_choices
from tenure.questions.payments.payment_methods import payment_methods
from tenure.questions.quotes.quote_links import Linked, may_accept_by
from tenure.questions.quotes.quote_page import QuotePage
from tenure.records.models import User
from tenure.rules.decision import Refused
from tenure.texts import say
from tenure.texts.formats import day_text


@dataclass(frozen=True, slots=True)
class Checkout:
    """A quote that somebody is about to accept; `token` is "" where they came by the account.

    `may` says whether they can, `may_ask_for_credit` whether they may ask for a credit line with
    it; `first` that they become the customer's purchaser with it.
    """

    request: HttpRequest
    actor: Actor
    at: datetime
    language: str
    quote: QuotePage
    token: str
    may: bool
    purchaser: bool
    may_ask_for_credit: bool
    quote_url: str
    accept_url: str
    card_url: str

    @property
    def first(self) -> bool:
        """Say whether accepting makes them the purchaser of a customer that has none (ACC-03)."""
        return not self.quote.has_purchaser

    @property
    def teams(self) -> tuple[TeamChoice, ...]:
        """Return the teams to choose from for what is new, to a purchaser with several."""
        if not self.purchaser or all(line.kind != "new" for line in self.quote.lines):
            return ()
        found = team_choices(self.actor, self.quote.customer_id)
        return () if isinstance(found, Refused) or len(found) < 2 else found


@dataclass(frozen=True, slots=True)
class Way:
    """A way to pay that can be chosen: a stored card, the one just entered, or invoice."""

    key: str
    name: str
    detail: str = ""
    pays_by: str = "card"
    card_id: int | None = None


def of_account(visit: Visit, found: QuotePage) -> Checkout:
    """Return the checkout of somebody who came by the account: a purchaser."""
    return Checkout(
        request=visit.request,
        actor=visit.actor,
        at=visit.at,
        language=visit.language,
        quote=found,
        token="",
        may=visit.may("confirm-order"),
        purchaser=visit.may("confirm-order"),
        may_ask_for_credit=visit.may("ask-for-credit-line"),
        quote_url=reverse("account:quote", args=[found.id]),
        accept_url=reverse("account:accept-quote", args=[found.id]),
        card_url=reverse("account:quote-card", args=[found.id]),
    )


def by_link_checkout(request: HttpRequest, linked: Linked) -> Checkout:
    """Return the checkout of somebody signed in who came by a link."""
    user = request.user
    actor = actor_of(request, SOURCE)
    at = installation(request).at
    purchaser = not isinstance(
        payment_methods(actor, customer_id=linked.quote.customer_id, at=at), Refused
    )
    return Checkout(
        request=request,
        actor=actor,
        at=at,
        language=reader_language(request),
        quote=linked.quote,
        token=linked.token,
        may=isinstance(user, User) and may_accept_by(linked, user_id=user.id, email=user.email),
        purchaser=purchaser and linked.quote.has_purchaser,
        may_ask_for_credit=purchaser and linked.quote.has_purchaser,
        quote_url=reverse("account:link-quote", args=[linked.token]),
        accept_url=reverse("account:link-accept", args=[linked.token]),
        card_url=reverse("account:link-card", args=[linked.token]),
    )


def ways_to_pay(checkout: Checkout, entered: NewCard | None) -> tuple[Way, ...]:
    """Return what can be chosen: the card just entered, stored cards to purchasers, invoice."""
    found: list[Way] = []
    language = checkout.language
    if checkout.quote.choice("card").open:
        if entered is not None:
            name = f"{entered.brand.capitalize()} •••• {entered.last4}"
            found.append(Way("new", name, say(language, "account-quote-card-entered")))
        found += _stored(checkout)
    if checkout.quote.choice("invoice").open:
        name = say(language, "account-quote-way-invoice")
        found.append(
            Way("invoice", name, say(language, "account-quote-invoice-text"), pays_by="invoice")
        )
    return tuple(found)


def _stored(checkout: Checkout) -> list[Way]:
    # Who pays by a link pays with a card of theirs: the customer's are none of their business.
    if not checkout.purchaser:
        return []
    known = payment_methods(checkout.actor, customer_id=checkout.quote.customer_id, at=checkout.at)
    if isinstance(known, Refused):
        return []
    return [
        Way(
            f"card-{one.id}",
            one.label.capitalize(),
            say(
                checkout.language,
                "account-valid-to",
                day=day_text(one.expires_on, language=checkout.language),
            )
            if one.expires_on
            else "",
            card_id=one.id,
        )
        for one in known
        if one.state != "expired"
    ]
