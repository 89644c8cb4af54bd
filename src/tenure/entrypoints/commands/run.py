"""`tenure run`: the daily run, once, now; started twice it does all once (OPS-01, OPS-02)."""

import getpass
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from tenure.actions.running.release_brake import RELEASE_BRAKE, ReleaseBrake
from tenure.engine.actor import system
from tenure.engine.outcome import Done
from tenure.engine.perform import perform
from tenure.entrypoints.commands.named_action import refusal_lines
from tenure.operations import forecasting
from tenure.operations.daily import Standing, Told, daily_run, limits
from tenure.operations.delivery import drain
from tenure.operations.rehearsal import forecast
from tenure.operations.run import BATCH
from tenure.questions.running.deployment import deployment, now
from tenure.questions.running.runs import last_forecast
from tenure.rules.decision import Refused
from tenure.rules.running.forecasts import (
    Forecast,
    Line,
    by_action,
    by_currency,
    by_day,
    differences,
    to_data,
)
from tenure.texts.formats import money_text
from tenure.texts.happenings import doing_text

BRAKE_EXIT = 3
"""The exit code of a run that the brake held: nothing was done."""
_LINE_EVERY_SECONDS = 10.0


@click.command()
@click.option("--batch", default=BATCH, show_default=True, help="How many a transaction takes.")
@click.option("--json", "as_json", is_flag=True, help="Print the counts as JSON.")
@click.option("--deliver/--no-deliver", default=True, help="Send mail and payments afterwards.")
@click.option("--dry-run", is_flag=True, help="Show what would be done; nothing is written.")
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="With --dry-run: up to that day.")
@click.option("--keep", is_flag=True, help="With --dry-run: keep it as the forecast.")
@click.option("--release-brake", is_flag=True, help="Go on although the brake was pulled.")
@click.option("--reason", default="", help="With --release-brake: why it is right to go on.")
def run(
    batch: int,
    as_json: bool,
    deliver: bool,
    dry_run: bool,
    until: datetime | None,
    keep: bool,
    release_brake: bool,
    reason: str,
) -> None:
    """Do all that is due: renew, remind, bill, retry, change states, earn revenue."""
    if (until or keep) and not dry_run:
        raise click.UsageError("--until and --keep go with --dry-run")
    if dry_run:
        _rehearse(until, keep=keep, as_json=as_json)
        return
    if release_brake:
        _release(reason)
    here = deployment()
    with _progress(as_json=as_json) as told:
        counts = daily_run(
            at=here.at, within=None if here.is_sandbox else limits(), batch=batch, told=told
        )
    if isinstance(counts, Refused):
        click.echo(refusal_lines(counts), err=True)
        sys.exit(BRAKE_EXIT)
    payments, mails = drain(at=here.at) if deliver else (0, 0)
    found = {**counts, "payments delivered": payments, "mails delivered": mails}
    if as_json:
        click.echo(json.dumps(found))
        return
    click.echo(f"Daily run at {here.at:%Y-%m-%d %H:%M} UTC")
    for name, count in sorted(found.items()):
        click.echo(f"  {count:>8}  {_named(name)}")
    if any(name.endswith(": parked") for name in counts):
        click.echo("Some work was parked: see `tenure parked`.")


def _release(reason: str) -> None:
    answer = perform(
        RELEASE_BRAKE,
        ReleaseBrake(reason=reason, by=getpass.getuser()),
        actor=system("command"),
        at=now(),
    )
    if not isinstance(answer, Done):
        raise click.ClickException(refusal_lines(answer))


def _rehearse(until: datetime | None, *, keep: bool, as_json: bool) -> None:
    at = now()
    before = last_forecast()
    with _portions(as_json=as_json) as looked_at:
        made = forecast(at=at, until_on=until.date() if until else None, progress=looked_at)
    if keep:
        kept = forecasting.keep(made, at=at)
        if kept is not None:
            raise click.ClickException(refusal_lines(kept))
    if as_json:
        click.echo(
            json.dumps(
                {
                    "from_on": made.from_on.isoformat(),
                    "until_on": made.until_on.isoformat(),
                    "lines": to_data(made.lines),
                    "differences": _differences(before, made),
                }
            )
        )
        return
    _tell(made, before)


def _tell(made: Forecast, before: Forecast | None) -> None:
    click.echo(f"Nothing is written. What runs from {made.from_on} to {made.until_on} would do:")
    for name, count in by_action(made.lines).items():
        click.echo(f"  {count:>8}  {_named(name)}")
    if made.lines:
        _tell_money(made)
    else:
        click.echo("  nothing: nothing is due")
    if before is None:
        click.echo("There is no earlier forecast to hold it against.")
        return
    found = differences(before, made)
    if not found:
        click.echo(f"No difference to the forecast of {before.made_at:%Y-%m-%d %H:%M} UTC.")
        return
    click.echo(f"Differences to the forecast of {before.made_at:%Y-%m-%d %H:%M} UTC")
    click.echo("  was: how many, billed, charged; is: how many, billed, charged")
    for one in found:
        click.echo(f"  {one.on}  {_amounts(one.before)}  {_amounts(one.after)}")


def _named(name: str) -> str:
    """Return what people call something that is counted, with its code where it has another."""
    called = doing_text("en", name)
    return called if called == name else f"{called} ({name})"


def _amounts(line: Line) -> str:
    billed = money_text(line.billed_minor, line.currency, language="en")
    charged = money_text(line.charged_minor, line.currency, language="en")
    return f"{line.count:>6} {billed:>18} {charged:>18}"


def _tell_money(made: Forecast) -> None:
    click.echo("Money by day and currency: billed, charged, revenue earned")
    for line in by_day(made.lines):
        billed = money_text(line.billed_minor, line.currency, language="en")
        charged = money_text(line.charged_minor, line.currency, language="en")
        earned = money_text(line.earned_minor, line.currency, language="en")
        click.echo(f"  {line.on}  {line.count:>8}  {billed:>20}  {charged:>20}  {earned:>20}")
    click.echo("In all")
    for line in by_currency(made.lines):
        billed = money_text(line.billed_minor, line.currency, language="en")
        charged = money_text(line.charged_minor, line.currency, language="en")
        earned = money_text(line.earned_minor, line.currency, language="en")
        shown = f"{line.currency:<10}  {line.count:>8}  {billed:>20}  {charged:>20}  {earned:>20}"
        click.echo(f"  {shown}")


def _differences(before: Forecast | None, made: Forecast) -> list[dict[str, object]]:
    found = differences(before, made) if before else ()
    return [
        {
            "on": one.on.isoformat(),
            "currency": one.currency,
            "before_minor": one.before.billed_minor,
            "after_minor": one.after.billed_minor,
            "before_charged_minor": one.before.charged_minor,
            "after_charged_minor": one.after.charged_minor,
            "before_count": one.before.count,
            "after_count": one.after.count,
        }
        for one in found
    ]


@contextmanager
def _progress(*, as_json: bool) -> Iterator[Told]:
    """Tell how far the run is: a bar on a terminal, now and then a line elsewhere."""
    console = Console(stderr=True)
    if as_json or not console.is_terminal:
        yield _Lines(quiet=as_json)
        return
    with _bar(console) as bar:
        task = bar.add_task("", total=None, rate="")

        def told(standing: Standing) -> None:
            bar.update(
                task,
                description=doing_text("en", standing.action),
                completed=standing.done,
                total=max(standing.due, standing.done),
                rate=f"{_rate(standing):.0f}/s",
            )

        yield told


class _Lines:
    """Writes a plain line every ten seconds, for logs and pipes."""

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet
        self._next = _LINE_EVERY_SECONDS

    def __call__(self, standing: Standing) -> None:
        """Write a line if it is time for one."""
        if self._quiet or standing.seconds < self._next:
            return
        self._next = standing.seconds + _LINE_EVERY_SECONDS
        rate = _rate(standing)
        left = max(standing.due - standing.done, 0) / rate if rate else 0
        called = doing_text("en", standing.action)
        click.echo(
            f"{called}: {standing.done} of {max(standing.due, standing.done)}, "
            f"{rate:.0f} a second, {left:.0f} seconds left",
            err=True,
        )


@contextmanager
def _portions(*, as_json: bool) -> Iterator[Callable[[int, int], None] | None]:
    console = Console(stderr=True)
    if as_json or not console.is_terminal:
        yield None
        return
    with _bar(console) as bar:
        task = bar.add_task("customers", total=None, rate="")
        yield lambda done, of: bar.update(task, completed=done, total=of)


def _bar(console: Console) -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        console=console,
        transient=True,
    )


def _rate(standing: Standing) -> float:
    return standing.done / standing.seconds if standing.seconds else 0.0
