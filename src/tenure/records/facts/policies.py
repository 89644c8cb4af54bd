"""The policy in force on a day, and the one a contract was made under."""

import json
from collections.abc import Sequence
from datetime import date

from tenure.records.facts.reading import rows
from tenure.rules.policy import Policy, default_policy, policy_from

type Version = tuple[int, Policy]

_known: dict[tuple[int, str], Policy] = {}


class Policies:
    """All versions, read once for a batch; versions are few and never edited."""

    def __init__(self, versions: Sequence[tuple[int, date, Policy]]) -> None:
        """Keep versions sorted by the day they came into force."""
        self._versions = sorted(versions, key=lambda version: version[1])
        self._by_id = {key: policy for key, _, policy in versions}

    def in_force(self, on: date) -> Version:
        """Return key and policy in force on a day; before the first one, the first."""
        for key, since, policy in reversed(self._versions):
            if since <= on:
                return key, policy
        if self._versions:
            key, _, policy = self._versions[0]
            return key, policy
        return 0, default_policy()

    def of(self, key: int) -> Policy:
        """Return the version that a contract names; the built-in one where there is none."""
        return self._by_id.get(key) or default_policy()


def load_policies() -> Policies:
    """Read every version, in one query."""
    found = rows("SELECT id, in_force_on, content::text FROM policy_version")
    return Policies([(key, since, _policy(key, content)) for key, since, content in found])


def _policy(key: int, content: str) -> Policy:
    cached = _known.get((key, content))
    if cached is None:
        cached = _known[key, content] = policy_from(json.loads(content))
    return cached
