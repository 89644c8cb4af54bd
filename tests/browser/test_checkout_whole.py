"""Checkout to its end, and the supplier pack: what people fill in, see and take along."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.visitor import PHONE, Visitor


@pytest.mark.rule("CHK-12", "CHK-13", "MOD-06", "CHK-05", "ACC-03")
@pytest.mark.parametrize(("language", "scripts"), [("en", True), ("sv", False)])
def test_an_order_with_all_that_goes_along(
    visit: Callable[..., Visitor], tmp_path: Path, language: str, scripts: bool
) -> None:
    """PO number, note, purchase order, payers; then the order's page says all of it."""
    eva = visit(language=language, scripts=scripts)
    order = tmp_path / "po-2026-7.pdf"
    order.write_bytes(b"%PDF-1.7\n% a purchase order\n")
    eva.put_in_cart(quantity=5)
    eva.press("cart-check-out")
    eva.sign_up()
    eva.look("whole-company")
    eva.found_company()
    eva.reads(eva.words("paid-by-invoice"))
    eva.look("whole-payment")
    if scripts:
        eva.examine()
    eva.enter_card()
    eva.fill("review-po-number", "PO 2026-7")
    eva.fill("review-note", "Ritkontoret, plan 3")
    eva.main.locator("[name=documents]").set_input_files(order)
    eva.main.locator("details.more summary", has_text=eva.words("review-payers-other")).click()
    eva.fill("review-payers", "books@nordfab.example\nboss@nordfab.example")
    eva.look("whole-review")
    if scripts:
        eva.examine()
    # It is said who becomes what before anything is confirmed (ACC-03).
    eva.reads(eva.words("review-roles-text", person=eva.name, email=eva.email))
    eva.confirm()
    eva.at("/orders/*/done/", seconds=60)
    eva.go("/account/orders/")
    eva.main.locator("tbody th a").first.click()
    eva.at("/account/orders/*/")
    eva.reads("PO 2026-7", "Ritkontoret, plan 3", "2026-01")
    eva.look("whole-order")
    invoice = eva.main.locator("dd a[href*='/account/invoices/']").first.get_attribute("href")
    eva.go(str(invoice))
    eva.reads("po-2026-7.pdf")
    if scripts:
        eva.examine()


@pytest.mark.rule("MOD-02", "MOD-05")
def test_a_municipality_is_led_to_a_partner(visit: Callable[..., Visitor]) -> None:
    """On the phone, by keyboard: the kind is chosen, the page names who sells, the cart stays."""
    eva = visit(language="sv", width=PHONE)
    eva.put_in_cart(quantity=5)
    eva.press("cart-check-out")
    eva.sign_up()
    for message_id, value in (
        ("company-name", "Storstads kommun"),
        ("company-line1", "Torget 1"),
        ("company-postal-code", "111 22"),
        ("company-city", "Storstad"),
    ):
        eva.fill(message_id, value)
    kind = eva.main.get_by_label(eva.words("company-kind-business"))
    kind.focus()
    eva.page.keyboard.press("ArrowDown")
    eva.page.keyboard.press("ArrowDown")
    assert eva.main.get_by_label(eva.words("company-kind-public_sector")).is_checked()
    eva.examine()
    eva.page.keyboard.press("Enter")
    eva.at("/checkout/")
    eva.reads(eva.words("not-direct-title"), "Storstads kommun")
    eva.look("not-direct")
    eva.examine()
    eva.follow("remedy-store-who-sells", eva.main)
    eva.at("/who-sells/")
    eva.look("who-sells")
    eva.examine()
    eva.complaints[:] = [one for one in eva.complaints if "409" not in one]


@pytest.mark.rule("MOD-07")
@pytest.mark.parametrize("scripts", [True, False])
def test_procurement_sets_the_vendor_up(visit: Callable[..., Visitor], scripts: bool) -> None:
    """From the company's page to the pack; the ZIP comes down, and what is missing is asked."""
    eva = visit(scripts=scripts)
    eva.buy(quantity=1)
    eva.go("/account/company/")
    eva.follow("vendor-pack-link", eva.main)
    eva.at("/account/company/vendor-pack/")
    eva.look("vendor-pack")
    if scripts:
        eva.examine()
    with eva.page.expect_download() as download:
        eva.main.get_by_role("link", name=eva.words("vendor-pack-download")).click()
    assert download.value.suggested_filename.endswith(".zip")
    eva.fill("vendor-pack-ask-wanted", "A tax residence certificate for 2026")
    eva.press("vendor-pack-ask-button")
    eva.reads("A tax residence certificate for 2026", eva.words("vendor-pack-state-asked"))
    eva.look("vendor-pack-asked")
