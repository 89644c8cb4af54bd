"""What holds for every amount whatever is bought: sums, rounding, order, currencies, terms."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenure.rules.changes import InvoiceIssued, InvoiceLineAdded, OrderLineAdded, OrderPlaced
from tenure.rules.dates import Term, last_day, renewal_dates
from tenure.rules.decision import Decided, Refused
from tenure.rules.foresight import foresee
from tenure.rules.money import DIGITS, Money
from tenure.rules.ordering import ahead
from tenure.rules.ordering.order_pricing import Buying, Wanted
from tenure.rules.ordering.orders import place
from tenure.rules.pricing.derivation import evaluate
from tenure.rules.pricing.instalments import bill_plan
from tenure.rules.pricing.offer_prices import offer_price
from tenure.rules.pricing.prices import Price, plain
from tenure.rules.pricing.promotions import Promotion
from tests.rules.values import buyer, buying, offer, policy

CURRENCIES = ("JPY", "EUR", "SEK", "KWD")
DAYS = st.dates(date(2024, 9, 16), date(2030, 12, 31))
MINOR = st.integers(50_000, 10**8)
SEATS = st.integers(1, 5_000)
TERMS = st.sampled_from(Term)
SINCE = date(2020, 1, 1)


@st.composite
def promotions(draw: st.DrawFn) -> tuple[Promotion, ...]:
    """Up to three promotions for new purchases: shares and amounts, some of which stack."""
    made = []
    for number in range(draw(st.integers(0, 3))):
        about: dict[str, Any] = {"stackable": draw(st.booleans())}
        if draw(st.booleans()):
            about["share"] = (draw(st.integers(1, 99)), 100)
        else:
            about |= {"minor": draw(st.integers(1, 40_000)), "currency": draw(_CURRENCY)}
        made.append(Promotion(code=f"P{number}", name="", from_on=SINCE, **about))
    return tuple(made)


_CURRENCY = st.sampled_from(CURRENCIES)


@st.composite
def carts(draw: st.DrawFn) -> Buying:
    """One to six lines of one term in one currency, some of them discounted."""
    currency, term = draw(_CURRENCY), draw(TERMS)
    lines = tuple(
        Wanted(
            replace(
                offer(None, term=term.value, offering_id=number, promotions=draw(promotions())),
                srp=Money(draw(MINOR), currency),
            ),
            draw(SEATS),
        )
        for number in range(draw(st.integers(1, 6)))
    )
    on = draw(DAYS)
    return buying(on.isoformat(), *lines, buyer=buyer(currency=currency))


@pytest.mark.rule("COT-03", "TAX-01", "COT-09")
@given(carts())
def test_an_order_is_the_sum_of_its_rounded_lines_and_its_tax(facts: Buying) -> None:
    decision = place(facts, intent="x")
    assert isinstance(decision, Decided)
    order = next(one for one in decision.changes if isinstance(one, OrderPlaced))
    lines = [one for one in decision.changes if isinstance(one, OrderLineAdded)]
    assert order.net_minor == sum(line.net_minor for line in lines)
    assert order.total_minor == order.net_minor + order.tax_minor
    assert abs(Fraction(order.net_minor * 25, 100) - order.tax_minor) <= Fraction(1, 2)
    for line in lines:
        assert evaluate(line.derivation) == Money(line.net_minor, line.currency)
        assert line.net_minor > 0, "nothing is given away, nothing is paid back"
        for bill in line.bills:
            assert evaluate(bill["derivation"]).minor == bill["net_minor"] > 0
    for tax in order.taxes:
        assert evaluate(tax["derivation"]).minor == tax["tax_minor"]


@pytest.mark.rule("COT-10", "CHK-13")
@given(carts())
def test_a_preview_tells_what_confirming_charges(facts: Buying) -> None:
    decision = place(facts, intent="x")
    assert isinstance(decision, Decided)
    then = ahead.fulfilled(decision, buying=facts, offers=[one.offer for one in facts.wanted])
    assert isinstance(then, Decided)
    told = foresee(decision, then=then)
    invoice = next(one for one in then.changes if isinstance(one, InvoiceIssued))
    invoiced = [one for one in then.changes if isinstance(one, InvoiceLineAdded)]
    assert [charge.amount_minor for charge in told.charges if not charge.net] == [
        invoice.total_minor
    ]
    assert sum(line.net_minor for line in invoiced) == invoice.net_minor
    ordered = [one for one in decision.changes if isinstance(one, OrderLineAdded)]
    later = sorted((bill["due_on"], bill["net_minor"]) for line in ordered for bill in line.bills)
    assert sorted((c.on.isoformat(), c.amount_minor) for c in told.charges if c.net) == later


@pytest.mark.rule("COT-03", "CAT-08")
@given(_CURRENCY, MINOR, SEATS, st.integers(1, 99), DAYS)
def test_discount_and_quantity_may_come_in_either_order(
    currency: str, minor: int, seats: int, percent: int, on: date
) -> None:
    def cost(price: Price, quantity: int) -> int:
        bills = bill_plan(
            price=price, quantity=quantity, starts_on=on, term=Term.P1Y, policy=policy()
        )
        assert not isinstance(bills, Refused)
        return bills[0].amount.minor

    together = cost(plain(Money(minor, currency), discount=(percent, 100)), seats)
    exact = Fraction(minor * seats * (100 - percent), 100)
    assert abs(exact - together) <= Fraction(1, 2)
    one_by_one = seats * cost(plain(Money(minor, currency), discount=(percent, 100)), 1)
    assert abs(together - one_by_one) <= Fraction(seats + 1, 2), "rounded once, not per seat"


@pytest.mark.rule("COT-04", "CAT-01")
@given(_CURRENCY, MINOR, SEATS, DAYS, promotions())
def test_instalments_of_a_full_term_are_its_price(
    currency: str, minor: int, seats: int, on: date, offered: tuple[Promotion, ...]
) -> None:
    sold = replace(offer(None, term="P3Y", promotions=offered), srp=Money(minor, currency))
    price = offer_price(sold, quantity=seats, occasion="new", on=on)
    assert isinstance(price, Price)
    bills = bill_plan(price=price, quantity=seats, starts_on=on, term=Term.P3Y, policy=policy())
    assert not isinstance(bills, Refused)
    assert len(bills) == 3
    assert price.left is not None
    whole = Fraction(price.left[0] * seats, price.left[1])
    assert abs(whole - sum(bill.amount.minor for bill in bills)) <= Fraction(1, 2)
    assert bills[0].amount.minor - bills[1].amount.minor in (0, 1, 2)
    assert bills[1].amount == bills[2].amount


@pytest.mark.rule("SUB-03")
@given(st.dates(date(2000, 1, 1), date(2060, 12, 31)), TERMS)
def test_terms_tile_for_ever(start: date, term: Term) -> None:
    days = (start, *renewal_dates(start, term=term, count=40))
    assert all(one < other for one, other in pairwise(days))
    assert all(day.day == start.day or day.day == _last_of(day) for day in days)


@pytest.mark.parametrize(("currency", "digits"), [("JPY", 0), ("SEK", 2), ("KWD", 3)])
def test_currencies_have_their_decimals(currency: str, digits: int) -> None:
    assert DIGITS[currency] == digits
    assert (
        str(Money(123_456, currency)).split()[-1]
        == {
            0: "123456",
            2: "1234.56",
            3: "123.456",
        }[digits]
    )


def _last_of(day: date) -> int:
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return last_day(following).day
