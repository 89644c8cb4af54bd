"""Payer accounts with their addresses as they are kept."""

from collections import defaultdict
from collections.abc import Sequence

from tenure.records.facts.reading import distinct, rows
from tenure.rules.companies.payers import Account, Payer


def load_payer_accounts(customers: Sequence[int | None]) -> dict[int, tuple[Account, ...]]:
    """Return the payer accounts of customers, the first one first, in one query."""
    payers: dict[int, list[Payer]] = defaultdict(list)
    heads: dict[int, tuple[int, str, str, bool]] = {}
    for customer, key, number, name, is_first, payer, email in rows(
        "SELECT a.customer_id, a.id, a.number, a.name, a.is_first, p.id, p.email "
        "FROM payer_account a LEFT JOIN payer p ON p.account_id = a.id "
        "WHERE a.customer_id = ANY(%s) ORDER BY NOT a.is_first, a.id, p.id",
        [distinct(customers)],
    ):
        heads[key] = customer, number, name, is_first
        if payer is not None:
            payers[key].append(Payer(payer, email))
    found: dict[int, list[Account]] = defaultdict(list)
    for key, (customer, number, name, is_first) in heads.items():
        found[customer].append(Account(key, number, name, is_first, tuple(payers[key])))
    return {customer: tuple(several) for customer, several in found.items()}
