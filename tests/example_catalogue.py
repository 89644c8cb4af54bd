"""The example vendor's catalogue: four legal entities and markets, three products, three terms."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from tenure.engine.action import Action, Moment, Scope
from tenure.rules import changes as c
from tenure.rules.decision import Decided, Decision, NewRows

ENTITIES = (
    ("SE", "Northwind Programvara AB", "Europe/Stockholm", "SE556000461501", "NS"),
    ("DK", "Northwind Software ApS", "Europe/Copenhagen", "DK13585628", "ND"),
    ("IE", "Northwind Software Ltd", "Europe/Dublin", "IE6388047V", "NI"),
    ("US", "Northwind Software Inc.", "America/New_York", "", "NU"),
)
MARKETS = (
    ("SE", "SEK", "SE", "Europe/Stockholm", "sv", 10),
    ("DK", "DKK", "DK", "Europe/Copenhagen", "da", 7),
    ("DE", "EUR", "IE", "Europe/Berlin", "en", 1),
    ("US", "USD", "US", "America/New_York", "en", 1),
)
YEARLY = {"atlas": 188_500, "beam": 60_000, "flux": 25_000}
RATES = {"SE": 2_500, "DK": 2_500, "DE": 1_900, "IE": 2_300}


@dataclass(frozen=True, slots=True)
class Nothing:
    """No input."""


def catalogue() -> tuple[Action[Any, Any], Nothing]:
    """Return the action that enters the catalogue, with its input."""
    return _ENTER, Nothing()


def _decide(_wanted: Nothing, _facts: None) -> Decision:
    rows, made = NewRows(), list[c.Change]()
    entities, markets = {}, {}
    for code, name, zone, vat, prefix in ENTITIES:
        entities[code] = rows.number()
        made.append(
            c.LegalEntityEntered(
                id=entities[code],
                code=code,
                name=name,
                country=code,
                time_zone=zone,
                registration_number="556000-4615",
                vat_number=vat,
                address={"line1": "Harbour Street 1", "postal_code": "11122", "city": "Harbour"},
                bank={"bank": "Bank", "scheme": "IBAN", "account": "SE3550000000054910000003"},
                email=f"billing.{code.lower()}@northwind.example",
                number_prefix=prefix,
            )
        )
    for country, rate in RATES.items():
        made.append(
            c.TaxRateEntered(
                id=rows.number(),
                country=country,
                from_on=date(2020, 1, 1),
                rate_bp=rate,
                source="law",
            )
        )
    for country, currency, entity, zone, language, _factor in MARKETS:
        markets[country] = rows.number()
        made.append(
            c.MarketEntered(
                id=markets[country],
                country=country,
                currency=currency,
                legal_entity_id=entities[entity],
                time_zone=zone,
                language=language,
                name=country,
            )
        )
    for code in YEARLY:
        made += _product(code, markets, rows)
    return Decided(tuple(made))


def _product(code: str, markets: dict[str, int], rows: NewRows) -> list[c.Change]:
    product = rows.number()
    made: list[c.Change] = [
        c.ProductEntered(
            id=product,
            code=code,
            kind="software",
            name=code.title(),
            family="Design",
            texts={"en": {"tagline": "Draws.", "description": "It draws."}},
            features=["2D", "3D"],
            access_url=f"https://{code}.example/",
        )
    ]
    for country, currency, _, _, _, factor in MARKETS:
        for term, minor in _terms(YEARLY[code] * factor).items():
            offering = rows.number()
            made.append(
                c.OfferingEntered(
                    id=offering,
                    product_id=product,
                    term=term,
                    licence_type="named-user",
                    market_id=markets[country],
                    channels=["store", "sales", "partner"],
                    alignable=True,
                    self_service_term_change=True,
                    early_renewal=True,
                )
            )
            made.append(
                c.PriceEntered(
                    id=rows.number(),
                    offering_id=offering,
                    from_on=date(2020, 1, 1),
                    minor=minor,
                    currency=currency,
                )
            )
    return made


def _terms(yearly: int) -> dict[str, int]:
    return {"P1M": yearly // 10, "P1Y": yearly, "P3Y": yearly * 3}


def _load(inputs: Sequence[Nothing], _moment: Moment) -> list[None]:
    return [None for _ in inputs]


_ENTER: Action[Any, Any] = Action(
    name="enter-catalogue",
    input=Nothing,
    summary="Enter the example catalogue.",
    scope=Scope.CATALOGUE,
    keys=lambda inputs: [None for _ in inputs],
    load=_load,
    decide=_decide,
)
