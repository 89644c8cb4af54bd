"""Who acts for a partner, told as tables: who is there, who asks, and what comes of it."""

import pytest

from tenure.rules.changes import PartnerUserAdmitted, PartnerUserWithdrawn
from tenure.rules.companies.people import Account
from tenure.rules.decision import Decided, Decision, Refused
from tenure.rules.partners.partner_users import Crew, HeldFor, admit, withdraw
from tests.builders import NOW

pytestmark = pytest.mark.rule("PAR-01")

EVA, OLA = Account(7, "eva@x.example", "Eva", "en"), Account(8, "ola@x.example", "Ola", "en")
MANAGER, ADMIN = "account_manager", "admin"


def crew(*held: tuple[int, str], account: Account | None = EVA, asks: int | None = None) -> Crew:
    people = tuple(HeldFor(100 + i, user, role) for i, (user, role) in enumerate(held))
    return Crew(1, "Nordled", people, account, asks, NOW)


def told(decision: Decision) -> str:
    """What came of it, in a word or two: a refusal's code, or what was written of whom."""
    if isinstance(decision, Refused):
        return decision.code
    assert isinstance(decision, Decided)
    words = []
    for change in decision.changes:
        if isinstance(change, PartnerUserAdmitted):
            words.append(f"+{change.user_id} {change.role}")
        elif isinstance(change, PartnerUserWithdrawn):
            words.append(f"-{change.id}")
    return ", ".join(words)


@pytest.mark.parametrize(
    ("facts", "role", "wanted"),
    [
        (crew(), MANAGER, "+7 account_manager"),
        (crew((7, MANAGER)), MANAGER, ""),
        (crew((7, MANAGER)), ADMIN, "-100, +7 admin"),
        (crew((7, ADMIN), (8, ADMIN), asks=1), MANAGER, "-100, +7 account_manager"),
        (crew((7, ADMIN), asks=1), MANAGER, "last-partner-admin"),
        (crew((7, ADMIN)), MANAGER, "-100, +7 account_manager"),
        (crew(account=None), MANAGER, "user-unknown"),
        (crew(), "owner", "partner-role-unknown"),
        (crew(asks=2), MANAGER, "not-found"),
        (crew(asks=1), MANAGER, "+7 account_manager"),
        (None, MANAGER, "not-found"),
    ],
)
def test_letting_somebody_act(facts: Crew | None, role: str, wanted: str) -> None:
    assert told(admit(facts, email="eva@x.example", role=role)) == wanted


@pytest.mark.parametrize(
    ("facts", "wanted"),
    [
        (crew((7, MANAGER)), "-100"),
        (crew(), ""),
        (crew((8, ADMIN)), ""),
        (crew((8, ADMIN), account=None), ""),
        (crew((7, ADMIN)), "-100"),
        (crew((7, ADMIN), asks=1), "last-partner-admin"),
        (crew((7, ADMIN), (8, ADMIN), asks=1), "-100"),
        (crew((7, MANAGER), asks=2), "not-found"),
        (None, "not-found"),
    ],
)
def test_letting_somebody_act_no_longer(facts: Crew | None, wanted: str) -> None:
    assert told(withdraw(facts)) == wanted
