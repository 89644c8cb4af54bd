"""What keeps its rate while all others move: instalments, trade-ins, agreements, documents."""

from datetime import date, datetime
from typing import Any

import pytest

from tenure.actions.entering.enter_catalogue import ENTER_CATALOGUE, EnterCatalogue
from tenure.actions.entering.enter_fx_tables import ENTER_FX_TABLES, EnterFxTables
from tenure.actions.payments.bill_instalment import BILL_INSTALMENT, BillInstalment
from tenure.actions.renewals.renew_now import RENEW_NOW, RenewNow
from tenure.engine.actor import system
from tenure.engine.preview import preview
from tenure.operations.delivery import drain
from tenure.operations.providers import Outside
from tenure.questions.subscriptions.forecast import next_renewals
from tenure.records.facts.reading import rows
from tenure.records.facts.subscriptions import load_subscriptions, load_unpaid
from tenure.records.models import Invoice, Subscription
from tenure.rules.lifecycle.arrears import overdue
from tenure.rules.policy import default_policy
from tests import builders as b
from tests import published_rates

pytestmark = pytest.mark.django_db

FOLLOWING = (
    "record,product,term,from_on,amount,currency\n"
    "base_price,atlas,year,2024-01-01,1240.00,EUR\n"
    "base_price,atlas,3 years,2024-01-01,3600.00,EUR\n"
    "record,market,from_on,follows,step\nprice_rule,SE,2025-06-01,yes,10\n"
)
EARLY = b.at("2025-05-20")


def following() -> b.Company:
    """Let Sweden follow from June 2025, with every rate up to today in force; a company."""
    b.vendor(at=EARLY)
    actor = system("test")
    b.do(ENTER_CATALOGUE, EnterCatalogue(sheet=FOLLOWING), actor=actor, at=EARLY)
    wanted = EnterFxTables(history=published_rates.sheet(), since=date(2025, 4, 1))
    b.do(ENTER_FX_TABLES, wanted, actor=actor, at=EARLY)
    return b.company(b.person("eva@nordfab.example"), name="Nordfab AB", at=EARLY)


def srp_of_month(on: str, *, base: int = 1240) -> int:
    """Return a list price in whole tens of kronor by the rate of a month, as öre."""
    found = rows(
        "SELECT r.numerator, r.denominator FROM fx_table t JOIN fx_rate r ON r.table_id = t.id "
        "WHERE t.calendar = 'month' AND t.from_on = %s AND r.currency = 'SEK'",
        [date.fromisoformat(on).replace(day=1)],
    )
    numerator, denominator = int(found[0][0]), int(found[0][1])
    return (2 * base * numerator + 10 * denominator) // (20 * denominator) * 1_000


@pytest.mark.rule("FX-03", "FX-04", "CAT-10")
def test_instalments_two_and_three_cost_what_they_did_at_the_start(outside: Outside) -> None:
    company = following()
    bought = b.at("2025-07-10")
    card = b.real_card(company, outside, at=bought)
    key = b.buy(company, term="P3Y", quantity=4, card=card, at=bought)
    srp = srp_of_month("2025-07-10", base=3600)
    planned = rows(
        "SELECT due_on, net_minor FROM instalment WHERE subscription_id = %s ORDER BY due_on", [key]
    )
    first = rows("SELECT net_minor FROM invoice_line WHERE subscription_id = %s", [key])[0][0]
    assert first + sum(minor for _, minor in planned) == srp * 4
    assert [str(due_on) for due_on, _ in planned] == ["2026-07-10", "2027-07-10"]
    for due_on, minor in planned:
        at = datetime.combine(due_on, bought.timetz())
        b.do(BILL_INSTALMENT, BillInstalment(subscription_id=key), actor=system("run"), at=at)
        drain(at=at)
        billed = rows("SELECT net_minor FROM invoice_line ORDER BY id DESC LIMIT 1")[0][0]
        assert billed == minor
    assert srp_of_month("2026-07-10", base=3600) != srp


def renewal(key: int, at: datetime) -> int:
    """Return the list price that renewing now would be charged at."""
    wanted = RenewNow(subscription_id=key, intent=f"{key}-{at}")
    customer = rows("SELECT customer_id, purchaser_id FROM subscription WHERE id = %s", [key])[0]
    person = b.Person(customer[1], "", "")
    foreseen: Any = preview(RENEW_NOW, wanted, actor=b.actor(person), at=at)
    found = [change.srp_minor for change in foreseen.changes if hasattr(change, "srp_minor")]
    assert found, foreseen
    return int(found[0])


@pytest.mark.rule("FX-01", "FX-03")
def test_a_renewal_takes_the_rate_of_its_day_and_a_trade_in_that_of_its_offer(
    outside: Outside,
) -> None:
    company = following()
    bought = b.at("2025-07-10")
    card = b.real_card(company, outside, at=bought)
    key = b.buy(company, card=card, at=bought)
    on = b.at("2026-06-20")
    assert renewal(key, on) == srp_of_month("2026-06-20") != srp_of_month("2025-07-10")
    (known,) = load_subscriptions([key]).values()
    ahead = next_renewals([known], at=on)[key]
    assert ahead is not None
    # What lies ahead is reckoned with the rates of today.
    assert ahead.net.minor == srp_of_month("2026-06-20") * 5
    Subscription.objects.filter(id=key).update(rates_on=date(2025, 7, 10))
    assert renewal(key, on) == srp_of_month("2025-07-10")


@pytest.mark.rule("SUB-04", "FX-05")
@pytest.mark.parametrize(("rest", "late"), [(1_500, False), (2_500, True)])
def test_a_rest_below_two_dollars_in_kronor_is_no_arrears(
    outside: Outside, rest: int, late: bool
) -> None:
    company = following()
    bought = b.at("2025-07-10")
    card = b.real_card(company, outside, at=bought)
    key = b.buy(company, card=card, at=bought)
    Invoice.objects.filter(customer_id=company.id).update(
        state="open", open_minor=rest, paid_on=None, due_on=date(2025, 8, 9)
    )
    unpaid = load_unpaid([key])[key]
    assert [one.rates is not None for one in unpaid] == [True]
    found = overdue(unpaid, on=date(2025, 8, 20), policy=default_policy())
    assert bool(found) is late
    # What arrives brings the books back to what they were, for the invariants after the test.
    Invoice.objects.filter(customer_id=company.id).update(
        state="paid", open_minor=0, paid_on=date(2025, 7, 10)
    )
