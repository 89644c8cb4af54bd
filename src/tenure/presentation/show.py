"""The style page `/kit/`: every part of the kit in light and dark, for those who make pages."""

from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse

from tenure.presentation.forms import KitForm
from tenure.presentation.frame import CustomerChoice, NavItem, SandboxClock, frame_facts
from tenure.presentation.listing import listing_of
from tenure.presentation.pages import page
from tenure.presentation.parts import Consequence, Effect, TimelineEntry, WhyLine
from tenure.rules.dates import Term
from tenure.rules.decision import Refused
from tenure.rules.money import Money
from tenure.rules.pricing.derivation import list_price, prorated

FRAMES = ("store", "account", "partner", "office", "document")
DATE = date(2026, 6, 10)


class SampleForm(KitForm):
    """A field of each kind, with help and errors."""

    email = forms.EmailField(label="Work e-mail", help_text="Order mail goes to this address.")
    company = forms.CharField(label="Company name")
    reference = forms.CharField(label="Your order number", required=False)
    country = forms.ChoiceField(
        label="Country", choices=[("SE", "Sweden"), ("DK", "Denmark"), ("DE", "Germany")]
    )
    seats = forms.IntegerField(
        label="Seats", min_value=1, widget=forms.NumberInput(attrs={"data-size": "short"})
    )
    term = forms.ChoiceField(
        label="Term",
        choices=[("P1M", "1 month · 12.00 EUR"), ("P1Y", "1 year · 120.00 EUR")],
        widget=forms.RadioSelect,
    )
    notes = forms.CharField(label="Notes", required=False, widget=forms.Textarea)
    same = forms.BooleanField(label="The company still belongs to the same owner.")


def show(request: HttpRequest) -> HttpResponse:
    """Show the parts; `?frame=account` shows them in another frame. Developers and sandbox only."""
    sandbox = frame_facts(request).get("sandbox")
    if not settings.DEBUG and not (sandbox and sandbox()):
        raise Http404
    frame = request.GET.get("frame", "store")
    if frame not in FRAMES:
        raise Http404
    wrong = {"email": "anna@", "company": "", "country": "SE", "seats": "0", "term": "P1Y"}
    fresh = {"seats": 5, "term": "P1Y", "email": "anna@nordfab.example"}
    return page(
        request,
        "kit/show.html",
        base=f"frame/{frame}.html",
        frame=sample_frame(),
        frames=FRAMES,
        themes=("light", "dark"),
        form_fresh=SampleForm(initial=fresh, prefix="fresh"),
        form_wrong=SampleForm(wrong),
        listing=listing_of(
            request.GET, sorts=("product", "until", "next"), default="until", per_page=3
        ),
        **_samples(),
    )


def _samples() -> dict[str, Any]:
    derivation = prorated(
        list_price(Money(188_500, "EUR"), from_on=date(2026, 1, 1), market="SE"),
        term=Term.P1Y,
        standard_days=365,
        quantity=3,
        first=date(2026, 1, 15),
        last=date(2026, 6, 9),
    )
    lines = (
        WhyLine("3 seats × 146 of 365 days × 1,885.00 EUR", Money(226_200, "EUR")),
        WhyLine("VAT 25%", Money(56_550, "EUR")),
        WhyLine("Together", Money(282_750, "EUR"), result=True),
    )
    return {
        "on": DATE,
        "amount": Money(226_200, "EUR"),
        "derivation": derivation,
        "lines": lines,
        "rows": _ROWS,
        "refusal_sample": Refused(
            "switch-window-closed", {"last_on": "2026-06-09"}, "store:products"
        ),
        "consequence": Consequence(
            today=Money(282_750, "EUR"),
            now=(Effect("3 seats until 9 Jun 2026", amount=Money(282_750, "EUR"), why=lines),),
            later=(Effect("Renewal, 8 seats for 1 year", DATE, Money(1_885_000, "EUR")),),
            dates=(
                Effect("The new seats start", date(2026, 1, 15)),
                Effect("All seats renew", DATE),
            ),
        ),
        "entries": _ENTRIES,
        "step_names": ("Cart", "Company", "Payment", "Review"),
    }


_ROWS = (
    ("Strata Model", "5 seats · 1 year", "active", DATE, "", Money(942_500, "EUR")),
    ("Strata Field", "12 seats · 1 month", "active", date(2026, 2, 1), "ending", None),
    ("Beamwright", "3 seats · 3 years", "expired", date(2026, 1, 25), "", Money(1_200_000, "EUR")),
    ("Loadcase", "1 seat · 1 year", "suspended", date(2026, 2, 24), "", Money(49_900, "EUR")),
    ("Tolerance", "2 seats · 1 year", "terminated", date(2025, 11, 3), "", None),
    ("Geodesk", "10 seats", "trial", date(2026, 1, 30), "", None),
)
_ENTRIES = (
    TimelineEntry(
        date(2026, 1, 15), "3 seats added", "Anna Berg, order 10027", Money(282_750, "EUR")
    ),
    TimelineEntry(date(2025, 7, 2), "Payment received, active again", "REN-12", tone="good"),
    TimelineEntry(date(2025, 6, 26), "Suspended: invoice 2025-1204 unpaid for 16 days", tone="bad"),
    TimelineEntry(date(2025, 6, 10), "Renewed for 1 year", "", Money(942_500, "EUR"), url="/kit/"),
)


def sample_frame() -> dict[str, object]:
    """Return facts of a frame as they may be."""
    items = ("overview", "subscriptions", "quotes", "orders", "invoices", "payment-methods", "help")
    rail = tuple(
        NavItem(
            f"frame-{name}", f"/kit/{'' if name == 'overview' else name}", int(name == "quotes")
        )
        for name in items
    )
    return {
        "vendor": "Fjordline",
        "sandbox": SandboxClock(DATE, date(2026, 6, 12)),
        "person": "anna.berg@nordfab.example",
        "cart_count": 2,
        "customers": (
            CustomerChoice("Nordfab AB", "C-100042", current=True),
            CustomerChoice("Nordfab Danmark ApS", "C-100043"),
        ),
        "store_navigation": (NavItem("frame-products", "/kit/"), NavItem("frame-help", "/help/")),
        "account_navigation": rail,
        "partner_navigation": rail,
        "office_navigation": rail,
    }
