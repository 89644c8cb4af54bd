"""Several at once on one subscription: one order per intent, one renewal per term."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import connections

from tenure.actions.ordering.add_seats import ADD_SEATS, AddSeats
from tenure.actions.renewals.renew import RENEW
from tenure.actions.renewals.renew_now import RENEW_NOW, RenewNow
from tenure.actions.renewals.set_auto_renewal import SET_AUTO_RENEWAL, SetAutoRenewal
from tenure.engine.action import Due
from tenure.engine.actor import system
from tenure.engine.outbox import quietly
from tenure.engine.outcome import Done
from tenure.engine.perform import perform, perform_due
from tenure.gateways.payment.simulator.client import InProcessProvider
from tenure.operations.delivery import drain
from tenure.operations.providers import Outside, using
from tenure.operations.run import run
from tenure.records.facts.reading import rows
from tests import builders

pytestmark = pytest.mark.django_db(transaction=True)

RENEWAL = builders.at("2027-01-15")
WORKERS = 8


def at_once(world: Outside, *works: Callable[[], object]) -> list[object]:
    """Start all at the same moment, each in a thread with a connection of its own."""
    ready = Barrier(len(works))

    def one(work: Callable[[], object]) -> object:
        with using(world), quietly():
            ready.wait()
            try:
                return work()
            finally:
                connections.close_all()

    with ThreadPoolExecutor(len(works)) as pool:
        return list(pool.map(one, works))


@pytest.fixture
def bought(outside: Outside) -> tuple[builders.Company, int]:
    """A company with a yearly subscription that has been reminded and renews today."""
    assert isinstance(outside.payment, InProcessProvider)
    builders.vendor()
    company = builders.company()
    key = builders.buy(company, card=builders.real_card(company, outside))
    run(at=builders.at("2027-01-10"))
    return company, key


@pytest.mark.rule("CHK-10")
def test_confirming_in_many_tabs_is_one_order(
    outside: Outside, bought: tuple[builders.Company, int]
) -> None:
    """The same intent from eight tabs at once is one order with one payment."""
    company, key = bought
    actor = builders.actor(company.purchaser)
    wanted = AddSeats(subscription_id=key, quantity=1, intent="one click")
    outcomes = at_once(
        outside,
        *[lambda: perform(ADD_SEATS, wanted, actor=actor, at=builders.NOW)] * WORKERS,
    )
    assert all(isinstance(outcome, Done) for outcome in outcomes)
    assert len({outcome.answer["order_id"] for outcome in outcomes}) == 1  # type: ignore[attr-defined]
    drain(at=builders.NOW)
    assert rows("SELECT quantity FROM subscription WHERE id = %s", [key]) == [(6,)]


@pytest.mark.rule("REN-12")
@pytest.mark.rule("INV-10")
@pytest.mark.parametrize("turn", range(3))
def test_one_renewal_per_term_whoever_tries(
    outside: Outside, bought: tuple[builders.Company, int], turn: int
) -> None:
    """Runs, clicks and changes at once: terms tile, and the books are those of what was sold."""
    company, key = bought
    actor = builders.actor(company.purchaser)
    due = [Due(key, company.id, date(2027, 1, 15))]

    def by_run() -> object:
        return perform_due(RENEW, due, actor=system("run"), at=RENEWAL)

    def by_hand() -> object:
        wanted = RenewNow(subscription_id=key, intent=f"renew {turn}")
        return perform(RENEW_NOW, wanted, actor=actor, at=RENEWAL)

    def seats() -> object:
        wanted = AddSeats(subscription_id=key, quantity=1, intent=f"seats {turn}")
        return perform(ADD_SEATS, wanted, actor=actor, at=RENEWAL)

    def switch() -> object:
        wanted = SetAutoRenewal(customer_id=company.id, subscription_ids=(key,), on=True)
        return perform(SET_AUTO_RENEWAL, wanted, actor=actor, at=RENEWAL)

    def deliver() -> object:
        return drain(at=RENEWAL)

    at_once(outside, by_run, by_hand, seats, deliver, by_run, switch, by_hand, deliver)
    drain(at=RENEWAL)
    drain(at=RENEWAL)

    terms = rows("SELECT starts_on, ends_on FROM term WHERE subscription_id = %s ORDER BY 1", [key])
    renews_on = rows("SELECT renews_on FROM subscription WHERE id = %s", [key])[0][0]
    assert [one[1] for one in terms[:-1]] == [one[0] for one in terms[1:]]
    assert terms[-1][1] == renews_on
    assert len(terms) >= 2
    owed = rows("SELECT coalesce(sum(open_minor), 0)::bigint FROM invoice")
    receivable = (
        "SELECT coalesce(sum(amount_minor), 0)::bigint FROM ledger_entry WHERE account = %s"
    )
    assert rows(receivable, ["receivable"]) == owed
    captured = rows(
        "SELECT invoice_id FROM payment WHERE kind IN ('capture', 'charge') "
        "AND state = 'succeeded' GROUP BY 1 HAVING count(*) > 1"
    )
    assert captured == []


@pytest.mark.rule("REN-12")
def test_an_order_that_the_run_overtook_is_released(
    outside: Outside, bought: tuple[builders.Company, int]
) -> None:
    """Ordered by hand before the run renews, paid after: one term, nothing charged twice."""
    company, key = bought
    actor = builders.actor(company.purchaser)
    at = builders.at("2027-01-10")
    with quietly():
        wanted = RenewNow(subscription_id=key, intent="by hand")
        assert isinstance(perform(RENEW_NOW, wanted, actor=actor, at=at), Done)
        due = [Due(key, company.id, date(2027, 1, 15))]
        perform_due(RENEW, due, actor=system("run"), at=RENEWAL)
        drain(at=RENEWAL)
    orders = rows("SELECT state, failure FROM purchase_order ORDER BY id")
    assert orders[-1] == ("failed", "renewed-meanwhile")
    assert len(rows("SELECT 1 FROM term")) == 2
    assert rows("SELECT kind, state FROM payment ORDER BY id")[2:] == [
        ("authorise", "authorised"),
        ("charge", "succeeded"),
        ("void", "succeeded"),
    ]
    assert rows("SELECT count(*) FROM mail WHERE template = 'order-overtaken'") == [(1,)]
