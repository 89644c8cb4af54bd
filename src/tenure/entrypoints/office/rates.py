"""Price lists in the office: how each is kept, rates in force, a file of new ones, agreements."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from tenure.actions.entering.end_agreement import END_AGREEMENT, EndAgreement
from tenure.actions.entering.enter_agreement import ENTER_AGREEMENT, EnterAgreement
from tenure.actions.entering.enter_fx_tables import ENTER_FX_TABLES, EnterFxTables
from tenure.engine.perform import perform
from tenure.entrypoints.office.attending import Desk, office_page
from tenure.entrypoints.office.rates_forms import AgreementEndForm, AgreementForm, RatesForm
from tenure.gateways.rate_file import rates_text
from tenure.presentation.turning_away import Turned
from tenure.questions.pricing.price_lists import (
    AgreementShown,
    FxAhead,
    MarketList,
    TableAhead,
    TableShown,
    customer_numbered,
    fx_ahead,
    price_lists,
)
from tenure.rules.dates import last_day
from tenure.rules.decision import Refused
from tenure.rules.entering.fx_entry import refused_differences
from tenure.rules.entering.price_effects import Effect, Ruled
from tenure.rules.money import Money, Share, half_up
from tenure.rules.pricing.fx import MONTH, Rates
from tenure.texts.formats import (
    country_text,
    day_text,
    fixed_text,
    money_text,
    month_text,
    term_text,
)

_TABLES = 8
_AHEAD = 2
_TABLES_AT_ONCE = 40
_DECIMALS = 4


@dataclass(frozen=True, slots=True)
class RateTold:
    """A rate as people read it, and by how much it moved."""

    currency: str
    rate: str
    change: str


@dataclass(frozen=True, slots=True)
class TableTold:
    """A table in the reader's words."""

    table: TableShown
    period: str
    rates: tuple[RateTold | None, ...]
    tone: str
    state: str


@dataclass(frozen=True, slots=True)
class EffectsTold:
    """What a table does to one market's list: its currency and every price that changes."""

    country: str
    changed: tuple[tuple[Effect, str, str], ...]
    unchanged: int


@require_safe
@office_page
def show(desk: Desk) -> HttpResponse:
    """Show price lists, rates and agreements."""
    return _page(desk)


@require_POST
@office_page
def look(desk: Desk) -> HttpResponse:
    """Show what a file of rates would change; nothing is kept of it."""
    form = RatesForm(desk.request.POST, desk.request.FILES)
    if not form.is_valid():
        return _page(desk, rates_form=form, status=422)
    text = rates_text(form.cleaned_data["file"].read())
    if isinstance(text, Refused):
        return _page(desk, refused=text, status=422)
    ahead = fx_ahead(desk.actor, text, at=desk.at)
    if isinstance(ahead, Refused):
        return _page(desk, refused=ahead, status=422)
    if ahead.proposal.differences:
        refused = refused_differences(ahead.proposal.differences)
        return _page(desk, refused=refused, status=409)
    if not ahead.proposal.new:
        messages.info(desk.request, desk.say("office-rates-nothing-new"))
        return redirect("office:price-lists")
    return _ahead_page(desk, ahead)


@require_POST
@office_page
def put_in_force(desk: Desk) -> HttpResponse:
    """Enter the rates that were shown."""
    posted = desk.request.POST
    try:
        since = date.fromisoformat(posted.get("since", ""))
    except ValueError:
        return _turned(desk, Refused("fx-file-unreadable", {"line": 0}, ""))
    wanted = EnterFxTables(
        history=posted.get("history", ""), base=posted.get("base", "")[:3], since=since
    )
    outcome = perform(ENTER_FX_TABLES, wanted, actor=desk.actor, at=desk.at)
    if isinstance(outcome, Refused):
        return _turned(desk, outcome)
    messages.success(desk.request, desk.say("office-rates-done"))
    return redirect("office:price-lists")


@require_POST
@office_page
def enter_agreement(desk: Desk) -> HttpResponse:
    """Enter an enterprise agreement of a customer."""
    form = AgreementForm(desk.request.POST)
    if not form.is_valid():
        return _page(desk, agreement_form=form, status=422)
    told = form.cleaned_data
    customer = desk.seen(customer_numbered(desk.actor, told["customer"].strip()))
    if customer is None:
        form.refuse(desk.say("office-agreement-unknown"), field="customer")
        return _page(desk, agreement_form=form, status=422)
    wanted = EnterAgreement(
        customer_id=customer,
        **{name: told[name] for name in ("reference", "from_on", "last_on", "rates_on")},
    )
    outcome = perform(ENTER_AGREEMENT, wanted, actor=desk.actor, at=desk.at)
    if isinstance(outcome, Refused):
        return _turned(desk, outcome, agreement_form=form)
    messages.success(desk.request, desk.say("office-agreement-entered", reference=wanted.reference))
    return redirect("office:price-lists")


@require_POST
@office_page
def end_agreement(desk: Desk, customer: int, key: int) -> HttpResponse:
    """End an enterprise agreement with a day."""
    form = AgreementEndForm(desk.request.POST, auto_id=f"end_{key}_%s")
    if not form.is_valid():
        return _page(desk, ending=(key, form), status=422)
    wanted = EndAgreement(
        customer_id=customer, agreement_id=key, last_on=form.cleaned_data["last_on"]
    )
    outcome = perform(END_AGREEMENT, wanted, actor=desk.actor, at=desk.at)
    if isinstance(outcome, Refused):
        return _turned(desk, outcome, ending=(key, form))
    messages.success(desk.request, desk.say("office-agreement-ended"))
    return redirect("office:price-lists")


def _turned(
    desk: Desk,
    refused: Refused,
    *,
    agreement_form: AgreementForm | None = None,
    ending: tuple[int, AgreementEndForm] | None = None,
) -> HttpResponse:
    if refused.code in ("not-found", "role-not-enough"):
        raise Turned(refused)
    return _page(desk, agreement_form=agreement_form, ending=ending, refused=refused, status=409)


def _page(
    desk: Desk,
    *,
    rates_form: RatesForm | None = None,
    agreement_form: AgreementForm | None = None,
    ending: tuple[int, AgreementEndForm] | None = None,
    refused: Refused | None = None,
    status: int = 200,
) -> HttpResponse:
    found = desk.seen(price_lists(desk.actor, at=desk.at))
    every = desk.request.GET.get("rates") == "all"
    shown = found.tables if every else _around(found.tables, desk.at.date())
    currencies = _currencies(shown)
    back = dict([ending]) if ending else {}
    return desk.page(
        "price_lists",
        status=status,
        base=found.base,
        markets=[(one, *_market_told(desk, one, found.base)) for one in found.markets],
        currencies=currencies,
        tables=[_table_told(desk, one, currencies) for one in shown],
        more=len(found.tables) - len(shown),
        agreements=[
            (
                one,
                day_text(one.from_on, language=desk.language),
                last_day(one.to_on) if one.to_on else None,
                _over(one, desk),
                back.get(one.id) or AgreementEndForm(auto_id=f"end_{one.id}_%s"),
            )
            for one in found.agreements
        ],
        may_change=desk.may("enter-fx-tables"),
        rates_form=rates_form or RatesForm(),
        agreement_form=agreement_form or AgreementForm(),
        form=rates_form or agreement_form or (ending[1] if ending else None),
        refused=refused,
    )


def _ahead_page(desk: Desk, ahead: FxAhead) -> HttpResponse:
    tables = ahead.tables[-_TABLES_AT_ONCE:]
    currencies = _currencies([one.shown for one in tables])
    return desk.page(
        "price_lists_ahead",
        base=ahead.proposal.base,
        since=ahead.proposal.since.isoformat(),
        history=ahead.proposal.excerpt,
        currencies=currencies,
        tables=[
            (_table_told(desk, one.shown, currencies), _effects_told(desk, one))
            for one in reversed(tables)
        ],
        count=len(ahead.tables),
        left_out=len(ahead.tables) - len(tables),
    )


def _market_told(desk: Desk, one: MarketList, base: str) -> tuple[str, str, list[tuple[str, str]]]:
    ahead = [
        (day_text(rule.from_on, language=desk.language), _rule_told(desk, rule, one, base))
        for rule in one.ahead
    ]
    country = country_text(one.country, language=desk.language)
    return country, _rule_told(desk, one.rule, one, base), ahead


def _rule_told(desk: Desk, rule: Ruled | None, one: MarketList, base: str) -> str:
    if rule is None or rule.following is None:
        return desk.say("office-list-own")
    if one.currency == base:
        return desk.say("office-list-base")
    step = Money(rule.following.step_minor, one.currency)
    told = money_text(step.minor, step.currency, language=desk.language)
    return desk.say(f"office-list-follows-{rule.following.toward}", step=told)


def _around(tables: Sequence[TableShown], today: date) -> Sequence[TableShown]:
    """Return what is in force with what comes next and what came before, the newest first."""
    ahead = sum(one.table.from_on > today for one in tables)
    start = max(0, ahead - _AHEAD)
    return tables[start : start + _TABLES]


def _currencies(tables: Sequence[TableShown]) -> tuple[str, ...]:
    return tuple(sorted({currency for one in tables for currency, _, _ in one.rates}))


def _table_told(desk: Desk, one: TableShown, currencies: Sequence[str]) -> TableTold:
    rates = {
        currency: RateTold(currency, _rate_text(desk, rate), _change_text(desk, moved))
        for currency, rate, moved in one.rates
    }
    ahead = one.table.from_on > desk.at.date()
    state = "in-force" if one.in_force else "ahead" if ahead else "past"
    return TableTold(
        one,
        _period_text(desk, one.table),
        tuple(rates.get(currency) for currency in currencies),
        {"in-force": "is-good", "ahead": "is-info", "past": "is-quiet"}[state],
        desk.say(f"office-rates-{state}"),
    )


def _rate_text(desk: Desk, rate: Share) -> str:
    scaled = half_up(rate[0] * 10**_DECIMALS, rate[1])
    number = Decimal(scaled).scaleb(-_DECIMALS)
    return fixed_text(number, decimals=_DECIMALS, language=desk.language)


def _change_text(desk: Desk, change_bp: int | None) -> str:
    """Return a change in per cent with its sign; "" where there is nothing to compare with."""
    if change_bp is None:
        return ""
    told = fixed_text(Decimal(change_bp).scaleb(-2), decimals=2, language=desk.language)
    return desk.say("percent", value=f"+{told}" if change_bp > 0 else told)


def _period_text(desk: Desk, table: Rates) -> str:
    """Return the name of a month, or of a quarter: July 2026, quarter 3 of 2026."""
    if table.calendar == MONTH:
        return month_text(table.from_on, language=desk.language)
    quarter = (table.from_on.month + 2) // 3
    return desk.say("office-rates-quarter", quarter=quarter, year=str(table.from_on.year))


def _effects_told(desk: Desk, one: TableAhead) -> tuple[EffectsTold, ...]:
    if one.shown.table.from_on < desk.at.date() and not one.shown.in_force:
        return ()
    return tuple(
        EffectsTold(
            country_text(country, language=desk.language),
            tuple(
                (
                    effect,
                    term_text(effect.offering.term, language=desk.language),
                    _change_text(desk, effect.change_bp),
                )
                for effect in effects
                if effect.before != effect.after
            ),
            sum(effect.before == effect.after for effect in effects),
        )
        for country, effects in one.by_market().items()
    )


def _over(one: AgreementShown, desk: Desk) -> bool:
    return one.to_on is not None and one.to_on <= desk.at.date()
