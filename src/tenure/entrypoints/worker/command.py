"""`tenure worker`: delivers mail and payments, and does the daily run, until it is stopped."""

import click
from django.core.management import call_command


@click.command()
@click.option("--once", is_flag=True, help="Do what waits and stop.")
def worker(once: bool) -> None:
    """Deliver what was asked for, and do the daily run."""
    call_command("procrastinate", "worker", "--one-shot" if once else "--wait")
