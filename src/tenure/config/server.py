"""A PostgreSQL server as Tenure reaches it: the embedded one or any other, and its databases."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import ClassVar

import click
import platformdirs
import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo


class DatabaseProblem(click.ClickException):
    """The database can't be reached or used; the text says why and what to do.

    On the command line it is printed without a traceback.
    """


@dataclass(frozen=True, slots=True)
class Server:
    """How to reach a server; `dbname` is the product's own database on it.

    `maintenance` is an existing database from which others are made and looked up.
    """

    OLDEST_MAJOR: ClassVar[int] = 15

    host: str = ""
    port: int = 5432
    user: str = ""
    password: str = field(default="", repr=False)
    dbname: str = "tenure"
    maintenance: str = "postgres"
    options: Mapping[str, str] = field(default_factory=dict)

    def dsn(self, dbname: str = "") -> str:
        """Connection string for psycopg and the PostgreSQL tools."""
        words = {
            "host": self.host,
            "port": str(self.port),
            "user": self.user,
            "password": self.password,
            "dbname": dbname or self.dbname,
            **self.options,
        }
        return make_conninfo("", **{key: value for key, value in words.items() if value})


def home_directory() -> Path:
    """Where Tenure keeps its data: `TENURE_HOME`, else the user's data directory."""
    named = os.environ.get("TENURE_HOME")
    return Path(named).expanduser().absolute() if named else platformdirs.user_data_path("tenure")


def parse_url(url: str) -> Server:
    """Read a `DATABASE_URL` (`postgresql://…`, or libpq's `key=value` words)."""
    for scheme in ("postgres://", "psql://"):
        if url.startswith(scheme):
            url = "postgresql://" + url.removeprefix(scheme)
    try:
        words = {key: str(value) for key, value in conninfo_to_dict(url).items()}
    except psycopg.ProgrammingError as error:
        raise DatabaseProblem(
            f"DATABASE_URL can't be read ({error}); "
            "it looks like postgresql://user:password@host:5432/name."
        ) from error
    return Server(
        host=words.pop("host", ""),
        port=int(words.pop("port", "5432")),
        user=words.pop("user", ""),
        password=words.pop("password", ""),
        dbname=words.pop("dbname", "tenure"),
        options=words,
    )


def external_server(url: str) -> Server:
    """Give the server of a `DATABASE_URL` after seeing that it answers and is new enough."""
    server = parse_url(url)
    problem = ""
    for maintenance in ("postgres", server.dbname):
        try:
            with psycopg.connect(server.dsn(maintenance), connect_timeout=10) as connection:
                major = connection.info.server_version // 10_000
            break
        except psycopg.OperationalError as error:
            problem = str(error).strip()
    else:
        raise DatabaseProblem(f"The server of DATABASE_URL doesn't answer: {problem}")
    if major < Server.OLDEST_MAJOR:
        raise DatabaseProblem(
            f"The server of DATABASE_URL is PostgreSQL {major}; "
            f"Tenure needs {Server.OLDEST_MAJOR} or newer."
        )
    return replace(server, maintenance=maintenance)


def open_server() -> Server:
    """Give the server to use: that of `DATABASE_URL`, else the embedded one, started if need be."""
    url = os.environ.get("DATABASE_URL")
    if url:
        return external_server(url)
    from tenure.config.embedded import ensure_server  # noqa: PLC0415 - imports this module

    return ensure_server(home_directory())


def database_exists(server: Server, name: str) -> bool:
    """Tell whether the server has a database of that name."""
    with psycopg.connect(server.dsn(server.maintenance), autocommit=True) as connection:
        row = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone()
    return row is not None


def create_database(server: Server, name: str, *, template: str | None = None) -> bool:
    """Create a database, as a copy of `template` if given; False when it was there already.

    Nobody may be connected to the template meanwhile (PostgreSQL's rule); the copy takes 0.2 s.
    """
    if database_exists(server, name):
        return False
    statement = sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(
        sql.Identifier(name), sql.Identifier(template or "template0")
    )
    if template is not None:
        statement += sql.SQL(" STRATEGY FILE_COPY")
    with psycopg.connect(server.dsn(server.maintenance), autocommit=True) as connection:
        try:
            connection.execute(statement)
        except (psycopg.errors.DuplicateDatabase, psycopg.errors.UniqueViolation):
            return False
    return True


def drop_database(server: Server, name: str) -> None:
    """Drop a database if there is one, throwing out whoever is connected to it."""
    with psycopg.connect(server.dsn(server.maintenance), autocommit=True) as connection:
        connection.execute(
            sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
        )


def rename_database(server: Server, name: str, *, to: str) -> None:
    """Give a database another name; nobody may be connected to it."""
    with psycopg.connect(server.dsn(server.maintenance), autocommit=True) as connection:
        connection.execute(
            sql.SQL("ALTER DATABASE {} RENAME TO {}").format(
                sql.Identifier(name), sql.Identifier(to)
            )
        )


def databases_like(server: Server, prefix: str) -> list[str]:
    """Return the names of databases that begin with a prefix."""
    with psycopg.connect(server.dsn(server.maintenance), autocommit=True) as connection:
        found = connection.execute(
            "SELECT datname FROM pg_database WHERE starts_with(datname, %s) ORDER BY 1", [prefix]
        ).fetchall()
    return [row[0] for row in found]
