"""Which payments give back how much, what credit notes of one invoice take back in tax."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenure.rules.dates import Term
from tenure.rules.invoicing.crediting import GivenBack, Invoiced, InvoicedLine, total_of, whole
from tenure.rules.money import Money
from tenure.rules.pricing.derivation import list_price, term_price
from tenure.rules.returns.bills import Bill, given_back, sums_of
from tenure.rules.returns.refunds import Taken, shared_out
from tenure.rules.taxes.tax import Tax
from tests.rules.values import at, day


def taken(key: int, left: int, kind: str = "charge") -> Taken:
    return Taken(key, kind, f"pay_{key}" if kind in ("charge", "capture") else "", 71, "Visa", left)


@pytest.mark.rule("RET-06")
@pytest.mark.parametrize(
    ("payments", "amount", "expected"),
    [
        ([taken(1, 1_000)], 1_000, [(1, 1_000)]),
        ([taken(1, 1_000)], 400, [(1, 400)]),
        ([taken(1, 600), taken(2, 400, "transfer")], 1_000, [(1, 600)]),
        ([taken(1, 600), taken(2, 400)], 500, [(2, 400), (1, 100)]),
        ([taken(1, 600), taken(2, 400)], 2_000, [(2, 400), (1, 600)]),
        ([taken(1, 600, "balance")], 600, []),
        ([taken(1, 0)], 600, []),
        ([taken(1, 600)], 0, []),
    ],
)
def test_the_latest_payment_goes_back_first(
    payments: list[Taken], amount: int, expected: list[tuple[int, int]]
) -> None:
    found = shared_out(payments, amount_minor=amount)
    assert [(one.of.payment_id, one.amount_minor) for one in found] == expected


def line(net: int) -> InvoicedLine:
    how = term_price(list_price(Money(net, "SEK")), term=Term.P1Y, terms=1, quantity=1)
    return InvoicedLine(
        4, "renewal", "P1Y", 1, day("2025-06-10"), day("2026-06-09"), net, net, 2_500, how
    )


def invoiced(lines: list[InvoicedLine], *, open_minor: int) -> Invoiced:
    return Invoiced(
        id=41, number="SE-41", issued_at=at("2025-06-10"), currency="SEK", open_minor=open_minor,
        paid_minor=0, state="open", attempts=0, payment_method_id=None, order_id=None, seller={},
        buyer={}, po_number="", lines=tuple(lines), taxes=(Tax(2_500, "domestic", "SE"),),
    )  # fmt: skip


@pytest.mark.rule("RET-06", "TAX-01")
@given(st.lists(st.integers(1, 100_000), min_size=1, max_size=8))
def test_one_after_the_other_they_take_back_the_invoice_to_the_cent(nets: list[int]) -> None:
    net = sum(nets)
    total = net + Tax(2_500, "domestic", "SE").on(Money(net, "SEK")).minor
    back, before = 0, 0
    for one in nets:
        lines = [line(one)]
        facts = invoiced(lines, open_minor=total - back)
        parts = whole(lines, currency="SEK")
        earlier = {2_500: before} if before else {}
        back += total_of(facts, parts=parts, back=GivenBack(day("2025-06-20"), before=earlier))
        before -= one
    assert back == total


@pytest.mark.rule("RET-06")
@pytest.mark.parametrize(
    ("open_minor", "payments", "expected"),
    [
        (125_000, [], (125_000, 125_000, 0, 0)),
        (0, [taken(1, 125_000)], (125_000, 0, 125_000, 0)),
        (0, [taken(1, 125_000, "transfer")], (125_000, 0, 0, 125_000)),
        (
            25_000,
            [taken(1, 60_000), taken(2, 40_000, "transfer")],
            (125_000, 25_000, 60_000, 40_000),
        ),
    ],
)
def test_what_a_bill_gives_back(
    open_minor: int, payments: list[Taken], expected: tuple[int, int, int, int]
) -> None:
    facts = invoiced([line(100_000)], open_minor=open_minor)
    bill = Bill(facts, day("2025-06-10"), None, False, False, tuple(payments))
    assert sums_of([given_back(bill)]) == expected
