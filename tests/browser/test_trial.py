"""A purchaser tries another product from its page: the end, no bill, and the way to buy it."""

from collections.abc import Callable

import pytest

from tests.browser.visitor import Visitor


@pytest.mark.rule("SUB-17")
@pytest.mark.parametrize("language", ["en", "sv"])
def test_a_product_is_tried_from_its_page(visit: Callable[..., Visitor], language: str) -> None:
    eva = visit(language=language)
    eva.buy(quantity=1)
    eva.go("/products/beam/")
    eva.look("trial-offered")
    eva.examine()
    eva.follow("trial-offer", eva.main, days=30)
    eva.at("/products/beam/trial/")
    eva.reads(eva.words("kit-nothing-today"), eva.words("trial-no-bill"))
    eva.look("trial")
    eva.examine()
    eva.main.get_by_role("spinbutton").fill("3")
    eva.press("trial-button", eva.main)
    eva.at("/account/subscriptions/*/")
    eva.reads(eva.words("trial-is-free"), eva.words("trial-renews-not"))
    eva.look("trial-subscription")
    eva.examine()
    eva.follow("trial-buy", eva.main, product="Beam")
    eva.at("/products/beam/")
    assert eva.words("trial-offer", days=30) not in eva.text
