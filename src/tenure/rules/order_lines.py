"""What each line of an order becomes once fulfilled: a subscription, seats, a term (CHK-07)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from tenure.rules.catalogue import Offer
from tenure.rules.changes import Change, SubscriptionChanged
from tenure.rules.invoicing import Billed
from tenure.rules.lifecycle import State
from tenure.rules.parties import Buyer, Contact
from tenure.rules.payments import Asked
from tenure.rules.placed import Placed
from tenure.rules.policy import Policy
from tenure.rules.roles import Company
from tenure.rules.subscriptions import Subscription
from tenure.rules.tax import Tax


@dataclass(frozen=True, slots=True)
class OrderedLine:
    """A line of an order as it was priced on confirming; `subscription` is what it adds to."""

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


@dataclass(frozen=True, slots=True)
class Fulfilling:
    """All that fulfilling an order needs; `assigned` says whether the buyer has a seat already."""

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
    asked: Asked
    company: Company | None = None
    trade_in: str = ""
    note: str = ""
    payer_account_id: int | None = None


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


def overtaken(facts: Fulfilling) -> str:
    """Say why an order can't be fulfilled any more as it was confirmed, "" if it can (REN-12).

    `renewed-meanwhile`: the run or somebody else renewed first; `changed-meanwhile`: seats were
    ordered for a term that isn't the last one any more, or the subscription is over.
    """
    ends: dict[int, date] = {}
    for line in facts.lines:
        if line.subscription is None:
            continue
        known = line.subscription
        if known.state in (State.TERMINATED, State.ENDED):
            return "changed-meanwhile"
        if line.kind in _FOLLOWS_ON:
            if line.first_on != ends.get(known.id, known.renews_on):
                return "renewed-meanwhile"
            ends[known.id] = line.renews_on
        elif known.state != State.ACTIVE:
            return "changed-meanwhile"
        else:
            ends[known.id] = line.renews_on
    added = [line for line in facts.lines if line.kind in ("seats", "seats-next")]
    if added and added[-1].subscription is not None:
        known = added[-1].subscription
        if ends[known.id] != known.renews_on:
            return "changed-meanwhile"
    return ""


_FOLLOWS_ON = frozenset({"renewal", "switch", "extension"})
