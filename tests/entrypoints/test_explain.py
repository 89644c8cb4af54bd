"""`tenure explain` answers every worked example, shows the way, and refuses in a sentence."""

import json
import re
import shlex
import subprocess
import sys
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tenure.entrypoints.commands.explain import explain
from tenure.entrypoints.commands.stories.reader import story_from
from tenure.entrypoints.commands.stories.telling import tell
from tenure.records.facts.reading import rows
from tenure.rules.money import Money, plain_number
from tenure.rules.pricing.derivation import evaluate
from tests.rules.domain_tables import DOMAIN, examples

type Example = dict[str, Any]

BOUGHT = {
    "title": "Two seats for three years",
    "start": "2025-01-15",
    "people": {"Anna": {}},
    "companies": {"Nordhus": {"purchaser": "Anna"}},
    "step": [{"do": "buy", "product": "Atlas", "term": "3 years", "seats": 2, "as": "atlas"}],
}


def run(*arguments: object) -> Result:
    return CliRunner().invoke(explain, [str(argument) for argument in arguments])


def answer(*arguments: object) -> dict[str, Any]:
    result = run(*arguments, "--json")
    assert result.exit_code == 0, result.output
    told = json.loads(result.stdout)
    assert isinstance(told, dict)
    return told


def price(example: Example) -> list[object]:
    srp = plain_number(Money(example["srp"], example["currency"]))
    return ["--srp", srp, "--currency", example["currency"], "--quantity", example["quantity"]]


def each(kind: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("example", examples()[kind], ids=lambda e: e["name"])


@pytest.mark.rule("COT-02", "COT-03", "COT-09")
@each("proration")
def test_proration(example: Example) -> None:
    more = ["--discount", example["discount_percent"]] if "discount_percent" in example else []
    arguments = ["--term", example["term"], *price(example), *more]
    arguments += ["--first", example["first"], "--last", example["last"]]
    told = answer("proration", *arguments)
    assert (told["amount"], told["days"]) == (example["amount"], example["days"])
    shown = run("proration", *arguments).stdout
    amount = plain_number(Money(example["amount"], example["currency"]))
    assert shown.startswith(f"{example['currency']} {amount} before tax")
    assert "Formula" in shown
    assert "half up" in shown


@pytest.mark.rule("COT-04", "CAT-01")
@each("instalments")
def test_instalments(example: Example) -> None:
    more = ["--added-on", example["added_on"]] if "added_on" in example else []
    told = answer("instalments", *price(example), "--start", example["start"], *more)
    expected = [{**bill, "due": bill["due"].isoformat()} for bill in example["bills"]]
    assert told["bills"] == expected
    shown = run("instalments", *price(example), "--start", example["start"], *more).stdout
    assert [line[:10] for line in shown.splitlines() if line[:2] == "20"] == [
        bill["due"] for bill in expected
    ]


@pytest.mark.rule("COT-07")
@each("extension")
def test_extension(example: Example) -> None:
    dates = ["--last", example["last"], "--target", example["target_last"]]
    told = answer("extension", "--term", example["term"], *price(example), *dates)
    assert (told["amount"], told["days"]) == (example["amount"], example["days"])


@pytest.mark.rule("COT-08")
@each("extension_limit")
def test_extension_limit(example: Example) -> None:
    told = answer(
        "extension-limit", "--transaction", example["transaction"], "--last", example["last"]
    )
    assert told["latest"] == example["latest"].isoformat()


@pytest.mark.rule("SUB-04", "SUB-05")
@each("lifecycle")
def test_lifecycle(example: Example) -> None:
    given = ["--term", example["term"], "--last", example["last"]]
    given += ["--time-zone", example["time_zone"]]
    given += ["--due", example["due"]] if "due" in example else []
    for expected in example["states"]:
        told = answer("lifecycle", *given, "--on", expected["on"])
        assert told["state"] == expected["state"], expected
        assert run("lifecycle", *given, "--on", expected["on"]).stdout.startswith(
            f"{expected['on']}  {expected['state']}\n"
        )


@pytest.mark.rule("SUB-04")
def test_an_early_renewals_invoice_counts_from_its_term() -> None:
    given = ["--term", "P1Y", "--last", "2026-06-09", "--due", "2025-05-10"]
    given += ["--on", "2025-06-10"]
    assert answer("lifecycle", *given)["state"] == "suspended"
    assert answer("lifecycle", *given, "--billed-from", "2025-06-10")["state"] == "active"


@pytest.mark.rule("SUB-03")
@each("anchor")
def test_renewals(example: Example) -> None:
    given = ["--term", example["term"], "--start", example["start"]]
    given += ["--count", len(example["renewals"])]
    told = answer("renewals", *given)
    assert told["renewals"] == [day.isoformat() for day in example["renewals"]]
    shown = run("renewals", *given).stdout
    assert all(f"renews {day}" in shown for day in told["renewals"])


PART = "proration --term P1Y --srp 1885.00 --currency EUR --first 2025-01-15 --last 2025-06-09"


@pytest.mark.rule("SUP-02")
@pytest.mark.parametrize(
    ("name", "more", "code"),
    [
        ("no days", "--last 2025-01-14", "zero-day-window"),
        ("backwards", "--last 2025-01-01", "end-before-start"),
        ("no seats", "--quantity 0", "quantity-out-of-range"),
        ("no currency", "--currency XXY", "unknown-currency"),
        ("below zero", "--srp -1.00", "price-out-of-range"),
    ],
)
def test_a_refusal_is_a_sentence_with_its_code(name: str, more: str, code: str) -> None:
    arguments = shlex.split(f"{PART} {more}")
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert re.fullmatch(rf".+\. .+\. \[{code}\]\n", result.stderr)
    told = run(*arguments, "--json")
    assert told.exit_code == 2
    assert json.loads(told.stdout)["refused"] == code


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ("--srp 1.999", "has more decimals than EUR"),
        ("--srp 1,885", "is no amount"),
        ("--currency JPY", "has more decimals than JPY"),
        ("--first 2025-02-30", "is no day; write it like 2025-06-09"),
        ("--first 0001-01-01", "outside the years"),
        ("--last 9999-12-31", "outside the years"),
        ("--discount 101", "more than 100 percent"),
        ("--discount x", "is no percentage"),
        ("--term P2Y", "is not one of"),
        ("--anchor 32", "is not in the range"),
        ('--base "EUR 1.00"', "give the price as --srp, or as --base with --fx-rate"),
        ("--promotion 15%%", "is no promotion; write it like 15%, 50.00 or SPRING=15%"),
        ("--promotion 1.999", "has more decimals than EUR"),
        ("--fx-rate 0", "is no exchange rate; write it like 11.4865"),
    ],
)
def test_what_cant_be_read_is_named(more: str, sentence: str) -> None:
    result = run(*shlex.split(f"{PART} {more}"))
    assert result.exit_code == 2
    assert sentence in result.stderr


CONVERTED = (
    'proration --term P1Y --base "EUR 1885.00" --currency SEK --fx-rate 11.4865 '
    "--published-on 2026-06-30 --step 1.00 --quantity 3 --first 2026-07-15 --last 2026-12-31"
)


@pytest.mark.rule("COT-09", "FX-01", "CAT-08")
@pytest.mark.parametrize(
    ("more", "amount", "lines"),
    [
        (
            "",
            3_025_348,
            [
                "Base price     1,885.00 EUR per seat and year",
                "Exchange rate  1 EUR = 11.4865 SEK, rates of July 2026: the last one published "
                "before it, on 30 Jun 2026",
                "Price          1,885.00 × 11.4865 = 21,652.0525, rounded to whole SEK = "
                "21,652.00 SEK",
                "Sum            21,652.00 × 170 × 3 ÷ 365 = 30,253.479452…",
            ],
        ),
        (
            "--step 5.00 --round-up --calendar quarter",
            3_025_767,
            [
                "rates of the third quarter of 2026",
                "rounded up to the next 5.00 SEK = 21,655.00 SEK",
            ],
        ),
        (
            "--promotion WELCOME=500.00 --promotion SPRING=15% --discount 10",
            2_260_946,
            [
                "Promotion      500.00 SEK off the unit price with WELCOME",
                "Promotion      15% off the unit price with SPRING",
                "Promotion      10% off the unit price",
                "Sum            (21,652.00 − 500.00) × 85% × 90% × 170 × 3 ÷ 365 = 22,609.459726…",
            ],
        ),
    ],
)
def test_a_price_may_be_converted_and_promoted(more: str, amount: int, lines: list[str]) -> None:
    arguments = shlex.split(f"{CONVERTED} {more}")
    told = answer(*arguments)
    assert told["amount"] == amount
    assert evaluate(told["derivation"]) == Money(amount, "SEK")
    shown = run(*arguments).stdout
    assert [line for line in lines if line not in shown] == []


@pytest.mark.rule("COT-09")
@pytest.mark.django_db
def test_a_document_is_explained_by_its_number() -> None:
    told = tell(story_from(dict(BOUGHT)))
    assert told.wrong == []
    numbers = [
        row[0]
        for row in rows(
            "SELECT number FROM invoice UNION SELECT number FROM purchase_order ORDER BY 1"
        )
    ]
    assert len(numbers) == 2
    for number in numbers:
        found = answer("document", number)
        total = sum(one["amount"] for one in found["amounts"] if one["due"] is None)
        assert (found["number"], found["total"]) == (number, total)
        for one in found["amounts"]:
            assert evaluate(one["derivation"]) == Money(one["amount"], "SEK")
        assert [one["product"] for one in found["amounts"] if not one["due"]] == ["Atlas", ""]
        shown = run("document", number, "--language", "da").stdout
        assert shown.startswith(f"{number}  2025-01-15  SEK {total // 100}.00\n")
        assert "SEK 9425.00  tax\n  Før moms" in shown
        assert "Momsregel  moms i Sverige, hvor både sælger og køber er" in shown
        assert "\u00a0" not in shown
    order = answer("document", numbers[1] if numbers[1].startswith("O") else numbers[0])
    assert [one["due"] for one in order["amounts"]] == [None, "2026-01-15", "2027-01-15", None]


@pytest.mark.django_db
def test_a_document_that_isnt_there_is_named() -> None:
    result = run("document", "X-1")
    assert result.exit_code == 2
    assert "there is no invoice or order 'X-1'" in result.stderr


def test_an_unknown_time_zone_is_named() -> None:
    result = run(
        *shlex.split(
            "lifecycle --term P1Y --last 2025-06-09 --on 2025-06-26 --time-zone Mars/North"
        )
    )
    assert result.exit_code == 2
    assert "'Mars/North' is no time zone" in result.stderr


CONSOLE = re.findall(
    r"```console\n\$ tenure explain (.+?)\n(.*?)```",
    (DOMAIN / "worked-examples.md").read_text(encoding="utf-8"),
    flags=re.DOTALL,
)


@pytest.mark.rule("COT-09")
@pytest.mark.parametrize(("command", "shown"), CONSOLE, ids=[c.split()[0] for c, _ in CONSOLE])
def test_the_page_shows_what_the_command_prints(command: str, shown: str) -> None:
    assert run(*shlex.split(command)).stdout == shown


def test_the_page_has_examples() -> None:
    assert len(CONSOLE) >= 3


def test_it_answers_without_django() -> None:
    code = (
        "import sys; from tenure.config.main import main\n"
        f"main({['explain', *shlex.split(PART), '--json']!r}, standalone_mode=False)\n"
        "assert not {'django', 'psycopg'} & sys.modules.keys(), 'explain loads the world'"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["amount"] == 75_400
