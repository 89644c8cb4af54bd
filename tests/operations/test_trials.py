"""A trial opens everything for thirty days, once, and the run of its day ends it without a bill."""

import pytest
from django.test import Client

from tenure.actions.companies.grant_purchaser import GRANT_PURCHASER, GrantPurchaser
from tenure.actions.licensing.assign_seat import ASSIGN_SEAT, AssignSeat
from tenure.actions.ordering.begin_trial import BEGIN_TRIAL, BeginTrial
from tenure.operations.providers import Outside
from tenure.operations.run import run
from tenure.questions.licensing.access import access
from tenure.records.facts.reading import rows
from tenure.records.models import Offering, User
from tests import builders as b

pytestmark = [pytest.mark.django_db, pytest.mark.rule("SUB-17")]

LAST = b.at("2026-02-13")
OVER = b.at("2026-02-14")


def begin(firm: b.Company, *, quantity: int = 2, product: str = "atlas") -> BeginTrial:
    return BeginTrial(customer_id=firm.id, offering_id=b.offering(product), quantity=quantity)


@pytest.mark.rule("SUB-01")
def test_a_trial_from_its_beginning_to_its_end(outside: Outside) -> None:
    """Begun on 15 January for the purchaser and one more; over on 14 February at 00:00."""
    b.vendor()
    firm = b.company()
    who = b.actor(firm.purchaser)
    made = b.do(BEGIN_TRIAL, begin(firm), actor=who)
    assert made["ends_on"] == "2026-02-14"
    eva = b.person()
    wanted = AssignSeat(subscription_id=made["subscription_id"], email=eva.email)
    b.do(ASSIGN_SEAT, wanted, actor=who)
    run(at=LAST)
    for person in (firm.purchaser, eva):
        told = access(person.email, "atlas", LAST)
        assert (told.allowed, told.state) == (True, "trial")
        assert told.until_at == b.at("2026-02-13 23:00")
    run(at=OVER)
    assert rows("SELECT state, state_since_on, next_due_on FROM subscription") == [
        ("ended", b.day("2026-02-14"), None)
    ]
    assert rows("SELECT count(*) FROM assignment WHERE released_at IS NULL") == [(0,)]
    assert access(eva.email, "atlas", OVER).reason == "access-terminated"
    run(at=b.at("2026-06-01"))
    assert rows("SELECT count(*) FROM invoice") == [(0,)]
    assert rows("SELECT template FROM mail WHERE subscription_id IS NOT NULL ORDER BY id") == [
        ("trial-begun",),
        ("trial-ended",),
    ]
    assert b.refused(BEGIN_TRIAL, begin(firm), actor=who, at=OVER) == "trial-had-before"


def test_its_pages_say_what_it_is(outside: Outside) -> None:
    b.vendor()
    firm = b.company()
    key = b.do(BEGIN_TRIAL, begin(firm), actor=b.actor(firm.purchaser))["subscription_id"]
    client = Client()
    client.force_login(User.objects.get(id=firm.purchaser.id))
    for page in (
        "/account/",
        "/account/subscriptions/",
        f"/account/subscriptions/{key}/",
        f"/account/subscriptions/{key}/history/",
    ):
        answer = client.get(page)
        assert answer.status_code == 200, page
        assert "Atlas" in answer.content.decode()
    assert "Trial begun: ends 13 Feb 2026" in answer.content.decode().replace("\u00a0", " ")


def test_a_trial_becomes_no_renewal_and_is_asked_for_once(outside: Outside) -> None:
    b.vendor()
    firm = b.company()
    who = b.actor(firm.purchaser)
    b.do(BEGIN_TRIAL, begin(firm, quantity=1), actor=b.staff("sales"))
    assert b.refused(BEGIN_TRIAL, begin(firm), actor=who) == "trial-had-before"
    for quantity in (0, 6):
        wanted = begin(firm, quantity=quantity, product="beam")
        assert b.refused(BEGIN_TRIAL, wanted, actor=who) == "trial-seats"
    unknown = BeginTrial(customer_id=firm.id, offering_id=4711)
    assert b.refused(BEGIN_TRIAL, unknown, actor=who) == "offering-unknown"
    stranger = b.actor(b.company().purchaser)
    assert b.refused(BEGIN_TRIAL, begin(firm), actor=stranger) == "not-found"


def test_what_is_not_used_by_the_seat_is_not_tried(outside: Outside) -> None:
    b.vendor()
    b.every_kind()
    firm = b.company()
    wanted = begin(firm, quantity=1, product="surge")
    assert b.refused(BEGIN_TRIAL, wanted, actor=b.actor(firm.purchaser)) == "trial-not-of-this"


def test_it_is_of_the_companys_own_country_and_of_what_the_store_sells(outside: Outside) -> None:
    b.vendor()
    firm = b.company()
    who = b.actor(firm.purchaser)
    danish = BeginTrial(customer_id=firm.id, offering_id=b.offering("atlas", country="DK"))
    assert b.refused(BEGIN_TRIAL, danish, actor=who) == "trial-elsewhere"
    Offering.objects.filter(id=b.offering("atlas")).update(channels=["partner"])
    assert b.refused(BEGIN_TRIAL, begin(firm), actor=who) == "not-sold-here"


def test_of_two_purchasers_the_one_who_asks_gets_the_seat(outside: Outside) -> None:
    b.vendor()
    firm = b.company()
    eva = b.person()
    b.do(
        GRANT_PURCHASER,
        GrantPurchaser(customer_id=firm.id, email=eva.email),
        actor=b.staff("support"),
    )
    b.do(BEGIN_TRIAL, begin(firm), actor=b.actor(eva))
    b.do(BEGIN_TRIAL, begin(firm, product="beam"), actor=b.staff("sales"))
    assert rows("SELECT user_id FROM assignment ORDER BY id") == [(eva.id,), (firm.purchaser.id,)]
