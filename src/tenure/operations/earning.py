"""Foresees revenue: what each legal entity will have earned, posted by the runs of coming days.

Revenue is earned by the day from what is invoiced. What is invoiced already is known; a rehearsal
adds what it would invoice. The decision is the run's own (INV-10, OPS-02).
"""

from dataclasses import replace
from datetime import date, datetime

from tenure.actions.payments.recognise_revenue import RECOGNISE_REVENUE, RecogniseRevenue
from tenure.engine.action import Moment
from tenure.engine.actor import system
from tenure.gateways.clock import day_in, midnight_in
from tenure.records.facts.parties import load_sellers
from tenure.records.facts.reading import rows
from tenure.rules.changes import RevenueRecognised
from tenure.rules.dates import ONE_DAY
from tenure.rules.decision import Decided
from tenure.rules.invoicing.invoices import REVENUE
from tenure.rules.invoicing.revenue import Earning, Standing, over_by
from tenure.rules.running.forecasts import Tally


class Rates(dict[tuple[int, str], dict[date, int]]):
    """Changes of daily rates, by legal entity and currency, each with its day."""


def add_written(rates: Rates, *, until_on: date) -> None:
    """Add the changes of rates that the rehearsal under way has written so far."""
    for entity, currency, on, delta in rows(
        "SELECT legal_entity_id, currency, on_day, sum(delta_minor)::bigint FROM revenue_rate "
        "WHERE on_day <= %s GROUP BY 1, 2, 3",
        [until_on],
    ):
        days = rates.setdefault((entity, currency), {})
        days[on] = days.get(on, 0) + delta


def foresee_revenue(written: Rates, *, at: datetime, last_on: date, tally: Tally) -> None:
    """Add what the runs from now to a day will post; `written` is what a rehearsal invoiced."""
    for entity, seller in sorted(load_sellers().items()):
        moment = Moment(midnight_in(last_on, zone=seller.time_zone), system("run"))
        (facts,) = RECOGNISE_REVENUE.load([RecogniseRevenue(legal_entity_id=entity)], moment)
        if not isinstance(facts, Earning):
            continue
        standing = _with(facts, written)
        day = day_in(at, zone=seller.time_zone)
        while day <= last_on:
            decided = RECOGNISE_REVENUE.decide(
                RecogniseRevenue(legal_entity_id=entity),
                Earning(entity, over_by(day), tuple(standing.values())),
            )
            if isinstance(decided, Decided) and decided.changes:
                tally.add_revenue(
                    decided.changes, on=day, action=RECOGNISE_REVENUE.name, account=REVENUE
                )
                for change in decided.changes:
                    if isinstance(change, RevenueRecognised):
                        standing[change.currency] = replace(
                            standing[change.currency],
                            posted_on=change.posted_on,
                            rate_minor=change.rate_minor,
                        )
            day += ONE_DAY


def _with(facts: Earning, written: Rates) -> dict[str, Standing]:
    """Return how far each currency is posted, with the changes of its rate that are ahead."""
    found = {one.currency: one for one in facts.currencies}
    for (entity, currency), days in written.items():
        if entity != facts.legal_entity_id:
            continue
        known = found.get(currency, Standing(currency, None, None, 0, ()))
        found[currency] = replace(known, deltas=(*known.deltas, *sorted(days.items())))
    return dict(sorted(found.items()))
