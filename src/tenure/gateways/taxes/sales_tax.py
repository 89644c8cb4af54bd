"""The port to providers of US sales tax; the table of states serves where there is none."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from tenure.gateways.taxes.tables import US_SALES_TAX, rate_sheet


class SalesTaxUnavailable(Exception):
    """The provider can't say anything about an address now."""


@dataclass(frozen=True, slots=True)
class RegionalRate:
    """A rate from a day on, in percent as a sheet writes it: "8.5", and who says so."""

    region: str
    from_on: date
    percent: str
    source: str


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """Where an address lies: a state, `NY`, or a place in one, `NY/10001`, with its dated rates."""

    region: str
    rates: tuple[RegionalRate, ...]


class SalesTax(Protocol):
    """Who knows in which jurisdiction an address lies and what is taken there on software."""

    def find(self, address: Mapping[str, str], *, state: str) -> Jurisdiction:
        """Return the jurisdiction of an address with the rates that are or will be in force.

        Raises SalesTaxUnavailable where nothing can be said now.
        """
        ...


class SalesTaxTable:
    """The table that comes with the product: the state's own rate, nothing local."""

    def find(self, address: Mapping[str, str], *, state: str) -> Jurisdiction:
        """See `SalesTax`; a state that isn't in the table has no rates."""
        return Jurisdiction(state, tuple(rate for rate in _rates() if rate.region == state))


def _rates() -> Sequence[RegionalRate]:
    lines = [line for line in rate_sheet(US_SALES_TAX).splitlines() if line[:1] not in ("", "#")]
    return [
        RegionalRate(row["region"], date.fromisoformat(row["from_on"]), row["rate"], row["source"])
        for row in csv.DictReader(lines)
    ]
