"""The purchaser's own quotes: the cart sent as one, and a renewal quoted from the account."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.visitor import PASSWORD, Visitor


def to_quote_page(eva: Visitor) -> None:
    """Go from the cart to the page that sends it, as somebody new: account, company, quote."""
    eva.go("/cart/")
    eva.press("cart-send-as-quote", eva.main)
    eva.at("/sign-in/")
    eva.follow("sign-up-button", eva.main)
    eva.fill("sign-name", eva.name)
    eva.fill("sign-email", eva.email)
    eva.fill("sign-password", PASSWORD)
    eva.press("sign-up-button", eva.main)
    eva.at("/checkout/company/new/")
    eva.fill("company-name", "Nordfab AB")
    eva.fill("company-line1", "Storgatan 1")
    eva.fill("company-postal-code", "111 22")
    eva.fill("company-city", "Stockholm")
    eva.press("kit-continue")
    eva.at("/cart/quote/")


def proven(eva: Visitor) -> None:
    """Wait until the browser has done its work."""
    expect(eva.main.locator("input[name=altcha]")).not_to_have_value("", timeout=60_000)


def button(eva: Visitor) -> Locator:
    return eva.main.locator(".confirm-buttons button")


def total_on(eva: Visitor) -> str:
    """Return the amount that stands on the button."""
    found = re.search(r"([\d,.]+ SEK)", button(eva).inner_text().replace("\u00a0", " "))
    assert found
    return found[1]


@pytest.mark.rule("QUO-01", "QUO-02", "QUO-03", "QUO-09")
def test_the_cart_is_sent_as_a_quote(eva: Visitor) -> None:
    """Three kinds are two quotes; the first try comes without proof, the second by keyboard."""
    eva.put_in_cart(product="atlas", quantity=2)
    eva.put_in_cart(product="flux", term="P1M", quantity=3)
    to_quote_page(eva)
    proven(eva)
    eva.look("cart-quote")
    eva.examine()
    total = total_on(eva)
    eva.page.evaluate("document.querySelector('altcha-widget').remove()")
    button(eva).click()
    eva.reads(eva.words("refused-human-check-missing"))
    eva.look("cart-quote-refused")
    eva.complaints[:] = [said for said in eva.complaints if "status of 409" not in said]
    proven(eva)
    eva.fill("own-quote-recipients", f"{eva.email}\nchef@nordfab.example")
    eva.page.keyboard.press("Tab")
    eva.page.keyboard.type("For the plant in Umeå")
    assert total_on(eva) == total
    button(eva).focus()
    eva.page.keyboard.press("Enter")
    eva.at("/account/quotes/")
    eva.look("cart-quotes")
    numbers = sorted(set(re.findall(r"Q\d{4}-\d{6}", eva.text)))
    assert len(numbers) == 2
    for number in numbers:
        for address in (eva.email, "chef@nordfab.example"):
            mail = eva.installation.mail_to(address, holding=number)
            assert re.search(r"/quotes/[\w-]{20,}/", mail.text), mail.text
            assert "For the plant in Umeå" in mail.text
            assert [one.name for one in mail.attachments] == [f"{number}.pdf"]
            assert mail.attachments[0].content.startswith(b"%PDF")
    eva.go("/account/")
    eva.look("overview-quotes")
    eva.reads(f"Quote {numbers[0]} over")


@pytest.mark.rule("REN-09", "QUO-14")
def test_a_renewal_is_quoted_from_its_page(eva: Visitor) -> None:
    """Five seats shall become three: the sum follows the keys, auto-renewal waits, and it shows."""
    eva.buy(quantity=5)
    eva.move_clock(300)
    eva.open_subscription()
    eva.follow("account-create-quote", eva.main)
    eva.at("/account/subscriptions/quote/")
    before = total_on(eva)
    eva.main.get_by_role("spinbutton").focus()
    eva.page.keyboard.press("Control+A")
    eva.page.keyboard.type("3")
    eva.reads(eva.words("quote-renewals-hold"))
    assert total_on(eva) != before
    proven(eva)
    eva.look("renewal-quote")
    eva.examine()
    eva.main.locator("#hold").focus()
    eva.page.keyboard.press("Space")
    # The sum is asked for while one types, not when one goes on: the tick stays.
    eva.page.wait_for_timeout(700)
    expect(eva.main.locator("#hold")).to_be_checked()
    button(eva).focus()
    eva.page.keyboard.press("Enter")
    eva.at("/account/quotes/*/")
    eva.look("renewal-quote-sent")
    eva.open_subscription()
    eva.look("renewal-waits")
    eva.examine()
    eva.reads("Auto-renewal waits for quote")
    eva.go("/account/subscriptions/")
    eva.look("list-waits")
    eva.reads("waits for Q")


@pytest.mark.rule("REN-08", "REN-09")
def test_many_are_quoted_from_the_list(eva: Visitor) -> None:
    """Two that renew together; a third can't be quoted yet, and it is said why."""
    eva.buy(quantity=5)
    for product, term in (("beam", "P1Y"), ("flux", "P1M")):
        eva.put_in_cart(product=product, term=term, quantity=2)
        eva.press("cart-check-out")
        eva.at("/checkout/review/")
        eva.confirm()
        eva.at("/orders/*/done/")
    eva.move_clock(300)
    eva.go("/account/subscriptions/")
    for box in eva.main.locator("tbody input[type=checkbox]").all():
        box.check()
    eva.press("account-create-quote", eva.main)
    eva.at("/account/subscriptions/quote/")
    eva.reads("One can’t be quoted now", "Flux can’t be renewed ahead of time")
    proven(eva)
    eva.look("renewal-quotes")
    eva.examine()
    button(eva).click()
    eva.at("/account/subscriptions/quoted/")
    eva.look("renewal-quotes-sent")
    eva.examine()
    assert re.search(r"Q\d{4}-\d{6} Atlas, Beam", eva.text), eva.text


@pytest.mark.rule("QUO-03")
@pytest.mark.parametrize("language", ["sv", "da"])
def test_it_speaks_the_readers_language(visit: Callable[..., Visitor], language: str) -> None:
    reader = visit(language=language)
    reader.put_in_cart(product="atlas", quantity=1)
    to_quote_page(reader)
    proven(reader)
    reader.look("cart-quote")
    reader.reads({"sv": "Verifierad", "da": "Verificeret"}[language])
