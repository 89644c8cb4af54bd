"""The chain that writes what is billed: renewals of a year, and instalments of three.

Both are invoiced alike, so the same statements write the rows of both.
"""

LOCK = """
SELECT count(*) FROM (
    SELECT cu.id FROM customer cu WHERE cu.id IN (
        SELECT customer_id FROM subscription WHERE time_zone = 'Europe/Stockholm'
        AND next_due_on <= %(on)s AND next_due = ANY(%(verbs)s)
        AND customer_id %% %(workers)s = %(worker)s)
    ORDER BY cu.id FOR NO KEY UPDATE) AS locked
"""

NUMBERS = """
UPDATE number_series n SET last = n.last + mine.count
FROM (SELECT count(*) FROM subscription s WHERE s.time_zone = 'Europe/Stockholm'
    AND s.next_due_on <= %(on)s AND s.next_due IN ('renew', 'bill') AND s.next_due = ANY(%(verbs)s)
    AND s.customer_id %% %(workers)s = %(worker)s) AS mine
WHERE n.kind = 'invoice' AND n.year = 2026
    AND n.owner = (SELECT id FROM legal_entity WHERE time_zone = 'Europe/Stockholm')
RETURNING n.last - mine.count
"""
"""Drawn ahead in a transaction of its own, so that nobody waits for the series."""

# What a document tells of seller and buyer, whom mail goes to, and by what is paid.
_PARTIES = """
    cu.name AS cn, cu.number AS cno, cu.country AS cc, cu.address AS ca,
    cu.vat_number AS cv, cu.language AS lang, le.id AS le, le.name AS ln, le.country AS lc,
    le.registration_number AS lr, le.vat_number AS lv, le.address AS la, le.bank AS lb,
    le.email AS lm, le.number_prefix AS lp, pr.name AS pn,
    pm.brand || ' •••• ' || pm.last4 AS card, u.id AS u, u.email AS ue, u.language AS ul,
    t.rate_bp AS bp, t.from_on AS tf, t.source AS ts
"""

_JOINED = """
JOIN customer cu ON cu.id = s.customer_id JOIN legal_entity le ON le.id = cu.legal_entity_id
JOIN product pr ON pr.id = s.product_id JOIN payment_method pm ON pm.id = s.payment_method_id
JOIN role ro ON ro.customer_id = s.customer_id AND ro.role = 'purchaser'
JOIN user_account u ON u.id = ro.user_id
JOIN LATERAL (SELECT * FROM tax_rate tr WHERE tr.country = cu.country AND tr.region = ''
    AND tr.from_on <= %(on)s ORDER BY from_on DESC LIMIT 1) t ON true
"""

DUE = f"""
CREATE TEMP TABLE d ON COMMIT DROP AS
SELECT 'renewal' AS kind, 'renew' AS action, 'subscription-renewed' AS what, 'REN-04' AS rule,
    'renewed-by-itself' AS cause, 'P1Y' AS term, s.id AS s, s.customer_id AS c, s.quantity AS q,
    s.payment_method_id AS m, s.next_offering_id AS o, s.product_id AS p, s.renews_on AS r,
    (s.renews_on + interval '1 year')::date AS e, (s.renews_on + interval '1 year')::date AS ren,
    s.time_zone AS z, s.policy_id AS pol, l.minor AS srp, l.currency AS cur, l.from_on AS lf,
    l.minor * s.quantity AS net, (l.minor * s.quantity * t.rate_bp + 5000) / 10000 AS tax,
    NULL::bigint AS planned, NULL::jsonb AS derivation, {_PARTIES},
    %(keys)s + (row_number() OVER (ORDER BY s.id)) * 20 AS k, row_number() OVER (ORDER BY s.id) AS n
FROM subscription s {_JOINED}
JOIN LATERAL (SELECT * FROM list_price lp WHERE lp.offering_id = s.next_offering_id
    AND lp.from_on <= %(on)s ORDER BY from_on DESC LIMIT 1) l ON true
WHERE s.time_zone = 'Europe/Stockholm' AND s.next_due_on <= %(on)s AND s.next_due = 'renew'
    AND s.customer_id %% %(workers)s = %(worker)s
ORDER BY s.id
"""

DUE_INSTALMENTS = f"""
INSERT INTO d
SELECT 'instalment', 'bill-instalment', 'instalment-billed', 'REN-15', 'instalment-due', 'P3Y',
    s.id, s.customer_id, i.quantity, s.payment_method_id, s.offering_id, s.product_id,
    i.due_on, i.covers_to_on, s.renews_on, s.time_zone, s.policy_id, te.srp_minor, i.currency, NULL,
    i.net_minor, (i.net_minor * t.rate_bp + 5000) / 10000, i.id, i.derivation, {_PARTIES},
    %(keys)s + (%(renewed)s + row_number() OVER (ORDER BY s.id)) * 20,
    %(renewed)s + row_number() OVER (ORDER BY s.id)
FROM subscription s {_JOINED}
JOIN instalment i ON i.subscription_id = s.id AND i.due_on = s.next_bill_on
    AND i.invoice_id IS NULL AND i.cancelled_on IS NULL
JOIN term te ON te.id = i.term_id
WHERE s.time_zone = 'Europe/Stockholm' AND s.next_due_on <= %(on)s AND s.next_due = 'bill'
    AND s.customer_id %% %(workers)s = %(worker)s
ORDER BY s.id
"""

RENEWALS = (
    """INSERT INTO term (id, customer_id, subscription_id, offering_id, starts_on, ends_on,
        quantity, srp_minor, currency, cause)
    SELECT k, c, s, o, r, e, q, srp, cur, 'renewal' FROM d WHERE kind = 'renewal'""",
    """UPDATE subscription t SET renews_on = e, unpaid_due_on = r, expired_on = r + 1,
        suspended_on = r + 16, terminated_on = r + 46, reminded_on = NULL, reminded_minor = NULL,
        warned_on = NULL, next_due_on = r + 1, next_due = 'state', policy_id = pol,
        offering_id = o, next_quantity = q, state_since_on = t.state_since_on
    FROM d WHERE t.id = d.s AND d.kind = 'renewal'""",
    """INSERT INTO mail (id, "to", language, template, "values", asked_at, subject, refused,
        body, customer_id, invoice_id, user_id, subscription_id)
    SELECT k + 11, ue, ul, 'renewed', jsonb_build_object('url',
        '/account/subscriptions/' || s || '/',
        'total', jsonb_build_object('minor', net + tax, 'currency', cur),
        'renews', jsonb_build_object('on', e, 'zone', z),
        'window', jsonb_build_object('first_on', r, 'last_on', e - 1),
        'product', pn, 'quantity', q, 'paid_with', card), %(at)s, '', '', '', c, k + 1, u,
        s FROM d WHERE kind = 'renewal'""",
)

INSTALMENTS = (
    "UPDATE instalment t SET invoice_id = k + 1 FROM d WHERE t.id = d.planned",
    """UPDATE subscription t SET unpaid_due_on = r, expired_on = r + 1, suspended_on = r + 16,
        terminated_on = r + 46, next_due_on = r + 1, next_due = 'state', next_bill_on = (
            SELECT min(i.due_on) FROM instalment i WHERE i.subscription_id = t.id
            AND i.invoice_id IS NULL AND i.cancelled_on IS NULL)
    FROM d WHERE t.id = d.s AND d.kind = 'instalment'""",
)

DOCUMENTS = (
    """INSERT INTO ledger_entry (id, posting, "on_day", account, amount_minor, currency,
        document_kind, document_id, customer_id, legal_entity_id)
    SELECT k + 3 + a.i, k + 2, r, a.name,
        CASE a.i WHEN 1 THEN net + tax WHEN 2 THEN -net ELSE -tax END,
        cur, 'invoice', k + 1, c, le
    FROM d, (VALUES (1, 'receivable'), (2, 'deferred-revenue'), (3, 'tax-owed')) AS a (i, name)""",
    """INSERT INTO revenue_rate (id, currency, "on_day", delta_minor, document_kind, document_id,
        legal_entity_id)
    SELECT k + 7 + a.i, cur, CASE a.i WHEN 0 THEN r WHEN 1 THEN e - 1 ELSE e END,
        CASE a.i WHEN 0 THEN net / (e - r) WHEN 1 THEN net %% (e - r)
        ELSE -(net / (e - r) + net %% (e - r)) END, 'invoice', k + 1, le
    FROM d, (VALUES (0), (1), (2)) AS a (i)""",
    """INSERT INTO payment (id, kind, attempt, amount_minor, currency, state, provider_ref,
        failure, action_url, requested_at, customer_id, invoice_id, payment_method_id)
    SELECT k + 10, 'charge', 1, net + tax, cur, 'requested', '', '', '', %(at)s, c, k + 1,
        m FROM d""",
    """INSERT INTO mail (id, "to", language, template, "values", asked_at, subject, refused,
        body, customer_id, invoice_id, user_id, subscription_id)
    SELECT k + 12, ue, ul, 'invoice', jsonb_build_object('url', '/account/invoices/',
        'total', jsonb_build_object('minor', net + tax, 'currency', cur), 'due_on', r,
        'company', cn, 'paid_with', card, 'po_number', '',
        'amount_due', jsonb_build_object('minor', 0, 'currency', cur)), %(at)s, '', '', '', c,
        k + 1, u, NULL FROM d""",
    """INSERT INTO event (id, at, on_day, what, action, actor_kind, actor_name, source, rule,
        cause, document_kind, document_id, customer_id, subscription_id, noun, noun_id, data)
    SELECT k + 13 + a.i, %(at)s, CASE a.i WHEN 0 THEN r END, coalesce(a.what, d.what), d.action,
        'system', 'run', 'run', d.rule, d.cause, 'subscription', s, c,
        CASE a.i WHEN 0 THEN s END, a.noun,
        CASE a.i WHEN 0 THEN s WHEN 1 THEN k + 1 ELSE k + 10 END,
        CASE a.i WHEN 0 THEN jsonb_build_object('state', 'active', 'quantity', q, 'renews_on', ren)
            WHEN 1 THEN jsonb_build_object('kind', 'invoice', 'due_on', r, 'currency', cur,
                'total_minor', net + tax)
            ELSE jsonb_build_object('kind', 'charge', 'attempt', 1, 'currency', cur,
                'amount_minor', net + tax) END
    FROM d, (VALUES (0, NULL, 'subscription'), (1, 'invoice-issued', 'invoice'),
        (2, 'payment-requested', 'payment')) AS a (i, what, noun)""",
    """INSERT INTO invoice (id, kind, number, series_year, series_number, issued_on, issued_at,
        due_on, currency, net_minor, tax_minor, total_minor, open_minor, state, seller, buyer,
        po_number, language, time_zone, attempts, customer_id, legal_entity_id,
        payment_method_id, note)
    SELECT k + 1, 'invoice', lp || '2026-' || (%(numbers)s + n), 2026, %(numbers)s + n, r,
        %(at)s, r, cur, net, tax, net + tax, net + tax, 'open',
        jsonb_build_object('bank', lb, 'name', ln, 'email', lm, 'address', la, 'country', lc,
            'vat_number', lv, 'registration_number', lr),
        jsonb_build_object('name', cn, 'number', cno, 'address', ca, 'country', cc, 'vat_number',
            cv),
        '', lang, z, 1, c, le, m, '' FROM d""",
    """INSERT INTO invoice_line (id, kind, term, quantity, first_on, last_on, srp_minor, net_minor,
        tax_bp, derivation, customer_id, invoice_id, product_id, subscription_id)
    SELECT k + 16, kind, term, q, r, e - 1, srp, net, bp, coalesce(derivation,
        jsonb_build_object('formula', 'term-price', 'term', 'P1Y', 'terms', 1, 'quantity', q,
            'discounts', '[]'::jsonb, 'round', 'half-up',
            'price', jsonb_build_object('formula', 'list-price', 'minor', srp, 'currency', cur,
                'from_on', lf, 'market', cc))), c, k + 1, p, s FROM d""",
    """INSERT INTO invoice_tax (id, rate_bp, rule, net_minor, tax_minor, invoice_id, derivation)
    SELECT k + 17, bp, 'domestic', net, tax, k + 1, jsonb_build_object('formula', 'tax', 'net',
        net, 'currency', cur, 'rate_bp', bp, 'rule', 'domestic', 'country', cc, 'region', '',
        'from_on', tf, 'source', ts, 'round', 'half-up') FROM d""",
)
