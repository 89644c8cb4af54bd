"""Purchases: several orders confirmed with one click and paid with one payment (CHK-02)."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from tenure.records.tables.columns import key, link, money, part, word


class Purchase(models.Model):
    """What a mixed cart became: so many orders, which stand and fall together."""

    id = key()
    customer = link("Customer")
    intent = models.CharField(max_length=80)
    cart = link("Cart", null=True)
    state = word(12)
    orders = models.SmallIntegerField()
    currency = word(3)
    total_minor = money()
    confirmed_at = models.DateTimeField()

    class Meta:
        db_table = "purchase"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["customer", "intent"],
                condition=~Q(state="failed"),
                name="one_purchase_per_intent",
            )
        ]


class PaymentShare(models.Model):
    """How much of what one payment asks for is asked for which invoice."""

    id = key()
    customer = link("Customer")
    payment = part("Payment")
    invoice = link("Invoice")
    attempt = models.SmallIntegerField(default=1)
    amount_minor = money()
    currency = word(3)

    class Meta:
        db_table = "payment_share"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["invoice", "attempt"], name="one_share_per_invoice_and_attempt"
            )
        ]
