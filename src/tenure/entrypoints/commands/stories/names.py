"""Finds what a story's names stand for: subscriptions, orders, invoices, payments, seats."""

from collections.abc import Callable
from hashlib import sha256
from typing import Any

from tenure.engine.inputs import nearest
from tenure.entrypoints.commands.stories.world import Person, World
from tenure.entrypoints.commands.stories.written import StoryWrong
from tenure.gateways.link_tokens import token_for
from tenure.records.facts.reading import named_rows, rows
from tenure.rules.companies.invitations import token_hash

_ORDERS = (
    "SELECT o.id FROM purchase_order o JOIN purchase_order asked ON asked.id = %s "
    "WHERE o.id = asked.id OR o.purchase_id = asked.purchase_id"
)
"""An order with those of the same purchase: what one step has made."""


def made(world: World, name: str) -> dict[str, Any]:
    """Return what the step that said `as = name` made."""
    if name not in world.made:
        raise StoryWrong(f"no step has made {name!r}{nearest(name, world.made)}")
    return world.made[name]


def subscription_id(world: World, name: str) -> int:
    """Return the subscription that a name stands for; of several it names the product."""
    whole, _, product = name.partition(" / ")
    order = made(world, whole).get("order_id")
    found = rows(
        "SELECT DISTINCT s.id FROM subscription s JOIN product p ON p.id = s.product_id "  # noqa: S608 - our own words
        "JOIN term t ON t.subscription_id = s.id "
        f"WHERE t.order_id IN ({_ORDERS}) AND (%s = '' OR p.name = %s)",
        [order, product, product],
    )
    if len(found) == 1:
        key: int = found[0][0]
        return key
    if found:
        raise StoryWrong(f'{name!r} made several subscriptions: write "{name} / Atlas"')
    raise StoryWrong(f"{name!r} has made no subscription (its order: {_state(order)})")


def quote_id(world: World, name: str) -> int:
    """Return the quote that a step made; `automatic` is the newest that the run has made."""
    if name == "automatic":
        found = rows("SELECT max(id) FROM quote WHERE source = 'automatic'")
        key = found[0][0]
    else:
        key = made(world, name).get("quote_id")
    if not isinstance(key, int):
        raise StoryWrong(f"{name!r} made no quote")
    return key


def request_id(world: World, name: str) -> int:
    """Return the request for a quote that a step made."""
    key = made(world, name).get("request_id")
    if not isinstance(key, int):
        raise StoryWrong(f"{name!r} asked for no quote")
    return key


def link_token(email: str) -> str:
    """Return the token of the newest link to a quote that was mailed to an address."""
    found = rows(
        "SELECT values->>'seed' FROM mail WHERE \"to\" = %s AND values ? 'seed' "
        "ORDER BY id DESC LIMIT 1",
        [email],
    )
    if not found:
        raise StoryWrong(f"no link to a quote was mailed to {email}")
    return token_for(found[0][0])


def order_id(world: World, name: str) -> int:
    """Return the order that a step made."""
    key = made(world, name).get("order_id")
    if not isinstance(key, int):
        raise StoryWrong(f"{name!r} made no order")
    return key


def invoice(world: World, name: str, *, which: str = "latest") -> dict[str, Any]:
    """Return an invoice: the latest, earliest, or latest open one of a subscription or order."""
    orders = {"latest": "i.id DESC", "first": "i.id", "open": "i.id DESC"}
    if which not in orders:
        raise StoryWrong(f"{which!r}: an invoice is the {', '.join(orders)} one")
    for column, key in _targets(world, name):
        found = list(
            named_rows(
                f"SELECT DISTINCT i.* FROM invoice i JOIN invoice_line l ON l.invoice_id = i.id "  # noqa: S608 - our own words
                f"WHERE {column} = %s AND i.kind = 'invoice' "
                f"AND (%s <> 'open' OR i.open_minor > 0) "
                f"ORDER BY {orders[which]} LIMIT 1",
                [key, which],
            )
        )
        if found:
            return found[0]
    raise StoryWrong(f"{name!r} has no {'open ' if which == 'open' else ''}invoice")


def invoices(world: World, name: str) -> list[dict[str, Any]]:
    """Return every invoice of a subscription, the earliest first."""
    return list(
        named_rows(
            "SELECT DISTINCT i.* FROM invoice i JOIN invoice_line l ON l.invoice_id = i.id "
            "WHERE l.subscription_id = %s ORDER BY i.id",
            [subscription_id(world, name)],
        )
    )


def subscription(world: World, name: str) -> dict[str, Any]:
    """Return a subscription as it stands."""
    key = subscription_id(world, name)
    return next(named_rows("SELECT * FROM subscription WHERE id = %s", [key]))


def payment(world: World, name: str) -> dict[str, Any]:
    """Return the latest payment that was asked for an order or an invoice of it."""
    for column, key in _targets(world, name):
        found = list(
            named_rows(
                f"SELECT p.* FROM payment p "  # noqa: S608 - our own words
                f"LEFT JOIN payment_share h ON h.payment_id = p.id "
                f"LEFT JOIN invoice i ON i.id = coalesce(p.invoice_id, h.invoice_id) "
                f"LEFT JOIN invoice_line l ON l.invoice_id = i.id "
                f"WHERE {column} = %s OR p.order_id = %s OR p.purchase_id = "
                f"(SELECT purchase_id FROM purchase_order WHERE id = %s) "
                f"ORDER BY p.id DESC LIMIT 1",
                [key, key, key],
            )
        )
        if found:
            return found[0]
    raise StoryWrong(f"no payment was asked for {name!r}")


def assignment_id(world: World, person: Person, name: str) -> int:
    """Return the seat that somebody holds in a subscription."""
    found = rows(
        "SELECT id FROM assignment WHERE user_id = %s AND subscription_id = %s "
        "AND released_at IS NULL",
        [person.key, subscription_id(world, name)],
    )
    if not found:
        raise StoryWrong(f"{person.name} holds no seat of {name!r}")
    key: int = found[0][0]
    return key


def seats(world: World, need: Callable[[str], Any]) -> list[int]:
    """Return the seats that the people of a step hold in its subscription."""
    name = str(need("subscription"))
    return [assignment_id(world, world.person(str(one)), name) for one in need("people")]


def group_id(name: str, *, customer: int) -> int:
    """Return a group of a company by its name."""
    found = rows(
        "SELECT id FROM people_group WHERE name = %s AND customer_id = %s AND dissolved_at IS NULL",
        [name, customer],
    )
    if not found:
        raise StoryWrong(f"there is no group {name!r}")
    key: int = found[0][0]
    return key


def allotment_id(world: World, name: str, subscription: str) -> int:
    """Return what a group or team has of a subscription."""
    found = rows(
        "SELECT l.id FROM allotment l LEFT JOIN people_group g ON g.id = l.group_id "
        "LEFT JOIN team t ON t.id = l.team_id "
        "WHERE coalesce(g.name, t.name) = %s AND l.subscription_id = %s AND l.released_at IS NULL",
        [name, subscription_id(world, subscription)],
    )
    if not found:
        raise StoryWrong(f"{name!r} has nothing of {subscription!r}")
    key: int = found[0][0]
    return key


def role_id(person: Person, role: str, *, customer: int) -> int:
    """Return the key of a role that somebody holds."""
    found = rows(
        "SELECT id FROM role WHERE user_id = %s AND role = %s AND customer_id = %s",
        [person.key, role, customer],
    )
    if not found:
        raise StoryWrong(f"{person.name} isn't {role}")
    key: int = found[0][0]
    return key


def invitation_token(name: str) -> str:
    """Return the token of an invitation by its name in the story: long, as real ones are."""
    return sha256(name.encode()).hexdigest()


def invitation_id(name: str) -> int:
    """Return the key of an invitation, whose token is its name in the story."""
    found = rows(
        "SELECT id FROM invitation WHERE token_hash = %s", [token_hash(invitation_token(name))]
    )
    if not found:
        raise StoryWrong(f"nobody was invited as {name!r}")
    key: int = found[0][0]
    return key


def cart_token(world: World, owner: str) -> str:
    """Return the token of somebody's present cart; an ordered one is followed by a new one."""
    token = f"{owner}-{world.carts.setdefault(owner, 1)}"
    ordered = rows("SELECT ordered_at FROM cart WHERE token = %s", [token])
    if ordered and ordered[0][0] is not None:
        world.carts[owner] += 1
        return f"{owner}-{world.carts[owner]}"
    return token


def _targets(world: World, name: str) -> list[tuple[str, int]]:
    """Return by which columns to look for what belongs to a name: its order, its subscription."""
    order = made(world, name.partition(" / ")[0]).get("order_id")
    if rows(f"SELECT 1 FROM term WHERE order_id IN ({_ORDERS}) LIMIT 1", [order]):  # noqa: S608
        return [("l.subscription_id", subscription_id(world, name))]
    return [("i.order_id", order)] if isinstance(order, int) else []


def _state(order: object) -> str:
    found = rows("SELECT state, failure FROM purchase_order WHERE id = %s", [order])
    return " ".join(found[0]).strip() if found else "none"
