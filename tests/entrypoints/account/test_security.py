"""The second factor set up, changed and switched off; a company that demands it."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

import pyotp
import pytest
import time_machine
from click.testing import CliRunner
from django.core.cache import cache
from django.test import Client
from django.urls import URLPattern, get_resolver

from tenure.entrypoints.account import urls
from tenure.entrypoints.commands.second_factor import second_factor
from tenure.records.models import SecondFactor
from tests import builders as b
from tests.entrypoints.account.conftest import World, text_of

SETUP = "/account/security/setup/"
DEMAND = "/account/company/second-factor/"
CHANGE = "/account/security/change/"


@pytest.fixture(autouse=True)
def clock(db: None) -> Iterator[time_machine.Traveller]:
    cache.clear()
    with time_machine.travel(1_800_000_000, tick=False) as traveller:
        yield traveller


def set_up(client: Client) -> tuple[pyotp.TOTP, list[str], Any]:
    """Go through the pages; return the app, the recovery codes and the last page."""
    asked = client.post("/account/security/begin/")
    assert asked.headers["Location"] == SETUP
    shown = client.get(SETUP)
    key = re.search(r'class="key"><code>([A-Z2-7 ]+)</code>', shown.content.decode())
    assert key
    app = pyotp.TOTP(key[1].replace(" ", ""))
    done = client.post(SETUP, {"code": app.now()})
    assert done.status_code == 200
    return app, re.findall(r"<li><code>([a-z2-7-]+)</code>", done.content.decode()), done


@pytest.mark.rule("ACC-02")
def test_it_is_switched_on_by_a_code_and_shows_ten_codes_once(
    world: World, eva: Client, clock: time_machine.Traveller
) -> None:
    assert 'href="/account/security/"' in eva.get("/account/").content.decode()
    assert "Off" in text_of(eva.get("/account/security/"))
    eva.post("/account/security/begin/")
    page = eva.get(SETUP)
    address = unescape(re.search(r'href="(otpauth:[^"]+)"', page.content.decode())[1])  # type: ignore[index]
    app = pyotp.parse_uri(address)
    assert isinstance(app, pyotp.TOTP)
    assert (app.name, app.issuer) == ("eva@nordfab.example", "Northwind")
    wrong = eva.post(SETUP, {"code": "12345"})
    assert wrong.status_code == 422
    assert "the one that the app shows now" in text_of(wrong)
    assert "Off" in text_of(eva.get("/account/security/"))
    done = eva.post(SETUP, {"code": app.now()})
    assert "no-store" in done.headers["Cache-Control"]
    assert len(re.findall(r"<li><code>", done.content.decode())) == 10
    after = text_of(eva.get("/account/security/"))
    assert "On since 15 Jan 2027 Recovery codes 10 left" in after
    # The key is never shown again, and the code that switched it on is used up.
    assert eva.get(SETUP).status_code == 302
    assert eva.get("/account/security/key.svg").status_code == 404
    assert eva.post(CHANGE, {"code": app.now(), "do": "switch-off"}).status_code == 422
    # The session that switched it on stays signed in.
    assert eva.get("/account/").status_code == 200


def test_the_picture_is_a_page_of_its_own_that_nobody_keeps(
    eva: Client, clock: time_machine.Traveller
) -> None:
    assert eva.get("/account/security/key.svg").status_code == 404
    eva.post("/account/security/begin/")
    picture = eva.get("/account/security/key.svg")
    assert picture.headers["Content-Type"] == "image/svg+xml"
    assert "no-store" in picture.headers["Cache-Control"]
    assert Client().get("/account/security/key.svg").status_code == 302


@pytest.mark.rule("ACC-02")
def test_switching_off_and_new_codes_need_a_code(
    world: World, eva: Client, clock: time_machine.Traveller
) -> None:
    app, codes, _ = set_up(eva)
    assert eva.post(CHANGE, {"do": "switch-off"}).status_code == 422
    clock.shift(30)
    renewed = eva.post(CHANGE, {"code": app.now(), "do": "codes"})
    assert "Earlier ones no longer work." in text_of(renewed)
    fresh = re.findall(r"<li><code>([a-z2-7-]+)</code>", renewed.content.decode())
    assert len(fresh) == 10
    assert not set(fresh) & set(codes)
    assert eva.post(CHANGE, {"code": codes[0], "do": "switch-off"}).status_code == 422
    off = eva.post(CHANGE, {"code": fresh[0], "do": "switch-off"}, follow=True)
    assert "You sign in with your password alone." in text_of(off)
    assert not SecondFactor.objects.exists()


@pytest.mark.rule("ACC-02")
def test_guessing_on_the_page_leads_to_a_pause(
    world: World, eva: Client, clock: time_machine.Traveller
) -> None:
    app, _, _ = set_up(eva)
    clock.shift(30)
    tries = [eva.post(CHANGE, {"code": "1", "do": "switch-off"}).status_code for _ in range(8)]
    assert tries == [422] * 8
    assert eva.post(CHANGE, {"code": app.now(), "do": "switch-off"}).status_code == 429
    assert SecondFactor.objects.exists()


@pytest.mark.rule("ACC-02")
def test_a_purchaser_demands_it_and_everybody_is_led_to_set_it_up(
    world: World, eva: Client, clock: time_machine.Traveller
) -> None:
    assert "0 of 4 people have it." in text_of(eva.get("/account/company/"))
    assert eva.post(DEMAND, {"demanded": "1"}).headers["Location"] == "/account/company/"
    assert eva.get("/account/company/").headers["Location"] == (
        "/account/security/?next=%2Faccount%2Fcompany%2F"
    )
    told = eva.get("/account/company/", follow=True)
    assert "Nordfab AB now demands two-step sign-in of everybody." in text_of(told)
    assert "Nordfab AB demands it of everybody who belongs to it." in text_of(told)
    payer = world.client("payer")
    asked = payer.post("/account/security/begin/", {"next": "/account/invoices/"})
    assert asked.headers["Location"] == f"{SETUP}?next=%2Faccount%2Finvoices%2F"
    payer.get(asked.headers["Location"])
    app = pyotp.TOTP(SecondFactor.objects.get().secret)
    done = payer.post(SETUP, {"code": app.now(), "next": "/account/invoices/"})
    assert 'href="/account/invoices/"' in done.content.decode()
    assert payer.get("/account/invoices/").status_code == 200
    set_up(eva)
    assert "2 of 4 people have it." in text_of(eva.get("/account/company/"))
    event = b.first("SELECT what, data FROM event WHERE what = 'customer-security-changed'")
    assert event
    eva.post(DEMAND, {"demanded": "0"})
    assert world.client("member").get("/account/").status_code == 200


@pytest.mark.rule("ACC-02")
@pytest.mark.parametrize("role", ["secondary_admin", "member", "payer"])
def test_only_a_purchaser_demands_it(world: World, role: str) -> None:
    assert world.client(role).post(DEMAND, {"demanded": "1"}).status_code == 403
    assert b.first(
        "SELECT second_factor_demanded FROM customer WHERE id = %s", world.company.id
    ) == (False,)


OPEN = {"security", "security-begin", "security-setup", "security-picture", "security-change"}


@pytest.mark.rule("ACC-02")
def test_no_page_of_the_account_and_no_call_goes_past_the_demand(
    world: World, eva: Client, clock: time_machine.Traveller
) -> None:
    eva.post(DEMAND, {"demanded": "1"})
    member = world.client("member")
    for pattern in urls.urlpatterns:
        assert isinstance(pattern, URLPattern)
        if pattern.name in OPEN | {"switch-customer"}:
            continue
        address = "/" + re.sub(r"<int:\w+>|<str:\w+>", "1", str(pattern.pattern))
        assert get_resolver().resolve(address).url_name == pattern.name
        answers = member.get(address), member.post(address)
        assert [one.headers["Location"].partition("?")[0] for one in answers] == [
            "/account/security/"
        ] * 2, pattern.name
    assert member.get("/checkout/").headers["Location"].startswith("/account/security/")
    assert member.get("/").status_code == 200
    call = member.post("/api/actions/change-user", {}, content_type="application/json")
    assert (call.status_code, call.json()["code"]) == (403, "second-factor-demanded")
    part = member.get("/account/orders/", headers={"HX-Request": "true"})
    assert part.headers["HX-Redirect"] == "/account/security/"
    stranger = world.client(world.foreign.purchaser)
    assert stranger.get("/account/").status_code == 200


def test_the_page_is_there_without_a_company_and_not_without_a_sign_in(world: World) -> None:
    page = world.client("stranger").get("/account/security/")
    assert page.status_code == 200
    assert "Set up two-step sign-in" in text_of(page)
    assert Client().get("/account/security/").headers["Location"] == (
        "/sign-in/?next=%2Faccount%2Fsecurity%2F"
    )


@pytest.mark.rule("ACC-02")
def test_support_switches_it_off_for_who_lost_everything(
    world: World, eva: Client, clock: time_machine.Traveller
) -> None:
    set_up(eva)
    shown = CliRunner().invoke(second_factor, ["Eva@Nordfab.example"])
    assert shown.output.startswith("on\n")
    assert CliRunner().invoke(second_factor, ["eva@nordfab.example", "--off"]).output == "off\n"
    assert not SecondFactor.objects.exists()
    assert CliRunner().invoke(second_factor, ["nobody@nordfab.example"]).exit_code == 1
