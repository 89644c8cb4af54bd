"""Promotions in the office: the list, one entered ahead after seeing whom it touches, its end."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from tenure.actions.entering.end_promotion import END_PROMOTION, EndPromotion
from tenure.actions.entering.enter_promotion import ENTER_PROMOTION
from tenure.engine.outcome import Done
from tenure.engine.perform import perform
from tenure.engine.preview import preview
from tenure.entrypoints.office.attending import Desk, office_page
from tenure.entrypoints.office.promotion_forms import EndForm, PromotionForm
from tenure.presentation.turning_away import Turned
from tenure.questions.pricing.promotions import (
    STATES,
    PromotionRow,
    Reach,
    offerings_sold,
    product_names,
    promotion,
    promotions,
    reach,
)
from tenure.rules.decision import Refused
from tenure.rules.entering.promotion_entry import percent_text, written
from tenure.rules.pricing.promotions import Promotion
from tenure.texts.formats import country_text, money_text, term_text


@dataclass(frozen=True, slots=True)
class Told:
    """A promotion in the reader's words: what it takes off, from what, for whom."""

    row: PromotionRow | None
    promotion: Promotion
    takes: str
    conditions: tuple[str, ...]
    tone: str = "is-info"


_TONES = {"running": "is-good", "coming": "is-info", "past": "is-quiet", "withdrawn": "is-quiet"}


@require_safe
@office_page
def show_all(desk: Desk) -> HttpResponse:
    """Show what runs, what comes, and what is over."""
    names = desk.seen(product_names(desk.actor))
    found = [
        _told(desk, row.promotion, row, names)
        for row in desk.seen(promotions(desk.actor, at=desk.at))
    ]
    groups = [
        (state, [one for one in found if one.row is not None and one.row.state == state])
        for state in STATES
    ]
    return desk.page(
        "promotions",
        groups=[(state, several) for state, several in groups if several],
        may_enter=desk.may("enter-promotion"),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@office_page
def enter(desk: Desk) -> HttpResponse:
    """Take what is typed, show whom it touches, and enter it once that has been seen."""
    if not desk.may("enter-promotion"):
        raise Turned(Refused("role-not-enough", {"name": "enter-promotion"}, "office:promotions"))
    begin = partial(
        PromotionForm,
        sold=desk.seen(offerings_sold(desk.actor)),
        names=desk.seen(product_names(desk.actor)),
        language=desk.language,
    )
    if desk.request.method != "POST":
        return _form_page(desk, begin())
    form = begin(desk.request.POST)
    step = desk.request.POST.get("step", "look")
    if step == "change":
        # Back to what was typed, without telling what is wrong before it is sent again.
        return _form_page(desk, begin(initial=form.typed()))
    if not form.is_valid():
        return _form_page(desk, form, status=422)
    wanted = form.wanted()
    if step == "save":
        outcome = perform(ENTER_PROMOTION, wanted, actor=desk.actor, at=desk.at)
        if isinstance(outcome, Done):
            code = wanted.code.strip().upper()
            messages.success(desk.request, desk.say("office-promotion-entered", code=code))
            return redirect("office:promotion", key=outcome.answer["promotion_id"])
        return _form_page(desk, form, refused=outcome, status=409)
    foreseen = preview(ENTER_PROMOTION, wanted, actor=desk.actor, at=desk.at)
    if isinstance(foreseen, Refused):
        return _form_page(desk, form, refused=foreseen, status=409)
    return _preview_page(desk, form)


@require_safe
@office_page
def show(desk: Desk, key: int) -> HttpResponse:
    """Show one promotion, whom it touches from now on, and how it can be ended."""
    return _promotion_page(desk, key)


@require_POST
@office_page
def end(desk: Desk, key: int) -> HttpResponse:
    """Bring the end of a promotion forward, or withdraw one that hasn't begun."""
    form = EndForm(desk.request.POST)
    if not form.is_valid():
        return _promotion_page(desk, key, form=form, status=422)
    last_on: date | None = form.cleaned_data["last_on"]
    outcome = perform(
        END_PROMOTION,
        EndPromotion(promotion_id=key, last_on=last_on),
        actor=desk.actor,
        at=desk.at,
    )
    if isinstance(outcome, Refused):
        if outcome.code == "promotion-unknown":
            raise Http404(outcome.code)
        if outcome.code == "role-not-enough":
            raise Turned(outcome)
        return _promotion_page(desk, key, form=form, refused=outcome, status=409)
    until = outcome.answer["until_on"]
    told = (
        desk.say("office-promotion-withdrawn")
        if until is None
        else desk.say("office-promotion-ended", day=until)
    )
    messages.success(desk.request, told)
    return redirect("office:promotion", key=key)


def _form_page(
    desk: Desk, form: PromotionForm, *, refused: Refused | None = None, status: int = 200
) -> HttpResponse:
    return desk.page("promotion_form", status=status, form=form, refused=refused)


def _preview_page(desk: Desk, form: PromotionForm) -> HttpResponse:
    made = written(form.as_wanted())
    if isinstance(made, Refused):
        return _form_page(desk, form, refused=made, status=409)
    found = desk.seen(reach(desk.actor, made, at=desk.at))
    names = desk.seen(product_names(desk.actor))
    return desk.page(
        "promotion_preview",
        form=form,
        told=_told(desk, made, None, names),
        **_reached(desk, found, names),
    )


def _promotion_page(
    desk: Desk,
    key: int,
    *,
    form: EndForm | None = None,
    refused: Refused | None = None,
    status: int = 200,
) -> HttpResponse:
    row = desk.seen(promotion(desk.actor, promotion_id=key, at=desk.at))
    names = desk.seen(product_names(desk.actor))
    open_ = row.state in ("running", "coming")
    found = desk.seen(reach(desk.actor, row.promotion, at=desk.at)) if open_ else None
    return desk.page(
        "promotion",
        status=status,
        row=row,
        told=_told(desk, row.promotion, row, names),
        may_end=open_ and desk.may("end-promotion"),
        form=form,
        end_form=form or EndForm(),
        refused=refused,
        **(_reached(desk, found, names) if found else {}),
    )


def _reached(desk: Desk, found: Reach, names: Mapping[str, str]) -> dict[str, Any]:
    lowered = sum(1 for one in found.offerings if one.effect.outcome == "lowers")
    return {
        "reach": found,
        "lowered": lowered,
        "offerings": [
            (one, country_text(one.country, language=desk.language)) for one in found.offerings
        ],
        "meets": [_told(desk, one, None, names) for one in found.meets],
    }


def _told(desk: Desk, one: Promotion, row: PromotionRow | None, names: Mapping[str, str]) -> Told:
    language = desk.language
    if one.share is None:
        takes = desk.say(
            "office-promotion-minor", amount=money_text(one.minor, one.currency, language=language)
        )
    else:
        takes = desk.say("office-promotion-share", percent=_percent(one, language))
    conditions = [
        ", ".join(names.get(code, code) for code in one.products)
        or desk.say("office-promotion-all-products"),
        ", ".join(term_text(term, language=language) for term in one.terms),
        ", ".join(one.licence_types),
        ", ".join(country_text(code, language=language) for code in one.countries),
        _quantity(desk, one),
    ]
    return Told(
        row=row,
        promotion=one,
        takes=takes,
        conditions=tuple(text for text in conditions if text),
        tone=_TONES[row.state] if row else "is-info",
    )


def _percent(one: Promotion, language: str) -> str:
    text = percent_text(one)
    return text if language == "en" else text.replace(".", ",")


def _quantity(desk: Desk, one: Promotion) -> str:
    if one.maximum is not None:
        return desk.say("office-promotion-between", least=one.minimum, most=one.maximum)
    if one.minimum > 1:
        return desk.say("office-promotion-from", least=one.minimum)
    return ""
