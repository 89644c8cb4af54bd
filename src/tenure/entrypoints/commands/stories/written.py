"""How amounts, days and lengths of time are written in stories, and what a wrong one is told."""

from dataclasses import fields
from datetime import date, timedelta
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer

from tenure.engine.inputs import InputWrong, read_as
from tenure.rules.dates import Term, add_months
from tenure.rules.money import Money, parse_money, plain

TERMS = {"month": Term.P1M, "year": Term.P1Y, "3 years": Term.P3Y}


class StoryWrong(Exception):
    """A story can't be read or told as it is written; the message says where and why."""


def _amount(value: object) -> Money:
    if isinstance(value, Money):
        return value
    return parse_money(str(value))


Amount = Annotated[Money, BeforeValidator(_amount), PlainSerializer(plain)]
"""Money as in `"SEK 9425.00"`."""


def later(day: date, length: str) -> date:
    """Return the day that lies a length of time after another: `100 days`, `2 months`, `1 year`."""
    number, _, unit = length.strip().partition(" ")
    if not number.isdecimal() or unit.rstrip("s") not in ("day", "week", "month", "year"):
        raise StoryWrong(f'{length!r} is no length of time; write it like "100 days"')
    count = int(number)
    match unit.rstrip("s"):
        case "day":
            return day + timedelta(days=count)
        case "week":
            return day + timedelta(weeks=count)
        case "month":
            return add_months(day, count)
        case _:
            return add_months(day, 12 * count)


def term(text: str) -> Term:
    """Return a term as it is written: month, year, 3 years."""
    if text not in TERMS:
        raise StoryWrong(f"{text!r} is no term: {', '.join(TERMS)}")
    return TERMS[text]


def read_table[Wanted](kind: type[Wanted], table: dict[str, Any], *, called: str) -> Wanted:
    """Return a dataclass made of a table; a key that Python reserves ends with `_` in the class."""
    reserved = {one.name.rstrip("_"): one.name for one in fields(kind)}  # type: ignore[arg-type]
    # A name of the class itself would be no key of a story.
    named = {reserved.get(key, f"{key}"): value for key, value in table.items()}
    try:
        return read_as(kind, named, called=called)
    except InputWrong as wrong:
        problems = ((name.rstrip("_"), why) for name, why in wrong.problems)
        raise StoryWrong("; ".join(f"`{name}`: {why}" for name, why in problems)) from wrong
