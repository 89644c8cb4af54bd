"""The API offers what people may do, typed; refusals and mistakes are told as JSON."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from django.test import Client

from tenure.engine.inputs import fields_of
from tenure.entrypoints.api.offered import offered
from tenure.gateways.payment.simulator.client import InProcessProvider
from tenure.operations.providers import Outside
from tenure.records.models import Customer, PaymentMethod, User
from tests import builders

pytestmark = pytest.mark.django_db


def signed_in(person: builders.Person) -> Client:
    client = Client()
    client.force_login(User.objects.get(id=person.id))
    return client


def post(client: Client, name: str, body: Mapping[str, Any] | str) -> tuple[int, dict[str, Any]]:
    text = body if isinstance(body, str) else json.dumps(body)
    answer = client.post(f"/api/actions/{name}", text, content_type="application/json")
    return answer.status_code, answer.json()


@pytest.fixture
def company() -> builders.Company:
    builders.vendor()
    return builders.company()


def details(company: builders.Company, **changed: Any) -> dict[str, Any]:
    return {
        "customer_id": company.id,
        "name": "Another name",
        "address": {"line1": "Storgatan 2", "postal_code": "111 22", "city": "Stockholm"},
        "vat_number": "",
        "ownership_unchanged": True,
        **changed,
    }


def test_an_action_is_done_and_previewed(company: builders.Company) -> None:
    client = signed_in(company.purchaser)
    status, seen = post(client, "edit-customer/preview", details(company))
    assert status == 200
    assert [mail["template"] for mail in seen["mails"]] == ["customer-details-changed"]
    assert Customer.objects.get(id=company.id).name != "Another name"
    status, done = post(client, "edit-customer", details(company))
    assert (status, done) == (200, {"answer": done["answer"]})
    assert Customer.objects.get(id=company.id).name == "Another name"


def test_who_is_not_signed_in_is_told_so(company: builders.Company) -> None:
    status, told = post(Client(), "edit-customer", details(company))
    assert (status, told["code"]) == (401, "sign-in-first")
    assert told["next_step"]


@pytest.mark.rule("ACC-11")
def test_a_stranger_finds_nothing(company: builders.Company) -> None:
    status, told = post(signed_in(builders.person()), "edit-customer", details(company))
    assert (status, told["code"]) == (404, "not-found")


def test_a_refusal_is_a_conflict_in_the_readers_language(company: builders.Company) -> None:
    client = signed_in(company.purchaser)
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "sv"
    status, told = post(client, "edit-customer", details(company, ownership_unchanged=False))
    assert status == 409
    assert set(told) == {"code", "sentence", "next_step", "about"}


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"customer_id": "many"}, "customer_id"),
        ({"customer_id": 2**70}, "customer_id"),
        ({"name": "a\0b"}, "name"),
        ({"name": "\ud800"}, "name"),
        ({"nmae": "x"}, "nmae"),
    ],
)
def test_a_wrong_field_is_named(
    company: builders.Company, changed: dict[str, Any], field: str
) -> None:
    status, told = post(signed_in(company.purchaser), "edit-customer", details(company, **changed))
    assert status == 422
    assert [one["field"] for one in told["fields"]] == [field]


def test_a_missing_field_is_named(company: builders.Company) -> None:
    body = details(company)
    del body["name"]
    status, told = post(signed_in(company.purchaser), "edit-customer", body)
    assert (status, told["fields"][0]["field"]) == (422, "name")


def test_what_is_no_json_is_a_bad_request(company: builders.Company) -> None:
    status, told = post(signed_in(company.purchaser), "edit-customer", "{")
    assert (status, told["code"]) == (400, "request-unreadable")


def test_a_foreign_page_cannot_use_the_session(company: builders.Company) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(User.objects.get(id=company.purchaser.id))
    status, told = post(client, "edit-customer", details(company))
    assert (status, told["code"]) == (403, "csrf-failed")


def test_it_describes_itself() -> None:
    described = Client().get("/api/openapi.json").json()
    assert described["openapi"].startswith("3.1")
    for name in offered():
        operation = described["paths"][f"/api/actions/{name}"]["post"]
        assert {"200", "400", "401", "403", "404", "409", "422"} <= set(operation["responses"])
        assert "requestBody" in operation
        assert f"/api/actions/{name}/preview" in described["paths"]


@pytest.mark.parametrize("name", ["renew", "register-user", "ask-password-reset", "move-clock"])
def test_what_is_not_offered_is_not_there(company: builders.Company, name: str) -> None:
    assert name not in offered()
    client = signed_in(company.purchaser)
    answer = client.post(f"/api/actions/{name}", "{}", content_type="application/json")
    assert answer.status_code == 404


JUNK: dict[str, Any] = {
    "customer_id": 0,
    "subscription_id": -1,
    "subscription_ids": [0, 0, 2**62],
    "invoice_id": 0,
    "payment_method_id": 0,
    "team_id": 0,
    "user_id": 0,
    "role_id": 0,
    "assignment_id": 0,
    "invitation_id": 0,
    "order_id": 0,
    "mail_id": 0,
    "invoice_number": "no such",
    "amount_minor": -(2**62),
    "quantity": -5,
    "currency": "???",
    "value_on": "0001-01-01",
    "on": True,
    "ownership_unchanged": True,
    "address": {"": "x" * 3000},
    "language": "xx",
    "country": "??",
}


@pytest.mark.parametrize("preview", ["", "/preview"])
@pytest.mark.parametrize("name", sorted(offered()))
def test_no_body_makes_a_fault(company: builders.Company, name: str, preview: str) -> None:
    """Nonsense is refused in words, by whoever it is sent, also where its customer is real."""
    known = {one.name for one in fields_of(offered()[name].input)}
    staff = User.objects.create(
        id=1, email="s@example.com", staff_role="support", joined_at=builders.NOW
    )
    client = Client(raise_request_exception=False)
    client.force_login(staff)
    for text in ("x", "", "x" * 5000, "\u202e%s{}"):
        body = {field: JUNK.get(field, text) for field in known}
        for real in ({}, {"customer_id": company.id, "team_id": company.team_id}):
            said = {**body, **{key: real[key] for key in real if key in known}}
            status, told = post(client, f"{name}{preview}", said)
            assert status in (200, 400, 403, 404, 409, 422), told


@pytest.mark.rule("PAY-03")
def test_a_card_is_edited_with_its_provider_too(
    company: builders.Company, outside: Outside
) -> None:
    """As on the page: where the provider can't be asked, nothing is changed here either."""
    assert isinstance(outside.payment, InProcessProvider)
    card = builders.real_card(company, outside)
    body = {
        "payment_method_id": card,
        "expires_month": 5,
        "expires_year": 2031,
        "address": {"city": "Umeå"},
    }
    client = signed_in(company.purchaser)
    assert post(client, "edit-payment-method", body)[0] == 200
    method = PaymentMethod.objects.get(id=card)
    assert method.address == {"city": "Umeå"}
    assert outside.payment.simulator.wallet.address_of(method.token) == {"city": "Umeå"}
    stranger = builders.card(company)
    status, told = post(client, "edit-payment-method", {**body, "payment_method_id": stranger})
    assert (status, told["code"]) == (409, "card-not-edited")
    assert PaymentMethod.objects.get(id=stranger).address == {}
