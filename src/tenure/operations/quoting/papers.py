"""The PDF of a quote: made from what was promised on sending, the same bytes every time."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.conf import settings

from tenure.gateways.pdf import (
    Buyer,
    DocumentLine,
    DocumentTax,
    Instalment,
    QuoteDocument,
    quote_pdf,
)
from tenure.operations.documents import address_printed, seller_printed
from tenure.questions.quotes.quote_page import QuotedLine, QuotePage, whole_quote
from tenure.records.facts.deployments import load_deployment
from tenure.texts import say


def quote_file(quote_id: int, *, language: str, at: datetime) -> bytes:
    """Return the PDF of a sent quote in a language. KeyError: there is none, or a draft."""
    found = whole_quote(quote_id, at=at)
    if found is None or found.sent_on is None or found.last_on is None:
        raise KeyError(f"there is no sent quote {quote_id}")
    known = load_deployment()
    return quote_pdf(
        QuoteDocument(
            number=found.number,
            sent_on=found.sent_on,
            last_on=found.last_on,
            currency=found.currency,
            seller=seller_printed(
                found.seller, known.vendor if known else found.seller["name"], language
            ),
            buyer=Buyer(
                name=found.buyer["name"],
                address=address_printed(found.buyer, language),
                vat_number=found.buyer["vat_number"],
            ),
            customer_number=found.buyer["number"],
            partner=found.whom.partner or found.whom.served_by[0],
            partner_number=found.whom.number or found.whom.served_by[1],
            manager=found.whom.manager,
            manager_email=found.whom.email,
            replaces=found.before_number,
            note=found.note,
            lines=tuple(_line(line, language) for line in found.lines),
            later=tuple(
                Instalment(product=line.product, due_on=on, net_minor=net.minor, derivation=how)
                for line in found.lines
                for on, net, how in line.later
            ),
            taxes=_taxes(found),
            net_minor=found.net.minor,
            total_minor=found.total.minor,
            card_limit_minor=found.card_limit.minor if found.card_limit else None,
            # The link with its token is in the mail only: papers are passed on (ACC-13).
            url=f"{settings.SITE_URL}/account/quotes/{found.id}/",
        ),
        language=language,
    )


def _line(line: QuotedLine, language: str) -> DocumentLine:
    notes = [say(language, f"account-quote-action-{line.action}")]
    if line.promotions:
        notes.append(say(language, "account-quote-promotion", codes=line.promotions))
    return DocumentLine(
        product=line.product,
        note=" · ".join(notes),
        term=line.term,
        first_on=line.first_on,
        last_on=line.last_on,
        quantity=line.quantity,
        unit_minor=line.srp.minor,
        net_minor=line.net.minor,
        tax_bp=0,
        derivation=line.derivation,
    )


def _taxes(found: QuotePage) -> tuple[DocumentTax, ...]:
    return tuple(_tax(one) for one in found.taxes)


def _tax(kept: Mapping[str, Any]) -> DocumentTax:
    return DocumentTax(
        rate_bp=kept["rate_bp"],
        net_minor=kept["net_minor"],
        tax_minor=kept["tax_minor"],
        rule=kept["rule"],
        derivation=kept["derivation"] or None,
    )
