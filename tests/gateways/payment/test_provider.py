"""What every payment provider promises, tried on the simulator in process and over HTTP."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tenure.gateways.payment.port import (
    Answer,
    Charge,
    PaymentProvider,
    ProviderRefused,
    ProviderUnavailable,
    ProviderUnknown,
)
from tenure.gateways.payment.simulator.cards import TEST_CARDS
from tenure.gateways.payment.simulator.client import HttpControls, HttpProvider, InProcessProvider
from tenure.gateways.payment.simulator.core import Simulator
from tenure.gateways.payment.simulator.server import SimulatorServer
from tests.gateways.payment.conftest import serving

NUMBERS = {card.behaviour: card.number for card in reversed(TEST_CARDS)}


class Bench:
    """A provider with its controls, and short words for what the tests do with it."""

    def __init__(self, provider: PaymentProvider, controls: Simulator | HttpControls) -> None:
        self.provider = provider
        self.controls = controls

    def card(self, behaviour: str) -> str:
        return self.controls.store_card(NUMBERS[behaviour], holder="Alva Lindqvist").token  # type: ignore[index]

    def charge(self, token: str, key: str = "k1", **other: Any) -> Charge:
        plain = Charge(key, 22620, "EUR", token, "T-1001", "charge")
        return replace(plain, **other)

    def authorised(self, token: str, key: str = "k1") -> str:
        answer = self.provider.request(self.charge(token, key, kind="authorise"))
        assert answer.state == "authorised"
        return answer.provider_ref


@pytest.fixture(params=["in process", "http"])
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bench]:
    if request.param == "in process":
        simulator = Simulator(seed="tests")
        yield Bench(InProcessProvider(simulator), simulator)
        simulator.close()
        return
    server = SimulatorServer(
        port=0, store=tmp_path / "s.sqlite", secret="s", webhook_url=None, hold_seconds=2
    )
    with serving(server):
        yield Bench(
            HttpProvider(server.base_url, timeout=0.5, secret="s"),
            HttpControls(server.base_url, timeout=5, secret="s"),
        )


@pytest.mark.parametrize(
    ("behaviour", "kind", "state", "failure"),
    [
        ("succeeds", "charge", "succeeded", None),
        ("succeeds", "authorise", "authorised", None),
        ("declined", "charge", "declined", "card_declined"),
        ("declined", "authorise", "declined", "card_declined"),
        ("insufficient-funds", "charge", "declined", "insufficient_funds"),
        ("expired", "authorise", "declined", "expired_card"),
        ("challenge", "charge", "succeeded", None),
        ("challenge", "authorise", "declined", "authentication_required"),
    ],
)
def test_each_card_does_what_it_is_for(
    bench: Bench, behaviour: str, kind: str, state: str, failure: str | None
) -> None:
    answer = bench.provider.request(bench.charge(bench.card(behaviour), kind=kind))
    assert (answer.state, answer.failure_code, answer.action_url) == (state, failure, None)
    assert bench.provider.find(idempotency_key="k1") == answer


@pytest.mark.parametrize("kind", ["authorise", "charge"])
def test_a_payer_who_is_here_is_sent_to_the_bank(bench: Bench, kind: str) -> None:
    token = bench.card("challenge")
    url = "http://127.0.0.1:1/back"
    answer = bench.provider.request(bench.charge(token, kind=kind, return_url=url))
    assert answer.state == "action-required"
    assert answer.action_url is not None
    assert answer.action_url.endswith(f"/challenge/{answer.provider_ref}")


@pytest.mark.rule("PAY-08")
def test_the_same_key_moves_money_once(bench: Bench) -> None:
    token = bench.card("succeeds")
    first = bench.provider.request(bench.charge(token))
    bench.controls.set_behaviour(token, "declined")
    assert bench.provider.request(bench.charge(token)) == first
    second = bench.provider.request(bench.charge(token, "k2"))
    assert (second.state, second.failure_code) == ("declined", "card_declined")
    assert second.provider_ref != first.provider_ref


@pytest.mark.parametrize(
    "other",
    [{"amount_minor": 22621}, {"currency": "SEK"}, {"reference": "T-2"}, {"kind": "authorise"}],
)
def test_the_same_key_with_other_content_is_refused(bench: Bench, other: dict[str, Any]) -> None:
    token = bench.card("succeeds")
    first = bench.provider.request(bench.charge(token))
    with pytest.raises(ProviderRefused) as refused:
        bench.provider.request(bench.charge(token, **other))
    assert refused.value.code == "idempotency_key_reused"
    assert bench.provider.find(idempotency_key="k1") == first


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({"amount_minor": 0}, "amount_invalid"),
        ({"amount_minor": 10**14}, "amount_invalid"),
        ({"currency": "euro"}, "currency_invalid"),
        ({"idempotency_key": ""}, "idempotency_key_invalid"),
        ({"return_url": "javascript:alert(1)"}, "return_url_invalid"),
        ({"return_url": "https://a.example; script-src *"}, "return_url_invalid"),
        ({"return_url": "https://[a.example"}, "return_url_invalid"),
    ],
)
def test_a_request_that_is_wrong_is_refused(bench: Bench, other: dict[str, Any], code: str) -> None:
    token = bench.card("succeeds")
    with pytest.raises(ProviderRefused) as refused:
        bench.provider.request(bench.charge(token, **other))
    assert refused.value.code == code
    assert bench.provider.find(idempotency_key="k1") is None


def test_a_card_that_is_gone_is_declined(bench: Bench) -> None:
    answer = bench.provider.request(bench.charge("card_gone"))
    assert (answer.state, answer.failure_code) == ("declined", "unknown_method")


@pytest.mark.rule("PAY-08")
def test_a_time_out_that_charged_is_unknown_and_then_found(bench: Bench) -> None:
    charge = bench.charge(bench.card("timeout-charged"))
    with pytest.raises(ProviderUnknown):
        bench.provider.request(charge)
    found = bench.provider.find(idempotency_key="k1")
    assert found is not None
    assert found.state == "succeeded"
    assert bench.provider.request(charge) == found


@pytest.mark.rule("PAY-08")
def test_a_time_out_that_did_not_charge_is_unknown_and_not_found(bench: Bench) -> None:
    token = bench.card("timeout-not-charged")
    for _ in range(2):
        with pytest.raises(ProviderUnknown):
            bench.provider.request(bench.charge(token))
    assert bench.provider.find(idempotency_key="k1") is None
    bench.controls.set_behaviour(token, "succeeds")
    assert bench.provider.request(bench.charge(token)).state == "succeeded"


@pytest.mark.parametrize(
    ("behaviour", "found"), [("timeout-charged", True), ("timeout-not-charged", False)]
)
@pytest.mark.parametrize("verb", ["capture", "refund"])
def test_captures_and_refunds_time_out_too(
    bench: Bench, verb: str, behaviour: str, found: bool
) -> None:
    token = bench.card("succeeds")
    if verb == "capture":
        ref = bench.authorised(token)
    else:
        ref = bench.provider.request(bench.charge(token)).provider_ref
    bench.controls.set_behaviour(token, behaviour)
    with pytest.raises(ProviderUnknown):
        getattr(bench.provider, verb)(provider_ref=ref, amount_minor=100, idempotency_key="k2")
    answer = bench.provider.find(idempotency_key="k2")
    assert (answer is not None) == found
    bench.controls.set_behaviour(token, "succeeds")
    again = getattr(bench.provider, verb)(provider_ref=ref, amount_minor=100, idempotency_key="k2")
    assert again.state == "succeeded"
    assert answer in (None, again)


def test_a_capture_takes_no_more_than_was_authorised_and_once(bench: Bench) -> None:
    ref = bench.authorised(bench.card("succeeds"))
    with pytest.raises(ProviderRefused, match="amount_too_large"):
        bench.provider.capture(provider_ref=ref, amount_minor=22621, idempotency_key="c1")
    taken = bench.provider.capture(provider_ref=ref, amount_minor=20000, idempotency_key="c1")
    assert taken == Answer("succeeded", ref)
    again = bench.provider.capture(provider_ref=ref, amount_minor=20000, idempotency_key="c1")
    assert again == taken
    with pytest.raises(ProviderRefused, match="not_authorised"):
        bench.provider.capture(provider_ref=ref, amount_minor=1, idempotency_key="c2")
    with pytest.raises(ProviderRefused, match="not_voidable"):
        bench.provider.void(provider_ref=ref, idempotency_key="v1")


def test_refunds_give_back_no_more_than_was_captured(bench: Bench) -> None:
    ref = bench.authorised(bench.card("succeeds"))
    with pytest.raises(ProviderRefused, match="amount_too_large"):
        bench.provider.refund(provider_ref=ref, amount_minor=1, idempotency_key="r1")
    bench.provider.capture(provider_ref=ref, amount_minor=20000, idempotency_key="c1")
    first = bench.provider.refund(provider_ref=ref, amount_minor=15000, idempotency_key="r1")
    assert first.state == "succeeded"
    again = bench.provider.refund(provider_ref=ref, amount_minor=15000, idempotency_key="r1")
    assert again == first
    with pytest.raises(ProviderRefused, match="amount_too_large"):
        bench.provider.refund(provider_ref=ref, amount_minor=5001, idempotency_key="r2")
    rest = bench.provider.refund(provider_ref=ref, amount_minor=5000, idempotency_key="r2")
    assert rest.provider_ref not in (ref, first.provider_ref)


def test_what_is_voided_can_not_be_captured(bench: Bench) -> None:
    ref = bench.authorised(bench.card("succeeds"))
    for key in ("v1", "v1", "v2"):
        bench.provider.void(provider_ref=ref, idempotency_key=key)
    assert bench.provider.find(idempotency_key="k1") == Answer("declined", ref, "voided")
    with pytest.raises(ProviderRefused, match="not_authorised"):
        bench.provider.capture(provider_ref=ref, amount_minor=1, idempotency_key="c1")


def test_a_closed_provider_does_nothing(bench: Bench) -> None:
    token = bench.card("succeeds")
    bench.controls.set_available(False)
    with pytest.raises(ProviderUnavailable):
        bench.provider.request(bench.charge(token))
    with pytest.raises(ProviderUnavailable):
        bench.provider.find(idempotency_key="k1")
    bench.controls.set_available(True)
    assert bench.provider.find(idempotency_key="k1") is None


def test_a_setup_has_no_card_until_one_is_entered(bench: Bench) -> None:
    setup = bench.provider.start_card_setup(
        return_url="https://shop.example/back?a=1", customer_ref="C-1", language="sv"
    )
    assert setup.url.endswith(f"/card/{setup.id}")
    assert bench.provider.card_setup(setup.id) is None
    with pytest.raises(ProviderRefused, match="unknown_setup"):
        bench.provider.card_setup("set_other")


@pytest.mark.rule("PAY-02")
def test_of_a_card_only_its_last_digits_are_kept(tmp_path: Path) -> None:
    simulator = Simulator(tmp_path / "s.sqlite")
    card = simulator.store_card(NUMBERS["succeeds"], holder="Alva Lindqvist", customer_ref="C-1")
    simulator.close()
    assert (card.brand, card.last4, card.expires_year, card.expires_month) == (
        "Mastercard" if NUMBERS["succeeds"].startswith("5") else "Visa",
        NUMBERS["succeeds"][-4:],
        2034,
        12,
    )
    stored = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"Alva Lindqvist" in stored
    assert NUMBERS["succeeds"].encode() not in stored


def test_the_same_seed_gives_the_same_ids() -> None:
    one, two, other = (Simulator(seed=seed) for seed in ("a", "a", None))
    tokens = [s.store_card(NUMBERS["succeeds"], holder="A").token for s in (one, two, other)]
    assert tokens[0] == tokens[1]
    assert tokens[2] != tokens[0]


def test_an_unknown_behaviour_is_refused(bench: Bench) -> None:
    token = bench.card("succeeds")
    with pytest.raises(ProviderRefused, match="unknown_behaviour"):
        bench.controls.set_behaviour(token, "delcined")
    with pytest.raises(ProviderRefused, match="unknown_method"):
        bench.controls.set_behaviour("card_gone", "declined")


@pytest.mark.rule("PAY-03")
def test_a_card_keeps_its_token_when_it_is_updated(bench: Bench) -> None:
    """And one that was turned down as expired pays again."""
    token = bench.card("expired")
    assert bench.provider.request(bench.charge(token)).failure_code == "expired_card"
    address = {"line1": "Storgatan 1", "city": "Umeå"}
    for _ in range(2):
        card = bench.provider.update_card(
            token, expires_month=5, expires_year=2031, address=address
        )
        assert (card.token, card.expires_month, card.expires_year) == (token, 5, 2031)
    assert bench.provider.request(bench.charge(token, "k2")).state == "succeeded"


@pytest.mark.rule("PAY-03")
def test_a_wrong_update_is_refused(bench: Bench) -> None:
    token = bench.card("succeeds")
    for month, year in ((0, 2031), (13, 2031), (5, 31)):
        with pytest.raises(ProviderRefused, match="expiry_invalid"):
            bench.provider.update_card(token, expires_month=month, expires_year=year, address={})
    with pytest.raises(ProviderRefused, match="unknown_method"):
        bench.provider.update_card("card_gone", expires_month=5, expires_year=2031, address={})
    bench.controls.set_available(False)
    with pytest.raises(ProviderUnavailable):
        bench.provider.update_card(token, expires_month=5, expires_year=2031, address={})
