"""Many renewed by the page: grouped, reviewed, confirmed once; what can't be is listed."""

import re

import pytest
from django.test import Client

from tests import builders as b
from tests.entrypoints.account.conftest import World, hidden, text_of

ADDRESS = "/account/subscriptions/renew/"


def sent_from(page: object, keys: list[int]) -> dict[str, object]:
    return {
        "asked": "1",
        "auto": "1",
        "id": [str(key) for key in keys],
        **{name: hidden(page, name) for name in ("intent", "shown")},
    }


def terms(key: int) -> int:
    return int(b.first("SELECT count(*) FROM term WHERE subscription_id = %s", key)[0])


@pytest.mark.rule("REN-08", "CHK-13", "CHK-10", "REN-01")
def test_two_cards_are_two_orders_with_one_confirmation(world: World, eva: Client) -> None:
    other = b.real_card(world.company, world.outside)
    second = b.buy(world.company, product="beam", card=other)
    third = b.buy(world.company, product="flux", quantity=1, card=world.card)
    monthly = b.buy(world.company, product="flux", term="P1M", card=world.card)
    keys = [world.subscription, second, third, monthly]
    world.clock_to("2026-11-20 10:00")
    shown = eva.get(ADDRESS, {"id": [str(key) for key in keys]})
    text = text_of(shown)
    assert "One can’t be renewed now" in text
    assert "Flux can’t be renewed ahead of time" in text
    assert "2 subscriptions, Visa •••• 4242" in text
    assert "1 subscription, Visa •••• 4242" in text
    assert "15 Jan 2027 – 14 Jan 2028" in text
    answer = eva.post(ADDRESS, sent_from(shown, keys))
    assert answer.status_code == 302
    assert answer.headers["Location"].endswith("/account/orders/")
    world.answer_payments(b.at("2026-11-20 10:00"))
    assert [terms(key) for key in keys[:3]] == [2, 2, 2]
    charged = b.first(
        "SELECT sum(total_minor)::bigint, count(*) FROM invoice WHERE customer_id = %s "
        "AND issued_on = '2026-11-20' AND order_id IN (SELECT id FROM purchase_order "
        "WHERE placed_on = '2026-11-20')",
        world.company.id,
    )
    assert hidden(shown, "shown") == f"{charged[0]}SEK"
    assert charged[1] == 2


@pytest.mark.rule("REN-08", "CHK-10")
def test_pressing_twice_orders_once(world: World, eva: Client) -> None:
    second = b.buy(world.company, product="beam", card=world.card)
    keys = [world.subscription, second]
    world.clock_to("2026-11-20 10:00")
    shown = eva.get(ADDRESS, {"id": [str(key) for key in keys]})
    sent = sent_from(shown, keys)
    first = eva.post(ADDRESS, sent)
    assert first.status_code == 302
    assert "/processing/" in first.headers["Location"]
    assert eva.post(ADDRESS, sent).headers["Location"] == first.headers["Location"]
    world.answer_payments(b.at("2026-11-20 10:00"))
    assert [terms(key) for key in keys] == [2, 2]


@pytest.mark.rule("REN-08")
def test_one_can_be_left_out(world: World, eva: Client) -> None:
    second = b.buy(world.company, product="beam", card=world.card)
    world.clock_to("2026-11-20 10:00")
    whole = eva.get(ADDRESS, {"id": [str(world.subscription), str(second)], "asked": "1"})
    assert len(re.findall(r'type="checkbox"[^>]*name="id"', whole.content.decode())) == 2
    fewer = eva.get(ADDRESS, {"id": [str(second)], "asked": "1"})
    assert "Atlas" not in text_of(fewer)


@pytest.mark.rule("REN-08", "COT-10")
def test_another_amount_than_shown_is_never_charged(world: World, eva: Client) -> None:
    world.clock_to("2026-11-20 10:00")
    shown = eva.get(ADDRESS, {"id": str(world.subscription)})
    answer = eva.post(ADDRESS, sent_from(shown, [world.subscription]) | {"shown": "1SEK"})
    assert answer.status_code == 409
    assert "amount-changed" in text_of(answer)
    assert terms(world.subscription) == 1


@pytest.mark.rule("ACC-11", "REN-01")
def test_whose_it_is_not_renews_nothing(world: World, eva: Client) -> None:
    world.clock_to("2026-11-20 10:00")
    for who in ("secondary_admin", "member", "payer"):
        answer = world.client(who).get(ADDRESS, {"id": str(world.subscription)})
        assert answer.status_code == 403
    foreign = eva.get(ADDRESS, {"id": str(world.foreign_subscription)})
    assert foreign.headers["Location"].endswith("/account/subscriptions/")
    assert terms(world.foreign_subscription) == 1


@pytest.mark.rule("REN-08")
def test_the_table_leads_here(world: World, eva: Client) -> None:
    table = eva.get("/account/subscriptions/").content.decode()
    assert f'formaction="{ADDRESS}"' in table
