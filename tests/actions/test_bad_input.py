"""What can't be priced is refused with a code and a next step; nothing is left behind (SUP-02)."""

from collections.abc import Callable
from typing import Any

import pytest

from tenure.actions.ordering.add_seats import ADD_SEATS, AddSeats
from tenure.actions.ordering.change_cart import CHANGE_CART, ChangeCart
from tenure.actions.ordering.extend_subscription import EXTEND_SUBSCRIPTION, ExtendSubscription
from tenure.engine.perform import perform
from tenure.operations.providers import Outside
from tenure.records.facts.reading import rows
from tenure.rules.decision import Refused
from tenure.texts import LANGUAGES
from tenure.texts.refusals import refusal_text
from tests import builders as b

COUNTED = ("purchase_order", "order_line", "payment", "invoice", "term", "event", "cart_line")


def add(quantity: int) -> Callable[[int, b.Company], Any]:
    return lambda key, company: perform(
        ADD_SEATS,
        AddSeats(subscription_id=key, quantity=quantity, intent="x"),
        actor=b.actor(company.purchaser),
        at=b.NOW,
    )


def put(quantity: int) -> Callable[[int, b.Company], Any]:
    return lambda _key, company: perform(
        CHANGE_CART,
        ChangeCart(token="t", offering_id=b.offering(), quantity=quantity, country="SE"),
        actor=b.actor(company.purchaser),
        at=b.NOW,
    )


def end_with_itself(key: int, _company: b.Company) -> Any:
    return perform(
        EXTEND_SUBSCRIPTION,
        ExtendSubscription(subscription_id=key, target_id=key, intent="x"),
        actor=b.staff("sales"),
        at=b.NOW,
    )


@pytest.mark.rule("SUP-02", "COT-02", "COT-07", "CAT-06")
@pytest.mark.parametrize(
    ("name", "wanted", "code"),
    [
        ("no seats", add(0), "quantity-out-of-range"),
        ("fewer than none", add(-1), "quantity-out-of-range"),
        ("more than there are people", add(10**12), "quantity-out-of-range"),
        ("less than nothing in the cart", put(-1), "quantity-out-of-range"),
        ("a trillion in the cart", put(10**12), "quantity-out-of-range"),
        ("to its own end", end_with_itself, "target-unknown"),
    ],
)
@pytest.mark.django_db
def test_nonsense_is_refused(
    name: str, wanted: Callable[[int, b.Company], Any], code: str, outside: Outside
) -> None:
    b.vendor()
    company = b.company()
    key = b.buy(company, card=b.real_card(company, outside))
    before = counts()
    answer = wanted(key, company)
    assert isinstance(answer, Refused), answer
    assert answer.code == code
    assert counts() == before
    for language in LANGUAGES:
        sentence, following = refusal_text(language, answer.code, answer.about)
        assert all((sentence, following)), (language, code)


@pytest.mark.rule("CAT-09", "SUP-02")
@pytest.mark.django_db
def test_a_hole_in_the_price_list_is_refused(outside: Outside) -> None:
    b.vendor()
    company = b.company()
    key = b.buy(company, card=b.real_card(company, outside))
    long_ago = b.at("2019-06-01")
    answer = perform(
        CHANGE_CART,
        ChangeCart(token="t", offering_id=b.offering(), quantity=1, country="SE"),
        actor=b.actor(company.purchaser),
        at=long_ago,
    )
    assert isinstance(answer, Refused), (key, answer)
    assert answer.code == "no-price"


def counts() -> list[int]:
    return [rows(f"SELECT count(*) FROM {table}")[0][0] for table in COUNTED]
