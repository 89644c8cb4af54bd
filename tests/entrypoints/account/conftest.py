"""A sandbox, a company that has bought, and people in every role of it."""

import re
from dataclasses import dataclass
from datetime import datetime
from html import unescape
from typing import Any

import pytest
from django.test import Client

from tenure.actions.companies.accept_invitation import ACCEPT_INVITATION, AcceptInvitation
from tenure.actions.companies.invite import INVITE, Invite
from tenure.actions.running.set_up_deployment import SET_UP_DEPLOYMENT, SetUpDeployment
from tenure.engine.actor import system
from tenure.operations.delivery import drain
from tenure.operations.providers import Outside
from tenure.operations.sandbox import move
from tenure.records.models import User
from tests import builders as b

OTHERS = ("secondary_admin", "member", "payer")


def text_of(response: Any) -> str:
    """Return what a reader sees of a page, blanks made plain."""
    html = response.content.decode()
    html = re.sub(r"<(script|style)\b.*?</\1>", " ", html, flags=re.S)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).replace("\u00a0", " ").split())


def hidden(response: Any, name: str) -> str:
    """Return the value of a hidden entry of a page."""
    found = re.search(rf'name="{name}"[^>]*value="([^"]*)"', response.content.decode())
    assert found, name
    return unescape(found[1])


@dataclass
class World:
    """The company with its subscription, the people in it, and one foreign company."""

    outside: Outside
    company: b.Company
    card: int
    subscription: int
    people: dict[str, b.Person]
    foreign: b.Company
    foreign_subscription: int

    def client(self, who: str | b.Person, *, language: str = "en") -> Client:
        """Return a browser in which somebody is signed in."""
        person = self.people[who] if isinstance(who, str) else who
        client = Client(headers={"accept-language": language})
        client.force_login(User.objects.get(id=person.id))
        return client

    def answer_payments(self, at: datetime = b.NOW) -> None:
        """Let the worker ask the bank for everything that waits."""
        drain(at=at)

    def clock_to(self, text: str) -> None:
        """Move the sandbox's clock."""
        move(to=b.at(text))


def join(company: b.Company, role: str) -> b.Person:
    """Bring somebody into a company by an invitation."""
    person = b.person()
    token = f"token-{person.id}-of-an-invitation"
    b.do(
        INVITE,
        Invite(customer_id=company.id, email=person.email, role=role, token=token),
        actor=b.actor(company.purchaser),
    )
    b.do(ACCEPT_INVITATION, AcceptInvitation(token=token), actor=b.actor(person))
    return person


def switch(world: World, *, on: bool, keys: tuple[int, ...] = ()) -> str:
    """Switch auto-renewal by the page; return what it says afterwards."""
    eva = world.client("purchaser")
    answer = eva.post(
        "/account/subscriptions/auto-renewal/",
        {"id": list(keys or (world.subscription,)), "on": "1" if on else "0"},
        follow=True,
    )
    return text_of(answer)


@pytest.fixture
def world(db: None, outside: Outside) -> World:
    """A company with five yearly Atlas seats, bought on the builders' day."""
    b.vendor()
    b.do(
        SET_UP_DEPLOYMENT,
        SetUpDeployment(vendor="Northwind", kind="sandbox", sandbox_at=b.NOW),
        actor=system("test"),
    )
    company = b.company(b.person("eva@nordfab.example"), name="Nordfab AB")
    card = b.real_card(company, outside)
    subscription = b.buy(company, card=card)
    foreign = b.company(name="Fremmed ApS", country="DK")
    foreign_subscription = b.buy(foreign, card=b.real_card(foreign, outside))
    people = {"purchaser": company.purchaser} | {role: join(company, role) for role in OTHERS}
    people["stranger"] = b.person()
    return World(outside, company, card, subscription, people, foreign, foreign_subscription)


@pytest.fixture
def eva(world: World) -> Client:
    """The purchaser's browser."""
    return world.client("purchaser")
