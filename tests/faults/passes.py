"""How long the fault tests go on, from which seed, and what they did: short in CI, else as asked.

`TENURE_FAULT_ROUNDS` and `TENURE_FAULT_SEED` are set by `python -m tests.faults`; each round has a
seed of its own, so that a round that failed can be repeated alone. What was inflicted is counted.
"""

import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

ROUNDS = int(os.environ.get("TENURE_FAULT_ROUNDS", "1"))
SEED = int(os.environ.get("TENURE_FAULT_SEED", "1"))
SEEDS = range(SEED, SEED + ROUNDS)
LONG = ROUNDS > 1
"""Whether this is the long pass, in which what is large is large."""

_TALLY = os.environ.get("TENURE_FAULT_TALLY", "")


def inflicted(fault: str, times: int = 1) -> None:
    """Count faults that were inflicted, for the table at the end of the long pass."""
    if _TALLY:
        with Path(_TALLY).open("a", encoding="utf-8") as kept:
            kept.write(f"{times}\t{fault}\n")


def counted(lines: Iterable[str]) -> Counter[str]:
    """Return how many of each fault the lines of a tally tell."""
    found: Counter[str] = Counter()
    for line in lines:
        times, _, fault = line.rstrip("\n").partition("\t")
        found[fault] += int(times)
    return found
