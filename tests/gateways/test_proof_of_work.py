"""The proof of work: whose solution counts, until when, and what isn't one (QUO-03)."""

import base64
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tenure.gateways import proof_of_work
from tenure.gateways.proof_of_work import challenge, solved
from tests import proving

NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)
SECRET = "a secret of the tests"


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a try cost next to nothing."""
    monkeypatch.setattr(proof_of_work, "_COST", 1)


def solution(**changed: Any) -> str:
    made = challenge("page-1", **{"secret": SECRET, "at": NOW, **changed})
    return proving.solved(dict(made))


def changed(payload: str, *where: str, value: Any) -> str:
    """Return a solution in which somebody has put something else in a place."""
    held = json.loads(base64.b64decode(payload))
    inner = held
    for name in where[:-1]:
        inner = inner[name]
    inner[where[-1]] = value
    return base64.b64encode(json.dumps(held).encode()).decode()


@pytest.mark.rule("QUO-03")
def test_a_solution_names_its_challenge() -> None:
    assert solved(solution(), secret=SECRET, at=NOW) == "page-1"


@pytest.mark.rule("QUO-03")
@pytest.mark.parametrize(
    ("waited", "name"),
    [
        (timedelta(hours=2), "page-1"),
        (timedelta(hours=2, seconds=1), ""),
        (timedelta(days=30), ""),
    ],
)
def test_it_is_good_for_two_hours_of_the_deployments_clock(waited: timedelta, name: str) -> None:
    """A sandbox whose clock stands in another year isn't judged by the real one."""
    assert solved(solution(), secret=SECRET, at=NOW + waited) == name


@pytest.mark.rule("QUO-03")
def test_another_secret_is_another_installation() -> None:
    assert solved(solution(secret="another"), secret=SECRET, at=NOW) == ""


@pytest.mark.rule("QUO-03")
@pytest.mark.parametrize(
    ("where", "value"),
    [
        (("challenge", "parameters", "data", "name"), "page-2"),
        (("challenge", "parameters", "data", "until"), 4_000_000_000),
        (("challenge", "parameters", "cost"), 1 << 20),
        (("challenge", "parameters", "keyPrefix"), ""),
        (("challenge", "signature"), "00" * 32),
        (("solution", "counter"), -1),
        (("solution", "derivedKey"), "00" * 32),
    ],
)
def test_what_was_tampered_with_is_no_solution(where: tuple[str, ...], value: Any) -> None:
    assert solved(changed(solution(), *where, value=value), secret=SECRET, at=NOW) == ""


@pytest.mark.rule("QUO-03")
@pytest.mark.parametrize(
    "payload", ["", "x", "e30=", "bnVsbA==", "WzFd", "ÿ", "A" * 5000, '{"challenge":{}}']
)
def test_whatever_else_is_sent_is_no_solution(payload: str) -> None:
    assert solved(payload, secret=SECRET, at=NOW) == ""


@pytest.mark.rule("QUO-03")
def test_a_cheaper_challenge_of_ours_is_no_solution(monkeypatch: pytest.MonkeyPatch) -> None:
    """One signed before the cost was raised doesn't count any more."""
    old = solution()
    monkeypatch.setattr(proof_of_work, "_COST", 2)
    assert solved(old, secret=SECRET, at=NOW) == ""
