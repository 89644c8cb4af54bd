"""The kit's template tags: texts, figures and parts, in the reader's language.

`{% load tenure_kit %}`; the page `/kit/` shows each of them.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django import template
from django.http import HttpRequest
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString

from tenure.presentation.languages import reader_language
from tenure.presentation.listing import Listing
from tenure.presentation.parts import (
    TONE_OF_MESSAGE,
    Consequence,
    TimelineEntry,
    Why,
    WhyLine,
    tone_of,
)
from tenure.presentation.places import place as place_address
from tenure.rules.decision import Refused
from tenure.rules.money import Money
from tenure.rules.ordering.purchase_terms import TERMS_VERSION
from tenure.rules.pricing.derivation import Derivation, evaluate
from tenure.texts import LANGUAGES, formats, has_text
from tenure.texts import say as say_text
from tenure.texts.derivation_steps import derivation_steps
from tenure.texts.derivations import derivation_text
from tenure.texts.happenings import doing_text, event_text
from tenure.texts.refusals import refusal_text

register = template.Library()

_CURRENT = SafeString(' aria-current="page"')


def language_in(context: Context) -> str:
    """Return a template's language: of its request, else `reader_language`, else the active."""
    request = context.get("request")
    if request is None and "reader_language" in context:
        return str(context["reader_language"])
    return reader_language(request)


@register.simple_tag(takes_context=True)
def language(context: Context) -> str:
    """Write the reader's language, `sv`."""
    return language_in(context)


@register.simple_tag
def languages() -> tuple[str, ...]:
    """Return the languages there are."""
    return LANGUAGES


@register.simple_tag(takes_context=True)
def say(context: Context, message_id: str, /, **values: object) -> str:
    """Write a text: `{% say "seats" quantity=3 %}`; money and days are written as people do."""
    lang = language_in(context)
    return say_text(lang, message_id, **{k: _plain(v, lang) for k, v in values.items()})


@register.simple_tag(takes_context=True)
def doing(context: Context, name: str, *, bare: bool = False) -> str:
    """Write what runs count as people call it, its code as the title: `renew` as Renewals."""
    text = doing_text(language_in(context), name)
    return text if bare else _coded(text, name)


@register.simple_tag(takes_context=True)
def event(context: Context, what: str) -> SafeString:
    """Write what happened as people call it, its code as the title: `quote-sent` as Quote sent."""
    return _coded(event_text(language_in(context), what), what)


def _coded(text: str, code: str) -> SafeString:
    return format_html('<span title="{}">{}</span>', code, text)


@register.simple_tag
def place(name: str) -> str:
    """Return the address of a place of the frame, "" where there is no such page."""
    return place_address(name)


@register.simple_tag(takes_context=True)
def money(context: Context, amount: Money | int, currency: str = "", *, bare: bool = False) -> str:
    """Write an amount with its currency, or `bare` in a column whose head names the currency."""
    value = amount if isinstance(amount, Money) else Money(amount, currency)
    return money_html(value, language=language_in(context), bare=bare)


@register.simple_tag(takes_context=True)
def day(context: Context, value: date | str, *, long: bool = False) -> SafeString:
    """Write a day: 10 Jun 2026."""
    write = formats.long_day_text if long else formats.day_text
    iso = value if isinstance(value, str) else value.isoformat()
    return format_html(
        '<time datetime="{}">{}</time>', iso[:10], write(value, language=language_in(context))
    )


@register.simple_tag(takes_context=True)
def instant(context: Context, at: datetime | str, zone: str) -> SafeString:
    """Write an instant by the clock on the wall of a zone."""
    iso = at if isinstance(at, str) else at.isoformat()
    text = formats.instant_text(at, zone, language_in(context))
    return format_html('<time datetime="{}">{}</time>', iso, text)


@register.simple_tag(takes_context=True)
def term(context: Context, value: str | int) -> str:
    """Write a term, P1Y or 12: 1 year."""
    return formats.term_text(value, language=language_in(context))


@register.simple_tag(takes_context=True)
def quantity(context: Context, value: int, unit: str) -> str:
    """Write so many of what a kind of product is sold by: 3, unit: 3 units."""
    return formats.quantity_text(value, unit=unit, language=language_in(context))


@register.simple_tag(takes_context=True)
def percent(context: Context, rate_bp: int) -> str:
    """Write a rate of basis points: 2500 as 25%."""
    return formats.percent_text(rate_bp, language=language_in(context))


@register.simple_tag(takes_context=True)
def file_size(context: Context, size: int) -> str:
    """Write the size of a file that has so many bytes."""
    return formats.size_text(size, language=language_in(context))


@register.simple_tag(takes_context=True)
def number(context: Context, value: int) -> str:
    """Write a number with the language's grouping."""
    return formats.number_text(value, language=language_in(context))


@register.inclusion_tag("kit/state.html", takes_context=True)
def state_pill(
    context: Context, state: str, *, next_on: date | None = None, next_kind: str = ""
) -> dict[str, object]:
    """Show a state as word, colour and mark, with the next date: `Expired · access until 25 Jun`.

    What the date means follows from the state; `next_kind` says otherwise, e.g. `ending` for an
    active subscription that won't renew.
    """
    lang = language_in(context)
    text = ""
    message_id = f"kit-until-{next_kind or state}"
    if next_on is not None and (next_kind or has_text("en", message_id)):
        text = say_text(lang, message_id, day=formats.day_text(next_on, language=lang))
    word = formats.state_text(state, language=lang)
    return {"tone": tone_of(state), "word": word, "next": text, "next_on": next_on}


@register.inclusion_tag("kit/why.html", takes_context=True)
def why(
    context: Context,
    explanation: Why | Derivation,
    amount: Money | None = None,
    *,
    end: bool = False,
    brief: bool = False,
) -> dict[str, object]:
    """Show a small link that opens in place how an amount came about, in a sentence and by steps.

    `explanation` is a derivation, or lines of one; `amount` is what it explains, for readers who
    hear the page; `end` puts the link to the right, under a figure; `brief` leaves out the steps,
    for tables of many rows.
    """
    lang = language_in(context)
    lines = [_shown(line, lang, brief) for line in _lines(explanation, lang)]
    return {
        **_carried(context),
        "lines": lines,
        "alone": sum(bool(line["steps"]) for line in lines) == 1,
        "amount": amount,
        "end": end,
    }


@register.inclusion_tag("kit/refusal.html", takes_context=True)
def refusal(
    context: Context, refused: Refused, *, url: str = "", label: str = ""
) -> dict[str, object]:
    """Show what isn't possible, why, and what to do now with the button that does it."""
    lang = language_in(context)
    sentence, step = refusal_text(lang, refused.code, refused.about)
    url = url or (place_address(refused.remedy, refused.about) if refused.remedy else "")
    if url:
        label = label or _remedy_label(refused.remedy, lang)
    else:
        url, label = _way_back(context.get("request"), lang)
    return {
        **_carried(context),
        "sentence": sentence,
        "step": step,
        "code": refused.code,
        "url": url,
        "label": label,
    }


@register.simple_tag
def terms_version() -> str:
    """Return which terms of purchase are in force."""
    return TERMS_VERSION


@register.simple_tag(takes_context=True)
def refusal_words(context: Context, refused: Refused) -> str:
    """Write why something isn't possible and what to do instead, in a line of a list."""
    return " ".join(refusal_text(language_in(context), refused.code, refused.about))


@register.inclusion_tag("kit/confirm_panel.html", takes_context=True)
def confirm_panel(
    context: Context,
    consequence: Consequence,
    *,
    label: str,
    cancel_url: str = "",
    terms: str = "",
) -> dict[str, object]:
    """Show today, later and dates beside the confirm button, whose label says the amount.

    It stands inside the page's own `<form method="post">`. With `terms`, their version, they are
    accepted right above the button.
    """
    return {
        **_carried(context),
        "consequence": consequence,
        "label": label,
        "cancel_url": cancel_url,
        "terms": terms,
    }


@register.inclusion_tag("kit/timeline.html", takes_context=True)
def timeline(context: Context, entries: Iterable[TimelineEntry]) -> dict[str, object]:
    """Show a history, or what is to come, by day."""
    return {**_carried(context), "entries": list(entries)}


@register.inclusion_tag("kit/steps.html")
def steps(names: Iterable[str], current: int) -> dict[str, object]:
    """Show the steps of a journey, `current` counted from 1."""
    return {"steps": [(i, name, i < current) for i, name in enumerate(names, 1)], "at": current}


@register.inclusion_tag("kit/empty.html")
def nothing_here(title: str, text: str, *, url: str = "", label: str = "") -> dict[str, object]:
    """Show what would be here, and how it gets there."""
    return {"title": title, "text": text, "url": url, "label": label}


@register.inclusion_tag("kit/sort_header.html")
def sort_header(
    listing: Listing, name: str, label: str, *, numeric: bool = False
) -> dict[str, object]:
    """Write the head cell of a column that can be sorted."""
    order = ("descending" if listing.descending else "ascending") if listing.sort == name else ""
    return {
        "label": label,
        "numeric": numeric,
        "order": order,
        "url": listing.sorted_by(name).address(),
    }


@register.inclusion_tag("kit/pager.html", takes_context=True)
def pager(context: Context, listing: Listing, total: int) -> dict[str, object]:
    """Show which rows of how many these are, and the ways to others; nothing on a single page."""
    first = listing.offset + 1
    last = min(total, listing.offset + listing.per_page)
    before = listing.on_page(listing.page - 1).address() if listing.page > 1 else ""
    after = listing.on_page(listing.page + 1).address() if last < total else ""
    return {
        **_carried(context),
        "first": first,
        "last": last,
        "total": total,
        "before": before,
        "after": after,
    }


@register.filter
def tone_of_message(level: str) -> str:
    """Return the tone of a message of Django's: success is good, error bad."""
    return TONE_OF_MESSAGE.get(level, "info")


@register.filter
def tone(state: str) -> str:
    """Return the tone of a state, for a class of its own."""
    return tone_of(state)


@register.simple_tag(takes_context=True)
def here(context: Context, url: str, *, exact: bool = False) -> SafeString | str:
    """Write `aria-current="page"` where the page is at or under an address."""
    request: HttpRequest | None = context.get("request")
    if request is None or not url:
        return ""
    below = not exact and url != "/" and request.path.startswith(url.rstrip("/") + "/")
    return _CURRENT if request.path == url or below else ""


def money_html(amount: Money, *, language: str, bare: bool = False) -> SafeString:
    """Return an amount as the kit marks it up: figures, then the currency a little smaller."""
    figures = formats.amount_text(amount.minor, amount.currency, language=language)
    if bare:
        return format_html('<span class="money">{}</span>', figures)
    return format_html(
        '<span class="money">{}\u00a0<span class="currency">{}</span></span>',
        figures,
        amount.currency,
    )


def _plain(value: object, language: str) -> object:
    if isinstance(value, Money):
        return formats.money_text(value.minor, value.currency, language=language)
    if isinstance(value, date) and not isinstance(value, datetime):
        return formats.day_text(value, language=language)
    return value


def _lines(explanation: Why | Derivation, language: str) -> Why:
    if not isinstance(explanation, Mapping):
        return explanation
    parts: Any = explanation["parts"] if explanation.get("formula") == "sum" else [explanation]
    if len(parts) == 1:
        return (parts[0],)
    together = say_text(language, "step-together")
    return [*parts, WhyLine(together, evaluate(explanation), result=True)]


def _shown(line: WhyLine | Derivation | str, language: str, brief: bool) -> dict[str, Any]:
    if isinstance(line, str):
        line = WhyLine(line)
    elif not isinstance(line, WhyLine):
        line = WhyLine("", how=line)
    how = line.how
    return {
        "text": line.text or (derivation_text(how, language=language) if how else ""),
        "amount": line.amount,
        "result": line.result,
        "steps": derivation_steps(how, language=language) if how and not brief else (),
    }


def _remedy_label(remedy: str, language: str) -> str:
    name = remedy.replace(":", "-")
    for message_id in (f"remedy-{name}", f"frame-{name.partition('-')[2]}"):
        if has_text("en", message_id):
            return say_text(language, message_id)
    return say_text(language, "kit-continue")


def _way_back(request: HttpRequest | None, language: str) -> tuple[str, str]:
    if request is not None and request.method == "POST":
        return request.get_full_path(), say_text(language, "kit-remedy-back")
    return "/", say_text(language, "kit-remedy-start")


def _carried(context: Context) -> dict[str, object]:
    """Return what an inner template needs to know the reader's language."""
    return {"request": context.get("request"), "reader_language": language_in(context)}
