"""Finance has a forecast made by the worker and reads it; operations see a run (OPS-02)."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.installation import Installation
from tests.browser.visitor import Visitor


@pytest.mark.rule("OPS-02")
def test_a_forecast_is_made_and_read(
    visit: Callable[..., Visitor], installation: Installation
) -> None:
    eva = visit()
    eva.buy(term="P1M", quantity=3)
    kim = visit(name="Kim Berg")
    installation.world("staff", "finance", kim.email)
    kim.go("/")
    kim.sign_in()
    kim.go("/office/forecast/")
    kim.press("office-forecast-make", kim.main)
    for _ in range(60):
        kim.go("/office/forecast/")
        if kim.main.locator("figure.chart").count():
            break
        kim.page.wait_for_timeout(500)
    expect(kim.main.locator("figure.chart").first).to_be_visible()
    kim.reads(kim.words("office-forecast-differs"), "SEK")
    kim.look("forecast")
    kim.examine()
    kim.main.get_by_text(kim.words("office-forecast-as-table")).first.click()
    kim.look("forecast-table")
    kim.examine()


@pytest.mark.rule("OPS-02")
def test_operations_see_what_ran(visit: Callable[..., Visitor], installation: Installation) -> None:
    kim = visit(name="Kim Berg")
    installation.world("staff", "operations", kim.email)
    done = installation.tenure("run")
    assert done.returncode == 0, done.stdout + done.stderr
    kim.go("/")
    kim.sign_in()
    kim.go("/office/operations/")
    kim.reads(kim.words("office-runs"), kim.words("office-run-state-done"))
    kim.look("operations")
    kim.examine()
