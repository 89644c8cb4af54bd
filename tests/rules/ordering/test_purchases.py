"""Purchases: a mixed cart as orders of one kind each, that stand and fall together (CHK-02)."""

from dataclasses import replace
from typing import Any

import pytest

from tenure.rules.changes import (
    InvoiceIssued,
    MailRequested,
    OrderLineAdded,
    OrderPlaced,
    PaymentRequested,
    PaymentShared,
    PurchaseConfirmed,
    TeamMade,
)
from tenure.rules.decision import Decided, Refused
from tenure.rules.foresight import foresee
from tenure.rules.ordering.ahead import fulfilled
from tenure.rules.ordering.fulfilment import fulfil
from tenure.rules.ordering.late_orders import Waiting, tell
from tenure.rules.ordering.order_lines import Fulfilling
from tenure.rules.ordering.order_pricing import Wanted
from tenure.rules.ordering.orders import place
from tenure.rules.ordering.placed import fail
from tenure.rules.ordering.purchases import confirm, grouped
from tenure.rules.payments.settling import Answer
from tests.rules.telling import told, why
from tests.rules.values import (
    PENDING,
    asked,
    at,
    buyer,
    buying,
    day,
    fulfilling,
    line,
    offer,
    policy,
    subscription,
)

YEAR = Wanted(offer(), 2)
MONTH = Wanted(offer("SEK 250.00", term="P1M", offering_id=6, product_name="Flux"), 3)
BEAM = Wanted(offer("SEK 6000.00", offering_id=7, product_name="Beam"), 1)
THREE_YEARS = Wanted(offer("SEK 1000.00", term="P3Y", offering_id=8, product_name="Crane"), 1)
FLEX = Wanted(offer("SEK 90.00", licence_type="flex", offering_id=9, product_name="Tokens"), 1)


@pytest.mark.rule("CHK-02")
@pytest.mark.parametrize(
    ("name", "kinds", "expected"),
    [
        ("nothing", "", []),
        ("one", "a", ["a"]),
        ("one kind", "a a a", ["aaa"]),
        ("mixed up: each kind where it came first", "a b a c b", ["aa", "bb", "c"]),
    ],
)
def test_grouped(name: str, kinds: str, expected: list[str]) -> None:
    lines = grouped(kinds.split(), kind=lambda one: ("named-user", one))
    assert ["".join(one) for one in lines] == expected


@pytest.mark.rule("CHK-02", "CHK-06")
def test_a_mixed_cart_is_a_purchase() -> None:
    facts = buying("2025-06-10", YEAR, MONTH, BEAM, cart_id=81)
    decision = confirm(facts, intent="cart-1")
    assert told(decision) == [
        "purchase pending: 2 orders, SEK 13150.00",
        "order pending: SEK 12212.50, of it tax SEK 2442.50",
        "line new 2025-06-10…2026-06-10: 2, SEK 3770.00",
        "line new 2025-06-10…2026-06-10: 1, SEK 6000.00",
        "order pending: SEK 937.50, of it tax SEK 187.50",
        "line new 2025-06-10…2025-07-10: 3, SEK 750.00",
        "cart held",
        "payment authorise 1: SEK 13150.00",
    ]
    assert why(decision) == "CHK-02 purchase-confirmed purchase"
    assert isinstance(decision, Decided)
    placed = [one for one in decision.changes if isinstance(one, OrderPlaced)]
    (purchase,) = (one for one in decision.changes if isinstance(one, PurchaseConfirmed))
    (payment,) = (one for one in decision.changes if isinstance(one, PaymentRequested))
    lines = [one for one in decision.changes if isinstance(one, OrderLineAdded)]
    assert [one.intent for one in placed] == ["cart-1/1", "cart-1/2"]
    assert {one.purchase_id for one in placed} == {purchase.id} == {payment.purchase_id}
    assert (payment.order_id, payment.invoice_id) == (None, None)
    assert [one.order_id for one in lines] == [placed[0].id, placed[0].id, placed[1].id]
    assert decision.answer == {
        "order_id": placed[0].id,
        "purchase_id": purchase.id,
        "payment_id": payment.id,
        "total_minor": 1_315_000,
    }


@pytest.mark.rule("CHK-02")
@pytest.mark.parametrize(
    "wanted", [[YEAR], [YEAR, BEAM], [MONTH], []], ids=["one", "two of a kind", "month", "nothing"]
)
def test_what_fits_one_order_is_one_order(wanted: list[Wanted]) -> None:
    facts = buying("2025-06-10", *wanted, cart_id=81)
    assert confirm(facts, intent="cart-1") == place(facts, intent="cart-1")


@pytest.mark.rule("CHK-02", "CAT-06")
@pytest.mark.parametrize(
    "wanted",
    [[YEAR, MONTH], [YEAR, FLEX], [YEAR, MONTH, THREE_YEARS, FLEX, BEAM]],
    ids=["terms", "licence types", "both"],
)
def test_together_costs_what_one_by_one_costs(wanted: list[Wanted]) -> None:
    """Each order is to the minor unit what it is when ordered alone; the payment is their sum."""
    together = confirm(buying("2025-06-10", *wanted), intent="cart-1")
    assert isinstance(together, Decided)
    apart = [
        place(buying("2025-06-10", *several), intent="x")
        for several in grouped(wanted, kind=lambda one: (one.offer.licence_type, one.offer.term))
    ]

    def amounts(decision: Any) -> list[tuple[Any, ...]]:
        return [
            (one.net_minor, one.tax_minor, one.total_minor, one.taxes)
            if isinstance(one, OrderPlaced)
            else (one.offering_id, one.quantity, one.net_minor, one.renews_on, one.bills)
            for one in decision.changes
            if isinstance(one, OrderPlaced | OrderLineAdded)
        ]

    assert amounts(together) == [one for decision in apart for one in amounts(decision)]
    total = sum(one.answer["total_minor"] for one in apart)  # type: ignore[union-attr,misc]
    assert together.answer["total_minor"] == total


@pytest.mark.rule("CHK-02")
@pytest.mark.parametrize(
    ("name", "wanted", "about", "code"),
    [
        ("one line without a price refuses all", [YEAR, replace(MONTH, offer=offer(None))], {}, ""),
        ("no card", [YEAR, MONTH], {"card": None}, "card-missing"),
        ("too many of one", [YEAR, replace(MONTH, quantity=10**12)], {}, "quantity-out-of-range"),
        ("none of one", [YEAR, replace(MONTH, quantity=0)], {}, "quantity-out-of-range"),
    ],
)
def test_refusals(name: str, wanted: list[Wanted], about: dict[str, Any], code: str) -> None:
    decision = confirm(buying("2025-06-10", *wanted, **about), intent="cart-1")
    assert isinstance(decision, Refused)
    assert decision.code == (code or "no-price")


@pytest.mark.rule("CHK-02", "CHK-10")
def test_the_same_intent_twice_is_the_same_purchase() -> None:
    facts = buying("2025-06-10", YEAR, MONTH, placed_before=61)
    assert confirm(facts, intent="cart-1") == Decided((), None, {"order_id": 61})


@pytest.mark.rule("CHK-02", "ACC-06")
def test_a_new_team_is_made_once() -> None:
    facts = buying("2025-06-10", YEAR, MONTH, new_team="Roads")
    decision = confirm(facts, intent="cart-1")
    assert isinstance(decision, Decided)
    made = [type(one).__name__ for one in decision.changes]
    assert made.count("TeamMade") == made.count("RoleGranted") == 1
    teams = {one.team_id for one in decision.changes if isinstance(one, OrderPlaced)}
    assert teams == {next(one.id for one in decision.changes if isinstance(one, TeamMade))}


FIRST = replace(PENDING, purchase_id=91)
SECOND = replace(PENDING, id=62, number="O-62", total_minor=93_750, purchase_id=91)
RESERVED = asked("SEK 5650.00", kind="authorise", order_id=None, invoice_id=None, purchase_id=91)


def both(on: str = "2025-06-10", **changed: Any) -> tuple[Fulfilling, Fulfilling]:
    """Two seats for a year and three for a month, as they wait for their payment."""
    return (
        fulfilling(on, line("new", 2, "2025-06-10"), order=FIRST, asked=RESERVED),
        fulfilling(
            on,
            line("new", 3, "2025-06-10", term="P1M", price="SEK 250.00", **changed),
            order=SECOND,
            asked=RESERVED,
        ),
    )


@pytest.mark.rule("CHK-02", "CHK-06", "CHK-07", "CHK-08", "INV-10")
def test_all_is_fulfilled_with_an_invoice_each_and_one_capture() -> None:
    first, second = both()
    decision = fulfil(Answer("authorised", "pi_9"), facts=first, others=[second])
    assert told(decision, only="payment purchase order subscription invoice share mail") == [
        "payment authorised",
        "purchase fulfilled",
        "order fulfilled",
        "subscription started: active since 2025-06-10, 2 seats, P1Y to 2026-06-10, "
        "unpaid 2025-06-10; next state 2025-06-11",
        "invoice of 2025-06-10 due 2025-06-10: SEK 4712.50",
        "order fulfilled",
        "subscription started: active since 2025-06-10, 3 seats, P1M to 2025-07-10, "
        "unpaid 2025-06-10; next state 2025-06-11",
        "invoice of 2025-06-10 due 2025-06-10: SEK 937.50",
        "payment capture 1: SEK 5650.00",
        "share 1: SEK 4712.50",
        "share 1: SEK 937.50",
        "mail order-confirmation to eva@example.com",
        "mail delivery to eva@example.com",
        "mail invoice to ola@example.com",
        "mail invoice to eva@example.com",
        "mail invoice to ola@example.com",
        "mail invoice to eva@example.com",
    ]
    assert why(decision) == "CHK-07 order-fulfilled purchase"
    assert isinstance(decision, Decided)
    capture = next(c for c in decision.changes if getattr(c, "kind", "") == "capture")
    assert isinstance(capture, PaymentRequested)
    assert (capture.purchase_id, capture.order_id, capture.invoice_id) == (91, None, None)
    assert capture.provider_ref == "pi_9"
    issued = {o.id: o.order_id for o in decision.changes if isinstance(o, InvoiceIssued)}
    shares = [one for one in decision.changes if isinstance(one, PaymentShared)]
    assert [issued[one.invoice_id] for one in shares] == [61, 62]
    assert {one.payment_id for one in shares} == {capture.id}


@pytest.mark.rule("CHK-06")
def test_one_confirmation_names_all_of_it() -> None:
    first, second = both()
    decision = fulfil(Answer("authorised"), facts=first, others=[second])
    assert isinstance(decision, Decided)
    sent = {c.template: c.values for c in decision.changes if isinstance(c, MailRequested)}
    confirmation = sent["order-confirmation"]
    assert confirmation["order_number"] == "O-61, O-62"
    assert confirmation["orders"] == 2
    assert [one["term"] for one in confirmation["lines"]] == ["P1Y", "P1M"]
    money = {name: confirmation[name]["minor"] for name in ("net", "tax", "total")}
    assert money == {"net": 452_000, "tax": 113_000, "total": 565_000}
    assert len(sent["delivery"]["lines"]) == 2


@pytest.mark.rule("CHK-02", "REN-12")
def test_one_that_was_overtaken_releases_all() -> None:
    """None stands alone: what was reserved for all of them is given back."""
    first, second = both(known=replace(subscription(), state="terminated"))
    decision = fulfil(Answer("authorised", "pi_9"), facts=first, others=[second])
    assert told(decision) == [
        "payment authorised",
        "order failed changed-meanwhile",
        "order failed changed-meanwhile",
        "purchase failed",
        "cart free",
        "payment void 1: SEK 5650.00",
        "mail order-overtaken to eva@example.com",
    ]
    assert isinstance(decision, Decided)
    void = next(c for c in decision.changes if isinstance(c, PaymentRequested))
    assert (void.purchase_id, void.order_id) == (91, None)
    told_of = decision.changes[-1].values  # type: ignore[attr-defined]
    assert (told_of["order_number"], told_of["total"]["minor"]) == ("O-61, O-62", 565_000)


@pytest.mark.rule("CHK-02", "CHK-11")
def test_a_declined_card_releases_all_and_the_cart_is_whole() -> None:
    decision = fail(
        Answer("declined", "pi_9", "insufficient_funds"),
        order=FIRST,
        others=[SECOND],
        asked=RESERVED,
        buyer=buyer(),
        at=at("2025-06-10"),
    )
    assert told(decision) == [
        "payment declined",
        "order failed insufficient_funds",
        "order failed insufficient_funds",
        "purchase failed",
        "cart free",
        "mail order-failed to eva@example.com",
    ]
    assert isinstance(decision, Decided)
    assert decision.changes[-1].values["total"]["minor"] == 565_000  # type: ignore[attr-defined]


@pytest.mark.rule("CHK-02", "PAY-08")
@pytest.mark.parametrize(
    ("state", "known", "expected"),
    [
        ("fulfilled", "authorised", []),
        ("failed", "authorised", []),
        ("failed", "declined", ["payment authorised", "payment void 1: SEK 5650.00"]),
    ],
)
def test_answers_twice_and_too_late(state: str, known: str, expected: list[str]) -> None:
    first, second = (
        replace(one, order=replace(one.order, state=state), asked=replace(RESERVED, state=known))
        for one in both()
    )
    assert told(fulfil(Answer("authorised", "pi_9"), facts=first, others=[second])) == expected


@pytest.mark.rule("CHK-02", "CHK-07")
def test_late_orders_of_a_purchase_are_told_once() -> None:
    facts = Waiting(
        FIRST, buyer(), policy(order__fulfilment_sla_hours=24), at("2025-06-12"), others=(SECOND,)
    )
    decision = tell(facts)
    assert told(decision) == [
        "order pending",
        "order pending",
        "mail order-late to eva@example.com",
    ]
    again = replace(facts, order=replace(FIRST, late_told_at=at("2025-06-12")))
    assert told(tell(again)) == []


@pytest.mark.rule("CHK-02", "CHK-13", "COT-10")
def test_what_is_foreseen() -> None:
    """Today's charges order by order, later bills with their days, and the dates of all."""
    facts = buying("2025-06-10", YEAR, THREE_YEARS, cart_id=81)
    decision = confirm(facts, intent="cart-1")
    assert isinstance(decision, Decided)
    then = fulfilled(decision, buying=facts, offers=[one.offer for one in facts.wanted])
    assert isinstance(then, Decided)
    foreseen = foresee(decision, then=then)
    assert [(one.on, one.amount_minor, one.net) for one in foreseen.charges] == [
        (day("2025-06-10"), 471_250, False),
        (day("2025-06-10"), 41_668, False),
        (day("2026-06-10"), 33_333, True),
        (day("2027-06-10"), 33_333, True),
    ]
    assert [one.after_on for one in foreseen.dates] == [day("2026-06-10"), day("2028-06-10")]
    assert [one for one, _ in foreseen.mails].count("order-confirmation") == 1
