"""Whose prices are locked to a rate, and the exchange rates in force, many at a time."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from tenure.records.facts.reading import distinct, named_rows, rows
from tenure.rules.pricing.fx import MONTH, Rates, period_start
from tenure.rules.pricing.price_lists import Locked, agreement_on, rates_day
from tenure.rules.subscriptions import Subscription


class Locks:
    """The enterprise agreements of a batch of customers, and whose rates count on a day (FX-03)."""

    def __init__(self, agreements: Mapping[int, Sequence[Locked]]) -> None:
        """Keep the agreements by customer."""
        self._agreements = agreements

    def on(self, customer: int, *, on: date) -> Locked | None:
        """Return the agreement of a customer that is in force on a day, None if none is."""
        return agreement_on(self._agreements.get(customer, ()), on=on)

    def rates_on(
        self, customer: int, *, on: date, subscription_rates_on: date | None = None
    ) -> date:
        """Return the day whose rates count for a customer's price of `on`."""
        agreement = agreement_on(self._agreements.get(customer, ()), on=on)
        return rates_day(on, agreement=agreement, subscription_rates_on=subscription_rates_on)


def load_locks(customers: Sequence[int | None]) -> Locks:
    """Return the agreements of customers, in one query."""
    found: dict[int, list[Locked]] = defaultdict(list)
    for customer, *values in rows(
        "SELECT customer_id, reference, from_on, to_on, rates_on FROM agreement "
        "WHERE customer_id = ANY(%s)",
        [distinct(customers)],
    ):
        found[customer].append(Locked(*values))
    return Locks(found)


def load_rates_days(
    subscriptions: Sequence[Subscription], *, days: Mapping[int, date]
) -> dict[int, date]:
    """Return by subscription whose rates count for its price on its day, in one query (FX-03)."""
    locks = load_locks([one.customer_id for one in subscriptions])
    return {
        one.id: locks.rates_on(one.customer_id, on=days[one.id], subscription_rates_on=one.rates_on)
        for one in subscriptions
    }


def load_rates_in_force(days: Sequence[date], *, calendar: str = MONTH) -> dict[date, Rates]:
    """Return the table in force on each day, left out where there is none; one query (FX-05)."""
    starts = {on: period_start(on, calendar=calendar) for on in days}
    tables: dict[date, Rates] = {}
    for row in named_rows(
        "SELECT t.calendar, t.from_on, t.base, t.published_on, t.source, "
        "json_agg(json_build_array(r.currency, r.numerator, r.denominator))::jsonb AS rates "
        "FROM fx_table t JOIN fx_rate r ON r.table_id = t.id "
        "WHERE t.calendar = %s AND t.from_on = ANY(%s) GROUP BY t.id",
        [calendar, distinct(list(starts.values()))],
    ):
        rates = row.pop("rates")
        units = {currency: (numerator, denominator) for currency, numerator, denominator in rates}
        units[row["base"]] = (1, 1)
        tables[row["from_on"]] = Rates(**row, units=units)
    return {on: tables[start] for on, start in starts.items() if start in tables}
