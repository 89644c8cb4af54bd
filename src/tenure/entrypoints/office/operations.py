"""Operations in the office: runs and their brake, parked work, the outbox, the last events."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from tenure.actions.running.release_brake import RELEASE_BRAKE, ReleaseBrake
from tenure.engine.perform import perform, release
from tenure.entrypoints.office.attending import Desk, office_page
from tenure.entrypoints.office.forms import BrakeForm
from tenure.presentation.installation import ZONE
from tenure.questions.office import operations
from tenure.questions.running.runs import BrakeSeen, runs
from tenure.texts.refusals import refusal_text


@require_safe
@office_page
def show(desk: Desk) -> HttpResponse:
    """Show how runs went, what waits for a person or the worker, and what happened last."""
    return _page(desk)


@require_POST
@office_page
def let_go(desk: Desk) -> HttpResponse:
    """Let the next run try a piece of parked work again."""
    action = desk.request.POST.get("action", "").replace("\0", "")[:40]
    item = desk.request.POST.get("item", "")
    number = int(item) if item.isascii() and item.isdigit() and len(item) <= 18 else 0
    released = desk.seen(release(action, number, actor=desk.actor, at=desk.at))
    told = "office-released" if released else "office-released-before"
    messages.success(desk.request, desk.say(told))
    return redirect("office:operations")


@require_POST
@office_page
def release_brake(desk: Desk) -> HttpResponse:
    """Let runs go on after the brake was pulled, for a reason."""
    form = BrakeForm(desk.request.POST)
    if not form.is_valid():
        return _page(desk, form=form, status=422)
    desk.seen(
        perform(
            RELEASE_BRAKE,
            ReleaseBrake(reason=form.cleaned_data["reason"]),
            actor=desk.actor,
            at=desk.at,
        )
    )
    messages.success(desk.request, desk.say("office-brake-released"))
    return redirect("office:operations")


def _page(desk: Desk, *, form: BrakeForm | None = None, status: int = 200) -> HttpResponse:
    ran = desk.seen(runs(desk.actor))
    return desk.page(
        "operations",
        status=status,
        found=desk.seen(operations(desk.actor)),
        ran=ran,
        held=ran.held,
        why=_why(ran.held, desk),
        brakes=[(one, _why(one, desk)) for one in ran.brakes if one.released_at is not None],
        form=(form or BrakeForm()) if ran.held and desk.may("release-brake") else None,
        zone=ZONE,
    )


def _why(brake: BrakeSeen | None, desk: Desk) -> tuple[str, str]:
    if brake is None:
        return "", ""
    return refusal_text(desk.language, brake.code, brake.about)
