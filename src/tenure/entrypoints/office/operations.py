"""Operations in the office: parked work and its release, the outbox, the last events (rule 6)."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from tenure.engine.perform import release
from tenure.entrypoints.office.attending import Desk, office_page
from tenure.presentation.installation import ZONE
from tenure.questions.office import operations


@require_safe
@office_page
def show(desk: Desk) -> HttpResponse:
    """Show what waits for a person, what waits for the worker, and what happened last."""
    return desk.page("operations", found=desk.seen(operations(desk.actor)), zone=ZONE)


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
