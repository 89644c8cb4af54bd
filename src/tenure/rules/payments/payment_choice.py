"""Ways to pay: which are open for a purchase, and why each other one is closed (CHK-05, PAY-01)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from tenure.rules.decision import Refused
from tenure.rules.kinds import METHODS
from tenure.rules.parties import Buyer
from tenure.rules.payments.credit_lines import (
    LINE_HELPS,
    NO_CREDIT,
    NOT_SELF_SERVICE,
    Credit,
    invoice_closed,
)
from tenure.rules.policy import Policy
from tenure.rules.pricing.catalogue import Offer
from tenure.rules.pricing.fx import Rates, equivalent

CARDLIKE = frozenset({"card", "paypal"})
"""Methods that the card limit is about (PAY-04)."""


@dataclass(frozen=True, slots=True)
class Paying:
    """What is to be paid: before tax and with it, through which channel, by whom.

    `what` is cart, quote or renewal. `limit_minor` is the card limit in the buyer's currency: kept
    on a quote, of today for a cart; None where no rate was known.
    `credit` is None where it wasn't read, as nothing is paid by invoice. `paid_by` are the methods
    that market and products have.
    """

    buyer: Buyer
    policy: Policy
    what: str
    channel: str
    net_minor: int
    total_minor: int
    limit_minor: int | None = None
    credit: Credit | None = NO_CREDIT
    paid_by: tuple[str, ...] = METHODS


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to pay; `refused` says why it is closed and what to do, None where it is open."""

    method: str
    refused: Refused | None

    @property
    def open(self) -> bool:
        """Say whether one can pay like that."""
        return self.refused is None


def methods(facts: Paying) -> tuple[Choice, ...]:
    """Return every way to pay in one order, open or closed with its own reason (CHK-05).

    A partner's quote of USD 25 000.01 before tax: card and PayPal are closed, invoice is open to
    who has a credit line for it.
    """
    return tuple(Choice(method, closed(method, facts=facts)) for method in METHODS)


def closed(method: str, *, facts: Paying) -> Refused | None:
    """Return why one can't pay like that, None where one can (PAY-01…05, QUO-12).

    Refused: method-not-offered (there is none such), method-not-here (market or product haven't
    it), paypal-not-connected, direct-debit-not-connected, transfer-not-open,
    quote-above-card-limit, cart-above-card-limit, renewal-above-card-limit and as
    `credit_lines.invoice_closed` says. Each that names another way tells in `ways` which one is
    open: card, invoice, `ask` where a credit line can be asked for, or none; "" isn't known.
    """
    refused = _closed(method, facts)
    if refused is None or refused.code in _NAMES_NO_WAY:
        return refused
    return replace(refused, about={**refused.about, "ways": _instead(method, facts)})


_NAMES_NO_WAY = frozenset({"method-not-offered", "method-not-here"})


def _instead(method: str, facts: Paying) -> str:
    if facts.credit is None:
        return ""
    for other in ("card", "invoice"):
        if other != method and _closed(other, facts) is None:
            return other
    invoice = _closed("invoice", facts)
    asking = invoice is not None and invoice.code in LINE_HELPS
    return "ask" if asking and facts.channel in NOT_SELF_SERVICE else "none"


def _closed(method: str, facts: Paying) -> Refused | None:
    if method not in METHODS:
        return Refused("method-not-offered", {"method": method}, "store:checkout-payment")
    if method not in facts.paid_by:
        return Refused("method-not-here", {"country": facts.buyer.country}, "store:contact")
    above = _above_limit(facts) if method in CARDLIKE else None
    if above is not None:
        return above
    match method:
        case "paypal" | "direct-debit":
            return Refused(f"{method}-not-connected", {"ways": ""}, "store:checkout-payment")
        case "transfer":
            return Refused("transfer-not-open", {"ways": ""}, "store:checkout-payment")
        case "invoice":
            return invoice_closed(
                facts.buyer,
                credit=facts.credit or NO_CREDIT,
                channel=facts.channel,
                total_minor=facts.total_minor,
            )
    return None


def _above_limit(facts: Paying) -> Refused | None:
    """Return the refusal of what is strictly above the card limit (PAY-04).

    Before tax: a quote, a cart only if `card_limit_on_carts` says so, a renewal by itself if
    `card_limit_on_auto_renewal` does.
    """
    payment, limit = facts.policy.payment, facts.limit_minor
    tested = {
        "cart": payment.card_limit_on_carts,
        "renewal": payment.card_limit_on_auto_renewal,
    }
    if limit is None or facts.net_minor <= limit or not tested.get(facts.what, True):
        return None
    about: dict[str, str | int] = {
        "limit_minor": limit,
        "net_minor": facts.net_minor,
        "currency": facts.buyer.currency,
        "ways": "",
    }
    return Refused(f"{facts.what}-above-card-limit", about, "store:checkout-payment")


def limit_in(currency: str, *, policy: Policy, rates: Rates | None) -> int | None:
    """Return the card limit in a currency in minor units, None where no rate is known (FX-05).

    USD 25 000.00 at EUR 1 = USD 1.0389 = SEK 11.4865: SEK 276 410.15.
    """
    limit = equivalent(policy.payment.card_limit, currency=currency, rates=rates)
    return None if isinstance(limit, Refused) else limit.minor


def shared_by(offers: Iterable[Offer]) -> tuple[str, ...]:
    """Return the methods that all of these can be paid by, in one order (PAY-01)."""
    several = [offer.paid_by for offer in offers]
    return tuple(method for method in METHODS if all(method in one for one in several))
