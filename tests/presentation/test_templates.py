"""Every template compiles, names texts that exist, and holds nothing that a browser refuses."""

import re
from pathlib import Path

import pytest
from django.template.loader import get_template

import tenure
from tenure.texts import has_text

FOLDERS = sorted(Path(tenure.__file__).parent.glob("**/templates"))
TEMPLATES = {
    path.relative_to(folder).as_posix(): path
    for folder in FOLDERS
    for path in sorted(folder.rglob("*.html"))
}
STYLES = sorted((Path(tenure.__file__).parent / "presentation/static/tenure").glob("*.css"))

# What the content security policy forbids: scripts, styles and events in the page itself.
# `one=` is a word that a sentence takes, and no event.
_INLINE = re.compile(
    r"<style\b|<script(?![^>]*\bsrc=)|\sstyle\s*=|\son(?!e=)[a-z]+\s*=|javascript:|hx-on",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"""(?:src|href|action)=["']?(?:https?:)?//|url\(["']?(?:https?:)?//""")


def test_there_are_templates() -> None:
    assert {"frame/base.html", "kit/refusal.html", "errors/500.html"} <= TEMPLATES.keys()


@pytest.mark.parametrize("name", TEMPLATES)
def test_it_compiles(name: str) -> None:
    assert get_template(name)


@pytest.mark.parametrize("name", TEMPLATES)
def test_nothing_inline_and_nothing_from_elsewhere(name: str) -> None:
    text = TEMPLATES[name].read_text("utf-8")
    assert not _INLINE.findall(text)
    assert not _ELSEWHERE.findall(text)


@pytest.mark.parametrize("name", TEMPLATES)
def test_its_texts_exist_in_every_language(name: str) -> None:
    ids = re.findall(r"""{%\s*say\s+["']([^"']+)["']""", TEMPLATES[name].read_text("utf-8"))
    missing = {(lang, i) for i in ids for lang in ("en", "sv", "da") if not has_text(lang, i)}
    assert not missing


@pytest.mark.rule("SUP-02")
def test_every_remedy_has_words_for_its_button() -> None:
    source = Path(tenure.__file__).parent
    texts = [p.read_text("utf-8") for f in ("rules", "actions") for p in (source / f).rglob("*.py")]
    remedies = {
        found
        for text in texts
        for found in re.findall(r'"((?:store|account|partner):[a-z-]+)"', text)
    }
    missing = {
        (language, remedy)
        for remedy in remedies
        for language in ("en", "sv", "da")
        if not has_text(language, f"remedy-{remedy.replace(':', '-')}")
    }
    assert remedies
    assert not missing


@pytest.mark.parametrize(
    "bad",
    [
        '<p style="color:red">',
        "<style>p{}</style>",
        "<script>x()</script>",
        '<a onclick="x()">',
        "<a href='javascript:x()'>",
    ],
)
def test_the_check_itself_finds_what_is_inline(bad: str) -> None:
    assert _INLINE.search(bad)


@pytest.mark.parametrize("path", STYLES, ids=lambda p: p.name)
def test_styles_load_nothing_from_elsewhere_and_stay_small(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not _ELSEWHERE.findall(text)
    assert len(text.splitlines()) <= 400


@pytest.mark.parametrize("path", STYLES, ids=lambda p: p.name)
def test_colours_come_from_the_tokens(path: Path) -> None:
    used = set(re.findall(r"var\((--[a-z0-9-]+)", path.read_text("utf-8")))
    known = {
        name
        for style in STYLES
        for name in re.findall(r"(--[a-z0-9-]+)\s*:", style.read_text("utf-8"))
    }
    if not path.name.startswith("bootstrap"):
        assert used <= known


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, two: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


PAIRS = [
    *[("ink", paper, 7.0) for paper in ("paper", "paper-low", "paper-high")],
    *[("ink-soft", paper, 4.5) for paper in ("paper", "paper-low", "paper-high", "warn-paper")],
    *[(tone, f"{tone}-paper", 4.5) for tone in ("good", "info", "warn", "bad")],
    *[("accent", paper, 4.5) for paper in ("paper", "paper-low", "paper-high", "accent-paper")],
    ("on-accent", "accent", 4.5),
    ("on-accent", "accent-strong", 4.5),
    ("bad", "paper", 4.5),
    ("line-strong", "paper", 3.0),
]


@pytest.mark.parametrize("half", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_words_stand_out_from_their_paper(front: str, back: str, least: float, half: int) -> None:
    tokens = next(p for p in STYLES if p.name == "tokens.css").read_text("utf-8")

    def halves(name: str) -> list[str]:
        found = re.findall(rf"--{name}: light-dark\((#\w+), (#\w+)\)", tokens)
        assert found, name
        return [pair[half] for pair in found]

    fronts, backs = halves(front), halves(back)
    for index, colour in enumerate(fronts):
        paired = [backs[index]] if len(fronts) == len(backs) else backs
        for paper in paired:
            assert _contrast(colour, paper) >= least, (colour, paper)
