"""Which time zones a run looks at: each zone that has a day, then those with something due."""

from datetime import timedelta

import pytest

from tenure.operations.providers import Outside
from tenure.operations.run import run, time_zones, zones_due
from tenure.records.facts.reading import rows
from tests import builders as b

pytestmark = [pytest.mark.django_db, pytest.mark.rule("OPS-01")]


def bought_in(outside: Outside, country: str, *, term: str = "P1Y") -> None:
    company = b.company(country=country)
    b.buy(company, card=b.real_card(company, outside), term=term)


def test_each_zone_is_told_once(outside: Outside) -> None:
    b.vendor()
    for country in ("SE", "DK", "SE", "US"):
        bought_in(outside, country)

    found = time_zones()

    assert found == sorted(set(found))
    assert {"Europe/Stockholm", "Europe/Copenhagen", "America/New_York"} <= set(found)
    assert set(found) == {
        row[0]
        for row in rows(
            "SELECT time_zone FROM customer UNION SELECT time_zone FROM legal_entity "
            "UNION SELECT time_zone FROM subscription WHERE next_due_on IS NOT NULL"
        )
    }


def test_without_anybody_no_zone_is_told() -> None:
    assert time_zones() == []
    assert zones_due(at=b.NOW) == []


def test_a_zone_is_due_as_long_as_something_in_it_is(outside: Outside) -> None:
    b.vendor()
    bought_in(outside, "SE")
    bought_in(outside, "DK", term="P1M")
    (first_on,) = b.first("SELECT min(next_due_on) FROM subscription WHERE term = 'P1M'")
    then = b.at(f"{first_on}")
    before = then - timedelta(days=1)

    assert zones_due(at=before) == []
    assert zones_due(at=then) == ["Europe/Copenhagen"]
    run(at=then)
    assert zones_due(at=then) == []
