"""What each line of an order becomes, and when an order has been overtaken."""

from dataclasses import replace

import pytest

from tenure.rules.decision import Decided
from tenure.rules.ordering.fulfilment import fulfil
from tenure.rules.ordering.order_lines import Fulfilling, OrderedLine
from tenure.rules.payments.settling import Answer
from tests.rules.telling import told, why
from tests.rules.values import day, fulfilling, line, subscription


def done(facts: Fulfilling, *, only: str = "") -> list[str]:
    return told(fulfil(Answer("authorised", "pi_9"), facts=facts), only=only)


KNOWN = subscription()
LINES = "subscription term instalment invoice line mail seat"


@pytest.mark.rule("COT-01", "COT-05", "REN-06", "REN-07", "SUB-04", "SUB-06", "SUB-11")
@pytest.mark.parametrize(
    ("name", "facts", "expected"),
    [
        (
            "more seats end with the others",
            fulfilling(
                "2025-01-15", line("seats", 1, "2025-01-15", begins="2024-06-10", known=KNOWN)
            ),
            [
                "subscription seats-added on 2025-01-15: active since 2024-06-10, 6 seats, "
                "P1Y to 2025-06-10, unpaid 2025-01-15; next state 2025-01-16",
                "invoice of 2025-01-15 due 2025-01-15: SEK 942.50",
                "line seats 2025-01-15–2025-06-09: 1, 75400",
                "mail seats-added to eva@example.com",
                "mail order-confirmation to eva@example.com",
                "mail invoice to ola@example.com",
                "mail invoice to eva@example.com",
            ],
        ),
        (
            "what is owed or billed earlier stays so",
            fulfilling(
                "2025-01-15",
                line(
                    "seats",
                    1,
                    "2025-01-15",
                    begins="2024-06-10",
                    known=subscription(unpaid_due_on="2025-01-14", next_bill_on="2025-03-01"),
                ),
            ),
            [
                "subscription seats-added on 2025-01-15: active since 2024-06-10, 6 seats, "
                "P1Y to 2025-06-10, unpaid 2025-01-14, billed 2025-03-01; next state 2025-01-15",
                "invoice of 2025-01-15 due 2025-01-15: SEK 942.50",
                "line seats 2025-01-15–2025-06-09: 1, 75400",
                "mail seats-added to eva@example.com",
                "mail order-confirmation to eva@example.com",
                "mail invoice to ola@example.com",
                "mail invoice to eva@example.com",
            ],
        ),
        (
            "more seats for this term and the one that is bought already: added once",
            fulfilling(
                "2025-04-01",
                line(
                    "seats",
                    1,
                    "2025-04-01",
                    begins="2024-06-10",
                    known=replace(KNOWN, renews_on=day("2026-06-10")),
                ),
                line(
                    "seats-next",
                    1,
                    "2025-06-10",
                    known=replace(KNOWN, renews_on=day("2026-06-10")),
                ),
            ),
            [
                "subscription seats-added on 2025-04-01: active since 2024-06-10, 6 seats, "
                "P1Y to 2026-06-10, unpaid 2025-04-01; next state 2025-04-02",
                "mail seats-added to eva@example.com",
                "invoice of 2025-04-01 due 2025-04-01: SEK 2808.14",
                "line seats 2025-04-01–2025-06-09: 1, 36151",
                "line seats-next 2025-06-10–2026-06-09: 1, 188500",
                "mail order-confirmation to eva@example.com",
                "mail invoice to ola@example.com",
                "mail invoice to eva@example.com",
            ],
        ),
        (
            "more seats in three years: their bills on the anniversaries",
            fulfilling(
                "2025-03-15",
                line(
                    "seats",
                    1,
                    "2025-03-15",
                    begins="2024-10-01",
                    term="P3Y",
                    price="SEK 3000.00",
                    known=subscription(
                        term="P3Y",
                        started_on="2024-10-01",
                        renews_on="2027-10-01",
                        next_bill_on="2025-10-01",
                    ),
                ),
            ),
            [
                "subscription seats-added on 2025-03-15: active since 2024-06-10, 6 seats, "
                "P3Y to 2027-10-01, unpaid 2025-03-15, billed 2025-10-01; next state 2025-03-16",
                "instalment 2025-10-01…2026-10-01: 1, SEK 1000.00",
                "instalment 2026-10-01…2027-10-01: 1, SEK 1000.00",
                "invoice of 2025-03-15 due 2025-03-15: SEK 684.94",
                "line seats 2025-03-15–2025-09-30: 1, 54795",
                "mail seats-added to eva@example.com",
                "mail order-confirmation to eva@example.com",
                "mail invoice to ola@example.com",
                "mail invoice to eva@example.com",
            ],
        ),
        (
            "renewed ahead: owed from the first day of the new term only",
            fulfilling("2025-04-01", line("renewal", 5, "2025-06-10", known=KNOWN)),
            [
                "term 2025-06-10…2026-06-10: 5 at SEK 1885.00, renewal",
                "subscription renewed on 2025-04-01: active since 2024-06-10, 5 seats, "
                "P1Y to 2026-06-10, unpaid 2025-06-10; next state 2025-06-11",
                "invoice of 2025-04-01 due 2025-04-01: SEK 11781.25",
                "line renewal 2025-06-10–2026-06-09: 5, 942500",
                "mail order-confirmation to eva@example.com",
                "mail invoice to ola@example.com",
                "mail invoice to eva@example.com",
            ],
        ),
        (
            "renewed late with fewer seats: active, owed from today; the rest begins with the run",
            fulfilling(
                "2025-07-25",
                line(
                    "renewal",
                    3,
                    "2025-06-10",
                    known=subscription(
                        state="suspended", state_since_on="2025-06-26", auto_renew=False
                    ),
                    auto_renew=False,
                ),
            ),
            [
                "term 2025-06-10…2026-06-10: 3 at SEK 1885.00, renewal",
                "subscription renewed on 2025-07-25: active since 2025-07-25, 5 seats, "
                "P1Y to 2026-06-10, 3 from 2025-06-10, unpaid 2025-07-25, ends; "
                "next begin 2025-06-10",
                "invoice of 2025-07-25 due 2025-07-25: SEK 7068.75",
                "line renewal 2025-06-10–2026-06-09: 3, 565500",
                "mail order-confirmation to eva@example.com",
                "mail invoice to ola@example.com",
                "mail invoice to eva@example.com",
            ],
        ),
    ],
)
def test_what_lines_become(name: str, facts: Fulfilling, expected: list[str]) -> None:
    found = [one for one in done(facts, only=LINES) if not one.startswith("tax")]
    order = [one for one in expected if not one.startswith("mail")]
    assert sorted(found) == sorted(expected)
    assert [one for one in found if not one.startswith("mail")] == order


@pytest.mark.rule("REN-07", "REN-12")
def test_two_terms_in_one_order_each_follow_the_other() -> None:
    late = subscription(
        term="P1M",
        started_on="2025-05-10",
        state="suspended",
        state_since_on="2025-06-26",
        payment_method_id=None,
    )
    facts = fulfilling(
        "2025-07-10",
        line("renewal", 5, "2025-06-10", term="P1M", price="SEK 30.00", known=late),
        line("renewal", 5, "2025-07-10", term="P1M", price="SEK 30.00", known=late),
        policy_id=13,
    )
    decision = fulfil(Answer("authorised"), facts=facts)
    assert told(decision, only="subscription term line") == [
        "term 2025-06-10…2025-07-10: 5 at SEK 30.00, renewal",
        "subscription renewed on 2025-07-10: active since 2025-07-10, 5 seats, "
        "P1M to 2025-07-10, unpaid 2025-07-10; next remind 2025-07-03",
        "term 2025-07-10…2025-08-10: 5 at SEK 30.00, renewal",
        "subscription renewed on 2025-07-10: active since 2025-07-10, 5 seats, "
        "P1M to 2025-08-10, unpaid 2025-07-10; next state 2025-07-11",
        "line renewal 2025-06-10–2025-07-09: 5, 15000",
        "line renewal 2025-07-10–2025-08-09: 5, 15000",
    ]
    assert isinstance(decision, Decided)
    last = [c.after for c in decision.changes if hasattr(c, "after")][-1]
    assert (last.policy_id, last.payment_method_id) == (13, 71)


RENEWAL = line("renewal", 5, "2025-06-10", known=KNOWN)
SEATS = line("seats", 1, "2025-01-15", begins="2024-06-10", known=KNOWN)


@pytest.mark.rule("COT-05", "REN-12")
def test_a_line_goes_on_from_where_the_one_before_left_it() -> None:
    """Two additions in one order add up."""
    both = fulfilling("2025-01-15", SEATS, replace(SEATS, quantity=2))
    assert [one.partition(", ")[2][:7] for one in done(both, only="subscription")] == [
        "6 seats",
        "8 seats",
    ]


@pytest.mark.rule("REN-12", "SUB-06", "CHK-11")
@pytest.mark.parametrize(
    ("name", "lines", "cause"),
    [
        (
            "the run renewed first",
            [replace(RENEWAL, subscription=subscription(renews_on="2026-06-10"))],
            "renewed-meanwhile",
        ),
        (
            "terminated before the bank answered",
            [replace(RENEWAL, subscription=replace(KNOWN, state="terminated"))],
            "changed-meanwhile",
        ),
        (
            "returned before the bank answered",
            [replace(RENEWAL, subscription=replace(KNOWN, state="ended"))],
            "changed-meanwhile",
        ),
        (
            "seats for a term that isn't the last one any more",
            [replace(SEATS, subscription=subscription(renews_on="2026-06-10"))],
            "changed-meanwhile",
        ),
        (
            "seats for one that expired",
            [replace(SEATS, subscription=replace(KNOWN, state="expired"))],
            "changed-meanwhile",
        ),
    ],
)
def test_an_order_that_was_overtaken_is_released(
    name: str, lines: list[OrderedLine], cause: str
) -> None:
    decision = fulfil(Answer("authorised", "pi_9"), facts=fulfilling("2025-06-10", *lines))
    assert told(decision) == [
        "payment authorised",
        f"order failed {cause}",
        "cart free",
        "payment void 1: SEK 4712.50",
        "mail order-overtaken to eva@example.com",
    ]
    assert why(decision) == f"REN-12 {cause} order"
    assert isinstance(decision, Decided)
    assert decision.changes[3].provider_ref == "pi_9"  # type: ignore[attr-defined]


@pytest.mark.rule("REN-12", "COT-05")
@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("as it was confirmed", [RENEWAL]),
        ("one that is new can't be overtaken", [line("new", 1, "2025-06-10")]),
        ("expired is renewable", [replace(RENEWAL, subscription=replace(KNOWN, state="expired"))]),
    ],
)
def test_not_overtaken(name: str, lines: list[OrderedLine]) -> None:
    assert done(fulfilling("2025-06-10", *lines), only="order") == ["order fulfilled"]
