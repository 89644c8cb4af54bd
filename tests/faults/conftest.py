"""The installation that most faults are inflicted on a copy of, and what a calm run makes of it."""

from pathlib import Path

import pytest

from tests.faults.installation import Described, copied, running

COMPANIES = 24


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An installation whose subscriptions all renew today, stopped, to be copied."""
    folder = tmp_path_factory.mktemp("built")
    with running(folder) as installation:
        installation.call("-m", "tests.faults.world", "build", str(COMPANIES))
    return folder


@pytest.fixture(scope="session")
def undisturbed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Described:
    """What one run leaves that nobody disturbs."""
    with copied(built, tmp_path_factory.mktemp("calm") / "copy") as installation:
        installation.call("-m", "tenure", "run")
        return installation.describe()
