"""The page on which a renewal is set: what it shows is what the run charges."""

from typing import Any

import pytest

from tenure.actions.payments.store_payment_method import STORE_PAYMENT_METHOD, StorePaymentMethod
from tenure.operations.run import run
from tenure.records.facts.reading import rows
from tests import builders as b
from tests.entrypoints.account.conftest import World, hidden, switch, text_of

NAMES = ("quantity", "offering", "card", "po_number", "note")


def address(world: World) -> str:
    return f"/account/subscriptions/{world.subscription}/renewal/"


def save(world: World, **fields: Any) -> str:
    """Look at the preview and save it; return what the preview said."""
    eva = world.client("purchaser")
    shown = eva.get(address(world), fields)
    assert shown.status_code == 200, text_of(shown)
    answer = eva.post(address(world), {name: hidden(shown, name) for name in NAMES})
    assert answer.status_code == 302, text_of(answer)
    return text_of(shown)


@pytest.mark.rule("REN-05", "REN-17", "CHK-13", "REN-04")
def test_what_is_shown_is_what_the_run_charges(world: World) -> None:
    text = save(world, quantity=2, po_number="PO 7", note="Floor 3")
    assert "Nothing is charged today" in text
    # 2 × 18,850.00 + 25 %.
    assert "Renewal with 2 seats, tax included 15 Jan 2027 47,125.00 SEK" in text
    page = text_of(world.client("purchaser").get(address(world)[: -len("renewal/")]))
    assert "2 seats · 1 year" in page
    assert "Set to renew with 2 seats" in page
    for day in ("2026-10-17", "2026-12-16", "2027-01-08", "2027-01-15"):
        run(at=b.at(day))
    invoice = b.first(
        "SELECT total_minor, po_number, note FROM invoice WHERE customer_id = %s "
        "ORDER BY id DESC LIMIT 1",
        world.company.id,
    )
    assert invoice == (4_712_500, "PO 7", "Floor 3")
    now = b.first(
        "SELECT quantity, next_po_number, next_note, begins_on FROM subscription WHERE id = %s",
        world.subscription,
    )
    assert now == (2, "", "", None)


@pytest.mark.rule("REN-05")
def test_another_term_renews_for_that(world: World) -> None:
    monthly = b.offering("atlas", term="P1M")
    text = save(world, quantity=5, offering=monthly)
    assert "15 Jan 2027" in text
    run(at=b.at("2027-01-15"))
    now = b.first(
        "SELECT term, renews_on, offering_id FROM subscription WHERE id = %s", world.subscription
    )
    assert now == ("P1M", b.day("2027-02-15"), monthly)


@pytest.mark.rule("REN-05", "SUB-14")
def test_fewer_than_are_handed_out_is_said(world: World) -> None:
    run(at=b.at("2026-10-17"))
    person = world.people["secondary_admin"]
    answer = world.client("purchaser").post(
        f"/account/subscriptions/{world.subscription}/seats/assign/", {"email": person.email}
    )
    assert answer.status_code == 302
    assert "2 seats are handed out: unless you choose, the latest are taken back" in text_of(
        world.client("purchaser").get(address(world), {"quantity": 1})
    )
    subscription = address(world)[: -len("renewal/")]
    choose = (
        "From 15 Jan 2027 there is one seat, and 2 are handed out. Choose who gives theirs back"
    )
    assert choose not in text_of(world.client("purchaser").get(subscription))
    save(world, quantity=1)
    assert choose in text_of(world.client("purchaser").get(subscription))
    run(at=b.at("2027-01-15"))
    held = "SELECT count(*) FROM assignment WHERE subscription_id = %s AND released_at IS NULL"
    assert b.first(held, world.subscription) == (1,)


@pytest.mark.rule("REN-05", "SUP-02")
def test_after_the_renewal_date_it_says_why_not(world: World) -> None:
    switch(world, on=False)
    world.clock_to("2027-02-05 10:00")
    eva = world.client("purchaser")
    assert "renewal-date-passed" in text_of(eva.get(address(world)))
    answer = eva.post(address(world), {"quantity": "2"})
    assert answer.status_code == 409
    assert "Change the renewal" not in text_of(eva.get(address(world)[: -len("renewal/")]))


@pytest.mark.rule("REN-01", "ACC-06", "ACC-11")
@pytest.mark.parametrize(
    ("who", "status"),
    [("secondary_admin", 403), ("member", 403), ("payer", 403), ("stranger", 200)],
)
def test_only_a_purchaser_sets_it(world: World, who: str, status: int) -> None:
    """Who belongs to no company lands where companies are founded; it sees nothing."""
    client = world.client(who)
    for answer in (client.get(address(world)), client.post(address(world), {"quantity": "2"})):
        assert answer.status_code == status
    quantity = b.first("SELECT next_quantity FROM subscription WHERE id = %s", world.subscription)
    assert quantity == (5,)


@pytest.mark.rule("REN-16", "PAY-03", "PAY-09")
def test_a_card_that_expires_before_the_renewal_is_marked(world: World) -> None:
    short = b.do(
        STORE_PAYMENT_METHOD,
        StorePaymentMethod(
            customer_id=world.company.id,
            token="tok_short",
            brand="Visa",
            last4="1881",
            holder="Eva",
            expires_month=12,
            expires_year=2026,
        ),
        actor=b.actor(world.company.purchaser),
    )["payment_method_id"]
    eva = world.client("purchaser")
    assert "expires before the renewal" not in text_of(eva.get(address(world)))
    said = "Visa •••• 1881 expires before the renewal 31 Dec 2026"
    assert said in text_of(eva.get(address(world), {"card": str(short)}))
    save(world, card=short)
    method = b.first("SELECT payment_method_id FROM subscription WHERE id = %s", world.subscription)
    assert method == (short,)
    for day in ("2026-11-30", "2026-12-01", "2026-12-08", "2027-01-02"):
        run(at=b.at(day))
    mails = "SELECT asked_at FROM mail WHERE template = 'card-expiring' AND customer_id = %s"
    assert b.first(mails, world.company.id) == (b.at("2026-12-01"),)
    assert b.first(f"SELECT count(*) FROM ({mails}) AS told", world.company.id) == (1,)
    world.clock_to("2026-12-02 10:00")
    assert "Visa •••• 1881 is valid to 31 Dec 2026" in text_of(eva.get("/account/"))


@pytest.mark.rule("SUB-14")
def test_who_gives_a_seat_back_is_chosen_beforehand(world: World) -> None:
    page = address(world)[: -len("renewal/")]
    admin = world.client("secondary_admin")
    for who in ("secondary_admin", "member"):
        admin.post(page + "seats/assign/", {"email": world.people[who].email})
    save(world, quantity=1)
    shown = text_of(admin.get(page))
    assert "Choose the 2 people who give theirs back on that day" in shown
    assert "0 of 2 chosen" in shown
    assert shown.count("goes on 15 Jan 2027 unless you choose") == 2
    seats = dict(
        rows("SELECT user_id, id FROM assignment WHERE subscription_id = %s", [world.subscription])
    )
    first = seats[world.company.purchaser.id]
    answer = admin.post(page + "seats/leaving/", {"leaves": [first]}, follow=True)
    told = text_of(answer)
    assert "One person is chosen now. One seat more goes: the latest" in told
    assert "1 of 2 chosen" in told
    assert told.count("gives it back on 15 Jan 2027") == 1
    assert told.count("goes on 15 Jan 2027 unless you choose") == 1
    assert "was chosen to give the seat back on 15 Jan 2027" in told
    assert f'value="{first}" id="leaves{first}" checked' in answer.content.decode()
    assert "with 2 seats fewer than are handed out" in text_of(admin.get("/account/"))
    assert "They work to the end of 14 Jan 2027" in told
    refused = admin.post(page + "seats/leaving/", {"leaves": list(seats.values())})
    assert refused.status_code == 409
    assert "3 people are chosen to give back their seat of Atlas, and only 2 have to" in text_of(
        refused
    )
    member = seats[world.people["member"].id]
    chosen = admin.post(page + "seats/leaving/", {"leaves": [first, member]}, follow=True)
    assert "2 of 2 chosen" in text_of(chosen)
    assert "fewer than are handed out" not in text_of(admin.get("/account/"))
    assert world.client("member").post(page + "seats/leaving/", {"leaves": []}).status_code == 403
    none = admin.post(page + "seats/leaving/", {"leaves": ["x", "9" * 30]}, follow=True)
    assert "Nobody is chosen now. 2 seats more go: the latest" in text_of(none)
