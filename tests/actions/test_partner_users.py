"""People who act for a partner, and what the table of rights then says of them."""

from dataclasses import replace

import pytest
from django.db import connection

from tenure.actions.partners.admit_partner_user import ADMIT_PARTNER_USER, AdmitPartnerUser
from tenure.actions.partners.withdraw_partner_user import WITHDRAW_PARTNER_USER, WithdrawPartnerUser
from tenure.engine.authorise import roles_in
from tenure.engine.perform import perform_all
from tenure.operations.providers import Outside
from tenure.questions.partners.partnerships import partnerships
from tenure.records.facts.reading import rows
from tests import builders as b

pytestmark = [pytest.mark.django_db, pytest.mark.rule("PAR-01")]


@pytest.fixture(autouse=True)
def vendor() -> None:
    b.vendor()


def held(partner_id: int) -> list[tuple[str, str, bool]]:
    """Who acts or acted for a partner: address, role, whether they still do."""
    return [
        (email, role, still)
        for email, role, still in rows(
            "SELECT u.email, m.role, m.until_at IS NULL FROM partner_user m "
            "JOIN user_account u ON u.id = m.user_id WHERE m.partner_id = %s ORDER BY m.id",
            [partner_id],
        )
    ]


def of(partner_id: int, company: b.Company) -> None:
    """Make the partner the company's partner of record, as an import would."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE customer SET partner_id = %s WHERE id = %s", [partner_id, company.id]
        )


def test_sales_lets_people_act_and_twice_is_once() -> None:
    partner, eva = b.partner(), b.person("eva@nord.example")
    for _ in range(2):
        b.do(
            ADMIT_PARTNER_USER,
            AdmitPartnerUser(partner_id=partner, email="EVA@nord.example"),
            actor=b.staff("sales"),
        )
    assert held(partner) == [("eva@nord.example", "account_manager", True)]
    found = partnerships(b.actor(eva))
    assert isinstance(found, tuple)
    assert [(one.partner_id, one.role) for one in found] == [(partner, "account_manager")]
    for _ in range(2):
        b.do(
            WITHDRAW_PARTNER_USER,
            WithdrawPartnerUser(partner_id=partner, email=eva.email),
            actor=b.staff("sales"),
        )
    assert held(partner) == [("eva@nord.example", "account_manager", False)]
    assert partnerships(b.actor(eva)) == ()


def test_together_is_as_one_by_one() -> None:
    one, other = b.partner(), b.partner()
    emails = [b.person().email for _ in range(3)]
    for email in emails:
        b.do(
            ADMIT_PARTNER_USER,
            AdmitPartnerUser(partner_id=one, email=email),
            actor=b.staff("sales"),
        )
    perform_all(
        ADMIT_PARTNER_USER,
        [AdmitPartnerUser(partner_id=other, email=email) for email in emails],
        actor=b.staff("sales"),
        at=b.NOW,
    )
    assert held(other) == held(one)


def test_an_admin_of_a_partner_lets_people_act_for_its_own_only() -> None:
    own, foreign, ola = b.partner(), b.partner(), b.person()
    admin = b.acts_for(own, role="admin")
    manager = b.acts_for(own)
    to_own = AdmitPartnerUser(partner_id=own, email=ola.email)
    to_foreign = AdmitPartnerUser(partner_id=foreign, email=ola.email)
    assert b.refused(ADMIT_PARTNER_USER, to_foreign, actor=admin) == "not-found"
    assert b.refused(ADMIT_PARTNER_USER, to_own, actor=manager) == "role-not-enough"
    assert b.refused(ADMIT_PARTNER_USER, to_own, actor=b.actor(ola)) == "role-not-enough"
    b.do(ADMIT_PARTNER_USER, to_own, actor=admin)
    assert (ola.email, "account_manager", True) in held(own)


def test_who_acts_for_a_partner_has_its_role_for_its_customers_and_no_other() -> None:
    own, foreign = b.partner(), b.partner()
    mine, theirs, nobodys = b.company(), b.company(), b.company()
    of(own, mine)
    of(foreign, theirs)
    actor = b.acts_for(own, mine.purchaser)
    assert "partner" in roles_in(actor, mine.id)
    assert "purchaser" not in roles_in(actor, mine.id)
    assert "partner" not in roles_in(actor, theirs.id)
    assert "partner" not in roles_in(actor, nobodys.id)
    # The same person in the hat of the customer's purchaser.
    assert "purchaser" in roles_in(replace(actor, partner_id=None), mine.id)


def test_a_subscription_or_an_order_makes_a_customer_a_partners_too(outside: Outside) -> None:
    own = b.partner()
    company = b.company()
    actor = b.acts_for(own)
    key = b.buy(company, card=b.real_card(company, outside))
    assert "partner" not in roles_in(actor, company.id)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE subscription SET next_partner_id = %s WHERE id = %s", [own, key])
    assert "partner" in roles_in(actor, company.id)


def test_who_says_to_act_for_a_partner_and_doesnt_is_nobody() -> None:
    own = b.partner()
    mine = b.company()
    of(own, mine)
    actor = replace(b.actor(b.person()), partner_id=own)
    assert roles_in(actor, mine.id) == {"anyone", "signed-in"}
    before = b.acts_for(own)
    b.do(
        WITHDRAW_PARTNER_USER,
        WithdrawPartnerUser(
            partner_id=own,
            email=b.first("SELECT email FROM user_account WHERE id = %s", before.user_id)[0],
        ),
        actor=b.staff("sales"),
    )
    assert roles_in(before, mine.id) == {"anyone", "signed-in"}
