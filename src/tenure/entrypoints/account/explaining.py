"""Puts amounts to come into steps: the sum, its tax, both together (COT-09)."""

from collections.abc import Iterable

from tenure.entrypoints.account.visiting import Visit
from tenure.presentation.parts import WhyLine
from tenure.rules.money import Money
from tenure.rules.upcoming import Upcoming
from tenure.texts.derivations import derivation_text
from tenure.texts.formats import percent_text


def why_of(bill: Upcoming, *, visit: Visit) -> tuple[WhyLine, ...]:
    """Return the derivation of a bill before tax, its tax, and what will be charged."""
    return (
        WhyLine(derivation_text(bill.derivation, language=visit.language), bill.net),
        tax_line(bill.tax_bp, bill.tax, rule=bill.tax_rule, visit=visit),
        WhyLine(visit.say("account-together"), bill.total, result=True),
    )


def tax_line(rate_bp: int, tax: Money, *, rule: str, visit: Visit) -> WhyLine:
    """Return the step of a tax: its rate and amount, or that there is none."""
    if not rate_bp:
        return WhyLine(visit.say("account-no-tax"), tax)
    rate = percent_text(rate_bp, language=visit.language)
    return WhyLine(visit.say("account-tax", rate=rate, rule=rule), tax)


def with_whys(bills: Iterable[Upcoming], *, visit: Visit) -> list[tuple[Upcoming, object]]:
    """Return each bill beside its steps."""
    return [(bill, why_of(bill, visit=visit)) for bill in bills]
