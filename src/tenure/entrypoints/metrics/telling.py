"""Writes measures in the Prometheus format, for who holds the token or asks from this machine."""

from collections.abc import Iterable, Mapping
from hmac import compare_digest
from ipaddress import ip_address

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from tenure.questions.running.measures import NEWEST, Measures, measures

_PASSED_ON = ("HTTP_X_FORWARDED_FOR", "HTTP_FORWARDED", "HTTP_X_REAL_IP")


@require_safe
@never_cache
def show(request: HttpRequest) -> HttpResponse:
    """Tell the measures; to everybody else there is nothing here."""
    if not _may(request):
        raise Http404
    registry = CollectorRegistry()
    registry.register(_Measured(measures()))
    return HttpResponse(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)


def _may(request: HttpRequest) -> bool:
    token: str = settings.METRICS_TOKEN
    if token:
        given = request.headers.get("Authorization", "")
        return compare_digest(given.encode(), f"Bearer {token}".encode())
    # Behind a proxy everybody seems to come from this machine: there it takes a token.
    if settings.SECURE_PROXY_SSL_HEADER or any(name in request.META for name in _PASSED_ON):
        return False
    try:
        return ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False


class _Measured(Collector):
    """Hands measures taken once to the library that writes them."""

    def __init__(self, found: Measures) -> None:
        self._found = found

    def collect(self) -> Iterable[Metric]:
        """Yield every metric with its samples."""
        found = self._found
        yield _gauge("tenure_due", "Work that is due now.", "work", found.due)
        yield _gauge(
            "tenure_day_done",
            "Work that runs of the newest business day have done.",
            "action",
            found.day_done,
        )
        yield _gauge("tenure_parked", "Work set aside for a person.", "action", found.parked)
        waiting = {one.kind: one.count for one in found.waiting}
        oldest = {one.kind: one.oldest_seconds for one in found.waiting}
        yield _gauge("tenure_outbox_waiting", "What waits to be delivered.", "kind", waiting)
        yield _gauge(
            "tenure_outbox_oldest_seconds", "How long the oldest has waited.", "kind", oldest
        )
        yield _gauge("tenure_payments", f"The newest {NEWEST} payments.", "state", found.payments)
        yield _one(
            "tenure_mails_refused",
            f"Of the newest {NEWEST} mails, those that nobody will ever get.",
            found.mails_refused,
        )
        yield _one(
            "tenure_brake_holds", "1 while the brake stops all runs.", int(found.brake_holds)
        )
        yield _one("tenure_runs_running", "Runs under way.", found.runs_running)
        yield _one("tenure_runs_failed", "Runs that ended by a fault.", found.runs_failed)
        for name, text, value in (
            ("tenure_last_run_age_seconds", "Since a run ended well.", found.last_run_seconds_ago),
            (
                "tenure_last_run_duration_seconds",
                "How long the last run that had something to do took.",
                found.last_run_took_seconds,
            ),
            (
                "tenure_last_forecast_age_seconds",
                "Since the last forecast was made.",
                found.last_forecast_seconds_ago,
            ),
        ):
            if value is not None:
                yield _one(name, text, value)


def _gauge(name: str, text: str, label: str, values: Mapping[str, float]) -> Metric:
    gauge = GaugeMetricFamily(name, text, labels=[label])
    for key, value in sorted(values.items()):
        gauge.add_metric([key], value)
    return gauge


def _one(name: str, text: str, value: float) -> Metric:
    return GaugeMetricFamily(name, text, value=value)
