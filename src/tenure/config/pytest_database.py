"""A pytest plugin (`-p tenure.config.pytest_database`) that gives a test run a server of its own.

It works before Django's settings are read, and uses the launcher that the product uses. With
pytest-xdist all workers share the server; pytest-django gives each its own database.
"""

import os
import shutil
import tempfile
from pathlib import Path

import pytest

from tenure.config import embedded, wiring

PREFIX = "tenure-tests-"
# Tests prove what is saved, not that it outlives a power cut.
FAST = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}

_own: list[Path] = []


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests() -> None:
    """Start the server, or in a worker find the one of its controller."""
    os.environ.pop("DATABASE_URL", None)
    os.environ.pop("TENURE_DATABASE", None)
    if "PYTEST_XDIST_WORKER" not in os.environ:
        _sweep()
        _own.append(Path(tempfile.mkdtemp(prefix=PREFIX)))
        os.environ["TENURE_HOME"] = str(_own[0])
    home = Path(os.environ["TENURE_HOME"])
    server = embedded.ensure_server(home, settings=FAST)
    wiring.prepare_home(home)
    os.environ["TENURE_SERVER"] = server.dsn()
    os.environ["DJANGO_SETTINGS_MODULE"] = "tenure.config.settings"


@pytest.hookimpl(trylast=True)
def pytest_unconfigure() -> None:
    """Stop the server and remove its directory."""
    while _own:
        home = _own.pop()
        embedded.release_server(home)
        embedded.wait_until_stopped(home)
        shutil.rmtree(home, ignore_errors=True)


def _sweep() -> None:
    """Remove what test runs that were killed have left."""
    for old in Path(tempfile.gettempdir()).glob(PREFIX + "*"):
        if old.stat().st_uid == os.geteuid() and embedded.is_unused(old):
            shutil.rmtree(old, ignore_errors=True)
