"""Reads the worked tables of `docs/domain/` so that tests can run them."""

import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

DOMAIN = Path(__file__).parent.parent.parent / "docs" / "domain"


def table(page: str, *, first: str, second: str) -> list[dict[str, str]]:
    """The rows of the page's one table whose first two columns have these headings."""
    found: list[list[dict[str, str]]] = []
    lines = [*(DOMAIN / page).read_text(encoding="utf-8").splitlines(), ""]
    headings: list[str] | None = None
    for line in lines:
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if not line.startswith("|"):
            headings = None
        elif headings is None:
            headings = cells
            if cells[:2] == [first, second]:
                found.append([])
        elif headings[:2] == [first, second] and not line.startswith("|-"):
            found[-1].append(dict(zip(headings, cells, strict=True)))
    if len(found) != 1 or not found[0]:
        raise AssertionError(f"{page} has no one table {first} | {second}")
    return found[0]


def day(text: str) -> date | None:
    """A day as a page writes it; None for an empty cell."""
    return date.fromisoformat(text) if text else None


@cache
def examples() -> dict[str, list[dict[str, Any]]]:
    """The worked examples by kind."""
    return tomllib.loads((DOMAIN / "examples.toml").read_text(encoding="utf-8"))
