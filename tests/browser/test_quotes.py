"""A quote in the browser: a purchaser accepts it, a colleague with a link approves or pays."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.visitor import PASSWORD, Visitor


def known(eva: Visitor) -> None:
    """Become a customer, with a card and an account."""
    eva.buy(quantity=1)


def quoted(eva: Visitor, *, quantity: int = 2) -> str:
    """Get a quote by mail; return the address of its link."""
    eva.installation.world("quote", eva.email, str(quantity))
    mail = eva.installation.mail_to(eva.email, holding="/quotes/", seconds=30)
    return link_in(mail.text)


def link_in(text: str) -> str:
    found = re.search(r"/quotes/[\w-]+/", text)
    assert found, text
    return found[0]


def hand_over(eva: Visitor, to: Visitor, right: str) -> str:
    """Hand the open quote over; return the link that the colleague gets by mail."""
    eva.fill("account-quote-hand-over-email", to.email)
    eva.main.locator(f"#right-{right}").check()
    eva.press("account-quote-hand-over-button")
    mail = eva.installation.mail_to(to.email, holding="/quotes/", seconds=30)
    return link_in(mail.text)


def come_in(pia: Visitor) -> None:
    """Make an account from the page of a link, and come back to it."""
    pia.follow("account-quote-link-sign-up")
    pia.fill("sign-name", pia.name)
    pia.fill("sign-email", pia.email)
    pia.fill("sign-password", PASSWORD)
    pia.main.locator("form button").first.click()
    pia.at("/quotes/*/")


@pytest.mark.rule("QUO-07")
@pytest.mark.rule("QUO-11")
@pytest.mark.rule("CHK-13")
def test_a_purchaser_accepts(eva: Visitor) -> None:
    """From the mail to the order: everything on one screen, the amount on the button."""
    known(eva)
    link = quoted(eva)
    eva.go(link)
    eva.look("quote-by-link-purchaser")
    eva.examine()
    eva.go("/account/quotes/")
    eva.look("quotes")
    eva.examine()
    eva.main.locator("tbody th a").first.click()
    eva.at("/account/quotes/*/")
    eva.look("quote")
    eva.examine()
    eva.reads("As we talked about on Monday.", eva.words("account-quote-total"))
    eva.follow("account-quote-accept")
    eva.at("/account/quotes/*/accept/")
    eva.look("quote-accept")
    eva.examine()
    eva.fill("account-quote-po", "PO 4711")
    # Enter looks at the page anew and keeps what is typed: only the button buys.
    with eva.page.expect_navigation():
        eva.main.locator("#po_number").press("Enter")
    eva.at("/account/quotes/*/accept/")
    expect(eva.main.locator("#po_number")).to_have_value("PO 4711")
    eva.examine()
    total = eva.main.locator(".confirm .figure").inner_text()
    button = eva.main.locator(".confirm-buttons button")
    assert total.split()[0] in button.inner_text()
    eva.main.locator("[name=terms]").check()
    button.press("Enter")
    eva.at("/orders/*/done/")
    eva.reads("Atlas", "Beam")
    eva.go("/account/quotes/")
    eva.reads(eva.words("quote-state-accepted"))
    eva.look("quotes-accepted")


@pytest.mark.rule("ACC-13")
@pytest.mark.rule("ACC-12")
@pytest.mark.rule("CHK-11")
def test_a_colleague_pays_by_a_link(eva: Visitor, visit: Callable[..., Visitor]) -> None:
    """Procurement signs in with an own account, pays with an own card, and gets no role."""
    known(eva)
    quoted(eva, quantity=3)
    eva.go("/account/quotes/")
    eva.main.locator("tbody th a").first.click()
    eva.at("/account/quotes/*/")
    pia = visit(language="sv", name="Pia Ek")
    link = hand_over(eva, pia, "pay")
    eva.look("quote-handed-over")
    pia.go(link)
    pia.look("quote-by-link")
    pia.examine()
    come_in(pia)
    pia.look("quote-by-link-signed-in")
    pia.follow("account-quote-accept")
    pia.at("/quotes/*/accept/")
    pia.look("quote-accept-by-link-empty")
    for number in ("4000000000000002", "4242424242424242"):
        pia.main.locator("button[formaction$='/card/']").click()
        pia.follow("account-card-go")
        pia.type_card(number)
        pia.at("/quotes/*/accept/")
        pia.reads(number[-4:])
        pia.look(f"quote-accept-by-link-{number[-4:]}")
        pia.examine()
        pia.main.locator("[name=terms]").check()
        pia.main.locator(".confirm-buttons button").click()
        if number.endswith("0002"):
            pia.at("/orders/*/processing/")
            pia.reads(pia.words("payment-check"))
            pia.look("quote-payment-failed")
            pia.follow("account-quote-try-again")
            pia.at("/quotes/*/")
            pia.follow("account-quote-accept")
            pia.at("/quotes/*/accept/")
    pia.at("/orders/*/done/")
    pia.look("quote-paid-by-link")
    eva.page.reload()
    eva.reads(eva.words("account-quote-used-accepted", by="Pia Ek"))
    answer = pia.page.request.get(f"{pia.installation.url}{link}")
    assert answer.status == 410
    pia.go("/account/")
    expect(pia.main).not_to_contain_text("Nordfab")


@pytest.mark.rule("ACC-13")
def test_a_colleague_approves_on_a_phone_by_keyboard(
    eva: Visitor, visit: Callable[..., Visitor]
) -> None:
    """The approval reaches the purchaser, who then withdraws the link."""
    known(eva)
    quoted(eva, quantity=4)
    eva.go("/account/quotes/")
    eva.main.locator("tbody th a").first.click()
    eva.at("/account/quotes/*/")
    pia = visit(language="da", name="Pia Holm", width=390)
    link = hand_over(eva, pia, "approve")
    pia.go(link)
    come_in(pia)
    button = pia.main.get_by_role("button", name=pia.words("account-quote-approve"))
    for _ in range(80):
        if button.evaluate("one => one === document.activeElement"):
            break
        pia.page.keyboard.press("Tab")
    pia.page.keyboard.press("Enter")
    pia.reads(pia.words("account-quote-approved-already"))
    pia.look("quote-approved")
    eva.page.reload()
    eva.reads(eva.words("account-quote-used-approved", by="Pia Holm"))
    eva.look("quote-links")
    eva.main.get_by_role("button", name=pia.email).click()
    eva.reads(eva.words("account-quote-withdrawn"))
    gone = pia.page.request.get(f"{pia.installation.url}{link}")
    assert gone.status == 410
