"""Who left an invoice on terms unpaid to the end pays in advance, unless finance lifts it."""

from dataclasses import replace
from typing import Any

import pytest

from tenure.rules.changes import PrepaymentDemanded
from tenure.rules.credit_lines import demand_prepayment, no_invoice
from tenure.rules.decision import Decided
from tenure.rules.standing import step
from tenure.rules.parties import CreditLine
from tests.rules.telling import told
from tests.rules.test_crediting import invoiced, line
from tests.rules.test_standing import SUSPENDED, UNPAID, facts
from tests.rules.values import buyer

LINE = CreditLine(15, "approved", "SEK", 5_000_000)
OVER: dict[str, Any] = UNPAID | SUSPENDED | {"state_since_on": "2025-02-25"}


@pytest.mark.rule("SUB-09")
@pytest.mark.parametrize(
    ("name", "method", "left", "before", "flagged"),
    [
        ("on terms", None, 235_625, False, True),
        ("charged to a card", 71, 235_625, False, False),
        ("on terms, but paid", None, 0, False, False),
        ("flagged already", None, 235_625, True, False),
    ],
)
def test_terminated_for_an_invoice_on_terms(
    name: str, method: int | None, left: int, before: bool, flagged: bool
) -> None:
    invoice = invoiced(line(last="2025-01-31"), payment_method_id=method, open_minor=left)
    given = replace(
        facts("2025-03-27", owed=235_625, **OVER),
        invoiced=(invoice,),
        buyer=buyer(prepayment=before),
    )
    decision = step(given)
    assert isinstance(decision, Decided)
    found = [one for one in decision.changes if isinstance(one, PrepaymentDemanded)]
    assert [(one.customer_id, one.prepayment) for one in found] == ([(3, True)] if flagged else [])


@pytest.mark.rule("SUB-09")
def test_finance_demands_and_lifts_it_once() -> None:
    demanded = demand_prepayment(buyer(), demanded=True)
    assert isinstance(demanded, Decided)
    assert [one.prepayment for one in demanded.changes] == [True]  # type: ignore[attr-defined]
    assert told(demand_prepayment(buyer(prepayment=True), demanded=True)) == []
    lifted = demand_prepayment(buyer(prepayment=True), demanded=False)
    assert isinstance(lifted, Decided)
    assert [one.prepayment for one in lifted.changes] == [False]  # type: ignore[attr-defined]


@pytest.mark.rule("SUB-09")
def test_then_there_is_no_invoice() -> None:
    assert no_invoice(buyer(credit_line=LINE)) is None
    refused = no_invoice(buyer(prepayment=True, credit_line=LINE))
    assert refused is not None
    assert refused.code == "prepayment-demanded"
