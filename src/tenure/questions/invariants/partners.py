"""What must hold of partners: of whom they are, and what they were asked (MOD-05, QUO-16)."""

PARTNERS: dict[str, tuple[str, str]] = {
    "partner-of-record-as-kept": (
        "The partner that a customer has is the one whose days are still open (MOD-05)",
        """
        SELECT 'customer', c.id, 'partner', coalesce(c.partner_id, 0), 'kept', r.partner_id
        FROM partner_of_record r JOIN customer c ON c.id = r.customer_id
        WHERE r.to_on IS NULL AND c.partner_id IS DISTINCT FROM r.partner_id
        """,
    ),
    "requests-answered-by-their-partner": (
        "A request is answered with a quote of its own partner for its own customer (QUO-16)",
        """
        SELECT 'request', r.id, 'quote', r.quote_id
        FROM quote_request r LEFT JOIN quote q ON q.id = r.quote_id
        WHERE (r.quote_id IS NOT NULL AND (q.id IS NULL
               OR q.partner_id IS DISTINCT FROM r.partner_id OR q.customer_id <> r.customer_id))
           OR (r.state = 'asked') <> (r.answered_at IS NULL)
        """,
    ),
    "consents-of-the-customer": (
        "A consent is about subscriptions of the customer that gave it (PAR-08)",
        """
        SELECT 'consent', k.id, 'subscription', named.id
        FROM consent k CROSS JOIN LATERAL (
            SELECT value::bigint AS id FROM jsonb_array_elements_text(k.subscriptions)) named
        LEFT JOIN subscription s ON s.id = named.id
        WHERE s.customer_id IS DISTINCT FROM k.customer_id
        """,
    ),
}
