"""Money, days and terms as each language writes them."""

from datetime import date, datetime

import pytest

from tenure.texts import formats

NBSP = "\u00a0"


@pytest.mark.rule("NOT-04")
@pytest.mark.parametrize(
    ("minor", "currency", "language", "text"),
    [
        (75_400, "EUR", "en", "754.00 EUR"),
        (188_500, "EUR", "en", "1,885.00 EUR"),
        (188_500, "SEK", "sv", "1 885,00 SEK"),
        (188_500, "DKK", "da", "1.885,00 DKK"),
        (-75_400, "EUR", "en", "-754.00 EUR"),
        (71_500, "JPY", "en", "71,500 JPY"),
        (577_350, "KWD", "en", "577.350 KWD"),
        (0, "EUR", "sv", "0,00 EUR"),
    ],
)
def test_money(minor: int, currency: str, language: str, text: str) -> None:
    written = formats.money_text(minor, currency, language=language)
    assert written.replace(NBSP, " ").replace("\u2212", "-") == text
    assert " " not in written, "an amount doesn't break across lines"


@pytest.mark.parametrize(
    ("language", "short", "long"),
    [
        ("en", "10 Jun 2026", "10 June 2026"),
        ("sv", "10 juni 2026", "10 juni 2026"),
        ("da", "10. jun. 2026", "10. juni 2026"),
    ],
)
def test_days(language: str, short: str, long: str) -> None:
    assert formats.day_text(date(2026, 6, 10), language=language) == short
    assert formats.day_text("2026-06-10", language=language) == short
    assert formats.long_day_text("2026-06-10", language=language) == long


@pytest.mark.rule("CHK-06")
@pytest.mark.parametrize(
    ("at", "zone", "language", "text"),
    [
        (
            "2025-06-09T21:59:59Z",
            "Europe/Stockholm",
            "en",
            "9 Jun 2025, 23:59:59 (Stockholm time)",
        ),
        (
            "2025-06-09T22:00:00Z",
            "Europe/Stockholm",
            "sv",
            "10 juni 2025 kl. 00:00 (tid i Stockholm)",
        ),
        (
            "2025-06-09T22:00:00Z",
            "Europe/Copenhagen",
            "da",
            "10. jun. 2025 kl. 00.00 (tid i København)",
        ),
        (
            "2025-06-09T22:00:00Z",
            "America/New_York",
            "en",
            "9 Jun 2025, 18:00 (New York time)",
        ),
        ("2025-06-09T22:00:00Z", "UTC", "en", "9 Jun 2025, 22:00 (UTC)"),
    ],
)
def test_instants_name_their_zone(at: str, zone: str, language: str, text: str) -> None:
    assert formats.instant_text(at, zone, language) == text


def test_an_instant_without_a_zone_is_an_error() -> None:
    with pytest.raises(ValueError, match="time zone"):
        formats.instant_text(datetime(2025, 6, 9), "UTC", "en")


@pytest.mark.parametrize(
    ("term", "language", "text"),
    [
        ("P1M", "en", "1 month"),
        ("P1Y", "sv", "1 år"),
        ("P3Y", "da", "3 år"),
        (36, "en", "3 years"),
        (1, "da", "1 måned"),
        (6, "sv", "6 månader"),
    ],
)
def test_terms(term: str | int, language: str, text: str) -> None:
    assert formats.term_text(term, language=language) == text


def test_numbers_and_rates() -> None:
    assert formats.percent_text(2500, language="en") == "25%"
    assert formats.percent_text(2550, language="sv") == "25,5\u00a0%"
    assert formats.number_text(25_000, language="da") == "25.000"
    assert formats.state_text("active", language="sv") == "Aktiv"
