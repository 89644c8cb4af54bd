"""Acting for a customer: with a reason only, which stands in every event, until it is stopped."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tenure.engine.actor import Actor
from tenure.engine.authorise import refusals
from tenure.operations.delivery import drain
from tenure.records.facts.reading import rows
from tenure.records.models import User
from tenure.rules.rights import on_behalf, refuse_unexplained
from tests import builders as b
from tests.entrypoints.account.conftest import hidden, text_of
from tests.entrypoints.office.conftest import WHY, Office

pytestmark = pytest.mark.rule("ACC-11")


def last_events(office: Office, what: str) -> list[tuple[object, ...]]:
    return rows(
        "SELECT actor_kind, actor_id, actor_name, source FROM event "
        "WHERE customer_id = %s AND what = %s ORDER BY id DESC LIMIT 1",
        [office.company.id, what],
    )


@pytest.mark.parametrize("reason", ["", "   ", "why", " abcd "])
def test_without_a_reason_nothing_is_opened(office: Office, reason: str) -> None:
    client = office.client("support")
    answer = client.post(f"/office/customers/{office.company.id}/open/", {"reason": reason})
    assert answer.status_code == 422
    assert last_events(office, "account-opened") == []
    assert client.get("/account/").headers["Location"] == "/office/"


@pytest.mark.rule("OPS-04")
def test_opening_is_logged_with_who_and_why(office: Office) -> None:
    client = office.client("support")
    opened = client.post(f"/office/customers/{office.company.id}/open/", {"reason": WHY})
    assert opened.headers["Location"] == "/account/"
    name = f"support Holm ({WHY})"
    assert last_events(office, "account-opened") == [
        ("staff", office.staff["support"], name, "office")
    ]
    assert name in text_of(client.get(f"/office/customers/{office.company.id}/"))


@pytest.mark.rule("OPS-04")
def test_what_support_does_there_is_logged_with_who_and_why(office: Office) -> None:
    client = office.standing()
    answer = client.post(
        "/account/subscriptions/auto-renewal/", {"id": office.subscription, "on": "0"}
    )
    assert answer.status_code == 302
    assert b.first("SELECT auto_renew FROM subscription WHERE id = %s", office.subscription) == (
        False,
    )
    who = ("staff", office.staff["support"], f"support Holm ({WHY})", "account")
    assert last_events(office, "auto-renewal-off") == [who]
    # The customer reads it in its own history.
    eva = Client()
    eva.force_login(_user(office.company.purchaser.id))
    page = f"/account/subscriptions/{office.subscription}/history/"
    assert f"support Holm ({WHY})" in text_of(eva.get(page))


def test_a_strip_on_every_page_says_for_whom_and_why_until_it_is_stopped(office: Office) -> None:
    client = office.standing()
    pages = ("/account/", "/account/invoices/", "/office/", "/", "/account/security/")
    for page in pages:
        text = text_of(client.get(page))
        assert f"You act for Nordfab AB : {WHY} Stop" in text, page
    stopped = client.post("/office/stop/")
    assert stopped.headers["Location"] == f"/office/customers/{office.company.id}/"
    for page in pages[2:]:
        assert "You act for" not in text_of(client.get(page)), page
    assert client.get("/account/").headers["Location"] == "/office/"
    assert client.get("/account/invoices/").headers["Location"] == "/office/"


def test_a_reason_is_about_one_customer(office: Office) -> None:
    """Of the others support sees nothing, and does nothing there, by page or by API."""
    client = office.standing()
    theirs = b.first("SELECT id FROM invoice WHERE customer_id = %s", office.foreign.id)[0]
    mine = b.first("SELECT id FROM invoice WHERE customer_id = %s", office.company.id)[0]
    subscription = b.first("SELECT id FROM subscription WHERE customer_id = %s", office.foreign.id)[
        0
    ]
    assert client.get(f"/account/invoices/{mine}/").status_code == 200
    for page in (f"/account/invoices/{theirs}/", f"/account/subscriptions/{subscription}/"):
        answer = client.get(page)
        assert answer.status_code == 409, page
        assert "only with a reason" in text_of(answer)
        assert "Fremmed" not in text_of(answer)
    assert client.get(f"/account/invoices/{theirs}.pdf").status_code == 409
    body = {
        "customer_id": office.foreign.id,
        "subscription_ids": [subscription],
        "on": False,
    }
    told = client.post("/api/actions/set-auto-renewal", body, content_type="application/json")
    assert (told.status_code, told.json()["code"]) == (409, "reason-missing")
    assert b.first("SELECT auto_renew FROM subscription WHERE id = %s", subscription) == (True,)


def test_a_new_opening_takes_the_place_of_the_one_before(office: Office) -> None:
    client = office.standing()
    client.post(f"/office/customers/{office.foreign.id}/open/", {"reason": "Asked by mail"})
    text = text_of(client.get("/account/company/"))
    assert "You act for Fremmed ApS : Asked by mail" in text
    assert "Nordfab" not in text


# What staff who stand in see of the account: 2 shown, 3 led on, 4 refused.
ACCOUNT = (
    "/account/",
    "/account/subscriptions/",
    "/account/orders/",
    "/account/invoices/",
    "/account/payment-methods/",
    "/account/users/",
    "/account/company/",
)
SEEN = {"support": "2222222", "operations": "3422424", "finance": "3422444"}


@pytest.mark.parametrize("role", SEEN)
def test_each_staff_role_sees_what_the_table_of_rights_says(office: Office, role: str) -> None:
    client = office.standing(role)
    mark = {200: "2", 302: "3", 403: "4"}
    assert "".join(mark[client.get(page).status_code] for page in ACCOUNT) == SEEN[role]


def test_sales_open_no_account(office: Office) -> None:
    client = office.client("sales")
    page = f"/office/customers/{office.company.id}/"
    assert "/open/" not in client.get(page).content.decode()
    assert client.post(f"{page}open/", {"reason": WHY}).status_code == 403
    assert client.get("/account/").headers["Location"] == "/office/"
    assert last_events(office, "account-opened") == []


def test_nobody_stands_in_by_a_session_of_somebody_else(office: Office) -> None:
    """A role that was taken away, or another person at the same browser, stands in for nobody."""
    client = office.standing()
    client.force_login(_user(office.staff["operations"]))
    assert "You act for" not in text_of(client.get("/office/"))
    other = office.standing()
    user = _user(office.staff["support"])
    User.objects.filter(id=user.id).update(staff_role="")
    text = text_of(other.get("/account/"))
    assert "You act for" not in text
    assert "Nordfab" not in text


def test_what_support_orders_is_the_purchasers(office: Office) -> None:
    """Support renews and adds seats on behalf; it becomes nothing in the company (ACC-03)."""
    client = office.standing()
    address = f"/account/subscriptions/{office.subscription}/seats/"
    page = client.get(f"{address}?quantity=2")
    sent = {name: hidden(page, name) for name in ("intent", "quantity", "card", "shown")}
    assert client.post(address, sent).headers["Location"].endswith("/processing/")
    drain(at=b.NOW)
    assert b.first("SELECT quantity FROM subscription WHERE id = %s", office.subscription) == (7,)
    orderer = b.first(
        "SELECT user_id FROM purchase_order WHERE customer_id = %s ORDER BY id DESC LIMIT 1",
        office.company.id,
    )
    assert orderer == (office.company.purchaser.id,)
    held = b.first("SELECT count(*) FROM role WHERE user_id = %s", office.staff["support"])
    assert held == (0,)
    history = text_of(client.get(f"/account/subscriptions/{office.subscription}/history/"))
    assert f"support Holm ({WHY})" in history


@pytest.mark.rule("ACC-07")
class TestPurchaser:
    """Only support makes somebody purchaser, and says why."""

    def test_granted_and_logged(self, office: Office) -> None:
        lars = b.person("lars@nordfab.example")
        client = office.client("support")
        page = f"/office/customers/{office.company.id}/"
        sent = {"email": "Lars@Nordfab.example ", "reason": "Eva asked by telephone"}
        answer = client.post(f"{page}purchaser/", sent, follow=True)
        assert "is a purchaser now" in text_of(answer)
        held = rows("SELECT role FROM role WHERE user_id = %s", [lars.id])
        assert held == [("purchaser",)]
        assert last_events(office, "role-granted")[0][2] == "support Holm (Eva asked by telephone)"
        again = client.post(f"{page}purchaser/", sent, follow=True)
        assert "was a purchaser already" in text_of(again)

    def test_taken_away_on_the_users_page_by_support_only(self, office: Office) -> None:
        lars = b.person("lars@nordfab.example")
        client = office.client("support")
        sent = {"email": lars.email, "reason": "Eva asked by telephone"}
        client.post(f"/office/customers/{office.company.id}/purchaser/", sent)
        key = b.first("SELECT id FROM role WHERE user_id = %s", lars.id)[0]
        offer, button = "Take away", f'name="role" value="{key}"'
        eva = Client()
        eva.force_login(_user(office.company.purchaser.id))
        assert button not in eva.get("/account/users/").content.decode()
        standing = office.standing()
        page = standing.get("/account/users/")
        assert button in page.content.decode()
        assert offer in text_of(page)
        standing.post("/account/users/take-role/", {"role": key})
        assert rows("SELECT role FROM role WHERE user_id = %s", [lars.id]) == []
        assert last_events(office, "role-taken")[0][2] == f"support Holm ({WHY})"

    @pytest.mark.parametrize("role", ["operations", "finance", "sales"])
    def test_by_support_only(self, office: Office, role: str) -> None:
        lars = b.person("lars@nordfab.example")
        client = office.client(role)
        page = f"/office/customers/{office.company.id}/"
        assert "/purchaser/" not in client.get(page).content.decode()
        sent = {"email": lars.email, "reason": "Eva asked by telephone"}
        assert client.post(f"{page}purchaser/", sent).status_code == 403
        assert rows("SELECT role FROM role WHERE user_id = %s", [lars.id]) == []

    @pytest.mark.parametrize(
        ("email", "reason", "status"),
        [
            ("lars@nordfab.example", "", 422),
            ("lars@nordfab.example", "hm", 422),
            ("not an address", "Eva asked", 422),
            ("nobody@nordfab.example", "Eva asked", 409),
        ],
    )
    def test_refused_in_place(self, office: Office, email: str, reason: str, status: int) -> None:
        lars = b.person("lars@nordfab.example")
        page = f"/office/customers/{office.company.id}/purchaser/"
        answer = office.client("support").post(page, {"email": email, "reason": reason})
        assert answer.status_code == status
        assert "There is a problem" in text_of(answer)
        assert rows("SELECT role FROM role WHERE user_id = %s", [lars.id]) == []


def test_support_invites_but_buys_nothing_new(office: Office) -> None:
    """Every role can be offered; there is no way to the store, where who orders gets roles."""
    client = office.standing()
    sent = {"email": "new@nordfab.example", "role": "purchaser"}
    assert client.post("/account/users/invite/", sent).status_code == 302
    assert last_events(office, "invitation-sent")[0][2] == f"support Holm ({WHY})"
    assert "Buy another product" not in text_of(client.get("/account/"))
    told = refusals("confirm-order", actor=b.staff("support"), customers=[office.company.id])[0]
    assert told is not None
    assert told.code == "role-not-enough"


def test_the_engine_itself_asks_why(office: Office) -> None:
    """Whatever the entry point: staff without a reason for this customer are refused."""
    mine, theirs = office.company.id, office.foreign.id
    silent = b.staff("support", reason="")
    bound = Actor("staff", "api", staff_role="support", reason=WHY, customer_id=mine)
    names = ("see-invoices", "see-people", "add-seats", "grant-purchaser", "open-account")
    for name in names:
        told = refusals(name, actor=silent, customers=[mine])[0]
        assert told is not None
        assert told.code == "reason-missing", name
        own, other = refusals(name, actor=bound, customers=[mine, theirs])
        assert own is None, name
        assert other is not None, name
    # What is the vendor's own work needs none.
    finance = b.staff("finance", reason="")
    assert refusals("record-transfer", actor=finance, customers=[mine]) == [None]


@pytest.mark.parametrize(
    ("name", "reason", "refused"),
    [
        ("see-invoices", "", True),
        ("see-invoices", "a b ", True),
        ("see-invoices", "asked", False),
        ("grant-purchaser", "", True),
        ("record-transfer", "", False),
        ("see-customers", "", False),
        ("release-parked", "", False),
    ],
)
def test_which_acts_need_a_reason(name: str, reason: str, refused: bool) -> None:
    assert on_behalf(name) == (name in ("see-invoices", "grant-purchaser"))
    assert (refuse_unexplained(name, reason=reason) is not None) == refused


def test_a_long_reason_is_cut_in_names_and_whole_in_the_opening(office: Office) -> None:
    client = office.client("support")
    reason = "Because of the following: " + "x" * 170
    client.post(f"/office/customers/{office.company.id}/open/", {"reason": reason})
    name = last_events(office, "account-opened")[0][2]
    assert isinstance(name, str)
    assert len(name) == 120
    assert name.endswith("…)")
    assert rows("SELECT data FROM event WHERE what = 'account-opened'") == [({"reason": reason},)]


def test_acting_for_costs_one_query_more(office: Office) -> None:
    eva = Client()
    eva.force_login(_user(office.company.purchaser.id))
    counts = []
    for client in (eva, office.standing()):
        client.get("/account/invoices/")
        with CaptureQueriesContext(connection) as asked:
            client.get("/account/invoices/")
        counts.append(len(asked))
    assert counts[1] <= counts[0] + 1


def _user(key: int) -> User:
    return User.objects.get(id=key)
