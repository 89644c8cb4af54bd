"""Payments, stored cards and open invoices as values."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tenure.records.facts.prices import load_rates_in_force
from tenure.records.facts.reading import distinct, named_rows, rows
from tenure.rules.payments.cards import Card
from tenure.rules.payments.settling import BLOCKING, Asked, Owed

UNDER_WAY = """(
    EXISTS (SELECT FROM payment p WHERE p.invoice_id = i.id AND p.state = ANY(%s))
    OR EXISTS (SELECT FROM payment_share h JOIN payment p ON p.id = h.payment_id
               WHERE h.invoice_id = i.id AND p.state = ANY(%s)))"""
"""Whether a payment of invoice `i`, alone or for several, is in one of these states."""


@dataclass(frozen=True, slots=True)
class Part:
    """Which subscription an invoice is about, since when, and what the product is called."""

    subscription_id: int
    first_on: date
    product_name: str


def load_asked(payments: Sequence[int]) -> dict[int, Asked]:
    """Return payments by key, in one query."""
    return {
        row["id"]: Asked(**row)
        for row in named_rows(
            "SELECT id, customer_id, kind, order_id, invoice_id, attempt, amount_minor, currency, "
            "state, provider_ref, payment_method_id, purchase_id FROM payment "
            "WHERE id = ANY(%s)",
            [distinct(payments)],
        )
    }


_OWED = f"""
SELECT i.id, i.issued_on, i.number, i.due_on, i.currency, i.total_minor, i.open_minor, i.state,
       i.attempts, i.next_due_on, i.payment_method_id, i.payer_account_id, {UNDER_WAY} AS blocked
FROM invoice i WHERE i.id = ANY(%s)
"""  # noqa: S608 - ours


def load_owed(invoices: Sequence[int | None]) -> dict[int, Owed]:
    """Return invoices by key with whether a charge of theirs is still unanswered; two queries."""
    found = list(named_rows(_OWED, [sorted(BLOCKING), sorted(BLOCKING), distinct(invoices)]))
    rates = load_rates_in_force([row["issued_on"] for row in found])
    return {
        row["id"]: Owed(
            **{name: value for name, value in row.items() if name != "issued_on"},
            rates=rates.get(row["issued_on"]),
        )
        for row in found
    }


def load_shares(payments: Sequence[int]) -> dict[int, dict[int, int]]:
    """Return by payment how much each asks for which invoices, where it asks for several."""
    found: dict[int, dict[int, int]] = defaultdict(dict)
    for payment, invoice, minor in rows(
        "SELECT payment_id, invoice_id, amount_minor FROM payment_share "
        "WHERE payment_id = ANY(%s) ORDER BY id",
        [distinct(payments)],
    ):
        found[payment][invoice] = minor
    return found


def load_parts(invoices: Sequence[int | None]) -> dict[int, list[Part]]:
    """Return the subscriptions that invoices are about, in one query."""
    found: dict[int, list[Part]] = defaultdict(list)
    for invoice, *part in rows(
        "SELECT l.invoice_id, l.subscription_id, min(l.first_on), min(p.name) "
        "FROM invoice_line l JOIN product p ON p.id = l.product_id "
        "WHERE l.invoice_id = ANY(%s) AND l.subscription_id IS NOT NULL AND l.returned_on IS NULL "
        "GROUP BY l.invoice_id, l.subscription_id ORDER BY l.subscription_id",
        [distinct(invoices)],
    ):
        found[invoice].append(Part(*part))
    return found


def load_cards(methods: Sequence[int | None]) -> dict[int, tuple[int, Card]]:
    """Return stored cards by key, each with whose it is, in one query."""
    return {
        key: (customer, Card(key, f"{brand} •••• {last4}", expires_on, removed))
        for key, customer, brand, last4, expires_on, removed in rows(
            "SELECT id, customer_id, brand, last4, expires_on, removed_at IS NOT NULL "
            "FROM payment_method WHERE id = ANY(%s)",
            [distinct(methods)],
        )
    }


def cards_by_token(tokens: Sequence[str]) -> dict[str, tuple[int, int]]:
    """Return by the provider's token which card it is and whose, in one query."""
    return {
        token: (key, owner)
        for token, key, owner in rows(
            "SELECT token, id, customer_id FROM payment_method WHERE token = ANY(%s)",
            [list(tokens)],
        )
    }
