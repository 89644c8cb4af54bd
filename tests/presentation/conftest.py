"""A request as the kit sees it: no session, no database, and addresses for the frame to link to."""

from collections.abc import Callable

import pytest
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.test import RequestFactory
from django.urls import include, path
from django.utils import translation
from pytest_django import Settings

type Render = Callable[..., str]


def _nothing(request: HttpRequest, **facts: str) -> HttpResponse:
    return HttpResponse()


class Addresses:
    """URLs of pages that the frame and the refusals look for."""

    urlpatterns = (
        path("", include("tenure.presentation.urls")),
        path("cart/", _nothing, name="cart"),
        path("signin/", _nothing, name="sign-in"),
        path("signout/", _nothing, name="sign-out"),
        path("sandbox/", _nothing, name="sandbox-move"),
        path("switch/", _nothing, name="switch-customer"),
        path("account/invoices/", _nothing, name="account-invoices"),
        path("account/quotes/<number>/", _nothing, name="account-quote"),
    )


@pytest.fixture(autouse=True)
def addresses(settings: Settings) -> None:
    settings.ROOT_URLCONF = Addresses
    settings.DEBUG = True


@pytest.fixture
def a_request() -> Callable[..., HttpRequest]:
    def make(address: str = "/here/", *, language: str = "en", method: str = "GET") -> HttpRequest:
        request = RequestFactory().generic(method, address)
        request.LANGUAGE_CODE = language
        return request

    return make


@pytest.fixture
def render(a_request: Callable[..., HttpRequest]) -> Render:
    """Render a piece of template in a language, with the kit's tags loaded."""

    def draw(source: str, *, language: str = "en", method: str = "GET", **context: object) -> str:
        template = engines["django"].from_string("{% load tenure_kit %}" + source)
        request = a_request(language=language, method=method)
        with translation.override(language):
            return template.render(context, request)

    return draw
