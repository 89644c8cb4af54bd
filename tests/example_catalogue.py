"""The example vendor's catalogue as the sheet that a vendor would keep: imported, not inserted."""

from collections.abc import Iterator
from pathlib import Path

VENDOR = Path(__file__).with_name("example_vendor.csv")
KINDS = Path(__file__).with_name("example_kinds.csv")

YEARLY = {"atlas": 1_885, "beam": 600, "flux": 250}
"""Per seat and year before tax, in EUR and USD; in SEK ten times, in DKK seven times as much."""

MARKETS = {"SE": ("SEK", 10), "DK": ("DKK", 7), "DE": ("EUR", 1), "US": ("USD", 1)}


def sheet() -> str:
    """Return the whole sheet."""
    return "\n".join([VENDOR.read_text("utf-8"), *_offerings(), "", *_prices()]) + "\n"


def kinds_sheet() -> str:
    """Return one product of every other kind, to be entered after the vendor's own sheet."""
    return KINDS.read_text("utf-8")


def _offerings() -> Iterator[str]:
    yield "record,product,term,licence_type,market,channels,alignable"
    for product, term, country in _sold():
        yield f"offering,{product},{term},named-user,{country},store|sales|partner,yes"


def _prices() -> Iterator[str]:
    """A month costs a tenth of a year, three years cost three."""
    yield "record,product,term,licence_type,market,from_on,amount,currency"
    for product, term, country in _sold():
        currency, factor = MARKETS[country]
        yearly = YEARLY[product] * factor
        amount = {"P1M": f"{yearly // 10}.{yearly % 10}0", "P1Y": f"{yearly}.00"}
        price = amount.get(term, f"{yearly * 3}.00")
        yield f"price,{product},{term},named-user,{country},2020-01-01,{price},{currency}"


def _sold() -> Iterator[tuple[str, str, str]]:
    for product in YEARLY:
        for country in MARKETS:
            for term in ("P1M", "P1Y", "P3Y"):
                yield product, term, country
