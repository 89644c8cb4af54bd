"""A chromium and a served installation; without chromium these tests are skipped, in CI they fail.

`TENURE_SHOTS=FOLDER` keeps pictures of the pages that the journeys pass, to be looked at.
"""

import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.installation import Installation, served
from tests.browser.visitor import Visitor

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def chromium() -> str:
    """Debian's chromium; asked for before anything is served."""
    program = shutil.which("chromium")
    if program is None:
        message = "chromium isn't installed (`apt-get install chromium`)"
        if os.environ.get("TENURE_CI") == "1":
            pytest.fail(message)
        pytest.skip(message)
    return program


@pytest.fixture(scope="session")
def installation(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """One installation for all journeys; each of them has people and companies of its own."""
    home = tmp_path_factory.mktemp("browser")
    with served(home, f"browser_{os.getpid()}") as running:
        yield running
        checked = running.tenure("check")
        assert checked.returncode == 0, checked.stdout


# Not for the session: Playwright's event loop would be in the way of Django in other tests.
@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """One browser; each visitor has a context of their own in it."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        yield started
        started.close()


@pytest.fixture
def visit(browser: Browser, installation: Installation) -> Iterator[Callable[..., Visitor]]:
    """Let somebody new come with a browser; no page may have complained in its console."""
    visitors: list[Visitor] = []

    def come(**how: object) -> Visitor:
        visitors.append(Visitor.come(browser, installation, **how))  # type: ignore[arg-type]
        return visitors[-1]

    yield come
    for one in visitors:
        one.page.context.close()
    assert [said for one in visitors for said in one.complaints] == []


@pytest.fixture
def eva(visit: Callable[..., Visitor]) -> Visitor:
    """Somebody who reads English and comes for the first time."""
    return visit()
