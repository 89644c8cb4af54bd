"""Announces what waits for delivery: mail and payments are rows, a job says "there are some".

The rows are the outbox; a job carries no ids, so it can be repeated, lost or come late without
harm. Who drains the outbox itself (the sandbox clock, a story) asks for quiet meanwhile.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

from procrastinate.contrib.django import app

from tenure.engine.keys import Named
from tenure.rules.changes import MailRequested, PaymentRequested

DELIVER = "tenure.deliver"
_quiet: ContextVar[bool] = ContextVar("quiet", default=False)


@contextmanager
def quietly() -> Iterator[None]:
    """Announce nothing meanwhile: the caller drains the outbox itself."""
    token = _quiet.set(True)
    try:
        yield
    finally:
        _quiet.reset(token)


def announce(named: Sequence[Named]) -> None:
    """Queue a delivery in this transaction where a decision asked for mail or money."""
    if _quiet.get():
        return
    kinds = {
        "payments" if isinstance(change, PaymentRequested) else "mail"
        for one in named
        for change in one.decision.changes
        if isinstance(change, PaymentRequested | MailRequested)
    }
    for kind in sorted(kinds, reverse=True):
        app.configure_task(DELIVER, queue=kind).defer(kind=kind)
