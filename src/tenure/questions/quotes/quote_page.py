"""A quote whole, as whoever may see it reads it on one screen (QUO-07, QUO-11, QUO-12, CHK-05)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from tenure.gateways.clock import day_in
from tenure.questions.payments.payment_choices import reckoned
from tenure.records.facts.credit_lines import load_credits
from tenure.records.facts.reading import named_rows, rows
from tenure.rules.dates import last_day
from tenure.rules.kinds import Kind, kind_of
from tenure.rules.money import Money
from tenure.rules.payments.credit_lines import LINE_HELPS, NOT_SELF_SERVICE, wanted_minor
from tenure.rules.payments.payment_choice import Choice
from tenure.rules.quotes import financing
from tenure.rules.quotes.quote import CHANNELS, State


@dataclass(frozen=True, slots=True)
class QuotedLine:
    """One promised line; `later` are its instalments: day, amount before tax, derivation."""

    position: int
    action: str
    kind: str
    product: str
    product_kind: str
    offering_id: int
    subscription_id: int | None
    term: str
    quantity: int
    first_on: date
    renews_on: date
    srp: Money
    net: Money
    derivation: Mapping[str, Any]
    price: Mapping[str, Any]
    later: tuple[tuple[date, Money, Mapping[str, Any]], ...]
    auto_renew: bool
    aligned_with: str

    @property
    def last_on(self) -> date:
        """Return the last day of the period."""
        return last_day(self.renews_on)

    @property
    def of_kind(self) -> Kind:
        """Return the product's kind, which says what it is counted in (CAT-02)."""
        return kind_of(self.product_kind)

    @property
    def promotions(self) -> str:
        """Return the codes of the promotions that the price has, "" for none."""
        return ", ".join(one["promotion"] for one in self.price["discounts"] if one["promotion"])


@dataclass(frozen=True, slots=True)
class From:
    """Whom a quote is from: a partner with the account manager, or nobody but the vendor.

    `served_by` is the partner of record, name and number, where another one quotes (QUO-05).
    """

    partner: str
    number: str
    manager: str
    email: str
    phone: str
    served_by: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class LinkUse:
    """What somebody did by a link, and when."""

    by: str
    what: str
    at: datetime


@dataclass(frozen=True, slots=True)
class HandedLink:
    """A link that was mailed to somebody, with what was done by it (ACC-13)."""

    id: int
    email: str
    right: str
    addressee: bool
    made_by: str
    made_at: datetime
    withdrawn_at: datetime | None
    uses: tuple[LinkUse, ...]


@dataclass(frozen=True, slots=True)
class Financing:
    """A request for financing, and where it stands (QUO-17)."""

    state: str
    asked_by: str
    asked_at: datetime
    answer: str
    decided_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotePage:
    """All of a quote; `state` is expired from the day after its last one on.

    `financeable` says that financing can be requested, `financing` that it was. `line_wanted` is
    the credit line that it fits in with what is open, `line_asked_minor` the one asked for.
    """

    id: int
    number: str
    version: int
    revision: int
    customer_id: int
    company: str
    buyer: Mapping[str, Any]
    seller: Mapping[str, Any]
    state: str
    source: str
    user_id: int | None
    time_zone: str
    made_on: date
    sent_on: date | None
    last_on: date | None
    currency: str
    net: Money
    tax: Money
    total: Money
    taxes: tuple[Mapping[str, Any], ...]
    note: str
    recipients: tuple[str, ...]
    lines: tuple[QuotedLine, ...]
    whom: From
    hold: bool
    held: tuple[str, ...]
    has_purchaser: bool
    choices: tuple[Choice, ...]
    line_wanted: Money
    line_asked_minor: int | None
    card_limit: Money | None
    financeable: bool
    financing: Financing | None
    links: tuple[HandedLink, ...]
    before_id: int | None
    before_number: str
    successor_id: int | None
    successor_number: str
    order_id: int | None
    order_number: str
    order_state: str
    accepted_at: datetime | None
    accepted_by: str
    closed_at: datetime | None
    close_reason: str

    @property
    def open(self) -> bool:
        """Say whether it can be accepted."""
        return self.state == State.SENT

    def choice(self, method: str) -> Choice:
        """Return how a way to pay stands."""
        return next(one for one in self.choices if one.method == method)

    @property
    def credit(self) -> str:
        """Return `open` where a credit line can be asked for with it, `asked` where one was.

        Else "": an invoice is open already, or a line wouldn't help (INV-13, QUO-06).
        """
        if not self.open or self.source not in NOT_SELF_SERVICE:
            return ""
        closed = self.choice("invoice").refused
        if closed is None or closed.code not in LINE_HELPS:
            return ""
        asked = self.line_asked_minor
        return "asked" if asked is not None and asked >= self.line_wanted.minor else "open"


_QUOTE = """
SELECT q.id, q.number, q.version, q.revision, q.customer_id, c.name AS company, q.buyer, q.seller,
       q.state, q.source, q.user_id, q.time_zone, q.made_on, q.sent_on, q.last_on, q.currency,
       q.net_minor, q.tax_minor, q.total_minor, q.taxes, q.note, q.recipients, q.hold,
       q.card_limit_minor, q.financing_minor, q.accepted_at, q.closed_at, q.close_reason,
       b.id AS before_id, coalesce(b.number, '') AS before_number,
       n.id AS successor_id, coalesce(n.number, '') AS successor_number,
       o.id AS order_id, coalesce(o.number, '') AS order_number,
       coalesce(o.state, '') AS order_state,
       coalesce(nullif(u.name, ''), u.email, '') AS accepted_by,
       coalesce(p.name, '') AS partner, coalesce(p.number, '') AS partner_number,
       coalesce(p.manager_name, '') AS manager, coalesce(p.manager_email, '') AS manager_email,
       coalesce(p.manager_phone, '') AS manager_phone,
       coalesce(r.name, '') AS served_by, coalesce(r.number, '') AS served_by_number,
       cl.asked_minor AS line_asked_minor,
       EXISTS (SELECT FROM role r WHERE r.customer_id = q.customer_id AND r.role = 'purchaser')
           AS has_purchaser,
       ARRAY(SELECT pr.name FROM subscription s JOIN product pr ON pr.id = s.product_id
             WHERE s.customer_id = q.customer_id AND s.held_by_id = q.id ORDER BY s.id) AS held
FROM quote q
JOIN customer c ON c.id = q.customer_id
LEFT JOIN quote b ON b.id = q.supersedes_id
LEFT JOIN quote n ON n.id = q.superseded_by_id
LEFT JOIN purchase_order o ON o.id = q.order_id
LEFT JOIN user_account u ON u.id = q.accepted_by_id
LEFT JOIN partner p ON p.id = q.partner_id
LEFT JOIN partner r ON r.id = (q.buyer->>'partner_id')::bigint
LEFT JOIN credit_line cl ON cl.customer_id = q.customer_id
WHERE q.id = %s
"""

_LINES = """
SELECT i.position, i.action, i.kind, p.name AS product, p.kind AS product_kind, i.offering_id,
       i.subscription_id, f.term, i.quantity, i.first_on, i.renews_on, i.srp_minor, i.net_minor,
       i.currency, i.derivation, i.price, i.bills, i.auto_renew,
       coalesce(ap.name, '') AS aligned_with
FROM quote_item i
JOIN offering f ON f.id = i.offering_id
JOIN product p ON p.id = f.product_id
LEFT JOIN subscription a ON a.id = i.aligned_to_id
LEFT JOIN product ap ON ap.id = a.product_id
WHERE i.quote_id = %s ORDER BY i.position, i.id
"""


def whole_quote(quote_id: int, *, at: datetime) -> QuotePage | None:
    """Return a quote whole, for a question that has asked who may see it; None: there is none."""
    row = next(iter(named_rows(_QUOTE, [quote_id])), None)
    if row is None:
        return None
    currency, state = row["currency"], state_on(row, day_in(at, zone=row["time_zone"]))
    lines = tuple(_line(one) for one in named_rows(_LINES, [quote_id]))
    whom = From(
        row.pop("partner"),
        row.pop("partner_number"),
        row.pop("manager"),
        row.pop("manager_email"),
        row.pop("manager_phone"),
        (row.pop("served_by"), row.pop("served_by_number")),
    )
    limit, least = row.pop("card_limit_minor"), row.pop("financing_minor")
    net, tax, total = row.pop("net_minor"), row.pop("tax_minor"), row.pop("total_minor")
    asked = _financing(quote_id)
    credit = load_credits([row["customer_id"]])[row["customer_id"]]
    return QuotePage(
        **{
            **row,
            "state": state,
            "taxes": tuple(row["taxes"]),
            "held": tuple(row["held"]),
            "recipients": tuple(one["email"] for one in row["recipients"]),
        },
        net=Money(net, currency),
        tax=Money(tax, currency),
        total=Money(total, currency),
        lines=lines,
        whom=whom,
        choices=_choices(row, lines, net=net, total=total, limit=limit, at=at)
        if state == State.SENT
        else (),
        line_wanted=Money(wanted_minor(total, credit=credit), currency),
        card_limit=Money(limit, currency) if limit is not None else None,
        financeable=state == State.SENT
        and asked is None
        and financing.offered(
            total_minor=total, least_minor=least, terms=[line.term for line in lines]
        ),
        financing=asked,
        links=_links(quote_id),
    )


def state_on(row: Mapping[str, Any], on: date) -> str:
    """Return where a quote stands on a day: its last one may have passed before the run knows."""
    over = row["state"] == State.SENT and row["last_on"] is not None and row["last_on"] < on
    return str(State.EXPIRED) if over else str(row["state"])


def _line(row: dict[str, Any]) -> QuotedLine:
    currency = row.pop("currency")
    bills = row.pop("bills")
    return QuotedLine(
        srp=Money(row.pop("srp_minor"), currency),
        net=Money(row.pop("net_minor"), currency),
        later=tuple(
            (
                date.fromisoformat(bill["due_on"]),
                Money(bill["net_minor"], currency),
                bill["derivation"],
            )
            for bill in bills
        ),
        **row,
    )


def _choices(
    row: Mapping[str, Any],
    lines: tuple[QuotedLine, ...],
    *,
    net: int,
    total: int,
    limit: int | None,
    at: datetime,
) -> tuple[Choice, ...]:
    return reckoned(
        row["customer_id"],
        net_minor=net,
        total_minor=total,
        at=at,
        offerings=[line.offering_id for line in lines],
        what="quote",
        channel=CHANNELS[row["source"]],
        limit_minor=limit,
    )


def _financing(quote_id: int) -> Financing | None:
    found = rows(
        "SELECT f.state, coalesce(nullif(u.name, ''), u.email), f.asked_at, f.answer, f.decided_at "
        "FROM financing_request f JOIN user_account u ON u.id = f.asked_by_id "
        "WHERE f.quote_id = %s",
        [quote_id],
    )
    return Financing(*found[0]) if found else None


def _links(quote_id: int) -> tuple[HandedLink, ...]:
    uses: dict[int, list[LinkUse]] = {}
    for link, by, what, at in rows(
        "SELECT s.quote_link_id, coalesce(nullif(u.name, ''), u.email, ''), s.used_for, s.used_at "
        "FROM quote_link_use s LEFT JOIN user_account u ON u.id = s.user_id "
        "WHERE s.quote_id = %s ORDER BY s.id",
        [quote_id],
    ):
        uses.setdefault(link, []).append(LinkUse(by, what, at))
    return tuple(
        HandedLink(**row, uses=tuple(uses.get(row["id"], ())))
        for row in named_rows(
            'SELECT l.id, l.email, l."right", l.addressee, '
            "coalesce(nullif(u.name, ''), u.email, '') AS made_by, l.made_at, l.withdrawn_at "
            "FROM quote_link l LEFT JOIN user_account u ON u.id = l.made_by_id "
            "WHERE l.quote_id = %s ORDER BY l.id",
            [quote_id],
        )
    )
