"""The check beside a form: a solution counts once, in its own session (QUO-03)."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import RequestFactory

from tenure.gateways import proof_of_work
from tenure.presentation.human_check import human_check, not_human
from tests.proving import solved

NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a try cost next to nothing."""
    monkeypatch.setattr(proof_of_work, "_COST", 1)


def request(session: dict[str, Any], **fields: str) -> Any:
    made = RequestFactory().post("/", fields)
    made.session = session  # type: ignore[assignment]
    return made


def code(session: dict[str, Any], solution: str) -> str:
    refused = not_human(request(session, altcha=solution), at=NOW)
    return refused.code if refused else ""


@pytest.mark.rule("QUO-03")
def test_a_solution_counts_once_in_its_own_session() -> None:
    session: dict[str, Any] = {}
    solution = solved(json.loads(human_check(request(session), at=NOW)))
    assert code({}, solution) == "human-check-missing"
    assert code(session, solution) == ""
    assert code(session, solution) == "human-check-missing"


@pytest.mark.rule("QUO-03")
def test_two_pages_open_at_once_are_both_good() -> None:
    session: dict[str, Any] = {}
    pages = [human_check(request(session), at=NOW) for _ in range(2)]
    assert [code(session, solved(json.loads(one))) for one in pages] == ["", ""]


@pytest.mark.rule("QUO-03")
def test_a_form_without_solution_is_refused() -> None:
    session: dict[str, Any] = {}
    human_check(request(session), at=NOW)
    assert code(session, "") == "human-check-missing"


def test_the_session_does_not_grow() -> None:
    session: dict[str, Any] = {}
    for _ in range(30):
        human_check(request(session), at=NOW)
    assert len(session["human-checks"]) == 8
