"""Two and eight worker processes at once: on one batch of due work, and on one subscription."""

from pathlib import Path

import pytest

from tests.faults.conftest import COMPANIES
from tests.faults.installation import Described, copied, same
from tests.faults.passes import SEEDS, inflicted

RACES = ((0, "2", "mixed"), (5, "8", "mixed"), (10, "8", "run"))
"""Which company, how many processes, and whether every second one comes by hand."""

WORLD = ("-m", "tests.faults.world")


@pytest.mark.rule("OPS-01")
@pytest.mark.rule("REN-12")
@pytest.mark.rule("INV-09")
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("workers", [2, 8])
def test_together_on_one_batch(
    built: Path, undisturbed: Described, tmp_path: Path, workers: int, seed: int
) -> None:
    """All begin at the same moment, in batches of one to four, and leave what one run leaves."""
    with copied(built, tmp_path / "copy") as installation:
        installation.call(*WORLD, "run-together", str(workers), str(1 + seed % 4))
        found = installation.describe()
    inflicted(f"{workers} worker processes on one due batch")
    same(found, undisturbed)


@pytest.mark.rule("REN-12")
@pytest.mark.parametrize("seed", SEEDS)
def test_together_on_one_subscription(
    built: Path, undisturbed: Described, tmp_path: Path, seed: int
) -> None:
    """Each is renewed once, by whichever run or click came first, by two workers or eight."""
    with copied(built, tmp_path / "copy") as installation:
        for company, workers, how in RACES:
            installation.call(*WORLD, "renew-one", f"Company {company + seed:03}", workers, how)
            inflicted(f"{workers} worker processes on one subscription ({how})")
        installation.call("-m", "tenure", "run")
        found = installation.describe()
    assert found["broken"] == []
    # By hand it is an order with an authorisation and a capture; what is sold is the same.
    for table in ("subscriptions", "terms", "invoices", "numbers", "books", "parked"):
        assert found[table] == undisturbed[table], table
    assert len(found["terms"]) == 2 * COMPANIES
