"""What is paid on an invoice is due by the credit line's terms; nothing is charged (REN-10)."""

from dataclasses import replace
from typing import Any

import pytest

from tenure.rules.changes import MailRequested, SubscriptionChanged
from tenure.rules.decision import Decided, Refused
from tenure.rules.parties import CreditLine
from tenure.rules.renewals.instalment_billing import bill_instalments
from tenure.rules.renewals.reminders import remind
from tenure.rules.renewals.renewal_settings import Wanted, change
from tenure.rules.renewals.renewing import renew
from tests.rules.renewals.test_instalment_billing import RUNNING, SECOND
from tests.rules.renewals.test_renewal_settings import setting
from tests.rules.telling import told
from tests.rules.values import buyer, card, renewing, subscription

LINE = CreditLine(15, "approved", "SEK", 5_000_000)
ON_INVOICE: dict[str, Any] = {"pays_by": "invoice", "payment_method_id": None}


@pytest.mark.rule("REN-04", "REN-10", "INV-07")
@pytest.mark.parametrize(
    ("name", "line", "expected"),
    [
        ("by the policy", LINE, "invoice of 2025-06-10 due 2025-07-10: SEK 2356.25"),
        (
            "as agreed",
            replace(LINE, net_days=60),
            "invoice of 2025-06-10 due 2025-08-09: SEK 2356.25",
        ),
        (
            "agreed to be due at once",
            replace(LINE, net_days=0),
            "invoice of 2025-06-10 due 2025-06-10: SEK 2356.25",
        ),
        (
            "the line is withdrawn",
            replace(LINE, state="withdrawn"),
            "invoice of 2025-06-10 due 2025-06-10: SEK 2356.25",
        ),
    ],
)
def test_renewed_by_itself_on_an_invoice(name: str, line: CreditLine, expected: str) -> None:
    facts = renewing(
        "2025-06-10", known=subscription(quantity=1, **ON_INVOICE), buyer=buyer(credit_line=line)
    )
    decision = renew(replace(facts, card_label=""))
    assert told(decision, only="invoice payment") == [expected]
    assert isinstance(decision, Decided)
    (after,) = [one.after for one in decision.changes if isinstance(one, SubscriptionChanged)]
    assert (after.pays_by, str(after.unpaid_due_on)) == ("invoice", expected.split()[4].rstrip(":"))
    sent = [one for one in decision.changes if isinstance(one, MailRequested)]
    assert [one.values["paid_with"] for one in sent if one.template == "invoice"] == [""]


@pytest.mark.rule("REN-03", "PAY-04")
def test_the_reminder_speaks_of_an_invoice_and_of_no_card_limit() -> None:
    known = subscription(quantity=500, **ON_INVOICE)
    facts = renewing("2025-05-11", known=known, buyer=buyer(credit_line=LINE), card_label="")
    decision = remind(facts)
    assert isinstance(decision, Decided)
    (sent,) = [one for one in decision.changes if isinstance(one, MailRequested)]
    assert (sent.values["paid_with"], sent.values["card_limit"]) == ("", None)


@pytest.mark.rule("REN-15", "INV-07")
def test_an_instalment_on_an_invoice() -> None:
    known = replace(RUNNING, **ON_INVOICE)
    facts = renewing("2025-06-10", known=known, planned=(SECOND,))
    decision = bill_instalments(replace(facts, card_label="", buyer=buyer(credit_line=LINE)))
    (invoice,) = told(decision, only="invoice")
    assert invoice.startswith("invoice of 2025-06-10 due 2025-07-10")
    assert told(decision, only="payment") == []


@pytest.mark.rule("REN-05", "REN-16", "PAY-05", "PAY-06")
@pytest.mark.parametrize(
    ("name", "line", "invoiced", "expected"),
    [
        ("moved, having one", LINE, True, ""),
        ("none is paid by invoice", LINE, False, "invoice-not-open"),
        ("no line", None, True, "credit-line-missing"),
        ("not decided yet", replace(LINE, state="asked"), True, "credit-line-asked"),
        ("withdrawn", replace(LINE, state="withdrawn"), True, "credit-line-withdrawn"),
        ("larger than the line", replace(LINE, amount_minor=100), True, "credit-line-exceeded"),
    ],
)
def test_moved_to_invoice_only_within_the_line(
    name: str, line: CreditLine | None, invoiced: bool, expected: str
) -> None:
    facts = setting()
    facts = replace(
        facts,
        renewing=replace(facts.renewing, buyer=buyer(credit_line=line)),
        # What is open today will be paid by then, so that it doesn't stand in the way.
        credit=replace(facts.credit, invoiced=invoiced, exposed_minor=9_999_999),
    )
    decision = change(facts, wanted=Wanted(by_invoice=True))
    if expected:
        assert isinstance(decision, Refused)
        assert decision.code == expected
        return
    assert isinstance(decision, Decided)
    (after,) = [one.after for one in decision.changes if isinstance(one, SubscriptionChanged)]
    assert (after.pays_by, after.payment_method_id) == ("invoice", None)
    (sent,) = [one for one in decision.changes if isinstance(one, MailRequested)]
    assert (sent.values["paid_with"], sent.values["by_invoice"]) == ("", True)


@pytest.mark.rule("REN-16")
def test_back_to_a_card() -> None:
    facts = setting(card=card())
    known = replace(facts.renewing.subscription, **ON_INVOICE)
    facts = replace(facts, renewing=replace(facts.renewing, subscription=known))
    decision = change(facts, wanted=Wanted(payment_method_id=71))
    assert isinstance(decision, Decided)
    (after,) = [one.after for one in decision.changes if isinstance(one, SubscriptionChanged)]
    assert (after.pays_by, after.payment_method_id) == ("card", 71)
