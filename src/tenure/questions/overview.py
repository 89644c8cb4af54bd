"""The first page of the account: what needs somebody, the next 90 days, what was spent."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tenure.engine.actor import Actor
from tenure.engine.authorise import roles_in
from tenure.engine.question import ask
from tenure.gateways.clock import day_in
from tenure.questions.payments.payment_methods import Method, payment_methods
from tenure.questions.quotes.quoted import to_accept
from tenure.questions.subscriptions.forecast import forecast
from tenure.questions.subscriptions.subscriptions import used_seats
from tenure.records.facts.reading import rows
from tenure.records.facts.seats import load_seats, products_named
from tenure.records.facts.subscriptions import load_subscriptions
from tenure.rules.dates import last_day
from tenure.rules.decision import Refused
from tenure.rules.kinds import kind_of
from tenure.rules.licensing.flex import past_life
from tenure.rules.licensing.leaving import begins, leaving
from tenure.rules.lifecycle.states import State
from tenure.rules.money import Money, total
from tenure.rules.renewals.upcoming import Upcoming
from tenure.rules.rights import may
from tenure.rules.subscriptions import Subscription

QUOTES_SHOWN = 3
"""Open quotes that are named one by one; of more it is said how many."""

HORIZON_DAYS = 90
ENDS_SOON_DAYS = 30


@dataclass(frozen=True, slots=True)
class Need:
    """Something that wants a person: `kind` names its words, the rest fills them."""

    kind: str
    grave: bool
    on: date | None = None
    amount: Money | None = None
    subject: str = ""
    subscription_id: int | None = None
    invoice_id: int | None = None
    count: int = 0
    quote_id: int | None = None


@dataclass(frozen=True, slots=True)
class Coming:
    """One entry of the next 90 days: a bill with its why, or an end that costs nothing."""

    on: date
    kind: str
    product: str
    subscription_id: int | None
    quantity: int = 0
    unit: str = "seat"
    amount: Money | None = None
    bill: Upcoming | None = None
    invoice_id: int | None = None


@dataclass(frozen=True, slots=True)
class OwnSeat:
    """A product that the reader has a seat of, and whether it works."""

    product: str
    state: str
    works: bool
    until_on: date | None
    access_url: str


@dataclass(frozen=True, slots=True)
class Spend:
    """What was invoiced this year and last, before tax, and by product."""

    year: int
    this_year: Money
    last_year: Money
    by_product: tuple[tuple[str, Money], ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """What the reader's roles let them see; `coming` and `spend` are of those who see prices."""

    today: date
    needs: tuple[Need, ...]
    coming: tuple[Coming, ...]
    coming_total: Money | None
    spend: Spend | None
    seats: tuple[OwnSeat, ...]
    counts: Mapping[str, int]
    shows_subscriptions: bool
    shows_prices: bool


def overview(actor: Actor, *, customer_id: int, at: datetime) -> Overview | Refused:
    """Return the overview; the number of queries doesn't grow with the subscriptions."""
    return ask(
        "see-overview",
        lambda: _overview(actor, customer_id, at),
        actor=actor,
        customer_id=customer_id,
    )


def _overview(actor: Actor, customer: int, at: datetime) -> Overview:
    roles = roles_in(actor, customer)
    zone, currency = rows("SELECT time_zone, currency FROM customer WHERE id = %s", [customer])[0]
    today = day_in(at, zone=zone)
    sees_subscriptions = may("see-subscriptions", roles=roles)
    sees_prices = may("see-prices", roles=roles)
    subscriptions = _living(customer, today) if sees_subscriptions else {}
    names = _names(list(subscriptions))
    coming = (
        tuple(_coming(customer, list(subscriptions.values()), names, at, today))
        if sees_prices
        else ()
    )
    methods = payment_methods(actor, customer_id=customer, at=at) if sees_prices else ()
    return Overview(
        today=today,
        needs=(
            *(_failed(customer, today) if sees_prices else ()),
            *_standing(subscriptions.values(), names),
            *(_quotes(customer, today) if may("see-quotes", roles=roles) else ()),
            *(_cards(methods) if not isinstance(methods, Refused) else ()),
            *_seats(subscriptions, names, today),
            *_ending(subscriptions.values(), names, today),
        ),
        coming=coming,
        coming_total=total(
            (one.amount for one in coming if one.amount is not None), currency=currency
        )
        if sees_prices
        else None,
        spend=_spend(customer, currency, today) if sees_prices else None,
        seats=_own_seats(actor.user_id, customer),
        counts=_counts(subscriptions.values()),
        shows_subscriptions=sees_subscriptions,
        shows_prices=sees_prices,
    )


def _living(customer: int, today: date) -> dict[int, Subscription]:
    keys = [
        row[0]
        for row in rows(
            "SELECT id FROM subscription WHERE customer_id = %s "
            "AND state IN ('trial', 'active', 'expired', 'suspended') ORDER BY renews_on, id",
            [customer],
        )
    ]
    found = load_subscriptions(keys)
    # Nothing comes any more of a pack past its life, and nothing can be done about it.
    return {key: found[key] for key in keys if not past_life(found[key], on=today)}


def _names(keys: Sequence[int]) -> dict[int, str]:
    return {
        row[0]: row[1]
        for row in rows(
            "SELECT s.id, p.name FROM subscription s JOIN product p ON p.id = s.product_id "
            "WHERE s.id = ANY(%s)",
            [list(keys)],
        )
    }


def _units(subscriptions: Sequence[Subscription]) -> dict[int, str]:
    """Return what each subscription is counted in, as its product's kind says (CAT-02)."""
    known = products_named([one.product_id for one in subscriptions])
    return {one.id: kind_of(known[one.product_id].kind).unit for one in subscriptions}


def _failed(customer: int, today: date) -> Iterator[Need]:
    """Yield open invoices that are overdue or whose last payment was declined (REN-13)."""
    for key, number, due_on, minor, currency, state in rows(
        "SELECT i.id, i.number, i.due_on, i.open_minor, i.currency, "
        "(SELECT p.state FROM payment p WHERE p.invoice_id = i.id OR p.id = "
        "(SELECT h.payment_id FROM payment_share h WHERE h.invoice_id = i.id "
        "ORDER BY h.id DESC LIMIT 1) ORDER BY p.id DESC LIMIT 1) "
        "FROM invoice i WHERE i.customer_id = %s AND i.kind = 'invoice' AND i.open_minor > 0 "
        "ORDER BY i.due_on, i.id",
        [customer],
    ):
        declined = state == "declined"
        if declined or (due_on < today and state not in ("requested", "unknown")):
            yield Need(
                "payment-failed" if declined else "invoice-overdue",
                grave=True,
                on=due_on,
                amount=Money(minor, currency),
                subject=number,
                invoice_id=key,
            )


def _standing(subscriptions: Iterable[Subscription], names: Mapping[int, str]) -> Iterator[Need]:
    for one in subscriptions:
        if one.state == State.SUSPENDED and one.terminated_on is not None:
            on = last_day(one.terminated_on)
        elif one.state == State.EXPIRED and one.suspended_on is not None:
            on = last_day(one.suspended_on)
        else:
            continue
        yield Need(one.state, True, on, subject=names[one.id], subscription_id=one.id)


def _quotes(customer: int, today: date) -> Iterator[Need]:
    """Yield quotes that can be accepted, the one that ends first before the others (QUO-09)."""
    found = to_accept(customer, on=today)
    for one in found[:QUOTES_SHOWN]:
        yield Need("quote-open", False, one.last_on, one.total, one.number, quote_id=one.id)
    if len(found) > QUOTES_SHOWN:
        yield Need("quotes-more", False, count=len(found) - QUOTES_SHOWN)


def _cards(methods: Sequence[Method]) -> Iterator[Need]:
    for one in methods:
        if one.state in ("expired", "expiring") and one.used_by:
            yield Need(
                f"card-{one.state}",
                grave=one.state == "expired",
                on=one.expires_on,
                subject=one.label,
                count=len(one.used_by),
            )


def _seats(
    subscriptions: Mapping[int, Subscription], names: Mapping[int, str], today: date
) -> Iterator[Need]:
    """Yield what has no seat left, or fewer soon than are handed out, while a choice is open."""
    used = used_seats(list(subscriptions))
    coming = {key: begins(one, on=today) for key, one in subscriptions.items()}
    fewer = [key for key, begun in coming.items() if begun and used.get(key, 0) > begun[1]]
    seats = load_seats(fewer) if fewer else {}
    for key, one in subscriptions.items():
        if one.state != State.ACTIVE:
            continue
        found = leaving(one, seats.get(key, ()), on=today)
        if found is not None and found.left:
            yield Need(
                "seats-short",
                False,
                found.on,
                subject=names[key],
                subscription_id=key,
                count=found.over,
            )
        elif used.get(key, 0) >= one.quantity > 1:
            yield Need("seats-full", False, None, None, names[key], key, count=one.quantity)


def _ending(
    subscriptions: Collection[Subscription], names: Mapping[int, str], today: date
) -> Iterator[Need]:
    soon = today + timedelta(days=ENDS_SOON_DAYS)
    left = _left_in_packs([one.id for one in subscriptions if one.pack])
    for one in subscriptions:
        if one.pack:
            if one.renews_on <= soon and left.get(one.id):
                on = last_day(one.renews_on)
                yield Need("tokens-lapse", False, on, subject=names[one.id], count=left[one.id])
        elif one.state == State.ACTIVE and not one.auto_renew and one.renews_on <= soon:
            yield Need(
                "ends-soon",
                False,
                last_day(one.renews_on),
                subject=names[one.id],
                subscription_id=one.id,
            )


def _left_in_packs(subscriptions: Sequence[int]) -> dict[int, int]:
    if not subscriptions:
        return {}
    found = rows(
        "SELECT subscription_id, token_pack.left FROM token_pack WHERE subscription_id = ANY(%s)",
        [list(subscriptions)],
    )
    return {row[0]: row[1] for row in found}


def _coming(
    customer: int,
    subscriptions: Sequence[Subscription],
    names: Mapping[int, str],
    at: datetime,
    today: date,
) -> list[Coming]:
    until = today + timedelta(days=HORIZON_DAYS)
    bills = forecast(subscriptions, at=at, days=HORIZON_DAYS)
    units = _units(subscriptions)
    found = [
        Coming(
            on=bill.on,
            kind=bill.kind,
            product=names[key],
            subscription_id=key,
            quantity=bill.quantity,
            unit=units[key],
            amount=bill.total,
            bill=bill,
        )
        for key, several in bills.items()
        for bill in several
    ]
    found += [
        Coming(last_day(one.renews_on), "ends", names[one.id], one.id, one.quantity)
        for one in subscriptions
        if one.state == State.ACTIVE and not one.auto_renew and one.renews_on <= until
    ]
    found += [
        Coming(on, kind, names[one.id], one.id, one.quantity)
        for one in subscriptions
        for kind, on in (("suspended", one.suspended_on), ("terminated", one.terminated_on))
        if one.state in (State.EXPIRED, State.SUSPENDED) and on is not None and today < on <= until
    ]
    found += [
        Coming(
            on=max(due_on, today),
            kind="invoice",
            product=number,
            subscription_id=None,
            amount=Money(minor, currency),
            invoice_id=key,
        )
        for key, number, due_on, minor, currency in rows(
            "SELECT id, number, due_on, open_minor, currency FROM invoice "
            "WHERE customer_id = %s AND kind = 'invoice' AND open_minor > 0 AND due_on <= %s",
            [customer, until],
        )
    ]
    return sorted(found, key=lambda one: (one.on, one.product))


def _spend(customer: int, currency: str, today: date) -> Spend:
    sums: dict[int, int] = {}
    products: dict[str, int] = {}
    for year, product, minor in rows(
        "SELECT extract(year FROM i.issued_on)::int, p.name, sum(l.net_minor)::bigint "
        "FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id "
        "JOIN product p ON p.id = l.product_id "
        "WHERE i.customer_id = %s AND i.issued_on >= make_date(%s, 1, 1) "
        "AND i.issued_on <= %s GROUP BY 1, 2 ORDER BY 3 DESC, 2",
        [customer, today.year - 1, today],
    ):
        sums[year] = sums.get(year, 0) + minor
        if year == today.year:
            products[product] = minor
    return Spend(
        year=today.year,
        this_year=Money(sums.get(today.year, 0), currency),
        last_year=Money(sums.get(today.year - 1, 0), currency),
        by_product=tuple((name, Money(minor, currency)) for name, minor in products.items()),
    )


def _own_seats(user_id: int | None, customer: int) -> tuple[OwnSeat, ...]:
    return tuple(
        OwnSeat(
            product=product,
            state=state,
            works=state in (State.ACTIVE, State.EXPIRED, State.TRIAL),
            until_on=last_day(suspended_on) if state == State.EXPIRED and suspended_on else None,
            access_url=url,
        )
        for product, state, suspended_on, url in rows(
            "SELECT p.name, s.state, s.suspended_on, p.access_url FROM assignment a "
            "JOIN subscription s ON s.id = a.subscription_id JOIN product p ON p.id = s.product_id "
            "WHERE a.user_id = %s AND a.customer_id = %s AND a.released_at IS NULL "
            "ORDER BY lower(p.name), s.id",
            [user_id, customer],
        )
    )


def _counts(subscriptions: Iterable[Subscription]) -> dict[str, int]:
    found: dict[str, int] = {}
    for one in subscriptions:
        found[one.state] = found.get(one.state, 0) + 1
    return found
