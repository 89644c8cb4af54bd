"""Pages that are made from the code are up to date."""

from pathlib import Path

import pytest

from tenure.entrypoints.commands.docs import pages


def test_generated_pages_are_up_to_date(project: Path) -> None:
    stale = [
        path.relative_to(project).as_posix()
        for path, text in pages(project / "docs").items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    if stale:
        pytest.fail(f"run `tenure docs`: {', '.join(stale)}")
