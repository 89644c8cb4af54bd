"""What sales aligns, extends and switches: foretold as it comes, and what it leaves behind."""

from datetime import datetime
from typing import Any

import pytest

from tenure.actions.licensing.assign_seat import ASSIGN_SEAT, AssignSeat
from tenure.actions.ordering.add_seats import ADD_SEATS, AddSeats
from tenure.actions.ordering.extend_subscription import EXTEND_SUBSCRIPTION, ExtendSubscription
from tenure.actions.ordering.order_for_customer import (
    ORDER_FOR_CUSTOMER,
    LineWanted,
    OrderForCustomer,
)
from tenure.actions.ordering.switch_product import SWITCH_PRODUCT, SwitchProduct
from tenure.actions.renewals.renew_now import RENEW_NOW, RenewNow
from tenure.engine.action import AnyAction
from tenure.engine.actor import Actor
from tenure.engine.perform import perform
from tenure.engine.preview import preview
from tenure.operations.delivery import drain
from tenure.operations.providers import Outside
from tenure.operations.run import run
from tenure.questions.invariants.asked import broken_invariants
from tenure.records.facts.reading import rows
from tenure.rules.decision import Refused
from tests import builders as b

pytestmark = pytest.mark.django_db

SALES = b.staff("sales")


def foretold(action: AnyAction, wanted: Any, *, actor: Actor, at: datetime) -> int:
    """Preview, confirm, pay: all three say the same; return what was charged."""
    seen = preview(action, wanted, actor=actor, at=at)
    assert not isinstance(seen, Refused), seen
    mails = rows("SELECT coalesce(max(id), 0) FROM mail")[0][0]
    instalments = rows("SELECT coalesce(max(id), 0) FROM instalment")[0][0]
    b.do(action, wanted, actor=actor, at=at)
    drain(at=at)
    total, net = b.first("SELECT total_minor, net_minor FROM invoice ORDER BY id DESC LIMIT 1")
    today, *later = seen.charges
    assert (today.amount_minor, today.net, today.on) == (total, False, at.date())
    planned = rows(
        "SELECT due_on, net_minor FROM instalment WHERE id > %s ORDER BY due_on", [instalments]
    )
    assert [(one.on, one.amount_minor) for one in later] == planned
    sent = rows('SELECT template, "to" FROM mail WHERE id > %s', [mails])
    assert sorted(seen.mails) == sorted(sent)
    renews = {row[0] for row in rows("SELECT renews_on FROM subscription")}
    assert {one.after_on for one in seen.dates} <= renews
    assert broken_invariants() == ()
    assert isinstance(net, int)
    return net


def facts(key: int, *columns: str) -> tuple[Any, ...]:
    return b.first(f"SELECT {', '.join(columns)} FROM subscription WHERE id = %s", key)


@pytest.fixture
def firm(outside: Outside) -> tuple[b.Company, int, int]:
    """A company with a card and five seats of Atlas from 2026-01-15."""
    b.vendor()
    company = b.company()
    card = b.real_card(company, outside)
    return company, card, b.buy(company, card=card)


@pytest.mark.rule("COT-06", "COT-04", "COT-10", "SUB-03", "CHK-12")
@pytest.mark.parametrize(
    ("product", "term", "net", "started"),
    [
        # 6 000.00 a seat and year, 265 days; 18 000.00 for three years, by the day to January.
        ("beam", "P1Y", 871_233, "2026-04-25"),
        ("beam", "P3Y", 871_233, "2026-04-25"),
    ],
)
def test_a_new_one_ends_with_atlas(
    firm: tuple[b.Company, int, int], product: str, term: str, net: int, started: str
) -> None:
    company, card, atlas = firm
    wanted = OrderForCustomer(
        customer_id=company.id,
        lines=(LineWanted(offering_id=b.offering(product, term=term), quantity=2, align_to=atlas),),
        payment_method_id=card,
        intent="align",
    )
    assert foretold(ORDER_FOR_CUSTOMER, wanted, actor=SALES, at=b.at("2026-04-25")) == net
    key = b.first("SELECT max(id) FROM subscription")[0]
    found = facts(key, "started_on::text", "renews_on", "anchor_day", "purchaser_id")
    assert found == (started, b.day("2027-01-15"), 15, company.purchaser.id)
    order = b.first(
        "SELECT channel, aligned_to_id FROM purchase_order o JOIN order_line l "
        "ON l.order_id = o.id ORDER BY o.id DESC LIMIT 1"
    )
    assert order == ("sales", atlas)
    again = b.do(ORDER_FOR_CUSTOMER, wanted, actor=SALES, at=b.at("2026-04-25"))
    assert "payment_id" not in again
    seats = AddSeats(subscription_id=key, quantity=1, intent="more")
    foretold(ADD_SEATS, seats, actor=b.actor(company.purchaser), at=b.at("2026-06-01"))


@pytest.mark.rule("COT-07", "COT-08", "COT-10", "SUB-04")
def test_an_extension(firm: tuple[b.Company, int, int]) -> None:
    company, card, atlas = firm
    flux = b.buy(company, product="flux", term="P3Y", quantity=1, card=card, at=b.at("2026-03-20"))
    wanted = ExtendSubscription(subscription_id=atlas, target_id=flux, intent="x")
    # 18 850.00 × 795 days × 5 ÷ 365: 2027-01-15 to 2029-03-19.
    net = foretold(EXTEND_SUBSCRIPTION, wanted, actor=SALES, at=b.at("2026-04-01"))
    assert net == 20_528_425
    found = facts(atlas, "renews_on::text", "anchor_day", "unpaid_due_on", "quantity")
    assert found == ("2029-03-20", 20, None, 5)
    line = b.first(
        "SELECT first_on::text, last_on::text FROM invoice_line ORDER BY id DESC LIMIT 1"
    )
    assert line == ("2027-01-15", "2029-03-19")
    seats = AddSeats(subscription_id=atlas, quantity=1, intent="more")
    foretold(ADD_SEATS, seats, actor=b.actor(company.purchaser), at=b.at("2026-06-01"))
    back = ExtendSubscription(subscription_id=flux, target_id=atlas, intent="back")
    assert b.refused(EXTEND_SUBSCRIPTION, back, actor=SALES, at=b.at("2026-06-02")) == (
        "target-ends-first"
    )


@pytest.mark.rule("COT-07", "SUB-04")
def test_an_extension_that_is_not_paid_is_in_arrears_when_its_days_begin(
    firm: tuple[b.Company, int, int], outside: Outside
) -> None:
    from tests.actions.test_daily_actions import decline

    company, card, atlas = firm
    flux = b.buy(company, product="flux", term="P3Y", quantity=1, card=card, at=b.at("2026-03-20"))
    at = b.at("2026-04-01")
    done = b.do(
        EXTEND_SUBSCRIPTION,
        ExtendSubscription(subscription_id=atlas, target_id=flux, intent="x"),
        actor=SALES,
        at=at,
    )
    answer(done["payment_id"], "authorised", at)
    decline(outside, card)
    drain(at=at)
    assert facts(atlas, "unpaid_due_on::text", "state") == ("2027-01-15", "active")
    for moment in ("2026-06-01", "2027-01-16"):
        run(at=b.at(moment))
        drain(at=b.at(moment))
        assert broken_invariants() == ()
    assert facts(atlas, "state", "state_since_on::text") == ("expired", "2027-01-16")


def answer(payment: int, state: str, at: datetime) -> None:
    from tenure.actions.payments.take_payment_answer import TAKE_PAYMENT_ANSWER, TakePaymentAnswer
    from tenure.engine.actor import system

    told = TakePaymentAnswer(payment_id=payment, state=state, provider_ref="pi_test")
    b.do(TAKE_PAYMENT_ANSWER, told, actor=system("worker"), at=at)


@pytest.mark.rule("REN-05", "REN-06", "COT-10", "COT-05", "SUB-14")
def test_early_renewal_with_fewer_seats(firm: tuple[b.Company, int, int]) -> None:
    company, _, atlas = firm
    admin = b.actor(company.purchaser)
    for _n in range(3):
        b.do(ASSIGN_SEAT, AssignSeat(subscription_id=atlas, email=b.person().email), actor=admin)
    wanted = RenewNow(subscription_id=atlas, quantity=2, intent="early")
    net = foretold(RENEW_NOW, wanted, actor=admin, at=b.at("2026-12-01"))
    assert net == 3_770_000
    assert facts(atlas, "quantity", "begins_quantity", "begins_on::text", "renews_on::text") == (
        5,
        2,
        "2027-01-15",
        "2028-01-15",
    )
    assert (
        b.refused(
            RENEW_NOW,
            RenewNow(subscription_id=atlas, intent="again"),
            actor=admin,
            at=b.at("2026-12-02"),
        )
        == "window-not-open"
    )
    # One seat more: 29 days now, and for the year that is bought already.
    seats = AddSeats(subscription_id=atlas, quantity=1, intent="more")
    assert foretold(ADD_SEATS, seats, actor=admin, at=b.at("2026-12-17")) == 149_767 + 1_885_000
    run(at=b.at("2027-01-14"))
    assert facts(atlas, "quantity", "begins_quantity") == (6, 3)
    run(at=b.at("2027-02-01"))  # the days before, the run was out of order
    assert facts(atlas, "quantity", "begins_quantity", "next_quantity") == (3, None, 3)
    held = rows("SELECT count(*) FROM assignment WHERE released_at IS NULL")[0][0]
    assert held == 3
    assert broken_invariants() == ()


@pytest.mark.rule("REN-07", "SUB-14")
def test_late_renewal_with_fewer_seats_takes_seats_back(firm: tuple[b.Company, int, int]) -> None:
    company, _, atlas = firm
    admin = b.actor(company.purchaser)
    for _n in range(3):
        b.do(ASSIGN_SEAT, AssignSeat(subscription_id=atlas, email=b.person().email), actor=admin)
    from tenure.actions.renewals.set_auto_renewal import SET_AUTO_RENEWAL, SetAutoRenewal

    off = SetAutoRenewal(customer_id=company.id, subscription_ids=(atlas,), on=False)
    b.do(SET_AUTO_RENEWAL, off, actor=admin)
    at = b.at("2027-01-20")
    run(at=at)
    foretold(RENEW_NOW, RenewNow(subscription_id=atlas, quantity=2, intent="l"), actor=admin, at=at)
    run(at=at)
    assert facts(atlas, "quantity", "begins_on", "state") == (2, None, "active")
    assert rows("SELECT count(*) FROM assignment WHERE released_at IS NULL")[0][0] == 2
    assert broken_invariants() == ()


@pytest.mark.rule("REN-14", "COT-10", "SUB-01", "SUB-14")
def test_a_switch(firm: tuple[b.Company, int, int], outside: Outside) -> None:
    company, _, atlas = firm
    admin = b.actor(company.purchaser)
    for _n in range(3):
        b.do(ASSIGN_SEAT, AssignSeat(subscription_id=atlas, email=b.person().email), actor=admin)
    wanted = SwitchProduct(
        subscription_id=atlas, offering_id=b.offering("beam", term="P3Y"), quantity=3, intent="s"
    )
    assert b.refused(SWITCH_PRODUCT, wanted, actor=SALES, at=b.at("2026-09-01")) == (
        "window-not-open"
    )
    net = foretold(SWITCH_PRODUCT, wanted, actor=SALES, at=b.at("2026-12-01"))
    assert net == 1_800_000
    run(at=b.at("2027-01-14"))
    assert facts(atlas, "state", "product_id = (SELECT id FROM product WHERE code = 'atlas')") == (
        "active",
        True,
    )
    run(at=b.at("2027-01-15"))
    assert facts(atlas, "state", "renews_on::text", "next_due") == ("ended", "2027-01-15", "")
    beam = b.first("SELECT max(id) FROM subscription")[0]
    assert facts(beam, "state", "quantity", "started_on::text", "renews_on::text", "term") == (
        "active",
        3,
        "2027-01-15",
        "2030-01-15",
        "P3Y",
    )
    held = rows(
        "SELECT subscription_id, count(*) FROM assignment WHERE released_at IS NULL GROUP BY 1"
    )
    assert held == [(beam, 3)]
    due = rows("SELECT due_on::text FROM instalment WHERE subscription_id = %s ORDER BY 1", [beam])
    assert due == [("2028-01-15",), ("2029-01-15",)]
    assert broken_invariants() == ()
    run(at=b.at("2028-01-15"))
    drain(at=b.at("2028-01-15"))
    billed = b.first("SELECT net_minor, state FROM invoice ORDER BY id DESC LIMIT 1")
    assert billed == (1_800_000, "paid")
    assert broken_invariants() == ()


@pytest.mark.rule("REN-14", "SUB-04", "SUB-06")
def test_what_is_owed_for_a_switch_is_owed_by_what_follows(
    firm: tuple[b.Company, int, int], outside: Outside
) -> None:
    from tenure.actions.payments.pay_invoice import PAY_INVOICE, PayInvoice
    from tests.actions.test_daily_actions import decline

    company, card, atlas = firm
    at = b.at("2026-12-01")
    done = b.do(
        SWITCH_PRODUCT,
        SwitchProduct(subscription_id=atlas, offering_id=b.offering("beam"), intent="s"),
        actor=SALES,
        at=at,
    )
    answer(done["payment_id"], "authorised", at)
    decline(outside, card)
    drain(at=at)
    for moment in ("2027-01-15", "2027-01-28", "2027-02-01"):
        run(at=b.at(moment))
        drain(at=b.at(moment))
        assert broken_invariants() == ()
    beam = b.first("SELECT max(id) FROM subscription")[0]
    assert facts(beam, "state", "unpaid_due_on::text") == ("suspended", "2027-01-15")
    invoice = b.first("SELECT id FROM invoice WHERE open_minor > 0")[0]
    good = b.real_card(company, outside, at=b.at("2027-02-02"))
    b.do(
        PAY_INVOICE,
        PayInvoice(invoice_id=invoice, payment_method_id=good),
        actor=b.actor(company.purchaser),
        at=b.at("2027-02-02"),
    )
    drain(at=b.at("2027-02-02"))
    assert facts(beam, "state", "unpaid_due_on") == ("active", None)
    assert facts(atlas, "state")[0] == "ended"
    assert broken_invariants() == ()


@pytest.mark.rule("COT-06", "COT-07", "REN-14", "ACC-11")
@pytest.mark.parametrize("role", ["support", "operations", "finance"])
def test_only_sales(firm: tuple[b.Company, int, int], role: str) -> None:
    _, _, atlas = firm
    wanted = ExtendSubscription(subscription_id=atlas, target_id=atlas, intent="x")
    for actor in (b.staff(role), b.actor(firm[0].purchaser), b.staff("sales", reason="")):
        outcome = perform(EXTEND_SUBSCRIPTION, wanted, actor=actor, at=b.NOW)
        assert isinstance(outcome, Refused)
        assert outcome.code in ("role-not-enough", "reason-missing")
