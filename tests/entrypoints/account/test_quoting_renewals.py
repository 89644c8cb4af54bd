"""Renewals quoted by the purchaser: grouped, held where they change, sent once, seen after."""

import html
import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tenure.gateways import proof_of_work
from tenure.records.facts.reading import rows
from tests import builders as b
from tests.entrypoints.account.conftest import World, hidden, text_of
from tests.proving import proven

PAGE = "/account/subscriptions/quote/"
IN_WINDOW = "2026-11-20 10:00"
TO = "eva@nordfab.example\nchef@nordfab.example"


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the proof of work cost a test next to nothing."""
    monkeypatch.setattr(proof_of_work, "_COST", 1)


def send(client: Client, keys: list[int], **changed: Any) -> Any:
    """Open the page for some subscriptions and send it as it stands, but for what is changed."""
    asked = {
        name: value for name, value in changed.items() if name[0] in "qo" and name[1:].isdigit()
    }
    shown = client.get(PAGE, {"id": keys, **({"asked": "1", **asked} if asked else {})})
    fields = {
        "id": keys,
        "all": keys,
        "asked": "1",
        "recipients": TO,
        "note": "For the board",
        "altcha": proven(shown),
        **{name: hidden(shown, name) for name in ("intent", "shown")},
        **changed,
    }
    return client.post(PAGE, fields)


def quotes(world: World) -> list[tuple[str, str, int]]:
    """Return source, state and number of recipients of every quote of the company."""
    return rows(
        "SELECT source, state, jsonb_array_length(recipients) FROM quote "
        "WHERE customer_id = %s ORDER BY id",
        [world.company.id],
    )


def held(key: int) -> bool:
    return bool(b.first("SELECT held_by_id IS NOT NULL FROM subscription WHERE id = %s", key)[0])


@pytest.mark.rule("REN-09", "QUO-02", "QUO-03", "QUO-07")
def test_one_renewal_is_quoted_as_it_is_set(world: World, eva: Client) -> None:
    world.clock_to(IN_WINDOW)
    shown = eva.get(PAGE, {"id": world.subscription})
    text = text_of(shown)
    assert "Create a renewal quote" in text
    assert "15 Jan 2027 – 14 Jan 2028" in text
    assert "Let auto-renewal wait" not in text
    answer = send(eva, [world.subscription])
    key = b.first("SELECT max(id) FROM quote")[0]
    assert answer.headers["Location"] == f"/account/quotes/{key}/"
    assert quotes(world) == [("self-service", "sent", 2)]
    assert not held(world.subscription)
    to = rows("SELECT \"to\" FROM mail WHERE template = 'quote-sent' ORDER BY id")
    assert [one[0] for one in to] == TO.split()
    for page in ("/account/subscriptions/", f"/account/subscriptions/{world.subscription}/"):
        assert "uoted: Q2026-000001" in text_of(eva.get(page)), page


@pytest.mark.rule("QUO-03", "ACC-08")
def test_the_details_on_the_quote_are_edited_and_one_comes_back(world: World, eva: Client) -> None:
    key: Any = world.subscription
    world.clock_to(IN_WINDOW)
    page = eva.get(PAGE, {"id": key, "asked": "1", f"q{key}": "3"}).content.decode()
    assert "Customer on the quote" in page
    edit = html.unescape(re.findall(r'href="(/account/company/\?next=[^"]*)"', page)[0])
    fields = {"name": "Nordfab Group AB", "vat_number": "", **b.ADDRESSES["SE"]}
    saved = eva.post(edit, {**fields, "same_owner": "on"})
    back = eva.get(saved.headers["Location"])
    assert back.request["PATH_INFO"] == PAGE
    assert "Nordfab Group AB" in text_of(back)
    assert f'name="q{key}" type="number" inputmode="numeric" min="1" max="1000000" value="3"' in (
        back.content.decode()
    )
    away = edit.partition("?")[0] + "?next=https://elsewhere.example/"
    kept = eva.post(away, {**fields, "same_owner": "on"})
    assert kept.headers["Location"] == "/account/company/"


@pytest.mark.rule("QUO-14", "REN-09", "COT-10")
def test_a_change_needs_auto_renewal_to_wait(world: World, eva: Client) -> None:
    """Five seats renew by themselves; three are quoted."""
    key: Any = world.subscription
    world.clock_to(IN_WINDOW)
    changed: dict[str, Any] = {f"q{key}": "3"}
    text = text_of(eva.get(PAGE, {"id": key, "asked": "1", **changed}))
    assert "The quote changes Atlas, and auto-renewal is on" in text
    refused = send(eva, [key], **changed)
    assert refused.status_code == 409
    assert "Auto-renewal of one subscription is on" in text_of(refused)
    assert quotes(world) == []
    sent = send(eva, [key], **changed, hold="1")
    assert sent.status_code == 302
    assert quotes(world) == [("self-service", "sent", 2)]
    assert held(key)
    page = text_of(eva.get(f"/account/subscriptions/{key}/"))
    assert "Auto-renewal waits for quote Q2026-000001" in page
    assert "If not, auto-renewal goes on by itself afterwards" in page
    assert "waits for Q2026-000001" in text_of(eva.get("/account/subscriptions/"))
    assert "counts only if quote Q2026-000001 isn’t accepted" in text_of(
        eva.get(f"/account/subscriptions/{key}/renewal/")
    )
    switching = text_of(eva.get("/account/subscriptions/auto-renewal/", {"id": key, "on": "0"}))
    assert "Atlas waits for quote Q2026-000001" in switching
    overview = text_of(eva.get("/account/"))
    assert "Quote Q2026-000001 over 70,687.50 SEK can be accepted to 20 Dec 2026" in overview


@pytest.mark.rule("REN-08", "REN-09", "QUO-13", "CHK-10")
def test_many_are_grouped_once_and_what_is_left_out_is_told(world: World, eva: Client) -> None:
    other = b.real_card(world.company, world.outside)
    second = b.buy(world.company, product="beam", card=other)
    monthly = b.buy(world.company, product="flux", term="P1M", card=world.card)
    keys = [world.subscription, second, monthly]
    world.clock_to(IN_WINDOW)
    shown = eva.get(PAGE, {"id": keys})
    text = text_of(shown)
    assert "These become 2 quotes" in text
    assert "One can’t be quoted now" in text
    assert "Flux can’t be renewed ahead of time" in text
    fields = {
        "id": keys,
        "asked": "1",
        "recipients": TO,
        "altcha": proven(shown),
        **{name: hidden(shown, name) for name in ("intent", "shown")},
    }
    first = eva.post(PAGE, fields)
    assert first.headers["Location"].startswith("/account/subscriptions/quoted/?made=")
    told = text_of(eva.get(first.headers["Location"]))
    assert "Your 2 quotes" in told
    assert "Q2026-000001" in told
    assert "Q2026-000002" in told
    assert "Flux can’t be renewed ahead of time" in told
    again = eva.post(PAGE, fields)
    assert again.headers["Location"] == first.headers["Location"]
    assert quotes(world) == [("self-service", "sent", 2)] * 2
    twice = text_of(eva.get(PAGE, {"id": keys}))
    assert "In an open quote already, to 20 Dec 2026" in twice


@pytest.mark.rule("REN-09", "QUO-13")
def test_without_a_quote_to_send_nothing_is_said_of_amounts(world: World, eva: Client) -> None:
    """Nothing is ticked, or only what can't be quoted: there is no other amount."""
    monthly = b.buy(world.company, product="flux", term="P1M", card=world.card)
    world.clock_to(IN_WINDOW)
    shown = eva.get(PAGE, {"id": world.subscription})
    fields = {
        "all": [world.subscription, monthly],
        "asked": "1",
        "recipients": TO,
        "altcha": proven(shown),
        **{name: hidden(shown, name) for name in ("intent", "shown")},
    }
    unticked = eva.post(PAGE, fields)
    only_that = eva.post(PAGE, {**fields, "id": monthly})
    assert "Flux can’t be renewed ahead of time" in text_of(only_that)
    for page in (unticked, only_that):
        assert page.status_code == 409
        assert "The amount has changed" not in text_of(page)
        assert "EUR" not in text_of(page)
    assert quotes(world) == []


@pytest.mark.rule("QUO-13", "REN-06")
def test_before_the_window_it_says_when(world: World, eva: Client) -> None:
    """The window of 90 days before 15 January 2027 opens on 17 October."""
    world.clock_to("2026-10-16 10:00")
    shown = eva.get(PAGE, {"id": world.subscription})
    assert "It’s too early to renew. From 17 Oct 2026 on" in text_of(shown)
    assert "Create quote" not in text_of(eva.get(f"/account/subscriptions/{world.subscription}/"))
    world.clock_to("2026-10-17 10:00")
    assert "Create quote" in text_of(eva.get(f"/account/subscriptions/{world.subscription}/"))
    assert send(eva, [world.subscription]).status_code == 302


@pytest.mark.rule("QUO-13", "SUB-11")
def test_to_the_end_of_the_late_period(world: World, eva: Client) -> None:
    """Not renewed on 15 January 2027: day 45 is 1 March, the last on which it can be quoted."""
    eva.post("/account/subscriptions/auto-renewal/", {"id": world.subscription, "on": "0"})
    world.clock_to("2027-03-01 10:00")
    sent = send(eva, [world.subscription])
    assert sent.status_code == 302
    last_on = b.first("SELECT last_on FROM quote WHERE source = 'self-service'")[0]
    assert last_on.isoformat() == "2027-03-01"
    world.clock_to("2027-03-02 10:00")
    assert eva.get(PAGE, {"id": world.subscription}).status_code == 302


@pytest.mark.rule("QUO-03")
def test_a_form_without_proof_is_refused_and_a_proof_counts_once(world: World, eva: Client) -> None:
    second = b.buy(world.company, product="beam", card=world.card)
    world.clock_to(IN_WINDOW)
    without = send(eva, [world.subscription], altcha="")
    assert without.status_code == 409
    assert "We couldn’t tell yet that you aren’t a robot" in text_of(without)
    assert quotes(world) == []
    solution = proven(eva.get(PAGE, {"id": world.subscription}))
    assert send(eva, [world.subscription], altcha=solution).status_code == 302
    assert send(eva, [second], altcha=solution).status_code == 409
    assert len(quotes(world)) == 1


@pytest.mark.rule("QUO-02")
@pytest.mark.parametrize(
    ("recipients", "status", "words"),
    [
        ("", 422, "Enter at least one address"),
        (" ".join(f"a{n}@nordfab.example" for n in range(6)), 409, "at most 5"),
        ("nobody", 409, "address"),
    ],
)
def test_who_can_get_it(
    world: World, eva: Client, recipients: str, status: int, words: str
) -> None:
    world.clock_to(IN_WINDOW)
    answer = send(eva, [world.subscription], recipients=recipients)
    assert answer.status_code == status
    assert words in text_of(answer)
    assert quotes(world) == []


@pytest.mark.rule("QUO-01", "ACC-04")
@pytest.mark.parametrize("role", ["member", "payer", "secondary_admin"])
def test_only_purchasers_quote(world: World, role: str) -> None:
    client = world.client(role)
    assert client.get(PAGE, {"id": world.subscription}).status_code == 403
    page = client.get("/account/subscriptions/")
    assert page.status_code == 403 or "Create quote" not in text_of(page)


def test_what_is_anothers_is_not_there(world: World, eva: Client) -> None:
    world.clock_to(IN_WINDOW)
    assert eva.get(PAGE, {"id": world.foreign_subscription}).status_code == 302


@pytest.mark.parametrize("page", [PAGE, "/account/subscriptions/", "/account/"])
def test_queries_do_not_grow_with_the_rows(world: World, eva: Client, page: str) -> None:
    first = [b.buy(world.company, product="beam", card=world.card)]
    more = [b.buy(world.company, product="flux", quantity=n, card=world.card) for n in (1, 2, 3)]
    world.clock_to(IN_WINDOW)
    assert send(eva, first).status_code == 302
    with CaptureQueriesContext(connection) as few:
        eva.get(page, {"id": first} if page == PAGE else {})
    for key in more:
        assert send(eva, [key]).status_code == 302
    with CaptureQueriesContext(connection) as many:
        shown = eva.get(page, {"id": [*first, *more]} if page == PAGE else {})
    assert len(many) == len(few)
    if page == "/account/":
        assert "One more quote can be accepted" in text_of(shown)


@pytest.mark.parametrize("language", ["sv", "da"])
def test_it_speaks_the_readers_language(world: World, language: str) -> None:
    world.clock_to(IN_WINDOW)
    client = world.client("purchaser", language=language)
    client.post("/language/", {"language": language})
    text = text_of(client.get(PAGE, {"id": world.subscription}))
    assert {"sv": "Skapa en förnyelseoffert", "da": "Lav et fornyelsestilbud"}[language] in text
