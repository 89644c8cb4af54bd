"""Credit lines: how far a customer may buy on invoices, asked for and decided (INV-13)."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from tenure.records.tables.columns import key, link, money, word

STATES = ("asked", "approved", "refused", "withdrawn")


class CreditLine(models.Model):
    """One customer's line. `asked_minor` waits for a decision, also of one that is to be raised.

    `net_days` are its own days to pay, null for those of the policy (INV-07).
    """

    id = key()
    customer = link("Customer")
    state = word(10)
    currency = word(3)
    amount_minor = money(default=0)
    net_days = models.SmallIntegerField(null=True)
    asked_minor = money(null=True)
    asked_at = models.DateTimeField(null=True)
    asked_by = link("User", null=True)
    quote_id = models.BigIntegerField(null=True)
    decided_at = models.DateTimeField(null=True)
    decided_by = link("User", null=True)
    reason = word(200)

    class Meta:
        db_table = "credit_line"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["customer"], name="credit_line_once"),
            models.CheckConstraint(condition=Q(state__in=STATES), name="credit_line_state"),
            models.CheckConstraint(condition=Q(amount_minor__gte=0), name="credit_line_amount"),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["asked_at"],
                condition=Q(asked_minor__isnull=False),
                name="credit_line_waits",
            )
        ]
