"""The long pass: `python -m tests.faults --rounds N --seed S`, and what else pytest is to be told.

Prints how many of each fault were inflicted; a round that fails is repeated by its seed.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.faults.passes import counted

HERE = Path(__file__).parent


def main() -> int:
    """Run every test of this folder with so many seeds; return how pytest ended."""
    asked = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    asked.add_argument("--rounds", type=int, default=5, help="seeds one after the other (5)")
    asked.add_argument("--seed", type=int, default=1, help="the first of them (1)")
    options, further = asked.parse_known_args()
    with tempfile.TemporaryDirectory() as folder:
        tally = Path(folder) / "tally"
        tally.touch()
        ended = subprocess.run(
            [sys.executable, "-m", "pytest", str(HERE), "-q", "-n0", "--durations=10", *further],
            env={
                **os.environ,
                "TENURE_FAULT_ROUNDS": str(options.rounds),
                "TENURE_FAULT_SEED": str(options.seed),
                "TENURE_FAULT_TALLY": str(tally),
            },
            cwd=HERE.parent.parent,
            check=False,
        )
        found = counted(tally.read_text(encoding="utf-8").splitlines())
    print(f"\nSeeds {options.seed} to {options.seed + options.rounds - 1}; inflicted:")
    for fault, times in sorted(found.items()):
        print(f"  {times:>8,}  {fault}")
    return ended.returncode


if __name__ == "__main__":
    raise SystemExit(main())
