"""Files that a customer attaches to what it buys: its purchase orders (REN-17, CHK-12)."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from tenure.records.tables.columns import key, link, word

OWNERS = ("subscription", "order", "quote", "invoice")


class AttachedFile(models.Model):
    """The bytes of a file, kept once for a customer however often they are attached."""

    id = key()
    customer = link("Customer")
    sha256 = word(64)
    kind = word(40)
    size = models.IntegerField()
    content = models.BinaryField()

    class Meta:
        db_table = "attached_file"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["customer", "sha256"], name="attached_file_once"),
        ]


class Attachment(models.Model):
    """A file under a name with a subscription (for its coming renewal), order, quote or invoice.

    What is attached to a subscription goes over to the invoice of its renewal.
    """

    id = key()
    customer = link("Customer")
    owner_kind = word(12)
    owner_id = models.BigIntegerField()
    file = link("AttachedFile")
    name = word(120)
    kind = word(40)
    size = models.IntegerField()
    attached_at = models.DateTimeField()
    attached_by = link("User", null=True)

    class Meta:
        db_table = "attachment"
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(owner_kind__in=OWNERS), name="attachment_owner"),
            models.UniqueConstraint(
                fields=["owner_kind", "owner_id", "file"], name="attachment_once"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["customer"], name="attachment_customer")]
