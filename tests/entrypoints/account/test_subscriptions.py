"""The table of subscriptions, what a page says of one, and why it is in its state."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tenure.questions.subscriptions.subscription import subscription
from tenure.rules.decision import Refused
from tests import builders as b
from tests.entrypoints.account.conftest import World, switch, text_of


@pytest.mark.rule("SUB-02")
def test_the_table_says_dates_seats_and_the_next_amount(world: World) -> None:
    text = text_of(world.client("purchaser").get("/account/subscriptions/"))
    assert "Atlas 1 year 1 / 5 Active renews 15 Jan 2027 14 Jan 2027" in text
    assert "117,812.50 SEK" in text
    assert "18,850.00 SEK a year × 5 seats = 94,250.00 SEK" in text


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("?q=bea", ["Beam"]),
        ("?q=%25", []),
        ("?term=P1M", ["Beam"]),
        ("?renewal=off", ["Beam"]),
        ("?state=suspended", []),
        ("?sort=product", ["Atlas", "Beam"]),
        ("?sort=-product", ["Beam", "Atlas"]),
        ("?sort=expires", ["Beam", "Atlas"]),
        ("?sort=seats&state=active", ["Beam", "Atlas"]),
    ],
)
def test_the_table_is_narrowed_and_sorted_by_its_address(
    world: World, address: str, shown: list[str]
) -> None:
    b.buy(world.company, product="beam", term="P1M", quantity=2, card=world.card, auto_renew=False)
    page = world.client("purchaser").get("/account/subscriptions/" + address).content.decode()
    found = [(page.find(f'/">{name}</a><small>'), name) for name in ("Atlas", "Beam")]
    assert [name for place, name in sorted(found) if place >= 0] == shown


@pytest.mark.parametrize(
    "page", ["/account/", "/account/subscriptions/", "/account/invoices/", "/account/orders/"]
)
def test_queries_do_not_grow_with_the_rows(world: World, page: str) -> None:
    eva = world.client("purchaser")
    eva.get(page)
    with CaptureQueriesContext(connection) as few:
        eva.get(page)
    for _ in range(6):
        b.buy(world.company, card=world.card)
    with CaptureQueriesContext(connection) as many:
        eva.get(page)
    assert len(many) == len(few)


@pytest.mark.rule("SUB-13", "SUB-07")
def test_the_history_answers_why_it_is_suspended(world: World) -> None:
    switch(world, on=False)
    world.clock_to("2027-02-05 10:00")
    eva = world.client("purchaser")
    text = text_of(eva.get(f"/account/subscriptions/{world.subscription}/history/"))
    assert "Suspended since 31 Jan 2027, because the paid term ended and wasn’t renewed." in text
    assert "Rule SUB-05" in text
    in_order = [
        "31 Jan 2027 Suspended: still not renewed",
        "28 Jan 2027 Warning sent: access will stop",
        "15 Jan 2027 Expired: the term ended without renewal",
        "15 Jan 2026 Auto-renewal switched off",
        "15 Jan 2026 Invoice",
        "15 Jan 2026 Bought: 5 seats, renews 15 Jan 2027",
    ]
    places = [text.find(entry) for entry in in_order]
    assert -1 not in places, [e for e, p in zip(in_order, places, strict=True) if p < 0]
    assert places[:4] == sorted(places[:4])
    page = eva.get(f"/account/subscriptions/{world.subscription}/").content.decode()
    assert '<li class="no">Using the product' in page
    assert '<li class="no">Handing out seats' in page
    assert "Add seats" not in page


@pytest.mark.rule("SUB-13", "REN-13")
def test_an_unpaid_renewal_names_the_invoice_that_caused_it(world: World) -> None:
    token = b.first("SELECT token FROM payment_method WHERE id = %s", world.card)[0]
    world.outside.payment.simulator.set_behaviour(token, "declined")  # type: ignore[attr-defined]
    world.clock_to("2027-01-20 10:00")
    number, key = b.first(
        "SELECT number, id FROM invoice WHERE customer_id = %s AND open_minor > 0",
        world.company.id,
    )
    eva = world.client("purchaser")
    text = text_of(eva.get(f"/account/subscriptions/{world.subscription}/"))
    assert "because an invoice wasn’t paid by its due date" in text
    assert f"Invoice {number} · Rule SUB-04" in text
    overview = text_of(eva.get("/account/"))
    assert f"Invoice {number}: the payment of 117,812.50 SEK didn’t go through." in overview
    assert "Atlas has expired. It still works to the end of 30 Jan 2027." in overview
    # With the card mended, paying brings it back.
    world.outside.payment.simulator.set_behaviour(token, "succeeds")  # type: ignore[attr-defined]
    paid = eva.post(f"/account/invoices/{key}/pay/", {"card": world.card})
    assert paid.status_code == 302
    world.answer_payments(b.at("2027-01-20 10:00"))
    text = text_of(eva.get(f"/account/subscriptions/{world.subscription}/"))
    assert "Active again since 20 Jan 2027, when the invoice was paid." in text


@pytest.mark.rule("SUB-14")
def test_seats_are_handed_out_and_taken_back_by_an_admin(world: World) -> None:
    admin = world.client("secondary_admin")
    address = f"/account/subscriptions/{world.subscription}/"
    member = world.people["member"]
    given = admin.post(address + "seats/assign/", {"email": member.email}, follow=True)
    assert f"{member.email} has a seat now." in text_of(given)
    assert "2 of 5 handed out" in text_of(given)
    own = text_of(world.client("member").get("/account/"))
    assert "Your own seats Atlas Open or download Active" in own
    assignment = b.first("SELECT id FROM assignment WHERE user_id = %s", member.id)[0]
    back = admin.post(address + "seats/release/", {"assignment": assignment}, follow=True)
    assert "1 of 5 handed out" in text_of(back)


@pytest.mark.rule("SUP-02")
def test_a_seat_for_nobody_says_what_to_do(world: World) -> None:
    admin = world.client("secondary_admin")
    response = admin.post(
        f"/account/subscriptions/{world.subscription}/seats/assign/", {"email": "no@example.com"}
    )
    assert response.status_code == 409
    assert "Nobody with an account has the address no@example.com." in text_of(response)


def test_the_overview_foresees_ninety_days(world: World) -> None:
    b.buy(world.company, product="beam", term="P1M", quantity=2, card=world.card)
    text = text_of(world.client("purchaser").get("/account/"))
    for day in ("15 Feb 2026", "15 Mar 2026", "15 Apr 2026"):
        assert f"{day} Beam renews 2 seats · 1 month" in text
    assert "Invoiced in 2026" in text
    assert "Nothing. Everything is paid" in text


@pytest.mark.rule("REN-04", "REN-15", "COT-10")
@pytest.mark.parametrize(
    ("term", "day"), [("P1M", "2026-02-15"), ("P1Y", "2027-01-15"), ("P3Y", "2027-01-15")]
)
def test_the_next_charge_is_what_is_then_charged(world: World, term: str, day: str) -> None:
    key = b.buy(world.company, product="flux", term=term, quantity=3, card=world.card)
    told = subscription(b.actor(world.company.purchaser), subscription_id=key, at=b.NOW)
    assert not isinstance(told, Refused)
    assert told.money is not None
    assert told.money.next_charge is not None
    assert told.money.next_charge.on == b.day(day)
    world.clock_to(f"{day} 10:00")
    charged = b.first(
        "SELECT i.total_minor FROM invoice i JOIN invoice_line l ON l.invoice_id = i.id "
        "WHERE l.subscription_id = %s AND i.issued_on = %s",
        key,
        b.day(day),
    )
    assert charged == (told.money.next_charge.total.minor,)
