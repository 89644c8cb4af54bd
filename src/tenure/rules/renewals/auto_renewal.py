"""Auto-renewal on and off: how one cancels, and how one comes back (REN-02, SUB-10, SUB-11)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from tenure.rules.changes import Change, SubscriptionChanged
from tenure.rules.dates import last_day
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused
from tenure.rules.kinds import counted, kind_of
from tenure.rules.licensing import flex
from tenure.rules.lifecycle.agenda import reschedule
from tenure.rules.lifecycle.states import State
from tenure.rules.notices import About, mails, midnight
from tenure.rules.parties import Buyer
from tenure.rules.policy import Policy
from tenure.rules.subscriptions import Subscription


@dataclass(frozen=True, slots=True)
class Switched:
    """One subscription to switch, with what its mail tells and the policy it is judged by."""

    subscription: Subscription
    product_name: str
    policy: Policy
    on: date
    kind: str = "seat"


@dataclass(frozen=True, slots=True)
class Switching:
    """The subscriptions of one customer that are switched together."""

    chosen: tuple[Switched, ...]
    asked_for: int
    buyer: Buyer
    changed_by: str
    policy: Policy
    at: datetime


def switch(facts: Switching, *, on: bool) -> Decision:
    """Switch auto-renewal of several subscriptions; the others of the customer stay (REN-02).

    Off: nothing is charged on the renewal date, which becomes the end (SUB-10). On again until
    the end of the late-renewal period: it renews with the next run (SUB-11). Refused: too-many,
    not-found, not-renewable, trial-ends, kind-does-not-renew, flex-buys-anew.
    """
    if facts.asked_for > facts.policy.bulk.max:
        return Refused("too-many", {"count": facts.asked_for, "maximum": facts.policy.bulk.max})
    if len(facts.chosen) != facts.asked_for:
        return Refused("not-found", {"name": "subscription"})
    packs = [one for one in facts.chosen if one.subscription.pack and on]
    if packs:
        return flex.buys_anew(packs[0].product_name)
    once = [one for one in facts.chosen if on and not kind_of(one.kind).renews]
    if once:
        about = {"product": once[0].product_name}
        return Refused("kind-does-not-renew", about, "account:subscriptions")
    tried = [one for one in facts.chosen if on and one.subscription.state == State.TRIAL]
    if tried:
        return Refused("trial-ends", {"product": tried[0].product_name}, "store:products")
    over = [one for one in facts.chosen if one.subscription.state in _OVER]
    if over:
        return Refused("not-renewable", {"state": over[0].subscription.state})
    rows = NewRows()
    changed = [one for one in facts.chosen if one.subscription.auto_renew != on]
    return Decided(
        tuple(change for one in changed for change in _switched(one, facts, on, rows)),
        Because("REN-02", "switched-on" if on else "switched-off"),
        {"changed": len(changed)},
    )


_OVER = frozenset({State.TERMINATED, State.ENDED})


def _switched(one: Switched, facts: Switching, on: bool, rows: NewRows) -> Iterator[Change]:
    before = one.subscription
    after = reschedule(replace(before, auto_renew=on), policy=one.policy)
    yield SubscriptionChanged(
        what="auto-renewal-on" if on else "auto-renewal-off", after=after, on=one.on
    )
    zone = before.time_zone
    end = (
        {"renews": midnight(before.renews_on, zone)}
        if on
        else {"ends": midnight(last_day(before.renews_on), zone)}
    )
    yield from mails(
        facts.buyer.purchasers,
        template="auto-renewal-changed",
        values={
            "product": one.product_name,
            "quantity": counted(before.quantity, kind=one.kind),
            "on": on,
            "changed_by": facts.changed_by,
            **end,
            "url": f"/account/subscriptions/{before.id}/",
        },
        about=About(facts.buyer.id, subscription_id=before.id),
        at=facts.at,
        rows=rows,
    )
