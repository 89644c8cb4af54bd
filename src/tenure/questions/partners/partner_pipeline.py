"""A partner's renewals: what comes up in the renewal window, what is late, worth what (PAR-05)."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from types import MappingProxyType

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.gateways.clock import day_in
from tenure.questions.partners.partner_quotes import Open, open_renewals
from tenure.questions.subscriptions.forecast import next_renewals
from tenure.records.facts.partners import OWN_SUBSCRIPTIONS
from tenure.records.facts.policies import load_policies
from tenure.records.facts.reading import named_rows
from tenure.records.facts.subscriptions import load_subscriptions
from tenure.rules.dates import last_day
from tenure.rules.decision import Refused
from tenure.rules.lifecycle.agenda import renews_by_itself
from tenure.rules.lifecycle.states import State
from tenure.rules.money import Money, total
from tenure.rules.subscriptions import changed

SORTS = ("renewal", "customer", "product", "seats", "value")
FILTERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "when": ("late", "30", "60", "90"),
        "auto": ("on", "off"),
        "quoted": ("yes", "no"),
        "risk": ("risk",),
    }
)


@dataclass(frozen=True, slots=True)
class Renewal:
    """A subscription that comes up or is late; `value` is its renewal before tax, at the price
    that is known today.

    `at_risk`: expired or suspended. `days` are those to the renewal date, below zero once it is
    past. `quoted` is the partner's open quote that renews it.
    """

    id: int
    customer_id: int
    customer: str
    customer_number: str
    product: str
    term: str
    quantity: int
    state: str
    renews_on: date
    expires_on: date
    over_on: date | None
    days: int
    auto_renew: bool
    at_risk: bool
    value: Money | None
    quoted: Open | None

    @property
    def late_days(self) -> int:
        """Return for how many days the renewal date has been past, 0 on the day itself."""
        return max(0, -self.days)


@dataclass(frozen=True, slots=True)
class Pipeline:
    """The renewals that were asked for, a page of them, and what all of them are worth."""

    rows: tuple[Renewal, ...]
    total: int
    all_of_them: int
    worth: tuple[Money, ...]
    unquoted: int
    at_risk: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """How the pipeline is to be narrowed, sorted and cut; `limit` None for all."""

    search: str = ""
    filters: Mapping[str, str] = field(default_factory=dict)
    sort: str = "renewal"
    descending: bool = False
    offset: int = 0
    limit: int | None = 50


def pipeline(actor: Actor, *, wanted: Wanted, at: datetime) -> Pipeline | Refused:
    """Return the partner's renewals; the number of queries doesn't depend on how many there are."""
    return ask(
        "see-partner-renewals",
        lambda: _pipeline(actor.partner_id or 0, wanted, at),
        actor=actor,
        customer_id=None,
    )


def _pipeline(partner: int, wanted: Wanted, at: datetime) -> Pipeline:
    every = _renewals(partner, at)
    found = [one for one in every if _fits(one, wanted)]
    found.sort(key=_KEYS.get(wanted.sort, _KEYS["renewal"]), reverse=wanted.descending)
    end = None if wanted.limit is None else wanted.offset + wanted.limit
    return Pipeline(
        rows=tuple(found[wanted.offset : end]),
        total=len(found),
        all_of_them=len(every),
        worth=_worth(found),
        unquoted=sum(one.quoted is None for one in found),
        at_risk=sum(one.at_risk for one in found),
    )


# Renewal dates and states say what comes up, in the subscription's own day.
_COMING = (
    "SELECT s.id, c.name AS customer, c.number AS customer_number, p.name AS product "  # noqa: S608 - ours
    "FROM subscription s JOIN customer c ON c.id = s.customer_id "
    "JOIN product p ON p.id = s.product_id "
    "WHERE s.state IN ('active', 'expired', 'suspended') AND NOT s.pack "
    "AND s.renews_on <= (%(at)s AT TIME ZONE s.time_zone)::date + %(window)s "
    "AND (s.next_partner_id IS NULL OR s.next_partner_id = %(partner)s) "
    f"AND s.id IN {OWN_SUBSCRIPTIONS}"
)


def _renewals(partner: int, at: datetime) -> list[Renewal]:
    window = load_policies().in_force(day_in(at, zone="UTC"))[1].renewal.window_days
    known = {
        row["id"]: row
        for row in named_rows(_COMING, {"partner": partner, "at": at, "window": window})
    }
    values = load_subscriptions(list(known))
    # Priced as if nothing stood in its way: what is late or owed for is worth as much.
    renewing = [changed(one, auto_renew=True, unpaid_due_on=None) for one in values.values()]
    charges = next_renewals(renewing, at=at)
    quoted = open_renewals(partner)
    found = []
    for key, one in values.items():
        charge = charges.get(key)
        found.append(
            Renewal(
                id=key,
                customer_id=one.customer_id,
                customer=known[key]["customer"],
                customer_number=known[key]["customer_number"],
                product=known[key]["product"],
                term=one.term,
                quantity=one.next_quantity,
                state=one.state,
                renews_on=one.renews_on,
                expires_on=last_day(one.renews_on),
                over_on=one.terminated_on,
                days=(one.renews_on - day_in(at, zone=one.time_zone)) // timedelta(days=1),
                auto_renew=renews_by_itself(one),
                at_risk=one.state in (State.EXPIRED, State.SUSPENDED),
                value=charge.net if charge else None,
                quoted=quoted.get(key),
            )
        )
    return found


def _fits(one: Renewal, wanted: Wanted) -> bool:
    text = wanted.search.lower()
    if text and not any(
        text in word.lower() for word in (one.customer, one.customer_number, one.product)
    ):
        return False
    tests: Mapping[str, Callable[[str], bool]] = {
        "when": lambda value: one.days <= 0 if value == "late" else 0 < one.days <= int(value),
        "auto": lambda value: one.auto_renew == (value == "on"),
        "quoted": lambda value: (one.quoted is not None) == (value == "yes"),
        "risk": lambda _: one.at_risk,
    }
    return all(tests[name](value) for name, value in wanted.filters.items())


_KEYS: Mapping[str, Callable[[Renewal], tuple[object, ...]]] = MappingProxyType(
    {
        "renewal": lambda one: (one.renews_on, one.customer.lower(), one.id),
        "customer": lambda one: (one.customer.lower(), one.renews_on, one.id),
        "product": lambda one: (one.product.lower(), one.renews_on, one.id),
        "seats": lambda one: (one.quantity, one.id),
        # Amounts of several currencies can't be compared; each currency is a block of its own.
        "value": lambda one: (
            one.value.currency if one.value else "",
            one.value.minor if one.value else 0,
            one.id,
        ),
    }
)


def _worth(found: Iterable[Renewal]) -> tuple[Money, ...]:
    """Return what renewals are worth together, by currency."""
    by_currency: dict[str, list[Money]] = {}
    for one in found:
        if one.value is not None:
            by_currency.setdefault(one.value.currency, []).append(one.value)
    return tuple(total(by_currency[name], currency=name) for name in sorted(by_currency))
