"""Flex tokens through the engine: bought in the store, drawn once a day, never below zero."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import pytest
from click.testing import CliRunner
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tenure.actions.licensing.assign_seat import ASSIGN_SEAT, AssignSeat
from tenure.actions.licensing.draw_tokens import DRAW_TOKENS, DrawTokens
from tenure.actions.ordering.add_seats import ADD_SEATS, AddSeats
from tenure.actions.renewals.renew_now import RENEW_NOW, RenewNow
from tenure.actions.renewals.set_auto_renewal import SET_AUTO_RENEWAL, SetAutoRenewal
from tenure.actions.running.set_up_deployment import SET_UP_DEPLOYMENT
from tenure.engine.actor import system
from tenure.engine.outcome import Done
from tenure.engine.perform import perform, perform_all
from tenure.entrypoints.commands.do import do
from tenure.operations.providers import Outside
from tenure.operations.run import run
from tenure.questions.licensing.access import access
from tenure.records.facts.reading import rows
from tenure.records.models import User
from tenure.rules.decision import Refused
from tests import builders as b
from tests import tokens as t

pytestmark = pytest.mark.django_db
SERVER = system("licence server")


@pytest.fixture
def firm(outside: Outside) -> b.Company:
    b.vendor()
    t.sell_packs()
    return b.company()


def bought(firm: b.Company, world: Outside, *, packs: int = 1, when: str = "") -> int:
    at = b.at(when) if when else b.NOW
    return b.buy(firm, product="pack", quantity=packs, card=b.real_card(firm, world), at=at)


def draw(firm: b.Company, who: b.Person, *, on: str = "", when: str = "") -> dict[str, Any]:
    wanted = DrawTokens(
        customer_id=firm.id,
        user=who.email,
        product_code="atlas",
        on=date.fromisoformat(on) if on else None,
    )
    return b.do(DRAW_TOKENS, wanted, actor=SERVER, at=b.at(when) if when else b.NOW)


def packs() -> list[tuple[Any, ...]]:
    return rows("SELECT tokens, token_pack.left FROM token_pack ORDER BY id")


@pytest.mark.rule("SUB-15", "CHK-01", "CAT-02")
def test_packs_are_bought_in_the_store_and_never_renew(firm: b.Company, outside: Outside) -> None:
    key = bought(firm, outside, packs=2)
    assert packs() == [(200, 200)]
    assert rows("SELECT starts_on, lasts_to_on FROM token_pack") == [
        (date(2026, 1, 15), date(2027, 1, 14))
    ]
    assert rows("SELECT auto_renew, renews_on, quantity FROM subscription") == [
        (False, date(2027, 1, 15), 2)
    ]
    assert rows("SELECT FROM assignment") == []
    who = b.actor(firm.purchaser)
    table: list[tuple[Any, Any, str]] = [
        (ADD_SEATS, AddSeats(subscription_id=key, quantity=1, intent="a"), "flex-buys-anew"),
        (RENEW_NOW, RenewNow(subscription_id=key, intent="b"), "flex-buys-anew"),
        (
            SET_AUTO_RENEWAL,
            SetAutoRenewal(customer_id=firm.id, subscription_ids=(key,), on=True),
            "flex-buys-anew",
        ),
        (
            ASSIGN_SEAT,
            AssignSeat(subscription_id=key, email=firm.purchaser.email),
            "flex-no-seats",
        ),
    ]
    for action, wanted, code in table:
        assert b.refused(action, wanted, actor=who) == code


@pytest.mark.rule("SUB-08", "SUB-15")
def test_a_pack_past_its_life_lapses_in_silence(firm: b.Company, outside: Outside) -> None:
    bought(firm, outside)
    before = rows("SELECT count(*) FROM mail")
    for when in ("2027-01-14", "2027-01-15", "2027-01-31", "2027-03-05"):
        run(at=b.at(when))
    assert rows("SELECT count(*) FROM mail") == before
    assert rows("SELECT state FROM subscription") == [("terminated",)]
    wanted = DrawTokens(customer_id=firm.id, user=firm.purchaser.email, product_code="atlas")
    assert b.refused(DRAW_TOKENS, wanted, actor=SERVER, at=b.at("2027-01-15")) == "tokens-short"
    assert packs() == [(100, 100)]


@pytest.mark.rule("SUB-15")
def test_the_same_user_product_and_day_draw_once(firm: b.Company, outside: Outside) -> None:
    bought(firm, outside)
    first = draw(firm, firm.purchaser)
    assert first == {"tokens": 6, "balance": 94, "again": False}
    by_key = DrawTokens(
        customer_id=firm.id,
        user=str(firm.purchaser.id),
        product_code="atlas",
        on=date(2026, 1, 15),
    )
    again = b.do(DRAW_TOKENS, by_key, actor=SERVER)
    assert again == {"tokens": 6, "balance": 94, "again": True}
    assert packs() == [(100, 94)]
    assert draw(firm, firm.purchaser, when="2026-01-16")["balance"] == 88
    assert rows("SELECT count(*) FROM event WHERE what = 'tokens-drawn'") == [(2,)]


@pytest.mark.rule("SUB-15")
def test_the_day_is_that_of_the_customer(firm: b.Company, outside: Outside) -> None:
    bought(firm, outside)
    draw(firm, firm.purchaser, when="2026-01-15 23:30")
    assert rows("SELECT used_on FROM token_draw") == [(date(2026, 1, 16),)]


@pytest.mark.rule("SUB-15")
def test_a_draw_is_split_over_packs_and_takes_what_expires_first(
    firm: b.Company, outside: Outside
) -> None:
    bought(firm, outside)
    bought(firm, outside, when="2026-02-15")
    people = [b.person() for _ in range(16)]
    for who in people:
        t.join(firm, who)
    told = [DrawTokens(customer_id=firm.id, user=p.email, product_code="atlas") for p in people]
    perform_all(DRAW_TOKENS, told, actor=SERVER, at=b.at("2026-03-01"))
    assert packs() == [(100, 4), (100, 100)]
    last = draw(firm, firm.purchaser, when="2026-03-01")
    assert last["balance"] == 98
    assert packs() == [(100, 0), (100, 98)]
    parts = rows(
        "SELECT p.tokens FROM token_draw_part p JOIN token_draw d ON d.id = p.draw_id "
        "WHERE d.user_id = %s ORDER BY p.id",
        [firm.purchaser.id],
    )
    assert parts == [(4,), (2,)]


@contextmanager
def counted() -> Iterator[list[int]]:
    found: list[int] = []
    with CaptureQueriesContext(connection) as queries:
        yield found
    found.append(len(queries))


@pytest.mark.rule("SUB-15")
def test_many_together_are_as_one_by_one_in_as_many_queries(
    firm: b.Company, outside: Outside
) -> None:
    """A hundred tokens at six a day: sixteen users get in, the others are refused, told or not."""
    bought(firm, outside)
    other = b.company()
    b.buy(other, product="pack", quantity=1, card=b.real_card(other, outside))
    people = [b.person() for _ in range(20)]
    for who in people:
        t.join(firm, who)
    told = [DrawTokens(customer_id=firm.id, user=p.email, product_code="atlas") for p in people]
    told.insert(3, told[0])
    told.append(DrawTokens(customer_id=other.id, user=other.purchaser.email, product_code="atlas"))
    with counted() as few:
        perform_all(DRAW_TOKENS, told[:2], actor=SERVER, at=b.NOW)
    with counted() as many:
        together = perform_all(DRAW_TOKENS, told, actor=SERVER, at=b.NOW)
    assert few == many
    assert packs() == [(100, 4), (100, 94)]
    one_by_one = [perform(DRAW_TOKENS, one, actor=SERVER, at=b.at("2026-01-16")) for one in told]
    assert packs() == [(100, 4), (100, 88)]
    assert {getattr(one, "code", "") for one in one_by_one[:-1]} == {"tokens-short"}
    drawn = [one.answer["tokens"] for one in together if isinstance(one, Done)]
    assert drawn == [6] * 18
    refused = [one for one in together if isinstance(one, Refused)]
    assert [one.code for one in refused] == ["tokens-short"] * 4
    assert refused[0].about == {"product": "Atlas", "needed": 6, "balance": 4}


@pytest.mark.rule("SUB-15")
def test_what_is_told_late_takes_from_the_packs_of_its_day(
    firm: b.Company, outside: Outside
) -> None:
    bought(firm, outside)
    late = draw(firm, firm.purchaser, on="2027-01-14", when="2027-01-18")
    assert late == {"tokens": 6, "balance": 0, "again": False}
    assert packs() == [(100, 94)]
    for on, when, code in [
        ("2026-01-14", "2026-01-15", "tokens-short"),
        ("2026-01-20", "2026-01-28", "flex-day-past"),
        ("2026-01-17", "2026-01-16", "flex-day-ahead"),
    ]:
        wanted = DrawTokens(
            customer_id=firm.id,
            user=firm.purchaser.email,
            product_code="atlas",
            on=date.fromisoformat(on),
        )
        assert b.refused(DRAW_TOKENS, wanted, actor=SERVER, at=b.at(when)) == code


@pytest.mark.rule("SUB-15", "ACC-11")
def test_who_and_what_is_unknown_is_said(firm: b.Company, outside: Outside) -> None:
    bought(firm, outside)
    stranger = b.person()
    table = [
        (firm.id, "nobody@x.example", "atlas", "user-unknown"),
        (firm.id, "999999999", "atlas", "user-unknown"),
        (firm.id, stranger.email, "atlas", "not-in-company"),
        (firm.id, firm.purchaser.email, "nope", "product-unknown"),
        (firm.id, firm.purchaser.email, "flux", "flex-no-rate"),
        (0, firm.purchaser.email, "atlas", "not-found"),
    ]
    for customer, user, product, code in table:
        wanted = DrawTokens(customer_id=customer, user=user, product_code=product)
        assert b.refused(DRAW_TOKENS, wanted, actor=SERVER) == code
    assert packs() == [(100, 100)]


@pytest.mark.rule("SUB-12", "SUB-15")
def test_the_access_check_opens_for_tokens(firm: b.Company, outside: Outside) -> None:
    who = firm.purchaser
    assert access(who.email, "atlas", b.NOW).reason == "access-not-assigned"
    bought(firm, outside)
    answer = access(who.email, "atlas", b.NOW)
    assert (answer.allowed, answer.reason, answer.state) == (True, "tokens", "active")
    assert answer.until_at == b.at("2026-01-15 23:00")
    assert "product-access" in answer.features
    assert packs() == [(100, 100)]
    assert access(who.email, "flux", b.NOW).reason == "access-not-assigned"
    assert access(b.person().email, "atlas", b.NOW).reason == "access-not-assigned"
    people = [b.person() for _ in range(16)]
    for one in people:
        t.join(firm, one)
    draw(firm, people[0])
    for one in people[1:]:
        draw(firm, one)
    short = access(who.email, "atlas", b.NOW)
    assert (short.allowed, short.reason) == (False, "tokens-short")
    # Who has drawn today may go on to the end of the day.
    assert access(people[0].email, "atlas", b.NOW).reason == "tokens"


@pytest.mark.rule("SUB-08")
def test_an_unpaid_pack_is_suspended_and_comes_back(firm: b.Company, outside: Outside) -> None:
    bought(firm, outside)
    with connection.cursor() as cursor:
        # As if its invoice had never been paid: day 0 is the day it was bought.
        cursor.execute(
            "UPDATE subscription SET unpaid_due_on = '2026-01-15', expired_on = '2026-01-16', "
            "suspended_on = '2026-01-31', terminated_on = '2026-03-02'"
        )
    assert draw(firm, firm.purchaser, when="2026-01-30")["balance"] == 94
    wanted = DrawTokens(customer_id=firm.id, user=firm.purchaser.email, product_code="atlas")
    assert b.refused(DRAW_TOKENS, wanted, actor=SERVER, at=b.at("2026-01-31")) == "tokens-short"
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE subscription SET unpaid_due_on = NULL, expired_on = '2027-01-15', "
            "suspended_on = '2027-01-31', terminated_on = '2027-03-02'"
        )
    assert draw(firm, firm.purchaser, when="2026-02-01")["balance"] == 88


@pytest.mark.rule("SUB-15", "OPS-05")
def test_the_sheet_names_packs_and_rates(firm: b.Company) -> None:
    assert t.enter("token_rate,atlas,2025-01-01,6\n") == []
    assert t.enter("token_rate,atlas,2025-01-01,7\n") == ["row-token-rate-fixed"]
    assert t.enter("token_rate,nope,2025-01-01,7\n") == ["row-reference-unknown"]
    assert t.enter("token_rate,atlas,2026-06-01,0\n") == ["row-number-invalid"]
    assert t.enter("token_rate,atlas,2026-06-01,some\n") == ["row-number-invalid"]
    assert t.enter("token_rate,atlas,2026-06-01,8\n") == []
    assert rows(
        "SELECT from_on, tokens FROM token_rate r JOIN product p ON p.id = product_id "
        "WHERE code = 'atlas' ORDER BY 1"
    ) == [
        (date(2025, 1, 1), 6),
        (date(2026, 6, 1), 8),
    ]
    head = "record,product,term,licence_type,market,pack_tokens\n"
    assert t.enter("offering,pack,P1Y,flex,SE,\n", head=head) == ["row-pack-empty"]
    assert t.enter("offering,atlas,P1Y,named-user,SE,50\n", head=head) == [
        "row-pack-of-another-kind"
    ]


@pytest.mark.rule("SUB-15", "SUP-02")
def test_api_and_command_line_draw_alike(firm: b.Company, outside: Outside) -> None:
    bought(firm, outside)
    b.do(SET_UP_DEPLOYMENT, t.sandbox(), actor=system("test"))
    client = Client()
    client.force_login(User.objects.get(id=firm.purchaser.id))
    body = {"customer_id": firm.id, "user": firm.purchaser.email, "product_code": "atlas"}

    def post(name: str, **changed: Any) -> tuple[int, dict[str, Any]]:
        text = json.dumps({**body, **changed})
        answer = client.post(f"/api/actions/{name}", text, content_type="application/json")
        return answer.status_code, answer.json()

    assert post("draw-tokens/preview")[0] == 200
    assert packs() == [(100, 100)]
    told = {"answer": {"tokens": 6, "balance": 94, "again": False}}
    assert post("draw-tokens") == (200, told)
    status, problem = post("draw-tokens", product_code="flux")
    assert (status, problem["code"]) == (409, "flex-no-rate")
    assert post("draw-tokens", on="never")[0] == 422
    assert post("draw-tokens", customer_id=firm.id + 1)[0] == 404
    written = [
        *("--customer-id", str(firm.id)),
        *("--user", str(firm.purchaser.id)),
        *("--product-code", "beam"),
    ]
    line = CliRunner().invoke(do, ["draw-tokens", *written])
    assert line.exit_code == 0, line.output
    assert packs() == [(100, 91)]


@pytest.mark.rule("CHK-01", "CAT-02")
def test_the_store_says_what_is_in_a_pack_and_that_it_does_not_renew(firm: b.Company) -> None:
    b.do(SET_UP_DEPLOYMENT, t.sandbox(), actor=system("test"))
    client = Client(headers={"accept-language": "en"})
    client.post("/country/", {"country": "SE"})
    for page in ("/", "/products/pack/"):
        html = client.get(page).content.decode()
        assert "100 tokens in a pack" in html, page
    assert "renews by itself" not in client.get("/products/pack/").content.decode()
    assert "renews by itself" in client.get("/products/atlas/").content.decode()
