"""The portal says what a subscription ends with, and what a term bought ahead changes when."""

import pytest
from django.db import connection

from tenure.actions.licensing.assign_seat import ASSIGN_SEAT, AssignSeat
from tenure.actions.ordering.order_for_customer import (
    ORDER_FOR_CUSTOMER,
    LineWanted,
    OrderForCustomer,
)
from tenure.actions.ordering.switch_product import SWITCH_PRODUCT, SwitchProduct
from tenure.operations.sandbox import move
from tests import builders as b
from tests.entrypoints.account.conftest import World, hidden, text_of

SALES = b.staff("sales")
BEFORE = b.at("2026-12-01")


def aligned(world: World) -> int:
    wanted = OrderForCustomer(
        customer_id=world.company.id,
        lines=(
            LineWanted(offering_id=b.offering("beam"), quantity=1, align_to=world.subscription),
        ),
        payment_method_id=world.card,
        intent="align",
    )
    b.do(ORDER_FOR_CUSTOMER, wanted, actor=SALES)
    world.answer_payments()
    key = b.first("SELECT max(id) FROM subscription WHERE customer_id = %s", world.company.id)[0]
    assert isinstance(key, int)
    return key


@pytest.mark.rule("COT-06", "SUB-03")
def test_an_aligned_one_names_what_it_ends_with(world: World) -> None:
    beam = aligned(world)
    page = world.client("purchaser").get(f"/account/subscriptions/{beam}/")
    assert "Ends with Atlas" in text_of(page)
    assert "own time zone" not in text_of(page)
    other = world.client("purchaser").get(f"/account/subscriptions/{world.subscription}/")
    assert "Ends with" not in text_of(other)


@pytest.mark.rule("SUB-03")
def test_in_another_time_zone_it_ends_on_the_same_day(world: World) -> None:
    beam = aligned(world)
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE subscription SET time_zone = 'America/New_York' WHERE id = %s",
            [world.subscription],
        )
    page = world.client("purchaser").get(f"/account/subscriptions/{beam}/")
    assert "each at midnight in its own time zone" in text_of(page)


@pytest.mark.rule("REN-05", "REN-06", "CHK-13", "SUB-14")
@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "1 seat from"), ("sv", "1 plats från"), ("da", "1 plads fra")],
)
def test_other_seats_ahead_of_time(world: World, language: str, said: str) -> None:
    bo = b.person("bo.other@x.example")
    admin = b.actor(world.company.purchaser)
    b.do(ASSIGN_SEAT, AssignSeat(subscription_id=world.subscription, email=bo.email), actor=admin)
    move(to=BEFORE)
    client = world.client("purchaser", language=language)
    url = f"/account/subscriptions/{world.subscription}/"
    page = client.get(f"{url}renew/", {"quantity": "1", "auto": "1"})
    assert said in text_of(page)
    sent = {name: hidden(page, name) for name in ("intent", "quantity", "card", "shown", "auto")}
    assert client.post(f"{url}renew/", sent).status_code == 302
    world.answer_payments(BEFORE)
    shown = text_of(client.get(url))
    from_day = {"en": "From 15 Jan 2027", "sv": "Från 15 jan. 2027", "da": "Fra 15. jan. 2027"}
    assert from_day[language] in shown
    found = b.first(
        "SELECT quantity > 1, begins_quantity FROM subscription WHERE id = %s", world.subscription
    )
    assert found == (True, 1)
    if language == "en":
        assert "choose who gives theirs back on 15 Jan 2027" in shown


@pytest.mark.rule("REN-14")
def test_a_switch_that_is_ordered_shows_what_comes(world: World) -> None:
    move(to=BEFORE)
    wanted = SwitchProduct(
        subscription_id=world.subscription, offering_id=b.offering("beam"), intent="s"
    )
    b.do(SWITCH_PRODUCT, wanted, actor=SALES, at=BEFORE)
    world.answer_payments(BEFORE)
    client = world.client("purchaser")
    url = f"/account/subscriptions/{world.subscription}/"
    assert "From 15 Jan 2027 Beam" in text_of(client.get(url))
    assert "Switch to another product ordered" in text_of(client.get(f"{url}history/"))
    move(to=b.at("2027-01-15 12:00"))
    ended = text_of(client.get(url))
    assert "another product took its place" in ended
