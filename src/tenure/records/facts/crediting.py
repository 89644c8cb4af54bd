"""What was invoiced for subscriptions that may be credited, many at a time (SUB-16)."""

from collections import defaultdict
from collections.abc import Sequence

from tenure.records.facts.reading import distinct, named_rows, rows
from tenure.rules.companies.allotments import Allotment
from tenure.rules.invoicing.crediting import Invoiced, InvoicedLine
from tenure.rules.payments.reinstating import Credited, Lost
from tenure.rules.taxes.tax import Tax, tax_kept

_LINES = """
SELECT l.invoice_id, l.subscription_id, l.product_id, l.kind, l.term, l.quantity, l.first_on,
       l.last_on, l.srp_minor, l.net_minor, l.tax_bp, l.derivation
FROM invoice_line l
JOIN invoice i ON i.id = l.invoice_id
JOIN subscription s ON s.id = l.subscription_id
WHERE l.subscription_id = ANY(%s) AND i.kind = 'invoice' AND l.returned_on IS NULL
  AND (l.last_on >= s.suspended_on OR i.open_minor > 0)
  AND NOT EXISTS (
      SELECT FROM invoice c JOIN invoice_line k ON k.invoice_id = c.id
      WHERE c.corrects_id = i.id AND c.kind = 'credit_note'
        AND k.subscription_id = l.subscription_id AND k.returned_on IS NULL)
ORDER BY l.invoice_id, l.id
"""

HEADS = """
SELECT i.id, i.number, i.issued_at, i.currency, i.open_minor, i.state, i.attempts,
       i.payment_method_id, i.payer_account_id, i.order_id, i.seller, i.buyer, i.po_number,
       (SELECT coalesce(sum(a.amount_minor), 0)::bigint FROM allocation a
        WHERE a.invoice_id = i.id) AS paid_minor
FROM invoice i WHERE i.id = ANY(%s)
"""


def load_invoiced(subscriptions: Sequence[int]) -> dict[int, tuple[Invoiced, ...]]:
    """Return by subscription its invoices that could be credited: three queries, none for none."""
    if not subscriptions:
        return {}
    lines: dict[tuple[int, int], list[InvoicedLine]] = defaultdict(list)
    for row in named_rows(_LINES, [distinct(subscriptions)]):
        place = row.pop("subscription_id"), row.pop("invoice_id")
        lines[place].append(InvoicedLine(**row))
    invoices = distinct([invoice for _, invoice in lines])
    heads = {row["id"]: row for row in named_rows(HEADS, [invoices])}
    taxes = load_taxes_of(invoices)
    found: dict[int, list[Invoiced]] = defaultdict(list)
    for (subscription, invoice), several in sorted(lines.items(), key=lambda entry: entry[0]):
        found[subscription].append(
            Invoiced(**heads[invoice], lines=tuple(several), taxes=taxes.get(invoice, ()))
        )
    return {key: tuple(several) for key, several in found.items()}


def load_taxes_of(invoices: Sequence[int]) -> dict[int, tuple[Tax, ...]]:
    """Return by invoice the taxes that it carries, each rate once, in one query."""
    found: dict[int, list[Tax]] = defaultdict(list)
    for row in named_rows(
        "SELECT invoice_id, rate_bp, rule, derivation FROM invoice_tax "
        "WHERE invoice_id = ANY(%s) ORDER BY invoice_id, rate_bp",
        [list(invoices)],
    ):
        found[row["invoice_id"]].append(tax_kept(row))
    return {key: tuple(several) for key, several in found.items()}


_CREDITS = """
SELECT c.id, c.currency, c.net_minor, c.tax_minor, c.total_minor, c.order_id, c.seller, c.buyer,
       c.po_number, w.key AS subscription_id,
       (SELECT coalesce(-sum(l.amount_minor), 0)::bigint FROM ledger_entry l
        WHERE l.document_kind = 'credit-note' AND l.document_id = c.id
          AND l.account = 'receivable') AS applied_minor
FROM unnest(%s::bigint[]) AS w (key)
JOIN invoice c ON c.kind = 'credit_note' AND EXISTS (
    SELECT FROM invoice_line k WHERE k.invoice_id = c.id AND k.subscription_id = w.key
    AND k.returned_on IS NULL)
JOIN subscription s ON s.id = w.key
WHERE c.customer_id = s.customer_id AND c.issued_on >= s.state_since_on
  AND NOT EXISTS (SELECT FROM invoice n WHERE n.corrects_id = c.id)
ORDER BY c.id
"""

_CREDIT_LINES = """
SELECT l.invoice_id, l.product_id, l.kind, l.term, l.quantity, l.first_on, l.last_on, l.srp_minor,
       l.net_minor, l.tax_bp, l.derivation
FROM invoice_line l WHERE l.invoice_id = ANY(%s) ORDER BY l.id
"""

_TAKEN = """
SELECT w.key,
       ARRAY(SELECT i.id FROM instalment i
             WHERE i.subscription_id = w.key AND i.invoice_id IS NULL
               AND i.cancelled_on >= s.state_since_on ORDER BY i.due_on, i.id),
       ARRAY(SELECT ARRAY[a.user_id, a.through_id]
             FROM assignment a JOIN user_account u ON u.id = a.user_id
             WHERE a.subscription_id = w.key AND u.is_active
               AND a.released_at = (
                   SELECT max(e.at) FROM event e
                   WHERE e.subscription_id = w.key AND e.what = 'subscription-terminated')
               AND EXISTS (SELECT FROM role r
                           WHERE r.user_id = a.user_id AND r.customer_id = s.customer_id)
               AND (a.through_id IS NULL OR EXISTS (
                   SELECT FROM allotment al
                   LEFT JOIN group_member m ON m.group_id = al.group_id AND m.user_id = a.user_id
                   LEFT JOIN role t ON t.team_id = al.team_id AND t.user_id = a.user_id
                   WHERE al.id = a.through_id AND coalesce(m.id, t.id) IS NOT NULL))
             ORDER BY a.id),
       ARRAY(SELECT ARRAY[al.id, al.subscription_id, al.group_id, al.team_id]
             FROM allotment al LEFT JOIN people_group g ON g.id = al.group_id
             WHERE al.subscription_id = w.key AND g.dissolved_at IS NULL
               AND al.released_at = (
                   SELECT max(e.at) FROM event e
                   WHERE e.subscription_id = w.key AND e.what = 'subscription-terminated')
             ORDER BY al.id)
FROM unnest(%s::bigint[]) AS w (key) JOIN subscription s ON s.id = w.key
"""


def load_lost(subscriptions: Sequence[int]) -> dict[int, Lost]:
    """Return what terminated subscriptions lost by it: four queries, none for none (SUB-05)."""
    if not subscriptions:
        return {}
    keys = distinct(subscriptions)
    heads = list(named_rows(_CREDITS, [keys]))
    notes = [row["id"] for row in heads]
    lines: dict[int, list[InvoicedLine]] = defaultdict(list)
    for row in named_rows(_CREDIT_LINES, [notes]):
        lines[row.pop("invoice_id")].append(InvoicedLine(**row))
    taxes = load_taxes_of(notes)
    credits: dict[int, list[Credited]] = defaultdict(list)
    for row in heads:
        note = row["id"]
        credits[row.pop("subscription_id")].append(
            Credited(**row, lines=tuple(lines[note]), taxes=taxes.get(note, ()))
        )
    return {
        key: Lost(
            key,
            tuple(credits[key]),
            tuple(instalments),
            users=tuple(user for user, _ in seats),
            through={user: by for user, by in seats if by is not None},
            allotments=tuple(Allotment(*one) for one in allotments),
        )
        for key, instalments, seats, allotments in rows(_TAKEN, [keys])
    }
