"""Operations: parked work seen and released, the outbox counted, the last events."""

from dataclasses import replace
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from tenure.actions.renewals.remind import REMIND
from tenure.engine.action import Due
from tenure.engine.actor import system
from tenure.engine.perform import perform_due, release
from tenure.questions.running.parking import parked_work
from tenure.records.facts.reading import rows
from tenure.records.models import Mail, Payment
from tenure.rules.decision import Refused
from tests import builders as b
from tests.entrypoints.account.conftest import text_of
from tests.entrypoints.office.conftest import Office

pytestmark = pytest.mark.rule("OPS-04")

PAGE = "/office/operations/"


def park(office: Office) -> int:
    """Let the reminder of the subscription fault in a run; return its item."""

    def broken(_wanted: Any, _facts: Any) -> Any:
        raise ZeroDivisionError("a fault in the rule")

    due = Due(office.subscription, office.company.id, b.day("2026-01-15"))
    perform_due(replace(REMIND, decide=broken), [due], actor=system("run"), at=b.NOW)
    return office.subscription


def test_parked_work_is_shown_and_released_by_somebody(office: Office) -> None:
    item = park(office)
    client = office.client("operations")
    text = text_of(client.get(PAGE))
    assert f"Reminders of renewals remind {item}" in text
    assert f"Release Reminders of renewals {item}" in client.get(PAGE).content.decode()
    assert "ZeroDivisionError: a fault in the rule" in text
    assert "Nordfab AB" in text
    answer = client.post(f"{PAGE}release/", {"action": "remind", "item": item}, follow=True)
    assert "The next run tries it again" in text_of(answer)
    assert parked_work() == []
    assert rows(
        "SELECT what, actor_name, actor_kind, source, customer_id, data FROM event "
        "WHERE action = 'release-parked'"
    ) == [
        (
            "work-released",
            "operations Holm",
            "staff",
            "office",
            office.company.id,
            {"action": "remind", "item": item},
        )
    ]
    again = client.post(f"{PAGE}release/", {"action": "remind", "item": item}, follow=True)
    assert "had been released already" in text_of(again)
    assert rows("SELECT count(*) FROM event WHERE action = 'release-parked'") == [(1,)]


@pytest.mark.parametrize("role", ["finance", "sales"])
def test_other_staff_neither_see_nor_release(office: Office, role: str) -> None:
    item = park(office)
    client = office.client(role)
    assert client.get(PAGE).status_code == 403
    answer = client.post(f"{PAGE}release/", {"action": "remind", "item": item})
    assert answer.status_code == 403
    assert [one.item for one in parked_work()] == [item]
    assert isinstance(release("remind", item, actor=b.staff(role), at=b.NOW), Refused)


@pytest.mark.parametrize(
    "sent", [{}, {"action": "remind", "item": "x"}, {"action": "\0", "item": "9" * 30}]
)
def test_nonsense_releases_nothing(office: Office, sent: dict[str, str]) -> None:
    item = park(office)
    client = office.client("support")
    assert client.post(f"{PAGE}release/", sent).status_code == 302
    assert [one.item for one in parked_work()] == [item]


@pytest.mark.breaks_invariants
def test_what_the_outbox_holds_is_counted(office: Office) -> None:
    text = text_of(office.client("support").get(PAGE))
    assert "Mail not sent yet 0 Payments without an answer 0" in text
    Mail.objects.filter(id__in=list(Mail.objects.values_list("id", flat=True)[:2])).update(
        sent_at=None
    )
    first = Payment.objects.order_by("id").values_list("id", flat=True)[0]
    Payment.objects.filter(id=first).update(state="unknown")
    text = text_of(office.client("support").get(PAGE))
    assert "Mail not sent yet 2 since 15 Jan 2026" in text
    assert "Payments without an answer 1 since 15 Jan 2026" in text


def test_the_last_events_say_who_and_whose(office: Office) -> None:
    office.standing()
    text = text_of(office.client("support").get(PAGE))
    assert (
        "Staff opened the account open-account support Holm (Called: where is my invoice?)" in text
    )


def test_the_number_of_queries_does_not_depend_on_what_is_parked(
    office: Office, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client = office.client("operations")
    client.get(PAGE)
    with django_assert_num_queries(_QUERIES):
        client.get(PAGE)
    park(office)
    with django_assert_num_queries(_QUERIES):
        client.get(PAGE)


_QUERIES = 13


def test_mail_that_nobody_got_is_told(office: Office) -> None:
    page = office.client("operations")
    assert "were refused" not in text_of(page.get(PAGE))
    first = Mail.objects.order_by("id").first()
    assert first is not None
    Mail.objects.filter(id=first.id).update(refused="no such person")
    of = Mail.objects.count()
    assert f"1 of the newest {of} were refused: nobody got them" in text_of(page.get(PAGE))
