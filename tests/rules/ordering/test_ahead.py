"""What is shown before confirming is what confirming does, on any day and for any number."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenure.rules.changes import (
    InstalmentPlanned,
    InvoiceIssued,
    InvoiceLineAdded,
    OrderLineAdded,
    OrderPlaced,
    PaymentRequested,
)
from tenure.rules.changing.aligning import aligned
from tenure.rules.changing.changing import Ordering, add_seats, renew_now
from tenure.rules.changing.extending import Extending, extend
from tenure.rules.changing.product_switch import switch_product
from tenure.rules.dates import Term, last_day, term_end
from tenure.rules.decision import Decided, Decision
from tenure.rules.ordering import ahead
from tenure.rules.ordering.order_pricing import Buying, Wanted
from tenure.rules.ordering.orders import place
from tests.rules.values import buying, card, offer, period, policy, subscription

pytestmark = pytest.mark.rule("COT-10", "COT-03", "CHK-13")

STARTS = st.dates(date(2024, 9, 20), date(2028, 9, 19))
QUANTITIES = st.integers(1, 5000)
TERMS = st.sampled_from(["P1Y", "P3Y"])
PRICES = st.sampled_from(["SEK 1885.00", "SEK 1000.00", "SEK 0.07", "SEK 999.99"])


def agree(decision: Decision, facts: Buying, *, known: Any, offers: list[Any]) -> None:
    """Every amount of the order stands on its invoice and in its instalments, to the minor unit."""
    if not isinstance(decision, Decided):
        assert decision.code == "rounds-to-nothing", decision
        return
    then = ahead.fulfilled(decision, buying=facts, offers=offers, subscription=known)
    assert isinstance(then, Decided), then

    def of[Kind](kind: type[Kind], where: Decided) -> list[Kind]:
        return [change for change in where.changes if isinstance(change, kind)]

    (order,), (invoice,) = of(OrderPlaced, decision), of(InvoiceIssued, then)
    lines = of(OrderLineAdded, decision)
    billed = of(InvoiceLineAdded, then)
    assert (order.net_minor, order.tax_minor) == (invoice.net_minor, invoice.tax_minor)
    assert order.net_minor == sum(line.net_minor for line in lines)
    assert [line.net_minor for line in lines] == [line.net_minor for line in billed]
    assert all(line.net_minor > 0 for line in lines)
    assert [one.amount_minor for one in of(PaymentRequested, then)] == [order.total_minor]
    later = [(bill["due_on"], bill["net_minor"]) for line in lines for bill in line.bills]
    planned = [(one.due_on.isoformat(), one.net_minor) for one in of(InstalmentPlanned, then)]
    assert later == planned
    # What is billed touches: to the last paid day there is no gap and no overlap.
    for line, paid in zip(lines, billed, strict=True):
        assert paid.first_on == line.first_on
        ends = line.bills[0]["due_on"] if line.bills else line.renews_on.isoformat()
        assert (paid.last_on + timedelta(days=1)).isoformat() == ends


def ordering(on: date, starts: date, term: str, price: str, **known: Any) -> Ordering:
    sold = offer(price, term=term, channels=("store", "sales"))
    ends = term_end(starts, term=Term(term), anchor_day=starts.day)
    return Ordering(
        buying=buying(on.isoformat(), channel="sales", card=card(until=None)),
        subscription=subscription(
            term=term, started_on=starts, renews_on=ends, state_since_on=starts, **known
        ),
        periods=(period(starts.isoformat(), ends.isoformat(), of=sold),),
        current=sold,
        renewed_as=sold,
        contract=policy(),
        owed_invoices=(),
    )


@given(STARTS, QUANTITIES, TERMS, PRICES, st.floats(0, 0.999))
def test_seats_added(starts: date, quantity: int, term: str, price: str, part: float) -> None:
    ends = term_end(starts, term=Term(term), anchor_day=starts.day)
    on = starts + timedelta(days=int((ends - starts).days * part))
    facts = ordering(on, starts, term, price)
    decision = add_seats(facts, quantity=quantity, intent="i")
    agree(decision, facts.buying, known=facts.subscription, offers=[facts.current])


@given(STARTS, QUANTITIES, TERMS, PRICES, st.floats(0, 0.999))
def test_a_new_one_aligned(starts: date, quantity: int, term: str, price: str, part: float) -> None:
    ends = term_end(starts, term=Term(term), anchor_day=starts.day)
    on = starts + timedelta(days=int((ends - starts).days * part))
    sold = offer(price, term=term, channels=("sales",))
    target = subscription(id=2, started_on=starts, renews_on=ends, term=term)
    line = aligned(Wanted(sold, quantity), target=target, customer_id=3, on=on, channel="sales")
    if not isinstance(line, Wanted):
        # From 28 February a term of anchor 29 can be longer than one from that day.
        assert line.code == "target-too-far"
        return
    facts = buying(on.isoformat(), line, channel="sales", card=card(until=None))
    agree(place(facts, intent="i"), facts, known=None, offers=[sold])


@given(STARTS, QUANTITIES, TERMS, PRICES, st.integers(1, 1000), st.integers(0, 360))
def test_an_extension(
    starts: date, quantity: int, term: str, price: str, days: int, back: int
) -> None:
    ends = term_end(starts, term=Term(term), anchor_day=starts.day)
    on = max(starts, ends - timedelta(days=back))
    facts = ordering(on, starts, term, price, quantity=quantity, state="active")
    target = subscription(id=2, started_on=starts, renews_on=ends + timedelta(days=days))
    decision = extend(Extending(facts, target), intent="i")
    if not isinstance(decision, Decided) and decision.code == "extension-too-long":
        return
    agree(decision, facts.buying, known=facts.subscription, offers=[facts.current])


@given(STARTS, QUANTITIES, TERMS, PRICES, st.integers(1, 90), st.booleans())
def test_the_next_term_with_other_seats_or_as_another_product(
    starts: date, quantity: int, term: str, price: str, before: int, switch: bool
) -> None:
    ends = term_end(starts, term=Term(term), anchor_day=starts.day)
    facts = ordering(ends - timedelta(days=before), starts, term, price)
    if switch:
        other = offer(price, term=term, offering_id=6, product_id=7, channels=("sales",))
        facts = Ordering(
            facts.buying,
            facts.subscription,
            facts.periods,
            facts.current,
            other,
            facts.contract,
            facts.owed_invoices,
        )
        decision = switch_product(facts, intent="i", quantity=quantity)
    else:
        decision = renew_now(facts, intent="i", quantity=quantity, auto_renew=True)
    agree(
        decision,
        facts.buying,
        known=facts.subscription,
        offers=[facts.current, facts.renewed_as],
    )
    assert last_day(ends) >= facts.buying.on
