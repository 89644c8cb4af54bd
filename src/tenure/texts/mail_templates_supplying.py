"""The mails about the vendor set-up pack: what procurement asks for, and the answer (MOD-07)."""

from collections.abc import Mapping

from tenure.texts.mail_kinds import Template

SUPPLYING: Mapping[str, Template] = {
    # To the vendor's own people; it is answered in the office.
    "vendor-document-requested": Template(
        {
            "company": "text",
            "customer_number": "text",
            "asked_by": "text",
            "wanted": "text",
            "url": "url",
        },
        facts=("company", "customer_number"),
    ),
    "vendor-request-answered": Template(
        {"company": "text", "wanted": "text", "answer": "text", "url": "url"}
    ),
}
