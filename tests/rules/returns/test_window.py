"""Until when something can be returned, and the reasons why not (RET-01…05, REN-11)."""

from datetime import date

import pytest

from tenure.rules.parties import PartnerContact
from tenure.rules.policy import default_policy
from tenure.rules.returns.window import (
    Returnable,
    Transaction,
    last_day_to_return,
    why_not,
    window_ends_on,
)
from tests.rules.values import buyer, day, maybe, offer

TEACHER = PartnerContact(5, "P-5", "Nordpartner", "Mia Manager", "mia@partner.example")


@pytest.mark.rule("RET-01")
@pytest.mark.parametrize(
    ("bought", "term", "kind", "last"),
    [
        ("2026-05-01", "P1Y", "seat", "2026-05-31"),
        ("2026-05-01", "P3Y", "seat", "2026-05-31"),
        ("2026-05-01", "P1M", "seat", "2026-05-16"),
        ("2026-05-01", "P1Y", "flex", "2026-05-31"),
        ("2028-02-01", "P1Y", "seat", "2028-03-02"),
        ("2026-12-15", "P1M", "capacity", "2026-12-30"),
    ],
)
def test_bought_on_the_first_until_the_end_of_the_31st(
    bought: str, term: str, kind: str, last: str
) -> None:
    policy = default_policy()
    assert window_ends_on(day(bought), term=term, kind=kind, policy=policy) == day(last)


@pytest.mark.rule("REN-11", "RET-01")
@pytest.mark.parametrize(
    ("due", "last"),
    [("", "2026-05-31"), ("2026-05-11", "2026-05-11"), ("2026-06-30", "2026-05-31")],
)
def test_both_periods_must_still_run(due: str, last: str) -> None:
    bought = Transaction(41, "SE-41", day("2026-05-01"), maybe(due))
    policy = default_policy()
    assert last_day_to_return(bought, term="P1Y", kind="seat", policy=policy) == day(last)


TODAY = day("2026-05-20")


def wanted(on: date = TODAY, **changed: object) -> Returnable:
    values = {
        "transaction": Transaction(41, "SE-41", day("2026-05-01")),
        "offer": offer(),
        "state": "active",
        "buyer": buyer(partner=TEACHER),
        "contract": default_policy(),
        "on": on,
    }
    return Returnable(**{**values, **changed})  # type: ignore[arg-type]


@pytest.mark.rule("RET-01", "RET-02", "RET-03", "RET-05", "REN-11", "PAY-08")
@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (wanted(), ""),
        (wanted(day("2026-05-31")), ""),
        (wanted(day("2026-06-01")), "return-window-closed"),
        (wanted(buyer=buyer(kind="public_sector", partner=TEACHER)), "return-by-partner"),
        (wanted(buyer=buyer(model="resale")), "return-by-partner"),
        (wanted(offer=offer(model="resale")), "return-by-partner"),
        (wanted(offer=offer(kind="success_plan")), "kind-not-returnable"),
        (
            wanted(transaction=Transaction(41, "SE-41", day("2026-05-01"), agreement="EA-7")),
            "return-under-agreement",
        ),
        (wanted(state="terminated"), "return-is-over"),
        (wanted(state="ended"), "return-is-over"),
        (wanted(state="suspended"), ""),
        (wanted(latest=False), "return-not-latest"),
        (
            wanted(transaction=Transaction(41, "SE-41", day("2026-05-01"), day("2026-05-19"))),
            "return-fell-due",
        ),
        (
            wanted(transaction=Transaction(41, "SE-41", day("2026-05-01"), day("2026-05-20"))),
            "",
        ),
        (wanted(pending="SE-41"), "payment-pending"),
    ],
)
def test_why_not(asked: Returnable, code: str) -> None:
    refused = why_not(asked)
    assert (refused.code if refused else "") == code


@pytest.mark.rule("RET-02")
def test_whom_to_ask_is_named() -> None:
    refused = why_not(wanted(buyer=buyer(kind="public_sector", partner=TEACHER)))
    assert refused is not None
    assert refused.about["partner"] == "Nordpartner"
    assert refused.about["contact"] == "Mia Manager, mia@partner.example"
