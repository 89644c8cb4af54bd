"""Refunds: asked of the provider once, whatever it answers and whenever (RET-06, PAY-08)."""

from datetime import timedelta

import pytest

from tenure.actions.payments.take_payment_answer import TAKE_PAYMENT_ANSWER, TakePaymentAnswer
from tenure.engine.actor import system
from tenure.gateways.payment.simulator.client import InProcessProvider
from tenure.operations.delivery import drain
from tenure.operations.providers import Outside
from tenure.records.facts.reading import rows
from tests import builders as b
from tests.actions.test_returning import (
    RENEWED,
    balances,
    refunds,
    refused,
    renewed,
    returned,
    standing,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm(outside: Outside) -> b.Company:
    b.vendor()
    return b.company()


@pytest.mark.rule("RET-06", "PAY-08")
def test_twice_is_once(firm: b.Company, outside: Outside) -> None:
    key = b.buy(firm, card=b.real_card(firm, outside))
    invoice = renewed(firm, key)
    drain(at=RENEWED)
    returned(firm, key, invoice, at=RENEWED)
    again = returned(firm, key, invoice, at=RENEWED + timedelta(days=3))
    assert again == {"returned_before": True}
    drain(at=RENEWED)
    drain(at=RENEWED)
    assert len(refunds(firm)) == 1
    assert rows("SELECT count(*) FROM invoice WHERE kind = 'credit_note'") == [(1,)]
    # The provider's answer too counts once.
    refund = b.first("SELECT id, provider_ref FROM payment WHERE kind = 'refund'")
    answer = TakePaymentAnswer(payment_id=refund[0], state="succeeded", provider_ref=refund[1])
    before = balances(firm)
    b.do(TAKE_PAYMENT_ANSWER, answer, actor=system("worker"), at=RENEWED)
    assert balances(firm) == before


@pytest.mark.rule("PAY-08", "RET-06")
@pytest.mark.parametrize("state", ["requested", "unknown"])
def test_not_while_the_provider_owes_an_answer(
    firm: b.Company, outside: Outside, state: str
) -> None:
    key = b.buy(firm, card=b.real_card(firm, outside))
    invoice = renewed(firm, key)
    charge = b.first("SELECT id FROM payment WHERE invoice_id = %s", invoice)[0]
    if state == "unknown":
        unknown = TakePaymentAnswer(payment_id=charge, state="unknown")
        b.do(TAKE_PAYMENT_ANSWER, unknown, actor=system("worker"), at=RENEWED)
    assert refused(firm, key, invoice, at=RENEWED) == "payment-pending"
    # Declined, it can be returned; and if it then was taken after all, it is the customer's.
    declined = TakePaymentAnswer(payment_id=charge, state="declined", failure="no_money")
    b.do(TAKE_PAYMENT_ANSWER, declined, actor=system("worker"), at=RENEWED)
    answer = returned(firm, key, invoice, at=RENEWED + timedelta(days=1))
    assert (answer["refunded_minor"], answer["no_longer_owed_minor"]) == (0, 11_781_250)
    taken = TakePaymentAnswer(payment_id=charge, state="succeeded", provider_ref="pay_late")
    b.do(TAKE_PAYMENT_ANSWER, taken, actor=system("worker"), at=RENEWED + timedelta(days=2))
    assert balances(firm)["customer-balance"] == -11_781_250
    assert standing(key)[0] == "expired"


@pytest.mark.rule("PAY-08", "RET-06")
def test_a_refund_without_an_answer_is_asked_for_again_under_the_same_key(
    firm: b.Company, outside: Outside
) -> None:
    assert isinstance(outside.payment, InProcessProvider)
    key = b.buy(firm, card=b.real_card(firm, outside))
    invoice = renewed(firm, key)
    drain(at=RENEWED)
    returned(firm, key, invoice, at=RENEWED)
    outside.payment.simulator.set_available(False)
    drain(at=RENEWED)
    assert refunds(firm)[0][1] in ("requested", "unknown")
    outside.payment.simulator.set_available(True)
    drain(at=RENEWED + timedelta(hours=1))
    drain(at=RENEWED + timedelta(hours=2))
    assert refunds(firm) == [(11_781_250, "succeeded")]


@pytest.mark.rule("RET-06")
def test_a_declined_refund_is_the_customers_balance(firm: b.Company, outside: Outside) -> None:
    key = b.buy(firm, card=b.real_card(firm, outside))
    invoice = renewed(firm, key)
    drain(at=RENEWED)
    returned(firm, key, invoice, at=RENEWED)
    refund = b.first("SELECT id FROM payment WHERE kind = 'refund'")[0]
    said = TakePaymentAnswer(payment_id=refund, state="declined", failure="card_closed")
    b.do(TAKE_PAYMENT_ANSWER, said, actor=system("worker"), at=RENEWED)
    assert balances(firm)["customer-balance"] == -11_781_250
    assert "refunds-due" not in balances(firm)
    assert rows("SELECT 1 FROM mail WHERE template = 'refund-failed'") == [(1,)]
    drain(at=RENEWED)
    said = TakePaymentAnswer(payment_id=refund, state="succeeded", provider_ref="ref_late")
    b.do(TAKE_PAYMENT_ANSWER, said, actor=system("worker"), at=RENEWED)
    assert "customer-balance" not in balances(firm)
