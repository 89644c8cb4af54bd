"""What must hold at any moment: asked after every test and by `tenure check`."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import batched

from tenure.questions.invariants.credit import CREDIT
from tenure.questions.invariants.derivations import differing_amounts
from tenure.questions.invariants.groups import GROUPS
from tenure.questions.invariants.history import HISTORY
from tenure.questions.invariants.partners import PARTNERS
from tenure.questions.invariants.quotes import QUOTES
from tenure.questions.invariants.returns import RETURNS
from tenure.records.facts.policies import load_policies
from tenure.records.facts.reading import streamed
from tenure.records.facts.subscriptions import load_subscriptions
from tenure.rules.lifecycle.agenda import reschedule

_FEW = 5
_KEPT = 1_000
_PORTION = 2_000


@dataclass(frozen=True, slots=True)
class Broken:
    """An invariant that doesn't hold: its name, the sentence, and the rows by name.

    Of very many rows the first thousand are kept, and `count` says how many there are.
    """

    name: str
    sentence: str
    rows: tuple[str, ...]
    count: int

    def __str__(self) -> str:
        """Return it as one line."""
        more = f" and {self.count - _FEW} more" if self.count > _FEW else ""
        return f"{self.sentence} [{self.name}]: {'; '.join(self.rows[:_FEW])}{more}"


def broken_invariants() -> tuple[Broken, ...]:
    """Return every invariant that doesn't hold, with the rows; empty when all is well."""
    found = [
        *(
            find_broken(name, one[0], streamed(one[1]))
            for name, one in (
                _QUERIES | HISTORY | QUOTES | PARTNERS | GROUPS | CREDIT | RETURNS
            ).items()
        ),
        *(find_broken(name, sentence, check()) for name, (sentence, check) in _CHECKS.items()),
    ]
    return tuple(one for one in found if one is not None)


def find_broken(
    name: str, sentence: str, rows: Iterator[str] | Iterator[tuple[object, ...]]
) -> Broken | None:
    """Return an invariant as broken if there is any row, counting them all and keeping some."""
    kept: list[str] = []
    count = 0
    for row in rows:
        count += 1
        if count <= _KEPT:
            kept.append(row if isinstance(row, str) else " ".join(str(value) for value in row))
    return Broken(name, sentence, tuple(kept), count) if count else None


def invariant_names() -> tuple[str, ...]:
    """Return the names of all invariants."""
    return (*_QUERIES, *HISTORY, *QUOTES, *PARTNERS, *GROUPS, *CREDIT, *RETURNS, *_CHECKS)


_QUERIES: dict[str, tuple[str, str]] = {
    "postings-balance": (
        "Each posting sums to zero in its currency (INV-10)",
        "SELECT 'posting', posting, currency, sum(amount_minor) FROM ledger_entry "
        "GROUP BY posting, currency HAVING sum(amount_minor) <> 0",
    ),
    "receivables-equal-open-invoices": (
        "The receivable of a customer equals its open invoices (INV-10)",
        """
        SELECT 'customer', coalesce(l.customer_id, i.customer_id), coalesce(l.currency, i.currency),
               'books', coalesce(l.minor, 0), 'invoices', coalesce(i.minor, 0)
        FROM (SELECT customer_id, currency, sum(amount_minor) AS minor FROM ledger_entry
              WHERE account = 'receivable' GROUP BY 1, 2) l
        FULL JOIN (SELECT customer_id, currency, sum(open_minor) AS minor FROM invoice
                   GROUP BY 1, 2) i
        ON i.customer_id = l.customer_id AND i.currency = l.currency
        WHERE coalesce(l.minor, 0) <> coalesce(i.minor, 0)
        """,
    ),
    "invoices-add-up": (
        "An invoice's lines sum to its net, its taxes to its tax, both to its total (COT-03)",
        """
        SELECT 'invoice', i.number, 'net', i.net_minor, 'lines', coalesce(l.minor, 0),
               'tax', i.tax_minor, 'taxes', coalesce(t.minor, 0), 'total', i.total_minor
        FROM invoice i
        LEFT JOIN (SELECT invoice_id, sum(net_minor) AS minor FROM invoice_line GROUP BY 1) l
        ON l.invoice_id = i.id
        LEFT JOIN (SELECT invoice_id, sum(tax_minor) AS minor FROM invoice_tax GROUP BY 1) t
        ON t.invoice_id = i.id
        WHERE i.net_minor <> coalesce(l.minor, 0) OR i.tax_minor <> coalesce(t.minor, 0)
              OR i.total_minor <> i.net_minor + i.tax_minor
        """,
    ),
    "allocations-match-invoices": (
        "What was paid or credited of an invoice is what is not open any more (INV-11)",
        """
        SELECT 'invoice', i.number, 'paid', coalesce(a.minor, 0), 'credited', coalesce(c.minor, 0),
               'total', i.total_minor, 'open', i.open_minor
        FROM invoice i
        LEFT JOIN (SELECT invoice_id, sum(amount_minor) AS minor FROM allocation GROUP BY 1) a
        ON a.invoice_id = i.id
        LEFT JOIN (SELECT n.corrects_id, -sum(l.amount_minor) AS minor FROM invoice n
                   JOIN ledger_entry l ON l.document_kind = 'credit-note' AND l.document_id = n.id
                   WHERE n.kind = 'credit_note' AND l.account = 'receivable' GROUP BY 1) c
        ON c.corrects_id = i.id
        WHERE i.kind = 'invoice'
              AND i.total_minor - i.open_minor <> coalesce(a.minor, 0) + coalesce(c.minor, 0)
        """,
    ),
    "credits-within-invoice": (
        "Credit notes take back no more of an invoice, line by line, than it billed (SUB-16)",
        """
        SELECT 'invoice', i.number, 'total', i.total_minor, 'credited', sum(-c.total_minor)
        FROM invoice i JOIN invoice c ON c.corrects_id = i.id AND c.kind = 'credit_note'
        GROUP BY i.id HAVING sum(-c.net_minor) > i.net_minor
               OR bool_or(c.currency <> i.currency OR c.customer_id <> i.customer_id
                          OR c.open_minor <> 0 OR c.total_minor >= 0)
        """,
    ),
    "credited-means-a-credit-note": (
        "An invoice that counts as credited has a credit note and no payment (SUB-16)",
        """
        SELECT 'invoice', i.number FROM invoice i WHERE i.kind = 'invoice' AND i.state = 'credited'
        AND (NOT EXISTS (SELECT FROM invoice c WHERE c.corrects_id = i.id)
             OR EXISTS (SELECT FROM allocation a WHERE a.invoice_id = i.id))
        """,
    ),
    "payments-not-beyond-invoice": (
        "No charge asks for more than its invoice, no payment pays more than it was (PAY-08)",
        """
        SELECT 'payment', p.id, 'asked', p.amount_minor, 'invoice', i.number, i.total_minor
        FROM payment p JOIN invoice i ON i.id = p.invoice_id
        WHERE p.kind IN ('capture', 'charge') AND p.amount_minor > i.total_minor
        UNION ALL
        SELECT 'payment', h.payment_id, 'asked', h.amount_minor, 'invoice', i.number, i.total_minor
        FROM payment_share h JOIN invoice i ON i.id = h.invoice_id
        WHERE h.amount_minor > i.total_minor
        UNION ALL
        SELECT 'payment', p.id, 'was', p.amount_minor, 'allocated', p.currency, sum(a.amount_minor)
        FROM payment p JOIN allocation a ON a.payment_id = p.id
        GROUP BY p.id HAVING sum(a.amount_minor) > p.amount_minor
        """,
    ),
    "one-capture-per-attempt": (
        "One capture or charge per invoice and attempt (PAY-08)",
        """
        SELECT 'invoice', invoice_id, 'attempt', attempt, count(*) FROM (
            SELECT invoice_id, attempt FROM payment
            WHERE kind IN ('capture', 'charge') AND invoice_id IS NOT NULL
            UNION ALL SELECT invoice_id, attempt FROM payment_share) tried
        GROUP BY 1, 2, 3, 4 HAVING count(*) > 1
        """,
    ),
    "one-payment-under-way": (
        "An invoice has at most one payment under way (PAY-08)",
        """
        SELECT 'invoice', coalesce(p.invoice_id, h.invoice_id), count(*)
        FROM payment p LEFT JOIN payment_share h ON h.payment_id = p.id
        WHERE coalesce(p.invoice_id, h.invoice_id) IS NOT NULL
              AND p.kind <> 'refund' AND p.state IN ('requested', 'unknown', 'action-required')
        GROUP BY 1, 2 HAVING count(*) > 1
        """,
    ),
    "purchases-stand-together": (
        "The orders of a purchase are as many, cost as much and stand where it says (CHK-02)",
        """
        SELECT 'purchase', p.id, p.state, p.orders, p.total_minor, 'orders', count(o.id),
               sum(o.total_minor), string_agg(DISTINCT o.state, ' ')
        FROM purchase p LEFT JOIN purchase_order o ON o.purchase_id = p.id
        GROUP BY p.id
        HAVING p.orders <> count(o.id) OR p.orders < 2
               OR p.total_minor IS DISTINCT FROM sum(o.total_minor)
               OR bool_or(o.state <> p.state OR o.currency <> p.currency
                          OR o.customer_id <> p.customer_id)
        """,
    ),
    "one-kind-an-order": (
        "New lines of an order but of a quote have one licence type and term (CHK-02)",
        """
        SELECT 'order', l.order_id, count(DISTINCT (f.licence_type, f.term))
        FROM order_line l JOIN offering f ON f.id = l.offering_id
        JOIN purchase_order o ON o.id = l.order_id
        WHERE l.kind = 'new' AND o.quote_id IS NULL
        GROUP BY l.order_id HAVING count(DISTINCT (f.licence_type, f.term)) > 1
        """,
    ),
    "payments-of-purchases": (
        "A payment of a purchase asks for its total; a capture is shared out whole (CHK-02)",
        """
        SELECT 'payment', y.id, y.kind, y.amount_minor, 'purchase', p.total_minor, 'shares',
               sum(h.amount_minor)
        FROM payment y JOIN purchase p ON p.id = y.purchase_id
        LEFT JOIN payment_share h ON h.payment_id = y.id
        GROUP BY y.id, p.id
        HAVING y.amount_minor <> p.total_minor OR y.customer_id <> p.customer_id
               OR (y.kind = 'capture') <> (count(h.id) = p.orders)
               OR coalesce(sum(h.amount_minor), y.amount_minor) <> y.amount_minor
        UNION ALL
        SELECT 'payment', a.payment_id, 'allocated', a.amount_minor, 'invoice', a.invoice_id,
               'share', h.amount_minor
        FROM allocation a JOIN payment y ON y.id = a.payment_id AND y.purchase_id IS NOT NULL
        LEFT JOIN payment_share h ON h.payment_id = a.payment_id AND h.invoice_id = a.invoice_id
        WHERE h.amount_minor IS NULL OR a.amount_minor > h.amount_minor
        """,
    ),
    "terms-touch": (
        "The terms of a subscription touch, without gap or overlap (SUB-03)",
        """
        SELECT 'subscription', subscription_id, 'ends', ends_on, 'next starts', next_on FROM (
            SELECT subscription_id, ends_on,
                   lead(starts_on) OVER (PARTITION BY subscription_id ORDER BY starts_on) AS next_on
            FROM term WHERE returned_on IS NULL) t
        WHERE next_on <> ends_on
        """,
    ),
    "terms-end-at-renewal": (
        "A subscription's terms begin when it starts and end on its renewal date (SUB-02)",
        """
        SELECT 'subscription', s.id, 'started', s.started_on, t.first_on, 'renews', s.renews_on,
               t.last_on
        FROM subscription s
        LEFT JOIN (SELECT subscription_id, min(starts_on) AS first_on, max(ends_on) AS last_on
                   FROM term WHERE returned_on IS NULL GROUP BY 1) t
        ON t.subscription_id = s.id
        WHERE s.state NOT IN ('trial', 'ended')
              AND (t.last_on IS DISTINCT FROM s.renews_on
                   OR t.first_on IS DISTINCT FROM s.started_on)
        """,
    ),
    "bought-ahead-has-its-term": (
        "What begins with a term bought ahead has that term, with as many seats (REN-06)",
        """
        SELECT 'subscription', s.id, 'begins', s.begins_on, s.begins_quantity, 'term', t.starts_on
        FROM subscription s
        LEFT JOIN term t ON t.subscription_id = s.id AND t.starts_on = s.begins_on
             AND t.returned_on IS NULL
        WHERE s.begins_on IS NOT NULL AND s.state IN ('active', 'expired', 'suspended')
              AND (t.offering_id IS DISTINCT FROM s.begins_offering_id
                   OR s.begins_quantity IS NULL OR s.begins_quantity < t.quantity)
        """,
    ),
    "document-numbers-consecutive": (
        "Document numbers are consecutive per legal entity, kind and year (INV-09)",
        """
        SELECT 'entity', legal_entity_id, kind, series_year, 'numbers', count(*), 'from',
               min(series_number), 'to', max(series_number)
        FROM invoice GROUP BY legal_entity_id, kind, series_year
        HAVING count(*) <> max(series_number) OR min(series_number) <> 1
               OR count(*) <> count(DISTINCT series_number)
        """,
    ),
    "seats-not-beyond-quantity": (
        "Never more seats handed out than there are (SUB-14)",
        """
        SELECT 'subscription', s.id, 'seats', s.quantity, 'assigned', count(*)
        FROM subscription s JOIN assignment a ON a.subscription_id = s.id AND a.released_at IS NULL
        GROUP BY s.id HAVING count(*) > s.quantity
        """,
    ),
    "token-packs-add-up": (
        "What is left of a pack and what was drawn from it are its tokens (SUB-15)",
        """
        SELECT 'pack', t.id, 'of', t.tokens, 'left', t.left, 'drawn', coalesce(p.tokens, 0)
        FROM token_pack t
        LEFT JOIN (SELECT pack_id, sum(tokens) AS tokens FROM token_draw_part GROUP BY 1) p
        ON p.pack_id = t.id
        WHERE t.left + coalesce(p.tokens, 0) <> t.tokens
        """,
    ),
    "token-draws-add-up": (
        "A draw of tokens is the sum of its parts (SUB-15)",
        """
        SELECT 'draw', d.id, 'of', d.tokens, 'parts', coalesce(p.tokens, 0) FROM token_draw d
        LEFT JOIN (SELECT draw_id, sum(tokens) AS tokens FROM token_draw_part GROUP BY 1) p
        ON p.draw_id = d.id
        WHERE d.tokens <> coalesce(p.tokens, 0)
        """,
    ),
    "paid-means-nothing-open": (
        "An invoice is paid or credited when nothing of it is open, and else open (INV-05)",
        "SELECT 'invoice', number, state, open_minor FROM invoice WHERE kind = 'invoice' "
        "AND ((state IN ('paid', 'credited')) <> (open_minor = 0))",
    ),
    "payers-of-the-customer": (
        "What an invoice goes to is a payer account of its own customer (INV-06)",
        """
        SELECT 'subscription', s.id, 'payers', a.id FROM subscription s
        JOIN payer_account a ON a.id = s.payer_account_id WHERE a.customer_id <> s.customer_id
        UNION ALL
        SELECT 'invoice', i.id, 'payers', a.id FROM invoice i
        JOIN payer_account a ON a.id = i.payer_account_id WHERE a.customer_id <> i.customer_id
        """,
    ),
    "documents-belong-somewhere": (
        "What is attached belongs to something of its own customer, and so does its file (REN-17)",
        """
        SELECT 'document', a.id, a.owner_kind, a.owner_id FROM attachment a
        LEFT JOIN subscription s ON a.owner_kind = 'subscription' AND s.id = a.owner_id
        LEFT JOIN purchase_order o ON a.owner_kind = 'order' AND o.id = a.owner_id
        LEFT JOIN invoice i ON a.owner_kind = 'invoice' AND i.id = a.owner_id
        LEFT JOIN attached_file f ON f.id = a.file_id
        WHERE a.owner_kind <> 'quote' AND a.customer_id IS DISTINCT FROM
              coalesce(s.customer_id, o.customer_id, i.customer_id)
           OR a.customer_id IS DISTINCT FROM f.customer_id
        """,
    ),
}


def _next_due() -> Iterator[str]:
    policies = load_policies()
    for portion in batched(streamed("SELECT id FROM subscription"), _PORTION):
        for key, stored in load_subscriptions([row[0] for row in portion]).items():
            fresh = reschedule(stored, policy=policies.of(stored.policy_id))
            had = (stored.next_due_on, stored.next_due)
            has = (fresh.next_due_on, fresh.next_due)
            if had != has:
                yield f"subscription {key} {stored.state} stored {had} reckoned {has}"


def _arrears() -> Iterator[str]:
    """An unpaid invoice's day 0 stands on its subscription, and none where all is paid."""
    for key, state, stored, owed in streamed(
        """
        SELECT s.id, s.state, s.unpaid_due_on, min(o.arrears_on)
        FROM subscription s
        LEFT JOIN (
            SELECT l.subscription_id, greatest(i.due_on, min(l.first_on)) AS arrears_on
            FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id
            WHERE i.kind = 'invoice' AND i.open_minor > 0 AND l.returned_on IS NULL
            GROUP BY l.subscription_id, i.id
        ) o ON o.subscription_id = s.id
        WHERE s.state IN ('active', 'expired', 'suspended')
        GROUP BY s.id
        HAVING s.unpaid_due_on IS NOT NULL AND min(o.arrears_on) IS NULL
        """
    ):
        yield f"subscription {key} {state} stored {stored} reckoned {owed}"


_CHECKS: dict[str, tuple[str, Callable[[], Iterator[str]]]] = {
    "next-due-as-reckoned": (
        "What is due next stands on the row as the rules reckon it (rule 8 of the house)",
        _next_due,
    ),
    "amounts-are-their-derivations": (
        "Every stored amount is what its stored derivation comes to (COT-09)",
        differing_amounts,
    ),
    "arrears-have-an-invoice": (
        "A subscription in arrears has an open invoice (SUB-04)",
        _arrears,
    ),
}
