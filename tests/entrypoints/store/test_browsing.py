"""The shop window: which products and prices a visitor sees, and in which words."""

import pytest
from django.test import Client

from tenure.operations.providers import Outside
from tenure.records.models import ListPrice, Offering
from tests import builders as b
from tests.entrypoints.store.conftest import Visitor, text_of


@pytest.mark.parametrize(
    ("accepts", "currency", "price"),
    [
        ("sv-SE,sv;q=0.9", "SEK", "1 570,83 SEK"),
        ("da", "DKK", "1.099,58 DKK"),
        ("de-DE,de;q=0.9,en;q=0.8", "EUR", "157.08 EUR"),
        ("en-US", "USD", "157.08 USD"),
        ("en-DK,en;q=0.9", "DKK", "1,099.58 DKK"),
        ("fr", "SEK", "1,570.83 SEK"),
    ],
)
@pytest.mark.rule("CAT-06")
def test_prices_are_those_of_the_visitors_country(
    shop: Outside, accepts: str, currency: str, price: str
) -> None:
    shown = text_of(Client(headers={"accept-language": accepts}).get("/"))
    assert price in shown
    assert f"in {currency}" in shown or f"i {currency}" in shown


def test_the_chosen_country_stays(visitor: Visitor) -> None:
    assert "SEK" in text_of(visitor.get("/products/atlas/"))
    answer = visitor.post("/country/", country="DK", next="/products/atlas/")
    assert answer.url == "/products/atlas/"
    assert "13,195.00 DKK" in text_of(visitor.get("/products/atlas/"))


def test_an_unknown_country_and_a_foreign_address_change_nothing(visitor: Visitor) -> None:
    assert visitor.post("/country/", country="XX", next="https://evil.example/").url == "/"
    assert "18,850.00 SEK" in text_of(visitor.get("/products/atlas/"))


@pytest.mark.rule("CAT-06")
def test_the_price_is_the_one_in_force_on_the_day(visitor: Visitor) -> None:
    year = Offering.objects.get(id=b.offering())
    for key, (on, minor) in enumerate([("2026-01-15", 1_900_000), ("2026-01-16", 2_000_000)]):
        ListPrice.objects.create(
            id=-1 - key, offering=year, from_on=b.day(on), minor=minor, currency="SEK"
        )
    shown = text_of(visitor.get("/products/atlas/"))
    assert "19,000.00 SEK" in shown
    assert "20,000.00" not in shown


@pytest.mark.rule("CAT-03")
def test_what_the_store_does_not_sell_is_not_shown_and_not_taken(visitor: Visitor) -> None:
    Offering.objects.filter(product__code="beam").update(channels=["sales", "partner"])
    assert "Beam" not in text_of(visitor.get("/"))
    assert visitor.get("/products/beam/").status_code == 404
    answer = visitor.put_in_cart("beam")
    assert answer.status_code == 409
    assert "isn’t sold in this way" in text_of(answer)
    assert "The cart is empty" in text_of(visitor.get("/cart/"))


@pytest.mark.parametrize("language", ["en", "sv", "da"])
@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/products/atlas/",
        "/cart/",
        "/terms/",
        "/contact/",
        "/sign-up/",
        "/sign-in/",
        "/forgot-password/",
    ],
)
def test_every_page_speaks_every_language(visitor: Visitor, language: str, address: str) -> None:
    visitor.client.cookies["django_language"] = language
    answer = visitor.get(address)
    assert answer.status_code == 200
    assert f'<html lang="{language}"' in answer.content.decode()


@pytest.mark.parametrize("address", ["/", "/products/atlas/"])
def test_queries_do_not_grow_with_the_catalogue(
    visitor: Visitor, address: str, django_assert_max_num_queries: object
) -> None:
    with django_assert_max_num_queries(9):  # type: ignore[operator]
        visitor.get(address)


def test_no_address_of_the_store_changes_anything_when_read(visitor: Visitor) -> None:
    for address in (
        "cart/add",
        "cart/change",
        "cart/check-out",
        "sign-out",
        "country",
        "checkout/card/add",
    ):
        assert visitor.get(f"/{address}/").status_code == 405, address
