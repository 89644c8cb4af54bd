"""Every reason for rejecting a row has its sentence and its next step in every language."""

import re
from pathlib import Path

import pytest

import tenure
from tenure.texts import LANGUAGES, has_text

CODES = sorted(
    {
        code
        for path in (Path(tenure.__file__).parent / "rules").rglob("*.py")
        for code in re.findall(r'"(row-[a-z-]+|rows-rejected)"', path.read_text("utf-8"))
    }
)


@pytest.mark.rule("SUP-02", "OPS-05")
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rejection_is_told(language: str) -> None:
    assert len(CODES) > 25
    missing = [
        code
        for code in CODES
        if not has_text(language, f"refused-{code}")
        or not has_text(language, f"refused-{code}.next")
    ]
    assert missing == []
