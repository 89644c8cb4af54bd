"""Orders by invoice are placed and fulfilled in one decision, within a credit line (CHK-07)."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tenure.actions.companies.grant_purchaser import GRANT_PURCHASER, GrantPurchaser
from tenure.actions.entering.enter_policy import ENTER_POLICY, EnterPolicy
from tenure.actions.ordering.add_seats import ADD_SEATS, AddSeats
from tenure.actions.ordering.change_cart import CHANGE_CART, ChangeCart
from tenure.actions.ordering.confirm_order import CONFIRM_ORDER, ConfirmOrder
from tenure.actions.ordering.order_for_customer import (
    ORDER_FOR_CUSTOMER,
    LineWanted,
    OrderForCustomer,
)
from tenure.actions.payments.decide_credit_line import DECIDE_CREDIT_LINE, DecideCreditLine
from tenure.actions.payments.record_transfer import RECORD_TRANSFER, RecordTransfer
from tenure.actions.renewals.renew import RENEW, Renew
from tenure.actions.renewals.renew_now import RENEW_NOW, RenewNow
from tenure.actions.renewals.renew_several import RENEW_SEVERAL, RenewSeveral
from tenure.engine.action import Moment
from tenure.engine.actor import system
from tenure.engine.outcome import Done
from tenure.engine.perform import perform, perform_due
from tenure.engine.preview import preview
from tenure.operations.delivery import drain
from tenure.operations.providers import Outside
from tenure.records.facts.reading import rows
from tenure.rules.decision import Refused
from tenure.rules.policy import default_policy, policy_as_mapping
from tests import builders as b
from tests.actions.test_daily_actions import after_reminders, due_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def company(outside: Outside) -> b.Company:
    """A company in Sweden with a line of 500 000.00."""
    b.vendor()
    firm = b.company()
    b.credit(firm, 50_000_000)
    return firm


def orders(company: b.Company) -> list[tuple[Any, ...]]:
    return rows(
        "SELECT state, pays_by, total_minor FROM purchase_order WHERE customer_id = %s ORDER BY id",
        [company.id],
    )


@pytest.mark.rule("CHK-07", "INV-07", "CHK-12", "PAY-05")
def test_sales_order_on_terms_is_there_at_once(company: b.Company) -> None:
    subscription = b.sold(company, quantity=2)
    assert orders(company) == [("fulfilled", "invoice", 4_712_500)]
    assert rows("SELECT state, pays_by, unpaid_due_on, quantity FROM subscription") == [
        ("active", "invoice", b.day("2026-02-14"), 2)
    ]
    assert rows("SELECT starts_on, ends_on, order_id FROM term") == [
        (b.day("2026-01-15"), b.day("2027-01-15"), rows("SELECT id FROM purchase_order")[0][0])
    ]
    assert rows(
        "SELECT due_on, total_minor, open_minor, attempts, next_due_on, payment_method_id "
        "FROM invoice"
    ) == [(b.day("2026-02-14"), 4_712_500, 4_712_500, 0, None, None)]
    assert rows("SELECT count(*) FROM payment") == [(0,)]
    assert rows("SELECT sum(amount_minor) FROM ledger_entry") == [(0,)]
    sent = [row[0] for row in rows("SELECT template FROM mail ORDER BY id")]
    assert sent[-3:] == ["order-confirmation", "delivery", "invoice"]
    drain(at=b.NOW)
    assert rows("SELECT count(*) FROM mail WHERE sent_at IS NULL") == [(0,)]
    assert subscription


@pytest.mark.rule("PAY-05")
def test_a_first_invoice_isn_t_chosen_in_the_store_a_second_is(company: b.Company) -> None:
    refused = confirmed(company, "first")
    assert isinstance(refused, Refused)
    assert refused.code == "invoice-not-open"
    b.sold(company, quantity=1)
    done = confirmed(company, "second")
    assert isinstance(done, Done), done
    assert done.answer["payment_id"] is None
    # The same intent is the same order, and nothing is invoiced again.
    again = confirmed(company, "second")
    assert isinstance(again, Done)
    assert again.answer["order_id"] == done.answer["order_id"]
    assert len(orders(company)) == 2
    assert rows("SELECT count(*) FROM invoice") == [(2,)]


@pytest.mark.rule("INV-13")
def test_beyond_the_line_it_is_closed_and_paying_opens_it_again(company: b.Company) -> None:
    b.sold(company, quantity=20)
    wanted = OrderForCustomer(
        customer_id=company.id,
        lines=(LineWanted(offering_id=b.offering(), quantity=2),),
        payment_method_id=None,
        pays_by="invoice",
        intent="more",
    )
    refused = perform(ORDER_FOR_CUSTOMER, wanted, actor=b.staff("sales"), at=b.NOW)
    assert isinstance(refused, Refused)
    assert refused.code == "credit-line-exceeded"
    assert refused.about == {
        "needed_minor": 4_712_500,
        "free_minor": 2_875_000,
        "currency": "SEK",
        "ways": "card",
    }
    withdraw = DecideCreditLine(customer_id=company.id, verdict="withdraw", reason="no longer")
    b.do(DECIDE_CREDIT_LINE, withdraw, actor=b.staff("finance"))
    refused = perform(ORDER_FOR_CUSTOMER, wanted, actor=b.staff("sales"), at=b.NOW)
    assert isinstance(refused, Refused)
    assert refused.code == "credit-line-withdrawn"
    b.credit(company, 90_000_000, net_days=60)
    assert isinstance(perform(ORDER_FOR_CUSTOMER, wanted, actor=b.staff("sales"), at=b.NOW), Done)
    assert rows("SELECT due_on FROM invoice ORDER BY id") == [
        (b.day("2026-02-14"),),
        (b.day("2026-03-16"),),
    ]


@pytest.mark.rule("CHK-07", "COT-01", "FX-04")
def test_seats_join_a_three_year_term_by_invoice_with_their_instalments(company: b.Company) -> None:
    subscription = b.sold(company, term="P3Y", quantity=1)
    wanted = AddSeats(subscription_id=subscription, quantity=1, intent="one more")
    b.do(ADD_SEATS, wanted, actor=b.actor(company.purchaser), at=b.at("2026-02-10"))
    # Each instalment belongs to the term that is paid in parts.
    assert rows(
        "SELECT count(*) FROM instalment i JOIN term t ON t.id = i.term_id "
        "WHERE t.subscription_id = %s",
        [subscription],
    ) == [(4,)]
    assert rows("SELECT quantity, unpaid_due_on FROM subscription") == [(2, b.day("2026-02-14"))]
    assert [row[:2] for row in orders(company)] == [("fulfilled", "invoice")] * 2


@pytest.mark.rule("REN-10", "ACC-03")
def test_renewed_early_by_invoice(company: b.Company) -> None:
    subscription = b.sold(company, quantity=1)
    other = b.person()
    grant = GrantPurchaser(customer_id=company.id, email=other.email)
    b.do(GRANT_PURCHASER, grant, actor=b.staff("support"))
    pay_all()
    b.do(
        RENEW_NOW,
        RenewNow(subscription_id=subscription, intent="early"),
        actor=b.actor(other),
        at=b.at("2026-12-01"),
    )
    # Due by its terms; the renewed term hasn't begun, so arrears count from its first day.
    assert rows("SELECT due_on FROM invoice ORDER BY id DESC LIMIT 1") == [(b.day("2026-12-31"),)]
    assert rows("SELECT renews_on, unpaid_due_on, purchaser_id, pays_by FROM subscription") == [
        (b.day("2028-01-15"), b.day("2027-01-15"), other.id, "invoice")
    ]
    # Who renews leads the team from then on.
    assert rows("SELECT user_id FROM role WHERE role = 'primary_admin'") == [(other.id,)]


@pytest.mark.rule("REN-08", "INV-13")
def test_renewed_together_by_invoice_within_the_line(company: b.Company) -> None:
    subscriptions = [b.sold(company, quantity=9) for _ in range(2)]
    pay_all()
    partner = b.partner()
    rows(
        "UPDATE subscription SET partner_id = %s WHERE id = %s RETURNING id",
        [partner, subscriptions[1]],
    )
    b.credit(company, 25_000_000)
    wanted = RenewSeveral(
        customer_id=company.id, subscription_ids=tuple(subscriptions), intent="both"
    )
    answer = b.do(RENEW_SEVERAL, wanted, actor=b.actor(company.purchaser), at=b.at("2026-12-01"))
    # Two orders, since one is of another partner; the line is enough for the first only.
    assert answer["orders"] == 1
    assert [left["code"] for left in answer["left_out"]] == ["credit-line-exceeded"]


@pytest.mark.rule("CHK-02")
def test_a_mixed_cart_by_invoice(company: b.Company) -> None:
    b.sold(company, quantity=1)
    for term in ("P1Y", "P1M"):
        put(company, "mixed", term=term)
    done = confirmed(company, "mixed", fill=False)
    assert isinstance(done, Done), done
    assert [row[:2] for row in orders(company)] == [("fulfilled", "invoice")] * 3
    assert rows("SELECT state, orders FROM purchase") == [("fulfilled", 2)]
    assert rows("SELECT count(*) FROM invoice") == [(3,)]
    assert rows("SELECT count(*) FROM mail WHERE template = 'order-confirmation'") == [(3,)]


@pytest.mark.rule("COT-10")
def test_the_preview_is_what_happens(company: b.Company) -> None:
    wanted = OrderForCustomer(
        customer_id=company.id,
        lines=(LineWanted(offering_id=b.offering(), quantity=2),),
        payment_method_id=None,
        pays_by="invoice",
        intent="seen",
    )
    seen = preview(ORDER_FOR_CUSTOMER, wanted, actor=b.staff("sales"), at=b.NOW)
    assert not isinstance(seen, Refused), seen
    assert rows("SELECT count(*) FROM purchase_order") == [(0,)]
    done = perform(ORDER_FOR_CUSTOMER, wanted, actor=b.staff("sales"), at=b.NOW)
    assert isinstance(done, Done)
    assert [type(one).__name__ for one in seen.changes] == [
        type(one).__name__ for one in done.changes
    ]


def test_queries_don_t_depend_on_how_many(company: b.Company) -> None:
    other = b.company()
    b.credit(other, 5_000_000)
    counted = []
    for firms in ([company], [company, other]):
        wanted = [
            OrderForCustomer(
                customer_id=firm.id,
                lines=(LineWanted(offering_id=b.offering(), quantity=1),),
                payment_method_id=None,
                pays_by="invoice",
                intent=f"many-{len(firms)}",
            )
            for firm in firms
        ]
        with CaptureQueriesContext(connection) as queries:
            loaded = ORDER_FOR_CUSTOMER.load(wanted, Moment(b.NOW, b.staff("sales")))
        assert len(loaded) == len(firms)
        counted.append(len(queries))
    assert counted[0] == counted[1]


def pay_all() -> None:
    for number, open_minor in rows("SELECT number, open_minor FROM invoice ORDER BY id"):
        paid = RecordTransfer(
            invoice_number=number,
            amount_minor=open_minor,
            currency="SEK",
            value_on=b.day("2026-01-20"),
        )
        b.do(RECORD_TRANSFER, paid, actor=b.staff("finance"), at=b.at("2026-01-20"))


def put(company: b.Company, token: str, *, term: str = "P1Y", quantity: int = 1) -> None:
    wanted = ChangeCart(
        token=token, offering_id=b.offering(term=term), quantity=quantity, country="SE"
    )
    b.do(CHANGE_CART, wanted, actor=b.actor(company.purchaser))


def confirmed(company: b.Company, token: str, *, fill: bool = True) -> Any:
    if fill and not rows("SELECT id FROM cart WHERE token = %s", [token]):
        put(company, token)
    wanted = ConfirmOrder(
        customer_id=company.id,
        cart_token=token,
        payment_method_id=None,
        pays_by="invoice",
        intent=token,
    )
    return perform(CONFIRM_ORDER, wanted, actor=b.actor(company.purchaser), at=b.NOW)


@pytest.mark.rule("REN-04", "REN-10", "OPS-01")
def test_renewals_on_invoices_ask_for_no_money_and_cost_no_more_queries(
    company: b.Company,
) -> None:
    for _ in range(3):
        b.sold(company, quantity=1)
    pay_all()
    on = after_reminders([])
    due = due_of(RENEW, on)
    counted = []
    for several in (due[:1], due):
        wanted = [Renew(subscription_id=one.item) for one in several]
        with CaptureQueriesContext(connection) as queries:
            RENEW.load(wanted, Moment(on, system("run")))
        counted.append(len(queries))
    assert counted[0] == counted[1]
    for _ in range(2):
        perform_due(RENEW, due_of(RENEW, on), actor=system("run"), at=on)
        # Each has one invoice more, due by its terms; what was paid by transfer is all money asked.
        assert (
            rows(
                "SELECT issued_on, due_on, state, next_due_on FROM invoice WHERE issued_on > %s",
                [b.day("2026-06-01")],
            )
            == [(b.day("2027-01-15"), b.day("2027-02-14"), "open", None)] * 3
        )
        assert rows("SELECT DISTINCT kind FROM payment") == [("transfer",)]


@pytest.mark.rule("PAY-04")
def test_a_policy_can_limit_cards_for_carts_too(outside: Outside) -> None:
    b.vendor()
    company = b.company()
    content = policy_as_mapping(default_policy())
    content["payment"] |= {
        "card_limit": {"amount": 4_000_000, "currency": "SEK"},
        "card_limit_on_carts": True,
    }
    limited = EnterPolicy(in_force_on=b.day("2026-01-01"), content=content)
    b.do(ENTER_POLICY, limited, actor=system("test"))
    put(company, "dear", quantity=3)
    wanted = ConfirmOrder(
        customer_id=company.id,
        cart_token="dear",
        payment_method_id=b.real_card(company, outside),
        intent="dear",
    )
    # Three seats at 18 850.00 are above 40 000.00 before tax, two aren't.
    who = b.actor(company.purchaser)
    assert b.refused(CONFIRM_ORDER, wanted, actor=who) == "cart-above-card-limit"
    put(company, "dear", quantity=2)
    assert b.do(CONFIRM_ORDER, wanted, actor=who)["total_minor"] == 4_712_500
