"""Where sales builds, sends and follows quotes: the partner's builder, with a reason (ACC-11)."""

from collections.abc import Callable

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from tenure.entrypoints.office.attending import Desk, office_page
from tenure.entrypoints.office.customers import customer_page
from tenure.entrypoints.office.forms import SellForm
from tenure.operations.quoting.building import building
from tenure.presentation.quoting import builder, bulk, following, sending, state
from tenure.presentation.quoting import desk as desks
from tenure.presentation.standing import Standing, stand_in
from tenure.presentation.turning_away import Turned
from tenure.rules.decision import Refused

_BOTH = require_http_methods(["GET", "HEAD", "POST"])


def at_desk(work: Callable[[desks.QuotingDesk], HttpResponse], desk: Desk) -> HttpResponse:
    """Do something at the desk for quoting; what is refused there turns away as everywhere."""
    return work(desks.QuotingDesk("office", desk.request, desk.actor, desk.at, desk.language))


@require_POST
@office_page
def take_reason(desk: Desk, key: int) -> HttpResponse:
    """Take the reason for quoting for a customer; it stays until somebody steps out."""
    if not desk.may("draft-quote"):
        raise Turned(Refused("role-not-enough", {"name": "draft-quote"}))
    form = SellForm(desk.request.POST)
    if not form.is_valid():
        return customer_page(desk, key, sell=form, status=422)
    stand_in(desk.request, Standing(key, form.cleaned_data["reason"]))
    return redirect("office:quote-new", customer=key)


@_BOTH
@office_page
def begin(desk: Desk, customer: int) -> HttpResponse:
    """Begin a quote for a customer."""
    return at_desk(lambda at: builder.begin(at, customer_id=customer), desk)


@_BOTH
@office_page
def edit(desk: Desk, key: int) -> HttpResponse:
    """Go on with a draft."""
    return at_desk(lambda at: builder.edit(at, quote_id=key), desk)


@_BOTH
@office_page
def send(desk: Desk, key: int) -> HttpResponse:
    """Check a draft and send it."""
    return at_desk(lambda at: sending.send(at, quote_id=key), desk)


@require_safe
@office_page
def show(desk: Desk, key: int) -> HttpResponse:
    """Show a quote and what became of it."""
    return at_desk(lambda at: following.show(at, quote_id=key), desk)


@require_POST
@office_page
def cancel(desk: Desk, key: int) -> HttpResponse:
    """Cancel a quote."""
    return at_desk(lambda at: following.cancel(at, quote_id=key), desk)


@require_POST
@office_page
def reissue(desk: Desk, key: int) -> HttpResponse:
    """Begin the next version of a quote."""
    return at_desk(lambda at: following.reissue(at, quote_id=key), desk)


@require_POST
@office_page
def ask_for_credit(desk: Desk, key: int) -> HttpResponse:
    """Ask for a credit line with a quote."""
    return at_desk(lambda at: following.ask_for_credit(at, quote_id=key), desk)


@_BOTH
@office_page
def quote_renewals(desk: Desk, customer: int) -> HttpResponse:
    """Check the quotes of all that a customer can renew now, or of those that were ticked."""

    def work(at: desks.QuotingDesk) -> HttpResponse:
        found = at.seen(building(at.actor, customer_id=customer, at=at.at))
        keys = [
            held.one.id for held in found.held if not isinstance(found.renewal_of(held), Refused)
        ]
        posted = [
            state.number(key) for name in ("all", "id") for key in desk.request.POST.getlist(name)
        ]
        return bulk.review(at, posted or keys, places=_places(customer), customer_id=customer)

    return at_desk(work, desk)


@require_POST
@office_page
def send_renewals(desk: Desk, customer: int) -> HttpResponse:
    """Send the quotes of a customer's renewals."""
    return at_desk(lambda at: bulk.send(at, places=_places(customer), customer_id=customer), desk)


def _places(customer: int) -> bulk.Places:
    return bulk.Places(
        here=reverse("office:quote-renewals", args=[customer]),
        send=reverse("office:quote-renewals-send", args=[customer]),
        back=reverse("office:customer", args=[customer]),
    )
