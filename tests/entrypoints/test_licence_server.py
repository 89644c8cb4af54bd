"""Licence servers ask over HTTP; grants are verified with the published keys alone (SUB-12)."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import jwt
import psycopg
import pytest
import time_machine
from click.testing import CliRunner
from django.test import Client
from joserfc import jwt as jose_jwt
from joserfc.jwk import KeySet

from tenure.actions.licensing.assign_seat import ASSIGN_SEAT, AssignSeat
from tenure.actions.licensing.release_seat import RELEASE_SEAT, ReleaseSeat
from tenure.entrypoints.commands.grant_keys import grant_keys
from tenure.entrypoints.commands.licence_server import licence_server
from tenure.operations.providers import Outside
from tenure.records.facts.reading import rows
from tenure.records.models import (
    Assignment,
    Event,
    GrantKey,
    LicenceServer,
    Subscription,
    TokenDraw,
    User,
)
from tests import builders as b
from tests.tokens import sell_packs

pytestmark = [pytest.mark.django_db, pytest.mark.rule("SUB-12")]
ISSUER = "http://127.0.0.1:8000"


@dataclass
class World:
    """Eva has a seat of Atlas to 2027-01-14, and a licence server may ask."""

    token: str
    eva: b.Person
    firm: b.Company
    subscription: int

    def ask(self, path: str = "access", *, token: str = "", **query: str) -> tuple[int, Any]:
        wanted = {"user": self.eva.email, "product": "atlas"} | query
        headers = {"Authorization": f"Bearer {token or self.token}"}
        answer = Client().get(f"/api/{path}", wanted, headers=headers)
        return answer.status_code, answer.json()

    def grant(self) -> str:
        status, told = self.ask("access/grant")
        assert status == 200
        return str(told["grant"])


@pytest.fixture(autouse=True)
def clock() -> Iterator[Any]:
    with time_machine.travel(b.at("2026-06-01 10:00"), tick=False) as moved:
        yield moved


@pytest.fixture
def world(outside: Outside) -> World:
    b.vendor()
    firm, eva = b.company(), b.person("eva@fjall.example")
    key = b.buy(firm, card=b.real_card(firm, outside), auto_renew=False)
    b.do(
        ASSIGN_SEAT, AssignSeat(subscription_id=key, email=eva.email), actor=b.actor(firm.purchaser)
    )
    told = CliRunner().invoke(licence_server, ["new", "Plant 1"])
    assert told.exit_code == 0, told.output
    return World(told.stdout.strip(), eva, firm, key)


@contextmanager
def counted(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Count what is sent to the database by whichever cursor: Django's own or a plain one."""
    sent: list[str] = []
    execute = psycopg.Cursor.execute

    def noted(self: Any, query: Any, *rest: Any, **options: Any) -> Any:
        sent.append(str(query))
        return execute(self, query, *rest, **options)

    with monkeypatch.context() as patch:
        patch.setattr(psycopg.Cursor, "execute", noted)
        yield sent


def keys() -> Any:
    return Client().get("/.well-known/jwks.json").json()


def verified(token: str, *, audience: str = "atlas", at: datetime | None = None) -> Any:
    """Verify as a stranger does: PyJWT and the published keys, nothing of ours."""
    published = jwt.PyJWKSet.from_dict(keys())
    key = published[jwt.get_unverified_header(token)["kid"]]
    moment = at or b.at("2026-06-01 10:00")
    with time_machine.travel(moment, tick=False):
        return jwt.decode(
            token,
            key,
            algorithms=["EdDSA"],
            audience=audience,
            issuer=ISSUER,
            options={"require": ["exp", "aud", "iss", "sub"]},
        )


@pytest.mark.rule("SUB-07")
def test_a_licence_server_is_told_all_there_is_to_know(world: World) -> None:
    status, told = world.ask()
    assert status == 200
    assert told == {
        "user": "eva@fjall.example",
        "product": "atlas",
        "allowed": True,
        "reason": "seat",
        "sentence": "This person has a seat.",
        "next_step": None,
        "state": "active",
        "features": sorted(told["features"]),
        "until": "2027-01-30T23:00:00+00:00",
        "time_zone": "Europe/Stockholm",
        "subscription": world.subscription,
    }
    assert {"product-access", "upgrades"} <= set(told["features"])


@pytest.mark.rule("SUB-07")
@pytest.mark.parametrize(
    ("on", "allowed", "state", "upgrades"),
    [
        ("2027-01-14 22:59", True, "active", True),
        ("2027-01-14 23:00", True, "expired", False),
        ("2027-01-30 22:59", True, "expired", False),
        ("2027-01-30 23:00", False, "suspended", False),
        ("2027-03-01 23:00", False, "terminated", False),
    ],
)
def test_the_boundaries_count_and_not_the_run(
    world: World, clock: Any, on: str, allowed: bool, state: str, upgrades: bool
) -> None:
    clock.move_to(b.at(on))
    _, told = world.ask()
    assert (told["allowed"], told["state"]) == (allowed, state)
    assert ("upgrades" in told["features"]) is upgrades
    _, granted = world.ask("access/grant")
    assert (granted["grant"] is not None) is allowed


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ({"user": "nobody@x.example"}, "user-unknown"),
        ({"product": "no-such"}, "product-unknown"),
        ({"product": "beam"}, "access-not-assigned"),
    ],
)
def test_a_refusal_has_code_sentence_and_next_step(
    world: World, query: dict[str, str], reason: str
) -> None:
    status, told = world.ask(**query)
    assert (status, told["allowed"], told["reason"]) == (200, False, reason)
    assert told["sentence"]
    assert told["next_step"]
    assert told["features"] == []
    assert world.ask("access/grant", **query)[1]["grant"] is None


def test_sentences_are_in_the_askers_language(world: World) -> None:
    headers = {"Authorization": f"Bearer {world.token}", "Accept-Language": "sv"}
    wanted = {"user": world.eva.email, "product": "beam"}
    told = Client().get("/api/access", wanted, headers=headers).json()
    assert told["sentence"] == "Personen har ingen plats i Beam."


def test_a_seat_given_back_opens_nothing(world: World) -> None:
    seat = Assignment.objects.get(user_id=world.eva.id).id
    wanted = ReleaseSeat(assignment_id=seat)
    b.do(RELEASE_SEAT, wanted, actor=b.actor(world.firm.purchaser), at=b.at("2026-05-01"))
    assert world.ask()[1]["reason"] == "access-not-assigned"


def test_what_has_just_changed_is_seen_by_the_next_request(world: World) -> None:
    assert world.ask()[1]["until"] == "2027-01-30T23:00:00+00:00"
    bought = Subscription.objects.filter(id=world.subscription)
    bought.update(suspended_on="2027-01-20")
    assert world.ask()[1]["until"] == "2027-01-19T23:00:00+00:00"
    bought.update(expired_on="2026-05-01", suspended_on="2026-05-17")
    assert world.ask()[1]["reason"] == "access-suspended"
    bought.update(expired_on="2027-01-15", suspended_on="2027-01-31")
    assert world.ask()[1]["until"] == "2027-01-30T23:00:00+00:00"
    seat = ReleaseSeat(assignment_id=Assignment.objects.get(user_id=world.eva.id).id)
    b.do(RELEASE_SEAT, seat, actor=b.actor(world.firm.purchaser), at=b.at("2026-06-01 10:00"))
    assert world.ask()[1]["reason"] == "access-not-assigned"


@pytest.mark.parametrize("token", ["tls_wrong", "", " ", "tls_"])
def test_a_stranger_is_told_nothing(world: World, token: str) -> None:
    headers = {"Authorization": f"Bearer {token}"}
    wanted = {"user": world.eva.email, "product": "atlas"}
    for path in ("access", "access/grant"):
        answer = Client().get(f"/api/{path}", wanted, headers=headers)
        assert answer.status_code == 401
        assert answer.json()["code"] == "licence-server-stranger"
        assert answer.headers["WWW-Authenticate"].startswith("Bearer")


def test_a_withdrawn_licence_server_is_a_stranger(world: World) -> None:
    told = CliRunner().invoke(licence_server, ["withdraw", "Plant 1"])
    assert told.exit_code == 0, told.output
    assert world.ask()[0] == 401
    assert "withdrawn 2026-06-01" in CliRunner().invoke(licence_server, ["list"]).output
    assert CliRunner().invoke(licence_server, ["withdraw", "Plant 1"]).exit_code == 1
    again = CliRunner().invoke(licence_server, ["new", "Plant 1"])
    assert world.ask(token=again.stdout.strip())[0] == 200
    assert CliRunner().invoke(licence_server, ["new", "Plant 1"]).exit_code == 1


def test_neither_tokens_nor_keys_are_kept_in_the_clear(world: World) -> None:
    world.grant()
    kept = json.dumps(
        [
            list(Event.objects.values_list("data", flat=True)),
            list(LicenceServer.objects.values_list("token_hash", "name")),
        ]
    )
    assert world.token not in kept
    sealed = GrantKey.objects.get().sealed
    assert sealed not in kept
    assert {"licence-server-admitted", "grant-key-made"} <= set(
        Event.objects.values_list("what", flat=True)
    )


@pytest.mark.parametrize(
    "query", ["", "user=a@b.example", "product=atlas", "user=a&user=b&product=c"]
)
def test_who_asks_for_half_is_told_what_is_missing(world: World, query: str) -> None:
    headers = {"Authorization": f"Bearer {world.token}"}
    answer = Client().get(f"/api/access?{query}", headers=headers)
    assert answer.status_code == 422
    assert answer.json()["code"] == "body-unreadable"


def test_one_query_for_a_seat_and_one_more_for_a_grant(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.grant()  # the first one makes the key
    for path, query, count in [
        ("access", {}, 1),
        ("access", {"product": "beam"}, 3),  # no seat: are there tokens, is one awaited?
        ("access", {"user": "nobody@x.example"}, 1),
        ("access/grant", {}, 2),
    ]:
        with counted(monkeypatch) as sent:
            world.ask(path, **query)
        assert len(sent) == count, sent
    with counted(monkeypatch) as sent:
        world.ask(token="tls_wrong")
    assert len(sent) == 1


def test_the_query_is_planned_once_per_connection(world: World) -> None:
    for _ in range(3):
        world.ask()
    planned = rows(
        "SELECT statement FROM pg_prepared_statements WHERE statement LIKE %s", ["%a.since_at%"]
    )
    assert len(planned) == 1


@pytest.mark.rule("SUB-08")
def test_tokens_are_found_with_one_query_more_and_none_is_drawn(
    world: World, outside: Outside, monkeypatch: pytest.MonkeyPatch
) -> None:
    sell_packs()
    b.buy(world.firm, product="pack", quantity=1, card=b.real_card(world.firm, outside))
    user = world.firm.purchaser.email
    with counted(monkeypatch) as sent:
        status, told = world.ask(user=user, product="beam")
    assert len(sent) == 2, sent
    assert (status, told["allowed"], told["reason"]) == (200, True, "tokens")
    # To the end of the day in Stockholm, whatever is left of the pack.
    assert told["until"] == "2026-06-01T22:00:00+00:00"
    _, granted = world.ask("access/grant", user=user, product="beam")
    claims = verified(granted["grant"], audience="beam")
    assert claims["exp"] == int(b.at("2026-06-01 22:00").timestamp())
    assert not TokenDraw.objects.exists()


def test_who_is_signed_in_asks_about_themselves_only(world: World) -> None:
    client = Client()
    client.force_login(User.objects.get(id=world.eva.id))
    own = client.get("/api/access", {"product": "atlas"})
    assert (own.status_code, own.json()["allowed"]) == (200, True)
    assert client.get("/api/access/grant", {"product": "atlas"}).json()["grant"]
    other = client.get("/api/access", {"product": "atlas", "user": world.firm.purchaser.email})
    assert (other.status_code, other.json()["code"]) == (404, "not-found")
    nobody = Client().get("/api/access", {"product": "atlas"})
    assert (nobody.status_code, nobody.json()["code"]) == (401, "sign-in-first")


def test_a_grant_is_verified_with_the_published_keys_alone(world: World) -> None:
    token = world.grant()
    claims = verified(token)
    assert claims["sub"] == world.eva.email
    assert "product-access" in claims["features"]
    assert claims["exp"] - claims["iat"] == 24 * 3600
    found = jose_jwt.decode(token, KeySet.import_key_set(keys()), algorithms=["EdDSA"])
    assert found.claims == claims
    assert found.header["typ"] == "grant+jwt"
    assert all("d" not in key for key in keys()["keys"])


def test_a_grant_for_another_product_late_or_tampered_with_is_refused(world: World) -> None:
    token = world.grant()
    with pytest.raises(jwt.InvalidAudienceError):
        verified(token, audience="beam")
    with pytest.raises(jwt.ExpiredSignatureError):
        verified(token, at=b.at("2026-06-02 10:00"))
    head, claims, signature = token.split(".")
    other = jwt.utils.base64url_encode(
        jwt.utils.base64url_decode(claims).replace(b'"atlas"', b'"bream"')
    ).decode()
    with pytest.raises(jwt.InvalidSignatureError):
        verified(f"{head}.{other}.{signature}", audience="bream")
    unsigned = jwt.utils.base64url_encode(b'{"alg":"none"}').decode()
    with pytest.raises((jwt.InvalidAlgorithmError, jwt.InvalidTokenError, KeyError)):
        verified(f"{unsigned}.{claims}.")


def test_the_example_of_the_operators_page_works(world: World, project: Path) -> None:
    page = (project / "docs" / "operating" / "licence-server.md").read_text(encoding="utf-8")
    told: dict[str, Any] = {}
    exec(page.split("```python\n")[1].split("```")[0], told)
    may_start = told["may_start"]
    token, published = world.grant(), keys()
    assert may_start(token, published, "atlas", ISSUER)["sub"] == world.eva.email
    for wrong in (("beam", ISSUER), ("atlas", "https://other.example")):
        with pytest.raises(jwt.InvalidTokenError):
            may_start(token, published, *wrong)
    with pytest.raises(jwt.InvalidTokenError):
        may_start(token, {"keys": [{**published["keys"][0], "kid": "another"}]}, "atlas", ISSUER)
    late = time_machine.travel(b.at("2026-06-02 10:00"), tick=False)
    with late, pytest.raises(jwt.ExpiredSignatureError):
        may_start(token, published, "atlas", ISSUER)


def test_a_grant_never_outlasts_the_access(world: World, clock: Any) -> None:
    clock.move_to(b.at("2027-01-30 10:00"))
    claims = verified(world.grant(), at=b.at("2027-01-30 10:00"))
    assert claims["exp"] == int(b.at("2027-01-30 23:00").timestamp())


def test_keys_are_rotated_with_an_overlap(world: World, clock: Any) -> None:
    early = world.grant()
    told = CliRunner().invoke(grant_keys, ["rotate"])
    assert told.exit_code == 0, told.output
    assert len(keys()["keys"]) == 2
    kid = jwt.get_unverified_header(early)["kid"]
    clock.shift(timedelta(minutes=59))
    late = world.grant()
    assert jwt.get_unverified_header(late)["kid"] == kid
    clock.shift(timedelta(minutes=1))
    assert jwt.get_unverified_header(world.grant())["kid"] == told.stdout.strip() != kid
    clock.shift(timedelta(hours=23, minutes=58))
    verified(late, at=b.at("2026-06-02 10:58"))
    clock.shift(timedelta(minutes=2))
    assert [key["kid"] for key in keys()["keys"]] == [told.stdout.strip()]


def test_a_key_that_got_out_is_replaced_at_once(world: World) -> None:
    early = world.grant()
    told = CliRunner().invoke(grant_keys, ["rotate", "--at-once"])
    assert told.exit_code == 0, told.output
    with pytest.raises(KeyError):
        verified(early)
    assert verified(world.grant())["sub"] == world.eva.email
    assert told.stdout.strip() in CliRunner().invoke(grant_keys).output


def test_a_key_sealed_with_another_secret_says_what_to_do(world: World, settings: Any) -> None:
    world.grant()
    settings.SECRET_KEY = "another"
    with pytest.raises(RuntimeError, match="rotate --at-once"):
        world.ask("access/grant")
    headers = {"Authorization": f"Bearer {world.token}"}
    wanted = {"user": world.eva.email, "product": "atlas"}
    served = Client(raise_request_exception=False)
    assert served.get("/api/access/grant", wanted, headers=headers).status_code == 500
    assert world.ask()[0] == 200
