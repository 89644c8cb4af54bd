"""The vendor set-up pack: the office fills it, customers and partners fetch it (MOD-07)."""

import csv
import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tenure.actions.vendor_pack.request_vendor_document import (
    REQUEST_VENDOR_DOCUMENT,
    RequestVendorDocument,
)
from tenure.operations.delivery import drain
from tenure.operations.vendor_pack import pack_archive
from tenure.questions.companies.vendor_pack import VendorPack, vendor_pack
from tenure.records.models import Role, User
from tests import builders as b
from tests.entrypoints.account.conftest import text_of
from tests.entrypoints.office.conftest import Office

DOCUMENTS, REQUESTS = "/office/vendor-documents/", "/office/vendor-requests/"
PACK = "/account/company/vendor-pack/"
PDF = b"%PDF-1.7 tax residence 2026"


def entity(code: str = "SE") -> int:
    return int(b.first("SELECT id FROM legal_entity WHERE code = %s", code)[0])


def put(client: Client, title: str, content: bytes = PDF, *, code: str = "SE") -> str:
    file = SimpleUploadedFile("form.pdf", content)
    address = f"{DOCUMENTS}{entity(code)}/put/"
    return text_of(client.post(address, {"title": title, "file": file}, follow=True))


def purchaser(office: Office, *, foreign: bool = False) -> Client:
    company = office.foreign if foreign else office.company
    client = Client(headers={"accept-language": "en"})
    client.force_login(User.objects.get(id=company.purchaser.id))
    return client


def archived(client: Client) -> dict[str, bytes]:
    answer = client.get(f"{PACK}zip/")
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/zip"
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.rule("MOD-07")
def test_the_pack_has_what_procurement_enters(office: Office) -> None:
    put(office.client("operations"), "Tax residence 2026")
    put(office.client("operations"), "Danish form", code="DK")
    eva = purchaser(office)
    shown = text_of(eva.get(PACK))
    for fact in (
        "Northwind Programvara AB",
        "556000-4615",
        "SE556000461501",
        "Hamngatan 1, 111 47 Stockholm",
        "SE35 5000 0000 0549 1000 0003",
        "billing.se@northwind.example",
        "SEK",
        "30 days net",
        "Tax residence 2026",
    ):
        assert fact in shown, fact
    assert "Danish form" not in shown
    files = archived(eva)
    assert sorted(files) == ["Supplier-facts.csv", "Supplier-facts.pdf", "Tax-residence-2026.pdf"]
    assert files["Tax-residence-2026.pdf"] == PDF
    assert files["Supplier-facts.pdf"].startswith(b"%PDF-")
    table = list(
        csv.reader(io.StringIO(files["Supplier-facts.csv"].decode("utf-8-sig")), delimiter=";")
    )
    assert ["Company", "VAT number", "SE556000461501"] in table


@pytest.mark.rule("MOD-07")
def test_the_same_pack_is_the_same_file(office: Office) -> None:
    put(office.client("finance"), "Tax residence 2026")
    actor = b.actor(office.company.purchaser)
    made = []
    for _ in range(2):
        pack = vendor_pack(actor, customer_id=office.company.id, at=b.NOW)
        assert isinstance(pack, VendorPack)
        made.append(pack_archive(actor, pack, language="sv"))
    assert made[0] == made[1]


@pytest.mark.rule("MOD-07")
def test_a_replaced_or_withdrawn_document_is_not_handed_out(office: Office) -> None:
    staff = office.client("operations")
    assert "“Form W-9” is in the pack." in put(staff, "Form W-9", b"%PDF-old")
    (old,) = b.first("SELECT id FROM entity_document")
    put(staff, "form w-9", b"%PDF-new")
    eva = purchaser(office)
    assert archived(eva)["form-w-9.pdf"] == b"%PDF-new"
    assert eva.get(f"{PACK}files/{old}/").status_code == 404
    (new,) = b.first("SELECT id FROM entity_document WHERE withdrawn_at IS NULL")
    assert eva.get(f"{PACK}files/{new}/").content == b"%PDF-new"
    assert purchaser(office, foreign=True).get(f"{PACK}files/{new}/").status_code == 404
    staff.post(f"{DOCUMENTS}{new}/withdraw/")
    assert "form-w-9.pdf" not in archived(eva)
    assert b.first("SELECT count(*) FROM entity_document") == (2,)


@pytest.mark.rule("MOD-07")
def test_what_is_no_document_is_refused_with_its_reason(office: Office) -> None:
    staff = office.client("operations")
    assert "document-kind" in put(staff, "Form", b"MZ a program")
    assert "There is a problem" in put(staff, "")
    assert b.first("SELECT count(*) FROM entity_document") == (0,)


@pytest.mark.rule("MOD-07")
def test_what_is_missing_is_asked_for_and_answered(office: Office) -> None:
    eva = purchaser(office)
    wish = {"wanted": "Our own supplier form, signed"}
    assert "We’ve got your request" in text_of(eva.post(PACK, wish, follow=True))
    eva.post(PACK, wish)
    assert b.first("SELECT count(*) FROM vendor_document_request") == (1,)
    assert "Our own supplier form, signed Being looked at" in text_of(eva.get(PACK))
    drain(at=b.NOW)
    to, subject, customer = b.first(
        'SELECT "to", subject, customer_id FROM mail WHERE template = %s',
        "vendor-document-requested",
    )
    assert (to, customer) == ("billing.se@northwind.example", None)
    assert subject == "Nordfab AB ber om ett leverantörsdokument"
    staff = office.client("support")
    assert "Our own supplier form, signed" in text_of(staff.get(REQUESTS))
    (key,) = b.first("SELECT id FROM vendor_document_request")
    assert staff.post(f"{REQUESTS}{key}/", {"answer": ""}).status_code == 422
    told = text_of(staff.post(f"{REQUESTS}{key}/", {"answer": "Signed, see mail."}, follow=True))
    assert "Nothing waits." in told
    assert "Signed, see mail." in told
    shown = text_of(eva.get(PACK))
    assert "Answered" in shown
    assert "Our answer: Signed, see mail." in shown
    drain(at=b.NOW)
    to, subject = b.first(
        'SELECT "to", subject FROM mail WHERE template = %s', "vendor-request-answered"
    )
    assert (to, subject) == (office.company.purchaser.email, "Our answer to your procurement")


@pytest.mark.rule("MOD-07", "ACC-11")
def test_a_payer_sees_the_pack_and_a_stranger_nothing(office: Office) -> None:
    payer = b.person("books@nordfab.example")
    made = Role.objects.filter(customer_id=office.company.id).latest("id")
    Role.objects.create(
        id=made.id + 1_000_000,
        customer_id=office.company.id,
        user_id=payer.id,
        role="payer",
        since_at=b.NOW,
    )
    client = Client(headers={"accept-language": "en"})
    client.force_login(User.objects.get(id=payer.id))
    assert "556000-4615" in text_of(client.get(PACK))
    stranger = b.actor(office.foreign.purchaser)
    wanted = RequestVendorDocument(customer_id=office.company.id, wanted="x")
    assert b.refused(REQUEST_VENDOR_DOCUMENT, wanted, actor=stranger) == "not-found"
    # A foreign purchaser's pack is that of the legal entity that sells to it.
    assert "556000-4615" not in text_of(purchaser(office, foreign=True).get(PACK))
    assert "13585628" in text_of(purchaser(office, foreign=True).get(PACK))


@pytest.mark.rule("MOD-07", "ACC-11")
def test_sales_and_customers_do_not_fill_the_pack(office: Office) -> None:
    sales = office.client("sales")
    assert sales.get(DOCUMENTS).status_code == 403
    assert sales.get(REQUESTS).status_code == 403
    assert (
        sales.post(
            f"{DOCUMENTS}{entity()}/put/", {"title": "x", "file": SimpleUploadedFile("x.pdf", PDF)}
        ).status_code
        == 403
    )
    assert purchaser(office).get(DOCUMENTS).status_code == 404
    assert b.first("SELECT count(*) FROM entity_document") == (0,)
