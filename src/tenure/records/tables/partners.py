"""Who works for a partner, which partner a customer has had, and what it was asked to quote."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from tenure.records.tables.columns import key, link, word


class PartnerUser(models.Model):
    """A person who acts for a partner from an instant to another (PAR-01)."""

    id = key()
    partner = link("Partner")
    user = link("User")
    role = word(20)
    since_at = models.DateTimeField()
    until_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "partner_user"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["user", "partner"],
                condition=Q(until_at__isnull=True),
                name="partner_user_once",
            ),
            models.CheckConstraint(
                condition=Q(role__in=("account_manager", "admin")), name="partner_user_role"
            ),
        ]


class PartnerOfRecord(models.Model):
    """Which partner a customer had from a day on, up to another one (MOD-05)."""

    id = key()
    customer = link("Customer")
    partner = link("Partner")
    from_on = models.DateField()
    to_on = models.DateField(null=True)

    class Meta:
        db_table = "partner_of_record"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["customer"],
                condition=Q(to_on__isnull=True),
                name="one_partner_of_record",
            ),
            models.CheckConstraint(
                condition=Q(to_on__isnull=True) | Q(to_on__gte=F("from_on")),
                name="partner_of_record_days",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["customer"], name="partner_of_record_of"),
        ]


class QuoteRequest(models.Model):
    """A customer asks a partner for a quote; it lies in the partner's queue (QUO-16)."""

    id = key()
    customer = link("Customer")
    partner = link("Partner")
    state = word(12)
    intent = models.CharField(max_length=90)
    text = word(2000)
    subscriptions = models.JSONField(default=list)
    asked_by = link("User")
    asked_at = models.DateTimeField()
    answer = word(1000)
    answered_by = link("User", null=True)
    answered_at = models.DateTimeField(null=True)
    quote = link("Quote", null=True)

    class Meta:
        db_table = "quote_request"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["customer", "intent"], name="one_request_per_intent"),
            models.CheckConstraint(
                condition=Q(state__in=("asked", "answered", "declined")),
                name="quote_request_state",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["partner"], name="quote_request_of_partner"),
        ]


class Consent(models.Model):
    """What a customer agreed to before its partner changed something for it (PAR-08)."""

    id = key()
    customer = link("Customer")
    partner = link("Partner")
    user = link("User")
    action = word(40)
    subscriptions = models.JSONField(default=list)
    person = word(120)
    way = word(12)
    given_on = models.DateField()
    note = word(500)
    recorded_at = models.DateTimeField()

    class Meta:
        db_table = "consent"
        indexes: ClassVar = [
            models.Index(fields=["customer"], name="consent_of_customer"),
        ]
