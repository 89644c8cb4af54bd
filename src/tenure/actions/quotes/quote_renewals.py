"""Quote the renewal of many subscriptions in one go, a draft for each group (REN-08, REN-09)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.quotes.quoting import Wish, load_quoting, source_of
from tenure.actions.scopes import by_customer
from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.quotes import quotes_of_bulk
from tenure.rules.decision import Decision
from tenure.rules.quotes import renewing
from tenure.rules.quotes.quote import Line, Recipient
from tenure.rules.quotes.renewing import Renewals


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteRenewals:
    """Which subscriptions of the customer, and who gets the quotes: unless said, who may buy.

    `lines` say which of them renew otherwise than they are set to: other seats, another term.
    """

    customer_id: int
    subscription_ids: tuple[int, ...]
    intent: str
    lines: tuple[Line, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    note: str = ""


def load(inputs: Sequence[QuoteRenewals], moment: Moment) -> list[Renewals]:
    """Read what quoting the chosen needs, and whether the same was quoted before."""
    source = source_of(moment.actor)
    chosen = [tuple(dict.fromkeys(one.subscription_ids)) for one in inputs]
    wishes = [
        Wish(
            one.customer_id,
            tuple(wanted_as(one.lines, key) for key in keys),
            source,
            moment.actor.partner_id,
        )
        for one, keys in zip(inputs, chosen, strict=True)
    ]
    before = quotes_of_bulk([(one.customer_id, one.intent) for one in inputs])
    return [
        Renewals(quoting, keys, tuple(before.get((one.customer_id, one.intent), ())))
        for one, keys, quoting in zip(inputs, chosen, load_quoting(wishes, moment), strict=True)
    ]


def wanted_as(lines: Sequence[Line], key: int) -> Line:
    """Return how a subscription shall renew: as is said of it, else as it is set."""
    said = (line for line in lines if line.subscription_id == key and line.action == "renewal")
    return next(said, Line(action="renewal", subscription_id=key))


def decide(wanted: QuoteRenewals, facts: Renewals) -> Decision:
    """Draft them (see `renewing.quote_renewals`)."""
    return renewing.quote_renewals(
        facts,
        intent=wanted.intent,
        recipients=wanted.recipients,
        note=wanted.note,
        otherwise=wanted.lines,
    )


QUOTE_RENEWALS = Action[QuoteRenewals, Renewals](
    name="quote-renewals",
    input=QuoteRenewals,
    summary="Quote the renewal of many subscriptions in one go, a draft for each group.",
    scope=Scope.CUSTOMER,
    keys=by_customer,
    load=load,
    decide=decide,
    alone=True,
)
