"""Pages come in their frame, refusals show the way on, faults show a number, all within budget."""

import logging
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.http import Http404, HttpRequest
from django.template.loader import render_to_string
from pytest_django import Settings

from tenure.presentation import frame, incidents
from tenure.presentation.pages import page, refused
from tenure.presentation.show import FRAMES, show
from tenure.rules.decision import Refused

pytestmark = pytest.mark.django_db

BUDGET = 150_000
Requests = Callable[..., HttpRequest]
OVER = Refused("switch-window-closed", {"last_on": "2026-06-09"}, "account:invoices")


@pytest.fixture
def suppliers(monkeypatch: pytest.MonkeyPatch) -> dict[str, frame.Supplier]:
    known: dict[str, frame.Supplier] = {}
    monkeypatch.setattr(frame, "_suppliers", known)
    return known


@pytest.mark.parametrize("name", FRAMES)
@pytest.mark.parametrize("language", ["en", "sv", "da"])
def test_every_frame_shows_every_part(a_request: Requests, name: str, language: str) -> None:
    response = show(a_request(f"/kit/?frame={name}", language=language))
    html = response.text
    assert response.status_code == 200
    assert f'<html lang="{language}"' in html
    assert 'href="#main"' in html
    assert html.count('id="main"') == 1
    assert 'name="by" value="next"' in html


def test_the_style_page_is_for_developers_and_sandboxes(
    a_request: Requests, settings: Settings, suppliers: dict[str, frame.Supplier]
) -> None:
    settings.DEBUG = False
    with pytest.raises(Http404):
        show(a_request("/kit/"))
    suppliers["sandbox"] = lambda request: frame.SandboxClock(on=None)  # type: ignore[arg-type]
    assert show(a_request("/kit/")).status_code == 200


def test_a_page_with_all_it_loads_stays_within_the_budget(a_request: Requests) -> None:
    html = show(a_request("/kit/?frame=account")).text
    loaded = set(re.findall(r'(?:href|src)="/static/([^"]+)"', html))
    assert any(name.endswith(".css") for name in loaded)
    assert any(name.endswith(".woff2") for name in loaded)
    total = len(html.encode()) + sum(_size(name) for name in loaded)
    assert total < BUDGET, f"{total} bytes"


def _size(name: str) -> int:
    found = finders.find(name)
    assert found, name
    return Path(str(found)).stat().st_size


def test_facts_of_the_frame_are_asked_once_and_only_when_shown(
    a_request: Requests, suppliers: dict[str, frame.Supplier]
) -> None:
    asked: list[str] = []

    @frame.supplies("cart_count")
    def cart_count(request: HttpRequest) -> int:
        asked.append("cart")
        return 3

    @frame.supplies("customers")
    def customers(request: HttpRequest) -> list[frame.CustomerChoice]:
        asked.append("customers")
        return []

    response = page(a_request(), "frame/store.html")
    assert asked == ["cart"]
    assert "3 items in the cart" in response.text


def test_a_fact_has_one_supplier_and_a_known_name(suppliers: dict[str, frame.Supplier]) -> None:
    frame.supplies("vendor")(lambda request: "Fjordline")
    with pytest.raises(ValueError, match="supplied by"):
        frame.supplies("vendor")(incidents.record_incident)
    with pytest.raises(ValueError, match="shows no 'weather'"):
        frame.supplies("weather")(incidents.record_incident)


@pytest.mark.rule("SUP-02")
def test_a_refusal_is_a_page_of_its_own_or_a_part_for_htmx(a_request: Requests) -> None:
    whole = refused(a_request(method="POST"), OVER)
    assert whole.status_code == 409
    assert "<html" in whole.text
    assert "/account/invoices/" in whole.text
    asking = a_request(method="POST")
    asking.META["HTTP_HX_REQUEST"] = "true"
    part = refused(asking, OVER)
    assert "<html" not in part.text
    assert "/account/invoices/" in part.text


def test_a_fault_shows_the_number_under_which_it_is_logged(
    a_request: Requests, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        try:
            raise RuntimeError("the printer is on fire")
        except RuntimeError:
            response = incidents.server_error(a_request("/account/"))
    number = response.headers["X-Incident"]
    assert response.status_code == 500
    assert re.fullmatch(r"[2-9A-Z]{4}-[2-9A-Z]{4}", number)
    assert number in response.content.decode()
    assert "printer" not in response.content.decode()
    assert number in caplog.text
    assert "the printer is on fire" in caplog.text


@pytest.mark.parametrize(
    ("handler", "status", "words"),
    [
        (incidents.bad_request, 400, "Vi kunde inte läsa"),
        (incidents.permission_denied, 403, "Du har inte tillgång"),
        (incidents.page_not_found, 404, "Sidan finns inte"),
        (lambda request, _: incidents.csrf_failure(request), 403, "öppen för länge"),
    ],
)
def test_errors_speak_the_readers_language(
    a_request: Requests, handler: Callable[..., object], status: int, words: str
) -> None:
    response = handler(a_request(language="sv"), Exception())
    assert response.status_code == status  # type: ignore[attr-defined]
    assert words in response.text  # type: ignore[attr-defined]


def test_htmx_comes_without_inline_styles_and_eval() -> None:
    html = render_to_string("frame/htmx.html")
    assert '"allowEval":false' in html
    assert '"includeIndicatorStyles":false' in html
    assert re.search(r'<script src="[^"]+htmx-2\.min\.js"', html)
