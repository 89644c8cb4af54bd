"""What a customer's tax hangs on, as its purchasers and the vendor's staff see it (TAX-02)."""

from dataclasses import dataclass
from datetime import date, datetime

from tenure.engine.actor import Actor
from tenure.engine.question import ask
from tenure.gateways.clock import day_in
from tenure.records.facts.parties import vat_number_valid
from tenure.records.facts.reading import rows
from tenure.rules.decision import Refused

DECIDED_SHOWN = 50


@dataclass(frozen=True, slots=True)
class NumberStanding:
    """A VAT number: `state` is none, kept, form, valid, invalid, silent; when it was asked for."""

    state: str
    asked_on: date | None
    reference: str


@dataclass(frozen=True, slots=True)
class CertificateShown:
    """A certificate; `state` is pending, approved or rejected, `over` says that its days are."""

    id: int
    customer_id: int
    customer: str
    jurisdiction: str
    number: str
    from_on: date
    last_on: date | None
    state: str
    reason: str
    has_file: bool
    entered_at: datetime
    time_zone: str
    over: bool


@dataclass(frozen=True, slots=True)
class CompanyTax:
    """What a company's tax hangs on beside its address."""

    number: NumberStanding
    certificates: tuple[CertificateShown, ...]

    @property
    def on_file(self) -> bool:
        """Return whether a certificate keeps the company from editing its details (ACC-08)."""
        return any(one.state != "rejected" and not one.over for one in self.certificates)


@dataclass(frozen=True, slots=True)
class Certificates:
    """The certificates of all customers: those to be looked at, the oldest first, and decided."""

    waiting: tuple[CertificateShown, ...]
    decided: tuple[CertificateShown, ...]


def company_tax(actor: Actor, *, customer_id: int, at: datetime) -> CompanyTax | Refused:
    """Return what the tax of a customer hangs on, in two queries."""
    return ask(
        "see-company", lambda: _company(customer_id, at), actor=actor, customer_id=customer_id
    )


def certificates(actor: Actor, *, at: datetime) -> Certificates | Refused:
    """Return the certificates that staff look at, in two queries."""
    return ask(
        "see-certificates",
        lambda: Certificates(
            _shown("t.state = 'pending' ORDER BY t.id", (), at),
            _shown(
                "t.state <> 'pending' ORDER BY t.decided_at DESC LIMIT %s", (DECIDED_SHOWN,), at
            ),
        ),
        actor=actor,
        customer_id=None,
    )


def company_certificate_file(
    actor: Actor, *, customer_id: int, certificate_id: int
) -> tuple[str, str, bytes] | Refused | None:
    """Return a certificate's file (name, type, content) to the customer's own people."""
    return ask(
        "see-company",
        lambda: _file("id = %s AND customer_id = %s", certificate_id, customer_id),
        actor=actor,
        customer_id=customer_id,
    )


def certificate_file(
    actor: Actor, *, certificate_id: int
) -> tuple[str, str, bytes] | Refused | None:
    """Return a certificate's file (name, type, content) to the staff that looks at it."""
    return ask(
        "see-certificates",
        lambda: _file("id = %s", certificate_id),
        actor=actor,
        customer_id=None,
    )


def _company(key: int, at: datetime) -> CompanyTax:
    number, country, checked, state, reference, asked_at, zone = rows(
        "SELECT vat_number, country, vat_checked, vat_state, vat_reference, vat_asked_at, "
        "time_zone FROM customer WHERE id = %s",
        [key],
    )[0]
    asked_on = day_in(asked_at, zone=zone) if asked_at and checked == number else None
    return CompanyTax(
        NumberStanding(
            _standing(number, country, state if checked == number else "", asked_on),
            asked_on,
            reference if checked == number else "",
        ),
        _shown("t.customer_id = %s ORDER BY t.id DESC", (key,), at),
    )


def _standing(number: str, country: str, state: str, asked_on: date | None) -> str:
    if not number:
        return "none"
    if state:
        return state
    if not vat_number_valid(number, country=country):
        return "kept"
    return "silent" if asked_on else "form"


_CERTIFICATES = """
SELECT t.id, t.customer_id, c.name, t.jurisdiction, t.number, t.from_on, t.last_on, t.state,
       t.reason, length(t.content) > 0, t.entered_at, c.time_zone
FROM exemption_certificate t JOIN customer c ON c.id = t.customer_id
WHERE {which}
"""
_FILE = "SELECT file_name, file_type, content FROM exemption_certificate WHERE {which}"


def _shown(which: str, values: tuple[int, ...], at: datetime) -> tuple[CertificateShown, ...]:
    return tuple(
        CertificateShown(*(*row, row[6] is not None and row[6] < day_in(at, zone=row[11])))
        for row in rows(_CERTIFICATES.format(which=which), list(values))
    )


def _file(which: str, *values: int) -> tuple[str, str, bytes] | None:
    found = rows(_FILE.format(which=which), list(values))
    # One that was taken over from before there were certificates has none.
    return (found[0][0], found[0][1], bytes(found[0][2])) if found and found[0][2] else None
