"""A store with the example vendor, on the builders' day, and a visitor who walks through it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from tenure.actions.running.set_up_deployment import SET_UP_DEPLOYMENT, SetUpDeployment
from tenure.engine.actor import system
from tenure.gateways.payment.simulator.cards import CardEntered, read_card
from tenure.gateways.payment.simulator.client import InProcessProvider
from tenure.operations.delivery import drain
from tenure.operations.providers import Outside
from tenure.records.models import User
from tests import builders as b

PASSWORD = "granite-harbour-71"


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
class Visitor:
    """Somebody with a browser: what they put where, in one call each."""

    client: Client
    world: Outside

    def get(self, address: str, **more: Any) -> HttpResponse:
        """Open a page."""
        return self.client.get(address, **more)  # type: ignore[return-value]

    def post(self, address: str, **fields: Any) -> Any:
        """Send a form."""
        return self.client.post(address, fields)

    def put_in_cart(
        self, product: str = "atlas", *, term: str = "P1Y", quantity: int = 5, country: str = "SE"
    ) -> Any:
        """Put seats into the cart, in a country's prices."""
        self.post("/country/", country=country)
        key = b.offering(product, term=term, country=country)
        return self.post("/cart/add/", offering=key, quantity=quantity)

    def sign_up(self, email: str = "eva@example.com", *, address: str = "/sign-up/") -> Any:
        """Make an account."""
        return self.post(address, name="Eva Lund", email=email, password=PASSWORD)

    def sign_in_as(self, person: b.Person) -> None:
        """Be signed in as somebody who has an account."""
        self.client.force_login(User.objects.get(id=person.id))

    def found(self, name: str = "Nordfab AB", *, country: str = "SE", **more: str) -> Any:
        """Fill in the company's page."""
        fields = {"name": name, "country": country, "kind": "business"}
        fields |= {**b.ADDRESSES[country], **more}
        return self.post("/checkout/company/new/", **fields)

    def add_card(self, number: str = "4242424242424242") -> Any:
        """Enter a card at the provider's page, come back, and use it."""
        assert isinstance(self.world.payment, InProcessProvider)
        self.post("/checkout/card/add/")
        setup = self.client.session["card_setup"]["id"]
        entered = read_card(number=number, expiry="12/34", cvc="123", holder="Eva Lund")
        assert isinstance(entered, CardEntered)
        self.world.payment.simulator.wallet.complete_setup(setup, entered)
        self.get(f"/checkout/card/?setup={setup}")
        return self.post("/checkout/card/")

    def prepare(self, *, card: str = "4242424242424242") -> None:
        """Come as far as the review page: five seats of Atlas for a year, for a new company."""
        self.put_in_cart(quantity=5)
        self.sign_up()
        self.found()
        self.add_card(card)

    def confirm(self, **more: Any) -> Any:
        """Press the button on the review page as it stands."""
        shown = self.get("/checkout/review/")
        fields = {
            "cart": hidden(shown, "cart"),
            "shown": hidden(shown, "shown"),
            "team": hidden(shown, "team"),
            "auto_renew": "on",
            "terms": "on",
        }
        return self.post("/checkout/review/", **{**fields, **more})


@pytest.fixture
def shop(db: None, outside: Outside) -> Outside:
    """Open the store on the builders' day."""
    b.vendor()
    b.do(
        SET_UP_DEPLOYMENT,
        SetUpDeployment(vendor="Northwind", kind="sandbox", sandbox_at=b.NOW),
        actor=system("test"),
    )
    return outside


@pytest.fixture
def visitor(shop: Outside) -> Visitor:
    """Somebody from Sweden who reads English."""
    return Visitor(Client(headers={"accept-language": "en-SE"}), shop)


@pytest.fixture
def another(shop: Outside) -> Visitor:
    """Somebody else."""
    return Visitor(Client(headers={"accept-language": "en-SE"}), shop)


@pytest.fixture
def bank_answers(shop: Outside) -> Callable[[], None]:
    """Let the worker ask the bank for everything that waits."""
    return lambda: (drain(at=b.NOW), None)[1]
