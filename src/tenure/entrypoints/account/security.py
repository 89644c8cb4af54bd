"""One's own sign-in: the second factor set up, its recovery codes, switched off (ACC-02)."""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from tenure.entrypoints.account.forms import EitherCodeForm
from tenure.gateways.authenticator import address_of, picture_of
from tenure.gateways.clock import day_in
from tenure.presentation.actors import current_customer
from tenure.presentation.going_on import wanted_next
from tenure.presentation.installation import installation
from tenure.presentation.languages import reader_language
from tenure.presentation.pages import page
from tenure.presentation.places import place
from tenure.presentation.second_factor import (
    CodeForm,
    Verdict,
    begin,
    check_code,
    confirm,
    new_recovery_codes,
    switch_off,
    unconfirmed_secret,
)
from tenure.presentation.sign_in_guard import note_shown
from tenure.presentation.tries import PAUSE_MINUTES
from tenure.questions.companies.second_factors import SecondFactor, second_factor
from tenure.records.models import User
from tenure.rules.decision import Refused
from tenure.texts import say

type OwnView = Callable[[HttpRequest, User], HttpResponse]


def own_page(view: OwnView) -> Callable[[HttpRequest], HttpResponse]:
    """Let a view begin with who is signed in, with or without a company."""

    @wraps(view)
    def shown(request: HttpRequest) -> HttpResponse:
        if not isinstance(request.user, User):
            asked = urlencode({"next": request.path})
            return redirect(f"{place('sign-in') or '/'}?{asked}")
        return view(request, request.user)

    return never_cache(sensitive_post_parameters("code")(shown))


@require_safe
@own_page
def show(request: HttpRequest, user: User) -> HttpResponse:
    """Show whether the second factor is on, what it is, and what can be done about it."""
    return _page(request, second_factor(user.id), form=EitherCodeForm())


@require_POST
@own_page
def start(request: HttpRequest, user: User) -> HttpResponse:
    """Make a key and lead on to where it is scanned."""
    if second_factor(user.id).on_since is not None:
        return redirect("account:security")
    begin(user.id)
    wanted = wanted_next(request)
    asked = f"?{urlencode({'next': wanted})}" if wanted else ""
    return redirect(reverse("account:security-setup") + asked)


@require_http_methods(["GET", "HEAD", "POST"])
@own_page
def set_up(request: HttpRequest, user: User) -> HttpResponse:
    """Show the key to scan or type; a right code switches it on and shows the recovery codes."""
    secret = unconfirmed_secret(user.id)
    if secret is None:
        return redirect("account:security")
    if request.method != "POST":
        return _setup_page(request, user, secret, form=CodeForm())
    form = CodeForm(request.POST)
    if not form.is_valid():
        return _setup_page(request, user, secret, form=form, status=422)
    codes = confirm(user.id, form.cleaned_data["code"])
    if codes is None:
        form.refuse(say(reader_language(request), "security-setup-wrong"), field="code")
        return _setup_page(request, user, secret, form=form, status=422)
    request.session.cycle_key()
    note_shown(request, user.id)
    return _codes_page(request, codes, is_new=True)


@require_safe
@own_page
def picture(request: HttpRequest, user: User) -> HttpResponse:
    """Return the key as a QR code, as long as it waits for its first code."""
    secret = unconfirmed_secret(user.id)
    if secret is None:
        raise Http404
    address = address_of(secret, email=user.email, issuer=installation(request).vendor)
    return HttpResponse(picture_of(address), content_type="image/svg+xml")


@require_POST
@own_page
def change(request: HttpRequest, user: User) -> HttpResponse:
    """Make new recovery codes or switch it off; both need a code."""
    known = second_factor(user.id)
    if known.on_since is None:
        return redirect("account:security")
    form = EitherCodeForm(request.POST)
    if not form.is_valid():
        return _page(request, known, form=form, status=422)
    verdict = check_code(user.id, form.cleaned_data["code"])
    if verdict is Verdict.TOO_MANY:
        refusal = Refused("too-many-codes", {"minutes": PAUSE_MINUTES}, "store:contact")
        return _page(request, known, form=form, refused=refusal, status=429)
    if not verdict.passed:
        form.refuse(say(reader_language(request), "security-wrong"), field="code")
        return _page(request, known, form=form, status=422)
    if request.POST.get("do") == "switch-off":
        switch_off(user.id)
        messages.success(request, say(reader_language(request), "security-switched-off"))
        return redirect("account:security")
    return _codes_page(request, new_recovery_codes(user.id), is_new=False)


def _page(
    request: HttpRequest,
    known: SecondFactor,
    *,
    form: EitherCodeForm,
    refused: Refused | None = None,
    status: int = 200,
) -> HttpResponse:
    customer = current_customer(request)
    zone = customer.time_zone if customer else "UTC"
    return page(
        request,
        "account/security.html",
        status=status,
        around="frame/account.html" if customer else "frame/document.html",
        known=known,
        since_on=day_in(known.on_since, zone=zone) if known.on_since else None,
        companies=", ".join(known.demanded_by),
        next=wanted_next(request),
        form=form,
        refused=refused,
    )


def _setup_page(
    request: HttpRequest, user: User, secret: str, *, form: CodeForm, status: int = 200
) -> HttpResponse:
    return page(
        request,
        "account/security_setup.html",
        status=status,
        key=" ".join(secret[i : i + 4] for i in range(0, len(secret), 4)),
        address=address_of(secret, email=user.email, issuer=installation(request).vendor),
        next=wanted_next(request),
        form=form,
    )


def _codes_page(request: HttpRequest, codes: tuple[str, ...], *, is_new: bool) -> HttpResponse:
    after = wanted_next(request) or reverse("account:security")
    return page(request, "account/security_codes.html", after=after, codes=codes, is_new=is_new)
