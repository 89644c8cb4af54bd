"""Who left an invoice on terms unpaid to the end pays in advance, unless finance lifts it."""

from dataclasses import replace
from typing import Any

import pytest

from tenure.rules.changes import (
    CreditLineAsked,
    CreditLineDecided,
    CreditLineOpened,
    MailRequested,
    PrepaymentDemanded,
)
from tenure.rules.decision import Decided, Refused
from tenure.rules.parties import CreditLine
from tenure.rules.payments.credit_lines import (
    Credit,
    Lending,
    Quoted,
    Verdict,
    ask,
    decide,
    demand_prepayment,
    no_invoice,
)
from tenure.rules.standing.standing import step
from tests.rules.invoicing.test_crediting import invoiced
from tests.rules.invoicing.test_crediting import line as line_of
from tests.rules.standing.test_standing import SUSPENDED, UNPAID, facts
from tests.rules.telling import told
from tests.rules.values import at, buyer

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
    invoice = invoiced(line_of(last="2025-01-31"), payment_method_id=method, open_minor=left)
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


def lending(
    line: CreditLine | None, *, prepayment: bool = False, exposed: int = 0, **quote: Any
) -> Lending:
    made: dict[str, Any] = {"id": 91, "source": "partner", "state": "sent"}
    made |= {"total_minor": 3_000_000, **quote}
    return Lending(
        buyer(credit_line=line, prepayment=prepayment),
        at("2025-06-10"),
        7,
        Quoted(**made),
        Credit(exposed),
    )


@pytest.mark.rule("INV-13", "QUO-06")
@pytest.mark.parametrize(
    ("name", "facts", "amount", "expected"),
    [
        ("with a partner's quote", lending(None), None, "asked 3000000"),
        ("with sales'", lending(None, source="sales"), 4_000_000, "asked 4000000"),
        ("more than there is", lending(LINE), 6_000_000, "approved 6000000"),
        (
            "again after a refusal",
            lending(replace(LINE, state="refused", amount_minor=0)),
            None,
            "asked 3000000",
        ),
        (
            "twice is once",
            lending(replace(LINE, state="asked", asked_minor=3_000_000)),
            None,
            "nothing",
        ),
        ("no more than there is", lending(LINE), 5_000_000, "credit-line-enough"),
        ("on top of what is open", lending(LINE, exposed=4_500_000), None, "approved 7500000"),
        (
            "with what is open just enough",
            lending(LINE, exposed=2_000_000),
            None,
            "credit-line-enough",
        ),
        ("a cent too little", lending(LINE, exposed=2_000_001), None, "approved 5000001"),
        (
            "a quote of one's own",
            lending(None, source="self-service"),
            None,
            "credit-line-not-self-service",
        ),
        ("the quote is over", lending(None, state="expired"), None, "credit-line-quote-closed"),
        ("nothing", lending(None), 0, "amount-out-of-range"),
        ("prepayment is demanded", lending(None, prepayment=True), None, "prepayment-demanded"),
        (
            "somebody else's quote",
            replace(lending(None), quote=None),
            None,
            "not-found",
        ),
    ],
)
def test_asked_for_with_a_quote(
    name: str, facts: Lending, amount: int | None, expected: str
) -> None:
    decision = ask(facts, amount_minor=amount)
    if isinstance(decision, Refused):
        assert decision.code == expected
        return
    found = [one for one in decision.changes if isinstance(one, CreditLineAsked)]
    told_as = f"{found[0].state} {found[0].asked_minor}" if found else "nothing"
    assert told_as == expected
    # The customer's row is made with the first request only.
    opened = [one for one in decision.changes if isinstance(one, CreditLineOpened)]
    assert bool(opened) == (facts.buyer.credit_line is None)


@pytest.mark.rule("ACC-11", "INV-13")
def test_a_partner_that_asks_isn_t_told_what_the_line_is() -> None:
    refused = ask(lending(LINE), amount_minor=None)
    assert refused == Refused("credit-line-enough")


ASKED = CreditLine(15, "asked", "SEK", 0, asked_minor=3_000_000)


@pytest.mark.rule("INV-13", "INV-07")
@pytest.mark.parametrize(
    ("name", "line", "verdict", "expected"),
    [
        ("approved", ASKED, Verdict("approve", 2_000_000, "SEK"), "approved 2000000 None"),
        ("without a request", None, Verdict("approve", 2_000_000), "approved 2000000 None"),
        ("raised", LINE, Verdict("approve", 9_000_000, net_days=60), "approved 9000000 60"),
        ("refused", ASKED, Verdict("refuse"), "refused 0 None"),
        (
            "a higher one refused",
            replace(LINE, asked_minor=9_000_000, net_days=10),
            Verdict("refuse"),
            "approved 5000000 10",
        ),
        ("withdrawn", LINE, Verdict("withdraw"), "withdrawn 5000000 None"),
        ("nothing to refuse", LINE, Verdict("refuse"), "credit-line-not-asked"),
        ("nothing to withdraw", ASKED, Verdict("withdraw"), "credit-line-not-held"),
        ("in euros", ASKED, Verdict("approve", 100, "EUR"), "currency-differs"),
        ("of nothing", ASKED, Verdict("approve", 0), "amount-out-of-range"),
        ("for ever", ASKED, Verdict("approve", 100, net_days=181), "net-days-out-of-range"),
        ("something else", ASKED, Verdict("wait"), "not-found"),
    ],
)
def test_finance_decides(
    name: str, line: CreditLine | None, verdict: Verdict, expected: str
) -> None:
    decision = decide(replace(lending(line), quote=None), verdict=verdict)
    if isinstance(decision, Refused):
        assert decision.code == expected
        return
    (done,) = [one for one in decision.changes if isinstance(one, CreditLineDecided)]
    assert f"{done.state} {done.amount_minor} {done.net_days}" == expected
    assert done.asked_minor is None
    sent = [(one.template, one.to) for one in decision.changes if isinstance(one, MailRequested)]
    assert sent == [("credit-line-decided", "eva@example.com")]


@pytest.mark.rule("SUB-09")
@pytest.mark.parametrize(
    ("name", "line", "expected"),
    [
        ("lost", LINE, ["withdrawn"]),
        ("withdrawn before", replace(LINE, state="withdrawn"), []),
        ("none", None, []),
    ],
)
def test_an_invoice_unpaid_to_the_end_loses_the_line(
    name: str, line: CreditLine | None, expected: list[str]
) -> None:
    invoice = invoiced(line_of(last="2025-01-31"), payment_method_id=None, open_minor=235_625)
    given = replace(
        facts("2025-03-27", owed=235_625, **OVER),
        invoiced=(invoice,),
        buyer=buyer(credit_line=line),
    )
    decision = step(given)
    assert isinstance(decision, Decided)
    found = [one.state for one in decision.changes if isinstance(one, CreditLineDecided)]
    assert found == expected
