"""Trials: a product with everything open for some days, once, that ends by itself (SUB-17)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tenure.rules.changes import SeatAssigned, SubscriptionStarted
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused
from tenure.rules.kinds import counted
from tenure.rules.lifecycle.agenda import reschedule
from tenure.rules.lifecycle.states import State
from tenure.rules.notices import About, mails, midnight
from tenure.rules.parties import Buyer
from tenure.rules.policy import Policy
from tenure.rules.pricing.catalogue import Offer, sellable
from tenure.rules.subscriptions import Subscription

MOST_SEATS = 5
"""A trial is to look at something, not to work with it for a month."""


@dataclass(frozen=True, slots=True)
class Trying:
    """Who wants to try what; `had` says that the company has or had the product before.

    `asked_by` is the user who asks; of several purchasers that one gets the seat.
    """

    buyer: Buyer
    offer: Offer
    team_id: int
    had: bool
    asked_by: int | None
    policy: Policy
    policy_id: int
    on: date
    at: datetime


def begin(facts: Trying, *, quantity: int) -> Decision:
    """Begin a trial: `trial.days` from today, one seat to the purchaser, no bill (SUB-17).

    Begun on 2025-05-11 with 30 days it ends on 2025-06-10 at 00:00. Refused: trial-not-of-this
    where seats aren't handed out, trial-elsewhere where it isn't of the company's country,
    trial-had-before, trial-seats, no-purchaser, and what the store doesn't sell (`sellable`).
    """
    offer, buyer = facts.offer, facts.buyer
    if not buyer.purchasers:
        return Refused("no-purchaser", {"company": buyer.name})
    if not offer.of_kind.assigned or offer.pack_tokens:
        return Refused("trial-not-of-this", {"product": offer.product_name}, "store:products")
    if offer.country != buyer.country:
        return Refused("trial-elsewhere", {"country": buyer.country}, "store:products")
    if facts.had:
        return Refused("trial-had-before", {"product": offer.product_name}, "store:products")
    if not 1 <= quantity <= MOST_SEATS:
        return Refused("trial-seats", {"most": MOST_SEATS})
    refused = sellable(offer, channel="store")
    if refused is not None:
        return refused
    rows = NewRows()
    asked = (one for one in buyer.purchasers if one.user_id == facts.asked_by)
    purchaser = next(asked, buyer.purchasers[0])
    trial = _trial(facts, quantity, purchaser.user_id or 0, rows.number())
    return Decided(
        (
            SubscriptionStarted(after=trial),
            SeatAssigned(
                id=rows.number(),
                customer_id=buyer.id,
                subscription_id=trial.id,
                user_id=purchaser.user_id or 0,
                since_at=facts.at,
            ),
            *mails(
                buyer.purchasers,
                template="trial-begun",
                values={
                    "product": offer.product_name,
                    "quantity": counted(quantity, kind=offer.kind),
                    "ends": midnight(trial.renews_on, buyer.time_zone),
                    "url": "/account/subscriptions/",
                },
                about=About(buyer.id, subscription_id=trial.id),
                at=facts.at,
                rows=rows,
            ),
        ),
        Because("SUB-17", "trial-begun", "subscription", trial.id),
        {"subscription_id": trial.id, "ends_on": trial.renews_on.isoformat()},
    )


def _trial(facts: Trying, quantity: int, purchaser: int, number: int) -> Subscription:
    offer, buyer = facts.offer, facts.buyer
    return reschedule(
        Subscription(
            id=number,
            customer_id=buyer.id,
            team_id=facts.team_id,
            product_id=offer.product_id,
            offering_id=offer.offering_id,
            purchaser_id=purchaser,
            partner_id=None,
            policy_id=facts.policy_id,
            term=offer.term,
            currency=buyer.currency,
            time_zone=buyer.time_zone,
            quantity=quantity,
            state=State.TRIAL,
            state_since_on=facts.on,
            started_on=facts.on,
            anchor_day=facts.on.day,
            renews_on=facts.on + timedelta(days=facts.policy.trial.days),
            next_quantity=quantity,
            next_offering_id=offer.offering_id,
            auto_renew=False,
        ),
        policy=facts.policy,
    )
