"""Who buys or renews, and in which team what is bought stands (ACC-03, ACC-06, ACC-11)."""

import pytest

from tenure.actions.ordering.change_cart import CHANGE_CART, ChangeCart
from tenure.actions.ordering.confirm_order import CONFIRM_ORDER, ConfirmOrder
from tenure.actions.renewals.renew_now import RENEW_NOW, RenewNow
from tenure.operations.delivery import drain
from tenure.operations.providers import Outside
from tenure.records.facts.reading import rows
from tests import builders

pytestmark = pytest.mark.django_db

RENEWAL = builders.at("2026-12-01")


def roles(company: builders.Company) -> set[tuple[str, str]]:
    """Return who holds which role in a company's first team or in all of it."""
    return set(
        rows(
            "SELECT u.name, r.role FROM role r JOIN user_account u ON u.id = r.user_id "
            "WHERE r.customer_id = %s AND (r.team_id IS NULL OR r.team_id = %s)",
            [company.id, company.team_id],
        )
    )


def second_purchaser(company: builders.Company) -> builders.Person:
    """Let support make somebody else purchaser too."""
    from tenure.actions.companies.grant_purchaser import GRANT_PURCHASER, GrantPurchaser

    other = builders.person(name="Other")
    wanted = GrantPurchaser(customer_id=company.id, email=other.email)
    builders.do(GRANT_PURCHASER, wanted, actor=builders.staff())
    return other


@pytest.mark.rule("ACC-03")
@pytest.mark.rule("ACC-05")
@pytest.mark.parametrize("keep", [False, True])
def test_who_renews_takes_the_roles_unless_they_are_kept(outside: Outside, keep: bool) -> None:
    """Purchaser and primary admin of the team: the one who renews, or as before."""
    builders.vendor()
    founder = builders.person(name="Founder")
    company = builders.company(founder)
    key = builders.buy(company, card=builders.real_card(company, outside))
    other = second_purchaser(company)
    wanted = RenewNow(subscription_id=key, intent="renew", keep_roles=keep)
    builders.do(RENEW_NOW, wanted, actor=builders.actor(other), at=RENEWAL)
    drain(at=RENEWAL)
    purchaser = rows("SELECT purchaser_id FROM subscription WHERE id = %s", [key])[0][0]
    if keep:
        assert purchaser == founder.id
        assert ("Founder", "primary_admin") in roles(company)
    else:
        assert purchaser == other.id
        assert {("Other", "primary_admin"), ("Founder", "secondary_admin")} <= roles(company)
    assert {("Founder", "purchaser"), ("Other", "purchaser")} <= roles(company)


def confirm(company: builders.Company, card: int, intent: str, **more: object) -> ConfirmOrder:
    """Fill a cart and return what confirms it."""
    wanted = ChangeCart(token=intent, offering_id=builders.offering(), quantity=1, country="SE")
    builders.do(CHANGE_CART, wanted, actor=builders.actor(company.purchaser))
    return ConfirmOrder(
        customer_id=company.id,
        cart_token=intent,
        payment_method_id=card,
        intent=intent,
        **more,  # type: ignore[arg-type]
    )


@pytest.mark.rule("ACC-06")
def test_a_new_team_is_led_by_who_buys(outside: Outside) -> None:
    """The team is made with the order; the subscription belongs to it; its name is taken then."""
    builders.vendor()
    company = builders.company()
    card = builders.real_card(company, outside)
    actor = builders.actor(company.purchaser)
    builders.do(CONFIRM_ORDER, confirm(company, card, "a", new_team="Bridges"), actor=actor)
    drain(at=builders.NOW)
    found = rows(
        "SELECT t.name, r.user_id, r.role FROM subscription s JOIN team t ON t.id = s.team_id "
        "JOIN role r ON r.team_id = t.id"
    )
    assert found == [("Bridges", company.purchaser.id, "primary_admin")]
    again = confirm(company, card, "b", new_team="Bridges")
    assert builders.refused(CONFIRM_ORDER, again, actor=actor) == "team-exists"


@pytest.mark.rule("ACC-11")
def test_a_foreign_team_does_not_exist(outside: Outside) -> None:
    """Buying for a team of another company is refused as for one that never was."""
    builders.vendor()
    company, other = builders.company(), builders.company()
    card = builders.real_card(company, outside)
    wanted = confirm(company, card, "a", team_id=other.team_id)
    actor = builders.actor(company.purchaser)
    assert builders.refused(CONFIRM_ORDER, wanted, actor=actor) == "not-found"


def test_an_ordered_cart_is_not_ordered_again(outside: Outside) -> None:
    """The same cart with another intent is not a second order."""
    builders.vendor()
    company = builders.company()
    card = builders.real_card(company, outside)
    actor = builders.actor(company.purchaser)
    builders.do(CONFIRM_ORDER, confirm(company, card, "a"), actor=actor)
    again = ConfirmOrder(
        customer_id=company.id, cart_token="a", payment_method_id=card, intent="another"
    )
    assert builders.refused(CONFIRM_ORDER, again, actor=actor) == "cart-ordered"
