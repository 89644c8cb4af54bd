"""The hosted pages as a browser without scripts meets them: the card, and 3-D Secure."""

import http.client
import re
from html import unescape
from urllib.parse import urlencode, urlsplit

import pytest

from tenure.gateways.payment.port import Answer, Charge
from tenure.gateways.payment.simulator.cards import BEHAVIOURS, TEST_CARDS, grouped
from tests.gateways.payment.conftest import Running

BACK = "http://127.0.0.1:9/methods?from=cart"
FORM = {"number": "4242 4242 4242 4242", "expiry": "12/34", "cvc": "123", "holder": "Alva Berg"}


class Page:
    """One answer of the server, redirects not followed."""

    def __init__(self, url: str, form: dict[str, str] | None = None) -> None:
        parts = urlsplit(url)
        connection = http.client.HTTPConnection(parts.netloc, timeout=5)
        path = f"{parts.path}?{parts.query}"
        if form is None:
            connection.request("GET", path)
        else:
            kind = {"Content-Type": "application/x-www-form-urlencoded"}
            connection.request("POST", path, urlencode(form), kind)
        response = connection.getresponse()
        self.status = response.status
        self.headers = response.headers
        self.html = response.read().decode()
        self.text = unescape(re.sub(r"<[^>]*>", "", self.html))
        connection.close()

    def inputs(self) -> dict[str, str]:
        found = re.findall(r'<input id="(\w+)" name="\w+" value="([^"]*)"', self.html)
        return {name: unescape(value) for name, value in found}


def _setup(running: Running, language: str = "en") -> tuple[str, str]:
    setup = running.provider().start_card_setup(
        return_url=BACK, customer_ref="C-1", language=language
    )
    return setup.id, setup.url


@pytest.mark.rule("PAY-02")
def test_a_card_is_entered_and_leads_back(running: Running) -> None:
    id, url = _setup(running)
    page = Page(url)
    assert page.status == 200
    assert page.inputs() == {"number": "", "expiry": "", "cvc": "", "holder": ""}
    for card in TEST_CARDS:
        assert grouped(card.number) in page.text
    done = Page(url, FORM)
    assert (done.status, done.headers["Location"]) == (303, f"{BACK}&setup={id}")
    stored = running.provider().card_setup(id)
    assert stored is not None
    assert (stored.brand, stored.last4, stored.holder) == ("Visa", "4242", "Alva Berg")
    assert (stored.expires_month, stored.expires_year) == (12, 2034)

    again = Page(url, {**FORM, "number": "5555555555554444"})
    assert (again.status, again.headers["Location"]) == (303, f"{BACK}&setup={id}")
    assert running.provider().card_setup(id) == stored
    assert Page(url).status == 303
    assert [event["body"]["kind"] for event in running.controls().events()] == ["card.stored"]


def test_a_click_on_a_test_card_fills_the_form(running: Running) -> None:
    id, url = _setup(running)
    page = Page(url)
    fills = [unescape(link) for link in re.findall(r'class="fill" href="([^"]*)"', page.html)]
    assert len(fills) == len(TEST_CARDS)
    for card, link in zip(TEST_CARDS, fills, strict=True):
        filled = Page(url + link).inputs()
        assert filled["number"] == grouped(card.number)
    assert Page(url, filled).status == 303
    assert running.provider().card_setup(id) is not None


@pytest.mark.parametrize(
    ("field", "typed", "says"),
    [
        ("number", "4242 4242 4242 4241", "That isn’t a card number"),
        ("number", "", "That isn’t a card number"),
        ("number", "4539 1488 0343 6467", "Only the test cards below work here"),
        ("expiry", "13/34", "Write the month and the year"),
        ("expiry", "12", "Write the month and the year"),
        ("cvc", "12", "Write 3 or 4 digits"),
        ("holder", " ", "Write a name"),
        ("holder", "4539 1488 0343 6467", "Write a name"),
    ],
)
@pytest.mark.rule("CHK-11")
def test_what_is_wrong_is_said_and_the_number_is_not_shown_again(
    running: Running, field: str, typed: str, says: str
) -> None:
    id, url = _setup(running)
    page = Page(url, {**FORM, field: typed})
    assert page.status == 422
    assert says in page.text
    assert page.inputs()["number"] == page.inputs()["cvc"] == ""
    assert not typed.strip() or f'value="{typed}"' not in page.html
    assert page.html.count('aria-invalid="true"') == 1
    assert running.provider().card_setup(id) is None


@pytest.mark.parametrize(
    ("language", "title", "challenge", "amount"),
    [
        ("en", "Enter your card", "Approve the payment", "1,226.20 EUR"),
        ("sv", "Ange ditt kort", "Godkänn betalningen", "1 226,20 EUR"),
        ("da", "Indtast dit kort", "Godkend betalingen", "1.226,20 EUR"),
    ],
)
def test_the_pages_speak_the_language_of_the_payer(
    running: Running, language: str, title: str, challenge: str, amount: str
) -> None:
    id, url = _setup(running, language)
    assert title in Page(url).text
    assert title in Page(_setup(running, "en")[1] + f"?language={language}").text
    Page(url, {**FORM, "number": "4000002760003185"})
    _, action_url = _asked(running, id, amount_minor=122620)
    page = Page(action_url)
    assert f'<html lang="{language}">' in page.html
    assert challenge in page.text
    assert amount in page.text.replace("\xa0", " ")


def _asked(running: Running, setup_id: str, *, amount_minor: int = 22620) -> tuple[Answer, str]:
    card = running.provider().card_setup(setup_id)
    assert card is not None
    answer = running.provider().request(
        Charge("k1", amount_minor, "EUR", card.token, "T-<1>", "authorise", BACK)
    )
    assert answer.action_url is not None
    return answer, answer.action_url


@pytest.mark.parametrize(
    ("decision", "state", "failure"),
    [("approve", "authorised", None), ("deny", "declined", "authentication_failed")],
)
def test_three_d_secure(running: Running, decision: str, state: str, failure: str | None) -> None:
    id, url = _setup(running)
    Page(url, {**FORM, "number": "4000002760003185"})
    asked, action_url = _asked(running, id)
    page = Page(action_url)
    assert "T-&lt;1&gt;" in page.html
    assert "···· 3185" in page.text
    assert running.provider().find(idempotency_key="k1") == asked

    back = Page(action_url, {"decision": decision})
    assert (back.status, back.headers["Location"]) == (303, f"{BACK}&payment={asked.provider_ref}")
    found = running.provider().find(idempotency_key="k1")
    assert found is not None
    assert (found.state, found.failure_code, found.action_url) == (state, failure, None)

    other = "deny" if decision == "approve" else "approve"
    assert Page(action_url, {"decision": other}).status == 303
    assert Page(action_url).status == 303
    assert running.provider().find(idempotency_key="k1") == found
    assert (
        running.provider().request(
            Charge("k1", 22620, "EUR", _token(running, id), "T-<1>", "authorise", BACK)
        )
        == found
    )
    kinds = [event["body"]["kind"] for event in running.controls().events()]
    assert kinds == ["card.stored", "payment.action-required", f"payment.{state}"]


def _token(running: Running, setup_id: str) -> str:
    card = running.provider().card_setup(setup_id)
    assert card is not None
    return card.token


def test_a_voided_payment_can_not_be_approved(running: Running) -> None:
    id, url = _setup(running)
    Page(url, {**FORM, "number": "4000002760003185"})
    asked, action_url = _asked(running, id)
    running.provider().void(provider_ref=asked.provider_ref, idempotency_key="v1")
    assert Page(action_url, {"decision": "approve"}).status == 303
    found = running.provider().find(idempotency_key="k1")
    assert found == Answer("declined", asked.provider_ref, "voided")


def test_pages_run_no_scripts_and_only_lead_back(running: Running) -> None:
    _, url = _setup(running)
    page = Page(url)
    assert page.headers["Content-Security-Policy"] == (
        "default-src 'none'; style-src 'self'; form-action 'self' http://127.0.0.1:9;"
        " base-uri 'none'; frame-ancestors 'none'"
    )
    assert "<script" not in page.html
    assert Page(f"{running.base_url}/style.css").status == 200


@pytest.mark.parametrize("path", ["/", "/card/set_x", "/card/", "/challenge/pay_x", "/card/a/b"])
def test_an_address_that_leads_nowhere_says_so(running: Running, path: str) -> None:
    page = Page(f"{running.base_url}{path}?language=da")
    assert page.status == 404
    assert "Siden findes ikke" in page.text


def test_each_behaviour_has_a_test_card() -> None:
    assert {card.behaviour for card in TEST_CARDS} == set(BEHAVIOURS)
