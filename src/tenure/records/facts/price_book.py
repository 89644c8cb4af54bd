"""All price lists and rates as they were entered, to compare with and to foresee: few queries."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, datetime

from tenure.records.facts.reading import named_rows, rows
from tenure.rules.entering.fx_entry import FxBook, Period
from tenure.rules.entering.price_effects import ListedOffering, PriceBook, Ruled
from tenure.rules.money import Money
from tenure.rules.pricing.fx import Rates
from tenure.rules.pricing.price_lists import Following, Listed


def load_tables() -> dict[Period, Rates]:
    """Return every table of rates that is in force or was, by calendar and first day; one query."""
    found: dict[Period, Rates] = {}
    for row in named_rows(
        "SELECT t.calendar, t.from_on, t.base, t.published_on, t.source, "
        "array_agg(r.currency ORDER BY r.currency) AS currencies, "
        "array_agg(r.numerator ORDER BY r.currency) AS numerators, "
        "array_agg(r.denominator ORDER BY r.currency) AS denominators "
        "FROM fx_table t JOIN fx_rate r ON r.table_id = t.id "
        "GROUP BY t.id ORDER BY t.from_on, t.calendar"
    ):
        shares = zip(row["numerators"], row["denominators"], strict=True)
        units = dict(zip(row["currencies"], shares, strict=True))
        units[row["base"]] = (1, 1)
        found[row["calendar"], row["from_on"]] = Rates(
            row["calendar"], row["from_on"], row["base"], row["published_on"], units, row["source"]
        )
    return found


def load_base_currency() -> str:
    """Return the vendor's base currency, which its base prices or rates settled; "" before."""
    found = rows(
        "SELECT currency FROM (SELECT currency FROM base_price LIMIT 1) p "
        "UNION SELECT base FROM (SELECT base FROM fx_table LIMIT 1) t"
    )
    return str(found[0][0]) if found else ""


def load_fx_book(*, on: date, at: datetime) -> FxBook:
    """Return what a history of rates is compared with, in three queries."""
    followed = rows("SELECT min(from_on) FROM price_rule WHERE follows")
    return FxBook(load_tables(), load_base_currency(), followed[0][0], on, at)


def load_price_book() -> PriceBook:
    """Return every price, rule and rate that was ever entered, in five queries."""
    own: dict[int, list[Listed]] = defaultdict(list)
    for offering, minor, currency, from_on in rows(
        "SELECT offering_id, minor, currency, from_on FROM list_price"
    ):
        own[offering].append(Listed(Money(minor, currency), from_on))
    base: dict[tuple[int, str, str], list[Listed]] = defaultdict(list)
    for product, term, licence, minor, currency, from_on in rows(
        "SELECT product_id, term, licence_type, minor, currency, from_on FROM base_price"
    ):
        base[product, term, licence].append(Listed(Money(minor, currency), from_on))
    ruled = _load_rules()
    offerings = tuple(
        ListedOffering(
            offering_id=row["id"],
            country=row["country"],
            currency=row["currency"],
            product_code=row["code"],
            product_name=row["name"],
            term=row["term"],
            licence_type=row["licence_type"],
            own=tuple(own[row["id"]]),
            base=tuple(base[row["product_id"], row["term"], row["licence_type"]]),
            rules=ruled.get(row["market_id"], ()),
        )
        for row in named_rows(
            "SELECT o.id, o.product_id, o.market_id, m.country, m.currency, p.code, p.name, "
            "o.term, o.licence_type FROM offering o JOIN market m ON m.id = o.market_id "
            "JOIN product p ON p.id = o.product_id ORDER BY m.country, p.family, p.name, o.term"
        )
    )
    return PriceBook(offerings, load_tables())


def _load_rules() -> Mapping[int, tuple[Ruled, ...]]:
    found: dict[int, list[Ruled]] = defaultdict(list)
    for market, from_on, follows, step, toward in rows(
        "SELECT market_id, from_on, follows, step_minor, toward FROM price_rule"
    ):
        found[market].append(Ruled(from_on, Following(step, toward) if follows else None))
    return {market: tuple(several) for market, several in found.items()}
