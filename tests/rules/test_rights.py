"""Who may: the shape of the one table, and that every name that is asked for stands in it."""

import ast
from pathlib import Path

import pytest

from tenure.actions import ACTIONS
from tenure.rules.decision import Refused
from tenure.rules.rights import RIGHTS, may, refuse

ROLES = frozenset({"anyone", "signed-in", "system"}).union(
    ("purchaser", "primary_admin", "secondary_admin", "member", "payer"),
    ("support", "operations", "finance", "sales"),
    ("partner", "partner-user", "partner-admin"),
)


def asked(project: Path) -> set[str]:
    """Every name that a question is asked under, read from the source."""
    return {
        str(call.args[0].value)
        for path in (project / "src" / "tenure").rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in ("ask", "allow", "authorise")
        and call.args
        and isinstance(call.args[0], ast.Constant)
    }


@pytest.mark.rule("ACC-11")
def test_every_action_and_every_question_has_its_rights(project: Path) -> None:
    questions = asked(project)
    assert len(questions) >= 10
    assert sorted((set(ACTIONS) | questions) - set(RIGHTS)) == []


@pytest.mark.rule("ACC-11")
@pytest.mark.parametrize("name", sorted(RIGHTS))
def test_the_table_knows_only_roles_that_exist(name: str) -> None:
    assert RIGHTS[name]
    assert RIGHTS[name] <= ROLES


BUYING = "confirm-order add-seats renew-now set-auto-renewal store-payment-method"
RUN = "renew remind bill-instalment move-state warn retry-payment take-payment-answer"


@pytest.mark.rule("ACC-04", "ACC-06", "ACC-07", "ACC-12", "REN-01")
@pytest.mark.parametrize(
    ("role", "names", "expected"),
    [
        ("purchaser", BUYING, True),
        ("purchaser", "see-prices see-invoices pay-invoice edit-customer", True),
        ("primary_admin", BUYING, False),
        (
            "primary_admin",
            "assign-seat assign-group see-groups appoint-secondary-admin see-subscriptions",
            True,
        ),
        ("primary_admin", "see-prices see-invoices see-orders see-payment-methods", False),
        ("secondary_admin", "assign-seat release-seat dissolve-group see-subscriptions", True),
        ("secondary_admin", f"{BUYING} appoint-secondary-admin see-prices see-invoices", False),
        ("payer", "see-invoices pay-invoice", True),
        ("payer", f"{BUYING} see-subscriptions see-prices see-orders see-people", False),
        (
            "member",
            f"{BUYING} see-subscriptions see-invoices see-people assign-seat see-groups",
            False,
        ),
        ("purchaser", f"{RUN} record-transfer grant-purchaser", False),
        ("support", "add-seats renew-now set-auto-renewal grant-purchaser", True),
        ("support", "confirm-order", False),
        ("sales", f"{BUYING} grant-purchaser see-prices", False),
        ("system", RUN, True),
        ("system", BUYING, False),
        ("anyone", "see-catalogue change-cart register-user", True),
        ("anyone", f"{BUYING} see-own-customers found-customer", False),
    ],
)
def test_who_may(role: str, names: str, expected: bool) -> None:
    found = {name: may(name, roles=[role]) for name in names.split()}
    assert found == dict.fromkeys(names.split(), expected)


@pytest.mark.rule("ACC-11", "SUP-02")
@pytest.mark.parametrize(
    ("name", "roles", "known", "expected"),
    [
        ("may", ["purchaser"], True, None),
        ("one role is enough", ["member", "purchaser"], True, None),
        (
            "not signed in",
            ["anyone"],
            False,
            Refused("sign-in-first", {"name": "add-seats"}, "store:sign-in"),
        ),
        ("somebody else's", ["signed-in"], False, Refused("not-found", {"name": "add-seats"})),
        (
            "not that role",
            ["member", "signed-in"],
            True,
            Refused("role-not-enough", {"name": "add-seats"}, "account:people"),
        ),
    ],
)
def test_refuse(name: str, roles: list[str], known: bool, expected: Refused | None) -> None:
    assert refuse("add-seats", roles=roles, known=known) == expected
