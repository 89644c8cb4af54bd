"""A preview shows what confirming does, to the minor unit, and what follows when it is paid."""

import json

import pytest

from tenure.actions.ordering.add_seats import ADD_SEATS, AddSeats
from tenure.actions.renewals.renew_now import RENEW_NOW, RenewNow
from tenure.engine.outward import foreseen_outward
from tenure.engine.perform import perform
from tenure.engine.preview import preview
from tenure.operations.delivery import drain
from tenure.operations.providers import Outside
from tenure.records.facts.reading import rows
from tenure.rules.decision import Refused
from tenure.rules.money import Money
from tenure.rules.pricing.derivation import evaluate
from tenure.texts.formats import money_text, plain_spaces
from tests import builders

pytestmark = [pytest.mark.django_db, pytest.mark.rule("COT-10")]

LATER = builders.at("2026-04-25")


@pytest.mark.parametrize("term", ["P1Y", "P3Y"])
def test_added_seats(outside: Outside, term: str) -> None:
    """Charge today, later bills, the unmoved renewal date and the mails are those of the deed."""
    builders.vendor()
    company = builders.company()
    key = builders.buy(company, term=term, card=builders.real_card(company, outside))
    actor = builders.actor(company.purchaser)
    wanted = AddSeats(subscription_id=key, quantity=2, intent="twice")
    foreseen = preview(ADD_SEATS, wanted, actor=actor, at=LATER)
    assert not isinstance(foreseen, Refused)
    before = rows("SELECT max(id) FROM mail")[0][0]

    assert not isinstance(perform(ADD_SEATS, wanted, actor=actor, at=LATER), Refused)
    drain(at=LATER)

    invoice, renews_on = rows(
        "SELECT i.total_minor, s.renews_on FROM invoice i, subscription s "
        "WHERE s.id = %s ORDER BY i.id DESC LIMIT 1",
        [key],
    )[0]
    planned = rows("SELECT due_on, net_minor FROM instalment WHERE quantity = 2 ORDER BY due_on")
    mails = rows('SELECT template, "to" FROM mail WHERE id > %s ORDER BY id', [before])
    today, *later = foreseen.charges
    assert (today.amount_minor, today.net) == (invoice, False)
    assert [(charge.on, charge.amount_minor) for charge in later] == planned
    assert [date.after_on for date in foreseen.dates] == [renews_on]
    assert sorted(foreseen.mails) == sorted(mails)


def test_early_renewal(outside: Outside) -> None:
    """The renewal date moves by a year from where it was, not from the day of payment."""
    builders.vendor()
    company = builders.company()
    key = builders.buy(company, card=builders.real_card(company, outside))
    actor = builders.actor(company.purchaser)
    at = builders.at("2026-12-01")
    wanted = RenewNow(subscription_id=key, intent="early")
    foreseen = preview(RENEW_NOW, wanted, actor=actor, at=at)
    assert not isinstance(foreseen, Refused)
    perform(RENEW_NOW, wanted, actor=actor, at=at)
    drain(at=at)
    renews_on = rows("SELECT renews_on FROM subscription WHERE id = %s", [key])[0][0]
    assert [date.after_on for date in foreseen.dates] == [renews_on]
    assert str(renews_on) == "2028-01-15"


@pytest.mark.rule("COT-09")
def test_each_charge_goes_out_with_its_derivation_and_its_sentence(outside: Outside) -> None:
    """For programs through the API, and as lines of the command."""
    builders.vendor()
    company = builders.company()
    key = builders.buy(company, term="P3Y", card=builders.real_card(company, outside))
    wanted = AddSeats(subscription_id=key, quantity=2, intent="twice")
    seen = preview(ADD_SEATS, wanted, actor=builders.actor(company.purchaser), at=LATER)
    assert not isinstance(seen, Refused)
    charges = foreseen_outward(seen, language="sv")["charges"]
    assert len(charges) == 3
    for one in json.loads(json.dumps(charges)):
        assert evaluate(one["derivation"]) == Money(one["amount_minor"], one["currency"])
        result = money_text(one["amount_minor"], one["currency"], language="sv")
        assert result in one["sentence"]
    assert "÷ 1 095 dagar" in plain_spaces(charges[0]["sentence"])
    assert "moms i Sverige" in charges[0]["sentence"]
