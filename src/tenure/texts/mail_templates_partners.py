"""The mails between customers and their partners (MOD-05, QUO-16)."""

from collections.abc import Mapping

from tenure.texts.mail_kinds import Template

PARTNERING: Mapping[str, Template] = {
    # To the account manager of the partner.
    "partner-chosen": Template(
        {
            "partner": "text",
            "company": "text",
            "customer_number": "text",
            "chosen_by": "text",
            "url": "url",
        },
        facts=("company", "customer_number"),
    ),
    "quote-asked-for": Template(
        {
            "company": "text",
            "customer_number": "text",
            "asked_by": "text",
            "text": "text",
            "url": "url",
        },
        facts=("company", "customer_number"),
    ),
    # To who asked; outcomes: answered, declined.
    "quote-request-answered": Template(
        {"partner": "text", "outcome": "word", "answer": "text?", "url": "url"}
    ),
}
