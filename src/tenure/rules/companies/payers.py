"""Payers: the addresses that get a customer's invoices, kept in payer accounts (INV-06)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from tenure.rules.changes import (
    Change,
    PayerAccountOpened,
    PayerAccountRenamed,
    PayerAdded,
    PayerRemoved,
)
from tenure.rules.companies.people import email_fault, normal_email
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused, decided
from tenure.rules.notices import About, mails
from tenure.rules.parties import Buyer, Contact, PayerAccount
from tenure.rules.policy import Policy

NAME_LONGEST = 60
"""Letters that the name of a payer account has at most."""


@dataclass(frozen=True, slots=True)
class Payer:
    """An address of a payer account as it is kept."""

    id: int
    email: str


@dataclass(frozen=True, slots=True)
class Account:
    """A payer account as it is kept; the first one gets what no other was chosen for."""

    id: int
    number: str
    name: str
    is_first: bool
    payers: tuple[Payer, ...] = ()

    @property
    def called(self) -> str:
        """Return its name, or lacking one its number."""
        return self.name or self.number

    @property
    def emails(self) -> tuple[str, ...]:
        """Return its addresses."""
        return tuple(payer.email for payer in self.payers)


@dataclass(frozen=True, slots=True)
class Paying:
    """A customer with its payer accounts, and who changes them."""

    buyer: Buyer
    accounts: tuple[Account, ...]
    policy: Policy
    changed_by: str
    language: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Settled:
    """The payer account that chosen addresses come to (None: no choice), and what opens it."""

    account_id: int | None
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to become of a payer account: its name, addresses more, addresses less.

    Without `account_id` it is the one of that name, opened where there is none; without a name
    the first one. A `name` of None leaves it as it is.
    """

    account_id: int | None = None
    name: str | None = None
    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()


def change(facts: Paying, *, wanted: Wanted) -> Decision:
    """Add addresses to a payer account and take others off it; twice is once (INV-06).

    Of an account with nine addresses and `payers.max` ten, one more is taken, two are refused.
    Who has the role of a payer gets every invoice and counts too. Refused: not-found,
    email-invalid, payers-too-many, payer-name-taken.
    """
    account = _meant(facts, wanted)
    if isinstance(account, Refused):
        return account
    before = account.emails if account else ()
    added = _fresh(wanted.add, but=before)
    removed = tuple(one for one in before if one in {normal_email(each) for each in wanted.remove})
    after = (*(one for one in before if one not in removed), *added)
    fault = _fault(added, after, facts)
    if fault is not None:
        return fault
    rows = NewRows()
    changes, key = _changes(facts, account, wanted, added, removed, rows)
    if not changes:
        return decided(payer_account_id=key)
    return Decided(
        (*changes, *_told(facts, account, wanted, added, removed, rows)),
        Because("INV-06", "payers-changed"),
        {"payer_account_id": key},
    )


def settle(facts: Paying, *, emails: Iterable[str], rows: NewRows) -> Settled | Refused:
    """Return the payer account that has just these addresses, opening one if need be (INV-06).

    Nobody chosen is no account: the first one gets the invoice. Refused: email-invalid,
    payers-too-many.
    """
    chosen = _fresh(emails, but=())
    if not chosen:
        return Settled(None)
    fault = _fault(chosen, chosen, facts)
    if fault is not None:
        return fault
    for known in facts.accounts:
        if set(known.emails) == set(chosen):
            return Settled(known.id)
    opened = _opened(facts, "", is_first=False, rows=rows)
    return Settled(
        opened.id, (opened, *(_added(facts, opened.id, email, rows) for email in chosen))
    )


def with_chosen(buyer: Buyer, chosen: Settled) -> Buyer:
    """Return a buyer that knows the account its order opens, so that its mail goes there."""
    added = [one for one in chosen.changes if isinstance(one, PayerAdded)]
    if not added:
        return buyer
    contacts = tuple(Contact(one.email, one.language) for one in added)
    opened = PayerAccount(chosen.account_id or 0, "", "", is_first=False, payers=contacts)
    return replace(buyer, payer_accounts=(*buyer.payer_accounts, opened))


def choosable(accounts: Sequence[Account], *, account_id: int | None) -> Refused | None:
    """Return why a payer account can't be chosen for an invoice, None where it can.

    One without addresses can't. Refused: not-found, payer-account-empty.
    """
    known = next((one for one in accounts if one.id == account_id), None)
    if known is None:
        return Refused("not-found", {"name": "payer-account"})
    if not known.payers and not known.is_first:
        return Refused("payer-account-empty", {"number": known.number}, "account:payers")
    return None


def no_room(
    accounts: Sequence[Account], *, with_role: Iterable[str], email: str, policy: Policy
) -> Refused | None:
    """Return why nobody more can get the role of a payer, None while there is room (INV-06).

    `with_role` are those who have it: they get every invoice. Refused: payers-too-many.
    """
    everywhere = {*with_role, normal_email(email)}
    most = max((len(everywhere.union(one.emails)) for one in accounts), default=len(everywhere))
    if most <= policy.payers.max:
        return None
    return Refused("payers-too-many", {"maximum": policy.payers.max}, "account:payers")


def _meant(facts: Paying, wanted: Wanted) -> Account | Refused | None:
    """Return the account that is meant, None for one that isn't there yet."""
    name = _tidy(wanted.name)
    named = next((one for one in facts.accounts if name and _same(one.name, name)), None)
    if wanted.account_id is None:
        if name:
            return named
        return next((one for one in facts.accounts if one.is_first), None)
    known = next((one for one in facts.accounts if one.id == wanted.account_id), None)
    if known is None:
        return Refused("not-found", {"name": "payer-account"})
    if named is not None and named.id != known.id:
        return Refused("payer-name-taken", {"name": name}, "account:payers")
    return known


def _fault(added: Sequence[str], after: Sequence[str], facts: Paying) -> Refused | None:
    for email in added:
        wrong = email_fault(email)
        if wrong is not None:
            return replace(wrong, remedy="account:payers")
    most = facts.policy.payers.max
    # Taking addresses off is never refused, whatever is left.
    if added and len({*after, *(one.email for one in facts.buyer.payers)}) > most:
        return Refused("payers-too-many", {"maximum": most}, "account:payers")
    return None


def _changes(
    facts: Paying,
    account: Account | None,
    wanted: Wanted,
    added: Sequence[str],
    removed: Sequence[str],
    rows: NewRows,
) -> tuple[list[Change], int | None]:
    name = _tidy(wanted.name)
    changes: list[Change] = []
    if account is None:
        if not added:
            return [], None
        opened = _opened(facts, name, is_first=not name, rows=rows)
        changes.append(opened)
        key = opened.id
    else:
        key = account.id
        # Who says a name only, to add to that account, writes it as it comes.
        if wanted.account_id is not None and wanted.name is not None and name != account.name:
            changes.append(PayerAccountRenamed(id=key, customer_id=facts.buyer.id, name=name))
        changes += [
            PayerRemoved(id=payer.id, customer_id=facts.buyer.id, email=payer.email)
            for payer in account.payers
            if payer.email in removed
        ]
    changes += [_added(facts, key, email, rows) for email in added]
    return changes, key


def _opened(facts: Paying, name: str, *, is_first: bool, rows: NewRows) -> PayerAccountOpened:
    return PayerAccountOpened(
        id=rows.number(),
        customer_id=facts.buyer.id,
        name=name,
        is_first=is_first,
        made_at=facts.at,
    )


def _added(facts: Paying, account_id: int, email: str, rows: NewRows) -> PayerAdded:
    return PayerAdded(
        id=rows.number(),
        customer_id=facts.buyer.id,
        account_id=account_id,
        email=email,
        language=facts.language,
        added_at=facts.at,
    )


def _told(
    facts: Paying,
    account: Account | None,
    wanted: Wanted,
    added: Sequence[str],
    removed: Sequence[str],
    rows: NewRows,
) -> Iterator[Change]:
    """Tell the purchasers: a wrong address is how false invoices get paid."""
    if not added and not removed:
        return iter(())
    known = account or Account(0, "", "", is_first=True)
    return mails(
        facts.buyer.purchasers,
        template="payers-changed",
        values={
            "company": facts.buyer.name,
            "account": _tidy(wanted.name) or known.name or known.number,
            "added": ", ".join(added),
            "removed": ", ".join(removed),
            "changed_by": facts.changed_by,
            "url": "/account/invoices/payers/",
        },
        about=About(facts.buyer.id),
        at=facts.at,
        rows=rows,
    )


def _fresh(emails: Iterable[str], *, but: Sequence[str]) -> tuple[str, ...]:
    tidy = dict.fromkeys(normal_email(one) for one in emails)
    return tuple(one for one in tidy if one and one not in but)


def _tidy(name: str | None) -> str:
    return " ".join((name or "").split())[:NAME_LONGEST]


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()
