"""`GET /api/customers/{id}/entitlements`: what a customer is entitled to, for programs (CAT-04)."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema, Status

from tenure.engine.outward import refusal_outward
from tenure.presentation.actors import actor_of
from tenure.presentation.languages import reader_language
from tenure.questions.licensing.entitlements import entitlements
from tenure.questions.running.deployment import now
from tenure.rules.decision import Refused


class Entitled(Schema):
    """An entitlement of the whole company; `until_at` is when it ends if nobody does anything."""

    code: str
    if_qualified: bool
    product: str
    subscription_id: int
    until_at: datetime
    time_zone: str


class Entitlements(Schema):
    """All entitlements of a customer, each once."""

    entitlements: list[Entitled]


class NotSeen(Schema):
    """Why not: a stable code, one sentence, the next step, and what it is about."""

    code: str
    sentence: str
    next_step: str
    about: dict[str, Any]


STATUS = {"sign-in-first": 401, "role-not-enough": 403, "not-found": 404}

router = Router()


@router.get(
    "/customers/{customer_id}/entitlements",
    response={200: Entitlements, 401: NotSeen, 403: NotSeen, 404: NotSeen, 409: NotSeen},
    operation_id="see-entitlements",
    summary="What a customer as a whole is entitled to now.",
    tags=["questions"],
)
def see_entitlements(request: HttpRequest, customer_id: int) -> Any:
    """Return what a customer is entitled to, as a success plan grants it."""
    found = entitlements(actor_of(request, "api"), customer_id=customer_id, at=now())
    if isinstance(found, Refused):
        told = refusal_outward(found, language=reader_language(request))
        return Status(STATUS.get(found.code, 409), told)
    return Status(
        200,
        {
            "entitlements": [
                {
                    "code": one.code,
                    "if_qualified": one.if_qualified,
                    "product": one.product,
                    "subscription_id": one.subscription_id,
                    "until_at": one.until_at,
                    "time_zone": one.time_zone,
                }
                for one in found
            ]
        },
    )
