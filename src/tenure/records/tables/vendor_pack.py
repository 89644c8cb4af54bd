"""The vendor set-up pack: files of a legal entity, and what procurement asked for (MOD-07)."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from tenure.records.tables.columns import key, link, word

REQUEST_STATES = ("asked", "answered")


class EntityDocument(models.Model):
    """A file of a legal entity, say a tax form; one of the same title takes its place.

    What was handed out once is kept: `withdrawn_at` says until when it was in the pack.
    """

    id = key()
    legal_entity = link("LegalEntity")
    title = word(80)
    file_name = word(120)
    file_type = word(40)
    content = models.BinaryField()
    entered_at = models.DateTimeField()
    entered_by = link("User", null=True)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "entity_document"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["legal_entity", "title"],
                condition=Q(withdrawn_at__isnull=True),
                name="entity_document_once",
            )
        ]


class VendorDocumentRequest(models.Model):
    """What a customer's procurement misses in the pack, and what the vendor answered."""

    id = key()
    customer = link("Customer")
    legal_entity = link("LegalEntity")
    user = link("User", null=True)
    wanted = word(400)
    state = word(10, default="asked")
    answer = word(400)
    asked_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)
    answered_by = link("User", null=True)

    class Meta:
        db_table = "vendor_document_request"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(state__in=REQUEST_STATES), name="vendor_document_request_state"
            )
        ]
        indexes: ClassVar = [
            models.Index(fields=["customer"], name="vendor_request_customer"),
            models.Index(
                fields=["asked_at"], condition=Q(state="asked"), name="vendor_request_waits"
            ),
        ]
