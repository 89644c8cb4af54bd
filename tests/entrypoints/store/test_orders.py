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


def prepare_mixed(visitor: Visitor, *, card: str = "4242424242424242") -> None:
    """Come as far as the review page with a seat for a year and three for a month."""
    visitor.put_in_cart("atlas", quantity=1)
    visitor.put_in_cart("flux", term="P1M", quantity=3)
    visitor.sign_up()
    visitor.found()
    visitor.add_card(card)


@pytest.mark.rule("CHK-02", "CHK-06", "CHK-13")
def test_a_mixed_cart_is_ordered_with_one_click_and_one_payment(
    visitor: Visitor, shop: Outside, bank_answers: Answers
) -> None:
    prepare_mixed(visitor)
    shown = text_of(visitor.get("/checkout/review/"))
    assert "Your cart becomes 2 orders" in shown
    assert "Order 1 of 2 Named users, 1 year" in shown
    assert "This order today 23,562.50 SEK" in shown
    assert "This order today 937.50 SEK" in shown
    assert shown.count("Buy · 24,500.00 SEK today") == 1
    answer = visitor.confirm()
    assert "24,500.00 SEK with Visa •••• 4242" in text_of(visitor.get(answer.url))
    bank_answers()
    orders = list(Order.objects.order_by("id"))
    assert [(o.state, o.net_minor) for o in orders] == [
        ("fulfilled", 1_885_000),
        ("fulfilled", 75_000),
    ]
    asked = Payment.objects.order_by("id").values_list("kind", "state", "amount_minor")
    assert list(asked) == [
        ("authorise", "authorised", 2_450_000),
        ("capture", "succeeded", 2_450_000),
    ]
    done = visitor.get(answer.url).url  # type: ignore[attr-defined]
    page = text_of(visitor.get(done))
    assert f"Orders {orders[0].number}, {orders[1].number} are confirmed" in page
    assert f"Order {orders[0].number} 23,562.50 SEK Atlas" in page
    assert f"Order {orders[1].number} 937.50 SEK Flux" in page
    assert "24,500.00 SEK is charged to Visa •••• 4242 in one payment for all 2 orders" in page
    for order in orders:
        assert f'href="/account/orders/{order.id}/"' in visitor.get(done).content.decode()
    assert text_of(visitor.get(f"/orders/{orders[1].id}/done/")) == page
    assert "The cart is empty" in text_of(visitor.get("/cart/"))
    (confirmation,) = Mail.objects.filter(template="order-confirmation")
    assert confirmation.subject == f"Orders {orders[0].number}, {orders[1].number} confirmed"
    assert Mail.objects.filter(template="invoice").count() == 2
    listed = text_of(visitor.get("/account/orders/"))
    assert f"Paid together with {orders[0].number}" in listed
    assert f"Paid together with {orders[1].number}" in listed
    one = text_of(visitor.get(f"/account/orders/{orders[0].id}/"))
    assert f"Paid together with {orders[1].number} one payment of 24,500.00 SEK" in one


@pytest.mark.rule("CHK-02", "CHK-11")
def test_a_declined_card_leaves_the_mixed_cart_whole(
    visitor: Visitor, bank_answers: Answers
) -> None:
    prepare_mixed(visitor, card="4000000000000002")
    before = text_of(visitor.get("/cart/"))
    answer = visitor.confirm()
    assert "The cart is empty" in text_of(visitor.get("/cart/"))
    bank_answers()
    back = visitor.get(answer.url).url  # type: ignore[attr-defined]
    assert "The payment of 24,500.00 SEK didn’t go through" in text_of(visitor.get(back))
    assert set(Order.objects.values_list("state", flat=True)) == {"failed"}
    assert text_of(visitor.get("/cart/")) == before
    visitor.add_card()
    again = visitor.confirm()
    bank_answers()
    assert visitor.get(again.url).url.endswith("/done/")  # type: ignore[attr-defined]
    assert (
        sorted(Order.objects.values_list("state", flat=True)) == ["failed"] * 2 + ["fulfilled"] * 2
    )


@pytest.mark.parametrize(("approved", "ends"), [(True, "/done/"), (False, "?failed=")])
@pytest.mark.rule("CHK-02", "PAY-08")
def test_the_bank_is_asked_once_for_a_mixed_cart(
    visitor: Visitor, shop: Outside, bank_answers: Answers, approved: bool, ends: str
) -> None:
    prepare_mixed(visitor, card="4000002760003185")
    answer = visitor.confirm()
    bank_answers()
    payment = Payment.objects.get(kind="authorise")
    assert payment.state == "action-required"
    assert payment.action_url in visitor.get(answer.url).content.decode()
    assert isinstance(shop.payment, InProcessProvider)
    shop.payment.simulator.payments.answer_challenge(payment.provider_ref, approved=approved)
    onward = visitor.post(answer.url.replace("processing", "return"))
    assert ends in visitor.get(onward.url).url  # type: ignore[attr-defined]


@pytest.mark.django_db(transaction=True)
@pytest.mark.rule("CHK-10")
@pytest.mark.parametrize("mixed", [False, True])
def test_two_clicks_at_the_same_moment_give_one_order(visitor: Visitor, mixed: bool) -> None:
    if mixed:
        prepare_mixed(visitor)
    else:
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
    first = Order.objects.order_by("id")[0]
    assert Order.objects.count() == (2 if mixed else 1)
    assert led_to == {f"/orders/{first.id}/processing/"}
    assert Payment.objects.count() == 1
