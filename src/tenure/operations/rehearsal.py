"""Dry run and forecast: the real run, rehearsed on copies, a portion of customers a time (OPS-02).

Today is what is due now. Of the days ahead it is taken that every charge succeeds, that mail
arrives, and that nobody buys or changes anything; the rest are the same decisions.
"""

import logging
from collections.abc import Callable, Sequence
from datetime import date, datetime

from tenure.actions import DAILY
from tenure.actions.payments.recognise_revenue import RECOGNISE_REVENUE
from tenure.actions.payments.take_payment_answer import TAKE_PAYMENT_ANSWER, TakePaymentAnswer
from tenure.engine.action import AnyAction
from tenure.engine.actor import system
from tenure.engine.perform import perform_all
from tenure.engine.rehearsing import deliver_all_mail, keep_rates, rehearsing
from tenure.gateways.clock import day_in, midnight_in
from tenure.operations.catching_up import catch_up
from tenure.operations.earning import Rates, add_written, foresee_revenue
from tenure.operations.run import Observer, run, time_zones, zones_due
from tenure.operations.sandbox import next_event
from tenure.operations.tallying import tally_into
from tenure.records.facts.reading import rows
from tenure.rules.running.forecasts import Forecast, Line, Tally, between

log = logging.getLogger("tenure.forecast")

PORTION = 5_000
"""Customers that are rehearsed at a time; it bounds memory and how old a copy gets."""
REHEARSED: tuple[AnyAction, ...] = tuple(one for one in DAILY if one is not RECOGNISE_REVENUE)
"""Revenue is earned per legal entity, not per customer: it is reckoned when all were rehearsed."""

_ANSWER = {"charge": "succeeded", "capture": "succeeded", "authorise": "authorised"}
_DUE_CUSTOMERS = """
SELECT customer_id FROM subscription WHERE next_due_on <= %(until)s
UNION SELECT customer_id FROM invoice WHERE next_due_on <= %(until)s
UNION SELECT customer_id FROM quote WHERE next_due_on <= %(until)s
UNION SELECT customer_id FROM payment_method
    WHERE next_due_on <= %(until)s AND removed_at IS NULL
UNION SELECT customer_id FROM purchase_order WHERE state = 'pending' AND late_told_at IS NULL
"""


def business_day(at: datetime) -> date:
    """Return the newest day that a calendar of any customer shows at an instant."""
    return max((day_in(at, zone=zone) for zone in time_zones()), default=at.date())


def forecast(
    *,
    at: datetime,
    until_on: date | None = None,
    portion: int = PORTION,
    progress: Callable[[int, int], None] | None = None,
) -> Forecast:
    """Return what runs will do from now to the end of a day, today's unless one is given.

    `progress` is told how many customers of how many have been looked at.
    """
    today = _first_day(at)
    last_on = max(until_on or today, business_day(at))
    customers = due_customers(until_on=last_on)
    tally, rates = Tally(), Rates()
    for start in range(0, len(customers), portion):
        several = customers[start : start + portion]
        rehearse(several, at=at, until_on=until_on, tally=tally, rates=rates)
        if progress is not None:
            progress(min(start + portion, len(customers)), len(customers))
    foresee_revenue(rates, at=at, last_on=last_on, tally=tally)
    return Forecast(at, today, last_on, between(tally.lines(), first_on=today, last_on=last_on))


def due_customers(*, until_on: date) -> list[int]:
    """Return the customers of whom anything is due by a day."""
    found = rows(f"{_DUE_CUSTOMERS} ORDER BY 1", {"until": until_on})
    return [row[0] for row in found]


def planned(*, at: datetime, until_on: date, sample: int) -> tuple[tuple[Line, ...], int, int]:
    """Return what a sample of the customers has ahead to the end of a day, how many, of how many.

    The sample is everybody unless they are more; it is drawn by a hash of the key, so it is the
    same one when asked again.
    """
    drawn = rows(
        f"SELECT customer_id FROM ({_DUE_CUSTOMERS}) AS due "  # noqa: S608 - ours
        "ORDER BY hashint8extended(customer_id, 7361)",
        {"until": until_on},
    )
    tally = Tally()
    customers = [row[0] for row in drawn[:sample]]
    if customers:
        rehearse(customers, at=at, until_on=until_on, tally=tally)
    found = between(tally.lines(), first_on=date.min, last_on=until_on)
    return found, len(customers), len(drawn)


def rehearse(
    customers: Sequence[int],
    *,
    at: datetime,
    until_on: date | None,
    tally: Tally,
    rates: Rates | None = None,
) -> None:
    """Add what runs will do to these customers from now to the end of a day, only now without.

    And to `rates` what of it will be earned by the day.
    """
    with rehearsing(customers):
        observe = tally_into(tally, first_on=_first_day(at))
        catch_up(at=at, actions=REHEARSED, observe=observe, between=lambda: _answer(at=at))
        if until_on is not None:
            keep_rates(until_on=until_on)
            _answer(at=at)
            _days_ahead(at, _last_midnight(until_on), observe)
        if rates is not None:
            add_written(rates, until_on=until_on or business_day(at))


def _days_ahead(at: datetime, last: datetime, observe: Observer) -> None:
    following = next_event(after=at)
    while following is not None and following <= last:
        run(at=following, actions=REHEARSED, zones=zones_due(at=following), observe=observe)
        _answer(at=following)
        following = next_event(after=following)


def _first_day(at: datetime) -> date:
    return min((day_in(at, zone=zone) for zone in time_zones()), default=at.date())


def _last_midnight(until_on: date) -> datetime:
    return max(midnight_in(until_on, zone=zone) for zone in [*time_zones(), "UTC"])


def _answer(*, at: datetime) -> None:
    """Let everything asked of the outside succeed, until nothing waits."""
    answered: set[int] = set()
    while True:
        waiting = [
            (key, kind)
            for key, kind in rows(
                "SELECT id, kind FROM payment WHERE state IN ('requested', 'unknown') ORDER BY id"
            )
            if key not in answered and kind in _ANSWER
        ]
        if not waiting:
            break
        answered.update(key for key, _ in waiting)
        perform_all(
            TAKE_PAYMENT_ANSWER,
            [
                TakePaymentAnswer(
                    payment_id=key, state=_ANSWER[kind], provider_ref=f"foreseen-{key}"
                )
                for key, kind in waiting
            ],
            actor=system("run"),
            at=at,
        )
    deliver_all_mail(at=at)
