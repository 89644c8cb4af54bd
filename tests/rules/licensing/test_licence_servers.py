"""Who may ask, which key signs from when to when, and until when a grant is good (SUB-12)."""

from datetime import UTC, datetime, timedelta

import pytest

from tenure.rules.changes import GrantKeyMade, GrantKeyRetired
from tenure.rules.decision import Decided, Refused
from tenure.rules.licensing.licence_servers import (
    AT_ONCE,
    FIRST,
    NEXT,
    Key,
    NewKey,
    Server,
    admit,
    grant_until,
    make_key,
    withdraw,
)

pytestmark = pytest.mark.rule("SUB-12")
AT = datetime(2026, 6, 1, 10, tzinfo=UTC)
DAY = timedelta(hours=24)
NEW = NewKey("new", {"kty": "OKP"}, "sealed")
OLD = Key(1, AT - timedelta(days=90), None)
FADING = Key(2, AT - timedelta(days=200), AT + timedelta(hours=2))
GONE = Key(3, AT - timedelta(days=300), AT - timedelta(days=1))


def hours(count: int) -> datetime:
    return AT + timedelta(hours=count)


@pytest.mark.parametrize(
    ("way", "known", "signs_from", "retired"),
    [
        (FIRST, [], hours(-1), {}),
        (FIRST, [GONE], hours(-1), {}),
        (NEXT, [], AT, {}),
        (NEXT, [GONE], AT, {}),
        (NEXT, [OLD], hours(1), {1: hours(25)}),
        (NEXT, [OLD, FADING, GONE], hours(1), {1: hours(25)}),
        (AT_ONCE, [OLD, FADING, GONE], AT, {1: AT, 2: AT}),
    ],
)
def test_a_key_comes_in_and_others_go(
    way: str, known: list[Key], signs_from: datetime, retired: dict[int, datetime]
) -> None:
    found = make_key(NEW, way=way, known=known, grants_last=DAY, at=AT)
    assert isinstance(found, Decided)
    made = [one for one in found.changes if isinstance(one, GrantKeyMade)]
    gone = [one for one in found.changes if isinstance(one, GrantKeyRetired)]
    assert [one.signs_from_at for one in made] == [signs_from]
    assert {one.id: one.published_to_at for one in gone} == retired


def test_the_first_key_comes_once() -> None:
    found = make_key(NEW, way=FIRST, known=[OLD], grants_last=DAY, at=AT)
    assert isinstance(found, Decided)
    assert (found.changes, found.answer) == ((), {"made": False})


def test_another_way_is_refused() -> None:
    found = make_key(NEW, way="soon", known=[], grants_last=DAY, at=AT)
    assert isinstance(found, Refused)
    assert found.code == "grant-key-way-unknown"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Plant 1", "licence-server-exists"),
        (" Plant  1 ", "licence-server-exists"),
        ("  ", "licence-server-nameless"),
        ("x" * 81, "licence-server-nameless"),
        ("x" * 80, None),
        ("Plant 2", None),
    ],
)
def test_a_licence_server_has_a_name_of_its_own(name: str, code: str | None) -> None:
    found = admit(name, token_hash="h", known=[Server(1, "Plant 1")], at=AT)
    assert (found.code if isinstance(found, Refused) else None) == code


def test_only_who_may_ask_is_withdrawn() -> None:
    known = [Server(1, "Plant 1")]
    assert isinstance(withdraw("Plant 1", known=known, at=AT), Decided)
    found = withdraw("Plant 9", known=known, at=AT)
    assert isinstance(found, Refused)
    assert found.code == "licence-server-unknown"


@pytest.mark.parametrize(("access", "until"), [(12, 12), (24, 24), (25, 24), (9000, 24)])
def test_a_grant_ends_with_the_access_at_the_latest(access: int, until: int) -> None:
    assert grant_until(at=AT, access_until=hours(access), lasts=DAY) == hours(until)
