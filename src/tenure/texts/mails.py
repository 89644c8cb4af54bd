"""Puts a mail into words: a template's name and its JSON values become subject, text and HTML."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from types import MappingProxyType
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from tenure.texts.bundles import TextFault, has_text, say
from tenure.texts.derivations import derivation_text
from tenure.texts.formats import (
    day_text,
    days_text,
    instant_text,
    money_text,
    quantity_text,
    term_text,
)
from tenure.texts.mail_layout import Line, Written, html_of, text_of
from tenure.texts.mail_templates import LINES, TEMPLATES, Kinds

ABSENT = "none"
"""What a message sees for an optional value that isn't there, to choose its words by."""


class Rendered(NamedTuple):
    """A mail in the recipient's language, ready to be sent."""

    subject: str
    text: str
    html: str


def render(
    template: str,
    language: str,
    values: Mapping[str, Any],
    *,
    vendor: str,
    base_url: str = "",
    numbers: Mapping[str, str] = MappingProxyType({}),
) -> Rendered:
    """Return the mail `template` in a language, from the values it declares in `TEMPLATES`.

    `vendor` signs the mail. A `url` that begins with `/` is put behind `base_url`. `numbers` are
    those that documents got only when they were saved (`invoice_number`, `order_number`): a mail
    takes the ones it names. A value that is unknown, missing or ill-typed raises `TextFault`.
    """
    made = TEMPLATES.get(template)
    if made is None:
        raise TextFault(f"there is no mail {template!r}")
    values = {name: given for name, given in numbers.items() if name in made.values} | dict(values)
    said = _spoken(template, made.values, values, language) | {"vendor": vendor}
    name = f"mail-{template}"
    written = Written(
        language=language,
        vendor=vendor,
        subject=" ".join(say(language, f"{name}.subject", **said).split()),
        heading=say(language, f"{name}.heading", **said),
        body=_paragraphs(f"{name}.body", said, language),
        facts=tuple(
            (say(language, f"mail-fact-{fact.replace('_', '-')}"), str(said[fact]))
            for fact in made.facts
            if said[fact] != ABSENT
        ),
        lines=tuple(
            _line(kind.removeprefix("lines:"), line, language)
            for value, kind in made.values.items()
            if kind.startswith("lines:")
            for line in _some(values[value], f"{template}: {value}")
        ),
        after=_paragraphs(f"{name}.after", said, language),
        button=say(language, f"{name}.button", **said) if values.get("url") else "",
        url=_absolute(values.get("url", ""), base_url),
        footer=say(language, "mail-footer", vendor=vendor),
    )
    return Rendered(written.subject, text_of(written), html_of(written))


def _spoken(
    where: str, kinds: Kinds, values: Mapping[str, Any], language: str
) -> dict[str, str | int]:
    unknown = values.keys() - kinds.keys()
    if unknown:
        raise TextFault(f"{where} knows no {', '.join(sorted(unknown))}")
    said: dict[str, str | int] = {}
    for name, kind in kinds.items():
        value = values.get(name)
        if value is None or value == "":
            if not kind.endswith("?"):
                raise TextFault(f"{where} lacks {name}")
            said[name] = ABSENT
        elif not kind.startswith("lines:"):
            try:
                said[name] = _worded(kind.rstrip("?"), value, language)
            except (KeyError, TypeError, ValueError) as wrong:
                raise TextFault(f"{where}: {name} is no {kind}: {value!r}") from wrong
    return said


def _worded(kind: str, value: Any, language: str) -> str | int:
    wanted = _PLAIN.get(kind)
    # A truth is a number to Python; to a mail it would be a mistake.
    if wanted and (
        not isinstance(value, wanted) or (isinstance(value, bool) and wanted is not bool)
    ):
        raise TypeError(kind)
    return _WORDS[kind](value, language)


def _one_line(text: str, _: str) -> str:
    # A name can't break out of its place in the mail by bringing lines of its own.
    return " ".join(text.split())


_PLAIN: Mapping[str, type | tuple[type, ...]] = {
    "text": str,
    "word": str,
    "url": str,
    "number": int,
    "seats": (int, Mapping),
    "yes-no": bool,
}
_WORDS: Mapping[str, Callable[[Any, str], str | int]] = {
    "text": _one_line,
    "word": _one_line,
    "url": _one_line,
    "number": lambda value, _: int(value),
    "yes-no": lambda value, _: "yes" if value else "no",
    "seats": lambda value, language: _counted(value, language=language),
    "money": lambda value, language: money_text(
        value["minor"], value["currency"], language=language
    ),
    "day": lambda value, language: day_text(value, language=language),
    "days": lambda value, language: days_text(
        value["first_on"], value["last_on"], language=language
    ),
    "midnight": lambda value, language: _by_the_clock(value, time(0), language),
    "day-end": lambda value, language: _by_the_clock(value, time(23, 59, 59), language),
    "instant": lambda value, language: instant_text(value["at"], value["zone"], language),
    "term": lambda value, language: term_text(value, language=language),
    "role": lambda value, language: say(language, f"mail-role-{value}"),
    "derivation": lambda value, language: derivation_text(value, language=language),
}


def _counted(value: int | Mapping[str, Any], *, language: str) -> str:
    if isinstance(value, Mapping):
        return quantity_text(value["count"], unit=value["unit"], language=language)
    return quantity_text(value, unit="seat", language=language)


def _by_the_clock(value: Mapping[str, str], clock: time, language: str) -> str:
    at = datetime.combine(date.fromisoformat(value["on"]), clock, ZoneInfo(value["zone"]))
    return instant_text(at, value["zone"], language)


def _some(lines: Sequence[Mapping[str, Any]], where: str) -> Sequence[Mapping[str, Any]]:
    if not lines:
        raise TextFault(f"{where} needs at least one line")
    return lines


def _line(kind: str, line: Mapping[str, Any], language: str) -> Line:
    said = _spoken(f"a {kind} line", LINES[kind], line, language)
    return Line(
        title=say(language, f"mail-line-{kind}.title", **said),
        details=_paragraphs(f"mail-line-{kind}.details", said, language),
        amount=str(said.get("amount", "")).removeprefix(ABSENT),
    )


def _paragraphs(message_id: str, said: Mapping[str, str | int], language: str) -> tuple[str, ...]:
    if not has_text("en", message_id):
        return ()
    text = say(language, message_id, **said)
    # Each line of the file is a paragraph; one whose choice came out empty is none.
    return tuple(line.strip() for line in text.split("\n") if line.strip())


def _absolute(url: str, base_url: str) -> str:
    whole = base_url.rstrip("/") + url if url.startswith("/") else url
    if whole and not whole.startswith(("https://", "http://")):
        raise TextFault(f"a mail can't link to {whole!r}")
    return whole
