"""Tells a refusal as a sentence and what to do now, in the reader's language (SUP-02)."""

import re
from collections.abc import Mapping

from tenure.texts.bundles import say
from tenure.texts.formats import (
    channels_text,
    country_text,
    day_text,
    money_text,
    state_text,
    term_text,
)

_LONGEST = 200
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def refusal_text(language: str, code: str, about: Mapping[str, str | int]) -> tuple[str, str]:
    """Return the sentence and the next step for a refusal's code and facts.

    The name of a fact says how it is written: `on` and `…_on` are ISO days; `…_minor` an amount
    in `about["currency"]`, which the sentence names without the ending; `country` is a code,
    `state` and `term` are words, `channels` a list of them. All else is shown as it is.
    """
    values = spoken(about, language=language)
    return (
        say(language, f"refused-{code}", **values),
        say(language, f"refused-{code}.next", **values),
    )


def spoken(about: Mapping[str, str | int], *, language: str) -> dict[str, str | int]:
    """Return the facts of a refusal as its sentence names and writes them."""
    return dict(_spoken(name, value, about, language) for name, value in about.items())


def _spoken(
    name: str, value: str | int, about: Mapping[str, str | int], language: str
) -> tuple[str, str | int]:
    if name.endswith("_minor") and "currency" in about:
        money = money_text(int(value), str(about["currency"]), language=language)
        return name.removesuffix("_minor"), money
    if (name == "on" or name.endswith("_on")) and _ISO_DAY.fullmatch(str(value)):
        return name, day_text(str(value), language=language)
    if name == "country":
        return name, country_text(str(value), language=language)
    if name == "state":
        return name, state_text(str(value), language=language)
    if name == "channels":
        return name, channels_text(str(value), language=language)
    if name == "term":
        return name, term_text(value, language=language)
    # What somebody typed may be pages long; a sentence that repeats it stays one.
    if isinstance(value, str) and len(value) > _LONGEST:
        return name, value[: _LONGEST - 1] + "…"
    return name, value
