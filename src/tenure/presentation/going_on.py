"""Where a reader goes on to after a step in between, and back to when it came to nothing."""

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme


def wanted_next(request: HttpRequest) -> str:
    """Return the address that the form or the query names as `next`, "" for another's site."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    ours = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if ours else ""


WAYS_BACK = "ways_back"
"""Where the session keeps to which page an order leads back if its payment fails."""

_KEPT = 20


def keep_way_back(request: HttpRequest, order_id: int, url: str) -> None:
    """Remember where the page of an order leads back to if its payment fails (CHK-11)."""
    kept = {**request.session.get(WAYS_BACK, {}), str(order_id): url}
    request.session[WAYS_BACK] = dict(list(kept.items())[-_KEPT:])


def way_back(request: HttpRequest, order_id: int) -> str:
    """Return that page, "" where none was remembered."""
    return str(request.session.get(WAYS_BACK, {}).get(str(order_id), ""))
