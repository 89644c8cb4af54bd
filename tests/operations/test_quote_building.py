"""What a quote can be made of: what is closed says why, and a partner sees its own only."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tenure.actions.quotes.draft_quote import DRAFT_QUOTE, DraftQuote
from tenure.engine.actor import Actor
from tenure.engine.preview import preview
from tenure.operations.providers import Outside
from tenure.operations.quoting.building import Building, building
from tenure.records.facts.reading import rows
from tenure.records.models import Customer, Subscription
from tenure.rules.decision import Refused
from tenure.rules.foresight import Foreseen
from tenure.rules.quotes.quote import Line
from tests import builders as b

pytestmark = pytest.mark.django_db

MAY = b.at("2026-12-01 10:00")
"""In the renewal window of what was bought in January by the year."""


@pytest.fixture
def firm(outside: Outside) -> b.Company:
    b.vendor()
    b.every_kind()
    firm = b.company(name="Nordfab AB")
    card = b.real_card(firm, outside)
    b.buy(firm, product="atlas", card=card)
    b.buy(firm, product="beam", card=card, at=b.at("2026-04-01"))
    return firm


def partner_of(firm: b.Company, **more: Any) -> Actor:
    key = b.partner(**more)
    Customer.objects.filter(pk=firm.id).update(partner_id=key)
    return b.acts_for(key)


def built(actor: Actor, firm: b.Company, at: Any = MAY) -> Building:
    found = building(actor, customer_id=firm.id, at=at)
    assert isinstance(found, Building), found
    return found


def codes(found: Building, product: str) -> dict[str, str]:
    held = next(one for one in found.held if one.product.lower() == product)
    return {
        str(way): refused.code if refused else "" for way, refused in found.ways_of(held).items()
    }


@pytest.mark.rule("PAR-02", "COT-07", "REN-14", "SUP-02")
def test_each_way_is_open_or_says_why(firm: b.Company) -> None:
    found = built(partner_of(firm), firm)
    assert codes(found, "atlas") == {"renewal": "", "seats": "", "extension": "", "switch": ""}
    assert codes(found, "beam") == {
        "renewal": "window-not-open",
        "seats": "",
        "extension": "target-ends-first",
        "switch": "window-not-open",
    }


@pytest.mark.rule("CAT-03", "CAT-04")
def test_offerings_with_the_reasons_why_some_are_not_sold(firm: b.Company) -> None:
    found = built(partner_of(firm), firm)
    reasons = {
        (one.offer.product_code, one.offer.term): one.refused.code if one.refused else ""
        for one in found.sold
    }
    assert reasons["atlas", "P1Y"] == ""
    assert "success-plan-too-small" in reasons.values()
    sold_by_sales = built(b.staff("sales"), firm)
    assert {one.offer.country for one in sold_by_sales.sold} == {"SE"}


@pytest.mark.rule("CAT-03")
def test_a_specialisation_opens_what_needs_it(firm: b.Company) -> None:
    from tenure.records.models import Offering

    Offering.objects.filter(pk=b.offering("flux")).update(specialisation="fluids")
    plain, able = (built(partner_of(firm, specialisations=named), firm) for named in ("", "fluids"))
    found = [
        next(one.refused for one in every.sold if one.offer.offering_id == b.offering("flux"))
        for every in (plain, able)
    ]
    assert [one.code if one else "" for one in found] == ["specialisation-missing", ""]


@pytest.mark.rule("MOD-02")
def test_nothing_can_be_quoted_where_partners_sell_themselves(firm: b.Company) -> None:
    Customer.objects.filter(pk=firm.id).update(kind="public_sector")
    found = built(b.staff("sales"), firm)
    assert found.barred is not None
    assert found.barred.code == "resale-customer"
    assert {one.refused.code for one in found.sold if one.refused} == {"resale-customer"}
    assert codes(found, "atlas")["renewal"] == "resale-customer"


@pytest.mark.rule("PAR-01", "ACC-11")
def test_a_partner_sees_its_own_subscriptions_only(firm: b.Company) -> None:
    mine, other = partner_of(firm), b.acts_for(b.partner())
    Subscription.objects.filter(product__code="beam").update(partner_id=other.partner_id)
    assert [one.product for one in built(mine, firm).held] == ["Atlas"]
    assert [one.product for one in built(other, firm).held] == ["Beam"]
    stranger = building(b.acts_for(b.partner()), customer_id=firm.id, at=MAY)
    assert isinstance(stranger, Refused)
    assert stranger.code == "not-found"


@pytest.mark.rule("ACC-11")
def test_sales_says_why(firm: b.Company) -> None:
    silent = building(b.staff("sales", reason=""), customer_id=firm.id, at=MAY)
    assert isinstance(silent, Refused)
    assert silent.code == "reason-missing"
    purchaser = building(b.actor(firm.purchaser), customer_id=firm.id, at=MAY)
    assert isinstance(purchaser, Refused)


@pytest.mark.rule("REN-05", "REN-14", "COT-06", "COT-07")
def test_choices_of_a_line(firm: b.Company) -> None:
    found = built(partner_of(firm), firm)
    atlas, beam = found.held
    terms = {
        one.offer.term: one.refused.code if one.refused else "" for one in found.terms_of(atlas)
    }
    assert terms == {"P1M": "", "P1Y": "", "P3Y": ""}
    becomes = {one.offer.product_code for one in found.switches_of(atlas) if not one.refused}
    assert becomes == {"beam", "flux"}
    assert [(day.target_id, day.refused) for day in found.ends_of(atlas)] == [(beam.one.id, None)]
    offer = found.offer(b.offering("flux"))
    assert offer is not None
    days = found.aligned_to(offer)
    assert [day.last_on for day in days] == [atlas.last_on, beam.last_on]


def test_queries_do_not_grow_with_what_there_is(firm: b.Company, outside: Outside) -> None:
    actor = b.staff("sales")
    with CaptureQueriesContext(connection) as few:
        built(actor, firm)
    card = rows("SELECT id FROM payment_method", [])[0][0]
    for _ in range(3):
        b.buy(firm, product="flux", card=card)
    with CaptureQueriesContext(connection) as many:
        assert len(built(actor, firm).held) == 5
    assert len(many) == len(few)


@pytest.mark.rule("COT-10")
def test_queries_of_the_totals_do_not_grow_with_the_lines(firm: b.Company) -> None:
    actor, counts = b.staff("sales"), []
    keys = [row[0] for row in rows("SELECT id FROM subscription ORDER BY id", [])]
    seats = Line(action="seats", subscription_id=keys[0], quantity=1)
    new = Line(action="new", offering_id=b.offering("flux"), quantity=1)
    renewal = Line(action="renewal", subscription_id=keys[1])
    for lines in ((seats, new), (seats, renewal, *[new] * 40)):
        wanted = DraftQuote(customer_id=firm.id, lines=lines, intent="look")
        with CaptureQueriesContext(connection) as made:
            assert isinstance(preview(DRAFT_QUOTE, wanted, actor=actor, at=MAY), Foreseen)
        counts.append(len(made))
    assert counts[0] == counts[1]
