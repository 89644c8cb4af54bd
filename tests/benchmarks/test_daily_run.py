"""The benchmark of the daily run: its limit writes the same rows, its meters tell the truth."""

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from benchmarks.daily_run import rows
from benchmarks.daily_run.meters import Took, peak_mb

SINCE = 100


def told(*found: dict[str, object]) -> rows.Held:
    named = {101: "new invoice of 7", 102: "new invoice of 8"}
    return {"invoice": Counter(rows.told(row, named=named, since=SINCE) for row in found)}


def invoice(**other: object) -> dict[str, object]:
    return {"id": 101, "number": "SE2026-000017", "series_number": 17, "net_minor": 5} | other


def test_rows_are_the_same_whatever_their_keys_and_numbers() -> None:
    one = told(invoice(customer_id=7), {"id": 9, "corrects_id": 101})
    other = told({"id": 9, "corrects_id": 101}, invoice(number="SE2026-18", customer_id=7))
    assert rows.differences(one, other) == []


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param([invoice(net_minor=6)], id="an amount"),
        pytest.param([invoice(number="DK2026-000017")], id="the series of a number"),
        pytest.param([invoice(id=102)], id="whose row it is"),
        pytest.param([invoice(id=55)], id="a key that was there before"),
        pytest.param([], id="a row too few"),
        pytest.param([invoice(), invoice()], id="a row twice"),
    ],
)
def test_rows_that_differ_are_told(wrong: list[dict[str, object]]) -> None:
    found = rows.differences(told(invoice()), told(*wrong))
    assert found
    assert {one.table for one in found} == {"invoice"}


def test_figures_are_told_by_the_piece_and_the_second() -> None:
    took = Took(
        done=1_000,
        rows=17_000,
        seconds=2.0,
        python_seconds=0.1,
        postgres_seconds=0.2,
        peak_mb=120,
        wal_mb=9.0,
    )
    cells = ("1,000", "2.0", "500", "8,500", "100", "200", "9.0", "120")
    assert took.cells() == cells
    slow = Took(1_000, 17_000, 9.0, 0.9, 0.9, 900, 90.0)
    assert Took.middle([slow, took, took]) == took


def test_the_peak_is_that_of_the_process_itself() -> None:
    """A small process that a large one starts is small."""
    ballast = bytearray(int(peak_mb()) << 20)
    asked = "from benchmarks.daily_run.meters import peak_mb; print(peak_mb())"
    found = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    ).stdout
    assert float(found) < peak_mb() - len(ballast) / 2**21


@pytest.mark.scale
def test_the_limit_writes_the_rows_of_the_run(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    if "scale" not in pytestconfig.getoption("-m"):
        pytest.skip("takes half a minute: asked for by -m scale")
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.daily_run.same", "--home", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
