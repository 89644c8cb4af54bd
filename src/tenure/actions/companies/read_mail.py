"""Mark mails as read in the portal: one, or all that a reader got about a customer (NOT-07)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from tenure.actions.scopes import by_customer
from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.reading import rows
from tenure.rules import posting
from tenure.rules.decision import Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadMail:
    """Whose mails, and which of them; None for all that the reader got."""

    customer_id: int
    mail_id: int | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """The keys of the mails that the reader has not seen yet."""

    keys: tuple[int, ...]
    at: datetime


def load(inputs: Sequence[ReadMail], moment: Moment) -> list[Unread]:
    """Read the unread mails of who asks, in one query."""
    found = rows(
        "SELECT customer_id, id FROM mail WHERE customer_id = ANY(%s) AND user_id = %s "
        "AND read_at IS NULL",
        [[one.customer_id for one in inputs], moment.actor.user_id],
    )
    return [
        Unread(
            tuple(
                key
                for customer, key in found
                if customer == one.customer_id and one.mail_id in (None, key)
            ),
            moment.at,
        )
        for one in inputs
    ]


def decide(_: ReadMail, facts: Unread) -> Decision:
    """Note them as read (see `posting.read`)."""
    return posting.read(facts.keys, at=facts.at)


READ_MAIL = Action[ReadMail, Unread](
    name="read-mail",
    input=ReadMail,
    summary="Mark mails as read in the portal.",
    scope=Scope.CUSTOMER,
    keys=by_customer,
    load=load,
    decide=decide,
)
