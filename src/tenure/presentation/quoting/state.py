"""What a quote that is being built holds between two requests: all of it stands in the form."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.core.exceptions import BadRequest
from django.http import QueryDict

from tenure.rules.quotes.drafting import MOST_LINES
from tenure.rules.quotes.quote import Line, Quote, Recipient, line_kept

MOST_RECIPIENTS = 5
LINES_SHOWN = 50
"""Lines on one page of the builder: the others stand in the form, unseen."""

_MOST_SEATS = 1_000_000


@dataclass(frozen=True, slots=True)
class Built:
    """A quote as it stands in the form; `quote_id` 0: nothing of it is saved yet.

    `revision` is the one it began with, `editing` the position of the line that is open, 0 none.
    `find` narrows the subscriptions that are offered.
    """

    lines: tuple[Line, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    note: str = ""
    quote_id: int = 0
    revision: int = 0
    intent: str = ""
    part: int = 1
    editing: int = 0
    find: str = ""

    @property
    def parts(self) -> int:
        """Return how many pages its lines fill."""
        return max(1, -(-len(self.lines) // LINES_SHOWN))

    @property
    def shown(self) -> range:
        """Return the positions of the lines on this page."""
        first = (self.part - 1) * LINES_SHOWN + 1
        return range(first, min(len(self.lines), first + LINES_SHOWN - 1) + 1)

    @property
    def text(self) -> str:
        """Return the lines as the form carries them."""
        return json.dumps([line_kept(line) for line in self.lines], separators=(",", ":"))

    def at(self, position: int) -> Line | None:
        """Return the line at a position."""
        return self.lines[position - 1] if 0 < position <= len(self.lines) else None

    def with_line(self, position: int, line: Line) -> "Built":
        """Return it with another line at a position."""
        lines = list(self.lines)
        lines[position - 1] = line
        return replace(self, lines=tuple(lines))

    def without(self, position: int) -> "Built":
        """Return it without a line."""
        lines = (*self.lines[: position - 1], *self.lines[position:])
        return replace(self, lines=lines, editing=0).on_part(self.part)

    def and_lines(self, lines: Iterable[Line], *, editing: bool) -> "Built":
        """Return it with more lines at its end, of which the first one may be opened."""
        more = tuple(lines)[: MOST_LINES - len(self.lines)]
        if not more:
            return self
        first = len(self.lines) + 1
        grown = replace(
            self, lines=(*self.lines, *more), editing=first if editing and len(more) == 1 else 0
        )
        return grown.on_part(-(-first // LINES_SHOWN))

    def on_part(self, part: int) -> "Built":
        """Return it with another page of its lines, one that there is."""
        return replace(self, part=min(max(1, part), self.parts))


def built_of(quote: Quote) -> Built:
    """Return a draft as the builder begins with it."""
    return Built(
        lines=quote.wanted,
        recipients=quote.recipients,
        note=quote.note,
        quote_id=quote.id,
        revision=quote.revision,
    )


def built_from(form: QueryDict) -> Built:
    """Read what the form carries; what no page of ours has written raises BadRequest."""
    found = Built(
        lines=_lines(form.get("lines", "[]")),
        recipients=_recipients(form),
        note=form.get("note", "").replace("\0", "").strip()[:500],
        revision=number(form.get("revision")),
        intent=form.get("intent", "").replace("\0", "")[:60],
        editing=number(form.get("editing")),
        find=form.get("find", "").replace("\0", "").strip()[:100],
    )
    found = found.on_part(number(form.get("part")) or 1)
    return _typed(found, form)


def number(text: object) -> int:
    """Return a number that was typed, 0 for anything else.

    >>> number(" 12 "), number("-1"), number(None)
    (12, 0, 0)
    """
    word = str(text or "").strip()
    return int(word) if word.isascii() and word.isdigit() and len(word) <= 18 else 0


def _typed(built: Built, form: QueryDict) -> Built:
    """Take over the seats that were typed beside the lines, and the line that was open."""
    lines = list(built.lines)
    for place, line in enumerate(lines):
        typed = form.get(f"quantity-{place + 1}")
        if typed is not None:
            lines[place] = replace(line, quantity=_seats(typed, line))
    built = replace(built, lines=tuple(lines))
    open_one = built.at(built.editing)
    if open_one is None or "edited" not in form:
        return built
    auto = "line-auto" in form if "line-auto-asked" in form else open_one.auto_renew
    changed = replace(
        open_one,
        offering_id=number(form.get("line-offering")) or open_one.offering_id,
        auto_renew=auto,
    )
    if "line-target" in form:
        target = number(form.get("line-target")) or None
        changed = replace(changed, target_id=target)
        if open_one.action in ("new", "aligned"):
            changed = replace(changed, action="aligned" if target else "new")
    return built.with_line(built.editing, changed)


def _seats(typed: str, line: Line) -> int | None:
    """Return how many were typed; a renewal without a number renews what is set."""
    if not typed.strip() and line.action in ("renewal", "switch", "extension"):
        return None
    return min(number(typed), _MOST_SEATS)


def _recipients(form: QueryDict) -> tuple[Recipient, ...]:
    found = []
    for place in range(1, MOST_RECIPIENTS + 1):
        email = form.get(f"email-{place}", "").replace("\0", "").strip()[:254]
        if email:
            name = form.get(f"name-{place}", "").replace("\0", "").strip()[:100]
            language = form.get(f"language-{place}", "")
            known = language if language in ("en", "sv", "da") else ""
            found.append(Recipient(email=email, name=name, language=known))
    return tuple(found)


def _lines(text: str) -> tuple[Line, ...]:
    try:
        found = json.loads(text)
    except ValueError as fault:
        raise BadRequest("lines") from fault
    if not isinstance(found, list) or len(found) > MOST_LINES:
        raise BadRequest("lines")
    return tuple(_line(one) for one in found)


def _line(kept: Any) -> Line:
    """Return a line of the form; only what a line has, of the right kind."""
    if not isinstance(kept, Mapping) or not isinstance(kept.get("action"), str):
        raise BadRequest("line")
    starts = kept.get("starts_on")
    try:
        starts_on = date.fromisoformat(starts) if isinstance(starts, str) else None
    except ValueError as fault:
        raise BadRequest("starts_on") from fault
    return Line(
        action=kept["action"][:12],
        offering_id=_whole(kept.get("offering_id")),
        quantity=_whole(kept.get("quantity")),
        subscription_id=_whole(kept.get("subscription_id")),
        target_id=_whole(kept.get("target_id")),
        auto_renew=kept.get("auto_renew") is not False,
        keep_roles=kept.get("keep_roles") is not False,
        starts_on=starts_on,
    )


def _whole(value: object) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < 2**63:
        raise BadRequest("number")
    return value


def positions(form: QueryDict, verb: str) -> int:
    """Return the position that a button like `remove-3` names, 0 for another button."""
    word = form.get("do", "")
    return number(word.removeprefix(f"{verb}-")) if word.startswith(f"{verb}-") else 0


def chosen(form: QueryDict) -> Sequence[int]:
    """Return the subscriptions that were ticked, each once."""
    return list(dict.fromkeys(key for one in form.getlist("pick") if (key := number(one))))
