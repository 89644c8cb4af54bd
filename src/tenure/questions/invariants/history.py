"""What the event log, the number series and the outbox tell must agree with the rows themselves."""

from tenure.rules.lifecycle.states import TRANSITIONS, State

_LEGAL = ", ".join(f"('{before}', '{after}')" for before, after in sorted(TRANSITIONS))
_FIRST = ", ".join(f"'{state}'" for state in (State.TRIAL, State.ACTIVE))

HISTORY: dict[str, tuple[str, str]] = {
    "transitions-legal": (
        "A subscription begins on trial or active and takes only the steps of the table (SUB-01)",
        # Written from the one table of the rules, so that there is no second list to keep.
        f"""
        SELECT 'subscription', subscription_id, 'event', id, 'from', coalesce(before, 'nothing'),
               'to', state
        FROM (
            SELECT id, subscription_id, data->>'state' AS state,
                   lag(data->>'state') OVER (PARTITION BY subscription_id ORDER BY id) AS before
            FROM event WHERE noun = 'subscription' AND data ? 'state') told
        WHERE CASE WHEN before IS NULL THEN state NOT IN ({_FIRST})
              ELSE before <> state AND (before, state) NOT IN ({_LEGAL}) END
        """,  # noqa: S608 - states are ours
    ),
    "state-as-told": (
        "A subscription stands where the last event of it says (SUB-13)",
        """
        SELECT 'subscription', s.id, s.state, 'told', e.state
        FROM (SELECT DISTINCT ON (subscription_id) subscription_id, data->>'state' AS state
              FROM event WHERE noun = 'subscription' AND data ? 'state'
              ORDER BY subscription_id, id DESC) e
        JOIN subscription s ON s.id = e.subscription_id
        WHERE s.state <> e.state
        """,
    ),
    "series-tell-their-last-number": (
        "The last number of a series is that of the last document, and there are as many (INV-09)",
        """
        SELECT 'series', coalesce(n.kind, i.kind), coalesce(n.owner, i.legal_entity_id),
               coalesce(n.year, i.series_year), 'last', coalesce(n.last, 0), 'documents',
               coalesce(i.count, 0)
        FROM (SELECT * FROM number_series WHERE kind IN (SELECT kind FROM invoice)) n
        FULL JOIN (SELECT legal_entity_id, kind, series_year, count(*) AS count FROM invoice
                   GROUP BY 1, 2, 3) i
        ON i.legal_entity_id = n.owner AND i.kind = n.kind AND i.series_year = n.year
        WHERE coalesce(n.last, 0) <> coalesce(i.count, 0)
        UNION ALL
        SELECT 'series', n.kind, n.owner, n.year, 'last', n.last, 'orders', count(o.id)
        FROM number_series n
        LEFT JOIN purchase_order o ON o.number LIKE 'O' || n.year || '-%'
        WHERE n.kind = 'order' GROUP BY n.id HAVING n.last <> count(o.id)
        """,
    ),
    "packs-not-below-zero": (
        "A pack of tokens never has fewer than none or more than were bought (SUB-15)",
        "SELECT 'pack', t.id, 'of', t.tokens, 'left', t.left FROM token_pack t "
        "WHERE t.left < 0 OR t.left > t.tokens",
    ),
    "outbox-delivered-once": (
        "What was delivered was delivered once: a mail in its words or refused, a payment under a "
        "number of its own (NOT-05)",
        """
        SELECT 'mail', m.id, m.template, 'to', m.to, 'sent without words' FROM mail m
        WHERE m.sent_at IS NOT NULL AND m.subject = '' AND m.refused = ''
        UNION ALL
        SELECT 'payment', p.id, p.kind, p.state, p.provider_ref, 'never answered'
        FROM payment p
        WHERE p.answered_at IS NULL AND p.kind <> 'transfer'
              AND p.state NOT IN ('requested', 'unknown')
        UNION ALL
        SELECT 'payment', min(p.id), p.kind, 'and', max(p.id)::text, p.provider_ref FROM payment p
        WHERE p.provider_ref <> '' AND p.kind IN ('authorise', 'capture', 'charge')
        GROUP BY p.kind, p.provider_ref HAVING count(*) > 1
        """,
    ),
}
"""Sentence and query by name; a query returns the rows for which it doesn't hold."""
