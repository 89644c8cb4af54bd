"""Whose customer each input is about: what the engine locks and asks the table of rights for."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from tenure.engine.action import Due
from tenure.records.facts.reading import rows
from tenure.records.facts.subscriptions import customers_of
from tenure.rules.companies.invitations import token_hash


class AboutCustomer(Protocol):
    """An input that names its customer."""

    @property
    def customer_id(self) -> int:
        """Return the customer's key."""
        ...


class AboutSubscription(Protocol):
    """An input that names one subscription."""

    @property
    def subscription_id(self) -> int:
        """Return the subscription's key."""
        ...


class AboutPayment(Protocol):
    """An input that names one payment."""

    @property
    def payment_id(self) -> int:
        """Return the payment's key."""
        ...


class AboutInvoice(Protocol):
    """An input that names one invoice."""

    @property
    def invoice_id(self) -> int:
        """Return the invoice's key."""
        ...


class AboutQuote(Protocol):
    """An input that names one quote."""

    @property
    def quote_id(self) -> int:
        """Return the quote's key."""
        ...


class AboutLink(Protocol):
    """An input that comes by a link's token."""

    @property
    def token(self) -> str:
        """Return the token of the link."""
        ...


def by_customer(inputs: Sequence[AboutCustomer]) -> list[int | None]:
    """Return the customers that inputs name, None for one that does not exist."""
    named = [one.customer_id for one in inputs]
    known = {row[0] for row in rows("SELECT id FROM customer WHERE id = ANY(%s)", [named])}
    return [key if key in known else None for key in named]


def by_subscription(inputs: Sequence[AboutSubscription]) -> list[int | None]:
    """Return the customers of the subscriptions that inputs name."""
    return customers_of([one.subscription_id for one in inputs])


def by_payment(inputs: Sequence[AboutPayment]) -> list[int | None]:
    """Return the customers of the payments that inputs name."""
    keys = [one.payment_id for one in inputs]
    found = {
        row[0]: row[1]
        for row in rows("SELECT id, customer_id FROM payment WHERE id = ANY(%s)", [keys])
    }
    return [found.get(key) for key in keys]


def by_invoice(inputs: Sequence[AboutInvoice]) -> list[int | None]:
    """Return the customers of the invoices that inputs name."""
    keys = [one.invoice_id for one in inputs]
    found = {
        row[0]: row[1]
        for row in rows("SELECT id, customer_id FROM invoice WHERE id = ANY(%s)", [keys])
    }
    return [found.get(key) for key in keys]


def by_quote(inputs: Sequence[AboutQuote]) -> list[int | None]:
    """Return the customers of the quotes that inputs name."""
    keys = [one.quote_id for one in inputs]
    found = dict(rows("SELECT id, customer_id FROM quote WHERE id = ANY(%s)", [keys]))
    return [found.get(key) for key in keys]


def by_token(inputs: Sequence[AboutLink]) -> list[int | None]:
    """Return the customers of the quotes that links lead to."""
    hashes = [token_hash(one.token) for one in inputs]
    found = dict(
        rows("SELECT token_hash, customer_id FROM quote_link WHERE token_hash = ANY(%s)", [hashes])
    )
    return [found.get(one) for one in hashes]


def due_subscriptions(action: str, verb: str, zone: str, on: date, limit: int) -> list[Due]:
    """List the subscriptions of a zone for which a verb is due by a day, the oldest first.

    What is parked for this action is left out until somebody releases it.
    """
    return [
        Due(*row)
        for row in rows(
            "SELECT s.id, s.customer_id, s.next_due_on FROM subscription s "
            "WHERE s.time_zone = %s AND s.next_due_on <= %s AND s.next_due = %s "
            "AND NOT EXISTS (SELECT FROM parked_action p WHERE p.action = %s AND p.item = s.id "
            "AND p.released_at IS NULL) ORDER BY s.next_due_on, s.id LIMIT %s",
            [zone, on, verb, action, limit],
        )
    ]
