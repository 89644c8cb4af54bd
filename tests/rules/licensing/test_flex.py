"""Flex tokens: which pack gives how much, never below zero, and how long a balance lasts."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenure.rules.changes import TokenPackDrawn, TokensDrawn, TokensTaken
from tenure.rules.decision import Decided, Refused
from tenure.rules.licensing import flex
from tenure.rules.licensing.flex import Drawing, Pack, Part, Rate
from tenure.rules.licensing.flex_outlook import Pace, outlook, pace
from tenure.rules.lifecycle.agenda import reschedule
from tenure.rules.lifecycle.states import State
from tenure.rules.policy import default_policy
from tenure.rules.subscriptions import Subscription
from tests.rules.domain_tables import table

POLICY = default_policy()
TODAY = date(2026, 3, 10)
NAMES = "ABCDEFGH"

BOUGHT = Subscription(
    id=1,
    customer_id=2,
    team_id=3,
    product_id=4,
    offering_id=5,
    purchaser_id=6,
    partner_id=None,
    policy_id=0,
    term="P1Y",
    currency="SEK",
    time_zone="Europe/Stockholm",
    quantity=1,
    state="active",
    state_since_on=date(2026, 1, 1),
    started_on=date(2026, 1, 1),
    anchor_day=1,
    renews_on=date(2027, 1, 1),
    auto_renew=False,
    next_quantity=1,
    next_offering_id=5,
    pack=True,
)


def pack(key: int, left: int, starts: date, lasts: date, **changed: Any) -> Pack:
    """A pack whose subscription ends with its life."""
    renews_on = changed.pop("renews_on", lasts + timedelta(days=1))
    bought = replace(BOUGHT, id=key, started_on=starts, renews_on=renews_on, **changed)
    return Pack(key, reschedule(bought, policy=POLICY), max(left, 1), left, starts, lasts)


def packs_in(cell: str) -> tuple[Pack, ...]:
    """Read packs as the page writes them: "A 2026-01-01 to 2026-03-31: 7; B …"."""
    found = []
    for text in cell.split(";"):
        told = re.fullmatch(r"\s*([A-H]) (\S+) to (\S+): (\d+)", text)
        assert told, text
        key = NAMES.index(told[1]) + 1
        starts, lasts = (date.fromisoformat(told[i]) for i in (2, 3))
        found.append(pack(key, int(told[4]), starts, lasts))
    return tuple(found)


def amounts(cell: str) -> dict[int, int]:
    """Read amounts as the page writes them: "A 7, B 5"."""
    parts = [part.split() for part in cell.split(",") if part.strip()]
    return {NAMES.index(name) + 1: int(tokens) for name, tokens in parts}


def drawing(*packs: Pack, on: date = TODAY, rate: int = 6, **changed: Any) -> Drawing:
    """What drawing knows: Atlas takes 6 tokens a day."""
    made = Drawing(
        customer_id=2,
        company="Byggbolaget",
        user_id=7,
        belongs=True,
        product_id=4,
        product="Atlas",
        rates=(Rate(date(2020, 1, 1), rate),),
        packs=packs,
        used_on=on,
        today=TODAY,
        at=datetime(2026, 3, 10, 12, tzinfo=UTC),
    )
    return replace(made, **changed)


YEAR = pack(1, 100, date(2026, 1, 1), date(2026, 12, 31))


@pytest.mark.rule("SUB-15")
@pytest.mark.parametrize("row", table("flex.md", first="packs", second="day"), ids=str)
def test_which_pack_gives_how_much(row: dict[str, str]) -> None:
    packs, on = packs_in(row["packs"]), date.fromisoformat(row["day"])
    facts = drawing(*packs, on=on, rate=int(row["tokens"]), today=on)
    taken = flex.take(packs, tokens=int(row["tokens"]), on=on)
    if row["taken"] == "refused":
        assert taken is None
    else:
        assert taken == tuple(Part(key, n) for key, n in amounts(row["taken"]).items())
    assert {one.id: one.left for one in flex.after(facts)} == amounts(row["left"])


@pytest.mark.rule("SUB-15")
@pytest.mark.parametrize("row", table("flex.md", first="packs", second="today"), ids=str)
def test_how_long_a_balance_lasts(row: dict[str, str]) -> None:
    told = re.fullmatch(r"(\d+) in (\d+) days", row["pace"])
    assert told
    today = date.fromisoformat(row["today"])
    seen = outlook(packs_in(row["packs"]), at_pace=Pace(int(told[1]), int(told[2])), today=today)
    lasts = date.fromisoformat(row["lasts to"]) if row["lasts to"] else None
    assert (seen.lasts_to_on, dict(seen.lapses)) == (lasts, amounts(row["lapses"]))


@pytest.mark.rule("SUB-15")
def test_a_draw_names_its_parts_and_what_is_left() -> None:
    first = pack(1, 4, date(2026, 1, 1), date(2026, 3, 31))
    second = pack(2, 50, date(2026, 1, 1), date(2026, 12, 31))
    made = flex.draw(drawing(second, first))
    assert isinstance(made, Decided)
    drawn, *rest = made.changes
    assert isinstance(drawn, TokensDrawn)
    assert (drawn.user_id, drawn.product_id, drawn.used_on, drawn.tokens) == (7, 4, TODAY, 6)
    parts = [one for one in rest if isinstance(one, TokensTaken)]
    assert [(one.draw_id, one.pack_id, one.tokens) for one in parts] == [
        (drawn.id, 1, 4),
        (drawn.id, 2, 2),
    ]
    left = [(one.id, one.left) for one in rest if isinstance(one, TokenPackDrawn)]
    assert left == [(1, 0), (2, 48)]
    assert made.answer == {"tokens": 6, "balance": 48, "again": False}


@pytest.mark.rule("SUB-15")
def test_told_again_it_takes_nothing_even_when_all_is_used_up() -> None:
    empty = replace(YEAR, left=0)
    again = flex.draw(drawing(empty, before=6))
    assert isinstance(again, Decided)
    assert again.changes == ()
    assert again.answer == {"tokens": 6, "balance": 0, "again": True}
    # Also past the time for late reports: the licence server repeats what it isn't sure of.
    long_ago = flex.draw(drawing(YEAR, on=date(2026, 1, 10), before=6))
    assert isinstance(long_ago, Decided)


@pytest.mark.rule("SUB-15")
@pytest.mark.parametrize(
    ("what", "facts", "code"),
    [
        ("tomorrow", drawing(YEAR, on=date(2026, 3, 11)), "flex-day-ahead"),
        ("eight days ago", drawing(YEAR, on=date(2026, 3, 2)), "flex-day-past"),
        ("somebody else's user", drawing(YEAR, belongs=False), "not-in-company"),
        ("no rate at all", drawing(YEAR, rates=()), "flex-no-rate"),
        (
            "no rate yet on that day",
            drawing(YEAR, rates=(Rate(date(2026, 3, 11), 6),)),
            "flex-no-rate",
        ),
        ("too few", drawing(replace(YEAR, left=5)), "tokens-short"),
        ("none", drawing(), "tokens-short"),
    ],
)
def test_what_is_refused(what: str, facts: Drawing, code: str) -> None:
    refused = flex.draw(facts)
    assert isinstance(refused, Refused), what
    assert refused.code == code
    assert flex.after(facts) == facts.packs


@pytest.mark.rule("SUB-15", "SUP-02")
def test_too_few_says_what_there_is_and_where_to_buy() -> None:
    refused = flex.draw(drawing(replace(YEAR, left=5)))
    assert isinstance(refused, Refused)
    assert refused.about == {"product": "Atlas", "needed": 6, "balance": 5}
    assert refused.remedy == "store:products"


@pytest.mark.rule("SUB-15")
def test_rates_hold_from_their_day_on() -> None:
    rates = (Rate(date(2026, 3, 5), 8), Rate(date(2020, 1, 1), 6))
    table_of = [("2019-12-31", None), ("2026-03-04", 6), ("2026-03-05", 8), ("2027-01-01", 8)]
    for on, tokens in table_of:
        assert flex.rate_on(rates, on=date.fromisoformat(on)) == tokens
    # A day that is told late takes what it would have taken on that day.
    late = flex.draw(drawing(YEAR, on=date(2026, 3, 4), rates=rates))
    assert isinstance(late, Decided)
    assert late.answer["tokens"] == 6


@pytest.mark.rule("SUB-08")
@pytest.mark.parametrize(
    ("what", "changed", "on", "open_"),
    [
        ("paid", {}, "2026-03-10", True),
        ("the first day", {}, "2026-01-01", True),
        ("before it was bought", {}, "2025-12-31", False),
        ("the last day of its life", {}, "2026-12-31", True),
        ("past its life, though expired only", {}, "2027-01-01", False),
        ("unpaid, day 15", {"unpaid_due_on": date(2026, 1, 1)}, "2026-01-16", True),
        ("unpaid, day 16", {"unpaid_due_on": date(2026, 1, 1)}, "2026-01-17", False),
        ("terminated", {"state": State.TERMINATED}, "2026-03-10", False),
        ("returned", {"state": State.ENDED}, "2026-03-10", False),
    ],
)
def test_when_a_pack_can_be_drawn_from(
    what: str, changed: dict[str, Any], on: str, open_: bool
) -> None:
    one = pack(1, 100, date(2026, 1, 1), date(2026, 12, 31), **changed)
    assert flex.drawable(one, on=date.fromisoformat(on)) is open_, what


@pytest.mark.rule("SUB-08")
def test_a_suspended_pack_waits_for_its_money_and_comes_back() -> None:
    unpaid = pack(1, 100, date(2026, 1, 1), date(2026, 12, 31), unpaid_due_on=date(2026, 2, 1))
    assert flex.balance([unpaid], on=TODAY) == 0
    assert flex.held_back([unpaid], on=TODAY) == 100
    paid = replace(
        unpaid,
        subscription=reschedule(
            replace(unpaid.subscription, unpaid_due_on=None, state="active"), policy=POLICY
        ),
    )
    assert flex.balance([paid], on=TODAY) == 100
    assert flex.held_back([paid], on=TODAY) == 0


@pytest.mark.rule("SUB-08")
@pytest.mark.parametrize(
    ("state", "on", "tokens"),
    [
        ("expired", "2026-02-10", 0),
        ("suspended", "2026-03-10", 100),
        ("terminated", "2026-03-10", 0),
    ],
)
def test_only_what_a_payment_brings_back_is_held_back(state: str, on: str, tokens: int) -> None:
    unpaid = pack(
        1,
        100,
        date(2026, 1, 1),
        date(2026, 12, 31),
        state=state,
        unpaid_due_on=date(2026, 2, 1),
    )
    assert flex.held_back([unpaid], on=date.fromisoformat(on)) == tokens


@pytest.mark.rule("SUB-08")
@pytest.mark.parametrize(
    ("what", "changed", "on", "over"),
    [
        ("its last day", {}, "2026-12-31", False),
        ("the day after", {}, "2027-01-01", True),
        ("unpaid", {"unpaid_due_on": date(2026, 12, 20)}, "2027-01-01", False),
        ("no pack", {"pack": False}, "2027-01-01", False),
    ],
)
def test_when_a_packs_life_is_over(what: str, changed: dict[str, Any], on: str, over: bool) -> None:
    bought = replace(YEAR.subscription, **changed)
    assert flex.past_life(bought, on=date.fromisoformat(on)) is over, what


@pytest.mark.rule("SUB-15")
def test_a_late_report_takes_from_the_packs_of_its_day() -> None:
    ended = pack(1, 100, date(2026, 1, 1), date(2026, 3, 6))
    made = flex.draw(drawing(ended, on=date(2026, 3, 5)))
    assert isinstance(made, Decided)
    assert made.answer == {"tokens": 6, "balance": 0, "again": False}
    begun = pack(2, 100, date(2026, 3, 8), date(2026, 12, 31))
    refused = flex.draw(drawing(begun, on=date(2026, 3, 5)))
    assert isinstance(refused, Refused)
    assert refused.about["balance"] == 0


@pytest.mark.rule("SUB-08")
def test_nobody_is_warned_of_a_pack_past_its_life() -> None:
    expired = replace(YEAR.subscription, state="expired")
    assert reschedule(expired, policy=POLICY).next_due == "state"
    unpaid = replace(expired, unpaid_due_on=date(2026, 2, 1))
    assert reschedule(unpaid, policy=POLICY).next_due == "warn"
    assert reschedule(replace(expired, pack=False), policy=POLICY).next_due == "warn"


@pytest.mark.rule("SUB-15")
@pytest.mark.parametrize(
    ("starts", "ends"),
    [("2026-01-15", "2027-01-15"), ("2024-02-29", "2025-02-28"), ("2025-03-31", "2026-03-31")],
)
def test_a_pack_lives_a_year(starts: str, ends: str) -> None:
    assert flex.life_ends_on(date.fromisoformat(starts), policy=POLICY) == date.fromisoformat(ends)


@pytest.mark.rule("SUB-12", "SUB-15")
def test_who_has_no_seat_may_work_on_tokens_to_the_end_of_the_day() -> None:
    table_of: list[tuple[Drawing, bool | None, str]] = [
        (drawing(YEAR), True, "tokens"),
        (drawing(replace(YEAR, left=0), before=6), True, "tokens"),
        (drawing(replace(YEAR, left=5)), False, "tokens-short"),
        (drawing(YEAR, rates=()), None, ""),
        (drawing(YEAR, belongs=False), None, ""),
        (drawing(), None, ""),
    ]
    for facts, allowed, reason in table_of:
        answer = flex.access(facts, time_zone="Europe/Stockholm")
        if allowed is None:
            assert answer is None
            continue
        assert answer is not None
        assert (answer.allowed, answer.reason) == (allowed, reason)
        assert bool(answer.features) is allowed
        assert answer.until_on == (date(2026, 3, 11) if allowed else None)


@pytest.mark.rule("SUB-15")
def test_the_pace_is_that_of_thirty_days_or_of_the_first_pack() -> None:
    used = {date(2026, 2, 8): 1_000, date(2026, 2, 9): 60, date(2026, 3, 10): 30}
    assert pace(used, first_on=date(2025, 1, 1), today=TODAY) == Pace(90, 30)
    assert pace(used, first_on=date(2026, 2, 24), today=TODAY) == Pace(30, 15)
    assert pace(used, first_on=TODAY, today=TODAY) == Pace(30, 1)
    assert pace(used, first_on=None, today=TODAY) == Pace(0, 0)


DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))


@st.composite
def several_packs(draw: st.DrawFn) -> tuple[Pack, ...]:
    made = []
    for key in range(1, draw(st.integers(1, 5)) + 1):
        starts, lasts = sorted((draw(DAYS), draw(DAYS)))
        made.append(pack(key, draw(st.integers(0, 40)), starts, lasts))
    return tuple(made)


@pytest.mark.rule("SUB-15")
@given(packs=several_packs(), tokens=st.integers(1, 60), on=DAYS)
def test_the_parts_make_the_draw_and_nothing_goes_below_zero(
    packs: tuple[Pack, ...], tokens: int, on: date
) -> None:
    parts = flex.take(packs, tokens=tokens, on=on)
    there = flex.balance(packs, on=on)
    assert (parts is None) is (there < tokens)
    left = {one.id: one.left for one in flex.after(drawing(*packs, on=on, today=on, rate=tokens))}
    assert all(n >= 0 for n in left.values())
    if parts is None:
        return
    assert sum(part.tokens for part in parts) == tokens
    assert all(part.tokens > 0 for part in parts)
    assert sum(left.values()) == sum(one.left for one in packs) - tokens
    # First to expire first: whoever gives less than it has is the last of those that give.
    given_by = {part.pack_id: part.tokens for part in parts}
    open_ = flex.first_to_expire(p for p in packs if p.left and flex.drawable(p, on=on))
    giving = [p for p in open_ if p.id in given_by]
    assert giving == open_[: len(giving)]
    assert all(given_by[p.id] == p.left for p in giving[:-1])


@pytest.mark.rule("SUB-15")
@given(
    tokens=st.lists(st.integers(1, 20), min_size=1, max_size=6),
    days=st.lists(st.integers(0, 7), min_size=6, max_size=6),
    order=st.randoms(use_true_random=False),
)
def test_the_order_of_reports_does_not_change_the_total(
    tokens: list[int], days: list[int], order: Any
) -> None:
    """As long as nothing is refused for want of tokens; the packs end within the week told."""
    packs = (
        pack(1, 30, date(2026, 1, 1), date(2026, 3, 6)),
        pack(2, 200, date(2026, 1, 1), date(2026, 12, 31)),
    )
    uses = list(zip(tokens, days, strict=False))
    totals = set()
    for _ in range(4):
        left: tuple[Pack, ...] = packs
        for count, ago in uses:
            used_on = TODAY - timedelta(days=ago)
            facts = drawing(*left, on=used_on, rate=count)
            assert isinstance(flex.draw(facts), Decided)
            left = flex.after(facts)
        totals.add(sum(one.left for one in left))
        order.shuffle(uses)
    assert totals == {230 - sum(count for count, _ in uses)}
