"""Hand in an exemption certificate; the vendor looks at it before it counts (TAX-02)."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from tenure.actions.scopes import by_customer
from tenure.engine.action import Action, Moment, Scope
from tenure.gateways.clock import day_in
from tenure.records.facts.parties import load_buyers
from tenure.records.facts.taxes import certificates_known
from tenure.rules.decision import Decision, Refused
from tenure.rules.parties import Buyer
from tenure.rules.taxes import certificates
from tenure.rules.taxes.certificates import Entering, Handed, jurisdiction_of, tidy_number


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterCertificate:
    """Whose, where it holds (a country or a state), its number, first and last day, its file."""

    customer_id: int
    jurisdiction: str
    number: str
    from_on: date
    last_on: date | None = None
    file_name: str = ""
    content: bytes = field(default=b"", repr=False)


def load(inputs: Sequence[EnterCertificate], moment: Moment) -> list[Entering | Refused]:
    """Read the customers and the certificates they have: six queries."""
    buyers = load_buyers([one.customer_id for one in inputs])
    keys = [_natural(one, buyers.get(one.customer_id)) for one in inputs]
    known = certificates_known(keys)
    return [
        Entering(
            buyers[one.customer_id],
            known.get(key),
            moment.actor.user_id,
            day_in(moment.at, zone=buyers[one.customer_id].time_zone),
            moment.at,
        )
        if one.customer_id in buyers
        else Refused("not-found", {"name": "customer"})
        for one, key in zip(inputs, keys, strict=True)
    ]


def decide(wanted: EnterCertificate, facts: Entering) -> Decision:
    """Keep it until it is looked at (see `certificates.enter`)."""
    handed = Handed(
        wanted.jurisdiction,
        wanted.number,
        wanted.from_on,
        wanted.last_on,
        wanted.file_name,
        wanted.content,
    )
    return certificates.enter(handed, facts=facts)


def _natural(one: EnterCertificate, buyer: Buyer | None) -> tuple[int, str, str, date]:
    place = jurisdiction_of(one.jurisdiction, country=buyer.country) if buyer else ""
    return one.customer_id, place, tidy_number(one.number), one.from_on


ENTER_CERTIFICATE = Action[EnterCertificate, Entering](
    name="enter-certificate",
    input=EnterCertificate,
    summary="Hand in a customer's exemption certificate.",
    scope=Scope.CUSTOMER,
    keys=by_customer,
    load=load,
    decide=decide,
    alone=True,
)
