"""The bare views that the access check is measured beside, on the same server as it."""

import json

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import include, path

from tenure.entrypoints.api.access import LicenceServers
from tenure.records.facts.reading import prepared_rows
from tenure.records.models import Subscription

_ONE_ROW = "SELECT state, time_zone, quantity FROM subscription WHERE id = %s"


class BareFirst(LicenceServers):
    """Answers `/bare/` before any other middleware, in the place where licence servers are."""

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Read one row by its key with a prepared statement and write it as JSON."""
        if request.path_info != "/bare/":
            return super().__call__(request)
        state, zone, quantity = prepared_rows(_ONE_ROW, (int(request.GET["id"]),))[0]
        told = json.dumps({"state": state, "zone": zone, "quantity": quantity}).encode()
        response = HttpResponse(told, content_type="application/json; charset=utf-8")
        response.headers["Content-Length"] = str(len(told))
        return response


def plain(request: HttpRequest) -> HttpResponse:
    """Read one row by its key as one would without a thought: the ORM behind all middleware."""
    found = Subscription.objects.get(pk=int(request.GET["id"]))
    return JsonResponse({"state": found.state, "quantity": found.quantity})


urlpatterns = [path("plain/", plain), path("", include("tenure.config.urls"))]
