"""Note that a mail left, and in which words (NOT-05)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.reading import rows
from tenure.rules import posting
from tenure.rules.decision import Decision
from tenure.rules.posting import Sending


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteMailSent:
    """Which mail, how it read, and why it was refused for good, if it was."""

    mail_id: int
    subject: str
    body: str
    refused: str = ""


def keys(inputs: Sequence[NoteMailSent]) -> list[str]:
    """Return what each mail is locked by."""
    return [f"mail:{one.mail_id}" for one in inputs]


def load(inputs: Sequence[NoteMailSent], moment: Moment) -> list[Sending]:
    """Read which of the mails are noted already."""
    noted: dict[int, datetime | None] = {
        row[0]: row[1]
        for row in rows(
            "SELECT id, sent_at FROM mail WHERE id = ANY(%s)", [[one.mail_id for one in inputs]]
        )
    }
    return [Sending(one.mail_id, noted.get(one.mail_id), moment.at) for one in inputs]


def decide(wanted: NoteMailSent, facts: Sending) -> Decision:
    """Note it once (see `posting.sent`)."""
    return posting.sent(facts, subject=wanted.subject, body=wanted.body, refused=wanted.refused)


NOTE_MAIL_SENT = Action[NoteMailSent, Sending](
    name="note-mail-sent",
    input=NoteMailSent,
    summary="Note that a mail left.",
    scope=Scope.IDENTITY,
    keys=keys,
    load=load,
    decide=decide,
)
