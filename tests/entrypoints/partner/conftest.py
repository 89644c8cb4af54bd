"""Two partners with a customer each, and one customer that both of them serve a part of."""

from dataclasses import dataclass, replace

import pytest
from django.test import Client

from tenure.actions.partners.choose_partner import CHOOSE_PARTNER, ChoosePartner
from tenure.actions.running.set_up_deployment import SET_UP_DEPLOYMENT, SetUpDeployment
from tenure.engine.actor import Actor, system
from tenure.operations.delivery import drain
from tenure.operations.providers import Outside
from tenure.records.models import Deployment, User
from tests import builders as b


@dataclass(frozen=True)
class Side:
    """A partner, who acts for it, its own customer with a subscription, its part of the shared."""

    partner: int
    name: str
    admin: Actor
    company: b.Company
    subscription: int
    shared_subscription: int


@dataclass(frozen=True)
class Partners:
    """Both sides, and the customer that they share."""

    one: Side
    other: Side
    shared: b.Company

    def client(self, side: Side | None = None, *, language: str = "en") -> Client:
        """Return a browser of who acts for a partner, the first one without a wish."""
        client = Client(headers={"accept-language": language})
        client.force_login(User.objects.get(id=(side or self.one).admin.user_id or 0))
        return client


def serve(company: b.Company, partner: int) -> None:
    """Let a company's purchaser choose a partner."""
    b.do(
        CHOOSE_PARTNER,
        ChoosePartner(customer_id=company.id, partner_id=partner),
        actor=b.actor(company.purchaser),
    )


def side(name: str, shared: b.Company, outside: Outside) -> Side:
    """Make a partner that serves a company of its own, and whom the shared one bought with."""
    partner = b.partner(name=name, specialisations="bridges")
    admin = b.acts_for(partner, b.person(f"{name.lower()}@agents.example"), role="admin")
    company = b.company(name=f"{name} Customer AB")
    serve(company, partner)
    subscription = b.buy(company, card=b.real_card(company, outside))
    serve(shared, partner)
    part = b.buy(shared, product="beam", card=b.real_card(shared, outside))
    drain(at=b.NOW)
    return Side(partner, name, replace(admin, consent=None), company, subscription, part)


@pytest.fixture
def partners(db: None, outside: Outside) -> Partners:
    """Northled and Southled, each with a customer of its own."""
    b.vendor()
    b.do(
        SET_UP_DEPLOYMENT,
        SetUpDeployment(vendor="Northwind", kind="sandbox", sandbox_at=b.NOW),
        actor=system("test"),
    )
    shared = b.company(name="Between AB")
    # Whom it chose last is its partner of record; what it bought before stays with the other.
    other = side("Southled", shared, outside)
    one = side("Northled", shared, outside)
    return Partners(one, other, shared)


WINDOW = b.at("2026-12-01 10:00")


@pytest.fixture
def ready(partners: Partners) -> Partners:
    """Both sides, on a day on which what they serve can be renewed."""
    Deployment.objects.update(sandbox_at=WINDOW)
    return partners
