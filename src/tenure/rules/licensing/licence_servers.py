"""Licence servers that may ask, and the signed grants that a program checks off-line (SUB-12)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from tenure.rules.changes import (
    GrantKeyMade,
    GrantKeyRetired,
    LicenceServerAdmitted,
    LicenceServerWithdrawn,
)
from tenure.rules.decision import Because, Decision, NewRows, Refused, decided

LONGEST_NAME = 80
LEAD = timedelta(hours=1)
"""How long a new key is published before it signs: longer than anybody keeps the list of keys."""

FIRST, NEXT, AT_ONCE = "first", "next", "at-once"
WAYS = (FIRST, NEXT, AT_ONCE)
"""The first key of all; the next one with an overlap; one that replaces a key that got out."""


@dataclass(frozen=True, slots=True)
class Server:
    """A licence server that may ask."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Key:
    """A published key: signs from an instant on, published until another or for the time being."""

    id: int
    signs_from_at: datetime
    published_to_at: datetime | None


@dataclass(frozen=True, slots=True)
class NewKey:
    """A key pair as it was made: its name, the public half, and the sealed private one."""

    name: str
    public: dict[str, str]
    sealed: str


def admit(name: str, *, token_hash: str, known: Sequence[Server], at: datetime) -> Decision:
    """Let a licence server ask; its name is its own among those that may (SUB-12).

    "Plant 1" while another "Plant 1" may ask: refused, licence-server-exists. Refused too:
    licence-server-nameless for no name or one beyond 80 letters.
    """
    called = " ".join(name.split())
    if not 0 < len(called) <= LONGEST_NAME:
        return Refused("licence-server-nameless", {"longest": LONGEST_NAME})
    if any(one.name == called for one in known):
        return Refused("licence-server-exists", {"name": called})
    rows = NewRows()
    made = LicenceServerAdmitted(
        id=rows.number(), name=called, token_hash=token_hash, admitted_at=at
    )
    return decided(
        [made], because=Because("SUB-12", "admitted"), licence_server_id=made.id, name=called
    )


def withdraw(name: str, *, known: Sequence[Server], at: datetime) -> Decision:
    """Let a licence server not ask any more, from this instant on (SUB-12).

    A name that none of those has who may ask, "Plant 9": refused, licence-server-unknown.
    """
    found = next((one for one in known if one.name == " ".join(name.split())), None)
    if found is None:
        return Refused("licence-server-unknown", {"name": name})
    change = LicenceServerWithdrawn(id=found.id, withdrawn_at=at)
    return decided([change], because=Because("SUB-12", "withdrawn"), licence_server_id=found.id)


def make_key(
    new: NewKey, *, way: str, known: Sequence[Key], grants_last: timedelta, at: datetime
) -> Decision:
    """Bring in a key that signs grants (SUB-12).

    `first`: signs as if it had been there for an hour, so that it serves whoever asked a moment
    before it was made, and changes nothing where there is a key already. `next`: published
    now, signs an hour later; the others stay published until the last grant that they sign is
    over: made at 10:00 with grants of 24 h, they go at 11:00 the next day. `at-once`: signs now,
    and nothing that another key signed is good any more. Refused: grant-key-way-unknown.
    """
    if way not in WAYS:
        return Refused("grant-key-way-unknown", {"way": way, "ways": ", ".join(WAYS)})
    alive = [k for k in known if k.published_to_at is None or k.published_to_at > at]
    if way == FIRST and alive:
        return decided(made=False)
    from_at = at
    if way == NEXT and alive:
        from_at = at + LEAD
    elif way == FIRST:
        from_at = at - LEAD
    to_at = at if way == AT_ONCE else from_at + grants_last
    rows = NewRows()
    made = GrantKeyMade(
        id=rows.number(),
        name=new.name,
        public=new.public,
        sealed=new.sealed,
        made_at=at,
        signs_from_at=from_at,
    )
    retired = [
        GrantKeyRetired(id=key.id, published_to_at=to_at)
        for key in alive
        if key.published_to_at is None or key.published_to_at > to_at
    ]
    because = Because("SUB-12", f"key-{way}")
    return decided([made, *retired], because=because, made=True, key=new.name)


def grant_until(*, at: datetime, access_until: datetime, lasts: timedelta) -> datetime:
    """Until when a grant is good: never beyond the access itself (SUB-12).

    Asked on 2026-06-01 at 10:00 for 24 h, access until 2026-06-01 22:00: until 22:00.
    """
    return min(access_until, at + lasts)
