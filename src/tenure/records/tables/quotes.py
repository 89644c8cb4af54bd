"""Quotes with what they promise, the links that lead to them, and what was asked about them."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from tenure.records.tables.columns import key, link, money, part, word


class Quote(models.Model):
    """One version of a quote; `first_id` is the first version of it, which names the family.

    `wanted` are its lines as they were asked for, `recipients` whom it goes to. What is known on
    sending only is empty before: prices stand in `quote_item` then. `card_limit_minor` and
    `financing_minor` are the equivalents of the day of issue (FX-05). `hold`: auto-renewal of what
    it renews waits for it (QUO-14). `partner` is who quotes; where none does, `buyer` has the
    `partner_id` of who serves the customer (QUO-05).
    """

    id = key()
    number = models.CharField(max_length=30, unique=True)
    version = models.SmallIntegerField(default=1)
    first_id = models.BigIntegerField()
    customer = link("Customer")
    legal_entity = link("LegalEntity")
    partner = link("Partner", null=True)
    user = link("User", null=True)
    policy = link("PolicyVersion")
    source = word(12)
    state = word(12)
    intent = models.CharField(max_length=90)
    revision = models.IntegerField(default=1)
    currency = word(3)
    time_zone = word(40)
    made_at = models.DateTimeField()
    made_on = models.DateField()
    wanted = models.JSONField(default=list)
    recipients = models.JSONField(default=list)
    note = word(500)
    net_minor = money()
    tax_minor = money()
    total_minor = money()
    taxes = models.JSONField(default=list)
    sent_at = models.DateTimeField(null=True)
    sent_on = models.DateField(null=True)
    last_on = models.DateField(null=True)
    buyer = models.JSONField(default=dict)
    seller = models.JSONField(default=dict)
    card_limit_minor = money(null=True)
    financing_minor = money(null=True)
    hold = models.BooleanField(default=False)
    supersedes_id = models.BigIntegerField(null=True)
    superseded_by_id = models.BigIntegerField(null=True)
    order_id = models.BigIntegerField(null=True)
    accepted_at = models.DateTimeField(null=True)
    accepted_by = link("User", null=True)
    closed_at = models.DateTimeField(null=True)
    close_reason = word(200)
    next_due_on = models.DateField(null=True)

    class Meta:
        db_table = "quote"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["customer", "intent"], name="one_quote_per_intent"),
            models.CheckConstraint(
                condition=Q(
                    state__in=("draft", "sent", "accepted", "expired", "cancelled", "superseded")
                ),
                name="quote_state",
            ),
            models.CheckConstraint(
                condition=Q(state="accepted", order_id__isnull=False)
                | (~Q(state="accepted") & Q(order_id__isnull=True)),
                name="accepted_quote_has_its_order",
            ),
            models.UniqueConstraint(
                fields=["supersedes_id"],
                condition=Q(supersedes_id__isnull=False) & ~Q(state__in=("draft", "cancelled")),
                name="one_successor_of_a_quote",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["customer"], name="quote_customer"),
            models.Index(
                fields=["partner"], name="quote_partner", condition=Q(partner__isnull=False)
            ),
            models.Index(
                fields=["time_zone", "next_due_on"],
                name="quote_due",
                condition=Q(next_due_on__isnull=False),
            ),
        ]


class QuoteItem(models.Model):
    """A priced line as it was promised on sending: what an order of the quote takes over.

    `position` is the line of the quote that it came of; one line may lead to several. `price` is
    the price per seat, with which a term that begins on accepting is billed (QUO-08).
    """

    id = key()
    quote = part("Quote")
    customer = link("Customer")
    position = models.SmallIntegerField()
    action = word(12)
    kind = word(12)
    offering = link("Offering")
    subscription = link("Subscription", null=True)
    quantity = models.IntegerField()
    first_on = models.DateField()
    renews_on = models.DateField()
    srp_minor = money()
    net_minor = money()
    currency = word(3)
    price = models.JSONField()
    derivation = models.JSONField()
    bills = models.JSONField(default=list)
    auto_renew = models.BooleanField(default=True)
    keeps_roles = models.BooleanField(default=True)
    aligned_to = link("Subscription", null=True)
    anchor_day = models.SmallIntegerField(null=True)

    class Meta:
        db_table = "quote_item"


class QuoteLink(models.Model):
    """A link that shows a quote to somebody, with a named right (ACC-13); kept as a hash only."""

    id = key()
    quote = part("Quote")
    customer = link("Customer")
    email = models.CharField(max_length=254)
    right = word(12)
    addressee = models.BooleanField(default=False)
    token_hash = models.CharField(max_length=64, unique=True)
    made_by = link("User", null=True)
    made_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "quote_link"


class QuoteLinkUse(models.Model):
    """What somebody did by a link: opened, approved, accepted (ACC-13)."""

    id = key()
    quote_link = part("QuoteLink")
    quote = link("Quote")
    customer = link("Customer")
    user = link("User", null=True)
    used_for = word(12)
    used_at = models.DateTimeField()

    class Meta:
        db_table = "quote_link_use"
        indexes: ClassVar = [models.Index(fields=["quote"], name="link_use_quote")]


class FinancingRequest(models.Model):
    """A wish to finance a quote, passed on to who finances, and where it stands (QUO-17)."""

    id = key()
    quote = part("Quote")
    customer = link("Customer")
    state = word(12)
    asked_by = link("User")
    asked_at = models.DateTimeField()
    note = word(500)
    decided_at = models.DateTimeField(null=True)
    answer = word(500)

    class Meta:
        db_table = "financing_request"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["quote"], name="one_financing_request_per_quote")
        ]
