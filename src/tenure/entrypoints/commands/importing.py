"""`tenure import`: catalogue, customers, policy, rates from files; all or nothing (OPS-05)."""

import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, NoReturn

import click

from tenure.actions.entering.enter_catalogue import ENTER_CATALOGUE, EnterCatalogue
from tenure.actions.entering.enter_customers import ENTER_CUSTOMERS, EnterCustomers
from tenure.actions.entering.enter_policy import ENTER_POLICY, EnterPolicy
from tenure.engine.action import Action
from tenure.engine.actor import system
from tenure.engine.outcome import Done
from tenure.engine.perform import perform
from tenure.engine.preview import preview
from tenure.entrypoints.commands.rates import fx
from tenure.operations.taxes import shipped_rates
from tenure.questions.running.deployment import now
from tenure.rules.decision import Refused
from tenure.rules.entering.sheets import RowsRejected
from tenure.texts.refusals import refusal_text

file_argument = click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
dry_option = click.option("--dry-run", is_flag=True, help="Only say what would be rejected.")


@click.group()
def importing() -> None:
    """Bring in a catalogue, customers, a policy or exchange rates from a file.

    Of a file with any rejected row nothing is imported, and the exit code is 1. Importing the
    same file again changes nothing. The columns are described in docs/operating/import.md.
    """


importing.add_command(fx)


@importing.command()
@file_argument
@dry_option
def catalogue(file: Path, dry_run: bool) -> None:
    """Legal entities, markets, tax rates, partners, products, offerings and prices (CSV)."""
    _bring_in(ENTER_CATALOGUE, EnterCatalogue(sheet=_text(file)), file=file, dry_run=dry_run)


@importing.command()
@click.argument(
    "file", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@dry_option
def taxes(file: Path | None, dry_run: bool) -> None:
    """Tax rates from a sheet (CSV); without a file those that come with the product."""
    sheet = _text(file) if file else shipped_rates()
    named = file or Path("the rates that come with the product")
    _bring_in(ENTER_CATALOGUE, EnterCatalogue(sheet=sheet), file=named, dry_run=dry_run)


@importing.command()
@file_argument
@dry_option
def customers(file: Path, dry_run: bool) -> None:
    """Companies, each with its purchaser (CSV)."""
    _bring_in(ENTER_CUSTOMERS, EnterCustomers(sheet=_text(file)), file=file, dry_run=dry_run)


@importing.command()
@file_argument
@dry_option
@click.option(
    "--from",
    "in_force_on",
    type=click.DateTime(["%Y-%m-%d"]),
    help="From which day on it holds; otherwise `in_force_on` in the file says it.",
)
def policy(file: Path, dry_run: bool, in_force_on: datetime | None) -> None:
    """Every number of the rules from a day on (TOML)."""
    try:
        content = tomllib.loads(_text(file))
    except tomllib.TOMLDecodeError as fault:
        raise click.ClickException(f"{file} is no TOML: {fault}") from None
    written = content.pop("in_force_on", None)
    day = in_force_on.date() if in_force_on else written
    if not isinstance(day, date) or isinstance(day, datetime):
        raise click.UsageError("say from which day on: --from DAY, or in_force_on in the file")
    wanted = EnterPolicy(in_force_on=day, content=content)
    _bring_in(ENTER_POLICY, wanted, file=file, dry_run=dry_run)


def _text(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = fault.object[: fault.start].count(b"\n") + 1
        raise click.ClickException(
            f"{file}, line {line}: this isn’t UTF-8. Save the sheet as “CSV UTF-8” and try again."
        ) from None


def _bring_in[Input, Facts](
    action: Action[Input, Facts], wanted: Input, *, file: Path, dry_run: bool
) -> None:
    actor, at = system("command"), now()
    if dry_run:
        foreseen = preview(action, wanted, actor=actor, at=at)
        if isinstance(foreseen, Refused):
            _refuse(foreseen, file)
        click.echo(f"{file}: could be imported; {len(foreseen.changes)} changes.")
        return
    outcome = perform(action, wanted, actor=actor, at=at)
    if isinstance(outcome, Refused):
        _refuse(outcome, file)
    _tell(outcome, file)


def _refuse(refused: Refused, file: Path) -> NoReturn:
    sentence, next_step = refusal_text("en", refused.code, refused.about)
    for row in refused.rows if isinstance(refused, RowsRejected) else ():
        what, remedy = refusal_text("en", row.code, row.about)
        where = f"line {row.line}" + (f", column {row.column}" if row.column else "")
        click.echo(f"{file}: {where}: {what} {remedy} [{row.code}]", err=True)
    click.echo(f"{file}: {sentence} {next_step} [{refused.code}]", err=True)
    raise SystemExit(1)


def _tell(done: Done, file: Path) -> None:
    counts: Mapping[str, Any] = done.answer
    if not any(count for kind in ("new", "changed") for count in counts[kind].values()):
        click.echo(f"{file}: nothing has changed; everything in it was there already.")
        return
    for kind in ("new", "changed", "unchanged"):
        for record, count in counts[kind].items():
            if count:
                click.echo(f"  {kind.ljust(9)}  {count:>6}  {record.replace('_', ' ')}")
    click.echo(f"{file}: imported.")
