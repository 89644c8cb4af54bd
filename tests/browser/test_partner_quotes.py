"""A partner quotes forty renewals before lunch, then one mixed quote; sales does it by keyboard."""

import os
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.installation import Installation, served
from tests.browser.partner_world import AGENT, CUSTOMERS, SALES
from tests.browser.visitor import PHONE, Visitor


@pytest.fixture(scope="module")
def installation(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """An installation of its own: nobody else's renewals are in the way."""
    home = tmp_path_factory.mktemp("partner")
    with served(home, f"partner_{os.getpid()}", build="forty") as running:
        yield running
        checked = running.tenure("check")
        assert checked.returncode == 0, checked.stdout


def agent(visit: Callable[..., Visitor], **how: object) -> Visitor:
    """Let the partner's account manager come and sign in."""
    mia = visit(name="Mia Manager", **how)
    mia.email = AGENT
    mia.sign_in()
    mia.at("/partner/")
    return mia


@pytest.mark.rule("PAR-02", "PAR-05", "REN-09")
def test_forty_renewals_and_one_mixed_quote(visit: Callable[..., Visitor]) -> None:
    mia = agent(visit)
    mia.go("/partner/renewals/")
    ticks = mia.main.locator("tbody input[type=checkbox]")
    expect(ticks).to_have_count(2 * CUSTOMERS)
    for place in range(2 * CUSTOMERS):
        ticks.nth(place).check()
    mia.press("partner-quote-chosen", mia.main)
    mia.at("/partner/renewals/quote/")
    mia.reads("buyer7@firm7.example")
    mia.look("partner-forty-check")
    mia.examine()
    sending = mia.main.locator(".confirm-buttons button").first
    expect(sending).to_contain_text(mia.words("quoting-bulk-send", count=CUSTOMERS))
    with mia.page.expect_navigation(timeout=60_000):
        sending.click()
    mia.reads(mia.words("quoting-bulk-done-title", count=CUSTOMERS))
    mia.look("partner-forty-done")
    mia.examine()
    assert mia.installation.mail_to("buyer7@firm7.example", holding="Q2025-", seconds=30)

    mia.go("/partner/quotes/")
    mia.look("partner-quotes")
    mia.examine()
    mia.go("/partner/customers/")
    mia.main.locator("tbody th a").first.click()
    mia.press_to("partner-new-quote", "/partner/customers/*/quote/")
    mixed(mia)


def mixed(mia: Visitor) -> None:
    """Renew one with fewer seats, add seats to the other, sell something new; send it."""
    mia.look("quote-builder-empty")
    rows = mia.main.locator("input[name=pick]")
    rows.nth(0).check()
    mia.press("quoting-way-renewal", mia.main)
    mia.main.locator("input[name=pick]").first.check()
    mia.press("quoting-way-seats", mia.main)
    mia.main.get_by_label(mia.words("quoting-product")).last.select_option(index=1)
    mia.main.locator("#new-quantity").fill("3")
    mia.press("quoting-add", mia.main)
    before = mia.main.locator("#reckoned .figure").inner_text()
    mia.main.locator("#quantity-1").fill("7")
    expect(mia.main.locator("#reckoned .figure")).not_to_have_text(before)
    mia.main.locator("#note").fill("As we agreed on Monday.")
    mia.look("quote-builder-mixed")
    mia.examine()
    mia.main.get_by_role("button", name=mia.words("quoting-edit-one", position=3, product="Atlas"))
    mia.main.locator("button[value=edit-3]").click()
    mia.look("quote-builder-editing")
    mia.examine()
    with mia.page.expect_navigation():
        mia.main.locator("button[value=go-on]").click()
    mia.at("/partner/quotes/*/send/")
    mia.look("quote-send")
    mia.examine()
    expect(mia.main.locator("#hold")).to_be_checked()
    with mia.page.expect_navigation():
        mia.main.locator(".confirm-buttons button").click()
    mia.at("/partner/quotes/*/")
    mia.reads("As we agreed on Monday.")
    mia.look("quote-sent")
    mia.examine()


@pytest.mark.rule("PAR-02")
def test_without_scripts_on_a_phone(visit: Callable[..., Visitor]) -> None:
    """Every button posts the form and gets it back: nothing typed is lost."""
    mia = agent(visit, scripts=False, width=PHONE)
    mia.go("/partner/customers/")
    mia.main.locator("tbody th a").nth(1).click()
    mia.press_to("partner-new-quote", "/partner/customers/*/quote/")
    mia.main.locator("#note").fill("Kept")
    mia.main.locator("input[name=pick]").first.check()
    mia.press("quoting-way-seats", mia.main)
    expect(mia.main.locator("#note")).to_have_value("Kept")
    mia.main.locator("#quantity-1").fill("4")
    mia.main.locator("#reckoned button[value=look]").click()
    expect(mia.main.locator("#quantity-1")).to_have_value("4")
    mia.main.locator("button[value=save]").click()
    mia.at("/partner/quotes/*/edit/")
    expect(mia.main.locator("#note")).to_have_value("Kept")


@pytest.mark.rule("PAR-02", "ACC-11")
def test_sales_quotes_by_keyboard(visit: Callable[..., Visitor]) -> None:
    """No mouse: the reason, a line, its recipients, send."""
    sam = visit(name="Sam Sales")
    sam.email = SALES
    sam.sign_in()
    sam.go("/office/")
    sam.main.locator("tbody th a").nth(2).click()
    reason = sam.main.locator("#sell_reason")
    tab_to(sam, reason)
    sam.page.keyboard.type("Asked on the telephone")
    tab_to(sam, sam.main.locator("[formaction*=quote]"))
    sam.page.keyboard.press("Enter")
    sam.at("/office/customers/*/quote/")
    tab_to(sam, sam.main.locator("input[name=pick]").first)
    sam.page.keyboard.press("Space")
    tab_to(sam, sam.main.locator("button[value=add-renewal]"))
    sam.page.keyboard.press("Enter")
    expect(sam.main.locator("#line-1")).to_be_visible()
    sam.look("office-quote-builder")
    sam.examine()
    tab_to(sam, sam.main.locator("button[value=go-on]"))
    sam.page.keyboard.press("Enter")
    sam.at("/office/quotes/*/send/")
    tab_to(sam, sam.main.locator(".confirm-buttons button"))
    with sam.page.expect_navigation():
        sam.page.keyboard.press("Enter")
    sam.examine()
    sam.go("/office/quotes/")
    sam.look("office-quotes")
    sam.examine()


def tab_to(someone: Visitor, wanted: Locator, most: int = 120) -> None:
    """Press the tab key until the focus is there, as somebody without a mouse does."""
    for _ in range(most):
        someone.page.keyboard.press("Tab")
        if wanted.evaluate("one => one === document.activeElement"):
            return
    raise AssertionError(f"the keyboard never came to {wanted}")
