"""Which tax an invoice carries, by seller, buyer, VAT number, certificate and day (TAX-01…03)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from tenure.rules.decision import Refused
from tenure.rules.money import Money
from tenure.rules.parties import Buyer, Certificate, DatedRate
from tenure.rules.pricing.derivation import Derivation, evaluate, taxed
from tenure.rules.taxes.us_states import STATES, state_code

EU = frozenset(
    [
        *("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU"),
        *("IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"),
    ]
)
VAT_AREA = EU | {"NO", "GB", "CH"}
"""Where a service from abroad is taxed at the buyer, who accounts for it if it is a business."""

RULES = ("domestic", "destination", "sales-tax", "reverse-charge", "exempt", "outside-scope")


@dataclass(slots=True)
class Tax:
    """A rate in hundredths of a percent, the rule that led to it, where and since when it holds.

    `rule` is one of RULES; `source` names the law of the rate or the certificate of an exemption.
    """

    rate_bp: int
    rule: str
    country: str = ""
    region: str = ""
    from_on: date | None = None
    source: str = ""

    def derivation(self, net: Money) -> Derivation:
        """Return how the tax on a net amount comes about; its evaluation is the tax (COT-09)."""
        return taxed(
            net,
            rate_bp=self.rate_bp,
            rule=self.rule,
            country=self.country,
            region=self.region,
            from_on=self.from_on,
            source=self.source,
        )

    def worked_out(self, net: Money) -> tuple[Derivation, int]:
        """Return how the tax on a net amount comes about, and the tax in minor units.

        Kept for a while: of many invoices on one day a good part are alike.
        """
        return _worked_out(
            net.minor,
            net.currency,
            self.rate_bp,
            self.rule,
            self.country,
            self.region,
            self.from_on,
            self.source,
        )

    def on(self, net: Money) -> Money:
        """Return the tax on a net amount, rounded once per rate and document (TAX-01).

        25 % of SEK 754.00: Tax(2_500, "domestic").on(Money(75_400, "SEK")) = SEK 188.50.
        """
        return evaluate(self.derivation(net))

    def entry(self, net: Money) -> dict[str, Any]:
        """Return what an order keeps of its tax, so that its invoice carries the same one."""
        return {
            "rate_bp": self.rate_bp,
            "rule": self.rule,
            "net_minor": net.minor,
            "tax_minor": self.on(net).minor,
            "derivation": self.derivation(net),
        }


@lru_cache(maxsize=4_096)
def _worked_out(net_minor: int, currency: str, *tax: Any) -> tuple[Derivation, int]:
    how = Tax(*tax).derivation(Money(net_minor, currency))
    return how, evaluate(how).minor


def tax_kept(entry: Mapping[str, Any]) -> Tax:
    """Return the tax that an order was placed with; orders of old kept rate and rule only."""
    how = entry.get("derivation") or {}
    from_on = how.get("from_on")
    return Tax(
        entry["rate_bp"],
        entry["rule"],
        how.get("country", ""),
        how.get("region", ""),
        date.fromisoformat(from_on) if from_on else None,
        how.get("source", ""),
    )


def tax_derivation(entry: Mapping[str, Any], *, currency: str) -> Derivation:
    """Return how the tax of an order or invoice came about, also of one that kept its rate only.

    An entry of old with net_minor 75_400, rate_bp 2_500, rule domestic evaluates to SEK 188.50.
    """
    return entry.get("derivation") or tax_kept(entry).derivation(
        Money(entry["net_minor"], currency)
    )


def tax_for(buyer: Buyer, *, on: date) -> Tax | Refused:
    """Return the tax of everything a buyer is invoiced on a day (TAX-01, TAX-02, TAX-03).

    Sweden to Sweden: 25 % of 754.00 = 188.50, domestic; to a Danish company with a valid number:
    reverse charge, 0; to a Danish buyer without one: 25 % of Denmark; a certificate in force for
    the place where it would be taxed: exempt. Refused: tax-rate-missing, tax-region-missing.
    """
    rule = _rule(buyer)
    if rule in ("reverse-charge", "outside-scope"):
        return Tax(0, rule, buyer.country)
    region = ""
    if rule == "sales-tax":
        region = buyer.tax_region or state_code(buyer.address.get("region", ""))
        if not region:
            about = {"company": buyer.name, "region": buyer.address.get("region", "")}
            return Refused("tax-region-missing", about, "account:company")
    certificate = certificate_on(buyer.certificates, country=buyer.country, region=region, on=on)
    if certificate is not None:
        return Tax(0, "exempt", buyer.country, region, certificate.from_on, certificate.number)
    rate = rate_on(buyer.rates, country=buyer.country, region=region, on=on)
    if rate is None:
        about = {
            "country": buyer.country,
            "region": STATES.get(region, region) or "none",
            "on": on.isoformat(),
        }
        return Refused("tax-rate-missing", about, "store:contact")
    return Tax(rate.rate_bp, rule, rate.country, rate.region, rate.from_on, rate.source)


def rate_on(
    rates: Iterable[DatedRate], *, country: str, on: date, region: str = ""
) -> DatedRate | None:
    """Return the rate of a country or region in force on a day, None if none is known.

    Estonia on 2025-06-30: 22 %, in force from 2024-01-01; a day later 24 %.
    """
    known = [
        rate
        for rate in rates
        if rate.country == country and rate.region == region and rate.from_on <= on
    ]
    return max(known, key=lambda rate: rate.from_on, default=None)


def certificate_on(
    certificates: Sequence[Certificate], *, country: str, region: str, on: date
) -> Certificate | None:
    """Return the approved certificate that covers a place on a day, or None (TAX-02).

    One of US-MA from 2025-01-01 to 2025-12-31 covers Massachusetts on its last day too.
    """
    if not certificates:
        return None
    places = {country, f"{country}-{region.partition('/')[0]}"}
    return next(
        (
            one
            for one in certificates
            if one.approved and one.jurisdiction in places and one.runs_on(on)
        ),
        None,
    )


def _rule(buyer: Buyer) -> str:
    """Return the rule by the countries of seller and buyer, before any certificate."""
    seller, country = buyer.seller.country, buyer.country
    if country == "US":
        return "sales-tax" if seller == "US" else "outside-scope"
    if country == seller:
        return "domestic"
    if country not in VAT_AREA:
        return "outside-scope"
    if buyer.kind != "private" and buyer.vat_number_valid:
        return "reverse-charge"
    return "destination"
