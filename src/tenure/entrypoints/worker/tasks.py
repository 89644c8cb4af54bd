"""The jobs of the worker; each can be repeated, come late or twice without harm."""

import logging
from contextlib import suppress
from datetime import datetime

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from tenure.engine.outbox import DELIVER
from tenure.operations import daily, forecasting, sandbox
from tenure.operations.delivery import drain
from tenure.operations.forecasting import MAKE_FORECAST_JOB
from tenure.operations.taxes import ask_registers, find_tax_places
from tenure.questions.running.deployment import deployment, now
from tenure.rules.decision import Refused

log = logging.getLogger("tenure.worker")

HEARTBEAT_SECONDS = 2
DEAD_AFTER_SECONDS = 10
"""A worker that hasn't been heard of for so long is dead, and its jobs are taken up again."""


@app.task(name=DELIVER, retry=RetryStrategy(max_attempts=5, exponential_wait=3))
def deliver(kind: str) -> None:
    """Deliver what waits; `kind` says what was announced, but everything that waits is taken."""
    payments, mails = drain(at=now())
    log.info("delivered after %s: %d payments, %d mails", kind, payments, mails)


@app.periodic(cron="* * * * *")
@app.task(name="tenure.sweep", queueing_lock="tenure.sweep")
def sweep(timestamp: int) -> None:
    """Deliver what an announcement was lost for, or what the outside could not take before."""
    payments, mails = drain(at=now())
    if payments or mails:
        log.info("swept at %d: %d payments, %d mails", timestamp, payments, mails)


@app.periodic(cron="* * * * *")
@app.task(name="tenure.taxes", queueing_lock="tenure.taxes", lock="taxes")
def taxes(timestamp: int) -> None:
    """Ask registers and providers what rules will need to know of customers' tax."""
    at = now()
    for what, asked in (("numbers", ask_registers(at=at)), ("places", find_tax_places(at=at))):
        if asked.answered or asked.silent:
            log.info("%s at %d: %d, silent %d", what, timestamp, asked.answered, asked.silent)


@app.periodic(cron="*/5 * * * *")
@app.task(name="tenure.daily-run", queueing_lock="tenure.daily-run", lock="daily-run")
def daily_run(timestamp: int) -> None:
    """Do all that is due; a sandbox runs when its clock moves, not by the real time."""
    here = deployment()
    if here.is_sandbox:
        return
    counts = daily.daily_run(at=here.at, within=daily.limits())
    if isinstance(counts, Refused):
        log.error("no run at %d: %s", timestamp, counts)
    elif counts:
        log.info("run at %d: %s", timestamp, dict(counts))


@app.periodic(cron="40 21 * * *")
@app.task(name=MAKE_FORECAST_JOB, lock="forecast", queue="forecast")
def make_forecast(timestamp: int) -> None:
    """Make the forecast of the coming days, each night and when somebody asks."""
    made = forecasting.make(at=now())
    log.info("forecast at %d: %d lines to %s", timestamp, len(made.lines), made.until_on)


@app.task(name=sandbox.MOVE_CLOCK_JOB, lock="clock", queue="clock")
def move_clock(to: str) -> None:
    """Move the sandbox clock; all that was due on the way is done."""
    moved = sandbox.move(to=datetime.fromisoformat(to))
    if isinstance(moved, Refused):
        log.warning("the clock was not moved to %s: %s", to, moved)


@app.periodic(cron="* * * * *")
@app.task(name="tenure.rescue", queueing_lock="tenure.rescue", pass_context=False)
async def rescue(timestamp: int) -> None:
    """Give jobs of a worker that died to the next one."""
    manager = app.job_manager
    for job in await manager.get_stalled_jobs(seconds_since_heartbeat=DEAD_AFTER_SECONDS):
        log.warning("job %s was left behind, taken up again at %d", job.id, timestamp)
        await manager.retry_job(job)


def rescue_soon() -> None:
    """Look after what the worker before this one was at, as soon as it is known to be dead."""
    # One that waits already is enough.
    with suppress(AlreadyEnqueued):
        rescue.configure(
            schedule_in={"seconds": DEAD_AFTER_SECONDS + 1}, queueing_lock="tenure.rescue-soon"
        ).defer(timestamp=0)
