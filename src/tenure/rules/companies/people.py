"""People with accounts: who may register, and what one may change about oneself (ACC-01)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from tenure.rules.changes import UserChanged, UserRegistered
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused, decided
from tenure.rules.notices import About, mails
from tenure.rules.parties import Contact

LANGUAGES = ("en", "sv", "da")
"""The languages in which the product speaks to people."""

STAFF_ROLES = ("support", "operations", "finance", "sales")
"""What somebody of the vendor's may be."""

_EMAIL = re.compile(r"[^@\s,;<>\"]+@[^@\s,;<>\"]+\.[^@\s,;<>\".]{2,}")
_LONGEST_EMAIL = 254


@dataclass(frozen=True, slots=True)
class Account:
    """A person with an account."""

    id: int
    email: str
    name: str
    language: str


@dataclass(frozen=True, slots=True)
class Registering:
    """What registering needs to know: whether the address has an account already."""

    taken: bool
    at: datetime


def normal_email(text: str) -> str:
    """Return an e-mail address as accounts keep it: " Eva@Example.COM" = "eva@example.com"."""
    return text.strip().lower()


def email_fault(email: str) -> Refused | None:
    """Return why a normal address can't be one, or None: "eva@example" is refused (ACC-01)."""
    if _EMAIL.fullmatch(email) and len(email) <= _LONGEST_EMAIL:
        return None
    return Refused("email-invalid", {"email": email}, "store:sign-up")


def register(
    *, email: str, name: str, language: str, password_hash: str, facts: Registering
) -> Decision:
    """Make an account for an e-mail address that has none (ACC-01); greets it by mail.

    Refused: email-invalid, email-taken, name-missing, language-unknown.
    """
    address, called = normal_email(email), " ".join(name.split())
    fault = email_fault(address) or _fault(called, language)
    if fault is not None:
        return fault
    if facts.taken:
        return Refused("email-taken", {"email": address}, "store:sign-in")
    rows = NewRows()
    user_id = rows.number()
    account = Account(user_id, address, called, language)
    return Decided(
        (
            registered(account, password_hash=password_hash, at=facts.at),
            *mails(
                [Contact(address, language, user_id, called)],
                template="welcome",
                values={"name": called, "email": address, "url": "/account/"},
                about=About(None),
                at=facts.at,
                rows=rows,
            ),
        ),
        Because("ACC-01", "signed-up"),
        {"user_id": user_id},
    )


def register_staff(
    *, email: str, name: str, staff_role: str, language: str, password_hash: str, facts: Registering
) -> Decision:
    """Make an account for somebody of the vendor's; the address with an account is refused.

    Refused: email-invalid, email-taken, name-missing, language-unknown, staff-role-unknown.
    """
    address, called = normal_email(email), " ".join(name.split())
    fault = email_fault(address) or _fault(called, language)
    if fault is not None:
        return fault
    if staff_role not in STAFF_ROLES:
        about = {"role": staff_role, "known": ", ".join(STAFF_ROLES)}
        return Refused("staff-role-unknown", about, "")
    if facts.taken:
        return Refused("email-taken", {"email": address}, "store:sign-in")
    rows = NewRows()
    account = Account(rows.number(), address, called, language)
    return Decided(
        (registered(account, password_hash=password_hash, at=facts.at, staff_role=staff_role),),
        Because("ACC-07", "entered-by-operations"),
        {"user_id": account.id},
    )


def registered(
    account: Account, *, password_hash: str, at: datetime, staff_role: str = ""
) -> UserRegistered:
    """Return the change that makes an account; an empty hash is none that a password has."""
    return UserRegistered(
        id=account.id,
        email=account.email,
        name=account.name,
        language=account.language,
        password=password_hash or "!",
        staff_role=staff_role,
        is_active=True,
        joined_at=at,
    )


def change(account: Account, *, name: str, language: str) -> Decision:
    """Change one's own name and language. Refused: name-missing, language-unknown."""
    called = " ".join(name.split())
    fault = _fault(called, language)
    if fault is not None:
        return fault
    if (called, language) == (account.name, account.language):
        return decided(user_id=account.id)
    return Decided(
        (UserChanged(id=account.id, name=called, language=language),),
        Because("ACC-01", "changed-by-user"),
        {"user_id": account.id},
    )


def nobody_with(email: str) -> Refused:
    """Return the refusal for an address without an account; the remedy is to invite it."""
    return Refused("user-unknown", {"email": email}, "account:people")


def _fault(name: str, language: str) -> Refused | None:
    if not name:
        return Refused("name-missing", {}, "")
    if language not in LANGUAGES:
        about: Mapping[str, str | int] = {"language": language, "known": ", ".join(LANGUAGES)}
        return Refused("language-unknown", about, "")
    return None
