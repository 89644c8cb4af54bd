"""The suite lives on another day, 29 February of a leap year: a sample in CI, else all of it.

Tests that stand in the real present, or lean on the year that they were written in, fail here long
before their day comes.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.passes import LONG, inflicted

ROOT = Path(__file__).parent.parent.parent
DAY = "2028-02-29"
SAMPLE = (
    "tests/actions/test_kinds.py",
    "tests/entrypoints/test_access.py",
    "-k",
    "entitlements or overview or units or allowed",
)
"""What reads the clock through pages, programs and servers, and takes a few seconds."""


@pytest.mark.rule("SUB-03")
def test_the_suite_on_a_leap_day() -> None:
    """In the long pass this takes as long as the whole suite does; it uses all processors."""
    chosen = ["tests", "--ignore", "tests/faults", "-n", "auto"] if LONG else [*SAMPLE, "-n0"]
    ended = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *chosen],
        cwd=ROOT,
        env={
            **{
                name: value
                for name, value in os.environ.items()
                if not name.startswith(("TENURE_", "DATABASE_URL", "DJANGO_", "PYTEST_"))
            },
            "TENURE_TODAY": DAY,
            "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "src")]),
        },
        capture_output=True,
        text=True,
        timeout=3 * 3600,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout[-8_000:]
    passed = re.search(r"(\d+) passed", ended.stdout)
    assert passed is not None, ended.stdout[-8_000:]
    inflicted(f"tests whose today is {DAY}", int(passed[1]))
