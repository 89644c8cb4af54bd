"""Times two ways in turns, so that a busy machine slows both, and tells their ratio."""

import gc
import os
import platform
import statistics
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter_ns


@dataclass(frozen=True, slots=True)
class Pair:
    """Median time of each in microseconds, and the median of the ratios of neighbours."""

    ours_us: float
    beside_us: float
    ratio: float
    spread: tuple[float, float]


def measure(ours: Callable[[], object], *, beside: Callable[[], object], rounds: int = 400) -> Pair:
    """Run both in turns, `rounds` times after warming up; `spread` is the middle half."""
    for _ in range(rounds // 10 + 1):
        ours()
        beside()
    times: list[tuple[int, int]] = []
    gc.collect()
    gc.disable()
    try:
        for number in range(rounds):
            one, other = (ours, beside) if number % 2 else (beside, ours)
            began = perf_counter_ns()
            one()
            between = perf_counter_ns()
            other()
            ended = perf_counter_ns()
            first, second = between - began, ended - between
            times.append((first, second) if number % 2 else (second, first))
    finally:
        gc.enable()
    ratios = [mine / theirs for mine, theirs in times]
    quarters = statistics.quantiles(ratios, n=4)
    return Pair(
        statistics.median(mine for mine, _ in times) / 1000,
        statistics.median(theirs for _, theirs in times) / 1000,
        quarters[1],
        (quarters[0], quarters[2]),
    )


def machine() -> str:
    """Say what was measured on: processor, cores, system, Python."""
    return (
        f"{_processor()}, {os.cpu_count()} cores, {platform.system()} {platform.release()}, "
        f"Python {sys.version.split()[0]}"
    )


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    names = [line.split(":", 1)[1].strip() for line in lines if "model name" in line]
    return names[0] if names else platform.processor() or platform.machine()
