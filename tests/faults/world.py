"""Makes and describes the world of the fault tests; run as a program, in a process of its own.

`python -m tests.faults.world build N` makes N companies whose yearly subscription renews today,
every fifth with a card that is declined. `… describe` prints what came of it, without keys.
"""

import json
import sys
from datetime import UTC, datetime

from tenure.config import wiring


def build(count: int) -> None:
    """Make the companies a year ago, by real actions and the real simulator."""
    from django.conf import settings

    from tenure.gateways.clock import now
    from tenure.gateways.payment.simulator.client import HttpControls
    from tests import builders

    controls = HttpControls(settings.PAYMENT_URL, timeout=10, secret=settings.PAYMENT_SECRET)
    today = now(sandbox_at=None)
    bought = datetime(today.year - 1, today.month, min(today.day, 28), 9, tzinfo=UTC)
    builders.vendor(bought)
    for i in range(count):
        company = builders.company(name=f"Company {i:03}", at=bought)
        stored = controls.store_card("4242424242424242", holder=f"Person {i:03}")
        card = builders.stored(company, stored, at=bought)
        builders.buy(company, card=card, quantity=1 + i % 7, at=bought)
        if i % 5 == 0:
            controls.set_behaviour(stored.token, "declined")


QUERIES = {
    "subscriptions": (
        "SELECT c.name, s.state, s.quantity, s.renews_on, s.unpaid_due_on, s.next_due "
        "FROM subscription s JOIN customer c ON c.id = s.customer_id ORDER BY 1"
    ),
    "terms": (
        "SELECT c.name, t.starts_on, t.ends_on, t.quantity FROM term t "
        "JOIN customer c ON c.id = t.customer_id ORDER BY 1, 2"
    ),
    "invoices": (
        "SELECT c.name, i.issued_on, i.due_on, i.total_minor, i.open_minor, i.state FROM invoice i "
        "JOIN customer c ON c.id = i.customer_id ORDER BY 1, 2, 4"
    ),
    "numbers": "SELECT series_year, series_number FROM invoice ORDER BY 1, 2",
    "payments": (
        "SELECT c.name, p.kind, p.attempt, p.amount_minor, p.state FROM payment p "
        "JOIN customer c ON c.id = p.customer_id ORDER BY 1, 2, 3, 4"
    ),
    "books": (
        "SELECT account, currency, sum(amount_minor)::bigint FROM ledger_entry GROUP BY 1, 2 "
        "ORDER BY 1, 2"
    ),
    "mails": "SELECT template, count(*), count(sent_at) FROM mail GROUP BY 1 ORDER BY 1",
    "events": "SELECT what, count(*) FROM event GROUP BY 1 ORDER BY 1",
    "parked": "SELECT action, reason FROM parked_action",
}


def describe() -> None:
    """Print every table that matters, and what the provider was asked to move."""
    from django.conf import settings

    from tenure.gateways.payment.simulator.client import HttpControls
    from tenure.records.facts.reading import rows

    controls = HttpControls(settings.PAYMENT_URL, timeout=10, secret=settings.PAYMENT_SECRET)
    found = {name: [list(map(str, row)) for row in rows(query)] for name, query in QUERIES.items()}
    moved = [event["body"] for event in controls.events()]
    kinds = sorted(f"{body['kind']} {body['amount_minor']}" for body in moved)
    found["provider"] = [[kind, str(kinds.count(kind))] for kind in sorted(set(kinds))]
    json.dump(found, sys.stdout, indent=1)


if __name__ == "__main__":
    wiring.setup()
    wiring.migrate()
    if sys.argv[1] == "build":
        build(int(sys.argv[2]))
    else:
        describe()
