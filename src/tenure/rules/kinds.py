"""What kinds of products there are, and what may be done with each (CAT-02…05, RET-05).

Code asks the kind that it deals with; it never compares names of kinds or of products.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

CHANNELS = ("store", "sales", "partner")
"""Who sells: self-service in store and portal, the vendor's own sales, a partner (CAT-03)."""

STORE = CHANNELS[0]

METHODS = ("card", "paypal", "direct-debit", "invoice", "transfer")
"""Ways to pay, of which a market and a product may have fewer (PAY-01)."""


def methods_of(*named: str) -> tuple[str, ...]:
    """Return the methods that lists like `card|invoice` have in common; an empty one has all.

    >>> methods_of("card|invoice", "")
    ('card', 'invoice')
    """
    lists = [one.split("|") for one in named if one]
    return tuple(method for method in METHODS if all(method in one for one in lists))


class Need(StrEnum):
    """What a customer must have before this can be bought."""

    NOTHING = "nothing"
    SUBSCRIPTION = "subscription"
    """An active subscription of a product that it is added to (CAT-05)."""
    ELIGIBLE_SEATS = "eligible-seats"
    """`success_plan.min_seats` seats of eligible offerings (CAT-04)."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of product.

    `channels` bound what an offering may list; `assigned`: handed to users; `grows`: more of it is
    added in mid-term; `alignable`: may end with another subscription, where the offering says so;
    `renews`: by itself; `refundable`: RET-05; `tokens`: a pack of them (SUB-15). `unit` names what
    one of it is in texts, `page` is where one reads how to buy what is not self-service.
    """

    name: str
    unit: str
    channels: tuple[str, ...] = CHANNELS
    assigned: bool = False
    grows: bool = False
    alignable: bool = False
    renews: bool = False
    refundable: bool = False
    tokens: bool = False
    needs: Need = Need.NOTHING
    page: str = "store:contact"

    @property
    def self_service(self) -> bool:
        """Return whether a customer may buy it alone, in store, portal or self-service quote."""
        return STORE in self.channels


_BY_PEOPLE = tuple(channel for channel in CHANNELS if channel != STORE)

KINDS: Mapping[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind(
            "seat",
            "seat",
            assigned=True,
            grows=True,
            alignable=True,
            renews=True,
            refundable=True,
        ),
        Kind(
            "capacity",
            "unit",
            grows=True,
            alignable=True,
            renews=True,
            refundable=True,
            needs=Need.SUBSCRIPTION,
        ),
        # A pack is used up or runs out; another one is a purchase of its own (SUB-15).
        Kind("flex", "pack", refundable=True, tokens=True),
        Kind(
            "success_plan",
            "plan",
            channels=_BY_PEOPLE,
            alignable=True,
            renews=True,
            needs=Need.ELIGIBLE_SEATS,
            page="store:success-plans",
        ),
        Kind(
            "addon",
            "unit",
            grows=True,
            alignable=True,
            renews=True,
            needs=Need.SUBSCRIPTION,
        ),
        Kind("service", "unit", channels=_BY_PEOPLE),
    )
}

FORMER: Mapping[str, str] = {"software": "seat", "collection": "seat", "token": "flex"}
"""How kinds were called before, which sheets may still say."""

ENTITLEMENTS = (
    "success-manager",
    "round-the-clock-support",
    "coaching",
    "success-planning",
    "directory-sync",
)
"""What a product may entitle the whole customer to, as a success plan does (CAT-04)."""

IF_QUALIFIED = frozenset({"success-manager"})
"""Entitlements that the vendor grants on conditions of its own (CAT-04)."""


def kind_of(name: str) -> Kind:
    """Return the kind of this name; `LookupError` for one that there isn't.

    >>> kind_of("capacity").unit, kind_of("success_plan").self_service
    ('unit', False)
    """
    return KINDS[name]


def sold_in(channel: str) -> tuple[str, ...]:
    """Return the names of the kinds that may be sold in a channel at all (CAT-02, CAT-03).

    >>> sold_in("store")
    ('seat', 'capacity', 'flex', 'addon')
    """
    return tuple(kind.name for kind in KINDS.values() if channel in kind.channels)


def counted(quantity: int, *, kind: str) -> int | dict[str, int | str]:
    """Return so many of a kind as a mail keeps them: a bare number is one of seats.

    >>> counted(3, kind="seat"), counted(3, kind="capacity")
    (3, {'count': 3, 'unit': 'unit'})
    """
    unit = kind_of(kind).unit
    return quantity if unit == "seat" else {"count": quantity, "unit": unit}


def not_handed_out(kinds: Iterable[str]) -> dict[str, str]:
    """Return for a mail what these are sold by, where none of them is handed out to people.

    >>> not_handed_out(["capacity"]), not_handed_out(["capacity", "seat"])
    ({'unit': 'unit'}, {})
    """
    known = [kind_of(name) for name in kinds]
    return {} if any(kind.assigned for kind in known) else {"unit": known[0].unit}
