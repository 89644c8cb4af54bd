"""Draft quotes for what is over soon and doesn't renew by itself; the run sends them (QUO-13)."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tenure.actions.quotes.quoting import Wish, load_quoting
from tenure.actions.scopes import by_subscription, due_subscriptions
from tenure.engine.action import Action, Due, Moment, Scope
from tenure.gateways.clock import day_in
from tenure.records.facts.policies import load_policies
from tenure.records.facts.reading import rows
from tenure.records.facts.subscriptions import load_subscriptions
from tenure.rules.decision import Decision
from tenure.rules.quotes import automatic
from tenure.rules.quotes.automatic import Offering, line_for
from tenure.rules.quotes.holding import Held
from tenure.rules.quotes.quote import Source
from tenure.rules.subscriptions import Subscription, renewing_partner


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteAutomatically:
    """Which subscription; those of the customer that are due with it share the quote."""

    subscription_id: int


def load(inputs: Sequence[QuoteAutomatically], moment: Moment) -> list[Offering]:
    """Read the subscriptions with those due beside them, and what their renewal costs today."""
    asked = load_subscriptions([one.subscription_id for one in inputs])
    beside = _due_with(list(asked.values()))
    known = {**load_subscriptions([key for keys in beside.values() for key in keys]), **asked}
    policies = load_policies()
    quoted = _quoted(list(known))
    wishes = []
    groups: list[list[Subscription]] = []
    for one in inputs:
        first = asked[one.subscription_id]
        on = day_in(moment.at, zone=first.time_zone)
        group = [
            known[key]
            for key in (first.id, *(key for key in beside[first.id] if key != first.id))
            if key == first.id or _due_by(known[key], on)
        ]
        groups.append(group)
        lines = tuple(line_for(each.id) for each in group)
        partner = renewing_partner(first)
        wishes.append(Wish(first.customer_id, lines, Source.AUTOMATIC, partner))
    return [
        Offering(
            quoting,
            tuple(Held(each, policies.of(each.policy_id)) for each in group),
            frozenset(each.id for each in group if each.id in quoted),
        )
        for group, quoting in zip(groups, load_quoting(wishes, moment), strict=True)
    ]


def _due_by(subscription: Subscription, on: date) -> bool:
    return subscription.next_due_on is not None and subscription.next_due_on <= on


def _due_with(asked: Sequence[Subscription]) -> dict[int, list[int]]:
    """Return by subscription those that would share its quote, in one query."""
    found: dict[int, list[int]] = defaultdict(list)
    for key, other in rows(
        "SELECT a.id, b.id FROM subscription a JOIN subscription b "
        "ON b.customer_id = a.customer_id AND b.next_due = 'quote' "
        "AND coalesce(b.next_partner_id, b.partner_id) "
        "IS NOT DISTINCT FROM coalesce(a.next_partner_id, a.partner_id) "
        "AND b.time_zone = a.time_zone "
        "WHERE a.id = ANY(%s) ORDER BY b.id",
        [[one.id for one in asked]],
    ):
        found[key].append(other)
    return found


def _quoted(subscriptions: Sequence[int]) -> set[int]:
    """Return which of these an open quote renews already, in one query."""
    return {
        row[0]
        for row in rows(
            "SELECT DISTINCT i.subscription_id FROM quote_item i JOIN quote q ON q.id = i.quote_id "
            "JOIN subscription s ON s.id = i.subscription_id AND s.customer_id = q.customer_id "
            "WHERE i.subscription_id = ANY(%s) AND q.state = 'sent' "
            "AND i.kind IN ('renewal', 'switch') AND i.first_on = s.renews_on",
            [list(subscriptions)],
        )
    }


def decide(_wanted: QuoteAutomatically, facts: Offering) -> Decision:
    """Draft the quote (see `automatic.offer`)."""
    return automatic.offer(facts)


def due(zone: str, on: date, limit: int) -> list[Due]:
    """List the subscriptions that are to be quoted."""
    return due_subscriptions("quote-automatically", "quote", zone, on, limit)


def make(one: Due) -> QuoteAutomatically:
    """Return the input for a subscription that is due."""
    return QuoteAutomatically(subscription_id=one.item)


QUOTE_AUTOMATICALLY = Action[QuoteAutomatically, Offering](
    name="quote-automatically",
    input=QuoteAutomatically,
    summary="Draft a renewal quote for what doesn't renew by itself.",
    scope=Scope.CUSTOMER,
    keys=by_subscription,
    load=load,
    decide=decide,
    due=due,
    make=make,
    alone=True,
)
