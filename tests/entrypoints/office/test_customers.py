"""The table of customers: who sees it, how one is found in it, what it costs."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tenure.records.models import Invoice, User
from tests import builders as b
from tests.entrypoints.account.conftest import text_of
from tests.entrypoints.office.conftest import STAFF, Office

PAGES = ("/office/", "/office/operations/", "/office/customers/{customer}/")
# For each page in turn: 2 it is shown, 4 refused.
SEEN = {"support": "222", "operations": "222", "finance": "242", "sales": "242"}


@pytest.mark.rule("ACC-11")
@pytest.mark.parametrize("role", STAFF)
def test_each_staff_role_sees_its_pages_and_only_they_are_in_the_rail(
    office: Office, role: str
) -> None:
    client = office.client(role)
    pages = [page.format(customer=office.company.id) for page in PAGES]
    shown = "".join({200: "2", 403: "4"}[client.get(page).status_code] for page in pages)
    assert shown == SEEN[role]
    rail = 'href="/office/operations/"' in client.get("/office/").content.decode()
    assert rail == (SEEN[role][1] == "2")


@pytest.mark.rule("ACC-11")
def test_to_everybody_else_there_is_no_office(office: Office) -> None:
    eva = Client()
    eva.force_login(_user(office.company.purchaser))
    key = office.company.id
    for client in (eva, Client()):
        for page in (*PAGES, "/office/customers/99/"):
            assert client.get(page.format(customer=key)).status_code == 404
        for page in ("open/", "purchaser/"):
            posted = client.post(f"/office/customers/{key}/{page}", {"reason": "because I say so"})
            assert posted.status_code == 404
        assert client.post("/office/operations/release/", {"action": "renew"}).status_code == 404
        assert client.post("/office/stop/").status_code == 404


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("", {"Nordfab AB", "Fremmed ApS"}),
        ("nordf", {"Nordfab AB"}),
        ("eva@NORDFAB", {"Nordfab AB"}),
        ("{number}", {"Nordfab AB"}),
        ("{invoice}", {"Nordfab AB"}),
        ("nobody's", set()),
        ("%", set()),
    ],
)
def test_a_customer_is_found_by_what_one_knows_of_it(
    office: Office, search: str, found: set[str]
) -> None:
    invoice = b.first("SELECT number FROM invoice WHERE customer_id = %s", office.company.id)[0]
    wanted = search.format(number=office.company.number, invoice=invoice.lower())
    text = text_of(office.client("support").get("/office/", {"q": wanted}))
    assert {name for name in ("Nordfab AB", "Fremmed ApS") if name in text} == found


def test_the_filter_and_the_order_stand_in_the_address(office: Office) -> None:
    client = office.client("support")
    danish = text_of(client.get("/office/?country=DK"))
    assert "Fremmed ApS" in danish
    assert "Nordfab AB" not in danish
    text = text_of(client.get("/office/?sort=-name"))
    assert text.index("Nordfab AB") < text.index("Fremmed ApS")
    for sort in ("number", "name", "country", "subscriptions"):
        assert client.get(f"/office/?sort=-{sort}&owing=overdue").status_code == 200


@pytest.mark.breaks_invariants
def test_what_is_unpaid_is_told_and_overdue_is_told_apart(office: Office) -> None:
    client = office.client("support")
    assert "Nordfab AB" not in text_of(client.get("/office/?owing=open"))
    mine = Invoice.objects.filter(customer_id=office.company.id)
    mine.update(open_minor=12_345, due_on=b.day("2026-01-15"))
    text = text_of(client.get("/office/?owing=open"))
    assert "123.45 SEK" in text
    assert "Fremmed ApS" not in text
    # It is the 15th where the customer is: due today isn't overdue.
    assert "Nordfab AB" not in text_of(client.get("/office/?owing=overdue"))
    mine.update(due_on=b.day("2026-01-14"))
    assert "Nordfab AB" in text_of(client.get("/office/?owing=overdue"))


def test_pages_of_fifty(office: Office) -> None:
    _many(60)
    client = office.client("support")
    assert "1–50 of 62" in text_of(client.get("/office/"))
    assert "51–62 of 62" in text_of(client.get("/office/?page=2"))


def test_the_number_of_queries_does_not_depend_on_the_customers(
    office: Office, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client = office.client("support")
    client.get("/office/")
    with django_assert_num_queries(_QUERIES):
        client.get("/office/")
    _many(30)
    with django_assert_num_queries(_QUERIES):
        client.get("/office/")


_QUERIES = 10


@pytest.mark.parametrize("language", ["en", "sv", "da"])
def test_every_page_speaks_every_language(office: Office, language: str) -> None:
    client = office.client("support", language=language)
    for page in PAGES:
        response = client.get(page.format(customer=office.company.id))
        assert response.status_code == 200, page
        assert f'<html lang="{language}"' in response.content.decode()


@pytest.mark.parametrize(("email", "lands"), [("support@x.example", "/office/"), ("", "/account/")])
def test_after_signing_in_staff_land_in_the_office(office: Office, email: str, lands: str) -> None:
    user = _user(office.company.purchaser)
    if email:
        user = User.objects.get(email=email)
    user.set_password("Bridge-2-Demo")
    user.save(update_fields=["password"])
    entered = {"email": user.email, "password": "Bridge-2-Demo"}
    assert Client().post("/sign-in/", entered).headers["Location"] == lands


def _user(person: b.Person) -> User:
    return User.objects.get(id=person.id)


def _many(count: int) -> None:
    founder = b.person()
    for i in range(count):
        b.company(founder, name=f"Firm {i:03}")
