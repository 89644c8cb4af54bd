"""A new card for a quote: entered on the provider's page, stored only when it is accepted."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tenure.actions.quotes.accept_quote import NewCard
from tenure.entrypoints.account.quoting.checkout import Checkout
from tenure.gateways.payment.port import ProviderUnavailable, ProviderUnknown
from tenure.operations.providers import payment_provider
from tenure.rules.decision import Refused

SETUP = "quote_card_setup"
"""Where the session keeps which page of the provider was opened, and for which quote."""

_NOT_REACHED = Refused("payment-page-unavailable", {})


@dataclass(frozen=True, slots=True)
class Setup:
    """The card that was entered for the quote, or why the provider doesn't say.

    `typed` is what stood on the page when one left it for the provider's.
    """

    card: NewCard | None = None
    refused: Refused | None = None
    typed: Mapping[str, str] = field(default_factory=dict)


def start_setup(checkout: Checkout, *, typed: Mapping[str, str]) -> str | Refused:
    """Open a page of the provider on which a card can be entered; return its address.

    What is typed already is there again when one comes back.
    """
    try:
        setup = payment_provider().start_card_setup(
            return_url=checkout.request.build_absolute_uri(checkout.accept_url),
            customer_ref=str(checkout.quote.buyer["number"]),
            language=checkout.language,
        )
    except (ProviderUnavailable, ProviderUnknown):
        return _NOT_REACHED
    checkout.request.session[SETUP] = {
        "id": setup.id,
        "quote": checkout.quote.id,
        "typed": dict(typed),
    }
    return setup.url


def setup_of(checkout: Checkout) -> Setup:
    """Return the card that this session has entered for this quote, if it has.

    Only the page that this session opened counts: no link can slip in another card.
    """
    opened = checkout.request.session.get(SETUP)
    if not opened or opened["quote"] != checkout.quote.id:
        return Setup()
    typed = opened.get("typed", {})
    try:
        entered = payment_provider().card_setup(opened["id"])
    except (ProviderUnavailable, ProviderUnknown):
        return Setup(refused=_NOT_REACHED, typed=typed)
    if entered is None:
        return Setup(typed=typed)
    return Setup(
        NewCard(
            token=entered.token,
            brand=entered.brand,
            last4=entered.last4,
            holder=entered.holder,
            expires_month=entered.expires_month,
            expires_year=entered.expires_year,
        ),
        typed=typed,
    )


def forget_card(checkout: Checkout) -> None:
    """Let the card be entered anew next time: nothing typed of it is kept (CHK-11)."""
    checkout.request.session.pop(SETUP, None)
