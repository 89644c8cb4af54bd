"""The vendor of every story: four legal entities and markets, three products, prices since 2020."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tenure.engine.action import Action, Moment, Scope
from tenure.entrypoints.commands.stories.reader import PriceTold
from tenure.entrypoints.commands.stories.written import StoryWrong, term
from tenure.records.facts.reading import rows as read
from tenure.rules import changes as c
from tenure.rules.decision import Decided, Decision, NewRows
from tenure.rules.money import Money

NAME = "Fjord Software"
ENTITIES = (
    ("SE", "Fjord Programvara AB", "Europe/Stockholm", "SE556000461501", "FS"),
    ("DK", "Fjord Software ApS", "Europe/Copenhagen", "DK13585628", "FD"),
    ("IE", "Fjord Software Ltd", "Europe/Dublin", "IE6388047V", "FI"),
    ("US", "Fjord Software Inc.", "America/New_York", "", "FU"),
)
MARKETS = (
    ("SE", "SEK", "SE", "Europe/Stockholm", "sv"),
    ("DK", "DKK", "DK", "Europe/Copenhagen", "da"),
    ("DE", "EUR", "IE", "Europe/Berlin", "en"),
    ("US", "USD", "US", "America/New_York", "en"),
)
MARKET_OF = {currency: country for country, currency, _, _, _ in MARKETS}
# By country and state; companies in the USA are in Massachusetts.
TAX_RATES_BP = {
    ("SE", ""): 2_500,
    ("DK", ""): 2_500,
    ("DE", ""): 1_900,
    ("IE", ""): 2_300,
    ("US", "MA"): 625,
}
PRODUCTS = ("Atlas", "Beam", "Flux")
# In minor units a seat and year: SEK, DKK, EUR, USD. A month costs a tenth, 3 years three times.
YEARLY = {
    "Atlas": (1_885_000, 1_319_500, 188_500, 188_500),
    "Beam": (600_000, 420_000, 60_000, 60_000),
    "Flux": (250_000, 175_000, 25_000, 25_000),
}
SINCE = date(2020, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterVendor:
    """The prices that a story names; they stand in place of the vendor's own."""

    prices: tuple[PriceTold, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterPrice:
    """One more price of an offering, from a day on."""

    offering_id: int
    price: PriceTold


def list_prices(told: Sequence[PriceTold]) -> dict[tuple[str, str, str, date], Money]:
    """Return every price by product, country, term and first day, a story's own before ours."""
    found: dict[tuple[str, str, str, date], Money] = {}
    for product, yearly in YEARLY.items():
        for (country, currency, *_), minor in zip(MARKETS, yearly, strict=True):
            for of_term, amount in (("P1M", minor // 10), ("P1Y", minor), ("P3Y", minor * 3)):
                found[product, country, of_term, SINCE] = Money(amount, currency)
    for one in told:
        if one.product not in YEARLY:
            raise StoryWrong(f"{one.product!r} is no product: {', '.join(PRODUCTS)}")
        if one.price.currency not in MARKET_OF:
            raise StoryWrong(f"no market pays in {one.price.currency}: {', '.join(MARKET_OF)}")
        country = MARKET_OF[one.price.currency]
        found[one.product, country, str(term(one.term)), one.from_] = one.price
    return found


def _entities(rows: NewRows, keys: dict[str, int]) -> Iterator[c.Change]:
    for code, name, zone, vat, prefix in ENTITIES:
        keys[code] = rows.number()
        yield c.LegalEntityEntered(
            id=keys[code],
            code=code,
            name=name,
            country=code,
            time_zone=zone,
            registration_number="556000-4615",
            vat_number=vat,
            address={"line1": "Harbour Street 1", "postal_code": "11122", "city": "Harbour"},
            bank={"bank": "Bank", "scheme": "IBAN", "account": "SE3550000000054910000003"},
            email=f"billing.{code.lower()}@fjord.example",
            number_prefix=prefix,
        )
    for (country, region), rate_bp in TAX_RATES_BP.items():
        yield c.TaxRateEntered(
            id=rows.number(),
            country=country,
            region=region,
            from_on=SINCE,
            rate_bp=rate_bp,
            source="law",
        )


def _markets(rows: NewRows, entities: dict[str, int], keys: dict[str, int]) -> Iterator[c.Change]:
    for country, currency, entity, zone, language in MARKETS:
        keys[country] = rows.number()
        yield c.MarketEntered(
            id=keys[country],
            country=country,
            currency=currency,
            legal_entity_id=entities[entity],
            time_zone=zone,
            language=language,
            name=country,
        )


def _products(rows: NewRows, keys: dict[str, int]) -> Iterator[c.Change]:
    for name in PRODUCTS:
        keys[name] = rows.number()
        yield c.ProductEntered(
            id=keys[name],
            code=name.lower(),
            kind="seat",
            name=name,
            family="Design",
            texts={"en": {"tagline": "Draws.", "description": "It draws."}},
            features=["2D", "3D"],
            access_url=f"https://{name.lower()}.example/",
        )


def _offering(key: int, product: int, market: int, of_term: str) -> c.Change:
    return c.OfferingEntered(
        id=key,
        product_id=product,
        term=of_term,
        licence_type="named-user",
        market_id=market,
        channels=["store", "sales", "partner"],
        alignable=True,
        self_service_term_change=True,
        early_renewal=True,
    )


def _decide(wanted: EnterVendor, _facts: None) -> Decision:
    rows, made = NewRows(), list[c.Change]()
    entities, markets, products = dict[str, int](), dict[str, int](), dict[str, int]()
    offerings: dict[tuple[str, str, str], int] = {}
    made += _entities(rows, entities)
    made += _markets(rows, entities, markets)
    made += _products(rows, products)
    for (product, country, of_term, from_on), price in list_prices(wanted.prices).items():
        offering = offerings.get((product, country, of_term))
        if offering is None:
            offering = offerings[product, country, of_term] = rows.number()
            made.append(_offering(offering, products[product], markets[country], of_term))
        made.append(_price(rows.number(), offering, from_on, price))
    return Decided(tuple(made))


def _price(key: int, offering_id: int, from_on: date, price: Money) -> c.Change:
    return c.PriceEntered(
        id=key, offering_id=offering_id, from_on=from_on, minor=price.minor, currency=price.currency
    )


def _decide_price(wanted: EnterPrice, _facts: None) -> Decision:
    return Decided((_price(-1, wanted.offering_id, wanted.price.from_, wanted.price.price),))


def _load(inputs: Sequence[object], _moment: Moment) -> list[None]:
    return [None for _ in inputs]


def offering_key(product: str, *, of_term: str, country: str) -> int:
    """Return the key of an offering; StoryWrong if the vendor doesn't sell it there."""
    found = read(
        "SELECT o.id FROM offering o JOIN product p ON p.id = o.product_id "
        "JOIN market m ON m.id = o.market_id WHERE p.name = %s AND o.term = %s AND m.country = %s",
        [product, of_term, country],
    )
    if not found:
        raise StoryWrong(f"{product!r} isn't sold for {of_term} in {country}")
    key: int = found[0][0]
    return key


ENTER_VENDOR = Action[EnterVendor, None](
    name="enter-catalogue",
    input=EnterVendor,
    summary="Enter the vendor of stories.",
    scope=Scope.CATALOGUE,
    keys=lambda inputs: [None for _ in inputs],
    load=_load,
    decide=_decide,
)
ENTER_PRICE = Action[EnterPrice, None](
    name="enter-catalogue",
    input=EnterPrice,
    summary="Enter a price from a day on.",
    scope=Scope.CATALOGUE,
    keys=lambda inputs: [None for _ in inputs],
    load=_load,
    decide=_decide_price,
)
