"""What a provider does to its callers: time-outs, repeats, every order; money moves once."""

import itertools
import random
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import pytest
from django.conf import settings
from django.db import connections
from django.test import Client

from tenure.actions.running.set_up_deployment import SET_UP_DEPLOYMENT, SetUpDeployment
from tenure.engine.actor import system
from tenure.engine.outbox import quietly
from tenure.gateways.clock import now as real_now
from tenure.gateways.payment.port import Answer, Charge
from tenure.gateways.payment.simulator.client import InProcessProvider
from tenure.gateways.payment.simulator.core import Simulator
from tenure.gateways.payment.webhook import HEADER, parse, sign
from tenure.operations.payments import ask_again, deliver_payments
from tenure.operations.providers import Outside, payment_provider, using
from tenure.operations.run import run
from tenure.records.facts.reading import rows
from tests import builders as b
from tests.faults.branches import branch
from tests.faults.passes import LONG, SEEDS, inflicted
from tests.faults.world import QUERIES

CHALLENGE = "4000002760003185"
BEFORE = b.at("2025-12-15")
REPEATS = 20
COMPARED = ("subscriptions", "terms", "invoices", "numbers", "payments", "books", "parked")

type Found = dict[str, list[tuple[object, ...]]]


@dataclass(frozen=True, slots=True)
class UnderWay:
    """Five events that the provider has yet to tell, of four payments that wait for them."""

    simulator: Simulator
    asked_by_bank: int
    events: tuple[bytes, ...]


def company(simulator: Simulator, number: str, name: str) -> tuple[b.Company, int, str]:
    """Return a company with a card of that number, the key of the card, and its token."""
    found = b.company(name=name, at=BEFORE)
    card = simulator.store_card(number, holder=name)
    return found, b.stored(found, card, at=BEFORE), card.token


def settle() -> None:
    """Deliver what waits as the worker does, minute by minute: what is unknown is asked again."""
    with quietly():
        for _ in range(5):
            while deliver_payments(at=b.NOW):
                pass


def sandbox() -> None:
    b.vendor(at=BEFORE)
    wanted = SetUpDeployment(vendor="Fjord", kind="sandbox", sandbox_at=b.NOW)
    b.do(SET_UP_DEPLOYMENT, wanted, actor=system("test"))


@pytest.fixture
def simulator(outside: Outside) -> Simulator:
    assert isinstance(outside.payment, InProcessProvider)
    return outside.payment.simulator


@pytest.fixture
def under_way(simulator: Simulator) -> UnderWay:
    """A payer at the bank's page who has confirmed, and three calls without an answer."""
    sandbox()
    tokens = []
    for name in ("Renewed", "Declined"):
        renewing, card, token = company(simulator, "4242424242424242", name)
        b.buy(renewing, term="P1M", card=card, at=BEFORE)
        tokens.append(token)
    known = len(simulator.events.all())
    asking, asked_card, _ = company(simulator, CHALLENGE, "Asked by the bank")
    silent, silent_card, silent_token = company(simulator, "4242424242424242", "Silent")
    simulator.set_behaviour(silent_token, "timeout-charged")
    simulator.set_behaviour(tokens[0], "timeout-charged")
    with quietly():
        b.order(asking, card=asked_card)
        b.order(silent, card=silent_card)
        deliver_payments(at=b.NOW)
        run(at=b.NOW)
    (asked,) = rows("SELECT id, action_url FROM payment WHERE state = 'action-required'")
    simulator.payments.answer_challenge(asked[1].rpartition("/")[2], approved=True)
    simulator.set_behaviour(tokens[1], "declined")
    # The last died with the answer in its hand: the provider has done it, the row says requested.
    dying = rows(
        "SELECT p.invoice_id, p.attempt, p.amount_minor, p.currency, i.number, m.token "
        "FROM payment p JOIN invoice i ON i.id = p.invoice_id "
        "JOIN payment_method m ON m.id = p.payment_method_id WHERE p.state = 'requested'"
    )
    for invoice, attempt, minor, currency, reference, token in dying:
        key = f"charge-{invoice}-{attempt}"
        charge = Charge(key, minor, currency, token, reference, "charge")
        simulator.payments.request(charge)
    events = tuple(event.body for event in simulator.events.all()[known:] if paid(event.body))
    return UnderWay(simulator, asked[0], events)


def paid(body: bytes) -> bool:
    return parse(body).answer is not None


def send(body: bytes) -> int:
    """Send an event as the provider does; return the status."""
    header = {
        HEADER: sign(body, secret=settings.PAYMENT_SECRET, at=real_now(sandbox_at=None)),
    }
    return int(
        Client()
        .post("/webhooks/payments/", body, content_type="application/json", headers=header)
        .status_code
    )


def found(simulator: Simulator) -> Found:
    """Return what came of it, here and at the provider."""
    here: Found = {table: rows(QUERIES[table]) for table in COMPARED}
    here["mails"] = rows("SELECT template, count(*) FROM mail GROUP BY 1 ORDER BY 1")
    told = [parse(event.body) for event in simulator.events.all()]
    here["provider"] = sorted((one.kind, one.amount_minor, one.reference) for one in told)
    return here


def calm(world: UnderWay, outside: Outside) -> Found:
    """What comes of it when no event ever comes, and the provider is asked instead."""
    with branch(world.simulator, outside) as provider:
        with quietly():
            ask_again(world.asked_by_bank, at=b.NOW)
        settle()
        return found(provider)


def orders(events: Sequence[bytes], seeds: Sequence[int]) -> list[tuple[bytes, ...]]:
    """Every order in the long pass; in the short one some, told by the seed."""
    every = list(itertools.permutations(events))
    return every if LONG else random.Random(f"orders {seeds[0]}").sample(every, 12)


@pytest.mark.django_db
@pytest.mark.rule("PAY-08")
def test_the_yardstick(under_way: UnderWay, outside: Outside) -> None:
    """Five events; without one of them three are paid once and one is declined."""
    kinds = sorted(parse(body).kind for body in under_way.events)
    assert kinds == [
        "payment.action-required",
        "payment.authorised",
        "payment.authorised",
        "payment.declined",
        "payment.succeeded",
    ]
    assert {state for _, _, _, _, state in rows(QUERIES["payments"])} == {
        "action-required", "authorised", "requested", "succeeded", "unknown",
    }  # fmt: skip
    undisturbed = calm(under_way, outside)
    unpaid = [row for row in undisturbed["invoices"] if row[-1] == "open"]
    assert [row[0] for row in unpaid] == ["Declined"]
    assert len(undisturbed["invoices"]) == 6


@pytest.mark.django_db
@pytest.mark.rule("PAY-08")
def test_events_in_every_order(under_way: UnderWay, outside: Outside) -> None:
    """Five events in each of their orders, then those that they led to: as if none had come."""
    undisturbed = calm(under_way, outside)
    for order in orders(under_way.events, SEEDS):
        with branch(under_way.simulator, outside) as provider:
            assert {send(body) for body in order} == {200}
            settle()
            late = [event.body for event in provider.events.all()]
            assert {send(body) for body in reversed(late)} == {200}
            assert found(provider) == undisturbed
        inflicted("orders of five events of the provider")


@pytest.mark.django_db
@pytest.mark.rule("PAY-08")
@pytest.mark.parametrize("seed", SEEDS)
def test_every_event_twenty_times(under_way: UnderWay, outside: Outside, seed: int) -> None:
    """Mixed with one another, before the answer and after it, and again when all is over."""
    undisturbed = calm(under_way, outside)
    chance = random.Random(f"twenty {seed}")
    with branch(under_way.simulator, outside) as provider:
        sent = [*under_way.events] * REPEATS
        chance.shuffle(sent)
        for number, body in enumerate(sent):
            assert send(body) == 200
            if number % 25 == 24:
                settle()
        settle()
        late = [event.body for event in provider.events.all()] * REPEATS
        chance.shuffle(late)
        assert {send(body) for body in late} == {200}
        assert found(provider) == undisturbed
    inflicted("events of the provider, each twenty times", len(sent) + len(late))


@pytest.mark.django_db
@pytest.mark.rule("PAY-08")
@pytest.mark.parametrize("seed", SEEDS)
def test_a_provider_out_of_its_mind(under_way: UnderWay, outside: Outside, seed: int) -> None:
    """Calls time out, with or without money moved, or are turned away; events come as they like."""
    undisturbed = calm(under_way, outside)
    chance = random.Random(f"mind {seed}")
    cards = [
        row[0]
        for row in rows(
            "SELECT m.token FROM payment_method m JOIN customer c ON c.id = m.customer_id "
            "WHERE c.name IN ('Renewed', 'Silent')"
        )
    ]
    with branch(under_way.simulator, outside) as provider:
        for _ in range(10):
            for token in cards:
                provider.set_behaviour(
                    token, chance.choice(["succeeds", "timeout-charged", "timeout-not-charged"])
                )
            provider.set_available(chance.random() > 0.3)
            if chance.random() > 0.5:
                told = [event.body for event in provider.events.all() if paid(event.body)]
                chance.shuffle(told)
                for body in told[:3]:
                    # It is sent again by the provider when that can't be found out now.
                    assert send(body) in (200, 503)
            settle()
        provider.set_available(True)
        for token in cards:
            provider.set_behaviour(token, "succeeds")
        with quietly():
            ask_again(under_way.asked_by_bank, at=b.NOW)
        settle()
        assert found(provider) == undisturbed
    inflicted("rounds of a provider that times out, turns away and repeats itself", 10)


class Hasty(InProcessProvider):
    """A provider whose event is there before its answer."""

    def __init__(self, simulator: Simulator, outside: Outside) -> None:
        super().__init__(simulator)
        self.outside = outside
        self.statuses: list[int] = []

    def request(self, charge: Charge) -> Answer:
        """Tell first, then answer."""
        answer = super().request(charge)
        with ThreadPoolExecutor(1) as elsewhere:
            self.statuses.append(elsewhere.submit(self._tell).result(timeout=30))
        return answer

    def _tell(self) -> int:
        with using(replace(self.outside, payment=InProcessProvider(self.simulator))), quietly():
            try:
                return send(self.simulator.events.all()[-1].body)
            finally:
                connections.close_all()


@pytest.mark.django_db(transaction=True)
@pytest.mark.rule("PAY-08")
def test_the_event_is_faster_than_the_answer(simulator: Simulator, outside: Outside) -> None:
    """The event waits for the worker that has the payment in hand, is sent again, moves nothing."""
    sandbox()
    hasty = Hasty(simulator, outside)
    buyer, card, _ = company(simulator, "4242424242424242", "Buyer")
    with using(replace(outside, payment=hasty)), quietly():
        assert payment_provider() is hasty
        b.buy(buyer, term="P1M", card=card, at=BEFORE)
        run(at=b.NOW)
        settle()
    assert hasty.statuses == [503, 503]
    before = found(simulator)
    assert [row[-1] for row in before["payments"]] == ["authorised", "succeeded", "succeeded"]
    assert {send(event.body) for event in simulator.events.all()} == {200}
    assert found(simulator) == before
    inflicted("events that came before the answer of their call", 2)
