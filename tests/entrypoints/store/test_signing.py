"""Signing up and in, and making a new password."""

import re

import pytest
from django.core.cache import cache

from tenure.gateways.mail import MemoryMailer
from tenure.operations.delivery import drain
from tenure.operations.providers import Outside
from tenure.records.models import Mail, User
from tests import builders as b
from tests.entrypoints.store.conftest import PASSWORD, Visitor, text_of


@pytest.fixture(autouse=True)
def no_tries(db: None) -> None:
    cache.clear()


def sign_in(visitor: Visitor, password: str = PASSWORD, email: str = "eva@example.com") -> int:
    code: int = visitor.post("/sign-in/", email=email, password=password).status_code
    return code


@pytest.mark.rule("ACC-01")
def test_sign_up_sign_out_sign_in(visitor: Visitor) -> None:
    assert visitor.sign_up(" Eva@Example.com ").status_code == 302
    assert "eva@example.com" in text_of(visitor.get("/"))
    visitor.post("/sign-out/")
    assert "eva@example.com" not in text_of(visitor.get("/"))
    assert sign_in(visitor) == 302
    assert "eva@example.com" in text_of(visitor.get("/"))


def test_an_address_has_one_account(visitor: Visitor) -> None:
    b.person("eva@example.com")
    answer = visitor.sign_up()
    assert answer.status_code == 409
    assert "Sign in" in text_of(answer)
    assert User.objects.count() == 1


@pytest.mark.parametrize(
    ("password", "told"),
    [
        ("a1b2c", ["at least 8 characters"]),
        ("abcdefgh", ["at least one digit"]),
        ("12345679", ["at least one letter"]),
        ("aaaaaaaa1", ["at least 3 different characters"]),
        ("aa", ["at least 8 characters", "at least one digit", "at least 3 different"]),
        ("password1", ["too common"]),
        ("", ["Write a password"]),
    ],
)
@pytest.mark.rule("ACC-02")
def test_a_password_that_lacks_something_is_told_everything(
    visitor: Visitor, password: str, told: list[str]
) -> None:
    answer = visitor.post("/sign-up/", name="Eva", email="eva@example.com", password=password)
    assert answer.status_code == 422
    assert all(words in text_of(answer) for words in told)
    assert not User.objects.exists()


@pytest.mark.rule("ACC-02")
def test_the_rules_stand_beside_the_field_before_they_are_broken(visitor: Visitor) -> None:
    assert "At least 8 characters, among them a letter and a digit" in text_of(
        visitor.get("/sign-up/")
    )


@pytest.mark.rule("ACC-02")
def test_after_wrong_tries_there_is_a_pause_for_that_address_only(visitor: Visitor) -> None:
    visitor.sign_up()
    visitor.post("/sign-out/")
    assert [sign_in(visitor, f"wrong-{n}-guess") for n in range(8)] == [422] * 8
    answer = visitor.post("/sign-in/", email="eva@example.com", password=PASSWORD)
    assert answer.status_code == 429
    assert "Wait 15 minutes" in text_of(answer)
    assert "eva@example.com" not in text_of(visitor.get("/"))
    assert sign_in(visitor, "wrong-guess-1", "anna@example.com") == 422


def test_a_right_password_frees_the_tries(visitor: Visitor) -> None:
    visitor.sign_up()
    for _ in range(3):
        visitor.post("/sign-out/")
        for n in range(5):
            assert sign_in(visitor, f"wrong-{n}-guess") == 422
        assert sign_in(visitor) == 302


def test_it_leads_on_to_pages_of_ours_only(visitor: Visitor) -> None:
    answer = visitor.post(
        "/sign-up/", name="Eva", email="e@example.com", password=PASSWORD, next="/cart/"
    )
    assert answer.url == "/cart/"
    visitor.post("/sign-out/")
    answer = visitor.post(
        "/sign-in/", email="e@example.com", password=PASSWORD, next="//evil.example/"
    )
    assert "evil" not in answer.url


def ask_for_link(visitor: Visitor, world: Outside, email: str) -> str:
    visitor.post("/forgot-password/", email=email)
    drain(at=b.NOW)
    assert isinstance(world.mail, MemoryMailer)
    found = re.search(r"/reset-password/[^\s/]+/[^\s/]+/", world.mail.sent[-1].text)
    assert found
    return found[0]


@pytest.mark.rule("ACC-01")
def test_a_forgotten_password_is_made_anew_by_mail_once(visitor: Visitor, shop: Outside) -> None:
    visitor.sign_up()
    visitor.post("/sign-out/")
    link = ask_for_link(visitor, shop, "eva@example.com")
    assert "For eva@example.com" in text_of(visitor.get(link))
    assert visitor.post(link, password="short").status_code == 422
    assert visitor.post(link, password="another-harbour-9").status_code == 302
    assert sign_in(visitor) == 422
    assert sign_in(visitor, "another-harbour-9") == 302
    visitor.post("/sign-out/")
    again = visitor.post(link, password="third-harbour-9")
    assert again.status_code == 410
    assert "no longer works" in text_of(again)


def test_who_has_no_account_gets_the_same_answer_and_no_mail(visitor: Visitor) -> None:
    b.person("known@example.com")
    before = Mail.objects.count()
    answers = [
        text_of(visitor.post("/forgot-password/", email=email)).replace(email, "X")
        for email in ("known@example.com", "unknown@example.com")
    ]
    assert answers[0] == answers[1]
    assert Mail.objects.count() == before + 1


def test_a_made_up_link_is_refused(visitor: Visitor) -> None:
    for uid in ("MQ", "x", "____", "OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5"):
        assert visitor.get(f"/reset-password/{uid}/c3-made-up/").status_code == 410
