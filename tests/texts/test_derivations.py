"""The sentence under an amount says the sum that made it."""

from datetime import date
from typing import Any

import pytest

from tenure.rules import derivation as d
from tenure.rules.dates import Term
from tenure.rules.money import Money
from tenure.texts import LANGUAGES
from tenure.texts.derivations import derivation_text

SEATS = d.prorated(
    Money(188_500, "EUR"),
    term=Term.P1Y,
    standard_days=365,
    quantity=3,
    first=date(2025, 1, 15),
    last=date(2025, 6, 9),
)
PROMOTION = d.prorated(
    Money(2_495, "SEK"),
    term=Term.P1M,
    standard_days=30,
    quantity=1,
    first=date(2021, 9, 16),
    last=date(2021, 9, 16),
    discount=(15, 100),
)
WHOLE = d.term_price(Money(100_000, "EUR"), term=Term.P3Y, terms=1, quantity=1)
TWO = d.term_price(Money(2_495, "USD"), term=Term.P1M, terms=2, quantity=5, discount=(125, 1000))


@pytest.mark.rule("COT-09")
@pytest.mark.parametrize(
    ("derivation", "language", "text"),
    [
        (
            SEATS,
            "en",
            (
                "1,885.00 EUR a year ÷ 365 days × 146 days (15 Jan – 9 Jun 2025) × 3 seats"
                " = 2,262.00 EUR, rounded once, half up"
            ),
        ),
        (
            SEATS,
            "sv",
            (
                "1 885,00 EUR per år ÷ 365 dagar × 146 dagar (15 jan. – 9 juni 2025) × 3 platser"
                " = 2 262,00 EUR, avrundat en gång, halva uppåt"
            ),
        ),
        (
            SEATS,
            "da",
            (
                "1.885,00 EUR pr. år ÷ 365 dage × 146 dage (15. jan. – 9. jun. 2025) × 3 pladser"
                " = 2.262,00 EUR, afrundet én gang, halve op"
            ),
        ),
        (
            PROMOTION,
            "en",
            (
                "24.95 SEK a month ÷ 30 days × 1 day (16 Sept 2021) × 1 seat − 15%"
                " = 0.71 SEK, rounded once, half up"
            ),
        ),
        (WHOLE, "en", "1,000.00 EUR for 3 years × 1 seat = 1,000.00 EUR"),
        (
            TWO,
            "en",
            "24.95 USD a month × 2 terms × 5 seats − 12.5% = 218.31 USD, rounded once, half up",
        ),
        (
            d.instalment(WHOLE, number=1, count=3),
            "en",
            (
                "1,000.00 EUR for 3 years × 1 seat = 1,000.00 EUR; bill 1 of 3 = 333.34 EUR"
                " (the first one takes what doesn’t divide evenly)"
            ),
        ),
        (
            d.summed([WHOLE, WHOLE], currency="EUR"),
            "da",
            (
                "1.000,00 EUR for 3 år × 1 plads = 1.000,00 EUR; "
                "1.000,00 EUR for 3 år × 1 plads = 1.000,00 EUR; i alt 2.000,00 EUR"
            ),
        ),
    ],
)
def test_a_derivation_reads_as_a_sum(derivation: Any, language: str, text: str) -> None:
    told = derivation_text(derivation, language=language)
    for space in "\u00a0\u2009\u202f":
        told = told.replace(space, " ")
    assert told.replace("jan.–", "jan. – ") == text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_formula_has_words(language: str) -> None:
    examples = {x["formula"]: x for x in (SEATS, WHOLE, d.instalment(WHOLE, number=2, count=3))}
    examples["sum"] = d.summed([SEATS, WHOLE], currency="EUR")
    assert examples.keys() == d.FORMULAS.keys()
    for example in examples.values():
        assert derivation_text(example, language=language)


def test_a_formula_without_words_is_an_error() -> None:
    with pytest.raises(d.DerivationError, match="guess"):
        derivation_text({"formula": "guess"}, language="en")
