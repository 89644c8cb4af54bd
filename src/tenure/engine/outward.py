"""Outcomes as programs outside get them: plain values for JSON, refusals in the reader's words."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from tenure.rules.decision import Refused
from tenure.rules.foresight import Foreseen, ForeseenCharge
from tenure.texts.derivations import derivation_text
from tenure.texts.refusals import refusal_text


def refusal_outward(refused: Refused, *, language: str) -> dict[str, Any]:
    """Return a refusal: code, sentence, next step, and what it is about (SUP-02)."""
    sentence, next_step = refusal_text(language, refused.code, refused.about)
    return {
        "code": refused.code,
        "sentence": sentence,
        "next_step": next_step,
        "about": dict(refused.about),
    }


def answer_outward(answer: Mapping[str, object]) -> dict[str, Any]:
    """Return what an action answered: keys of what was made, amounts, days."""
    return {name: _plain(value) for name, value in answer.items()}


def foreseen_outward(foreseen: Foreseen, *, language: str) -> dict[str, Any]:
    """Return what would happen: charges with their why, days that change, mails (COT-09, COT-10).

    Rows that aren't made yet have negative keys.
    """
    return {
        "charges": [_charge(one, language) for one in foreseen.charges],
        "dates": [_values(asdict(one)) for one in foreseen.dates],
        "mails": [{"template": template, "to": to} for template, to in foreseen.mails],
    }


def _charge(charge: ForeseenCharge, language: str) -> dict[str, Any]:
    how = charge.derivation
    return {
        **_values(asdict(charge)),
        "sentence": derivation_text(how, language=language) if how else "",
    }


def _values(found: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _plain(value) for name, value in found.items()}


def _plain(value: object) -> Any:
    match value:
        case None | bool() | int() | str():
            return value
        case date():
            return value.isoformat()
        case Mapping():
            return {str(name): _plain(one) for name, one in value.items()}
        case list() | tuple():
            return [_plain(one) for one in value]
        case _:
            return str(value)
