"""The provider's events: signed ones move what waits, all others and all repeats change nothing."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from tenure.actions.ordering.change_cart import CHANGE_CART, ChangeCart
from tenure.actions.ordering.confirm_order import CONFIRM_ORDER, ConfirmOrder
from tenure.actions.payments.store_payment_method import STORE_PAYMENT_METHOD, StorePaymentMethod
from tenure.actions.running.set_up_deployment import SET_UP_DEPLOYMENT, SetUpDeployment
from tenure.engine.actor import system
from tenure.gateways.clock import now as real_now
from tenure.gateways.payment.simulator.client import InProcessProvider
from tenure.gateways.payment.simulator.core import Simulator
from tenure.gateways.payment.webhook import HEADER, sign
from tenure.operations.delivery import drain
from tenure.operations.payments import payment_of
from tenure.operations.providers import Outside
from tenure.records.facts.reading import rows
from tests import builders as b

pytestmark = pytest.mark.django_db

ADDRESS = "/webhooks/payments/"
CHALLENGE = "4000002760003185"


def send(body: bytes, *, secret: str = "", late: timedelta = timedelta()) -> int:
    """Send an event's bytes as the provider does."""
    at = real_now(sandbox_at=None) - late
    header = {HEADER: sign(body, secret=secret or settings.PAYMENT_SECRET, at=at)}
    answer = Client(enforce_csrf_checks=True).post(
        ADDRESS, body, content_type="application/json", headers=header
    )
    return answer.status_code


@pytest.fixture
def simulator(outside: Outside) -> Simulator:
    assert isinstance(outside.payment, InProcessProvider)
    return outside.payment.simulator


@pytest.fixture
def waiting(simulator: Simulator) -> int:
    """An order whose payer was sent to the bank's page; its payment's key."""
    b.vendor()
    sandbox = SetUpDeployment(vendor="Fjord", kind="sandbox", sandbox_at=b.NOW)
    b.do(SET_UP_DEPLOYMENT, sandbox, actor=system("test"))
    company = b.company()
    who = b.actor(company.purchaser, source="store")
    card = simulator.store_card(CHALLENGE, holder="Anna")
    stored = StorePaymentMethod(
        customer_id=company.id, token=card.token, brand=card.brand, last4=card.last4,
        holder=card.holder, expires_month=12, expires_year=2035,
    )  # fmt: skip
    method = b.do(STORE_PAYMENT_METHOD, stored, actor=who)["payment_method_id"]
    cart = ChangeCart(token="t", offering_id=b.offering(), quantity=2, country="SE")
    b.do(CHANGE_CART, cart, actor=who)
    order = ConfirmOrder(
        customer_id=company.id, cart_token="t", payment_method_id=method, intent="i"
    )
    payment = int(b.do(CONFIRM_ORDER, order, actor=who)["payment_id"])
    drain(at=b.NOW)
    assert state(payment) == "action-required"
    return payment


def state(payment: int) -> str:
    return str(rows("SELECT state FROM payment WHERE id = %s", [payment])[0][0])


def approve(simulator: Simulator, payment: int) -> None:
    """Have the payer confirm on the bank's page."""
    (url,) = rows("SELECT action_url FROM payment WHERE id = %s", [payment])[0]
    simulator.payments.answer_challenge(url.rpartition("/")[2], approved=True)


def everything() -> Any:
    return rows(
        "SELECT (SELECT json_agg(p ORDER BY p.id)::text FROM payment p), "
        "(SELECT json_agg(s ORDER BY s.id)::text FROM subscription s), "
        "(SELECT count(*) FROM event), (SELECT count(*) FROM mail)"
    )


@pytest.mark.rule("PAY-08")
def test_an_event_fulfils_the_order_that_waited(simulator: Simulator, waiting: int) -> None:
    approve(simulator, waiting)
    assert state(waiting) == "action-required"
    assert send(simulator.events.all()[-1].body) == 200
    assert state(waiting) == "authorised"
    assert rows("SELECT state FROM purchase_order") == [("fulfilled",)]
    assert rows("SELECT count(*) FROM subscription") == [(1,)]


@pytest.mark.rule("PAY-08")
def test_repeated_late_and_disordered_events_change_nothing(
    simulator: Simulator, waiting: int
) -> None:
    approve(simulator, waiting)
    events = [event.body for event in simulator.events.all()]
    assert [send(body) for body in reversed(events)] == [200] * len(events)
    drain(at=b.NOW)
    before = everything()
    events = [event.body for event in simulator.events.all()]
    assert [send(body) for body in [*events, *reversed(events), *events]] == [200] * 3 * len(events)
    assert drain(at=b.NOW) == (0, 0)
    assert everything() == before


def test_an_early_event_only_says_that_the_bank_asks(simulator: Simulator, waiting: int) -> None:
    before = everything()
    assert send(simulator.events.all()[0].body) == 200
    assert everything() == before


@pytest.mark.rule("PAY-08")
def test_a_forged_or_stale_event_is_turned_away(simulator: Simulator, waiting: int) -> None:
    approve(simulator, waiting)
    body = simulator.events.all()[-1].body
    assert send(body, secret="guessed") == 400
    assert send(body, late=timedelta(minutes=6)) == 400
    assert Client().post(ADDRESS, body, content_type="application/json").status_code == 400
    assert state(waiting) == "action-required"


def test_an_event_may_say_more_than_is_true(simulator: Simulator, waiting: int) -> None:
    """Signed or not, what holds is what the provider says when asked; then it is sent again."""
    told = json.loads(simulator.events.all()[0].body)
    told["answer"] = {**told["answer"], "state": "authorised", "action_url": None}
    assert send(json.dumps(told).encode()) == 503
    assert state(waiting) == "action-required"


def test_an_event_is_wanted_again_while_the_provider_cannot_be_asked(
    simulator: Simulator, waiting: int
) -> None:
    approve(simulator, waiting)
    simulator.set_available(False)
    body = simulator.events.all()[-1].body
    assert send(body) == 503
    simulator.set_available(True)
    assert send(body) == 200
    assert state(waiting) == "authorised"


@pytest.mark.parametrize(
    "key",
    ["", "authorise-1-1", "authorise--1", "x", "charge-99999999999999999999-1", "capture-1-x"],
)
def test_events_about_nothing_of_ours_are_taken_and_forgotten(
    simulator: Simulator, key: str
) -> None:
    assert payment_of(key) is None
    told = {
        "id": "evt_1", "kind": "payment.succeeded", "occurred_at": "2026-01-15T09:00:00+00:00",
        "about": "pay_1", "answer": {"state": "succeeded", "provider_ref": "pay_1"},
        "idempotency_key": key, "amount_minor": 1, "currency": "SEK", "reference": "",
    }  # fmt: skip
    assert send(json.dumps(told).encode()) == 200


@pytest.mark.parametrize("body", [b"", b"{}", b"[1]", b'{"id": 1}', b"\xff"])
def test_what_cannot_be_read_is_said_so(simulator: Simulator, body: bytes) -> None:
    assert send(body) == 400


def test_only_posts_and_no_floods(simulator: Simulator) -> None:
    assert Client().get(ADDRESS).status_code == 405
    assert send(b" " * 70_000) == 413
