"""The command line loads what is asked for and nothing more."""

import subprocess
import sys

import pytest
from click.testing import CliRunner

from tenure.config import main
from tenure.config.server import DatabaseProblem


def test_only_commands_that_exist_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    nowhere = main.Command("tenure.entrypoints.nowhere.missing:missing", "Isn't there.")
    monkeypatch.setitem(main.COMMANDS, "missing", nowhere)
    answer = CliRunner().invoke(main.main, ["--help"])
    assert answer.exit_code == 0
    assert "manage" in answer.output
    assert "missing" not in answer.output
    assert CliRunner().invoke(main.main, ["missing"]).exit_code == 2


def test_a_command_of_the_rules_needs_neither_django_nor_a_database() -> None:
    program = (
        "import sys; from tenure.config.main import main;"
        "main(['explain', '--help'], standalone_mode=False);"
        "print([m for m in ('django', 'psycopg', 'tenure.config.wiring') if m in sys.modules])"
    )
    answer = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert answer.stdout.endswith("[]\n")


def test_a_problem_with_the_database_is_told_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse() -> None:
        raise DatabaseProblem("The server doesn't answer.")

    monkeypatch.setattr("tenure.config.wiring.setup", refuse)
    answer = CliRunner().invoke(main.main, ["manage", "check"])
    assert (answer.exit_code, answer.output) == (1, "Error: The server doesn't answer.\n")
