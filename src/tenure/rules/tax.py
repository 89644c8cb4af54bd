"""Which tax an invoice carries, by the country of the seller and of the buyer (TAX-01, TAX-03)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from tenure.rules.decision import Refused
from tenure.rules.money import half_up
from tenure.rules.parties import Buyer, DatedRate

EU = frozenset(
    [
        "AT",
        "BE",
        "BG",
        "CY",
        "CZ",
        "DE",
        "DK",
        "EE",
        "ES",
        "FI",
        "FR",
        "GR",
        "HR",
        "HU",
        "IE",
        "IT",
        "LT",
        "LU",
        "LV",
        "MT",
        "NL",
        "PL",
        "PT",
        "RO",
        "SE",
        "SI",
        "SK",
    ]
)


@dataclass(frozen=True, slots=True)
class Tax:
    """A rate in hundredths of a percent and the rule that led to it.

    `rule` is domestic, reverse-charge, destination, exempt or outside-scope.
    """

    rate_bp: int
    rule: str

    def on(self, net_minor: int) -> int:
        """Return the tax on a net amount, rounded once per rate and document.

        25 % of 754.00 = 188.50: Tax(2_500, "domestic").on(75_400) = 18_850
        """
        return half_up(net_minor * self.rate_bp, 10_000)


def tax_for(buyer: Buyer, *, on: date) -> Tax | Refused:
    """Return the tax of everything a buyer is invoiced on a day (TAX-01, TAX-03).

    Sweden to Sweden = 25 % domestic; to a Danish company with a valid VAT number = reverse charge;
    to a Danish buyer without one = 25 % of Denmark. Refused: tax-rate-missing.
    """
    seller = buyer.seller.country
    if buyer.tax_exempt:
        return Tax(0, "exempt")
    if buyer.country == seller:
        return _rate(buyer.rates, buyer.country, on, "domestic")
    if seller in EU and buyer.country in EU:
        if buyer.kind != "private" and buyer.vat_number_valid:
            return Tax(0, "reverse-charge")
        return _rate(buyer.rates, buyer.country, on, "destination")
    return Tax(0, "outside-scope")


def rate_on(rates: Iterable[DatedRate], *, country: str, on: date) -> int | None:
    """Return the rate of a country in force on a day, None if none is known."""
    known = [rate for rate in rates if rate.country == country and rate.from_on <= on]
    return max(known, key=lambda rate: rate.from_on).rate_bp if known else None


def _rate(rates: Iterable[DatedRate], country: str, on: date, rule: str) -> Tax | Refused:
    rate_bp = rate_on(rates, country=country, on=on)
    if rate_bp is None:
        return Refused("tax-rate-missing", {"country": country, "on": on.isoformat()})
    return Tax(rate_bp, rule)
