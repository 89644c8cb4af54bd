"""A trial from a product's page: what it is and when it ends, then it begins (SUB-17)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from tenure.actions.ordering.begin_trial import BEGIN_TRIAL, BeginTrial
from tenure.engine.perform import perform
from tenure.engine.preview import preview
from tenure.entrypoints.store.visitor import instant, market_of, shopper
from tenure.presentation.actors import current_customer
from tenure.presentation.languages import reader_language
from tenure.presentation.pages import REFUSED_STATUS, page
from tenure.presentation.parts import Consequence, Effect
from tenure.presentation.places import place
from tenure.questions.companies.memberships import Membership
from tenure.questions.pricing.catalogue import Product, product
from tenure.rules.changes import SubscriptionStarted
from tenure.rules.dates import Term, last_day
from tenure.rules.decision import Refused
from tenure.rules.ordering.trials import MOST_SEATS
from tenure.texts import say
from tenure.texts.formats import day_text, zone_text


@dataclass(frozen=True, slots=True)
class Trial:
    """What beginning a trial today would be: from which day to which, both included."""

    first_on: date
    last_on: date
    days: int


def offered(request: HttpRequest, found: Product) -> Trial | None:
    """Return the trial that the visitor can begin of a product, None where there is none."""
    customer = current_customer(request)
    if customer is None or not customer.may("begin-trial"):
        return None
    foreseen = _foreseen(request, _wanted(found, customer, 1))
    return foreseen if isinstance(foreseen, Trial) else None


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: HttpRequest, code: str) -> HttpResponse:
    """Show what the trial is, then begin it."""
    if not request.user.is_authenticated:
        return redirect(f"{reverse('store:sign-in')}?next={request.path}")
    found = product(
        shopper(request),
        code=code,
        market=market_of(request),
        language=reader_language(request),
        at=instant(request),
    )
    if isinstance(found, Refused):
        raise Http404(code)
    customer = current_customer(request)
    if customer is None:
        return _page(request, found, refused=Refused("trial-no-company", {}, "store:products"))
    seats = _seats(request)
    wanted = _wanted(found, customer, seats)
    if request.method == "POST":
        begun = perform(BEGIN_TRIAL, wanted, actor=shopper(request), at=instant(request))
        if not isinstance(begun, Refused):
            return _begun(request, found, begun.answer)
        return _page(request, found, company=customer, seats=seats, refused=begun)
    foreseen = _foreseen(request, wanted)
    if isinstance(foreseen, Refused):
        return _page(request, found, company=customer, seats=seats, refused=foreseen)
    return _page(request, found, company=customer, seats=seats, trial=foreseen)


def _wanted(found: Product, customer: Membership, seats: int) -> BeginTrial:
    """Return the trial of a year's offering, or of the shortest where there is none."""
    of_year = (one for one in found.choices if one.term == Term.P1Y)
    choice = next(of_year, found.choices[0])
    return BeginTrial(
        customer_id=customer.customer_id, offering_id=choice.offering_id, quantity=seats
    )


def _foreseen(request: HttpRequest, wanted: BeginTrial) -> Trial | Refused:
    foreseen = preview(BEGIN_TRIAL, wanted, actor=shopper(request), at=instant(request))
    if isinstance(foreseen, Refused):
        return foreseen
    (after,) = [one.after for one in foreseen.changes if isinstance(one, SubscriptionStarted)]
    days = (after.renews_on - after.started_on).days
    return Trial(after.started_on, last_day(after.renews_on), days)


def _seats(request: HttpRequest) -> int:
    """Return how many seats were asked for; what is no number is none, and refused as such."""
    typed = (request.POST.get("seats") or request.GET.get("seats") or "1").strip()
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) <= 6 else 0


def _begun(request: HttpRequest, found: Product, answer: Mapping[str, object]) -> HttpResponse:
    language = reader_language(request)
    last_on = last_day(date.fromisoformat(str(answer["ends_on"])))
    day = day_text(last_on, language=language)
    messages.success(request, say(language, "trial-begun", product=found.name, day=day))
    page_of_it = place("account:subscription", {"key": answer["subscription_id"]})
    return redirect(page_of_it or "store:products")


def _page(
    request: HttpRequest,
    found: Product,
    *,
    company: Membership | None = None,
    seats: int = 1,
    trial: Trial | None = None,
    refused: Refused | None = None,
) -> HttpResponse:
    return page(
        request,
        "store/trial.html",
        status=REFUSED_STATUS if refused else 200,
        product=found,
        company=company,
        seats=seats,
        most=MOST_SEATS,
        trial=trial,
        refused=refused,
        # Where only the number of seats is wrong it can be mended here.
        mends=refused is not None and refused.code == "trial-seats",
        consequence=_consequence(request, trial, company) if trial and company else None,
    )


def _consequence(request: HttpRequest, trial: Trial, company: Membership) -> Consequence:
    language = reader_language(request)
    zone = zone_text(company.time_zone, language=language)
    return Consequence(
        later=(Effect(say(language, "trial-no-bill")),),
        dates=(
            Effect(say(language, "trial-first-day"), trial.first_on),
            Effect(say(language, "trial-last-day", zone=zone), trial.last_on),
        ),
    )
