"""A subscription's life by the sandbox's clock: more seats, no renewal, no access, back, over."""

from datetime import date

import pytest
from playwright.sync_api import expect

from tests.browser.visitor import Visitor


@pytest.mark.rule("COT-02")
@pytest.mark.rule("COT-09")
@pytest.mark.rule("COT-10")
@pytest.mark.rule("REN-02")
@pytest.mark.rule("SUB-05")
@pytest.mark.rule("SUB-06")
@pytest.mark.rule("SUB-12")
@pytest.mark.rule("OPS-03")
def test_a_year_and_a_late_return(eva: Visitor) -> None:
    """Two more seats after 100 days, renewal off, suspended 16 days after, paid late, back."""
    eva.buy(quantity=5)
    bought_on = eva.today()
    renews_on = bought_on.replace(year=bought_on.year + 1)
    eva.open_subscription()
    eva.look("subscription")
    eva.move_clock(100)
    add_two_seats(eva, renews_on)
    switch_renewal_off(eva)
    eva.move_clock((renews_on - eva.today()).days + 16)
    lose_access(eva)
    renew_late(eva)


def add_two_seats(eva: Visitor, renews_on: date) -> None:
    """Read what they cost and why, confirm, and have seven."""
    eva.open_subscription()
    eva.follow("account-add-seats", unit="seat")
    eva.fill("account-how-many-more", "2")
    button = eva.main.locator(".confirm-buttons button")
    expect(button).to_contain_text("Add 2 seats")
    eva.main.locator("#offer summary").first.click()
    eva.look("add-seats")
    days = (renews_on - eva.today()).days
    net = rounded_half_up(2 * 1_885_000 * days, 365)
    tax = rounded_half_up(net * 25, 100)
    # Two sentences and one amount: what is multiplied by what, divided by what, and the result.
    explained = eva.main.locator("#offer .derivation").first.inner_text().replace("\u00a0", " ")
    for part in ("18,850.00 SEK", f"{days}", "365", "2", money(net)):
        assert part in explained, explained
    expect(button).to_contain_text(f"Add 2 seats · {money(net + tax)} SEK today")
    button.click()
    eva.at("/orders/*/done/")
    eva.open_subscription()
    assert "7 seats · 1 year" in eva.text
    eva.go("/account/invoices/")
    assert money(net + tax) in eva.main.locator("tbody tr").first.inner_text()


def switch_renewal_off(eva: Visitor) -> None:
    """See what won't be charged, and switch it off."""
    eva.open_subscription()
    eva.follow("account-turn-off")
    eva.look("auto-renewal-off")
    # 7 × 18 850 SEK and VAT
    assert "164,937.50 SEK" in eva.text
    eva.main.locator(".confirm-buttons button").click()
    eva.reads("Auto-renewal is off.", "doesn’t renew")


def lose_access(eva: Visitor) -> None:
    """Sixteen days after the renewal date nothing works, and everybody is told why."""
    eva.go("/account/")
    eva.look("overview-suspended")
    assert "Atlas ends for good" in eva.text
    eva.open_subscription()
    eva.look("suspended")
    assert "Suspended" in eva.text
    assert "wasn’t renewed" in eva.text
    asked = eva.installation.tenure("access", eva.email, "atlas")
    assert asked.returncode == 1, asked.stderr
    assert "refused" in asked.stdout
    assert "access-suspended" in asked.stdout


def renew_late(eva: Visitor) -> None:
    """The new term begins where the old one ended; paid, everything is back."""
    eva.follow("account-renew-now", eva.main)
    eva.look("renew-late")
    assert "Renew · 164,937.50 SEK today" in eva.text
    eva.main.locator(".confirm-buttons button").click()
    eva.at("/orders/*/done/")
    eva.open_subscription()
    eva.look("renewed-late")
    assert "Active" in eva.text
    asked = eva.installation.tenure("access", eva.email, "atlas")
    assert asked.returncode == 0, asked.stdout
    assert "allowed" in asked.stdout


@pytest.mark.rule("SUB-05")
@pytest.mark.rule("SUB-06")
def test_left_alone_it_ends_for_good(eva: Visitor) -> None:
    """A month that nobody renews: 31 days after its renewal date there is no way back but anew."""
    eva.buy(term="P1M", quantity=1, auto_renew=False)
    eva.open_subscription()
    address = eva.page.url
    eva.go(f"{address}renew/")
    eva.look("renew-early")
    eva.go(address)
    eva.move_clock(62)
    eva.look("terminated")
    assert "Terminated" in eva.text
    assert eva.words("account-renew-now") not in eva.text
    assert "buy it anew" in eva.text
    eva.press_to("remedy-store-products", "/")
    # Somebody who has kept the address of the page on which one renews:
    eva.go(f"{address}renew/")
    eva.look("terminated-renew")
    assert "can’t be renewed any more" in eva.text
    eva.main.get_by_role("alert").get_by_role("link").click()
    eva.at("/")
    asked = eva.installation.tenure("access", eva.email, "atlas")
    assert asked.returncode == 1, asked.stderr
    assert "access-terminated" in asked.stdout


def rounded_half_up(numerator: int, denominator: int) -> int:
    return (2 * numerator + denominator) // (2 * denominator)


def money(minor: int) -> str:
    return f"{minor // 100:,}.{minor % 100:02}"
