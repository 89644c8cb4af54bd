"""Accounts, companies with every role held in them, invitations: many at a time."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from tenure.records.facts.reading import distinct, rows
from tenure.rules.companies.customers import Market
from tenure.rules.companies.invitations import Offered
from tenure.rules.companies.people import Account, normal_email
from tenure.rules.companies.roles import Acting, Company, Held, Seat
from tenure.rules.companies.second_factors import Demanding

_ACCOUNT = "SELECT id, email, name, language FROM user_account"


def load_accounts(emails: Sequence[str]) -> dict[str, Account]:
    """Return accounts by normal e-mail address, in one query."""
    wanted = distinct([normal_email(email) for email in emails])
    found = rows(f"{_ACCOUNT} WHERE email = ANY(%s)", [wanted])
    return {row[1]: Account(*row) for row in found}


def load_accounts_by_id(keys: Sequence[int | None]) -> dict[int, Account]:
    """Return accounts by key, in one query."""
    found = rows(f"{_ACCOUNT} WHERE id = ANY(%s)", [distinct(keys)])
    return {row[0]: Account(*row) for row in found}


def load_companies(
    customers: Sequence[int | None], *, acting: Acting, at: datetime
) -> dict[int, Company]:
    """Return companies by key with roles, teams and seats handed out, in four queries."""
    wanted = distinct(customers)
    held: dict[int, list[Held]] = defaultdict(list)
    for customer, *role in rows(
        "SELECT customer_id, id, user_id, role, team_id FROM role "
        "WHERE customer_id = ANY(%s) ORDER BY id",
        [wanted],
    ):
        held[customer].append(Held(*role))
    teams: dict[int, list[int]] = defaultdict(list)
    for customer, team in rows(
        "SELECT customer_id, id FROM team WHERE customer_id = ANY(%s) ORDER BY NOT is_first, id",
        [wanted],
    ):
        teams[customer].append(team)
    seats: dict[int, list[Seat]] = defaultdict(list)
    for customer, *seat in rows(
        "SELECT s.customer_id, a.id, a.subscription_id, a.user_id, a.through_id "
        "FROM subscription s JOIN assignment a ON a.subscription_id = s.id "
        "WHERE s.customer_id = ANY(%s) AND a.released_at IS NULL ORDER BY a.id",
        [wanted],
    ):
        seats[customer].append(Seat(*seat))
    return {
        key: Company(
            id=key,
            name=name,
            held=tuple(held[key]),
            teams=tuple(teams[key]),
            acting=acting,
            at=at,
            seats=tuple(seats[key]),
        )
        for key, name in rows("SELECT id, name FROM customer WHERE id = ANY(%s)", [wanted])
    }


def load_markets(countries: Sequence[str]) -> dict[str, Market]:
    """Return the markets of countries, in one query."""
    return {
        row[0]: Market(*row)
        for row in rows(
            "SELECT country, currency, legal_entity_id, time_zone, language FROM market "
            "WHERE country = ANY(%s)",
            [distinct(countries)],
        )
    }


def founded_before(
    wanted: Sequence[tuple[str, str]], *, user_id: int | None
) -> dict[tuple[str, str], int]:
    """Return the customers of a purchaser by lower-case name and country, in one query."""
    return {
        (name, country): key
        for key, name, country in rows(
            "SELECT c.id, lower(c.name), c.country FROM customer c "
            "JOIN role r ON r.customer_id = c.id AND r.role = 'purchaser' "
            "WHERE r.user_id = %s AND lower(c.name) = ANY(%s)",
            [user_id, [name for name, _ in wanted]],
        )
    }


def load_invitations(
    *, hashes: Sequence[str] = (), keys: Sequence[int] = ()
) -> dict[str | int, tuple[int, Offered]]:
    """Return invitations with their customer, by the hash or the key asked for, in one query."""
    found: dict[str | int, tuple[int, Offered]] = {}
    for customer, token_hash, *offered in rows(
        "SELECT customer_id, token_hash, id, email, role, team_id, invited_at, accepted_at, "
        "withdrawn_at FROM invitation WHERE token_hash = ANY(%s) OR id = ANY(%s)",
        [list(hashes), list(keys)],
    ):
        found[token_hash] = found[offered[0]] = (customer, Offered(*offered))
    return found


def load_demands(customers: Sequence[int | None]) -> dict[int, Demanding]:
    """Return whether customers demand a second factor, in one query."""
    found = rows(
        "SELECT id, second_factor_demanded FROM customer WHERE id = ANY(%s)", [distinct(customers)]
    )
    return {row[0]: Demanding(*row) for row in found}


def load_roles(user: int, customers: Sequence[int | None]) -> dict[int, frozenset[str]]:
    """Return which roles a user has in each of these customers, in one query."""
    found: dict[int, set[str]] = defaultdict(set)
    for customer, role in rows(
        "SELECT customer_id, role FROM role WHERE user_id = %s AND customer_id = ANY(%s)",
        [user, distinct(customers)],
    ):
        found[customer].add(role)
    return {customer: frozenset(several) for customer, several in found.items()}
