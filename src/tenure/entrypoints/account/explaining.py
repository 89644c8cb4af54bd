"""Puts amounts, paid and to come, into lines that can say why: the sum, its tax (COT-09)."""

from collections.abc import Iterable, Mapping
from typing import Any

from tenure.entrypoints.account.visiting import Visit
from tenure.presentation.parts import WhyLine
from tenure.rules.money import Money
from tenure.rules.pricing.derivation import Derivation
from tenure.rules.renewals.upcoming import Upcoming
from tenure.rules.taxes.tax import tax_derivation
from tenure.texts.formats import percent_text


def why_of(bill: Upcoming, *, visit: Visit) -> tuple[WhyLine, ...]:
    """Return the derivation of a bill before tax, its tax, and what will be charged."""
    return (
        WhyLine("", bill.net, how=bill.derivation),
        tax_line(bill.tax_derivation, bill.tax, visit=visit),
        WhyLine(visit.say("account-together"), bill.total, result=True),
    )


def tax_line(how: Derivation, tax: Money, *, visit: Visit) -> WhyLine:
    """Return the line of a tax: its rate and amount, or that there is none, and how it came."""
    data: Mapping[str, Any] = how
    if not data["rate_bp"]:
        return WhyLine(visit.say("account-no-tax"), tax, how=how)
    rate = percent_text(data["rate_bp"], language=visit.language)
    return WhyLine(visit.say("account-tax", rate=rate, rule=data["rule"]), tax, how=how)


def tax_lines(
    taxes: Iterable[Mapping[str, Any]], *, currency: str, visit: Visit
) -> tuple[WhyLine, ...]:
    """Return a line for each tax of an order or invoice, as it was kept."""
    return tuple(
        tax_line(
            tax_derivation(tax, currency=currency), Money(tax["tax_minor"], currency), visit=visit
        )
        for tax in taxes
    )


def with_whys(bills: Iterable[Upcoming], *, visit: Visit) -> list[tuple[Upcoming, object]]:
    """Return each bill beside its steps."""
    return [(bill, why_of(bill, visit=visit)) for bill in bills]
