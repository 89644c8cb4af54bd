"""Price lists and exchange rates for those who keep them: what is in force, what is ahead."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.gateways.clock import day_in
from tenure.records.facts.price_book import load_fx_book, load_price_book
from tenure.records.facts.reading import named_rows, rows
from tenure.rules.dates import ONE_DAY
from tenure.rules.decision import Refused
from tenure.rules.entering.fx_entry import FxProposal, propose
from tenure.rules.entering.price_effects import Effect, PriceBook, Ruled, effects
from tenure.rules.money import Share, half_up
from tenure.rules.pricing.fx import Rates, next_period, period_start


@dataclass(frozen=True, slots=True)
class MarketList:
    """How the list of a market is kept: `rule` is the one in force, `ahead` those to come."""

    country: str
    currency: str
    offerings: int
    rule: Ruled | None
    ahead: tuple[Ruled, ...]


@dataclass(frozen=True, slots=True)
class TableShown:
    """A table with the rates of the currencies that are sold in; `in_force` on the day asked for.

    `change_bp` is by how much a rate moved from the period before, in hundredths of a percent.
    """

    table: Rates
    rates: tuple[tuple[str, Share, int | None], ...]
    in_force: bool


@dataclass(frozen=True, slots=True)
class TableAhead:
    """A table that a history would add, and what it does to each list price that follows."""

    shown: TableShown
    effects: tuple[Effect, ...]

    def by_market(self) -> Mapping[str, tuple[Effect, ...]]:
        """Return the effects by country."""
        found: dict[str, tuple[Effect, ...]] = {}
        for one in self.effects:
            found[one.offering.country] = (*found.get(one.offering.country, ()), one)
        return found


@dataclass(frozen=True, slots=True)
class FxAhead:
    """What a history of rates would put in force, and where it contradicts what is."""

    proposal: FxProposal
    tables: tuple[TableAhead, ...]


@dataclass(frozen=True, slots=True)
class AgreementShown:
    """An enterprise agreement with its customer; `to_on` is the first day after it."""

    id: int
    customer_id: int
    customer: str
    number: str
    reference: str
    from_on: date
    to_on: date | None
    rates_on: date


@dataclass(frozen=True, slots=True)
class PriceLists:
    """The page of price lists: the base currency, markets, tables newest first, agreements."""

    base: str
    markets: tuple[MarketList, ...]
    tables: tuple[TableShown, ...]
    agreements: tuple[AgreementShown, ...]


def price_lists(actor: Actor, *, at: datetime) -> PriceLists | Refused:
    """Return how every list is kept, the rates in force and ahead, and agreements; ten queries."""
    return ask("see-price-lists", lambda: _lists(at), actor=actor, customer_id=None)


def fx_ahead(
    actor: Actor, text: str, *, base: str = "", since: date | None = None, at: datetime
) -> FxAhead | Refused:
    """Return what putting a history of rates in force would do; nothing is changed (FX-01)."""
    return ask(
        "see-price-lists",
        lambda: _ahead(text, base, since, at),
        actor=actor,
        customer_id=None,
    )


def customer_numbered(actor: Actor, number: str) -> int | Refused | None:
    """Return the key of the customer with a number, None where there is none; one query."""
    return ask(
        "see-price-lists",
        lambda: next(
            (row[0] for row in rows("SELECT id FROM customer WHERE number = %s", [number])), None
        ),
        actor=actor,
        customer_id=None,
    )


def _lists(at: datetime) -> PriceLists:
    on = day_in(at, zone="UTC")
    book, known = load_price_book(), load_fx_book(on=on, at=at)
    currencies = _currencies(book, known.base)
    tables = sorted(known.known.values(), key=lambda one: (one.from_on, one.calendar), reverse=True)
    return PriceLists(
        base=known.base,
        markets=_markets(book, on),
        tables=tuple(_shown(one, known.known, currencies, on) for one in tables),
        agreements=tuple(
            AgreementShown(**row)
            for row in named_rows(
                "SELECT a.id, a.customer_id, c.name AS customer, c.number, a.reference, "
                "a.from_on, a.to_on, a.rates_on FROM agreement a "
                "JOIN customer c ON c.id = a.customer_id "
                "ORDER BY a.to_on DESC NULLS FIRST, a.from_on DESC, a.id"
            )
        ),
    )


def _markets(book: PriceBook, on: date) -> tuple[MarketList, ...]:
    found: dict[str, MarketList] = {}
    for one in book.offerings:
        before = found.get(one.country)
        begun = [rule for rule in one.rules if rule.from_on <= on]
        found[one.country] = MarketList(
            one.country,
            one.currency,
            (before.offerings if before else 0) + 1,
            max(begun, key=lambda rule: rule.from_on) if begun else None,
            tuple(
                sorted(
                    (rule for rule in one.rules if rule.from_on > on),
                    key=lambda rule: rule.from_on,
                )
            ),
        )
    return tuple(found.values())


def _ahead(text: str, base: str, since: date | None, at: datetime) -> FxAhead | Refused:
    on = day_in(at, zone="UTC")
    known = load_fx_book(on=on, at=at)
    proposal = propose(text, base=base, since=since, facts=known)
    if isinstance(proposal, Refused):
        return proposal
    book = load_price_book()
    every = book.with_tables(proposal.new).tables
    currencies = _currencies(book, proposal.base)
    return FxAhead(
        proposal,
        tuple(
            TableAhead(
                _shown(one, every, currencies, on),
                effects(book, new=proposal.new, of=one),
            )
            for one in proposal.new
        ),
    )


def _currencies(book: PriceBook, base: str) -> tuple[str, ...]:
    sold = {one.currency for one in book.offerings} - {base}
    return tuple(sorted(sold))


def _shown(
    table: Rates,
    every: Mapping[tuple[str, date], Rates],
    currencies: tuple[str, ...],
    on: date,
) -> TableShown:
    earlier = period_start(table.from_on - ONE_DAY, calendar=table.calendar)
    before = every.get((table.calendar, earlier))
    rates = []
    for currency in currencies:
        rate = table.units.get(currency)
        was = before.units.get(currency) if before else None
        if rate is not None:
            rates.append((currency, rate, _moved(was, rate) if was else None))
    return TableShown(table, tuple(rates), _in_force(table, on))


def _in_force(table: Rates, on: date) -> bool:
    return table.from_on <= on < next_period(table.from_on, calendar=table.calendar)


def _moved(before: Share, after: Share) -> int:
    """Return the change of a rate in hundredths of a percent: 11.00 to 11.11 is 100."""
    was, now = before[0] * after[1], after[0] * before[1]
    return half_up((now - was) * 10_000, was)
