"""After the button: paid, declined, asked by the bank, not answered; and always one order."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client

from tenure.gateways.payment.simulator.client import InProcessProvider
from tenure.operations.payments import deliver_payments
from tenure.operations.providers import Outside
from tenure.records.models import (
    Mail,
    Order,
    Payment,
    User,
)
from tests import builders as b
from tests.entrypoints.store.conftest import Visitor, hidden, text_of

type Answers = Callable[[], None]


@pytest.mark.rule("ACC-01", "CAT-06")
def test_an_order_is_paid_and_delivered(
    visitor: Visitor, shop: Outside, bank_answers: Answers
) -> None:
    visitor.prepare()
    answer = visitor.confirm(po_number="PO 17")
    order = Order.objects.get()
    assert answer.url == f"/orders/{order.id}/processing/"
    assert "We’re asking your bank" in text_of(visitor.get(answer.url))
    bank_answers()
    assert visitor.get(answer.url).url == f"/orders/{order.id}/done/"  # type: ignore[attr-defined]
    shown = text_of(visitor.get(f"/orders/{order.id}/done/"))
    assert f"Order {order.number} is confirmed" in shown
    assert "renews 15 Jan 2027 (Stockholm time)" in shown
    order.refresh_from_db()
    assert (order.state, order.po_number, order.terms_version) == ("fulfilled", "PO 17", "2026-01")
    assert order.total_minor == 11_781_250
    assert "The cart is empty" in text_of(visitor.get("/cart/"))
    told = Mail.objects.filter(template="order-confirmation").values_list("to", flat=True)
    assert list(told) == ["eva@example.com"]


@pytest.mark.rule("CHK-10")
def test_confirming_twice_gives_one_order(visitor: Visitor, bank_answers: Answers) -> None:
    visitor.prepare()
    shown = visitor.get("/checkout/review/")
    fields = {
        "cart": hidden(shown, "cart"),
        "shown": hidden(shown, "shown"),
        "team": hidden(shown, "team"),
        "terms": "on",
    }
    first = visitor.post("/checkout/review/", **fields)
    assert visitor.post("/checkout/review/", **fields).url == first.url
    bank_answers()
    assert visitor.post("/checkout/review/", **fields).url == first.url
    assert Order.objects.count() == 1
    assert Payment.objects.filter(kind="authorise").count() == 1


@pytest.mark.parametrize(
    ("number", "told"),
    [
        ("4000000000000002", "The bank declined Visa •••• 0002"),
        ("4000000000009995", "there isn’t enough money for it on Visa •••• 9995"),
    ],
)
@pytest.mark.rule("CHK-11")
def test_a_declined_card_leaves_the_cart_and_says_what_to_check(
    visitor: Visitor, bank_answers: Answers, number: str, told: str
) -> None:
    visitor.prepare(card=number)
    answer = visitor.confirm()
    bank_answers()
    failed = Order.objects.get()
    back = visitor.get(answer.url)
    assert back.url == f"/checkout/payment/?failed={failed.id}"  # type: ignore[attr-defined]
    shown = text_of(visitor.get(back.url))  # type: ignore[attr-defined]
    for words in (
        told,
        "The payment of 117,812.50 SEK didn’t go through",
        "Nothing was charged, and the cart is as it was",
        "the card’s number and expiry date",
        "the name and address, exactly as your bank has them",
        "the limits your bank sets",
        "can’t be viewed or changed afterwards",
    ):
        assert words in shown, words
    assert "94,250.00 SEK" in text_of(visitor.get("/cart/"))
    visitor.add_card()
    again = visitor.confirm()
    bank_answers()
    assert visitor.get(again.url).url.endswith("/done/")  # type: ignore[attr-defined]
    assert sorted(Order.objects.values_list("state", flat=True)) == ["failed", "fulfilled"]


@pytest.mark.parametrize(("approved", "ends"), [(True, "/done/"), (False, "?failed=")])
def test_the_bank_is_asked_and_its_answer_awaited(
    visitor: Visitor, shop: Outside, bank_answers: Answers, approved: bool, ends: str
) -> None:
    visitor.prepare(card="4000002760003185")
    answer = visitor.confirm()
    bank_answers()
    shown = visitor.get(answer.url)
    assert "Your bank wants to ask you" in text_of(shown)
    payment = Payment.objects.get(kind="authorise")
    assert payment.action_url in shown.content.decode()
    assert isinstance(shop.payment, InProcessProvider)
    shop.payment.simulator.payments.answer_challenge(payment.provider_ref, approved=approved)
    back = answer.url.replace("processing", "return")
    assert visitor.get(back).status_code == 200
    payment.refresh_from_db()
    assert payment.state == "action-required"
    onward = visitor.post(back)
    assert ends in visitor.get(onward.url).url  # type: ignore[attr-defined]


@pytest.mark.rule("CHK-11")
def test_no_answer_from_the_bank_is_told_and_nobody_pays_twice(
    visitor: Visitor, bank_answers: Answers
) -> None:
    visitor.prepare(card="4000000000009904")
    answer = visitor.confirm()
    deliver_payments(at=b.NOW)
    shown = text_of(visitor.get(answer.url))
    assert "The bank hasn’t answered yet" in shown
    assert "Nobody is charged twice" in shown
    assert "The cart is empty" in text_of(visitor.get("/cart/"))


def test_the_polled_part_sends_on_by_itself(visitor: Visitor, bank_answers: Answers) -> None:
    visitor.prepare()
    address = visitor.confirm().url
    part = visitor.get(address, headers={"HX-Request": "true"})
    assert "<html" not in part.content.decode()
    bank_answers()
    part = visitor.get(address, headers={"HX-Request": "true"})
    assert part.headers["HX-Redirect"].endswith("/done/")


def test_an_order_asks_who_is_not_signed_in_to_sign_in(visitor: Visitor, another: Visitor) -> None:
    visitor.prepare()
    address = visitor.confirm().url
    assert another.get(address).url == f"/sign-in/?next={address}"  # type: ignore[attr-defined]


def test_a_split_cart_is_ordered_part_by_part(visitor: Visitor, bank_answers: Answers) -> None:
    visitor.put_in_cart("atlas", quantity=1)
    visitor.put_in_cart("flux", term="P1M", quantity=3)
    visitor.post("/cart/split/", cart=hidden(visitor.get("/cart/"), "cart"))
    visitor.sign_up()
    visitor.found()
    visitor.add_card()
    first = visitor.confirm()
    bank_answers()
    assert "There is another order in your cart" in text_of(
        visitor.get(visitor.get(first.url).url)  # type: ignore[attr-defined]
    )
    visitor.confirm()
    bank_answers()
    assert list(Order.objects.order_by("id").values_list("net_minor", flat=True)) == [
        1_885_000,
        75_000,
    ]
    assert User.objects.count() == 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.rule("CHK-10")
def test_two_clicks_at_the_same_moment_give_one_order(visitor: Visitor) -> None:
    visitor.prepare()
    shown = visitor.get("/checkout/review/")
    fields = {name: hidden(shown, name) for name in ("cart", "shown", "team")} | {"terms": "on"}
    start = Barrier(4)

    def click(_: int) -> str:
        browser = Client()
        browser.cookies = visitor.client.cookies
        start.wait()
        try:
            answer = browser.post("/checkout/review/", fields)
            return answer.headers["Location"]
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as clicks:
        led_to = set(clicks.map(click, range(4)))
    assert led_to == {f"/orders/{Order.objects.get().id}/processing/"}
    assert Payment.objects.count() == 1
