"""Ask for the way to a new password; whoever has an account gets a mail (ACC-01)."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.reading import rows
from tenure.rules.companies import passwords
from tenure.rules.decision import Decision
from tenure.rules.parties import Contact


@dataclass(frozen=True, slots=True, kw_only=True)
class AskPasswordReset:
    """Whose password was forgotten, and the address of the page for a new one."""

    email: str
    url: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Asking:
    """Who has the account, None for nobody, and when it was asked."""

    contact: Contact | None
    at: datetime


def keys(inputs: Sequence[AskPasswordReset]) -> list[str]:
    """Return what each request is locked by: the address."""
    return [f"email:{one.email}" for one in inputs]


def load(inputs: Sequence[AskPasswordReset], moment: Moment) -> list[Asking]:
    """Read who has an account with these addresses, in one query."""
    found = {
        row[0]: Contact(*row)
        for row in rows(
            "SELECT email, language, id, name FROM user_account "
            "WHERE is_active AND email = ANY(%s)",
            [[one.email for one in inputs]],
        )
    }
    return [Asking(found.get(one.email), moment.at) for one in inputs]


def decide(wanted: AskPasswordReset, facts: Asking) -> Decision:
    """Mail it (see `passwords.ask_reset`)."""
    return passwords.ask_reset(facts.contact, url=wanted.url, at=facts.at)


ASK_PASSWORD_RESET = Action[AskPasswordReset, Asking](
    name="ask-password-reset",
    input=AskPasswordReset,
    summary="Mail the way to a new password to who forgot theirs.",
    scope=Scope.IDENTITY,
    keys=keys,
    load=load,
    decide=decide,
)
