"""The demo's flex tokens: packs are sold, and a licence server reports every week."""

import random
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from tenure.operations.demo import build as building
from tenure.operations.demo import cast, flex, vendor
from tenure.operations.demo.build import Place, Script, build
from tenure.operations.demo.cast import Company, Person
from tenure.records.facts.reading import rows
from tenure.rules.entering.catalogue_sheet import CATALOGUE
from tenure.rules.entering.sheets import read_sheet
from tenure.rules.licensing.flex import REPORT_DAYS

SHORT = Script(date(2026, 3, 10), date(2026, 5, 20))


def test_what_is_sold_and_metered_is_what_the_vendor_has() -> None:
    sheet = read_sheet(flex.sheet(from_on=date(2024, 1, 1)), schema=CATALOGUE)
    assert sheet.rejected == ()
    told = vendor.catalogue_sheet(prices_from_on=date(2024, 1, 1))
    known = {
        row.values["code"]
        for row in read_sheet(told, schema=CATALOGUE).rows
        if row.record == "product"
    }
    assert set(flex.RATES) <= known


def test_a_report_tells_of_the_week_before_it() -> None:
    people = [Person(f"P {i}", f"p{i}@x.example", "en") for i in range(6)]
    at = datetime(2026, 5, 1, 9, tzinfo=UTC)
    told = flex.uses(people, customer_id=1, at=at, dice=random.Random(1))
    assert told == flex.uses(people, customer_id=1, at=at, dice=random.Random(1))
    days = {one.on for one in told}
    assert len(days) >= 4
    assert min(one.on for one in told if one.on) >= at.date() - timedelta(days=REPORT_DAYS)
    assert at.date() not in days


@pytest.mark.django_db
def test_a_company_works_on_tokens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = {
        "name": "Probe AB",
        "country": "SE",
        "domain": "probe.example",
        "line1": "Storgatan 1",
        "postal_code": "111 22",
        "city": "Stockholm",
        "people": ["Eva Ek", "Ola Ås"],
    }
    plot = ["5 buy span P1Y 3", "6 packs 1", "13 uses 3"]
    deeds = cast._plot(plot, first_on=SHORT.first_on, last_on=SHORT.last_on)
    assert [deed.on for deed in deeds if deed.verb == "uses"][:2] == [
        date(2026, 3, 23),
        date(2026, 3, 30),
    ]

    def companies(**_: object) -> tuple[Company, ...]:
        return (cast._company(told, deeds),)

    monkeypatch.setattr(building, "companies", companies)
    build(SHORT, place=Place(tmp_path), password_hash="!demo", tell=lambda _line: None)
    drawn = rows("SELECT sum(tokens)::bigint, count(DISTINCT user_id) FROM token_draw")[0]
    assert drawn[1] == 3
    assert rows("SELECT tokens - token_pack.left FROM token_pack") == [(drawn[0],)]
