"""Somebody new buys five seats for a year: pages, invoice, mail; and all that a bank may say."""

import os
import re
import shutil
import subprocess
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.visitor import Visitor

CHALLENGED, DECLINED, TIMED_OUT = "4000002760003185", "4000000000000002", "4000000000009904"


@pytest.mark.rule("CHK-04")
@pytest.mark.rule("CHK-08")
def test_somebody_new_buys(eva: Visitor) -> None:
    """From the first page to the invoice in the portal, its PDF, and the mail that brings it."""
    eva.go("/")
    eva.look("store")
    eva.put_in_cart(quantity=5)
    eva.look("cart")
    eva.press("cart-check-out")
    eva.at("/checkout/account/")
    eva.look("checkout-account")
    eva.sign_up()
    eva.look("checkout-company")
    eva.found_company()
    eva.look("checkout-payment")
    eva.enter_card()
    eva.look("checkout-review")
    # 5 × 18 850 SEK, and a quarter of it as VAT
    assert "94,250.00" in eva.text
    assert "23,562.50" in eva.text
    assert "Buy · 117,812.50 SEK today" in eva.text
    eva.confirm()
    eva.at("/orders/*/done/")
    eva.look("order-done")
    assert "117,812.50 SEK" in eva.text

    eva.press_to("done-account", "/account/")
    eva.look("overview")
    eva.follow("frame-invoices", eva.page.locator("nav.rail").last)
    eva.at("/account/invoices/")
    eva.look("invoices")
    link = eva.main.locator("tbody th a").first
    number = link.inner_text()
    link.click()
    eva.at("/account/invoices/*/")
    eva.look("invoice")
    assert f"Invoice {number} Paid" in eva.text
    assert "Total 117,812.50 SEK" in eva.text

    address = eva.main.get_by_role("link", name=eva.words("account-pdf")).get_attribute("href")
    paper = eva.page.context.request.get(str(address))
    assert paper.headers["content-type"] == "application/pdf"
    mail = eva.installation.mail_to(eva.email, holding=number)
    assert [one.name for one in mail.attachments] == [f"{number}.pdf"]
    assert mail.attachments[0].content == paper.body()
    printed = read_pdf(paper.body())
    assert number in printed
    assert "117,812.50" in printed
    assert eva.installation.mail_to(eva.email, holding="O20").subject


@pytest.mark.rule("CHK-11")
def test_declined_card_leaves_the_cart(eva: Visitor) -> None:
    """What to check is said, the cart is as it was, and another card brings it home."""
    eva.put_in_cart(quantity=2)
    eva.check_out(card=DECLINED)
    eva.confirm()
    eva.at("/checkout/payment/")
    eva.look("declined")
    for message_id in ("payment-failed-nothing", "payment-check", "payment-check-limits"):
        eva.reads(eva.words(message_id))
    eva.go("/cart/")
    expect(eva.main.get_by_role("spinbutton")).to_have_value("2")
    eva.press("cart-check-out")
    eva.at("/checkout/review/")
    change = f"{eva.words('review-change')} {eva.words('review-payment')}"
    eva.main.get_by_role("link", name=change).click()
    eva.enter_card()
    eva.confirm()
    eva.at("/orders/*/done/")
    eva.go("/account/invoices/")
    expect(eva.main.locator("tbody tr")).to_have_count(1)


@pytest.mark.rule("CHK-11")
def test_bank_asks_for_approval(eva: Visitor) -> None:
    """On the bank's page the payer first says no, which fails the order, and then yes."""
    eva.put_in_cart(quantity=1)
    eva.check_out(card=CHALLENGED)
    eva.confirm()
    eva.at_the_bank()
    eva.look("challenge")
    assert "23,562.50" in eva.text
    eva.press("challenge-page-deny")
    eva.at("/checkout/payment/")
    eva.reads(eva.words("payment-failed-authentication"))

    # The card isn't taken for granted any more: it is chosen anew.
    eva.press("kit-continue")
    eva.reads("Choose a card")
    eva.main.get_by_role("radio").check()
    eva.press("kit-continue")
    eva.at("/checkout/review/")
    eva.confirm()
    eva.at_the_bank()
    eva.press("challenge-page-approve")
    eva.at("/orders/*/done/")
    eva.go("/account/orders/")
    expect(eva.main.locator("tbody tr")).to_have_count(2)
    eva.look("orders")


@pytest.mark.rule("PAY-08")
def test_bank_that_does_not_answer_charges_once(eva: Visitor) -> None:
    """Nobody knows for a while; then the payment is found, and it was one."""
    eva.put_in_cart(quantity=3)
    eva.check_out(card=TIMED_OUT)
    # Its events are on time, as a rule; here they come late, so that one sees the wait.
    provider = eva.installation.provider(eva.provider)
    provider.hold(True)
    # Without renewal, so that this card holds up nobody who moves the clock later.
    eva.confirm(auto_renew=False)
    eva.at("/orders/*/processing/")
    eva.reads(eva.words("processing-unknown-title"))
    eva.look("unknown")
    provider.hold(False)
    eva.at("/orders/*/done/", seconds=90)
    eva.go("/account/invoices/")
    expect(eva.main.locator("tbody tr")).to_have_count(1)
    assert eva.installation.money_moved(last4="9904") == [("captured", 7_068_750)]


@pytest.mark.rule("CHK-04")
def test_buying_works_without_scripts(visit: Callable[..., Visitor]) -> None:
    """All of it: forms, the provider's page and back, the wait for the bank."""
    plain = visit(scripts=False)
    plain.buy(quantity=5)
    assert plain.words("done-heading") in plain.text


def read_pdf(content: bytes) -> str:
    """Return the text of a PDF, blanks made plain."""
    program = shutil.which("pdftotext")
    if program is None:
        message = "pdftotext isn't installed (`apt-get install poppler-utils`)"
        if os.environ.get("TENURE_CI") == "1":
            pytest.fail(message)
        pytest.skip(message)
    done = subprocess.run(
        [program, "-", "-"], input=content, capture_output=True, check=True, timeout=30
    )
    return re.sub(r"\s+", " ", done.stdout.decode())
