"""Which payment provider and which post office this process talks to."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.conf import settings

from tenure.gateways.mail import FolderMailer, Mailer, SmtpMailer
from tenure.gateways.payment.port import PaymentProvider
from tenure.gateways.payment.simulator.client import HttpProvider


@dataclass(frozen=True, slots=True)
class Outside:
    """A payment provider and a post office to use instead of the configured ones."""

    payment: PaymentProvider
    mail: Mailer


_instead: ContextVar[Outside | None] = ContextVar("instead", default=None)


@contextmanager
def using(outside: Outside) -> Iterator[None]:
    """Talk to these meanwhile: what stories and tests do."""
    token = _instead.set(outside)
    try:
        yield
    finally:
        _instead.reset(token)


def payment_provider() -> PaymentProvider:
    """Return the payment provider that `TENURE_PAYMENT_URL` names."""
    instead = _instead.get()
    if instead is not None:
        return instead.payment
    return HttpProvider(
        settings.PAYMENT_URL, timeout=settings.PAYMENT_TIMEOUT, secret=settings.PAYMENT_SECRET
    )


def mailer() -> Mailer:
    """Return the post office that `TENURE_MAIL_URL` names: `folder:/path`, `smtp://…` or `smtps://…`."""
    instead = _instead.get()
    if instead is not None:
        return instead.mail
    address = urlsplit(settings.MAIL_URL)
    if address.scheme == "folder":
        return FolderMailer(Path(address.path))
    return SmtpMailer(
        host=address.hostname or "localhost",
        port=address.port or (465 if address.scheme == "smtps" else 587),
        security="tls" if address.scheme == "smtps" else "starttls",
        username=unquote(address.username or ""),
        password=unquote(address.password or ""),
    )
