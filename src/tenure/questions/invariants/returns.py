"""What must hold of what was returned: credited whole, refunded once, booked meanwhile (RET-06)."""

RETURNS: dict[str, tuple[str, str]] = {
    "returned-terms-are-credited": (
        "A term that was returned was billed, and what was billed of it was returned (RET-06)",
        """
        SELECT 'term', t.id, 'subscription', t.subscription_id, t.starts_on FROM term t
        WHERE t.returned_on IS NOT NULL AND NOT EXISTS (
            SELECT FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id
            WHERE l.subscription_id = t.subscription_id AND l.first_on = t.starts_on
                  AND l.returned_on = t.returned_on AND i.kind = 'invoice')
        """,
    ),
    "returned-lines-are-credited": (
        "What was billed and returned has a credit note over all of it, once (RET-06)",
        """
        SELECT 'invoice', i.number, 'line', l.id, 'billed', l.net_minor, 'credited',
               coalesce(c.minor, 0)
        FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id AND i.kind = 'invoice'
        LEFT JOIN LATERAL (
            SELECT sum(k.net_minor) AS minor FROM invoice n
            JOIN invoice_line k ON k.invoice_id = n.id
            WHERE n.customer_id = i.customer_id AND n.corrects_id = i.id
                  AND n.kind = 'credit_note' AND k.returned_on IS NOT NULL
                  AND k.subscription_id = l.subscription_id AND k.kind = l.kind
                  AND k.first_on = l.first_on AND k.quantity = l.quantity) c ON true
        WHERE l.returned_on IS NOT NULL AND coalesce(c.minor, 0) <> -l.net_minor
        """,
    ),
    "refunds-within-what-was-taken": (
        "No more is given back of a payment than it took, nor than its credit note says (PAY-08)",
        """
        SELECT 'refund', r.id, 'of', r.refunds_id, 'in all', sum(a.amount_minor), 'taken',
               p.amount_minor
        FROM payment r LEFT JOIN payment p ON p.id = r.refunds_id AND p.state = 'succeeded'
             AND p.customer_id = r.customer_id AND p.currency = r.currency
        JOIN payment a ON a.refunds_id = r.refunds_id AND a.kind = 'refund'
             AND a.state <> 'declined'
        WHERE r.kind = 'refund' GROUP BY r.id, p.id
        HAVING sum(a.amount_minor) > coalesce(p.amount_minor, 0)
        UNION ALL
        SELECT 'refund', min(r.id), 'for', n.id, 'in all', sum(r.amount_minor), 'credited',
               n.total_minor
        FROM payment r JOIN invoice n ON n.id = r.invoice_id
        WHERE r.kind = 'refund' AND r.state <> 'declined' GROUP BY n.id
        HAVING n.kind <> 'credit_note' OR sum(r.amount_minor) > -n.total_minor
        """,
    ),
    "refunds-due-as-asked-for": (
        "What the books keep for refunds is what the provider was asked for and owes (INV-10)",
        """
        SELECT 'customer', coalesce(l.customer_id, p.customer_id), 'books',
               coalesce(l.minor, 0), 'asked for', coalesce(p.minor, 0)
        FROM (SELECT customer_id, currency, sum(amount_minor) AS minor FROM ledger_entry
              WHERE account = 'refunds-due' GROUP BY 1, 2) l
        FULL JOIN (SELECT customer_id, currency, sum(amount_minor) AS minor FROM payment
                   WHERE kind = 'refund' AND state IN ('requested', 'unknown') GROUP BY 1, 2) p
        ON p.customer_id = l.customer_id AND p.currency = l.currency
        WHERE coalesce(l.minor, 0) <> -coalesce(p.minor, 0)
        """,
    ),
}
"""Sentence and query by name; a query returns the rows for which it doesn't hold."""
