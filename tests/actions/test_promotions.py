"""Entering and ending promotions: who may, twice is once, what was in force stays as it was."""

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext

from tenure.actions.entering.end_promotion import END_PROMOTION, EndPromotion
from tenure.actions.entering.enter_promotion import ENTER_PROMOTION, EnterPromotion
from tenure.actions.ordering.add_seats import ADD_SEATS, AddSeats
from tenure.engine.actor import anonymous
from tenure.engine.outcome import Done
from tenure.engine.perform import perform, perform_all
from tenure.operations.delivery import drain
from tenure.operations.providers import Outside
from tenure.operations.run import run
from tenure.records.facts.promotions import load_promotions
from tenure.records.facts.reading import rows
from tests import builders as b

pytestmark = [pytest.mark.django_db, pytest.mark.rule("CAT-08", "CAT-09")]

SALES = b.staff("sales", reason="")


@pytest.fixture(autouse=True)
def vendor() -> None:
    b.vendor()


def wanted(**values: Any) -> EnterPromotion:
    """A promotion of 15 % on Atlas, from 1 February to 31 March 2026, unless told otherwise."""
    given = {
        "code": "spring-26",
        "name": "Spring",
        "percent": "15",
        "products": ("atlas",),
        "from_on": b.day("2026-02-01"),
        "until_on": b.day("2026-03-31"),
    }
    return EnterPromotion(**{**given, **values})


def enter(**values: Any) -> int:
    key = b.do(ENTER_PROMOTION, wanted(**values), actor=SALES)["promotion_id"]
    assert isinstance(key, int)
    return key


def refused(**values: Any) -> str:
    return b.refused(ENTER_PROMOTION, wanted(**values), actor=SALES)


def in_force(on: str, **offering: str) -> list[str]:
    """The codes in force for an offering on a day, from the database."""
    pair = (b.offering(**offering), b.day(on))
    return [one.code for one in load_promotions([pair]).get(pair, ())]


def test_a_promotion_is_entered_ahead_and_found_on_its_days() -> None:
    enter()
    assert in_force("2026-01-31") == []
    assert in_force("2026-02-01") == ["SPRING-26"]
    assert in_force("2026-03-31", term="P1M", country="DE") == ["SPRING-26"]
    assert in_force("2026-04-01") == []
    assert in_force("2026-02-01", product="beam") == []


def test_it_is_found_only_where_its_conditions_say() -> None:
    enter(code="a", terms=("P1Y",), countries=("DE", "US"), products=())
    assert in_force("2026-02-01", country="DE", product="beam") == ["A"]
    assert in_force("2026-02-01", country="SE") == []
    assert in_force("2026-02-01", country="DE", term="P3Y") == []


def test_what_is_read_back_is_what_was_written() -> None:
    enter(
        code="x",
        percent="",
        amount_minor=5_000,
        currency="EUR",
        countries=("DE",),
        minimum=5,
        maximum=10,
        until_on=None,
        occasions=("trade-in", "new"),
        stackable=True,
    )
    pair = (b.offering(country="DE"), b.day("2027-01-01"))
    (found,) = load_promotions([pair])[pair]
    assert (found.minor, found.currency, found.share) == (5_000, "EUR", None)
    assert (found.minimum, found.maximum, found.until_on) == (5, 10, None)
    assert (found.occasions, found.stackable) == (("new", "trade-in"), True)


def test_twice_is_once() -> None:
    first = enter()
    events = b.first("SELECT count(*) FROM event")
    assert enter() == first
    assert b.first("SELECT count(*) FROM event") == events
    for _ in range(2):
        answer = b.do(END_PROMOTION, EndPromotion(promotion_id=first), actor=SALES)
        assert answer["until_on"] is None
    assert b.first("SELECT count(*) FROM promotion")[0] == 1
    assert in_force("2026-02-01") == []


@pytest.mark.rule("ACC-11")
def test_only_sales_and_finance_set_prices() -> None:
    buyer = b.actor(b.person())
    for actor in (b.staff("support"), b.staff("operations"), buyer):
        assert b.refused(ENTER_PROMOTION, wanted(), actor=actor) == "role-not-enough"
        assert (
            b.refused(END_PROMOTION, EndPromotion(promotion_id=1), actor=actor) == "role-not-enough"
        )
    assert b.refused(ENTER_PROMOTION, wanted(), actor=anonymous("api")) == "sign-in-first"
    assert isinstance(perform(ENTER_PROMOTION, wanted(), actor=b.staff("finance"), at=b.NOW), Done)


@pytest.mark.rule("SUP-02")
@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"code": ""}, "promotion-code-invalid"),
        ({"code": "15 % off"}, "promotion-code-invalid"),
        ({"name": " "}, "promotion-name-missing"),
        ({"name": "x" * 81}, "promotion-name-missing"),
        ({"percent": ""}, "promotion-takes-one-thing"),
        ({"amount_minor": 100, "currency": "SEK"}, "promotion-takes-one-thing"),
        ({"percent": "0"}, "promotion-share-out-of-range"),
        ({"percent": "100"}, "promotion-share-out-of-range"),
        ({"percent": "-5"}, "promotion-share-out-of-range"),
        ({"percent": "a third"}, "promotion-share-out-of-range"),
        ({"until_on": date(2026, 1, 31)}, "promotion-ends-before-start"),
        ({"minimum": 0}, "promotion-quantities"),
        ({"minimum": -1}, "promotion-quantities"),
        ({"minimum": 10, "maximum": 9}, "promotion-quantities"),
        ({"maximum": 10**12}, "promotion-quantities"),
        ({"minimum": 10**12}, "promotion-quantities"),
        ({"occasions": ()}, "promotion-occasions"),
        ({"occasions": ("birthday",)}, "promotion-occasions"),
        ({"products": ("atlas", "atlantis")}, "promotion-product-unknown"),
        ({"countries": ("FR",)}, "promotion-country-unknown"),
        ({"terms": ("P2Y",)}, "promotion-term-unknown"),
        ({"licence_types": ("education",)}, "promotion-licence-type-unknown"),
        ({"percent": "", "amount_minor": 1, "currency": "XYZ"}, "unknown-currency"),
        ({"percent": "", "amount_minor": 1, "currency": "JPY"}, "promotion-currency-not-sold"),
        ({"percent": "", "amount_minor": -1, "currency": "SEK"}, "promotion-amount-out-of-range"),
        (
            {"percent": "", "amount_minor": 1, "currency": "SEK", "countries": ("DE",)},
            "promotion-currency-not-sold",
        ),
        ({"from_on": date(2026, 1, 15)}, "promotion-not-ahead"),
        ({"from_on": date(2025, 1, 15)}, "promotion-not-ahead"),
    ],
)
def test_what_cannot_be_is_refused_with_a_reason(values: dict[str, Any], code: str) -> None:
    assert refused(**values) == code
    assert rows("SELECT FROM promotion") == []


def test_the_day_is_the_latest_one_in_any_market() -> None:
    """At 23:30 UTC it is the 16th in Stockholm already: the 16th has begun, the 17th has not."""
    at = b.at("2026-01-15 23:30")
    early = wanted(from_on=b.day("2026-01-16"))
    assert b.refused(ENTER_PROMOTION, early, actor=SALES, at=at) == "promotion-not-ahead"
    b.do(ENTER_PROMOTION, wanted(from_on=b.day("2026-01-17")), actor=SALES, at=at)


def test_a_code_is_taken_while_it_runs_and_free_afterwards() -> None:
    enter()
    for days in (("2026-03-31", "2026-04-30"), ("2026-01-20", "2026-02-01"), ("2026-01-20", None)):
        until = b.day(days[1]) if days[1] else None
        assert refused(name="Other", from_on=b.day(days[0]), until_on=until) == (
            "promotion-overlaps"
        )
    enter(name="Again", from_on=b.day("2026-04-01"), until_on=None)
    assert refused(name="Third", from_on=b.day("2027-01-01")) == "promotion-ends-before-start"
    late = {"from_on": b.day("2027-01-01"), "until_on": None}
    assert refused(name="Third", **late) == "promotion-overlaps-open"


def test_one_that_runs_is_superseded_not_edited() -> None:
    enter(percent="15", until_on=None)
    at = b.at("2026-03-01")
    better = wanted(percent="20", from_on=b.day("2026-04-01"), until_on=None, supersede=True)
    b.do(ENTER_PROMOTION, better, actor=SALES, at=at)
    found = rows("SELECT share_off, from_on, until_on FROM promotion ORDER BY from_on")
    assert found == [
        (15, b.day("2026-02-01"), b.day("2026-03-31")),
        (20, b.day("2026-04-01"), None),
    ]
    # One that only comes is withdrawn instead.
    earlier = wanted(percent="25", from_on=b.day("2026-03-15"), until_on=None, supersede=True)
    b.do(ENTER_PROMOTION, earlier, actor=SALES, at=at)
    pairs = [(b.offering(), b.day(on)) for on in ("2026-03-14", "2026-03-15", "2026-05-01")]
    shares = [load_promotions([pair])[pair][0].share for pair in pairs]
    assert shares == [(15, 100), (25, 100), (25, 100)]


@pytest.mark.parametrize(
    ("at", "last_on", "outcome"),
    [
        ("2026-02-10", None, "2026-02-10"),
        ("2026-02-10", "2026-02-20", "2026-02-20"),
        ("2026-02-10", "2026-03-31", "2026-03-31"),
        ("2026-02-10", "2026-02-09", "promotion-end-past"),
        ("2026-02-10", "2026-04-01", "promotion-end-later"),
        ("2026-04-01", None, "promotion-over"),
        ("2026-01-20", None, "withdrawn"),
        ("2026-01-20", "2026-01-25", "withdrawn"),
        ("2026-01-20", "2026-02-05", "2026-02-05"),
    ],
)
def test_an_end_is_only_brought_forward(at: str, last_on: str | None, outcome: str) -> None:
    key = enter()
    ending = EndPromotion(promotion_id=key, last_on=b.day(last_on) if last_on else None)
    if outcome.startswith("promotion-"):
        assert b.refused(END_PROMOTION, ending, actor=SALES, at=b.at(at)) == outcome
        outcome = "2026-03-31"
    else:
        b.do(END_PROMOTION, ending, actor=SALES, at=b.at(at))
    until, withdrawn = b.first("SELECT until_on, withdrawn_at FROM promotion")
    assert (withdrawn is not None) == (outcome == "withdrawn")
    assert str(until) == ("2026-03-31" if outcome == "withdrawn" else outcome)


def test_nobody_ends_what_does_not_exist() -> None:
    assert b.refused(END_PROMOTION, EndPromotion(promotion_id=7), actor=SALES) == (
        "promotion-unknown"
    )


def test_the_number_of_queries_does_not_depend_on_how_many() -> None:
    def queries(count: int, start: int) -> int:
        inputs = [wanted(code=f"p-{start + i}") for i in range(count)]
        with CaptureQueriesContext(connection) as found:
            ENTER_PROMOTION.load(inputs, _moment())
        return len(found)

    assert queries(1, 0) == queries(20, 1) == 3
    perform_all(ENTER_PROMOTION, [wanted(code=f"p-{i}") for i in range(3)], actor=SALES, at=b.NOW)
    with CaptureQueriesContext(connection) as found:
        load_promotions(
            [(b_key, b.day("2026-02-01")) for (b_key,) in rows("SELECT id FROM offering")]
        )
    assert len(found) == 2  # the offerings, then all promotions at once


def test_the_database_refuses_what_the_rules_refuse() -> None:
    key = enter()
    for query in (
        "UPDATE promotion SET share_off = 100",
        "UPDATE promotion SET until_on = '2026-01-31'",
        "UPDATE promotion SET minor = 5, currency = 'EUR'",
        "INSERT INTO promotion SELECT id + 1, code, name, share_off, share_base, minor, currency, "
        "products, terms, licence_types, countries, minimum, maximum, '2026-03-31', NULL, "
        "occasions, stackable, entered_at, withdrawn_at FROM promotion",
    ):
        from django.db import transaction

        with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(query)
    assert rows("SELECT id FROM promotion") == [(key,)]


def _moment() -> Any:
    from tenure.engine.action import Moment

    return Moment(b.NOW, SALES)


@pytest.mark.rule("REN-04", "CAT-08")
def test_a_renewal_takes_the_promotion_that_runs_on_its_day(outside: Outside) -> None:
    """Five seats of Atlas renew on 15 January 2027, with 20 % off for renewals in that month."""
    company = b.company()
    key = b.buy(company, card=b.real_card(company, outside))
    enter(
        percent="20",
        from_on=b.day("2027-01-01"),
        until_on=b.day("2027-01-31"),
        occasions=("renewal",),
    )
    enter(code="not-for-it", percent="50", until_on=None, occasions=("new", "added"))
    for text in ("2026-10-17", "2026-12-16", "2027-01-08", "2027-01-15"):
        run(at=b.at(text))
        drain(at=b.at(text))
    nets = rows(
        "SELECT net_minor, derivation -> 'discounts' FROM invoice_line "
        "WHERE subscription_id = %s ORDER BY id",
        [key],
    )
    assert len(nets) == 2
    (bought, none), (renewed, taken) = nets
    assert not none
    assert renewed * 5 == bought * 4
    assert taken == [{"promotion": "SPRING-26", "share": [20, 100]}]


@pytest.mark.rule("CAT-08")
def test_added_seats_take_promotions_for_added_seats(outside: Outside) -> None:
    company = b.company()
    key = b.buy(company, card=b.real_card(company, outside))
    enter(percent="25", occasions=("added",), minimum=2)
    for number, quantity, expected in (
        (1, 1, []),
        (2, 2, [{"promotion": "SPRING-26", "share": [25, 100]}]),
    ):
        more = AddSeats(subscription_id=key, quantity=quantity, intent=f"more-{number}")
        at = b.at("2026-02-10")
        b.do(ADD_SEATS, more, actor=b.actor(company.purchaser), at=at)
        drain(at=at)
        found = b.first(
            "SELECT coalesce(derivation -> 'discounts', '[]') FROM invoice_line ORDER BY id DESC"
        )[0]
        assert found == expected
