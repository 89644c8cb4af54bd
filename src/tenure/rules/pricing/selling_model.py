"""Who sells: the vendor itself, or its partners only, by market, customer and product (MOD-01).

Under `agency` order, invoice and payment run between customer and vendor; under `resale` the
vendor sells to a partner, and the partner to the customer.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tenure.rules.decision import Refused
from tenure.rules.parties import Buyer
from tenure.rules.policy import Policy
from tenure.rules.pricing.catalogue import Offer

AGENCY, RESALE = "agency", "resale"
MODELS = (AGENCY, RESALE)

WHERE = "store:who-sells"
"""The page that names the partner, or those there are."""


@dataclass(frozen=True, slots=True)
class Ruled:
    """Which model applies, and what decided it: market, customer or product."""

    model: str
    by: str = ""


def model_for(*, market: str, customer_kind: str, product: str, policy: Policy) -> Ruled:
    """Return the model of a sale; `market` and `product` are the models these are in (MOD-02).

    All of them have to be in the new model: market agency, product agency, but a public_sector
    customer is resale, decided by the customer.
    """
    if market == RESALE:
        return Ruled(RESALE, "market")
    if customer_kind in policy.model.resale_customer_types:
        return Ruled(RESALE, "customer")
    if product == RESALE:
        return Ruled(RESALE, "product")
    return Ruled(AGENCY)


def sold_directly(buyer: Buyer, *, offers: Iterable[Offer], policy: Policy) -> Refused | None:
    """Why the vendor itself can't sell these to a customer, None where it can (MOD-02).

    Without offers only market and customer are judged. A Swedish municipality and Atlas:
    resale-customer, naming its partner with the account manager, or the vendor where it has none.
    Refused: resale-market, resale-customer, resale-product.
    """
    for product, model in [(one.product_name, one.model) for one in offers] or [("", AGENCY)]:
        ruled = model_for(
            market=buyer.model, customer_kind=buyer.kind, product=model, policy=policy
        )
        if ruled.model == RESALE:
            about: dict[str, str | int] = {
                "company": buyer.name,
                "country": buyer.country,
                "product": product or "none",
                **_whom(buyer),
            }
            return _refused(ruled.by, about)
    return None


def sold_to_anybody(offer: Offer) -> Refused | None:
    """Why nobody can buy an offering from the vendor, None where somebody can (MOD-02).

    Asked of a cart, before anybody has said who buys. Refused: resale-market, resale-product.
    """
    by = "market" if offer.market_model == RESALE else "product" if offer.model == RESALE else ""
    if not by:
        return None
    about: dict[str, str | int] = {
        "company": "none",
        "country": offer.country,
        "product": offer.product_name,
    }
    return _refused(by, {**about, "partner": "none", "contact": "none"})


def _refused(by: str, about: Mapping[str, str | int]) -> Refused:
    match by:
        case "market":
            return Refused("resale-market", about, WHERE)
        case "customer":
            return Refused("resale-customer", about, WHERE)
    return Refused("resale-product", about, WHERE)


def _whom(buyer: Buyer) -> dict[str, str]:
    """Return whom the customer turns to: its partner's manager, or the vendor (MOD-05)."""
    partner = buyer.partner
    if partner is None:
        return {"partner": "none", "contact": buyer.seller.email or buyer.seller.name}
    ways = (partner.manager_name, partner.manager_email, partner.manager_phone)
    return {"partner": partner.name, "contact": ", ".join(way for way in ways if way) or "none"}
