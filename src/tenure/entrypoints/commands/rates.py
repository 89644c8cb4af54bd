"""`tenure import fx`: what published rates would change, and putting them in force (FX-01)."""

from datetime import date, datetime
from pathlib import Path
from typing import NoReturn, cast

import click

from tenure.actions.entering.enter_fx_tables import ENTER_FX_TABLES, EnterFxTables
from tenure.engine.actor import Actor, system
from tenure.engine.perform import perform
from tenure.gateways.rate_file import rates_text
from tenure.questions.pricing.price_lists import FxAhead, TableAhead, fx_ahead
from tenure.questions.running.deployment import now
from tenure.rules.decision import Refused
from tenure.rules.entering.fx_entry import refused_differences
from tenure.rules.money import DIGITS, Share, half_up, plain
from tenure.texts.refusals import refusal_text

_SOURCE = "European Central Bank, euro foreign exchange reference rates"


@click.command("fx")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--base", default="", help="The base currency, where no base price names it yet.")
@click.option(
    "--from",
    "since",
    type=click.DateTime(["%Y-%m-%d"]),
    help="From which day on; otherwise from when rates first mattered.",
)
@click.option("--source", default=_SOURCE, help="Where the rates come from.")
@click.option("--put-in-force", is_flag=True, help="Do it; otherwise it is only shown.")
def fx(file: Path, base: str, since: datetime | None, source: str, put_in_force: bool) -> None:
    """Exchange rates by month and quarter: eurofxref-hist as CSV, XML or zipped.

    Shows which months and quarters are new, their rates, and what each does to list prices.
    Nothing is changed without --put-in-force. A table in force is never edited: a file that
    has another rate for it is refused.
    """
    text = rates_text(file.read_bytes())
    if isinstance(text, Refused):
        _refuse(text, file)
    if base and base.upper() not in DIGITS:
        raise click.BadParameter(f"{base} is no currency code of ISO 4217", param_hint="--base")
    actor, at = system("command"), now()
    from_on = since.date() if since else None
    ahead = fx_ahead(actor, text, base=base.upper(), since=from_on, at=at)
    if isinstance(ahead, Refused):
        _refuse(ahead, file)
    _show(ahead, today=at.date())
    if ahead.proposal.differences:
        _refuse_differences(ahead, file)
    if not ahead.proposal.new:
        click.echo(f"{file}: nothing new; all of its months and quarters are in force already.")
    elif not put_in_force:
        click.echo(f"{file}: nothing was changed. Put it in force with --put-in-force.")
    else:
        _put_in_force(text, file, ahead=ahead, since=from_on, source=source, actor=actor, at=at)


def _put_in_force(
    text: str,
    file: Path,
    *,
    ahead: FxAhead,
    since: date | None,
    source: str,
    actor: Actor,
    at: datetime,
) -> None:
    wanted = EnterFxTables(history=text, base=ahead.proposal.base, since=since, source=source)
    outcome = perform(ENTER_FX_TABLES, wanted, actor=actor, at=at)
    if isinstance(outcome, Refused):
        _refuse(outcome, file)
    new = cast("dict[str, int]", outcome.answer["new"])
    counts = f"{new.get('fx_month', 0)} months, {new.get('fx_quarter', 0)} quarters"
    click.echo(f"{file}: put in force: {counts}.")


def _show(ahead: FxAhead, *, today: date) -> None:
    base = ahead.proposal.base
    for one in ahead.tables:
        table = one.shown.table
        click.echo(f"{table.calendar} from {table.from_on}, published {table.published_on}")
        for currency, rate, moved in one.shown.rates:
            click.echo(f"    1 {base} = {_decimals(rate)} {currency}{_percent(moved)}")
        # What is past changes no price that anybody will pay.
        if one.shown.in_force or table.from_on > today:
            _show_effects(one)


def _show_effects(one: TableAhead) -> None:
    for country, effects in one.by_market().items():
        click.echo(f"    list prices in {country}")
        for effect in effects:
            offering = effect.offering
            name = f"{offering.product_code} {offering.term}".ljust(32)
            before = plain(effect.before) if effect.before else "none"
            after = plain(effect.after) if effect.after else "none"
            click.echo(f"        {name} {before:>16} → {after:>16}{_percent(effect.change_bp)}")


def _refuse_differences(ahead: FxAhead, file: Path) -> NoReturn:
    for one in ahead.proposal.differences:
        what = one.currency or "day of publication"
        click.echo(f"{file}: {one.calendar} from {one.from_on}: another {what}", err=True)
    _refuse(refused_differences(ahead.proposal.differences), file)


def _refuse(refused: Refused, file: Path) -> NoReturn:
    sentence, next_step = refusal_text("en", refused.code, refused.about)
    click.echo(f"{file}: {sentence} {next_step} [{refused.code}]", err=True)
    raise SystemExit(1)


def _decimals(rate: Share) -> str:
    """Return a rate with six decimals, as tables show it; the exact fraction is kept."""
    scaled = half_up(rate[0] * 10**6, rate[1])
    whole, rest = divmod(scaled, 10**6)
    return f"{whole}.{rest:06d}"


def _percent(change_bp: int | None) -> str:
    if change_bp is None:
        return ""
    whole, rest = divmod(abs(change_bp), 100)
    sign = "−" if change_bp < 0 else "+"
    return f"   {sign}{whole}.{rest:02d} %"
