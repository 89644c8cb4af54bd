"""Announces what waits for delivery: mail and payments are rows, a job says "there are some".

The rows are the outbox; a job carries no ids, so it can be repeated, lost or come late without
harm. Who drains the outbox itself (the sandbox clock, a story) asks for quiet meanwhile.
"""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from procrastinate.contrib.django import app

from tenure.rules.changes import Change, MailRequested, PaymentRequested, RefundRequested

DELIVER = "tenure.deliver"
_DELIVERED: dict[type[Change], str] = {
    PaymentRequested: "payments",
    RefundRequested: "payments",
    MailRequested: "mail",
}
_quiet: ContextVar[bool] = ContextVar("quiet", default=False)


@contextmanager
def quietly() -> Iterator[None]:
    """Announce nothing meanwhile: the caller drains the outbox itself."""
    token = _quiet.set(True)
    try:
        yield
    finally:
        _quiet.reset(token)


def announce(changed: Collection[type[Change]]) -> None:
    """Queue a delivery in this transaction where something asked for mail or money."""
    if _quiet.get():
        return
    for change, kind in _DELIVERED.items():
        if change in changed:
            app.configure_task(DELIVER, queue=kind).defer(kind=kind)
