"""Mail: asked for in the transaction of what it tells of, sent after it, kept (NOT-05)."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from tenure.records.tables.columns import key, link, word


class Mail(models.Model):
    """One mail to one recipient; rows without `sent_at` are the outbox of mail."""

    id = key()
    customer = link("Customer", null=True)
    user = link("User", null=True)
    to = models.CharField(max_length=254)
    language = word(5)
    template = word(40)
    values = models.JSONField()
    invoice = link("Invoice", null=True)
    subscription = link("Subscription", null=True)
    order = link("Order", null=True)
    quote = link("Quote", null=True)
    asked_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    read_at = models.DateTimeField(null=True)
    subject = word(300)
    refused = word(200)
    body = models.TextField(default="", blank=True)

    class Meta:
        db_table = "mail"
        indexes: ClassVar = [
            models.Index(
                fields=["asked_at"], name="mail_outbox", condition=Q(sent_at__isnull=True)
            ),
            models.Index(fields=["customer"], name="mail_customer"),
        ]
