"""Takes the payment provider's events: signed, repeated, late, in any order (PAY-08).

An event only says that something happened; what holds now the provider is asked itself. So a
repeat, or an old event after a newer one, changes nothing.
"""

import logging
import time

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from tenure.gateways.clock import now as real_now
from tenure.gateways.payment.webhook import (
    HEADER,
    EventMalformed,
    ProviderEvent,
    SignatureInvalid,
    read_event,
)
from tenure.operations.payments import ask_again, payment_of, still_open
from tenure.questions.running.deployment import now

log = logging.getLogger("tenure.webhooks")

_LARGEST_BYTES = 64 * 1024
_WAITS = "action-required"
_PAUSES_SECONDS = (0.1, 0.3)


@csrf_exempt
@require_POST
def receive(request: HttpRequest) -> HttpResponse:
    """Take one event. 200: taken or none of ours; 400: not the provider's; 503: send it again."""
    if int(request.headers.get("Content-Length") or 0) > _LARGEST_BYTES:
        return HttpResponse("too large\n", status=413, content_type="text/plain")
    try:
        event = read_event(
            request.body,
            signature=request.headers.get(HEADER, ""),
            secret=settings.PAYMENT_SECRET,
            at=real_now(sandbox_at=None),
        )
    except SignatureInvalid as why:
        log.warning("an event was turned away: %s", why)
        return HttpResponse("not signed\n", status=400, content_type="text/plain")
    except EventMalformed as why:
        log.error("an event is signed but can't be read: %s", why)  # noqa: TRY400 - no fault of ours
        return HttpResponse("not understood\n", status=400, content_type="text/plain")
    if _take(event):
        return HttpResponse("taken\n", content_type="text/plain")
    return HttpResponse("later\n", status=503, content_type="text/plain")


def _take(event: ProviderEvent) -> bool:
    """Ask what became of the payment; False where that could not be found out now.

    The worker that asked the provider may be about to take the same answer: it gets a moment.
    """
    payment_id = payment_of(event.idempotency_key or "")
    if payment_id is None or event.answer is None or not still_open(payment_id):
        return True
    for pause in (*_PAUSES_SECONDS, None):
        ask_again(payment_id, at=now())
        if event.answer.state == _WAITS or not still_open(payment_id):
            return True
        if pause is not None:
            time.sleep(pause)
    return False
