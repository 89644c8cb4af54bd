"""Groups in the account: made, filled, given seats, dissolved; and what each role sees of them."""

import pytest
from django.test import Client

from tests import builders as b
from tests.entrypoints.account.conftest import World, text_of

GROUPS = "/account/users/groups/"


def made(client: Client, name: str, *people: b.Person) -> str:
    """Make a group by its page; return the page of the group."""
    emails = ", ".join(one.email for one in people)
    response = client.post(GROUPS, {"name": name, "emails": emails})
    assert response.status_code == 302, text_of(response)
    return response.headers["Location"]


@pytest.mark.rule("ACC-06", "SUB-14")
def test_a_group_is_made_filled_given_seats_and_dissolved(world: World) -> None:
    client = world.client("purchaser")
    assert "No groups yet" in text_of(client.get(GROUPS))
    eva, ola = b.person(name="Eva Dal"), b.person(name="Ola Berg")
    page = made(client, "Design team", eva)
    shown = client.post(f"{page}add/", {"emails": f"{ola.email}\nnobody@x.example; {eva.email}"})
    text = text_of(shown)
    assert "One address wasn’t added" in text
    assert "Nobody with an account has the address nobody@x.example." in text
    assert "One person was added." in text
    seats = f"/account/subscriptions/{world.subscription}/"
    key = page.rstrip("/").rpartition("/")[2]
    client.post(f"{seats}seats/group/", {"whom": f"group-{key}"}, follow=True)
    text = text_of(client.get(seats))
    assert text.count("through Design team") == 2
    assert "Eva Dal got a seat" in text
    assert "Given to everybody in Design team" in text
    text = text_of(client.get(f"{page}dissolve/"))
    assert "2 seats are lost" in text
    assert "Dissolve, and take 2 seats back" in text
    text = text_of(client.post(f"{page}dissolve/", follow=True))
    assert "The group “Design team” is dissolved." in text
    assert client.get(page).status_code == 404
    assert "through Design team" not in text_of(client.get(seats))


@pytest.mark.rule("SUB-14", "SUP-02")
def test_too_few_seats_are_told_in_place_and_who_waits_is_named(world: World) -> None:
    client, seats = world.client("purchaser"), f"/account/subscriptions/{world.subscription}/"
    quantity, used = b.first(
        "SELECT quantity, (SELECT count(*) FROM assignment a WHERE a.subscription_id = s.id "
        "AND a.released_at IS NULL) FROM subscription s WHERE id = %s",
        world.subscription,
    )
    people = [b.person(name=f"Person {n}") for n in range(quantity - used + 1)]
    page = made(client, "Design team", *people)
    key = page.rstrip("/").rpartition("/")[2]
    refused = client.post(f"{seats}seats/group/", {"whom": f"group-{key}"})
    assert refused.status_code == 409
    assert "one is missing" in text_of(refused)
    client.post(f"{page}remove/", {"user": people[0].id})
    client.post(f"{page}seats/", {"subscription": world.subscription})
    told = text_of(client.post(f"{page}add/", {"person": people[0].email}, follow=True))
    assert "One person now waits for a seat of Atlas: none is free." in told
    text = text_of(client.get(seats))
    assert "One person waits for a seat" in text
    assert "Person 0 through Design team" in text
    assert "1 waiting" in text_of(client.get(GROUPS))
    # A seat that becomes free is theirs.
    client.post(f"{page}remove/", {"user": people[1].id})
    assert "waits for a seat" not in text_of(client.get(seats))


@pytest.mark.rule("ACC-06", "ACC-11")
@pytest.mark.parametrize(
    ("role", "sees", "does"),
    [
        ("purchaser", 200, 302),
        ("secondary_admin", 200, 302),
        ("member", 403, 403),
        ("payer", 403, 403),
    ],
)
def test_who_sees_and_tends_groups(world: World, role: str, sees: int, does: int) -> None:
    page = made(world.client("purchaser"), "Design team")
    client = world.client(role)
    assert client.get(GROUPS).status_code == sees
    assert client.get(page).status_code == sees
    assert client.get(f"{page}dissolve/").status_code == sees
    assert client.post(f"{page}rename/", {"name": f"By {role}"}).status_code == does
    stranger = world.client(world.foreign.purchaser)
    for address in (page, f"{page}dissolve/"):
        assert stranger.get(address).status_code == 404
    assert stranger.post(f"{page}rename/", {"name": "Theirs"}).status_code == 404


@pytest.mark.parametrize("language", ["sv", "da"])
def test_the_pages_are_there_in_every_language(world: World, language: str) -> None:
    page = made(world.client("purchaser"), "Design", b.person())
    client = world.client("purchaser", language=language)
    for address in (GROUPS, page, f"{page}dissolve/"):
        assert client.get(address).status_code == 200


def test_a_refused_name_stays_in_its_field(world: World) -> None:
    client = world.client("purchaser")
    made(client, "Design")
    response = client.post(GROUPS, {"name": "design", "emails": "eva@x.example"})
    assert response.status_code == 409
    assert "There is a group called “design” already." in text_of(response)
    assert 'value="design"' in response.content.decode()
    assert "eva@x.example</textarea>" in response.content.decode()
