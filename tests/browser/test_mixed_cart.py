"""A cart of three kinds: which orders it becomes, one click, one payment, one page of thanks."""

import re
from collections.abc import Callable

import pytest

from tests.browser.visitor import Visitor

DECLINED = "4000000000000002"


def fill_cart(eva: Visitor) -> None:
    """A seat for a year, three for a month, two for three years."""
    eva.put_in_cart(product="atlas", quantity=1)
    eva.put_in_cart(product="flux", term="P1M", quantity=3)
    eva.put_in_cart(product="beam", term="P3Y", quantity=2)


@pytest.mark.rule("CHK-02", "CHK-13")
def test_a_mixed_cart_is_bought_at_once(eva: Visitor) -> None:
    fill_cart(eva)
    eva.look("mixed-cart")
    eva.examine()
    assert "This becomes 3 orders, paid together" in eva.text
    assert "One order holds one licence type and one term" in eva.text
    assert eva.main.get_by_role("button", name=eva.words("cart-check-out")).count() == 1
    eva.check_out()
    eva.look("mixed-review")
    eva.examine()
    assert "Your cart becomes 3 orders" in eva.text
    button = eva.main.locator(".confirm-buttons button")
    assert button.count() == 1
    total = re.search(r"([\d,.]+ SEK)", button.inner_text().replace("\u00a0", " "))
    assert total
    eva.confirm()
    eva.at("/orders/*/done/")
    eva.look("mixed-done")
    eva.examine()
    numbers = sorted(set(re.findall(r"O\d{4}-\d{6}", eva.text)))
    assert len(numbers) == 3
    for product in ("Atlas", "Flux", "Beam"):
        assert product in eva.text
    assert f"{total[1]} is charged to Visa •••• 4242 in one payment for all 3 orders" in eva.text
    eva.main.get_by_role("link", name=numbers[1]).click()
    eva.at("/account/orders/*/")
    eva.look("mixed-order")
    assert f"Paid together with {numbers[0]}, {numbers[2]} one payment of {total[1]}" in eva.text
    eva.go("/account/orders/")
    eva.look("mixed-orders")
    assert eva.text.count("Paid together with") == 3
    mail = eva.installation.mail_to(eva.email, holding="they are paid together")
    assert mail.subject.strip() == f"Orders {', '.join(numbers)} confirmed"
    eva.go("/cart/")
    eva.reads(eva.words("cart-empty-title"))


@pytest.mark.rule("CHK-02", "CHK-11")
def test_declined_the_mixed_cart_is_whole(eva: Visitor) -> None:
    fill_cart(eva)
    eva.go("/cart/")
    before = eva.text
    eva.check_out(card=DECLINED)
    eva.confirm()
    eva.at("/checkout/payment/")
    eva.reads(eva.words("payment-failed-nothing"))
    eva.go("/cart/")
    assert eva.text == before


@pytest.mark.rule("CHK-03", "CHK-13")
@pytest.mark.parametrize("scripts", [True, False])
def test_what_is_bought_later_ends_with_what_is_there(
    visit: Callable[..., Visitor], scripts: bool
) -> None:
    """By radio buttons on the review page; the total on the button is that of the choice."""
    eva = visit(scripts=scripts)
    eva.buy(quantity=1)
    eva.move_clock(30)
    eva.put_in_cart(product="beam", quantity=2)
    eva.press("cart-check-out")
    eva.at("/checkout/review/")
    eva.look("align")
    assert eva.words("align-title") in eva.text
    button = eva.main.locator(".confirm-buttons button")
    before = button.inner_text()
    second = eva.main.get_by_role("radio").nth(1)
    label = eva.main.locator(f"label[for='{second.get_attribute('id')}']").inner_text()
    assert "Together with Atlas" in label
    second.check()
    eva.press("align-button", eva.main)
    eva.at("/checkout/review/")
    eva.look("aligned")
    eva.reads(eva.words("align-changed"))
    assert button.inner_text() != before
    if scripts:
        eva.examine()
    eva.confirm()
    eva.at("/orders/*/done/")
    eva.go("/account/subscriptions/")
    renews = re.findall(r"renews (\d+ \w{3} 20\d\d)", eva.text)
    assert (len(renews), len(set(renews))) == (2, 1), eva.text


@pytest.mark.rule("CHK-02")
@pytest.mark.parametrize("language", ["sv", "da"])
def test_the_mixed_cart_speaks_the_readers_language(
    visit: Callable[..., Visitor], language: str
) -> None:
    reader = visit(language=language)
    fill_cart(reader)
    reader.look("mixed-cart")
    assert reader.words("cart-mixed-title", count=3) in reader.text
