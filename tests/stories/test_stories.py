"""Every story of this folder is told, and comes out as it says."""

from pathlib import Path

import pytest

from tenure.entrypoints.commands.stories.reader import read_story
from tenure.entrypoints.commands.stories.telling import tell

FILES = sorted(Path(__file__).parent.glob("*.toml"))


@pytest.mark.django_db
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_story(path: Path) -> None:
    told = tell(read_story(path))
    assert told.wrong == []
    assert any(line.kind == "ok" for line in told.diary.lines), "a story that expects nothing"
