"""The options of `tenure explain`: days, shares, rates and zones read from the command line."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

import click

from tenure.rules.dates import Term
from tenure.rules.money import Share, share_from_percent

type Command = Callable[..., Any]


class Day(click.ParamType[date]):
    """A calendar day as 2025-06-09, in the years in which adding terms can't leave the calendar."""

    name = "day"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """Read a day or fail with a sentence."""
        if isinstance(value, date):
            return value
        try:
            day = date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is no day; write it like 2025-06-09", param, ctx)
        if not 1990 <= day.year <= 2200:
            self.fail(f"{value!r} lies outside the years 1990 to 2200", param, ctx)
        return day


class Percent(click.ParamType[Share]):
    """A percentage, read exactly: 15 or 12.5."""

    name = "percent"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Share:
        """Read a share or fail with a sentence."""
        if isinstance(value, tuple):
            return value
        try:
            return share_from_percent(str(value))
        except ValueError as error:
            self.fail(str(error), param, ctx)


class Rate(click.ParamType[Share]):
    """An exchange rate, read exactly: 11.4865."""

    name = "rate"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Share:
        """Read a rate or fail with a sentence."""
        if isinstance(value, tuple):
            return value
        match = re.fullmatch(r"([0-9]{1,9})(?:\.([0-9]{1,9}))?", str(value).strip())
        if match is None or not int(match[1] + (match[2] or "")):
            self.fail(f"{value!r} is no exchange rate; write it like 11.4865", param, ctx)
        decimals = match[2] or ""
        return int(match[1] + decimals), 10 ** len(decimals)


class Zone(click.ParamType[ZoneInfo]):
    """An IANA time zone such as Europe/Stockholm."""

    name = "zone"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> ZoneInfo:
        """Find the zone or fail with a sentence."""
        try:
            return ZoneInfo(str(value))
        except (ValueError, OSError, KeyError):
            self.fail(f"{value!r} is no time zone; write it like Europe/Stockholm", param, ctx)


def options(*chosen: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """Put several options on a command in the order given."""

    def decorate(command: Command) -> Command:
        for option in reversed(chosen):
            command = option(command)
        return command

    return decorate


def day_option(name: str, text: str, *, required: bool = True) -> Callable[[Command], Command]:
    """An option that takes a day."""
    return click.option(name, type=Day(), required=required, help=text)


def term_option(**more: Any) -> Callable[[Command], Command]:
    """The option that takes a term."""
    choice = click.Choice([term.value for term in Term], case_sensitive=False)
    return click.option("--term", type=choice, help="Month, year or three years.", **more)


json_option = click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
anchor_option = click.option(
    "--anchor",
    type=click.IntRange(1, 31),
    help="Day of month of the subscription's first start; whole terms are reckoned from it.",
)
