"""The page of flex tokens: balance, outlook, use as a chart, packs (SUB-15)."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from tenure.entrypoints.account.visiting import Visit, account_page, number_in
from tenure.presentation.charts import COLOURS, Chart, Column, stacked
from tenure.presentation.places import place
from tenure.questions.licensing.tokens import TokensPage, tokens
from tenure.rules.licensing.flex_outlook import Pace
from tenure.texts.formats import day_text

PERIODS = (30, 90, 364)
"""For how many days, today included, use can be shown; a year is 52 whole weeks."""
_BY_DAY_TO = 90
_LOW_DAYS = 21
_WEEK = timedelta(days=7)


@require_safe
@account_page
def show(visit: Visit) -> HttpResponse:
    """Show the tokens; the period is in the address."""
    days = number_in(visit.request, "days", default=90)
    days = days if days in PERIODS else 90
    found = visit.seen(
        tokens(visit.actor, customer_id=visit.customer.customer_id, at=visit.at, days=days)
    )
    store = place("store")
    if found is None:
        return visit.page("tokens", found=None, store=store)
    lasts_to = found.outlook.lasts_to_on
    by_week = days > _BY_DAY_TO
    return visit.page(
        "tokens",
        found=found,
        store=place("store:product", {"code": found.product_code}) or store,
        chart=_chart(found, visit, by_week=by_week) if found.uses else None,
        by_week=by_week,
        periods=PERIODS,
        pays=visit.may("see-invoices"),
        days=days,
        pace=_a_day(found.pace),
        low=lasts_to is not None and lasts_to < found.today + timedelta(days=_LOW_DAYS),
    )


def _a_day(pace: Pace) -> Decimal:
    """Return how many tokens a day a pace is, to a tenth."""
    if not pace.days:
        return Decimal(0)
    exact = Decimal(pace.tokens) / pace.days
    return exact.quantize(Decimal("0.1"), ROUND_HALF_UP).normalize() + 0


def _chart(found: TokensPage, visit: Visit, *, by_week: bool) -> Chart:
    most = COLOURS if len(found.products) <= COLOURS else COLOURS - 1
    shown, others = found.products[:most], found.products[most:]
    series = (*shown, *([visit.say("account-tokens-other-products")] if others else []))
    columns = []
    on = found.since_on
    while on <= found.today:
        until = on + (_WEEK if by_week else timedelta(days=1))
        columns.append(
            Column(
                day_text(on, language=visit.language),
                (
                    *(_sum(found.uses, (product,), on, until) for product in shown),
                    *([_sum(found.uses, others, on, until)] if others else []),
                ),
            )
        )
        on = until
    caption = visit.say("account-tokens-use-caption", day=found.since_on)
    return stacked(columns, series=series, caption=caption)


def _sum(
    uses: Mapping[date, Mapping[str, int]], products: tuple[str, ...], on: date, until: date
) -> int:
    total = 0
    while on < until:
        total += sum(uses.get(on, {}).get(product, 0) for product in products)
        on += timedelta(days=1)
    return total
