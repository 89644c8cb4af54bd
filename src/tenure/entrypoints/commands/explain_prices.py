"""The options by which `tenure explain` takes a price: listed or converted, less promotions."""

import functools
import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import click

from tenure.entrypoints.commands.explain_inputs import Command, Day, Percent, Rate, options
from tenure.entrypoints.commands.explain_lines import refuse
from tenure.rules.decision import Refused
from tenure.rules.money import (
    DIGITS,
    Money,
    Share,
    minor_from_text,
    parse_money,
    share_from_percent,
)
from tenure.rules.pricing.derivation import Derivation, converted_price, list_price
from tenure.rules.pricing.fx import MONTH, QUARTER, next_period, period_start
from tenure.rules.pricing.prices import Price

_PROMOTION = re.compile(r"(?:(?P<code>[^=]+)=)?(?P<off>[0-9.]+)(?P<percent>%?)")

_options = options(
    click.option("--srp", help="List price per seat and term before tax: 1885.00."),
    click.option("--base", help='Instead of it a base price to convert: "EUR 1885.00".'),
    click.option("--currency", required=True, help="ISO 4217 code of the price: EUR."),
    click.option("--fx-rate", type=Rate(), help="Units of the currency per unit of the base."),
    click.option("--published-on", type=Day(), help="The day on which the rate was published."),
    click.option(
        "--calendar",
        type=click.Choice([MONTH, QUARTER]),
        default=MONTH,
        show_default=True,
        help="Whether rates change by month or by quarter.",
    ),
    click.option("--step", help="Converted prices are rounded to steps of this amount: 1.00."),
    click.option("--round-up", is_flag=True, help="… up to the next step, not to the nearest."),
    click.option("--quantity", type=int, default=1, show_default=True, help="Seats."),
    click.option("--discount", type=Percent(), help="A promotion in percent: 15."),
    click.option(
        "--promotion",
        multiple=True,
        help="Promotions in their order, 15% or 50.00 off a seat, with a code: SPRING=15%.",
    ),
)


def price_options(command: Command) -> Command:
    """Give a command the options of a price, and hand it the `price` that they make."""

    @functools.wraps(command)
    def run(
        *,
        srp: str | None,
        base: str | None,
        currency: str,
        fx_rate: Share | None,
        published_on: date | None,
        calendar: str,
        step: str | None,
        round_up: bool,
        discount: Share | None,
        promotion: Sequence[str],
        **rest: Any,
    ) -> Any:
        if currency not in DIGITS:
            refuse(Refused("unknown-currency", {"currency": currency}), rest["as_json"])
        if (srp is None) == (base is None):
            raise click.UsageError("give the price as --srp, or as --base with --fx-rate")
        if srp is not None:
            how = list_price(Money(_minor(srp, currency, "--srp"), currency))
        else:
            if fx_rate is None or published_on is None:
                raise click.UsageError("--base needs --fx-rate and --published-on")
            how = converted_price(
                list_price(_read(parse_money, str(base), "--base")),
                currency=currency,
                rate=fx_rate,
                calendar=calendar,
                rate_from_on=next_period(
                    period_start(published_on, calendar=calendar), calendar=calendar
                ),
                published_on=published_on,
                step=1 if step is None else _minor(step, currency, "--step"),
                toward="up" if round_up else "nearest",
            )
        off: list[Derivation] = [_promotion(one, currency) for one in promotion]
        if discount is not None and discount[0]:
            off.append({"promotion": "", "share": list(discount)})
        return command(price=Price(how, tuple(off)), **rest)

    return _options(run)


def _promotion(text: str, currency: str) -> Derivation:
    found = _PROMOTION.fullmatch(text)
    if found is None:
        raise click.BadParameter(
            f"{text!r} is no promotion; write it like 15%, 50.00 or SPRING=15%",
            param_hint="--promotion",
        )
    code = found["code"] or ""
    if found["percent"]:
        share = _read(share_from_percent, found["off"], "--promotion")
        return {"promotion": code, "share": list(share)}
    return {"promotion": code, "minor": _minor(found["off"], currency, "--promotion")}


def _minor(text: str, currency: str, option: str) -> int:
    return _read(lambda one: minor_from_text(one, currency=currency), text, option)


def _read[Value](read: Callable[[str], Value], text: str, option: str) -> Value:
    try:
        return read(text)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint=option) from None
