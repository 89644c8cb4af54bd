"""Finance keeps price lists: a file is looked at first, then in force; agreements begin and end."""

import re
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tenure.actions.entering.enter_catalogue import ENTER_CATALOGUE, EnterCatalogue
from tenure.actions.entering.enter_fx_tables import ENTER_FX_TABLES, EnterFxTables
from tenure.engine.actor import system
from tenure.records.facts.reading import rows
from tenure.records.models import User
from tests import builders as b
from tests import published_rates
from tests.entrypoints.account.conftest import text_of
from tests.entrypoints.office.conftest import Office

PAGE = "/office/price-lists/"
AGREEMENT = {
    "reference": "EA-2026-4",
    "from_on": "2026-03-01",
    "last_on": "2026-12-31",
    "rates_on": "2026-01-15",
}


def file(content: bytes, name: str = "eurofxref-hist.csv") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def follow() -> None:
    """Let Sweden follow a base price from February on, in whole tens."""
    sheet = (
        "record,product,term,from_on,amount,currency\nbase_price,atlas,year,2026-01-01,1240.00,EUR\n"
        "record,market,from_on,follows,step\nprice_rule,SE,2026-02-01,yes,10\n"
    )
    b.do(ENTER_CATALOGUE, EnterCatalogue(sheet=sheet), actor=system("test"), at=b.NOW)


def january() -> None:
    """Put the rates up to January in force."""
    wanted = EnterFxTables(history=published_rates.until("2026-01-15"), since=date(2025, 10, 1))
    b.do(ENTER_FX_TABLES, wanted, actor=system("test"))


@pytest.mark.rule("FX-01", "CAT-09")
def test_what_a_file_changes_is_seen_before_it_is_in_force(office: Office) -> None:
    follow()
    january()
    client = office.client("finance")
    shown = text_of(client.get(PAGE))
    assert "Follows the base prices, to the nearest 10.00 SEK, from 1 Feb 2026" in shown
    assert "10.8215 −1.35%" in shown.replace("change from the period before ", "")
    assert "January 2026" in shown
    assert "Quarter 1, 2026" in shown
    content = published_rates.until("2026-02-27").encode()
    ahead = client.post(f"{PAGE}rates/", {"file": file(content)})
    text = text_of(ahead)
    assert ahead.status_code == 200
    assert "2 periods are new" in text
    assert "February 2026" in text
    assert "March 2026" in text
    assert rows("SELECT count(*) FROM fx_table WHERE from_on > '2026-01-31'") == [(0,)]
    body = ahead.content.decode()
    hidden = dict(re.findall(r'name="(since|base)" value="([^"]*)"', body))
    history = re.search(r'<textarea name="history" hidden>(.*?)</textarea>', body, re.S)
    assert history
    done = client.post(f"{PAGE}rates/in-force/", {**hidden, "history": history[1]}, follow=True)
    assert "The rates are in force" in text_of(done)
    assert rows(
        "SELECT calendar, from_on, published_on FROM fx_table WHERE from_on > '2026-01-31' "
        "ORDER BY from_on"
    ) == [
        ("month", date(2026, 2, 1), date(2026, 1, 30)),
        ("month", date(2026, 3, 1), date(2026, 2, 27)),
    ]
    kinds = rows(
        "SELECT DISTINCT actor_kind FROM event WHERE action = 'enter-fx-tables' ORDER BY actor_kind"
    )
    assert kinds == [("staff",), ("system",)]
    again = client.post(f"{PAGE}rates/", {"file": file(content)}, follow=True)
    assert "Nothing new" in text_of(again)


@pytest.mark.rule("CAT-09", "SUP-02")
@pytest.mark.parametrize(
    ("content", "status", "told"),
    [
        (b"hello", 422, "isn’t a history of exchange rates"),
        (b"PK\x03\x04", 422, "isn’t a history of exchange rates"),
        (b"\xff\xfe", 422, "isn’t a history of exchange rates"),
    ],
)
def test_a_file_that_is_no_history(office: Office, content: bytes, status: int, told: str) -> None:
    answer = office.client("finance").post(f"{PAGE}rates/", {"file": file(content)})
    assert answer.status_code == status
    assert told in text_of(answer)


def test_a_file_that_contradicts_is_refused_and_none_is_asked_for(office: Office) -> None:
    january()
    line = next(x for x in published_rates.sheet().splitlines() if x.startswith("2025-12-31"))
    forged = published_rates.until("2026-01-15").replace(line, line.replace(",1", ",2", 1))
    client = office.client("finance")
    answer = client.post(f"{PAGE}rates/", {"file": file(forged.encode())})
    assert answer.status_code == 409
    assert "contradicts a table in force" in text_of(answer)
    empty = client.post(f"{PAGE}rates/", {})
    assert empty.status_code == 422
    assert "Choose the file of rates" in text_of(empty)
    bent = client.post(f"{PAGE}rates/in-force/", {"since": "never", "history": "x"})
    assert bent.status_code == 409
    bent = client.post(f"{PAGE}rates/in-force/", {"since": "2026-01-01", "history": "x\0"})
    assert bent.status_code in (409, 422)


@pytest.mark.rule("FX-03")
def test_an_agreement_is_entered_and_ended(office: Office) -> None:
    january()
    client = office.client("finance")
    typed = {**AGREEMENT, "customer": office.company.number}
    done = client.post(f"{PAGE}agreements/", typed, follow=True)
    assert "Agreement EA-2026-4 is entered" in text_of(done)
    key = rows("SELECT id FROM agreement")[0][0]
    twice = client.post(f"{PAGE}agreements/", {**typed, "reference": "EA-5"})
    assert twice.status_code == 409
    assert "already covers some of these days" in text_of(twice)
    unknown = client.post(f"{PAGE}agreements/", {**typed, "customer": "999"})
    assert unknown.status_code == 422
    assert "No customer has this number" in text_of(unknown)
    end = f"{PAGE}agreements/{office.company.id}/{key}/end/"
    past = client.post(end, {"last_on": "2026-01-14"})
    assert past.status_code == 409
    ended = client.post(end, {"last_on": "2026-06-30"}, follow=True)
    assert "The agreement ends on that day" in text_of(ended)
    assert rows("SELECT to_on FROM agreement") == [(date(2026, 7, 1),)]
    other = f"{PAGE}agreements/{office.foreign.id}/{key}/end/"
    assert client.post(other, {"last_on": "2026-06-30"}).status_code == 404


@pytest.mark.parametrize(("role", "sees"), [("sales", 200), ("support", 403), ("operations", 403)])
def test_others_see_or_not_but_change_nothing(office: Office, role: str, sees: int) -> None:
    january()
    client = office.client(role)
    page = client.get(PAGE)
    assert page.status_code == sees
    assert b"Show what it changes" not in page.content
    typed = {**AGREEMENT, "customer": office.company.number}
    assert client.post(f"{PAGE}agreements/", typed).status_code == 403
    posted = {"since": "2026-01-01", "history": published_rates.until("2026-02-27")}
    assert client.post(f"{PAGE}rates/in-force/", posted).status_code == 403
    assert rows("SELECT count(*) FROM fx_table WHERE from_on > '2026-01-31'") == [(0,)]


@pytest.mark.parametrize("language", ["sv", "da"])
def test_the_page_in_every_language(office: Office, language: str) -> None:
    follow()
    january()
    client = office.client("finance", language=language)
    title = {"sv": "Prislistor", "da": "Prislister"}[language]
    assert title in text_of(client.get(PAGE))
    content = published_rates.until("2026-02-27").encode()
    shown = client.post(f"{PAGE}rates/", {"file": file(content)})
    assert shown.status_code == 200
    assert {"sv": "Vad de nya kurserna", "da": "Hvad de nye kurser"}[language] in text_of(shown)


def test_to_customers_there_is_no_such_page(office: Office) -> None:
    client = Client()
    client.force_login(User.objects.get(id=office.company.purchaser.id))
    assert client.get(PAGE).status_code == 404
