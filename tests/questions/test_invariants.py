"""Each invariant finds what breaks it; rows are spoiled here as no action would."""

import json

import pytest
from click.testing import CliRunner
from django.db import connection

from tenure.entrypoints.commands.check import check
from tenure.entrypoints.commands.stories.reader import story_from
from tenure.entrypoints.commands.stories.telling import tell
from tenure.operations.checking import check_everything, checked_names
from tenure.questions.running.deployment import now

pytestmark = [pytest.mark.django_db, pytest.mark.breaks_invariants]

# Two subscriptions with two invoices, a renewal, a seat, an unpaid one.
LIFE = {
    "title": "Some of everything",
    "start": "2025-01-15",
    "people": {"Anna": {}},
    "companies": {"Nordhus": {"purchaser": "Anna"}},
    "step": [
        {"do": "buy", "product": "Beam", "term": "month", "seats": 1, "as": "beam"},
        {"do": "buy", "product": "Atlas", "seats": 1, "as": "atlas"},
        {"do": "wait", "after": "40 days"},
    ],
}

_PURCHASE = (
    "INSERT INTO purchase (id, customer_id, intent, state, orders, currency, total_minor, "
    "confirmed_at) SELECT 1, min(id), 'x', 'pending', 2, 'SEK', 100, now() FROM customer; "
)
_LEDGER = "ALTER TABLE ledger_entry DISABLE TRIGGER ALL; "
_QUOTE = (
    "INSERT INTO quote (id, number, version, first_id, customer_id, legal_entity_id, policy_id, "
    "source, state, intent, revision, currency, time_zone, made_at, made_on, wanted, recipients, "
    "note, net_minor, tax_minor, total_minor, taxes, buyer, seller, hold, close_reason, sent_at, "
    "order_id) SELECT 1, 'Q1', 1, 1, min(id), min(legal_entity_id), 0, 'sales', '{}', 'x', 1, "
    "'SEK', 'Europe/Stockholm', now(), now(), '[]', '[]', '', 100, 25, 125, '[]', '{{}}', '{{}}', "
    "false, '', {}, {} FROM customer; "
)
SPOILED = {
    "quotes-add-up": _QUOTE.format("sent", "now()", "NULL"),
    "accepted-quotes-are-one-order": _QUOTE.format("accepted", "NULL", "4711"),
    "quotes-give-way-to-one": _QUOTE.format("superseded", "NULL", "NULL"),
    "held-by-an-open-quote": "UPDATE subscription SET held_by_id = 4711",
    "orders-within-credit": "UPDATE purchase_order SET pays_by = 'invoice', "
    "credit_free_minor = total_minor - 1 WHERE id = (SELECT min(id) FROM purchase_order)",
    "orders-on-terms-are-invoiced": "UPDATE purchase_order SET pays_by = 'invoice', "
    "credit_free_minor = total_minor WHERE id = (SELECT min(id) FROM purchase_order)",
    "invoiced-use-no-card": "UPDATE subscription SET pays_by = 'invoice'",
    "postings-balance": _LEDGER
    + "UPDATE ledger_entry SET amount_minor = amount_minor + 1 WHERE account = 'cash'",
    "receivables-equal-open-invoices": _LEDGER
    + "UPDATE ledger_entry SET account = 'cash' WHERE id = "
    "(SELECT min(id) FROM ledger_entry WHERE account = 'receivable')",
    "invoices-add-up": "UPDATE invoice_line SET net_minor = net_minor + 1",
    "allocations-match-invoices": "UPDATE allocation SET amount_minor = amount_minor - 1",
    "credits-within-invoice": "UPDATE invoice SET kind = 'credit_note', open_minor = 0, "
    "net_minor = -999999999, corrects_id = (SELECT min(id) FROM invoice) "
    "WHERE id = (SELECT max(id) FROM invoice)",
    "credited-means-a-credit-note": "UPDATE invoice SET state = 'credited'",
    "payments-not-beyond-invoice": "UPDATE payment SET amount_minor = amount_minor * 2 "
    "WHERE kind = 'capture'",
    "one-payment-under-way": "UPDATE payment SET state = 'unknown', invoice_id = "
    "(SELECT min(id) FROM invoice), attempt = id % 30000, kind = 'charge'",
    "terms-touch": "UPDATE term SET ends_on = ends_on - 1 WHERE starts_on = '2025-01-15'",
    "terms-end-at-renewal": "UPDATE subscription SET renews_on = renews_on + 1",
    "bought-ahead-has-its-term": "UPDATE subscription SET begins_on = renews_on, "
    "begins_quantity = 1, begins_offering_id = offering_id",
    "document-numbers-consecutive": "UPDATE invoice SET series_number = series_number + 1 "
    "WHERE series_number = (SELECT max(series_number) FROM invoice)",
    "seats-not-beyond-quantity": "INSERT INTO assignment (id, customer_id, subscription_id, "
    "user_id, since_at) SELECT 1, customer_id, subscription_id, "
    "(SELECT max(id) + 1 FROM user_account), since_at FROM assignment LIMIT 1",
    "purchases-stand-together": _PURCHASE,
    "one-kind-an-order": "UPDATE order_line SET order_id = (SELECT min(id) FROM purchase_order)",
    "payments-of-purchases": _PURCHASE
    + "UPDATE payment SET purchase_id = 1, order_id = NULL, invoice_id = NULL "
    "WHERE id = (SELECT min(id) FROM payment WHERE kind = 'capture')",
    "payers-of-the-customer": "INSERT INTO payer_account (id, customer_id, number, name, is_first, "
    "made_at) VALUES (1, 0, 'P1', '', true, now()); UPDATE subscription SET payer_account_id = 1",
    "documents-belong-somewhere": "INSERT INTO attachment (id, customer_id, owner_kind, owner_id, "
    "file_id, name, kind, size, attached_at) SELECT 1, customer_id, 'invoice', id, 1, 'a', '', 1, "
    "now() FROM subscription LIMIT 1",
    "paid-means-nothing-open": "UPDATE invoice SET state = 'open'",
    "token-packs-add-up": "INSERT INTO token_pack (id, customer_id, subscription_id, tokens, "
    '"left", starts_on, lasts_to_on) SELECT 1, customer_id, id, 100, 99, started_on, renews_on '
    "FROM subscription LIMIT 1",
    "token-draws-add-up": "INSERT INTO token_draw (id, customer_id, user_id, product_id, used_on, "
    "tokens, drawn_at) SELECT 1, customer_id, purchaser_id, product_id, started_on, 6, now() "
    "FROM subscription LIMIT 1",
    "next-due-as-reckoned": "UPDATE subscription SET next_due_on = next_due_on + 1",
    "amounts-are-their-derivations": "UPDATE instalment SET net_minor = net_minor + 1; "
    "UPDATE order_line SET derivation = jsonb_set(derivation, '{price,minor}', '1')",
    "one-capture-per-attempt": "ALTER TABLE payment DISABLE TRIGGER ALL; "
    "DROP INDEX one_capture_per_attempt; INSERT INTO payment "
    "SELECT (p).* FROM (SELECT jsonb_populate_record(p, jsonb_build_object('id', 1)) AS p "
    "FROM payment p WHERE kind = 'capture' LIMIT 1) AS again",
    "returned-terms-are-credited": "UPDATE term SET returned_on = '2025-02-01'",
    "returned-lines-are-credited": "UPDATE invoice_line SET returned_on = '2025-02-01'",
    "refunds-within-what-was-taken": "UPDATE payment SET kind = 'refund', refunds_id = 1 "
    "WHERE kind = 'capture'",
    "refunds-due-as-asked-for": _LEDGER + "UPDATE ledger_entry SET account = 'refunds-due' "
    "WHERE account = 'cash'",
    "transitions-legal": "ALTER TABLE event DISABLE TRIGGER ALL; "
    "UPDATE event SET data = jsonb_set(data, '{state}', '\"terminated\"') "
    "WHERE id = (SELECT min(id) FROM event WHERE what = 'subscription-renewed')",
    "state-as-told": "ALTER TABLE subscription DISABLE TRIGGER ALL; "
    "UPDATE subscription SET state = 'suspended' WHERE state = 'active'",
    "series-tell-their-last-number": "UPDATE number_series SET last = last + 1",
    "packs-not-below-zero": "ALTER TABLE token_pack DROP CONSTRAINT tokens_never_below_zero; "
    'INSERT INTO token_pack (id, customer_id, subscription_id, tokens, "left", starts_on, '
    "lasts_to_on) SELECT 1, customer_id, id, 100, -1, started_on, renews_on "
    "FROM subscription LIMIT 1",
    "outbox-delivered-once": "UPDATE payment SET provider_ref = 'same'",
    "nothing-left-undone": "UPDATE subscription SET next_due_on = '2025-02-01'",
    "outbox-drained": "UPDATE mail SET sent_at = NULL",
    "links-lead-somewhere": "UPDATE subscription SET payment_method_id = 1",
    "partner-of-record-as-kept": "INSERT INTO partner_of_record (id, customer_id, partner_id, "
    "from_on) SELECT 1, id, 7, '2025-01-15' FROM customer LIMIT 1",
    "requests-answered-by-their-partner": "INSERT INTO quote_request (id, customer_id, partner_id, "
    "state, intent, text, subscriptions, asked_by_id, asked_at, answer) "
    "SELECT 1, id, 7, 'answered', 'x', 'x', '[]', 1, now(), '' FROM customer LIMIT 1",
    "consents-of-the-customer": "INSERT INTO consent (id, customer_id, partner_id, user_id, "
    "action, subscriptions, person, way, given_on, note, recorded_at) "
    "SELECT 1, 0, 7, 1, 'change-renewal', jsonb_build_array(id), 'Eva', 'mail', '2025-01-15', '', "
    "now() FROM subscription LIMIT 1",
    "seats-through-what-is-assigned": "UPDATE assignment SET through_id = 1",
    "groups-within-the-customer": "INSERT INTO people_group (id, customer_id, name, made_at) "
    "SELECT 1, min(id), 'Design', now() FROM customer; INSERT INTO group_member (id, customer_id, "
    "group_id, user_id, since_at) SELECT 2, min(id), 1, 1, now() FROM customer",
    "allotments-within-the-customer": "INSERT INTO allotment (id, customer_id, subscription_id, "
    "team_id, since_at) SELECT 1, customer_id, id, 1, now() FROM subscription LIMIT 1",
    "arrears-have-an-invoice": "UPDATE subscription SET unpaid_due_on = '2025-01-15'",
}


@pytest.mark.rule("INV-10")
@pytest.mark.parametrize("name", sorted(SPOILED))
def test_an_invariant_finds_what_breaks_it(name: str) -> None:
    assert tell(story_from(dict(LIFE))).wrong == []
    assert [str(one) for one in check_everything(at=now())] == []
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(SPOILED[name])
    broken = {one.name: one for one in check_everything(at=now())}
    assert name in broken
    assert broken[name].rows
    assert broken[name].sentence in str(broken[name])
    result = CliRunner().invoke(check, ["--json"])
    assert result.exit_code == 1
    assert name in {one["name"] for one in json.loads(result.output)}


def test_every_invariant_is_tried() -> None:
    assert set(SPOILED) == set(checked_names())
