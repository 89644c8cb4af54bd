"""Two subscriptions are made to end together, and seats join what came of it."""

import re
from typing import Any

import pytest

from tenure.rules.changes import OrderLineAdded
from tenure.rules.changing.changing import Ordering, add_seats, renew_now
from tenure.rules.changing.extending import Extending, extend
from tenure.rules.dates import day_after
from tenure.rules.decision import Decided
from tenure.rules.ordering.fulfilment import fulfil
from tenure.rules.payments.settling import Answer
from tests.rules.domain_tables import table
from tests.rules.telling import told
from tests.rules.values import buying, day, fulfilling, line, offer, period, policy, subscription

TERM = ("2024-06-10", "2025-06-10")
SALES = {"channel": "sales"}


def extending(on: str, *, to: str, quantity: int = 4, **about: Any) -> Extending:
    """A subscription that is to end with another one, whose last paid day is `to`."""
    sold = about.pop("sold", offer(channels=("sales",)))
    known = {"quantity": quantity, "state": "active"} | about.pop("known", {})
    target = about.pop("target", {})
    return Extending(
        Ordering(
            buying=buying(on, **(SALES | about.pop("buying", {}))),
            subscription=subscription(**known),
            periods=about.pop("periods", (period(*TERM, of=sold),)),
            current=sold,
            renewed_as=sold,
            contract=about.pop("contract", policy()),
            owed_invoices=about.pop("owed", ()),
        ),
        None if target is None else subscription(**({"id": 2} | ending(to) | target)),
    )


def ending(to: str) -> dict[str, Any]:
    renews_on = day_after(day(to))
    return {"renews_on": renews_on, "anchor_day": renews_on.day, "planned": False}


@pytest.mark.rule("COT-07", "COT-08", "COT-03")
@pytest.mark.parametrize(
    "row", table("co-terming.md", first="on", second="last paid day"), ids=lambda r: r["why"]
)
def test_the_page_on_extensions(row: dict[str, str]) -> None:
    state = "active" if row["on"] <= row["last paid day"] else "expired"
    facts = extending(
        row["on"],
        to=row["to"],
        quantity=int(row["seats"]),
        known={"state": state},
        target=ending(row["to"]),
    )
    found = told(extend(facts, intent="i"), only="line refused")
    if row["amount"].startswith("SEK"):
        (only,) = found
        assert only.endswith(f": {row['seats']}, {row['amount']}")
        assert only.startswith("line extension 2025-06-10…")
    else:
        assert found == [f"refused {row['amount']}"]


@pytest.mark.rule("COT-07")
@pytest.mark.parametrize(
    ("name", "changed", "code"),
    [
        ("a trial", {"known": {"state": "trial"}}, "not-renewable"),
        ("terminated", {"known": {"state": "terminated"}}, "not-renewable"),
        ("tokens", {"known": {"pack": True}}, "not-renewable"),
        ("a service", {"sold": offer(kind="service", channels=("sales",))}, "not-renewable"),
        ("owing", {"owed": (41,)}, "pay-first"),
        ("no such other", {"target": None}, "target-unknown"),
        ("another's", {"target": {"customer_id": 4}}, "target-unknown"),
        ("itself", {"target": {"id": 1}}, "target-unknown"),
        ("the other is over", {"target": {"state": "ended"}}, "target-unknown"),
        ("the other is tokens", {"target": {"pack": True}}, "target-unknown"),
        (
            "the window alone, where the policy wants it",
            {"buying": {"policy": policy(extension__renewal_window_only=True)}},
            "window-not-open",
        ),
        ("not sold by sales", {"sold": offer(channels=("store",))}, "not-sold-here"),
    ],
)
def test_not_extended(name: str, changed: dict[str, Any], code: str) -> None:
    target = changed.get("target", {})
    about = changed | {"target": None if target is None else ending("2025-12-31") | target}
    facts = extending("2025-01-15", to="2025-12-31", **about)
    assert told(extend(facts, intent="i")) == [f"refused {code}"]


@pytest.mark.rule("COT-08")
def test_the_day_is_that_of_its_own_zone() -> None:
    # 39 months from the 28th end on the 28th, from the 1st of the next month on the 1st.
    late = extending("2025-03-01", to="2028-06-01", quantity=1, target=ending("2028-06-01"))
    early = extending("2025-02-28", to="2028-06-01", quantity=1, target=ending("2028-06-01"))
    assert told(extend(late, intent="i"), only="refused") == []
    assert told(extend(early, intent="i")) == ["refused extension-too-long"]


@pytest.mark.rule("COT-07", "SUB-03", "SUB-04", "SUB-06")
@pytest.mark.parametrize(
    ("name", "on", "known", "expected"),
    [
        (
            "ahead: the days begin later, and so would arrears",
            "2025-03-01",
            {},
            "subscription extended on 2025-03-01: active since 2024-06-10, 5 seats, "
            "P1Y to 2026-01-01, unpaid 2025-06-10; next state 2025-06-11",
        ),
        (
            "late: active again from today, owed since today",
            "2025-06-20",
            {"state": "expired", "state_since_on": "2025-06-10", "auto_renew": False},
            "subscription extended on 2025-06-20: active since 2025-06-20, 5 seats, "
            "P1Y to 2026-01-01, unpaid 2025-06-20, ends; next state 2025-06-21",
        ),
        (
            "three years: what is billed when stays",
            "2025-03-01",
            {"term": "P3Y", "next_bill_on": "2025-04-10"},
            "subscription extended on 2025-03-01: active since 2024-06-10, 5 seats, "
            "P3Y to 2026-01-01, unpaid 2025-06-10, billed 2025-04-10; next bill 2025-04-10",
        ),
    ],
)
def test_what_an_extension_becomes(
    name: str, on: str, known: dict[str, Any], expected: str
) -> None:
    one = line(
        "extension",
        5,
        "2025-06-10",
        known=subscription(**known),
        renews_on=day("2026-01-01"),
        anchor_day=1,
        bills=(),
    )
    decision = fulfil(Answer("authorised", "pi_9"), facts=fulfilling(on, one))
    assert told(decision, only="subscription") == [expected]
    assert told(decision, only="term") == [
        "term 2025-06-10…2026-01-01: 5 at SEK 1885.00, extension"
    ]
    assert isinstance(decision, Decided)
    after = [c.after for c in decision.changes if hasattr(c, "after")]
    assert [(one.anchor_day, one.time_zone) for one in after] == [(1, "Europe/Stockholm")]


_PERIOD = re.compile(r"(extension )?(P\w+) (\S+)…(\S+)")


@pytest.mark.rule("COT-01", "COT-04", "COT-05", "COT-08", "SUB-03")
@pytest.mark.parametrize(
    "row", table("co-terming.md", first="joins on", second="periods"), ids=lambda r: r["why"]
)
def test_the_page_on_seats_that_join(row: dict[str, str]) -> None:
    prices = {"P1Y": "SEK 1885.00", "P3Y": "SEK 5655.00"}
    periods = []
    for text in row["periods"].split(", "):
        found = _PERIOD.fullmatch(text)
        assert found is not None, text
        extra, term, starts, ends = found.groups()
        cause = "extension" if extra else "purchase"
        periods.append(period(starts, ends, cause=cause, of=offer(prices[term], term=term)))
    last = periods[-1]
    facts = Ordering(
        buying=buying(row["joins on"]),
        subscription=subscription(
            term=last.offer.term,
            started_on=periods[0].starts_on,
            renews_on=last.ends_on,
            anchor_day=last.ends_on.day,
            planned=False,
        ),
        periods=tuple(periods),
        current=last.offer,
        renewed_as=last.offer,
        contract=policy(),
        owed_invoices=(),
    )
    decision = add_seats(facts, quantity=int(row["seats"]), intent="i")
    assert isinstance(decision, Decided), decision
    bills = []
    for one in decision.changes:
        if isinstance(one, OrderLineAdded):
            bills.append((one.first_on.isoformat(), one.net_minor))
            bills += [(bill["due_on"], bill["net_minor"]) for bill in one.bills]
    said = [f"{on} SEK {net // 100}.{net % 100:02}" for on, net in bills]
    assert said == row["bills"].split(", ")


@pytest.mark.rule("REN-06", "REN-12")
def test_only_one_bought_term_can_wait() -> None:
    known = {"begins_on": "2025-06-10", "begins_quantity": 3, "renews_on": "2025-07-10"}
    facts = extending("2025-06-01", to="2025-12-31", known=known).ordering
    assert told(renew_now(facts, intent="i", quantity=None, auto_renew=True)) == [
        "refused next-term-bought"
    ]
