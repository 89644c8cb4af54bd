"""`tenure story`: runs stories on throw-away databases with their own clock, and prints diaries."""

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

import click

from tenure.entrypoints.commands.stories.diary import printed
from tenure.entrypoints.commands.stories.reader import read_story
from tenure.entrypoints.commands.stories.telling import Told, tell
from tenure.entrypoints.commands.stories.written import StoryWrong


class Wiring(Protocol):
    """What the command line hands to commands that make databases for themselves."""

    def throw_away(self, label: str) -> AbstractContextManager[str]:
        """Work on a fresh database that is dropped afterwards."""
        ...


@click.command()
@click.argument(
    "files",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE…",
)
@click.option("--quiet", is_flag=True, help="Print a line per story, and diaries of failed ones.")
@click.pass_context
def story(ctx: click.Context, files: tuple[Path, ...], quiet: bool) -> None:
    """Run each story FILE and print its diary; exits with 1 if one isn't as it says."""
    wiring: Wiring = ctx.obj
    failed = [path for path in files if not _run(path, wiring, quiet=quiet)]
    if len(files) > 1:
        click.echo(f"\n{len(files) - len(failed)} of {len(files)} stories are as told.")
    ctx.exit(1 if failed else 0)


def _run(path: Path, wiring: Wiring, *, quiet: bool) -> bool:
    try:
        read = read_story(path)
        with wiring.throw_away("story"):
            told = tell(read)
    except StoryWrong as wrong:
        click.echo(f"✗ {path}: {wrong}", err=True)
        return False
    if not quiet or told.wrong:
        _print(path, read.title, told)
    else:
        click.echo(f"✓ {read.title}")
    return not told.wrong


def _print(path: Path, title: str, told: Told) -> None:
    click.secho(f"{title}  ({path})", bold=True)
    for line in printed(told.diary):
        failed = line.startswith("  ✗")
        click.secho(line, fg="red" if failed else None)
    held = sum(1 for line in told.diary.lines if line.kind == "ok")
    click.echo(f"\n{held} expectations held, {len(told.wrong)} did not.")
