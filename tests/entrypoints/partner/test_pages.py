"""The partner's pages as somebody who acts for it sees them."""

import csv
from io import StringIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tenure.operations.delivery import drain
from tenure.operations.providers import Outside
from tenure.records.facts.reading import rows
from tenure.records.models import User
from tests import builders as b
from tests.entrypoints.partner.conftest import Partners, serve

pytestmark = pytest.mark.django_db

PAGES = (
    *("/partner/", "/partner/customers/", "/partner/renewals/", "/partner/quotes/"),
    *("/partner/requests/", "/partner/company/", "/partner/customers/new/"),
)
SOON = b.at("2026-12-01")


def at(day: str) -> None:
    """Set the sandbox's clock without letting anything happen meanwhile."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE deployment SET sandbox_at = %s", [b.at(day)])


@pytest.mark.parametrize("language", ["en", "sv", "da"])
@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens_in_every_language(partners: Partners, page: str, language: str) -> None:
    answer = partners.client(language=language).get(page)
    assert answer.status_code == 200
    assert f'lang="{language}"' in answer.text
    assert 'data-audience="partner"' in answer.text


def test_who_acts_for_a_partner_lands_there_after_signing_in(partners: Partners) -> None:
    user = User.objects.get(id=partners.one.admin.user_id or 0)
    user.set_password("Long-enough-1!")
    user.save()
    answer = Client().post("/sign-in/", {"email": user.email, "password": "Long-enough-1!"})
    assert answer.headers["location"] == "/partner/"


def test_who_acts_for_none_finds_nothing_there(partners: Partners) -> None:
    client = Client()
    assert client.get("/partner/").headers["location"].startswith("/sign-in/")
    client.force_login(User.objects.get(id=partners.one.company.purchaser.id))
    assert client.get("/partner/").status_code == 404


@pytest.mark.rule("PAR-01")
def test_the_customers_are_found_and_sorted(partners: Partners) -> None:
    page = partners.client().get("/partner/customers/?sort=-name").text
    assert page.index("Northled Customer AB") < page.index("Between AB")
    assert "Southled Customer AB" not in page
    found = partners.client().get("/partner/customers/?q=betw").text
    assert "Between AB" in found
    assert "Northled Customer AB" not in found


@pytest.mark.rule("PAR-01")
def test_a_customers_page_shows_what_is_the_partners_own(partners: Partners) -> None:
    page = partners.client().get(f"/partner/customers/{partners.shared.id}/").text
    # Southled's part renews with Northled, which the customer has chosen last.
    assert page.count("Beam") == 2
    assert "With you from the renewal on" in page
    assert "Southled" not in page
    other = partners.client(partners.other).get(f"/partner/customers/{partners.shared.id}/").text
    assert other.count("Beam") == 1
    assert "From the renewal on with another partner" in other
    assert "Northled" not in other


@pytest.mark.rule("PAR-05")
def test_the_pipeline_has_what_comes_up_and_what_is_late(partners: Partners) -> None:
    client = partners.client()
    assert "Nothing comes up" in client.get("/partner/renewals/").text
    at("2026-12-01")
    page = client.get("/partner/renewals/").text
    assert "in 45 days" in page
    # Atlas of its own customer, and both Beams of the shared one.
    assert "3 renewals, before tax together:" in page
    assert partners.client(partners.other).get("/partner/renewals/").text.count("in 45 days") == 1
    assert "Clear the filters" in client.get("/partner/renewals/?when=30").text or (
        "clear the filters" in client.get("/partner/renewals/?when=30").text
    )
    assert "in 45 days" in client.get("/partner/renewals/?when=60&auto=on&quoted=no").text


@pytest.mark.rule("PAR-05")
def test_the_pipeline_as_a_sheet(partners: Partners) -> None:
    at("2026-12-01")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE customer SET name = '=1+1' WHERE id = %s", [partners.one.company.id])
    answer = partners.client().get("/partner/renewals.csv?sort=-value")
    sheet = list(csv.DictReader(StringIO(answer.text.removeprefix("\ufeff"))))
    assert [(row["Customer"], row["Renewal before tax"], row["Currency"]) for row in sheet] == [
        ("'=1+1", "94250.00", "SEK"),
        ("Between AB", "30000.00", "SEK"),
        ("Between AB", "30000.00", "SEK"),
    ]
    assert {row["Renewal date"] for row in sheet} == {"2027-01-15"}


@pytest.mark.rule("PAR-05")
@pytest.mark.parametrize(
    "page", ["/partner/", "/partner/customers/", "/partner/renewals/", "/partner/renewals.csv"]
)
def test_queries_do_not_grow_with_the_customers(
    partners: Partners, outside: Outside, page: str
) -> None:
    at("2026-12-01")
    client = partners.client()
    client.get(page)
    with CaptureQueriesContext(connection) as few:
        client.get(page)
    for _ in range(3):
        company = b.company()
        serve(company, partners.one.partner)
        b.buy(company, card=b.real_card(company, outside))
    drain(at=b.NOW)
    with CaptureQueriesContext(connection) as many:
        client.get(page)
    assert len(many) == len(few)


def test_who_acts_for_two_partners_chooses_between_them(partners: Partners) -> None:
    who = partners.one.admin
    person = b.Person(who.user_id or 0, "northled@agents.example", "Northled")
    b.acts_for(partners.other.partner, person)
    client = partners.client()
    assert "Southled Customer AB" not in client.get("/partner/customers/").text
    number = b.first("SELECT number FROM partner WHERE id = %s", partners.other.partner)[0]
    assert client.post("/partner/switch/", {"partner": number}).status_code == 302
    page = client.get("/partner/customers/").text
    assert "Southled Customer AB" in page
    assert "Northled Customer AB" not in page
    assert client.post("/partner/switch/", {"partner": "P-nobody"}).status_code == 404


@pytest.mark.rule("PAR-01")
def test_an_admin_lets_a_colleague_in_and_out(partners: Partners) -> None:
    client = partners.client()
    nobody = client.post("/partner/company/admit/", {"email": "a@b.example", "role": "admin"})
    assert nobody.status_code == 409
    person = b.person("new@agents.example")
    assert (
        client.post("/partner/company/admit/", {"email": person.email, "role": "account_manager"})
        .headers["location"]
        .endswith("/partner/company/")
    )
    assert person.email in client.get("/partner/company/").text
    client.post("/partner/company/withdraw/", {"email": person.email})
    still = rows("SELECT until_at IS NULL FROM partner_user WHERE user_id = %s", [person.id])
    assert still == [(False,)]


@pytest.mark.rule("PAR-01", "QUO-11")
def test_a_customer_is_introduced_once(partners: Partners) -> None:
    client = partners.client()
    wanted = {
        "name": "Nyköping Broar AB",
        "country": "SE",
        "line1": "Hamngatan 1",
        "postal_code": "611 32",
        "city": "Nyköping",
        "kind": "business",
        "language": "sv",
    }
    places = {client.post("/partner/customers/new/", wanted).headers["location"] for _ in range(2)}
    assert len(places) == 1
    page = client.get(places.pop()).text
    assert "Nyköping Broar AB" in page
    assert "Nobody yet." in page
    refused = client.post("/partner/customers/new/", wanted | {"vat_number": "SE12"})
    assert refused.status_code == 409
    assert "vat-number-invalid" in refused.text or "VAT number" in refused.text
