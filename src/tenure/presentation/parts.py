"""The values that parts of a page are made from: consequences, time lines, steps of a why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tenure.rules.money import Money
from tenure.rules.pricing.derivation import Derivation

TONES = ("good", "info", "warn", "bad", "quiet")

# How grave a state is, for its colour and mark; its word comes from tenure.texts.
TONE_OF_STATE: Mapping[str, str] = {
    "active": "good",
    "paid": "good",
    "completed": "good",
    "fulfilled": "good",
    "accepted": "good",
    "sent": "info",
    "trial": "info",
    "pending": "info",
    "open": "info",
    "late": "warn",
    "expired": "warn",
    "overdue": "bad",
    "suspended": "bad",
    "failed": "bad",
}

TONE_OF_MESSAGE: Mapping[str, str] = {
    "success": "good",
    "info": "info",
    "debug": "quiet",
    "warning": "warn",
    "error": "bad",
}


@dataclass(frozen=True, slots=True)
class WhyLine:
    """A line of a why: what is reckoned, and what comes out of it.

    With `how`, a derivation, the page can show the way step by step, and says it in a sentence
    where there is no `text`.
    """

    text: str
    amount: Money | None = None
    result: bool = False
    how: Derivation | None = None


type Why = Sequence[WhyLine | Derivation | str]


@dataclass(frozen=True, slots=True)
class Effect:
    """A thing that will happen: what, on which day, for how much and why."""

    text: str
    on: date | None = None
    amount: Money | None = None
    why: Why = ()


@dataclass(frozen=True, slots=True)
class Consequence:
    """All that a confirmation brings about: the charge of today, what comes later, changed dates.

    `today` is None where nothing is charged today.
    """

    today: Money | None = None
    now: Sequence[Effect] = ()
    later: Sequence[Effect] = ()
    dates: Sequence[Effect] = ()


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One day's entry of a history or of what is to come; `tone` colours its mark."""

    on: date
    text: str
    detail: str = ""
    amount: Money | None = None
    url: str = ""
    tone: str = ""
    why: Why = ()


def tone_of(state: str) -> str:
    """Return the tone of a state; one that is over or unknown is quiet."""
    return TONE_OF_STATE.get(state, "quiet")
