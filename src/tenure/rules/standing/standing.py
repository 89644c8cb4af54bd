"""How a subscription goes down the stairs: expired, suspended, terminated (SUB-04…06, NOT-06)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tenure.rules.changes import (
    Change,
    GroupReleased,
    InstalmentCancelled,
    PrepaymentDemanded,
    SeatReleased,
    SubscriptionChanged,
)
from tenure.rules.dates import last_day
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused
from tenure.rules.invoicing.crediting import Invoiced, credit, parts_without_access
from tenure.rules.invoicing.invoices import unpaid_mails
from tenure.rules.kinds import counted
from tenure.rules.lifecycle.agenda import is_due, planned_phases, schedule
from tenure.rules.lifecycle.arrears import Unpaid
from tenure.rules.lifecycle.states import Phases, State, Step, steps_due
from tenure.rules.notices import About, mails, midnight, money
from tenure.rules.parties import Buyer
from tenure.rules.payments.credit_lines import withdrawn
from tenure.rules.policy import Policy
from tenure.rules.subscriptions import Subscription, changed


@dataclass(frozen=True, slots=True)
class Standing:
    """A subscription with what its notices tell: the product, what is owed, who holds seats.

    `warning` says whether the step that comes was announced, and when that really left (OPS-01).
    `overdue` are the invoices that are. `invoiced` and `instalments`, the keys of bills to come,
    are known of a suspended one.
    """

    subscription: Subscription
    product_name: str
    buyer: Buyer
    policy: Policy
    on: date
    at: datetime
    overdue: tuple[Unpaid, ...] = ()
    assignments: tuple[int, ...] = ()
    allotments: tuple[int, ...] = ()
    kind: str = "seat"
    invoiced: tuple[Invoiced, ...] = ()
    instalments: tuple[int, ...] = ()
    warning: "Warned | None" = None

    @property
    def owed_minor(self) -> int:
        """Return what is overdue in all."""
        return sum(one.open_minor for one in self.overdue)

    @property
    def owed_invoice_id(self) -> int | None:
        """Return the invoice that is overdue longest."""
        return self.overdue[0].invoice_id if self.overdue else None

    @property
    def cause(self) -> str:
        """Return why it is in arrears: not-renewed, or unpaid (SUB-04)."""
        owed_on = self.subscription.unpaid_due_on
        unpaid = owed_on is not None and owed_on < self.subscription.renews_on
        return "unpaid" if unpaid else "not-renewed"


@dataclass(frozen=True, slots=True)
class Warned:
    """The warning of the step that comes was asked for; it left on a day, or (None) waits still."""

    sent_on: date | None


def step(facts: Standing) -> Decision:
    """Take the next step down that is due, on its own day (SUB-05).

    Unrenewed on 2025-06-10: expired that day, suspended on 06-26, terminated on 07-26, when the
    seats are released and, if it wasn't paid for, what was billed for the days without access is
    credited and later bills are cancelled (SUB-16). Where its warning left too late, it waits
    instead (OPS-01). Refused: not-due.
    """
    before = facts.subscription
    if before.state == State.TRIAL:
        return _trial_over(facts)
    planned = planned_phases(before, policy=facts.policy)
    due = steps_due(planned, state=State(before.state), on=facts.on)
    if not due:
        return Refused("not-due", {"on": facts.on.isoformat()})
    first = due[0]
    free_on = _free_on(facts)
    if free_on is not None and free_on > first.on and first.after is not State.EXPIRED:
        return _waits(facts, first, free_on)
    after = changed(before, state=first.after, state_since_on=first.on, warned_on=None)
    if first.after is not State.EXPIRED:
        after.not_before_on = None
    rows = NewRows()
    return Decided(
        (
            SubscriptionChanged(
                what=f"subscription-{first.after}",
                after=schedule(after, policy=facts.policy),
                on=first.on,
                data={"cause": facts.cause},
            ),
            *(_released(facts) if first.after is State.TERMINATED else ()),
            *_told(facts, first.after, planned, rows),
            *(
                _written_off(facts, first, planned, rows)
                if _unpaid_to_the_end(facts, first)
                else ()
            ),
        ),
        _because(facts, first.rule),
    )


def _trial_over(facts: Standing) -> Decision:
    """End a trial on its own day, without a bill: begun on 2025-05-11, on 2025-06-10 (SUB-17)."""
    before = facts.subscription
    ends_on = before.renews_on
    if facts.on < ends_on:
        return Refused("not-due", {"on": facts.on.isoformat()})
    after = changed(before, state=State.ENDED, state_since_on=ends_on, auto_renew=False)
    return Decided(
        (
            SubscriptionChanged(
                what="trial-ended", after=schedule(after, policy=facts.policy), on=ends_on
            ),
            *_released(facts),
            *mails(
                facts.buyer.purchasers,
                template="trial-ended",
                values={
                    "product": facts.product_name,
                    "quantity": counted(before.quantity, kind=facts.kind),
                    "ended": midnight(ends_on, before.time_zone),
                    "url": "/",
                },
                about=_about(facts),
                at=facts.at,
                rows=NewRows(),
            ),
        ),
        Because("SUB-17", "trial-over", "subscription", before.id),
    )


def warn(facts: Standing) -> Decision:
    """Announce suspension or termination some days ahead (NOT-06). Refused: not-due.

    Late, on 2025-06-25 of a suspension on the 26th: it moves to 2025-06-28 (OPS-01).
    """
    subscription = facts.subscription
    if not is_due(subscription, verb="warn", on=facts.on):
        return Refused("not-due", {"on": facts.on.isoformat()})
    planned = planned_phases(subscription, policy=facts.policy)
    suspends = subscription.state == State.EXPIRED
    planned_on = planned.suspended_on if suspends else planned.terminated_on
    happens_on = max(planned_on, facts.on + timedelta(days=facts.policy.lifecycle.warn_days))
    after = changed(subscription, warned_on=facts.on)
    if happens_on != planned_on:
        after.not_before_on = happens_on
    rows = NewRows()
    return Decided(
        (
            SubscriptionChanged(
                what="warning-sent",
                after=schedule(after, policy=facts.policy),
                on=facts.on,
                data={"step": "suspension" if suspends else "termination"},
            ),
            *mails(
                facts.buyer.purchasers,
                template="warning-before",
                values={
                    **_common(facts),
                    "step": "suspension" if suspends else "termination",
                    "days": (happens_on - facts.on).days,
                    "happens": midnight(happens_on, subscription.time_zone),
                    **_owed(facts),
                },
                about=_about(facts),
                at=facts.at,
                rows=rows,
            ),
            *_payers_told(
                facts,
                "suspension" if suspends else "termination",
                {"ends": midnight(happens_on, subscription.time_zone)},
                rows,
            ),
        ),
        _because(facts, "NOT-06"),
    )


def _free_on(facts: Standing) -> date | None:
    """Return the day from which the warning that was sent lets a step be taken (OPS-01)."""
    if facts.warning is None:
        return None
    sent_on = facts.warning.sent_on or facts.on
    return sent_on + timedelta(days=facts.policy.lifecycle.warn_days)


def _waits(facts: Standing, due: Step, free_on: date) -> Decision:
    before = facts.subscription
    # The warning counts as that of the day on which it left, so that it isn't repeated.
    warned_on = free_on - timedelta(days=facts.policy.lifecycle.warn_days)
    after = changed(before, not_before_on=free_on, warned_on=warned_on)
    after = schedule(after, policy=facts.policy)
    data = {"step": due.after.value, "until": free_on.isoformat()}
    return Decided(
        (SubscriptionChanged(what="step-put-off", after=after, on=facts.on, data=data),),
        Because("OPS-01", "warned-late", "subscription", before.id),
    )


def _because(facts: Standing, rule: str) -> Because:
    if facts.owed_invoice_id is not None and facts.cause == "unpaid":
        return Because(rule, facts.cause, "invoice", facts.owed_invoice_id)
    return Because(rule, facts.cause, "subscription", facts.subscription.id)


def _released(facts: Standing) -> Iterator[Change]:
    for allotment in facts.allotments:
        yield GroupReleased(
            id=allotment,
            customer_id=facts.buyer.id,
            subscription_id=facts.subscription.id,
            released_at=facts.at,
        )
    for assignment in facts.assignments:
        yield SeatReleased(
            id=assignment,
            customer_id=facts.buyer.id,
            subscription_id=facts.subscription.id,
            released_at=facts.at,
        )


def _unpaid_to_the_end(facts: Standing, taken: Step) -> bool:
    return taken.after is State.TERMINATED and facts.cause == "unpaid"


def _written_off(facts: Standing, taken: Step, planned: Phases, rows: NewRows) -> Iterator[Change]:
    """Cancel the bills to come and credit the days since the suspension (SUB-16)."""
    for instalment in facts.instalments:
        yield InstalmentCancelled(
            id=instalment,
            customer_id=facts.buyer.id,
            subscription_id=facts.subscription.id,
            cancelled_on=taken.on,
        )
    if not facts.buyer.prepayment and any(_on_terms(invoice) for invoice in facts.invoiced):
        yield PrepaymentDemanded(id=facts.buyer.id, prepayment=True)
        yield from withdrawn(facts.buyer.credit_line, customer_id=facts.buyer.id, at=facts.at)
    for invoice in facts.invoiced:
        parts = parts_without_access(invoice, lost_on=planned.suspended_on)
        if parts:
            yield from credit(
                invoice,
                parts=parts,
                subscription_id=facts.subscription.id,
                product_name=facts.product_name,
                buyer=facts.buyer,
                on=taken.on,
                at=facts.at,
                rows=rows,
            )


def _on_terms(invoice: Invoiced) -> bool:
    """Say whether it was to be paid by whoever got it, no card being asked for it (SUB-09)."""
    return invoice.open_minor > 0 and invoice.payment_method_id is None


def _told(facts: Standing, state: State, planned: Phases, rows: NewRows) -> Iterator[Change]:
    if facts.subscription.pack and facts.cause != "unpaid":
        # Its life is over: there is nothing to renew or pay, so nobody is told to (SUB-08).
        return
    zone = facts.subscription.time_zone
    chance = {"last_chance_on": last_day(planned.terminated_on).isoformat(), **_owed(facts)}
    values: dict[str, object]
    paying: dict[str, object] = {}
    match state:
        case State.EXPIRED:
            values = {"access": midnight(last_day(planned.suspended_on), zone), **chance}
            paying = {"access": values["access"]}
        case State.SUSPENDED:
            values = {"suspended": midnight(planned.suspended_on, zone), **chance}
            paying = {"suspended": values["suspended"], "last_chance_on": chance["last_chance_on"]}
        case _:
            values = {"terminated": midnight(planned.terminated_on, zone)}
    yield from mails(
        facts.buyer.purchasers,
        template=f"subscription-{state}",
        values={**_common(facts), **values},
        about=_about(facts),
        at=facts.at,
        rows=rows,
    )
    if paying:
        yield from _payers_told(facts, state, paying, rows)


def _payers_told(
    facts: Standing, step: str, ahead: Mapping[str, object], rows: NewRows
) -> Iterator[Change]:
    """Tell who pays, of each overdue invoice, unless it is for want of a renewal (NOT-03).

    At the end there is a credit note, which they get.
    """
    if facts.cause != "unpaid":
        return
    for one in facts.overdue:
        yield from unpaid_mails(
            facts.buyer,
            account_id=one.payer_account_id,
            step=step,
            owed=money(one.open_minor, one.currency),
            due_on=one.due_on,
            products=facts.product_name,
            about=About(
                facts.buyer.id,
                subscription_id=facts.subscription.id,
                invoice_id=one.invoice_id,
            ),
            at=facts.at,
            rows=rows,
            **ahead,
        )


def _common(facts: Standing) -> dict[str, object]:
    return {
        "product": facts.product_name,
        "quantity": counted(facts.subscription.quantity, kind=facts.kind),
        "cause": facts.cause,
        "url": f"/account/subscriptions/{facts.subscription.id}/",
    }


def _owed(facts: Standing) -> dict[str, object]:
    if not facts.owed_minor:
        return {}
    return {"amount": money(facts.owed_minor, facts.subscription.currency)}


def _about(facts: Standing) -> About:
    return About(
        facts.buyer.id,
        subscription_id=facts.subscription.id,
        invoice_id=facts.owed_invoice_id,
    )
