"""A database that is made once: half of one never counts, and it is found again."""

import os
from collections.abc import Iterator

import psycopg
import pytest
from pytest_django import DjangoDbBlocker

from tenure.config import wiring
from tenure.config.server import databases_like, drop_database, open_server

LABEL = "oncetest"


@pytest.fixture(autouse=True)
def clean(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    monkeypatch.setattr(wiring, "migrate", lambda: None)
    with django_db_blocker.unblock():
        yield
        for name in databases_like(open_server(), f"tenure_{LABEL}_"):
            drop_database(open_server(), name)


def made_in(name: str) -> list[tuple[str, ...]]:
    with psycopg.connect(open_server().dsn(name)) as connection:
        return connection.execute("SELECT word FROM made").fetchall()


def fill() -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE made AS SELECT 'whole' AS word")


def test_it_is_made_and_found_again() -> None:
    assert wiring.find_made(LABEL) == ""
    name = wiring.make_once(LABEL, fill)
    assert wiring.find_made(LABEL) == name
    assert made_in(name) == [("whole",)]


def test_half_a_database_never_counts() -> None:
    def fail() -> None:
        fill()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        wiring.make_once(LABEL, fail)
    assert wiring.find_made(LABEL) == ""
    assert made_in(wiring.make_once(LABEL, fill)) == [("whole",)]


def test_another_version_of_the_tables_gets_another_one(monkeypatch: pytest.MonkeyPatch) -> None:
    old = wiring.make_once(LABEL, fill)
    monkeypatch.setattr(wiring, "_tables_mark", lambda: "later")
    assert wiring.find_made(LABEL) == ""
    new = wiring.make_once(LABEL, fill)
    assert databases_like(open_server(), f"tenure_{LABEL}_") == [new]
    assert old != new


def test_it_leaves_this_process_where_it_was() -> None:
    from django.db import connection

    before = connection.settings_dict["NAME"]
    wiring.make_once(LABEL, fill)
    assert connection.settings_dict["NAME"] == before
    assert os.environ.get("TENURE_DATABASE") != f"tenure_{LABEL}_draft"
