"""What a template of a mail is: values of certain kinds, some of them shown as a table of facts."""

from collections.abc import Mapping
from dataclasses import dataclass

type Kinds = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Template:
    """A mail's values and their kinds, and those shown as a table of facts, in this order."""

    values: Kinds
    facts: tuple[str, ...] = ()


LINES: Mapping[str, Kinds] = {
    # `renews` for one that renews by itself, `ends` (last paid day) for one that doesn't.
    "product": {
        "product": "text",
        "quantity": "seats",
        "term": "term",
        # What is paid for, where that isn't a whole term from today on.
        "window": "days?",
        "amount": "money?",
        "renews": "midnight?",
        "ends": "day-end?",
    },
    "access": {"product": "text", "quantity": "seats", "url": "url?"},
    # Fields: company-name, address, city, postal-code, country, vat-number, email, phone, contact.
    "change": {"field": "word", "before": "text?", "after": "text?"},
}
