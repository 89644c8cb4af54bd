"""The first page of the account: what needs somebody, what comes, what was spent."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from tenure.entrypoints.account.explaining import why_of
from tenure.entrypoints.account.visiting import Visit, account_page
from tenure.presentation.parts import TimelineEntry
from tenure.questions.licensing.entitlements import entitlements
from tenure.questions.overview import Coming, Need, overview
from tenure.questions.partners.own_partner import own_partner
from tenure.texts.formats import term_text


@require_safe
@account_page
def show(visit: Visit) -> HttpResponse:
    """Show the overview; a payer, who sees invoices only, is led to them (ACC-12)."""
    if not visit.may("see-overview") and visit.may("see-invoices"):
        return redirect("account:invoices")
    found = visit.seen(overview(visit.actor, customer_id=visit.customer.customer_id, at=visit.at))
    partner = visit.seen(own_partner(visit.actor, customer_id=visit.customer.customer_id)).partner
    entitled = entitlements(visit.actor, customer_id=visit.customer.customer_id, at=visit.at)
    return visit.page(
        "overview",
        found=found,
        entitled=visit.seen(entitled),
        partner=partner,
        needs=[(need, *_words(need, visit)) for need in found.needs],
        coming=[_entry(one, visit) for one in found.coming],
    )


# kind of need -> where it is mended and the words of the link
_MEND = {
    "payment-failed": "account-mend-pay",
    "invoice-overdue": "account-mend-pay",
    "expired": "account-mend-see",
    "suspended": "account-mend-see",
    "card-expired": "account-mend-card",
    "card-expiring": "account-mend-card",
    "seats-short": "account-mend-seats",
    "seats-full": "account-mend-seats",
    "ends-soon": "account-mend-renewal",
    "tokens-lapse": "account-mend-tokens",
    "quote-open": "account-mend-quote",
    "quotes-more": "account-mend-quotes",
}


def _words(need: Need, visit: Visit) -> tuple[str, str, str]:
    values: dict[str, object] = {
        "subject": need.subject,
        "count": need.count,
        "day": need.on or visit.today,
    }
    if need.amount is not None:
        values["amount"] = need.amount
    sentence = visit.say(f"account-need-{need.kind}", **values)
    if need.invoice_id is not None:
        url = reverse("account:invoice", args=[need.invoice_id])
    elif need.subscription_id is not None:
        url = reverse("account:subscription", args=[need.subscription_id])
    elif need.quote_id is not None:
        url = reverse("account:quote", args=[need.quote_id])
    elif need.kind == "quotes-more":
        url = reverse("account:quotes")
    elif need.kind == "tokens-lapse":
        url = reverse("account:tokens")
    else:
        url = reverse("account:payment-methods")
    return sentence, url, visit.say(_MEND[need.kind])


_TONES = {"ends": "warn", "invoice": "bad", "suspended": "bad", "terminated": "bad"}


def _entry(one: Coming, visit: Visit) -> TimelineEntry:
    detail = ""
    if one.bill is not None:
        detail = visit.say(
            "account-coming-detail",
            quantity=one.quantity,
            unit=one.unit,
            term=term_text(one.bill.term, language=visit.language),
        )
    page, key = (
        ("account:invoice", one.invoice_id)
        if one.invoice_id is not None
        else ("account:subscription", one.subscription_id)
    )
    return TimelineEntry(
        on=one.on,
        text=visit.say(f"account-coming-{one.kind}", product=one.product),
        detail=detail,
        amount=one.amount,
        url=reverse(page, args=[key]),
        tone=_TONES.get(one.kind, ""),
        why=why_of(one.bill, visit=visit) if one.bill is not None else (),
    )
