"""Drains the outbox: payments first, since their answers ask for mail, until nothing waits."""

from datetime import datetime

from tenure.operations.mail import deliver_mail
from tenure.operations.payments import deliver_payments


def drain(*, at: datetime) -> tuple[int, int]:
    """Deliver everything that can be delivered now; return how many payments and mails."""
    payments = mails = 0
    while done := deliver_payments(at=at):
        payments += done
    while done := deliver_mail(at=at):
        mails += done
    return payments, mails
