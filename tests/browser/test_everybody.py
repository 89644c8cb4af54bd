"""Pages for everybody: by keyboard, on a phone, for those who may not see prices, for axe."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.visitor import PASSWORD, PHONE, Visitor

STORE = ("/", "/products/atlas/", "/cart/", "/terms/", "/contact/", "/demo/", "/demo/mail/")
SIGNING = ("/sign-in/", "/sign-up/", "/forgot-password/")
ACCOUNT = {
    "overview": "/account/",
    "subscriptions": "/account/subscriptions/",
    "orders": "/account/orders/",
    "invoices": "/account/invoices/",
    "payment-methods": "/account/payment-methods/",
    "people": "/account/users/",
    "company": "/account/company/",
    "messages": "/account/messages/",
}


def test_nothing_serious_on_any_page(eva: Visitor) -> None:
    """Axe finds nothing serious on the pages that everybody passes, empty and filled."""
    for path in (*STORE, *SIGNING):
        eva.go(path)
        eva.examine()
    eva.put_in_cart()
    eva.examine()
    eva.press("cart-check-out")
    eva.press("checkout-account-button")  # with nothing filled in: errors are to be found too
    eva.examine()
    eva.sign_up()
    eva.examine()
    eva.found_company()
    eva.examine()
    eva.enter_card()
    eva.examine()
    eva.confirm()
    eva.at("/orders/*/done/")
    eva.examine()
    for path in ACCOUNT.values():
        eva.go(path)
        eva.examine()
    eva.go("/account/invoices/")
    eva.main.locator("tbody th a").first.click()
    eva.examine()
    eva.open_subscription()
    eva.examine()
    eva.follow("account-add-seats", unit="seat")
    eva.examine()


def test_signing_in_and_adding_seats_by_keyboard(visit: Callable[..., Visitor]) -> None:
    """No mouse: sign in, find the subscription, add two seats, confirm."""
    eva = visit()
    eva.buy(quantity=1)
    keys = visit()
    keys.email = eva.email
    keys.go("/")
    tab_to(keys, keys.page.get_by_role("link", name=keys.words("frame-sign-in"), exact=True))
    keys.page.keyboard.press("Enter")
    keys.at("/sign-in/")
    tab_to(keys, keys.main.get_by_label(keys.words("sign-email")))
    keys.page.keyboard.type(keys.email)
    keys.page.keyboard.press("Tab")
    keys.page.keyboard.type(PASSWORD)
    keys.page.keyboard.press("Enter")
    keys.at("/account/")
    tab_to(keys, keys.page.get_by_role("link", name=keys.words("frame-subscriptions")).last)
    keys.page.keyboard.press("Enter")
    keys.at("/account/subscriptions/")
    tab_to(keys, keys.main.get_by_role("link", name="Atlas", exact=True))
    keys.page.keyboard.press("Enter")
    keys.at("/account/subscriptions/*/")
    tab_to(keys, keys.main.get_by_role("link", name=keys.words("account-add-seats", unit="seat")))
    keys.page.keyboard.press("Enter")
    keys.at("/account/subscriptions/*/seats/")
    tab_to(keys, keys.main.get_by_label(keys.words("account-how-many-more")))
    keys.page.keyboard.type("2")
    button = keys.main.locator(".confirm-buttons button")
    expect(button).to_contain_text("Add 2 seats")
    tab_to(keys, button)
    keys.page.keyboard.press("Enter")
    keys.at("/orders/*/done/")
    keys.open_subscription()
    assert "3 seats · 1 year" in keys.text


def tab_to(visitor: Visitor, wanted: Locator) -> None:
    """Press the tab key until something has the focus; one has to see that it has."""
    seen = (
        "el => el === document.activeElement && "
        "(getComputedStyle(el).outlineStyle !== 'none' || "
        "getComputedStyle(el).boxShadow !== 'none')"
    )
    for _ in range(60):
        visitor.page.keyboard.press("Tab")
        if wanted.evaluate(seen):
            return
    raise AssertionError(f"{wanted} can't be reached by keyboard on {visitor.page.url}")


@pytest.mark.rule("ACC-11")
def test_secondary_admin_sees_no_amounts(visit: Callable[..., Visitor]) -> None:
    """Invited by mail, on a phone: seats and dates, no prices and no documents."""
    eva = visit()
    eva.buy(quantity=2)
    eva.go("/account/users/")
    sam = visit(name="Sam Holm", width=PHONE)
    eva.fill("account-invite-email", sam.email)
    eva.main.get_by_label(eva.words("account-invite-role")).select_option("secondary_admin")
    eva.press("account-invite-button")
    eva.reads(eva.words("account-invited", email=sam.email))
    invitation = eva.installation.mail_to(sam.email, holding="/invitations/")
    sam.go(next(word for word in invitation.text.split() if "/invitations/" in word))
    sam.follow("sign-up-button", sam.main)
    sam.fill("sign-name", sam.name)
    sam.fill("sign-email", sam.email)
    sam.fill("sign-password", PASSWORD)
    sam.press("sign-up-button")
    sam.at("/invitations/*/")
    sam.look("invitation")
    sam.press("account-invitation-accept")
    sam.at("/account/")
    for name in ("overview", "subscriptions", "people"):
        sam.go(ACCOUNT[name])
        sam.look(f"{name}-of-secondary-admin")
        assert "SEK" not in sam.text
    sam.open_subscription()
    sam.look("subscription-of-secondary-admin")
    assert "SEK" not in sam.text
    assert "Runs until" in sam.text
    for path in ("/account/invoices/", "/account/orders/", "/account/payment-methods/"):
        assert sam.page.request.get(path).status == 403


@pytest.mark.parametrize("language", ["sv", "da"])
def test_a_day_in_one_s_language(visit: Callable[..., Visitor], language: str) -> None:
    """The store, the way through checkout and the account fit a phone in every language."""
    anna = visit(language=language, name="Anna Berg")
    for path in SIGNING:
        anna.go(path)
        anna.look(path.strip("/"))
    anna.go("/demo/")
    anna.look("demo")
    anna.put_in_cart(quantity=5)
    anna.look("cart")
    anna.press("cart-check-out")
    anna.at("/checkout/account/")
    anna.look("checkout-account")
    anna.sign_up()
    anna.look("checkout-company")
    anna.found_company()
    anna.look("checkout-payment")
    anna.enter_card()
    anna.look("checkout-review")
    anna.confirm()
    anna.at("/orders/*/done/")
    anna.look("order-done")
    for name, path in ACCOUNT.items():
        anna.go(path)
        anna.look(name)
    anna.open_subscription()
    anna.look("subscription")
    anna.follow("account-add-seats", unit="seat")
    anna.look("add-seats")
    mails = anna.installation.mails_to(anna.email)
    assert mails
    english = ("Your", "Order", "Invoice")
    assert [one.subject for one in mails if one.subject.startswith(english)] == []
