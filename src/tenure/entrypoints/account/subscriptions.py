"""The table of subscriptions, one subscription's page, and its history (SUB-07, SUB-13)."""

from collections.abc import Iterable
from datetime import date

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from tenure.entrypoints.account.documents import renewal_documents
from tenure.entrypoints.account.explaining import why_of, with_whys
from tenure.entrypoints.account.visiting import Visit, account_page
from tenure.presentation.listing import listing_of
from tenure.presentation.parts import TimelineEntry
from tenure.presentation.places import place
from tenure.questions.companies.payers import payers
from tenure.questions.subscriptions.history import Entry, History, history
from tenure.questions.subscriptions.returning import return_offered
from tenure.questions.subscriptions.subscription import SubscriptionPage, subscription
from tenure.questions.subscriptions.subscriptions import FILTERS, SORTS, Wish, subscriptions
from tenure.rules.dates import last_day
from tenure.rules.decision import Refused
from tenure.rules.money import Money
from tenure.rules.policy import default_policy
from tenure.texts import has_text
from tenure.texts.formats import day_text
from tenure.texts.happenings import event_text

LATEST = 6
"""How many entries of the history stand on the page, and how many names in a sentence."""


@require_safe
@account_page
def show_all(visit: Visit) -> HttpResponse:
    """Show the table; search, filter, sort and page are in the address."""
    listing = listing_of(visit.request.GET, sorts=SORTS, default="expires", filters=FILTERS)
    table = visit.seen(
        subscriptions(
            visit.actor,
            customer_id=visit.customer.customer_id,
            wish=Wish(
                search=listing.search,
                filters=dict(listing.filters),
                sort=listing.sort,
                descending=listing.descending,
                offset=listing.offset,
                limit=listing.per_page,
            ),
            at=visit.at,
        )
    )
    return visit.page(
        "subscriptions",
        table=table,
        rows=[
            (row, why_of(row.next_charge, visit=visit) if row.next_charge else ())
            for row in table.rows
        ],
        listing=listing,
        filters=FILTERS,
        most=default_policy().bulk.max,
    )


@require_safe
@account_page
def show(visit: Visit, key: int) -> HttpResponse:
    """Show one subscription."""
    return shown(visit, key)


def shown(visit: Visit, key: int, *, refused: Refused | None = None) -> HttpResponse:
    """Show one subscription, with what was refused about it where something was."""
    found = visit.seen(subscription(visit.actor, subscription_id=key, at=visit.at))
    visit.under(found.subscription.customer_id)
    happened = visit.seen(history(visit.actor, subscription_id=key))
    money = found.money
    return visit.page(
        "subscription",
        status=409 if refused else 200,
        refused=refused,
        found=found,
        one=found.subscription,
        money=money,
        **_leaving(found),
        begins=day_text(found.ahead.begins_on, language=visit.language) if found.ahead else "",
        next_why=why_of(money.next_charge, visit=visit) if money and money.next_charge else (),
        later=with_whys(money.later[:3], visit=visit) if money else (),
        why=why_so(happened, visit),
        entries=_entries(happened.entries[:LATEST], visit, found.of_kind.unit),
        more=len(happened.entries) > LATEST,
        goes_to=_goes_to(found, visit),
        returnable=return_offered(visit.actor, page=found, at=visit.at),
        buy=place("store:product", {"code": found.product_code})
        if "begin-trial" in found.allowed
        else "",
        **renewal_documents(visit, found),
    )


def _leaving(found: SubscriptionPage) -> dict[str, object]:
    """Return who gives a seat back when fewer begin: as chosen, and without a choice (SUB-14)."""
    leaving = found.leaving
    if leaving is None:
        return {"leaving": None}
    latest = {seat.id for seat in leaving.latest}
    names = [one.name or one.email for one in found.holders if one.assignment_id in latest]
    return {
        "leaving": leaving,
        "leaves": {seat.id for seat in leaving.chosen},
        "latest": latest,
        "latest_names": ", ".join(names[:LATEST]) + (", …" if len(names) > LATEST else ""),
    }


def _goes_to(found: SubscriptionPage, visit: Visit) -> str:
    """Return to whom the invoices go, nothing for who isn't shown it (INV-06)."""
    one = found.subscription
    if "see-payers" not in found.allowed:
        return ""
    who = visit.seen(payers(visit.actor, customer_id=one.customer_id, at=visit.at))
    return ", ".join(who.goes_to(one.payer_account_id)) or visit.say("payers-purchasers")


@require_safe
@account_page
def show_history(visit: Visit, key: int) -> HttpResponse:
    """Show all that happened to one subscription, the newest first."""
    found = visit.seen(subscription(visit.actor, subscription_id=key, at=visit.at))
    visit.under(found.subscription.customer_id)
    happened = visit.seen(history(visit.actor, subscription_id=key))
    return visit.page(
        "history",
        found=found,
        one=found.subscription,
        why=why_so(happened, visit),
        entries=_entries(happened.entries, visit, found.of_kind.unit),
    )


def why_so(happened: History, visit: Visit) -> dict[str, object]:
    """Return the answer to "why is it in this state?": sentence, day, rule, document."""
    entry = happened.why
    cause = (entry.data.get("cause") or entry.cause) if entry else ""
    message = f"account-why-{happened.state}-{cause}"
    if not has_text("en", message):
        message = f"account-why-{happened.state}"
    return {
        "sentence": visit.say(message, day=happened.since_on),
        "rule": entry.rule if entry else "",
        "document": _document(entry) if entry else None,
        "on": entry.on if entry else happened.since_on,
    }


def _document(entry: Entry) -> tuple[str, str, str] | None:
    """Return kind, number and address of what caused an entry."""
    if entry.document is None:
        return None
    page = f"account:{entry.document.kind}"
    return entry.document.kind, entry.document.number, reverse(page, args=[entry.document.id])


def _entries(entries: Iterable[Entry], visit: Visit, unit: str) -> list[TimelineEntry]:
    return [_told(entry, visit, unit) for entry in entries]


# what happened -> the tone of its mark
_TONES = {
    "subscription-expired": "warn",
    "subscription-suspended": "bad",
    "subscription-terminated": "bad",
    "payment-answered": "bad",
    "auto-renewal-off": "warn",
    "renewal-returned": "warn",
    "subscription-started": "good",
    "subscription-renewed": "good",
    "subscription-reinstated": "good",
    "invoice-balance-changed": "good",
}


def _told(entry: Entry, visit: Visit, unit: str) -> TimelineEntry:
    data = entry.data
    trial = entry.what == "subscription-started" and entry.rule == "SUB-17"
    message = "account-event-trial-begun" if trial else f"account-event-{entry.what}"
    values: dict[str, object] = {
        "number": entry.document.number if entry.document else "none",
        "quantity": data.get("quantity", 0),
        "unit": unit,
        "added": data.get("added", 0),
        "day": visit.say("account-no-day"),
        "cause": data.get("cause", ""),
        "person": data.get("person", ""),
        "group": data.get("group", ""),
        "step": data.get("step", ""),
        "leaves": "yes" if data.get("leaves_on") else "no",
    }
    told_on = data.get("renews_on") or data.get("leaves_on")
    if told_on:
        day = date.fromisoformat(str(told_on))
        values["day"] = last_day(day) if trial else day
    amount = _amount(entry)
    known = has_text("en", message)
    by = entry.actor if entry.actor_kind in ("user", "staff") else visit.say("account-by-itself")
    return TimelineEntry(
        on=entry.on,
        text=visit.say(message, **values) if known else event_text(visit.language, entry.what),
        detail=visit.say(
            "account-event-detail", by=by, rule=entry.rule or "none", number=values["number"]
        ),
        amount=amount,
        url=document[2] if (document := _document(entry)) else "",
        tone=_TONES.get(entry.what, ""),
    )


def _amount(entry: Entry) -> Money | None:
    data = entry.data
    if entry.what in ("invoice-issued", "credit-note-issued") and "total_minor" in data:
        return Money(int(data["total_minor"]), str(data["currency"]))
    return None
