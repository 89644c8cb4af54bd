"""Put the parts together: the database, then Django. Every process of Tenure begins here."""

import os
import secrets
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path

import django

from tenure.config.server import (
    Server,
    create_database,
    database_exists,
    databases_like,
    drop_database,
    home_directory,
    open_server,
    rename_database,
)


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
    call_command("createcachetable", verbosity=0)


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


@contextmanager
def throw_away(label: str) -> Iterator[str]:
    """Work on a fresh database with all tables that is dropped afterwards; yields its name.

    A template with the present tables is made once and copied (0.2 s).
    """
    server = open_server()
    template = f"tenure_template_{_tables_mark()}"
    if create_database(server, template):
        with _working_on(template):
            migrate()
    name = f"tenure_{label}_{os.getpid()}_{secrets.token_hex(4)}"
    create_database(server, name, template=template)
    try:
        with _working_on(name):
            yield name
    finally:
        drop_database(server, name)


def find_made(label: str) -> str:
    """Return the name of the database that `make_once` made for the present tables, "" if none."""
    name = f"tenure_{label}_{_tables_mark()}"
    return name if database_exists(open_server(), name) else ""


def make_once(label: str, fill: Callable[[], None]) -> str:
    """Make a database, have it filled, and only then give it its name, which is returned.

    So half a database never counts, whatever ends this process. What `make_once` made before
    under this label, for other tables too, is dropped.
    """
    server, name = open_server(), f"tenure_{label}_{_tables_mark()}"
    for old in databases_like(server, f"tenure_{label}_"):
        drop_database(server, old)
    draft = f"tenure_{label}_draft"
    create_database(server, draft)
    with _working_on(draft):
        _set_hasty(draft, hasty=True)
        migrate()
        fill()
        _set_hasty(draft, hasty=False)
    rename_database(server, draft, to=name)
    return name


def disconnect() -> None:
    """Close all connections of this process; the next query opens new ones."""
    _point_at(os.environ["TENURE_DATABASE"])


@contextmanager
def working_on(database: str) -> Iterator[None]:
    """Connect this process to another database of the server meanwhile."""
    with _working_on(database):
        yield


def _set_hasty(database: str, *, hasty: bool) -> None:
    """Let commits not wait for the disk while a database is made that would be made anew anyway."""
    from django.db import connections  # noqa: PLC0415 - after django.setup()

    how = "SET synchronous_commit = off" if hasty else "RESET synchronous_commit"
    with connections["default"].cursor() as cursor:
        cursor.execute(f'ALTER DATABASE "{database}" {how}')
    _point_at(database)  # what was set holds for new sessions


@contextmanager
def _working_on(database: str) -> Iterator[None]:
    from django.db import connections  # noqa: PLC0415 - after django.setup()

    before = connections["default"].settings_dict["NAME"]
    _point_at(database)
    try:
        yield
    finally:
        _point_at(before)


def _point_at(database: str) -> None:
    from django.db import connections  # noqa: PLC0415 - after django.setup()

    connection = connections["default"]
    connection.close()
    # Only PostgreSQL's connection has a pool, which the common type doesn't know.
    getattr(connection, "close_pool")()  # noqa: B009
    connections.settings["default"]["NAME"] = database
    connection.settings_dict["NAME"] = database


def _tables_mark() -> str:
    """Return a short mark that changes with the migrations."""
    folder = Path(__file__).parent.parent / "records" / "migrations"
    digest = sha256()
    for path in sorted(folder.glob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
