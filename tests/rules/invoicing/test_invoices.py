"""Invoices: their lines, tax, posting, and the revenue that their lines earn by the day."""

from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenure.rules.changes import InvoiceIssued, InvoiceLineAdded, LedgerPosted, RevenueRateChanged
from tenure.rules.dates import Term
from tenure.rules.decision import Decided, NewRows
from tenure.rules.invoicing.invoices import (
    Billed,
    Issued,
    Terms,
    daily_rates,
    invoice_mails,
    issue,
    post,
)
from tenure.rules.invoicing.revenue import earned_between
from tenure.rules.money import parse_money
from tenure.rules.pricing.derivation import list_price, term_price
from tenure.rules.taxes.tax import Tax
from tests.rules.telling import told
from tests.rules.values import BOOKS, EVA, OLA, at, buyer, day, minor

HOW = term_price(list_price(parse_money("SEK 1885.00")), term=Term.P1Y, terms=1, quantity=5)


def line(
    net: str, *, first: str = "2025-06-10", last: str = "2026-06-09", subscription: int = 1
) -> Billed:
    return Billed(
        subscription_id=subscription,
        product_id=4,
        product_name="Atlas",
        kind="renewal",
        term="P1Y",
        quantity=5,
        first_on=day(first),
        last_on=day(last),
        srp_minor=188_500,
        net_minor=minor(net),
        derivation=HOW,
    )


def terms(on: str = "2025-06-10", *, made_at: str = "", due: str = "") -> Terms:
    return Terms(on=day(on), due_on=day(due or on), at=at(made_at or on), payment_method_id=71)


def issued(*lines: Billed, tax: Tax | None = None, by: Terms | None = None) -> Issued:
    rate = Tax(2_500, "domestic") if tax is None else tax
    return issue(buyer(), lines=lines, tax=rate, terms=by or terms(), rows=NewRows())


@pytest.mark.rule("INV-10", "TAX-01")
@pytest.mark.parametrize(
    ("name", "lines", "tax", "expected"),
    [
        (
            "two lines, one rate",
            [line("SEK 754.00"), line("SEK 986.30", last="2025-06-12", subscription=2)],
            Tax(2_500, "domestic"),
            [
                "invoice of 2025-06-10 due 2025-06-10: SEK 2175.38",
                "line renewal 2025-06-10–2026-06-09: 5, 75400",
                "line renewal 2025-06-10–2025-06-12: 5, 98630",
                "tax domestic 2500: 43508 on 174030",
                "posted 2025-06-10 receivable SEK 2175.38",
                "posted 2025-06-10 deferred-revenue SEK -1740.30",
                "posted 2025-06-10 tax-owed SEK -435.08",
                "earns from 2025-06-10 SEK 2.06 more",
                "earns from 2026-06-09 SEK 2.10 more",
                "earns from 2026-06-10 SEK -4.16 more",
                "earns from 2025-06-10 SEK 328.76 more",
                "earns from 2025-06-12 SEK 0.02 more",
                "earns from 2025-06-13 SEK -328.78 more",
            ],
        ),
        (
            "without tax there is no side for it",
            [line("SEK 100.00", last="2025-06-10")],
            Tax(0, "reverse-charge"),
            [
                "invoice of 2025-06-10 due 2025-06-10: SEK 100.00",
                "line renewal 2025-06-10–2025-06-10: 5, 10000",
                "tax reverse-charge 0: 0 on 10000",
                "posted 2025-06-10 receivable SEK 100.00",
                "posted 2025-06-10 deferred-revenue SEK -100.00",
                "earns from 2025-06-10 SEK 100.00 more",
                "earns from 2025-06-11 SEK -100.00 more",
            ],
        ),
    ],
)
def test_an_invoice(name: str, lines: list[Billed], tax: Tax, expected: list[str]) -> None:
    assert told(Decided(issued(*lines, tax=tax).changes)) == expected


@pytest.mark.rule("INV-01")
def test_an_invoice_keeps_who_sold_what_to_whom() -> None:
    by = replace(terms(due="2025-07-10"), order_id=61, po_number="PO 7")
    made = issued(line("SEK 754.00"), by=by)
    head, first, *_ = made.changes
    known = buyer()
    assert head == InvoiceIssued(
        id=-1,
        customer_id=3,
        legal_entity_id=2,
        kind="invoice",
        number_prefix="SE",
        issued_on=day("2025-06-10"),
        issued_at=at("2025-06-10"),
        due_on=day("2025-07-10"),
        currency="SEK",
        net_minor=75_400,
        tax_minor=18_850,
        total_minor=94_250,
        open_minor=94_250,
        state="open",
        order_id=61,
        payment_method_id=71,
        seller=known.seller.as_printed(),
        buyer=known.as_printed(),
        po_number="PO 7",
        language="sv",
        time_zone="Europe/Stockholm",
        attempts=1,
    )
    assert first == InvoiceLineAdded(
        id=-2,
        customer_id=3,
        invoice_id=-1,
        subscription_id=1,
        product_id=4,
        kind="renewal",
        term="P1Y",
        quantity=5,
        first_on=day("2025-06-10"),
        last_on=day("2026-06-09"),
        srp_minor=188_500,
        net_minor=75_400,
        tax_bp=2_500,
        derivation=HOW,
    )
    assert (made.id, made.total_minor) == (-1, 94_250)


def test_without_a_method_nothing_was_tried() -> None:
    head = issued(line("SEK 1.00"), by=replace(terms(), payment_method_id=None)).changes[0]
    assert isinstance(head, InvoiceIssued)
    assert (head.attempts, head.payment_method_id) == (0, None)


@pytest.mark.rule("INV-10")
def test_a_posting_that_does_not_sum_to_zero_is_a_fault() -> None:
    sides = (("cash", 100), ("receivable", -99))
    with pytest.raises(ValueError, match="sum to zero"):
        list(
            post(
                3,
                seller_id=2,
                on=day("2025-06-10"),
                currency="SEK",
                sides=sides,
                document=("payment", 1),
                rows=NewRows(),
            )
        )


@pytest.mark.rule("INV-10")
@given(
    st.lists(st.tuples(st.integers(0, 10**9), st.integers(0, 1_100)), min_size=1, max_size=5),
    st.integers(0, 3_000),
    st.integers(-5, 1_200),
)
def test_every_invoice_posts_to_zero_and_earns_its_net(
    lines: list[tuple[int, int]], rate_bp: int, late: int
) -> None:
    """Whatever its lines and however late it was made; never a day before it was made."""
    first, made = date(2025, 6, 10), date(2025, 6, 10) + timedelta(days=late)
    billed = [
        replace(line("SEK 0.00"), net_minor=net, last_on=first + timedelta(days=days))
        for net, days in lines
    ]
    invoice = issued(*billed, tax=Tax(rate_bp, "domestic"), by=terms(made_at=made.isoformat()))
    postings: dict[int, int] = defaultdict(int)
    for entry in invoice.changes:
        if isinstance(entry, LedgerPosted):
            postings[entry.posting] += entry.amount_minor
            assert entry.amount_minor
    assert set(postings.values()) <= {0}
    rates = [
        (one.on, one.delta_minor) for one in invoice.changes if isinstance(one, RevenueRateChanged)
    ]
    assert sum(amount for _, amount in _earned(rates)) == sum(net for net, _ in lines)
    assert all(on >= made for on, _ in rates)


@pytest.mark.rule("INV-10")
@pytest.mark.parametrize(
    ("name", "net", "first", "last", "known", "expected"),
    [
        (
            "the last day takes the rest",
            "SEK 1.00",
            "2025-05-01",
            "2025-05-03",
            "2025-05-01",
            {"2025-05-01": 33, "2025-05-03": 1, "2025-05-04": -34},
        ),
        (
            "known ahead",
            "SEK 1.00",
            "2025-05-01",
            "2025-05-03",
            "2025-04-01",
            {"2025-05-01": 33, "2025-05-03": 1, "2025-05-04": -34},
        ),
        (
            "known on the second day: two days at once, then one",
            "SEK 1.00",
            "2025-05-01",
            "2025-05-03",
            "2025-05-02",
            {"2025-05-02": 66, "2025-05-03": -32, "2025-05-04": -34},
        ),
        (
            "known on the last day",
            "SEK 1.00",
            "2025-05-01",
            "2025-05-03",
            "2025-05-03",
            {"2025-05-03": 100, "2025-05-04": -100},
        ),
        (
            "known the day after: all of it at once",
            "SEK 1.00",
            "2025-05-01",
            "2025-05-03",
            "2025-05-04",
            {"2025-05-04": 100, "2025-05-05": -100},
        ),
        (
            "known much later",
            "SEK 1.00",
            "2025-05-01",
            "2025-05-03",
            "2025-08-01",
            {"2025-08-01": 100, "2025-08-02": -100},
        ),
        (
            "less than one unit a day",
            "SEK 0.02",
            "2025-05-01",
            "2025-05-03",
            "2025-05-01",
            {"2025-05-03": 2, "2025-05-04": -2},
        ),
        ("nothing", "SEK 0.00", "2025-05-01", "2025-05-03", "2025-05-01", {}),
    ],
)
def test_daily_rates(
    name: str, net: str, first: str, last: str, known: str, expected: dict[str, int]
) -> None:
    found = daily_rates(minor(net), first=day(first), last=day(last), known_on=day(known))
    assert {on.isoformat(): delta for on, delta in found} == expected


@pytest.mark.rule("INV-10")
@given(st.integers(-(10**7), 10**10), st.integers(1, 1_100), st.integers(-400, 1_500))
def test_daily_rates_earn_the_net_on_the_days_that_are_left(
    net: int, days: int, known_after: int
) -> None:
    """A credit is earned back likewise; only the day that catches up gets more than its share."""
    first = date(2024, 2, 14)
    last, known = first + timedelta(days=days - 1), first + timedelta(days=known_after)
    earned = _earned(daily_rates(net, first=first, last=last, known_on=known))
    assert sum(amount for _, amount in earned) == net
    assert all(max(first, known) <= on <= max(last, known) for on, _ in earned)
    regular = {amount for on, amount in earned if on not in (known, last)}
    assert regular <= {net // days}


@pytest.mark.rule("NOT-03")
@pytest.mark.parametrize(
    ("name", "payers", "purchasers", "expected"),
    [
        ("to the payers", (BOOKS,), (EVA,), ["books@example.com"]),
        ("lacking them to the purchasers", (), (EVA, OLA), ["eva@example.com", "ola@example.com"]),
        ("the same address once", (BOOKS, BOOKS), (), ["books@example.com"]),
    ],
)
def test_who_gets_the_invoice(
    name: str, payers: tuple[object, ...], purchasers: tuple[object, ...], expected: list[str]
) -> None:
    known = replace(buyer(), payers=payers, purchasers=purchasers)  # type: ignore[arg-type]
    sent = invoice_mails(
        known, issued=issued(line("SEK 80.00")), terms=terms(), paid_with="", rows=NewRows()
    )
    assert [one.to for one in sent] == expected


@pytest.mark.parametrize(("paid_with", "amount"), [("", 10_000), ("Visa 4242", 0)])
def test_what_a_card_pays_is_not_due(paid_with: str, amount: int) -> None:
    made = issued(line("SEK 80.00"))
    (mail,) = invoice_mails(
        buyer(), issued=made, terms=terms(), paid_with=paid_with, rows=NewRows()
    )
    assert mail.values == {
        "company": "Byggbolaget",
        "total": {"minor": 10_000, "currency": "SEK"},
        "amount_due": {"minor": amount, "currency": "SEK"},
        "due_on": "2025-06-10",
        "paid_with": paid_with,
        "po_number": "",
        "url": "/account/invoices/",
    }
    assert (mail.invoice_id, mail.language) == (made.id, "sv")


def _earned(
    rates: "list[tuple[date, int]] | tuple[tuple[date, int], ...]",
) -> list[tuple[date, int]]:
    if not rates:
        return []
    days = sorted(on for on, _ in rates)
    earned, rate = earned_between(
        rate_minor=0, after=days[0] - timedelta(days=1), until=days[-1], deltas=rates
    )
    assert rate == 0
    return list(earned)
