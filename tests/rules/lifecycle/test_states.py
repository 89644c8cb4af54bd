"""Expired, suspended, terminated: on which day each begins and what works in it."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenure.rules.dates import Term, day_after
from tenure.rules.lifecycle.states import (
    FEATURES,
    TRANSITIONS,
    Feature,
    Phases,
    State,
    access_until,
    arrears_day,
    last_chance_on,
    next_boundary,
    phases,
    rule_of,
    state_on,
    steps_due,
    works,
)
from tenure.rules.policy import default_policy
from tests.rules.domain_tables import day, examples, table

POLICY = default_policy()
YEARLY = Phases(date(2025, 6, 10), date(2025, 6, 26), date(2025, 7, 26))


@pytest.mark.rule("SUB-04", "SUB-05")
@pytest.mark.parametrize("example", examples()["lifecycle"], ids=lambda e: e["name"])
def test_examples(example: dict[str, Any]) -> None:
    found = phases(
        renews_on=day_after(example["last"]),
        due_on=example.get("due"),
        term=Term(example["term"]),
        policy=POLICY,
    )
    states = [
        {"on": s["on"], "state": state_on(found, on=s["on"]).value} for s in example["states"]
    ]
    assert states == example["states"]


@pytest.mark.rule("SUB-04", "SUB-05")
@pytest.mark.parametrize(
    "row",
    table("lifecycle.md", first="term", second="last paid day"),
    ids=lambda r: f"{r['term']} {r['day']} {r['why']}",
)
def test_the_page_on_the_lifecycle(row: dict[str, str]) -> None:
    found = phases(
        renews_on=day_after(date.fromisoformat(row["last paid day"])),
        due_on=day(row["unpaid, due"]),
        term=Term(row["term"]),
        policy=POLICY,
    )
    assert state_on(found, on=date.fromisoformat(row["day"])).value == row["state"]


@pytest.mark.rule("SUB-04", "SUB-05")
@pytest.mark.parametrize(
    ("name", "renews_on", "due_on", "term", "expected"),
    [
        ("in order", None, None, "P1Y", None),
        ("unrenewed", "2025-06-10", None, "P1Y", ("2025-06-10", "2025-06-26", "2025-07-26")),
        ("unrenewed month", "2025-06-10", None, "P1M", ("2025-06-10", "2025-06-26", "2025-07-11")),
        ("unpaid", None, "2025-02-09", "P1Y", ("2025-02-10", "2025-02-25", "2025-03-27")),
        ("unpaid month", None, "2025-02-09", "P1M", ("2025-02-10", "2025-02-25", "2025-03-12")),
        ("unpaid, 3 years", None, "2025-02-09", "P3Y", ("2025-02-10", "2025-02-25", "2025-03-27")),
        (
            "both that day",
            "2025-06-10",
            "2025-06-10",
            "P1Y",
            ("2025-06-10", "2025-06-26", "2025-07-26"),
        ),
        (
            "due a day before",
            "2025-06-10",
            "2025-06-09",
            "P1Y",
            ("2025-06-10", "2025-06-25", "2025-07-25"),
        ),
        (
            "due later",
            "2025-06-10",
            "2025-07-10",
            "P1Y",
            ("2025-06-10", "2025-06-26", "2025-07-26"),
        ),
    ],
)
def test_phases(
    name: str,
    renews_on: str | None,
    due_on: str | None,
    term: str,
    expected: tuple[str, str, str] | None,
) -> None:
    found = phases(
        renews_on=day(renews_on or ""), due_on=day(due_on or ""), term=Term(term), policy=POLICY
    )
    told = found and tuple(
        d.isoformat() for d in (found.expired_on, found.suspended_on, found.terminated_on)
    )
    assert told == expected


@pytest.mark.rule("SUB-04")
@pytest.mark.parametrize(
    ("name", "due", "term_starts", "expected"),
    [
        ("early renewal", "2025-05-10", "2025-06-10", "2025-06-10"),
        ("renewed on the day", "2025-06-10", "2025-06-10", "2025-06-10"),
        ("on terms", "2025-07-10", "2025-06-10", "2025-07-10"),
    ],
)
def test_day_0_of_an_invoice(name: str, due: str, term_starts: str, expected: str) -> None:
    found = arrears_day(date.fromisoformat(due), term_starts_on=date.fromisoformat(term_starts))
    assert found.isoformat() == expected


@pytest.mark.rule("SUB-05")
def test_boundaries() -> None:
    assert [next_boundary(YEARLY, state=state) for state in State] == [
        None,
        YEARLY.expired_on,
        YEARLY.suspended_on,
        YEARLY.terminated_on,
        None,
        None,
    ]
    assert next_boundary(None, state=State.ACTIVE) is None
    assert access_until(YEARLY) == date(2025, 6, 26)
    assert last_chance_on(YEARLY) == date(2025, 7, 25)


@pytest.mark.rule("SUB-01", "SUB-05")
@given(
    st.dates(date(2020, 1, 1), date(2040, 1, 1)),
    st.one_of(st.none(), st.integers(-400, 400)),
    st.sampled_from(Term),
    st.integers(-10, 500),
)
def test_stepping_ends_where_the_phases_say(
    renews_on: date, due_after: int | None, term: Term, later: int
) -> None:
    """Each step is legal, on its own day, and a run that was away takes them all in order."""
    due_on = None if due_after is None else renews_on + timedelta(days=due_after)
    found = phases(renews_on=renews_on, due_on=due_on, term=term, policy=POLICY)
    on = renews_on + timedelta(days=later)
    steps = steps_due(found, state=State.ACTIVE, on=on)
    state = State.ACTIVE
    for step in steps:
        assert step.before is state
        assert TRANSITIONS[step.before, step.after] == step.rule
        assert state_on(found, on=step.on) is step.after
        state = step.after
    assert state is state_on(found, on=on)
    assert steps_due(found, state=state, on=on) == ()


@pytest.mark.rule("SUB-01", "SUB-06")
@pytest.mark.parametrize(
    ("before", "after", "rule"),
    [
        (State.ACTIVE, State.EXPIRED, "SUB-04"),
        (State.EXPIRED, State.SUSPENDED, "SUB-05"),
        (State.SUSPENDED, State.TERMINATED, "SUB-05"),
        (State.EXPIRED, State.ACTIVE, "SUB-06"),
        (State.SUSPENDED, State.ACTIVE, "SUB-06"),
        (State.TERMINATED, State.EXPIRED, None),
        (State.TERMINATED, State.SUSPENDED, None),
        (State.ENDED, State.ACTIVE, None),
        (State.ACTIVE, State.TERMINATED, None),
        (State.ACTIVE, State.SUSPENDED, None),
        (State.ACTIVE, State.TRIAL, None),
        (State.ACTIVE, State.ACTIVE, None),
    ],
)
def test_transitions(before: State, after: State, rule: str | None) -> None:
    assert rule_of(before, after=after) == rule


@pytest.mark.rule("SUB-06")
def test_a_terminated_one_comes_back_only_for_money_that_was_in_time() -> None:
    ways = {after: rule for (before, after), rule in TRANSITIONS.items() if before == "terminated"}
    assert ways == {State.ACTIVE: "SUB-05"}
    assert not [after for before, after in TRANSITIONS if before is State.ENDED]


WORKS = """
                    trial  active expired suspended terminated ended
product-access      yes    yes    yes     no        no         no
user-management     yes    yes    yes     no        no         no
assignments-kept    yes    yes    yes     yes       no         no
downloads           yes    yes    yes     no        no         no
upgrades            yes    yes    no      no        no         no
usage-reports       yes    yes    no      no        no         no
product-support     yes    yes    no      no        no         no
self-help           yes    yes    yes     yes       yes        yes
"""


@pytest.mark.rule("SUB-07")
def test_what_works_in_each_state() -> None:
    heading, *rows = WORKS.strip().splitlines()
    states = [State(word) for word in heading.split()]
    assert states == list(State) == list(FEATURES)
    told = {}
    for row in rows:
        feature, *answers = row.split()
        for state, answer in zip(states, answers, strict=True):
            told[state, Feature(feature)] = answer == "yes"
    assert told == {(s, f): works(s, feature=f) for s in State for f in Feature}
