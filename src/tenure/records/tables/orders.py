"""Carts and orders."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from tenure.records.tables.columns import key, link, money, part, word


class Cart(models.Model):
    """What somebody is about to buy; `token` lives in the browser's session."""

    id = key()
    token = models.CharField(max_length=40, unique=True)
    user = link("User", null=True)
    market = link("Market")
    made_at = models.DateTimeField()
    ordered_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "cart"


class CartLine(models.Model):
    """One offering in a cart; taken out means quantity 0."""

    id = key()
    cart = part("Cart")
    offering = link("Offering")
    quantity = models.IntegerField()
    aligned_to = link("Subscription", null=True)

    class Meta:
        db_table = "cart_line"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["cart", "offering"], name="cart_line_once")
        ]


class Order(models.Model):
    """What a customer confirmed. `intent` makes confirming twice one order (CHK-10)."""

    id = key()
    number = models.CharField(max_length=30, unique=True)
    customer = link("Customer")
    legal_entity = link("LegalEntity")
    user = link("User")
    team = link("Team")
    partner = link("Partner", null=True)
    policy = link("PolicyVersion")
    intent = models.CharField(max_length=90)
    purchase = link("Purchase", null=True)
    state = word(12)
    placed_at = models.DateTimeField()
    placed_on = models.DateField()
    currency = word(3)
    net_minor = money()
    tax_minor = money()
    total_minor = money()
    taxes = models.JSONField(default=list)
    payment_method = link("PaymentMethod", null=True)
    pays_by = word(12, default="card")
    credit_free_minor = money(null=True)
    payer_account = link("PayerAccount", null=True)
    cart = link("Cart", null=True)
    quote = link("Quote", null=True)
    po_number = word(60)
    note = word(500)
    channel = word(12, default="store")
    trade_in = word(60)
    terms_version = word(20)
    terms_by = link("User", null=True)
    terms_at = models.DateTimeField(null=True)
    failure = word(40)
    fulfilled_at = models.DateTimeField(null=True)
    late_told_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "purchase_order"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["customer", "intent"],
                condition=~Q(state="failed"),
                name="one_order_per_intent",
            ),
            models.UniqueConstraint(
                fields=["quote"],
                condition=Q(quote__isnull=False) & ~Q(state="failed"),
                name="one_order_per_quote",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["customer"], name="order_customer"),
            models.Index(
                fields=["partner"], name="order_partner", condition=Q(partner__isnull=False)
            ),
            models.Index(fields=["placed_at"], condition=Q(state="pending"), name="order_pending"),
            models.Index(
                fields=["purchase"],
                condition=Q(purchase__isnull=False),
                name="order_of_purchase",
            ),
        ]


class OrderLine(models.Model):
    """One line: a new subscription, added seats, or a renewal, priced on confirming.

    With `keeps_roles` a renewal leaves purchaser and primary admin as they are (ACC-03).
    """

    id = key()
    customer = link("Customer")
    order = part("Order")
    kind = word(12)
    offering = link("Offering")
    subscription = link("Subscription", null=True)
    quantity = models.IntegerField()
    first_on = models.DateField()
    renews_on = models.DateField()
    srp_minor = money()
    net_minor = money()
    currency = word(3)
    derivation = models.JSONField()
    bills = models.JSONField(default=list)
    auto_renew = models.BooleanField(default=True)
    keeps_roles = models.BooleanField(default=False)
    aligned_to = link("Subscription", null=True)
    anchor_day = models.SmallIntegerField(null=True)

    class Meta:
        db_table = "order_line"
