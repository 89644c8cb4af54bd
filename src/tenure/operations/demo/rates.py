"""The demo's exchange rates: the European Central Bank's, and the last of them for what lies ahead.

`rates.csv` holds what the bank published last before each month. A demo can be played beyond it and
its clock moved on for years: from there on the rates stay as they were, which real ones never do.
"""

from datetime import date
from functools import cache
from importlib.resources import files

from tenure.rules.dates import add_months
from tenure.rules.pricing.fx import MONTH, period_start
from tenure.rules.pricing.fx_history import last_publication

SOURCE = "European Central Bank; what lies ahead is invented"


@cache
def _published() -> tuple[str, ...]:
    return tuple((files(__package__) / "rates.csv").read_text("utf-8").splitlines())


def history(*, until: date) -> str:
    """Return the rates up to the month of a day, in the form in which the bank publishes them."""
    header, newest, *older = _published()
    last_on, _, cells = newest.partition(",")
    months = []
    # The newest rates are those of the month after the one in which they were published.
    start = add_months(period_start(date.fromisoformat(last_on), calendar=MONTH), 2)
    while start <= until:
        months.append(f"{last_publication(start)},{cells}")
        start = add_months(start, 1)
    return "\n".join([header, *reversed(months), newest, *older, ""])
