"""What new exchange rates do to list prices: before, after, how much more or less (FX-01)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tenure.rules.dates import ONE_DAY
from tenure.rules.entering.fx_entry import Period
from tenure.rules.money import Money, half_up
from tenure.rules.pricing.derivation import Derivation, evaluate
from tenure.rules.pricing.fx import Rates, period_start
from tenure.rules.pricing.price_lists import Following, Listed, ListedOn, RateInForce, price_on


@dataclass(frozen=True, slots=True)
class Ruled:
    """How a market's list is kept from a day on; `following` None: by itself."""

    from_on: date
    following: Following | None


@dataclass(frozen=True, slots=True)
class ListedOffering:
    """An offering with every price that it or its base ever had, and the rules of its market."""

    offering_id: int
    country: str
    currency: str
    product_code: str
    product_name: str
    term: str
    licence_type: str
    own: tuple[Listed, ...] = ()
    base: tuple[Listed, ...] = ()
    rules: tuple[Ruled, ...] = ()


@dataclass(frozen=True, slots=True)
class PriceBook:
    """All price lists: the offerings and the tables of rates by calendar and first day."""

    offerings: tuple[ListedOffering, ...]
    tables: Mapping[Period, Rates]

    def with_tables(self, new: Iterable[Rates]) -> "PriceBook":
        """Return the book as it would be with more tables in force."""
        added = {(one.calendar, one.from_on): one for one in new}
        return replace(self, tables={**self.tables, **added})


@dataclass(frozen=True, slots=True)
class Effect:
    """The list price of an offering before and after a change; None where there is none."""

    offering: ListedOffering
    before: Money | None
    after: Money | None
    how: Derivation | None

    @property
    def change_bp(self) -> int | None:
        """Return the change in hundredths of a percent: 100.00 to 101.50 is 150."""
        if self.before is None or self.after is None:
            return None
        return half_up((self.after.minor - self.before.minor) * 10_000, self.before.minor)


def list_price_on(
    offering: ListedOffering, *, on: date, calendar: str, tables: Mapping[Period, Rates]
) -> Derivation | str:
    """The list price of a day from all that was ever entered, as `price_on` has it (CAT-09)."""
    rates = tables.get((calendar, period_start(on, calendar=calendar)))
    rule = _latest(offering.rules, on)
    units = rates.units.get(offering.currency) if rates else None
    return price_on(
        ListedOn(
            country=offering.country,
            currency=offering.currency,
            own=_latest(offering.own, on),
            base=_latest(offering.base, on),
            following=rule.following if rule else None,
            rate=RateInForce(units, rates.base, rates.calendar, rates.from_on, rates.published_on)
            if rates and units
            else None,
        )
    )


def follows(offering: ListedOffering, *, on: date, base: str) -> bool:
    """Whether the price of an offering is made by a rate on a day: its market follows abroad."""
    rule = _latest(offering.rules, on)
    return rule is not None and rule.following is not None and offering.currency != base


def effects(book: PriceBook, *, new: Sequence[Rates], of: Rates) -> tuple[Effect, ...]:
    """What one of the `new` tables does to every list price that follows it (FX-01, FX-02).

    EUR 1 240.00 at 11.0505 and then 10.9780 SEK, whole tens: SEK 13 700.00, then 13 610.00.
    """
    tables = book.with_tables(new).tables
    return tuple(_effects(book.offerings, of=of, tables=tables))


def _effects(
    offerings: Iterable[ListedOffering], *, of: Rates, tables: Mapping[Period, Rates]
) -> Iterator[Effect]:
    for one in offerings:
        if not follows(one, on=of.from_on, base=of.base):
            continue
        before = list_price_on(one, on=of.from_on - ONE_DAY, calendar=of.calendar, tables=tables)
        after = list_price_on(one, on=of.from_on, calendar=of.calendar, tables=tables)
        yield Effect(
            one,
            None if isinstance(before, str) else evaluate(before),
            None if isinstance(after, str) else evaluate(after),
            None if isinstance(after, str) else after,
        )


def _latest[Dated: (Listed, Ruled)](dated: Sequence[Dated], on: date) -> Dated | None:
    begun = [one for one in dated if one.from_on <= on]
    return max(begun, key=lambda one: one.from_on) if begun else None
