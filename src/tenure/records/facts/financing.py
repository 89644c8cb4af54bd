"""Requests for financing of quotes, and the terms that they would finance (QUO-17)."""

from collections import defaultdict
from collections.abc import Sequence

from tenure.records.facts.reading import distinct, rows
from tenure.rules.parties import Contact
from tenure.rules.quotes.financing import Asked


def load_terms(quotes: Sequence[int | None]) -> dict[int, tuple[str, ...]]:
    """Return by quote the terms of what it promised, in one query."""
    found: dict[int, list[str]] = defaultdict(list)
    for quote, term in rows(
        "SELECT i.quote_id, f.term FROM quote_item i JOIN offering f ON f.id = i.offering_id "
        "WHERE i.quote_id = ANY(%s) ORDER BY i.id",
        [distinct(quotes)],
    ):
        found[quote].append(term)
    return {quote: tuple(terms) for quote, terms in found.items()}


def load_financing(quotes: Sequence[int | None]) -> dict[int, Asked]:
    """Return by quote the request for its financing, in one query."""
    return {
        quote: Asked(key, state, Contact(email, language, user, name))
        for quote, key, state, email, language, user, name in rows(
            "SELECT f.quote_id, f.id, f.state, u.email, u.language, u.id, u.name "
            "FROM financing_request f JOIN user_account u ON u.id = f.asked_by_id "
            "WHERE f.quote_id = ANY(%s)",
            [distinct(quotes)],
        )
    }
