"""Every refusal in the code has its sentence and its next step in every language."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import tenure
from tenure.texts import LANGUAGES, bundles, has_text
from tenure.texts.inventory import variables
from tenure.texts.refusals import refusal_text, spoken

SOURCE = Path(tenure.__file__).parent


def refused() -> Iterator[tuple[str, str, frozenset[str] | None]]:
    """Find `Refused("code", {…})`: where, its code, and its facts where they are spelled out."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name not in ("Refused", "refused"):
                continue
            named = {k.arg: k.value for k in node.keywords}
            code = node.args[0] if node.args else named.get("code")
            about = node.args[1] if len(node.args) > 1 else named.get("about")
            if isinstance(code, ast.Constant) and isinstance(code.value, str):
                yield (
                    f"{path.relative_to(SOURCE)}:{node.lineno}",
                    code.value,
                    _facts(about),
                )


def _facts(about: ast.expr | None) -> frozenset[str] | None:
    if about is None:
        return frozenset()
    if isinstance(about, ast.Dict) and all(isinstance(k, ast.Constant) for k in about.keys):
        return frozenset(str(k.value) for k in about.keys if isinstance(k, ast.Constant))
    return None


@pytest.mark.rule("SUP-02")
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_has_a_sentence_and_a_next_step(language: str) -> None:
    codes = {code for _, code, _ in refused()}
    missing = [
        f"refused-{code}{part}"
        for code in sorted(codes)
        for part in ("", ".next")
        if not has_text(language, f"refused-{code}{part}")
    ]
    assert missing == []


def test_sentences_name_only_facts_that_the_refusal_carries() -> None:
    named = variables("en")
    wrong = []
    for where, code, facts in refused():
        if facts is None:
            continue
        known = {f.removesuffix("_minor") for f in facts}
        needed = named.get(f"refused-{code}", frozenset())
        needed |= named.get(f"refused-{code}.next", frozenset())
        if needed - known:
            wrong.append(f"{where}: {code} lacks {sorted(needed - known)}")
    assert wrong == []


def test_facts_are_written_in_the_readers_language() -> None:
    about: dict[str, str | int] = {
        "renews_on": "2026-06-10",
        "price_minor": 188_500,
        "currency": "SEK",
        "state": "suspended",
        "term": "P1Y",
        "seats": 5,
        "country": "DK",
        "on": "None",
    }
    assert spoken(about, language="sv") == {
        "renews_on": "10 juni 2026",
        "price": "1\u00a0885,00\u00a0SEK",
        "currency": "SEK",
        "state": "Spärrad",
        "term": "1 år",
        "seats": 5,
        "country": "Danmark",
        "on": "None",
    }


def test_a_refusal_is_a_sentence_and_a_next_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "en").mkdir()
    text = "refused-too-late = It ended on { $ended_on }.\n    .next = Buy it anew.\n"
    (tmp_path / "en" / "refusals.ftl").write_text(text, "utf-8")
    monkeypatch.setattr(bundles, "FOLDER", tmp_path)
    bundles._bundle.cache_clear()
    try:
        told = refusal_text("en", "too-late", {"ended_on": "2026-06-09"})
    finally:
        bundles._bundle.cache_clear()
    assert told == ("It ended on 9 Jun 2026.", "Buy it anew.")


def test_what_was_typed_is_repeated_in_part_only() -> None:
    sentence, _ = refusal_text("en", "email-invalid", {"email": "x" * 5000})
    assert "x…" in sentence
    assert len(sentence) < 400
