"""`tenure serve`: the whole product by one command: web, worker and payment simulator."""

import os
from typing import Any

import click
from django.conf import settings

from tenure.entrypoints.commands.serving import (
    HOST,
    PORT,
    Serving,
    cores,
    plan,
    serve_until_stopped,
)
from tenure.questions.running.deployment import deployment


@click.command()
@click.option("--host", default=HOST, show_default=True, help="Which address to listen on.")
@click.option("--port", default=PORT, show_default=True, help="Taken? The next free one.")
@click.option("--workers", default=cores, help="Web processes; one a core unless you say.")
@click.pass_obj
def serve(wiring: Any, host: str, port: int, workers: int) -> None:
    """Start the product and watch over it; Ctrl-C stops it."""
    wiring.collect_static()
    here = deployment()
    planned = plan(
        Serving(
            host=host,
            port=port,
            workers=workers,
            database=str(settings.DATABASES["default"]["NAME"]),
            payment_url=os.environ.get("TENURE_PAYMENT_URL", ""),
            payment_secret=settings.PAYMENT_SECRET,
            payment_store=settings.HOME / "payments" / "simulator.sqlite3",
            public_url=settings.PUBLIC_URL,
        ),
        say=say,
    )
    # Nothing here reads the database any more; the processes have connections of their own.
    wiring.disconnect()

    def ready(at: str) -> None:
        kind = "a sandbox" if here.is_sandbox else "production"
        say(f"{here.vendor} is served ({kind}): {at}")
        say("Ctrl-C stops it.")

    serve_until_stopped(planned, say=say, ready=ready)
    say("Stopped.")


def say(text: str) -> None:
    """Print a line at once, also where the output is a file."""
    click.echo(text)
