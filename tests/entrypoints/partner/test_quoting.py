"""A partner builds a quote, keeps it, sends it, follows it, and begins its next version."""

import html
import json
import re
from typing import Any

import pytest
from django.test import Client

from tenure.records.facts.reading import rows
from tenure.records.models import Quote
from tests import builders as b
from tests.entrypoints.partner.conftest import Partners

pytestmark = [pytest.mark.django_db]


def carried(page: Any) -> dict[str, str]:
    """Return what the form of a page carries: every field with its value."""
    text = page.content.decode()
    found: dict[str, str] = {}
    for tag in re.findall(r"<input[^>]*>", text):
        name, value = re.search(r'name="([^"]*)"', tag), re.search(r'value="([^"]*)"', tag)
        ticks = 'type="checkbox"' in tag and "checked" not in tag
        if name and name[1] not in ("csrfmiddlewaretoken", "partner") and not ticks:
            found[name[1]] = html.unescape(value[1]) if value else ""
    for name, inner in re.findall(r'<select[^>]*name="([^"]*)"[^>]*>(.*?)</select>', text, re.S):
        chosen = re.search(r'<option value="([^"]*)"[^>]* selected', inner)
        first = re.search(r'<option value="([^"]*)"', inner)
        found[name] = (chosen or first)[1] if chosen or first else ""  # type: ignore[index]
    return found


def press(client: Client, page: Any, do: str, url: str, **typed: Any) -> Any:
    """Press a button of the builder as a browser without scripts does."""
    return client.post(url, {**carried(page), **typed, "do": do})


def lines(page: Any) -> list[dict[str, Any]]:
    return list(json.loads(carried(page)["lines"]))


def built(ready: Partners) -> tuple[Client, str, Any]:
    """Return a browser with a quote that renews the customer's subscription."""
    client, url = ready.client(), f"/partner/customers/{ready.one.company.id}/quote/"
    page = press(client, client.get(url), "add-renewal", url, pick=ready.one.subscription)
    return client, url, page


@pytest.mark.rule("PAR-02", "QUO-07")
def test_every_button_keeps_all_that_was_typed(ready: Partners) -> None:
    client, url, page = built(ready)
    assert lines(page) == [
        {"action": "renewal", "subscription_id": ready.one.subscription, "auto_renew": True,
         "keep_roles": True}
    ]  # fmt: skip
    typed = {"note": "As agreed", "email-2": "procurement@x.example", "quantity-1": "7"}
    page = press(client, page, "add-new", url, **typed, **{
        "new-offering": b.offering("flux"), "new-quantity": "2",
        "new-target": ready.one.subscription,
    })  # fmt: skip
    kept = carried(page)
    assert (kept["email-2"], kept["quantity-1"]) == ("procurement@x.example", "7")
    assert "As agreed" in page.content.decode()
    assert [(one["action"], one["quantity"]) for one in lines(page)] == [
        ("renewal", 7),
        ("aligned", 2),
    ]
    page = press(client, page, "remove-1", url)
    assert [one["action"] for one in lines(page)] == ["aligned"]


@pytest.mark.rule("COT-09", "COT-10", "QUO-14")
def test_it_says_what_the_quote_comes_to_and_what_waits(ready: Partners) -> None:
    client, url, page = built(ready)
    text = page.content.decode()
    # Five seats at 18 850.00 and 25 % tax; three of them below.
    assert "117,812.50" in text.replace("\u00a0", " ")
    assert "Let their auto-renewal wait" not in text
    text = press(client, page, "look", url, **{"quantity-1": "3"}).content.decode()
    assert "70,687.50" in text
    assert "let its auto-renewal wait" in text


@pytest.mark.rule("PAR-02", "SUP-02", "COT-07")
def test_what_is_closed_says_why_and_makes_no_line(ready: Partners) -> None:
    client, url = ready.client(), f"/partner/customers/{ready.one.company.id}/quote/"
    page = client.get(url)
    assert "no other subscription" in page.content.decode().lower() or "quoting-closed" not in page
    page = press(client, page, "add-extension", url, pick=ready.one.subscription)
    assert lines(page) == []
    assert "was left out" in page.content.decode()


@pytest.mark.rule("QUO-10", "PAR-02")
def test_a_draft_is_kept_and_two_tabs_do_not_overwrite_each_other(ready: Partners) -> None:
    client, url, page = built(ready)
    saved = press(client, page, "save", url)
    again = press(client, page, "save", url)
    assert saved.url == again.url
    tab, other = client.get(saved.url), client.get(saved.url)
    assert press(client, tab, "save", saved.url, **{"quantity-1": "8"}).status_code == 302
    late = press(client, other, "save", saved.url, **{"quantity-1": "9"})
    assert late.status_code == 409
    text = late.content.decode()
    assert 'value="9"' in text
    assert "Open the newer draft" in text
    assert rows("SELECT revision, wanted->0->>'quantity' FROM quote") == [(2, "8")]


@pytest.mark.rule("QUO-02", "QUO-09", "QUO-14")
def test_sending_asks_to_let_auto_renewal_wait(ready: Partners) -> None:
    client, url, page = built(ready)
    review = press(client, page, "go-on", url, **{"quantity-1": "3"}).url
    assert review.endswith("/send/")
    shown = client.get(review)
    assert "Let auto-renewal of one subscription wait" in shown.content.decode()
    fields = carried(shown)
    fields.pop("hold")
    refused = client.post(review, fields)
    assert refused.status_code == 409
    sent = client.post(review, carried(shown))
    assert sent.status_code == 302
    assert rows("SELECT state, hold FROM quote") == [("sent", True)]
    assert rows("SELECT held_by_id IS NOT NULL FROM subscription WHERE id = %s",
                [ready.one.subscription]) == [(True,)]  # fmt: skip
    page = client.get(sent["Location"])
    text = page.content.decode()
    assert ready.one.company.purchaser.email in text
    assert "Auto-renewal waits for this quote" in text
    # Sent twice is sent once.
    assert client.post(review, carried(shown)).status_code == 302
    assert rows("SELECT count(*) FROM quote_link") == [(1,)]


@pytest.mark.rule("COT-10")
def test_another_amount_than_was_shown_is_not_sent(ready: Partners) -> None:
    client, url, page = built(ready)
    review = press(client, page, "go-on", url).url
    shown = carried(client.get(review)) | {"shown": "1SEK2026-12-31"}
    answer = client.post(review, shown)
    assert answer.status_code == 409
    assert rows("SELECT state FROM quote") == [("draft",)]


@pytest.mark.rule("QUO-08", "QUO-10", "QUO-15")
def test_the_next_version_takes_the_place_of_the_one_before(ready: Partners) -> None:
    client, url, page = built(ready)
    review = press(client, page, "go-on", url).url
    quote = client.post(review, carried(client.get(review)))["Location"]
    page = client.get(quote)
    intent = {"intent": carried(page)["intent"]}
    first = client.post(f"{quote}reissue/", intent)
    assert first["Location"] == client.post(f"{quote}reissue/", intent)["Location"]
    draft = client.get(first["Location"])
    review = press(client, draft, "go-on", first["Location"])["Location"]
    client.post(review, carried(client.get(review)))
    assert rows("SELECT version, state FROM quote ORDER BY version") == [
        (1, "superseded"),
        (2, "sent"),
    ]
    assert "Replaced by" in client.get(quote).content.decode()


@pytest.mark.rule("PAR-01", "QUO-15")
def test_what_the_run_has_quoted_is_listed_without_a_way_to_change_it(ready: Partners) -> None:
    client, url, page = built(ready)
    review = press(client, page, "go-on", url).url
    quote = client.post(review, carried(client.get(review)))["Location"]
    pages = ("/partner/", "/partner/quotes/", "/partner/renewals/")
    customer = f"/partner/customers/{ready.one.company.id}/"
    assert all(quote in client.get(one).text for one in (*pages, customer))
    Quote.objects.update(source="automatic")
    assert client.get(quote).status_code == 404
    for one in (*pages, customer):
        text = client.get(one).text
        assert quote not in text, one
        assert "Q2026-000001" in text, one


@pytest.mark.rule("INV-13", "PAY-05")
def test_a_credit_line_is_asked_for_beside_the_quote(ready: Partners) -> None:
    client, url, page = built(ready)
    review = press(client, page, "go-on", url).url
    quote = client.post(review, carried(client.get(review)))["Location"]
    assert "Ask for a credit line</button>" in client.get(quote).content.decode()
    assert client.get(f"{quote}credit-line/").status_code == 405
    asked = client.post(f"{quote}credit-line/")
    assert asked["Location"] == quote
    assert rows("SELECT l.state, l.asked_minor = q.total_minor FROM credit_line l, quote q") == [
        ("asked", True)
    ]
    page = client.get(quote).content.decode()
    assert "A credit line has been asked for." in page
    assert "Ask for a credit line</button>" not in page
    client.post(f"{quote}cancel/", {"reason": "Wrong company"})
    assert client.post(f"{quote}credit-line/").status_code == 409


@pytest.mark.rule("INV-13", "ACC-11", "PAY-05")
def test_a_partner_asks_for_a_higher_line_without_learning_of_the_one_there_is(
    ready: Partners,
) -> None:
    client, url, page = built(ready)
    review = press(client, page, "go-on", url).url
    quote = client.post(review, carried(client.get(review)))["Location"]
    (total,) = b.first("SELECT total_minor FROM quote")
    b.credit(ready.one.company, total - 1)
    page = client.get(quote).text
    assert "Ask for a credit line</button>" in page
    assert client.post(f"{quote}credit-line/")["Location"] == quote
    assert rows("SELECT state, asked_minor FROM credit_line") == [("approved", total)]
    assert "A credit line has been asked for." in client.get(quote).text
    b.credit(ready.one.company, 12_345_678_900)
    assert "credit line" not in client.get(quote).text
    refused = client.post(f"{quote}credit-line/")
    assert refused.status_code == 409
    assert "The credit line is high enough for this already." in refused.text
    assert "345" not in refused.text.partition("high enough")[2].partition("</div>")[0]


@pytest.mark.rule("QUO-15")
def test_cancelling_a_sent_quote_needs_a_reason(ready: Partners) -> None:
    client, url, page = built(ready)
    review = press(client, page, "go-on", url).url
    quote = client.post(review, carried(client.get(review)))["Location"]
    assert client.post(f"{quote}cancel/", {"reason": ""}).status_code == 422
    assert client.post(f"{quote}cancel/", {"reason": "Wrong company"}).status_code == 302
    assert rows("SELECT state, close_reason FROM quote") == [("cancelled", "Wrong company")]
    assert "Wrong company" in client.get(quote).content.decode()


@pytest.mark.rule("PAR-02", "QUO-10")
def test_a_draft_with_a_fault_is_kept_but_not_sent(ready: Partners) -> None:
    client, url, page = built(ready)
    key = b.offering("flux", country="DK")
    page = press(client, page, "add-new", url, **{"new-offering": key})
    assert "isn’t possible" in page.content.decode()
    kept = press(client, page, "go-on", url)
    assert kept.url.endswith("/edit/")
    text = client.get(kept.url).content.decode()
    assert "before you send" in text
    review = kept.url.replace("/edit/", "/send/")
    assert "disabled" in client.get(review).content.decode()
    assert client.post(review, carried(client.get(review))).status_code == 409


@pytest.mark.rule("PAR-01")
@pytest.mark.parametrize(
    "broken", ["{", "[1]", '[{"action":1}]', '[{"action":"new","quantity":"x"}]']
)
def test_what_no_page_has_written_is_a_bad_request(ready: Partners, broken: str) -> None:
    client, url = ready.client(), f"/partner/customers/{ready.one.company.id}/quote/"
    assert client.post(url, {"lines": broken}).status_code == 400


@pytest.mark.parametrize("language", ["sv", "da"])
def test_in_other_languages(ready: Partners, language: str) -> None:
    client = ready.client(language=language)
    url = f"/partner/customers/{ready.one.company.id}/quote/"
    page = press(client, client.get(url), "add-renewal", url, pick=ready.one.subscription)
    text = page.content.decode()
    assert "quoting-" not in re.sub(r"(quoting\.css|id=\"[^\"]*\")", "", text)
    assert "Before tax" not in text


@pytest.mark.rule("QUO-07")
def test_three_hundred_lines_are_shown_by_fifty(ready: Partners) -> None:
    client, url = ready.client(), f"/partner/customers/{ready.one.company.id}/quote/"
    many = [{"action": "new", "offering_id": b.offering("flux"), "quantity": 1} for _ in range(300)]
    page = client.post(url, {"lines": json.dumps(many), "do": "look"})
    assert page.content.decode().count('id="line-') == 50
    assert len(page.content) < 150_000
    page = press(client, page, "part-6", url, **{"quantity-1": "4"})
    assert 'id="line-300"' in page.content.decode()
    assert lines(page)[0]["quantity"] == 4
    saved = press(client, page, "save", url)
    assert rows("SELECT jsonb_array_length(wanted) FROM quote") == [(300,)]
    assert client.get(saved.url).status_code == 200
