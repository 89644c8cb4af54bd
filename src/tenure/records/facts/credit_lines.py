"""How far credit lines are used: open invoices and open orders on terms, many at a time."""

from collections.abc import Sequence

from tenure.records.facts.reading import distinct, rows
from tenure.rules.payments.credit_lines import Credit, Quoted

_USED = """
SELECT w.key,
       (SELECT coalesce(sum(i.open_minor), 0)::bigint FROM invoice i
        WHERE i.customer_id = w.key AND i.kind = 'invoice' AND i.open_minor > 0)
       + (SELECT coalesce(sum(o.total_minor), 0)::bigint FROM purchase_order o
          WHERE o.customer_id = w.key AND o.state = 'pending' AND o.pays_by = 'invoice'),
       EXISTS (SELECT FROM subscription s WHERE s.customer_id = w.key AND s.pays_by = 'invoice'
               AND s.state IN ('trial', 'active', 'expired', 'suspended'))
FROM unnest(%s::bigint[]) AS w (key)
"""


def load_credits(customers: Sequence[int | None]) -> dict[int, Credit]:
    """Return by customer what its line is used for, and whether it pays one by invoice; a query.

    An invoice counts until it is paid, however it was to be paid (INV-13).
    """
    return {row[0]: Credit(*row[1:]) for row in rows(_USED, [distinct(customers)])}


def load_quoted(quotes: Sequence[int]) -> dict[int, tuple[int, Quoted]]:
    """Return quotes that credit lines are asked for with, by key with their customer; a query."""
    found = rows(
        "SELECT customer_id, id, source, state, total_minor FROM quote WHERE id = ANY(%s)",
        [distinct(quotes)],
    )
    return {row[1]: (row[0], Quoted(*row[1:])) for row in found}
