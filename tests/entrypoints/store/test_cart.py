"""The cart: quantities, terms, the orders it becomes, moving to another country."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import builders as b
from tests.entrypoints.store.conftest import Visitor, hidden, text_of

type Counting = Callable[[int], AbstractContextManager[object]]


def change(visitor: Visitor, offering: int, **fields: object) -> object:
    token = hidden(visitor.get("/cart/"), "cart")
    return visitor.post("/cart/change/", cart=token, offering=offering, **fields)


@pytest.mark.rule("CHK-01")
def test_quantity_and_term_can_be_changed(visitor: Visitor) -> None:
    assert visitor.put_in_cart(quantity=5).url == "/cart/"
    assert "94,250.00 SEK" in text_of(visitor.get("/cart/"))
    change(visitor, b.offering(), quantity=2, term=b.offering())
    assert "37,700.00 SEK" in text_of(visitor.get("/cart/"))
    change(visitor, b.offering(), quantity=3, term=b.offering(term="P1M"))
    shown = text_of(visitor.get("/cart/"))
    assert "5,655.00 SEK" in shown
    assert "1,885.00 SEK a month × 3 seats" in shown
    change(visitor, b.offering(term="P1M"), remove="1", quantity=3)
    assert "The cart is empty" in text_of(visitor.get("/cart/"))


def test_the_same_again_adds_up(visitor: Visitor) -> None:
    visitor.put_in_cart(quantity=2)
    visitor.put_in_cart(quantity=3)
    assert "94,250.00 SEK" in text_of(visitor.get("/cart/"))


def test_three_years_are_billed_year_by_year(visitor: Visitor) -> None:
    visitor.put_in_cart(term="P3Y", quantity=1)
    shown = text_of(visitor.get("/cart/"))
    assert "Today 18,850.00 SEK" in shown
    assert "15 Jan 2027 18,850.00 SEK 15 Jan 2028 18,850.00 SEK" in shown


@pytest.mark.parametrize("quantity", ["", "0", "-1", "1.5", "many", "1000001", "9" * 40])
def test_what_is_no_quantity_is_refused_and_changes_nothing(
    visitor: Visitor, quantity: str
) -> None:
    visitor.post("/country/", country="SE")
    answer = visitor.post("/cart/add/", offering=b.offering(), quantity=quantity)
    assert answer.status_code in (409, 422)
    assert 'role="alert"' in answer.content.decode()
    assert "The cart is empty" in text_of(visitor.get("/cart/"))


@pytest.mark.rule("CHK-02")
def test_a_mixed_cart_says_which_orders_it_becomes_and_why(visitor: Visitor) -> None:
    visitor.put_in_cart("atlas", quantity=1)
    visitor.put_in_cart("flux", term="P1M", quantity=3)
    visitor.put_in_cart("beam", quantity=2)
    shown = text_of(visitor.get("/cart/"))
    assert "This becomes 2 orders, paid together" in shown
    assert "One order holds one licence type and one term" in shown
    assert "Order 1 of 2 Named users, 1 year 30,850.00 SEK today" in shown
    assert "Order 2 of 2 Named users, 1 month 750.00 SEK today" in shown
    assert "Today 31,600.00 SEK One payment for 2 orders" in shown
    assert shown.count("Go to checkout") == 1
    first, second = shown.split("Order 2 of 2")
    assert [first.count(f"Remove {name}") for name in ("Atlas", "Beam", "Flux")] == [1, 1, 0]
    assert [second.count(f"Remove {name}") for name in ("Atlas", "Beam", "Flux")] == [0, 0, 1]


@pytest.mark.rule("CHK-02", "CHK-13")
def test_each_order_says_what_is_charged_later(visitor: Visitor) -> None:
    visitor.put_in_cart("atlas", term="P3Y", quantity=1)
    visitor.put_in_cart("beam", quantity=1)
    shown = text_of(visitor.get("/cart/"))
    first, second = shown.split("Order 2 of 2")
    assert "On 15 Jan 2027 18,850.00 SEK On 15 Jan 2028 18,850.00 SEK" in first
    assert "On 15 Jan 2027" not in second
    assert "Today 24,850.00 SEK" in second
    assert "15 Jan 2027 18,850.00 SEK 15 Jan 2028 18,850.00 SEK" in second


def test_another_country_reprices_the_cart(visitor: Visitor) -> None:
    visitor.put_in_cart(quantity=2)
    visitor.post("/country/", country="DE")
    shown = text_of(visitor.get("/cart/"))
    assert "3,770.00 EUR" in shown
    assert "The cart now has the prices for Germany" in shown
    assert "SEK" not in shown


def test_nobody_sees_or_changes_a_cart_of_somebody_else(visitor: Visitor, another: Visitor) -> None:
    visitor.put_in_cart()
    token = hidden(visitor.get("/cart/"), "cart")
    answer = another.post("/cart/change/", cart=token, offering=b.offering(), quantity=1)
    assert answer.status_code == 409
    assert "94,250.00 SEK" in text_of(visitor.get("/cart/"))


def test_queries_do_not_grow_with_the_lines(
    visitor: Visitor, django_assert_num_queries: Counting
) -> None:
    visitor.put_in_cart("atlas")
    visitor.get("/cart/")
    with CaptureQueriesContext(connection) as one:
        visitor.get("/cart/")
    # Kept now: the next request empties the log.
    for_one = len(one)
    visitor.put_in_cart("beam")
    visitor.put_in_cart("flux")
    visitor.get("/cart/")
    with django_assert_num_queries(for_one):
        visitor.get("/cart/")
