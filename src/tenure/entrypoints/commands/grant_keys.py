"""`tenure grant-keys`: the keys that sign grants of access, and how they are rotated (SUB-12)."""

import click

from tenure.engine.actor import system
from tenure.entrypoints.commands.named_action import refusal_lines
from tenure.operations.grants import bring_in_key
from tenure.questions.licensing.licence_servers import published_grant_keys
from tenure.questions.running.deployment import now
from tenure.rules.decision import Refused
from tenure.rules.licensing.licence_servers import AT_ONCE, NEXT


@click.group("grant-keys", invoke_without_command=True)
@click.pass_context
def grant_keys(context: click.Context) -> None:
    """List the published keys, the newest first, with what each does."""
    if context.invoked_subcommand is not None:
        return
    at = now()
    found = published_grant_keys(at)
    for one in found:
        gone = one.published_to_at
        to = f", published until {gone:%Y-%m-%d %H:%M}" if gone else ""
        click.echo(f"{one.name}  signs from {one.signs_from_at:%Y-%m-%d %H:%M}{to}")
    if not found:
        click.echo("No key yet: the first is made with the first grant.")


@grant_keys.command("rotate")
@click.option(
    "--at-once",
    is_flag=True,
    help="For a key that got out: the new one signs now, and all earlier grants are void.",
)
def rotate(at_once: bool) -> None:
    """Bring in a new key, published now and signing in an hour; the old ones fade out."""
    outcome = bring_in_key(AT_ONCE if at_once else NEXT, actor=system("command"), at=now())
    if isinstance(outcome, Refused):
        raise click.ClickException(refusal_lines(outcome))
    click.echo(str(outcome.answer["key"]))
