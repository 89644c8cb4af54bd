"""What all pages about a quote show of it: taxes in words, ways to pay, whom to write to."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote as escaped

from tenure.presentation.parts import WhyLine
from tenure.presentation.places import place
from tenure.questions.quotes.quote_page import QuotePage
from tenure.rules.decision import Refused
from tenure.rules.money import Money
from tenure.rules.taxes.tax import tax_derivation
from tenure.texts import say
from tenure.texts.formats import percent_text
from tenure.texts.refusals import refusal_text


@dataclass(frozen=True, slots=True)
class Way:
    """A way to pay in words; `why` says why it is closed and what else to do, "" if it is open."""

    method: str
    name: str
    why: str = ""


def quote_facts(found: QuotePage, *, language: str) -> dict[str, Any]:
    """Return what `quote_part.html` needs beside the quote itself."""
    return {
        "found": found,
        "taxes": estimated_taxes(found.taxes, currency=found.currency, language=language),
        "ways": ways(found, language=language),
        "write_to": write_to(found, language=language),
        "begins": any(line.action == "new" for line in found.lines),
    }


def estimated_taxes(
    taxes: tuple[Mapping[str, Any], ...], *, currency: str, language: str
) -> tuple[WhyLine, ...]:
    """Return a line for each tax as it was estimated on sending (QUO-07)."""
    return tuple(_tax_line(one, currency, language) for one in taxes)


def _tax_line(tax: Mapping[str, Any], currency: str, language: str) -> WhyLine:
    how = tax_derivation(tax, currency=currency)
    amount = Money(tax["tax_minor"], currency)
    rate = percent_text(tax["rate_bp"], language=language)
    words = say(
        language, "account-quote-tax", rate=rate, rule=tax["rule"] if tax["rate_bp"] else "none"
    )
    return WhyLine(words, amount, how=how)


def ways(found: QuotePage, *, language: str) -> tuple[Way, ...]:
    """Return the ways to pay in words, the open ones first (CHK-05, QUO-12)."""
    told = []
    for choice in sorted(found.choices, key=lambda one: not one.open):
        why = ""
        if choice.refused is not None:
            why = " ".join(refusal_text(language, choice.refused.code, choice.refused.about))
        told.append(Way(choice.method, say(language, f"account-quote-way-{choice.method}"), why))
    return tuple(told)


def write_to(found: QuotePage, *, language: str) -> str:
    """Return where to ask for a change: the account manager's mail, or the vendor's contact."""
    if not found.whom.email:
        return place("store:contact")
    subject = say(language, "account-quote-change-subject", number=found.number)
    return f"mailto:{found.whom.email}?subject={escaped(subject)}"


def mended_by_link(refusal: Refused, *, url: str) -> Refused:
    """Return a refusal whose button leads back to the page of the link, not to an account."""
    ours = refusal.remedy.startswith("account:")
    return replace(refusal, remedy="") if ours and url else refusal
