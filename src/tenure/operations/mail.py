"""Puts the mail that was asked for into words, attaches its paper, hands it over (NOT-05)."""

import logging
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from time import monotonic
from typing import Any

from django.conf import settings

from tenure.actions.running.note_mail_sent import NOTE_MAIL_SENT, NoteMailSent
from tenure.engine.actor import system
from tenure.engine.crash_points import crash_point
from tenure.engine.perform import perform_all
from tenure.gateways.link_tokens import quote_path
from tenure.gateways.mail import (
    Attachment,
    MailDeferred,
    Mailer,
    MailRefused,
    MailUnavailable,
    Message,
)
from tenure.operations.alone import Kind, alone
from tenure.operations.documents import invoice_file
from tenure.operations.providers import mailer
from tenure.operations.quoting.papers import quote_file
from tenure.records.facts.deployments import load_deployment
from tenure.records.facts.reading import rows
from tenure.texts.bundles import language_of
from tenure.texts.mails import render

log = logging.getLogger("tenure.mail")

_LEFT_SECONDS = 300.0
_left: dict[int, float] = {}
"""Mails that this process tries no sooner than at an instant of its own clock."""

_WAITING = """
SELECT m.id, m."to", m.language, m.template, m.values, m.asked_at, m.invoice_id, m.quote_id,
       coalesce(i.number, ''), coalesce(o.number, oi.number, ''), coalesce(q.number, ''),
       coalesce(pr.name, ''), i.open_minor,
       EXISTS (SELECT FROM payment p WHERE p.state IN ('requested', 'unknown')
               AND (p.invoice_id = i.id OR p.id IN
                    (SELECT payment_id FROM payment_share WHERE invoice_id = i.id)))
FROM mail m
LEFT JOIN invoice i ON i.id = m.invoice_id
LEFT JOIN purchase_order o ON o.id = m.order_id
LEFT JOIN purchase_order oi ON oi.id = i.order_id
LEFT JOIN quote q ON q.id = m.quote_id
LEFT JOIN subscription s ON s.id = m.subscription_id
LEFT JOIN offering f ON f.id = s.offering_id
LEFT JOIN product pr ON pr.id = f.product_id
WHERE m.sent_at IS NULL AND m.id <> ALL(%s) ORDER BY m.asked_at, m.id LIMIT %s
"""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A mail that is still to be sent."""

    id: int
    to: str
    language: str
    template: str
    values: Mapping[str, Any]
    asked_at: datetime
    invoice_id: int | None
    quote_id: int | None
    invoice_number: str
    order_number: str
    quote_number: str
    product: str
    open_minor: int | None
    being_charged: bool

    @property
    def worded_with(self) -> Mapping[str, Any]:
        """Return the values to word it with; an invoice says what is open when it leaves.

        It was asked for before the charge was answered: a declined one is to be paid by hand.
        """
        if "seed" in self.values:
            # Only a hash of a link's token is kept: it is made again for the one who may have it.
            named = {name: given for name, given in self.values.items() if name != "seed"}
            return {**named, "url": quote_path(self.values["seed"])}
        if self.template != "invoice" or self.open_minor is None or self.being_charged:
            return self.values
        due = {**self.values["amount_due"], "minor": self.open_minor}
        paid_with = "" if self.open_minor else self.values.get("paid_with", "")
        return {**self.values, "amount_due": due, "paid_with": paid_with}

    def kept(self, body: str) -> str:
        """Return the text to keep: with the quote's page for its readers, not with the link."""
        if "seed" not in self.values:
            return body
        return body.replace(quote_path(self.values["seed"]), f"/account/quotes/{self.quote_id}/")


def deliver_mail(*, at: datetime, limit: int = 20) -> int:
    """Send what waits; return how many left. What the post office can't take now stays.

    Few at a time: what was sent but not noted when a worker dies is sent again (with its id). A
    mail that can't go now, or whose making faults, is left for a while, so that others pass it.
    """
    post = mailer()
    vendor = _vendor()
    noted: list[NoteMailSent] = []
    with ExitStack() as claims:
        for mail in _waiting(limit, claims):
            try:
                noted.append(_send(mail, post, vendor, at=at))
            except MailDeferred as later:
                log.warning("mail %d to %s waits: %s", mail.id, mail.to, later)
                _left[mail.id] = monotonic() + _LEFT_SECONDS
            except MailUnavailable as away:
                log.warning("mail waits: %s", away)
                break
            except Exception:
                log.exception("mail %d (%s) can't be made", mail.id, mail.template)
                _left[mail.id] = monotonic() + _LEFT_SECONDS
        if noted:
            crash_point("after-mail")
            perform_all(NOTE_MAIL_SENT, noted, actor=system("worker"), at=at)
    return len(noted)


def _waiting(limit: int, claims: ExitStack) -> list[Waiting]:
    """Return mails that no other worker is at; asked again once they are claimed."""
    for key in [key for key, until in _left.items() if until <= monotonic()]:
        _left.pop(key, None)
    found = [Waiting(*row) for row in rows(_WAITING, [list(_left), limit])]
    mine = {mail.id for mail in found if claims.enter_context(alone(Kind.MAIL, mail.id))}
    unsent = {
        row[0]
        for row in rows("SELECT id FROM mail WHERE id = ANY(%s) AND sent_at IS NULL", [list(mine)])
    }
    return [mail for mail in found if mail.id in unsent]


def _send(mail: Waiting, post: Mailer, vendor: str, *, at: datetime) -> NoteMailSent:
    numbers = {
        "invoice_number": mail.invoice_number,
        "order_number": mail.order_number,
        "quote_number": mail.quote_number,
        "product": mail.product,
    }
    worded = render(
        mail.template,
        mail.language,
        mail.worded_with,
        vendor=vendor,
        base_url=settings.SITE_URL,
        numbers={name: number for name, number in numbers.items() if number},
    )
    message = Message(
        message_id=f"mail-{mail.id}@{settings.MAIL_DOMAIN}",
        sender=f"{vendor} <{settings.MAIL_FROM}>",
        to=(mail.to,),
        subject=worded.subject,
        text=worded.text,
        html=worded.html,
        at=mail.asked_at,
        attachments=_attached(mail, at=at),
    )
    refused = ""
    try:
        post.send(message)
    except MailRefused as never:
        log.warning("mail %d to %s is refused: %s", mail.id, mail.to, never)
        refused = str(never) or "refused"
    return NoteMailSent(
        mail_id=mail.id, subject=worded.subject, body=mail.kept(worded.text), refused=refused
    )


_WITH_QUOTE = ("quote-sent", "quote-handed-over")
_WITH_PAPER = ("invoice", "invoice-unpaid", "credit-note", "reinstated")


def _attached(mail: Waiting, *, at: datetime) -> tuple[Attachment, ...]:
    if mail.template in _WITH_QUOTE and mail.quote_id is not None:
        content = quote_file(mail.quote_id, language=language_of(mail.language), at=at)
        return (Attachment(f"{mail.quote_number}.pdf", "application/pdf", content),)
    if mail.template not in _WITH_PAPER or mail.invoice_id is None:
        return ()
    content = invoice_file(mail.invoice_id, at=at)
    return (Attachment(f"{mail.invoice_number}.pdf", "application/pdf", content),)


def _vendor() -> str:
    known = load_deployment()
    return known.vendor if known else "Tenure"
