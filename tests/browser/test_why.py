"""Every amount says why in place: in the cart, on review, order, subscription and invoice."""

from collections.abc import Callable

import pytest

from tests.browser.visitor import DESKTOP, PHONE, Visitor


@pytest.mark.rule("COT-09")
@pytest.mark.parametrize(
    ("width", "language", "rule", "period"),
    [
        (DESKTOP, "en", "VAT of Sweden, the country of both seller and buyer", "3 years"),
        (PHONE, "sv", "moms i Sverige, där både säljare och köpare finns", "3 år"),
    ],
)
def test_whoever_asks_why_is_told(
    visit: Callable[..., Visitor], width: int, language: str, rule: str, period: str
) -> None:
    """Two seats for three years: instalments, tax, later bills, each step by step."""
    eva = visit(width=width, language=language)
    name = f"why-{language}"
    eva.put_in_cart(term="P3Y", quantity=2)
    told = asked(eva, f"{name}-cart", places=1)
    assert eva.words("step-terms") in told
    assert period in told
    eva.check_out()
    told = asked(eva, f"{name}-review", places=3)
    assert rule in told
    assert f"{eva.words('step-tax-rate')}" in told
    eva.confirm()
    eva.at("/orders/*/done/")
    eva.open_subscription()
    told = asked(eva, f"{name}-subscription", places=2)
    assert eva.words("account-billed-title") in eva.text
    assert eva.words("step-bill") in told
    eva.go("/account/orders/")
    eva.main.locator("tbody a").first.click()
    told = asked(eva, f"{name}-order", places=4)
    assert rule in told
    eva.go("/account/invoices/")
    eva.main.locator("tbody a").first.click()
    told = asked(eva, f"{name}-invoice", places=2)
    assert rule in told
    assert eva.words("step-rounding") in told


def asked(eva: Visitor, name: str, *, places: int) -> str:
    """Open every why of the page, look at it, and return what they say."""
    whys = eva.main.locator("details.why")
    assert whys.count() >= places, f"{name}: {whys.count()}"
    for why in whys.all():
        why.locator("> summary").click()
        for step in why.locator("details.way-of > summary").all():
            step.click()
    eva.look(name)
    over = eva.page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    assert over <= 0, f"{name} is {over} pixels too wide"
    return "\n".join(whys.all_inner_texts()).replace("\u00a0", " ")
