"""Who gets a customer's invoices: its payer accounts, who has the role, what uses them (INV-06)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.records.facts.payers import load_payer_accounts
from tenure.records.facts.policies import load_policies
from tenure.records.facts.reading import rows
from tenure.rules.companies.payers import Account
from tenure.rules.decision import Refused


@dataclass(frozen=True, slots=True)
class Payers:
    """The payer accounts of a customer, the first one first.

    `with_role` have the role of a payer and get every invoice; without anybody the purchasers do.
    `used_by` counts the subscriptions that an account was chosen for.
    """

    accounts: tuple[Account, ...]
    with_role: tuple[str, ...]
    used_by: dict[int, int]
    maximum: int

    @property
    def first(self) -> Account | None:
        """Return the account that gets what no other was chosen for."""
        return next((one for one in self.accounts if one.is_first), None)

    def goes_to(self, account_id: int | None) -> tuple[str, ...]:
        """Return the addresses that an invoice goes to; none are the purchasers'."""
        chosen = next((one.emails for one in self.accounts if one.id == account_id), ())
        first = self.first.emails if self.first else ()
        return tuple(dict.fromkeys((*(chosen or first), *self.with_role)))

    @property
    def others(self) -> tuple[Account, ...]:
        """Return the other accounts."""
        return tuple(one for one in self.accounts if not one.is_first)

    @property
    def choices(self) -> tuple[Account, ...]:
        """Return the accounts beside the first one that can be chosen: they have an address."""
        return tuple(one for one in self.others if one.payers)


def payers(actor: Actor, *, customer_id: int, at: datetime) -> Payers | Refused:
    """Return who gets a customer's invoices, in four queries.

    A form that lets choose among them is `kit/payers_choice.html`, given this as `payers`.
    """
    return ask("see-payers", lambda: _payers(customer_id, at), actor=actor, customer_id=customer_id)


def written_addresses(text: str) -> tuple[str, ...]:
    """Return the addresses that somebody wrote into one field, by commas, blanks or lines.

    >>> written_addresses("a@x.example, b@x.example")
    ('a@x.example', 'b@x.example')
    """
    return tuple(text.replace(",", " ").replace(";", " ").split())


def _payers(customer: int, at: datetime) -> Payers:
    accounts = load_payer_accounts([customer]).get(customer, ())
    return Payers(
        accounts,
        _with_role(customer),
        _used_by(accounts),
        load_policies().in_force(at.date())[1].payers.max,
    )


def _with_role(customer: int) -> tuple[str, ...]:
    return tuple(
        row[0]
        for row in rows(
            "SELECT u.email FROM role r JOIN user_account u ON u.id = r.user_id "
            "WHERE r.customer_id = %s AND r.role = 'payer' ORDER BY r.id",
            [customer],
        )
    )


def _used_by(accounts: Sequence[Account]) -> dict[int, int]:
    return dict(
        rows(
            "SELECT payer_account_id, count(*) FROM subscription WHERE customer_id = "
            "(SELECT min(customer_id) FROM payer_account WHERE id = ANY(%s)) "
            "AND payer_account_id = ANY(%s) "
            "AND state IN ('active', 'expired', 'suspended') GROUP BY 1",
            [[one.id for one in accounts], [one.id for one in accounts]],
        )
    )
