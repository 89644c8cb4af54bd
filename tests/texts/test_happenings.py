"""What runs do and what the event log tells has words, so that nobody has to read codes."""

import ast
import inspect
from pathlib import Path

import pytest

from tenure import rules
from tenure.actions import DAILY
from tenure.rules import changes
from tenure.rules.changes import Change
from tenure.texts import LANGUAGES, has_text
from tenure.texts.happenings import doing_text, event_text
from tenure.texts.inventory import variables

RULES = Path(rules.__file__).parent
NAMED_ELSEWHERE = {
    "ordering/order_lines.py": {
        "seats-added",
        "subscription-extended",
        "subscription-renewed",
        "subscription-switched",
    },
    "payments/relief.py": {"subscription-reinstated", "subscription-relieved"},
    "standing/standing.py": {
        "subscription-expired",
        "subscription-suspended",
        "subscription-terminated",
    },
}
"""What a subscription's change is called where the name isn't written beside the change."""


def told_of_subscriptions() -> tuple[set[str], set[str]]:
    """Return the names written beside a subscription's change, and the files with other ones."""
    names: set[str] = set()
    elsewhere: set[str] = set()
    for path in sorted(RULES.rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(call, ast.Call) or not ast.unparse(call.func).endswith(
                "SubscriptionChanged"
            ):
                continue
            (what,) = [word.value for word in call.keywords if word.arg == "what"]
            several = [what.body, what.orelse] if isinstance(what, ast.IfExp) else [what]
            for one in several:
                if isinstance(one, ast.Constant):
                    names.add(str(one.value))
                else:
                    elsewhere.add(path.relative_to(RULES).as_posix())
    return names, elsewhere


def every_event() -> set[str]:
    """Return the kinds of all events there are."""
    told = {
        kind.TELLS
        for _, kind in inspect.getmembers(changes, inspect.isclass)
        if issubclass(kind, Change) and kind.TELLS
    }
    names, _ = told_of_subscriptions()
    return told | names | set().union(*NAMED_ELSEWHERE.values())


def test_the_names_of_changes_of_subscriptions_are_known() -> None:
    """A new place that names one otherwise is added above, and gets words."""
    _, elsewhere = told_of_subscriptions()
    assert elsewhere == set(NAMED_ELSEWHERE)
    for path, names in NAMED_ELSEWHERE.items():
        text = "\n".join(one.read_text("utf-8") for one in (RULES / path).parent.glob("*.py"))
        for name in names:
            assert f'"{name}"' in text or 'what=f"subscription-{' in text, name


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.rule("NOT-04")
def test_every_action_of_the_daily_run_has_words(language: str) -> None:
    assert [one.name for one in DAILY if not has_text(language, f"doing-{one.name}")] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.rule("NOT-04")
def test_every_event_has_words(language: str) -> None:
    events = every_event()
    assert len(events) > 100
    assert sorted(one for one in events if not has_text(language, f"event-{one}")) == []


def test_no_word_without_its_event() -> None:
    known = {f"event-{one}" for one in every_event()} | {f"doing-{one.name}" for one in DAILY}
    known |= {"doing-parked", "doing-not-due"}
    worded = {one for one in variables("en") if one.startswith(("event-", "doing-"))}
    assert sorted(worded - known) == []


@pytest.mark.parametrize(
    ("language", "name", "told"),
    [
        ("en", "renew", "Renewals"),
        ("sv", "renew", "Förnyelser"),
        ("da", "renew: parked", "Fornyelser: parkeret"),
        ("en", "warn: not due", "Warnings before access stops or all ends: not due any more"),
        ("sv", "mails delivered", "mails delivered"),
        ("en", "", ""),
    ],
)
def test_what_a_run_counts(language: str, name: str, told: str) -> None:
    assert doing_text(language, name) == told


def test_what_an_old_report_counts_keeps_its_code() -> None:
    assert doing_text("en", "of-olden-days: parked") == "of-olden-days: parked"
    assert event_text("da", "of-olden-days") == "of-olden-days"
    assert event_text("da", "seat-assigned") == "Plads uddelt"
