"""Counts what outcomes of a run did, for forecasts, reports and the brake."""

from collections.abc import Callable, Sequence
from datetime import date

from tenure.actions.payments.recognise_revenue import RECOGNISE_REVENUE
from tenure.engine.action import AnyAction
from tenure.engine.outcome import Done, Outcome, Parked
from tenure.rules.invoicing.invoices import REVENUE
from tenure.rules.running.forecasts import Tally

PARKED = ": parked"
"""What stands after an action's name where its work was parked."""


def tally_into(
    tally: Tally, *, first_on: date = date.min
) -> Callable[[AnyAction, date, Sequence[Outcome]], None]:
    """Return an observer of a run that adds up what it does; what is late counts for `first_on`."""

    def observe(action: AnyAction, due_on: date, outcomes: Sequence[Outcome]) -> None:
        on = max(due_on, first_on)
        for outcome in outcomes:
            match outcome:
                case Done() if action is RECOGNISE_REVENUE:
                    tally.add_revenue(outcome.changes, on=on, action=action.name, account=REVENUE)
                case Done():
                    tally.add(outcome.changes, on=on, action=action.name)
                case Parked():
                    tally.add((), on=on, action=f"{action.name}{PARKED}")
                case _:
                    pass  # not due any more, or another worker is at it

    return observe
