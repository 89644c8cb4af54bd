"""Who sells: by market, customer and product, and whom the refusal names (MOD-01, MOD-02)."""

from typing import Any

import pytest

from tenure.rules.decision import Refused
from tenure.rules.ordering.order_pricing import Wanted
from tenure.rules.ordering.orders import place
from tenure.rules.parties import PartnerContact
from tenure.rules.pricing.selling_model import model_for, sold_directly, sold_to_anybody
from tests.rules.values import buyer, buying, offer, policy

KARIN = PartnerContact(
    14, "P100", "Ritverkstan AB", "Karin Lind", "karin@ritverkstan.example", "+46 8 555 0100"
)
REACHED = "Karin Lind, karin@ritverkstan.example, +46 8 555 0100"

MODELS = [
    # market, customer, product: model, what decides
    ("agency", "business", "agency", "agency", ""),
    ("agency", "private", "agency", "agency", ""),
    ("agency", "public_sector", "agency", "resale", "customer"),
    ("agency", "business", "resale", "resale", "product"),
    ("agency", "public_sector", "resale", "resale", "customer"),
    ("resale", "business", "agency", "resale", "market"),
    ("resale", "public_sector", "resale", "resale", "market"),
]


@pytest.mark.rule("MOD-01", "MOD-02")
@pytest.mark.parametrize(("market", "customer", "product", "model", "by"), MODELS)
def test_which_model(market: str, customer: str, product: str, model: str, by: str) -> None:
    ruled = model_for(market=market, customer_kind=customer, product=product, policy=policy())
    assert (ruled.model, ruled.by) == (model, by)


@pytest.mark.rule("MOD-02")
def test_which_customers_stay_is_the_policys() -> None:
    changed = policy(model__resale_customer_types=["private"])
    kinds = ("business", "private", "public_sector")
    assert [
        model_for(market="agency", customer_kind=kind, product="agency", policy=changed).model
        for kind in kinds
    ] == ["agency", "resale", "agency"]


REFUSALS: list[tuple[dict[str, Any], dict[str, Any], tuple[str, str, str] | None]] = [
    # who buys, what, refused how: code, partner, contact
    ({}, {}, None),
    ({"kind": "public_sector"}, {}, ("resale-customer", "none", "billing@vendor.example")),
    ({"kind": "public_sector", "partner": KARIN}, {}, ("resale-customer", KARIN.name, REACHED)),
    ({"model": "resale", "partner": KARIN}, {}, ("resale-market", KARIN.name, REACHED)),
    ({"model": "resale"}, {}, ("resale-market", "none", "billing@vendor.example")),
    ({}, {"model": "resale"}, ("resale-product", "none", "billing@vendor.example")),
    ({"partner": KARIN}, {"model": "resale"}, ("resale-product", KARIN.name, REACHED)),
]


@pytest.mark.rule("MOD-02", "MOD-05")
@pytest.mark.parametrize(("who", "what", "expected"), REFUSALS)
def test_the_refusal_names_whom_to_contact(
    who: dict[str, Any], what: dict[str, Any], expected: tuple[str, str, str] | None
) -> None:
    refused = sold_directly(buyer(**who), offers=[offer(**what)], policy=policy())
    if expected is None:
        assert refused is None
    else:
        assert isinstance(refused, Refused)
        told = (refused.code, refused.about["partner"], refused.about["contact"])
        assert told == expected
        assert refused.remedy == "store:who-sells"


@pytest.mark.rule("MOD-02")
def test_one_product_of_several_that_partners_sell_is_named() -> None:
    several = [offer(), offer(product_name="Beam", model="resale")]
    refused = sold_directly(buyer(), offers=several, policy=policy())
    assert isinstance(refused, Refused)
    assert (refused.code, refused.about["product"]) == ("resale-product", "Beam")


@pytest.mark.rule("MOD-02")
def test_a_customer_can_be_judged_without_a_product() -> None:
    assert sold_directly(buyer(), offers=(), policy=policy()) is None
    refused = sold_directly(buyer(kind="public_sector"), offers=(), policy=policy())
    assert isinstance(refused, Refused)
    assert refused.code == "resale-customer"


@pytest.mark.rule("MOD-02")
@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({}, None),
        ({"model": "resale"}, "resale-product"),
        ({"market_model": "resale"}, "resale-market"),
        ({"market_model": "resale", "model": "resale"}, "resale-market"),
    ],
)
def test_a_cart_is_refused_before_anybody_says_who_buys(
    changed: dict[str, Any], code: str | None
) -> None:
    refused = sold_to_anybody(offer(**changed))
    assert (refused.code if refused else None) == code


@pytest.mark.rule("MOD-02")
@pytest.mark.parametrize("channel", ["store", "sales", "partner"])
def test_no_channel_sells_directly_to_a_public_body(channel: str) -> None:
    facts = buying(
        "2025-06-10",
        Wanted(offer(channels=("store", "sales", "partner")), 2),
        buyer=buyer(kind="public_sector", partner=KARIN),
        channel=channel,
    )
    decision = place(facts, intent="review-1")
    assert isinstance(decision, Refused)
    assert (decision.code, decision.about["company"]) == ("resale-customer", "Byggbolaget")


@pytest.mark.rule("MOD-02", "MOD-04")
def test_what_was_ordered_before_stays_ordered() -> None:
    facts = buying(
        "2025-06-10", Wanted(offer(), 2), buyer=buyer(kind="public_sector"), placed_before=61
    )
    assert place(facts, intent="review-1") == place(
        buying("2025-06-10", Wanted(offer(), 2), placed_before=61), intent="review-1"
    )
