"""What choosing a partner, bringing a customer and asking for a quote need to know."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

from tenure.records.facts.reading import distinct, rows
from tenure.records.facts.subscriptions import load_subscriptions
from tenure.rules.parties import Contact
from tenure.rules.partners.partner_choice import Choosing, Partner
from tenure.rules.partners.quote_requests import Asking, Queued
from tenure.rules.subscriptions import Subscription


def load_named_partners(keys: Sequence[int | None]) -> dict[int, Partner]:
    """Return partners with their account manager, in one query.

    The manager is written to in the language of their account, where they have one.
    """
    return {
        key: Partner(
            key,
            number,
            name,
            Contact(email, language, user, manager) if email else None,
        )
        for key, number, name, manager, email, language, user in rows(
            "SELECT p.id, p.number, p.name, p.manager_name, p.manager_email, "
            "coalesce(u.language, m.language, 'en'), u.id FROM partner p "
            "LEFT JOIN user_account u ON u.email = lower(p.manager_email) "
            "LEFT JOIN market m ON m.country = p.country WHERE p.id = ANY(%s)",
            [distinct(keys)],
        )
    }


def load_choosing(
    wanted: Sequence[tuple[int, int]], *, chosen_by: str, at: datetime
) -> list[Choosing]:
    """Return what choosing needs, by customer and partner: four queries."""
    customers = [customer for customer, _ in wanted]
    partners = load_named_partners([partner for _, partner in wanted])
    details = {
        row[0]: row[1:]
        for row in rows(
            "SELECT c.id, c.name, c.number, c.partner_id, r.id, "
            "(c.founded_at AT TIME ZONE c.time_zone)::date, (%s AT TIME ZONE c.time_zone)::date "
            "FROM customer c LEFT JOIN partner_of_record r ON r.customer_id = c.id "
            "AND r.to_on IS NULL WHERE c.id = ANY(%s)",
            [at, customers],
        )
    }
    living = _living(customers)
    found = []
    for customer, partner in wanted:
        name, number, now, record, founded_on, on = details[customer]
        found.append(
            Choosing(
                customer_id=customer,
                company=name,
                number=number,
                partner_id=now,
                record_id=record,
                founded_on=founded_on,
                wanted=partners.get(partner),
                subscriptions=tuple(living.get(customer, ())),
                chosen_by=chosen_by,
                on=on,
                at=at,
            )
        )
    return found


def brought_before(
    wanted: Sequence[tuple[str, str]], *, partner_id: int | None
) -> dict[tuple[str, str], int]:
    """Return what a partner brought before, by lower-case name and country; one query."""
    return {
        (name, country): key
        for key, name, country in rows(
            "SELECT id, lower(name), country FROM customer "
            "WHERE partner_id = %s AND lower(name) = ANY(%s) ORDER BY id",
            [partner_id, [name for name, _ in wanted]],
        )
    }


def load_asking(
    wanted: Sequence[tuple[int, int, tuple[int, ...], str]], *, user_id: int | None, at: datetime
) -> list[Asking]:
    """Return what asking needs, by customer, partner, subscriptions and intent: five queries."""
    customers = [one[0] for one in wanted]
    partners = load_named_partners([one[1] for one in wanted])
    details = {
        row[0]: (row[1], row[2])
        for row in rows("SELECT id, name, number FROM customer WHERE id = ANY(%s)", [customers])
    }
    owners: Mapping[int, int] = dict(
        rows(
            "SELECT id, customer_id FROM subscription WHERE id = ANY(%s)",
            [[key for one in wanted for key in one[2]]],
        )
    )
    before = {
        (row[0], row[1]): row[2]
        for row in rows(
            "SELECT customer_id, intent, id FROM quote_request "
            "WHERE customer_id = ANY(%s) AND intent = ANY(%s)",
            [customers, [one[3] for one in wanted]],
        )
    }
    asker = _contact(user_id)
    return [
        Asking(
            customer_id=customer,
            company=details[customer][0],
            number=details[customer][1],
            partner=partners.get(partner),
            own=all(owners.get(key) == customer for key in subscriptions),
            asked_by=asker,
            before=before.get((customer, intent)),
            at=at,
        )
        for customer, partner, subscriptions, intent in wanted
    ]


def load_queued(
    wanted: Sequence[tuple[int, int | None]], *, user_id: int | None, at: datetime
) -> list[Queued]:
    """Return requests to be answered, each with the quote that shall answer it: two queries."""
    quotes = {
        row[0]: (row[1], row[2])
        for row in rows(
            "SELECT id, customer_id, partner_id FROM quote WHERE id = ANY(%s)",
            [distinct([quote for _, quote in wanted])],
        )
    }
    found = {
        row[0]: row[1:]
        for row in rows(
            "SELECT r.id, r.customer_id, r.partner_id, r.state, p.name, u.id, u.email, u.language, "
            "u.name FROM quote_request r JOIN partner p ON p.id = r.partner_id "
            "JOIN user_account u ON u.id = r.asked_by_id WHERE r.id = ANY(%s)",
            [[request for request, _ in wanted]],
        )
    }
    told = []
    for request, quote in wanted:
        customer, partner, state, name, user, email, language, called = found[request]
        told.append(
            Queued(
                id=request,
                customer_id=customer,
                state=state,
                partner=name,
                asked_by=Contact(email, language, user, called),
                quote_is_theirs=quotes.get(quote or 0) == (customer, partner),
                answered_by=user_id,
                at=at,
            )
        )
    return told


def customers_asking(requests: Sequence[int]) -> list[int | None]:
    """Return whose each request is, None for one that doesn't exist; one query."""
    found: dict[int, int] = dict(
        rows("SELECT id, customer_id FROM quote_request WHERE id = ANY(%s)", [list(requests)])
    )
    return [found.get(key) for key in requests]


def _contact(user_id: int | None) -> Contact:
    found = rows("SELECT email, language, id, name FROM user_account WHERE id = %s", [user_id])
    return Contact(*found[0]) if found else Contact("", "en")


def _living(customers: Sequence[int]) -> dict[int, list[Subscription]]:
    keys = rows(
        "SELECT id FROM subscription WHERE customer_id = ANY(%s) "
        "AND state IN ('trial', 'active', 'expired', 'suspended') ORDER BY id",
        [list(customers)],
    )
    found: dict[int, list[Subscription]] = defaultdict(list)
    for one in load_subscriptions([key for (key,) in keys]).values():
        found[one.customer_id].append(one)
    for several in found.values():
        several.sort(key=lambda one: one.id)
    return found
