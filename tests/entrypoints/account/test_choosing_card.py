"""Another card for many at once, from the page of cards; what used it can then be removed."""

import pytest
from django.test import Client

from tests import builders as b
from tests.entrypoints.account.conftest import World, text_of

ADDRESS = "/account/payment-methods/choose/"


@pytest.mark.rule("PAY-03", "PAY-06")
def test_all_that_a_card_pays_goes_over_to_another(world: World, eva: Client) -> None:
    second = b.buy(world.company, product="beam", card=world.card)
    other = b.real_card(world.company, world.outside)
    remove = f"/account/payment-methods/{world.card}/remove/"
    in_use = eva.post(remove)
    assert in_use.status_code == 409
    assert f'formaction="{ADDRESS}"' in in_use.content.decode()
    keys = [str(world.subscription), str(second)]
    shown = eva.get(ADDRESS, {"id": keys})
    assert "Nothing is charged now" in text_of(shown)
    answer = eva.post(ADDRESS, {"id": keys, "card": str(other)}, follow=True)
    assert "The card pays for 2 subscriptions from now on" in text_of(answer)
    methods = b.first(
        "SELECT array_agg(payment_method_id) FROM subscription WHERE customer_id = %s",
        world.company.id,
    )
    assert methods == ([other, other],)
    assert "Another card was chosen" in text_of(
        eva.get(f"/account/subscriptions/{second}/history/")
    )
    assert eva.post(remove).status_code == 302


@pytest.mark.rule("PAY-03", "ACC-11")
def test_a_card_of_somebody_else_pays_nothing(world: World, eva: Client) -> None:
    foreign = b.first("SELECT id FROM payment_method WHERE customer_id = %s", world.foreign.id)[0]
    answer = eva.post(ADDRESS, {"id": str(world.subscription), "card": str(foreign)})
    assert answer.status_code == 409
    assert "card-missing" in text_of(answer)
    for who in ("secondary_admin", "member", "payer"):
        sent = {"id": str(world.subscription), "card": str(world.card)}
        assert world.client(who).post(ADDRESS, sent).status_code == 403
