"""Every role × every action about a customer × a foreign customer: one table (ACC-11)."""

from collections.abc import Iterator
from dataclasses import MISSING, fields
from datetime import date, datetime
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from tenure.actions import ACTIONS
from tenure.actions.companies.invite import INVITE, Invite
from tenure.actions.groups.create_group import CREATE_GROUP, CreateGroup
from tenure.actions.licensing.assign_group import ASSIGN_GROUP, AssignGroup
from tenure.actions.ordering.attach_document import ATTACH_DOCUMENT, AttachDocument
from tenure.actions.partners.ask_for_quote import ASK_FOR_QUOTE, AskForQuote
from tenure.actions.quotes.draft_quote import DRAFT_QUOTE, DraftQuote
from tenure.actions.quotes.send_quote import SEND_QUOTE, SendQuote
from tenure.actions.taxes.enter_certificate import ENTER_CERTIFICATE, EnterCertificate
from tenure.actions.vendor_pack.request_vendor_document import (
    REQUEST_VENDOR_DOCUMENT,
    RequestVendorDocument,
)
from tenure.engine.action import AnyAction, Scope
from tenure.engine.actor import Actor, anonymous
from tenure.engine.authorise import refusals
from tenure.operations.providers import Outside
from tenure.records.facts.reading import rows
from tenure.rules.quotes.quote import Line, Recipient
from tenure.rules.rights import RIGHTS
from tests import builders as b

pytestmark = [pytest.mark.django_db, pytest.mark.rule("ACC-04", "ACC-06", "ACC-11", "ACC-12")]

ROLES = ("purchaser", "primary_admin", "secondary_admin", "member", "payer")
STAFF = ("support", "operations", "finance", "sales")
# These are open to anybody signed in: invitation, quote or link itself says for whom it is.
BY_WHAT_IT_IS = {"accept-invitation", "accept-quote", "approve-quote", "note-link-opened"}
ABOUT_CUSTOMERS = sorted(
    name
    for name, action in ACTIONS.items()
    if action.scope is Scope.CUSTOMER and name not in BY_WHAT_IT_IS
)
QUESTIONS = sorted(
    name for name, roles in RIGHTS.items() if name.startswith("see-") and "signed-in" not in roles
)

ROWS = {
    "subscription_id": "subscription",
    "payment_id": "payment",
    "invoice_id": "invoice",
    "payment_method_id": "payment_method",
    "order_id": "purchase_order",
    "assignment_id": "assignment",
    "allotment_id": "allotment",
    "group_id": "people_group",
    "invitation_id": "invitation",
    "role_id": "role",
    "team_id": "team",
    "mail_id": "mail",
    "certificate_id": "exemption_certificate",
    "document_id": "attachment",
    "request_id": "quote_request",
    "quote_id": "quote",
    "link_id": "quote_link",
    "vendor_request_id": "vendor_document_request",
    # Attached to a subscription, unless it is said to be something else.
    "owner_id": "subscription",
}


@pytest.fixture
def firm(outside: Outside) -> b.Company:
    """A company that has one of everything an action can be about."""
    b.vendor()
    company = b.company()
    bought = b.buy(company, card=b.real_card(company, outside))
    named = CreateGroup(customer_id=company.id, name="Design team")
    group = b.do(CREATE_GROUP, named, actor=b.actor(company.purchaser))["group_id"]
    given = AssignGroup(subscription_id=bought, group_id=group)
    b.do(ASSIGN_GROUP, given, actor=b.actor(company.purchaser))
    document = AttachDocument(owner_id=bought, file_name="po.pdf", content=b"%PDF-1.7 order")
    b.do(ATTACH_DOCUMENT, document, actor=b.actor(company.purchaser))
    offer = Invite(
        customer_id=company.id, email="new@x.example", role="member", token="a-long-long-token-abc"
    )
    b.do(INVITE, offer, actor=b.actor(company.purchaser))
    certificate = EnterCertificate(
        customer_id=company.id,
        jurisdiction="SE",
        number="EX-1",
        from_on=date(2026, 1, 1),
        content=b"%PDF-1.7 scanned",
    )
    b.do(ENTER_CERTIFICATE, certificate, actor=b.actor(company.purchaser))
    request = AskForQuote(
        customer_id=company.id, partner_id=b.partner(), text="Ten more seats.", intent="ask"
    )
    b.do(ASK_FOR_QUOTE, request, actor=b.actor(company.purchaser))
    missing = RequestVendorDocument(customer_id=company.id, wanted="A W-8BEN-E form.")
    b.do(REQUEST_VENDOR_DOCUMENT, missing, actor=b.actor(company.purchaser))
    drafted = DraftQuote(
        customer_id=company.id,
        lines=(Line(action="new", offering_id=b.offering(), quantity=1),),
        recipients=(Recipient(email=company.purchaser.email),),
        intent="quote",
    )
    quote = b.do(DRAFT_QUOTE, drafted, actor=b.actor(company.purchaser))["quote_id"]
    b.do(SEND_QUOTE, SendQuote(quote_id=quote), actor=b.actor(company.purchaser))
    return company


def with_role(company: b.Company, role: str) -> Actor:
    """Somebody with exactly one role: written to the table, since not every role can be alone."""
    from tenure.records.models import Role

    who = b.person()
    if role == "primary_admin":
        Role.objects.filter(customer_id=company.id, role="primary_admin").delete()
    team = company.team_id if role.endswith("admin") or role == "member" else None
    Role.objects.create(
        id=-who.id,
        customer_id=company.id,
        team_id=team,
        user_id=who.id,
        role=role,
        since_at=b.NOW,
    )
    return b.actor(who)


def aimed_at(action: AnyAction, company: b.Company) -> Any:
    """Return an input of the action that is about something of this company."""
    hints = get_type_hints(action.input)
    given: dict[str, Any] = {}
    for field in fields(action.input):
        if field.name == "customer_id":
            given[field.name] = company.id
        elif field.name == "invoice_number":
            given[field.name] = one_of("invoice", company, "number")
        elif field.name == "subscription_ids":
            given[field.name] = (one_of("subscription", company),)
        elif field.name in ROWS:
            given[field.name] = one_of(ROWS[field.name], company)
        elif field.default is MISSING and field.default_factory is MISSING:
            given[field.name] = anything(hints[field.name])
    return action.input(**given)


def one_of(table: str, company: b.Company, column: str = "id") -> Any:
    found = rows(f"SELECT {column} FROM {table} WHERE customer_id = %s LIMIT 1", [company.id])
    assert found, f"the company has no {table}"
    return found[0][0]


def anything(kind: Any) -> Any:
    if get_origin(kind) in (UnionType,) or type(None) in get_args(kind):
        return None
    known = {
        int: 1,
        str: "x",
        bool: True,
        bytes: b"%PDF-",
        date: date(2026, 1, 15),
        datetime: b.NOW,
    }
    if kind in known:
        return known[kind]
    return () if get_origin(kind) is tuple else {}


def refusal(action: AnyAction, company: b.Company, actor: Actor) -> str:
    """What the engine says to this actor before it looks at anything else; empty if it may."""
    keys = action.keys([aimed_at(action, company)])
    assert keys == [company.id], f"{action.name} does not say whose its input is"
    barred = refusals(action.name, actor=actor, customers=[company.id])[0]
    return barred.code if barred else ""


def test_every_action_and_question_is_in_the_table() -> None:
    assert sorted(set(ACTIONS) - set(RIGHTS)) == []


@pytest.mark.parametrize("role", ROLES)
def test_each_role_may_exactly_what_the_table_says(firm: b.Company, role: str) -> None:
    actor = with_role(firm, role)
    told = {name: refusal(ACTIONS[name], firm, actor) for name in ABOUT_CUSTOMERS}
    wanted = {name: "" if role in RIGHTS[name] else "role-not-enough" for name in ABOUT_CUSTOMERS}
    assert told == wanted


@pytest.mark.parametrize("role", ROLES)
def test_questions_are_asked_of_the_same_table(firm: b.Company, role: str) -> None:
    actor, foreign = with_role(firm, role), b.company()
    for name in QUESTIONS:
        own, other = refusals(name, actor=actor, customers=[firm.id, foreign.id])
        assert (own.code if own else "") == ("" if role in RIGHTS[name] else "role-not-enough")
        assert other is not None, name
        assert other.code == "not-found", name


@pytest.mark.parametrize("role", ROLES)
def test_no_role_of_another_company_opens_anything(firm: b.Company, role: str) -> None:
    """Whatever one is elsewhere: of a foreign company nothing even exists."""
    actor = with_role(b.company(), role)
    for name, action in _about(firm):
        assert refusal(action, firm, actor) == "not-found", name


def test_who_has_no_role_or_is_not_signed_in_gets_nowhere(firm: b.Company) -> None:
    stranger = b.actor(b.person())
    for name, action in _about(firm):
        assert refusal(action, firm, stranger) == "not-found", name
        assert refusal(action, firm, anonymous("store")) == "sign-in-first", name


@pytest.mark.parametrize("role", STAFF)
def test_the_vendors_staff_may_what_the_table_says(firm: b.Company, role: str) -> None:
    actor = b.staff(role)
    for name in ABOUT_CUSTOMERS:
        wanted = "" if role in RIGHTS[name] else "role-not-enough"
        assert refusal(ACTIONS[name], firm, actor) == wanted, name


@pytest.mark.parametrize("name", ABOUT_CUSTOMERS)
def test_a_refused_action_leaves_nothing_behind(firm: b.Company, name: str) -> None:
    before = rows("SELECT count(*), max(id) FROM event")
    wanted = aimed_at(ACTIONS[name], firm)
    code = b.refused(ACTIONS[name], wanted, actor=b.actor(b.company().purchaser))
    assert code == "not-found"
    added = rows("SELECT DISTINCT action FROM event WHERE id > %s", [before[0][1]])
    assert {action for (action,) in added} <= {"register-user", "found-customer"}


def _about(company: b.Company) -> Iterator[tuple[str, AnyAction]]:
    for name in ABOUT_CUSTOMERS:
        yield name, ACTIONS[name]
