"""What a sheet of customers refers to: markets, partners, accounts, and keys that are known."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from tenure.records.facts.parties import vat_number_fits
from tenure.records.facts.people import load_accounts, load_markets
from tenure.records.facts.reading import rows
from tenure.rules.companies.customers import tidy_vat
from tenure.rules.entering.customer_entry import Arriving
from tenure.rules.entering.sheets import Row, Sheet


def load_arriving(sheet: Sheet, *, at: datetime) -> Arriving:
    """Return a sheet with its facts, in four queries."""
    whole = [row for row in sheet.rows if row.whole]
    numbers = {(row.values["country"], tidy_vat(row.values["vat_number"])) for row in whole}
    return Arriving(
        sheet=sheet,
        markets=load_markets(_cells(whole, "country")),
        partners={
            row[0]: row[1]
            for row in rows(
                "SELECT number, id FROM partner WHERE number = ANY(%s)",
                [_cells(whole, "partner_number")],
            )
        },
        accounts=load_accounts(_cells(whole, "purchaser_email")),
        known_keys=frozenset(
            row[0]
            for row in rows(
                "SELECT import_key FROM customer WHERE import_key = ANY(%s)",
                [_cells(whole, "import_key")],
            )
        ),
        fitting=frozenset(
            (country, number)
            for country, number in numbers
            if vat_number_fits(number, country=country)
        ),
        at=at,
    )


def _cells(sheet: Iterable[Row], column: str) -> Sequence[str]:
    return [row.values[column] for row in sheet]
