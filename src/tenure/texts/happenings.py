"""Calls by name what the daily run does and what the event log tells, in the reader's language."""

from tenure.texts.bundles import has_text, say

_PARKED = ": parked"
_NOT_DUE = ": not due"


def doing_text(language: str, name: str) -> str:
    """Return what people call something that runs count: `renew: parked` as `Renewals: parked`.

    What no run does any more but an old report still counts is called by its code.
    """
    for ending, message in ((_PARKED, "doing-parked"), (_NOT_DUE, "doing-not-due")):
        if name.endswith(ending):
            doing = doing_text(language, name.removesuffix(ending))
            return say(language, message, doing=doing)
    return _named(language, "doing", name)


def event_text(language: str, what: str) -> str:
    """Return what people call something that happened: `seat-assigned` as `Seat handed out`."""
    return _named(language, "event", what)


def _named(language: str, kind: str, code: str) -> str:
    message = f"{kind}-{code}"
    return say(language, message) if has_text("en", message) else code
