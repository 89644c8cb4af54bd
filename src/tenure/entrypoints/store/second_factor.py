"""The second step of a sign-in: the code of the app, or a recovery code (ACC-02)."""

from datetime import datetime, timedelta

from django import forms
from django.contrib import messages
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from tenure.gateways import clock
from tenure.presentation.actors import home_of
from tenure.presentation.forms import KitForm
from tenure.presentation.going_on import wanted_next
from tenure.presentation.languages import reader_language
from tenure.presentation.pages import page
from tenure.presentation.second_factor import CodeForm, Verdict, check_code
from tenure.presentation.sign_in_guard import note_shown
from tenure.presentation.tries import PAUSE_MINUTES
from tenure.questions.companies.second_factors import second_factor
from tenure.records.models import User
from tenure.rules.companies.second_factors import HALF_SIGNED_IN_MINUTES
from tenure.rules.decision import Refused
from tenure.texts import say

HALF = "half_signed_in"
"""Where the session keeps who gave the right password, and until when that counts."""

BACKEND = "django.contrib.auth.backends.ModelBackend"
_FEW_LEFT = 3


class RecoveryForm(KitForm):
    """One of the codes that were kept for a lost phone."""

    words = "security-recovery"
    code = forms.CharField(
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "off"}),
    )


def wants_code(user: User) -> bool:
    """Say whether the password alone doesn't sign this user in."""
    return second_factor(user.id).on_since is not None


def ask_for_code(request: HttpRequest, user: User) -> HttpResponse:
    """Keep who gave the right password for some minutes, and lead on to the second step."""
    until = clock.now(sandbox_at=None) + timedelta(minutes=HALF_SIGNED_IN_MINUTES)
    request.session.cycle_key()
    request.session[HALF] = {"user": user.id, "until": until.isoformat()}
    wanted = wanted_next(request)
    asked = f"?{urlencode({'next': wanted})}" if wanted else ""
    return redirect(reverse("store:sign-in-code") + asked)


@sensitive_post_parameters("code")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in_code(request: HttpRequest) -> HttpResponse:
    """Ask who gave the right password for a code, and sign them in by it."""
    if request.user.is_authenticated:
        return redirect(_after(request))
    user = _half_signed_in(request)
    if user is None:
        messages.warning(request, say(reader_language(request), "security-too-late"))
        wanted = wanted_next(request)
        asked = f"?{urlencode({'next': wanted})}" if wanted else ""
        return redirect(reverse("store:sign-in") + asked)
    form_of = RecoveryForm if request.GET.get("with") == "recovery" else CodeForm
    if request.method != "POST":
        return _code_page(request, form_of())
    form = form_of(request.POST)
    if not form.is_valid():
        return _code_page(request, form, status=422)
    verdict = check_code(user.id, form.cleaned_data["code"])
    if verdict is Verdict.TOO_MANY:
        refusal = Refused("too-many-codes", {"minutes": PAUSE_MINUTES}, "store:contact")
        return _code_page(request, form, status=429, refused=refusal)
    if not verdict.passed:
        form.refuse(say(reader_language(request), f"{form_of.words}-wrong"), field="code")
        return _code_page(request, form, status=422)
    del request.session[HALF]
    login(request, user, backend=BACKEND)
    note_shown(request, user.id)
    _tell_codes_left(request, user, used=verdict is Verdict.RECOVERY)
    return redirect(_after(request))


def _half_signed_in(request: HttpRequest) -> User | None:
    kept = request.session.get(HALF)
    if kept is None or datetime.fromisoformat(kept["until"]) < clock.now(sandbox_at=None):
        request.session.pop(HALF, None)
        return None
    return User.objects.filter(id=kept["user"], is_active=True).first()


def _tell_codes_left(request: HttpRequest, user: User, *, used: bool) -> None:
    left = second_factor(user.id).recovery_left
    if used or left < _FEW_LEFT:
        told = say(reader_language(request), "security-codes-left-now", count=left)
        messages.warning(request, told)


def _code_page(
    request: HttpRequest, form: KitForm, *, status: int = 200, **more: object
) -> HttpResponse:
    wanted = wanted_next(request)
    other = {"next": wanted} if wanted else {}
    if isinstance(form, CodeForm):
        other["with"] = "recovery"
    return page(
        request,
        "store/sign_in_code.html",
        status=status,
        form=form,
        next=wanted,
        by_recovery=isinstance(form, RecoveryForm),
        other=f"?{urlencode(other)}",
        **more,
    )


def _after(request: HttpRequest) -> str:
    return wanted_next(request) or home_of(request.user)
