"""Where a partner builds, sends and follows its quotes (PAR-02, QUO-15)."""

from collections.abc import Callable

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from tenure.entrypoints.partner.attending import Agent, partner_page
from tenure.presentation.quoting import builder, bulk, following, sending, state
from tenure.presentation.quoting import desk as desks

_BOTH = require_http_methods(["GET", "HEAD", "POST"])


def desk_of(agent: Agent) -> desks.QuotingDesk:
    """Return the partner's desk for quoting."""
    return desks.QuotingDesk("partner", agent.request, agent.actor, agent.at, agent.language)


def at_desk(work: Callable[[desks.QuotingDesk], HttpResponse], agent: Agent) -> HttpResponse:
    """Do something at the desk; what is refused there turns away as everywhere here."""
    return work(desk_of(agent))


@_BOTH
@partner_page
def begin(agent: Agent, customer: int) -> HttpResponse:
    """Begin a quote for a customer."""
    return at_desk(lambda desk: builder.begin(desk, customer_id=customer), agent)


@_BOTH
@partner_page
def edit(agent: Agent, key: int) -> HttpResponse:
    """Go on with a draft."""
    return at_desk(lambda desk: builder.edit(desk, quote_id=key), agent)


@_BOTH
@partner_page
def send(agent: Agent, key: int) -> HttpResponse:
    """Check a draft and send it."""
    return at_desk(lambda desk: sending.send(desk, quote_id=key), agent)


@require_safe
@partner_page
def show(agent: Agent, key: int) -> HttpResponse:
    """Show a quote and what became of it."""
    return at_desk(lambda desk: following.show(desk, quote_id=key), agent)


@require_POST
@partner_page
def cancel(agent: Agent, key: int) -> HttpResponse:
    """Cancel a quote."""
    return at_desk(lambda desk: following.cancel(desk, quote_id=key), agent)


@require_POST
@partner_page
def reissue(agent: Agent, key: int) -> HttpResponse:
    """Begin the next version of a quote."""
    return at_desk(lambda desk: following.reissue(desk, quote_id=key), agent)


@require_POST
@partner_page
def ask_for_credit(agent: Agent, key: int) -> HttpResponse:
    """Ask for a credit line with a quote."""
    return at_desk(lambda desk: following.ask_for_credit(desk, quote_id=key), agent)


@require_POST
@partner_page
def quote_renewals(agent: Agent) -> HttpResponse:
    """Check the renewals that were ticked, of all customers, before they are quoted (REN-09)."""
    keys = [state.number(key) for name in ("all", "id") for key in agent.request.POST.getlist(name)]
    return at_desk(lambda desk: bulk.review(desk, keys, places=_places()), agent)


@require_POST
@partner_page
def send_renewals(agent: Agent) -> HttpResponse:
    """Send the quotes of all of them, and say of each customer what became of it."""
    return at_desk(lambda desk: bulk.send(desk, places=_places()), agent)


def _places() -> bulk.Places:
    return bulk.Places(
        here=reverse("partner:quote-renewals"),
        send=reverse("partner:quote-renewals-send"),
        back=reverse("partner:renewals"),
    )
