"""Supplies the frame with the vendor's name and the sandbox's clock (OPS-03)."""

from django.http import HttpRequest

from tenure.gateways.clock import day_in
from tenure.presentation.frame import SandboxClock, supplies
from tenure.questions.running.agenda import next_event_on
from tenure.questions.running.deployment import Deployment, deployment

ZONE = "Europe/Stockholm"
"""The zone in which the strip tells the sandbox's day."""


def installation(request: HttpRequest) -> Deployment:
    """Return what this installation is, asked for once per request."""
    known: Deployment | None = getattr(request, "tenure_installation", None)
    if known is None:
        known = deployment()
        request.tenure_installation = known  # type: ignore[attr-defined]
    return known


@supplies("vendor")
def vendor(request: HttpRequest) -> str:
    """Supply the vendor's name."""
    return installation(request).vendor


@supplies("sandbox")
def sandbox(request: HttpRequest) -> SandboxClock | None:
    """Supply the sandbox's day and the next one on which something is due; None in production."""
    here = installation(request)
    if not here.is_sandbox:
        return None
    on = day_in(here.at, zone=ZONE)
    return SandboxClock(on, next_event_on(after=on))
