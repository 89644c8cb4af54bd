"""What a renewal was, what was billed and paid for it, and what was there before (RET-06)."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from tenure.records.facts.catalogue import OfferOn, load_offers
from tenure.records.facts.crediting import HEADS, load_taxes_of
from tenure.records.facts.parties import load_admins, load_buyers
from tenure.records.facts.payments import UNDER_WAY
from tenure.records.facts.people import load_accounts_by_id
from tenure.records.facts.policies import Policies, load_policies
from tenure.records.facts.prices import load_locks
from tenure.records.facts.reading import distinct, named_rows, rows
from tenure.records.facts.seats import load_seats
from tenure.records.facts.subscriptions import (
    TermRow,
    load_subscriptions,
    load_terms,
    load_unpaid,
)
from tenure.rules.invoicing.crediting import RENEWAL, Invoiced, InvoicedLine
from tenure.rules.payments.settling import BLOCKING
from tenure.rules.pricing.catalogue import Offer
from tenure.rules.returns.bills import Bill
from tenure.rules.returns.refunds import Taken
from tenure.rules.returns.renewal import Former, Renewed, Returning
from tenure.rules.returns.window import Transaction
from tenure.rules.subscriptions import Subscription
from tenure.rules.taxes.tax import Tax

_EXTENSION = "extension"
_BEGAN = frozenset({"new", RENEWAL, "switch"})
_ADDED = frozenset({"seats", "seats-next"})


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose renewal is meant, by which invoice; None for the latest one."""

    subscription_id: int
    invoice_id: int | None = None


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of an invoice, with where it stands and when it was made."""

    line: InvoicedLine
    invoice_id: int
    issued_at: datetime
    returned: bool


@dataclass(frozen=True, slots=True)
class _Head:
    """An invoice without its lines: its values, and what else a bill tells."""

    values: Mapping[str, Any]
    issued_on: date
    due_on: date
    retry_on: date | None
    under_way: bool

    @property
    def on_terms_until(self) -> date | None:
        """Return when it is due, of one on terms that isn't paid (REN-11)."""
        by_card = self.values["payment_method_id"] is not None
        open_still = self.values["open_minor"] > 0
        return self.due_on if open_still and not by_card and self.due_on > self.issued_on else None


@dataclass(frozen=True, slots=True)
class _Money:
    """What invoices are, what was paid of them, and what was credited already."""

    heads: Mapping[int, _Head]
    taxes: Mapping[int, tuple[Tax, ...]]
    taken: Mapping[int, tuple[Taken, ...]]
    before: Mapping[int, Mapping[int, int]]


def load_returning(asked: Sequence[Asked], *, at: datetime) -> list[Returning | None]:
    """Return what returning each renewal needs, None for no such subscription: 19 queries."""
    subscriptions = load_subscriptions([one.subscription_id for one in asked])
    keys = list(subscriptions)
    every = list(subscriptions.values())
    buyers = load_buyers([one.customer_id for one in every])
    policies = load_policies()
    terms = load_terms(keys)
    lines = _load_lines(keys)
    money = _load_money([one.invoice_id for several in lines.values() for one in several])
    offerings = [term.offering_id for several in terms.values() for term in several]
    today = at.date()
    offers = {
        key.offering_id: offer
        for key, offer in load_offers([OfferOn(key, today) for key in distinct(offerings)]).items()
    }
    locks = load_locks([one.customer_id for one in every])
    instalments = _load_instalments(keys)
    unpaid = load_unpaid(keys)
    seats = load_seats(keys)
    admins = load_admins(keys)
    holders = [seat.user_id for several in seats.values() for seat in several]
    names = {key: one.name for key, one in load_accounts_by_id(holders).items()} if holders else {}
    found: list[Returning | None] = []
    for one in asked:
        known = subscriptions.get(one.subscription_id)
        if known is None:
            found.append(None)
            continue
        on = _day(at, known.time_zone)
        own = lines.get(known.id, [])
        renewed = _renewed(known, one, own, terms.get(known.id, []), money, offers, policies)
        if renewed is not None:
            agreed = locks.on(known.customer_id, on=renewed.transaction.bought_on)
            renewed = _under(renewed, agreed.reference if agreed else "")
        planned = instalments.get(known.id, [])
        gone = set(renewed.terms) if renewed else set()
        found.append(
            Returning(
                subscription=known,
                buyer=buyers[known.customer_id],
                contract=policies.of(known.policy_id),
                in_force=policies.in_force(on)[1],
                on=on,
                at=at,
                renewed=renewed,
                returned_before=_returned(own, one.invoice_id),
                bills=_bills(own, renewed, money) if renewed else (),
                instalments=tuple(key for key, term, _ in planned if term in gone),
                next_bill_on=min(
                    (due for _, term, due in planned if term not in gone), default=None
                ),
                unpaid=tuple(unpaid.get(known.id, ())),
                seats=seats.get(known.id, ()),
                admins=admins.get(known.id, ()),
                names=names,
            )
        )
    return found


def _day(at: datetime, zone: str) -> date:
    return at.astimezone(ZoneInfo(zone)).date()


def _returned(own: Sequence[_Line], invoice: int | None) -> bool:
    lines = [one for one in own if one.invoice_id == invoice and one.line.kind == RENEWAL]
    return bool(lines) and all(one.returned for one in lines)


def _renewed(
    known: Subscription,
    asked: Asked,
    own: Sequence[_Line],
    terms: Sequence[TermRow],
    money: _Money,
    offers: Mapping[int, Offer],
    policies: Policies,
) -> Renewed | None:
    """Return the renewal that an invoice made, or the latest one, None where there is none."""
    renewals = [one for one in own if one.line.kind == RENEWAL and not one.returned]
    invoice = asked.invoice_id or max((one.invoice_id for one in renewals), default=None)
    first_days = {one.line.first_on for one in renewals if one.invoice_id == invoice}
    made = [term for term in terms if term.starts_on in first_days and term.cause == RENEWAL]
    if invoice is None or not made:
        return None
    issued_at = next(one.issued_at for one in renewals if one.invoice_id == invoice)
    head = money.heads[invoice]
    starts_on, ends_on = made[0].starts_on, made[-1].ends_on
    return Renewed(
        transaction=Transaction(
            invoice_id=invoice,
            number=str(head.values["number"]),
            bought_on=_day(issued_at, known.time_zone),
            unpaid_due_on=head.on_terms_until,
        ),
        offer=offers[made[-1].offering_id],
        terms=tuple(term.id for term in made),
        starts_on=starts_on,
        ends_on=ends_on,
        latest=terms[-1].id == made[-1].id,
        former=_former(known, starts_on, own, terms, offers, policies),
    )


def _under(renewed: Renewed, agreement: str) -> Renewed:
    return replace(renewed, transaction=replace(renewed.transaction, agreement=agreement))


def _former(
    known: Subscription,
    starts_on: date,
    own: Sequence[_Line],
    terms: Sequence[TermRow],
    offers: Mapping[int, Offer],
    policies: Policies,
) -> Former | None:
    """Return what it was in the term before: the seats of that term and those added to it.

    While the renewal waits for its first day, the subscription is still what it was.
    """
    earlier = [one for one in terms if one.starts_on < starts_on and one.cause != _EXTENSION]
    if not earlier:
        return None
    base = earlier[-1]
    added = sum(
        one.line.quantity
        for one in own
        if one.line.kind in _ADDED
        and not one.returned
        and base.starts_on <= one.line.first_on < starts_on
    )
    waits = known.begins_on == starts_on
    bought = [
        _day(one.issued_at, known.time_zone)
        for one in own
        if one.line.kind in _BEGAN and one.line.first_on == base.starts_on and not one.returned
    ]
    policy_id, policy = (
        policies.in_force(bought[-1]) if bought else (known.policy_id, policies.of(known.policy_id))
    )
    return Former(
        quantity=known.quantity if waits else base.quantity + added,
        offering_id=base.offering_id,
        term=offers[base.offering_id].term,
        policy_id=policy_id,
        policy=policy,
    )


def _bills(own: Sequence[_Line], renewed: Renewed, money: _Money) -> tuple[Bill, ...]:
    """Return by invoice what was billed for days from the renewal's first one on."""
    chosen: dict[int, list[InvoicedLine]] = defaultdict(list)
    kept = set()
    for one in own:
        if one.returned:
            continue
        if one.line.first_on >= renewed.starts_on:
            chosen[one.invoice_id].append(one.line)
        else:
            kept.add(one.invoice_id)
    return tuple(
        Bill(
            invoiced=Invoiced(
                **money.heads[invoice].values,
                lines=tuple(several),
                taxes=money.taxes.get(invoice, ()),
            ),
            due_on=money.heads[invoice].due_on,
            retry_on=money.heads[invoice].retry_on,
            under_way=money.heads[invoice].under_way,
            keeps_lines=invoice in kept,
            taken=money.taken.get(invoice, ()),
            before=money.before.get(invoice, {}),
        )
        for invoice, several in sorted(chosen.items())
    )


def _load_lines(subscriptions: Sequence[int]) -> dict[int, list[_Line]]:
    """Return all that was ever invoiced for subscriptions, the earliest first."""
    found: dict[int, list[_Line]] = defaultdict(list)
    for row in named_rows(
        "SELECT l.subscription_id, l.invoice_id, i.issued_at, l.returned_on, l.id, l.product_id, "
        "l.kind, l.term, l.quantity, l.first_on, l.last_on, l.srp_minor, l.net_minor, l.tax_bp, "
        "l.derivation FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id "
        "WHERE l.subscription_id = ANY(%s) AND i.kind = 'invoice' ORDER BY l.id",
        [list(subscriptions)],
    ):
        subscription, invoice = row.pop("subscription_id"), row.pop("invoice_id")
        issued_at, returned_on = row.pop("issued_at"), row.pop("returned_on")
        line = InvoicedLine(**row)
        found[subscription].append(_Line(line, invoice, issued_at, returned_on is not None))
    return found


_STANDING = f"""
SELECT i.id, i.issued_on, i.due_on, i.next_due_on, {UNDER_WAY} AS under_way
FROM invoice i WHERE i.id = ANY(%s)
"""  # noqa: S608 - ours

_TAKEN = """
SELECT a.invoice_id, p.id, p.kind, p.provider_ref, p.payment_method_id,
       coalesce(m.brand || ' •••• ' || m.last4, ''),
       (a.amount_minor - coalesce((
           SELECT sum(r.amount_minor) FROM payment r JOIN invoice c ON c.id = r.invoice_id
           WHERE r.customer_id = p.customer_id AND r.kind = 'refund' AND r.refunds_id = p.id
             AND r.state <> 'declined' AND c.corrects_id = a.invoice_id), 0))::bigint
FROM allocation a JOIN payment p ON p.id = a.payment_id
LEFT JOIN payment_method m ON m.id = p.payment_method_id
WHERE a.invoice_id = ANY(%s) AND p.state = 'succeeded' ORDER BY p.id
"""

_BEFORE = """
SELECT c.corrects_id, t.rate_bp, sum(t.net_minor)::bigint FROM invoice c
JOIN invoice_tax t ON t.invoice_id = c.id
WHERE c.customer_id = ANY(SELECT customer_id FROM invoice WHERE id = ANY(%s))
  AND c.kind = 'credit_note' AND c.corrects_id = ANY(%s) GROUP BY 1, 2
"""


def _load_money(invoices: Sequence[int]) -> _Money:
    """Return what invoices are, what was paid of them and what was credited: five queries."""
    keys = distinct(invoices)
    values = {row["id"]: row for row in named_rows(HEADS, [keys])}
    heads = {
        row[0]: _Head(values[row[0]], *row[1:])
        for row in rows(_STANDING, [sorted(BLOCKING), sorted(BLOCKING), keys])
    }
    taken: dict[int, list[Taken]] = defaultdict(list)
    for invoice, *one in rows(_TAKEN, [keys]):
        taken[invoice].append(Taken(*one))
    before: dict[int, dict[int, int]] = defaultdict(dict)
    for invoice, rate, net in rows(_BEFORE, [keys, keys]):
        before[invoice][rate] = net
    return _Money(
        heads,
        load_taxes_of(keys),
        {key: tuple(several) for key, several in taken.items()},
        before,
    )


def _load_instalments(subscriptions: Sequence[int]) -> dict[int, list[tuple[int, int, date]]]:
    """Return bills to come: key, term, day."""
    found: dict[int, list[tuple[int, int, date]]] = defaultdict(list)
    for subscription, *one in rows(
        "SELECT subscription_id, id, term_id, due_on FROM instalment "
        "WHERE subscription_id = ANY(%s) AND invoice_id IS NULL AND cancelled_on IS NULL "
        "ORDER BY due_on, id",
        [list(subscriptions)],
    ):
        key, term, due_on = one
        found[subscription].append((key, term, due_on))
    return found
