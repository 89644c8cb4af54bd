"""Checkout to the end: who may buy here, how it is paid, what goes along (MOD-02, CHK-05, 12)."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tenure.actions.entering.enter_catalogue import ENTER_CATALOGUE, EnterCatalogue
from tenure.actions.payments.decide_credit_line import DECIDE_CREDIT_LINE, DecideCreditLine
from tenure.engine.actor import system
from tenure.operations.delivery import drain
from tenure.records.models import Attachment, Customer, Order, Subscription
from tests import builders as b
from tests.entrypoints.store.conftest import Visitor, hidden, text_of

PDF = b"%PDF-1.7 purchase order 7"
PARTNER = """record,number,name,country,manager_name,manager_email,manager_phone
partner,P900,Nordpartner AB,SE,Nils Berg,nils@nordpartner.example,+46 8 555 0900
"""


def enter(sheet: str) -> None:
    b.do(ENTER_CATALOGUE, EnterCatalogue(sheet=sheet), actor=system("test"))


def lend(minor: int) -> None:
    """Give the one company there is a credit line, as finance does."""
    wanted = DecideCreditLine(
        customer_id=Customer.objects.get().id, verdict="approve", amount_minor=minor
    )
    b.do(DECIDE_CREDIT_LINE, wanted, actor=b.staff("finance"))


def customer_purchaser(customer: int) -> int:
    """Return who founded the company."""
    found = b.first("SELECT user_id FROM role WHERE customer_id = %s", customer)
    return int(found[0])


def choose_invoice(visitor: Visitor) -> None:
    """Come as far as the review with a company that has a credit line, paying by invoice."""
    visitor.put_in_cart(quantity=5)
    visitor.sign_up()
    visitor.found()
    lend(50_000_000)
    # Sales sold something on terms before: from then on invoice is open here too (PAY-05).
    customer = Customer.objects.get()
    eva = b.Person(customer_purchaser(customer.id), "eva@example.com", "Eva Lund")
    b.sold(b.Company(customer.id, customer.number, 0, "SE", eva), product="beam", quantity=1)
    chosen = visitor.post("/checkout/payment/", method="invoice")
    assert chosen.status_code == 302, text_of(chosen)


@pytest.mark.rule("MOD-02", "CHK-13")
def test_a_public_body_is_led_to_a_partner(visitor: Visitor) -> None:
    enter(PARTNER)
    visitor.put_in_cart(quantity=5)
    visitor.sign_up()
    visitor.found("Storstads kommun", kind="public_sector")
    for page in ("/checkout/payment/", "/checkout/review/"):
        led = visitor.get(page)
        assert led.status_code == 409
        assert "We don’t sell directly to public bodies such as Storstads kommun" in text_of(led)
    shown = text_of(visitor.get("/who-sells/"))
    assert "Partners in Sweden" in shown
    assert "Nordpartner AB Nils Berg nils@nordpartner.example +46 8 555 0900" in shown
    assert not Order.objects.exists()
    assert "Atlas" in text_of(visitor.get("/cart/"))


@pytest.mark.rule("MOD-02", "MOD-05")
def test_a_partner_of_record_is_named_with_its_manager(visitor: Visitor) -> None:
    enter(PARTNER)
    visitor.put_in_cart(quantity=5)
    visitor.sign_up()
    visitor.found("Storstads kommun", kind="public_sector")
    (partner,) = b.first("SELECT id FROM partner WHERE number = 'P900'")
    Customer.objects.update(partner_id=partner)
    shown = text_of(visitor.get("/checkout/payment/"))
    assert "Buy from Nordpartner AB, your partner: Nils Berg, nils@nordpartner.example" in shown
    assert "The partner of Storstads kommun" in text_of(visitor.get("/who-sells/"))


@pytest.mark.rule("MOD-02")
def test_a_market_that_partners_serve_says_so_and_takes_no_cart(visitor: Visitor) -> None:
    enter(
        "record,country,name,currency,legal_entity,time_zone,language,model\n"
        "market,DK,Danmark,DKK,DK,Europe/Copenhagen,da,resale\n"
    )
    visitor.post("/country/", country="DK")
    shown = text_of(visitor.get("/"))
    assert "In Denmark our partners sell" in shown
    answer = visitor.put_in_cart(country="DK")
    assert answer.status_code == 409
    assert "In Denmark our products are sold by our partners." in text_of(answer)
    assert "We have no partner in Denmark yet" in text_of(visitor.get("/who-sells/?country=DK"))


@pytest.mark.rule("MOD-02")
def test_a_product_that_partners_sell_is_refused_and_the_rest_is_bought(visitor: Visitor) -> None:
    visitor.put_in_cart("beam")
    enter("record,code,kind,family,name,model\nproduct,beam,seat,Analysis,Beam,resale\n")
    assert "Beam is sold by our partners only." in text_of(visitor.get("/cart/"))
    assert visitor.put_in_cart("beam").status_code == 409
    assert visitor.get("/checkout/").url == "/cart/"  # type: ignore[attr-defined]


@pytest.mark.rule("MOD-02", "ACC-09")
def test_what_kind_of_customer_one_is_has_to_be_said(visitor: Visitor) -> None:
    visitor.put_in_cart()
    visitor.sign_up()
    asked = text_of(visitor.get("/checkout/company/new/"))
    assert "Public sector: a municipality, an authority, a public school or hospital." in asked
    assert visitor.found(kind="").status_code == 422
    assert visitor.found(kind="baron").status_code == 422
    visitor.found(kind="private")
    assert Customer.objects.get().kind == "private"


@pytest.mark.rule("CHK-05", "PAY-05", "INV-13")
def test_every_closed_way_to_pay_has_its_reason(visitor: Visitor) -> None:
    visitor.put_in_cart(quantity=5)
    visitor.sign_up()
    visitor.found()
    shown = text_of(visitor.get("/checkout/payment/"))
    for told in (
        "PayPal PayPal isn’t offered here yet.",
        "Direct debit Direct debit isn’t offered here yet.",
        "Invoice Nordfab AB has no credit line, so it can’t buy on an invoice.",
        "Bank transfer in advance Paying an order in advance by bank transfer isn’t offered here",
    ):
        assert told in shown, told
    assert visitor.post("/checkout/payment/", method="invoice").status_code == 422


@pytest.mark.rule("CHK-07", "CHK-12", "CHK-13", "INV-13", "INV-06")
def test_an_order_by_invoice_with_all_that_goes_along(visitor: Visitor) -> None:
    choose_invoice(visitor)
    shown = text_of(visitor.get("/checkout/review/"))
    assert "Invoice due" in shown
    assert "Nothing is charged today" in shown
    assert "Order · invoice over 117,812.50 SEK" in shown
    answer = visitor.confirm(
        po_number="PO 7",
        note="To the drawing office",
        payers="books@nordfab.example, boss@nordfab.example",
        documents=SimpleUploadedFile("po-7.pdf", PDF),
    )
    assert answer.status_code == 302
    order = Order.objects.latest("id")
    done = text_of(visitor.get(f"/orders/{order.id}/done/"))
    assert "over 117,812.50 SEK is on its way by mail" in done
    assert (order.state, order.po_number, order.note) == (
        "fulfilled",
        "PO 7",
        "To the drawing office",
    )
    assert (order.terms_version, order.terms_by_id, order.terms_at) == (
        "2026-01",
        order.user_id,
        b.NOW,
    )
    assert Subscription.objects.latest("id").state == "active"
    attached = Attachment.objects.get()
    assert (attached.owner_kind, attached.owner_id, attached.name) == (
        "invoice",
        b.first("SELECT id FROM invoice WHERE order_id = %s", order.id)[0],
        "po-7.pdf",
    )
    drain(at=b.NOW)
    sent = b.first(
        'SELECT array_agg("to"::text ORDER BY "to") FROM mail WHERE template = %s '
        "AND invoice_id = (SELECT max(id) FROM invoice)",
        "invoice",
    )
    assert sent == (["books@nordfab.example", "boss@nordfab.example"],)


@pytest.mark.rule("CHK-05", "INV-13")
def test_an_invoice_beyond_the_credit_line_is_refused_on_the_page(visitor: Visitor) -> None:
    choose_invoice(visitor)
    lend(10_000)
    shown = visitor.get("/checkout/review/")
    assert shown.status_code == 409
    assert "of your credit line is free" in text_of(shown)
    assert "This comes to" in text_of(visitor.get("/checkout/payment/"))


@pytest.mark.rule("CHK-12")
def test_a_document_that_is_none_orders_nothing(visitor: Visitor) -> None:
    choose_invoice(visitor)
    answer = visitor.confirm(documents=SimpleUploadedFile("po.exe", b"MZ program"))
    assert answer.status_code == 409
    assert "document-kind" in text_of(answer)
    # What was written stays, only the file has to be chosen anew.
    answer = visitor.confirm(po_number="PO 9", payers="not an address")
    assert answer.status_code == 409
    assert 'value="PO 9"' in answer.content.decode()
    assert Order.objects.count() == 1


@pytest.mark.rule("CHK-10", "CHK-12")
def test_twice_confirmed_by_invoice_is_one_order(visitor: Visitor) -> None:
    choose_invoice(visitor)
    shown = visitor.get("/checkout/review/")
    fields = {name: hidden(shown, name) for name in ("cart", "shown", "team")}
    fields |= {"auto_renew": "on", "terms": "on"}
    first = visitor.post("/checkout/review/", **fields)
    second = visitor.post("/checkout/review/", **fields)
    assert first.url == second.url
    assert Order.objects.count() == 2


@pytest.mark.rule("MOD-06")
def test_the_terms_stand_under_their_version(visitor: Visitor) -> None:
    assert "Version 2026-01" in text_of(visitor.get("/terms/2026-01/"))
    assert visitor.get("/terms/1999-01/").status_code == 404
    visitor.prepare()
    assert "/terms/2026-01/" in visitor.get("/checkout/review/").content.decode()


@pytest.mark.rule("QUO-17")
@pytest.mark.parametrize(
    ("quantity", "term", "country", "told"),
    [(2, "P1Y", "US", False), (40, "P1Y", "US", True), (40, "P1M", "US", False)],
)
def test_financing_is_offered_from_its_least_on(
    visitor: Visitor, quantity: int, term: str, country: str, told: bool
) -> None:
    visitor.put_in_cart(quantity=quantity, term=term, country=country)
    visitor.sign_up()
    visitor.found("Nordfab Inc.", country=country)
    shown = text_of(visitor.get("/checkout/payment/"))
    assert ("Pay over time?" in shown) is told
