"""The company page says what its tax hangs on, and takes certificates (TAX-02, ACC-08)."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tenure.actions.taxes.take_vat_answer import TAKE_VAT_ANSWER, TakeVatAnswer
from tenure.engine.actor import system
from tests import builders as b
from tests.entrypoints.account.conftest import World, text_of

PAGE = "/account/company/"
PDF = b"%PDF-1.7 scanned <script>alert(1)</script>"


def hand_in(
    client: Client, *, content: bytes = PDF, name: str = "intyg.pdf", **changed: str
) -> str:
    fields = {
        "jurisdiction": "SE",
        "number": "EX-1",
        "from_on": "2026-01-01",
        "last_on": "2026-12-31",
        **changed,
        "file": SimpleUploadedFile(name, content),
    }
    return text_of(client.post("/account/company/certificates/", fields, follow=True))


@pytest.mark.rule("TAX-02", "ACC-08")
def test_a_certificate_is_handed_in_seen_and_keeps_the_details(world: World, eva: Client) -> None:
    assert "None. If your company needn’t pay tax" in text_of(eva.get(PAGE))
    told = hand_in(eva)
    assert "The certificate has been handed in." in told
    assert "SE, number EX-1 Being looked at Valid 1 Jan 2026 to 31 Dec 2026" in told
    fields = {"name": "Another AB", "vat_number": "", **b.ADDRESSES["SE"], "same_owner": "on"}
    kept = eva.post(PAGE, fields)
    assert kept.status_code == 409
    assert "tax-exemption-on-file" in text_of(kept)
    key = b.first("SELECT id FROM exemption_certificate")[0]
    file = eva.get(f"/account/company/certificates/{key}/")
    assert file.content == PDF
    assert file.headers["Content-Type"] == "application/pdf"
    assert file.headers["Content-Disposition"] == 'attachment; filename="intyg.pdf"'
    assert file.headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in file.headers["Content-Security-Policy"]


@pytest.mark.rule("TAX-02")
def test_a_fault_is_told_in_its_place(eva: Client) -> None:
    assert "There is a problem" in hand_in(eva, number="")
    assert "certificate-file-kind" in hand_in(eva, content=b"<html>", name="x.pdf")
    assert "certificate-place-unknown" in hand_in(eva, jurisdiction="NO")
    assert b.first("SELECT count(*) FROM exemption_certificate") == (0,)


@pytest.mark.rule("ACC-11", "TAX-02")
def test_nobody_else_reads_or_hands_in(world: World, eva: Client) -> None:
    hand_in(eva)
    key = b.first("SELECT id FROM exemption_certificate")[0]
    file = f"/account/company/certificates/{key}/"
    assert world.client(world.foreign.purchaser).get(file).status_code == 404
    for role in ("member", "payer", "secondary_admin"):
        client = world.client(role)
        assert client.get(file).status_code in (403, 404)
        assert client.post("/account/company/certificates/", {}).status_code in (403, 404, 422)
        hand_in(client, number="EX-2")
    assert b.first("SELECT count(*) FROM exemption_certificate") == (1,)
    assert Client().get(file).status_code == 302


@pytest.mark.rule("TAX-03")
@pytest.mark.parametrize(
    ("state", "says"),
    [
        ("", "The VAT number has the right form. No register has been asked"),
        ("valid", "The register confirmed the VAT number on 15 Jan 2026. Reference: WAP1"),
        ("invalid", "The register doesn’t know the VAT number (asked on 15 Jan 2026)"),
        ("unavailable", "the register couldn’t be reached on 15 Jan 2026"),
    ],
)
def test_the_page_says_what_the_register_said(world: World, state: str, says: str) -> None:
    firm = b.company(country="DE", vat_number="DE136695976")
    if state:
        answer = TakeVatAnswer(
            customer_id=firm.id, vat_number="DE136695976", state=state, reference="WAP1"
        )
        b.do(TAKE_VAT_ANSWER, answer, actor=system("worker"))
    assert says in text_of(world.client(firm.purchaser).get(PAGE))
