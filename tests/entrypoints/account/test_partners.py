"""The customer's pages about its partner: who it is, the directory, asking, choosing."""

import pytest
from django.test import Client

from tenure.records.facts.reading import rows
from tenure.records.models import User
from tests import builders as b
from tests.entrypoints.account.conftest import World, hidden, text_of

pytestmark = pytest.mark.django_db


def number_of(partner: int) -> str:
    return str(b.first("SELECT number FROM partner WHERE id = %s", partner)[0])


@pytest.mark.rule("PAR-07")
def test_the_directory_is_searched_by_market_and_specialisation(world: World) -> None:
    b.partner(name="Bridge People", specialisations="bridges|tunnels")
    b.partner(name="House People", specialisations="houses")
    b.partner(name="Danske Broer", country="DK", specialisations="bridges")
    client = world.client("purchaser")
    page = text_of(client.get("/account/partner/find/"))
    assert "Bridge People" in page
    assert "House People" in page
    assert "Danske Broer" not in page
    able = text_of(client.get("/account/partner/find/?country=&specialisation=bridges"))
    assert "Bridge People" in able
    assert "Danske Broer" in able
    assert "House People" not in able
    nowhere = text_of(client.get("/account/partner/find/?country=DK&specialisation=houses"))
    assert "no such partner" in nowhere


@pytest.mark.rule("MOD-05", "QUO-16")
def test_without_a_partner_one_is_led_to_the_directory(world: World) -> None:
    page = world.client("purchaser").get("/account/partner/")
    assert "You have no partner" in text_of(page)
    assert 'href="/account/partner/find/"' in page.text


@pytest.mark.rule("QUO-16")
def test_a_quote_is_asked_for_once(world: World) -> None:
    partner = b.partner(name="Bridge People")
    client = world.client("purchaser")
    address = f"/account/partner/{number_of(partner)}/ask/"
    intent = hidden(client.get(address), "intent")
    wanted = {"text": "Twenty seats of Atlas from March on.", "intent": intent}
    short = client.post(address, wanted | {"text": "Atlas"})
    assert short.status_code == 422
    for _ in range(2):
        assert client.post(address, wanted).headers["location"] == "/account/partner/"
    assert rows("SELECT count(*) FROM quote_request") == [(1,)]
    page = text_of(client.get("/account/partner/"))
    assert "Twenty seats of Atlas" in page
    assert "Waiting" in page


@pytest.mark.rule("MOD-05")
def test_another_partner_is_chosen_after_seeing_what_it_means(world: World) -> None:
    first, second = b.partner(name="Bridge People"), b.partner(name="House People")
    client = world.client("purchaser")
    for partner, words in ((first, "becomes your partner"), (second, "stays with Bridge People")):
        address = f"/account/partner/{number_of(partner)}/choose/"
        assert words in text_of(client.get(address))
        assert client.post(address).headers["location"] == "/account/partner/"
    page = text_of(client.get("/account/partner/"))
    assert "House People" in page
    assert "with House People from" in page
    assert "Mia Manager" in text_of(client.get("/account/"))


@pytest.mark.rule("MOD-05", "ACC-11")
def test_who_may_not_buy_sees_the_partner_and_changes_nothing(world: World) -> None:
    partner = b.partner(name="Bridge People")
    purchaser = world.client("purchaser")
    purchaser.post(f"/account/partner/{number_of(partner)}/choose/")
    member = world.client("member")
    page = text_of(member.get("/account/partner/"))
    assert "Bridge People" in page
    assert "Ask for a quote" not in page
    assert member.post(f"/account/partner/{number_of(partner)}/choose/").status_code == 403
    assert purchaser.get("/account/partner/P-nobody/ask/").status_code == 404


@pytest.mark.rule("QUO-16")
def test_the_partners_answer_stands_in_the_portal(world: World) -> None:
    partner = b.partner(name="Bridge People")
    agent = b.acts_for(partner)
    client = world.client("purchaser")
    address = f"/account/partner/{number_of(partner)}/ask/"
    wanted = {"text": "Twenty seats of Atlas.", "intent": hidden(client.get(address), "intent")}
    client.post(address, wanted)
    key = b.first("SELECT id FROM quote_request")[0]
    theirs = Client(headers={"accept-language": "en"})
    theirs.force_login(User.objects.get(id=agent.user_id or 0))
    assert "Twenty seats of Atlas." in text_of(theirs.get("/partner/requests/"))
    assert "Twenty seats of Atlas." in text_of(theirs.get(f"/partner/requests/{key}/"))
    empty = theirs.post(f"/partner/requests/{key}/answer/", {"text": ""})
    assert empty.status_code == 409
    done = theirs.post(f"/partner/requests/{key}/answer/", {"text": "Not ours", "decline": "1"})
    assert done.headers["location"] == "/partner/requests/"
    again = theirs.post(f"/partner/requests/{key}/answer/", {"text": "Not ours", "decline": "1"})
    assert again.status_code == 302
    page = text_of(client.get("/account/partner/"))
    assert "Declined" in page
    assert "Not ours" in page
