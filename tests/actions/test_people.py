"""Accounts, companies, roles and invitations through the engine and the database."""

from datetime import timedelta

import pytest

from tenure.actions.companies.accept_invitation import ACCEPT_INVITATION, AcceptInvitation
from tenure.actions.companies.appoint_secondary_admin import (
    APPOINT_SECONDARY_ADMIN,
    AppointSecondaryAdmin,
)
from tenure.actions.companies.change_user import CHANGE_USER, ChangeUser
from tenure.actions.companies.edit_customer import EDIT_CUSTOMER, EditCustomer
from tenure.actions.companies.found_customer import FOUND_CUSTOMER, FoundCustomer
from tenure.actions.companies.grant_purchaser import GRANT_PURCHASER, GrantPurchaser
from tenure.actions.companies.hand_over_primary_admin import (
    HAND_OVER_PRIMARY_ADMIN,
    HandOverPrimaryAdmin,
)
from tenure.actions.companies.invite import INVITE, Invite
from tenure.actions.companies.register_user import REGISTER_USER, RegisterUser
from tenure.actions.companies.take_role import TAKE_ROLE, TakeRole
from tenure.actions.companies.withdraw_invitation import WITHDRAW_INVITATION, WithdrawInvitation
from tenure.engine.actor import anonymous
from tenure.records.facts.reading import rows
from tests import builders as b

pytestmark = pytest.mark.django_db

TOKEN = "a-token-that-nobody-can-guess"


@pytest.fixture(autouse=True)
def vendor() -> None:
    b.vendor()


def roles(company: b.Company) -> set[tuple[str, str, bool]]:
    """Who holds what: e-mail, role, and whether it belongs to the first team."""
    found = rows(
        "SELECT u.email, r.role, r.team_id IS NOT DISTINCT FROM %s FROM role r "
        "JOIN user_account u ON u.id = r.user_id WHERE r.customer_id = %s",
        [company.team_id, company.id],
    )
    return {(email, role, first) for email, role, first in found}


def mails(template: str) -> list[tuple[str, dict[str, object]]]:
    """To whom a mail was asked for, and its values."""
    found = rows('SELECT "to", values FROM mail WHERE template = %s ORDER BY id', [template])
    return [(to, values) for to, values in found]


def join(company: b.Company, role: str, *, email: str = "") -> b.Person:
    """Bring somebody into a company by an invitation, as its purchaser or primary admin may."""
    who = b.person(email)
    token = f"{TOKEN}-{who.id}"
    b.do(
        INVITE,
        Invite(customer_id=company.id, email=who.email, role=role, token=token),
        actor=b.actor(company.purchaser),
    )
    b.do(ACCEPT_INVITATION, AcceptInvitation(token=token), actor=b.actor(who))
    return who


@pytest.mark.rule("ACC-01")
def test_an_account_is_made_once_for_an_address_whatever_its_case() -> None:
    b.do(
        REGISTER_USER,
        RegisterUser(email=" Eva@Fjall.Example", name="Eva  Dal", password_hash="hash"),
        actor=anonymous("store"),
    )
    kept = b.first("SELECT email, name, password FROM user_account")
    assert kept == ("eva@fjall.example", "Eva Dal", "hash")
    assert [to for to, _ in mails("welcome")] == ["eva@fjall.example"]
    again = RegisterUser(email="EVA@fjall.example", name="Eva", password_hash="other")
    assert b.refused(REGISTER_USER, again, actor=anonymous("store")) == "email-taken"


def test_nobody_changes_anybody_else() -> None:
    eva, ola = b.person(), b.person()
    wanted = ChangeUser(user_id=eva.id, name="Eva Berg", language="sv")
    assert b.refused(CHANGE_USER, wanted, actor=b.actor(ola)) == "not-found"
    b.do(CHANGE_USER, wanted, actor=b.actor(eva))
    assert b.first("SELECT name, language FROM user_account WHERE id = %s", eva.id) == (
        "Eva Berg",
        "sv",
    )


@pytest.mark.rule("ACC-03", "ACC-09")
def test_the_founder_is_purchaser_and_primary_admin_and_the_market_gives_the_rest() -> None:
    eva = b.person("eva@fjall.example")
    firm = b.company(eva, country="DK", vat_number="DK 13 58 56 28")
    assert roles(firm) == {
        ("eva@fjall.example", "purchaser", False),
        ("eva@fjall.example", "primary_admin", True),
    }
    assert b.first(
        "SELECT c.currency, c.time_zone, e.code, c.vat_number, c.address FROM customer c "
        "JOIN legal_entity e ON e.id = c.legal_entity_id WHERE c.id = %s",
        firm.id,
    ) == ("DKK", "Europe/Copenhagen", "DK", "DK13585628", b.ADDRESSES["DK"])


@pytest.mark.rule("ACC-10")
def test_a_user_belongs_to_several_customers_and_the_same_form_twice_founds_once() -> None:
    eva = b.person()
    one = b.company(eva, name="Fjäll AB")
    two = b.company(eva, name="Dal AB")
    again = b.company(eva, name="fjäll  ab")
    assert one.id != two.id
    assert again.id == one.id


@pytest.mark.parametrize(
    ("country", "vat_number", "address", "code"),
    [
        ("FR", "", b.ADDRESSES["SE"], "market-not-served"),
        ("SE", "SE123", b.ADDRESSES["SE"], "vat-number-invalid"),
        ("SE", "DK13585628", b.ADDRESSES["SE"], "vat-number-invalid"),
        ("SE", "", {"line1": "Storgatan 1"}, "address-incomplete"),
        ("US", "", {**b.ADDRESSES["US"], "region": ""}, "address-incomplete"),
        ("US", "", {**b.ADDRESSES["US"], "region": "Ontario"}, "address-incomplete"),
    ],
)
def test_what_cannot_be_founded(
    country: str, vat_number: str, address: dict[str, str], code: str
) -> None:
    wanted = FoundCustomer(name="Firm", country=country, address=address, vat_number=vat_number)
    assert b.refused(FOUND_CUSTOMER, wanted, actor=b.actor(b.person())) == code


def test_who_buys_has_to_be_signed_in() -> None:
    wanted = FoundCustomer(name="Firm", country="SE", address=b.ADDRESSES["SE"])
    assert b.refused(FOUND_CUSTOMER, wanted, actor=anonymous("store")) == "sign-in-first"


def edited(firm: b.Company, *, name: str = "New AB", unchanged: bool = True) -> EditCustomer:
    return EditCustomer(
        customer_id=firm.id,
        name=name,
        address={**b.ADDRESSES["SE"], "city": "Göteborg"},
        vat_number="",
        ownership_unchanged=unchanged,
    )


@pytest.mark.rule("ACC-08")
def test_every_purchaser_is_told_of_changed_details() -> None:
    firm = b.company(name="Old AB")
    second = join(firm, "purchaser")
    b.do(EDIT_CUSTOMER, edited(firm), actor=b.actor(second))
    told = mails("customer-details-changed")
    assert {to for to, _ in told} == {firm.purchaser.email, second.email}
    assert told[0][1]["lines"] == [
        {"field": "company-name", "before": "Old AB", "after": "New AB"},
        {"field": "city", "before": "Stockholm", "after": "Göteborg"},
    ]
    assert told[0][1]["changed_by"] == second.name
    b.do(EDIT_CUSTOMER, edited(firm), actor=b.actor(second))
    assert len(mails("customer-details-changed")) == 2


@pytest.mark.rule("ACC-08")
def test_details_stay_without_the_word_on_ownership() -> None:
    firm = b.company(name="Old AB")
    who = b.actor(firm.purchaser)
    assert b.refused(EDIT_CUSTOMER, edited(firm, unchanged=False), actor=who) == (
        "ownership-unconfirmed"
    )
    assert b.first("SELECT name FROM customer WHERE id = %s", firm.id) == ("Old AB",)


@pytest.mark.rule("ACC-03")
def test_one_joins_as_purchaser_by_a_purchasers_invitation() -> None:
    firm = b.company()
    ola = b.person("ola@fjall.example")
    wanted = Invite(customer_id=firm.id, email="Ola@fjall.example", role="purchaser", token=TOKEN)
    b.do(INVITE, wanted, actor=b.actor(firm.purchaser))
    [(to, values)] = mails("invitation")
    assert to == ola.email
    assert values["url"] == f"/invitations/{TOKEN}/"
    assert TOKEN not in b.first("SELECT token_hash FROM invitation")[0]
    other = b.person()
    answer = AcceptInvitation(token=TOKEN)
    assert b.refused(ACCEPT_INVITATION, answer, actor=b.actor(other)) == "invitation-for-another"
    for _ in range(2):
        accepted = b.do(ACCEPT_INVITATION, answer, actor=b.actor(ola))
        assert accepted["customer_id"] == firm.id
    assert ("ola@fjall.example", "purchaser", False) in roles(firm)
    assert len(roles(firm)) == 3


@pytest.mark.rule("ACC-03", "ACC-06", "ACC-07")
@pytest.mark.parametrize(
    ("inviter", "role", "code"),
    [
        ("secondary_admin", "purchaser", "role-not-enough"),
        ("secondary_admin", "secondary_admin", "role-not-enough"),
        ("secondary_admin", "member", ""),
        ("member", "member", "role-not-enough"),
        ("payer", "member", "role-not-enough"),
        ("purchaser", "secondary_admin", "role-not-enough"),
        ("purchaser", "payer", ""),
        ("purchaser", "primary_admin", "role-not-offered"),
    ],
)
def test_who_may_offer_which_role(inviter: str, role: str, code: str) -> None:
    firm = b.company()
    who = b.actor(join(firm, inviter))
    wanted = Invite(customer_id=firm.id, email="new@fjall.example", role=role, token=TOKEN)
    if code:
        assert b.refused(INVITE, wanted, actor=who) == code
    else:
        assert b.do(INVITE, wanted, actor=who)["invitation_id"]


def test_invitations_end() -> None:
    firm, ola = b.company(), b.person()
    wanted = Invite(customer_id=firm.id, email=ola.email, role="member", token=TOKEN)
    key = b.do(INVITE, wanted, actor=b.actor(firm.purchaser))["invitation_id"]
    answer, late = AcceptInvitation(token=TOKEN), b.NOW + timedelta(days=15)
    assert b.refused(ACCEPT_INVITATION, answer, actor=b.actor(ola), at=late) == "invitation-expired"
    taken_back = WithdrawInvitation(invitation_id=key)
    b.do(WITHDRAW_INVITATION, taken_back, actor=b.actor(firm.purchaser))
    assert b.refused(ACCEPT_INVITATION, answer, actor=b.actor(ola)) == "invitation-withdrawn"
    unknown = AcceptInvitation(token="no-such-token-anywhere")
    assert b.refused(ACCEPT_INVITATION, unknown, actor=b.actor(ola)) == "not-found"


@pytest.mark.rule("ACC-05")
def test_the_purchaser_hands_the_primary_admin_over_and_keeps_the_rest() -> None:
    firm = b.company()
    ola = join(firm, "secondary_admin")
    wanted = HandOverPrimaryAdmin(team_id=firm.team_id, user_id=ola.id)
    for _ in range(2):
        b.do(HAND_OVER_PRIMARY_ADMIN, wanted, actor=b.actor(firm.purchaser))
    assert roles(firm) == {
        (firm.purchaser.email, "purchaser", False),
        (firm.purchaser.email, "secondary_admin", True),
        (ola.email, "primary_admin", True),
    }
    stranger = HandOverPrimaryAdmin(team_id=firm.team_id, user_id=b.person().id)
    assert b.refused(HAND_OVER_PRIMARY_ADMIN, stranger, actor=b.actor(ola)) == "not-in-company"


@pytest.mark.rule("ACC-06")
def test_the_primary_admin_appoints_and_dismisses_secondary_ones() -> None:
    firm = b.company()
    ola = join(firm, "member")
    wanted = AppointSecondaryAdmin(team_id=firm.team_id, user_id=ola.id)
    assert b.refused(APPOINT_SECONDARY_ADMIN, wanted, actor=b.actor(ola)) == "role-not-enough"
    key = b.do(APPOINT_SECONDARY_ADMIN, wanted, actor=b.actor(firm.purchaser))["role_id"]
    assert (ola.email, "secondary_admin", True) in roles(firm)
    b.do(TAKE_ROLE, TakeRole(role_id=key), actor=b.actor(firm.purchaser))
    assert (ola.email, "secondary_admin", True) not in roles(firm)


@pytest.mark.rule("ACC-07")
def test_the_purchaser_role_is_changed_by_support_only() -> None:
    firm, ola = b.company(), b.person()
    grant = GrantPurchaser(customer_id=firm.id, email=ola.email)
    assert b.refused(GRANT_PURCHASER, grant, actor=b.actor(firm.purchaser)) == "role-not-enough"
    key = b.do(GRANT_PURCHASER, grant, actor=b.staff("support"))["role_id"]
    taken = TakeRole(role_id=key)
    assert b.refused(TAKE_ROLE, taken, actor=b.actor(firm.purchaser)) == "purchaser-by-support"
    b.do(TAKE_ROLE, taken, actor=b.staff("support"))
    assert (ola.email, "purchaser", False) not in roles(firm)
    last = b.first("SELECT id FROM role WHERE role = 'purchaser' AND customer_id = %s", firm.id)[0]
    assert b.refused(TAKE_ROLE, TakeRole(role_id=last), actor=b.staff("support")) == (
        "last-purchaser"
    )
    unknown = GrantPurchaser(customer_id=firm.id, email="nobody@x.example")
    assert b.refused(GRANT_PURCHASER, unknown, actor=b.staff("support")) == "user-unknown"


@pytest.mark.rule("ACC-05")
def test_a_team_keeps_its_primary_admin() -> None:
    firm = b.company()
    key = b.first("SELECT id FROM role WHERE role = 'primary_admin'")[0]
    assert b.refused(TAKE_ROLE, TakeRole(role_id=key), actor=b.actor(firm.purchaser)) == (
        "hand-over-instead"
    )
