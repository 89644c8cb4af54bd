"""What must hold of quotes: what they promised, what became of it, what they hold (QUO-07…15)."""

QUOTES: dict[str, tuple[str, str]] = {
    "quotes-add-up": (
        "A quote comes to the sum of its lines and their tax (QUO-07)",
        """
        SELECT 'quote', q.number, 'net', q.net_minor, 'lines', coalesce(sum(i.net_minor), 0),
               'total', q.total_minor, 'tax', q.tax_minor
        FROM quote q LEFT JOIN quote_item i ON i.quote_id = q.id
        WHERE q.sent_at IS NOT NULL GROUP BY q.id
        HAVING q.net_minor <> coalesce(sum(i.net_minor), 0)
            OR q.total_minor <> q.net_minor + q.tax_minor
        """,
    ),
    "accepted-quotes-are-one-order": (
        "An accepted quote is one order with exactly its total (QUO-11, CHK-10)",
        """
        SELECT 'quote', q.number, q.state, q.total_minor, 'orders', count(o.id),
               coalesce(sum(o.total_minor), 0)
        FROM quote q
        LEFT JOIN purchase_order o ON o.quote_id = q.id AND o.state <> 'failed'
        GROUP BY q.id
        HAVING count(o.id) <> CASE WHEN q.state = 'accepted' THEN 1 ELSE 0 END
            OR (q.state = 'accepted' AND (min(o.id) <> q.order_id
                OR sum(o.total_minor) <> q.total_minor OR min(o.customer_id) <> q.customer_id))
        """,
    ),
    "quotes-give-way-to-one": (
        "A quote that gave way names its successor, which names it (QUO-10)",
        """
        SELECT 'quote', q.number, q.state, 'successor', coalesce(n.number, 'nothing')
        FROM quote q LEFT JOIN quote n ON n.id = q.superseded_by_id
        WHERE (q.state = 'superseded') AND (n.id IS NULL OR n.supersedes_id <> q.id)
            OR n.id IS NOT NULL AND n.first_id <> q.first_id
        """,
    ),
    "held-by-an-open-quote": (
        "Auto-renewal waits only for a quote of the customer that is still open (QUO-14)",
        """
        SELECT 'subscription', s.id, 'held by', s.held_by_id, coalesce(q.state, 'nothing')
        FROM subscription s LEFT JOIN quote q
        ON q.id = s.held_by_id AND q.customer_id = s.customer_id
        LEFT JOIN purchase_order o ON o.id = q.order_id
        WHERE s.held_by_id IS NOT NULL
        AND (q.id IS NULL OR NOT (q.state = 'sent' OR (q.state = 'accepted'
             AND o.state = 'pending')))
        """,
    ),
}
"""Each invariant by name: its sentence, and the query that finds the rows that break it."""
