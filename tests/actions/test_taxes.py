"""Certificates, what registers said, places of sales tax: who may, once, and what follows."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tenure.actions.companies.edit_customer import EDIT_CUSTOMER, EditCustomer
from tenure.actions.taxes.decide_certificate import DECIDE_CERTIFICATE, DecideCertificate
from tenure.actions.taxes.enter_certificate import ENTER_CERTIFICATE, EnterCertificate
from tenure.actions.taxes.take_tax_place import TAKE_TAX_PLACE, TakeTaxPlace
from tenure.actions.taxes.take_vat_answer import TAKE_VAT_ANSWER, TakeVatAnswer
from tenure.engine.action import AnyAction
from tenure.engine.actor import system
from tenure.engine.perform import perform_all
from tenure.operations.providers import Outside
from tenure.records.facts.parties import load_buyers
from tenure.records.facts.reading import rows
from tenure.rules.taxes.places import place_of
from tenure.rules.taxes.tax import Tax, tax_for
from tests import builders as b

pytestmark = pytest.mark.django_db

WORKER = system("worker")
GERMAN = "DE136695976"
PDF = b"%PDF-1.7 scanned"


@pytest.fixture(autouse=True)
def sold(db: None) -> None:
    b.vendor()


def handed(company: b.Company, **changed: Any) -> EnterCertificate:
    made: dict[str, Any] = {
        "customer_id": company.id,
        "jurisdiction": company.country,
        "number": "EX-1",
        "from_on": date(2026, 1, 1),
        "last_on": date(2026, 12, 31),
        "file_name": "certificate.pdf",
        "content": PDF,
    }
    return EnterCertificate(**(made | changed))


def certified(company: b.Company, *, approved: bool = True, **changed: Any) -> int:
    key = b.do(ENTER_CERTIFICATE, handed(company, **changed), actor=b.actor(company.purchaser))
    if approved:
        decision = DecideCertificate(
            certificate_id=key["certificate_id"], approved=True, reason="Seen and checked"
        )
        b.do(DECIDE_CERTIFICATE, decision, actor=b.staff("finance"))
    return int(key["certificate_id"])


def tax_of(company: b.Company, *, on: str = "2026-01-15") -> str:
    found = tax_for(load_buyers([company.id])[company.id], on=b.day(on))
    return f"{found.rule} {found.rate_bp}" if isinstance(found, Tax) else found.code


def edited(company: b.Company, **changed: Any) -> EditCustomer:
    details: dict[str, Any] = {
        "name": "New name AB",
        "vat_number": "",
        "address": b.ADDRESSES[company.country],
    }
    return EditCustomer(customer_id=company.id, ownership_unchanged=True, **(details | changed))


@contextmanager
def counted() -> Iterator[list[int]]:
    found: list[int] = []
    with CaptureQueriesContext(connection) as queries:
        yield found
    found.append(len(queries))


@pytest.mark.rule("TAX-02")
def test_a_certificate_counts_once_approved_and_while_valid() -> None:
    firm = b.company()
    key = certified(firm, approved=False)
    assert tax_of(firm) == "domestic 2500"
    for approved, rule in ((True, "exempt 0"), (False, "domestic 2500")):
        decision = DecideCertificate(certificate_id=key, approved=approved, reason="Looked at it")
        for _ in range(2):
            b.do(DECIDE_CERTIFICATE, decision, actor=b.staff("finance"))
        assert tax_of(firm) == rule
    again = DecideCertificate(certificate_id=key, approved=True, reason="After all")
    assert (
        b.refused(DECIDE_CERTIFICATE, again, actor=b.staff("finance"))
        == "certificate-rejected-before"
    )
    told = rows(
        "SELECT values ->> 'outcome', values ->> 'reason' FROM mail WHERE template = %s "
        "ORDER BY id",
        ["certificate-decided"],
    )
    assert told == [("approved", "Looked at it"), ("rejected", "Looked at it")]
    # Rejected it may be handed in anew.
    assert certified(firm) != key
    assert tax_of(firm, on="2026-12-31") == "exempt 0"
    assert tax_of(firm, on="2027-01-01") == "domestic 2500"


@pytest.mark.rule("TAX-02")
def test_an_order_is_tax_free_under_a_certificate_and_its_documents_say_which(
    outside: Outside,
) -> None:
    firm = b.company(country="US")
    certified(firm, jurisdiction="Massachusetts", number="MA-77")
    b.buy(firm, card=b.real_card(firm, outside))
    rule, tax, how = b.first(
        "SELECT t.rule, t.tax_minor, t.derivation FROM invoice_tax t "
        "JOIN invoice i ON i.id = t.invoice_id WHERE i.customer_id = %s",
        firm.id,
    )
    assert (rule, tax) == ("exempt", 0)
    assert (how["region"], how["source"]) == ("MA", "MA-77")


@pytest.mark.rule("TAX-02")
def test_handing_in_twice_is_once_and_a_fault_says_what() -> None:
    firm = b.company(country="US")
    assert certified(firm, approved=False) == certified(firm, approved=False)
    who = b.actor(firm.purchaser)
    for changed, code in (
        ({"jurisdiction": "SE"}, "certificate-place-unknown"),
        ({"jurisdiction": "Ontario"}, "certificate-place-unknown"),
        ({"number": "  "}, "certificate-number-missing"),
        ({"last_on": date(2025, 12, 31)}, "certificate-days-wrong"),
        (
            {"from_on": date(2025, 1, 1), "last_on": date(2026, 1, 14)},
            "certificate-over",
        ),
        ({"content": b""}, "certificate-file-missing"),
        ({"content": b"<html>"}, "certificate-file-kind"),
        ({"content": PDF + b"x" * 5_000_000}, "certificate-file-large"),
    ):
        assert b.refused(ENTER_CERTIFICATE, handed(firm, **changed), actor=who) == code


@pytest.mark.rule("TAX-02", "ACC-11")
def test_staff_hand_in_and_decide_with_a_reason_and_customers_never_decide() -> None:
    firm = b.company()
    mute = replace(b.staff("finance"), reason="")
    assert b.refused(ENTER_CERTIFICATE, handed(firm), actor=mute) == "reason-missing"
    key = b.do(ENTER_CERTIFICATE, handed(firm), actor=b.staff("support"))["certificate_id"]
    decision = DecideCertificate(certificate_id=key, approved=True, reason="It is fine")
    assert b.refused(DECIDE_CERTIFICATE, decision, actor=mute) == "reason-missing"
    own = b.actor(firm.purchaser)
    assert b.refused(DECIDE_CERTIFICATE, decision, actor=own) == "role-not-enough"
    assert b.refused(DECIDE_CERTIFICATE, decision, actor=b.staff("sales")) == "role-not-enough"
    b.do(DECIDE_CERTIFICATE, decision, actor=b.staff("support"))
    named, data = b.first(
        "SELECT actor_name, data FROM event WHERE what = 'certificate-decided' "
        "AND customer_id = %s",
        firm.id,
    )
    assert named == "support person (asked by telephone)"
    assert data == {"state": "approved", "reason": "It is fine"}


@pytest.mark.rule("ACC-08", "TAX-02")
def test_with_a_certificate_on_file_support_edits_the_details() -> None:
    firm = b.company()
    who = b.actor(firm.purchaser)
    certified(firm, approved=False)
    assert b.refused(EDIT_CUSTOMER, edited(firm), actor=who) == "tax-exemption-on-file"
    b.do(EDIT_CUSTOMER, edited(firm), actor=b.staff("support"))
    assert b.first("SELECT name FROM customer WHERE id = %s", firm.id) == ("New name AB",)
    b.do(EDIT_CUSTOMER, edited(firm, name="Own"), actor=who, at=b.at("2027-01-02"))


@pytest.mark.rule("TAX-03")
def test_a_number_that_the_register_refuses_is_no_reverse_charge_from_then_on() -> None:
    firm = b.company(country="DE", vat_number=GERMAN)
    assert tax_of(firm) == "reverse-charge 0"

    def answer(state: str, at: str, number: str = GERMAN) -> None:
        taken = TakeVatAnswer(customer_id=firm.id, vat_number=number, state=state, reference=state)
        b.do(TAKE_VAT_ANSWER, taken, actor=WORKER, at=b.at(at))

    answer("unavailable", "2026-01-15 10:00")
    assert tax_of(firm) == "reverse-charge 0"
    answer("invalid", "2026-01-15 11:00")
    assert tax_of(firm) == "destination 1900"
    # Silence takes nothing back, an answer about another number is none about this one.
    answer("unavailable", "2026-01-15 12:00")
    answer("valid", "2026-01-15 13:00", "DE999999999")
    kept = b.first(
        "SELECT vat_state, vat_checked, vat_reference, vat_answered_at, vat_asked_at "
        "FROM customer WHERE id = %s",
        firm.id,
    )
    assert kept == (
        "invalid",
        GERMAN,
        "invalid",
        b.at("2026-01-15 11:00"),
        b.at("2026-01-15 12:00"),
    )
    answer("valid", "2026-02-15 11:00")
    assert tax_of(firm) == "reverse-charge 0"


@pytest.mark.rule("TAX-03")
def test_another_number_is_judged_by_its_form_until_the_register_has_spoken() -> None:
    firm = b.company(country="DE", vat_number=GERMAN)
    refused = TakeVatAnswer(customer_id=firm.id, vat_number=GERMAN, state="invalid")
    b.do(TAKE_VAT_ANSWER, refused, actor=WORKER)
    other = edited(firm, vat_number="DE129273398")
    b.do(EDIT_CUSTOMER, other, actor=b.actor(firm.purchaser))
    assert tax_of(firm) == "reverse-charge 0"
    asked = "SELECT vat_asked_at FROM customer WHERE id = %s"
    assert b.first(asked, firm.id) == (None,)
    # The late answer about the old number isn't taken.
    before = rows("SELECT count(*) FROM event")
    b.do(TAKE_VAT_ANSWER, refused, actor=WORKER, at=b.at("2026-01-16"))
    assert rows("SELECT count(*) FROM event") == before
    wrong = replace(refused, state="perhaps")
    assert b.refused(TAKE_VAT_ANSWER, wrong, actor=WORKER) == "vat-answer-unknown"


@pytest.mark.rule("TAX-03")
def test_a_place_counts_while_the_address_is_the_same() -> None:
    firm = b.company(country="US")
    here = place_of(b.ADDRESSES["US"], country="US")
    for _ in range(2):
        found = TakeTaxPlace(customer_id=firm.id, place=here, region="MA/02110")
        b.do(TAKE_TAX_PLACE, found, actor=WORKER)
    assert rows("SELECT count(*) FROM event WHERE what = 'tax-place-found'") == [(1,)]
    assert tax_of(firm) == "tax-rate-missing"
    moved = edited(firm, address={**b.ADDRESSES["US"], "line1": "13 Main Street"})
    b.do(EDIT_CUSTOMER, moved, actor=b.actor(firm.purchaser))
    assert tax_of(firm) == "sales-tax 625"


@pytest.mark.parametrize("kind", ["answers", "places", "certificates", "decisions"])
def test_many_together_take_as_many_queries_as_one_and_a_second_time_nothing(kind: str) -> None:
    firms = [b.company(country="DE", vat_number=GERMAN) for _ in range(5)]
    later = b.NOW + timedelta(hours=1)
    wanted: list[Any]
    action: AnyAction
    match kind:
        case "answers":
            action = TAKE_VAT_ANSWER
            wanted = [
                TakeVatAnswer(customer_id=f.id, vat_number=GERMAN, state="valid") for f in firms
            ]
        case "places":
            action = TAKE_TAX_PLACE
            wanted = [TakeTaxPlace(customer_id=f.id, place="", region="") for f in firms]
        case "certificates":
            action, wanted = ENTER_CERTIFICATE, [handed(f) for f in firms]
        case _:
            action = DECIDE_CERTIFICATE
            wanted = [
                DecideCertificate(
                    certificate_id=certified(f, approved=False), approved=True, reason="Seen"
                )
                for f in firms
            ]
    with counted() as few:
        perform_all(action, wanted[:1], actor=WORKER_OR_STAFF[kind], at=later)
    with counted() as many:
        perform_all(action, wanted[1:], actor=WORKER_OR_STAFF[kind], at=later)
    assert few == many
    before = rows("SELECT count(*) FROM event")
    perform_all(action, wanted, actor=WORKER_OR_STAFF[kind], at=later)
    assert rows("SELECT count(*) FROM event") == before


WORKER_OR_STAFF = {
    "answers": WORKER,
    "places": WORKER,
    "certificates": b.staff("support"),
    "decisions": b.staff("finance"),
}
