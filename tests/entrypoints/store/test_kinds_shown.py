"""The store shows what its kind may be sold there, the rest with its reason, and success plans."""

import pytest
from django.test import Client

from tenure.operations.providers import Outside
from tenure.records.models import Customer, Partner, Product
from tests import builders as b
from tests.entrypoints.store.conftest import Visitor, text_of


@pytest.fixture
def kinds(shop: Outside) -> None:
    """A shop with a product of every kind."""
    b.every_kind()


def test_nothing_of_success_plans_where_none_is_sold(visitor: Visitor) -> None:
    assert "success plans" not in text_of(visitor.get("/"))
    assert visitor.get("/success-plans/").status_code == 404


@pytest.mark.rule("CAT-02", "CAT-03", "CAT-04")
@pytest.mark.usefixtures("kinds")
@pytest.mark.parametrize(
    ("code", "name", "shown"),
    [
        ("atlas", "Atlas", True),
        ("surge", "Surge", True),
        ("abroad", "Abroad", True),
        ("care", "Care", False),
        ("onsite", "On site", False),
        ("tide", "Tide", False),
    ],
)
def test_what_the_store_shows_of_each_kind(
    visitor: Visitor, code: str, name: str, shown: bool
) -> None:
    links = visitor.get("/").content.decode()
    assert (f"/products/{code}/" in links) == shown, name
    assert visitor.get(f"/products/{code}/").status_code == (200 if shown else 404)


@pytest.mark.rule("CAT-03", "CAT-04")
@pytest.mark.usefixtures("kinds")
@pytest.mark.parametrize(
    ("code", "said"),
    [
        (
            "care",
            "Care is a success plan. Success plans are fitted to each company, so they are sold "
            "by our sales team or a partner only.",
        ),
        ("onsite", "On site is agreed with each company, so it is sold by our sales team or a"),
        ("tide", "Tide isn’t sold in this way. It is sold by a partner."),
    ],
)
def test_what_is_not_sold_here_is_refused_with_who_sells_it(
    visitor: Visitor, code: str, said: str
) -> None:
    answer = visitor.put_in_cart(code)
    assert answer.status_code == 409
    assert said in text_of(answer)
    assert "The cart is empty" in text_of(visitor.get("/cart/"))


@pytest.mark.rule("CAT-05")
@pytest.mark.usefixtures("kinds")
def test_capacity_is_counted_in_units_and_says_what_it_is_added_to(visitor: Visitor) -> None:
    shown = text_of(visitor.get("/products/surge/"))
    assert "Added to a subscription of Beam. Sign in to see whether you have one." in shown
    assert "Units" in shown
    assert "Seats" not in shown
    assert "Add to cart" in shown


@pytest.mark.rule("CAT-05")
@pytest.mark.usefixtures("kinds")
@pytest.mark.parametrize(("held", "buys"), [("atlas", False), ("beam", True)])
def test_capacity_needs_a_subscription_of_its_product(
    visitor: Visitor, shop: Outside, held: str, buys: bool
) -> None:
    company = b.company()
    b.buy(company, product=held, quantity=2, card=b.real_card(company, shop))
    visitor.sign_in_as(company.purchaser)
    shown = text_of(visitor.get("/products/surge/"))
    assert ("Add to cart" in shown) == buys
    reason = "Surge is added to a subscription that you have of Beam, and none is active."
    assert (reason in shown) == (not buys)


@pytest.mark.rule("CAT-04")
@pytest.mark.usefixtures("kinds")
def test_anybody_reads_what_a_success_plan_is(visitor: Visitor) -> None:
    assert "Do you have 50 seats or more?" in text_of(visitor.get("/"))
    shown = text_of(visitor.get("/success-plans/"))
    for said in (
        "Named success manager (where you qualify)",
        "Support round the clock",
        "Coaching",
        "Success planning",
        "Users and groups kept in step with your directory",
        "at least 50 seats of eligible products",
        "Atlas Beam Tide",
        "Sign in to see how many eligible seats your company has.",
        "Northwind Programvara AB",
    ):
        assert said in shown, said
    assert "Add to cart" not in shown
    assert "90,000" not in shown


@pytest.mark.rule("CAT-04")
@pytest.mark.usefixtures("kinds")
@pytest.mark.parametrize(
    ("quantity", "said"),
    [
        (40, "has 40 eligible seats now; 10 more are needed."),
        (50, "has 50 eligible seats now, which is enough."),
    ],
)
def test_a_company_reads_how_near_it_is_and_whom_to_ask(
    visitor: Visitor, shop: Outside, quantity: int, said: str
) -> None:
    company = b.company(name="Nordfab AB")
    Customer.objects.filter(id=company.id).update(partner=Partner.objects.get(number="P200"))
    card = b.real_card(company, shop)
    b.buy(company, quantity=quantity, card=card)
    # Flux doesn't count, however many seats of it there are.
    b.buy(company, product="flux", quantity=100, card=card)
    visitor.sign_in_as(company.purchaser)
    shown = text_of(visitor.get("/success-plans/"))
    assert f"Nordfab AB {said}" in shown
    assert "Your partner is Vattenkonsult AB." in shown
    assert "olle@vattenkonsult.example" in shown


@pytest.mark.rule("CAT-04", "ACC-11", "ACC-12")
@pytest.mark.usefixtures("kinds")
def test_who_only_pays_does_not_see_how_many_seats_there_are(
    visitor: Visitor, shop: Outside
) -> None:
    from tenure.records.models import Role

    company = b.company(name="Nordfab AB")
    b.buy(company, quantity=40, card=b.real_card(company, shop))
    held = Role.objects.filter(user_id=company.purchaser.id)
    held.exclude(role="purchaser").delete()
    held.update(role="payer")
    visitor.sign_in_as(company.purchaser)
    shown = text_of(visitor.get("/success-plans/"))
    assert "50 seats" in shown
    assert "40" not in shown


@pytest.mark.rule("CAT-04")
@pytest.mark.usefixtures("kinds")
@pytest.mark.parametrize("language", ["en", "sv", "da"])
@pytest.mark.parametrize("address", ["/success-plans/", "/products/surge/", "/products/abroad/"])
def test_the_pages_speak_every_language(language: str, address: str) -> None:
    client = Client(headers={"accept-language": "en-SE"})
    client.cookies["django_language"] = language
    answer = client.get(address)
    assert answer.status_code == 200
    assert f'<html lang="{language}"' in answer.content.decode()


@pytest.mark.rule("CAT-02")
@pytest.mark.usefixtures("kinds")
def test_a_kind_rules_whatever_an_offering_lists(visitor: Visitor) -> None:
    """An offering may have been entered before its product became a service."""
    Product.objects.filter(code="beam").update(kind="service")
    assert "/products/beam/" not in visitor.get("/").content.decode()
    assert visitor.put_in_cart("beam").status_code == 409
