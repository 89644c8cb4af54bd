"""Which mails there are about what is returned; the kinds are told in `mail_templates`."""

from collections.abc import Mapping

from tenure.texts.mail_kinds import Template

RETURNS: Mapping[str, Template] = {
    # `owed` was never paid and isn't owed any more; `refund` goes to `card`, `balance` stays.
    "renewal-returned": Template(
        {
            "product": "text",
            "quantity": "seats",
            "window": "days",
            "total": "money",
            "owed": "money?",
            "refund": "money?",
            "balance": "money?",
            "card": "text?",
            "ends": "day-end",
            "access": "day-end?",
            "url": "url?",
        },
        facts=("product", "window", "total", "ends", "quantity"),
    ),
    "return-credited": Template(
        {
            "invoice_number": "text",
            "company": "text",
            "product": "text",
            "corrects": "text",
            "total": "money",
            "left": "money?",
            "refund": "money?",
            "card": "text?",
            "balance": "money?",
            "url": "url?",
        },
        facts=("company", "product", "total"),
    ),
    "refund-failed": Template(
        {"invoice_number": "text", "amount": "money", "card": "text", "url": "url?"},
        facts=("invoice_number", "amount", "card"),
    ),
}
