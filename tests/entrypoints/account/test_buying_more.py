"""More seats and renewal by hand: the price before the button is the price that is charged."""

import pytest

from tests import builders as b
from tests.entrypoints.account.conftest import World, hidden, switch, text_of


def confirm(world: World, address: str, *, at: str, **fields: object) -> tuple[str, int]:
    """Read the page, press its button, let the bank answer; return what was shown and charged."""
    eva = world.client("purchaser")
    query = "&".join(f"{name}={value}" for name, value in fields.items())
    shown = eva.get(f"{address}?{query}")
    assert shown.status_code == 200, text_of(shown)
    sent = {name: hidden(shown, name) for name in ("intent", "quantity", "card", "shown")}
    if "auto" in fields:
        sent["auto"] = "1"
    answer = eva.post(address, sent)
    assert answer.status_code == 302, text_of(answer)
    assert answer.headers["Location"].endswith("/processing/")
    again = eva.post(address, sent)
    assert again.headers["Location"] == answer.headers["Location"]
    world.answer_payments(b.at(at))
    charged = b.first(
        "SELECT total_minor FROM invoice WHERE customer_id = %s ORDER BY id DESC", world.company.id
    )[0]
    return text_of(shown), charged


@pytest.mark.rule("COT-01", "COT-02", "COT-09", "COT-10", "CHK-10", "CHK-13")
def test_seats_cost_what_the_page_said(world: World) -> None:
    world.clock_to("2026-04-25 10:00")
    address = f"/account/subscriptions/{world.subscription}/seats/"
    text, charged = confirm(world, address, at="2026-04-25 10:00", quantity=2)
    # 18,850.00 SEK a year, 25 Apr 2026 to 14 Jan 2027 = 265 days: × 2 ÷ 365 = 27,371.23, + 25 %.
    assert "Add 2 seats · 34,214.04 SEK today" in text
    assert "÷ 365 days × 265 days (25 Apr 2026 – 14 Jan 2027) × 2 seats = 27,371.23 SEK" in text
    assert "VAT 25% 6,842.81 SEK" in text
    assert "All 7 seats renew together 15 Jan 2027" in text
    # Seven seats at the renewal: 7 × 18,850.00 + 25 %.
    assert "Renewal with 7 seats, tax included 15 Jan 2027 164,937.50 SEK" in text
    assert charged == 3_421_404
    assert (
        b.first("SELECT quantity, renews_on FROM subscription WHERE id = %s", world.subscription)[0]
        == 7
    )


@pytest.mark.rule("COT-10")
def test_another_amount_than_shown_is_never_charged(world: World) -> None:
    eva = world.client("purchaser")
    address = f"/account/subscriptions/{world.subscription}/seats/"
    shown = eva.get(f"{address}?quantity=2")
    sent = {name: hidden(shown, name) for name in ("intent", "quantity", "card", "shown")}
    world.clock_to("2026-01-17 10:00")
    answer = eva.post(address, sent)
    assert answer.status_code == 409
    assert "amount-changed" in text_of(answer)
    assert b.first(
        "SELECT count(*) FROM purchase_order WHERE customer_id = %s", world.company.id
    ) == (1,)
    again = {name: hidden(answer, name) for name in ("intent", "quantity", "card", "shown")}
    assert eva.post(address, again).status_code == 302


@pytest.mark.rule("SUP-02")
@pytest.mark.parametrize("quantity", ["0", "-3", "many", "99999999999"])
def test_a_quantity_that_cannot_be_is_refused_in_place(world: World, quantity: str) -> None:
    eva = world.client("purchaser")
    response = eva.get(f"/account/subscriptions/{world.subscription}/seats/?quantity={quantity}")
    text = text_of(response)
    assert response.status_code == 200
    if quantity in ("0", "99999999999"):
        assert "quantity-out-of-range" in text
    assert "0 seats ·" not in text


@pytest.mark.rule("REN-06", "CHK-13")
def test_renewing_ahead_leaves_the_renewal_date_where_it_is(world: World) -> None:
    world.clock_to("2026-11-20 10:00")
    address = f"/account/subscriptions/{world.subscription}/renew/"
    text, charged = confirm(world, address, at="2026-11-20 10:00", quantity=5, auto="1")
    assert "Renew · 117,812.50 SEK today" in text
    assert "The new term begins 15 Jan 2027" in text
    assert "Paid until 14 Jan 2028" in text
    assert charged == 11_781_250
    renews_on = b.first("SELECT renews_on FROM subscription WHERE id = %s", world.subscription)[0]
    assert renews_on == b.day("2028-01-15")


@pytest.mark.rule("REN-06", "SUP-02")
def test_too_early_says_from_when(world: World) -> None:
    eva = world.client("purchaser")
    text = text_of(eva.get(f"/account/subscriptions/{world.subscription}/renew/"))
    assert "window-not-open" in text
    assert "17 Oct 2026" in text


@pytest.mark.rule("REN-07", "SUB-06", "SUB-11")
def test_renewing_late_begins_where_the_old_term_ended(world: World) -> None:
    switch(world, on=False)
    world.clock_to("2027-02-05 10:00")
    eva = world.client("purchaser")
    page = text_of(eva.get(f"/account/subscriptions/{world.subscription}/"))
    assert "Suspended" in page
    assert "Renew now" in page
    address = f"/account/subscriptions/{world.subscription}/renew/"
    text, charged = confirm(world, address, at="2027-02-05 10:00", quantity=5, auto="1")
    assert "The term ended on 14 Jan 2027" in text
    assert charged == 5 * 1_885_000 * 5 // 4
    state = b.first("SELECT state, renews_on FROM subscription WHERE id = %s", world.subscription)
    assert state == ("active", b.day("2028-01-15"))


@pytest.mark.rule("REN-02", "SUB-10")
def test_switching_off_says_what_follows_before_and_after(world: World) -> None:
    eva = world.client("purchaser")
    before = text_of(eva.get(f"/account/subscriptions/auto-renewal/?id={world.subscription}&on=0"))
    assert "Nothing is charged today" in before
    assert "Atlas runs until 14 Jan 2027" in before
    assert "117,812.50 SEK" in before  # what won't be charged
    assert "Auto-renewal is off" in switch(world, on=False)
    page = text_of(eva.get(f"/account/subscriptions/{world.subscription}/"))
    assert "Active ends 14 Jan 2027" in page
    assert "Nothing will be charged by itself" in page


@pytest.mark.rule("REN-02")
def test_many_are_switched_at_once(world: World) -> None:
    second = b.buy(world.company, product="beam", card=world.card)
    text = switch(world, on=False, keys=(world.subscription, second))
    assert "Auto-renewal is off for 2 subscriptions" in text
    states = b.first(
        "SELECT array_agg(auto_renew) FROM subscription WHERE customer_id = %s", world.company.id
    )
    assert states == ([False, False],)


@pytest.mark.rule("CHK-11", "SUP-02")
def test_a_declined_card_leaves_everything_as_it_was_and_says_what_to_check(world: World) -> None:
    token = b.first("SELECT token FROM payment_method WHERE id = %s", world.card)[0]
    world.outside.payment.simulator.set_behaviour(token, "declined")  # type: ignore[attr-defined]
    eva = world.client("purchaser")
    address = f"/account/subscriptions/{world.subscription}/seats/"
    shown = eva.get(f"{address}?quantity=2")
    sent = {name: hidden(shown, name) for name in ("intent", "quantity", "card", "shown")}
    waiting = eva.post(address, sent).headers["Location"]
    world.answer_payments()
    landed = eva.get(waiting, follow=True)
    assert "add the card anew" in text_of(landed)
    assert "See the subscriptions" in text_of(landed)
    quantity = b.first("SELECT quantity FROM subscription WHERE id = %s", world.subscription)
    assert quantity == (5,)


@pytest.mark.rule("SUP-02")
def test_without_a_card_the_page_leads_to_the_cards(world: World) -> None:
    other = b.company(world.people["purchaser"], name="No Card AB")
    card = b.real_card(other, world.outside)
    key = b.buy(other, card=card, auto_renew=False)
    eva = world.client("purchaser")
    eva.post("/account/switch/", {"customer": other.number})
    eva.post(f"/account/payment-methods/{card}/remove/")
    page = eva.get(f"/account/subscriptions/{key}/seats/?quantity=1")
    assert "card-missing" in text_of(page)
    assert 'class="button" href="/account/payment-methods/"' in page.content.decode()
