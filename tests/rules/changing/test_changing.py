"""Orders for a subscription that exists: more seats now, its next term ahead or late."""

from typing import Any

import pytest

from tenure.rules.changing.changing import Ordering, add_seats, renew_now
from tenure.rules.decision import Decided
from tests.rules.telling import told
from tests.rules.values import buying, card, minor, offer, period, policy, subscription

TERM = ("2024-06-10", "2025-06-10")
NEXT = ("2025-06-10", "2026-06-10")


def ordering(on: str, *, terms: tuple[tuple[str, ...], ...] = (TERM,), **about: Any) -> Ordering:
    known = subscription(**about.pop("known", {}))
    sold = about.pop("sold", offer())
    return Ordering(
        buying=buying(on, **about.pop("buying", {})),
        subscription=known,
        periods=tuple(period(*term, of=sold) for term in terms),
        current=sold,
        renewed_as=about.pop("renewed_as", sold),
        contract=about.pop("contract", policy()),
        owed_invoices=about.pop("owed", ()),
    )


@pytest.mark.rule("COT-01", "COT-02", "COT-05", "CAT-06")
@pytest.mark.parametrize(
    ("name", "facts", "quantity", "expected"),
    [
        (
            "to the end of the others",
            ordering("2025-01-15"),
            1,
            [
                "order pending: SEK 942.50, of it tax SEK 188.50",
                "line seats 2025-01-15…2025-06-10: 1, SEK 754.00",
                "payment authorise 1: SEK 942.50",
            ],
        ),
        (
            "on the first day the whole price",
            ordering("2024-06-10"),
            2,
            [
                "order pending: SEK 4712.50, of it tax SEK 942.50",
                "line seats 2024-06-10…2025-06-10: 2, SEK 3770.00",
                "payment authorise 1: SEK 4712.50",
            ],
        ),
        (
            "on the last day one day",
            ordering("2025-06-09"),
            1,
            [
                "order pending: SEK 6.45, of it tax SEK 1.29",
                "line seats 2025-06-09…2025-06-10: 1, SEK 5.16",
                "payment authorise 1: SEK 6.45",
            ],
        ),
        (
            "the next term is bought already: charged for it too",
            ordering("2025-04-01", terms=(TERM, NEXT), known={"renews_on": "2026-06-10"}),
            1,
            [
                "order pending: SEK 2808.14, of it tax SEK 561.63",
                "line seats 2025-04-01…2025-06-10: 1, SEK 361.51",
                "line seats-next 2025-06-10…2026-06-10: 1, SEK 1885.00",
                "payment authorise 1: SEK 2808.14",
            ],
        ),
        (
            "a term that is over isn't charged",
            ordering("2025-06-10", terms=(TERM, NEXT), known={"renews_on": "2026-06-10"}),
            1,
            [
                "order pending: SEK 2356.25, of it tax SEK 471.25",
                "line seats 2025-06-10…2026-06-10: 1, SEK 1885.00",
                "payment authorise 1: SEK 2356.25",
            ],
        ),
        (
            "three years: to the anniversary, then thirds",
            ordering(
                "2025-03-15",
                terms=(("2024-10-01", "2027-10-01"),),
                known={"term": "P3Y", "started_on": "2024-10-01", "renews_on": "2027-10-01"},
                sold=offer("SEK 3000.00", term="P3Y"),
            ),
            1,
            [
                "order pending: SEK 684.94, of it tax SEK 136.99",
                "line seats 2025-03-15…2027-10-01: 1, SEK 547.95, SEK 1000.00 on 2025-10-01, "
                "SEK 1000.00 on 2026-10-01",
                "payment authorise 1: SEK 684.94",
            ],
        ),
        (
            "by the policy of the contract, not by today's",
            ordering(
                "2025-01-15",
                contract=policy(proration__year=146),
                buying={"policy": policy(proration__year=1)},
            ),
            1,
            [
                "order pending: SEK 2356.25, of it tax SEK 471.25",
                "line seats 2025-01-15…2025-06-10: 1, SEK 1885.00",
                "payment authorise 1: SEK 2356.25",
            ],
        ),
    ],
)
def test_more_seats(name: str, facts: Ordering, quantity: int, expected: list[str]) -> None:
    assert told(add_seats(facts, quantity=quantity, intent="i")) == expected


@pytest.mark.rule("SUB-06", "COT-01")
@pytest.mark.parametrize(
    ("name", "facts", "quantity", "code"),
    [
        ("expired", ordering("2025-06-10", known={"state": "expired"}), 1, "not-active"),
        ("suspended", ordering("2025-07-01", known={"state": "suspended"}), 1, "not-active"),
        ("terminated", ordering("2025-08-01", known={"state": "terminated"}), 1, "not-active"),
        ("owing", ordering("2025-01-15", owed=(41,)), 1, "pay-first"),
        ("no seats", ordering("2025-01-15"), 0, "quantity-out-of-range"),
        ("fewer", ordering("2025-01-15"), -1, "quantity-out-of-range"),
        ("no card", ordering("2025-01-15", buying={"card": None}), 1, "card-missing"),
        ("no price", ordering("2025-01-15", sold=offer(None)), 1, "no-price"),
        ("no day left", ordering("2025-06-10"), 1, "cart-empty"),
        (
            "not in the store",
            ordering("2025-01-15", sold=offer(channels=("partner",))),
            1,
            "not-sold-here",
        ),
    ],
)
def test_seats_refused(name: str, facts: Ordering, quantity: int, code: str) -> None:
    assert told(add_seats(facts, quantity=quantity, intent="i")) == [f"refused {code}"]


@pytest.mark.rule("CHK-10")
def test_the_same_intent_twice_is_the_same_order() -> None:
    facts = ordering("2025-01-15", buying={"placed_before": 61}, owed=(41,))
    again = Decided((), None, {"order_id": 61})
    assert add_seats(facts, quantity=1, intent="i") == again
    assert renew_now(facts, intent="i", quantity=None, auto_renew=True) == again


@pytest.mark.rule("REN-06", "REN-07", "SUB-11", "REN-05")
@pytest.mark.parametrize(
    ("name", "facts", "quantity", "expected"),
    [
        (
            "on the first day of the window: the renewal date doesn't move",
            ordering("2025-03-12"),
            None,
            ["line renewal 2025-06-10…2026-06-10: 5, SEK 9425.00"],
        ),
        (
            "the seats of the renewal settings",
            ordering("2025-06-10", known={"state": "expired", "next_quantity": 3}),
            None,
            ["line renewal 2025-06-10…2026-06-10: 3, SEK 5655.00"],
        ),
        (
            "other seats",
            ordering("2025-06-10", known={"state": "expired"}),
            8,
            ["line renewal 2025-06-10…2026-06-10: 8, SEK 15080.00"],
        ),
        (
            "late: the term begins on the day it would have",
            ordering("2025-07-25", known={"state": "suspended", "auto_renew": False}),
            None,
            ["line renewal 2025-06-10…2026-06-10: 5, SEK 9425.00"],
        ),
        (
            "by the month, so late that a term has passed",
            ordering(
                "2025-07-10",
                known={"state": "suspended", "term": "P1M", "started_on": "2025-05-10"},
                sold=offer("SEK 30.00", term="P1M"),
            ),
            None,
            [
                "line renewal 2025-06-10…2025-07-10: 5, SEK 150.00",
                "line renewal 2025-07-10…2025-08-10: 5, SEK 150.00",
            ],
        ),
        (
            "the announced price holds",
            ordering("2025-05-12", known={"reminded_minor": minor("SEK 1800.00")}),
            None,
            ["line renewal 2025-06-10…2026-06-10: 5, SEK 9000.00"],
        ),
        (
            "as another term",
            ordering("2025-06-10", renewed_as=offer("SEK 3000.00", term="P3Y", offering_id=6)),
            1,
            [
                "line renewal 2025-06-10…2028-06-10: 1, SEK 1000.00, SEK 1000.00 on 2026-06-10, "
                "SEK 1000.00 on 2027-06-10"
            ],
        ),
    ],
)
def test_the_next_term(
    name: str, facts: Ordering, quantity: int | None, expected: list[str]
) -> None:
    decision = renew_now(facts, intent="i", quantity=quantity, auto_renew=False)
    assert told(decision, only="line refused") == expected
    assert isinstance(decision, Decided)
    assert not decision.changes[1].auto_renew  # type: ignore[attr-defined]


@pytest.mark.rule("REN-06", "SUB-06")
@pytest.mark.parametrize(
    ("name", "facts", "quantity", "code"),
    [
        ("a day before the window", ordering("2025-03-11"), None, "window-not-open"),
        (
            "by the month ahead",
            ordering("2025-06-09", known={"term": "P1M", "started_on": "2025-05-10"}),
            None,
            "not-early",
        ),
        (
            "the catalogue doesn't allow it early",
            ordering("2025-06-09", sold=offer(early_renewal=False)),
            None,
            "not-early",
        ),
        (
            "terminated",
            ordering("2025-08-01", known={"state": "terminated"}),
            None,
            "not-renewable",
        ),
        ("returned", ordering("2025-04-01", known={"state": "ended"}), None, "not-renewable"),
        ("a trial", ordering("2025-06-10", known={"state": "trial"}), None, "not-renewable"),
        ("owing", ordering("2025-05-12", owed=(41, 42)), None, "pay-first"),
        (
            "over and owing: paying wouldn't help",
            ordering("2025-08-01", known={"state": "terminated"}, owed=(41,)),
            None,
            "not-renewable",
        ),
        ("no seats", ordering("2025-05-12"), 0, "quantity-out-of-range"),
        ("no price", ordering("2025-05-12", sold=offer(None)), None, "no-price"),
        (
            "the card is over",
            ordering("2025-05-12", buying={"card": card(until="2025-05-11")}),
            None,
            "card-expired",
        ),
    ],
)
def test_renewal_refused(name: str, facts: Ordering, quantity: int | None, code: str) -> None:
    decision = renew_now(facts, intent="i", quantity=quantity, auto_renew=True)
    assert told(decision) == [f"refused {code}"]


@pytest.mark.rule("REN-06")
def test_late_needs_no_window_and_no_leave_of_the_catalogue() -> None:
    facts = ordering("2025-06-10", sold=offer(early_renewal=False))
    decision = renew_now(facts, intent="i", quantity=None, auto_renew=True)
    assert told(decision, only="line refused") == [
        "line renewal 2025-06-10…2026-06-10: 5, SEK 9425.00"
    ]
