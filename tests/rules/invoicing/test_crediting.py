"""Credit notes: what days without access cost is taken back, exactly, and the books follow."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenure.rules.dates import Term
from tenure.rules.decision import Because, Decided, NewRows
from tenure.rules.invoicing.crediting import (
    Invoiced,
    InvoicedLine,
    credit,
    parts_without_access,
    rates_taken_back,
)
from tenure.rules.invoicing.invoices import daily_rates
from tenure.rules.money import Money
from tenure.rules.pricing.derivation import evaluate, list_price, term_price
from tenure.rules.taxes.tax import Tax
from tests.rules.telling import told
from tests.rules.values import at, buyer, day


def line(kind: str = "new", first: str = "2025-06-10", last: str = "2026-06-09") -> InvoicedLine:
    """A year of one seat at 1 885.00."""
    how = term_price(list_price(Money(188_500, "SEK")), term=Term.P1Y, terms=1, quantity=1)
    return InvoicedLine(
        4, kind, "P1Y", 1, day(first), day(last), 188_500, evaluate(how).minor, 2_500, how
    )


def invoiced(*lines: InvoicedLine, paid: int = 0, **changed: Any) -> Invoiced:
    """An invoice with 25 % tax of which `paid` minor units are paid."""
    net = sum(one.net_minor for one in lines)
    made: dict[str, Any] = {
        "id": 41,
        "number": "SE-2025-000041",
        "issued_at": at("2025-06-10"),
        "currency": "SEK",
        "open_minor": net + net // 4 - paid,
        "paid_minor": paid,
        "state": "open",
        "attempts": 7,
        "payment_method_id": 71,
        "order_id": None,
        "seller": {},
        "buyer": {},
        "po_number": "",
        "lines": lines,
        "taxes": (Tax(2_500, "domestic", "SE"),),
    }
    return Invoiced(**made | changed)


@pytest.mark.rule("SUB-16")
@pytest.mark.parametrize(
    ("name", "invoice", "expected"),
    [
        (
            "by the day from the suspension on: 349 of 365 days",
            invoiced(line()),
            [("2025-06-26", -180_237)],
        ),
        (
            "a renewal never paid is credited whole",
            invoiced(line("renewal")),
            [("2025-06-10", -188_500)],
        ),
        (
            "a renewal of which a part was paid, by the day",
            invoiced(line("renewal"), paid=1),
            [("2025-06-26", -180_237)],
        ),
        ("an instalment by the day", invoiced(line("instalment")), [("2025-06-26", -180_237)]),
        ("days before the suspension stay billed", invoiced(line(last="2025-06-25")), []),
        (
            "the first day without access is the only one",
            invoiced(line(last="2025-06-26")),
            [("2025-06-26", -11_088)],
        ),
        ("bought for later: whole", invoiced(line(first="2025-07-01")), [("2025-07-01", -188_500)]),
    ],
)
def test_what_is_credited(name: str, invoice: Invoiced, expected: list[tuple[str, int]]) -> None:
    parts = parts_without_access(invoice, lost_on=day("2025-06-26"))
    assert [(str(part.first_on), part.amount.minor) for part in parts] == expected
    assert all(evaluate(part.derivation) == part.amount for part in parts)


def credited(invoice: Invoiced) -> list[str]:
    """All that crediting an invoice changes, on the day of termination."""
    changes = credit(
        invoice,
        parts=parts_without_access(invoice, lost_on=day("2025-06-26")),
        subscription_id=1,
        product_name="Atlas",
        buyer=buyer(),
        on=day("2025-07-26"),
        at=at("2025-07-26"),
        rows=NewRows(),
    )
    return told(Decided(tuple(changes), Because("SUB-16", "unpaid")))


@pytest.mark.rule("SUB-16", "INV-10")
def test_a_renewal_never_paid_leaves_nothing_owed() -> None:
    assert credited(invoiced(line("renewal"))) == [
        "credit note of 2025-07-26 for 41: SEK -2356.25",
        "line renewal 2025-06-10–2026-06-09: 1, -188500",
        "tax domestic 2500: -47125 on -188500",
        "balance credited 0, 7 tries",
        "posted 2025-07-26 receivable SEK -2356.25",
        "posted 2025-07-26 deferred-revenue SEK 1885.00",
        "posted 2025-07-26 tax-owed SEK 471.25",
        "earns from 2025-07-26 SEK -242.52 more",
        "earns from 2025-07-27 SEK 237.36 more",
        "earns from 2026-06-09 SEK -1.60 more",
        "earns from 2026-06-10 SEK 6.76 more",
        "mail credit-note to eva@example.com",
    ]


@pytest.mark.rule("SUB-16", "INV-10", "INV-11")
def test_the_rest_stays_owed_and_what_was_paid_too_much_goes_to_the_balance() -> None:
    owed = credited(invoiced(line("instalment")))
    assert owed[0] == "credit note of 2025-07-26 for 41: SEK -2252.96"
    assert owed[3] == "balance open 10329, 7 tries"
    paid = credited(invoiced(line(), paid=235_625, open_minor=0, state="paid"))
    assert [one for one in paid if one.startswith(("balance", "posted"))] == [
        "posted 2025-07-26 deferred-revenue SEK 1802.37",
        "posted 2025-07-26 tax-owed SEK 450.59",
        "posted 2025-07-26 customer-balance SEK -2252.96",
    ]
    half = credited(invoiced(line(), paid=100_000))
    assert [one for one in half if one.startswith(("balance", "posted"))] == [
        "balance paid 0, 7 tries, paid 2025-07-26",
        "posted 2025-07-26 receivable SEK -1356.25",
        "posted 2025-07-26 deferred-revenue SEK 1802.37",
        "posted 2025-07-26 tax-owed SEK 450.59",
        "posted 2025-07-26 customer-balance SEK -896.71",
    ]


@pytest.mark.rule("SUB-16", "INV-10")
@given(
    net=st.integers(-10_000, 10**7),
    days=st.integers(1, 800),
    issued=st.integers(-5, 40),
    known=st.integers(0, 900),
    part=st.integers(0, 100),
)
def test_in_the_end_what_is_kept_has_been_earned_and_nothing_more(
    net: int, days: int, issued: int, known: int, part: int
) -> None:
    first = date(2025, 6, 10)
    last, issued_on = first + timedelta(days - 1), first + timedelta(issued)
    known_on = max(issued_on, first + timedelta(known))
    back = net * part // 100
    made = line()
    made = InvoicedLine(4, "new", "P1Y", 1, first, last, 1, net, 0, made.derivation)
    before = daily_rates(net, first=first, last=last, known_on=issued_on)
    after = rates_taken_back(made, issued_on=issued_on, credited_minor=back, known_on=known_on)
    assert all(day >= known_on for day, _ in after)
    rate = earned = 0
    deltas: dict[date, int] = {}
    for when, delta in (*before, *after):
        deltas[when] = deltas.get(when, 0) + delta
    for number in range(-10, 1000):
        rate += deltas.get(first + timedelta(number), 0)
        earned += rate
        if first + timedelta(number) > known_on:
            assert rate == 0
    assert earned == net - back
