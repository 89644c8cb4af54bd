"""Subscriptions as values, with their terms, instalments, seats and unpaid invoices."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime

from tenure.records.facts.prices import load_rates_in_force
from tenure.records.facts.reading import distinct, named_rows, rows
from tenure.rules.lifecycle.arrears import Unpaid
from tenure.rules.renewals.renewing import Planned
from tenure.rules.standing.beginning import Follows
from tenure.rules.subscriptions import Subscription

_COLUMNS = ", ".join(field.name for field in fields(Subscription))


@dataclass(frozen=True, slots=True)
class TermRow:
    """A paid period as it is kept."""

    id: int
    starts_on: date
    ends_on: date
    quantity: int
    offering_id: int
    cause: str


def customers_of(subscriptions: Sequence[int]) -> list[int | None]:
    """Return whose each subscription is, None for one that does not exist; one query."""
    found: dict[int, int] = dict(
        rows("SELECT id, customer_id FROM subscription WHERE id = ANY(%s)", [list(subscriptions)])
    )
    return [found.get(key) for key in subscriptions]


def load_subscriptions(keys: Sequence[int | None]) -> dict[int, Subscription]:
    """Return subscriptions by key, in one query."""
    found = rows(f"SELECT {_COLUMNS} FROM subscription WHERE id = ANY(%s)", [distinct(keys)])  # noqa: S608 - columns are ours
    return {row[0]: Subscription(*row) for row in found}


def load_terms(subscriptions: Sequence[int]) -> dict[int, list[TermRow]]:
    """Return the terms of subscriptions in the order of their days, but for returned ones."""
    found: dict[int, list[TermRow]] = defaultdict(list)
    for key, *term in rows(
        "SELECT subscription_id, id, starts_on, ends_on, quantity, offering_id, cause FROM term "
        "WHERE subscription_id = ANY(%s) AND returned_on IS NULL ORDER BY starts_on",
        [list(subscriptions)],
    ):
        found[key].append(TermRow(*term))
    return found


def load_planned(subscriptions: Sequence[int]) -> dict[int, tuple[Planned, ...]]:
    """Return the instalments that are not billed yet, in the order of their days."""
    found: dict[int, list[Planned]] = defaultdict(list)
    for row in named_rows(
        "SELECT i.subscription_id, i.id, i.due_on, i.covers_to_on, i.quantity, i.net_minor, "
        "t.srp_minor, i.derivation FROM instalment i JOIN term t ON t.id = i.term_id "
        "WHERE i.subscription_id = ANY(%s) AND i.invoice_id IS NULL AND i.cancelled_on IS NULL "
        "ORDER BY i.due_on, i.id",
        [list(subscriptions)],
    ):
        found[row.pop("subscription_id")].append(Planned(**row))
    return {key: tuple(planned) for key, planned in found.items()}


def load_assignments(subscriptions: Sequence[int]) -> dict[int, tuple[int, ...]]:
    """Return the keys of the seats that are handed out, per subscription."""
    found: dict[int, list[int]] = defaultdict(list)
    for subscription, key in rows(
        "SELECT subscription_id, id FROM assignment "
        "WHERE subscription_id = ANY(%s) AND released_at IS NULL ORDER BY id",
        [list(subscriptions)],
    ):
        found[subscription].append(key)
    return {key: tuple(held) for key, held in found.items()}


def load_unpaid(subscriptions: Sequence[int]) -> dict[int, list[Unpaid]]:
    """Return the open invoices of subscriptions, the earliest day 0 first, in two queries."""
    found: dict[int, list[Unpaid]] = defaultdict(list)
    owed = rows(
        "SELECT l.subscription_id, i.id, i.due_on, "
        "greatest(i.due_on, min(l.first_on)) AS arrears_on, i.open_minor, i.currency, "
        "i.payer_account_id, i.issued_on "
        "FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id "
        "WHERE l.subscription_id = ANY(%s) AND i.open_minor > 0 AND i.kind = 'invoice' "
        "AND l.returned_on IS NULL "
        "GROUP BY l.subscription_id, i.id ORDER BY arrears_on, i.id",
        [list(subscriptions)],
    )
    rates = load_rates_in_force([row[-1] for row in owed])
    for subscription, key, due_on, arrears_on, open_minor, currency, account, issued_on in owed:
        found[subscription].append(
            Unpaid(key, due_on, arrears_on, open_minor, currency, rates.get(issued_on), account)
        )
    return found


def load_warnings(subscriptions: Sequence[int]) -> dict[int, datetime | None]:
    """Return when the warning of the step that comes left, None while it waits, in one query.

    One is told as soon as anybody is; a mail that was refused for good told nobody, unless all
    were: then their refusal counts, as the notice stands in the portal (OPS-01, NOT-07). A
    subscription of which nobody is to be warned is left out.
    """
    return dict(
        rows(
            "SELECT id, CASE WHEN bool_and(refused <> '') THEN max(sent_at) "
            "ELSE min(sent_at) FILTER (WHERE refused = '') END FROM ("
            "SELECT s.id, m.sent_at, m.refused, "
            "rank() OVER (PARTITION BY s.id ORDER BY m.asked_at DESC) AS r "
            "FROM subscription s "
            "JOIN mail m ON m.customer_id = s.customer_id AND m.subscription_id = s.id "
            "WHERE s.id = ANY(%s) AND s.warned_on IS NOT NULL "
            "AND m.template = 'warning-before' AND m.asked_at >= s.state_since_on - 1 "
            "AND m.values ->> 'step' = CASE s.state WHEN 'expired' THEN 'suspension' "
            "WHEN 'suspended' THEN 'termination' END) AS warning WHERE r = 1 GROUP BY id",
            [list(subscriptions)],
        )
    )


def load_following(begins: Sequence[tuple[int, date]]) -> dict[int, Follows]:
    """Return what goes over to the product that follows from a day on, in one query (REN-14).

    Its terms and bills from then on, and the lines of invoices for that time or still unpaid.
    """
    return {
        row[0]: Follows(tuple(row[1]), tuple(row[2]), tuple(row[3]))
        for row in rows(
            "SELECT w.key, "
            "ARRAY(SELECT id FROM term t WHERE t.subscription_id = w.key "
            "AND t.starts_on >= w.begins_on AND t.returned_on IS NULL ORDER BY id), "
            "ARRAY(SELECT i.id FROM instalment i JOIN term t ON t.id = i.term_id "
            "WHERE i.subscription_id = w.key AND t.starts_on >= w.begins_on "
            "AND t.returned_on IS NULL ORDER BY i.id), "
            "ARRAY(SELECT l.id FROM invoice_line l JOIN invoice v ON v.id = l.invoice_id "
            "WHERE l.subscription_id = w.key AND (l.first_on >= w.begins_on OR v.open_minor > 0) "
            "AND l.returned_on IS NULL ORDER BY l.id) "
            "FROM unnest(%s::bigint[], %s::date[]) AS w (key, begins_on)",
            [[key for key, _ in begins], [on for _, on in begins]],
        )
    }
