"""`tenure run`: the daily run, once, now; started twice it does everything once (OPS-01)."""

import json

import click

from tenure.operations.delivery import drain
from tenure.operations.run import run as run_due
from tenure.questions.deployment import now


@click.command()
@click.option("--batch", default=1000, show_default=True, help="How many a transaction takes.")
@click.option("--json", "as_json", is_flag=True, help="Print the counts as JSON.")
@click.option("--deliver/--no-deliver", default=True, help="Send mail and payments afterwards.")
def run(batch: int, as_json: bool, deliver: bool) -> None:
    """Do all that is due: renew, remind, bill, retry, change states, earn revenue."""
    at = now()
    counts = run_due(at=at, batch=batch)
    payments, mails = drain(at=at) if deliver else (0, 0)
    found = {**counts, "payments delivered": payments, "mails delivered": mails}
    if as_json:
        click.echo(json.dumps(found))
        return
    click.echo(f"Daily run at {at:%Y-%m-%d %H:%M} UTC")
    for name, count in sorted(found.items()):
        click.echo(f"  {count:>8}  {name}")
    if any(name.endswith(": parked") for name in counts):
        click.echo("Some work was parked: see `tenure parked`.")
