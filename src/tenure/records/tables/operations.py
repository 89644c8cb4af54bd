"""What operations need: the event log, parked work, number series, policies, the deployment."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from tenure.records.tables.columns import key, link, word


class Event(models.Model):
    """What changed, by whom, why and from where; append-only (OPS-04)."""

    id = key()
    at = models.DateTimeField()
    on = models.DateField(null=True, db_column="on_day")
    what = word(40)
    action = word(40)
    actor_kind = word(12)
    actor = link("User", null=True)
    actor_name = word(120)
    source = word(20)
    rule = word(12)
    cause = word(60)
    document_kind = word(12)
    document_id = models.BigIntegerField(null=True)
    customer = link("Customer", null=True)
    subscription = link("Subscription", null=True)
    noun = word(24)
    noun_id = models.BigIntegerField()
    data = models.JSONField()

    class Meta:
        db_table = "event"
        indexes: ClassVar = [
            models.Index(fields=["customer"], name="event_customer"),
            models.Index(
                fields=["subscription"],
                name="event_subscription",
                condition=Q(subscription__isnull=False),
            ),
        ]


class ParkedAction(models.Model):
    """Work that faulted in a run: set aside with its reason until somebody releases it."""

    id = key()
    action = word(40)
    customer = link("Customer", null=True)
    item = models.BigIntegerField()
    reason = models.TextField()
    trace = models.TextField(default="", blank=True)
    parked_at = models.DateTimeField()
    released_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "parked_action"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["action", "item"],
                condition=Q(released_at__isnull=True),
                name="parked_once",
            )
        ]


class NumberSeries(models.Model):
    """The last number given in a series; the row is locked last of all (INV-09)."""

    id = models.BigAutoField(primary_key=True)
    owner = models.BigIntegerField()
    kind = word(12)
    year = models.SmallIntegerField()
    last = models.BigIntegerField(default=0)

    class Meta:
        db_table = "number_series"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner", "kind", "year"], name="series_once")
        ]


class PolicyVersion(models.Model):
    """The numbers of the policy from a day on; a contract keeps the one it was made under."""

    id = key()
    in_force_on = models.DateField(unique=True)
    content = models.JSONField()
    entered_at = models.DateTimeField()

    class Meta:
        db_table = "policy_version"


class Deployment(models.Model):
    """The one row that says what this installation is; a sandbox has its own clock (OPS-03)."""

    id = key()
    vendor = word(80)
    kind = word(12, default="production")
    sandbox_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "deployment"
