"""What is kept of runs: reports, forecasts, the brake (OPS-01, OPS-02)."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from tenure.records.tables.columns import key, word


class RunReport(models.Model):
    """One run: what it did, in counts and money; `told_at` is when it was last heard of."""

    id = key()
    started_at = models.DateTimeField()
    told_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    business_on = models.DateField()
    worker = word(80)
    state = word(12)
    due = models.BigIntegerField()
    done = models.BigIntegerField(default=0)
    zones = models.JSONField(default=list)
    counts = models.JSONField(default=dict)
    money = models.JSONField(default=list)

    class Meta:
        db_table = "run_report"
        indexes: ClassVar = [
            models.Index(fields=["-started_at"], name="run_report_newest"),
            models.Index(fields=["business_on"], name="run_report_day"),
        ]


class KeptForecast(models.Model):
    """What the runs of the coming days will do, as it was known when made."""

    id = key()
    made_at = models.DateTimeField()
    from_on = models.DateField()
    until_on = models.DateField()
    content = models.JSONField()

    class Meta:
        db_table = "forecast"
        indexes: ClassVar = [models.Index(fields=["-made_at"], name="forecast_newest")]


class Brake(models.Model):
    """Why runs stopped, and who let them go on, for which reason."""

    id = key()
    pulled_at = models.DateTimeField()
    business_on = models.DateField()
    code = word(40)
    about = models.JSONField(default=dict)
    released_at = models.DateTimeField(null=True)
    released_by = word(80)
    reason = word(400)

    class Meta:
        db_table = "brake"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["released_at"],
                condition=Q(released_at__isnull=True),
                nulls_distinct=False,
                name="brake_once",
            )
        ]
