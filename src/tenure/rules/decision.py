"""The value a rule answers with: what shall change and why, or a refusal."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import count

from tenure.rules.changes import Change


@dataclass(slots=True)
class Because:
    """Why something was decided: the rule of the book, the cause as a short code, and the document.

    The document that caused it is named by kind and key, e.g. `invoice`, 4711 (SUB-13, OPS-04).
    """

    rule: str
    cause: str
    document_kind: str = ""
    document_id: int | None = None


@dataclass(slots=True)
class Decided:
    """What shall change, in the order it happened; `answer` is what the caller asked to know.

    New rows are named by negative numbers inside one decision (-1, -2 …); the engine replaces
    them by real keys when it saves. `rows` handed them out, where the rule says so: then nobody
    has to count them.
    """

    changes: tuple[Change, ...] = ()
    because: Because | None = None
    answer: Mapping[str, object] = field(default_factory=dict)
    rows: "NewRows | None" = None


@dataclass(frozen=True, slots=True)
class Refused:
    """A refusal is no exception: a stable code, what it is about, and the remedy (SUP-02).

    The sentence and the next step are told by `tenure.texts.refusals` from `code` and `about`;
    `remedy` names the page or action that mends it, e.g. `account:payment-methods`.
    """

    code: str
    about: Mapping[str, str | int] = field(default_factory=dict)
    remedy: str = ""


type Decision = Decided | Refused


def decided(
    changes: Iterable[Change] = (),
    *,
    because: Because | None = None,
    **answer: object,
) -> Decided:
    """Build a `Decided` from any iterable of changes; None among them is left out."""
    return Decided(tuple(changes), because, answer)


class NewRows:
    """Hands out the numbers of new rows inside one decision: -1, -2, -3 …"""

    __slots__ = ("number",)

    number: Callable[[], int]
    """Return the number of one more new row."""

    def __init__(self) -> None:
        """Begin with nothing handed out."""
        self.number = count(-1, -1).__next__

    def close(self) -> int:
        """Return how many were handed out; no more may be after it."""
        return -self.number() - 1
