"""What may still be returned, until when, and why not: the window of a purchase (RET-01…05)."""

from dataclasses import dataclass
from datetime import date, timedelta

from tenure.rules.dates import Term
from tenure.rules.decision import Refused
from tenure.rules.kinds import kind_of
from tenure.rules.lifecycle.states import State
from tenure.rules.parties import Buyer
from tenure.rules.policy import Policy
from tenure.rules.pricing.catalogue import Offer
from tenure.rules.pricing.selling_model import sold_directly

_PAGE = "account:subscription"


@dataclass(frozen=True, slots=True)
class Transaction:
    """What was bought with one invoice on one day, where the purchase was made.

    `unpaid_due_on` is when it falls due, of one on terms that isn't paid; `agreement` names the
    individual agreement that it was bought under, "" for none.
    """

    invoice_id: int
    number: str
    bought_on: date
    unpaid_due_on: date | None = None
    agreement: str = ""


@dataclass(frozen=True, slots=True)
class Returnable:
    """What somebody wants to return: the offer of it, its buyer, and the contract's policy.

    `latest`: nothing was bought on top of it.
    """

    transaction: Transaction
    offer: Offer
    state: str
    buyer: Buyer
    contract: Policy
    on: date
    latest: bool = True
    pending: str = ""


def window_ends_on(bought_on: date, *, term: str, kind: str, policy: Policy) -> date:
    """Return the last day on which something can be returned, in full (RET-01).

    A year bought on the 1st of May: the 31st; a month: the 16th; a pack of tokens: the 31st.
    """
    refund = policy.refund
    if kind_of(kind).tokens:
        days = refund.days_flex
    elif term == Term.P1M:
        days = refund.days_monthly
    else:
        days = refund.days_annual
    return bought_on + timedelta(days=days)


def last_day_to_return(transaction: Transaction, *, term: str, kind: str, policy: Policy) -> date:
    """Return until when it can be returned: an unpaid one on terms also only until it is due.

    A yearly renewal of 1 May that is due on 11 May and unpaid: 11 May, else 31 May (REN-11).
    """
    ends_on = window_ends_on(transaction.bought_on, term=term, kind=kind, policy=policy)
    due_on = transaction.unpaid_due_on
    return ends_on if due_on is None else min(ends_on, due_on)


def why_not(wanted: Returnable) -> Refused | None:
    """Why something can't be returned, None where it can (RET-01…05, REN-11).

    Refused: return-by-partner, kind-not-returnable, return-under-agreement, return-is-over,
    return-not-latest, return-window-closed, return-fell-due, payment-pending.
    """
    offer, transaction = wanted.offer, wanted.transaction
    product = offer.product_name
    resold = sold_directly(wanted.buyer, offers=[offer], policy=wanted.contract)
    if resold is not None:
        about = {"product": product}
        about["partner"] = str(resold.about.get("partner", "none"))
        about["contact"] = str(resold.about.get("contact", "none"))
        return Refused("return-by-partner", about, resold.remedy)
    if not offer.of_kind.refundable:
        return Refused("kind-not-returnable", {"product": product}, "store:contact")
    if transaction.agreement:
        about = {"product": product, "reference": transaction.agreement}
        return Refused("return-under-agreement", about, "store:contact")
    if wanted.state not in _LIVING:
        return Refused("return-is-over", {"product": product, "state": wanted.state}, _PAGE)
    if not wanted.latest:
        return Refused("return-not-latest", {"number": transaction.number}, _PAGE)
    return _too_late(wanted) or _under_way(wanted)


_LIVING = frozenset({State.ACTIVE, State.EXPIRED, State.SUSPENDED})


def _too_late(wanted: Returnable) -> Refused | None:
    transaction, offer = wanted.transaction, wanted.offer
    ends_on = window_ends_on(
        transaction.bought_on, term=offer.term, kind=offer.kind, policy=wanted.contract
    )
    if wanted.on > ends_on:
        about = {"on": ends_on.isoformat(), "bought_on": transaction.bought_on.isoformat()}
        return Refused("return-window-closed", about, _PAGE)
    due_on = transaction.unpaid_due_on
    if due_on is not None and wanted.on > due_on:
        about = {"number": transaction.number, "on": due_on.isoformat()}
        return Refused("return-fell-due", about, "account:invoices")
    return None


def _under_way(wanted: Returnable) -> Refused | None:
    """While the provider owes an answer it isn't known what would be given back (PAY-08)."""
    if not wanted.pending:
        return None
    return Refused("payment-pending", {"number": wanted.pending}, "account:invoices")
