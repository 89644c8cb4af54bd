"""Put the parts together: the database, then Django. Every process of Tenure begins here."""

import os
import secrets
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

import django

from tenure.config.server import Server, create_database, home_directory, open_server


def setup(*, database: str | None = None) -> Server:
    """Bring up the database server and Django; the process holds the server until it exits.

    `database` names the database, else `TENURE_DATABASE`, else the one of the server
    (`tenure`). It is made if it isn't there; its tables are made by `migrate`.
    """
    prepare_home(home_directory())
    server = open_server()
    name = database or os.environ.get("TENURE_DATABASE") or server.dbname
    create_database(server, name)
    os.environ["TENURE_DATABASE"] = name
    os.environ["TENURE_SERVER"] = server.dsn()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tenure.config.settings")
    django.setup()
    return server


def migrate() -> None:
    """Bring the tables up to date; does nothing when they are."""
    from django.core.management import call_command  # noqa: PLC0415 - after django.setup()

    call_command("migrate", verbosity=0, interactive=False)


def collect_static() -> None:
    """Gather style sheets, scripts and pictures under hashed names, compressed (1 s).

    To be called before `setup` by what serves pages: settings look whether there are such copies,
    so they are made by a process of its own. Needs no database.
    """
    prepare_home(home_directory())
    subprocess.run(
        [sys.executable, "-m", "django", "collectstatic", "--no-input", "--verbosity=0"],
        env={
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "tenure.config.settings",
            "TENURE_HASHED_STATIC": "1",
        },
        check=True,
    )


def prepare_home(home: Path) -> None:
    """Make the directories and, once, the key that signs sessions and links."""
    (home / "static").mkdir(parents=True, exist_ok=True)
    path = secret_key_path(home)
    if path.exists():
        return
    # Written aside and linked, so that of two processes at once neither sees half a key.
    handle, draft = tempfile.mkstemp(dir=home)
    with os.fdopen(handle, "w") as file:
        file.write(secrets.token_urlsafe(48))
    with suppress(FileExistsError):
        os.link(draft, path)
    Path(draft).unlink()


def secret_key_path(home: Path) -> Path:
    """Where the key lies."""
    return home / "secret_key"
