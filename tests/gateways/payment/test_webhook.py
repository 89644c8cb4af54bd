"""Only the provider's own, recent events are read, whatever is wrong with the others."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from tenure.gateways.payment import webhook
from tenure.gateways.payment.port import Answer

AT = datetime(2026, 5, 4, 12, tzinfo=UTC)
CONTENT = {
    "id": "evt_1",
    "kind": "payment.declined",
    "occurred_at": "2026-05-04T11:59:00+00:00",
    "about": "pay_1",
    "answer": {
        "state": "declined",
        "provider_ref": "pay_1",
        "failure_code": "card_declined",
        "action_url": None,
    },
    "idempotency_key": "term 7, attempt 1",
    "amount_minor": 22620,
    "currency": "EUR",
    "reference": "T-1001",
}
BODY = json.dumps(CONTENT).encode()
SIGNATURE = webhook.sign(BODY, secret="s", at=AT)


def test_a_signed_event_is_read() -> None:
    event = webhook.read_event(BODY, signature=SIGNATURE, secret="s", at=AT)
    assert event == webhook.ProviderEvent(
        id="evt_1",
        kind="payment.declined",
        occurred_at=datetime(2026, 5, 4, 11, 59, tzinfo=UTC),
        about="pay_1",
        answer=Answer("declined", "pay_1", "card_declined", None),
        idempotency_key="term 7, attempt 1",
        amount_minor=22620,
        currency="EUR",
        reference="T-1001",
    )


def test_the_signature_is_the_documented_one() -> None:
    # echo -n '1777896000.{}' | openssl dgst -sha256 -hmac s
    digest = "d47c3d7f5109eab23e4f75fb3256af68f6bc4e29420fac11758ae73229ce9533"
    assert webhook.sign(b"{}", secret="s", at=AT) == f"t=1777896000,v1={digest}"


@pytest.mark.parametrize(
    ("case", "body", "signature", "secret", "late"),
    [
        ("another body", BODY.replace(b"22620", b"2"), SIGNATURE, "s", 0),
        ("another secret", BODY, SIGNATURE, "t", 0),
        ("too old", BODY, SIGNATURE, "s", 301),
        ("from the future", BODY, SIGNATURE, "s", -301),
        ("another time", BODY, SIGNATURE.replace("t=17", "t=18"), "s", 0),
        ("empty", BODY, "", "s", 0),
        ("no digest", BODY, SIGNATURE.split(",")[0], "s", 0),
        ("no time", BODY, SIGNATURE.split(",")[1], "s", 0),
        ("two times", BODY, SIGNATURE + ",t=1", "s", 0),
        ("a time without end", BODY, "t=" + "9" * 5000 + ",v1=00", "s", 0),
        ("digits of another script", BODY, "t=١٢٣,v1=00", "s", 0),
        ("a digest that isn't ASCII", BODY, "t=123,v1=å", "s", 0),
    ],
)
def test_what_is_not_signed_is_not_read(
    case: str, body: bytes, signature: str, secret: str, late: int
) -> None:
    at = AT + timedelta(seconds=late)
    with pytest.raises(webhook.SignatureInvalid):
        webhook.read_event(body, signature=signature, secret=secret, at=at)


def test_an_empty_secret_is_a_fault_of_ours() -> None:
    with pytest.raises(ValueError, match="empty secret"):
        webhook.verify(b"{}", signature=webhook.sign(b"{}", secret="", at=AT), secret="", at=AT)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"{}",
        b"\xff",
        json.dumps({**CONTENT, "occurred_at": "soon"}).encode(),
        json.dumps({**CONTENT, "occurred_at": None}).encode(),
        json.dumps({**CONTENT, "answer": {"state": "declined"}}).encode(),
        json.dumps({**CONTENT, "answer": {"state": "paid", "provider_ref": "pay_1"}}).encode(),
    ],
)
def test_what_cannot_be_read_is_said_to_be_malformed(body: bytes) -> None:
    signature = webhook.sign(body, secret="s", at=AT)
    with pytest.raises(webhook.EventMalformed):
        webhook.read_event(body, signature=signature, secret="s", at=AT)
