"""`tenure clock`: what time it is here, and moving a sandbox's clock forward (OPS-03)."""

from datetime import datetime

import click

from tenure.operations import sandbox
from tenure.questions.running.deployment import deployment
from tenure.rules.decision import Refused
from tenure.texts.refusals import refusal_text


@click.group(invoke_without_command=True)
@click.pass_context
def clock(context: click.Context) -> None:
    """Show the time that counts here."""
    if context.invoked_subcommand is None:
        here = deployment()
        kind = "sandbox" if here.is_sandbox else "production"
        click.echo(f"{here.at:%Y-%m-%d %H:%M} UTC ({kind})")


@clock.command()
@click.argument("by", type=click.Choice(["day", "month", "next"]))
@click.option("--times", default=1, show_default=True)
def move(by: str, times: int) -> None:
    """Move the sandbox forward; what is due on the way is done, day by day."""
    for _ in range(times):
        to = sandbox.target_of(by, at=deployment().at)
        moved = sandbox.move(to=to, progress=_show)
        if isinstance(moved, Refused):
            raise click.ClickException(" ".join(refusal_text("en", moved.code, moved.about)))
        for name, count in sorted(moved.items()):
            click.echo(f"  {count:>6}  {name}")


def _show(at: datetime) -> None:
    click.echo(f"{at:%Y-%m-%d %H:%M} UTC")
