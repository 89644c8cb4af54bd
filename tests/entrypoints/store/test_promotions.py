"""Promotions where one buys: the struck-through price, the line in the cart, what is charged."""

import re
from typing import Any

import pytest
from django.test import Client

from tenure.actions.entering.enter_promotion import ENTER_PROMOTION, EnterPromotion
from tenure.actions.running.set_up_deployment import SET_UP_DEPLOYMENT, SetUpDeployment
from tenure.engine.actor import system
from tenure.operations.providers import Outside
from tenure.records.facts.reading import rows
from tests import builders as b
from tests.entrypoints.account.conftest import text_of

pytestmark = [pytest.mark.django_db, pytest.mark.rule("CAT-08")]

ON = b.at("2026-02-02 09:00")


@pytest.fixture
def shop(outside: Outside) -> Client:
    """A store in Sweden on 2 February 2026, its promotions entered in January."""
    b.vendor()
    b.do(
        SET_UP_DEPLOYMENT,
        SetUpDeployment(vendor="Northwind", kind="sandbox", sandbox_at=ON),
        actor=system("test"),
    )
    client = Client(headers={"accept-language": "en"})
    client.post("/country/", {"country": "SE"})
    return client


def enter(**values: Any) -> None:
    given = {
        "code": "spring",
        "name": "Spring",
        "percent": "15",
        "products": ("atlas",),
        "from_on": b.day("2026-02-01"),
        "until_on": b.day("2026-03-31"),
    }
    wanted = EnterPromotion(**{**given, **values})
    b.do(ENTER_PROMOTION, wanted, actor=b.staff("sales", reason=""))


def srp() -> int:
    """What Atlas costs a seat and year in Sweden, in öre."""
    minor = b.first("SELECT minor FROM list_price WHERE offering_id = %s", b.offering())[0]
    assert isinstance(minor, int)
    return minor


def money(minor: int) -> str:
    return f"{minor // 100:,}.{minor % 100:02d}"


def test_the_product_s_page_strikes_the_list_price_through(shop: Client) -> None:
    assert "<s " not in shop.get("/products/atlas/").content.decode()
    enter()
    enter(code="old", name="Old", percent="50", from_on=b.day("2026-03-01"))
    enter(code="again", name="Again", percent="40", occasions=("renewal",))
    page = shop.get("/products/atlas/")
    text = text_of(page)
    assert f"List price {money(srp())} SEK Now {money(srp() * 85 // 100)} SEK" in text
    assert "Spring · until 31 Mar 2026" in text
    assert "Old" not in text
    assert "Again" not in text
    assert "<s " not in shop.get("/products/beam/").content.decode()


def test_a_volume_promotion_says_from_how_many_seats(shop: Client) -> None:
    enter(minimum=10, until_on=None)
    page = shop.get("/products/atlas/")
    assert "<s " not in page.content.decode()
    assert f"From 10 seats: {money(srp() * 85 // 100)} SEK each Spring" in text_of(page)


@pytest.mark.rule("COT-03")
def test_the_cart_shows_the_discount_and_charges_what_it_shows(
    shop: Client, outside: Outside
) -> None:
    enter(minimum=3)
    shop.post("/cart/add/", {"offering": b.offering(), "quantity": 2})
    assert "Spring" not in text_of(shop.get("/cart/"))
    shop.post("/cart/add/", {"offering": b.offering(), "quantity": 3})
    text = text_of(shop.get("/cart/"))
    quantity = int(rows("SELECT quantity FROM cart_line")[0][0])
    assert quantity >= 3
    assert f"List price {money(srp())} SEK Now {money(srp() * 85 // 100)} SEK" in text
    assert "Spring · until 31 Mar 2026" in text
    assert money(srp() * quantity * 85 // 100) in text

    company = b.company(country="SE", at=ON)
    b.buy(company, quantity=quantity, card=b.real_card(company, outside, at=ON), at=ON)
    net, derivation = b.first("SELECT net_minor, derivation FROM invoice_line")
    assert net == srp() * quantity * 85 // 100
    assert re.search(r"'promotion': 'SPRING'", str(derivation))
