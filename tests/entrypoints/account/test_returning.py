"""Returning a renewal in the portal: until when, what it brings, done, by whom (REN-11, RET-06)."""

import pytest

from tests import builders as b
from tests.entrypoints.account.conftest import World, hidden, text_of


def address(world: World) -> str:
    return f"/account/subscriptions/{world.subscription}/"


@pytest.mark.rule("REN-11", "RET-01", "RET-06")
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("Can be returned until 14 Feb 2027", "Goes back to Visa", "Last paid day")),
        ("sv", ("Kan returneras till och med", "Går tillbaka till Visa", "Sista betalda dag")),
        ("da", ("Kan returneres til og med", "Går tilbage til Visa", "Sidste betalte dag")),
    ],
)
def test_it_says_what_it_brings_and_then_it_is_done(
    world: World, language: str, words: tuple[str, ...]
) -> None:
    world.clock_to("2027-01-20 10:00")
    client = world.client("purchaser", language=language)
    page = client.get(address(world))
    assert words[0] in text_of(page)
    shown = client.get(f"{address(world)}return/")
    assert words[1] in text_of(shown)
    assert words[2] in text_of(shown)
    assert b.first("SELECT count(*) FROM invoice WHERE kind = 'credit_note'") == (0,)
    sent = {"invoice": hidden(shown, "invoice")}
    done = client.post(f"{address(world)}return/", sent, follow=True)
    assert done.status_code == 200
    assert b.first("SELECT state FROM subscription WHERE id = %s", world.subscription) == (
        "expired",
    )
    world.answer_payments()
    assert b.first("SELECT state FROM payment WHERE kind = 'refund'") == ("succeeded",)
    # The button once more is no second return, and the page offers none.
    client.post(f"{address(world)}return/", sent)
    assert b.first("SELECT count(*) FROM invoice WHERE kind = 'credit_note'") == (1,)
    assert words[0] not in text_of(client.get(address(world)))
    note = b.first("SELECT id FROM invoice WHERE kind = 'credit_note'")[0]
    assert client.get(f"/account/invoices/{note}/").status_code == 200
    assert client.get(f"/account/invoices/{note}.pdf").content.startswith(b"%PDF-")
    assert client.get(f"{address(world)}history/").status_code == 200


@pytest.mark.rule("RET-01")
def test_after_the_window_the_page_says_why_not(world: World) -> None:
    world.clock_to("2027-02-20 10:00")
    client = world.client("purchaser")
    assert "Can be returned" not in text_of(client.get(address(world)))
    invoice = b.first("SELECT max(id) FROM invoice WHERE customer_id = %s", world.company.id)[0]
    page = client.get(f"{address(world)}return/?invoice={invoice}")
    assert "could be returned until the end of 14" in text_of(page)
    sent = client.post(f"{address(world)}return/", {"invoice": invoice})
    assert sent.status_code == 409


@pytest.mark.rule("RET-06")
@pytest.mark.parametrize("role", ["member", "secondary_admin", "payer", "stranger"])
def test_nobody_else_returns(world: World, role: str) -> None:
    world.clock_to("2027-01-20 10:00")
    invoice = b.first("SELECT max(id) FROM invoice WHERE customer_id = %s", world.company.id)[0]
    answer = world.client(role).post(f"{address(world)}return/", {"invoice": invoice})
    assert answer.status_code != 302
    assert b.first("SELECT count(*) FROM invoice WHERE kind = 'credit_note'") == (0,)
