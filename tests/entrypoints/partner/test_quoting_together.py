"""A partner quotes the renewals of many customers in one go, checks them, and sends them."""

import html
import re
from typing import Any

import pytest
from django.test import Client

from tenure.records.facts.reading import rows
from tenure.records.models import Deployment
from tests import builders as b
from tests.entrypoints.partner.conftest import Partners

pytestmark = [pytest.mark.django_db]


def quoted(ready: Partners, client: Client, *keys: int) -> Any:
    """Return the page that checks what quoting these would come to."""
    return client.post("/partner/renewals/quote/", {"id": keys})


def fields(page: Any) -> dict[str, list[str]]:
    """Return what the form of a page sends, names that stand several times too."""
    found: dict[str, list[str]] = {}
    for tag in re.findall(r"<input[^>]*>", page.content.decode()):
        name, value = re.search(r'name="([^"]*)"', tag), re.search(r'value="([^"]*)"', tag)
        if name is None or ('type="checkbox"' in tag and "checked" not in tag):
            continue
        found.setdefault(name[1], []).append(html.unescape(value[1]) if value else "")
    return found


@pytest.mark.rule("REN-08", "REN-09", "PAR-05")
def test_renewals_of_many_customers_are_quoted_together(ready: Partners) -> None:
    client, side = ready.client(), ready.one
    page = quoted(ready, client, side.subscription, side.shared_subscription)
    assert page.status_code == 200
    text = page.content.decode()
    assert "Send 2 quotes" in text
    assert side.company.purchaser.email in text
    assert rows("SELECT count(*) FROM quote") == [(0,)]
    form = fields(page)
    done = client.post("/partner/renewals/quote/send/", form)
    assert "2 quotes were sent" in done.content.decode()
    assert rows("SELECT state, customer_id FROM quote ORDER BY customer_id") == [
        ("sent", key) for key in sorted((side.company.id, ready.shared.id))
    ]
    again = client.post("/partner/renewals/quote/send/", form | {"repeated": ["1"]})
    assert "2 quotes were sent" in again.content.decode()
    assert rows("SELECT count(*) FROM quote_link") == [(2,)]
    # What is quoted already stands there unticked.
    later = quoted(ready, client, side.subscription)
    assert "is in Q" in later.content.decode()
    assert "id" not in fields(later)


@pytest.mark.rule("QUO-02")
def test_of_many_quotes_one_customers_goes_to_others(ready: Partners) -> None:
    client, side = ready.client(), ready.one
    form = fields(quoted(ready, client, side.subscription, side.shared_subscription))
    to = f"to-{side.company.id}"
    wrong = client.post("/partner/renewals/quote/send/", form | {to: ["no address"]})
    assert wrong.status_code == 409
    assert 'value="no address"' in wrong.content.decode()
    assert rows("SELECT count(*) FROM quote") == [(0,)]
    done = client.post(
        "/partner/renewals/quote/send/", form | {to: ["eva@a.example; bo@b.example"]}
    )
    assert "2 quotes were sent" in done.content.decode()
    assert rows("SELECT customer_id, email, addressee FROM quote_link ORDER BY id") == sorted(
        [
            (side.company.id, "eva@a.example", True),
            (side.company.id, "bo@b.example", False),
            (ready.shared.id, ready.shared.purchaser.email, True),
        ],
        key=lambda one: one[0],
    )


@pytest.mark.rule("REN-08", "SUP-02")
def test_what_cannot_be_renewed_is_left_out_with_its_reason(ready: Partners) -> None:
    Deployment.objects.update(sandbox_at=b.NOW)
    page = quoted(ready, ready.client(), ready.one.subscription)
    assert "too early to renew" in page.content.decode()
    assert 'class="field-error"' in page.content.decode()
    assert '<button class="button wide" disabled>' in page.content.decode()


@pytest.mark.rule("PAR-01", "ACC-11")
def test_what_is_another_partners_is_not_there(ready: Partners) -> None:
    client = ready.client()
    page = quoted(ready, client, ready.one.subscription, ready.other.subscription)
    text = page.content.decode()
    assert ready.other.company.number not in text
    assert ready.other.name not in text
    alone = quoted(ready, client, ready.other.subscription)
    assert alone.status_code == 302
    assert alone.url == quoted(ready, client, 10**15).url


@pytest.mark.rule("REN-09")
def test_the_failure_of_one_does_not_stop_the_others(
    ready: Partners, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tenure.rules.quotes.drafting import begun as real

    def faulty(facts: Any, **wanted: Any) -> Any:
        if facts.buying.buyer.id == ready.shared.id:
            raise ZeroDivisionError("planted")
        return real(facts, **wanted)

    client, side = ready.client(), ready.one
    form = fields(quoted(ready, client, side.subscription, side.shared_subscription))
    monkeypatch.setattr("tenure.rules.quotes.renewing.begun", faulty)
    form["repeated"] = ["1"]
    done = client.post("/partner/renewals/quote/send/", form).content.decode()
    assert "One quote was sent" in done
    assert "Something went wrong with this one" in done
    assert rows("SELECT customer_id FROM quote") == [(side.company.id,)]
    monkeypatch.setattr("tenure.rules.quotes.renewing.begun", real)
    again = client.post("/partner/renewals/quote/send/", form).content.decode()
    assert "2 quotes were sent" in again


@pytest.mark.rule("COT-10")
def test_another_sum_than_was_shown_is_not_sent(ready: Partners) -> None:
    client = ready.client()
    form = fields(quoted(ready, client, ready.one.subscription)) | {"shown": ["1:2SEK2026-12-31"]}
    answer = client.post("/partner/renewals/quote/send/", form)
    assert answer.status_code == 409
    assert rows("SELECT count(*) FROM quote") == [(0,)]
