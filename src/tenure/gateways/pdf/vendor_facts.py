"""Has the facts about a legal entity set as PDF, for who enters it as a supplier (MOD-07)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tenure.gateways.pdf.typesetting import typeset
from tenure.texts import say
from tenure.texts.formats import day_text

type Rows = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the sheet: its title, and each fact with its name, all written out."""

    title: str
    rows: Rows


@dataclass(frozen=True, slots=True)
class VendorFacts:
    """The sheet of a legal entity, written out in a language, as it stands on a day."""

    brand: str
    name: str
    numbers: str
    parts: Sequence[Part]
    language: str
    on: date


def vendor_facts_pdf(sheet: VendorFacts) -> bytes:
    """Return the sheet as PDF/A-3b; the same facts on the same day give the same bytes."""
    day = day_text(sheet.on, language=sheet.language)
    paper = {
        "language": sheet.language,
        "title": f"{say(sheet.language, 'vendor-facts-title')} {sheet.name}",
        "kind": say(sheet.language, "vendor-facts-title"),
        "number": day,
        "seller": {"brand": sheet.brand, "name": sheet.name},
        "headline": {
            "label": say(sheet.language, "vendor-facts-legal-name"),
            "name": sheet.name,
            "numbers": sheet.numbers,
        },
        "parts": [{"title": one.title, "rows": one.rows} for one in sheet.parts],
        "remark": say(sheet.language, "vendor-facts-remark", day=day),
        "footer": " · ".join(one for one in (sheet.name, sheet.numbers) if one),
        "page": say(sheet.language, "paper-page", page="@this", pages="@all"),
    }
    return typeset("facts.typ", paper=paper, dated=sheet.on)
