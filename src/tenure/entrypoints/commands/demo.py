"""`tenure demo`: an invented vendor with two years of history, built once and then served."""

import fcntl
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
from django.conf import settings
from django.contrib.auth.hashers import make_password

from tenure.entrypoints.commands.serving import (
    HOST,
    PORT,
    Serving,
    cores,
    plan,
    serve_until_stopped,
)
from tenure.gateways.clock import now as real_now
from tenure.operations.demo.build import Place, build, two_years_to
from tenure.operations.demo.personas import PASSWORD, PERSONAS
from tenure.questions.running.deployment import deployment
from tenure.texts import say as text_of

_LABEL = "demo"


@click.command()
@click.option("--fresh", is_flag=True, help="Build it anew, up to today.")
@click.option("--build-only", is_flag=True, help="Build it if need be, and stop.")
@click.option("--host", default=HOST, show_default=True, help="Which address to listen on.")
@click.option("--port", default=PORT, show_default=True, help="Taken? The next free one.")
@click.option("--workers", default=cores, help="Web processes; one a core unless you say.")
@click.pass_obj
def demo(wiring: Any, fresh: bool, build_only: bool, host: str, port: int, workers: int) -> None:
    """Start the product with demo data; the first time it is built, which takes a minute."""
    place = Place(settings.HOME / "demo")
    with _lock(settings.HOME) as lock:
        database = _found(wiring, place) if not fresh else ""
        if not database:
            lock.take_alone()
            database = _found(wiring, place) if not fresh else ""
        if not database:
            database = _build(wiring, place)
        lock.share()
        if build_only:
            return
        _serve(wiring, place, database, host=host, port=port, workers=workers)


def _found(wiring: Any, place: Place) -> str:
    return str(wiring.find_made(_LABEL)) if place.store.exists() else ""


def _build(wiring: Any, place: Place) -> str:
    today = real_now(sandbox_at=None).date()
    script = two_years_to(today)
    started = time.monotonic()
    click.echo(f"Building the demo: {script.first_on} to {script.last_on}, day by day …")
    shutil.rmtree(place.folder, ignore_errors=True)

    def fill() -> None:
        build(script, place=place, password_hash=make_password(PASSWORD), tell=_tell)

    database = str(wiring.make_once(_LABEL, fill))
    click.echo(f"Built in {time.monotonic() - started:.0f} s. Later starts take seconds.")
    return database


def _serve(wiring: Any, place: Place, database: str, *, host: str, port: int, workers: int) -> None:
    wiring.collect_static()
    with wiring.working_on(database):
        wiring.migrate()
        here = deployment()
    environment = {}
    if "TENURE_MAIL_URL" not in os.environ:
        environment["TENURE_MAIL_URL"] = f"folder:{place.mail}"
    planned = plan(
        Serving(
            host=host,
            port=port,
            workers=workers,
            database=database,
            payment_url=os.environ.get("TENURE_PAYMENT_URL", ""),
            payment_secret=settings.PAYMENT_SECRET,
            payment_store=place.store,
            public_url=settings.PUBLIC_URL,
            environment=environment,
        ),
        say=click.echo,
    )

    def ready(address: str) -> None:
        click.echo(f"\n{here.vendor} is open: {address}/")
        click.echo(f"What to try:     {address}/demo/")
        click.echo(
            f"The clock says {here.at:%Y-%m-%d}. `--fresh` builds the demo anew, up to today."
        )
        click.echo(f"\nWho can sign in (password {PASSWORD}):")
        for persona in PERSONAS:
            click.echo(f"  {persona.email:<42} {text_of('en', f'demo-part-{persona.part}')}")
        click.echo("\nCtrl-C stops it.")

    serve_until_stopped(planned, say=click.echo, ready=ready)
    click.echo("Stopped.")


def _tell(line: str) -> None:
    click.echo(f"  {line}")


class _Lock:
    """Keeps two processes from building the same demo, and from building one that is served."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    def share(self) -> None:
        """Hold it together with others that serve the same demo."""
        fcntl.flock(self._handle, fcntl.LOCK_SH)

    def take_alone(self) -> None:
        """Hold it alone; somebody else's demo is in the way of that."""
        try:
            fcntl.flock(self._handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise click.ClickException(
                "A demo in the same home is being built or served. Stop it first, or name "
                "another home in TENURE_HOME."
            ) from None


@contextmanager
def _lock(home: Path) -> Iterator[_Lock]:
    handle = os.open(home / "demo.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        yield _Lock(handle)
    finally:
        os.close(handle)
