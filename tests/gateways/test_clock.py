"""The clock: the sandbox's instant, days in zones, and where a day begins when clocks change."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from tenure.gateways import clock


def test_the_sandbox_stands_still_and_production_moves() -> None:
    frozen = datetime(2027, 3, 1, 12, tzinfo=timezone(timedelta(hours=2)))
    assert clock.now(sandbox_at=frozen) == frozen
    assert clock.now(sandbox_at=frozen).utcoffset() == timedelta(0)
    with time_machine.travel(datetime(2026, 5, 4, 3, 2, 1, tzinfo=UTC), tick=False):
        assert clock.now(sandbox_at=None) == datetime(2026, 5, 4, 3, 2, 1, tzinfo=UTC)


def test_an_instant_without_a_zone_is_a_fault() -> None:
    naive = datetime(2027, 3, 1, 12)
    with pytest.raises(ValueError, match="time zone"):
        clock.now(sandbox_at=naive)
    with pytest.raises(ValueError, match="time zone"):
        clock.day_in(naive, zone="Europe/Stockholm")


@pytest.mark.parametrize(
    ("instant", "zone", "day"),
    [
        ("2025-06-09T21:59:59+00:00", "Europe/Stockholm", "2025-06-09"),
        ("2025-06-09T22:00:00+00:00", "Europe/Stockholm", "2025-06-10"),
        ("2025-12-31T23:30:00+00:00", "Europe/Copenhagen", "2026-01-01"),
        ("2026-01-01T04:59:59+00:00", "America/New_York", "2025-12-31"),
    ],
)
def test_day_in(instant: str, zone: str, day: str) -> None:
    found = clock.day_in(datetime.fromisoformat(instant), zone=zone)
    assert found == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("case", "day", "zone", "utc"),
    [
        ("winter", "2026-01-15", "Europe/Stockholm", "2026-01-14T23:00:00"),
        ("summer", "2026-06-15", "Europe/Stockholm", "2026-06-14T22:00:00"),
        ("the day clocks go forward at 2", "2026-03-29", "Europe/Stockholm", "2026-03-28T23:00:00"),
        ("no midnight, 0:00 → 1:00", "2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00"),
        ("no midnight, 0:00 → 1:00", "2023-04-28", "Africa/Cairo", "2023-04-27T22:00:00"),
        ("no midnight, 23:30 → 0:30", "1919-03-31", "America/Toronto", "1919-03-31T04:30:00"),
        ("midnight twice, 1:00 → 0:00", "2023-11-05", "America/Havana", "2023-11-05T04:00:00"),
        (
            "back over midnight, 0:00 → 23:00",
            "2018-02-18",
            "America/Sao_Paulo",
            "2018-02-18T03:00:00",
        ),
        ("a day left out", "2011-12-30", "Pacific/Apia", "2011-12-30T10:00:00"),
        ("the day after it", "2011-12-31", "Pacific/Apia", "2011-12-30T10:00:00"),
    ],
)
def test_midnight_in(case: str, day: str, zone: str, utc: str) -> None:
    found = clock.midnight_in(date.fromisoformat(day), zone=zone)
    assert found == datetime.fromisoformat(utc).replace(tzinfo=UTC), case
    assert found.utcoffset() == timedelta(0)


@given(
    day=st.dates(date(2000, 1, 1), date(2037, 12, 31)),
    zone=st.sampled_from(
        [
            "Europe/Stockholm",
            "Europe/Copenhagen",
            "America/New_York",
            "America/Sao_Paulo",
            "America/Havana",
            "Africa/Cairo",
            "Asia/Beirut",
            "Australia/Lord_Howe",
        ]
    ),
)
def test_a_day_begins_with_its_midnight(day: date, zone: str) -> None:
    midnight = clock.midnight_in(day, zone=zone)
    assert clock.day_in(midnight, zone=zone) == day
    assert clock.day_in(midnight - timedelta(seconds=1), zone=zone) == day - timedelta(days=1)
