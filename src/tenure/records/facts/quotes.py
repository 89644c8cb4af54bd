"""Quotes as values, with what they promised, what they hold, and the links that lead to them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from tenure.records.facts.policies import Policies
from tenure.records.facts.reading import distinct, named_rows, rows
from tenure.records.facts.subscriptions import load_subscriptions
from tenure.rules.quotes.accepting import Link
from tenure.rules.quotes.holding import Held
from tenure.rules.quotes.quote import Quote, Recipient, line_of

_QUOTE = """
SELECT q.id, q.number, q.version, q.first_id, q.customer_id, q.partner_id, q.user_id, q.source,
       q.state, q.revision, q.currency, q.time_zone, q.wanted, q.recipients, q.note, q.net_minor,
       q.tax_minor, q.total_minor, q.taxes, q.sent_on, q.last_on, q.card_limit_minor,
       q.financing_minor, q.hold, q.supersedes_id, q.superseded_by_id, q.order_id,
       coalesce(n.number, '') AS superseded_by_number, coalesce(o.number, '') AS order_number
FROM quote q
LEFT JOIN quote n ON n.id = q.superseded_by_id
LEFT JOIN purchase_order o ON o.id = q.order_id
WHERE q.id = ANY(%s)
"""


@dataclass(frozen=True, slots=True)
class ItemRow:
    """A promised line as it is kept."""

    quote_id: int
    position: int
    action: str
    kind: str
    offering_id: int
    subscription_id: int | None
    quantity: int
    first_on: date
    renews_on: date
    net_minor: int
    price: dict[str, Any]
    derivation: dict[str, Any]
    bills: list[dict[str, Any]]
    auto_renew: bool
    keeps_roles: bool
    aligned_to_id: int | None
    anchor_day: int | None


_ITEM = ", ".join(field.name for field in fields(ItemRow))


def load_quotes(keys: Sequence[int | None]) -> dict[int, Quote]:
    """Return quotes by key, in one query."""
    found = {}
    for row in named_rows(_QUOTE, [distinct(keys)]):
        row["wanted"] = tuple(line_of(kept) for kept in row["wanted"])
        row["recipients"] = tuple(Recipient(**kept) for kept in row["recipients"])
        row["taxes"] = tuple(row["taxes"])
        found[row["id"]] = Quote(**row)
    return found


def load_items(quotes: Sequence[int | None]) -> dict[int, list[ItemRow]]:
    """Return what quotes promised, in the order of their lines, in one query."""
    found: dict[int, list[ItemRow]] = defaultdict(list)
    for row in named_rows(
        f"SELECT {_ITEM} FROM quote_item WHERE quote_id = ANY(%s) ORDER BY position, id",  # noqa: S608 - columns are ours
        [distinct(quotes)],
    ):
        found[row["quote_id"]].append(ItemRow(**row))
    return found


def load_held(quotes: Sequence[int | None], *, policies: Policies) -> dict[int, tuple[Held, ...]]:
    """Return the subscriptions whose auto-renewal waits for quotes: two queries (QUO-14)."""
    by_key = dict(
        rows(
            "SELECT s.id, s.held_by_id FROM subscription s JOIN quote q "
            "ON q.customer_id = s.customer_id AND q.id = s.held_by_id WHERE q.id = ANY(%s)",
            [distinct(quotes)],
        )
    )
    found: dict[int, list[Held]] = defaultdict(list)
    for key, subscription in load_subscriptions(list(by_key)).items():
        contract = policies.of(subscription.policy_id)
        found[by_key[key]].append(Held(subscription, contract))
    return {quote: tuple(several) for quote, several in found.items()}


def quotes_by_intent(intents: Sequence[tuple[int, str]]) -> dict[tuple[int, str], int]:
    """Return the quotes that these intents of customers have made, in one query."""
    return {
        (row[0], row[1]): row[2]
        for row in rows(
            "SELECT customer_id, intent, id FROM quote WHERE (customer_id, intent) IN "
            "(SELECT * FROM unnest(%s::bigint[], %s::text[]))",
            [[customer for customer, _ in intents], [intent for _, intent in intents]],
        )
    }


def quotes_of_bulk(intents: Sequence[tuple[int, str]]) -> dict[tuple[int, str], list[int]]:
    """Return the quotes that grouped renewals of these intents of customers have made."""
    return {
        (row[0], row[1]): row[2]
        for row in rows(
            "SELECT w.customer, w.wanted, array_agg(q.id ORDER BY q.id) "
            "FROM unnest(%s::bigint[], %s::text[]) AS w (customer, wanted) "
            "JOIN quote q ON q.customer_id = w.customer AND starts_with(q.intent, w.wanted || '/') "
            "GROUP BY 1, 2",
            [[customer for customer, _ in intents], [intent for _, intent in intents]],
        )
    }


def load_links(quotes: Sequence[int | None]) -> dict[int, tuple[Link, ...]]:
    """Return the links that lead to quotes, withdrawn ones too, in one query."""
    found: dict[int, list[Link]] = defaultdict(list)
    for row in rows(_LINK + " WHERE quote_id = ANY(%s) ORDER BY id", [distinct(quotes)]):
        found[row[1]].append(Link(*row))
    return {quote: tuple(several) for quote, several in found.items()}


def links_by_hash(hashes: Sequence[str]) -> dict[str, Link]:
    """Return links by the hash of their token, in one query."""
    return {
        row[-1]: Link(*row[:-1])
        for row in rows(
            _LINK.replace(" FROM", ", token_hash FROM") + " WHERE token_hash = ANY(%s)",
            [[one for one in hashes if one]],
        )
    }


_LINK = (
    'SELECT id, quote_id, email, "right", addressee, made_by_id, withdrawn_at IS NOT NULL '
    "FROM quote_link"
)


def load_partners(keys: Sequence[int | None]) -> dict[int, dict[str, Any]]:
    """Return what a quote needs of partners: name, manager and what they may sell; one query."""
    return {
        row["id"]: row
        for row in named_rows(
            "SELECT id, name, number, manager_name AS manager, manager_email AS email, "
            "specialisations FROM partner WHERE id = ANY(%s)",
            [distinct(keys)],
        )
    }


def load_uses(
    links: Sequence[int | None], *, what: str
) -> dict[int, tuple[tuple[int | None, datetime], ...]]:
    """Return by link who did something by it and when, in one query."""
    found: dict[int, list[tuple[int | None, datetime]]] = defaultdict(list)
    for link, user, at in rows(
        "SELECT quote_link_id, user_id, used_at FROM quote_link_use "
        "WHERE quote_link_id = ANY(%s) AND used_for = %s ORDER BY id",
        [distinct(links), what],
    ):
        found[link].append((user, at))
    return {link: tuple(several) for link, several in found.items()}
