"""Which mails there are about who pays and with what; the kinds are told in `mail_templates`."""

from collections.abc import Mapping

from tenure.texts.mail_kinds import Template

PAYING: Mapping[str, Template] = {
    # `account` is the name or number of the payer account, nothing for the first one.
    "payers-changed": Template(
        {
            "company": "text",
            "account": "text?",
            "added": "text?",
            "removed": "text?",
            "changed_by": "text",
            "url": "url?",
        },
        facts=("company", "account", "added", "removed", "changed_by"),
    ),
    # Verdicts: approve, refuse, withdraw.
    "credit-line-decided": Template(
        {
            "company": "text",
            "verdict": "word",
            "amount": "money?",
            "net_days": "number?",
            "reason": "text?",
            "url": "url?",
        },
        facts=("company", "amount"),
    ),
    "card-edited": Template(
        {"card": "text", "expires_on": "day", "changed_by": "text", "url": "url?"},
        facts=("card", "expires_on", "changed_by"),
    ),
    "card-chosen": Template(
        {
            "card": "text",
            "products": "text",
            "count": "number",
            "changed_by": "text",
            "url": "url?",
        },
        facts=("card", "products", "changed_by"),
    ),
    # Steps: declined, expired, suspension and termination (both ahead), suspended.
    "invoice-unpaid": Template(
        {
            "invoice_number": "text",
            "company": "text",
            "step": "word",
            "amount": "money",
            "due_on": "day",
            "products": "text?",
            "access": "day-end?",
            "ends": "midnight?",
            "suspended": "midnight?",
            "last_chance_on": "day?",
            "url": "url?",
        },
        facts=("invoice_number", "company", "products", "amount", "due_on"),
    ),
    # `products` are those charged after its last day, the first of them on `first_on`.
    "card-expiring": Template(
        {
            "card": "text",
            "expires_on": "day",
            "expired": "yes-no",
            "products": "text",
            "count": "number",
            "first_on": "day",
            "url": "url?",
        },
        facts=("card", "expires_on", "products", "first_on"),
    ),
}
