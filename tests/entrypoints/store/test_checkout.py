"""Checkout, step by step, to the review: who buys, with which card, and what it comes to."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tenure.gateways.payment.simulator.client import InProcessProvider
from tenure.operations.providers import Outside
from tenure.records.models import (
    Customer,
    ListPrice,
    Mail,
    Offering,
    Order,
    PaymentMethod,
    Role,
)
from tests import builders as b
from tests.entrypoints.store.conftest import Visitor, hidden, text_of

type Answers = Callable[[], None]


def test_each_step_leads_to_the_next(visitor: Visitor) -> None:
    assert visitor.get("/checkout/").url == "/cart/"  # type: ignore[attr-defined]
    visitor.put_in_cart()
    assert visitor.get("/checkout/").url == "/checkout/account/"  # type: ignore[attr-defined]
    assert visitor.sign_up(address="/checkout/account/").url == "/checkout/"
    assert visitor.get("/checkout/").url == "/checkout/company/"  # type: ignore[attr-defined]
    assert visitor.found().url == "/checkout/"
    assert visitor.get("/checkout/").url == "/checkout/payment/"  # type: ignore[attr-defined]
    assert visitor.add_card().url == "/checkout/review/"
    assert visitor.get("/checkout/review/").status_code == 200


@pytest.mark.rule("ACC-03", "ACC-09")
def test_the_first_details_become_the_default(visitor: Visitor) -> None:
    visitor.put_in_cart()
    visitor.sign_up()
    visitor.found(vat_number="SE556000461501")
    firm = Customer.objects.get()
    assert (firm.name, firm.address["city"], firm.vat_number) == (
        "Nordfab AB",
        "Stockholm",
        "SE556000461501",
    )
    roles = set(Role.objects.values_list("user__email", "role"))
    assert roles == {("eva@example.com", "purchaser"), ("eva@example.com", "primary_admin")}


@pytest.mark.rule("CHK-04", "CHK-13")
def test_the_review_shows_the_whole_effect(visitor: Visitor) -> None:
    visitor.prepare()
    shown = text_of(visitor.get("/checkout/review/"))
    for words in (
        "18,850.00 SEK a year × 5 seats = 94,250.00 SEK",
        "Before tax 94,250.00",
        "VAT 25% 23,562.50",
        "94,250.00 SEK × 25% = 23,562.50 SEK",
        "Charged today 117,812.50 SEK",
        "Buy · 117,812.50 SEK today",
        "Renewal date, Stockholm time 15 Jan 2027",
        "until 23:59 Stockholm time 14 Jan 2027",
        "Eva Lund (eva@example.com) becomes the purchaser and the primary administrator",
        "Visa •••• 4242",
        "terms of purchase, version 2026-01",
    ):
        assert words in shown, words
    assert not Order.objects.exists()


@pytest.mark.rule("CHK-13")
def test_later_bills_stand_there_with_their_days(visitor: Visitor) -> None:
    visitor.put_in_cart(term="P3Y", quantity=1)
    visitor.sign_up()
    visitor.found()
    visitor.add_card()
    shown = text_of(visitor.get("/checkout/review/"))
    assert "Buy · 23,562.50 SEK today" in shown
    assert "Bill 2 of 3, before tax 15 Jan 2027 18,850.00 SEK" in shown
    assert "Bill 3 of 3, before tax 15 Jan 2028 18,850.00 SEK" in shown


@pytest.mark.parametrize(
    ("country", "vat_number", "tax", "total"),
    [
        ("SE", "", "VAT 25%", "117,812.50 SEK"),
        ("DK", "DK13585628", "VAT 25%", "82,468.75 DKK"),
        ("DE", "DE136695976", "VAT, reverse charge", "9,425.00 EUR"),
        ("DE", "", "VAT 19%", "11,215.75 EUR"),
    ],
)
@pytest.mark.rule("CHK-04")
def test_tax_goes_by_the_companys_address(
    visitor: Visitor, country: str, vat_number: str, tax: str, total: str
) -> None:
    visitor.put_in_cart(quantity=5, country=country)
    visitor.sign_up()
    visitor.found(country=country, vat_number=vat_number)
    visitor.add_card()
    shown = text_of(visitor.get("/checkout/review/"))
    assert tax in shown
    assert f"Buy · {total} today" in shown


@pytest.mark.rule("CAT-06")
def test_what_changed_since_it_was_read_is_not_confirmed_unseen(visitor: Visitor) -> None:
    visitor.prepare()
    shown = visitor.get("/checkout/review/")
    fields = {name: hidden(shown, name) for name in ("cart", "shown", "team")}
    ListPrice.objects.create(
        id=-1,
        offering=Offering.objects.get(id=b.offering()),
        from_on=b.day("2026-01-15"),
        minor=2_000_000,
        currency="SEK",
    )
    answer = visitor.post("/checkout/review/", terms="on", **fields)
    assert answer.url == "/checkout/review/"
    again = text_of(visitor.get(answer.url))
    assert "Something has changed since you opened this page" in again
    assert "Buy · 125,000.00 SEK today" in again
    assert not Order.objects.exists()


def test_without_the_terms_nothing_is_ordered(visitor: Visitor) -> None:
    visitor.prepare()
    answer = visitor.confirm(terms="")
    assert answer.status_code == 422
    assert "Accept the terms of purchase to order" in text_of(answer)
    assert not Order.objects.exists()


@pytest.mark.rule("CHK-05")
def test_a_card_past_its_last_day_is_closed_with_its_reason(visitor: Visitor) -> None:
    visitor.prepare()
    PaymentMethod.objects.update(expires_on=b.day("2026-01-14"))
    assert visitor.get("/checkout/review/").url == "/checkout/payment/"  # type: ignore[attr-defined]
    shown = text_of(visitor.get("/checkout/payment/"))
    assert "Visa •••• 4242, valid until 14 Jan 2026 has expired" in shown
    assert "Invoice Nordfab AB has no credit line, so it can’t buy on an invoice." in shown
    card = PaymentMethod.objects.get()
    assert visitor.post("/checkout/payment/", method=card.id).status_code == 422


def test_a_link_cannot_slip_in_another_card(visitor: Visitor, shop: Outside) -> None:
    visitor.prepare()
    assert isinstance(shop.payment, InProcessProvider)
    other = shop.payment.start_card_setup(
        return_url="http://testserver/", customer_ref="x", language="en"
    )
    answer = visitor.get(f"/checkout/card/?setup={other.id}")
    assert answer.url == "/checkout/payment/"  # type: ignore[attr-defined]


def test_a_provider_that_is_away_is_told(visitor: Visitor, shop: Outside) -> None:
    visitor.put_in_cart()
    visitor.sign_up()
    visitor.found()
    assert isinstance(shop.payment, InProcessProvider)
    shop.payment.simulator.set_available(False)
    answer = visitor.post("/checkout/card/add/")
    assert answer.status_code == 503
    assert "The payment provider can’t be reached" in text_of(answer)


@pytest.mark.rule("ACC-10")
def test_who_buys_for_several_companies_chooses_one(
    visitor: Visitor, bank_answers: Answers
) -> None:
    eva = b.person("eva@example.com", name="Eva Lund")
    b.company(eva, name="Alfa AB")
    beta = b.company(eva, name="Beta ApS", country="DK")
    visitor.put_in_cart()
    visitor.sign_in_as(eva)
    shown = text_of(visitor.get("/checkout/company/"))
    assert "Alfa AB · Stockholm, Sweden" in shown
    assert "Beta ApS · København K, Denmark" in shown
    visitor.post("/checkout/company/", company=beta.id)
    visitor.add_card()
    review = text_of(visitor.get("/checkout/review/"))
    assert "Beta ApS Nørregade 7 1165 København K Denmark" in review
    assert "Buy · 82,468.75 DKK today" in review
    visitor.confirm()
    assert Order.objects.get().customer_id == beta.id


@pytest.mark.rule("ACC-10")
def test_a_company_of_somebody_else_cannot_be_chosen_or_seen(
    visitor: Visitor, another: Visitor, bank_answers: Answers
) -> None:
    visitor.prepare()
    visitor.confirm()
    bank_answers()
    order = Order.objects.get()
    foreign = Customer.objects.get()
    stranger = b.company(b.person("mats@example.com"), name="Alfa AB")
    another.sign_in_as(stranger.purchaser)
    another.put_in_cart()
    assert "Nordfab" not in text_of(another.get("/checkout/company/"))
    assert another.post("/checkout/company/", company=foreign.id).status_code == 422
    for page in ("processing", "return", "done"):
        assert another.get(f"/orders/{order.id}/{page}/").status_code == 404
    assert another.post(f"/orders/{order.id}/return/").status_code == 404
    assert "117,812.50" not in text_of(another.get(f"/checkout/payment/?failed={order.id}"))
    card = order.payment_method_id
    assert another.post("/checkout/payment/", method=card).status_code in (302, 422)
    assert another.get("/checkout/review/").url == "/checkout/payment/"  # type: ignore[attr-defined]


def test_an_admin_who_is_no_purchaser_buys_for_a_company_of_their_own(visitor: Visitor) -> None:
    visitor.prepare()
    Role.objects.filter(role="purchaser").delete()
    assert visitor.get("/checkout/review/").url == "/checkout/company/"  # type: ignore[attr-defined]
    assert visitor.get("/checkout/company/").url == "/checkout/company/new/"  # type: ignore[attr-defined]
    assert "ask one of its purchasers to invite you" in text_of(
        visitor.get("/checkout/company/new/")
    )


@pytest.mark.rule("ACC-08")
def test_details_change_only_with_the_word_that_the_owner_is_the_same(visitor: Visitor) -> None:
    visitor.prepare()
    details = {**b.ADDRESSES["SE"], "name": "Nordfab Nya AB", "line1": "Nygatan 2"}
    answer = visitor.post("/checkout/company/edit/", **details)
    assert answer.status_code == 422
    assert "Confirm that the company has the same owner" in text_of(answer)
    assert Customer.objects.get().name == "Nordfab AB"
    visitor.post("/checkout/company/edit/", ownership_unchanged="on", **details)
    assert "Nordfab Nya AB Nygatan 2" in text_of(visitor.get("/checkout/review/"))
    assert Mail.objects.filter(template="customer-details-changed", to="eva@example.com").exists()


def test_wrong_details_are_refused_in_place(visitor: Visitor) -> None:
    visitor.put_in_cart()
    visitor.sign_up()
    answer = visitor.found(vat_number="SE123")
    assert answer.status_code == 422
    assert '<a href="#id_vat_number">SE123 isn’t a VAT number of Sweden' in answer.content.decode()
    assert 'value="Nordfab AB"' in answer.content.decode()
    assert not Customer.objects.exists()


def test_queries_of_the_review_do_not_grow_with_the_lines(visitor: Visitor) -> None:
    visitor.prepare()
    visitor.get("/checkout/review/")
    with CaptureQueriesContext(connection) as one:
        visitor.get("/checkout/review/")
    # Kept now: the next request empties the log.
    for_one = len(one)
    visitor.put_in_cart("beam")
    visitor.put_in_cart("flux")
    visitor.get("/checkout/review/")
    with CaptureQueriesContext(connection) as three:
        assert visitor.get("/checkout/review/").status_code == 200
    assert len(three) == for_one > 0
