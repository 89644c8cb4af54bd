"""The three fixed tests of every action that the daily run takes.

Many together give the same rows as one by one; the number of queries does not depend on how many;
a second run adds nothing.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from tenure.actions import DAILY
from tenure.actions.ordering.switch_product import SWITCH_PRODUCT, SwitchProduct
from tenure.actions.ordering.tell_late_order import TELL_LATE_ORDER
from tenure.actions.payments.recognise_revenue import RECOGNISE_REVENUE
from tenure.actions.quotes.draft_quote import DRAFT_QUOTE, DraftQuote
from tenure.actions.quotes.send_quote import SEND_QUOTE, SendQuote
from tenure.engine.action import AnyAction, Due
from tenure.engine.actor import system
from tenure.engine.outcome import Done
from tenure.engine.perform import perform_due
from tenure.gateways.clock import day_in
from tenure.gateways.payment.simulator.client import InProcessProvider
from tenure.operations.delivery import drain
from tenure.operations.providers import Outside
from tenure.records.facts.reading import named_rows
from tenure.records.facts.reading import rows as read
from tenure.rules.quotes.quote import Line, Recipient
from tests import builders

ZONE = "Europe/Stockholm"
FIRST = builders.at("2026-01-15")

TABLES = (
    "subscription",
    "term",
    "instalment",
    "invoice",
    "invoice_line",
    "invoice_tax",
    "assignment",
    "payment",
    "payment_method",
    "allocation",
    "ledger_entry",
    "revenue_rate",
    "revenue_day",
    "mail",
    "event",
    "purchase_order",
    "number_series",
    "quote",
    "quote_item",
    "quote_link",
)


BY_CHANCE = (
    "id",
    "posting",
    "noun_id",
    "number",
    "series_number",
    "intent",
    "wanted",
    "token_hash",
)


@contextmanager
def undone() -> Iterator[None]:
    """Take back whatever happens inside."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def rows_of_all_tables() -> dict[str, list[str]]:
    """Return every row without what differs by chance: keys. References become 'a key'."""
    return {table: sorted(map(str, _without_keys(table))) for table in TABLES}


def _without_keys(table: str) -> Iterator[dict[str, Any]]:
    for row in named_rows(f"SELECT * FROM {table}"):
        yield {
            name: _plain(name, value)
            for name, value in sorted(row.items())
            if name not in BY_CHANCE
        }


def _plain(name: str, value: object) -> object:
    if name.endswith("_id") and value is not None:
        return "a key"
    if name in ("values", "data"):
        return str(sorted(value)) if isinstance(value, dict) else value
    return value


def a_world(world: Outside, action: AnyAction, count: int) -> tuple[datetime, list[Due]]:
    """Make `count` items due for an action; return when, and what is due."""
    builders.vendor(FIRST)
    made = [a_company(world, action) for _ in range(count)]
    at = MOMENTS[action.name](made)
    found = due_of(action, at)
    assert len(found) == (1 if action is RECOGNISE_REVENUE else count), found
    return at, found


def due_of(action: AnyAction, at: datetime) -> list[Due]:
    """Return what is due for an action."""
    assert action.due is not None
    return list(action.due(ZONE, day_in(at, zone=ZONE), 1000))


def a_company(world: Outside, action: AnyAction) -> int:
    company = builders.company()
    card = builders.real_card(company, world, expires=(12, 2026))
    if action is TELL_LATE_ORDER:
        payment = world.payment
        assert isinstance(payment, InProcessProvider)
        payment.simulator.set_available(False)
        try:
            builders.order(company, card=card, at=FIRST)
        finally:
            payment.simulator.set_available(True)
        return company.id
    if action.name == "retry-payment":
        key = builders.buy(company, term="P1M", card=card, at=FIRST)
        decline(world, card)
        return key
    term = "P3Y" if action.name == "bill-instalment" else "P1Y"
    renews = action.name in ("renew", "remind", "tell-card-expiry", "expire-quote")
    return builders.buy(company, term=term, card=card, auto_renew=renews, at=FIRST)


def decline(world: Outside, card: int) -> None:
    """From now on the card is declined."""
    payment = world.payment
    assert isinstance(payment, InProcessProvider)
    token = read("SELECT token FROM payment_method WHERE id = %s", [card])[0][0]
    payment.simulator.set_behaviour(token, "declined")


def after_failed_renewal(_made: list[int]) -> datetime:
    """Renew the monthly ones with a declined card; the first retry is a day later."""
    at = builders.at("2026-02-15")
    remind, renew = (
        next(action for action in DAILY if action.name == name) for name in ("remind", "renew")
    )
    perform_due(remind, due_of(remind, at), actor=system("run"), at=at)
    perform_due(renew, due_of(renew, at), actor=system("run"), at=at)
    drain(at=at)
    return at + timedelta(days=1)


def after_expiry(made: list[int]) -> datetime:
    """Let the yearly ones expire; the warning is three days before day 16."""
    at = after_quotes(made)
    step = next(action for action in DAILY if action.name == "move-state")
    perform_due(step, due_of(step, at), actor=system("run"), at=at)
    return builders.at("2027-01-28")


def after_quotes(_made: list[int]) -> datetime:
    """Let what doesn't renew by itself be quoted, drafted and sent; then its term is over."""
    at = builders.at("2026-12-16")
    for name in ("quote-automatically", "send-quote"):
        action = next(action for action in DAILY if action.name == name)
        perform_due(action, due_of(action, at), actor=system("run"), at=at)
    return builders.at("2027-01-15")


def with_a_hold(made: list[int]) -> datetime:
    """Quote the renewal of every one with fewer seats, so that it is held, to its last day."""
    at = builders.at("2027-01-02")
    for key in made:
        customer = read("SELECT customer_id FROM subscription WHERE id = %s", [key])[0][0]
        wanted = DraftQuote(
            customer_id=customer,
            lines=(Line(action="renewal", subscription_id=key, quantity=2),),
            recipients=(Recipient(email="eva@firm.example"),),
            intent=f"held-{key}",
        )
        sales = builders.staff("sales")
        quote = builders.do(DRAFT_QUOTE, wanted, actor=sales, at=at)["quote_id"]
        builders.do(SEND_QUOTE, SendQuote(quote_id=quote, hold=True), actor=sales, at=at)
    return builders.at("2027-02-02")


def when_drafted(_made: list[int]) -> datetime:
    """Let the run draft quotes for what doesn't renew by itself; it has to send them."""
    at = builders.at("2026-12-16")
    action = next(action for action in DAILY if action.name == "quote-automatically")
    perform_due(action, due_of(action, at), actor=system("run"), at=at)
    return at


def after_reminders(_made: list[int]) -> datetime:
    """Send the three reminders, each on its day; then the renewal is due."""
    remind = next(action for action in DAILY if action.name == "remind")
    for text in ("2026-10-17", "2026-12-16", "2027-01-08"):
        at = builders.at(text)
        perform_due(remind, due_of(remind, at), actor=system("run"), at=at)
    return builders.at("2027-01-15")


def when_switched(made: list[int]) -> datetime:
    """Switch every one to Beam in its window, with fewer seats; it begins on the renewal date."""
    at = builders.at("2026-12-01")
    for key in made:
        wanted = SwitchProduct(
            subscription_id=key, offering_id=builders.offering("beam"), quantity=2, intent=str(key)
        )
        builders.do(SWITCH_PRODUCT, wanted, actor=builders.staff("sales"), at=at)
    drain(at=at)
    return builders.at("2027-01-15")


MOMENTS: dict[str, Callable[[list[int]], datetime]] = {
    "expire-quote": with_a_hold,
    "begin-term": when_switched,
    "bill-instalment": lambda _: builders.at("2027-01-15"),
    "remind": lambda _: builders.at("2026-10-17"),
    "quote-automatically": lambda _: builders.at("2026-12-16"),
    "send-quote": when_drafted,
    "renew": after_reminders,
    "retry-payment": after_failed_renewal,
    "move-state": after_quotes,
    "warn": after_expiry,
    "tell-card-expiry": lambda _: builders.at("2026-12-01"),
    "tell-late-order": lambda _: builders.at("2026-01-17"),
    "recognise-revenue": lambda _: builders.at("2026-02-15"),
}

every_daily = pytest.mark.parametrize("action", DAILY, ids=lambda action: action.name)


def carry_out(action: AnyAction, due: Sequence[Due], at: datetime) -> None:
    """Perform; everything has to be done, nothing refused or parked."""
    outcomes = perform_due(action, due, actor=system("run"), at=at)
    assert all(isinstance(outcome, Done) for outcome in outcomes), outcomes


@every_daily
@pytest.mark.django_db
def test_together_is_one_by_one(action: AnyAction, outside: Outside) -> None:
    """A batch of three leaves the rows that three batches of one leave."""
    at, due = a_world(outside, action, 3)
    with undone():
        carry_out(action, due, at)
        together = rows_of_all_tables()
    with undone():
        for one in due:
            carry_out(action, [one], at)
        one_by_one = rows_of_all_tables()
    before = rows_of_all_tables()
    assert together == one_by_one
    assert together != before


@every_daily
@pytest.mark.django_db
def test_queries_do_not_grow(action: AnyAction, outside: Outside) -> None:
    """Four are loaded and saved in as many queries as one."""
    if action is RECOGNISE_REVENUE:
        pytest.skip("one legal entity is one item, whatever was sold")
    at, due = a_world(outside, action, 4)
    counts = []
    for some in (due[:1], due):
        with undone(), CaptureQueriesContext(connection) as queries:
            perform_due(action, some, actor=system("run"), at=at)
        counts.append(len(queries))
    waves = len(due) if action.alone and len({one.customer_id for one in due}) < len(due) else 1
    assert counts[1] <= counts[0] * waves


@every_daily
@pytest.mark.django_db
@pytest.mark.rule("OPS-01")
def test_second_run_adds_nothing(action: AnyAction, outside: Outside) -> None:
    """What was due is done and not due any more; doing it again by name changes nothing."""
    at, due = a_world(outside, action, 2)
    carry_out(action, due, at)
    after = rows_of_all_tables()
    assert not due_of(action, at)
    perform_due(action, due, actor=system("run"), at=at)
    assert {**rows_of_all_tables(), "event": []} == {**after, "event": []}
