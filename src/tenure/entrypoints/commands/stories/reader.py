"""Reads a story from TOML: who and what there is, then the steps with their dates."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from tenure.engine.inputs import nearest
from tenure.entrypoints.commands.stories.written import (
    Amount,
    StoryWrong,
    later,
    read_table,
)
from tenure.gateways.clock import midnight_in

KINDS = ("do", "outside", "expect")
TIMING = ("on", "after", "time", "note")
MORNING = time(9)


@dataclass(frozen=True, kw_only=True)
class PersonTold:
    """Somebody with an account; the address is made of the name unless it is given."""

    email: str = ""
    language: str = "en"


@dataclass(frozen=True, kw_only=True)
class PartnerTold:
    """A partner of the vendor: who acts for it, where, and what it is able to sell."""

    manager: str
    country: str = "SE"
    specialisations: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class CompanyTold:
    """A buying company: where, who founded it, its VAT number, what its card does, its partner."""

    country: str = "SE"
    partner: str = ""
    purchaser: str
    kind: str = "business"
    vat_number: str = ""
    card: str = "works"


@dataclass(frozen=True, kw_only=True)
class PriceTold:
    """A price of the vendor's list: per seat and term, from a day on."""

    product: str
    term: str
    price: Amount
    from_: date = date(2020, 1, 1)


@dataclass(frozen=True, kw_only=True)
class Step:
    """One step: when it happens, what kind it is, its name, and the rest of its table."""

    number: int
    at: datetime
    on: date
    kind: str
    name: str
    keys: Mapping[str, Any]
    note: str = ""

    @property
    def where(self) -> str:
        """Return how an error names the step."""
        return f"step {self.number} ({self.on.isoformat()})"


@dataclass(frozen=True, kw_only=True)
class Story:
    """A story as it was read; nothing of it has happened."""

    title: str
    start: date
    time_zone: str
    about: str = ""
    rules: tuple[str, ...] = ()
    people: Mapping[str, PersonTold]
    partners: Mapping[str, PartnerTold]
    companies: Mapping[str, CompanyTold]
    prices: tuple[PriceTold, ...]
    steps: tuple[Step, ...]

    @property
    def starts_at(self) -> datetime:
        """Return the instant before the first step: the morning of the first day."""
        return _instant(self.start, MORNING, self.time_zone)


@dataclass(frozen=True, kw_only=True)
class _File:
    """A story's file, before its steps are read."""

    title: str
    start: date
    time_zone: str = "Europe/Stockholm"
    about: str = ""
    rules: tuple[str, ...] = ()
    people: dict[str, dict[str, Any]] = field(default_factory=dict)
    partners: dict[str, dict[str, Any]] = field(default_factory=dict)
    companies: dict[str, dict[str, Any]] = field(default_factory=dict)
    price: tuple[dict[str, Any], ...] = ()
    step: tuple[dict[str, Any], ...]


def read_story(path: Path) -> Story:
    """Read one file. StoryWrong says what is wrong with it, and in which step."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as wrong:
        raise StoryWrong(f"{path}: {wrong}") from wrong
    return story_from(content)


def story_from(content: dict[str, Any]) -> Story:
    """Make a story of the content of a file."""
    told = read_table(_File, content, called="a story")
    _zone(told.time_zone)
    return Story(
        title=told.title,
        start=told.start,
        time_zone=told.time_zone,
        about=told.about,
        rules=told.rules,
        people={name: _in("people", name, PersonTold, one) for name, one in told.people.items()},
        partners={
            name: _in("partners", name, PartnerTold, one) for name, one in told.partners.items()
        },
        companies={
            name: _in("companies", name, CompanyTold, one) for name, one in told.companies.items()
        },
        prices=tuple(_in("price", "", PriceTold, one) for one in told.price),
        steps=tuple(_steps(told)),
    )


def _in[Wanted](part: str, name: str, kind: type[Wanted], table: dict[str, Any]) -> Wanted:
    try:
        return read_table(kind, table, called=part)
    except StoryWrong as wrong:
        raise StoryWrong(f"{part} {name}: {wrong}") from wrong


def _steps(told: _File) -> list[Step]:
    found: list[Step] = []
    on, at = told.start, _instant(told.start, MORNING, told.time_zone)
    for number, table in enumerate(told.step, start=1):
        try:
            on, at = _when(table, on, at, told.time_zone)
        except StoryWrong as wrong:
            raise StoryWrong(f"step {number} ({on.isoformat()}): {wrong}") from wrong
        found.append(_step(number, on, at, table))
    return found


def _step(number: int, on: date, at: datetime, table: Mapping[str, Any]) -> Step:
    here = f"step {number} ({on.isoformat()})"
    kinds = [kind for kind in KINDS if kind in table]
    if len(kinds) != 1:
        guess = "".join(nearest(key, KINDS) for key in table if key not in TIMING)
        raise StoryWrong(f"{here}: a step says one of {', '.join(KINDS)}{guess}")
    return Step(
        number=number,
        on=on,
        at=at,
        kind=kinds[0],
        name=str(table[kinds[0]]),
        keys={key: value for key, value in table.items() if key not in (*TIMING, *kinds)},
        note=str(table.get("note", "")),
    )


def _when(table: Mapping[str, Any], on: date, at: datetime, zone: str) -> tuple[date, datetime]:
    if "on" in table and "after" in table:
        raise StoryWrong("a step says `on` or `after`, not both")
    day = on
    if "on" in table:
        day = table["on"]
        if not isinstance(day, date) or isinstance(day, datetime):
            raise StoryWrong("`on` is a day, written without quotes: on = 2025-01-15")
    elif "after" in table:
        day = later(on, str(table["after"]))
    clock = table.get("time")
    if clock is not None and not isinstance(clock, time):
        raise StoryWrong("`time` is a time of day, written without quotes: time = 14:30:00")
    if day == on and clock is None:
        return on, at
    then = _instant(day, clock or MORNING, zone)
    if then < at:
        raise StoryWrong(f"time goes forward only: the step before is at {at:%Y-%m-%d %H:%M} UTC")
    return day, then


def _instant(day: date, clock: time, zone: str) -> datetime:
    if clock == time.min:
        return midnight_in(day, zone=zone)
    return datetime.combine(day, clock, _zone(zone))


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ValueError, OSError) as unknown:
        raise StoryWrong(f"{name!r} is no time zone; write it like Europe/Stockholm") from unknown
