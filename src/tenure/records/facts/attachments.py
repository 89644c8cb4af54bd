"""What is attached to subscriptions, orders, quotes and invoices, and the files there are."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tenure.records.facts.reading import rows
from tenure.rules.attachments import Attached, Owner


@dataclass(frozen=True, slots=True)
class HolderRow:
    """What documents can be attached to: whose it is and how it stands."""

    customer_id: int
    state: str
    renews_on: date | None
    kind: str
    pack: bool
    time_zone: str


_HOLDERS = """
SELECT 'subscription', s.id, s.customer_id, s.state, s.renews_on, p.kind, s.pack, s.time_zone
FROM subscription s JOIN product p ON p.id = s.product_id WHERE s.id = ANY(%s)
UNION ALL
SELECT 'order', o.id, o.customer_id, o.state, NULL, '', false, c.time_zone
FROM purchase_order o JOIN customer c ON c.id = o.customer_id WHERE o.id = ANY(%s)
"""


def load_holders(owners: Sequence[Owner]) -> dict[Owner, HolderRow]:
    """Return those of the subscriptions and orders that are there, in one query."""
    return {
        (row[0], row[1]): HolderRow(*row[2:])
        for row in rows(
            _HOLDERS,
            [[key for kind, key in owners if kind == wanted] for wanted in _KINDS],
        )
    }


_KINDS = ("subscription", "order")


def owners_of(documents: Sequence[int]) -> dict[int, Owner]:
    """Return what each document is attached to, in one query."""
    return {
        row[0]: (row[1], row[2])
        for row in rows(
            "SELECT id, owner_kind, owner_id FROM attachment WHERE id = ANY(%s)", [list(documents)]
        )
    }


def load_attached(owners: Sequence[Owner]) -> dict[Owner, tuple[Attached, ...]]:
    """Return the documents of things with their files, in the order of attaching; one query."""
    found: dict[Owner, list[Attached]] = defaultdict(list)
    for kind, key, *document in rows(
        "SELECT a.owner_kind, a.owner_id, a.id, a.name, a.file_id, f.sha256, "
        "EXISTS (SELECT FROM attachment b WHERE b.customer_id = a.customer_id "
        "AND b.file_id = a.file_id AND b.id <> a.id) "
        "FROM unnest(%s::text[], %s::bigint[]) AS w (kind, key) "
        "JOIN attachment a ON a.owner_kind = w.kind AND a.owner_id = w.key "
        "JOIN attached_file f ON f.id = a.file_id ORDER BY a.id",
        [[kind for kind, _ in owners], [key for _, key in owners]],
    ):
        found[kind, key].append(Attached(*document))
    return {owner: tuple(several) for owner, several in found.items()}


def load_files(wanted: Iterable[tuple[int, str]]) -> dict[tuple[int, str], int]:
    """Return the files that customers have by their SHA-256, in one query."""
    pairs = list(wanted)
    return {
        (row[0], row[1]): row[2]
        for row in rows(
            "SELECT f.customer_id, f.sha256, f.id FROM unnest(%s::bigint[], %s::text[]) "
            "AS w (customer, sha256) JOIN attached_file f "
            "ON f.customer_id = w.customer AND f.sha256 = w.sha256",
            [[customer for customer, _ in pairs], [sha256 for _, sha256 in pairs]],
        )
    }


def load_documents(
    *, subscriptions: Sequence[int] = (), orders: Sequence[int] = ()
) -> Mapping[Owner, tuple[Attached, ...]]:
    """Return what is attached to subscriptions and orders, in one query."""
    found: dict[Owner, list[Attached]] = defaultdict(list)
    for kind, key, *document in rows(
        "SELECT owner_kind, owner_id, id, name, file_id FROM attachment "
        "WHERE owner_kind = 'subscription' AND owner_id = ANY(%s) "
        "OR owner_kind = 'order' AND owner_id = ANY(%s) ORDER BY id",
        [list(subscriptions), list(orders)],
    ):
        found[kind, key].append(Attached(*document))
    return {owner: tuple(several) for owner, several in found.items()}
