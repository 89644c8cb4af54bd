"""What each line of an order becomes once fulfilled: a subscription, seats, a term (CHK-07)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from tenure.rules.attachments import Attached
from tenure.rules.changes import Change, OrderLineAdded, OrderPlaced, SubscriptionChanged
from tenure.rules.companies.roles import Company
from tenure.rules.invoicing.invoices import Billed
from tenure.rules.lifecycle.states import State
from tenure.rules.ordering.order_pricing import Buying
from tenure.rules.ordering.placed import Placed
from tenure.rules.parties import Buyer, Contact
from tenure.rules.payments.settling import Asked
from tenure.rules.policy import Policy
from tenure.rules.pricing.catalogue import Offer
from tenure.rules.subscriptions import Subscription
from tenure.rules.taxes.tax import Tax, tax_kept


@dataclass(frozen=True, slots=True)
class OrderedLine:
    """A line of an order as it was priced on confirming; `subscription` is what it adds to.

    `contract` is the policy that one's running term was made under, where it isn't the order's: a
    quote's order may add seats to several, and begin new ones by today's policy.
    """

    kind: str
    offer: Offer
    quantity: int
    first_on: date
    renews_on: date
    srp_minor: int
    net_minor: int
    derivation: Mapping[str, object]
    bills: tuple[Mapping[str, Any], ...]
    auto_renew: bool
    keeps_roles: bool = False
    anchor_day: int | None = None
    subscription: Subscription | None = None
    term_id: int | None = None
    contract: Policy | None = None


@dataclass(frozen=True, slots=True)
class Fulfilling:
    """All that fulfilling an order needs.

    `asked` is the payment that it waited for, None for one on terms: that is paid by an invoice
    due `net_days` after its day (INV-07). `documents` were attached to the order or to the renewals
    in it (REN-17, CHK-12). `quoted_by_id` is the partner whose quote it came of (MOD-05).
    """

    order: Placed
    lines: tuple[OrderedLine, ...]
    buyer: Buyer
    tax: Tax
    policy: Policy
    policy_id: int
    team_id: int
    partner_id: int | None
    payment_method_id: int | None
    card_label: str
    po_number: str
    on: date
    at: datetime
    ordered_by: Contact
    asked: Asked | None = None
    company: Company | None = None
    trade_in: str = ""
    note: str = ""
    payer_account_id: int | None = None
    documents: tuple[Attached, ...] = ()
    pays_by: str = "card"
    net_days: int = 0
    quoted_by_id: int | None = None

    @property
    def due_on(self) -> date:
        """Return the day on which its invoice is due: by card that of its fulfilment."""
        return self.on + timedelta(days=self.net_days)

    @property
    def payment(self) -> Asked:
        """Return the payment that the order waited for."""
        if self.asked is None:
            raise LookupError("an order on terms waits for no payment")
        return self.asked


@dataclass(slots=True)
class Made:
    """What the lines of an order have led to so far."""

    changes: list[Change]
    billed: list[Billed]
    confirmed: list[dict[str, object]]
    opened: list[dict[str, object]]
    subscriptions: dict[int, Subscription]

    def standing(self, line: OrderedLine) -> Subscription:
        """Return the subscription of a line as the lines before it left it."""
        if line.subscription is None:
            raise LookupError(f"a line of kind {line.kind} adds to a subscription")
        return self.subscriptions.get(line.subscription.id, line.subscription)

    def stand(self, after: Subscription, what: str, on: date, data: Mapping[str, Any]) -> None:
        """Note how a line left its subscription; the last one written counts."""
        self.subscriptions[after.id] = after
        self.changes.append(SubscriptionChanged(what=what, after=after, on=on, data=data))


type Joins = tuple[str, date, date, int, Subscription | None]
"""What of a line decides whether it is too late: kind, first day, end, seats, what it adds to."""


def overtaken(facts: Fulfilling) -> str:
    """Say why an order can't be fulfilled any more as it was confirmed, "" if it can (REN-12)."""
    return overtaken_lines(
        (line.kind, line.first_on, line.renews_on, line.quantity, line.subscription)
        for line in facts.lines
    )


def overtaken_lines(lines: Iterable[Joins]) -> str:
    """Say what overtook lines that were priced before, "" if nothing did (REN-12).

    `renewed-meanwhile`: the run or somebody else renewed first; `changed-meanwhile`: seats were
    ordered for a term that isn't the last one any more, the subscription is over, or has other
    seats than those that are to be lengthened.
    """
    ends: dict[int, date] = {}
    grown: dict[int, date] = {}
    for kind, first_on, renews_on, quantity, known in lines:
        if known is None:
            continue
        if known.state in (State.TERMINATED, State.ENDED):
            return "changed-meanwhile"
        if kind in _FOLLOWS_ON:
            if first_on != ends.get(known.id, known.renews_on):
                return "renewed-meanwhile"
            if kind == "extension" and quantity != (known.begins_quantity or known.quantity):
                return "changed-meanwhile"
        elif known.state != State.ACTIVE:
            return "changed-meanwhile"
        else:
            grown[known.id] = known.renews_on
        ends[known.id] = renews_on
    if any(ends[key] != renews_on for key, renews_on in grown.items()):
        return "changed-meanwhile"
    return ""


RENEWING = frozenset({"renewal", "switch"})
"""Kinds of line that take along what was set for a renewal (REN-17)."""

_FOLLOWS_ON = frozenset({"renewal", "switch", "extension"})


def fulfilling(
    order: OrderPlaced,
    *,
    lines: Sequence[OrderedLine],
    buying: Buying,
    asked: Asked | None = None,
    net_days: int = 0,
) -> Fulfilling:
    """Return what fulfilling an order of this decision needs; `net_days` where it is on terms."""
    return Fulfilling(
        order=_placed(order),
        lines=tuple(lines),
        buyer=buying.buyer,
        tax=tax_kept(order.taxes[0]),
        policy=buying.policy,
        policy_id=buying.policy_id,
        team_id=order.team_id,
        partner_id=order.partner_id,
        payment_method_id=order.payment_method_id,
        card_label=buying.card.label if buying.card and order.pays_by == "card" else "",
        po_number=buying.po_number,
        on=buying.on,
        at=buying.at,
        ordered_by=_buyer_of(buying),
        asked=asked,
        company=buying.company,
        trade_in=buying.trade_in,
        note=buying.note,
        payer_account_id=buying.payer_account_id,
        documents=buying.documents if any(line.kind in RENEWING for line in lines) else (),
        pays_by=order.pays_by,
        net_days=net_days,
        quoted_by_id=order.partner_id if order.quote_id is not None else None,
    )


def ordered(
    line: OrderLineAdded,
    *,
    offer: Offer,
    subscription: Subscription | None,
    term_id: int | None = None,
    contract: Policy | None = None,
) -> OrderedLine:
    """Return a line of an order with what it adds to, and by which policy that is judged."""
    return OrderedLine(
        kind=line.kind,
        offer=offer,
        quantity=line.quantity,
        first_on=line.first_on,
        renews_on=line.renews_on,
        srp_minor=line.srp_minor,
        net_minor=line.net_minor,
        derivation=line.derivation,
        bills=line.bills,
        auto_renew=line.auto_renew,
        keeps_roles=line.keeps_roles,
        anchor_day=line.anchor_day,
        subscription=subscription,
        term_id=term_id,
        contract=contract,
    )


def _placed(order: OrderPlaced) -> Placed:
    return Placed(
        order.id,
        "",
        "pending",
        order.user_id,
        order.currency,
        order.total_minor,
        order.placed_at,
        order.cart_id,
        None,
        order.purchase_id,
    )


def _buyer_of(buying: Buying) -> Contact:
    purchasers = buying.buyer.purchasers
    mine = [contact for contact in purchasers if contact.user_id == buying.user_id]
    return (*mine, *purchasers, Contact("", buying.buyer.language, buying.user_id))[0]
