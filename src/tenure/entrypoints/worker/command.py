"""`tenure worker`: delivers mail and payments, and does the daily run, until it is stopped."""

import click
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector

from tenure.entrypoints.worker.tasks import DEAD_AFTER_SECONDS, HEARTBEAT_SECONDS, rescue_soon


@click.command()
@click.option("--once", is_flag=True, help="Do what waits and stop.")
def worker(once: bool) -> None:
    """Deliver what was asked for, and do the daily run."""
    if not once:
        rescue_soon()
    connector = app.connector
    assert isinstance(connector, DjangoConnector)
    with app.replace_connector(connector.get_worker_connector()) as listening:
        listening.run_worker(
            wait=not once,
            delete_jobs="successful",
            update_heartbeat_interval=HEARTBEAT_SECONDS,
            stalled_worker_timeout=DEAD_AFTER_SECONDS,
        )
