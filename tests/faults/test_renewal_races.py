"""One renewal per term, whatever mixture tries it: run, click, bulk, settings, retry, workers."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from threading import Barrier

import pytest
from django.db import IntegrityError, connection, connections, transaction

from tenure.actions.payments.retry_payment import RETRY_PAYMENT
from tenure.actions.renewals.change_renewal import CHANGE_RENEWAL, ChangeRenewal
from tenure.actions.renewals.renew import RENEW
from tenure.actions.renewals.renew_now import RENEW_NOW, RenewNow
from tenure.actions.renewals.renew_several import RENEW_SEVERAL, RenewSeveral
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
from tenure.rules.decision import Refused
from tests import builders

pytestmark = pytest.mark.django_db(transaction=True)

RENEWAL = builders.at("2027-01-15")


def at_once(world: Outside, *works: Callable[[], object]) -> None:
    """Start all at the same moment, each in a thread with a connection of its own."""
    ready = Barrier(len(works))

    def one(work: Callable[[], object]) -> None:
        with using(world), quietly():
            ready.wait()
            try:
                work()
            finally:
                connections.close_all()

    with ThreadPoolExecutor(len(works)) as pool:
        list(pool.map(one, works))


@pytest.fixture
def bought(outside: Outside) -> tuple[builders.Company, list[int]]:
    """A company with two yearly subscriptions that have been reminded."""
    builders.vendor()
    company = builders.company()
    card = builders.real_card(company, outside)
    keys = [builders.buy(company, product=name, card=card) for name in ("atlas", "beam")]
    run(at=builders.at("2027-01-10"))
    return company, keys


def terms(key: int) -> list[tuple[date, date]]:
    return rows("SELECT starts_on, ends_on FROM term WHERE subscription_id = %s ORDER BY 1", [key])


def renewed_once(keys: list[int]) -> None:
    """Two terms that touch, one invoice line for the second, money once for every invoice."""
    for key in keys:
        assert terms(key) == [
            (date(2026, 1, 15), date(2027, 1, 15)),
            (date(2027, 1, 15), date(2028, 1, 15)),
        ]
        lines = rows(
            "SELECT count(*) FROM invoice_line WHERE subscription_id = %s AND kind = 'renewal'",
            [key],
        )
        assert lines == [(1,)]
    twice = rows(
        "SELECT a.invoice_id FROM allocation a JOIN payment p ON p.id = a.payment_id "
        "WHERE p.state = 'succeeded' GROUP BY 1 HAVING count(*) > 1"
    )
    assert twice == []


@pytest.mark.rule("REN-12", "REN-08", "REN-05")
@pytest.mark.parametrize("turn", range(3))
def test_run_click_bulk_and_settings_at_once(
    outside: Outside, bought: tuple[builders.Company, list[int]], turn: int
) -> None:
    company, keys = bought
    actor = builders.actor(company.purchaser)
    due = [Due(key, company.id, date(2027, 1, 15)) for key in keys]

    def by_run() -> object:
        return perform_due(RENEW, due, actor=system("run"), at=RENEWAL)

    def by_hand() -> object:
        wanted = RenewNow(subscription_id=keys[0], intent=f"hand {turn}")
        return perform(RENEW_NOW, wanted, actor=actor, at=RENEWAL)

    def together(intent: str) -> Callable[[], object]:
        wanted = RenewSeveral(customer_id=company.id, subscription_ids=tuple(keys), intent=intent)
        return lambda: perform(RENEW_SEVERAL, wanted, actor=actor, at=RENEWAL)

    answered: list[Done | Refused] = []

    def settings() -> object:
        wanted = ChangeRenewal(subscription_id=keys[1], po_number="PO 7")
        answered.append(perform(CHANGE_RENEWAL, wanted, actor=actor, at=RENEWAL))
        return answered[0]

    def deliver() -> object:
        return drain(at=RENEWAL)

    one_click = together(f"bulk {turn}")
    at_once(
        outside, by_run, one_click, by_hand, deliver, one_click, settings, by_run,
        together(f"other {turn}"), deliver, by_hand,
    )  # fmt: skip
    drain(at=RENEWAL)
    drain(at=RENEWAL)
    run(at=RENEWAL)
    drain(at=RENEWAL)
    renewed_once(keys)
    # Too late for the renewal of that day, it either says so or stands for the next one; what
    # was refused isn't set, and no document of this renewal names what came after it.
    (answer,) = answered
    (next_po,) = rows("SELECT next_po_number FROM subscription WHERE id = %s", [keys[1]])[0]
    if isinstance(answer, Refused):
        assert (answer.code, next_po) in {("renewal-date-passed", ""), ("renewal-bought", "")}
    else:
        assert next_po == "PO 7"
    named = rows(
        "SELECT o.po_number FROM purchase_order o UNION ALL SELECT i.po_number FROM invoice i"
    )
    assert "PO 7" not in [row[0] for row in named]


@pytest.mark.rule("REN-12", "REN-08")
@pytest.mark.parametrize("turn", range(2))
def test_bulk_in_many_tabs_is_one_order(
    outside: Outside, bought: tuple[builders.Company, list[int]], turn: int
) -> None:
    """Eight times the same click and twice another one, days ahead: what comes second is free."""
    company, keys = bought
    at = builders.at("2027-01-12")
    actor = builders.actor(company.purchaser)

    def click(intent: str) -> Callable[[], object]:
        wanted = RenewSeveral(customer_id=company.id, subscription_ids=tuple(keys), intent=intent)
        return lambda: perform(RENEW_SEVERAL, wanted, actor=actor, at=at)

    at_once(outside, *[click(f"bulk {turn}")] * 8, *[click(f"second {turn}")] * 2)
    drain(at=at)
    drain(at=at)
    run(at=RENEWAL)
    drain(at=RENEWAL)
    renewed_once(keys)
    states = rows(
        "SELECT state, count(*) FROM purchase_order WHERE intent LIKE %s OR intent LIKE %s "
        "GROUP BY 1 ORDER BY 1",
        ["bulk%", "second%"],
    )
    assert states == [("failed", 1), ("fulfilled", 1)]


@pytest.mark.rule("REN-12", "REN-13")
@pytest.mark.parametrize("turn", range(2))
def test_retries_and_clicks_after_a_declined_renewal(
    outside: Outside, bought: tuple[builders.Company, list[int]], turn: int
) -> None:
    """The renewal stands while its money is tried again: neither click nor bulk makes another."""
    company, keys = bought
    assert isinstance(outside.payment, InProcessProvider)
    token = rows("SELECT token FROM payment_method WHERE customer_id = %s", [company.id])[0][0]
    outside.payment.simulator.set_behaviour(token, "declined")
    run(at=RENEWAL)
    drain(at=RENEWAL)
    outside.payment.simulator.set_behaviour(token, "succeeds")
    at = RENEWAL + timedelta(days=1)
    open_ones = rows("SELECT id, next_due_on FROM invoice WHERE open_minor > 0 ORDER BY id")
    assert [one[1] for one in open_ones] == [date(2027, 1, 16)] * 2
    due = [Due(key, company.id, on) for key, on in open_ones]
    actor = builders.actor(company.purchaser)

    def again() -> object:
        return perform_due(RETRY_PAYMENT, due, actor=system("run"), at=at)

    def by_hand() -> object:
        wanted = RenewNow(subscription_id=keys[0], intent=f"hand {turn}")
        return perform(RENEW_NOW, wanted, actor=actor, at=at)

    def together() -> object:
        wanted = RenewSeveral(
            customer_id=company.id, subscription_ids=tuple(keys), intent=f"bulk {turn}"
        )
        return perform(RENEW_SEVERAL, wanted, actor=actor, at=at)

    def deliver() -> object:
        return drain(at=at)

    at_once(outside, again, by_hand, together, again, deliver, together, again, deliver)
    drain(at=at)
    run(at=at)
    drain(at=at)
    renewed_once(keys)
    assert rows("SELECT count(*) FROM invoice WHERE open_minor > 0") == [(0,)]
    attempts = rows(
        "SELECT attempt, state, count(*) FROM payment WHERE kind = 'charge' GROUP BY 1, 2 "
        "ORDER BY 1"
    )
    assert attempts == [(1, "declined", 2), (2, "succeeded", 2)]


@pytest.mark.rule("REN-12", "REN-08")
def test_a_group_of_which_the_run_renewed_one_is_released_whole(
    outside: Outside, bought: tuple[builders.Company, list[int]]
) -> None:
    """What was reserved is given back; the other one renews by itself on its day."""
    company, keys = bought
    at = builders.at("2027-01-14")
    with quietly():
        wanted = RenewSeveral(customer_id=company.id, subscription_ids=tuple(keys), intent="bulk")
        placed = perform(RENEW_SEVERAL, wanted, actor=builders.actor(company.purchaser), at=at)
        assert isinstance(placed, Done)
        due = [Due(keys[0], company.id, date(2027, 1, 15))]
        perform_due(RENEW, due, actor=system("run"), at=RENEWAL)
        drain(at=RENEWAL)
    order = rows("SELECT state, failure FROM purchase_order WHERE intent = 'bulk/1'")
    assert order == [("failed", "renewed-meanwhile")]
    run(at=RENEWAL)
    drain(at=RENEWAL)
    renewed_once(keys)


@pytest.mark.rule("REN-12")
@pytest.mark.parametrize("starts", ["2026-01-15", "2026-07-01"])
def test_the_database_refuses_a_second_term(
    bought: tuple[builders.Company, list[int]], starts: str
) -> None:
    """The same first day, or only days in common."""
    _, keys = bought
    with (
        pytest.raises(IntegrityError, match=r"one_renewal_per_term|terms_do_not_overlap"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(
            "INSERT INTO term (id, customer_id, subscription_id, offering_id, starts_on, ends_on, "
            "quantity, srp_minor, currency, cause, order_id) "
            "SELECT nextval('tenure_key'), customer_id, subscription_id, offering_id, %s, "
            "DATE '2027-01-15', quantity, srp_minor, currency, cause, order_id "
            "FROM term WHERE subscription_id = %s",
            [starts, keys[0]],
        )
