"""Makes and describes the world of the fault tests; run as a program, in a process of its own.

`python -m tests.faults.world build N` makes N companies whose yearly subscription renews today,
every fifth with a card that is declined. `… build-sandbox N` makes N in a sandbox, monthly and
yearly ones, of which some don't renew. `… move INSTANT` moves the sandbox's clock here and now,
`… request-move INSTANT` has the worker do it. `… run-together N BATCH` does the run in N processes
at once, `… renew-one COMPANY N run|mixed` renews its subscription in N processes. `… describe`
prints what came of it, without keys.
"""

import json
import multiprocessing
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tenure.config import wiring

if TYPE_CHECKING:
    from tenure.gateways.payment.simulator.client import HttpControls


def build(count: int) -> None:
    """Make the companies a year ago, by real actions and the real simulator."""
    from tenure.gateways.clock import now
    from tests import builders

    controls = _controls()
    today = now(sandbox_at=None)
    bought = datetime(today.year - 1, today.month, min(today.day, 28), 9, tzinfo=UTC)
    builders.vendor(bought)
    for i in range(count):
        company = builders.company(name=f"Company {i:03}", at=bought)
        stored = controls.store_card("4242424242424242", holder=f"Person {i:03}")
        card = builders.stored(company, stored, at=bought)
        builders.buy(company, card=card, quantity=1 + i % 7, at=bought)
        if i % 5 == 0:
            controls.set_behaviour(stored.token, "declined")


def build_sandbox(count: int) -> None:
    """Make the companies of a sandbox on the builders' day."""
    from tenure.actions.running.set_up_deployment import SET_UP_DEPLOYMENT, SetUpDeployment
    from tenure.engine.actor import system
    from tests import builders

    builders.vendor()
    builders.do(
        SET_UP_DEPLOYMENT,
        SetUpDeployment(vendor="Northwind", kind="sandbox", sandbox_at=builders.NOW),
        actor=system("test"),
    )
    controls = _controls()
    for i in range(count):
        company = builders.company(name=f"Company {i:03}")
        stored = controls.store_card("4242424242424242", holder=f"Person {i:03}")
        builders.buy(
            company,
            card=builders.stored(company, stored),
            term="P1M" if i % 2 else "P1Y",
            quantity=1 + i,
            auto_renew=i % 4 != 3,
        )
        if i % 5 == 0:
            controls.set_behaviour(stored.token, "declined")


def move(to: str) -> None:
    """Move the clock in this process."""
    from tenure.operations import sandbox

    sandbox.move(to=datetime.fromisoformat(to))


def request_move(to: str) -> None:
    """Ask the worker for it, as the strip's buttons do."""
    from procrastinate.contrib.django import app

    from tenure.operations.sandbox import MOVE_CLOCK_JOB

    app.configure_task(MOVE_CLOCK_JOB, queue="clock", lock="clock").defer(to=to)


def run_together(workers: int, batch: int) -> None:
    """Do the daily run in so many processes that begin at the same moment."""
    from tenure.engine.outbox import quietly
    from tenure.gateways.clock import now
    from tenure.operations.delivery import drain
    from tenure.operations.run import run

    at = now(sandbox_at=None)

    def work(_number: int) -> None:
        with quietly():
            run(at=at, batch=batch)
            drain(at=at)

    _in_processes(workers, work)


def renew_one(company: str, workers: int, how: str) -> None:
    """Renew a company's subscription in so many processes at once, by the run or also by hand."""
    from tenure.actions.renewals.renew import RENEW
    from tenure.actions.renewals.renew_now import RENEW_NOW, RenewNow
    from tenure.engine.action import Due
    from tenure.engine.actor import system
    from tenure.engine.outbox import quietly
    from tenure.engine.perform import perform, perform_due
    from tenure.gateways.clock import now
    from tenure.operations.delivery import drain
    from tests import builders

    at = now(sandbox_at=None)
    key, customer, renews_on, user, email, name = builders.first(
        "SELECT s.id, c.id, s.renews_on, u.id, u.email, u.name FROM subscription s "
        "JOIN customer c ON c.id = s.customer_id "
        "JOIN role r ON r.customer_id = c.id AND r.role = 'purchaser' "
        "JOIN user_account u ON u.id = r.user_id WHERE c.name = %s",
        company,
    )
    purchaser = builders.actor(builders.Person(user, email, name))

    def work(number: int) -> None:
        with quietly():
            if how == "mixed" and number % 2:
                wanted = RenewNow(subscription_id=key, intent=f"by hand {number}")
                perform(RENEW_NOW, wanted, actor=purchaser, at=at)
            else:
                perform_due(RENEW, [Due(key, customer, renews_on)], actor=system("run"), at=at)
            drain(at=at)

    _in_processes(workers, work)


def _in_processes(workers: int, work: Callable[[int], None]) -> None:
    """Do a work in processes of their own, each with its own connection, all at once."""
    wiring.disconnect()
    apart = multiprocessing.get_context("fork")
    ready = apart.Barrier(workers)

    def one(number: int) -> None:
        rows("SELECT 1")  # connected before anybody begins
        ready.wait(timeout=60)
        work(number)

    from tenure.records.facts.reading import rows

    children = [apart.Process(target=one, args=(number,)) for number in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    failed = [child.exitcode for child in children if child.exitcode]
    if failed:
        raise SystemExit(f"{len(failed)} of {workers} failed")


QUERIES = {
    "subscriptions": (
        "SELECT c.name, s.state, s.quantity, s.renews_on, s.unpaid_due_on, s.next_due "
        "FROM subscription s JOIN customer c ON c.id = s.customer_id ORDER BY 1"
    ),
    "terms": (
        "SELECT c.name, t.starts_on, t.ends_on, t.quantity FROM term t "
        "JOIN customer c ON c.id = t.customer_id ORDER BY 1, 2"
    ),
    "invoices": (
        "SELECT c.name, i.issued_on, i.due_on, i.total_minor, i.open_minor, i.state FROM invoice i "
        "JOIN customer c ON c.id = i.customer_id ORDER BY 1, 2, 4"
    ),
    "numbers": "SELECT series_year, series_number FROM invoice ORDER BY 1, 2",
    "payments": (
        "SELECT c.name, p.kind, p.attempt, p.amount_minor, p.state FROM payment p "
        "JOIN customer c ON c.id = p.customer_id ORDER BY 1, 2, 3, 4"
    ),
    "books": (
        "SELECT account, currency, sum(amount_minor)::bigint FROM ledger_entry GROUP BY 1, 2 "
        "ORDER BY 1, 2"
    ),
    "mails": "SELECT template, count(*), count(sent_at) FROM mail GROUP BY 1 ORDER BY 1",
    "events": "SELECT what, count(*) FROM event GROUP BY 1 ORDER BY 1",
    "parked": "SELECT action, reason FROM parked_action",
}


def describe() -> None:
    """Print every table that matters, what the provider was asked to move, and what is broken."""
    from tenure.questions.invariants.asked import broken_invariants
    from tenure.records.facts.reading import rows

    controls = _controls()
    found = {name: [list(map(str, row)) for row in rows(query)] for name, query in QUERIES.items()}
    moved = [event["body"] for event in controls.events()]
    kinds = sorted(f"{body['kind']} {body['amount_minor']}" for body in moved)
    found["provider"] = [[kind, str(kinds.count(kind))] for kind in sorted(set(kinds))]
    found["broken"] = [[str(one)] for one in broken_invariants()]
    json.dump(found, sys.stdout, indent=1)


def _controls() -> "HttpControls":
    from django.conf import settings

    from tenure.gateways.payment.simulator.client import HttpControls

    return HttpControls(settings.PAYMENT_URL, timeout=10, secret=settings.PAYMENT_SECRET)


if __name__ == "__main__":
    wiring.setup()
    wiring.migrate()
    match sys.argv[1:]:
        case ["build", count]:
            build(int(count))
        case ["build-sandbox", count]:
            build_sandbox(int(count))
        case ["move", to]:
            move(to)
        case ["request-move", to]:
            request_move(to)
        case ["run-together", workers, batch]:
            run_together(int(workers), int(batch))
        case ["renew-one", company, workers, how]:
            renew_one(company, int(workers), how)
        case ["describe"]:
            describe()
        case other:
            raise SystemExit(f"unknown: {other}")
