"""Exemption certificates: who needs not be taxed where, on which word, and until when (TAX-02)."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from tenure.records.tables.columns import key, link, word


class ExemptionCertificate(models.Model):
    """A certificate as it was handed in; the vendor approves or rejects it with a reason."""

    id = key()
    customer = link("Customer")
    jurisdiction = word(6)
    number = word(60)
    from_on = models.DateField()
    last_on = models.DateField(null=True)
    state = word(12)
    file_name = word(120)
    file_type = word(40)
    content = models.BinaryField(default=bytes)
    entered_at = models.DateTimeField()
    entered_by = link("User", null=True)
    decided_at = models.DateTimeField(null=True)
    decided_by = link("User", null=True)
    reason = word(200)

    class Meta:
        db_table = "exemption_certificate"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["customer", "jurisdiction", "number", "from_on"],
                condition=~Q(state="rejected"),
                name="certificate_once",
            ),
            models.CheckConstraint(
                condition=Q(last_on__isnull=True) | Q(last_on__gte=models.F("from_on")),
                name="certificate_days",
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["customer"],
                name="certificate_on_file",
                condition=Q(state__in=["pending", "approved"]),
            ),
        ]
