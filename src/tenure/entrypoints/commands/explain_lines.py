"""Tells on a terminal how an amount came about, and prints answers of `tenure explain`."""

import json
from datetime import UTC, date, datetime, time
from typing import Any, NoReturn
from zoneinfo import ZoneInfo

import click

from tenure.rules.dates import Term
from tenure.rules.decision import Refused
from tenure.rules.pricing.derivation import Derivation

LONG = {Term.P1M: "1 month", Term.P1Y: "1 year", Term.P3Y: "3 years"}


def refuse(refused: Refused, as_json: bool) -> NoReturn:
    """Say a refusal with its code and end with exit code 2."""
    # Loading the sentences takes longer than everything else here together.
    from tenure.texts.refusals import refusal_text  # noqa: PLC0415

    sentence, next_step = refusal_text("en", refused.code, refused.about)
    if as_json:
        print_json(
            {
                "refused": refused.code,
                "about": dict(refused.about),
                "sentence": sentence,
                "next": next_step,
            }
        )
    click.echo(f"{sentence} {next_step} [{refused.code}]", err=True)
    raise SystemExit(2)


def rows(derivation: Derivation, *, language: str = "en") -> list[tuple[str, str]]:
    """Tell a derivation as labelled lines: price, inputs, formula, the exact sum, its rounding."""
    # As in `refuse`: an answer in JSON needs no sentences.
    from tenure.texts.derivation_steps import derivation_steps  # noqa: PLC0415
    from tenure.texts.formats import plain_spaces  # noqa: PLC0415

    return [
        (plain_spaces(step.label), plain_spaces(step.text))
        for step in derivation_steps(derivation, language=language)
    ]


def from_midnight(day: date, zone: ZoneInfo) -> str:
    """Tell the instant at which a day begins, in its own zone and in UTC."""
    midnight = datetime.combine(day, time.min, tzinfo=zone)
    return f"from {day} 00:00 {zone.key} ({midnight.astimezone(UTC):%Y-%m-%d %H:%M} UTC)"


def print_rows(rows: list[tuple[str, str]], *, indent: str = "  ") -> None:
    """Print labelled lines, their values in one column."""
    width = max(len(name) for name, _ in rows)
    for name, value in rows:
        click.echo(f"{indent}{name.ljust(width)}  {value}")


def print_json(answer: dict[str, Any]) -> None:
    """Print an answer for programs."""
    click.echo(json.dumps(answer, ensure_ascii=False))
