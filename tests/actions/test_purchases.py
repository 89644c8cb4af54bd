"""A mixed cart all the way: confirmed once, paid at once, each invoice with a life of its own."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from tenure.actions.ordering.change_cart import CHANGE_CART, ChangeCart
from tenure.actions.ordering.confirm_order import CONFIRM_ORDER, ConfirmOrder
from tenure.actions.ordering.tell_late_order import TELL_LATE_ORDER
from tenure.actions.payments.pay_invoice import PAY_INVOICE, PayInvoice
from tenure.actions.payments.retry_payment import RETRY_PAYMENT, RetryPayment
from tenure.actions.payments.take_payment_answer import TAKE_PAYMENT_ANSWER, TakePaymentAnswer
from tenure.engine.action import Due
from tenure.engine.actor import system
from tenure.engine.outcome import Done
from tenure.engine.perform import perform, perform_all, perform_due
from tenure.engine.preview import preview
from tenure.operations.delivery import drain
from tenure.operations.payments import payment_of
from tenure.operations.providers import Outside
from tenure.questions.invariants.asked import broken_invariants
from tenure.records.facts.reading import rows
from tenure.rules.foresight import Foreseen
from tests import builders as b

pytestmark = pytest.mark.django_db

WORKER = system("worker")
LINES = (("atlas", "P1Y", 2), ("flux", "P1M", 3), ("beam", "P1Y", 1))
TOTAL = 5_556_250


@pytest.fixture(autouse=True)
def shop(db: None) -> None:
    """The example vendor."""
    b.vendor()


def mixed(company: b.Company, token: str = "cart-1", lines: Any = LINES) -> None:
    """Put lines of several kinds into a cart."""
    for product, term, quantity in lines:
        key = b.offering(product, term=term)
        wanted = ChangeCart(token=token, offering_id=key, quantity=quantity, country="SE")
        b.do(CHANGE_CART, wanted, actor=b.actor(company.purchaser))


def wanted(company: b.Company, card: int, token: str = "cart-1") -> ConfirmOrder:
    return ConfirmOrder(
        customer_id=company.id,
        cart_token=token,
        payment_method_id=card,
        intent=f"intent-{token}",
        po_number="PO 7",
    )


def confirmed(company: b.Company, card: int, token: str = "cart-1") -> dict[str, Any]:
    """Confirm a mixed cart; it waits for its payment."""
    mixed(company, token)
    return b.do(CONFIRM_ORDER, wanted(company, card, token), actor=b.actor(company.purchaser))


def answer(payment: int, state: str, **more: str) -> dict[str, Any]:
    """Let the provider say something about a payment."""
    said = TakePaymentAnswer(payment_id=payment, state=state, **more)
    return b.do(TAKE_PAYMENT_ANSWER, said, actor=WORKER)


def payments(query: str = "kind, state, amount_minor") -> Sequence[tuple[Any, ...]]:
    return rows(f"SELECT {query} FROM payment ORDER BY id")


def fulfilled(company: b.Company) -> int:
    """Confirm and authorise; return the capture that was asked for."""
    made = confirmed(company, b.card(company))
    answer(made["payment_id"], "authorised", provider_ref="pi_1")
    (capture,) = rows("SELECT id FROM payment WHERE kind = 'capture'")
    return int(capture[0])


@pytest.mark.rule("CHK-02", "CHK-06", "INV-09")
def test_one_payment_pays_an_invoice_of_each_order(outside: Outside) -> None:
    company = b.company()
    confirmed(company, b.real_card(company, outside))
    drain(at=b.NOW)
    assert payments() == [
        ("authorise", "authorised", TOTAL),
        ("capture", "succeeded", TOTAL),
    ]
    found = rows(
        "SELECT o.number, o.state, o.po_number, i.number, i.state, i.paid_on, i.total_minor, "
        "a.amount_minor FROM purchase_order o JOIN invoice i ON i.order_id = o.id "
        "JOIN allocation a ON a.invoice_id = i.id ORDER BY o.id"
    )
    paid = date(2026, 1, 15)
    assert [tuple(row) for row in found] == [
        ("O2026-000001", "fulfilled", "PO 7", "NS2026-000001", "paid", paid, 5_462_500, 5_462_500),
        ("O2026-000002", "fulfilled", "PO 7", "NS2026-000002", "paid", paid, 93_750, 93_750),
    ]
    assert sum(row[7] for row in found) == TOTAL
    assert rows("SELECT state, orders, total_minor FROM purchase") == [("fulfilled", 2, TOTAL)]
    assert rows("SELECT count(*) FROM subscription") == [(3,)]
    assert rows("SELECT count(*) FROM mail WHERE template = 'order-confirmation'") == [(1,)]


@pytest.mark.rule("CHK-02", "CHK-13", "COT-10")
def test_a_preview_says_what_confirming_does(outside: Outside) -> None:
    company = b.company()
    card = b.real_card(company, outside)
    mixed(company, lines=(("atlas", "P3Y", 1), ("flux", "P1M", 3)))
    actor = b.actor(company.purchaser)
    foreseen = preview(CONFIRM_ORDER, wanted(company, card), actor=actor, at=b.NOW)
    assert isinstance(foreseen, Foreseen)
    b.do(CONFIRM_ORDER, wanted(company, card), actor=actor)
    drain(at=b.NOW)
    charged = rows("SELECT issued_on, total_minor, false FROM invoice ORDER BY id")
    later = rows("SELECT due_on, net_minor, true FROM instalment ORDER BY due_on")
    assert [(one.on, one.amount_minor, one.net) for one in foreseen.charges] == [*charged, *later]
    renews = rows("SELECT renews_on FROM subscription ORDER BY id")
    assert [one.after_on for one in foreseen.dates] == [row[0] for row in renews]
    sent = rows(
        'SELECT template, "to" FROM mail WHERE template IN '
        "('order-confirmation', 'delivery', 'invoice') ORDER BY id"
    )
    assert sorted(foreseen.mails) == sorted(tuple(row) for row in sent)


@pytest.mark.rule("CHK-02", "CHK-10")
def test_confirmed_twice_it_is_one_purchase() -> None:
    company = b.company()
    card = b.card(company)
    made = confirmed(company, card)
    again = b.do(CONFIRM_ORDER, wanted(company, card), actor=b.actor(company.purchaser))
    assert again == {"order_id": made["order_id"]}
    answer(made["payment_id"], "authorised", provider_ref="pi_1")
    assert b.do(CONFIRM_ORDER, wanted(company, card), actor=b.actor(company.purchaser)) == again
    assert rows("SELECT count(*) FROM purchase") == [(1,)]
    assert rows("SELECT count(*) FROM purchase_order") == [(2,)]


@pytest.mark.django_db(transaction=True)
@pytest.mark.rule("CHK-02", "CHK-10")
def test_confirmed_at_the_same_moment_it_is_one_purchase() -> None:
    company = b.company()
    card = b.card(company)
    mixed(company)
    start = Barrier(2)

    def click(_: int) -> object:
        start.wait()
        try:
            done = perform(
                CONFIRM_ORDER, wanted(company, card), actor=b.actor(company.purchaser), at=b.NOW
            )
            assert isinstance(done, Done), done
            return done.answer["order_id"]
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as clicks:
        led_to = set(clicks.map(click, range(2)))
    assert rows("SELECT count(*) FROM purchase") == [(1,)]
    assert led_to == {rows("SELECT min(id) FROM purchase_order")[0][0]}
    assert payments() == [("authorise", "requested", TOTAL)]


@pytest.mark.rule("CHK-02")
def test_together_it_is_the_same_as_one_by_one(outside: Outside) -> None:
    """Carts of several customers in one batch lead to the rows that each leads to alone."""
    eva = b.person()
    companies = [b.company(eva) for _ in range(4)]
    cards = [b.real_card(one, outside) for one in companies]
    for turn, company in enumerate(companies):
        mixed(company, f"cart-{turn}")
    inputs = [
        wanted(company, card, f"cart-{turn}")
        for turn, (company, card) in enumerate(zip(companies, cards, strict=True))
    ]
    actor = b.actor(eva)
    for one in inputs[:2]:
        assert isinstance(perform(CONFIRM_ORDER, one, actor=actor, at=b.NOW), Done)
    drain(at=b.NOW)
    made = perform_all(CONFIRM_ORDER, inputs[2:], actor=actor, at=b.NOW)
    assert all(isinstance(one, Done) for one in made)
    reserved = [row[0] for row in rows("SELECT id FROM payment WHERE state = 'requested'")]
    assert len(reserved) == 2
    authorised = [
        TakePaymentAnswer(payment_id=key, state="authorised", provider_ref=f"pi_{key}")
        for key in reserved
    ]
    assert all(
        isinstance(one, Done)
        for one in perform_all(TAKE_PAYMENT_ANSWER, authorised, actor=WORKER, at=b.NOW)
    )
    told = [
        rows(
            "SELECT o.state, o.net_minor, o.tax_minor, i.total_minor, l.quantity, l.net_minor, "
            "h.amount_minor FROM purchase_order o JOIN invoice i ON i.order_id = o.id "
            "JOIN invoice_line l ON l.invoice_id = i.id "
            "JOIN payment_share h ON h.invoice_id = i.id "
            "WHERE o.customer_id = %s ORDER BY l.id",
            [company.id],
        )
        for company in companies
    ]
    assert told[0]
    assert told[0] == told[1] == told[2] == told[3]


@pytest.mark.rule("CHK-02", "CHK-11")
@pytest.mark.parametrize("state", ["declined"])
def test_declined_nothing_stands_and_the_cart_is_free(state: str) -> None:
    company = b.company()
    made = confirmed(company, b.card(company))
    answer(made["payment_id"], state, failure="card_declined")
    assert answer(made["payment_id"], state) == {"taken_before": True}
    assert set(rows("SELECT state, failure FROM purchase_order")) == {("failed", "card_declined")}
    assert rows("SELECT state FROM purchase") == [("failed",)]
    assert rows("SELECT ordered_at FROM cart") == [(None,)]
    assert rows("SELECT count(*) FROM subscription") == [(0,)]
    # The same page confirmed anew is a new purchase: the first one is over.
    again = b.do(CONFIRM_ORDER, wanted(company, b.card(company)), actor=b.actor(company.purchaser))
    assert again["purchase_id"] != made["purchase_id"]


@pytest.mark.rule("PAY-08")
def test_authorised_too_late_it_is_given_back() -> None:
    company = b.company()
    made = confirmed(company, b.card(company))
    answer(made["payment_id"], "declined", failure="expired_card")
    answer(made["payment_id"], "authorised", provider_ref="pi_1")
    assert payments("kind, state, amount_minor, provider_ref")[1:] == [
        ("void", "requested", TOTAL, "pi_1")
    ]
    assert rows("SELECT count(*) FROM invoice") == [(0,)]


@pytest.mark.rule("CHK-02", "SUB-04", "REN-13", "PAY-08")
def test_a_failed_capture_leaves_each_invoice_to_itself() -> None:
    """Each is open and due, tried again on its own; what comes late goes to the balance."""
    company = b.company()
    capture = fulfilled(company)
    answer(capture, "declined", failure="card_declined")
    open_on = "SELECT id, state, open_minor, due_on, next_due_on FROM invoice ORDER BY id"
    first, second = rows(open_on)
    for invoice in (first, second):
        assert (invoice[1], invoice[3], invoice[4]) == (
            "open",
            date(2026, 1, 15),
            date(2026, 1, 16),
        )
    assert rows("SELECT count(*) FROM mail WHERE template = 'payment-failed'") == [(1,)]

    tomorrow = b.at("2026-01-16")
    b.do(RETRY_PAYMENT, RetryPayment(invoice_id=first[0]), actor=WORKER, at=tomorrow)
    (charge,) = rows("SELECT id, attempt, amount_minor FROM payment WHERE kind = 'charge'")
    assert charge[1:] == (2, 5_462_500)
    answer(charge[0], "succeeded")
    assert [row[1] for row in rows(open_on)] == ["paid", "open"]

    answer(capture, "succeeded")
    assert [row[1] for row in rows(open_on)] == ["paid", "paid"]
    held = rows("SELECT sum(amount_minor) FROM ledger_entry WHERE account = 'customer-balance'")
    assert held == [(-5_462_500,)]
    assert answer(capture, "succeeded") == {"taken_before": True}


@pytest.mark.rule("PAY-08", "CHK-02")
def test_while_the_capture_is_open_no_invoice_of_it_is_charged() -> None:
    company = b.company()
    capture = fulfilled(company)
    answer(capture, "unknown")
    for (invoice,) in rows("SELECT id FROM invoice"):
        code = b.refused(
            RETRY_PAYMENT, RetryPayment(invoice_id=invoice), actor=WORKER, at=b.at("2026-01-16")
        )
        assert code == "not-due"
    for (invoice,) in rows("SELECT id FROM invoice"):
        wish = PayInvoice(invoice_id=invoice, payment_method_id=b.card(company))
        assert b.refused(PAY_INVOICE, wish, actor=b.actor(company.purchaser)) == "payment-pending"


@pytest.mark.rule("PAY-08")
def test_events_of_the_provider_find_the_payment_by_its_key() -> None:
    company = b.company()
    made = confirmed(company, b.card(company))
    assert payment_of(f"authorise-{made['purchase_id']}-1") == made["payment_id"]
    answer(made["payment_id"], "authorised", provider_ref="pi_1")
    (capture,) = rows("SELECT id FROM payment WHERE kind = 'capture'")[0]
    assert payment_of(f"capture-{made['purchase_id']}-1") == capture
    assert payment_of(f"capture-{made['purchase_id']}-2") is None


@pytest.mark.rule("CHK-02", "CHK-07")
def test_late_orders_of_a_purchase_are_told_once() -> None:
    company = b.company()
    confirmed(company, b.card(company))
    late = [
        Due(row[0], company.id, date(2026, 1, 15))
        for row in rows("SELECT id FROM purchase_order ORDER BY id")
    ]
    perform_due(TELL_LATE_ORDER, late, actor=system("run"), at=b.at("2026-01-17"))
    assert rows("SELECT count(*) FROM mail WHERE template = 'order-late'") == [(1,)]
    assert rows("SELECT count(*) FROM purchase_order WHERE late_told_at IS NULL") == [(0,)]


@pytest.mark.rule("CHK-02")
@pytest.mark.parametrize(
    "twice",
    [
        "INSERT INTO purchase SELECT nextval('tenure_key'), intent, state, orders, currency, "
        "total_minor, confirmed_at, cart_id, customer_id FROM purchase",
        "UPDATE payment SET kind = 'capture'",
        "UPDATE payment SET order_id = 1 WHERE purchase_id IS NOT NULL",
    ],
    ids=["intent", "capture", "of an order too"],
)
def test_the_database_holds_it(twice: str) -> None:
    """One purchase an intent, one capture an attempt, a payment of one thing only."""
    fulfilled(b.company())
    columns = "id, intent, state, orders, currency, total_minor, confirmed_at, cart_id, customer_id"
    statement = twice.replace("INTO purchase SELECT", f"INTO purchase ({columns}) SELECT")
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.breaks_invariants
@pytest.mark.rule("CHK-02", "PAY-08")
@pytest.mark.parametrize(
    ("spoilt", "name"),
    [
        ("UPDATE purchase SET state = 'failed'", "purchases-stand-together"),
        ("UPDATE purchase SET orders = 3", "purchases-stand-together"),
        (
            "UPDATE purchase_order SET total_minor = 1 WHERE id = (SELECT min(id) FROM "
            "purchase_order)",
            "purchases-stand-together",
        ),
        (
            "UPDATE payment SET amount_minor = amount_minor - 1 WHERE kind = 'capture'",
            "payments-of-purchases",
        ),
        (
            "DELETE FROM payment_share WHERE id = (SELECT min(id) FROM payment_share)",
            "payments-of-purchases",
        ),
        (
            "UPDATE payment_share SET amount_minor = amount_minor + 10 ^ 9",
            "payments-not-beyond-invoice",
        ),
        (
            "UPDATE order_line SET order_id = (SELECT min(id) FROM purchase_order)",
            "one-kind-an-order",
        ),
        (
            "UPDATE payment SET kind = 'charge', order_id = NULL, purchase_id = NULL, invoice_id = "
            "(SELECT min(id) FROM invoice) WHERE kind = 'authorise'",
            "one-capture-per-attempt",
        ),
    ],
)
def test_what_is_spoilt_is_found(spoilt: str, name: str) -> None:
    fulfilled(b.company())
    assert broken_invariants() == ()
    with connection.cursor() as cursor:
        cursor.execute(spoilt)
    assert name in {one.name for one in broken_invariants()}
