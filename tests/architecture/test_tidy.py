"""The house stays tidy: sizes, opening sentences, names, pure rules, a tree that is true."""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
MAX_FILE_LINES = 400
MAX_FUNCTION_LINES = 60
EMPTY_NAMES = {
    *("utils", "util", "helpers", "helper", "common", "shared", "misc"),
    *("managers", "manager", "services", "service"),
}


def modules(*folders: str) -> list[Path]:
    """Every Python file below the folders that people write (migrations are generated)."""
    return [
        path
        for folder in folders
        for path in sorted((ROOT / folder).rglob("*.py"))
        if "migrations" not in path.parts and not set(path.parts) & {".venv", "__pycache__"}
    ]


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_files_are_short() -> None:
    lines = {named(p): len(p.read_text("utf-8").splitlines()) for p in modules("src", "tests")}
    assert {name: n for name, n in lines.items() if n > MAX_FILE_LINES} == {}


def test_functions_are_short() -> None:
    long = {}
    for path in modules("src", "tests"):
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines > MAX_FUNCTION_LINES:
                    long[f"{named(path)}:{node.name}"] = lines
    assert long == {}


def test_a_sentence_opens_every_module() -> None:
    without = []
    for path in modules("src", "tests"):
        if not tree_of(path).body and path.name == "__init__.py" and "tests" in path.parts:
            continue
        opening = (ast.get_docstring(tree_of(path)) or "").split("\n\n")[0]
        if not re.search(r"\w{2,} .*[.:]\Z", opening, re.DOTALL):
            without.append(named(path))
    assert without == []


def test_module_names_say_something() -> None:
    parts = {
        (named(path), part.removesuffix(".py"))
        for path in modules("src", "tests")
        for part in path.relative_to(ROOT).parts
    }
    assert [name for name, part in sorted(parts) if part in EMPTY_NAMES] == []


def test_rules_know_no_binary_fractions() -> None:
    found = []
    for path in modules("src/tenure/rules"):
        for node in ast.walk(tree_of(path)):
            literal = isinstance(node, ast.Constant) and isinstance(node.value, float | complex)
            name = isinstance(node, ast.Name) and node.id == "float"
            division = isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ast.Div)
            if literal or name or division:
                found.append(f"{named(path)}:{getattr(node, 'lineno', 0)}")
    assert found == []


def test_nothing_reads_the_clock_behind_our_back() -> None:
    """`auto_now` and the like read it without a call that the linter could see."""
    found = []
    for path in modules("src"):
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.keyword) and node.arg in {"auto_now", "auto_now_add"}:
                found.append(f"{named(path)}:{node.lineno}")
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                sql = re.search(r"\b(now\(\)|current_date|current_timestamp)", node.value.lower())
                if sql and "select" in node.value.lower():
                    found.append(f"{named(path)}:{node.lineno}")
    assert found == []


def test_the_bans_are_not_silenced() -> None:
    mark = "noqa: " + "TID251"
    assert [named(p) for p in modules("src") if mark in p.read_text("utf-8")] == []


def test_the_clock_and_the_transaction_have_one_place_each() -> None:
    """The linter excuses these files from its bans: one clock, one transaction, one rehearsal."""
    ruff = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["ruff"]["lint"]
    excused = {
        pattern
        for pattern, codes in ruff["per-file-ignores"].items()
        if "TID251" in codes and not pattern.startswith("tests/")
    }
    assert excused == {
        "src/tenure/gateways/clock.py",
        "src/tenure/engine/perform.py",
        "src/tenure/engine/rehearsing.py",
    }


def test_a_rehearsal_can_only_be_rolled_back() -> None:
    """The second place that opens a transaction opens one, and nothing in it commits."""
    tree = ast.parse((ROOT / "src/tenure/engine/rehearsing.py").read_text("utf-8"))
    used = [
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "transaction"
    ]
    assert used == ["atomic", "set_rollback"]


@pytest.mark.parametrize("page", ["README.md", "ARCHITECTURE.md"])
def test_the_tree_on_the_page_is_true(page: str) -> None:
    drawn = set(tree_drawn_on(ROOT / page))
    assert drawn, f"{page} has no tree (a ```tree block)"
    assert sorted(name for name in drawn if not (ROOT / name).exists()) == []
    for parent in sorted({str(Path(name).parent) for name in drawn} - {"."}):
        listed = {name for name in drawn if str(Path(name).parent) == parent}
        assert sorted(folders_in(ROOT / parent) - listed) == [], f"{page} leaves out"


def tree_drawn_on(page: Path) -> Iterator[str]:
    """The paths of the ```tree block: two spaces a level, then the name, then what it is."""
    block = re.search(r"^```tree\n(.*?)^```", page.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    above: list[str] = []
    for line in block.group(1).splitlines() if block else []:
        match = re.match(r"( *)([\w./-]+)", line)
        if match is not None:
            above[len(match.group(1)) // 2 :] = [match.group(2).rstrip("/")]
            yield "/".join(above)


def folders_in(parent: Path) -> set[str]:
    """The folders that hold at least one file of ours."""
    return {
        named(folder)
        for folder in parent.iterdir()
        if folder.is_dir()
        and not folder.name.startswith((".", "__"))
        and any(f.is_file() and "__pycache__" not in f.parts for f in folder.rglob("*"))
    }
