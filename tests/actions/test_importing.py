"""`tenure import`: all of a file or nothing, each rejected row named, twice is once (OPS-05)."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tenure.actions.entering.enter_catalogue import ENTER_CATALOGUE, EnterCatalogue
from tenure.engine.actor import system
from tenure.engine.perform import perform
from tenure.entrypoints.commands.importing import importing
from tenure.records.facts.catalogue import OfferOn, load_offers
from tenure.records.facts.reading import rows
from tenure.rules.entering.sheets import RowsRejected
from tenure.rules.money import Money
from tenure.rules.policy import default_policy
from tests import builders as b
from tests.example_catalogue import sheet

pytestmark = pytest.mark.django_db

PRICE = "record,product,term,market,from_on,amount,currency\nprice,atlas,year,DE,"
CUSTOMERS = (
    "import_key;company;country;line1;postal_code;city;vat_number;partner_number;"
    "purchaser_email;purchaser_name\n"
)


def rejected(text: str) -> list[tuple[int, str, str]]:
    """Enter a catalogue that has to be rejected; return line, column and code of each fault."""
    outcome = perform(ENTER_CATALOGUE, EnterCatalogue(sheet=text), actor=system("test"), at=b.NOW)
    assert isinstance(outcome, RowsRejected), outcome
    return [(row.line, row.column, row.code) for row in outcome.rows]


def run(*arguments: str, text: str, folder: Path) -> Result:
    file = folder / "file"
    file.write_text(text, "utf-8")
    return CliRunner().invoke(importing, [*arguments, str(file)])


@pytest.mark.rule("OPS-05", "CAT-01")
def test_a_catalogue_comes_in_and_a_second_time_changes_nothing(tmp_path: Path) -> None:
    first = run("catalogue", text=sheet(), folder=tmp_path)
    assert first.exit_code == 0, first.output
    assert "36  offering" in first.output
    terms = b.first("SELECT array_agg(DISTINCT term ORDER BY term) FROM offering")[0]
    assert terms == ["P1M", "P1Y", "P3Y"]
    events = b.first("SELECT count(*) FROM event")
    second = run("catalogue", text=sheet(), folder=tmp_path)
    assert second.exit_code == 0
    assert "nothing has changed" in second.output
    assert b.first("SELECT count(*) FROM event") == events


@pytest.mark.rule("OPS-05", "SUP-02")
def test_of_a_sheet_with_one_rejected_row_nothing_comes_in(tmp_path: Path) -> None:
    text = sheet().replace("SE,,2020-01-01,25 %", "SE,,2020-01-01,lots")
    result = run("catalogue", text=text, folder=tmp_path)
    assert result.exit_code == 1
    assert "line 14, column rate" in result.output
    assert "[row-percent-invalid]" in result.output
    assert "nothing was imported" in result.output
    assert rows("SELECT FROM product") == []


@pytest.mark.rule("OPS-05")
def test_every_rejected_row_is_told() -> None:
    b.vendor()
    text = (
        "record,product,term,market,from_on,amount,currency,channels\n"
        "offering,nope,year,SE,,,,store\n"
        "offering,atlas,year,FR,,,,store\n"
        "offering,atlas,year,SE,,,,shop\n"
        "price,atlas,year,SE,2027-01-01,100.00,EUR,\n"
        "price,atlas,year,SE,2027-01-01,0,SEK,\n"
        "price,atlas,year,SE,2028-01-01,100.005,SEK,\n"
        "price,atlas,2 years,SE,2028-01-01,100.00,SEK,\n"
    )
    assert rejected(text) == [
        (2, "product", "row-reference-unknown"),
        (3, "market", "row-reference-unknown"),
        (4, "channels", "row-choice-invalid"),
        (5, "currency", "row-currency-differs"),
        (6, "product", "row-twice"),
        (7, "amount", "row-amount-invalid"),
        (8, "term", "row-choice-invalid"),
    ]


def test_rows_that_refer_to_a_rejected_one_are_not_to_blame() -> None:
    text = sheet().replace("product,atlas,seat", "product,atlas,seet")
    assert [code for _, _, code in rejected(text)] == ["row-choice-invalid"]


@pytest.mark.rule("CAT-06", "CAT-09")
def test_prices_are_added_ahead_and_every_past_day_reads_as_it_was(tmp_path: Path) -> None:
    b.vendor()
    key = b.offering(country="DE")
    ahead = run("catalogue", text=PRICE + "2036-01-01,1.999,50,EUR\n", folder=tmp_path)
    assert ahead.exit_code == 1
    ahead = run("catalogue", text=PRICE + '2036-01-01,"1999,50",EUR\n', folder=tmp_path)
    assert ahead.exit_code == 0, ahead.output
    days = [date(2019, 12, 31), date(2020, 1, 1), date(2035, 12, 31), date(2036, 1, 1)]
    offers = load_offers([OfferOn(key, day) for day in days])
    assert [offers[OfferOn(key, day)].srp for day in days] == [
        None,
        Money(188_500, "EUR"),
        Money(188_500, "EUR"),
        Money(199_950, "EUR"),
    ]


@pytest.mark.rule("CAT-09")
@pytest.mark.parametrize(
    ("from_on", "amount", "code"),
    [
        ("2020-01-01", "1700.00", "row-price-fixed"),
        ("2020-01-02", "1700.00", "row-price-backdated"),
        ("2026-01-15", "1700.00", "row-price-backdated"),
    ],
)
def test_a_price_that_was_in_force_never_changes(from_on: str, amount: str, code: str) -> None:
    b.vendor()
    before = rows("SELECT id, minor, from_on FROM list_price ORDER BY id")
    assert [c for _, _, c in rejected(f"{PRICE}{from_on},{amount},EUR\n")] == [code]
    assert rows("SELECT id, minor, from_on FROM list_price ORDER BY id") == before


def test_tax_rates_and_currencies_stay_and_the_rest_follows_the_sheet() -> None:
    b.vendor()
    assert rejected("record,country,from_on,rate\ntax_rate,SE,2020-01-01,12\n") == [
        (2, "rate", "row-rate-fixed")
    ]
    market = "record,country,name,currency,legal_entity,time_zone,language\nmarket,DE,Germany,USD"
    assert rejected(f"{market},IE,Europe/Berlin,en\n") == [
        (2, "currency", "row-market-currency-fixed")
    ]
    assert rejected(f"{market},IE,Europe/Nowhere,en\n") == [(2, "time_zone", "row-zone-invalid")]
    changed = "record,code,name,features\nproduct,atlas,Atlas 2,4D\n"
    b.do(ENTER_CATALOGUE, EnterCatalogue(sheet=changed), actor=system("test"))
    assert b.first("SELECT name, features FROM product WHERE code = 'atlas'") == (
        "Atlas 2",
        ["4D"],
    )


@pytest.mark.rule("OPS-05")
def test_customers_come_in_with_their_purchasers_once(tmp_path: Path) -> None:
    b.vendor()
    text = CUSTOMERS + (
        "A1;Fjäll & Dal AB;SE;Storgatan 1;111 22;Stockholm;SE556000461501;P100;"
        "Eva@fjall.example;Eva Dal\n"
        "A2;Fjäll ApS;DK;Gade 1;1165;København K;;;eva@fjall.example;Eva Dal\n"
    )
    first = run("customers", text=text, folder=tmp_path)
    assert first.exit_code == 0, first.output
    assert rows(
        "SELECT c.name, c.currency, c.language, u.email, u.password, c.partner_id IS NULL "
        "FROM customer c JOIN role r ON r.customer_id = c.id AND r.role = 'purchaser' "
        "JOIN user_account u ON u.id = r.user_id ORDER BY c.import_key"
    ) == [
        ("Fjäll & Dal AB", "SEK", "sv", "eva@fjall.example", "!", False),
        ("Fjäll ApS", "DKK", "da", "eva@fjall.example", "!", True),
    ]
    assert rows("SELECT \"to\", template, values ->> 'url' FROM mail") == [
        ("eva@fjall.example", "account-made", "/forgot-password/")
    ]
    rows_then = b.first("SELECT (SELECT count(*) FROM event), (SELECT count(*) FROM mail)")
    again = run("customers", text=text, folder=tmp_path)
    assert "nothing has changed" in again.output
    assert b.first("SELECT (SELECT count(*) FROM event), (SELECT count(*) FROM mail)") == rows_then


@pytest.mark.rule("OPS-05")
def test_rejected_customers(tmp_path: Path) -> None:
    b.vendor()
    text = CUSTOMERS + (
        "A1;Good AB;SE;Storgatan 1;111 22;Stockholm;;;eva@fjall.example;Eva Dal\n"
        "A2;Fjäll SA;FR;Rue 1;75001;Paris;;;eva@fjall.example;Eva Dal\n"
        "A3;Fjäll AB;SE;Storgatan 1;111 22;Stockholm;SE1;P9;eva@fjall.example;Eva Dal\n"
        "A1;Good AB;SE;Storgatan 1;111 22;Stockholm;;;fjall.example;Eva Dal\n"
        "A1;Good AB;SE;Storgatan 1;111 22;Stockholm;;;eva@fjall.example;Eva Dal\n"
        "A4;Good Inc.;US;Main Street 1;02110;Boston;;;eva@fjall.example;Eva Dal\n"
    )
    result = run("customers", text=text, folder=tmp_path)
    assert result.exit_code == 1
    for told in (
        "line 3, column country: France isn’t one of the markets",
        "line 4, column partner_number",
        "line 4, column vat_number",
        "line 5, column purchaser_email",
        "line 6, column import_key: This stands on line 2 already",
        "line 7, column region",
        "[row-value-missing]",
        "6 faults were found, so nothing was imported",
    ):
        assert told in result.output
    assert rows("SELECT FROM customer") == []


def test_a_policy_comes_in_once_and_later_ones_only_ahead(tmp_path: Path) -> None:
    text = Path("src/tenure/rules/default_policy.toml").read_text("utf-8")
    first = run("policy", "--from", "2020-01-01", text=text, folder=tmp_path)
    assert first.exit_code == 0, first.output
    assert (
        "nothing has changed"
        in run("policy", "--from", "2020-01-01", text=text, folder=tmp_path).output
    )
    late = text.replace("expired_days = 15", "expired_days = 20")
    assert late != text
    for day, code in (("2020-01-01", "policy-fixed"), ("2021-01-01", "policy-backdated")):
        assert code in run("policy", "--from", day, text=late, folder=tmp_path).output
    wrong = text.replace("expired_days = 15", "expired_days = -1")
    told = run("policy", "--from", "2099-01-01", text=wrong, folder=tmp_path).output
    assert "lifecycle.expired_days" in told
    assert run("policy", "--from", "2099-01-01", text=late, folder=tmp_path).exit_code == 0
    assert default_policy().lifecycle.expired_days == 15


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    file = tmp_path / "latin.csv"
    file.write_bytes("record,code\nproduct,Fjäll\n".encode("latin-1"))
    result = CliRunner().invoke(importing, ["catalogue", str(file)])
    assert result.exit_code == 1
    assert "line 2: this isn’t UTF-8" in result.output


def test_a_trial_run_saves_nothing(tmp_path: Path) -> None:
    result = run("catalogue", "--dry-run", text=sheet(), folder=tmp_path)
    assert result.exit_code == 0
    assert rows("SELECT FROM product") == []


PROMOTIONS = (
    "record,code,name,percent,amount,currency,products,countries,minimum,from_on,until_on,"
    "occasions,stackable\n"
    "promotion,spring,Spring,15 %,,,atlas|beam,,,2036-03-01,2036-05-31,new|renewal,\n"
    'promotion,big,Many seats,,"100,50",SEK,,SE,10,2036-02-01,,,yes\n'
)


@pytest.mark.rule("OPS-05", "CAT-08")
def test_promotions_come_in_by_a_sheet_and_a_second_time_change_nothing(tmp_path: Path) -> None:
    b.vendor()
    first = run("catalogue", text=PROMOTIONS, folder=tmp_path)
    assert first.exit_code == 0, first.output
    assert "2  promotion" in first.output
    found = rows(
        "SELECT code, share_off, minor, products, countries, minimum, until_on, occasions, "
        "stackable FROM promotion ORDER BY code"
    )
    assert found == [
        ("BIG", 0, 10_050, [], ["SE"], 10, None, ["new"], True),
        ("SPRING", 15, 0, ["atlas", "beam"], [], 1, date(2036, 5, 31), ["new", "renewal"], False),
    ]
    assert "nothing has changed" in run("catalogue", text=PROMOTIONS, folder=tmp_path).output


@pytest.mark.rule("OPS-05", "CAT-09", "SUP-02")
@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("15 %", "16 %", "row-promotion-fixed"),
        ("2036-05-31", "2036-06-30", "row-promotion-fixed"),
        ("spring,Spring", "spring twice,Spring", "promotion-code-invalid"),
        ("2036-03-01", "2036-02-01", "promotion-overlaps"),
        ("spring,Spring", "summer,Summer", None),
        ("spring,Spring,15 %,,,atlas", "late,Late,15 %,,,atlantis", "promotion-product-unknown"),
        ("spring,Spring,15 %", "much,Much,100 %", "promotion-share-out-of-range"),
        ("spring,Spring,15 %,,", "two,Two,15 %,1,SEK", "promotion-takes-one-thing"),
        ("spring,Spring,15 %,,", "odd,Odd,,1.005,SEK", "row-amount-invalid"),
    ],
)
def test_a_row_of_a_promotion_is_rejected_like_one_typed_in(
    old: str, new: str, code: str | None, tmp_path: Path
) -> None:
    b.vendor()
    assert run("catalogue", text=PROMOTIONS, folder=tmp_path).exit_code == 0
    text = PROMOTIONS.replace(old, new).replace(",SEK,,atlas", ",SEK,atlas")
    result = run("catalogue", text=text, folder=tmp_path)
    assert result.exit_code == (0 if code is None else 1), result.output
    if code is not None:
        assert f"[{code}]" in result.output


@pytest.mark.rule("CAT-09")
def test_a_promotion_has_begun_before_today_only_in_the_first_sheet_of_all() -> None:
    begun = PROMOTIONS.replace("2036-02-01", "2025-02-01")
    b.do(ENTER_CATALOGUE, EnterCatalogue(sheet=sheet() + "\n" + begun), actor=system("test"))
    assert b.first("SELECT from_on FROM promotion WHERE code = 'BIG'")[0] == date(2025, 2, 1)
    later = begun.replace("big", "bigger")
    assert rejected(later) == [(3, "code", "promotion-not-ahead")]
