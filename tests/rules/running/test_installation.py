"""The installation: set up once and for good; a sandbox's clock goes forward only."""

import pytest

from tenure.rules.changes import ClockMoved, DeploymentSetUp
from tenure.rules.decision import Because, Decided, Decision, Refused
from tenure.rules.running.installation import Installed, move_clock, set_up
from tests.rules.values import at

NOON = at("2026-01-15")
SANDBOX = Installed(1, "Vendor", "sandbox", NOON)
PRODUCTION = Installed(1, "Vendor", "production", None)


@pytest.mark.parametrize(
    ("name", "facts", "kind", "clock", "expected"),
    [
        (
            "a sandbox with its clock",
            None,
            "sandbox",
            NOON,
            Decided((DeploymentSetUp(id=-1, vendor="Vendor", kind="sandbox", sandbox_at=NOON),)),
        ),
        (
            "production without",
            None,
            "production",
            None,
            Decided((DeploymentSetUp(id=-1, vendor="Vendor", kind="production", sandbox_at=None),)),
        ),
        ("a sandbox without a clock", None, "sandbox", None, Refused("clock-needed", {})),
        ("production with one", None, "production", NOON, Refused("clock-needed", {})),
        ("the same again", PRODUCTION, "production", None, Decided()),
        (
            "another kind",
            PRODUCTION,
            "sandbox",
            NOON,
            Refused("set-up-already", {"vendor": "Vendor"}),
        ),
    ],
)
def test_set_up(
    name: str, facts: Installed | None, kind: str, clock: object, expected: Decision
) -> None:
    found = set_up(facts, vendor="Vendor", kind=kind, sandbox_at=NOON if clock else None)
    assert found == expected


@pytest.mark.rule("OPS-03")
@pytest.mark.parametrize(
    ("name", "facts", "to", "expected"),
    [
        (
            "forward",
            SANDBOX,
            "2026-06-10",
            Decided(
                (ClockMoved(id=1, sandbox_at=at("2026-06-10")),), Because("OPS-03", "clock-moved")
            ),
        ),
        ("to where it is", SANDBOX, "2026-01-15", Decided()),
        (
            "back",
            SANDBOX,
            "2026-01-14",
            Refused("clock-only-forward", {"on": "2026-01-15"}),
        ),
        ("in production", PRODUCTION, "2026-06-10", Refused("not-a-sandbox", {})),
        ("before it is set up", None, "2026-06-10", Refused("not-a-sandbox", {})),
    ],
)
def test_move_clock(name: str, facts: Installed | None, to: str, expected: Decision) -> None:
    assert move_clock(facts, to=at(to)) == expected
