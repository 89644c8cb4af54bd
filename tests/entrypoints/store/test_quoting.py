"""The cart sent as a quote: who sends it, to whom, what it becomes, and what is refused."""

from typing import Any

import pytest

from tenure.gateways import proof_of_work
from tenure.records.facts.reading import rows
from tests import builders as b
from tests.entrypoints.store.conftest import Visitor, hidden, text_of
from tests.proving import proven

PAGE = "/cart/quote/"
TO = "eva@example.com\nchef@example.com"


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the proof of work cost a test next to nothing."""
    monkeypatch.setattr(proof_of_work, "_COST", 1)


@pytest.fixture
def eva(visitor: Visitor) -> Visitor:
    """Somebody with an account, a company and two seats in the cart."""
    visitor.put_in_cart(quantity=2)
    visitor.sign_up()
    visitor.found()
    return visitor


def fields(shown: Any, **changed: str) -> dict[str, str]:
    """Return the form as the page is sent by somebody who leaves it as it is."""
    return {
        **{name: hidden(shown, name) for name in ("shown", "intent")},
        "recipients": TO,
        "note": "",
        "altcha": proven(shown),
        **changed,
    }


def quotes() -> list[tuple[str, str, int]]:
    """Return source, state and number of lines of every quote."""
    return rows("SELECT source, state, jsonb_array_length(wanted) FROM quote ORDER BY id")


@pytest.mark.rule("QUO-01", "QUO-02", "QUO-03", "QUO-09")
def test_the_cart_becomes_a_quote(eva: Visitor) -> None:
    shown = eva.get(PAGE)
    assert "47,125.00 SEK" in text_of(shown)
    answer = eva.post(PAGE, **fields(shown))
    key = rows("SELECT max(id) FROM quote")[0][0]
    assert answer.headers["Location"] == f"/account/quotes/{key}/"
    assert quotes() == [("self-service", "sent", 1)]
    mails = rows("SELECT \"to\" FROM mail WHERE template = 'quote-sent' ORDER BY id")
    assert [one[0] for one in mails] == TO.split()
    assert "Your cart is empty" in text_of(eva.get("/cart/"))
    assert "Q2026-000001" in text_of(eva.get("/account/quotes/"))


@pytest.mark.rule("ACC-01", "QUO-03")
def test_account_and_company_lead_back_to_the_quote(visitor: Visitor) -> None:
    visitor.put_in_cart(quantity=2)
    asked = visitor.get(PAGE)
    assert asked.headers["Location"] == f"/sign-in/?next={PAGE}"
    assert f"/sign-up/?next={PAGE}" in visitor.get(asked.headers["Location"]).content.decode()
    made = visitor.sign_up(address=f"/sign-up/?next={PAGE}")
    assert made.headers["Location"] == PAGE
    assert "/checkout/company" in visitor.get(PAGE).headers["Location"]
    step = text_of(visitor.get("/checkout/company/new/"))
    assert "Payment" not in step
    assert visitor.found().headers["Location"] == PAGE
    edited = visitor.post(
        "/checkout/company/edit/",
        **b.ADDRESSES["SE"],
        name="Nordfab Ny AB",
        vat_number="",
        ownership_unchanged="on",
    )
    assert edited.headers["Location"] == PAGE
    assert "Nordfab Ny AB" in text_of(visitor.get(PAGE))


@pytest.mark.rule("CHK-13")
def test_who_checks_out_after_all_is_led_to_the_payment(eva: Visitor) -> None:
    eva.get(PAGE)
    assert eva.get("/checkout/").headers["Location"] == "/checkout/payment/"
    assert "Payment" in text_of(eva.get("/checkout/payment/"))


@pytest.mark.rule("CHK-02", "QUO-03")
def test_a_mixed_cart_is_a_quote_for_each_kind(eva: Visitor) -> None:
    eva.put_in_cart("flux", term="P1M", quantity=3)
    eva.put_in_cart("beam", quantity=1)
    shown = eva.get(PAGE)
    text = text_of(shown)
    assert "Quote 1 of 2" in text
    assert "Quote 2 of 2" in text
    answer = eva.post(PAGE, **fields(shown))
    assert answer.headers["Location"] == "/account/quotes/"
    assert sorted(quotes()) == [("self-service", "sent", 1), ("self-service", "sent", 2)]
    assert "Your cart is empty" in text_of(eva.get("/cart/"))


@pytest.mark.rule("QUO-03", "CHK-03", "COT-06")
def test_a_line_can_end_with_what_is_there(visitor: Visitor) -> None:
    """Two seats of Beam from 15 January to 9 June: 146 of 365 days of 6 000 each."""
    person = b.person("eva@example.com", name="Eva Lund")
    company = b.company(person)
    card = b.real_card(company, visitor.world, at=b.at("2025-06-10"))
    atlas = b.buy(company, card=card, at=b.at("2025-06-10"))
    visitor.sign_in_as(person)
    visitor.put_in_cart("beam", quantity=2)
    visitor.post("/checkout/payment/", method=card)
    visitor.post("/checkout/dates/", **{f"align-{b.offering('beam')}": atlas})
    shown = visitor.get(PAGE)
    text = text_of(shown)
    assert "ends on 9 Jun 2026" in text
    assert "4,800.00" in text
    assert visitor.post(PAGE, **fields(shown)).status_code == 302
    item = rows("SELECT action, net_minor, aligned_to_id FROM quote_item")
    assert item == [("aligned", 480_000, atlas)]


@pytest.mark.rule("QUO-03")
def test_without_proof_it_is_refused_with_its_reason(eva: Visitor) -> None:
    shown = eva.get(PAGE)
    refused = eva.post(PAGE, **fields(shown, altcha=""))
    assert refused.status_code == 409
    assert "We couldn’t tell yet that you aren’t a robot" in text_of(refused)
    assert quotes() == []


@pytest.mark.rule("QUO-03")
def test_a_solution_counts_once(eva: Visitor) -> None:
    first = fields(eva.get(PAGE))
    assert eva.post(PAGE, **first).status_code == 302
    eva.put_in_cart(quantity=3)
    again = eva.post(PAGE, **fields(eva.get(PAGE), altcha=first["altcha"]))
    assert again.status_code == 409
    assert quotes() == [("self-service", "sent", 1)]


@pytest.mark.rule("QUO-02")
@pytest.mark.parametrize(
    ("recipients", "status"),
    [("", 422), (" ".join(f"a{n}@example.com" for n in range(6)), 409), ("nobody", 409)],
)
def test_who_can_get_it(eva: Visitor, recipients: str, status: int) -> None:
    answer = eva.post(PAGE, **fields(eva.get(PAGE), recipients=recipients))
    assert answer.status_code == status
    assert quotes() == []


@pytest.mark.rule("COT-10")
def test_what_was_changed_meanwhile_is_shown_again(eva: Visitor) -> None:
    old = fields(eva.get(PAGE))
    eva.put_in_cart(quantity=1)
    answer = eva.post(PAGE, **old)
    assert answer.headers["Location"] == PAGE
    assert "A price or date has changed" in text_of(eva.get(PAGE))
    assert quotes() == []


@pytest.mark.parametrize("language", ["sv", "da"])
def test_it_speaks_the_readers_language(eva: Visitor, language: str) -> None:
    eva.post("/language/", language=language)
    title = {"sv": "Skicka varukorgen som offert", "da": "Send kurven som tilbud"}[language]
    assert title in text_of(eva.get(PAGE))
