"""`tenure licence-server`: which licence servers may ask who may work with what (SUB-12)."""

import secrets

import click

from tenure.actions.licensing.admit_licence_server import ADMIT_LICENCE_SERVER, AdmitLicenceServer
from tenure.actions.licensing.withdraw_licence_server import (
    WITHDRAW_LICENCE_SERVER,
    WithdrawLicenceServer,
)
from tenure.engine.actor import system
from tenure.engine.perform import perform
from tenure.entrypoints.commands.named_action import refusal_lines
from tenure.questions.licensing.access import token_hash
from tenure.questions.licensing.licence_servers import licence_servers
from tenure.questions.running.deployment import now
from tenure.rules.decision import Refused


@click.group("licence-server")
def licence_server() -> None:
    """Let licence servers ask, list them, withdraw them."""


@licence_server.command("new")
@click.argument("name")
def new(name: str) -> None:
    """Admit the licence server NAME and print its token, which is shown this once."""
    token = f"tls_{secrets.token_urlsafe(32)}"
    wanted = AdmitLicenceServer(name=name, token_hash=token_hash(token))
    outcome = perform(ADMIT_LICENCE_SERVER, wanted, actor=system("command"), at=now())
    if isinstance(outcome, Refused):
        raise click.ClickException(refusal_lines(outcome))
    click.echo(token)
    click.echo("Keep it now: only its hash is stored, so it can't be shown again.", err=True)


@licence_server.command("list")
def listed() -> None:
    """List every licence server, since when it may ask, and until when it might."""
    found = licence_servers()
    for one in found:
        state = f"withdrawn {one.withdrawn_at:%Y-%m-%d %H:%M}" if one.withdrawn_at else "may ask"
        click.echo(f"{one.name}  admitted {one.admitted_at:%Y-%m-%d %H:%M}  {state}")
    if not found:
        click.echo("No licence server may ask. Admit one: tenure licence-server new NAME")


@licence_server.command("withdraw")
@click.argument("name")
def withdraw(name: str) -> None:
    """Let the licence server NAME not ask any more, from now on."""
    wanted = WithdrawLicenceServer(name=name)
    outcome = perform(WITHDRAW_LICENCE_SERVER, wanted, actor=system("command"), at=now())
    if isinstance(outcome, Refused):
        raise click.ClickException(refusal_lines(outcome))
    click.echo(f"{name} may not ask any more. Grants it has got end by themselves.")
