"""The price of a seat for a term: the list price, how it came about, and what is taken off it."""

from collections.abc import Mapping
from dataclasses import dataclass

from tenure.rules import derivation as derive
from tenure.rules.derivation import Derivation
from tenure.rules.money import Money, Share


@dataclass(frozen=True, slots=True)
class Price:
    """A price per seat and term before tax; `how` evaluates to the SRP (CAT-06, CAT-08).

    `discounts` are `{"promotion": code, "share": [15, 100]}` or `{…, "minor": 5_000}` off the SRP.
    """

    how: Derivation
    discounts: tuple[Derivation, ...] = ()

    @property
    def srp(self) -> Money:
        """Return the list price: 188_500 EUR of a list-price of EUR 1 885.00."""
        return derive.evaluate(self.how)

    @property
    def left(self) -> Share:
        """Return the exact price per seat after the discounts, in minor units, as a quotient."""
        return derive.left_of(self.srp, self.discounts)


def plain(srp: Money, *, discount: Share | None = None) -> Price:
    """Return a price that no list and no promotion stands behind, e.g. for a sum on paper.

    EUR 1 885.00 with (15, 100) = EUR 1 885.00, 15 % off.
    """
    taken: tuple[Mapping[str, object], ...] = ()
    if discount is not None and discount[0]:
        taken = ({"promotion": "", "share": list(discount)},)
    return Price(derive.list_price(srp), taken)
