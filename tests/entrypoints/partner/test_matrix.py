"""Partner A × every page, action and question × what is partner B's: it doesn't exist (PAR-01)."""

from collections.abc import Iterator
from dataclasses import MISSING, fields, replace
from datetime import date, datetime
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from django.urls import get_resolver

from tenure.actions import ACTIONS
from tenure.actions.partners.ask_for_quote import ASK_FOR_QUOTE, AskForQuote
from tenure.actions.quotes.draft_quote import DRAFT_QUOTE, DraftQuote
from tenure.engine.action import AnyAction, Scope
from tenure.engine.authorise import refusals
from tenure.engine.partnership import OPEN, OWNED, foreign
from tenure.engine.perform import perform
from tenure.engine.preview import preview
from tenure.entrypoints.partner.urls import urlpatterns
from tenure.questions.partners.partner_customers import renewal_to_set
from tenure.questions.partners.quote_requests import partner_request
from tenure.records.facts.reading import rows
from tenure.rules.decision import Refused
from tenure.rules.partners.consent import Consent
from tenure.rules.quotes.quote import Line, Recipient
from tenure.rules.rights import RIGHTS
from tests import builders as b
from tests.entrypoints.partner.conftest import Partners, Side

pytestmark = [pytest.mark.django_db, pytest.mark.rule("PAR-01", "ACC-11")]

CONSENT = Consent("Eva Dal", "telephone", b.day("2026-01-14"))
OF_PARTNERS = sorted(
    name
    for name, action in ACTIONS.items()
    if action.scope is Scope.CUSTOMER and "partner" in RIGHTS[name]
)
QUESTIONS = sorted(name for name in RIGHTS if name.startswith("see-") and "partner" in RIGHTS[name])
ABOUT_SUBSCRIPTIONS = [
    name
    for name in OF_PARTNERS
    if any(
        field.name == "lines" or OWNED.get(field.name) == "subscription"
        for field in fields(ACTIONS[name].input)
    )
]
KEYS = {"customer_id", "partner_id", *OWNED}


@pytest.fixture
def rivals(partners: Partners) -> Partners:
    """The two sides, each with a quote for its own customer and a request from it."""
    for side in (partners.one, partners.other):
        b.do(
            ASK_FOR_QUOTE,
            AskForQuote(
                customer_id=side.company.id,
                partner_id=side.partner,
                text=f"Twenty seats of Atlas from {side.name}.",
                intent=f"ask-{side.name}",
            ),
            actor=b.actor(side.company.purchaser),
        )
        b.do(
            DRAFT_QUOTE,
            DraftQuote(
                customer_id=side.company.id,
                lines=(Line(action="renewal", subscription_id=side.subscription, quantity=7),),
                intent=f"quote-{side.name}",
                recipients=(Recipient(email=side.company.purchaser.email),),
            ),
            actor=side.admin,
            at=b.at("2026-12-01"),
        )
    return partners


def key_of(side: Side, field: str) -> int:
    """Return what a field would name of a side's own."""
    match OWNED.get(field, field):
        case "customer_id":
            return side.company.id
        case "partner_id":
            return side.partner
        case "subscription":
            return side.subscription
        case "quote":
            table = "quote"
        case "quote_request":
            table = "quote_request"
        case other:
            raise LookupError(other)
    return int(b.first(f"SELECT id FROM {table} WHERE partner_id = %s", side.partner)[0])


def aimed_at(action: AnyAction, side: Side) -> Any:
    """Return an input of the action that names everything it can of this side's."""
    hints = get_type_hints(action.input)
    given: dict[str, Any] = {}
    for field in fields(action.input):
        if field.name in KEYS:
            key = key_of(side, field.name)
            given[field.name] = (key,) if field.name.endswith("_ids") else key
        elif field.name == "lines":
            given[field.name] = (Line(action="renewal", subscription_id=side.subscription),)
        elif field.default is MISSING and field.default_factory is MISSING:
            given[field.name] = anything(hints[field.name])
    return action.input(**given)


def anything(kind: Any) -> Any:
    if get_origin(kind) in (UnionType,) or type(None) in get_args(kind):
        return None
    known = {int: 1, str: "x", bool: True, date: date(2026, 1, 15), datetime: b.NOW, bytes: b"x"}
    if kind in known:
        return known[kind]
    return () if get_origin(kind) is tuple else {}


def test_every_key_that_a_partner_can_send_is_known() -> None:
    """What names a row is judged; a new field has to be put somewhere before it is let through."""
    unknown = {
        f"{name}.{field.name}"
        for name in OF_PARTNERS
        for kind in (ACTIONS[name].input, Line)
        for field in fields(kind)
        if field.name.endswith(("_id", "_ids")) and field.name not in {*OWNED, *OPEN, "partner_id"}
    }
    # How it is paid and who pays is the customer's: a partner that names it is refused.
    assert unknown <= {
        "change-renewal.payment_method_id",
        "change-renewal.payer_account_id",
    }


@pytest.mark.parametrize("name", OF_PARTNERS)
def test_no_action_reaches_another_partners(rivals: Partners, name: str) -> None:
    action = ACTIONS[name]
    wanted = aimed_at(action, rivals.other)
    actor = replace(rivals.one.admin, consent=CONSENT)
    before = rows("SELECT count(*) FROM event")
    for outcome in (
        perform(action, wanted, actor=actor, at=b.NOW),
        preview(action, wanted, actor=actor, at=b.NOW),
    ):
        assert isinstance(outcome, Refused)
        assert outcome.code == "not-found"
        assert outcome.about == {"name": name}
    assert rows("SELECT count(*) FROM event") == before


@pytest.mark.parametrize("name", OF_PARTNERS)
def test_what_is_anothers_answers_as_what_does_not_exist(rivals: Partners, name: str) -> None:
    action = ACTIONS[name]
    theirs = aimed_at(action, rivals.other)
    nothing = replace(
        theirs,
        **{
            field.name: ((10**15,) if field.name.endswith("_ids") else 10**15)
            for field in fields(action.input)
            if field.name in KEYS
        },
    )
    actor = replace(rivals.one.admin, consent=CONSENT)
    answers = [perform(action, one, actor=actor, at=b.NOW) for one in (theirs, nothing)]
    assert answers[0] == answers[1]


@pytest.mark.parametrize("name", ABOUT_SUBSCRIPTIONS)
def test_of_a_shared_customer_only_ones_own_part_can_be_named(rivals: Partners, name: str) -> None:
    """Southled may act for the customer, yet not on what it bought with Northled."""
    action = ACTIONS[name]
    mine = aimed_at(action, rivals.other)
    swapped: dict[str, Any] = {
        field.name: (key,) if field.name.endswith("_ids") else key
        for field in fields(action.input)
        if OWNED.get(field.name) == "subscription"
        for key in [rivals.one.shared_subscription]
    }
    if "lines" in {field.name for field in fields(action.input)}:
        line = Line(action="renewal", subscription_id=rivals.one.shared_subscription)
        swapped["lines"] = (line,)
    if "customer_id" in {field.name for field in fields(action.input)}:
        swapped["customer_id"] = rivals.shared.id
    actor = replace(rivals.other.admin, consent=CONSENT)
    assert "partner" in RIGHTS[name]
    assert refusals(name, actor=actor, customers=[rivals.shared.id]) == [None]
    wanted = replace(mine, **swapped)
    assert foreign([wanted], actor=actor) == [True]
    outcome = perform(action, wanted, actor=actor, at=b.NOW)
    assert isinstance(outcome, Refused)
    assert outcome.code == "not-found"


def test_questions_about_a_customer_are_refused_alike(rivals: Partners) -> None:
    actor = rivals.one.admin
    for name in QUESTIONS:
        theirs, nobodys = refusals(name, actor=actor, customers=[rivals.other.company.id, 10**15])
        assert theirs is not None
        assert theirs.code == "not-found"
        assert theirs == nobodys


def test_questions_about_one_thing_too(rivals: Partners) -> None:
    actor = rivals.one.admin
    subscription, request = (key_of(rivals.other, f) for f in ("subscription_id", "request_id"))
    for answer, nothing in (
        (
            renewal_to_set(actor, subscription_id=subscription, at=b.NOW),
            renewal_to_set(actor, subscription_id=10**15, at=b.NOW),
        ),
        (
            partner_request(actor, request_id=request),
            partner_request(actor, request_id=10**15),
        ),
    ):
        assert isinstance(answer, Refused)
        assert answer.code == "not-found"
        assert answer == nothing


# names of what is filled into an address -> what of a side's stands there
_FILLED = {
    "customer": "customer_id",
    "renewal-settings": "subscription_id",
    "request": "request_id",
    "answer": "request_id",
    "vendor-pack": "customer_id",
    "vendor-archive": "customer_id",
    "vendor-facts": "customer_id",
    "vendor-file": "customer_id",
}


def addresses(side: Side) -> Iterator[tuple[str, str, bool]]:
    """Yield every address of the partner's pages, filled with a side's own where it takes a key."""
    for pattern in urlpatterns:
        name = str(pattern.name)
        route = str(pattern.pattern)
        converters = pattern.pattern.converters
        if not converters:
            yield name, f"/{route}", False
            continue
        field = _FILLED.get(name) or _by_name(name, converters)
        key = key_of(side, field)
        for converter in converters:
            kind = "int" if f"<int:{converter}>" in route else "str"
            route = route.replace(f"<{kind}:{converter}>", str(key))
        yield name, f"/{route}", True


def _by_name(name: str, converters: Any) -> str:
    if "customer" in converters or name.startswith("vendor"):
        return "customer_id"
    if "quote" in name or "quote" in str(converters):
        return "quote_id"
    raise LookupError(f"say in _FILLED what the address {name!r} takes")


def test_no_page_shows_anything_of_another_partner(rivals: Partners) -> None:
    client, other = rivals.client(), rivals.other
    secrets = [
        other.name,
        other.company.number,
        other.company.purchaser.email,
        str(b.first("SELECT number FROM quote WHERE partner_id = %s", other.partner)[0]),
        str(b.first("SELECT number FROM partner WHERE id = %s", other.partner)[0]),
    ]
    seen = 0
    for name, address, _ in addresses(rivals.one):
        answer = client.get(address)
        if answer.status_code == 405:
            continue
        assert answer.status_code in (200, 302), (name, address)
        seen += answer.status_code == 200
        for secret in secrets:
            assert secret.encode() not in answer.getvalue(), (name, secret)
    assert seen > 8
    shared = client.get(f"/partner/customers/{rivals.shared.id}/")
    assert other.name not in shared.text


def test_every_page_about_another_partners_is_not_there(rivals: Partners) -> None:
    client = rivals.client()
    tried = 0
    for name, address, takes_key in addresses(rivals.other):
        if not takes_key:
            continue
        tried += 1
        theirs = [client.get(address), client.post(address, {"id": "1"})]
        assert {one.status_code for one in theirs} <= {404, 405}, name
        key = next(part for part in address.split("/") if part.isdigit())
        nothing = client.get(address.replace(key, str(10**15)))
        assert nothing.status_code == theirs[0].status_code, name
    assert tried >= 4


def test_the_addresses_are_those_that_are_served() -> None:
    """The matrix goes over what is really there."""
    served = {
        str(one.pattern)
        for part in get_resolver().url_patterns
        for one in getattr(part, "url_patterns", ())
        if getattr(part, "app_name", "") == "partner"
    }
    assert served == {str(one.pattern) for one in urlpatterns}


def test_a_rivals_quote_for_a_shared_customer_is_not_there(rivals: Partners) -> None:
    """Both have the role for the customer; of the other's quote not even the number shows."""
    answer = b.do(
        DRAFT_QUOTE,
        DraftQuote(
            customer_id=rivals.shared.id,
            lines=(Line(action="new", offering_id=b.offering("flux"), quantity=3),),
            intent="southled-for-both",
            recipients=(Recipient(email=rivals.shared.purchaser.email),),
        ),
        actor=rivals.other.admin,
    )
    key = answer["quote_id"]
    number = str(b.first("SELECT number FROM quote WHERE id = %s", key)[0])
    client = rivals.client()
    tried = 0
    for pattern in urlpatterns:
        route = str(pattern.pattern)
        if "quotes/<int:" in route:
            tried += 1
            address = f"/{route.replace('<int:key>', str(key))}"
            assert {client.get(address).status_code, client.post(address).status_code} <= {404, 405}
    assert tried >= 3
    for page in (f"/partner/customers/{rivals.shared.id}/", "/partner/quotes/"):
        assert number not in client.get(page).text
        assert number in rivals.client(rivals.other).get(page).text
    for name in OF_PARTNERS:
        if "quote_id" in {field.name for field in fields(ACTIONS[name].input)}:
            wanted = replace(aimed_at(ACTIONS[name], rivals.one), quote_id=key)
            assert foreign([wanted], actor=rivals.one.admin) == [True], name
