"""A contract is judged by the policy in force when it was bought or last renewed."""

from datetime import date

import pytest

from tenure.actions.entering.enter_policy import ENTER_POLICY, EnterPolicy
from tenure.actions.ordering.add_seats import ADD_SEATS, AddSeats
from tenure.engine.actor import system
from tenure.operations.delivery import drain
from tenure.operations.providers import Outside
from tenure.operations.run import run
from tenure.records.facts.reading import rows
from tenure.rules.policy import default_policy, policy_as_mapping
from tests import builders

pytestmark = pytest.mark.django_db


def enter(in_force_on: str, *, expired_days: int) -> None:
    """Enter a version of the policy that differs in how long one stays expired."""
    content = policy_as_mapping(default_policy())
    content["lifecycle"] = {**content["lifecycle"], "expired_days": expired_days}
    wanted = EnterPolicy(in_force_on=builders.day(in_force_on), content=content)
    builders.do(ENTER_POLICY, wanted, actor=system("test"))


def suspended_on(key: int) -> date:
    """Return when it would be suspended if nobody did anything."""
    found: date = rows("SELECT suspended_on FROM subscription WHERE id = %s", [key])[0][0]
    return found


@pytest.mark.rule("SUB-05")
def test_an_old_contract_keeps_its_policy_until_it_renews(outside: Outside) -> None:
    """Bought under 15 days: 16 January 2027 and 15 more; renewed under 5 days: 5 from then on."""
    builders.vendor()
    enter("2020-01-01", expired_days=15)
    enter("2026-06-01", expired_days=5)
    company = builders.company()
    key = builders.buy(company, card=builders.real_card(company, outside))
    assert suspended_on(key) == date(2027, 1, 31)

    more = AddSeats(subscription_id=key, quantity=1, intent="more")
    at = builders.at("2026-07-01")
    builders.do(ADD_SEATS, more, actor=builders.actor(company.purchaser), at=at)
    drain(at=at)
    assert suspended_on(key) == date(2027, 1, 31)

    for text in ("2026-10-17", "2026-12-16", "2027-01-08"):
        run(at=builders.at(text))
    assert suspended_on(key) == date(2027, 1, 31)

    at = builders.at("2027-01-15")
    run(at=at)
    drain(at=at)
    assert suspended_on(key) == date(2028, 1, 21)
