"""`tenure do`, `tenure preview` and `tenure check`: actions by name, refusals in words."""

import json

import pytest
from click.testing import CliRunner, Result

from tenure.entrypoints.commands.check import check
from tenure.entrypoints.commands.do import do
from tenure.entrypoints.commands.preview import preview
from tenure.records.models import User
from tests import builders

pytestmark = pytest.mark.django_db


def run(command: object, *words: object) -> Result:
    return CliRunner().invoke(command, [str(word) for word in words])  # type: ignore[arg-type]


def test_without_a_name_all_actions_are_listed() -> None:
    result = run(do)
    assert "add-seats" in result.output
    assert result.exit_code == 0


def test_an_action_is_carried_out_by_its_name() -> None:
    result = run(do, "register-user", "--email", "eva@example.com", "--name=Eva Ek", "--json")
    assert result.exit_code == 0, result.output
    assert User.objects.get(email="eva@example.com").id == json.loads(result.output)["user_id"]


def test_a_preview_saves_nothing() -> None:
    result = run(preview, "register-user", "--email", "eva@example.com", "--name", "Eva Ek")
    assert "welcome to eva@example.com" in result.output
    assert not User.objects.filter(email="eva@example.com").exists()


def test_a_reason_is_also_a_field_of_an_action_that_asks_for_one() -> None:
    builders.vendor()
    company = builders.company()
    amount = ("--amount-minor", 5_000_000, "--currency", "SEK", "--verdict", "approve")
    words = ("decide-credit-line", "--customer-id", company.id, *amount, "--reason", "Paid well")
    finance = builders.person("finance@example.com")
    User.objects.filter(id=finance.id).update(staff_role="finance")
    result = run(do, *words, "--as", finance.email)
    assert result.exit_code == 0, result.output
    assert builders.first("SELECT reason FROM credit_line") == ("Paid well",)


@pytest.mark.rule("SUP-02")
def test_a_refusal_is_told_and_exits_with_one() -> None:
    builders.vendor()
    company = builders.company()
    stranger = builders.person("stranger@example.com")
    words = (
        "edit-customer",
        "--customer-id",
        company.id,
        "--name",
        "Mine",
        "--address",
        "{}",
        "--vat-number",
        "",
        "--ownership-unchanged",
        "true",
        "--as",
        stranger.email,
    )
    result = run(do, *words)
    assert result.exit_code == 1
    assert "[not-found]" in result.output
    told = json.loads(run(do, *words, "--json").output)
    assert told["code"] == "not-found"
    assert told["sentence"]
    assert told["next_step"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["ad-seats"], "there is no action 'ad-seats'; did you mean add-seats?"),
        (
            ["add-seats", "--quantty", "1"],
            "--quantty: add-seats has no such field; did you mean quantity?",
        ),
        (["add-seats", "--quantity", "x"], "--quantity: input should be a valid integer"),
        (["add-seats", "--quantity"], "--quantity has no value"),
        (["add-seats", "5"], "'5' stands alone"),
        (
            ["register-user", "--email", "a@b.se", "--name", "A", "--as", "no@b.se"],
            "nobody has an account",
        ),
    ],
)
def test_what_cannot_be_read_is_said(words: list[str], said: str) -> None:
    result = run(do, *words)
    assert result.exit_code == 2
    assert said in result.output


def test_check_names_every_invariant() -> None:
    result = run(check)
    assert result.exit_code == 0
    assert "✓ postings-balance" in result.output
