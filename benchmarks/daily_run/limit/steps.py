"""The chains that bill nothing: charges tried again, steps down the stairs, revenue of the day."""

LOCK_OF_RETRIES = """
SELECT count(*) FROM (
    SELECT cu.id FROM customer cu WHERE cu.id IN (
        SELECT customer_id FROM invoice WHERE time_zone = 'Europe/Stockholm'
        AND next_due_on <= %(on)s AND customer_id %% %(workers)s = %(worker)s)
    ORDER BY cu.id FOR NO KEY UPDATE) AS locked
"""

RETRIES_DUE = """
CREATE TEMP TABLE t ON COMMIT DROP AS
SELECT i.id AS i, i.customer_id AS c, i.open_minor AS owed, i.currency AS cur,
    i.attempts + 1 AS attempt, s.payment_method_id AS m,
    %(keys)s + 20000000000 + (row_number() OVER (ORDER BY i.id)) * 3 AS k
FROM invoice i JOIN invoice_line l ON l.invoice_id = i.id
JOIN subscription s ON s.id = l.subscription_id
WHERE i.time_zone = 'Europe/Stockholm' AND i.next_due_on <= %(on)s
    AND i.customer_id %% %(workers)s = %(worker)s
"""

RETRIES = (
    """INSERT INTO payment (id, kind, attempt, amount_minor, currency, state, provider_ref,
        failure, action_url, requested_at, customer_id, invoice_id, payment_method_id)
    SELECT k, 'charge', attempt, owed, cur, 'requested', '', '', '', %(at)s, c, i, m FROM t""",
    """UPDATE invoice v SET attempts = t.attempt, next_due_on = NULL, payment_method_id = t.m
    FROM t WHERE v.id = t.i""",
    """INSERT INTO event (id, at, what, action, actor_kind, actor_name, source, rule, cause,
        document_kind, document_id, customer_id, noun, noun_id, data)
    SELECT k + 1 + a.n, %(at)s, a.what, 'retry-payment', 'system', 'run', 'run', 'REN-13',
        'tried-again', 'invoice', i, c, a.noun, CASE a.n WHEN 0 THEN k ELSE i END,
        CASE a.n WHEN 0 THEN jsonb_build_object('kind', 'charge', 'attempt', attempt,
                'currency', cur, 'amount_minor', owed)
            ELSE jsonb_build_object('state', 'open', 'paid_on', NULL, 'open_minor', owed,
                'next_due_on', NULL) END
    FROM t, (VALUES (0, 'payment-requested', 'payment'),
        (1, 'invoice-balance-changed', 'invoice')) AS a (n, what, noun)""",
)

STEPS_DUE = """
CREATE TEMP TABLE w ON COMMIT DROP AS
SELECT s.id AS s, s.customer_id AS c, s.quantity AS q, s.renews_on AS r, s.time_zone AS z,
    s.currency AS cur, s.expired_on AS x, s.suspended_on AS y, s.terminated_on AS e,
    CASE s.state WHEN 'active' THEN 'expired' WHEN 'expired' THEN 'suspended'
        ELSE 'terminated' END AS state,
    CASE WHEN s.unpaid_due_on < s.renews_on THEN 'unpaid' ELSE 'not-renewed' END AS cause,
    pr.name AS pn, u.id AS u, u.email AS ue, u.language AS ul, o.id AS o, o.open_minor AS owed,
    %(keys)s + 30000000000 + (row_number() OVER (ORDER BY s.id)) * 2 AS k
FROM subscription s JOIN product pr ON pr.id = s.product_id
JOIN role ro ON ro.customer_id = s.customer_id AND ro.role = 'purchaser'
JOIN user_account u ON u.id = ro.user_id
LEFT JOIN LATERAL (SELECT i.id, i.open_minor
    FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id
    WHERE l.subscription_id = s.id AND i.open_minor > 0 AND i.kind = 'invoice'
    AND i.due_on < %(on)s ORDER BY i.due_on LIMIT 1) o ON true
WHERE s.time_zone = 'Europe/Stockholm' AND s.next_due_on <= %(on)s AND s.next_due = 'state'
    AND s.customer_id %% %(workers)s = %(worker)s
"""

STEPS = (
    """UPDATE subscription v SET state = w.state, warned_on = NULL,
        state_since_on = CASE w.state WHEN 'expired' THEN x WHEN 'suspended' THEN y ELSE e END,
        next_due_on = CASE w.state WHEN 'expired' THEN y - 3 WHEN 'suspended' THEN e - 3 END,
        next_due = CASE w.state WHEN 'terminated' THEN '' ELSE 'warn' END
    FROM w WHERE v.id = w.s""",
    """WITH released AS (
        UPDATE assignment v SET released_at = %(at)s FROM w
        WHERE v.subscription_id = w.s AND w.state = 'terminated' AND v.released_at IS NULL
        RETURNING v.id, w.s, w.c, w.cause)
    INSERT INTO event (id, at, what, action, actor_kind, actor_name, source, rule, cause,
        document_kind, document_id, customer_id, subscription_id, noun, noun_id, data)
    SELECT %(keys)s + 40000000000 + row_number() OVER (ORDER BY id), %(at)s, 'seat-released',
        'move-state', 'system', 'run', 'run', 'SUB-05', cause, 'subscription', s, c, s,
        'assignment', id, '{}' FROM released""",
    """INSERT INTO mail (id, "to", language, template, "values", asked_at, subject, refused,
        body, customer_id, invoice_id, user_id, subscription_id)
    SELECT k, ue, ul, 'subscription-' || state, jsonb_build_object('product', pn, 'quantity', q,
            'cause', cause, 'url', '/account/subscriptions/' || s || '/')
        || CASE state
            WHEN 'expired' THEN jsonb_build_object('last_chance_on', e - 1,
                'access', jsonb_build_object('on', y - 1, 'zone', z))
            WHEN 'suspended' THEN jsonb_build_object('last_chance_on', e - 1,
                'suspended', jsonb_build_object('on', y, 'zone', z))
            ELSE jsonb_build_object('terminated', jsonb_build_object('on', e, 'zone', z)) END
        || CASE WHEN owed IS NULL OR state = 'terminated' THEN '{}' ELSE jsonb_build_object(
            'amount', jsonb_build_object('minor', owed, 'currency', cur)) END,
        %(at)s, '', '', '', c, o, u, s FROM w""",
    """INSERT INTO event (id, at, on_day, what, action, actor_kind, actor_name, source, rule,
        cause, document_kind, document_id, customer_id, subscription_id, noun, noun_id, data)
    SELECT k + 1, %(at)s, CASE state WHEN 'expired' THEN x WHEN 'suspended' THEN y ELSE e END,
        'subscription-' || state, 'move-state', 'system', 'run', 'run',
        CASE state WHEN 'expired' THEN 'SUB-04' ELSE 'SUB-05' END, cause,
        CASE cause WHEN 'unpaid' THEN 'invoice' ELSE 'subscription' END,
        CASE cause WHEN 'unpaid' THEN o ELSE s END, c, s, 'subscription', s,
        jsonb_build_object('state', state, 'quantity', q, 'renews_on', r, 'cause', cause)
    FROM w""",
)

REVENUE_DUE = """
CREATE TEMP TABLE y ON COMMIT DROP AS
SELECT v.id, v.legal_entity_id AS le, v.currency AS cur, day::date AS day,
    v.rate_minor + (SELECT coalesce(sum(r.delta_minor), 0)::bigint FROM revenue_rate r
        WHERE r.legal_entity_id = v.legal_entity_id AND r.currency = v.currency
        AND r.on_day > v.posted_on AND r.on_day <= day) AS earned,
    %(keys)s + 50000000000 + row_number() OVER (ORDER BY v.id, day) * 3 AS k
FROM revenue_day v, generate_series(v.posted_on + 1, %(on)s - 2, interval '1 day') AS day
"""

REVENUE = (
    """INSERT INTO ledger_entry (id, posting, "on_day", account, amount_minor, currency,
        document_kind, document_id, customer_id, legal_entity_id)
    SELECT k + a.i, k, day, a.account, earned * a.sign, cur, 'revenue', NULL, NULL, le
    FROM y, (VALUES (1, 'deferred-revenue', 1), (2, 'revenue', -1)) AS a (i, account, sign)
    WHERE earned <> 0""",
    """UPDATE revenue_day v SET posted_on = day, rate_minor = earned FROM y
    WHERE y.id = v.id AND day = %(on)s - 2""",
)
