"""A quote accepted, its subscription renewed and grown by everybody at once: one order, one term.

In each round eight workers start at the same moment on one subscription. Who comes first differs;
what must hold afterwards doesn't.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from random import Random
from threading import Barrier

import pytest
from django.db import connections

from tenure.actions.ordering.add_seats import ADD_SEATS, AddSeats
from tenure.actions.quotes.accept_quote import ACCEPT_QUOTE, AcceptQuote
from tenure.actions.quotes.cancel_quote import CANCEL_QUOTE, CancelQuote
from tenure.actions.quotes.draft_quote import DRAFT_QUOTE, DraftQuote
from tenure.actions.quotes.send_quote import SEND_QUOTE, SendQuote
from tenure.actions.renewals.renew import RENEW
from tenure.actions.renewals.renew_now import RENEW_NOW, RenewNow
from tenure.actions.renewals.set_auto_renewal import SET_AUTO_RENEWAL, SetAutoRenewal
from tenure.engine.action import Due
from tenure.engine.actor import system
from tenure.engine.outbox import quietly
from tenure.engine.perform import perform, perform_due
from tenure.operations.delivery import drain
from tenure.operations.providers import Outside, using
from tenure.operations.run import run
from tenure.records.facts.reading import rows
from tenure.rules.quotes.quote import Line, Recipient
from tests import builders
from tests.faults.passes import LONG, SEEDS, inflicted

pytestmark = pytest.mark.django_db(transaction=True)

BOUGHT = builders.at("2026-01-15")
QUOTED = builders.at("2027-01-10")
RENEWAL = builders.at("2027-01-15")
WORKERS = 8
RACES = 100 if LONG else 12
"""Races in each round of a pass: five rounds of the long one are five hundred."""


@dataclass(frozen=True, slots=True)
class Prize:
    """What a race is about: a subscription that renews today, and an open quote that renews it."""

    company: builders.Company
    card: int
    subscription: int
    quote: int


class Crew:
    """Workers with a connection each that start on their works at the same moment."""

    def __init__(self, world: Outside, pool: ThreadPoolExecutor) -> None:
        self._world = world
        self._pool = pool
        self._ready = Barrier(WORKERS)

    def race(self, works: list[Callable[[], object]]) -> None:
        """Start all works at once and wait for all of them; what one raises is raised here."""
        assert len(works) == WORKERS
        list(self._pool.map(self._one, works))

    def _one(self, work: Callable[[], object]) -> None:
        with using(self._world), quietly():
            self._ready.wait()
            work()

    def go_home(self) -> None:
        """Let every worker close its connection."""
        self.race([connections.close_all] * WORKERS)


@pytest.fixture
def crew(outside: Outside) -> Iterator[Crew]:
    """Eight workers."""
    with ThreadPoolExecutor(WORKERS) as pool:
        workers = Crew(outside, pool)
        yield workers
        workers.go_home()


def prize(company: builders.Company, card: int, *, changed: bool, number: int) -> Prize:
    """Buy a year and quote its renewal; a changed one holds auto-renewal (QUO-14)."""
    with quietly():
        key = builders.buy(company, card=card, at=BOUGHT)
        who = builders.actor(company.purchaser)
        wanted = DraftQuote(
            customer_id=company.id,
            lines=(Line(action="renewal", subscription_id=key, quantity=3 if changed else None),),
            recipients=(Recipient(email=company.purchaser.email),),
            intent=f"quote {number}",
        )
        quote = builders.do(DRAFT_QUOTE, wanted, actor=who, at=QUOTED)["quote_id"]
        sent = SendQuote(quote_id=quote, hold=True)
        builders.do(SEND_QUOTE, sent, actor=who, at=QUOTED)
    return Prize(company, card, key, quote)


def works_on(won: Prize, *, chance: Random) -> list[Callable[[], object]]:
    """Return what eight workers try at once, in an order that chance has."""
    actor = builders.actor(won.company.purchaser)

    def accept(intent: str) -> Callable[[], object]:
        wanted = AcceptQuote(quote_id=won.quote, intent=intent, payment_method_id=won.card)
        return lambda: perform(ACCEPT_QUOTE, wanted, actor=actor, at=RENEWAL)

    def by_run() -> object:
        due = [Due(won.subscription, won.company.id, date(2027, 1, 15))]
        return perform_due(RENEW, due, actor=system("run"), at=RENEWAL)

    def by_hand() -> object:
        wanted = RenewNow(subscription_id=won.subscription, intent=f"hand {won.quote}")
        return perform(RENEW_NOW, wanted, actor=actor, at=RENEWAL)

    def seats() -> object:
        wanted = AddSeats(subscription_id=won.subscription, quantity=1, intent=f"seats {won.quote}")
        return perform(ADD_SEATS, wanted, actor=actor, at=RENEWAL)

    def cancel() -> object:
        wanted = CancelQuote(quote_id=won.quote, reason="a race")
        return perform(CANCEL_QUOTE, wanted, actor=builders.staff("sales"), at=RENEWAL)

    def switch() -> object:
        wanted = SetAutoRenewal(
            customer_id=won.company.id, subscription_ids=(won.subscription,), on=True
        )
        return perform(SET_AUTO_RENEWAL, wanted, actor=actor, at=RENEWAL)

    def deliver() -> object:
        return drain(at=RENEWAL)

    seventh = chance.choice([cancel, switch, by_run, accept(f"third {won.quote}")])
    works = [
        accept(f"click {won.quote}"),
        accept(f"click {won.quote}"),
        accept(f"tab {won.quote}"),
        by_hand,
        by_run,
        seats,
        seventh,
        deliver,
    ]
    chance.shuffle(works)
    return works


def holds(won: Prize) -> None:
    """One order for the quote at most, one renewal of the term, its money once."""
    orders = rows(
        "SELECT o.state, o.total_minor = q.total_minor FROM purchase_order o "
        "JOIN quote q ON q.id = o.quote_id WHERE q.id = %s AND o.state <> 'failed'",
        [won.quote],
    )
    (state,) = rows("SELECT state FROM quote WHERE id = %s", [won.quote])[0]
    assert orders == ([("fulfilled", True)] if state == "accepted" else [])
    terms = rows(
        "SELECT starts_on, ends_on FROM term WHERE subscription_id = %s ORDER BY 1",
        [won.subscription],
    )
    assert terms == [
        (date(2026, 1, 15), date(2027, 1, 15)),
        (date(2027, 1, 15), date(2028, 1, 15)),
    ]
    lines = rows(
        "SELECT count(*) FROM invoice_line WHERE subscription_id = %s AND kind = 'renewal'",
        [won.subscription],
    )
    assert lines == [(1,)]
    twice = rows(
        "SELECT a.invoice_id FROM allocation a JOIN payment p ON p.id = a.payment_id "
        "WHERE p.state = 'succeeded' AND p.customer_id = %s GROUP BY 1 HAVING count(*) > 1",
        [won.company.id],
    )
    assert twice == []


@pytest.mark.rule("QUO-11", "QUO-14", "REN-12", "CHK-10")
@pytest.mark.parametrize("seed", SEEDS)
def test_accepting_renewing_and_growing_at_once(outside: Outside, crew: Crew, seed: int) -> None:
    chance = Random(seed)
    builders.vendor()
    outcomes: set[str] = set()
    for number in range(RACES):
        company = builders.company()
        card = builders.real_card(company, outside)
        won = prize(company, card, changed=bool(number % 2), number=number)
        crew.race(works_on(won, chance=chance))
        with quietly():
            for _ in range(2):
                drain(at=RENEWAL)
            run(at=builders.at("2027-03-01"), zones=["Europe/Stockholm"])
            drain(at=builders.at("2027-03-01"))
        holds(won)
        outcomes.add(rows("SELECT state FROM quote WHERE id = %s", [won.quote])[0][0])
        inflicted("races of eight workers for a quote and its subscription")
    # A race that always ends the same way is none.
    assert len(outcomes) > 1
