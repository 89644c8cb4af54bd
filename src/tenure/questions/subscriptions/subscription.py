"""One subscription's page: what works, dates, seats, renewal, amounts, documents, partner."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tenure.engine.actor import Actor
from tenure.engine.authorise import roles_in
from tenure.engine.question import ask
from tenure.gateways.clock import midnight_in
from tenure.questions.companies.groups import SeatsGiven, seats_given
from tenure.questions.companies.partner_contact import PartnerContact, partner_contact
from tenure.questions.quotes.quoted import Quoted, quoted_in
from tenure.questions.subscriptions.coterming import Ahead, Companion, ahead_of, companion_of
from tenure.questions.subscriptions.forecast import forecast, next_charges
from tenure.questions.subscriptions.subscriptions import NextDate, next_date, today_of
from tenure.records.facts.policies import load_policies
from tenure.records.facts.reading import named_rows, rows
from tenure.records.facts.subscriptions import load_subscriptions, load_unpaid
from tenure.rules.companies.roles import Seat
from tenure.rules.dates import Term, last_day
from tenure.rules.decision import Refused
from tenure.rules.kinds import Kind, kind_of
from tenure.rules.licensing.leaving import Leaving, leaving
from tenure.rules.lifecycle.arrears import Unpaid, overdue
from tenure.rules.lifecycle.states import FEATURES, Feature, State
from tenure.rules.money import Money
from tenure.rules.pricing.derivation import Derivation
from tenure.rules.renewals.upcoming import Upcoming
from tenure.rules.renewals.windows import early_from
from tenure.rules.rights import RIGHTS, may
from tenure.rules.subscriptions import Subscription

FEATURES_SHOWN = (
    Feature.PRODUCT_ACCESS,
    Feature.USER_MANAGEMENT,
    Feature.DOWNLOADS,
    Feature.UPGRADES,
    Feature.USAGE_REPORTS,
    Feature.PRODUCT_SUPPORT,
)


@dataclass(frozen=True, slots=True)
class SeatHolder:
    """Somebody who holds a seat, in person or through a group or team."""

    assignment_id: int
    email: str
    name: str
    since_at: datetime
    through: str
    user_id: int
    leaves_on: date | None


@dataclass(frozen=True, slots=True)
class Paper:
    """A document of the subscription: an invoice or a credit note."""

    id: int
    number: str
    kind: str
    issued_on: date
    due_on: date
    state: str
    total: Money
    open: Money


@dataclass(frozen=True, slots=True)
class Billed:
    """A line that was billed for the running term or a later one, before tax, with its why."""

    kind: str
    quantity: int
    first_on: date
    last_on: date
    net: Money
    derivation: Derivation
    invoice_id: int
    number: str


@dataclass(frozen=True, slots=True)
class Card:
    """The payment method of the renewal."""

    id: int
    label: str
    expires_on: date | None


@dataclass(frozen=True, slots=True)
class Finances:
    """What only those who see prices see: the next amounts, the card, the documents."""

    next_charge: Upcoming | None
    later: tuple[Upcoming, ...]
    card: Card | None
    papers: tuple[Paper, ...]
    owed: tuple[Unpaid, ...]
    billed: tuple[Billed, ...]


@dataclass(frozen=True, slots=True)
class SubscriptionPage:
    """All of one subscription that its reader may see; `money` is None without see-prices."""

    subscription: Subscription
    product: str
    product_code: str
    kind: str
    family: str
    access_url: str
    team: str
    purchaser: str
    purchaser_email: str
    today: date
    next_date: NextDate
    expires_on: date
    works: Mapping[str, bool]
    holders: tuple[SeatHolder, ...]
    given: SeatsGiven
    renews_as: str
    partner: PartnerContact | None
    money: Finances | None
    allowed: frozenset[str]
    early_from_on: date | None
    late: tuple[Unpaid, ...]
    ends_with: Companion | None
    ahead: Ahead | None
    quoted: Quoted | None

    @property
    def of_kind(self) -> Kind:
        """Return the product's kind, which says what may be done with it (CAT-02)."""
        return kind_of(self.kind)

    @property
    def renews_at(self) -> datetime:
        """Return the renewal date's 00:00 in the zone of the purchase (SUB-02)."""
        return midnight_in(self.subscription.renews_on, zone=self.subscription.time_zone)

    @property
    def expires_at(self) -> datetime:
        """Return 23:59:59 of the last paid day in the zone of the purchase (SUB-02)."""
        return self.renews_at - timedelta(seconds=1)

    @property
    def works_product(self) -> bool:
        """Return whether the product can be used now."""
        return self.works[Feature.PRODUCT_ACCESS]

    @property
    def manages_users(self) -> bool:
        """Return whether seats can be handed out and taken back now (SUB-07)."""
        return self.works[Feature.USER_MANAGEMENT]

    @property
    def overdue(self) -> Unpaid | None:
        """Return the earliest overdue invoice, for who sees prices."""
        return self.late[0] if self.money is not None and self.late else None

    @property
    def in_arrears(self) -> bool:
        """Return whether an unpaid rest stands in the way of orders (SUB-04)."""
        return bool(self.late)

    @property
    def too_many_held(self) -> bool:
        """Return whether more seats are handed out than there will be (SUB-14)."""
        return self.ahead is not None and len(self.holders) > self.ahead.quantity

    @property
    def leaving(self) -> Leaving | None:
        """Return who gives a seat back when the coming term begins, None where nobody has to."""
        if self.over or not self.of_kind.assigned:
            return None
        one = self.subscription
        seats = [
            Seat(each.assignment_id, one.id, each.user_id, leaves_on=each.leaves_on)
            for each in sorted(self.holders, key=lambda each: each.assignment_id)
        ]
        return leaving(one, seats, on=self.today)

    @property
    def chooses_leaving(self) -> bool:
        """Return whether this reader can choose them now (SUB-14, SUB-07)."""
        return self.manages_users and "choose-leaving" in self.allowed

    @property
    def free(self) -> int:
        """Return how many seats nobody holds."""
        return self.subscription.quantity - len(self.holders)

    @property
    def trial(self) -> bool:
        """Return whether it is a trial, which ends by itself and never renews (SUB-17)."""
        return self.subscription.state == State.TRIAL

    @property
    def over(self) -> bool:
        """Return whether it is over for good."""
        return self.subscription.state in (State.TERMINATED, State.ENDED)

    @property
    def can_add_seats(self) -> bool:
        """Return whether adding seats is offered to this reader now."""
        return (
            "add-seats" in self.allowed
            and self.of_kind.grows
            and self.subscription.state == State.ACTIVE
            and not self.in_arrears
            and not self.subscription.pack
        )

    @property
    def can_set_renewal(self) -> bool:
        """Return whether setting how it renews is offered to this reader now (REN-05)."""
        return (
            "change-renewal" in self.allowed
            and self.of_kind.renews
            and not self.over
            and not self.subscription.pack
            and not self.trial
            and self.subscription.renews_on > self.today
            and self.subscription.begins_on is None
        )

    @property
    def can_renew(self) -> bool:
        """Return whether renewing by hand is offered now: late, or in the window (REN-06, 07)."""
        if "renew-now" not in self.allowed or self.over or self.in_arrears:
            return False
        if self.subscription.pack:
            return False
        return self._in_window

    @property
    def can_quote(self) -> bool:
        """Return whether a quote of the renewal is offered to this reader now (QUO-13, REN-09)."""
        return (
            "quote-renewals" in self.allowed
            and self.of_kind.renews
            and not self.over
            and not self.in_arrears
            and not self.subscription.pack
            and self.ahead is None
            and self._in_window
        )

    @property
    def _in_window(self) -> bool:
        if self.trial:
            return False
        late = self.subscription.renews_on <= self.today
        return late or (self.early_from_on is not None and self.early_from_on <= self.today)


def customer_of(subscription_id: int) -> int | None:
    """Return whose a subscription is; for asking who may see it."""
    found = rows("SELECT customer_id FROM subscription WHERE id = %s", [subscription_id])
    return found[0][0] if found else None


def subscription(actor: Actor, *, subscription_id: int, at: datetime) -> SubscriptionPage | Refused:
    """Return one subscription's page for who may see it."""
    customer = customer_of(subscription_id)
    if customer is None:
        return Refused("not-found", {"name": "subscription"})
    return ask(
        "see-subscriptions",
        lambda: _page(subscription_id, roles_in(actor, customer), at),
        actor=actor,
        customer_id=customer,
    )


def _page(key: int, roles: frozenset[str], at: datetime) -> SubscriptionPage:
    one = load_subscriptions([key])[key]
    named = next(
        iter(
            named_rows(
                "SELECT p.name AS product, p.code AS product_code, p.kind, p.family, p.access_url, "
                "t.name AS team, "
                "u.name AS purchaser, u.email AS purchaser_email, "
                "n.term AS renews_as "
                "FROM subscription s JOIN product p ON p.id = s.product_id "
                "JOIN team t ON t.id = s.team_id JOIN user_account u ON u.id = s.purchaser_id "
                "JOIN offering n ON n.id = s.next_offering_id WHERE s.id = %s",
                [key],
            )
        )
    )
    today = today_of(one, at=at)
    owed = load_unpaid([key]).get(key, [])
    sees_money = may("see-prices", roles=roles)
    return SubscriptionPage(
        subscription=one,
        **named,
        today=today,
        next_date=next_date(one),
        expires_on=last_day(one.renews_on),
        works={name: name in FEATURES[State(one.state)] for name in FEATURES_SHOWN},
        holders=_holders(key),
        given=seats_given(key, customer_id=one.customer_id, at=at)
        if kind_of(named["kind"]).assigned and not one.pack
        else SeatsGiven(),
        partner=partner_contact(one.partner_id),
        money=_money(one, owed, at) if sees_money else None,
        allowed=frozenset(name for name in RIGHTS if may(name, roles=roles)),
        early_from_on=_window_opens(one, today),
        late=overdue(owed, on=today, policy=load_policies().in_force(today)[1]),
        ends_with=companion_of(one),
        ahead=ahead_of(one),
        quoted=quoted_in(one.customer_id, [key], on=today).get(key)
        if may("see-quotes", roles=roles)
        else None,
    )


def _window_opens(one: Subscription, today: date) -> date | None:
    if one.term == Term.P1M:
        return None
    early = rows("SELECT early_renewal FROM offering WHERE id = %s", [one.next_offering_id])[0][0]
    return early_from(one, policy=load_policies().in_force(today)[1]) if early else None


def _holders(key: int) -> tuple[SeatHolder, ...]:
    return tuple(
        SeatHolder(*row)
        for row in rows(
            "SELECT a.id, u.email, u.name, a.since_at, coalesce(g.name, t.name, ''), "
            "a.user_id, a.leaves_on "
            "FROM assignment a JOIN user_account u ON u.id = a.user_id "
            "LEFT JOIN allotment l ON l.id = a.through_id "
            "LEFT JOIN people_group g ON g.id = l.group_id LEFT JOIN team t ON t.id = l.team_id "
            "WHERE a.subscription_id = %s AND a.released_at IS NULL ORDER BY lower(u.name), a.id",
            [key],
        )
    )


def _money(one: Subscription, owed: list[Unpaid], at: datetime) -> Finances:
    nearest = next_charges([one], at=at)[one.id]
    later = forecast([one], at=at, days=_HORIZON_DAYS)[one.id]
    card = rows(
        "SELECT id, brand, last4, expires_on FROM payment_method WHERE id = %s",
        [one.payment_method_id],
    )
    return Finances(
        next_charge=nearest,
        later=tuple(bill for bill in later if nearest is None or bill.on > nearest.on),
        card=Card(card[0][0], f"{card[0][1]} •••• {card[0][2]}", card[0][3]) if card else None,
        papers=_papers(one.id),
        owed=tuple(owed),
        billed=_billed(one.id, today_of(one, at=at)),
    )


_HORIZON_DAYS = 1100
"""Instalments and renewals are shown for a little more than three years."""


def _billed(key: int, today: date) -> tuple[Billed, ...]:
    return tuple(
        Billed(net=Money(row.pop("net_minor"), row.pop("currency")), **row)
        for row in named_rows(
            "SELECT l.kind, l.quantity, l.first_on, l.last_on, l.net_minor, i.currency, "
            "l.derivation, i.id AS invoice_id, i.number "
            "FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id "
            "WHERE l.subscription_id = %s AND l.last_on >= "
            "(SELECT max(starts_on) FROM term WHERE subscription_id = %s AND starts_on <= %s "
            "AND returned_on IS NULL) AND l.returned_on IS NULL ORDER BY l.first_on, l.id",
            [key, key, today],
        )
    )


def _papers(key: int) -> tuple[Paper, ...]:
    return tuple(
        Paper(
            id=row["id"],
            number=row["number"],
            kind=row["kind"],
            issued_on=row["issued_on"],
            due_on=row["due_on"],
            state=row["state"],
            total=Money(row["total_minor"], row["currency"]),
            open=Money(row["open_minor"], row["currency"]),
        )
        for row in named_rows(
            "SELECT id, number, kind, issued_on, due_on, state, total_minor, open_minor, currency "
            "FROM invoice WHERE id IN "
            "(SELECT invoice_id FROM invoice_line WHERE subscription_id = %s) "
            "ORDER BY issued_on DESC, id DESC",
            [key],
        )
    )
