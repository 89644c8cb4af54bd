"""Promotions from a day to a day: one that was in force can be read back for ever (CAT-08, 09)."""

from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import F, Q

from tenure.records.tables.columns import key, money, word
from tenure.records.tables.subscriptions import DateRange


class Promotion(models.Model):
    """What takes something off list prices; only its end is ever changed, and only ahead.

    A share is `share_off` of `share_base`; a fixed amount is `minor` of `currency` per seat and
    term. Empty lists mean all. One that was withdrawn never came into force.
    """

    id = key()
    code = word(40)
    name = word(80)
    share_off = models.IntegerField(default=0)
    share_base = models.IntegerField(default=0)
    minor = money(default=0)
    currency = word(3)
    products = ArrayField(models.TextField(), default=list)
    terms = ArrayField(models.TextField(), default=list)
    licence_types = ArrayField(models.TextField(), default=list)
    countries = ArrayField(models.TextField(), default=list)
    minimum = models.IntegerField(default=1)
    maximum = models.IntegerField(null=True)
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    occasions = ArrayField(models.TextField(), default=list)
    stackable = models.BooleanField(default=False)
    entered_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "promotion"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(share_off=0, share_base=0, minor__gt=0, currency__gt="")
                | Q(share_off__gt=0, share_off__lt=F("share_base"), minor=0, currency=""),
                name="promotion_takes_one_thing",
            ),
            models.CheckConstraint(
                condition=Q(until_on__isnull=True) | Q(until_on__gte=F("from_on")),
                name="promotion_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(minimum__gte=1)
                & (Q(maximum__isnull=True) | Q(maximum__gte=F("minimum"))),
                name="promotion_quantities",
            ),
            ExclusionConstraint(
                name="promotion_code_once",
                expressions=[
                    (
                        DateRange(
                            "from_on",
                            "until_on",
                            RangeBoundary(inclusive_lower=True, inclusive_upper=True),
                        ),
                        RangeOperators.OVERLAPS,
                    ),
                    ("code", RangeOperators.EQUAL),
                ],
                condition=Q(withdrawn_at__isnull=True),
            ),
        ]
