"""What a draft of one's own comes to today, and what still stands in its way (QUO-03, QUO-06)."""

from datetime import date
from typing import Any

from tenure.entrypoints.account.visiting import Visit
from tenure.presentation.parts import WhyLine
from tenure.questions.quotes.quote_page import QuotePage
from tenure.records.facts.quotes import load_quotes
from tenure.rules.decision import Refused
from tenure.rules.kinds import kind_of
from tenure.rules.money import Money


def draft_facts(visit: Visit, found: QuotePage) -> dict[str, Any]:
    """Return the lines at today's prices, the faults by line, and what has to wait for it."""
    kept = load_quotes([found.id])[found.id]
    foreseen = visit.foresee(
        "change-quote",
        quote_id=found.id,
        revision=found.revision,
        lines=kept.wanted,
        recipients=kept.recipients,
        note=kept.note,
    )
    if isinstance(foreseen, Refused):
        return {"drafted": None, "refused": foreseen}
    answer: Any = foreseen.answer
    currency = answer["currency"]
    return {
        "drafted": {
            "lines": [_line(one, currency) for one in answer["lines"]],
            "faults": [
                (one["position"], Refused(one["code"], one["about"], one["remedy"]))
                for one in answer["faults"]
            ],
            "net": Money(answer["net_minor"], currency),
            "taxes": (
                WhyLine(
                    visit.say("account-quote-tax-estimated"), Money(answer["tax_minor"], currency)
                ),
            ),
            "total": Money(answer["total_minor"], currency),
            "last_on": date.fromisoformat(answer["last_on"]),
            "holding": len(answer["holding"]),
        }
    }


def _line(one: Any, currency: str) -> dict[str, Any]:
    return {
        **one,
        "first_on": date.fromisoformat(one["first_on"]),
        "last_on": date.fromisoformat(one["last_on"]),
        "of_kind": kind_of(one["product_kind"]),
        "srp": Money(one["srp_minor"], currency),
        "net": Money(one["net_minor"], currency),
        "later": [
            (date.fromisoformat(bill["due_on"]), Money(bill["net_minor"], currency), {})
            for bill in one["later"]
        ],
    }
