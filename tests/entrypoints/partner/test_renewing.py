"""A partner sets how a customer's subscription renews, with the consent that is asked for."""

import pytest

from tenure.records.facts.reading import rows
from tests import builders as b
from tests.entrypoints.partner.conftest import Partners

pytestmark = [pytest.mark.django_db, pytest.mark.rule("PAR-08")]


def test_the_renewal_is_reckoned_before_it_is_saved(partners: Partners) -> None:
    client = partners.client()
    address = f"/partner/renewals/{partners.one.subscription}/"
    page = client.get(f"{address}?quantity=3").text.replace("\u00a0", " ")
    assert "Set the renewal · 56,550.00 SEK" in page
    ends = client.get(f"{address}?auto=0").text
    assert "The subscription then ends after 14 Jan 2027." in ends
    assert rows("SELECT next_quantity FROM subscription WHERE id = %s", [partners.one.subscription])
    assert b.first(
        "SELECT next_quantity, auto_renew FROM subscription WHERE id = %s",
        partners.one.subscription,
    ) == (5, True)


def test_without_consent_nothing_is_saved_and_with_it_it_is(partners: Partners) -> None:
    client = partners.client()
    address = f"/partner/renewals/{partners.one.subscription}/"
    wanted = {"quantity": "3", "auto": "0"}
    assert client.post(address, wanted).status_code == 422
    consent = {"person": "Eva Dal", "way": "telephone", "given_on": "2026-01-15"}
    to_come = client.post(address, wanted | consent | {"given_on": "2026-03-01"})
    assert to_come.status_code == 409
    done = client.post(address, wanted | consent)
    assert done.headers["location"] == f"/partner/customers/{partners.one.company.id}/"
    assert b.first(
        "SELECT next_quantity, auto_renew FROM subscription WHERE id = %s",
        partners.one.subscription,
    ) == (3, False)
    assert rows("SELECT person, action FROM consent ORDER BY id") == [
        ("Eva Dal", "change-renewal"),
        ("Eva Dal", "set-auto-renewal"),
    ]
    told = rows("SELECT values->>'changed_by' FROM mail WHERE template = 'renewal-set'")
    assert told == [("Northled (Northled)",)]


def test_what_leaves_for_another_partner_is_that_ones_to_set(partners: Partners) -> None:
    address = f"/partner/renewals/{partners.other.shared_subscription}/"
    assert partners.client(partners.other).get(address).status_code == 404
    assert partners.client(partners.one).get(address).status_code == 200
