"""Exemption certificates: handed in, approved or rejected, and what they must say (TAX-02)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from tenure.rules.changes import CertificateDecided, CertificateEntered, Change
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused, decided
from tenure.rules.notices import About, mails
from tenure.rules.parties import Buyer
from tenure.rules.taxes.us_states import state_code

LARGEST_BYTES = 5_000_000
"""What a file may have at most; a scanned page has a tenth of it."""

FILE_TYPES = {b"%PDF-": "application/pdf", b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg"}
"""The first bytes of the files that are taken."""


@dataclass(frozen=True, slots=True)
class Handed:
    """A certificate as somebody hands it in; `last_on` is its last day, None if it has none."""

    jurisdiction: str
    number: str
    from_on: date
    last_on: date | None
    file_name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Entering:
    """What entering needs: the customer, the same certificate entered before, who enters it."""

    buyer: Buyer
    known_id: int | None
    user_id: int | None
    on: date
    at: datetime


@dataclass(frozen=True, slots=True)
class Deciding:
    """A certificate that is looked at, with the customer whom the outcome is told."""

    id: int
    jurisdiction: str
    number: str
    state: str
    buyer: Buyer
    user_id: int | None
    at: datetime


def jurisdiction_of(text: str, *, country: str) -> str:
    """Return the jurisdiction as it is kept, nothing if it isn't one of the country (TAX-02).

    >>> jurisdiction_of("Massachusetts", country="US"), jurisdiction_of("se", country="SE")
    ('US-MA', 'SE')
    >>> jurisdiction_of("NO", country="SE")
    ''
    """
    written = " ".join(text.split())
    if written.upper() == country:
        return country
    state = state_code(written) if country == "US" else ""
    return f"US-{state}" if state else ""


def enter(handed: Handed, *, facts: Entering) -> Decision:
    """Keep a certificate until the vendor has looked at it; the same one twice is one (TAX-02).

    Refused: certificate-place-unknown, certificate-number-missing, certificate-days-wrong,
    certificate-over, certificate-file-missing, certificate-file-large, certificate-file-kind.
    """
    fault = _fault(handed, facts)
    if fault is not None:
        return fault
    if facts.known_id is not None:
        return decided(certificate_id=facts.known_id)
    key = NewRows().number()
    change = CertificateEntered(
        id=key,
        customer_id=facts.buyer.id,
        jurisdiction=jurisdiction_of(handed.jurisdiction, country=facts.buyer.country),
        number=tidy_number(handed.number),
        from_on=handed.from_on,
        last_on=handed.last_on,
        state="pending",
        file_name=handed.file_name[-120:],
        file_type=_type_of(handed.content),
        content=handed.content,
        entered_at=facts.at,
        entered_by_id=facts.user_id,
    )
    return Decided((change,), Because("TAX-02", "handed-in"), {"certificate_id": key})


def decide(approved: bool, *, reason: str, facts: Deciding) -> Decision:
    """Approve or reject a certificate, or take an approval back; the purchasers are told why.

    The same decision twice is one. Refused: certificate-rejected-before (it is handed in anew).
    """
    state = "approved" if approved else "rejected"
    if facts.state == state:
        return decided(certificate_id=facts.id)
    if facts.state == "rejected":
        about = {"number": facts.number}
        return Refused("certificate-rejected-before", about, "office:certificates")
    change = CertificateDecided(
        id=facts.id,
        customer_id=facts.buyer.id,
        state=state,
        reason=" ".join(reason.split())[:200],
        decided_at=facts.at,
        decided_by_id=facts.user_id,
    )
    return Decided(
        (change, *_told(change, facts)), Because("TAX-02", state), {"certificate_id": facts.id}
    )


def tidy_number(number: str) -> str:
    """Return the number of a certificate without spare blanks."""
    return " ".join(number.split())[:60]


def _fault(handed: Handed, facts: Entering) -> Refused | None:
    country = facts.buyer.country
    place = "account:company"
    if not jurisdiction_of(handed.jurisdiction, country=country):
        about: dict[str, str | int] = {"place": handed.jurisdiction, "country": country}
        return Refused("certificate-place-unknown", about, place)
    if not tidy_number(handed.number):
        return Refused("certificate-number-missing", {}, place)
    if handed.last_on is not None and handed.last_on < handed.from_on:
        about = {"from_on": str(handed.from_on), "last_on": str(handed.last_on)}
        return Refused("certificate-days-wrong", about, place)
    if handed.last_on is not None and handed.last_on < facts.on:
        return Refused("certificate-over", {"last_on": str(handed.last_on)}, place)
    if not handed.content:
        return Refused("certificate-file-missing", {}, place)
    if len(handed.content) > LARGEST_BYTES:
        return Refused("certificate-file-large", {"most": LARGEST_BYTES // 1_000_000}, place)
    if not _type_of(handed.content):
        return Refused("certificate-file-kind", {}, place)
    return None


def _type_of(content: bytes) -> str:
    return next((kind for head, kind in FILE_TYPES.items() if content.startswith(head)), "")


def _told(change: CertificateDecided, facts: Deciding) -> Iterator[Change]:
    return mails(
        facts.buyer.purchasers,
        template="certificate-decided",
        values={
            "company": facts.buyer.name,
            "number": facts.number,
            "outcome": change.state,
            "reason": change.reason,
            "url": "/account/company/",
        },
        about=About(facts.buyer.id),
        at=facts.at,
        rows=NewRows(),
    )
