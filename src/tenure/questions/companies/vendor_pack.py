"""What procurement needs to set the vendor up as a supplier, and what it asked for (MOD-07)."""

from dataclasses import dataclass
from datetime import date, datetime

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.gateways.clock import day_in
from tenure.records.facts.deployments import load_deployment
from tenure.records.facts.parties import load_buyers, load_sellers
from tenure.records.facts.policies import load_policies
from tenure.records.facts.reading import rows
from tenure.rules.decision import Refused
from tenure.rules.ordering.purchase_terms import TERMS_VERSION
from tenure.rules.parties import PartnerContact, Seller

ANSWERED_SHOWN = 50


@dataclass(frozen=True, slots=True)
class EntityFile:
    """A file of a legal entity that is handed out; `size` in bytes."""

    id: int
    legal_entity_id: int
    title: str
    file_name: str
    file_type: str
    size: int
    entered_at: datetime


@dataclass(frozen=True, slots=True)
class AskedFor:
    """What a customer's procurement missed, and the answer if there is one."""

    id: int
    customer_id: int
    company: str
    time_zone: str
    seller: str
    wanted: str
    state: str
    answer: str
    asked_by: str
    asked_at: datetime
    answered_at: datetime | None


@dataclass(frozen=True, slots=True)
class VendorPack:
    """Everything of the vendor that a customer's procurement enters or files, as of a day."""

    customer_id: int
    customer_number: str
    company: str
    currency: str
    time_zone: str
    brand: str
    seller: Seller
    partner: PartnerContact | None
    net_days: int
    terms_version: str
    on: date
    files: tuple[EntityFile, ...]
    asked: tuple[AskedFor, ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """The files of one legal entity, as the office keeps them."""

    legal_entity_id: int
    name: str
    time_zone: str
    files: tuple[EntityFile, ...]


@dataclass(frozen=True, slots=True)
class Requests:
    """What all customers asked for: what waits, the oldest first, and what was answered last."""

    waiting: tuple[AskedFor, ...]
    answered: tuple[AskedFor, ...]


def vendor_pack(actor: Actor, *, customer_id: int, at: datetime) -> VendorPack | Refused:
    """Return the pack of the legal entity that sells to a customer, in ten queries."""
    return ask(
        "see-vendor-pack", lambda: _pack(customer_id, at), actor=actor, customer_id=customer_id
    )


def pack_file(
    actor: Actor, *, customer_id: int, document_id: int
) -> tuple[str, str, bytes] | Refused | None:
    """Return a file of the pack: name, type, content; None if it isn't in it."""
    return ask(
        "see-vendor-pack",
        lambda: _file(
            "AND legal_entity_id = (SELECT legal_entity_id FROM customer WHERE id = %s)",
            document_id,
            customer_id,
        ),
        actor=actor,
        customer_id=customer_id,
    )


def pack_contents(
    actor: Actor, *, customer_id: int, pack: VendorPack
) -> tuple[tuple[EntityFile, bytes], ...] | Refused:
    """Return all files of a pack with their bytes, in the order of their titles."""
    return ask("see-vendor-pack", lambda: _contents(pack), actor=actor, customer_id=customer_id)


def entity_documents(actor: Actor) -> tuple[Shelf, ...] | Refused:
    """Return what each legal entity hands out, for the vendor's staff."""
    return ask("see-entity-documents", _shelves, actor=actor, customer_id=None)


def entity_file(actor: Actor, *, document_id: int) -> tuple[str, str, bytes] | Refused | None:
    """Return a file of a legal entity to the vendor's staff."""
    return ask(
        "see-entity-documents", lambda: _file("", document_id), actor=actor, customer_id=None
    )


def vendor_requests(actor: Actor) -> Requests | Refused:
    """Return what customers asked for, for the vendor's staff, in two queries."""
    return ask(
        "see-vendor-requests",
        lambda: Requests(
            _asked("r.state = 'asked' ORDER BY r.asked_at, r.id", ()),
            _asked("r.state = 'answered' ORDER BY r.answered_at DESC LIMIT %s", (ANSWERED_SHOWN,)),
        ),
        actor=actor,
        customer_id=None,
    )


def _pack(customer_id: int, at: datetime) -> VendorPack:
    buyer = load_buyers([customer_id])[customer_id]
    known = load_deployment()
    on = day_in(at, zone=buyer.time_zone)
    _, policy = load_policies().in_force(on)
    return VendorPack(
        customer_id=buyer.id,
        customer_number=buyer.number,
        company=buyer.name,
        currency=buyer.currency,
        time_zone=buyer.time_zone,
        brand=known.vendor if known else buyer.seller.name,
        seller=buyer.seller,
        partner=buyer.partner,
        net_days=policy.invoice.net_days,
        terms_version=TERMS_VERSION,
        on=on,
        files=_files("AND legal_entity_id = %s", [buyer.seller.id]),
        asked=_asked("r.customer_id = %s ORDER BY r.id DESC", (customer_id,)),
    )


def _shelves() -> tuple[Shelf, ...]:
    every = _files("", [])
    return tuple(
        Shelf(
            one.id,
            one.name,
            one.time_zone,
            tuple(file for file in every if file.legal_entity_id == one.id),
        )
        for one in sorted(load_sellers().values(), key=lambda seller: seller.name)
    )


_FILES = """
SELECT id, legal_entity_id, title, file_name, file_type, length(content), entered_at
FROM entity_document WHERE withdrawn_at IS NULL {which} ORDER BY lower(title), id
"""
_ASKED = """
SELECT r.id, r.customer_id, c.name, c.time_zone, e.name, r.wanted, r.state, r.answer,
       coalesce(nullif(u.name, ''), u.email, ''), r.asked_at, r.answered_at
FROM vendor_document_request r
JOIN customer c ON c.id = r.customer_id
JOIN legal_entity e ON e.id = r.legal_entity_id
LEFT JOIN user_account u ON u.id = r.user_id
WHERE {which}
"""


def _files(which: str, values: list[int]) -> tuple[EntityFile, ...]:
    return tuple(EntityFile(*row) for row in rows(_FILES.format(which=which), values))


def _asked(which: str, values: tuple[int, ...]) -> tuple[AskedFor, ...]:
    return tuple(AskedFor(*row) for row in rows(_ASKED.format(which=which), list(values)))


def _file(which: str, *values: int) -> tuple[str, str, bytes] | None:
    found = rows(
        "SELECT file_name, file_type, content FROM entity_document "  # noqa: S608 - ours
        f"WHERE id = %s AND withdrawn_at IS NULL {which}",
        list(values),
    )
    return (found[0][0], found[0][1], bytes(found[0][2])) if found else None


def _contents(pack: VendorPack) -> tuple[tuple[EntityFile, bytes], ...]:
    found = {
        key: bytes(content)
        for key, content in rows(
            "SELECT id, content FROM entity_document WHERE id = ANY(%s)",
            [[one.id for one in pack.files]],
        )
    }
    return tuple((one, found[one.id]) for one in pack.files)
