"""The flex tokens of a customer: balance, packs, use by product and day, pace and outlook."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tenure.engine.actor import Actor
from tenure.engine.authorise import roles_in
from tenure.engine.question import ask
from tenure.gateways.clock import day_in
from tenure.questions.subscriptions.subscriptions import NextDate, next_date
from tenure.records.facts.reading import rows
from tenure.records.facts.tokens import load_packs
from tenure.rules.decision import Refused
from tenure.rules.licensing.access import state_by_boundaries
from tenure.rules.licensing.flex import Pack, balance, drawable, held_back
from tenure.rules.licensing.flex_outlook import PACE_DAYS, Outlook, Pace, outlook, pace
from tenure.rules.money import Money
from tenure.rules.rights import may

type Uses = Mapping[date, Mapping[str, int]]
"""Tokens by day and name of the product."""


@dataclass(frozen=True, slots=True)
class PackRow:
    """One pack: what is left, to which day, and what of it lapses at the present pace.

    `paid` is what it cost before tax, None for who doesn't see prices.
    """

    subscription_id: int
    product: str
    state: str
    next_date: NextDate
    tokens: int
    left: int
    starts_on: date
    lasts_to_on: date
    days_left: int
    open: bool
    lapses: int
    paid: Money | None

    @property
    def used(self) -> int:
        """Return how many tokens have been drawn."""
        return self.tokens - self.left


@dataclass(frozen=True, slots=True)
class TokensPage:
    """All that the page of tokens shows; `packs` can be drawn from or will be again."""

    today: date
    balance: int
    held_back: int
    packs: tuple[PackRow, ...]
    gone: tuple[PackRow, ...]
    since_on: date
    uses: Uses
    products: tuple[str, ...]
    pace: Pace
    outlook: Outlook
    rates: tuple[tuple[str, int], ...]
    product_code: str
    shows_prices: bool

    @property
    def used(self) -> int:
        """Return how many tokens were used in the days that are shown."""
        return sum(sum(of_day.values()) for of_day in self.uses.values())


def tokens(
    actor: Actor, *, customer_id: int, at: datetime, days: int
) -> TokensPage | Refused | None:
    """Return the page of who may see it with the use of so many days; None without any pack.

    Eight queries, however many packs and draws there are.
    """
    return ask(
        "see-tokens",
        lambda: _page(customer_id, at, days, may("see-prices", roles=roles_in(actor, customer_id))),
        actor=actor,
        customer_id=customer_id,
    )


def has_packs(customer_id: int) -> bool:
    """Return whether a customer has ever had a pack: then its account has the page."""
    return bool(
        rows("SELECT FROM token_pack WHERE customer_id = %s LIMIT 1", [customer_id]),
    )


def _page(customer: int, at: datetime, days: int, prices: bool) -> TokensPage | None:
    packs = load_packs([customer]).get(customer, ())
    if not packs:
        return None
    zone = rows("SELECT time_zone FROM customer WHERE id = %s", [customer])[0][0]
    today = day_in(at, zone=zone)
    since_on = today - timedelta(days=days - 1)
    uses = _uses(customer, min(since_on, today - timedelta(days=PACE_DAYS)), today)
    measured = pace(
        {on: sum(of_day.values()) for on, of_day in uses.items()},
        first_on=min(pack.starts_on for pack in packs),
        today=today,
    )
    seen = outlook(packs, at_pace=measured, today=today)
    shown = {on: of_day for on, of_day in uses.items() if on >= since_on}
    facts = _named([pack.subscription.id for pack in packs], prices=prices)
    told = [_row(pack, facts[pack.subscription.id], seen, today) for pack in packs]
    return TokensPage(
        today=today,
        balance=balance(packs, on=today),
        held_back=held_back(packs, on=today),
        packs=tuple(row for row in told if row.open),
        gone=tuple(row for row in reversed(told) if not row.open),
        since_on=since_on,
        uses=shown,
        products=_most_used(shown),
        pace=measured,
        outlook=seen,
        rates=_rates(today),
        product_code=facts[packs[-1].subscription.id][1],
        shows_prices=prices,
    )


def _row(pack: Pack, facts: tuple[str, str, Money | None], seen: Outlook, today: date) -> PackRow:
    state = state_by_boundaries(pack.subscription, on=today)
    living = today <= pack.lasts_to_on and state not in ("terminated", "ended")
    return PackRow(
        subscription_id=pack.subscription.id,
        product=facts[0],
        state=state,
        next_date=NextDate(pack.lasts_to_on, "ending")
        if drawable(pack, on=today)
        else next_date(pack.subscription),
        tokens=pack.tokens,
        left=pack.left,
        starts_on=pack.starts_on,
        lasts_to_on=pack.lasts_to_on,
        days_left=(pack.lasts_to_on - today).days,
        open=living,
        lapses=seen.lapses.get(pack.id, 0),
        paid=facts[2],
    )


def _uses(customer: int, since_on: date, today: date) -> Uses:
    found: dict[date, dict[str, int]] = defaultdict(dict)
    for on, product, count in rows(
        "SELECT d.used_on, p.name, sum(d.tokens)::bigint FROM token_draw d "
        "JOIN product p ON p.id = d.product_id "
        "WHERE d.customer_id = %s AND d.used_on BETWEEN %s AND %s GROUP BY 1, 2 ORDER BY 1, 2",
        [customer, since_on, today],
    ):
        found[on][product] = count
    return found


def _most_used(uses: Uses) -> tuple[str, ...]:
    totals: dict[str, int] = defaultdict(int)
    for of_day in uses.values():
        for product, count in of_day.items():
            totals[product] += count
    return tuple(sorted(totals, key=lambda product: (-totals[product], product)))


def _named(
    subscriptions: Sequence[int], *, prices: bool
) -> dict[int, tuple[str, str, Money | None]]:
    """Return the name, the code and what was paid for each subscription to packs."""
    return {
        key: (name, code, Money(minor, currency) if prices else None)
        for key, name, code, minor, currency in rows(
            "SELECT s.id, p.name, p.code, coalesce((SELECT sum(l.net_minor) FROM invoice_line l "
            "WHERE l.subscription_id = s.id), 0)::bigint, s.currency "
            "FROM subscription s JOIN product p ON p.id = s.product_id WHERE s.id = ANY(%s)",
            [list(subscriptions)],
        )
    }


def _rates(today: date) -> tuple[tuple[str, int], ...]:
    """Return what a day with each product takes today."""
    return tuple(
        (row[0], row[1])
        for row in rows(
            "SELECT DISTINCT ON (lower(p.name), p.id) p.name, r.tokens FROM token_rate r "
            "JOIN product p ON p.id = r.product_id WHERE r.from_on <= %s "
            "ORDER BY lower(p.name), p.id, r.from_on DESC",
            [today],
        )
    )
