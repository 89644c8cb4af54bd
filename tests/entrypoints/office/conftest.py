"""A sandbox, a company that has bought, a foreign one, and somebody of the staff in each role."""

from dataclasses import dataclass

import pytest
from django.test import Client

from tenure.actions.companies.register_staff import REGISTER_STAFF, RegisterStaff
from tenure.actions.running.set_up_deployment import SET_UP_DEPLOYMENT, SetUpDeployment
from tenure.engine.actor import system
from tenure.operations.delivery import drain
from tenure.operations.providers import Outside
from tenure.records.models import User
from tests import builders as b

STAFF = ("support", "operations", "finance", "sales")
WHY = "Called: where is my invoice?"


@dataclass
class Office:
    """Two companies, the subscription of the first, and the keys of the staff by role."""

    company: b.Company
    subscription: int
    foreign: b.Company
    staff: dict[str, int]

    def client(self, role: str, *, language: str = "en") -> Client:
        """Return a browser in which somebody of the staff is signed in."""
        client = Client(headers={"accept-language": language})
        client.force_login(User.objects.get(id=self.staff[role]))
        return client

    def standing(self, role: str = "support", *, company: b.Company | None = None) -> Client:
        """Return a browser of somebody who has opened a company's account."""
        client = self.client(role)
        key = (company or self.company).id
        answer = client.post(f"/office/customers/{key}/open/", {"reason": WHY})
        assert answer.status_code == 302
        return client


@pytest.fixture
def office(db: None, outside: Outside) -> Office:
    """A company with five yearly Atlas seats, a Danish one, and four of the staff."""
    b.vendor()
    b.do(
        SET_UP_DEPLOYMENT,
        SetUpDeployment(vendor="Northwind", kind="sandbox", sandbox_at=b.NOW),
        actor=system("test"),
    )
    company = b.company(b.person("eva@nordfab.example"), name="Nordfab AB")
    subscription = b.buy(company, card=b.real_card(company, outside))
    foreign = b.company(name="Fremmed ApS", country="DK")
    b.buy(foreign, card=b.real_card(foreign, outside))
    drain(at=b.NOW)
    staff = {}
    for role in STAFF:
        wanted = RegisterStaff(email=f"{role}@x.example", name=f"{role} Holm", staff_role=role)
        staff[role] = b.do(REGISTER_STAFF, wanted, actor=system("test"))["user_id"]
    return Office(company, subscription, foreign, staff)
