"""The simulator as a process: killed in the middle, unreachable, slow, and its webhooks."""

import json
import signal
import sqlite3
import threading
import time
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from tenure.gateways.payment import webhook
from tenure.gateways.payment.port import (
    Charge,
    ProviderRefused,
    ProviderUnavailable,
    ProviderUnknown,
)
from tenure.gateways.payment.simulator.client import HttpProvider
from tests.gateways.payment.conftest import SECRET, Ear, Running

GOOD, SLOW = "4242424242424242", "4000000000009904"


def _charge(token: str, key: str) -> Charge:
    return Charge(key, 22620, "EUR", token, "T-1001", "charge")


@pytest.mark.rule("PAY-08")
def test_killed_between_the_write_and_the_answer_it_has_charged_once(running: Running) -> None:
    token = running.controls().store_card(SLOW, holder="Alva").token
    charge = _charge(token, "k1")
    faults: list[BaseException] = []

    def ask() -> None:
        try:
            running.provider(timeout=30).request(charge)
        except ProviderUnknown as fault:
            faults.append(fault)

    asking = threading.Thread(target=ask)
    asking.start()
    deadline = time.monotonic() + 10
    while running.provider().find(idempotency_key="k1") is None:
        assert time.monotonic() < deadline
    running.end(signal.SIGKILL)
    asking.join()
    assert [type(fault) for fault in faults] == [ProviderUnknown]

    running.start()
    found = running.provider().find(idempotency_key="k1")
    assert found is not None
    assert found.state == "succeeded"
    assert running.provider().request(charge) == found
    kinds = [event["body"]["kind"] for event in running.controls().events()]
    assert kinds == ["payment.succeeded"]


@pytest.mark.rule("PAY-08")
def test_killed_again_and_again_under_load_nothing_is_lost_or_done_twice(running: Running) -> None:
    token = running.controls().store_card(GOOD, holder="Alva").token
    answered: dict[str, str] = {}
    interrupted: list[Exception] = []
    enough = threading.Event()

    def ask(worker: int) -> None:
        number = 0
        while not enough.is_set():
            key = f"{worker}-{number}"
            try:
                answered[key] = running.provider().request(_charge(token, key)).provider_ref
                number += 1
            except (ProviderUnknown, ProviderUnavailable) as fault:
                interrupted.append(fault)
                time.sleep(0.01)

    threads = [threading.Thread(target=ask, args=(worker,)) for worker in range(3)]
    for thread in threads:
        thread.start()
    for _ in range(4):
        time.sleep(0.15)
        running.end(signal.SIGKILL)
        running.start()
    enough.set()
    for thread in threads:
        thread.join(30)
    assert any(isinstance(fault, ProviderUnknown) for fault in interrupted), "no kill hit anything"
    # A request that was under way at the end may have been done without an answer.
    for worker in range(3):
        for key in (
            f"{worker}-{n}" for n in range(len(answered) + 1) if f"{worker}-{n}" not in answered
        ):
            if found := running.provider().find(idempotency_key=key):
                answered[key] = found.provider_ref
            break

    running.end(signal.SIGTERM)
    db = sqlite3.connect(running.store)
    assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    payments = db.execute("SELECT idempotency_key, ref FROM payments WHERE state = 'captured'")
    assert dict(payments.fetchall()) == answered
    told = Counter(json.loads(b)["about"] for (b,) in db.execute("SELECT body FROM events"))
    assert told == Counter(answered.values())
    db.close()


def test_a_provider_that_is_down_is_unavailable(running: Running) -> None:
    provider = running.provider()
    assert running.end(signal.SIGTERM) == 0
    with pytest.raises(ProviderUnavailable):
        provider.request(_charge("card_x", "k1"))


def test_a_provider_that_does_not_know_us_refuses(running: Running) -> None:
    with pytest.raises(ProviderRefused, match="not_authorised"):
        running.provider(secret="another").find(idempotency_key="k1")


def test_an_answer_of_another_kind_is_unknown(ear: Ear) -> None:
    provider = HttpProvider(ear.url.removesuffix("/payments/webhook"), timeout=2, secret="s")
    with pytest.raises(ProviderUnknown):
        provider.request(_charge("card_x", "k1"))


@pytest.mark.rule("PAY-08")
def test_events_are_signed_and_sent_until_they_are_taken(telling: Running, ear: Ear) -> None:
    ear.refusals = 1
    token = telling.controls().store_card(GOOD, holder="Alva").token
    answer = telling.provider().request(_charge(token, "k1"))
    heard = ear.wait_for(2)
    events = [
        webhook.read_event(body, signature=signature, secret=SECRET, at=datetime.now(UTC))
        for body, signature in heard
    ]
    assert events[0] == events[1]
    assert (events[0].kind, events[0].about) == ("payment.succeeded", answer.provider_ref)
    assert (events[0].answer, events[0].idempotency_key) == (answer, "k1")
    assert (events[0].amount_minor, events[0].currency) == (22620, "EUR")
    with pytest.raises(webhook.SignatureInvalid):
        webhook.read_event(
            heard[0][0], signature=heard[0][1], secret="another", at=datetime.now(UTC)
        )


@pytest.mark.rule("PAY-08")
def test_events_come_again_and_in_any_order_on_demand(telling: Running, ear: Ear) -> None:
    controls, provider = telling.controls(), telling.provider()
    controls.hold(True)
    token = controls.store_card(GOOD, holder="Alva").token
    ref = provider.request(Charge("k1", 22620, "EUR", token, "T-1001", "authorise")).provider_ref
    provider.capture(provider_ref=ref, amount_minor=20000, idempotency_key="k2")
    provider.refund(provider_ref=ref, amount_minor=500, idempotency_key="k3")
    ids = [event["body"]["id"] for event in controls.events()]
    time.sleep(0.4)
    assert ear.heard == []

    order = [ids[2], ids[0], ids[1], ids[1]]
    assert controls.deliver(order) == [204] * 4
    told = [webhook.parse(body) for body, _ in ear.heard]
    assert [event.id for event in told] == order
    assert [(event.kind, event.amount_minor) for event in told[:3]] == [
        ("payment.refunded", 500),
        ("payment.authorised", 22620),
        ("payment.captured", 20000),
    ]
    assert {event.about for event in told} == {ref}
    with pytest.raises(ProviderRefused, match="unknown_event"):
        controls.deliver(["evt_other"])


def test_events_survive_a_kill_and_are_sent_afterwards(telling: Running, ear: Ear) -> None:
    telling.controls().hold(True)
    token = telling.controls().store_card(GOOD, holder="Alva").token
    telling.provider().request(_charge(token, "k1"))
    telling.end(signal.SIGKILL)
    telling.start()
    telling.controls().hold(False)
    ((body, _),) = ear.wait_for(1)
    assert webhook.parse(body).kind == "payment.succeeded"
    deadline = time.monotonic() + 10
    while not telling.controls().events()[0]["delivered"]:
        assert time.monotonic() < deadline


def test_an_old_signature_is_not_taken(telling: Running, ear: Ear) -> None:
    token = telling.controls().store_card(GOOD, holder="Alva").token
    telling.provider().request(_charge(token, "k1"))
    ((body, signature),) = ear.wait_for(1)
    later = datetime.now(UTC) + timedelta(minutes=6)
    with pytest.raises(webhook.SignatureInvalid, match="old"):
        webhook.read_event(body, signature=signature, secret=SECRET, at=later)
