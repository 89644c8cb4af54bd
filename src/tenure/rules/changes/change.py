"""What every change is: a value in the past tense that says what it writes and what it tells."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(slots=True, kw_only=True)
class Change:
    """Base of all changes.

    `TELLS` is the name of the event that the engine logs for it (OPS-04), empty for changes that
    only accompany another; `NOUN` is what the row is, `SHOWS` the fields that the event keeps.
    Integers in fields `id`, `*_id` and `posting` may be negative: the number of a row that this
    same decision makes. Changes are slotted but not frozen: a run builds millions of them and
    freezing costs ten times as much; nothing writes to one after it is built.
    """

    TELLS: ClassVar[str] = ""
    NOUN: ClassVar[str] = ""
    SHOWS: ClassVar[tuple[str, ...]] = ()
