"""Payers: addresses added and removed, settled to an account, and never more than there may be."""

from dataclasses import replace
from typing import Any

import pytest

from tenure.rules.changes import (
    Change,
    MailRequested,
    PayerAccountOpened,
    PayerAccountRenamed,
    PayerAdded,
    PayerRemoved,
)
from tenure.rules.companies.payers import (
    Account,
    Payer,
    Paying,
    Settled,
    Wanted,
    change,
    choosable,
    no_room,
    settle,
)
from tenure.rules.decision import Decided, NewRows, Refused
from tenure.rules.parties import Contact, PayerAccount
from tests.rules import values as v

pytestmark = pytest.mark.rule("INV-06")


def account(key: int, *emails: str, name: str = "", first: bool = False) -> Account:
    payers = tuple(Payer(key * 10 + place, email) for place, email in enumerate(emails))
    return Account(key, f"P10000{key}", name, first, payers)


def paying(*accounts: Account, with_role: tuple[str, ...] = (), maximum: int = 10) -> Paying:
    role = tuple(Contact(email, "en", 90) for email in with_role)
    return Paying(
        buyer=replace(v.buyer(), payers=role),
        accounts=accounts,
        policy=v.policy(payers__max=maximum),
        changed_by="Eva",
        language="sv",
        at=v.at("2026-01-15"),
    )


STANDARD = account(1, "a@x.example", "b@x.example", first=True)
PLANT = account(2, "c@x.example", name="Plant")


def told(changes: tuple[Change, ...]) -> list[str]:
    """Each change as a word and what it is about; account by key."""
    found = []
    for one in changes:
        match one:
            case PayerAccountOpened():
                found.append(f"open {one.id} {one.name or '-'}{' first' if one.is_first else ''}")
            case PayerAccountRenamed():
                found.append(f"rename {one.id} {one.name}")
            case PayerAdded():
                found.append(f"add {one.account_id} {one.email}")
            case PayerRemoved():
                found.append(f"remove {one.id} {one.email}")
            case MailRequested():
                found.append(f"mail {one.to}")
    return found


@pytest.mark.parametrize(
    ("name", "accounts", "wanted", "expected"),
    [
        ("the first address opens the first account", (), Wanted(add=("a@x.example",)),
         ["open -1 - first", "add -1 a@x.example", "mail eva@example.com"]),
        ("one more", (STANDARD,), Wanted(add=(" New@X.example ",)),
         ["add 1 new@x.example", "mail eva@example.com"]),
        ("one less", (STANDARD,), Wanted(remove=("B@x.example",)),
         ["remove 11 b@x.example", "mail eva@example.com"]),
        ("one for another", (STANDARD,), Wanted(add=("n@x.example",), remove=("a@x.example",)),
         ["remove 10 a@x.example", "add 1 n@x.example", "mail eva@example.com"]),
        ("another account by its name", (STANDARD,), Wanted(name="Plant", add=("c@x.example",)),
         ["open -1 Plant", "add -1 c@x.example", "mail eva@example.com"]),
        ("that account is there", (STANDARD, PLANT), Wanted(name=" plant", add=("d@x.example",)),
         ["add 2 d@x.example", "mail eva@example.com"]),
        ("renamed only", (STANDARD, PLANT), Wanted(account_id=2, name="Works"),
         ["rename 2 Works"]),
        ("twice is once", (STANDARD,), Wanted(add=("a@x.example", "A@x.example")), []),
        ("gone already", (STANDARD,), Wanted(remove=("z@x.example",)), []),
        ("nothing for nobody", (), Wanted(remove=("z@x.example",)), []),
        ("written twice", (STANDARD,), Wanted(add=("n@x.example", "N@x.example")),
         ["add 1 n@x.example", "mail eva@example.com"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_changes(
    name: str, accounts: tuple[Account, ...], wanted: Wanted, expected: list[str]
) -> None:
    decision = change(paying(*accounts), wanted=wanted)
    assert isinstance(decision, Decided), decision
    assert told(decision.changes) == expected


@pytest.mark.parametrize(
    ("name", "facts", "wanted", "code"),
    [
        ("no address", paying(STANDARD), Wanted(add=("nobody",)), "email-invalid"),
        ("one too many", paying(STANDARD, maximum=2), Wanted(add=("n@x.example",)),
         "payers-too-many"),
        ("who has the role counts", paying(STANDARD, with_role=("r@x.example",), maximum=3),
         Wanted(add=("n@x.example",)), "payers-too-many"),
        ("another company's account", paying(STANDARD), Wanted(account_id=9, add=("n@x.example",)),
         "not-found"),
        ("a name that is taken", paying(STANDARD, PLANT), Wanted(account_id=1, name="PLANT"),
         "payer-name-taken"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_refusals(name: str, facts: Paying, wanted: Wanted, code: str) -> None:
    decision = change(facts, wanted=wanted)
    assert isinstance(decision, Refused)
    assert decision.code == code


def test_exactly_the_limit_is_taken() -> None:
    nine = account(1, *(f"p{n}@x.example" for n in range(9)), first=True)
    taken = change(paying(nine), wanted=Wanted(add=("tenth@x.example",)))
    assert isinstance(taken, Decided)
    refused = change(paying(nine), wanted=Wanted(add=("10@x.example", "11@x.example")))
    assert refused == Refused("payers-too-many", {"maximum": 10}, "account:payers")
    # One that counts twice, by address and by role, is one.
    both = paying(nine, with_role=("p0@x.example",))
    assert isinstance(change(both, wanted=Wanted(add=("tenth@x.example",))), Decided)
    # Whoever has too many can always take some off.
    many = paying(nine, maximum=3)
    assert isinstance(change(many, wanted=Wanted(remove=("p0@x.example",))), Decided)


@pytest.mark.parametrize(
    ("name", "emails", "expected", "changes"),
    [
        ("nobody", (), None, []),
        ("just the first account's", ("B@x.example", "a@x.example"), 1, []),
        ("just another's", ("c@x.example",), 2, []),
        ("others", ("a@x.example",), -1, ["open -1 -", "add -1 a@x.example"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_chosen_addresses_settle_to_an_account(
    name: str, emails: tuple[str, ...], expected: int | None, changes: list[str]
) -> None:
    settled = settle(paying(STANDARD, PLANT), emails=emails, rows=NewRows())
    assert isinstance(settled, Settled)
    assert (settled.account_id, told(settled.changes)) == (expected, changes)


def test_settling_refuses_what_changing_refuses() -> None:
    for emails, code in ((("x",), "email-invalid"), (("1@x.se", "2@x.se"), "payers-too-many")):
        settled = settle(paying(maximum=1), emails=emails, rows=NewRows())
        assert isinstance(settled, Refused)
        assert settled.code == code


def test_an_account_without_addresses_is_not_chosen() -> None:
    empty = account(3)
    known = (STANDARD, empty)
    assert choosable(known, account_id=1) is None
    told_empty = choosable(known, account_id=3)
    assert told_empty is not None
    assert told_empty.code == "payer-account-empty"
    foreign = choosable(known, account_id=4)
    assert foreign is not None
    assert foreign.code == "not-found"
    # The first one may be empty: its invoices go to the purchasers.
    assert choosable((account(1, first=True),), account_id=1) is None


def test_the_role_is_offered_while_there_is_room() -> None:
    known = (STANDARD, account(2, "c@x.example", "d@x.example", "e@x.example"))
    limit = v.policy(payers__max=4)
    assert no_room(known, with_role=(), email="n@x.example", policy=limit) is None
    # In the second account there would be five: c, d, e, r and n.
    full = no_room(known, with_role=("r@x.example",), email="n@x.example", policy=limit)
    assert full == Refused("payers-too-many", {"maximum": 4}, "account:payers")
    assert no_room(known, with_role=("r@x.example",), email="C@x.example", policy=limit) is None


@pytest.mark.rule("NOT-03", "ACC-12")
@pytest.mark.parametrize(
    ("name", "chosen", "changed", "expected"),
    [
        ("the chosen account", 2, {}, "c"),
        ("none chosen", None, {}, "a"),
        ("one without addresses", 3, {}, "a"),
        ("one that is gone", 9, {}, "a"),
        ("those with the role too", 2, {"payers": ("r",)}, "c r"),
        ("the role alone", None, {"payer_accounts": (), "payers": ("r",)}, "r"),
        ("nobody", None, {"payer_accounts": ()}, "eva@example.com"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_where_an_invoice_goes(
    name: str, chosen: int | None, changed: dict[str, Any], expected: str
) -> None:
    accounts = (
        PayerAccount(1, "P1", "", True, (Contact("a", "sv"),)),
        PayerAccount(2, "P2", "Plant", False, (Contact("c", "sv"),)),
        PayerAccount(3, "P3", "", False, ()),
    )
    role = tuple(Contact(email, "en", 90) for email in changed.get("payers", ()))
    buyer = replace(v.buyer(), payers=role, payer_accounts=changed.get("payer_accounts", accounts))
    assert " ".join(one.email for one in buyer.sent_to(chosen)) == expected
