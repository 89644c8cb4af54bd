"""The price of a seat for a term: the list price, how it came about, and what is taken off it."""

from collections.abc import Mapping

from tenure.rules.money import Money, Share
from tenure.rules.pricing import derivation as derive
from tenure.rules.pricing.derivation import Derivation


class Price:
    """A price per seat and term before tax; `how` evaluates to the `srp` (CAT-06, CAT-08).

    `discounts` are `{"promotion": code, "share": [15, 100]}` or `{…, "minor": 5_000}`, taken off
    the SRP in their order; `left` is the exact price after them, in minor units, as a quotient,
    None where they can't be taken off it. Both are worked out once.
    """

    __slots__ = ("discounts", "how", "left", "srp")

    def __init__(self, how: Derivation, discounts: tuple[Derivation, ...] = ()) -> None:
        """Evaluate `how` and take the discounts off it; DerivationError if `how` is none."""
        self.how = how
        self.discounts = discounts
        self.srp = derive.evaluate(how)
        try:
            self.left: Share | None = derive.left_of(self.srp, discounts)
        except derive.DerivationError:
            self.left = None


def plain(srp: Money, *, discount: Share | None = None) -> Price:
    """Return a price that no list and no promotion stands behind, e.g. for a sum on paper.

    EUR 1 885.00 with (15, 100) = EUR 1 885.00, 15 % off.
    """
    taken: tuple[Mapping[str, object], ...] = ()
    if discount is not None and discount[0]:
        taken = ({"promotion": "", "share": list(discount)},)
    return Price(derive.list_price(srp), taken)
