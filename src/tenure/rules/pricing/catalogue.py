"""What is sold as rules see it: an offering with its product and the price in force (CAT-06)."""

from dataclasses import dataclass

from tenure.rules.decision import Refused
from tenure.rules.kinds import METHODS, Kind, Need, kind_of
from tenure.rules.money import Money
from tenure.rules.policy import Policy
from tenure.rules.pricing.derivation import Derivation
from tenure.rules.pricing.price_lists import NO_PRICE
from tenure.rules.pricing.promotions import Promotion


@dataclass(frozen=True, slots=True)
class Offer:
    """An offering on a day: `srp` per seat and term before tax, None where no price is in force.

    `price` says how the list price came about and evaluates to `srp`; `missing` says why there is
    none: `no-price` or `fx-missing`. `promotions` are all that name the offering that day. It is
    added to any of `for_products`, which are called `for_names`. `model` is that of its product
    and `market_model` of its market: the vendor sells (`agency`), or partners do (`resale`).
    `paid_by` are the ways to pay that both have (PAY-01).
    """

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
    price: Derivation | None = None
    missing: str = ""
    currency: str = ""
    promotions: tuple[Promotion, ...] = ()
    alignable: bool = False
    specialisation: str = ""
    success_plan_eligible: bool = False
    pack_tokens: int = 0
    for_products: tuple[str, ...] = ()
    for_names: tuple[str, ...] = ()
    model: str = "agency"
    market_model: str = "agency"
    paid_by: tuple[str, ...] = METHODS

    @property
    def of_kind(self) -> Kind:
        """Return the kind of the product, which says what may be done with it (CAT-02)."""
        return kind_of(self.kind)

    @property
    def sold_in(self) -> tuple[str, ...]:
        """Return the channels that sell it: those it lists, within those of its kind (CAT-03)."""
        return tuple(one for one in self.channels if one in self.of_kind.channels)


@dataclass(frozen=True, slots=True)
class Holdings:
    """What a customer has that decides what it may buy, and what its partner is able to sell.

    `products` are the codes of those with an active subscription, `eligible_seats` its seats of
    offerings that count for a success plan (CAT-04).
    """

    eligible_seats: int = 0
    products: frozenset[str] = frozenset()
    specialisations: frozenset[str] = frozenset()


NOTHING_HELD = Holdings()


def sellable(
    offer: Offer,
    *,
    channel: str,
    holdings: Holdings | None = None,
    policy: Policy | None = None,
    begins: bool = True,
) -> Refused | None:
    """Why an offering can't be sold in a channel today, or None if it can (CAT-03…06).

    Who buys is known or not: with `holdings` (and then the policy) it is also judged whether the
    customer has what the kind needs where something `begins`, not where more is added or it is
    renewed; 40 eligible seats of the 50 are success-plan-too-small.
    Refused: kind-not-self-service and not-sold-here, naming the channels that sell it;
    specialisation-missing; nothing-to-add-to; success-plan-too-small; no-price; fx-missing where
    its price follows a rate that isn't in force yet.
    """
    if channel not in offer.sold_in:
        return _not_sold(offer, channel, holdings, policy)
    if offer.specialisation and channel == "partner":
        held = holdings.specialisations if holdings else frozenset()
        if offer.specialisation not in held:
            about = {"product": offer.product_name, "specialisation": offer.specialisation}
            return Refused("specialisation-missing", about, "store:contact")
    if holdings is not None and begins:
        if policy is None:
            raise ValueError("what a customer holds is judged by a policy")
        refused = _lacking(offer, holdings, policy)
        if refused is not None:
            return refused
    return unpriced(offer) if offer.srp is None else None


def _not_sold(
    offer: Offer, channel: str, holdings: Holdings | None, policy: Policy | None
) -> Refused:
    channels = ", ".join(offer.sold_in)
    if channel in offer.of_kind.channels:
        about: dict[str, str | int] = {"product": offer.product_name, "channels": channels}
        return Refused("not-sold-here", about, "store:contact")
    # A plan's reason is also that it takes so many seats: said before anybody is sent to sales.
    counts = offer.of_kind.needs == Need.ELIGIBLE_SEATS
    about = {
        "product": offer.product_name,
        "kind": offer.kind,
        "channels": channels,
        "needed": policy.success_plan.min_seats if counts and policy else "unknown",
        "held": holdings.eligible_seats if counts and holdings else "unknown",
    }
    return Refused("kind-not-self-service", about, offer.of_kind.page)


def _lacking(offer: Offer, holdings: Holdings, policy: Policy) -> Refused | None:
    """Return what the customer lacks for this, None where it has it (CAT-04, CAT-05)."""
    needs = offer.of_kind.needs
    if needs == Need.SUBSCRIPTION:
        wanted = holdings.products & set(offer.for_products or holdings.products)
        if not wanted:
            about = {
                "product": offer.product_name,
                "products": ", ".join(offer.for_names) or "none",
            }
            return Refused("nothing-to-add-to", about, "store:products")
    if needs == Need.ELIGIBLE_SEATS and holdings.eligible_seats < policy.success_plan.min_seats:
        return Refused(
            "success-plan-too-small",
            {
                "product": offer.product_name,
                "held": holdings.eligible_seats,
                "needed": policy.success_plan.min_seats,
            },
            "store:success-plans",
        )
    return None


def unpriced(offer: Offer) -> Refused:
    """The refusal of an offering that has no price on its day: no-price, fx-missing (CAT-06)."""
    return Refused(
        offer.missing or NO_PRICE,
        {"product": offer.product_name, "currency": offer.currency},
        "store:contact",
    )
