"""Finds the sentence for a message id in a language: the Fluent files beside this module."""

from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast as syntax

FOLDER = Path(__file__).parent
FALLBACK = "en"
LANGUAGES: tuple[str, ...] = tuple(
    sorted(
        (p.name for p in FOLDER.iterdir() if any(p.glob("*.ftl"))),
        key=lambda n: (n != "en", n),
    )
)

# Britain's English: 10 Jun 2026 and a 24-hour clock, which all our markets read alike.
_LOCALES = {"en": "en-GB"}


class TextFault(LookupError):
    """A message that doesn't exist or lacks a value: a mistake of ours, never shown to people."""


def language_of(tag: str) -> str:
    """Return our language for a tag such as `sv-SE` or `da_DK`; English where we have none."""
    language = tag.replace("_", "-").split("-")[0].lower()
    return language if language in LANGUAGES else FALLBACK


def locale_of(language: str) -> str:
    """Return the locale (`en-GB`, `sv`) by which a language's numbers and days are written."""
    return _LOCALES.get(language_of(language), language_of(language))


def has_text(language: str, message_id: str) -> bool:
    """Tell whether the language itself, without the fallback, has the message or `id.attribute`."""
    name, _, attribute = message_id.partition(".")
    bundle = _bundle(language)
    if not bundle.has_message(name):
        return False
    message = bundle.get_message(name)
    return attribute in message.attributes if attribute else message.value is not None


def say(language: str, message_id: str, /, **values: object) -> str:
    """Return the message, `id` or `id.attribute`, filled with the values.

    A language that lacks the message falls back to English. A message nobody has, or one that
    lacks a value it names, raises `TextFault`.
    """
    for candidate in (language_of(language), FALLBACK):
        if has_text(candidate, message_id):
            return _said(candidate, message_id, values)
    raise TextFault(f"no language has the message {message_id!r}")


def _said(language: str, message_id: str, values: dict[str, object]) -> str:
    name, _, attribute = message_id.partition(".")
    empty = sorted(key for key, value in values.items() if value is None)
    if empty:
        raise TextFault(f"{message_id!r} was given nothing for {', '.join(empty)}")
    bundle = _bundle(language)
    message = bundle.get_message(name)
    pattern = message.attributes[attribute] if attribute else message.value
    if pattern is None:
        raise TextFault(f"{message_id!r} has no text of its own")
    text, errors = bundle.format_pattern(pattern, values)
    if errors:
        raise TextFault(f"{message_id!r} in {language!r}: {'; '.join(map(str, errors))}")
    return str(text)


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([locale_of(language)], use_isolating=False)
    seen: dict[str, str] = {}
    for path in sorted((FOLDER / language).glob("*.ftl")):
        resource = FluentResource(path.read_text("utf-8"))
        for entry in resource.body:
            if isinstance(entry, syntax.Junk):
                raise TextFault(f"{language}/{path.name} can't be read at: {entry.content!r}")
            if isinstance(entry, syntax.Message | syntax.Term):
                kind = "-" if isinstance(entry, syntax.Term) else ""
                other = seen.setdefault(kind + entry.id.name, path.name)
                if other != path.name:
                    raise TextFault(f"{entry.id.name!r} is in {other} and {path.name} ({language})")
        bundle.add_resource(resource)
    return bundle
