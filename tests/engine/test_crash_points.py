"""The points at which fault tests kill a process: armed only where nobody is served."""

import os
import signal
import subprocess
import sys

import pytest

from tenure.engine import crash_points
from tenure.engine.crash_points import armed

DEBUG = {"TENURE_DEBUG": "1"}
TRY = "from tenure.engine.crash_points import crash_point as c; c('after-mail'); print('still'); "
TRY += "c('before-commit'); c('after-mail'); print('alive')"


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, None),
        ({"TENURE_CRASH_AT": ""}, None),
        ({**DEBUG, "TENURE_CRASH_AT": "after-charge"}, ("after-charge", 0)),
        ({**DEBUG, "TENURE_CRASH_AT": "before-charge:3"}, ("before-charge", 2)),
    ],
)
def test_which_point_is_armed(
    environment: dict[str, str], expected: tuple[str, int] | None
) -> None:
    assert armed(environment) == expected


@pytest.mark.parametrize(
    "environment",
    [
        {"TENURE_CRASH_AT": "after-charge"},
        {"TENURE_DEBUG": "0", "TENURE_CRASH_AT": "after-charge"},
        {**DEBUG, "TENURE_PUBLIC_URL": "https://shop.example", "TENURE_CRASH_AT": "after-charge"},
        {**DEBUG, "TENURE_CRASH_AT": "nowhere"},
        {**DEBUG, "TENURE_CRASH_AT": "after-charge:0"},
        {**DEBUG, "TENURE_CRASH_AT": "after-charge:-1"},
    ],
)
def test_where_people_are_served_it_is_refused(environment: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="TENURE_CRASH_AT"):
        armed(environment)


def test_it_kills_at_the_named_time_only() -> None:
    """The second time at that point; other points don't count."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TENURE_")}
    ended = subprocess.run(
        [sys.executable, "-c", TRY],
        env={**kept, **DEBUG, "TENURE_CRASH_AT": "after-mail:2"},
        stdout=subprocess.PIPE,
        check=False,
    )
    assert ended.returncode == -signal.SIGKILL
    assert b"alive" not in ended.stdout


def test_without_the_variable_nothing_is_compared() -> None:
    assert crash_points.crash_point is crash_points._pass_by
