"""A story that makes no sense says where and why; one that isn't as told shows what was found."""

from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tenure.entrypoints.commands.stories.diary import printed
from tenure.entrypoints.commands.stories.reader import read_story, story_from
from tenure.entrypoints.commands.stories.telling import Told, tell
from tenure.entrypoints.commands.stories.written import StoryWrong
from tenure.entrypoints.commands.story import story

HEAD: dict[str, Any] = {
    "title": "A story",
    "start": "2025-01-15",
    "people": {"Anna": {}},
    "companies": {"Nordhus": {"purchaser": "Anna"}},
}
BUY = {"do": "buy", "product": "Beam", "seats": 1, "as": "beam"}


def told(*steps: dict[str, Any], **head: Any) -> Told:
    return tell(story_from({**HEAD, **head, "step": list(steps)}))


@pytest.mark.parametrize(
    ("step", "said"),
    [
        ({"do": "by"}, "step 2 (2025-01-15): nothing is done by the name 'by'; did you mean buy?"),
        ({"do": "buy", "sets": 1}, "buy has no key `sets`; did you mean seats?"),
        ({"expect": "sate"}, "nothing is expected by the name 'sate'; did you mean state?"),
        ({"expect": "state", "off": "beam", "is": "active"}, "did you mean of?"),
        ({"expect": "state", "of": "beam"}, "`is`: field required"),
        ({"outside": "card-decline"}, "did you mean card-declined?"),
        ({"outside": "card-works", "crd": "x"}, "did you mean card?"),
        ({"dd": "buy"}, "a step says one of do, outside, expect; did you mean do?"),
        ({"do": "wait", "after": "soon"}, '"soon" is no length of time'),
        ({"do": "wait", "on": "2025-01-15"}, "`on` is a day, written without quotes"),
    ],
)
def test_a_step_that_makes_no_sense(step: dict[str, Any], said: str) -> None:
    with pytest.raises(StoryWrong) as wrong:
        told(BUY, step)
    assert said in str(wrong.value).replace("'soon'", '"soon"')
    assert "step 2 (2025-01-15)" in str(wrong.value)


def test_a_wrong_head_is_named(tmp_path: Path) -> None:
    path = tmp_path / "story.toml"
    path.write_text('tilte = "x"\nstart = 2025-01-15\nstep = []\n')
    with pytest.raises(StoryWrong, match="did you mean title"):
        read_story(path)
    path.write_text("title = \n")
    with pytest.raises(StoryWrong, match="line 1"):
        read_story(path)


@pytest.mark.django_db
def test_an_expectation_that_fails_shows_what_was_found() -> None:
    result = told(BUY, {"expect": "state", "of": "beam", "is": "expired"})
    assert result.wrong == ["step 2 (2025-01-15): beam: state should be expired, is active"]
    assert "  ✗ beam: state should be expired, is active" in list(printed(result.diary))


@pytest.mark.django_db
def test_a_refusal_that_nobody_expects_fails_with_its_sentence() -> None:
    result = told({"do": "check-out"})
    assert len(result.wrong) == 1
    assert result.wrong[0].endswith("[cart-empty]")


@pytest.mark.django_db
def test_an_expected_refusal_that_does_not_come_fails() -> None:
    result = told({**BUY, "refused": "cart-empty"})
    assert result.wrong == ["step 1 (2025-01-15): refused should be cart-empty, is not refused"]


@pytest.mark.django_db
def test_a_name_that_no_step_gave_ends_the_story() -> None:
    result = told(
        BUY,
        {"expect": "state", "of": "bean", "is": "active"},
        {"expect": "state", "of": "beam", "is": "expired"},
    )
    assert result.wrong == ["step 2 (2025-01-15): no step has made 'bean'; did you mean beam?"]


@pytest.mark.django_db
def test_a_wrong_foretold_amount_fails() -> None:
    result = told({**BUY, "foretold": "SEK 1.00"})
    assert result.wrong == [
        "step 1 (2025-01-15): the preview says today should be SEK 1.00, is SEK 7500.00"
    ]


class NoWiring:
    """Leaves the story in the test's own database."""

    def throw_away(self, _label: str) -> AbstractContextManager[str]:
        return nullcontext("here")


SMALL = """
title = "Small"
start = 2025-01-15
[people.Anna]
[companies.Nordhus]
purchaser = "Anna"
[[step]]
do = "buy"
product = "Beam"
seats = 1
as = "beam"
[[step]]
expect = "state"
of = "beam"
is = "{state}"
"""


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        (SMALL.format(state="active"), 0, "✓ beam: state active"),
        (SMALL.format(state="expired"), 1, "✗ beam: state should be expired, is active"),
        (SMALL.replace("buy", "by"), 1, "step 1 (2025-01-15): nothing is done by the name 'by'"),
        ("title = ", 1, "story.toml"),
    ],
)
def test_the_command_tells_a_story(tmp_path: Path, text: str, code: int, said: str) -> None:
    path = tmp_path / "story.toml"
    path.write_text(text, encoding="utf-8")
    result = CliRunner().invoke(story, [str(path)], obj=NoWiring())
    assert said in result.output
    assert result.exit_code == code
