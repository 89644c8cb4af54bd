"""What a password must have, and how a forgotten one is made anew (ACC-01, ACC-02)."""

from datetime import datetime

from tenure.rules.decision import Decision, NewRows, decided
from tenure.rules.notices import About, mails
from tenure.rules.parties import Contact
from tenure.rules.policy import PasswordPolicy

RESET_VALID_MINUTES = 60
"""How long a link for a new password works; no number of the policy: nobody buys by it."""


def password_shortcomings(password: str, *, policy: PasswordPolicy) -> tuple[str, ...]:
    """Name everything a password lacks, as refusal codes; empty for a good one (ACC-02).

    Lengths are in characters (code points); letters and digits of every script count. With the
    policy as delivered (8 characters, 3 different ones), "aaaaaaa" lacks three things:
    ("password-too-short", "password-without-digit", "password-too-uniform").
    Whether it is a common one is asked of a list, outside the rules.
    """
    lacks = {
        "password-too-short": len(password) < policy.min_length,
        "password-without-letter": not any(c.isalpha() for c in password),
        "password-without-digit": not any(c.isdigit() for c in password),
        "password-too-uniform": len(set(password)) < policy.min_distinct,
    }
    return tuple(code for code, lacking in lacks.items() if lacking)


def ask_reset(contact: Contact | None, *, url: str, at: datetime) -> Decision:
    """Mail the way to a new password to who has an account; for anybody else do nothing (ACC-01).

    Both answers look alike, so that nobody learns who has an account here.
    """
    if contact is None:
        return decided()
    return decided(
        mails(
            [contact],
            template="password-reset",
            values={"valid_minutes": RESET_VALID_MINUTES, "url": url},
            about=About(None),
            at=at,
            rows=NewRows(),
        )
    )
