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
    mail = eva.installation.mail_to(eva.email, holding=f"{numbers[0]}, {numbers[1]}, {numbers[2]}")
    assert "confirmed" in mail.subject
    eva.go("/cart/")
    eva.reads(eva.words("cart-empty-title"))


@pytest.mark.rule("CHK-02", "CHK-11")
def test_declined_the_mixed_cart_is_whole(eva: Visitor) -> None:
    fill_cart(eva)
    before = eva.text
    eva.check_out(card=DECLINED)
    eva.confirm()
    eva.at("/checkout/payment/")
    eva.reads(eva.words("payment-failed-nothing"))
    eva.go("/cart/")
    assert eva.text == before


@pytest.mark.rule("CHK-02")
@pytest.mark.parametrize("language", ["sv", "da"])
def test_the_mixed_cart_speaks_the_readers_language(
    visit: Callable[..., Visitor], language: str
) -> None:
    reader = visit(language=language)
    fill_cart(reader)
    reader.look("mixed-cart")
    assert reader.words("cart-mixed-title", count=3) in reader.text
