"""Signing in with a code of the app, or with a recovery code."""

import re
import time
from collections.abc import Iterator
from typing import Any

import pyotp
import pytest
import time_machine
from django.core.cache import cache

from tenure.presentation.second_factor import begin, confirm, switch_off
from tenure.records.models import SecondFactor, User
from tests.entrypoints.store.conftest import PASSWORD, Visitor, text_of

AT = 1_800_000_000
EMAIL = "eva@example.com"
CODE = "/sign-in/code/"


@pytest.fixture
def clock(db: None) -> Iterator[time_machine.Traveller]:
    cache.clear()
    with time_machine.travel(AT, tick=False) as traveller:
        yield traveller


class App:
    """The app on Eva's phone."""

    def __init__(self, user_id: int) -> None:
        self.user_id = user_id
        begin(user_id)
        self.app = pyotp.TOTP(SecondFactor.objects.get(user_id=user_id).secret)
        made = confirm(user_id, self.code())
        assert made is not None
        self.recovery = made

    def code(self) -> str:
        return self.app.now()

    def wrong(self) -> str:
        near = {self.app.at(int(time.time()), counter_offset=step) for step in (-1, 0, 1)}
        return next(f"{n:06}" for n in range(9) if f"{n:06}" not in near)


@pytest.fixture
def app(visitor: Visitor, clock: time_machine.Traveller) -> App:
    """Eva has an account with a second factor, confirmed half a minute ago, and is signed out."""
    visitor.sign_up()
    made = App(User.objects.get(email=EMAIL).id)
    visitor.post("/sign-out/")
    clock.shift(30)
    return made


def give_password(visitor: Visitor, **more: str) -> Any:
    return visitor.post("/sign-in/", email=EMAIL, password=PASSWORD, **more)


def signed_in(visitor: Visitor) -> bool:
    return EMAIL in text_of(visitor.get("/"))


@pytest.mark.rule("ACC-02")
def test_the_password_alone_signs_nobody_in(visitor: Visitor, app: App) -> None:
    answer = give_password(visitor, next="/cart/")
    onward = answer.headers["Location"]
    assert (answer.status_code, onward) == (302, f"{CODE}?next=%2Fcart%2F")
    assert not signed_in(visitor)
    assert visitor.get("/account/").headers["Location"].startswith("/sign-in/")
    assert "_auth_user_id" not in visitor.client.session
    passed = visitor.client.post(onward, {"code": app.code(), "next": "/cart/"})
    assert (passed.status_code, passed.headers["Location"]) == (302, "/cart/")
    assert signed_in(visitor)
    assert "half_signed_in" not in visitor.client.session
    assert visitor.get("/account/").status_code == 200


@pytest.mark.rule("ACC-02")
def test_a_code_works_once_also_for_another_browser(
    visitor: Visitor, another: Visitor, app: App, clock: time_machine.Traveller
) -> None:
    give_password(visitor)
    give_password(another)
    code = app.code()
    assert visitor.post(CODE, code=f" {code[:3]} {code[3:]} ").status_code == 302
    replayed = another.post(CODE, code=code)
    assert replayed.status_code == 422
    assert "was used already" in text_of(replayed)
    assert not signed_in(another)
    clock.shift(30)
    assert another.post(CODE, code=app.code()).status_code == 302


@pytest.mark.rule("ACC-02")
def test_a_code_before_the_last_one_taken_is_refused_too(
    visitor: Visitor, app: App, clock: time_machine.Traveller
) -> None:
    earlier = app.code()
    clock.shift(30)
    give_password(visitor)
    assert visitor.post(CODE, code=app.code()).status_code == 302
    visitor.post("/sign-out/")
    give_password(visitor)
    assert visitor.post(CODE, code=earlier).status_code == 422


@pytest.mark.rule("ACC-02")
def test_wrong_codes_lead_to_a_pause_wherever_they_come_from(
    visitor: Visitor, another: Visitor, app: App, clock: time_machine.Traveller
) -> None:
    give_password(visitor)
    assert [visitor.post(CODE, code=app.wrong()).status_code for _ in range(8)] == [422] * 8
    refused = visitor.post(CODE, code=app.code())
    assert refused.status_code == 429
    assert "Wait 15 minutes" in text_of(refused)
    another.client.defaults["REMOTE_ADDR"] = "192.0.2.7"
    give_password(another)
    assert another.post(CODE, code=app.recovery[0]).status_code == 429
    assert not signed_in(visitor)
    clock.shift(15 * 60 + 1)
    give_password(visitor)
    assert visitor.post(CODE, code=app.code()).status_code == 302


@pytest.mark.rule("ACC-02")
def test_a_recovery_code_works_once(visitor: Visitor, app: App) -> None:
    asked = give_password(visitor)
    by_recovery = f"{asked.url}?with=recovery"
    assert "with=recovery" in visitor.get(CODE).content.decode()
    assert "Each of them works once" in text_of(visitor.get(by_recovery))
    passed = visitor.client.post(by_recovery, {"code": app.recovery[3].upper()}, follow=True)
    assert "You have 9 recovery codes left" in text_of(passed)
    visitor.post("/sign-out/")
    give_password(visitor)
    again = visitor.client.post(by_recovery, {"code": app.recovery[3]})
    assert again.status_code == 422
    assert "used already" in text_of(again)
    assert visitor.client.post(by_recovery, {"code": app.recovery[4]}).status_code == 302


def test_another_persons_codes_are_none_of_mine(
    visitor: Visitor, another: Visitor, app: App
) -> None:
    another.sign_up("anna@example.com")
    other = App(User.objects.get(email="anna@example.com").id)
    give_password(visitor)
    assert visitor.post(CODE, code=other.code()).status_code == 422
    assert visitor.post(CODE, code=other.recovery[0]).status_code == 422


@pytest.mark.rule("ACC-02")
def test_the_password_counts_for_ten_minutes(
    visitor: Visitor, app: App, clock: time_machine.Traveller
) -> None:
    give_password(visitor)
    clock.shift(10 * 60 + 1)
    late = visitor.client.post(CODE, {"code": app.code()}, follow=True)
    assert late.redirect_chain == [("/sign-in/", 302)]
    assert "it took too long" in text_of(late)
    assert not signed_in(visitor)


def test_nobody_is_asked_for_a_code_without_a_password(visitor: Visitor, app: App) -> None:
    assert visitor.get(CODE).headers["Location"] == "/sign-in/"
    assert visitor.post(CODE, code=app.code()).url == "/sign-in/"
    assert not signed_in(visitor)


def test_only_hashes_of_recovery_codes_are_kept(app: App) -> None:
    kept = SecondFactor.objects.get(user_id=app.user_id)
    assert len(app.recovery) == len(set(app.recovery)) == len(kept.recovery_hashes) == 10
    assert all(re.fullmatch(r"([a-z2-7]{4}-){3}[a-z2-7]{4}", code) for code in app.recovery)
    assert all(re.fullmatch(r"[0-9a-f]{64}", kept_as) for kept_as in kept.recovery_hashes)


@pytest.mark.rule("ACC-02")
def test_a_session_from_before_shows_a_code_first(visitor: Visitor, app: App) -> None:
    visitor.client.force_login(User.objects.get(id=app.user_id))
    assert signed_in(visitor)
    assert visitor.get("/account/orders/").headers["Location"] == (
        "/sign-in/?next=%2Faccount%2Forders%2F"
    )
    assert not signed_in(visitor)
    switch_off(app.user_id)
    assert give_password(visitor).url == "/account/"
    assert visitor.get("/account/").status_code == 200
