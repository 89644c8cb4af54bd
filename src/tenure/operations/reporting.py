"""Writes down what a run does: while it goes, how it ended, and for how long that is kept (OPS-01).

A report tells of machines, so its times are those of the machine, whatever a sandbox's clock says.
"""

import os
import socket
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from time import monotonic

from django.conf import settings

from tenure.actions.running.begin_run import BEGIN_RUN, BeginRun
from tenure.actions.running.forget_runs import FORGET_RUNS, ForgetRuns
from tenure.actions.running.report_run import REPORT_RUN, ReportRun
from tenure.engine.action import Action, AnyAction
from tenure.engine.actor import system
from tenure.engine.outcome import Done, Outcome
from tenure.engine.perform import perform
from tenure.gateways import clock
from tenure.gateways.clock import day_in
from tenure.operations.tallying import tally_into
from tenure.records.facts import running
from tenure.records.facts.reading import rows
from tenure.rules.decision import Refused
from tenure.rules.invoicing import revenue
from tenure.rules.running.forecasts import Tally, by_action, to_data

TELL_EVERY_SECONDS = 2.0

_DUE = """
WITH here AS (SELECT * FROM unnest(%s::text[], %s::date[]) AS here (zone, today)),
due AS (
    SELECT s.id FROM subscription s JOIN here ON zone = s.time_zone WHERE s.next_due_on <= today
    UNION ALL
    SELECT i.id FROM invoice i JOIN here ON zone = i.time_zone WHERE i.next_due_on <= today
    UNION ALL
    SELECT q.id FROM quote q JOIN here ON zone = q.time_zone WHERE q.next_due_on <= today
    UNION ALL
    SELECT m.id FROM payment_method m JOIN customer c ON c.id = m.customer_id
    JOIN here ON zone = c.time_zone WHERE m.next_due_on <= today AND m.removed_at IS NULL
    UNION ALL
    SELECT o.id FROM purchase_order o JOIN customer c ON c.id = o.customer_id
    JOIN here ON zone = c.time_zone
    WHERE o.state = 'pending' AND o.late_told_at IS NULL AND o.placed_on < today
    UNION ALL
    SELECT e.id FROM legal_entity e JOIN here ON zone = e.time_zone
    WHERE EXISTS (SELECT FROM revenue_day d WHERE d.legal_entity_id = e.id
                  AND d.posted_on < today - %s)
)
SELECT count(*) FROM due
WHERE id NOT IN (SELECT item FROM parked_action WHERE released_at IS NULL)
"""


def due_now(*, at: datetime, zones: Sequence[str]) -> int:
    """Return how many pieces of work a run finds when it starts; what is parked isn't among them.

    A subscription or invoice that is to go several steps counts once, a legal entity with days to
    post too.
    """
    behind = (date.max - revenue.over_by(date.max)).days
    found: int = rows(_DUE, [list(zones), [day_in(at, zone=zone) for zone in zones], behind])[0][0]
    return found


class Report:
    """Adds up a run while it goes and writes it down every two seconds.

    With `due` unknown (None) nothing is written before something was done.
    """

    def __init__(self, *, business_on: date, zones: Sequence[str], due: int | None) -> None:
        """Begin the report, or go on with the last one where neither found anything to do."""
        self.tally = Tally()
        self.began = monotonic()
        self.due = due or 0
        self._business_on = business_on
        self._zones = tuple(zones)
        self._add = tally_into(self.tally)
        self._told_at = self.began
        self._id = None if due is None else self._begin()

    @property
    def done(self) -> int:
        """Return how many pieces of work have been done."""
        return sum(line.count for line in self.tally.lines())

    def observe(self, action: AnyAction, on: date, outcomes: Sequence[Outcome]) -> None:
        """Count a batch, and write down how far the run is when it is time to."""
        self._add(action, on, outcomes)
        if monotonic() - self._told_at >= TELL_EVERY_SECONDS:
            self.tell("running")

    def tell(self, state: str) -> None:
        """Write down how far the run is, or how it ended."""
        self._told_at = monotonic()
        lines = self.tally.lines()
        if self._id is None:
            if not lines:
                return
            self._id = self._begin()
        _noted(
            REPORT_RUN,
            ReportRun(
                run_id=self._id,
                state=state,
                zones=self._zones,
                counts=by_action(lines),
                money=tuple(to_data(lines)),
            ),
        )

    def _begin(self) -> int:
        worker = worker_name()
        idle = running.idle_report(worker=worker, business_on=self._business_on)
        if idle is not None and not self.due and not self.done:
            return idle
        answer = _noted(
            BEGIN_RUN, BeginRun(business_on=self._business_on, worker=worker, due=self.due)
        )
        return int(str(answer.answer["run_id"]))


def forget_old(*, at: datetime) -> None:
    """Let go of reports and forecasts that are older than they are kept for.

    Forecasts are dated by the clock that counts (`at`), which in a sandbox isn't the machine's.
    """
    kept = timedelta(days=settings.RUNS_KEPT_DAYS)
    wanted = ForgetRuns(runs_before=machine_now() - kept, forecasts_before=at - kept)
    if running.anything_older(
        runs_before=wanted.runs_before, forecasts_before=wanted.forecasts_before
    ):
        _noted(FORGET_RUNS, wanted)


def worker_name() -> str:
    """Return who runs: machine and process."""
    return f"{socket.gethostname()}:{os.getpid()}"


def machine_now() -> datetime:
    """Return the machine's own time."""
    return clock.now(sandbox_at=None)


def _noted[Input, Facts](action: Action[Input, Facts], wanted: Input) -> Done:
    answer = perform(action, wanted, actor=system("run"), at=machine_now())
    if isinstance(answer, Refused):
        raise PermissionError(answer.code)
    return answer
