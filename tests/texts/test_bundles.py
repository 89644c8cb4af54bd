"""Every sentence is there in every language with the same values, and a missing one is an error."""

from pathlib import Path

import pytest

from tenure.texts import LANGUAGES, TextFault, bundles, language_of, say
from tenure.texts.inventory import variables


@pytest.mark.rule("NOT-04")
@pytest.mark.parametrize("language", [x for x in LANGUAGES if x != "en"])
def test_every_language_has_the_same_messages_with_the_same_values(
    language: str,
) -> None:
    english, other = variables("en"), variables(language)
    assert sorted(english.keys() - other.keys()) == [], f"missing in {language}"
    assert sorted(other.keys() - english.keys()) == [], f"only in {language}"
    differing = {k: (set(english[k]), set(other[k])) for k in english if english[k] != other[k]}
    assert differing == {}


@pytest.mark.rule("NOT-04")
def test_english_swedish_and_danish_are_there() -> None:
    assert LANGUAGES == ("en", "da", "sv")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_can_be_said(language: str) -> None:
    for message_id, names in variables(language).items():
        assert say(language, message_id, **dict.fromkeys(names, 3)).strip()


def test_a_missing_message_is_an_error_and_never_shown_as_its_id() -> None:
    with pytest.raises(TextFault, match="no-such-message"):
        say("sv", "no-such-message")


@pytest.mark.parametrize("values", [{}, {"months": None}])
def test_a_missing_value_is_an_error(values: dict[str, object]) -> None:
    with pytest.raises(TextFault, match="months"):
        say("sv", "term-months", **values)


def test_a_language_that_lacks_a_message_borrows_the_english_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for language, text in {
        "en": "both = Both\nonly = Only\n",
        "sv": "both = Båda\n",
    }.items():
        (tmp_path / language).mkdir()
        (tmp_path / language / "a.ftl").write_text(text, "utf-8")
    monkeypatch.setattr(bundles, "FOLDER", tmp_path)
    bundles._bundle.cache_clear()
    try:
        assert (say("sv", "both"), say("sv", "only")) == ("Båda", "Only")
    finally:
        bundles._bundle.cache_clear()


@pytest.mark.parametrize(
    ("text", "reason"),
    [("broken = { $x\n", "can't be read"), ("", "is in a.ftl and b.ftl")],
)
def test_a_broken_file_and_an_id_in_two_files_are_errors(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, reason: str
) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "a.ftl").write_text("same = One\n", "utf-8")
    (tmp_path / "en" / "b.ftl").write_text(text or "same = Two\n", "utf-8")
    monkeypatch.setattr(bundles, "FOLDER", tmp_path)
    bundles._bundle.cache_clear()
    try:
        with pytest.raises(TextFault, match=reason):
            say("en", "same")
    finally:
        bundles._bundle.cache_clear()


@pytest.mark.parametrize(
    ("tag", "language"), [("sv-SE", "sv"), ("da_DK", "da"), ("EN", "en"), ("fi", "en")]
)
def test_tags_of_browsers_find_a_language(tag: str, language: str) -> None:
    assert language_of(tag) == language
