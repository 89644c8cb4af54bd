"""Loads what orders on terms need beside what all orders do, many at a time (CHK-07, INV-13)."""

from collections.abc import Sequence
from dataclasses import replace

from tenure.engine.action import Moment
from tenure.records.facts.credit_lines import load_credits
from tenure.records.facts.people import load_companies
from tenure.rules.companies.roles import Acting
from tenure.rules.decision import Refused
from tenure.rules.ordering.order_pricing import Buying


def with_terms[Found: Buying | Refused](found: Sequence[Found], moment: Moment) -> list[Found]:
    """Return what is bought with credit and roles where it is by invoice: five queries or none."""
    customers = [
        one.buyer.id for one in found if isinstance(one, Buying) and one.pays_by == "invoice"
    ]
    if not customers:
        return list(found)
    credits = load_credits(customers)
    companies = load_companies(customers, acting=Acting(None, "", unbound=True), at=moment.at)
    return [
        replace(one, credit=credits[one.buyer.id], company=companies[one.buyer.id])
        if isinstance(one, Buying) and one.pays_by == "invoice"
        else one
        for one in found
    ]


def pays_by_of(wanted: str, *, method: int | None, own: str) -> str:
    """Return how an order for a subscription is paid: as wished, else by card if one is named.

    Where nothing is said it is paid as the subscription is: invoice by invoice.
    """
    return wanted or ("card" if method is not None else own)
