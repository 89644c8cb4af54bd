"""The sentence under an amount says the sum that made it, and its steps the whole way to it."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenure.rules.dates import Term
from tenure.rules.money import Money
from tenure.rules.pricing import derivation as d
from tenure.texts import LANGUAGES
from tenure.texts.derivation_steps import derivation_steps
from tenure.texts.derivations import derivation_text
from tenure.texts.formats import money_text, plain_spaces

LIST = d.list_price(Money(188_500, "EUR"), from_on=date(2025, 1, 1), market="SE")
PLAIN = d.list_price(Money(100_000, "EUR"))
BASE = d.list_price(Money(188_500, "EUR"), from_on=date(2026, 1, 1))
MONTHLY = d.converted_price(
    BASE,
    currency="SEK",
    rate=(114_865, 10_000),
    calendar="month",
    rate_from_on=date(2026, 7, 1),
    published_on=date(2026, 6, 30),
    step=100,
)
QUARTERLY = d.converted_price(
    BASE,
    currency="JPY",
    rate=(1_652, 10),
    calendar="quarter",
    rate_from_on=date(2026, 7, 1),
    published_on=date(2026, 6, 30),
    step=50,
    toward="up",
)
TOLD = d.told_price(Money(9_000, "EUR"), told_on=date(2026, 5, 3))
WINDOW: dict[str, Any] = {
    "term": Term.P1Y,
    "standard_days": 365,
    "quantity": 3,
    "first": date(2025, 1, 15),
    "last": date(2025, 6, 9),
}
SEATS = d.prorated(LIST, **WINDOW)
PROMOTIONS = d.prorated(
    LIST,
    **WINDOW,
    discounts=[
        {"promotion": "WELCOME", "minor": 5_000},
        {"promotion": "SPRING", "share": [15, 100]},
    ],
)
OLD = {
    **{k: v for k, v in SEATS.items() if k not in ("price", "discounts")},
    "srp": 2_495,
    "currency": "SEK",
    "discount": [15, 100],
    "term": "P1M",
    "standard_days": 30,
    "quantity": 1,
    "days": 1,
    "first": "2021-09-16",
    "last": "2021-09-16",
}
WHOLE = d.term_price(PLAIN, term=Term.P3Y, terms=1, quantity=1)
TWO = d.term_price(
    d.list_price(Money(2_495, "USD")),
    term=Term.P1M,
    terms=2,
    quantity=5,
    discounts=[{"promotion": "", "share": [125, 1000]}],
)
RENEWAL = d.term_price(TOLD, term=Term.P1Y, terms=1, quantity=2)
NET = Money(75_401, "SEK")
DOMESTIC = d.taxed(
    NET,
    rate_bp=2500,
    rule="domestic",
    country="SE",
    from_on=date(1990, 7, 1),
    source="Mervärdesskattelag (2023:200)",
)
REVERSE = d.taxed(NET, rate_bp=0, rule="reverse-charge", country="NL")
SALES = d.taxed(Money(10_000, "USD"), rate_bp=625, rule="sales-tax", country="US", region="MA")
EXEMPT = d.taxed(
    Money(10_000, "USD"),
    rate_bp=0,
    rule="exempt",
    country="US",
    region="MA",
    from_on=date(2025, 1, 1),
    source="MA-771",
)
DESTINATION = d.taxed(NET, rate_bp=2500, rule="destination", country="DK")
OUTSIDE = d.taxed(NET, rate_bp=0, rule="outside-scope", country="US")
BARE = d.taxed(NET, rate_bp=2500, rule="domestic", country="")
CREDITED = tuple(
    d.credited(WHOLE, first=date(2026, 7, 1), last=date(2026, 7, 31), of_days=days)
    for days in (31, 365)
)
ALL = {
    "list-price": (LIST, PLAIN),
    "converted-price": (MONTHLY, QUARTERLY),
    "told-price": (TOLD, d.told_price(Money(9_000, "EUR"), told_on=None)),
    "term-price": (
        WHOLE,
        TWO,
        RENEWAL,
        d.term_price(QUARTERLY, term=Term.P1Y, terms=1, quantity=1),
    ),
    "prorated": (SEATS, PROMOTIONS, OLD),
    "instalment": tuple(d.instalment(WHOLE, number=n, count=3) for n in (1, 2)),
    "credited": CREDITED,
    "taken-back": tuple(d.taken_back(one) for one in CREDITED),
    "sum": (d.summed([SEATS, WHOLE], currency="EUR"), d.summed([], currency="EUR")),
    "tax": (DOMESTIC, DESTINATION, SALES, REVERSE, EXEMPT, OUTSIDE, BARE),
}

SENTENCES: list[tuple[Any, str, str]] = [
    (
        SEATS,
        "en",
        "1,885.00 EUR a year ÷ 365 days × 146 days (15 Jan – 9 Jun 2025) × 3 seats"
        " = 2,262.00 EUR, rounded once, half up",
    ),
    (
        SEATS,
        "sv",
        "1 885,00 EUR per år ÷ 365 dagar × 146 dagar (15 jan.–9 juni 2025) × 3 platser"
        " = 2 262,00 EUR, avrundat en gång, halva uppåt",
    ),
    (
        SEATS,
        "da",
        "1.885,00 EUR pr. år ÷ 365 dage × 146 dage (15. jan.–9. jun. 2025) × 3 pladser"
        " = 2.262,00 EUR, afrundet én gang, halve op",
    ),
    (
        PROMOTIONS,
        "en",
        "(1,885.00 EUR a year − 50.00 EUR with WELCOME − 15% with SPRING) ÷ 365 days × 146 days"
        " (15 Jan – 9 Jun 2025) × 3 seats = 1,871.70 EUR, rounded once, half up",
    ),
    (
        OLD,
        "en",
        "(24.95 SEK a month − 15%) ÷ 30 days × 1 day (16 Sept 2021) × 1 seat"
        " = 0.71 SEK, rounded once, half up",
    ),
    (WHOLE, "en", "1,000.00 EUR for 3 years × 1 seat = 1,000.00 EUR"),
    (
        TWO,
        "en",
        "(24.95 USD a month − 12.5%) × 2 terms × 5 seats = 218.31 USD, rounded once, half up",
    ),
    (RENEWAL, "en", "90.00 EUR a year (as told on 3 May 2026) × 2 seats = 180.00 EUR"),
    (RENEWAL, "sv", "90,00 EUR per år (enligt besked den 3 maj 2026) × 2 platser = 180,00 EUR"),
    (RENEWAL, "da", "90,00 EUR pr. år (som oplyst den 3. maj 2026) × 2 pladser = 180,00 EUR"),
    (
        d.instalment(WHOLE, number=1, count=3),
        "en",
        "1,000.00 EUR for 3 years × 1 seat = 1,000.00 EUR; bill 1 of 3 = 333.34 EUR"
        " (the first one takes what doesn’t divide evenly)",
    ),
    (
        d.summed([WHOLE, WHOLE], currency="EUR"),
        "da",
        "1.000,00 EUR for 3 år × 1 plads = 1.000,00 EUR; "
        "1.000,00 EUR for 3 år × 1 plads = 1.000,00 EUR; i alt 2.000,00 EUR",
    ),
    (LIST, "en", "1,885.00 EUR by the price list for Sweden, in force since 1 Jan 2025"),
    (
        MONTHLY,
        "en",
        "1,885.00 EUR × 11.4865 (rates of July 2026, last published on 30 Jun 2026)"
        " = 21,652.00 SEK, rounded to whole SEK",
    ),
    (
        QUARTERLY,
        "sv",
        "1 885,00 EUR × 165,2 (kurserna för tredje kvartalet 2026, senast publicerad 30 juni 2026)"
        " = 311 450 JPY, avrundat uppåt till närmaste 50 JPY",
    ),
    (
        QUARTERLY,
        "da",
        "1.885,00 EUR × 165,2 (kurserne for 3. kvartal 2026, senest offentliggjort 30. jun. 2026)"
        " = 311.450 JPY, rundet op til næste 50 JPY",
    ),
    (TOLD, "en", "90.00 EUR, the price told in the reminder of 3 May 2026"),
    (
        DOMESTIC,
        "en",
        "754.01 SEK × 25% = 188.50 SEK, rounded once, half up: "
        "VAT of Sweden, the country of both seller and buyer",
    ),
    (
        DOMESTIC,
        "sv",
        "754,01 SEK × 25 % = 188,50 SEK, avrundat en gång, halva uppåt: "
        "moms i Sverige, där både säljare och köpare finns",
    ),
    (
        DESTINATION,
        "da",
        "754,01 SEK × 25 % = 188,50 SEK, afrundet én gang, halve op: "
        "moms i Danmark, hvor køberen er",
    ),
    (
        SALES,
        "en",
        "100.00 USD × 6.25% = 6.25 USD: sales tax of Massachusetts, where the buyer is",
    ),
    (
        REVERSE,
        "en",
        "0.00 SEK on 754.01 SEK: reverse charge, the buyer accounts for the VAT in the Netherlands",
    ),
    (EXEMPT, "en", "0.00 USD on 100.00 USD: exempt by the buyer’s certificate for Massachusetts"),
    (
        OUTSIDE,
        "en",
        "0.00 SEK on 754.01 SEK: outside the scope of the seller’s tax, supplied to "
        "the United States",
    ),
    (
        BARE,
        "en",
        "754.01 SEK × 25% = 188.50 SEK, rounded once, half up: "
        "VAT of the country of both seller and buyer",
    ),
]

STEPS: list[tuple[Any, str, list[tuple[str, str]]]] = [
    (
        PROMOTIONS,
        "en",
        [
            (
                "Price list",
                "1,885.00 EUR per seat and year, list for Sweden, in force since 1 Jan 2025",
            ),
            ("Promotion", "50.00 EUR off the unit price with WELCOME"),
            ("Promotion", "15% off the unit price with SPRING"),
            ("Period", "15 Jan – 9 Jun 2025, both days included: 146 days"),
            ("Divisor", "365 days for 1 year, leap year or not"),
            ("Quantity", "3 seats"),
            ("Formula", "(price less promotions) × days × quantity ÷ divisor"),
            ("Sum", "(1,885.00 − 50.00) × 85% × 146 × 3 ÷ 365 = 1,871.70"),
            ("Rounding", "once for the line, half up, to 0.01 EUR: 1,871.70 EUR"),
        ],
    ),
    (
        d.instalment(d.term_price(MONTHLY, term=Term.P3Y, terms=1, quantity=2), number=1, count=3),
        "sv",
        [
            ("Grundpris", "1 885,00 EUR per plats för 3 år, i kraft sedan 1 jan. 2026"),
            (
                "Växelkurs",
                "1 EUR = 11,4865 SEK, kurserna för juli 2026: den sista som publicerades "
                "dessförinnan, den 30 juni 2026",
            ),
            (
                "Pris",
                "1 885,00 × 11,4865 = 21 652,0525, avrundat till hela SEK = 21 652,00 SEK",
            ),
            ("Perioder", "1 hel period på 3 år, så inga dagar räknas"),
            ("Antal", "2 platser"),
            ("Formel", "pris × perioder × antal"),
            ("Uträkning", "21 652,00 × 1 × 2 = 43 304,00"),
            ("Avrundning", "en gång för raden, halva uppåt, till 0,01 SEK: 43 304,00 SEK"),
            (
                "Delbetalning",
                "1 av 3: 43 304,00 SEK ÷ 3, avrundat nedåt, och de 0,02 SEK som inte går jämnt "
                "upp = 14 434,68 SEK",
            ),
        ],
    ),
    (
        d.summed([RENEWAL, WHOLE], currency="EUR"),
        "da",
        [
            (
                "Pris",
                "90,00 EUR pr. plads og år, som den stod i påmindelsen af 3. maj 2026: "
                "dyrere bliver det ikke",
            ),
            ("Perioder", "1 hel periode på 1 år, så der tælles ingen dage"),
            ("Antal", "2 pladser"),
            ("Formel", "pris × perioder × antal"),
            ("Udregning", "90,00 × 1 × 2 = 180,00"),
            ("Afrunding", "én gang for linjen, halve op, til 0,01 EUR: 180,00 EUR"),
            ("Pris", "1.000,00 EUR pr. plads for 3 år"),
            ("Perioder", "1 hel periode på 3 år, så der tælles ingen dage"),
            ("Antal", "1 plads"),
            ("Formel", "pris × perioder × antal"),
            ("Udregning", "1.000,00 × 1 × 1 = 1.000,00"),
            ("Afrunding", "én gang for linjen, halve op, til 0,01 EUR: 1.000,00 EUR"),
            ("I alt", "180,00 + 1.000,00 = 1.180,00 EUR"),
        ],
    ),
    (
        DOMESTIC,
        "en",
        [
            ("Before tax", "754.01 SEK"),
            ("Tax rule", "VAT of Sweden, the country of both seller and buyer"),
            ("Tax rate", "25%, in force since 1 Jul 1990"),
            ("Source", "Mervärdesskattelag (2023:200)"),
            ("Formula", "amount before tax × rate"),
            ("Sum", "754.01 × 25% = 188.5025"),
            ("Rounding", "once for the rate, half up, to 0.01 SEK: 188.50 SEK"),
        ],
    ),
    (
        EXEMPT,
        "en",
        [
            ("Before tax", "100.00 USD"),
            ("Tax rule", "exempt by the buyer’s certificate for Massachusetts"),
            ("Certificate", "MA-771, valid from 1 Jan 2025"),
            ("Tax", "0.00 USD"),
        ],
    ),
]


@pytest.mark.rule("COT-09")
@pytest.mark.parametrize(("derivation", "language", "text"), SENTENCES)
def test_a_derivation_reads_as_a_sum(derivation: Any, language: str, text: str) -> None:
    assert plain_spaces(derivation_text(derivation, language=language)) == text


@pytest.mark.rule("COT-09")
@pytest.mark.parametrize(("derivation", "language", "steps"), STEPS)
def test_a_derivation_is_walked_step_by_step(
    derivation: Any, language: str, steps: list[tuple[str, str]]
) -> None:
    told = derivation_steps(derivation, language=language)
    assert [(step.label, plain_spaces(step.text)) for step in told] == steps


@pytest.mark.rule("COT-09", "CAT-02")
def test_what_isnt_sold_by_the_seat_says_its_own_unit() -> None:
    how = d.term_price({**MONTHLY, "unit": "pack"}, term=Term.P1Y, terms=1, quantity=2)
    told = [derivation_text(how, language="en"), *derivation_steps(how, language="en")]
    assert "seat" not in str(told)
    assert "2 packs" in told[0]


@pytest.mark.rule("COT-09")
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_formula_has_words_that_name_its_result(language: str) -> None:
    assert ALL.keys() == d.FORMULAS.keys()
    for formula, examples in ALL.items():
        for example in examples:
            assert example["formula"] == formula
            amount = d.evaluate(example)
            result = money_text(amount.minor, amount.currency, language=language)
            assert result in derivation_text(example, language=language)
            assert result in derivation_steps(example, language=language)[-1].text


@pytest.mark.rule("COT-09")
@given(
    st.integers(1, 10**9),
    st.integers(1, 10**4),
    st.integers(0, 10**6),
    st.sampled_from(["EUR", "JPY", "KWD"]),
    st.sampled_from(LANGUAGES),
)
def test_the_result_in_words_is_the_evaluation(
    minor: int, quantity: int, share: int, currency: str, language: str
) -> None:
    how = d.prorated(
        d.list_price(Money(minor, currency)),
        **{**WINDOW, "quantity": quantity},
        discounts=[{"promotion": "X", "share": [share, 10**6]}],
    )
    amount = d.evaluate(how)
    result = money_text(amount.minor, amount.currency, language=language)
    assert f" = {result}, " in derivation_text(how, language=language)
    assert derivation_steps(how, language=language)[-1].text.endswith(f": {result}")


@pytest.mark.parametrize(
    ("rate", "text"), [([1, 3], "× 1/3 ("), ([2, 4], "× 0.5 ("), ([7, 1], "× 7 (")]
)
def test_a_rate_is_exact(rate: list[int], text: str) -> None:
    assert text in derivation_text({**MONTHLY, "rate": rate}, language="en")


@pytest.mark.parametrize("tell", [derivation_text, derivation_steps])
def test_a_formula_without_words_is_an_error(tell: Any) -> None:
    with pytest.raises(d.DerivationError, match="guess"):
        tell({"formula": "guess"}, language="en")
