"""The files of legal entities, and what customers' procurement asked for (MOD-07)."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from tenure.records.facts.reading import distinct, named_rows, rows


@dataclass(frozen=True, slots=True)
class RequestRow:
    """A request with who asked it, as it stands; `own`: somebody of the customer, no partner."""

    id: int
    customer_id: int
    company: str
    state: str
    wanted: str
    email: str | None
    language: str | None
    user_id: int | None
    own: bool


def load_titles(entities: Sequence[int]) -> dict[int, dict[str, int]]:
    """Return the files that legal entities hand out: title and key, in one query."""
    found: dict[int, dict[str, int]] = defaultdict(dict)
    for entity, title, key in rows(
        "SELECT legal_entity_id, title, id FROM entity_document "
        "WHERE legal_entity_id = ANY(%s) AND withdrawn_at IS NULL ORDER BY id",
        [list(entities)],
    ):
        found[entity][title] = key
    return found


def entities_of_documents(documents: Sequence[int]) -> dict[int, int]:
    """Return whose files these are, in one query."""
    return dict(
        rows(
            "SELECT id, legal_entity_id FROM entity_document WHERE id = ANY(%s)",
            [distinct(documents)],
        )
    )


def known_entities(entities: Sequence[int]) -> frozenset[int]:
    """Return which of these legal entities there are, in one query."""
    found = rows("SELECT id FROM legal_entity WHERE id = ANY(%s)", [distinct(entities)])
    return frozenset(row[0] for row in found)


def load_waiting(customers: Sequence[int | None]) -> dict[int, dict[str, int]]:
    """Return what customers wait for: what was asked, and the request's key; one query."""
    found: dict[int, dict[str, int]] = defaultdict(dict)
    for customer, wanted, key in rows(
        "SELECT customer_id, wanted, id FROM vendor_document_request "
        "WHERE customer_id = ANY(%s) AND state = 'asked' ORDER BY id",
        [distinct(customers)],
    ):
        found[customer][wanted] = key
    return found


def load_requests(keys: Sequence[int]) -> dict[int, RequestRow]:
    """Return requests by key, in one query."""
    return {
        row["id"]: RequestRow(**row)
        for row in named_rows(
            "SELECT r.id, r.customer_id, c.name AS company, r.state, r.wanted, u.email, "
            "u.language, r.user_id, EXISTS (SELECT FROM role o WHERE o.user_id = r.user_id "
            "AND o.customer_id = r.customer_id) AS own FROM vendor_document_request r "
            "JOIN customer c ON c.id = r.customer_id "
            "LEFT JOIN user_account u ON u.id = r.user_id WHERE r.id = ANY(%s)",
            [distinct(keys)],
        )
    }
