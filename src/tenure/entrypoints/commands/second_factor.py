"""`tenure second-factor`: whether somebody has one; off, for who lost phone and codes (ACC-02)."""

import click

from tenure.presentation.second_factor import switch_off
from tenure.questions.companies.second_factors import second_factor as state_of
from tenure.records.models import User


@click.command("second-factor")
@click.argument("user")
@click.option("--off", is_flag=True, help="Switch it off; first make sure who asks for it.")
def second_factor(user: str, off: bool) -> None:
    """Whether USER (an e-mail address) signs in with a second factor."""
    found = User.objects.filter(email=user.strip().lower()).first()
    if found is None:
        raise click.ClickException(f"nobody has an account with the address {user}")
    if off:
        switch_off(found.id)
    known = state_of(found.id)
    click.echo("on" if known.on_since else "off")
    lines = [
        ("since", known.on_since.isoformat() if known.on_since else ""),
        ("recovery codes", str(known.recovery_left) if known.on_since else ""),
        ("demanded by", ", ".join(known.demanded_by)),
    ]
    for name, value in lines:
        if value:
            click.echo(f"  {name.ljust(14)}  {value}")
