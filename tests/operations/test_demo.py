"""The demo in small: a few companies and months build, twice the same, and leave nothing broken."""

from datetime import date
from pathlib import Path

import pytest

from tenure.operations.demo import cast, vendor
from tenure.operations.demo.build import Place, Script, build, two_years_to
from tenure.operations.demo.personas import AGENTS, PERSONAS, STAFF
from tenure.records.facts.catalogue import OfferOn, load_offers
from tenure.records.facts.reading import rows
from tenure.records.models import User
from tenure.rules.companies.people import STAFF_ROLES
from tenure.rules.entering.catalogue_sheet import CATALOGUE
from tenure.rules.entering.sheets import read_sheet
from tenure.rules.money import Money

SMALL = Script(date(2025, 3, 10), date(2025, 7, 1), at_most=5)
WHOLE = two_years_to(date(2026, 7, 20))


@pytest.mark.django_db
def test_a_small_demo_comes_about_by_actions(tmp_path: Path) -> None:
    told: list[str] = []
    build(SMALL, place=Place(tmp_path), password_hash="!demo", tell=told.append)

    assert [line.partition(":")[0] for line in told] == [
        *("2025-03", "2025-04", "2025-05", "2025-06", "2025-07")
    ]
    assert rows("SELECT kind, sandbox_at::date FROM deployment") == [("sandbox", SMALL.last_on)]
    (foreseen,) = rows("SELECT from_on, until_on, content FROM forecast")
    assert foreseen[:2] == (SMALL.last_on, date(2025, 9, 28))
    # Chart and tables have something to show at once.
    assert sum(line["billed_minor"] for line in foreseen[2]["lines"]) > 0
    states = dict(rows("SELECT state, count(*) FROM subscription GROUP BY 1"))
    assert states == {"active": 8}
    # The monthly ones have renewed: more terms than subscriptions.
    assert rows("SELECT count(*) FROM term")[0][0] > 8
    # Two of the three in the group have a seat in person already.
    through = rows(
        "SELECT g.name, count(*) FROM people_group g JOIN allotment l ON l.group_id = g.id "
        "JOIN assignment a ON a.through_id = l.id GROUP BY g.id"
    )
    assert through == [("Konstruktion", 1)]
    assert rows("SELECT count(*) FROM mail WHERE sent_at IS NULL") == [(0,)]
    assert rows("SELECT count(*) FROM parked_action") == [(0,)]
    assert rows("SELECT count(*) FROM procrastinate_jobs") == [(0,)]
    assert (
        len(list((tmp_path / "mail" / "new").glob("*.eml")))
        == rows("SELECT count(*) FROM mail")[0][0]
    )
    partners = rows("SELECT p.number FROM customer c JOIN partner p ON p.id = c.partner_id")
    assert partners == [("P-2104",)]
    agents = rows(
        "SELECT u.email, m.role FROM partner_user m JOIN user_account u ON u.id = m.user_id"
    )
    assert sorted(agents) == sorted((one.email, "admin") for one in AGENTS)
    asked = rows(
        "SELECT p.number, r.state FROM quote_request r JOIN partner p ON p.id = r.partner_id"
    )
    assert asked == [("P-2104", "asked")]
    support = User.objects.get(email=STAFF[0].email)
    assert (support.staff_role, support.password) == ("support", "!demo")
    assert rows("SELECT count(*) FROM list_price WHERE from_on > '2025-07-01'")[0][0] > 0


def test_a_script_runs_for_two_years_also_from_a_leap_day() -> None:
    assert two_years_to(date(2028, 2, 29)) == Script(date(2026, 2, 28), date(2028, 2, 29))


def test_the_cast_is_as_the_demo_promises() -> None:
    companies = cast.companies(first_on=WHOLE.first_on, last_on=WHOLE.last_on)
    assert len(companies) == 40
    assert {one.country for one in companies} == {"SE", "DK", "DE", "US"}
    assert len({one.domain for one in companies}) == 40
    assert len({one.partner for one in companies if one.partner}) == 3
    everybody = {person.email for one in companies for person in one.people}
    assert {one.email for one in PERSONAS if one not in (*STAFF, *AGENTS)} <= everybody
    assert {one.part for one in STAFF} == set(STAFF_ROLES)


def test_colleagues_are_always_the_same_and_leave_out_payers() -> None:
    companies = cast.companies(first_on=WHOLE.first_on, last_on=WHOLE.last_on)
    limfjord = next(one for one in companies if one.domain == "limfjordri.example")
    first, again = cast.colleagues(limfjord, 12), cast.colleagues(limfjord, 12)
    assert first == again
    assert len({person.email for person in first}) == 12
    assert "mette.overgaard@limfjordri.example" not in {person.email for person in first}


def test_a_plot_knows_its_verbs() -> None:
    with pytest.raises(ValueError, match="knows no 'bye'"):
        cast._plot(["3 bye span"], first_on=WHOLE.first_on, last_on=WHOLE.last_on)


def test_the_sheets_can_be_read() -> None:
    sheet = read_sheet(vendor.catalogue_sheet(prices_from_on=date(2024, 1, 1)), schema=CATALOGUE)
    assert sheet.rejected == ()
    kinds = [row.record for row in sheet.rows]
    assert (kinds.count("product"), kinds.count("partner"), kinds.count("legal_entity")) == (
        15,
        3,
        4,
    )
    ways = 13 * 3 + 2 + 1
    # Norway has no prices of its own: it follows the base prices.
    assert (kinds.count("offering"), kinds.count("price")) == (ways * 5, ways * 4)
    assert (kinds.count("base_price"), kinds.count("price_rule")) == (ways, 1)
    texts = [row.values for row in sheet.rows if row.record == "product"]
    assert all(row[f"description_{language}"] for row in texts for language in ("en", "sv", "da"))


@pytest.mark.parametrize(
    ("term", "market", "amount"),
    [
        ("P1Y", "DE", "1240.00"),
        ("P1Y", "SE", "13890.00"),
        ("P1Y", "DK", "9250.00"),
        ("P1Y", "US", "1340.00"),
        ("P1M", "DE", "149.00"),
        ("P3Y", "DE", "3535.00"),
    ],
)
def test_prices_follow_from_the_euro(term: str, market: str, amount: str) -> None:
    assert vendor._amount({"year_eur": 1240}, term, market, 100) == amount


@pytest.mark.django_db
@pytest.mark.rule("FX-01")
def test_norway_follows_the_euro_for_as_long_as_the_clock_is_moved(tmp_path: Path) -> None:
    build(
        Script(date(2026, 9, 20), date(2026, 10, 5), at_most=1),
        place=Place(tmp_path),
        password_hash="!demo",
        tell=lambda _told: None,
    )
    key = rows(
        "SELECT o.id FROM offering o JOIN market m ON m.id = o.market_id "
        "JOIN product p ON p.id = o.product_id "
        "WHERE m.country = 'NO' AND p.code = 'span' AND o.term = 'P1Y'"
    )[0][0]
    days = [date(2026, 9, 20), date(2026, 11, 1), date(2028, 2, 29), date(2031, 9, 30)]
    offers = load_offers([OfferOn(key, on) for on in days])
    prices = [offers[OfferOn(key, on)].srp for on in days]
    assert all(price is not None and price.currency == "NOK" for price in prices)
    # EUR 1 240.00 at 10.3120 on Friday 30 October 2026: NOK 12 786.88.
    assert prices[1] == Money(1_279_000, "NOK")
