"""Which mails there are and which values each is made of; the words are in `*/mails.ftl`.

Values are JSON, kept when the mail is asked for and put into words when it is sent. Kinds:

    text, word, url, number, yes-no    as they are; a word chooses between sentences
    seats       a number of seats, or of another    5
                unit that a kind is sold by         {"count": 5, "unit": "unit"}
    money       {"minor": 188500, "currency": "EUR"}
    day         "2026-06-10"
    days        {"first_on": "2026-06-10", "last_on": "2027-06-09"}, both included
    midnight    {"on": "2026-06-10", "zone": "Europe/Stockholm"}: that day at 00:00
    day-end     the same: that day at 23:59:59
    instant     {"at": "2026-06-10T08:00:00+00:00", "zone": "Europe/Stockholm"}
    term        "P1Y"
    role        "purchaser"
    derivation  a derivation of the rules
    lines:KIND  a list of lines, each made of the values in LINES[KIND]

`orders` is there when a mail is about more than one, whose numbers are then in `order_number`.

`unit` is absent where seats are handed out to people, else what the product is sold by.
A kind with `?` may be absent, null or "". A `url` may be a path, put behind the base address.
"""

from collections.abc import Mapping

from tenure.texts.mail_kinds import LINES, Kinds, Template
from tenure.texts.mail_templates_partners import PARTNERING
from tenure.texts.mail_templates_paying import PAYING
from tenure.texts.mail_templates_quoting import QUOTING
from tenure.texts.mail_templates_returns import RETURNS
from tenure.texts.mail_templates_supplying import SUPPLYING

__all__ = ["LINES", "TEMPLATES", "Kinds"]

TEMPLATES: Mapping[str, Template] = {
    **SUPPLYING,
    **PAYING,
    **RETURNS,
    **PARTNERING,
    **QUOTING,
    "welcome": Template(
        {"name": "text", "email": "text", "company": "text?", "url": "url"},
        facts=("email", "company"),
    ),
    # For who got an account by an import and has no password yet.
    "account-made": Template(
        {"name": "text", "email": "text", "company": "text", "url": "url"},
        facts=("email", "company"),
    ),
    "invitation": Template(
        {
            "invited_by": "text",
            "company": "text",
            "role": "role",
            "valid_days": "number",
            "url": "url",
        },
    ),
    "password-reset": Template({"valid_minutes": "number", "url": "url"}),
    "order-confirmation": Template(
        {
            "order_number": "text",
            "orders": "number?",
            "company": "text",
            "customer_number": "text?",
            "lines": "lines:product",
            "net": "money",
            "tax": "money",
            "total": "money",
            "paid_with": "text?",
            "due_on": "day?",
            "po_number": "text?",
            "url": "url?",
        },
        facts=(
            "order_number",
            "company",
            "customer_number",
            "po_number",
            "net",
            "tax",
            "total",
            "paid_with",
            "due_on",
        ),
    ),
    "order-late": Template(
        {"order_number": "text", "orders": "number?", "hours": "number", "url": "url?"}
    ),
    # Causes: declined, authentication, expired, unknown.
    "order-failed": Template(
        {
            "order_number": "text",
            "orders": "number?",
            "total": "money",
            "cause": "word?",
            "card_limit": "money?",
            "url": "url?",
        },
        facts=("order_number", "total"),
    ),
    # Causes: renewed-meanwhile, changed-meanwhile.
    "order-overtaken": Template(
        {
            "order_number": "text",
            "orders": "number?",
            "total": "money",
            "cause": "word",
            "url": "url?",
        },
        facts=("order_number", "total"),
    ),
    "delivery": Template(
        {
            "order_number": "text",
            "orders": "number?",
            "lines": "lines:access",
            "primary_admin": "text?",
            "unit": "word?",
            "url": "url",
        },
    ),
    "invoice": Template(
        {
            "invoice_number": "text",
            "company": "text",
            "total": "money",
            "amount_due": "money",
            "due_on": "day",
            "paid_with": "text?",
            "po_number": "text?",
            "url": "url?",
        },
        facts=("invoice_number", "company", "po_number", "total", "amount_due", "paid_with"),
    ),
    "credit-note": Template(
        {
            "invoice_number": "text",
            "company": "text",
            "product": "text",
            "corrects": "text",
            "total": "money",
            "left": "money?",
            "balance": "money?",
            "url": "url?",
        },
        facts=("company", "product", "total"),
    ),
    "reinstated": Template(
        {"product": "text", "seats": "number", "invoice_number": "text?", "url": "url?"},
        facts=("product", "invoice_number"),
    ),
    "payment-failed": Template(
        {
            "invoice_number": "text",
            "products": "text?",
            "amount": "money",
            "paid_with": "text?",
            "due_on": "day",
            "next_attempt_on": "day?",
            "suspends": "midnight?",
            "card_limit": "money?",
            "url": "url?",
        },
        facts=("invoice_number", "products", "amount", "due_on", "paid_with", "next_attempt_on"),
    ),
    "seats-to-choose": Template(
        {
            "product": "text",
            "quantity": "seats",
            "held": "number",
            "over": "number",
            "renews": "midnight",
            "url": "url?",
        },
        facts=("product", "quantity", "renews"),
    ),
    "seats-released": Template(
        {
            "product": "text",
            "quantity": "seats",
            "released": "number",
            "names": "text",
            "url": "url?",
        },
        facts=("product", "quantity"),
    ),
    "renewal-reminder": Template(
        {
            "product": "text",
            "days": "number",
            "renews": "midnight",
            "quantity": "seats",
            "term": "term",
            "unit_price": "money",
            "total": "money",
            "paid_with": "text?",
            "card_limit": "money?",
            "url": "url?",
        },
        facts=("product", "renews", "term", "quantity", "unit_price", "total", "paid_with"),
    ),
    # What was set for a renewal; `held` where more seats are handed out than there will be,
    # `retermed` where a reminder for another term had been sent.
    "renewal-set": Template(
        {
            "product": "text",
            "quantity": "seats",
            "term": "term",
            "renews": "midnight",
            "by_itself": "yes-no",
            "unit_price": "money?",
            "total": "money?",
            "retermed": "yes-no",
            "held": "number?",
            "paid_with": "text?",
            "by_invoice": "yes-no",
            "po_number": "text?",
            "note": "text?",
            "sent_to": "text?",
            "changed_by": "text",
            "url": "url?",
        },
        facts=(
            "product",
            "renews",
            "term",
            "quantity",
            "unit_price",
            "total",
            "paid_with",
            "po_number",
            "note",
            "sent_to",
            "changed_by",
        ),
    ),
    "renewed": Template(
        {
            "product": "text",
            "quantity": "seats",
            "window": "days",
            "renews": "midnight?",
            "ends": "day-end?",
            "total": "money",
            "paid_with": "text?",
            "invoice_number": "text?",
            "url": "url?",
        },
        facts=(
            "product",
            "quantity",
            "window",
            "renews",
            "ends",
            "total",
            "paid_with",
            "invoice_number",
        ),
    ),
    # Causes: not-renewed, unpaid. `access` is the last day of full access.
    "subscription-expired": Template(
        {
            "product": "text",
            "quantity": "seats",
            "cause": "word",
            "access": "day-end",
            "last_chance_on": "day",
            "amount": "money?",
            "invoice_number": "text?",
            "url": "url?",
        },
        facts=("product", "quantity", "access", "last_chance_on", "invoice_number", "amount"),
    ),
    "subscription-suspended": Template(
        {
            "product": "text",
            "quantity": "seats",
            "cause": "word",
            "suspended": "midnight",
            "last_chance_on": "day",
            "amount": "money?",
            "invoice_number": "text?",
            "url": "url?",
        },
        facts=("product", "quantity", "suspended", "last_chance_on", "invoice_number", "amount"),
    ),
    "subscription-terminated": Template(
        {
            "product": "text",
            "quantity": "seats",
            "cause": "word",
            "terminated": "midnight",
            "url": "url?",
        },
        facts=("product", "quantity", "terminated"),
    ),
    "trial-begun": Template(
        {"product": "text", "quantity": "seats", "ends": "midnight", "url": "url?"},
        facts=("product", "quantity"),
    ),
    "trial-ended": Template(
        {"product": "text", "quantity": "seats", "ended": "midnight", "url": "url?"},
        facts=("product", "quantity"),
    ),
    # Steps: suspension, termination.
    "warning-before": Template(
        {
            "product": "text",
            "quantity": "seats",
            "step": "word",
            "cause": "word",
            "days": "number",
            "happens": "midnight",
            "amount": "money?",
            "invoice_number": "text?",
            "url": "url?",
        },
        facts=("product", "quantity", "happens", "invoice_number", "amount"),
    ),
    "seats-added": Template(
        {
            "product": "text",
            "added": "seats",
            "quantity": "seats",
            "window": "days",
            "renews": "midnight?",
            "ends": "day-end?",
            "net": "money",
            "total": "money",
            "derivation": "derivation?",
            "paid_with": "text?",
            "order_number": "text",
            "unit": "word?",
            "url": "url?",
        },
        facts=(
            "order_number",
            "product",
            "added",
            "quantity",
            "window",
            "renews",
            "ends",
            "net",
            "total",
            "paid_with",
        ),
    ),
    "product-switched": Template(
        {"before": "text", "product": "text", "quantity": "seats", "url": "url"},
        facts=("before", "product", "quantity"),
    ),
    "customer-details-changed": Template(
        {
            "company": "text",
            "changed_by": "text",
            "changed": "instant",
            "lines": "lines:change",
            "url": "url?",
        },
        facts=("company", "changed_by", "changed"),
    ),
    # Outcomes: approved, rejected.
    "certificate-decided": Template(
        {
            "company": "text",
            "number": "text",
            "outcome": "word",
            "reason": "text",
            "url": "url?",
        },
        facts=("company",),
    ),
    "auto-renewal-changed": Template(
        {
            "product": "text",
            "quantity": "seats",
            "on": "yes-no",
            "changed_by": "text",
            "renews": "midnight?",
            "ends": "day-end?",
            "url": "url?",
        },
        facts=("product", "quantity", "renews", "ends", "changed_by"),
    ),
}
