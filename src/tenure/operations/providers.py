"""Which payment provider, post office, VAT register and sales-tax provider are talked to."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.conf import settings

from tenure.gateways.mail import FolderMailer, Mailer, SmtpMailer
from tenure.gateways.payment.port import PaymentProvider
from tenure.gateways.payment.simulator.client import HttpProvider
from tenure.gateways.taxes import FormOnly, SalesTax, SalesTaxTable, VatRegister, Vies


@dataclass(frozen=True, slots=True)
class Outside:
    """Who is talked to instead of the configured ones; without a register none is asked."""

    payment: PaymentProvider
    mail: Mailer
    vat_register: VatRegister = field(default_factory=FormOnly)
    sales_tax: SalesTax = field(default_factory=SalesTaxTable)


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


def vat_register() -> VatRegister:
    """Return the register that `TENURE_VAT_REGISTER_URL` names; without one nobody is asked."""
    instead = _instead.get()
    if instead is not None:
        return instead.vat_register
    if not settings.VAT_REGISTER_URL:
        return FormOnly()
    return Vies(settings.VAT_REGISTER_URL, timeout=settings.VAT_REGISTER_TIMEOUT)


def sales_tax() -> SalesTax:
    """Return the provider of US sales tax: the table of states that comes with the product."""
    instead = _instead.get()
    return instead.sales_tax if instead is not None else SalesTaxTable()
