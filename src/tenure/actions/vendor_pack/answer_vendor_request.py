"""Answer what a customer's procurement missed in the vendor set-up pack (MOD-07)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.vendor_pack import load_requests
from tenure.rules.companies import vendor_pack
from tenure.rules.companies.vendor_pack import Answering
from tenure.rules.decision import Decision, Refused
from tenure.rules.parties import Contact


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerVendorRequest:
    """Which request, and the answer that is sent."""

    vendor_request_id: int
    answer: str


def keys(inputs: Sequence[AnswerVendorRequest]) -> list[int | str | None]:
    """Lock the customers that asked."""
    found = load_requests([one.vendor_request_id for one in inputs])
    return [
        found[one.vendor_request_id].customer_id if one.vendor_request_id in found else None
        for one in inputs
    ]


def load(inputs: Sequence[AnswerVendorRequest], moment: Moment) -> list[Answering | Refused]:
    """Read the requests: one query."""
    found = load_requests([one.vendor_request_id for one in inputs])
    return [
        Answering(
            id=row.id,
            customer_id=row.customer_id,
            company=row.company,
            state=row.state,
            wanted=row.wanted,
            to=Contact(row.email, row.language or "en", row.user_id) if row.email else None,
            user_id=moment.actor.user_id,
            own=row.own,
            at=moment.at,
        )
        if (row := found.get(one.vendor_request_id)) is not None
        else Refused("not-found", {"name": "vendor_request"})
        for one in inputs
    ]


def decide(wanted: AnswerVendorRequest, facts: Answering) -> Decision:
    """Answer it (see `vendor_pack.answer`)."""
    return vendor_pack.answer(wanted.answer, facts=facts)


ANSWER_VENDOR_REQUEST = Action[AnswerVendorRequest, Answering](
    name="answer-vendor-request",
    input=AnswerVendorRequest,
    summary="Answer what a customer's procurement missed in the vendor set-up pack.",
    scope=Scope.CUSTOMER,
    keys=keys,
    load=load,
    decide=decide,
    alone=True,
)
