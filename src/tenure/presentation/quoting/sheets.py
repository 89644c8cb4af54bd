"""A list of quotes as a sheet: every column that the page has, and those it has no room for."""

import csv
from collections.abc import Callable, Iterable, Mapping
from io import StringIO
from typing import Any

from django.http import HttpResponse

from tenure.rules.money import plain_number

_FORMULA = ("=", "+", "-", "@", "\t", "\r")

_COLUMNS: Mapping[str, Callable[[Any], object]] = {
    "number": lambda row: row.number,
    "version": lambda row: row.version,
    "customer-number": lambda row: row.customer_number,
    "customer": lambda row: row.customer,
    "source": lambda row: row.source,
    "partner": lambda row: row.partner,
    "state": lambda row: row.state,
    "made-on": lambda row: row.made_on,
    "sent-on": lambda row: row.sent_on,
    "last-on": lambda row: row.last_on,
    "net": lambda row: plain_number(row.net),
    "total": lambda row: plain_number(row.total),
    "currency": lambda row: row.total.currency,
    "became": lambda row: row.order_number or row.successor_number,
}


def sheet(
    rows: Iterable[Any], *, columns: Iterable[str], say: Callable[[str], str]
) -> HttpResponse:
    """Hand quotes out as CSV, with these columns in this order."""
    names = list(columns)
    written = StringIO()
    writer = csv.writer(written)
    writer.writerow([say(f"quoting-column-{name}") for name in names])
    for row in rows:
        writer.writerow([_cell(_COLUMNS[name](row)) for name in names])
    return HttpResponse(
        "\ufeff" + written.getvalue(),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="quotes.csv"'},
    )


def _cell(value: object) -> object:
    """Return a value so that no program of tables takes what somebody typed for a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
