"""What a customer has attached, as the vendor's staff sees it (REN-17, CHK-12)."""

import pytest
from django.test import Client

from tenure.actions.ordering.attach_document import ATTACH_DOCUMENT, AttachDocument
from tenure.records.models import User
from tests import builders as b
from tests.entrypoints.account.conftest import join, text_of
from tests.entrypoints.office.conftest import STAFF, Office

PO = b"%PDF-1.7 purchase order 7"


@pytest.fixture
def document(office: Office) -> int:
    wanted = AttachDocument(owner_id=office.subscription, file_name="PO 7.pdf", content=PO)
    b.do(ATTACH_DOCUMENT, wanted, actor=b.actor(office.company.purchaser))
    return int(b.first("SELECT id FROM attachment")[0])


@pytest.mark.rule("REN-17", "CHK-12")
@pytest.mark.parametrize("role", STAFF)
def test_staff_read_it_on_the_customers_page(office: Office, document: int, role: str) -> None:
    client, page = office.client(role), f"/office/customers/{office.company.id}/"
    assert "PO 7.pdf Coming renewal" in text_of(client.get(page))
    file = client.get(f"{page}documents/{document}/")
    assert file.content == PO
    assert file.headers["Content-Disposition"].startswith("attachment")


@pytest.mark.rule("ACC-11")
def test_only_under_its_own_customer_and_to_staff(office: Office, document: int) -> None:
    foreign = f"/office/customers/{office.foreign.id}/documents/{document}/"
    assert office.client("support").get(foreign).status_code == 404
    own = f"/office/customers/{office.company.id}/documents/{document}/"
    client = Client()
    client.force_login(User.objects.get(id=join(office.company, "member").id))
    assert client.get(own).status_code in (403, 404)
