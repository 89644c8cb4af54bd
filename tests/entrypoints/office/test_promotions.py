"""Promotions in the office: seen by all staff, entered by sales and finance after a look."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tenure.actions.entering.enter_promotion import ENTER_PROMOTION, EnterPromotion
from tenure.records.facts.reading import rows
from tests import builders as b
from tests.entrypoints.account.conftest import text_of
from tests.entrypoints.office.conftest import STAFF, Office

pytestmark = pytest.mark.rule("CAT-08")

NEW = "/office/promotions/new/"
TYPED: dict[str, Any] = {
    "name": "Spring",
    "code": "spring-26",
    "percent": "15",
    "products": ["atlas"],
    "occasions": ["new", "renewal"],
    "minimum": "1",
    "from_on": "2026-02-01",
    "until_on": "2027-01-31",
}


def enter(**values: Any) -> int:
    wanted = EnterPromotion(
        **{
            "code": "early",
            "name": "Early bird",
            "percent": "10",
            "from_on": b.day("2026-02-01"),
            **values,
        }
    )
    key = b.do(ENTER_PROMOTION, wanted, actor=b.staff("sales", reason=""))["promotion_id"]
    assert isinstance(key, int)
    return key


def hidden_of(page: str) -> dict[str, list[str]]:
    """What the page that shows the consequences sends on."""
    found: dict[str, list[str]] = {}
    for tag in re.findall(r'<input type="hidden"[^>]*>', page):
        name = re.search(r'name="([^"]*)"', tag)
        value = re.search(r'value="([^"]*)"', tag)
        assert name is not None
        if name[1] != "csrfmiddlewaretoken":
            found.setdefault(name[1], []).append(value[1] if value else "")
    return found


@pytest.mark.rule("ACC-11")
def test_all_staff_sees_promotions_and_sales_and_finance_enter_them(office: Office) -> None:
    key = enter()
    for role in STAFF:
        client = office.client(role)
        text = text_of(client.get("/office/promotions/"))
        assert "Early bird" in text
        may = role in ("sales", "finance")
        assert ("Enter a promotion" in text) == may
        assert client.get(NEW).status_code == (200 if may else 403)
        assert client.post(NEW, TYPED | {"step": "save"}).status_code == (302 if may else 403)
        shown = text_of(client.get(f"/office/promotions/{key}/"))
        assert ("Withdraw" in shown) == may
        if may:
            continue
        assert client.post(f"/office/promotions/{key}/end/").status_code == 403
    outsider = Client()
    assert outsider.get("/office/promotions/").status_code == 404
    assert outsider.get(NEW).status_code == 404
    assert outsider.post(f"/office/promotions/{key}/end/").status_code == 404


def test_before_it_is_saved_one_sees_whom_it_touches(office: Office) -> None:
    """Two companies have five seats of Atlas each, whose year ends on 14 January 2027."""
    client = office.client("sales")
    answer = client.post(NEW, TYPED | {"step": "look"})
    assert answer.status_code == 200
    text = text_of(answer)
    assert rows("SELECT FROM promotion") == []
    srp = b.first(
        "SELECT minor FROM list_price WHERE offering_id = %s ORDER BY from_on DESC", b.offering()
    )[0]
    assert _money(srp) in text
    assert _money(round(srp * 0.85)) in text
    renewing = re.search(r"Renew by themselves\s*(\d+)", text)
    assert renewing is not None
    assert renewing[1] == "2"
    assert re.search(r"Customers\s*2", text)
    assert f"Less revenue, if all renew {_money(5 * srp - round(5 * srp * 0.85))} SEK" in text
    saved = client.post(NEW, hidden_of(answer.content.decode()) | {"step": "save"})
    assert saved.status_code == 302, text_of(saved)
    assert rows("SELECT code, products, occasions FROM promotion") == [
        ("SPRING-26", ["atlas"], ["new", "renewal"])
    ]
    assert "SPRING-26 is entered" in text_of(client.get(saved.headers["Location"]))


def test_what_it_beats_and_what_beats_it_is_told(office: Office) -> None:
    enter(code="better", name="Better", percent="20", countries=("SE",))
    enter(code="worse", name="Worse", percent="5", countries=("DK",))
    enter(code="beside", name="Beside", percent="5", countries=("US",), stackable=True)
    client = office.client("finance")
    text = text_of(client.post(NEW, TYPED | {"step": "look"}))
    assert "BETTER is better" in text
    assert "Wins over WORSE" in text
    assert "Wins over BESIDE" in text
    stacked = text_of(client.post(NEW, TYPED | {"step": "look", "stackable": "on"}))
    assert "Together with BESIDE" in stacked
    # A fixed amount in one currency: elsewhere another one is charged.
    fixed = TYPED | {"percent": "", "amount": "100", "currency": "SEK", "step": "look"}
    assert "Another currency is charged here" in text_of(client.post(NEW, fixed))
    everything = fixed | {"amount": "100 000"}
    assert "it would take everything" in text_of(client.post(NEW, everything))


@pytest.mark.rule("SUP-02")
@pytest.mark.parametrize(
    ("typed", "told", "status"),
    [
        ({"name": ""}, "Enter a name.", 422),
        ({"occasions": []}, "Choose at least one occasion.", 422),
        ({"from_on": "soon"}, "First day", 422),
        ({"percent": "", "amount": "10"}, "Choose the currency of the amount.", 422),
        ({"percent": "", "amount": "lots", "currency": "SEK"}, "Enter an amount", 422),
        ({"percent": "100"}, "above 0 and below 100", 409),
        ({"percent": ""}, "either a percentage or a fixed amount", 409),
        ({"from_on": "2026-01-15"}, "as the first day", 409),
        ({"until_on": "2026-01-31"}, "comes before the first day", 409),
        ({"minimum": "5", "maximum": "4"}, "numbers of seats", 409),
        ({"code": "!"}, "can’t be the code", 409),
    ],
)
def test_what_is_wrong_is_told_in_place_and_stays_typed(
    office: Office, typed: dict[str, Any], told: str, status: int
) -> None:
    answer = office.client("sales").post(NEW, TYPED | typed | {"step": "look"})
    assert answer.status_code == status
    assert told in text_of(answer)
    assert 'value="2026-02-01"' in answer.content.decode() or "from_on" in typed
    assert rows("SELECT FROM promotion") == []


def test_one_can_go_back_and_change_what_was_typed(office: Office) -> None:
    client = office.client("sales")
    looked = client.post(NEW, TYPED | {"step": "look"})
    back = client.post(NEW, hidden_of(looked.content.decode()) | {"step": "change"})
    page = back.content.decode()
    assert back.status_code == 200
    assert 'value="spring-26"' in page
    assert re.search(r'value="atlas"[^>]*checked', page)
    assert 'role="alert"' not in page


@pytest.mark.rule("CAT-09")
def test_one_that_comes_is_withdrawn_and_one_that_runs_is_ended(office: Office) -> None:
    client = office.client("sales")
    coming = enter()
    told = text_of(client.post(f"/office/promotions/{coming}/end/", follow=True))
    assert "The promotion is withdrawn." in told
    running = enter(code="runs")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE deployment SET sandbox_at = '2026-02-10 12:00+00'")
    late = client.post(f"/office/promotions/{running}/end/", {"last_on": "2026-02-09"})
    assert late.status_code == 409
    assert "can’t end on a day that is over" in text_of(late)
    page = client.post(f"/office/promotions/{running}/end/", {"last_on": "2026-02-20"}, follow=True)
    assert "20 Feb 2026 is its last day." in text_of(page)
    assert client.get("/office/promotions/77/").status_code == 404
    assert client.post("/office/promotions/77/end/").status_code == 404
    text = text_of(client.get("/office/promotions/"))
    assert text.index("Running") < text.index("Withdrawn")


@pytest.mark.parametrize("language", ["sv", "da"])
def test_the_pages_speak_the_reader_s_language(office: Office, language: str) -> None:
    key = enter(minimum=5, maximum=10)
    client = office.client("sales", language=language)
    for page in ("/office/promotions/", NEW, f"/office/promotions/{key}/"):
        text = text_of(client.get(page))
        assert "Promotion" not in text
    assert "Promotion" not in text_of(client.post(NEW, TYPED | {"step": "look"}))


def test_the_number_of_queries_does_not_grow_with_promotions_or_subscriptions(
    office: Office,
) -> None:
    client = office.client("sales")

    def queries() -> int:
        client.get("/office/promotions/")
        with CaptureQueriesContext(connection) as found:
            assert client.get("/office/promotions/").status_code == 200
            assert client.post(NEW, TYPED | {"step": "look"}).status_code == 200
        return len(found)

    few = queries()
    for number in range(5):
        enter(code=f"p-{number}", occasions=("new", "renewal"))
    b.buy(office.company, product="beam", card=b.card(office.company))
    assert queries() == few


def _money(minor: int) -> str:
    return f"{minor // 100:,}.{minor % 100:02d}"
