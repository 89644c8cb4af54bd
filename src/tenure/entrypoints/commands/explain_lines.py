"""Tells on a terminal how an amount came about, and prints answers of `tenure explain`."""

import json
from datetime import UTC, date, datetime, time
from typing import Any, NoReturn
from zoneinfo import ZoneInfo

import click

from tenure.rules.dates import Term
from tenure.rules.decision import Refused
from tenure.rules.derivation import (
    Derivation,
    DerivationError,
    discounts_of,
    evaluate,
    left_of,
    price_of,
)
from tenure.rules.money import DIGITS, Money, plain, plain_number

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


def rows(derivation: Derivation) -> list[tuple[str, str]]:
    """Tell a derivation as labelled lines: formula, inputs, the exact sum, and its rounding."""
    data: dict[str, Any] = dict(derivation)
    if data["formula"] == "instalment":
        number, count = data["number"], data["count"]
        rest = " and what doesn't divide" if number == 1 else ""
        share = f"{number} of {count}: the whole line ÷ {count}, rounded down{rest}"
        return [("instalment", share), *rows(data["of"])]
    if data["formula"] == "sum":
        parts = [row for part in data["parts"] for row in rows(part)]
        return [*parts, ("together", plain(evaluate(data)))]
    srp, discounts = evaluate(price_of(data)), discounts_of(data)
    left, denominator = left_of(srp, discounts)
    whole = data["formula"] == "term-price"
    factors = [("terms", data["terms"])] if whole else [("days", data["days"])]
    factors.append(("quantity", data["quantity"]))
    told = [
        ("price", f"{plain(srp)} per seat and {LONG[Term(data['term'])]}"),
        *((name, str(value)) for name, value in factors if name != "days"),
    ]
    numerator = left * factors[0][1] * data["quantity"]
    sum_text = f"{plain_number(srp)} × {factors[0][1]} × {data['quantity']}"
    formula = f"price × {factors[0][0]} × quantity"
    for one in discounts:
        match one:
            case {"share": [int() as off, int() as base]}:
                formula += " × (1 − discount)"
                sum_text += f" × {base - off}/{base}"
                told.append(("discount", f"{off}/{base}, taken before rounding"))
            case _:
                raise DerivationError(f"{one!r} can't be shown")
    if not whole:
        denominator *= data["standard_days"]
        formula += " ÷ standard days"
        sum_text += f" ÷ {data['standard_days']}"
        told.append(("divisor", f"{data['standard_days']} standard days, leap year or not"))
    exact = _exact(numerator, denominator, DIGITS[srp.currency])
    step = plain(Money(1, srp.currency))
    return [
        ("formula", formula),
        *told,
        ("sum", f"{sum_text} = {exact}"),
        ("rounding", f"once for the line, half up, to {step}"),
    ]


def _exact(numerator: int, denominator: int, digits: int) -> str:
    """Write minor units ÷ denominator as a decimal with four places more than the currency has."""
    scaled, rest = divmod(numerator * 10**4, denominator)
    text = str(scaled).rjust(digits + 5, "0")
    whole, places = text[: -(digits + 4)], text[-(digits + 4) :]
    if rest:
        return f"{whole}.{places}…"
    kept = places[:digits] + places[digits:].rstrip("0")
    return f"{whole}.{kept}" if kept else whole


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
