"""A worker dies at a named point, each the worst of its kind, and the next one goes on from there.

The points are in the code (`tenure.engine.crash_points`): before the provider is asked for money,
after it moved money and before that is saved, before and after the commit of a batch, after a
mail left and before that is noted.
"""

import random
import signal
from pathlib import Path

import pytest

from tenure.engine.crash_points import POINTS
from tests.faults.installation import Described, Installation, copied, same
from tests.faults.passes import LONG, SEEDS, inflicted

BATCH = "4"
OFTEN = {"before-commit": 8, "after-commit": 8, "before-charge": 5, "after-charge": 5}
"""How often each point is passed at least by a run that comes after all those killed before."""


def run_into(installation: Installation, point: str, time: int) -> None:
    """Start a run that dies when it comes to a point for that time; it has to die there."""
    words = ("-m", "tenure", "run", "--batch", BATCH)
    process = installation.start(*words, TENURE_CRASH_AT=f"{point}:{time}", TENURE_DEBUG="1")
    _, err = process.communicate(timeout=120)
    assert process.returncode == -signal.SIGKILL, f"{point}:{time} was never reached: {err[-2000:]}"
    inflicted(f"crash point {point}")


@pytest.mark.rule("OPS-01")
@pytest.mark.rule("PAY-08")
@pytest.mark.rule("NOT-05")
@pytest.mark.parametrize("seed", SEEDS)
def test_dead_at_every_point_one_after_the_other(
    built: Path, undisturbed: Described, tmp_path: Path, seed: int
) -> None:
    """Each worker dies at another point, in an order and at a time told by the seed."""
    chance = random.Random(f"points {seed}")
    # Mail leaves last: nothing is left to commit for those that would come after it.
    order = [*chance.sample(POINTS[:-1], 4), POINTS[-1]]
    with copied(built, tmp_path / "copy") as installation:
        for point in order:
            run_into(installation, point, chance.randint(1, OFTEN.get(point, 1)))
        installation.call("-m", "tenure", "run", "--batch", BATCH)
        found = installation.describe()
    same(found, undisturbed)


@pytest.mark.rule("PAY-08")
@pytest.mark.skipif(not LONG, reason="the long pass: python -m tests.faults")
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("point", POINTS)
def test_five_dead_at_the_same_point(
    built: Path, undisturbed: Described, tmp_path: Path, point: str, seed: int
) -> None:
    """Five workers in a row die at a point; the sixth finds each thing as the others left it."""
    chance = random.Random(f"{point} {seed}")
    with copied(built, tmp_path / "copy") as installation:
        for _ in range(5):
            run_into(installation, point, chance.randint(1, 2) if point in OFTEN else 1)
        installation.call("-m", "tenure", "run", "--batch", BATCH)
        found = installation.describe()
    same(found, undisturbed)
