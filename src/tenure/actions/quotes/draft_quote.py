"""Begin a quote; its preview says what it comes to while one builds it (QUO-01, QUO-07)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.quotes.quoting import Wish, load_quoting, source_of
from tenure.actions.scopes import by_customer
from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.quotes import quotes_by_intent
from tenure.rules.decision import Decision
from tenure.rules.quotes import drafting
from tenure.rules.quotes.drafting import Drafting
from tenure.rules.quotes.quote import Line, Recipient


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftQuote:
    """The lines of a quote and whom it shall go to; `currency` can only be the customer's."""

    customer_id: int
    lines: tuple[Line, ...]
    intent: str
    recipients: tuple[Recipient, ...] = ()
    note: str = ""
    currency: str = ""


def load(inputs: Sequence[DraftQuote], moment: Moment) -> list[Drafting]:
    """Read what pricing needs, and whether the same was drafted before: one query more."""
    source = source_of(moment.actor)
    wishes = [Wish(one.customer_id, one.lines, source, moment.actor.partner_id) for one in inputs]
    before = quotes_by_intent([(one.customer_id, one.intent) for one in inputs])
    return [
        Drafting(quoting, before.get((one.customer_id, one.intent)))
        for one, quoting in zip(inputs, load_quoting(wishes, moment), strict=True)
    ]


def decide(wanted: DraftQuote, facts: Drafting) -> Decision:
    """Draft it (see `drafting.draft`)."""
    return drafting.draft(
        facts,
        lines=wanted.lines,
        recipients=wanted.recipients,
        note=wanted.note,
        intent=wanted.intent,
        currency=wanted.currency,
    )


DRAFT_QUOTE = Action[DraftQuote, Drafting](
    name="draft-quote",
    input=DraftQuote,
    summary="Begin a quote for a customer and price its lines for today.",
    scope=Scope.CUSTOMER,
    keys=by_customer,
    load=load,
    decide=decide,
    alone=True,
)
