"""The demo's vendor as the sheets that its staff import: catalogue, new prices, customers."""

import csv
import io
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

from tenure.operations.demo.cast import Company
from tenure.operations.taxes import shipped_rates
from tenure.rules.kinds import Kind, kind_of

VENDOR = "Skarvik"
TERMS = ("P1M", "P1Y", "P3Y")
# How much of its currency a market pays for a euro, in percent, and to what prices are rounded.
_CURRENCIES = {
    "SE": ("SEK", 1120, 10),
    "DK": ("DKK", 746, 10),
    "DE": ("EUR", 100, 5),
    "US": ("USD", 108, 5),
}
_BASE = "DE"
"""The market whose prices are the base prices, for those that follow them."""
_FOLLOWING = {"NO": "10.00"}
"""Markets whose lists follow by the rates of each month, and to what they are rounded."""
_MONTH_PERCENT = 12
_THREE_YEARS_PERCENT = 285
_ENTITY_PARTS = (
    *("code", "name", "country", "time_zone", "registration_number", "vat_number", "line1"),
    *("postal_code", "city", "region", "bank_name", "bank_scheme", "bank_account", "bank_bic"),
    *("email", "number_prefix"),
)
_LANGUAGES = ("en", "sv", "da")
_LISTS = ("features", "for_products", "entitlements")

type Cells = Sequence[object]


@cache
def _told() -> Mapping[str, Any]:
    return tomllib.loads((files(__package__) / "vendor.toml").read_text("utf-8"))


def families() -> frozenset[str]:
    """Return the families that products belong to."""
    return frozenset(product["family"] for product in _told()["product"])


def catalogue_sheet(*, prices_from_on: date) -> str:
    """Return the catalogue with its first prices."""
    told = _told()
    texts = [f"{part}_{language}" for language in _LANGUAGES for part in ("tagline", "description")]
    products = ("code", "kind", "family", "name", *texts, *_LISTS, "access_url")
    rows = _sheet(
        _block("legal_entity", _ENTITY_PARTS, told["legal_entity"]),
        _block(
            "market",
            ("country", "name", "currency", "legal_entity", "time_zone", "language"),
            told["market"],
        ),
        _block(
            "partner",
            (
                *("number", "name", "country", "manager_name", "manager_email", "manager_phone"),
                "specialisations",
            ),
            told["partner"],
        ),
        _block("product", products, [_product(one) for one in told["product"]]),
        _offerings(),
        _prices(from_on=prices_from_on, percent=100, families=families()),
        _base_prices(from_on=prices_from_on, percent=100, families=families()),
        [
            ("record", "market", "from_on", "follows", "step", "toward"),
            *(
                ("price_rule", market, prices_from_on, "yes", step, "nearest")
                for market, step in _FOLLOWING.items()
            ),
        ],
    )
    return f"{rows}\n{shipped_rates()}"


def price_sheet(*, from_on: date, percent: int, only: Iterable[str] = ()) -> str:
    """Return new prices from a day on, in percent of the first; of some families or of all."""
    chosen = frozenset(only) or families()
    return _sheet(
        _prices(from_on=from_on, percent=percent, families=chosen),
        _base_prices(from_on=from_on, percent=percent, families=chosen),
    )


def promotion_sheet(*, last_on: date) -> str:
    """Return the promotions that run or come on the demo's last day, entered weeks before."""
    columns = (
        *("record", "code", "name", "percent", "products", "terms", "minimum", "from_on"),
        *("until_on", "occasions"),
    )
    return _sheet(
        [
            columns,
            (
                *("promotion", "SITEBOOK-START", "Sitebook to start with", "15", "sitebook", ""),
                *("", last_on - timedelta(14), last_on + timedelta(45), "new"),
            ),
            (
                *("promotion", "TOGETHER", "Ten seats together", "10", "", "P1Y|P3Y"),
                *("10", last_on + timedelta(30), last_on + timedelta(90), "new|renewal"),
            ),
        ]
    )


def customers_sheet(companies: Iterable[Company]) -> str:
    """Return the customers that came over from the vendor's old system, with their partners."""
    columns = (
        *("import_key", "company", "country", "line1", "postal_code", "city", "region"),
        *("vat_number", "partner_number", "purchaser_email", "purchaser_name"),
    )
    rows: list[Cells] = [columns]
    for number, one in enumerate(companies, start=1):
        purchaser = one.people[0]
        address = one.address
        rows.append(
            [
                *(f"LEGACY-{7000 + number}", one.name, one.country, address["line1"]),
                *(address["postal_code"], address["city"], address.get("region", "")),
                *(one.vat_number, one.partner, purchaser.email, purchaser.name),
            ]
        )
    return _written(rows)


def _product(told: Mapping[str, Any]) -> Mapping[str, Any]:
    kind = _kind(told)
    return {
        **told,
        "kind": kind.name,
        **{name: "|".join(told.get(name, ())) for name in _LISTS},
        "access_url": f"https://{told['code']}.skarvik.example/" if kind.assigned else "",
    }


def _kind(product: Mapping[str, Any]) -> Kind:
    return kind_of(product.get("kind", "seat"))


def _offerings() -> list[Cells]:
    columns = (
        *("record", "product", "term", "market", "alignable", "early_renewal"),
        "success_plan_eligible",
    )
    return [
        columns,
        *(
            (
                *("offering", product["code"], term, market, "yes", "yes"),
                "yes" if _kind(product).assigned else "no",
            )
            for product in _told()["product"]
            for term in product.get("terms", TERMS)
            for market in (*_CURRENCIES, *_FOLLOWING)
        ),
    ]


def _prices(*, from_on: date, percent: int, families: frozenset[str]) -> list[Cells]:
    columns = ("record", "product", "term", "market", "from_on", "amount", "currency")
    return [
        columns,
        *(
            (
                "price",
                product["code"],
                term,
                market,
                from_on,
                _amount(product, term, market, percent),
                currency,
            )
            for product in _told()["product"]
            if product["family"] in families
            for market, (currency, _, _) in _CURRENCIES.items()
            for term in product.get("terms", TERMS)
        ),
    ]


def _base_prices(*, from_on: date, percent: int, families: frozenset[str]) -> list[Cells]:
    currency = _CURRENCIES[_BASE][0]
    return [
        ("record", "product", "term", "from_on", "amount", "currency"),
        *(
            (
                *("base_price", product["code"], term, from_on),
                *(_amount(product, term, _BASE, percent), currency),
            )
            for product in _told()["product"]
            if product["family"] in families
            for term in product.get("terms", TERMS)
        ),
    ]


def _amount(product: Mapping[str, Any], term: str, market: str, percent: int) -> str:
    """Return a price in whole units: months a little dearer, three years a little cheaper."""
    _, rate, step = _CURRENCIES[market]
    year = product["year_eur"] * percent * rate
    if term == "P1M":
        return f"{_near(year * _MONTH_PERCENT, 1_000_000, 1)}.00"
    if term == "P3Y":
        return f"{_near(year * _THREE_YEARS_PERCENT, 1_000_000, step)}.00"
    return f"{_near(year, 10_000, step)}.00"


def _near(numerator: int, denominator: int, step: int) -> int:
    return (2 * numerator + denominator * step) // (2 * denominator * step) * step


def _block(record: str, columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> list[Cells]:
    return [
        ("record", *columns),
        *((record, *(row.get(column, "") for column in columns)) for row in rows),
    ]


def _sheet(*blocks: list[Cells]) -> str:
    rows: list[Cells] = []
    for block in blocks:
        rows += [*block, ()]
    return _written(rows)


def _written(rows: Iterable[Cells]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()
