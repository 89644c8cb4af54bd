"""Change a draft before anybody has got it (QUO-10)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.quotes.in_reach import load_in_reach
from tenure.actions.scopes import by_quote
from tenure.engine.action import Action, Moment, Scope
from tenure.rules.decision import Decision, Refused
from tenure.rules.quotes import drafting
from tenure.rules.quotes.drafting import Redrafting
from tenure.rules.quotes.quote import Line, Recipient


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeQuote:
    """What a draft shall say; `revision` is the one that was looked at."""

    quote_id: int
    revision: int
    lines: tuple[Line, ...]
    recipients: tuple[Recipient, ...] = ()
    note: str = ""


def load(inputs: Sequence[ChangeQuote], moment: Moment) -> list[Redrafting | Refused]:
    """Read the drafts and what pricing their new lines needs."""
    return load_in_reach(
        inputs,
        moment,
        lines=[one.lines for one in inputs],
        facts=lambda quote, quoting, _one: Redrafting(quoting, quote),
    )


def decide(wanted: ChangeQuote, facts: Redrafting) -> Decision:
    """Change it (see `drafting.redraft`)."""
    return drafting.redraft(
        facts,
        revision=wanted.revision,
        lines=wanted.lines,
        recipients=wanted.recipients,
        note=wanted.note,
    )


CHANGE_QUOTE = Action[ChangeQuote, Redrafting](
    name="change-quote",
    input=ChangeQuote,
    summary="Change the lines, recipients or note of a draft.",
    scope=Scope.CUSTOMER,
    keys=by_quote,
    load=load,
    decide=decide,
    alone=True,
)
