"""Partners with who acts for them; and what of a customer is a partner's own (PAR-01)."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

from tenure.records.facts.people import load_accounts
from tenure.records.facts.reading import distinct, rows
from tenure.rules.companies.people import normal_email
from tenure.rules.partners.partner_users import Crew, HeldFor

# A subscription is a partner's own while its term is, and from the day on which the customer
# chose the partner for its renewal. One that no partner is named on belongs to the customer's.
OWN_SUBSCRIPTION = (
    "(s.partner_id = %(partner)s OR s.next_partner_id = %(partner)s OR "
    "(s.partner_id IS NULL AND s.next_partner_id IS NULL AND EXISTS (SELECT FROM customer oc "
    "WHERE oc.id = s.customer_id AND oc.partner_id = %(partner)s)))"
)
"""A condition on `subscription s` for `%(partner)s`."""

OWN_CUSTOMER = (
    "(c.partner_id = %(partner)s "
    "OR EXISTS (SELECT FROM subscription os WHERE os.customer_id = c.id "
    "AND (os.partner_id = %(partner)s OR os.next_partner_id = %(partner)s)) "
    "OR EXISTS (SELECT FROM purchase_order oo WHERE oo.customer_id = c.id "
    "AND oo.partner_id = %(partner)s AND oo.state <> 'failed') "
    "OR EXISTS (SELECT FROM quote oq WHERE oq.customer_id = c.id "
    "AND oq.partner_id = %(partner)s AND oq.state IN ('draft', 'sent')) "
    "OR EXISTS (SELECT FROM quote_request ow WHERE ow.customer_id = c.id "
    "AND ow.partner_id = %(partner)s AND ow.state IN ('asked', 'answered')))"
)
"""A condition on `customer c` for `%(partner)s`: its own by record, by what it bought, by an open
quote, or because it has asked this partner for one."""

OWN_SUBSCRIPTIONS = (
    "(SELECT id FROM subscription WHERE partner_id = %(partner)s "
    "UNION SELECT id FROM subscription WHERE next_partner_id = %(partner)s "
    "UNION SELECT us.id FROM customer uc JOIN subscription us ON us.customer_id = uc.id "
    "WHERE uc.partner_id = %(partner)s AND us.partner_id IS NULL AND us.next_partner_id IS NULL)"
)
"""The keys of all that `OWN_SUBSCRIPTION` holds for, found by index: for lists."""

OWN_CUSTOMERS = (
    "(SELECT id FROM customer WHERE partner_id = %(partner)s "
    "UNION SELECT customer_id FROM subscription WHERE partner_id = %(partner)s "
    "UNION SELECT customer_id FROM subscription WHERE next_partner_id = %(partner)s "
    "UNION SELECT customer_id FROM purchase_order "
    "WHERE partner_id = %(partner)s AND state <> 'failed' "
    "UNION SELECT customer_id FROM quote "
    "WHERE partner_id = %(partner)s AND state IN ('draft', 'sent') "
    "UNION SELECT customer_id FROM quote_request "
    "WHERE partner_id = %(partner)s AND state IN ('asked', 'answered'))"
)
"""The keys of all that `OWN_CUSTOMER` holds for, found by index: for lists."""

_OWN = {
    "subscription": f"SELECT s.id FROM subscription s WHERE s.id = ANY(%(keys)s) AND {OWN_SUBSCRIPTION}",  # noqa: S608, E501 - conditions are ours
    "quote": "SELECT id FROM quote WHERE id = ANY(%(keys)s) AND partner_id = %(partner)s",
    "quote_request": (
        "SELECT id FROM quote_request WHERE id = ANY(%(keys)s) AND partner_id = %(partner)s"
    ),
}


def own(table: str, keys: Sequence[int], *, partner_id: int) -> frozenset[int]:
    """Return which of these rows are a partner's own, in one query.

    A table that says nothing about partners raises LookupError.
    """
    if table not in _OWN:
        raise LookupError(f"{table} is no partner's")
    values = {"keys": list(keys), "partner": partner_id}
    return frozenset(row[0] for row in rows(_OWN[table], values))


def load_standing(
    *, partner_id: int, user_id: int | None, customers: Sequence[int]
) -> tuple[str, frozenset[int]]:
    """Return what a person is for a partner ("" for nothing) and which customers are its own."""
    found = rows(
        "SELECT m.role, c.id FROM partner_user m "  # noqa: S608 - the condition is ours
        f"LEFT JOIN customer c ON c.id = ANY(%(customers)s::bigint[]) AND {OWN_CUSTOMER} "
        "WHERE m.partner_id = %(partner)s AND m.user_id = %(user)s AND m.until_at IS NULL",
        {"partner": partner_id, "user": user_id, "customers": sorted(customers)},
    )
    role = str(found[0][0]) if found else ""
    return role, frozenset(customer for _, customer in found if customer is not None)


def load_crews(
    wanted: Sequence[tuple[int, str]], *, acting_for: int | None, at: datetime
) -> list[Crew | None]:
    """Return partners with who acts for them and the account that is meant: three queries."""
    names: Mapping[int, str] = dict(
        rows(
            "SELECT id, name FROM partner WHERE id = ANY(%s)",
            [distinct([key for key, _ in wanted])],
        )
    )
    held: dict[int, list[HeldFor]] = defaultdict(list)
    for partner, *one in rows(
        "SELECT partner_id, id, user_id, role FROM partner_user "
        "WHERE partner_id = ANY(%s) AND until_at IS NULL ORDER BY id",
        [list(names)],
    ):
        held[partner].append(HeldFor(*one))
    accounts = load_accounts([email for _, email in wanted])
    return [
        Crew(key, names[key], tuple(held[key]), accounts.get(normal_email(email)), acting_for, at)
        if key in names
        else None
        for key, email in wanted
    ]


def partners_of(user_id: int) -> frozenset[int]:
    """Return the partners that somebody works for, in one query."""
    return frozenset(
        row[0]
        for row in rows(
            "SELECT partner_id FROM partner_user WHERE user_id = %s AND until_at IS NULL", [user_id]
        )
    )
