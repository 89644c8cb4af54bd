"""The double-entry books, and the dated rates by which revenue is earned (INV-10)."""

from typing import ClassVar

from django.contrib.postgres.indexes import BrinIndex
from django.db import models

from tenure.records.tables.columns import key, link, money, word


class LedgerEntry(models.Model):
    """One side of a posting; entries with one `posting` sum to zero per currency (a trigger).

    Debit is positive. Rows are never changed or deleted; a trigger refuses both.
    """

    id = key()
    posting = models.BigIntegerField()
    legal_entity = link("LegalEntity")
    customer = link("Customer", null=True)
    on = models.DateField(db_column="on_day")
    account = word(24)
    amount_minor = money()
    currency = word(3)
    document_kind = word(12)
    document_id = models.BigIntegerField(null=True)

    class Meta:
        db_table = "ledger_entry"
        indexes: ClassVar = [
            BrinIndex(fields=["on"], name="ledger_day"),
            models.Index(fields=["document_id"], name="ledger_document"),
        ]


class RevenueRate(models.Model):
    """From this day on so much more (or less) is earned each day, per entity and currency."""

    id = key()
    legal_entity = link("LegalEntity")
    currency = word(3)
    on = models.DateField(db_column="on_day")
    delta_minor = money()
    document_kind = word(12)
    document_id = models.BigIntegerField(null=True)

    class Meta:
        db_table = "revenue_rate"
        indexes: ClassVar = [
            models.Index(fields=["legal_entity", "currency", "on"], name="revenue_rate_day")
        ]


class RevenueDay(models.Model):
    """The day up to which an entity's revenue in a currency is posted, and its daily rate."""

    id = key()
    legal_entity = link("LegalEntity")
    currency = word(3)
    posted_on = models.DateField()
    rate_minor = money()

    class Meta:
        db_table = "revenue_day"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["legal_entity", "currency"], name="revenue_day_once")
        ]
