"""A market follows the base prices by the bank's rates: in carts, on past days, when locked."""

from datetime import date, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from django.db import IntegrityError, transaction
from pytest_django import DjangoAssertNumQueries

from tenure.actions.entering.end_agreement import END_AGREEMENT, EndAgreement
from tenure.actions.entering.enter_agreement import ENTER_AGREEMENT, EnterAgreement
from tenure.actions.entering.enter_catalogue import ENTER_CATALOGUE, EnterCatalogue
from tenure.actions.entering.enter_fx_tables import ENTER_FX_TABLES, EnterFxTables
from tenure.actions.ordering.change_cart import CHANGE_CART, ChangeCart
from tenure.actions.running.set_up_deployment import SET_UP_DEPLOYMENT, SetUpDeployment
from tenure.engine.actor import system
from tenure.engine.outcome import Done
from tenure.engine.perform import perform
from tenure.entrypoints.commands.importing import importing
from tenure.questions.ordering.carts import carts
from tenure.questions.pricing.price_lists import fx_ahead, price_lists
from tenure.records.facts.catalogue import OfferOn, load_offers
from tenure.records.facts.prices import load_locks, load_rates_in_force
from tenure.records.facts.reading import rows
from tenure.records.models import FxTable
from tenure.rules.decision import Refused
from tenure.rules.entering.sheets import RowsRejected
from tenure.rules.pricing.derivation import evaluate
from tests import builders as b
from tests import published_rates

pytestmark = pytest.mark.django_db

BASE = "record,product,term,from_on,amount,currency\nbase_price,atlas,year,{},{},EUR\n"
RULE = "record,market,from_on,follows,step,toward\nprice_rule,{},{},yes,{},nearest\n"


def enter(sheet: str, *, at: datetime = b.NOW) -> None:
    b.do(ENTER_CATALOGUE, EnterCatalogue(sheet=sheet), actor=system("test"), at=at)


def rejected(sheet: str) -> list[tuple[int, str, str]]:
    wanted = EnterCatalogue(sheet=sheet)
    outcome = perform(ENTER_CATALOGUE, wanted, actor=system("test"), at=b.NOW)
    assert isinstance(outcome, RowsRejected), outcome
    return [(row.line, row.column, row.code) for row in outcome.rows]


def follow(country: str = "SE", *, from_on: str = "2026-02-01", step: str = "1") -> None:
    """Let a market follow a base price of EUR 1 240.00 for Atlas by the year."""
    enter(BASE.format("2026-01-01", "1240.00") + RULE.format(country, from_on, step))


def rates(until: str = "2026-10-30", since: str = "2025-10-01") -> None:
    """Put the bank's rates in force as they were known on a day."""
    wanted = EnterFxTables(
        history=published_rates.until(until), since=date.fromisoformat(since), base="EUR"
    )
    b.do(ENTER_FX_TABLES, wanted, actor=system("test"))


def price(on: str, *, country: str = "SE", calendar: str = "month", rates_on: str = "") -> str:
    """Return the list price of Atlas by the year on a day, or why there is none."""
    wanted = OfferOn(
        b.offering(country=country),
        date.fromisoformat(on),
        date.fromisoformat(rates_on) if rates_on else None,
        calendar,
    )
    offer = load_offers([wanted])[wanted]
    assert (offer.srp is None) == (offer.price is None) == bool(offer.missing)
    if offer.price is not None:
        assert evaluate(offer.price) == offer.srp
    return str(offer.srp) if offer.srp else offer.missing


def run(*arguments: str, file: Path) -> Result:
    return CliRunner().invoke(importing, ["fx", *arguments, str(file)])


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    file = tmp_path / "eurofxref-hist.zip"
    file.write_bytes(published_rates.packed())
    return file


@pytest.mark.rule("CAT-06", "CAT-09", "FX-01", "FX-02")
def test_a_market_follows_from_its_day_on_and_past_days_stay(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    b.vendor()
    before = price("2026-01-31")
    follow()
    assert price("2026-02-01") == "fx-missing"
    rates()
    assert price("2026-01-31") == before == "SEK 18850.00"
    # SEK 10.5525 on 30 January, 10.6705 on 27 February; the quarter keeps that of New Year's Eve.
    told = {on: price(on) for on in ("2026-02-01", "2026-02-28", "2026-03-01")}
    quarter = price("2026-03-01", calendar="quarter")
    known = {
        (calendar, str(from_on)): numerator * 1_240 / denominator
        for calendar, from_on, numerator, denominator in rows(
            "SELECT t.calendar, t.from_on, r.numerator, r.denominator FROM fx_table t "
            "JOIN fx_rate r ON r.table_id = t.id AND r.currency = 'SEK'"
        )
    }
    assert told["2026-02-01"] == told["2026-02-28"] == f"SEK {known['month', '2026-02-01']:.0f}.00"
    assert told["2026-03-01"] == f"SEK {known['month', '2026-03-01']:.0f}.00"
    assert quarter == f"SEK {known['quarter', '2026-01-01']:.0f}.00"
    assert len({*told.values(), quarter}) == 3
    # A lock takes the rate of its day, with the base price of today.
    assert price("2026-03-01", rates_on="2026-02-10") == told["2026-02-28"]
    assert price("2026-12-01") == "fx-missing"
    assert price("2026-02-01", country="DE") == "EUR 1885.00"
    wanted = [
        OfferOn(b.offering(country=c), date(2026, 2, n)) for c in ("SE", "DK") for n in (1, 2)
    ]
    with django_assert_num_queries(2):
        assert len(load_offers(wanted)) == 4


@pytest.mark.rule("CAT-09")
def test_a_base_price_and_a_way_back_are_entered_ahead() -> None:
    b.vendor()
    follow()
    rates()
    march = price("2026-03-01")
    enter(BASE.format("2026-04-01", "1310.00"))
    back = RULE.format("SE", "2026-06-01", "").replace("yes", "no")
    enter(back)
    assert price("2026-03-01") == march
    assert price("2026-04-01") != march
    assert price("2026-06-01") == "SEK 18850.00"
    counts = [rows(f"SELECT count(*) FROM {name}")[0][0] for name in ("base_price", "price_rule")]
    enter(BASE.format("2026-04-01", "1310.00") + back)
    assert counts == [2, 2]
    assert rows("SELECT count(*) FROM base_price")[0][0] == 2


@pytest.mark.rule("CAT-09", "FX-03")
@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        (BASE.format("2026-03-01", "1240.00").replace("EUR", "SEK"), "row-base-differs"),
        (BASE.format("2026-03-01", "0.00"), "row-amount-invalid"),
        (BASE.format("2026-03-01", "1.001"), "row-amount-invalid"),
        (BASE.format("2026-01-01", "1250.00"), "row-price-fixed"),
        (BASE.format("2026-01-10", "1250.00"), "row-price-backdated"),
        (BASE.format("2026-03-01", "1.00").replace("atlas", "zebra"), "row-reference-unknown"),
        (RULE.format("DK", "2026-01-10", "1"), "row-rule-backdated"),
        (RULE.format("SE", "2026-02-01", "10"), "row-rule-fixed"),
        (RULE.format("DK", "2026-03-01", "0"), "row-amount-invalid"),
        (RULE.format("DK", "2026-03-01", "0.001"), "row-amount-invalid"),
        (RULE.format("US", "2026-03-01", "1"), "row-market-keeps-list"),
        (RULE.format("FI", "2026-03-01", "1"), "row-reference-unknown"),
    ],
)
def test_rows_that_would_rewrite_or_make_no_sense(sheet: str, expected: str) -> None:
    b.vendor()
    follow()
    before = rows("SELECT * FROM price_rule"), rows("SELECT * FROM base_price")
    assert [code for _, _, code in rejected(sheet)] == [expected]
    assert (rows("SELECT * FROM price_rule"), rows("SELECT * FROM base_price")) == before


@pytest.mark.rule("FX-01", "CAT-09", "OPS-05")
def test_the_command_shows_first_and_puts_in_force_when_told_to(bank: Path) -> None:
    b.vendor()
    standing = SetUpDeployment(vendor="Fjord", kind="sandbox", sandbox_at=b.at("2026-11-20"))
    b.do(SET_UP_DEPLOYMENT, standing, actor=system("test"))
    follow(from_on="2026-02-01", step="10")
    shown = run("--from", "2026-01-01", file=bank)
    assert shown.exit_code == 0, shown.output
    assert "month from 2026-02-01, published 2026-01-30" in shown.output
    assert "quarter from 2026-10-01, published 2026-09-30" in shown.output
    assert "nothing was changed" in shown.output
    # Only what is in force now or ahead changes what anybody pays.
    changes = [
        line.split() for line in shown.output.splitlines() if line.strip().startswith("atlas P1Y")
    ]
    assert changes
    for _, _, _, before, _, _, after, *_ in changes:
        assert before.endswith("0.00")
        assert after.endswith("0.00")
    assert rows("SELECT count(*) FROM fx_table")[0][0] == 0
    done = run("--from", "2026-01-01", "--put-in-force", file=bank)
    assert done.exit_code == 0, done.output
    assert "put in force: 11 months, 4 quarters" in done.output
    assert rows("SELECT count(*) FROM fx_table")[0][0] == 15
    # What was shown is what it costs.
    assert f"SEK {changes[-1][6]}" == price("2026-11-15")
    events = rows("SELECT count(*) FROM event")
    again = run("--from", "2026-01-01", "--put-in-force", file=bank)
    assert again.exit_code == 0
    assert "nothing new" in again.output
    assert rows("SELECT count(*) FROM event") == events


@pytest.mark.rule("CAT-09", "SUP-02")
def test_a_file_that_contradicts_or_is_none_is_refused(bank: Path, tmp_path: Path) -> None:
    b.vendor()
    rates()
    forged = tmp_path / "forged.csv"
    line = next(x for x in published_rates.sheet().splitlines() if x.startswith("2026-01-30"))
    forged.write_text(published_rates.sheet().replace(line, line.replace(",", ",1", 1)), "utf-8")
    found = run("--from", "2026-01-01", "--put-in-force", file=forged)
    assert found.exit_code == 1
    assert "month from 2026-02-01: another USD" in found.output
    assert "[fx-differs]" in found.output
    nonsense = tmp_path / "nonsense.zip"
    nonsense.write_bytes(b"PK\x03\x04 and no more")
    assert "[fx-file-unreadable]" in run(file=nonsense).output
    latin = tmp_path / "latin.csv"
    latin.write_bytes("Date,USD\nkronor på väg".encode("latin-1"))
    assert "(line 2)" in run(file=latin).output
    assert "[fx-base-fixed]" in run("--base", "usd", file=bank).output
    assert run("--base", "xxy", file=bank).exit_code == 2


@pytest.mark.rule("FX-01")
@pytest.mark.parametrize(
    ("calendar", "from_on", "published_on", "guard"),
    [
        ("month", "2026-02-01", "2026-02-01", "fx_published_before"),
        ("month", "2026-02-02", "2026-01-30", "fx_table_begins_a_period"),
        ("quarter", "2026-02-01", "2026-01-30", "fx_table_begins_a_period"),
        ("week", "2026-04-01", "2026-03-31", "fx_table_calendar"),
    ],
)
def test_the_database_keeps_impossible_tables_out(
    calendar: str, from_on: str, published_on: str, guard: str
) -> None:
    with pytest.raises(IntegrityError, match=guard), transaction.atomic():
        FxTable.objects.create(
            id=1,
            calendar=calendar,
            from_on=from_on,
            base="EUR",
            published_on=published_on,
            entered_at=b.NOW,
        )


@pytest.mark.rule("FX-03")
def test_an_enterprise_agreement_keeps_its_rate_in_the_cart_it_confirms() -> None:
    b.vendor()
    follow(from_on="2026-02-01")
    rates()
    company = b.company()
    wanted = EnterAgreement(
        customer_id=company.id,
        reference="EA-2026-4",
        from_on=date(2026, 3, 1),
        last_on=date(2026, 6, 30),
        rates_on=date(2026, 2, 10),
    )
    finance = b.staff("finance")
    key = b.do(ENTER_AGREEMENT, wanted, actor=finance)["agreement_id"]
    assert b.do(ENTER_AGREEMENT, wanted, actor=finance)["agreement_id"] == key
    locks = load_locks([company.id])
    assert locks.rates_on(company.id, on=date(2026, 6, 30)) == date(2026, 2, 10)
    assert locks.rates_on(company.id, on=date(2026, 7, 1)) == date(2026, 7, 1)
    ended = EndAgreement(customer_id=company.id, agreement_id=key, last_on=date(2026, 4, 30))
    b.do(END_AGREEMENT, ended, actor=finance)
    assert load_locks([company.id]).rates_on(company.id, on=date(2026, 5, 1)) == date(2026, 5, 1)
    assert b.refused(ENTER_AGREEMENT, wanted, actor=b.staff("support")) == "role-not-enough"
    shown = price_lists(finance, at=b.NOW)
    assert not isinstance(shown, Refused)
    assert [(one.reference, str(one.to_on)) for one in shown.agreements] == [
        ("EA-2026-4", "2026-05-01")
    ]
    ordered = b.order(company, card=b.card(company), at=b.at("2026-04-15"))
    of_customer = price("2026-04-15", rates_on="2026-02-10")
    assert of_customer != price("2026-04-15")
    srp = rows("SELECT srp_minor FROM order_line WHERE order_id = %s", [ordered])[0][0]
    assert of_customer == f"SEK {srp // 100}.00"


@pytest.mark.rule("FX-01")
def test_what_lies_ahead_and_what_is_in_force_is_told_to_who_keeps_prices() -> None:
    b.vendor()
    follow(step="10")
    rates("2026-02-20")
    finance = b.staff("finance")
    shown = price_lists(finance, at=b.at("2026-02-22"))
    assert not isinstance(shown, Refused)
    assert shown.base == "EUR"
    assert [(m.country, m.rule is not None) for m in shown.markets] == [
        ("DE", False),
        ("DK", False),
        ("SE", True),
        ("US", False),
    ]
    in_force = [
        (one.table.calendar, str(one.table.from_on)) for one in shown.tables if one.in_force
    ]
    assert in_force == [("month", "2026-02-01"), ("quarter", "2026-01-01")]
    ahead = fx_ahead(finance, published_rates.until("2026-02-27"), at=b.at("2026-02-28"))
    assert not isinstance(ahead, Refused)
    (march,) = [one for one in ahead.tables if str(one.shown.table.from_on) == "2026-03-01"]
    (effect,) = [one for one in march.by_market()["SE"] if one.after]
    assert effect.before is not None
    assert str(effect.before) == price("2026-02-28")
    rates("2026-02-27")
    assert str(effect.after) == price("2026-03-01")
    assert isinstance(price_lists(b.staff("support"), at=b.NOW), Refused)


@pytest.mark.rule("FX-05")
def test_the_rates_in_force_on_days() -> None:
    b.vendor()
    rates("2026-02-27", since="2026-01-01")
    days = [date(2026, 1, 31), date(2026, 2, 1), date(2026, 3, 31), date(2026, 4, 1)]
    found = load_rates_in_force(days)
    assert [str(found[on].from_on) if on in found else "" for on in days] == [
        "2026-01-01",
        "2026-02-01",
        "2026-03-01",
        "",
    ]
    assert found[days[0]].units["EUR"] == (1, 1)
    quarter = load_rates_in_force(days, calendar="quarter")
    assert [on in quarter for on in days] == [True, True, True, False]


@pytest.mark.rule("CAT-06", "SUP-02")
def test_a_cart_without_a_rate_says_why() -> None:
    b.vendor()
    follow(from_on="2026-02-01")
    who, at = b.actor(b.person()), b.at("2026-01-31")
    filled = ChangeCart(token="cart", offering_id=b.offering(), quantity=2, country="SE")
    b.do(CHANGE_CART, filled, actor=who, at=at)
    found = carts(who, ["cart"], at=b.at("2026-02-10"))
    assert not isinstance(found, Refused)
    (line,) = found[0].lines
    assert line.refused is not None
    assert (line.refused.code, line.refused.about["currency"]) == ("fx-missing", "SEK")


def test_done_is_told_by_counts() -> None:
    b.vendor()
    wanted = EnterFxTables(history=published_rates.until("2026-01-14"), since=date(2026, 1, 1))
    outcome = perform(ENTER_FX_TABLES, wanted, actor=b.staff("finance"), at=b.NOW)
    assert isinstance(outcome, Done)
    assert outcome.answer["new"] == {"fx_month": 1, "fx_quarter": 1}
    assert rows("SELECT DISTINCT base FROM fx_table") == [("EUR",)]
