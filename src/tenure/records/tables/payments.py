"""Stored payment methods, payments asked of the provider, and what they paid."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from tenure.records.tables.columns import key, link, money, part, word


class PaymentMethod(models.Model):
    """A card as the provider's token; its number is never seen here (PAY-02).

    `next_due_on` is the day on which it is looked at whether it expires too soon (PAY-09).
    """

    id = key()
    customer = link("Customer")
    kind = word(12)
    token = models.CharField(max_length=80, unique=True)
    brand = word(20)
    last4 = word(4)
    holder = word(120)
    expires_on = models.DateField(null=True)
    address = models.JSONField(default=dict)
    stored_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True)
    next_due_on = models.DateField(null=True)

    class Meta:
        db_table = "payment_method"
        indexes: ClassVar = [
            models.Index(fields=["customer"], name="method_customer"),
            models.Index(
                fields=["next_due_on"],
                name="method_due",
                condition=Q(next_due_on__isnull=False, removed_at__isnull=True),
            ),
        ]


class Payment(models.Model):
    """One request to the provider and its answer; requested ones are the outbox of money.

    An `authorise` belongs to an order, a `capture` or `charge` to an invoice and an attempt. One
    of a purchase belongs to it alone; its shares say how much is asked for which invoice.
    `unknown` means that the provider did not answer: it blocks further charges. A `refund` belongs
    to its credit note and gives back some of the payment that it `refunds`.
    """

    id = key()
    customer = link("Customer")
    kind = word(12)
    order = link("Order", null=True)
    invoice = link("Invoice", null=True)
    purchase = link("Purchase", null=True)
    payment_method = link("PaymentMethod", null=True)
    refunds = link("Payment", null=True)
    attempt = models.SmallIntegerField(default=1)
    amount_minor = money()
    currency = word(3)
    state = word(16)
    provider_ref = word(80)
    failure = word(60)
    action_url = word(300)
    requested_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)
    value_on = models.DateField(null=True)

    class Meta:
        db_table = "payment"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["invoice", "attempt"],
                condition=Q(kind__in=("capture", "charge")),
                name="one_capture_per_attempt",
            ),
            models.UniqueConstraint(
                fields=["invoice", "attempt"],
                condition=Q(kind="refund"),
                name="one_refund_per_attempt",
            ),
            models.UniqueConstraint(
                fields=["order", "attempt"],
                condition=Q(kind="authorise"),
                name="one_authorisation_per_attempt",
            ),
            models.UniqueConstraint(
                fields=["purchase", "kind", "attempt"], name="one_payment_of_purchase_per_attempt"
            ),
            models.CheckConstraint(
                condition=Q(purchase__isnull=True) | Q(order__isnull=True, invoice__isnull=True),
                name="payment_of_one_thing",
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["requested_at"],
                name="payment_outbox",
                condition=Q(state__in=("requested", "unknown")),
            ),
            models.Index(fields=["customer"], name="payment_customer"),
        ]


class Allocation(models.Model):
    """How much of a payment paid which invoice, with the bank's value date (SUB-04)."""

    id = key()
    customer = link("Customer")
    payment = part("Payment")
    invoice = link("Invoice")
    amount_minor = money()
    currency = word(3)
    value_on = models.DateField()

    class Meta:
        db_table = "allocation"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["payment", "invoice"], name="allocation_once")
        ]
