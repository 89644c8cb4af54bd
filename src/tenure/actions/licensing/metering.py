"""Finds the users that a licence server names, by e-mail address or by key, many at a time."""

from collections.abc import Sequence

from tenure.records.facts.people import load_accounts, load_accounts_by_id
from tenure.rules.companies.people import normal_email

_LONGEST_KEY = 18


def find_users(names: Sequence[str]) -> dict[str, int]:
    """Return the key of each user by the name that was given, in two queries."""
    by_email = load_accounts(names)
    keys = {name: int(name) for name in names if _is_key(name)}
    by_key = load_accounts_by_id(list(keys.values()))
    found = {}
    for name in names:
        account = by_email.get(normal_email(name)) or by_key.get(keys.get(name, 0))
        if account is not None:
            found[name] = account.id
    return found


def _is_key(name: str) -> bool:
    return name.isascii() and name.isdigit() and len(name) <= _LONGEST_KEY
