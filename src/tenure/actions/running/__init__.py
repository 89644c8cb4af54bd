"""The installation and its runs: reports, forecasts, the brake, the clock, mails that left."""

from tenure.actions.running.begin_run import BEGIN_RUN
from tenure.actions.running.forget_runs import FORGET_RUNS
from tenure.actions.running.keep_forecast import KEEP_FORECAST
from tenure.actions.running.move_clock import MOVE_CLOCK
from tenure.actions.running.note_mail_sent import NOTE_MAIL_SENT
from tenure.actions.running.pull_brake import PULL_BRAKE
from tenure.actions.running.release_brake import RELEASE_BRAKE
from tenure.actions.running.report_run import REPORT_RUN
from tenure.actions.running.set_up_deployment import SET_UP_DEPLOYMENT
from tenure.engine.action import AnyAction

OFFERED: tuple[AnyAction, ...] = (
    BEGIN_RUN,
    FORGET_RUNS,
    KEEP_FORECAST,
    MOVE_CLOCK,
    NOTE_MAIL_SENT,
    PULL_BRAKE,
    RELEASE_BRAKE,
    REPORT_RUN,
    SET_UP_DEPLOYMENT,
)
"""Every verb of this room, from A to Z."""
