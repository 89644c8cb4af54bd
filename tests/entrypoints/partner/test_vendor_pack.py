"""A partner fetches the vendor set-up pack for its customer, and asks for what is missing."""

import io
import zipfile

import pytest

from tenure.actions.vendor_pack.answer_vendor_request import (
    ANSWER_VENDOR_REQUEST,
    AnswerVendorRequest,
)
from tenure.operations.delivery import drain
from tests import builders as b
from tests.entrypoints.account.conftest import text_of
from tests.entrypoints.partner.conftest import Partners

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MOD-07")]


def test_a_partner_fetches_its_customers_pack(partners: Partners) -> None:
    client, key = partners.client(), partners.one.company.id
    address = f"/partner/customers/{key}/vendor-pack/"
    assert address in client.get(f"/partner/customers/{key}/").content.decode()
    assert "556000-4615" in text_of(client.get(address))
    content = client.get(f"{address}zip/").content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.namelist() == ["Supplier-facts.csv", "Supplier-facts.pdf"]
    assert client.get(f"{address}facts/").content.startswith(b"%PDF-")


def test_what_a_partner_asks_is_answered_to_the_partner(partners: Partners) -> None:
    client, key = partners.client(), partners.one.company.id
    address = f"/partner/customers/{key}/vendor-pack/"
    told = text_of(client.post(address, {"wanted": "A bank confirmation"}, follow=True))
    assert "A bank confirmation Being looked at" in told
    (request,) = b.first("SELECT id FROM vendor_document_request")
    wanted = AnswerVendorRequest(vendor_request_id=request, answer="It is in the pack.")
    b.do(ANSWER_VENDOR_REQUEST, wanted, actor=b.staff("finance"))
    drain(at=b.NOW)
    to, body = b.first('SELECT "to", body FROM mail WHERE template = %s', "vendor-request-answered")
    assert (to,) == b.first(
        "SELECT email FROM user_account WHERE id = %s", partners.one.admin.user_id
    )
    assert address in body


@pytest.mark.rule("PAR-01")
def test_another_partners_customer_has_no_pack_here(partners: Partners) -> None:
    client, key = partners.client(), partners.other.company.id
    for page in ("", "zip/", "facts/", "files/1/"):
        assert client.get(f"/partner/customers/{key}/vendor-pack/{page}").status_code == 404
    answer = client.post(f"/partner/customers/{key}/vendor-pack/", {"wanted": "All of it"})
    assert answer.status_code == 404
    assert b.first("SELECT count(*) FROM vendor_document_request") == (0,)
