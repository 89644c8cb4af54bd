"""Flex tokens in the demo: the packs that Skarvik sells, and a licence server's weekly report."""

import csv
import io
import random
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from tenure.actions.licensing.draw_tokens import DrawTokens
from tenure.operations.demo.cast import Person

CODE = "flex"
PACK_TOKENS = 500
_PRICES = {"SE": "16800.00", "DK": "11190.00", "DE": "1500.00", "US": "1620.00"}
_CURRENCY = {"SE": "SEK", "DK": "DKK", "DE": "EUR", "US": "USD"}
RATES = {
    "span": 6,
    "span-concrete": 4,
    "span-steel": 4,
    "strata": 7,
    "strata-slope": 4,
    "pilework": 4,
    "alignment": 9,
    "earthwork": 5,
    "catchment": 6,
    "pressure": 5,
}
"""What a day with a product takes."""

_TEXTS = {
    "en": (
        "Every product by the day, for anybody in the company.",
        "A pack of 500 tokens that lives for a year. A day with a product takes a few of them, "
        "whoever works, so that a colleague can check a slope or size a pile without a seat of "
        "their own. What is left after a year lapses.",
    ),
    "sv": (
        "Alla produkter dag för dag, för alla i företaget.",
        "Ett paket med 500 tokens som gäller i ett år. En dag med en produkt kostar några av dem, "
        "vem som än arbetar. Då kan en kollega kontrollera en slänt eller dimensionera en påle "
        "utan egen plats. Det som är kvar efter ett år förfaller.",
    ),
    "da": (
        "Alle produkter dag for dag, for alle i virksomheden.",
        "En pakke med 500 tokens, der gælder i et år. En dag med et produkt koster nogle få af "
        "dem, uanset hvem der arbejder. Så kan en kollega kontrollere en skråning eller "
        "dimensionere en pæl uden egen plads. Det, der er tilbage efter et år, bortfalder.",
    ),
}


def sheet(*, from_on: date) -> str:
    """Return the packs with their prices, and the rates of the products."""
    texts = [f"{part}_{language}" for language in _TEXTS for part in ("tagline", "description")]
    rows: list[Sequence[object]] = [
        ("record", "code", "kind", "family", "name", *texts),
        (
            *("product", CODE, "flex", "Skarvik Flex", "Flex tokens"),
            *(text for both in _TEXTS.values() for text in both),
        ),
        ("record", "product", "term", "licence_type", "market", "pack_tokens"),
        *(("offering", CODE, "P1Y", "flex", market, PACK_TOKENS) for market in _PRICES),
        ("record", "product", "term", "licence_type", "market", "from_on", "amount", "currency"),
        *(
            ("price", CODE, "P1Y", "flex", market, from_on, amount, _CURRENCY[market])
            for market, amount in _PRICES.items()
        ),
        ("record", "product", "from_on", "tokens"),
        *(("token_rate", product, from_on, tokens) for product, tokens in RATES.items()),
    ]
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def uses(
    people: Sequence[Person], *, customer_id: int, at: datetime, dice: random.Random
) -> list[DrawTokens]:
    """Return who used what in the seven days before a report; weekends are nearly free.

    Each has a product of their own and now and then takes another one.
    """
    products = list(RATES)
    own = {person.email: products[3 + i % 3] for i, person in enumerate(people)}
    told = []
    for ago in range(7, 0, -1):
        on = at.date() - timedelta(days=ago)
        # Work swells towards a deadline and ebbs after it, over five weeks.
        busy = 18 + 5 * (on.toordinal() // 7 % 5)
        for person in people:
            if dice.randrange(100) >= (busy if on.weekday() < 5 else 2):
                continue
            chosen = own[person.email] if dice.randrange(4) else dice.choice(products[6:8])
            told.append(
                DrawTokens(customer_id=customer_id, user=person.email, product_code=chosen, on=on)
            )
    return told
