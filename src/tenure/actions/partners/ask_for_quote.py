"""Ask a partner for a quote: the request lands in its queue (QUO-16)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.scopes import by_customer
from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.partner_choice import load_asking
from tenure.rules.decision import Decision
from tenure.rules.partners import quote_requests
from tenure.rules.partners.quote_requests import Asking


@dataclass(frozen=True, slots=True, kw_only=True)
class AskForQuote:
    """Who asks whom for what; `subscription_ids` are those that it is about, if any."""

    customer_id: int
    partner_id: int
    text: str
    intent: str
    subscription_ids: tuple[int, ...] = ()


def load(inputs: Sequence[AskForQuote], moment: Moment) -> list[Asking]:
    """Read customers, partners, subscriptions and what was asked before: five queries."""
    wanted = [(one.customer_id, one.partner_id, one.subscription_ids, one.intent) for one in inputs]
    return load_asking(wanted, user_id=moment.actor.user_id, at=moment.at)


def decide(wanted: AskForQuote, facts: Asking) -> Decision:
    """Ask (see `quote_requests.ask_for_quote`)."""
    return quote_requests.ask_for_quote(
        facts, intent=wanted.intent[:90], text=wanted.text, subscriptions=wanted.subscription_ids
    )


ASK_FOR_QUOTE = Action[AskForQuote, Asking](
    name="ask-for-quote",
    input=AskForQuote,
    summary="Ask a partner for a quote.",
    scope=Scope.CUSTOMER,
    keys=by_customer,
    load=load,
    decide=decide,
    alone=True,
)
