"""How something can be paid is told to who may pay, in as many queries for any number of things."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tenure.operations.providers import Outside
from tenure.questions.payments.payment_choices import payment_choices
from tenure.rules.decision import Refused
from tests import builders as b

pytestmark = pytest.mark.django_db


def seen(company: b.Company, *, total: int, offerings: tuple[int, ...] = ()) -> dict[str, str]:
    found = payment_choices(
        b.actor(company.purchaser),
        customer_id=company.id,
        net_minor=total,
        total_minor=total,
        at=b.NOW,
        offerings=offerings,
    )
    assert not isinstance(found, Refused), found
    return {one.method: one.refused.code if one.refused else "" for one in found}


@pytest.mark.rule("CHK-05", "PAY-01", "PAY-05", "INV-13")
def test_the_invoice_opens_with_the_first_one_within_the_line(outside: Outside) -> None:
    b.vendor()
    company = b.company()
    assert seen(company, total=100)["invoice"] == "credit-line-missing"
    b.credit(company, 5_000_000)
    assert seen(company, total=100)["invoice"] == "invoice-not-open"
    b.sold(company, quantity=1)
    # 23 562.50 of 50 000.00 are open.
    assert seen(company, total=2_643_750)["invoice"] == ""
    assert seen(company, total=2_643_751)["invoice"] == "credit-line-exceeded"
    assert seen(company, total=100) == {
        "card": "",
        "paypal": "paypal-not-connected",
        "direct-debit": "direct-debit-not-connected",
        "invoice": "",
        "transfer": "transfer-not-open",
    }
    stranger = payment_choices(
        b.actor(b.person()), customer_id=company.id, net_minor=1, total_minor=1, at=b.NOW
    )
    assert isinstance(stranger, Refused)
    assert stranger.code == "not-found"


@pytest.mark.rule("PAY-01")
def test_what_a_market_or_product_can_t_be_paid_by(outside: Outside) -> None:
    from tenure.actions.entering.enter_catalogue import ENTER_CATALOGUE, EnterCatalogue
    from tenure.engine.actor import system

    b.vendor()
    sheet = "record,code,kind,name,family,paid_by\nproduct,atlas,seat,Atlas,,invoice|transfer\n"
    b.do(ENTER_CATALOGUE, EnterCatalogue(sheet=sheet), actor=system("test"))
    company = b.company()
    assert seen(company, total=100, offerings=(b.offering(),))["card"] == "method-not-here"
    assert seen(company, total=100, offerings=(b.offering("beam"),))["card"] == ""


def test_the_queries_are_fixed(outside: Outside) -> None:
    b.vendor()
    company = b.company()
    counted = []
    for offerings in ((b.offering(),), (b.offering(), b.offering("beam"), b.offering("flux"))):
        with CaptureQueriesContext(connection) as queries:
            seen(company, total=100, offerings=offerings)
        counted.append(len(queries))
    assert counted[0] == counted[1]
