"""`tenure parked`: work that faulted and was set aside, and how it is let go again (rule 6)."""

import click

from tenure.engine.actor import system
from tenure.engine.perform import release as release_parked
from tenure.entrypoints.commands.named_action import refusal_lines
from tenure.questions.running.deployment import now
from tenure.questions.running.parking import parked_work
from tenure.rules.decision import Refused
from tenure.texts.happenings import doing_text


@click.group(invoke_without_command=True)
@click.pass_context
def parked(context: click.Context) -> None:
    """List what is parked; exits with 1 if there is any."""
    if context.invoked_subcommand is not None:
        return
    found = parked_work()
    for one in found:
        called = doing_text("en", one.action)
        click.echo(f"{one.action} {one.item} ({called}, customer {one.customer_id}): {one.reason}")
    if not found:
        click.echo("Nothing is parked.")
    context.exit(1 if found else 0)


@parked.command()
@click.argument("action")
@click.argument("item", type=int)
def release(action: str, item: int) -> None:
    """Let the next run try it again."""
    released = release_parked(action, item, actor=system("command"), at=now())
    if isinstance(released, Refused):
        raise click.ClickException(refusal_lines(released))
    if not released:
        raise click.ClickException(f"nothing of {action} {item} is parked; see `tenure parked`")
    click.echo("Released: the next run tries it again.")
