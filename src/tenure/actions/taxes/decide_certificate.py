"""Approve or reject an exemption certificate, for a reason (TAX-02)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.parties import load_buyers
from tenure.records.facts.taxes import load_certificate_rows
from tenure.rules.decision import Decision, Refused
from tenure.rules.taxes import certificates
from tenure.rules.taxes.certificates import Deciding


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideCertificate:
    """Which certificate, whether it counts from now on, and why; the customer reads the reason."""

    certificate_id: int
    approved: bool
    reason: str


def keys(inputs: Sequence[DecideCertificate]) -> list[int | str | None]:
    """Lock the customers of the certificates."""
    found = load_certificate_rows([one.certificate_id for one in inputs])
    return [
        found[one.certificate_id].customer_id if one.certificate_id in found else None
        for one in inputs
    ]


def load(inputs: Sequence[DecideCertificate], moment: Moment) -> list[Deciding | Refused]:
    """Read the certificates and their customers: six queries."""
    found = load_certificate_rows([one.certificate_id for one in inputs])
    buyers = load_buyers([row.customer_id for row in found.values()])
    facts: list[Deciding | Refused] = []
    for one in inputs:
        row = found.get(one.certificate_id)
        if row is None:
            facts.append(Refused("not-found", {"name": "certificate"}))
            continue
        facts.append(
            Deciding(
                row.id,
                row.jurisdiction,
                row.number,
                row.state,
                buyers[row.customer_id],
                moment.actor.user_id,
                moment.at,
            )
        )
    return facts


def decide(wanted: DecideCertificate, facts: Deciding) -> Decision:
    """Approve or reject it (see `certificates.decide`)."""
    return certificates.decide(wanted.approved, reason=wanted.reason, facts=facts)


DECIDE_CERTIFICATE = Action[DecideCertificate, Deciding](
    name="decide-certificate",
    input=DecideCertificate,
    summary="Approve or reject a customer's exemption certificate, for a reason.",
    scope=Scope.CUSTOMER,
    keys=keys,
    load=load,
    decide=decide,
    alone=True,
)
