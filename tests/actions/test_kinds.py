"""Kinds of products in what is done: bought, added to, handed out, asked for by programs."""

import json
from typing import Any

import pytest
from django.test import Client

from tenure.actions.entering.enter_catalogue import ENTER_CATALOGUE, EnterCatalogue
from tenure.actions.licensing.assign_seat import ASSIGN_SEAT, AssignSeat
from tenure.actions.ordering.add_seats import ADD_SEATS, AddSeats
from tenure.actions.ordering.change_cart import CHANGE_CART, ChangeCart
from tenure.actions.ordering.confirm_order import CONFIRM_ORDER, ConfirmOrder
from tenure.actions.ordering.order_for_customer import (
    ORDER_FOR_CUSTOMER,
    LineWanted,
    OrderForCustomer,
)
from tenure.actions.renewals.set_auto_renewal import SET_AUTO_RENEWAL, SetAutoRenewal
from tenure.actions.running.set_up_deployment import SET_UP_DEPLOYMENT, SetUpDeployment
from tenure.engine.actor import system
from tenure.engine.outcome import Done
from tenure.engine.perform import perform
from tenure.operations.delivery import drain
from tenure.operations.providers import Outside
from tenure.questions.licensing.entitlements import entitlements
from tenure.records.facts.holdings import load_holdings
from tenure.records.facts.reading import rows
from tenure.records.models import Assignment, Mail, Offering, Product, Subscription, User
from tenure.rules.decision import Refused
from tenure.rules.entering.sheets import RowsRejected
from tenure.rules.pricing.catalogue import Holdings
from tests import builders as b

pytestmark = pytest.mark.django_db


@pytest.fixture
def company(outside: Outside) -> b.Company:
    """A company in Sweden, a product of every kind, and a clock that stands still for pages too."""
    b.vendor()
    frozen = SetUpDeployment(vendor="Fjord", kind="sandbox", sandbox_at=b.NOW)
    b.do(SET_UP_DEPLOYMENT, frozen, actor=system("test"))
    b.every_kind()
    return b.company()


@pytest.fixture
def card(company: b.Company, outside: Outside) -> int:
    return b.real_card(company, outside)


def in_cart(company: b.Company, product: str) -> Any:
    wanted = ChangeCart(
        token=f"cart-{product}", offering_id=b.offering(product), quantity=2, country="SE"
    )
    return perform(CHANGE_CART, wanted, actor=b.actor(company.purchaser), at=b.NOW)


def confirmed(company: b.Company, product: str, card: int) -> Any:
    wanted = ConfirmOrder(
        customer_id=company.id,
        cart_token=f"cart-{product}",
        payment_method_id=card,
        intent=f"intent-{product}",
    )
    return perform(CONFIRM_ORDER, wanted, actor=b.actor(company.purchaser), at=b.NOW)


@pytest.mark.rule("CAT-03", "CAT-04")
@pytest.mark.parametrize(
    ("product", "code", "channels"),
    [
        ("care", "kind-not-self-service", "sales, partner"),
        ("onsite", "kind-not-self-service", "sales, partner"),
        ("tide", "not-sold-here", "partner"),
    ],
)
def test_what_the_store_does_not_sell_is_not_taken(
    company: b.Company, product: str, code: str, channels: str
) -> None:
    refused = in_cart(company, product)
    assert isinstance(refused, Refused)
    assert (refused.code, refused.about["channels"]) == (code, channels)


@pytest.mark.rule("CAT-03")
def test_what_stopped_being_sold_here_while_it_lay_in_the_cart_is_refused(
    company: b.Company, card: int
) -> None:
    in_cart(company, "atlas")
    Offering.objects.filter(id=b.offering()).update(channels=["sales"])
    refused = confirmed(company, "atlas", card)
    assert isinstance(refused, Refused)
    assert (refused.code, refused.about["channels"]) == ("not-sold-here", "sales")


@pytest.mark.rule("CAT-05")
def test_capacity_is_bought_beside_a_subscription_and_not_handed_out(
    company: b.Company, card: int
) -> None:
    in_cart(company, "surge")
    refused = confirmed(company, "surge", card)
    assert isinstance(refused, Refused)
    assert (refused.code, refused.about["products"]) == ("nothing-to-add-to", "Beam")

    b.buy(company, product="beam", quantity=1, card=card)
    key = b.buy(company, product="surge", quantity=5, card=card)
    assert Assignment.objects.filter(subscription_id=key).count() == 0
    hand_out = AssignSeat(subscription_id=key, email=company.purchaser.email)
    assert b.refused(ASSIGN_SEAT, hand_out, actor=b.actor(company.purchaser)) == (
        "nothing-to-hand-out"
    )
    delivery = Mail.objects.filter(template="delivery").latest("id").values
    assert delivery["unit"] == "unit"
    assert delivery["lines"][0]["quantity"] == {"count": 5, "unit": "unit"}


@pytest.mark.rule("CAT-05", "COT-01")
def test_adding_capacity_in_mid_term_behaves_like_adding_seats(
    company: b.Company, card: int
) -> None:
    """Both cost 500.00 and 600.00 × 10 a year: the same days of the same term are charged."""
    beam = b.buy(company, product="beam", quantity=5, card=card)
    surge = b.buy(company, product="surge", quantity=5, card=card)
    later = b.at("2026-07-16")
    for key in (beam, surge):
        wanted = AddSeats(subscription_id=key, quantity=3, intent=f"more-{key}")
        b.do(ADD_SEATS, wanted, actor=b.actor(company.purchaser), at=later)
        drain(at=later)
    lines = dict(
        rows(
            "SELECT p.code, l.net_minor FROM order_line l JOIN offering o ON o.id = l.offering_id "
            "JOIN product p ON p.id = o.product_id WHERE l.kind = 'seats'"
        )
    )
    days = (b.day("2027-01-15") - b.day("2026-07-16")).days
    assert lines == {
        "beam": (2 * 6_000_00 * 3 * days + 365) // (2 * 365),
        "surge": (2 * 500_00 * 3 * days + 365) // (2 * 365),
    }
    assert {one.quantity for one in Subscription.objects.all()} == {8}
    assert {one.renews_on for one in Subscription.objects.all()} == {b.day("2027-01-15")}
    mails = Mail.objects.filter(template="seats-added")
    told = {mail.subscription_id: mail.values for mail in mails}
    assert told[surge]["added"] == {"count": 3, "unit": "unit"}
    assert (told[beam]["added"], "unit" in told[beam]) == (3, False)


@pytest.mark.rule("CAT-02")
def test_what_does_not_grow_is_bought_anew(company: b.Company, card: int) -> None:
    key = b.buy(company, card=card)
    Product.objects.filter(code="atlas").update(kind="service")
    wanted = AddSeats(subscription_id=key, quantity=1, intent="more")
    assert b.refused(ADD_SEATS, wanted, actor=b.actor(company.purchaser)) == "kind-does-not-grow"


@pytest.mark.rule("CAT-03")
@pytest.mark.parametrize("channels", [["sales"], ["partner"], ["sales", "partner"]])
def test_a_program_is_told_who_sells_what_it_can_not_buy(
    company: b.Company, card: int, channels: list[str]
) -> None:
    key = b.buy(company, card=card)
    Offering.objects.filter(id=b.offering()).update(channels=channels)
    client = Client()
    client.force_login(User.objects.get(id=company.purchaser.id))
    body = json.dumps({"subscription_id": key, "quantity": 1, "intent": "by-program"})
    for address in ("/api/actions/add-seats", "/api/actions/add-seats/preview"):
        answer = client.post(address, body, content_type="application/json")
        assert answer.status_code == 409
        assert answer.json()["code"] == "not-sold-here"
        assert answer.json()["about"]["channels"] == ", ".join(channels)
        assert answer.json()["next_step"]


@pytest.mark.rule("CAT-04")
@pytest.mark.breaks_invariants
def test_holdings_are_active_seats_that_count_and_the_partners_specialisations(
    company: b.Company, card: int
) -> None:
    assert load_holdings([company.id, None]) == {company.id: Holdings()}
    b.buy(company, quantity=30, card=card)
    b.buy(company, product="beam", quantity=11, card=card)
    b.buy(company, product="flux", quantity=7, card=card)
    over = b.buy(company, quantity=4, card=card)
    rows("UPDATE subscription SET state = 'expired' WHERE id = %s RETURNING id", [over])
    rows(
        "UPDATE customer SET partner_id = (SELECT id FROM partner WHERE number = 'P200') "
        "WHERE id = %s RETURNING id",
        [company.id],
    )
    assert load_holdings([company.id])[company.id] == Holdings(
        41, frozenset({"atlas", "beam", "flux"}), frozenset({"hydraulics"})
    )


def by_sales(company: b.Company, product: str, card: int, *, quantity: int = 1) -> Any:
    wanted = OrderForCustomer(
        customer_id=company.id,
        lines=(LineWanted(offering_id=b.offering(product), quantity=quantity),),
        payment_method_id=card,
        intent=f"sales-{product}",
    )
    return perform(ORDER_FOR_CUSTOMER, wanted, actor=b.staff("sales"), at=b.NOW)


def started(company: b.Company) -> int:
    drain(at=b.NOW)
    key = b.first("SELECT max(id) FROM subscription WHERE customer_id = %s", company.id)[0]
    assert isinstance(key, int)
    return key


@pytest.fixture
def with_plan(company: b.Company, card: int) -> int:
    """The company has fifty seats and the success plan that sales ordered for it."""
    b.buy(company, product="beam", quantity=50, card=card)
    assert isinstance(by_sales(company, "care", card), Done)
    key = started(company)
    off = SetAutoRenewal(customer_id=company.id, subscription_ids=(key,), on=False)
    b.do(SET_AUTO_RENEWAL, off, actor=b.actor(company.purchaser))
    return key


@pytest.mark.rule("CAT-03", "CAT-04")
@pytest.mark.parametrize(
    ("product", "seats", "code"),
    [
        ("care", 49, "success-plan-too-small"),
        ("care", 50, None),
        ("onsite", 1, None),
        ("surge", 1, None),
        ("tide", 1, "not-sold-here"),
    ],
)
def test_what_sales_sells(
    company: b.Company, card: int, product: str, seats: int, code: str | None
) -> None:
    b.buy(company, product="beam", quantity=seats, card=card)
    outcome = by_sales(company, product, card)
    assert (outcome.code if isinstance(outcome, Refused) else None) == code
    if code == "success-plan-too-small":
        assert (outcome.about["held"], outcome.about["needed"]) == (49, 50)
    if code is None:
        key = started(company)
        one = Subscription.objects.get(id=key)
        assert (one.quantity, one.auto_renew) == (1, product != "onsite")
        assert Assignment.objects.filter(subscription_id=key).count() == 0


@pytest.mark.rule("CAT-04", "SUB-12")
def test_a_plan_entitles_the_customer_until_access_would_end(
    company: b.Company, with_plan: int
) -> None:
    who = b.actor(company.purchaser)
    found = entitlements(who, customer_id=company.id, at=b.NOW)
    assert not isinstance(found, Refused)
    assert {one.code: one.if_qualified for one in found} == {
        "success-manager": True,
        "round-the-clock-support": False,
        "coaching": False,
        "success-planning": False,
        "directory-sync": False,
    }
    assert {(one.product, one.subscription_id) for one in found} == {("Care", with_plan)}
    # Not renewed on 15 January 2027: suspended from 31 January at midnight in Stockholm.
    until = b.at("2027-01-30 23:00")
    assert {one.until_at for one in found} == {until}
    assert {one.last_on for one in found} == {b.day("2027-01-30")}
    assert len(entitlements(who, customer_id=company.id, at=b.at("2027-01-30 22:59"))) == 5  # type: ignore[arg-type]
    assert entitlements(who, customer_id=company.id, at=until) == ()


@pytest.mark.rule("CAT-04", "ACC-11")
def test_entitlements_are_read_by_programs_of_the_company_only(
    company: b.Company, with_plan: int
) -> None:
    address = f"/api/customers/{company.id}/entitlements"
    client = Client()
    assert client.get(address).status_code == 401
    client.force_login(User.objects.get(id=company.purchaser.id))
    answer = client.get(address)
    assert answer.status_code == 200
    first, *others = answer.json()["entitlements"]
    assert (first["code"], first["product"], first["subscription_id"], len(others)) == (
        "success-manager",
        "Care",
        with_plan,
        4,
    )
    stranger = b.company()
    client.force_login(User.objects.get(id=stranger.purchaser.id))
    assert client.get(address).status_code == 404
    own = client.get(f"/api/customers/{stranger.id}/entitlements")
    assert own.json() == {"entitlements": []}


@pytest.mark.rule("CAT-04")
def test_the_overview_names_them(company: b.Company, with_plan: int) -> None:
    client = Client(headers={"accept-language": "en"})
    client.force_login(User.objects.get(id=company.purchaser.id))
    shown = client.get("/account/").content.decode()
    assert "What your company is entitled to" in shown
    assert "Named success manager" in shown
    assert "Care" in shown


@pytest.mark.rule("CAT-05")
def test_the_account_counts_capacity_in_units(company: b.Company, card: int) -> None:
    b.buy(company, product="beam", quantity=1, card=card)
    key = b.buy(company, product="surge", quantity=5, card=card)
    client = Client(headers={"accept-language": "en"})
    client.force_login(User.objects.get(id=company.purchaser.id))
    page = client.get(f"/account/subscriptions/{key}/").content.decode()
    assert "5 units" in page
    assert "Add capacity" in page
    assert "For the whole company" in page
    assert "handed out" not in page
    more = client.get(f"/account/subscriptions/{key}/seats/?quantity=3").content.decode()
    assert "Add 3 units" in more
    assert "seat" not in more.partition("<main")[2].partition("</main>")[0].replace("/seats/", "")
    assert "5 units" in client.get("/account/subscriptions/").content.decode()


@pytest.mark.rule("CAT-02", "CAT-03")
@pytest.mark.parametrize(
    ("row", "code", "column"),
    [
        ("offering,care,P1Y,SE,store", "row-channel-not-for-kind", "channels"),
        ("offering,onsite,P1Y,SE,sales|store", "row-channel-not-for-kind", "channels"),
    ],
)
@pytest.mark.usefixtures("company")
def test_a_sheet_can_not_list_a_channel_that_the_kind_has_not(
    row: str, code: str, column: str
) -> None:
    sheet = f"record,product,term,market,channels\n{row}\n"
    outcome = perform(ENTER_CATALOGUE, EnterCatalogue(sheet=sheet), actor=system("t"), at=b.NOW)
    assert isinstance(outcome, RowsRejected)
    assert [(one.line, one.code, one.column) for one in outcome.rows] == [(2, code, column)]


@pytest.mark.rule("CAT-05")
@pytest.mark.usefixtures("company")
def test_a_sheet_names_products_that_there_are() -> None:
    text = "record,code,kind,name,for_products\nproduct,gale,capacity,Gale,beam|nowhere\n"
    outcome = perform(ENTER_CATALOGUE, EnterCatalogue(sheet=text), actor=system("t"), at=b.NOW)
    assert isinstance(outcome, RowsRejected)
    assert [(one.code, one.column, one.about["value"]) for one in outcome.rows] == [
        ("row-reference-unknown", "for_products", "nowhere")
    ]


@pytest.mark.rule("CAT-02")
@pytest.mark.usefixtures("company")
@pytest.mark.parametrize(
    ("written", "kind"),
    [("software", "seat"), ("collection", "seat"), ("Capacity", "capacity"), ("", "seat")],
)
def test_a_sheet_may_say_kinds_as_before(written: str, kind: str) -> None:
    text = f"record,code,kind,name\nproduct,gale,{written},Gale\n"
    b.do(ENTER_CATALOGUE, EnterCatalogue(sheet=text), actor=system("test"))
    assert Product.objects.get(code="gale").kind == kind


@pytest.mark.usefixtures("company")
def test_the_same_sheet_twice_changes_nothing() -> None:
    from tests.example_catalogue import kinds_sheet

    answer = b.do(ENTER_CATALOGUE, EnterCatalogue(sheet=kinds_sheet()), actor=system("test"))
    assert answer["new"] == answer["changed"] == {}


@pytest.mark.rule("CAT-02")
def test_what_does_not_renew_is_not_switched_to_renew(company: b.Company, card: int) -> None:
    b.buy(company, card=card)
    assert isinstance(by_sales(company, "onsite", card), Done)
    on = SetAutoRenewal(customer_id=company.id, subscription_ids=(started(company),), on=True)
    assert b.refused(SET_AUTO_RENEWAL, on, actor=b.actor(company.purchaser)) == (
        "kind-does-not-renew"
    )


@pytest.mark.rule("CAT-05")
def test_notices_about_capacity_count_units(company: b.Company, card: int) -> None:
    b.buy(company, product="beam", quantity=1, card=card)
    key = b.buy(company, product="surge", quantity=5, card=card)
    off = SetAutoRenewal(customer_id=company.id, subscription_ids=(key,), on=False)
    b.do(SET_AUTO_RENEWAL, off, actor=b.actor(company.purchaser))
    told = Mail.objects.get(template="auto-renewal-changed").values
    assert told["quantity"] == {"count": 5, "unit": "unit"}
