"""The embedded server: shared by processes, gone when unused, back after any kill."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from tenure.config import embedded
from tenure.config.embedded_supervisor import command_of, postmaster_of
from tenure.config.pytest_database import FAST
from tenure.config.server import (
    DatabaseProblem,
    Server,
    create_database,
    database_exists,
    drop_database,
    external_server,
    open_server,
    parse_url,
)

CLIENT = """
import sys
from pathlib import Path
from tenure.config.embedded import ensure_server
print(ensure_server(Path(sys.argv[1]), settings={"fsync": "off"}).dsn("postgres"), flush=True)
sys.stdin.read()
"""


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    """A home of its own whose server, if any, is gone afterwards."""
    place = tmp_path / "home"
    yield place
    embedded.release_server(place)
    assert embedded.wait_until_stopped(place, timeout_seconds=20)


@contextmanager
def client(home: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that uses the server of `home` until the block ends."""
    process = subprocess.Popen(
        [sys.executable, "-c", CLIENT, str(home)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline().startswith("host=")
    with process:
        yield process
        if process.poll() is None:
            process.communicate()


def postmaster(home: Path) -> int:
    pid = postmaster_of(str(embedded.Place(home).data))
    assert pid is not None
    return pid


def supervisor(home: Path) -> int:
    """The process that supervises: the one whose command line is an order for this home."""
    mine = [
        int(entry.name)
        for entry in Path("/proc").iterdir()
        if entry.name.isdigit()
        and "embedded_supervisor" in (words := command_of(int(entry.name)) or "")
        and str(home) in words
    ]
    assert len(mine) == 1
    return mine[0]


def kill(pid: int) -> None:
    os.kill(pid, signal.SIGKILL)
    eventually(lambda: command_of(pid) is None)


def eventually(holds: object, *, seconds: float = 10) -> None:
    assert callable(holds)
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, "it never came true"
        time.sleep(0.02)


def answers(server: Server) -> bool:
    try:
        with psycopg.connect(server.dsn("postgres")) as connection:
            return connection.execute("SELECT 1").fetchone() == (1,)
    except psycopg.OperationalError:
        return False


def test_the_first_start_creates_and_later_ones_find(home: Path) -> None:
    server = embedded.ensure_server(home, settings=FAST)
    assert create_database(server, "tenure") is True
    first = postmaster(home)
    assert embedded.ensure_server(home, settings=FAST) == server
    assert postmaster(home) == first
    embedded.release_server(home)
    assert embedded.wait_until_stopped(home)
    assert not answers(server)
    assert not embedded.Place(home).socket.exists()

    server = embedded.ensure_server(home, settings=FAST)
    assert database_exists(server, "tenure")
    assert create_database(server, "tenure") is False


def test_processes_share_it_and_the_last_one_out_stops_it(home: Path) -> None:
    server = embedded.ensure_server(home, settings=FAST)
    first = postmaster(home)
    with client(home), client(home):
        assert postmaster(home) == first
        embedded.release_server(home)
        time.sleep(0.5)
        assert answers(server)
    assert embedded.wait_until_stopped(home)
    assert command_of(first) is None


def test_two_processes_that_start_it_at_once_get_one(home: Path) -> None:
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", CLIENT, str(home)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    answers = {process.stdout.readline() for process in processes if process.stdout}
    assert len(answers) == 1
    supervisor(home)
    for process in processes:
        process.communicate()
    assert embedded.wait_until_stopped(home)


def test_a_killed_client_lets_go(home: Path) -> None:
    with client(home) as process:
        running = postmaster(home)
        kill_group = process.pid
        os.kill(kill_group, signal.SIGKILL)
        process.wait()
    assert embedded.wait_until_stopped(home)
    assert command_of(running) is None


def test_a_killed_postgres_is_back_at_once(home: Path) -> None:
    server = embedded.ensure_server(home, settings=FAST)
    create_database(server, "kept")
    before = postmaster(home)
    kill(before)
    eventually(lambda: answers(server))
    assert postmaster(home) != before
    assert database_exists(server, "kept")


def test_the_postgres_of_a_killed_supervisor_is_adopted(home: Path) -> None:
    server = embedded.ensure_server(home, settings=FAST)
    running = postmaster(home)
    with psycopg.connect(server.dsn("postgres")) as connection:
        kill(supervisor(home))
        assert embedded.ensure_server(home, settings=FAST) == server
        assert postmaster(home) == running
        assert connection.execute("SELECT 1").fetchone() == (1,)
    embedded.release_server(home)
    assert embedded.wait_until_stopped(home)
    eventually(lambda: command_of(running) is None)


def test_an_adopted_postgres_that_dies_is_started_again(home: Path) -> None:
    server = embedded.ensure_server(home, settings=FAST)
    running = postmaster(home)
    kill(supervisor(home))
    embedded.ensure_server(home, settings=FAST)
    kill(running)
    eventually(lambda: answers(server))


def test_everything_killed_at_once_is_mended_by_the_next_start(home: Path) -> None:
    with client(home) as process:
        for pid in (supervisor(home), postmaster(home), process.pid):
            os.kill(pid, signal.SIGKILL)
        process.wait()
    assert answers(embedded.ensure_server(home, settings=FAST))


def test_a_pid_file_that_names_another_program_is_stale(home: Path) -> None:
    embedded.ensure_server(home, settings=FAST)
    embedded.release_server(home)
    assert embedded.wait_until_stopped(home)
    (embedded.Place(home).data / "postmaster.pid").write_text(f"{os.getpid()}\n")
    assert answers(embedded.ensure_server(home, settings=FAST))


def test_an_initdb_that_was_cut_off_is_made_anew(home: Path) -> None:
    half = embedded.Place(home).base / "data.new"
    half.mkdir(parents=True)
    (half / "PG_VERSION").write_text("18\n")
    assert answers(embedded.ensure_server(home, settings=FAST))


def test_data_of_another_version_is_refused_in_words(home: Path) -> None:
    data = embedded.Place(home).data
    data.mkdir(parents=True)
    (data / "PG_VERSION").write_text("14\n")
    with pytest.raises(DatabaseProblem, match="was made by PostgreSQL 14"):
        embedded.ensure_server(home, settings=FAST)


def test_a_server_that_cannot_start_shows_its_log(home: Path) -> None:
    with pytest.raises(DatabaseProblem, match="no_such_setting"):
        embedded.ensure_server(home, settings={"no_such_setting": "on"}, timeout_seconds=5)


def test_a_long_home_gets_a_short_socket(tmp_path: Path) -> None:
    home = tmp_path / ("long" * 30)
    try:
        server = embedded.ensure_server(home, settings=FAST)
        assert server.host.startswith("/tmp/tenure-")
        assert Path(server.host).stat().st_mode & 0o077 == 0
        assert answers(server)
    finally:
        embedded.release_server(home)
        assert embedded.wait_until_stopped(home)
        embedded.Place(home).sockets.rmdir()


def test_a_copy_of_a_template_has_its_contents() -> None:
    server = own_server()
    try:
        create_database(server, "copied_from")
        with psycopg.connect(server.dsn("copied_from")) as connection:
            connection.execute("CREATE TABLE thing AS SELECT 42 AS answer")
        assert create_database(server, "copied_to", template="copied_from")
        with psycopg.connect(server.dsn("copied_to")) as connection:
            assert connection.execute("SELECT answer FROM thing").fetchone() == (42,)
    finally:
        drop_database(server, "copied_to")
        drop_database(server, "copied_from")
    assert not database_exists(server, "copied_from")


def test_database_url_names_another_server(monkeypatch: pytest.MonkeyPatch) -> None:
    ours = own_server()
    url = f"postgresql://tenure@/elsewhere?host={ours.host}&port={ours.port}"
    monkeypatch.setenv("DATABASE_URL", url)
    server = open_server()
    assert (server.dbname, server.host, server.user) == ("elsewhere", ours.host, "tenure")
    try:
        assert create_database(server, server.dbname)
        with psycopg.connect(server.dsn()) as connection:
            assert connection.execute("SELECT current_database()").fetchone() == ("elsewhere",)
    finally:
        drop_database(server, "elsewhere")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (
            "postgresql://ann:s%40crt@db.example:6543/shop?sslmode=require",
            Server("db.example", 6543, "ann", "s@crt", "shop", options={"sslmode": "require"}),
        ),
        ("postgres://db.example/shop", Server("db.example", dbname="shop")),
        ("host=db.example dbname=shop", Server("db.example", dbname="shop")),
        ("postgresql://db.example", Server("db.example")),
    ],
)
def test_what_a_database_url_says(url: str, expected: Server) -> None:
    assert parse_url(url) == expected


def test_an_unreadable_or_silent_database_url_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(DatabaseProblem, match="can't be read"):
        parse_url("mysql//nonsense")
    with pytest.raises(DatabaseProblem, match="doesn't answer"):
        external_server(f"postgresql:///x?host={tmp_path}")


def test_a_server_too_old_is_refused_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Server, "OLDEST_MAJOR", 99)
    ours = own_server()
    with pytest.raises(DatabaseProblem, match="needs 99 or newer"):
        external_server(f"postgresql://tenure@/postgres?host={ours.host}")


def own_server() -> Server:
    """The server of this test run."""
    return embedded.ensure_server(Path(os.environ["TENURE_HOME"]), settings=FAST)
