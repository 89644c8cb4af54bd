"""Ask the vendor for what is missing in its set-up pack (MOD-07)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.scopes import by_customer
from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.markets import load_markets, reader_of
from tenure.records.facts.parties import load_buyers
from tenure.records.facts.vendor_pack import load_waiting
from tenure.rules.companies import vendor_pack
from tenure.rules.companies.vendor_pack import Asking
from tenure.rules.decision import Decision, Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestVendorDocument:
    """For which customer, and what its procurement misses."""

    customer_id: int
    wanted: str


def load(inputs: Sequence[RequestVendorDocument], moment: Moment) -> list[Asking | Refused]:
    """Read the customers, what they wait for, and the markets: seven queries."""
    buyers = load_buyers([one.customer_id for one in inputs])
    waiting = load_waiting([one.customer_id for one in inputs])
    markets = load_markets()
    found: list[Asking | Refused] = []
    for one in inputs:
        buyer = buyers.get(one.customer_id)
        if buyer is None:
            found.append(Refused("not-found", {"name": "customer"}))
            continue
        found.append(
            Asking(
                buyer=buyer,
                user_id=moment.actor.user_id,
                by=moment.actor.name,
                waiting=waiting.get(buyer.id, {}),
                reader=reader_of(buyer.seller, markets),
                at=moment.at,
            )
        )
    return found


def decide(wanted: RequestVendorDocument, facts: Asking) -> Decision:
    """Ask for it (see `vendor_pack.ask`)."""
    return vendor_pack.ask(wanted.wanted, facts=facts)


REQUEST_VENDOR_DOCUMENT = Action[RequestVendorDocument, Asking](
    name="request-vendor-document",
    input=RequestVendorDocument,
    summary="Ask the vendor for what is missing in its set-up pack.",
    scope=Scope.CUSTOMER,
    keys=by_customer,
    load=load,
    decide=decide,
    alone=True,
)
