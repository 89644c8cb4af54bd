"""`POST /api/actions/{name}` and `…/preview` for every offered action (SUP-02)."""

from collections.abc import Callable
from typing import Any

from django.db import DataError, IntegrityError
from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI, Router, Schema, Status
from ninja.errors import AuthenticationError, HttpError, ValidationError
from ninja.security import django_auth
from pydantic import BaseModel

from tenure.engine.action import AnyAction
from tenure.engine.actor import Actor
from tenure.engine.inputs import InputWrong, read_input
from tenure.engine.outcome import Done
from tenure.engine.outward import answer_outward, foreseen_outward, refusal_outward
from tenure.engine.preview import preview
from tenure.entrypoints.api import access, reading
from tenure.entrypoints.api.offered import body_of, offered
from tenure.operations.carrying_out import carry_out
from tenure.presentation.actors import actor_of, partner_actor_named
from tenure.presentation.languages import reader_language
from tenure.questions.running.deployment import now
from tenure.rules.decision import Refused
from tenure.rules.foresight import without_keys


class Problem(Schema):
    """Why not: a stable code, one sentence, the next step, and what it is about."""

    code: str
    sentence: str
    next_step: str
    about: dict[str, Any]


class WrongField(Schema):
    """A field of the body and what is wrong with it."""

    field: str
    why: str


class Unreadable(Schema):
    """What was sent is no body of this action."""

    code: str
    sentence: str
    fields: list[WrongField]


class Answer(Schema):
    """What was done: keys of what was made, amounts, days."""

    answer: dict[str, Any]


class Charge(Schema):
    """Money that would be asked for on a day; `net` says that tax comes on top.

    `derivation` is how the amount comes about, for programs, and `sentence` the same in words.
    """

    on: str
    amount_minor: int
    currency: str
    net: bool
    derivation: dict[str, Any] | None
    sentence: str


class ChangedDate(Schema):
    """A day that would change; a subscription that isn't made yet has a negative key."""

    what: str
    subscription_id: int
    after_on: str | None


class RequestedMail(Schema):
    """A mail that would be sent."""

    template: str
    to: str


class Preview(Schema):
    """The whole effect of doing it now, in money, dates and mail (COT-10).

    `answer` is what doing it would answer, without the keys of what isn't made yet: of a quote its
    total, its last day, and which lines aren't possible.
    """

    charges: list[Charge]
    dates: list[ChangedDate]
    mails: list[RequestedMail]
    answer: dict[str, Any]


_STATUS = {"sign-in-first": 401, "role-not-enough": 403, "not-found": 404}
_PROBLEMS: dict[int, Any] = {
    400: Problem,
    401: Problem,
    403: Problem,
    404: Problem,
    409: Problem,
    422: Unreadable,
}

router = Router()
api = NinjaAPI(
    title="Tenure",
    version="1",
    description="Actions by name. Sign in with a session; send its CSRF token as X-CSRFToken. "
    "Who acts for a partner names it by its number in the header `Partner`.",
    auth=django_auth,
    urls_namespace="api",
    docs_url=None,
)


def _perform(action: AnyAction, body: type[BaseModel]) -> Callable[..., Any]:
    def view(request: HttpRequest, body: Any) -> Any:
        wanted = read_input(action, body.model_dump())
        actor = _acting(request)
        if isinstance(actor, Refused):
            return Status(*_refused(actor, request))
        outcome = carry_out(action, wanted, actor=actor, at=now())
        if isinstance(outcome, Done):
            return Status(200, {"answer": answer_outward(outcome.answer)})
        return Status(*_refused(outcome, request))

    return _named(view, action, body, "do")


def _preview(action: AnyAction, body: type[BaseModel]) -> Callable[..., Any]:
    def view(request: HttpRequest, body: Any) -> Any:
        wanted = read_input(action, body.model_dump())
        actor = _acting(request)
        if isinstance(actor, Refused):
            return Status(*_refused(actor, request))
        outcome = preview(action, wanted, actor=actor, at=now())
        if isinstance(outcome, Refused):
            return Status(*_refused(outcome, request))
        told = foreseen_outward(outcome, language=reader_language(request))
        return Status(200, {**told, "answer": answer_outward(without_keys(outcome.answer))})

    return _named(view, action, body, "preview")


def _acting(request: HttpRequest) -> Actor | Refused:
    """Return who acts: for the partner that a header names, else for themselves (PAR-01)."""
    number = request.headers.get("Partner")
    if number is None:
        return actor_of(request, "api")
    return partner_actor_named(request, number, source="api") or Refused(
        "not-found", {"name": "partner"}
    )


def _named(
    view: Callable[..., Any], action: AnyAction, body: type[BaseModel], prefix: str
) -> Callable[..., Any]:
    view.__name__ = f"{prefix}_{action.name.replace('-', '_')}"
    view.__doc__ = action.summary
    view.__annotations__ = {"request": HttpRequest, "body": body}
    return view


def _refused(refused: Refused, request: HttpRequest) -> tuple[int, dict[str, Any]]:
    told = refusal_outward(refused, language=reader_language(request))
    return _STATUS.get(refused.code, 409), told


def _problem(
    request: HttpRequest, status: int, code: str, sentence: str, step: str
) -> HttpResponse:
    told = {"code": code, "sentence": sentence, "next_step": step, "about": {}}
    return api.create_response(request, told, status=status)


def _unreadable(request: HttpRequest, wrong: list[dict[str, str]]) -> HttpResponse:
    told = {
        "code": "body-unreadable",
        "sentence": "Some fields are unknown, missing or wrong.",
        "fields": wrong,
    }
    return api.create_response(request, told, status=422)


@api.exception_handler(ValidationError)
def _invalid(request: HttpRequest, wrong: ValidationError) -> HttpResponse:
    return _unreadable(
        request,
        [
            {"field": ".".join(str(part) for part in one["loc"][2:]), "why": one["msg"]}
            for one in wrong.errors
        ],
    )


@api.exception_handler(InputWrong)
def _wrong(request: HttpRequest, wrong: InputWrong) -> HttpResponse:
    return _unreadable(request, [{"field": field, "why": why} for field, why in wrong.problems])


@api.exception_handler(DataError)
def _too_much(request: HttpRequest, _wrong: DataError) -> HttpResponse:
    return _unreadable(request, [{"field": "", "why": "a value is longer or larger than is kept"}])


@api.exception_handler(IntegrityError)
def _conflict(request: HttpRequest, _wrong: IntegrityError) -> HttpResponse:
    return _problem(
        request,
        409,
        "conflict",
        "Something else has changed this at the same moment.",
        "Look at how it stands now, and try again.",
    )


@api.exception_handler(AuthenticationError)
def _signed_out(request: HttpRequest, _wrong: AuthenticationError) -> HttpResponse:
    status, told = _refused(Refused("sign-in-first", {}), request)
    return api.create_response(request, told, status=status)


@api.exception_handler(HttpError)
def _http(request: HttpRequest, wrong: HttpError) -> HttpResponse:
    if wrong.status_code == 403:
        return _problem(
            request,
            403,
            "csrf-failed",
            "The request doesn't prove that it comes from your own session.",
            "Send the CSRF token of the session as X-CSRFToken.",
        )
    return _problem(
        request, wrong.status_code, "request-unreadable", str(wrong), "Send the body as JSON."
    )


for _action in offered().values():
    _body = body_of(_action)
    router.post(
        f"/actions/{_action.name}",
        response={200: Answer, **_PROBLEMS},
        operation_id=_action.name,
        summary=_action.summary,
        tags=["actions"],
    )(_perform(_action, _body))
    router.post(
        f"/actions/{_action.name}/preview",
        response={200: Preview, **_PROBLEMS},
        operation_id=f"{_action.name}-preview",
        summary=f"Preview: {_action.summary}",
        tags=["previews"],
    )(_preview(_action, _body))

api.add_router("", router)
api.add_router("", reading.router)
api.add_router("", access.router)
