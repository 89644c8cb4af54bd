"""Sales orders for a customer: the effect is shown first and is what confirming does."""

import re
from typing import Any

import pytest
from django.db import connection

from tenure.operations.delivery import drain
from tenure.records.facts.reading import rows
from tests import builders as b
from tests.entrypoints.account.conftest import text_of
from tests.entrypoints.office.conftest import Office

WHY = "Purchase order 4711 by e-mail"


@pytest.fixture
def shop(office: Office) -> tuple[Office, int]:
    """Flux to 2026-03-19 beside Atlas to 2027-01-14."""
    card = b.first("SELECT payment_method_id FROM subscription WHERE id = %s", office.subscription)
    return office, b.buy(
        office.company, product="flux", quantity=2, card=card[0], at=b.at("2025-03-20")
    )


def selling(office: Office) -> Any:
    client: Any = office.client("sales")
    begun = client.post(f"/office/customers/{office.company.id}/sell/begin/", {"reason": WHY})
    assert begun.status_code == 302
    return client, begun.url


def confirm(client: Any, page: Any, url: str) -> Any:
    fields = re.findall(
        r'<input type="hidden" name="([\w-]+)" value="([^"]*)">',
        page.content.decode().split('id="offer"')[1],
    )
    return client.post(url, dict(fields))


@pytest.mark.rule("ACC-11")
def test_sales_alone_and_only_with_a_reason(office: Office) -> None:
    key = office.company.id
    page = f"/office/customers/{key}/sell/"
    for role in ("support", "operations", "finance", "sales"):
        assert office.client(role).get(page).status_code == 403
    assert office.client("support").post(f"{page}begin/", {"reason": WHY}).status_code == 403
    short = office.client("sales").post(f"{page}begin/", {"reason": "x"})
    assert short.status_code == 422
    client, _ = selling(office)
    assert client.get(page).status_code == 200
    assert client.get(f"/office/customers/{office.foreign.id}/sell/").status_code == 403


@pytest.mark.rule("COT-06", "COT-09", "COT-10", "CHK-12", "CHK-13")
@pytest.mark.parametrize("language", ["en", "sv", "da"])
def test_a_new_one_aligned(office: Office, language: str) -> None:
    client, url = selling(office)
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = language
    typed = {
        "offering-1": b.offering("beam"),
        "quantity-1": "2",
        "align-1": office.subscription,
        "po_number": "PO 4711",
    }
    page = client.get(url, typed)
    assert page.status_code == 200
    total = {"en": "15,000.00", "sv": "15\u00a0000,00", "da": "15.000,00"}[language]
    assert total in page.content.decode()
    before = rows("SELECT count(*) FROM purchase_order")[0][0]
    done = confirm(client, page, url)
    assert done.status_code == 302, text_of(done)
    drain(at=b.NOW)
    order = b.first(
        "SELECT total_minor, po_number, channel FROM purchase_order ORDER BY id DESC LIMIT 1"
    )
    assert order == (1_500_000, "PO 4711", "sales")
    again = confirm(client, page, url)
    assert again.status_code == 302
    assert rows("SELECT count(*) FROM purchase_order")[0][0] == before + 1
    who = b.first(
        "SELECT actor_name FROM event WHERE what = 'order-placed' ORDER BY id DESC LIMIT 1"
    )
    assert WHY in who[0]


@pytest.mark.rule("COT-07", "COT-10", "CHK-13")
def test_an_extension(shop: tuple[Office, int]) -> None:
    office, flux = shop
    client, url = selling(office)
    page = client.get(f"{url}extend/", {"subscription": office.subscription})
    body = page.content.decode()
    assert f'value="{flux}" disabled' in body
    assert "nothing can be shortened" in body
    page = client.get(f"{url}extend/", {"subscription": flux, "target": office.subscription})
    assert "Flux ends with Atlas" in text_of(page)
    # 2 500.00 × 301 × 2 ÷ 365, with 25 % tax
    assert "5,154.11" in page.content.decode()
    assert confirm(client, page, f"{url}extend/").status_code == 302
    drain(at=b.NOW)
    found = b.first("SELECT renews_on::text, anchor_day FROM subscription WHERE id = %s", flux)
    assert found == ("2027-01-15", 15)


@pytest.mark.rule("REN-14", "COT-10", "CHK-13")
def test_a_switch_in_and_before_its_window(shop: tuple[Office, int]) -> None:
    office, flux = shop
    client, url = selling(office)
    beam = b.offering("beam")
    early = client.get(f"{url}switch/", {"subscription": office.subscription, "offering": beam})
    assert "too early" in text_of(early)
    page = client.get(f"{url}switch/", {"subscription": flux, "offering": beam, "quantity": "3"})
    assert "Flux becomes Beam" in text_of(page)
    assert "22,500.00" in page.content.decode()
    assert confirm(client, page, f"{url}switch/").status_code == 302
    drain(at=b.NOW)
    found = b.first("SELECT begins_on::text, begins_quantity FROM subscription WHERE id = %s", flux)
    assert found == ("2026-03-20", 3)


def test_another_amount_than_shown_is_asked_anew(office: Office) -> None:
    client, url = selling(office)
    typed = {"offering-1": b.offering("beam"), "quantity-1": "2", "shown": "1SEK", "intent": "i"}
    assert client.post(url, typed).status_code == 409


def test_without_a_card_it_says_what_to_do(office: Office) -> None:
    company = b.company(name="No Card AB")
    client: Any = office.client("sales")
    url = client.post(f"/office/customers/{company.id}/sell/begin/", {"reason": WHY}).url
    page = client.get(url, {"offering-1": b.offering("beam"), "quantity-1": "1"})
    assert "Ask the purchaser to store one" in text_of(page)
    assert "card-missing" in text_of(page)


@pytest.mark.rule("SUB-03", "COT-07")
def test_in_another_time_zone_it_says_what_happens(shop: tuple[Office, int]) -> None:
    office, flux = shop
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE subscription SET time_zone = 'America/New_York' WHERE id = %s", [flux]
        )
    client, url = selling(office)
    page = client.get(f"{url}extend/", {"subscription": flux, "target": office.subscription})
    told = "Flux ends at midnight in New York time, where it was bought, Atlas at midnight in"
    assert told in text_of(page)
    aligned = {"offering-1": b.offering("beam"), "quantity-1": "1", "align-1": flux}
    assert "Same day, two midnights: Beam" in text_of(client.get(url, aligned))
