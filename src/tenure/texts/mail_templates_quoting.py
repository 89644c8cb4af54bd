"""Which mails there are about quotes; `url` is made of the kept seed when a mail is written."""

from collections.abc import Mapping

from tenure.texts.mail_kinds import Template

QUOTING: Mapping[str, Template] = {
    # `replaces` is the number of the version before; `automatic`: nobody asked for it (QUO-13).
    "quote-sent": Template(
        {
            "quote_number": "text",
            "company": "text",
            "net": "money",
            "tax": "money",
            "total": "money",
            "last_on": "day",
            "partner": "text?",
            "manager": "text?",
            "manager_email": "text?",
            "note": "text?",
            "name": "text?",
            "automatic": "yes-no",
            "replaces": "text?",
            "url": "url",
        },
        facts=("quote_number", "company", "net", "tax", "total", "last_on", "partner"),
    ),
    # Rights: view, approve, pay.
    "quote-handed-over": Template(
        {
            "quote_number": "text",
            "by": "text",
            "company": "text",
            "right": "word",
            "total": "money",
            "last_on": "day",
            "url": "url",
        },
        facts=("quote_number", "company", "total", "last_on"),
    ),
    "quote-approved": Template(
        {
            "quote_number": "text",
            "by": "text",
            "company": "text",
            "total": "money",
            "last_on": "day",
            "url": "url",
        },
        facts=("quote_number", "total", "last_on"),
    ),
    "quote-cancelled": Template(
        {
            "quote_number": "text",
            "company": "text",
            "total": "money",
            "reason": "text?",
            "partner": "text?",
            "manager_email": "text?",
        },
        facts=("quote_number", "company", "total"),
    ),
    # To who held a link to it and isn't sent the one that takes its place.
    "quote-superseded": Template(
        {"quote_number": "text", "company": "text", "successor": "text", "total": "money"},
        facts=("quote_number", "company", "total"),
    ),
    # `overdue`: the renewal date has passed; `by_itself`: auto-renewal is on, so it follows.
    "hold-ended": Template(
        {
            "quote_number": "text",
            "product": "text",
            "company": "text",
            "renews": "midnight",
            "overdue": "yes-no",
            "by_itself": "yes-no",
            "url": "url",
        },
        facts=("product", "company", "renews"),
    ),
    # To the seller's own people; it is answered in the office (QUO-17).
    "financing-requested": Template(
        {
            "quote_number": "text",
            "company": "text",
            "asked_by": "text",
            "total": "money",
            "note": "text?",
            "url": "url",
        },
        facts=("quote_number", "company", "asked_by", "total"),
    ),
    # Verdicts: passed-on, granted, declined.
    "financing-answered": Template(
        {
            "quote_number": "text",
            "company": "text",
            "verdict": "word",
            "answer": "text?",
            "total": "money",
            "url": "url",
        },
        facts=("quote_number", "total"),
    ),
}
