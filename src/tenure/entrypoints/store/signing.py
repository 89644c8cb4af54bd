"""Sign-up, sign-in, sign-out, and the way to a new password (ACC-01, ACC-02)."""

from django.contrib import messages
from django.contrib.auth import authenticate, login, logout
from django.contrib.auth.hashers import make_password
from django.contrib.auth.tokens import default_token_generator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_decode, urlsafe_base64_encode
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from tenure.actions.companies.ask_password_reset import ASK_PASSWORD_RESET, AskPasswordReset
from tenure.actions.companies.register_user import REGISTER_USER, RegisterUser
from tenure.engine.perform import perform
from tenure.entrypoints.store.forms import ForgotForm, NewPasswordForm, SignInForm, SignUpForm
from tenure.entrypoints.store.second_factor import BACKEND, ask_for_code, wants_code
from tenure.entrypoints.store.visitor import instant, shopper
from tenure.presentation.actors import home_of
from tenure.presentation.going_on import wanted_next
from tenure.presentation.languages import reader_language
from tenure.presentation.pages import page
from tenure.presentation.tries import PAUSE_MINUTES, forget_tries, may_try
from tenure.records.models import User
from tenure.rules.decision import Refused
from tenure.texts import say

_TOO_MANY = Refused("too-many-tries", {"minutes": PAUSE_MINUTES}, "store:forgot-password")


@sensitive_post_parameters("password")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sign_up(request: HttpRequest) -> HttpResponse:
    """Make an account and be signed in with it."""
    if request.user.is_authenticated:
        return redirect(_after(request))
    if request.method != "POST":
        return _sign_up_page(request, SignUpForm())
    form = SignUpForm(request.POST)
    if not form.is_valid():
        return _sign_up_page(request, form, status=422)
    return register(request, form) or redirect(_after(request))


def register(
    request: HttpRequest, form: SignUpForm, *, template: str = "store/sign_up.html", **more: object
) -> HttpResponse | None:
    """Register who filled in a form and sign them in; a page only where it was refused."""
    email, name = form.cleaned_data["email"], form.cleaned_data["name"]
    outcome = perform(
        REGISTER_USER,
        RegisterUser(
            email=email,
            name=name,
            language=reader_language(request),
            password_hash=make_password(form.cleaned_data["password"]),
        ),
        actor=shopper(request),
        at=instant(request),
    )
    if isinstance(outcome, Refused):
        return _sign_up_page(request, form, template=template, status=409, refused=outcome, **more)
    login(request, User.objects.get(id=int(str(outcome.answer["user_id"]))), backend=BACKEND)
    messages.success(request, say(reader_language(request), "sign-up-done", name=name))
    return None


@sensitive_post_parameters("password")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """Sign in by e-mail and password, and a code where it is on; wrong tries lead to a pause."""
    if request.user.is_authenticated:
        return redirect(_after(request))
    if request.method != "POST":
        return _sign_in_page(request, SignInForm())
    form = SignInForm(request.POST)
    if not form.is_valid():
        return _sign_in_page(request, form, status=422)
    email = form.cleaned_data["email"]
    if not may_try(request, "sign-in", email):
        return _sign_in_page(request, form, status=429, refused=_TOO_MANY)
    user = authenticate(request, username=email, password=form.cleaned_data["password"])
    if user is None:
        form.refuse(say(reader_language(request), "sign-in-wrong"))
        return _sign_in_page(request, form, status=422)
    forget_tries(request, "sign-in", email)
    if isinstance(user, User) and wants_code(user):
        return ask_for_code(request, user)
    login(request, user)
    return redirect(_after(request))


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Sign out; the session and what it remembers are gone."""
    language = reader_language(request)
    logout(request)
    messages.success(request, say(language, "sign-out-done"))
    return redirect("store:products")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def forgot_password(request: HttpRequest) -> HttpResponse:
    """Mail a link to who has an account; the answer is the same for who has none."""
    form = ForgotForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        status = 422 if request.method == "POST" else 200
        return page(request, "store/forgot_password.html", status=status, form=form)
    email = form.cleaned_data["email"]
    if not may_try(request, "forgot", email):
        refusal = Refused("too-many-tries", {"minutes": PAUSE_MINUTES}, "store:contact")
        return page(request, "store/forgot_password.html", status=429, form=form, refused=refusal)
    user = User.objects.filter(email=email, is_active=True).first()
    # Without an account the address leads nowhere, but what happens here is the same.
    url = reverse("store:reset-password", args=_link_of(user or User(id=0, email=email)))
    perform(
        ASK_PASSWORD_RESET,
        AskPasswordReset(email=email, url=url),
        actor=shopper(request),
        at=instant(request),
    )
    return page(request, "store/forgot_password_sent.html", email=email)


@sensitive_post_parameters("password")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def reset_password(request: HttpRequest, uid: str, token: str) -> HttpResponse:
    """Set a new password by the link of the mail, which works once and for an hour."""
    user = _user_of(uid)
    if user is None or not default_token_generator.check_token(user, token):
        refusal = Refused("reset-link-over", {}, "store:forgot-password")
        return page(request, "store/reset_password.html", status=410, refused=refusal)
    form = NewPasswordForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        status = 422 if request.method == "POST" else 200
        return page(
            request, "store/reset_password.html", status=status, form=form, email=user.email
        )
    user.set_password(form.cleaned_data["password"])
    user.save(update_fields=["password"])
    forget_tries(request, "sign-in", user.email)
    messages.success(request, say(reader_language(request), "sign-reset-done"))
    return redirect("store:sign-in")


def _sign_up_page(
    request: HttpRequest,
    form: SignUpForm,
    *,
    template: str = "store/sign_up.html",
    status: int = 200,
    **more: object,
) -> HttpResponse:
    return page(request, template, status=status, form=form, next=wanted_next(request), **more)


def _sign_in_page(
    request: HttpRequest, form: SignInForm, *, status: int = 200, **more: object
) -> HttpResponse:
    return page(
        request, "store/sign_in.html", status=status, form=form, next=wanted_next(request), **more
    )


def _after(request: HttpRequest) -> str:
    return wanted_next(request) or home_of(request.user)


def _link_of(user: User) -> tuple[str, str]:
    return urlsafe_base64_encode(force_bytes(user.pk)), default_token_generator.make_token(user)


def _user_of(uid: str) -> User | None:
    try:
        key = int(urlsafe_base64_decode(uid))
    except ValueError:
        return None
    return User.objects.filter(id=key, is_active=True).first()
