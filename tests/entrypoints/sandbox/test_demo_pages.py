"""The demo's pages: closed in production; one click signs in as a persona and as nobody else."""

import pytest
from django.test import Client

from tenure.actions.companies.register_staff import REGISTER_STAFF, RegisterStaff
from tenure.actions.companies.register_user import REGISTER_USER, RegisterUser
from tenure.actions.running.set_up_deployment import SET_UP_DEPLOYMENT, SetUpDeployment
from tenure.engine.actor import anonymous, system
from tenure.operations.delivery import drain
from tenure.operations.demo.personas import PERSONAS, STAFF
from tenure.operations.providers import Outside
from tenure.records.facts.reading import rows
from tests import builders as b

pytestmark = pytest.mark.django_db

PURCHASER = PERSONAS[0]


@pytest.fixture
def world(outside: Outside) -> Outside:
    b.vendor()
    return outside


def set_up(kind: str) -> None:
    at = b.NOW if kind == "sandbox" else None
    wanted = SetUpDeployment(vendor="Fjord", kind=kind, sandbox_at=at)
    b.do(SET_UP_DEPLOYMENT, wanted, actor=system("test"))


def register(email: str, name: str) -> None:
    wanted = RegisterUser(email=email, name=name)
    b.do(REGISTER_USER, wanted, actor=anonymous("test"))


def test_in_production_there_is_no_such_page(world: Outside) -> None:
    set_up("production")
    register(PURCHASER.email, PURCHASER.name)
    drain(at=b.NOW)
    mail = rows("SELECT id FROM mail")[0][0]
    client = Client()
    for address in (
        "/demo/",
        "/demo/mail/",
        f"/demo/mail/{mail}/",
        f"/demo/mail/{mail}/attachment.pdf",
    ):
        assert client.get(address).status_code == 404, address
    answer = client.post("/demo/sign-in/", {"email": PURCHASER.email})
    assert answer.status_code == 404
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("language", ["en", "sv", "da"])
def test_the_start_page_says_what_to_try(world: Outside, language: str) -> None:
    set_up("sandbox")
    register(PURCHASER.email, PURCHASER.name)
    answer = Client(headers={"accept-language": language}).get("/demo/")
    html = answer.content.decode()
    assert answer.status_code == 200
    assert PURCHASER.name in html
    assert "4242 4242 4242 4242" in html
    # Personas who aren't in this sandbox aren't offered.
    assert STAFF[0].email not in html


def test_one_click_signs_in(world: Outside) -> None:
    set_up("sandbox")
    staff = RegisterStaff(email=STAFF[0].email, name=STAFF[0].name, staff_role="support")
    b.do(REGISTER_STAFF, staff, actor=system("test"))
    client = Client()
    answer = client.post("/demo/sign-in/", {"email": STAFF[0].email})
    assert answer.status_code == 302
    assert "_auth_user_id" in client.session


@pytest.mark.parametrize("email", ["eve@example.com", PURCHASER.email, ""])
def test_nobody_else_is_signed_in(world: Outside, email: str) -> None:
    set_up("sandbox")
    register("eve@example.com", "Eve")
    client = Client()
    assert client.post("/demo/sign-in/", {"email": email}).status_code == 404
    assert "_auth_user_id" not in client.session


def test_signing_in_takes_a_post_from_our_own_page(world: Outside) -> None:
    set_up("sandbox")
    register(PURCHASER.email, PURCHASER.name)
    assert Client().get("/demo/sign-in/").status_code == 405
    strict = Client(enforce_csrf_checks=True)
    assert strict.post("/demo/sign-in/", {"email": PURCHASER.email}).status_code == 403


def test_the_mailbox_holds_what_left(world: Outside) -> None:
    set_up("sandbox")
    company = b.company(b.person("anna@nordfab.example"), name="Nordfab AB")
    b.buy(company, card=b.real_card(company, world))
    client = Client()
    page = client.get("/demo/mail/").content.decode()
    assert "anna@nordfab.example" in page
    mail, invoice = rows(
        "SELECT m.id, i.number FROM mail m JOIN invoice i ON i.id = m.invoice_id "
        "WHERE m.template = 'invoice'"
    )[0]
    assert f"{invoice}.pdf" in page
    one = client.get(f"/demo/mail/{mail}/").content.decode()
    assert 'href="/account/invoices/' in one
    paper = client.get(f"/demo/mail/{mail}/attachment.pdf")
    assert paper.content.startswith(b"%PDF")
    assert "anna@nordfab.example" not in client.get("/demo/mail/?q=bob").content.decode()
    assert client.get("/demo/mail/999999999/").status_code == 404
