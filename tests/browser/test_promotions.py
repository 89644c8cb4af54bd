"""Somebody of sales enters a promotion; from its first day on a visitor sees and pays less."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from tests.browser.installation import Installation
from tests.browser.visitor import Visitor


@pytest.mark.rule("CAT-08", "CAT-09")
def test_a_promotion_is_looked_at_entered_and_seen_by_a_visitor(
    visit: Callable[..., Visitor], installation: Installation
) -> None:
    kim = visit(name="Kim Berg")
    installation.world("staff", "sales", kim.email)
    kim.go("/")
    kim.sign_in()
    kim.go("/office/promotions/")
    kim.follow("office-promotion-new", kim.main)
    kim.fill("office-promotion-name", "Spring")
    kim.fill("office-promotion-code", "spring-flux")
    kim.fill("office-promotion-percent", "15")
    first = kim.today() + timedelta(days=1)
    kim.fill("office-promotion-from-on", first.isoformat())
    kim.fill("office-promotion-until-on", (first + timedelta(days=6)).isoformat())
    kim.main.get_by_label("Flux", exact=True).check()
    kim.look("promotion-form")
    kim.examine()
    kim.press("office-promotion-look", kim.main)
    kim.reads(kim.words("office-promotion-preview"), kim.words("office-promotion-applies"))
    kim.look("promotion-preview")
    kim.examine()
    kim.main.get_by_role("button", name="Enter SPRING-FLUX").click()
    kim.reads(kim.words("office-promotion-state-coming"))
    kim.look("promotion")
    kim.examine()
    kim.go("/office/promotions/")
    kim.look("promotions")
    kim.examine()

    eva = visit()
    eva.go("/products/flux/")
    assert eva.main.locator("s").count() == 0
    eva.move_clock(1)
    eva.go("/products/flux/")
    assert eva.main.locator("s").count() == 3
    eva.reads("Spring")
    eva.look("product-promotion")
    eva.examine()
    eva.put_in_cart(product="flux", quantity=2)
    eva.reads("Spring")
    eva.look("cart-promotion")
    eva.examine()
    eva.go("/")
    eva.look("start-promotion")
