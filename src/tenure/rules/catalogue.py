"""What is sold as rules see it: an offering with its product and the price in force (CAT-06)."""

from dataclasses import dataclass

from tenure.rules.decision import Refused
from tenure.rules.money import Money


@dataclass(frozen=True, slots=True)
class Offer:
    """An offering on a day: `srp` per seat and term before tax, None where no price is in force."""

    offering_id: int
    product_id: int
    product_code: str
    product_name: str
    kind: str
    term: str
    licence_type: str
    country: str
    channels: tuple[str, ...]
    early_renewal: bool
    self_service_term_change: bool
    access_url: str
    srp: Money | None


def sellable(offer: Offer, *, channel: str) -> Refused | None:
    """Why an offering can't be sold in a channel today, or None if it can (CAT-03, CAT-06).

    Refused: not-sold-here, naming the channels that sell it; no-price.
    """
    if channel not in offer.channels:
        return Refused(
            "not-sold-here",
            {"product": offer.product_name, "channels": ", ".join(offer.channels)},
            "store:contact",
        )
    if offer.srp is None:
        return Refused("no-price", {"product": offer.product_name}, "store:contact")
    return None
