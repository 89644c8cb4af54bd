"""Support and finance look at exemption certificates and decide with a reason (TAX-02)."""

from datetime import date

import pytest
from django.test import Client

from tenure.actions.taxes.enter_certificate import ENTER_CERTIFICATE, EnterCertificate
from tenure.operations.delivery import drain
from tests import builders as b
from tests.entrypoints.account.conftest import text_of
from tests.entrypoints.office.conftest import Office

PAGE = "/office/certificates/"
PDF = b"%PDF-1.7 scanned"
WHY = "Checked with the tax office"


@pytest.fixture
def key(office: Office) -> int:
    wanted = EnterCertificate(
        customer_id=office.company.id,
        jurisdiction="SE",
        number="EX-1",
        from_on=date(2026, 1, 1),
        file_name="intyg.pdf",
        content=PDF,
    )
    made = b.do(ENTER_CERTIFICATE, wanted, actor=b.actor(office.company.purchaser))
    return int(made["certificate_id"])


def decide(client: Client, key: int, *, approved: bool = True, reason: str = WHY) -> str:
    answer = client.post(
        f"{PAGE}{key}/", {"reason": reason, "approved": "1" if approved else "0"}, follow=True
    )
    return text_of(answer)


def state() -> str:
    return str(b.first("SELECT state FROM exemption_certificate")[0])


@pytest.mark.rule("TAX-02")
def test_finance_reads_the_file_approves_and_takes_it_back(office: Office, key: int) -> None:
    finance = office.client("finance")
    assert "Nordfab AB Being looked at Jurisdiction and number SE · EX-1" in text_of(
        finance.get(PAGE)
    )
    assert finance.get(f"{PAGE}{key}/file/").content == PDF
    assert "There is a problem" in decide(finance, key, reason="ok")
    assert state() == "pending"
    assert "The certificate is approved" in decide(finance, key)
    assert state() == "approved"
    assert "Nothing waits." in text_of(finance.get(PAGE))
    assert "The certificate is rejected" in decide(finance, key, approved=False)
    assert "certificate-rejected-before" in decide(finance, key)
    who, why = b.first(
        "SELECT actor_name, data ->> 'reason' FROM event WHERE what = 'certificate-decided' "
        "ORDER BY id LIMIT 1"
    )
    assert (who, why) == (f"finance Holm ({WHY})", WHY)
    drain(at=b.NOW)
    subject = "SELECT subject FROM mail WHERE template = 'certificate-decided' ORDER BY id LIMIT 1"
    assert b.first(subject) == ("Your exemption certificate has been approved",)


@pytest.mark.rule("TAX-02", "ACC-11")
@pytest.mark.parametrize("role", ["operations", "sales"])
def test_others_of_the_staff_see_nothing_of_it(office: Office, key: int, role: str) -> None:
    client = office.client(role)
    assert "Exemptions" not in text_of(client.get("/office/"))
    assert client.get(PAGE).status_code == 403
    assert client.get(f"{PAGE}{key}/file/").status_code == 403
    assert client.post(f"{PAGE}{key}/", {"reason": WHY, "approved": "1"}).status_code == 403
    assert state() == "pending"


@pytest.mark.rule("TAX-02", "ACC-11")
def test_customers_do_not_even_see_the_page(office: Office, key: int) -> None:
    from tenure.records.models import User

    client = Client()
    client.force_login(User.objects.get(id=office.company.purchaser.id))
    assert client.get(PAGE).status_code == 404
    assert client.post(f"{PAGE}{key}/", {"reason": WHY, "approved": "1"}).status_code == 404
    assert office.client("support").get(f"{PAGE}{key + 1}/file/").status_code == 404
    assert office.client("support").post(f"{PAGE}1/", {"reason": WHY}).status_code == 404


@pytest.mark.rule("ACC-08", "TAX-02")
def test_support_edits_the_details_of_who_has_one(office: Office, key: int) -> None:
    fields = {"name": "Nordfab Group AB", "vat_number": "", **b.ADDRESSES["SE"], "same_owner": "on"}
    done = office.standing("support").post("/account/company/", fields, follow=True)
    assert "The details have been changed." in text_of(done)
    assert b.first("SELECT name FROM customer WHERE id = %s", office.company.id) == (
        "Nordfab Group AB",
    )
